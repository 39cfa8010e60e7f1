import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed, note } from "./frame.js";
import { keynessPanel, sideNames } from "./keyness-panel.js";
import type { KeynessRow, Side } from "./keyness-row.js";
import { sideSize } from "./keyness-row.js";
import { grouped, largest, smallest, tightRange } from "./numbers.js";
import type { Palette } from "./palette.js";
import { palette } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { textWidth, widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** Options of {@link keynessBars}. */
export interface KeynessBarsOptions extends ChartOptions {
  readonly target: Side;
  readonly reference: Side;
  /** Name of the score, with its unit: the title of the axis, such as `Log ratio (binary log)`. */
  readonly measure: string;
  /** How many features to draw on each side, the strongest first. Default 15. */
  readonly top?: number;
  /** Width of the plot without labels and counts, pixels. Default 400. */
  readonly width?: number;
}

const STEP = 23;

interface Words {
  readonly more: (label: string, right: boolean) => string;
  readonly n: (shown: number, all: number, target: string, reference: string) => string;
  readonly what: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    more: (label, right) => (right ? `more in ${label} →` : `← more in ${label}`),
    n: (shown, all, target, reference) =>
      `n = ${target} and ${reference}; ${shown === all ? `${all} features` : `${shown} of ${grouped(all)} features`}`,
    what: "Diverging bar chart of keyness",
  },
  zh: {
    more: (label, right) => (right ? `${label}更多 →` : `← ${label}更多`),
    n: (shown, all, target, reference) =>
      `n = ${target}与${reference}；图示${grouped(all)}个词语中的${shown}个`,
    what: "关键性条形图",
  },
};

/**
 * Which features set a target apart from a reference: diverging bars, with intervals where the rows have them, and
 * both counts beside each bar.
 *
 * @param rows - Features of one comparison, in any order. Scores of 0 are left out.
 * @param options - Names and sizes of the two sides, name of the score.
 * @returns The chart, bars sorted by score, ties by feature.
 * @throws RangeError for an unknown option, a number that is not finite, a feature that comes twice, or rows of
 *   several groups (those are for {@link keynessFacets}).
 * @example
 * keynessBars([{ feature: "复工复产", score: 3.1, target: 40, reference: 2 }], {
 *   title: "What set A apart", source: "own data", measure: "Log ratio",
 *   target: { label: "A", tokens: 9000 }, reference: { label: "B", tokens: 8000 },
 * });
 */
export function keynessBars(rows: readonly KeynessRow[], options: KeynessBarsOptions): ChartSpec {
  checkOptions("keynessBars", options, ["target", "reference", "measure", "top", "width"]);
  checkRows(rows);
  const { target, reference, top = 15, width = 400, language = "en" } = options;
  const shown = strongest(rows, top);
  const colours = palette(options.dark);
  const ends = shown.flatMap((row) => [0, row.score, row.lower ?? row.score, row.upper ?? row.score]);
  const range = tightRange(smallest([0, ...ends]), largest([0, ...ends]), 7);
  const panel = keynessPanel(shown, {
    colours,
    language,
    measure: options.measure,
    width,
    step: STEP,
    range,
  });
  const words = WORDS[language];
  const back = shown.some((row) => row.score < 0) ? words.more(reference.label, false) : undefined;
  const names = sideNames(panel, words.more(target.label, true), back, colours);
  const left = Math.max(panel.left, names.left);
  const from = width + Math.max(panel.right, 8) + 18;
  const counts = countColumns(shown, [target.label, reference.label], from, colours);
  const n = words.n(shown.length, rows.length, sideSize(target, language), sideSize(reference, language));
  return framed({
    kind: "keyness-bars",
    options,
    what: words.what,
    n,
    left,
    across: left + counts.end,
    above: 0,
    sourceY: panel.height + 50,
    body: (source) => ({
      width,
      height: panel.height,
      data: { values: panel.values },
      layer: [...panel.layers, ...names.layers, ...counts.layers, source],
    }),
  });
}

/**
 * The features with the highest and lowest scores, sorted for drawing.
 *
 * @param rows - Rows of one comparison.
 * @param top - How many of each sign.
 * @returns Rows from the highest to the lowest score, ties by feature.
 * @example
 * strongest(rows, 10);
 */
export function strongest(rows: readonly KeynessRow[], top: number): KeynessRow[] {
  const sorted = [...rows].sort((a, b) => b.score - a.score || (a.feature < b.feature ? -1 : 1));
  const positive = sorted.filter((row) => row.score > 0).slice(0, top);
  const negative = sorted.filter((row) => row.score < 0);
  return [...positive, ...negative.slice(Math.max(0, negative.length - top))];
}

function checkRows(rows: readonly KeynessRow[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    checkNumbers("keynessBars", row, ["score", "lower", "upper", "target", "reference"]);
    if (seen.has(row.feature))
      throw new RangeError(
        `keynessBars: feature "${row.feature}" comes twice; for several groups use keynessFacets`,
      );
    seen.add(row.feature);
  }
  if (rows.length === 0) throw new RangeError("keynessBars: there are no rows");
}

/** Two columns of numbers right of the bars, headed by the sides' names in their colours. */
function countColumns(
  rows: readonly KeynessRow[],
  labels: readonly [string, string],
  from: number,
  colours: Palette,
): { readonly layers: readonly JsonObject[]; readonly end: number } {
  let right = from;
  const layers: JsonObject[] = [];
  for (const [i, field] of (["target", "reference"] as const).entries()) {
    const label = labels[i] ?? "";
    const column = Math.max(
      textWidth(label, SIZES.label),
      widest(
        rows.map((row) => grouped(row[field])),
        SIZES.small,
      ),
    );
    right += Math.ceil(column) + (i === 0 ? 0 : 18);
    const x = right;
    layers.push(
      note(label, x, -10, { align: "right", color: colours[field], fontSize: SIZES.label }),
      pixelTexts(
        rows.map((row, line) => ({ text: grouped(row[field]), x, y: (line + 0.5) * STEP })),
        { align: "right", baseline: "middle", fontSize: SIZES.small, color: colours.soft },
      ),
    );
  }
  return { layers, end: right };
}
