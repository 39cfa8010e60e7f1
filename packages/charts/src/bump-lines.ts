import type { JsonObject } from "./chart-spec.js";
import { presentFields } from "./present-fields.js";
import { SIZES } from "./theme.js";

/** What {@link bumpLines} draws. */
export interface BumpStyle {
  readonly periods: readonly string[];
  readonly ranks: number;
  readonly height: number;
  readonly words: readonly [string, string, string, string];
  readonly measure: string | undefined;
  readonly values: readonly JsonObject[];
}

/**
 * Draws the lines of a chart of ranks: a line a run of periods, a disc a rank, the rank in it.
 *
 * @param items - what is ranked
 * @param hue - colour of an item
 * @param style - see {@link BumpStyle}
 * @returns layers, from the back
 * @example
 * bumpLines(["民生"], () => "#000", style);
 */
export function bumpLines(
  items: readonly string[],
  hue: (item: string) => string,
  style: BumpStyle,
): JsonObject[] {
  const x = {
    field: "period",
    type: "ordinal",
    title: null,
    sort: null,
    scale: { type: "point", domain: [...style.periods], padding: 0 },
    axis: { orient: "top", labelAngle: 0, labelPadding: 10, grid: true },
  };
  const y = {
    field: "rank",
    type: "quantitative",
    axis: null,
    scale: { domain: [0.5, style.ranks + 0.5], range: [0, style.height], nice: false, zero: false },
  };
  const color = {
    field: "item",
    type: "nominal",
    legend: null,
    scale: { domain: [...items], range: items.map(hue) },
  };
  const [item, period, rank, value] = style.words;
  return [
    {
      mark: { type: "line", strokeWidth: 3, interpolate: "monotone", aria: false, tooltip: null },
      encoding: { x, y, color, detail: { field: "run", type: "nominal" } },
    },
    {
      mark: { type: "circle", size: 380, opacity: 1 },
      encoding: {
        x,
        y,
        color,
        tooltip: presentFields(
          [
            { field: "item", title: item },
            { field: "period", title: period },
            { field: "rank", title: rank },
            { field: "value", title: style.measure ?? value },
          ],
          style.values,
        ),
      },
    },
    {
      mark: {
        type: "text",
        baseline: "middle",
        align: "center",
        fontSize: SIZES.small,
        aria: false,
        tooltip: null,
      },
      encoding: { x, y, text: { field: "rank" }, color: { field: "ink", type: "nominal", scale: null } },
    },
  ];
}
