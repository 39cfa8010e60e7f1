import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed } from "./frame.js";
import type { Side } from "./keyness-row.js";
import { sideColour, sideSize } from "./keyness-row.js";
import { type LogScale, logScale } from "./log-scale.js";
import { grouped, round, significant } from "./numbers.js";
import type { Palette } from "./palette.js";
import { palette } from "./palette.js";
import { placeLabels } from "./place-labels.js";
import { textWidth, widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** A feature's counts in target and reference. */
export interface FrequencyRow {
  readonly feature: string;
  readonly target: number;
  readonly reference: number;
  /**
   * How far it sets the two apart: the strongest are labelled first, those of 0 are grey. Default: the signed
   * G² of two cells (Rayson & Garside 2000), 0 below 10.83 (p = 0.001, one degree of freedom).
   */
  readonly score?: number;
}

/** Options of {@link frequencyScatter}. */
export interface FrequencyScatterOptions extends ChartOptions {
  readonly target: Side;
  readonly reference: Side;
  /** At most so many labels on each side. Default 25. */
  readonly labels?: number;
  /** At most so many points, those of the highest scores first, then the most frequent. Default 1500. */
  readonly top?: number;
  /** Width and height of the plot, pixels. Default 520. */
  readonly size?: number;
}

const RADIUS = 3.5;

interface Words {
  readonly axis: (label: string) => string;
  readonly n: (shown: number, all: number, target: string, reference: string) => string;
  readonly what: string;
  readonly tip: readonly [
    feature: string,
    count: (label: string) => string,
    perMillion: (label: string) => string,
    score: string,
  ];
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    axis: (label) => `${label}: occurrences per million tokens (log scale)`,
    n: (shown, all, target, reference) =>
      `n = ${target} and ${reference}; ${shown < all ? `${grouped(shown)} of ` : ""}${grouped(all)} features, grey where the two do not differ`,
    what: "Scatter plot of a feature's frequency in target and reference",
    tip: ["feature", (label) => `${label}: count`, (label) => `${label}: per million`, "score"],
  },
  zh: {
    axis: (label) => `${label}：每百万词频次（对数坐标）`,
    n: (shown, all, target, reference) =>
      `n = ${target}与${reference}；${grouped(all)}个词语${shown < all ? `中的${grouped(shown)}个` : ""}，两边相近者为灰色`,
    what: "目标语料与参照语料词频散点图",
    tip: ["词语", (label) => `${label}：频次`, (label) => `${label}：每百万词`, "得分"],
  },
};

/** A point with its place in the plot. */
interface Point {
  readonly row: FrequencyRow;
  readonly score: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Each feature's frequency in the reference (across) against that in the target (up), on logarithmic scales, with
 * the line of equal frequency. Labels are chosen and placed here, the strongest first, none over another; the
 * other features tell their names in tooltips. A count of 0 stands in a lane of its own at the edge.
 *
 * @param rows - Features with counts; those absent from both sides are left out.
 * @param options - Names and sizes of the two sides.
 * @returns The chart; it can be zoomed.
 * @throws RangeError for an unknown option, a count that is not finite, or sides without tokens.
 * @example
 * frequencyScatter([{ feature: "防汛", target: 90, reference: 4 }], {
 *   title: "A against B", source: "own data", target: { label: "A", tokens: 9000 }, reference: { label: "B", tokens: 8000 },
 * });
 */
export function frequencyScatter(rows: readonly FrequencyRow[], options: FrequencyScatterOptions): ChartSpec {
  checkOptions("frequencyScatter", options, ["target", "reference", "labels", "top", "size"]);
  for (const row of rows) checkNumbers("frequencyScatter", row, ["target", "reference", "score"]);
  const { target, reference, labels = 25, top = 1500, size = 520, language = "en" } = options;
  if (!(target.tokens > 0 && reference.tokens > 0)) {
    throw new RangeError(
      `frequencyScatter: sides of ${target.tokens} and ${reference.tokens} tokens have no frequencies`,
    );
  }
  const present = rows.filter((row) => row.target > 0 || row.reference > 0);
  const scale = logScale(present, { target: target.tokens, reference: reference.tokens }, size);
  const points = present
    .map(
      (row): Point => ({
        row,
        score: row.score ?? rayson(row, target.tokens, reference.tokens),
        x: scale.px(scale.rate(row.reference, reference.tokens)),
        y: size - scale.px(scale.rate(row.target, target.tokens)),
      }),
    )
    .sort(
      (a, b) =>
        Math.abs(b.score) - Math.abs(a.score) ||
        b.row.target + b.row.reference - a.row.target - a.row.reference ||
        (a.row.feature < b.row.feature ? -1 : 1),
    )
    .slice(0, top);
  const colours = palette(options.dark);
  const words = WORDS[language];
  const axisLabels = widest([...scale.ticks.map((value) => grouped(value)), "0.001"], SIZES.small);
  const left = axisLabels + 38;
  const plot: Plot = { scale, size, colours, words, options };
  return framed({
    kind: "frequency-scatter",
    options,
    what: words.what,
    left,
    across: left + size,
    above: 6,
    sourceY: size + 56,
    n: words.n(points.length, present.length, sideSize(target, language), sideSize(reference, language)),
    body: (source) => ({
      width: size,
      height: size,
      layer: [diagonal(plot), cloud(points, plot), names(points, labels, plot), source],
    }),
  });
}

/** What the layers need to know. */
interface Plot {
  readonly scale: LogScale;
  readonly size: number;
  readonly colours: Palette;
  readonly words: Words;
  readonly options: FrequencyScatterOptions;
}

/** Signed G² over two cells; 0 where it is not significant at 0.001. */
function rayson(row: FrequencyRow, n1: number, n2: number): number {
  const { target: a, reference: b } = row;
  const e1 = ((a + b) * n1) / (n1 + n2);
  const e2 = ((a + b) * n2) / (n1 + n2);
  const g2 = 2 * ((a > 0 ? a * Math.log(a / e1) : 0) + (b > 0 ? b * Math.log(b / e2) : 0));
  return g2 < 10.83 ? 0 : a > e1 ? g2 : -g2;
}

/** The channel of one side's frequency. */
function channel(field: string, title: string, titleColor: string, { scale, colours }: Plot): JsonObject {
  return {
    field,
    type: "quantitative",
    title,
    scale: { type: "log", domain: [...scale.domain], nice: false },
    axis: {
      grid: true,
      values: [scale.floor, ...scale.ticks],
      titleColor,
      tickCount: 8,
      gridColor: colours.grid,
      labelExpr: `datum.value <= ${scale.floor} ? '0' : format(datum.value, ',~r')`,
    },
  };
}

function across(field: string, plot: Plot): JsonObject {
  return channel(field, plot.words.axis(plot.options.reference.label), plot.colours.reference, plot);
}

function up(field: string, plot: Plot): JsonObject {
  return channel(field, plot.words.axis(plot.options.target.label), plot.colours.target, plot);
}

/** Equal frequency in both. */
function diagonal(plot: Plot): JsonObject {
  const [low, high] = [plot.scale.at(28), plot.scale.domain[1]];
  return {
    data: { values: [low, high].map((value) => ({ x: significant(value, 6), y: significant(value, 6) })) },
    mark: {
      type: "line",
      color: plot.colours.rule,
      strokeDash: [4, 4],
      strokeWidth: 1,
      clip: true,
      aria: false,
      tooltip: null,
    },
    encoding: { x: across("x", plot), y: up("y", plot) },
  };
}

function cloud(points: readonly Point[], plot: Plot): JsonObject {
  const [feature, count, perMillion, score] = plot.words.tip;
  const { target, reference } = plot.options;
  return {
    params: [{ name: "zoom", select: "interval", bind: "scales" }],
    // The strongest last, on top.
    data: { values: points.map((point) => values(point, plot)).reverse() },
    mark: { type: "circle", size: round(RADIUS * RADIUS * Math.PI, 1), opacity: 0.8, clip: true },
    encoding: {
      x: across("x", plot),
      y: up("y", plot),
      color: sideColour(plot.colours),
      tooltip: [
        { field: "feature", title: feature },
        { field: "target", title: count(target.label), format: "," },
        { field: "reference", title: count(reference.label), format: "," },
        { field: "targetRate", title: perMillion(target.label), format: "," },
        { field: "referenceRate", title: perMillion(reference.label), format: "," },
        { field: "score", title: score },
      ],
    },
  };
}

function values({ row, score }: Point, { scale, options: { target, reference } }: Plot): JsonObject {
  const rates = { x: scale.rate(row.reference, reference.tokens), y: scale.rate(row.target, target.tokens) };
  return {
    feature: row.feature,
    target: row.target,
    reference: row.reference,
    targetRate: row.target === 0 ? 0 : significant(rates.y, 3),
    referenceRate: row.reference === 0 ? 0 : significant(rates.x, 3),
    score: significant(score),
    side: sideOf(score),
    x: significant(rates.x),
    y: significant(rates.y),
  };
}

function sideOf(score: number): "target" | "reference" | "neither" {
  return score > 0 ? "target" : score < 0 ? "reference" : "neither";
}

function names(points: readonly Point[], most: number, plot: Plot): JsonObject {
  const { scale, size, colours } = plot;
  // The weaker a point, the less it matters whether there is room for its name.
  const key = (["target", "reference"] as const)
    .flatMap((side) => points.filter((point) => sideOf(point.score) === side).slice(0, most * 6))
    .sort((a, b) => points.indexOf(a) - points.indexOf(b));
  const room = { target: most, reference: most, neither: 0 };
  const labels = placeLabels(
    key.map(({ row, x, y }) => ({ x, y, width: textWidth(row.feature, SIZES.label) + 3, height: 15 })),
    points,
    { width: size, height: size, radius: RADIUS },
  ).flatMap(({ index, x, y }) => {
    const point = key[index];
    return point === undefined || room[sideOf(point.score)]-- <= 0
      ? []
      : [
          {
            feature: point.row.feature,
            side: sideOf(point.score),
            x: significant(scale.at(x + 1.5), 5),
            y: significant(scale.at(size - y), 5),
          },
        ];
  });
  return {
    data: { values: labels },
    mark: {
      type: "text",
      align: "left",
      baseline: "middle",
      fontSize: SIZES.label,
      clip: true,
      aria: false,
      tooltip: null,
    },
    encoding: {
      x: across("x", plot),
      y: up("y", plot),
      text: { field: "feature" },
      color: sideColour(colours),
    },
  };
}
