import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { readable } from "./contrast.js";
import { type DotPlot, dotLayers } from "./dot-layers.js";
import { framed } from "./frame.js";
import { largest, significant, smallest, tightRange } from "./numbers.js";
import { palette } from "./palette.js";
import { pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** One item with its value. */
export interface DotRow {
  readonly item: string;
  readonly value: number;
  /** Ends of the value's interval. */
  readonly lower?: number;
  readonly upper?: number;
  /** What the value is compared with, such as what chance would give: a tick. */
  readonly expected?: number;
  /** Whether it is drawn as a finding; otherwise it is grey. Default: true. */
  readonly sure?: boolean;
}

/** Options of {@link dotIntervals}. */
export interface DotIntervalsOptions extends ChartOptions {
  /** Name of the value, with its unit: title of the axis. */
  readonly measure: string;
  /** What n is, such as `31 reports`. */
  readonly n: string;
  /** What the tick is, such as `expected by chance`; needed where a row has one. */
  readonly expected?: string;
  /** Order of the items from top to bottom. Default: by value, the smallest first. */
  readonly itemOrder?: readonly string[];
  /** Width of the plot without labels, pixels. Default 420. */
  readonly width?: number;
}

const STEP = 20;
const WORDS: Readonly<
  Record<
    Language,
    { readonly what: string; readonly item: string; readonly interval: string; readonly expected: string }
  >
> = {
  en: { what: "Dots with intervals", item: "item", interval: "interval", expected: "expected" },
  zh: { what: "区间点图", item: "项", interval: "区间", expected: "期望值" },
};

/**
 * A value with its interval for each of many items, such as the distance of every province from the centre.
 *
 * @param given - Items, in any order.
 * @param options - Name of the value, n, what is expected.
 * @returns The chart.
 * @throws RangeError for an unknown option, a number that is not finite, an item that comes twice, or an expected value
 *   without a name.
 * @example
 * dotIntervals([{ item: "安徽", value: 0.2, lower: 0.17, upper: 0.24, expected: 0.1 }], {
 *   title: "…", source: "…", measure: "distance", n: "1 report", expected: "expected by chance",
 * });
 */
export function dotIntervals(given: readonly DotRow[], options: DotIntervalsOptions): ChartSpec {
  checkOptions("dotIntervals", options, ["measure", "n", "expected", "itemOrder", "width"]);
  checkDots(given, options.expected);
  const rows = ordered(given, options.itemOrder);
  const { width = 420, language = "en", measure } = options;
  const colours = palette(options.dark);
  const words = WORDS[language];
  const ends = rows.flatMap((row) => [
    row.value,
    row.lower ?? row.value,
    row.upper ?? row.value,
    row.expected ?? row.value,
  ]);
  const range = tightRange(smallest([0, ...ends]), largest(ends), 6);
  const px = (value: number): number => ((value - range.low) / (range.high - range.low)) * width;
  const height = rows.length * STEP;
  const left =
    widest(
      rows.map((row) => row.item),
      SIZES.label,
    ) + 12;
  const values = rows.map((row, at) => ({
    item: row.item,
    value: significant(row.value),
    ...(row.lower === undefined ? {} : { lower: significant(row.lower) }),
    ...(row.upper === undefined ? {} : { upper: significant(row.upper) }),
    ...(row.expected === undefined ? {} : { expected: significant(row.expected) }),
    sure: row.sure ?? true,
    y: at + 0.5,
  }));
  const marked = rows.flatMap(({ expected }, at) => (expected === undefined ? [] : [{ expected, at }]));
  return framed({
    kind: "dot-intervals",
    options,
    what: words.what,
    n: `n = ${options.n}`,
    left,
    across: left + width + 10,
    above: 0,
    sourceY: height + 50,
    body: (source) => ({
      width,
      height,
      data: { values },
      layer: [
        // A name stands for the ticks only where there are any.
        ...(marked.length === 0
          ? []
          : [
              pixelBoxes(
                [
                  ...marked.map(({ expected, at }) => ({
                    x: px(expected),
                    x2: px(expected),
                    y: at * STEP + 3,
                    y2: (at + 1) * STEP - 3,
                  })),
                  { x: 2 - left, x2: 2 - left, y: -26, y2: -12 },
                ],
                { type: "rule", color: colours.reference, strokeWidth: 3 },
              ),
              pixelTexts([{ text: options.expected ?? "", x: 12 - left, y: -19 }], {
                baseline: "middle",
                color: readable(colours.reference, colours.background, colours.ink),
              }),
            ]),
        ...dots(values, { range, height, rows: rows.length }, { measure, words, colours }),
        pixelTexts(
          rows.map(({ item }, at) => ({ text: item, x: -12, y: (at + 0.5) * STEP })),
          { align: "right", baseline: "middle" },
        ),
        source,
      ],
    }),
  });
}

/** The items that are drawn, from top to bottom. */
function ordered(rows: readonly DotRow[], order: readonly string[] | undefined): DotRow[] {
  if (order === undefined) return [...rows].sort((a, b) => a.value - b.value || (a.item < b.item ? -1 : 1));
  return rows
    .filter((row) => order.includes(row.item))
    .sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
}

interface DotColours {
  readonly measure: string;
  readonly words: (typeof WORDS)[Language];
  readonly colours: ReturnType<typeof palette>;
}

function dots(
  values: readonly JsonObject[],
  plot: DotPlot,
  { measure, words, colours }: DotColours,
): JsonObject[] {
  return dotLayers(values, plot, {
    field: "value",
    title: measure,
    color: {
      field: "sure",
      type: "nominal",
      legend: null,
      scale: { domain: [true, false], range: [colours.target, colours.neutral] },
    },
    size: 70,
    opacity: 0.6,
    tooltip: [
      { field: "item", title: words.item },
      { field: "value", title: measure },
      { field: "lower", title: `${words.interval} ↓` },
      { field: "upper", title: `${words.interval} ↑` },
      { field: "expected", title: words.expected },
    ],
  });
}

function checkDots(rows: readonly DotRow[], expected: string | undefined): void {
  const seen = new Set<string>();
  for (const row of rows) {
    checkNumbers("dotIntervals", row, ["value", "lower", "upper", "expected"]);
    if (seen.has(row.item)) throw new RangeError(`dotIntervals: the item "${row.item}" comes twice`);
    seen.add(row.item);
    if (row.expected !== undefined && expected === undefined)
      throw new RangeError(
        `dotIntervals: "${row.item}" has an expected value, but option expected names none`,
      );
  }
  if (rows.length === 0) throw new RangeError("dotIntervals: there are no rows");
}
