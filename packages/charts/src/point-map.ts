import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { readable } from "./contrast.js";
import { framed } from "./frame.js";
import { largest, niceRange, round, significant, smallest, stepFormat } from "./numbers.js";
import { type Palette, palette, seriesColours } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { placeLabels } from "./place-labels.js";
import { textWidth } from "./text-width.js";
import { SIZES } from "./theme.js";
import { namedColours } from "./top-legend.js";

/** A point of a map. */
export interface PointRow {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** What it belongs to, such as a region: the colour of its dot. Points without a series are grey and small, such as words. */
  readonly series?: string;
}

/** Options of {@link pointMap}. */
export interface PointMapOptions extends ChartOptions {
  /** What the two axes show, with the share that they explain. */
  readonly axes: readonly [string, string];
  /** What n is, such as `31 reports and 40 words`. */
  readonly n: string;
  /** Width of the plot, pixels; its height follows, for both axes have one scale. Default 700. */
  readonly width?: number;
}

const RADIUS = 4.5;
const SMALL = 2.5;
const WORDS: Readonly<
  Record<Language, { readonly what: string; readonly n: string; readonly name: string }>
> = {
  en: { what: "Map of points", n: "n = ", name: "name" },
  zh: { what: "点图", n: "n = ", name: "名称" },
};

/** A point with its place in the plot. */
interface Placed {
  readonly row: PointRow;
  readonly px: number;
  readonly py: number;
}

/**
 * Points of two kinds on two axes of one scale, such as the map of a correspondence analysis: documents in the colours of
 * their series, and features in grey. Labels are placed here: those of the series first, then the others,
 * the farthest out first; none covers another, and one without room is told by its tooltip.
 *
 * @param given - The points, in any order.
 * @param options - What the axes show, n.
 * @returns The chart.
 * @throws RangeError for an unknown option, a coordinate that is not finite, or a point of a series that comes twice.
 * @example
 * pointMap([{ name: "安徽", x: 0.2, y: 0.1, series: "华东" }, { name: "春耕", x: -0.1, y: 0.3 }], {
 *   title: "…", source: "…", axes: ["axis 1", "axis 2"], n: "1 report and 1 word",
 * });
 */
export function pointMap(given: readonly PointRow[], options: PointMapOptions): ChartSpec {
  checkOptions("pointMap", options, ["axes", "n", "width"]);
  checkPoints(given);
  const rows = [...given].sort(byWeight);
  const { width = 700, language = "en", axes } = options;
  const colours = palette(options.dark);
  const words = WORDS[language];
  const series = [...new Set(rows.flatMap((row) => row.series ?? []))].sort();
  const hues = new Map(seriesColours(series, colours).map((hue, at) => [series[at]!, hue]));
  const across = rangeOf(rows.map((row) => row.x));
  const up = rangeOf(rows.map((row) => row.y));
  const scale = width / (across.high - across.low);
  const height = Math.round((up.high - up.low) * scale);
  const placed = rows.map((row) => ({
    row,
    px: (row.x - across.low) * scale,
    py: height - (row.y - up.low) * scale,
  }));
  const left = 46;
  const names = namedColours(
    series.map((text) => ({ text, color: hues.get(text)! })),
    left,
    left + width,
    colours,
  );
  const step = niceRange(across.low, across.high, 8).step;
  const axis = (field: "x" | "y", range: { low: number; high: number }, title: string): JsonObject => ({
    field,
    type: "quantitative",
    title,
    scale: { domain: [range.low, range.high], nice: false, zero: false },
    axis: { grid: true, values: stepsIn(range, step), format: stepFormat(step) },
  });
  const encoding = { x: axis("x", across, axes[0]), y: axis("y", up, axes[1]) };
  return framed({
    kind: "point-map",
    options,
    what: words.what,
    n: `${words.n}${options.n}`,
    left,
    across: left + width,
    above: 0,
    sourceY: height + 50,
    body: (source) => ({
      width,
      height,
      layer: [
        origin(across, up, colours, encoding),
        cloud(placed, hues, colours, encoding, words.name),
        ...labels(placed, { width, height }, hues, colours),
        ...(series.length === 0 ? [] : [names.layer]),
        source,
      ],
    }),
  });
}

/** Points of series by name, then the others from the farthest out to the nearest. */
function byWeight(a: PointRow, b: PointRow): number {
  const isOther = Number(a.series === undefined) - Number(b.series === undefined);
  const nearer = a.series === undefined ? Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y) : 0;
  return isOther || nearer || (a.name < b.name ? -1 : 1);
}

/** A range with room for the dots at its ends. */
function rangeOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const [low, high] = [smallest([0, ...values]), largest([0, ...values])];
  const margin = (high - low || 1) * 0.06;
  return { low: round(low - margin, 4), high: round(high + margin, 4) };
}

function stepsIn({ low, high }: { low: number; high: number }, step: number): number[] {
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) =>
    significant((first + at) * step, 12),
  );
}

/** The two lines through the average. */
function origin(
  across: { low: number; high: number },
  up: { low: number; high: number },
  colours: Palette,
  encoding: { readonly x: JsonObject; readonly y: JsonObject },
): JsonObject {
  return {
    data: {
      values: [
        { x: across.low, y: 0, x2: across.high, y2: 0 },
        { x: 0, y: up.low, x2: 0, y2: up.high },
      ],
    },
    mark: { type: "rule", color: colours.rule, aria: false, tooltip: null },
    encoding: { ...encoding, x2: { field: "x2" }, y2: { field: "y2" } },
  };
}

function cloud(
  placed: readonly Placed[],
  hues: ReadonlyMap<string, string>,
  colours: Palette,
  encoding: { readonly x: JsonObject; readonly y: JsonObject },
  name: string,
): JsonObject {
  const area = (radius: number): number => round(radius * radius * Math.PI, 1);
  return {
    // Words below, documents on top.
    data: {
      values: [...placed]
        .sort((a, b) => Number(a.row.series !== undefined) - Number(b.row.series !== undefined))
        .map(({ row }) => ({
          name: row.name,
          series: row.series ?? "",
          x: significant(row.x),
          y: significant(row.y),
          color: row.series === undefined ? colours.neutral : hues.get(row.series)!,
          size: area(row.series === undefined ? SMALL : RADIUS),
        })),
    },
    mark: { type: "circle", opacity: 1 },
    encoding: {
      ...encoding,
      color: { field: "color", type: "nominal", scale: null },
      size: { field: "size", type: "quantitative", scale: null },
      tooltip: [
        { field: "name", title: name },
        { field: "x", title: "x" },
        { field: "y", title: "y" },
      ],
    },
  };
}

function labels(
  placed: readonly Placed[],
  room: { readonly width: number; readonly height: number },
  hues: ReadonlyMap<string, string>,
  colours: Palette,
): JsonObject[] {
  const documents = placed.filter(({ row }) => row.series !== undefined);
  const wishes = [
    // Where points crowd there are few places for a label: they choose first.
    ...[...documents].sort((a, b) => nearest(a, documents) - nearest(b, documents)),
    ...placed.filter(({ row }) => row.series === undefined),
  ];
  const chosen = placeLabels(
    wishes.map(({ row, px, py }) => ({
      x: px,
      y: py,
      width: textWidth(row.name, SIZES.label) + 3,
      height: 13,
    })),
    documents.map(({ px, py }) => ({ x: px, y: py })),
    { ...room, radius: RADIUS },
  );
  const texts = chosen.map(({ index, x, y }) => {
    const { series, name } = wishes[index]!.row;
    const hue = series === undefined ? colours.soft : hues.get(series)!;
    return { text: name, x: x + 1.5, y, color: readable(hue, colours.background, colours.ink) };
  });
  return texts.length === 0 ? [] : [pixelTexts(texts, { baseline: "middle" })];
}

/** Distance to the nearest other point. */
function nearest(point: Placed, others: readonly Placed[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { row, px, py } of others)
    if (row !== point.row) least = Math.min(least, Math.hypot(px - point.px, py - point.py));
  return least;
}

function checkPoints(rows: readonly PointRow[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    checkNumbers("pointMap", row, ["x", "y"]);
    const key = JSON.stringify([row.series === undefined, row.name]);
    if (seen.has(key)) throw new RangeError(`pointMap: the point "${row.name}" comes twice`);
    seen.add(key);
  }
  if (rows.length === 0) throw new RangeError("pointMap: there are no rows");
}
