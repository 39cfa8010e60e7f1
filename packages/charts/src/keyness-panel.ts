import type { JsonObject, Language } from "./chart-spec.js";
import { note } from "./frame.js";
import { type KeynessRow, sideColour } from "./keyness-row.js";
import { largest, type NiceRange, round, significant, stepFormat, ticks } from "./numbers.js";
import type { Palette } from "./palette.js";
import { presentFields } from "./present-fields.js";
import { textWidth } from "./text-width.js";
import { SIZES } from "./theme.js";

/** What stays the same in all panels of a keyness chart. */
export interface KeynessPanelStyle {
  readonly colours: Palette;
  readonly language: Language;
  /** Name and unit of the score: title of the axis. */
  readonly measure: string;
  /** Width of the plot and distance of two bars, pixels. */
  readonly width: number;
  readonly step: number;
  readonly range: NiceRange;
}

/** Bars with their labels, and the room that they need around the plot. */
export interface KeynessPanel {
  readonly values: readonly JsonObject[];
  readonly layers: readonly JsonObject[];
  readonly height: number;
  /** How far labels reach beyond the plot's left and right edge, pixels. */
  readonly left: number;
  readonly right: number;
  /** Where the score is 0, pixels from the plot's left edge. */
  readonly zero: number;
}

const GAP = 7;
const WORDS: Readonly<
  Record<Language, Readonly<Record<"group" | "feature" | "interval" | "target" | "reference", string>>>
> = {
  en: {
    group: "group",
    feature: "feature",
    interval: "interval",
    target: "occurrences in target",
    reference: "occurrences in reference",
  },
  zh: { group: "组", feature: "词语", interval: "区间", target: "目标语料频次", reference: "参照语料频次" },
};

/**
 * Diverging bars of one comparison: a bar and its interval per feature, the feature's name on the other side of the zero
 * line, where its row is empty. A feature whose interval holds zero is grey.
 *
 * @param rows - The features of one comparison, in the order in which they are drawn.
 * @param style - What is the same in all panels.
 * @returns Layers and the room they need.
 * @example
 * const panel = keynessPanel(rows, { colours: palette(), language: "en", measure: "G²", width: 400, step: 22, range });
 */
export function keynessPanel(rows: readonly KeynessRow[], style: KeynessPanelStyle): KeynessPanel {
  const { range, width, step } = style;
  const px = (value: number): number => ((value - range.low) / (range.high - range.low)) * width;
  const ends = rows.map((row) => {
    const label = textWidth(row.feature, SIZES.label) + GAP;
    return row.score < 0 ? px(Math.max(0, row.upper ?? 0)) + label : px(Math.min(0, row.lower ?? 0)) - label;
  });
  return {
    values: rows.map(datum),
    layers: rows.length > 0 ? layers(rows, style) : [emptyPanel(range.low)],
    height: Math.max(rows.length, 1) * step,
    left: Math.ceil(largest([0, ...ends.map((end) => -end)])),
    right: Math.ceil(largest([0, ...ends.map((end) => end - width)])),
    zero: round(px(0), 1),
  };
}

/** A layer of no bars would have no scale. */
function emptyPanel(low: number): JsonObject {
  return {
    data: { values: [{}] },
    mark: { type: "rule", opacity: 0, aria: false, tooltip: null },
    encoding: { x: { datum: low, type: "quantitative", axis: null } },
  };
}

function datum(row: KeynessRow): JsonObject {
  const { lower, upper } = row;
  const side =
    (lower !== undefined && upper !== undefined && lower <= 0 && upper >= 0) || row.score === 0
      ? "neither"
      : row.score > 0
        ? "target"
        : "reference";
  return {
    // Among many panels a tooltip, and what a screen reader says of a bar, must tell whose bar it is.
    ...(row.group === undefined ? {} : { group: row.group }),
    feature: row.feature,
    score: significant(row.score),
    ...(lower === undefined ? {} : { lower: significant(lower) }),
    ...(upper === undefined ? {} : { upper: significant(upper) }),
    target: row.target,
    reference: row.reference,
    side,
    anchor: significant(row.score < 0 ? Math.max(0, upper ?? 0) : Math.min(0, lower ?? 0)),
  };
}

function layers(rows: readonly KeynessRow[], style: KeynessPanelStyle): JsonObject[] {
  const { colours, range } = style;
  const y = {
    field: "feature",
    type: "nominal",
    sort: null,
    axis: null,
    // Half of the space between two bars outside: each bar is in the middle of its step, where counts beside it stand.
    scale: {
      paddingInner: 0.24,
      paddingOuter: 0.12,
      domain: rows.map((row) => row.feature),
      range: [0, rows.length * style.step],
    },
  };
  const x = {
    field: "score",
    type: "quantitative",
    title: style.measure,
    scale: { domain: [range.low, range.high], nice: false, zero: false },
    axis: { grid: true, values: ticks(range), format: stepFormat(range.step) },
  };
  const colour = sideColour(colours);
  const tooltip = tooltips(rows, style);
  return [
    { mark: { type: "bar" }, encoding: { y, x, x2: { datum: 0 }, color: colour, tooltip } },
    ...(rows.some((row) => row.lower !== undefined && row.upper !== undefined) ? [interval(y, colours)] : []),
    ...(["right", "left"] as const).map((align) => ({
      transform: [{ filter: align === "right" ? "datum.score >= 0" : "datum.score < 0" }],
      mark: {
        type: "text",
        align,
        baseline: "middle",
        dx: align === "right" ? -GAP : GAP,
        fontSize: SIZES.label,
      },
      encoding: { y, x: { ...x, field: "anchor" }, text: { field: "feature" }, tooltip },
    })),
    {
      data: { values: [{}] },
      mark: { type: "rule", color: colours.rule, aria: false, tooltip: null },
      encoding: { x: { datum: 0 } },
    },
  ];
}

/** The line from the interval's lower to its upper end. */
function interval(y: JsonObject, colours: Palette): JsonObject {
  return {
    transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
    mark: { type: "rule", color: colours.ink, strokeWidth: 1.2, opacity: 0.75, aria: false },
    encoding: { y, x: { field: "lower", type: "quantitative" }, x2: { field: "upper" } },
  };
}

function tooltips(rows: readonly KeynessRow[], style: KeynessPanelStyle): JsonObject[] {
  const words = WORDS[style.language];
  return presentFields(
    [
      { field: "group", title: words.group },
      { field: "feature", title: words.feature },
      { field: "score", title: style.measure },
      { field: "lower", title: `${words.interval} ↓` },
      { field: "upper", title: `${words.interval} ↑` },
      { field: "target", title: words.target, format: "," },
      { field: "reference", title: words.reference, format: "," },
    ],
    rows.map(datum),
  );
}

/**
 * Which side of the zero line is whose, said above it in the sides' colours.
 *
 * @param panel - The panel.
 * @param right - What the right side shows, such as `more in 安徽 →`.
 * @param left - What the left side shows; undefined where no bar points there.
 * @param colours - The palette.
 * @returns Layers, and how far the words reach beyond the plot's left edge in pixels.
 * @example
 * const { layers, left } = sideNames(panel, "more in A →", "← more in B", palette());
 */
export function sideNames(
  panel: KeynessPanel,
  right: string,
  left: string | undefined,
  colours: Palette,
): { readonly layers: readonly JsonObject[]; readonly left: number } {
  const size = SIZES.label;
  const layers = [note(right, panel.zero + GAP, -10, { color: colours.target, fontSize: size })];
  if (left === undefined) return { layers, left: 0 };
  layers.push(
    note(left, panel.zero - GAP, -10, { color: colours.reference, fontSize: size, align: "right" }),
  );
  return { layers, left: Math.ceil(Math.max(0, textWidth(left, size) + GAP - panel.zero)) };
}
