import type { JsonObject } from "./chart-spec.js";
import { readable } from "./contrast.js";
import { DAY, timeAxis, toDays } from "./dates.js";
import type { NiceRange } from "./numbers.js";
import { largest, stepFormat, ticks } from "./numbers.js";
import type { Palette } from "./palette.js";
import { pixelTexts, textsOnGround } from "./pixel-layer.js";
import { presentFields } from "./present-fields.js";
import { spreadLabels } from "./spread-labels.js";
import { textWidth } from "./text-width.js";
import { SIZES } from "./theme.js";

/** One point of a line. */
export interface LinePoint {
  readonly series: string;
  /** Place on the axis: its day, or the time that has passed. */
  readonly at: number;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where the axis has dates. */
  readonly date?: string;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** What else the tooltip shows. */
  readonly tip?: JsonObject;
}

/** The horizontal axis of lines. */
export interface LineAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Vega expression of a tick's label; null: the number. */
  readonly labelExpr: string | null;
}

/**
 * The axis of a chart over dates.
 *
 * @param dates - All dates that are drawn, at least one.
 * @returns An axis of days since 1970.
 * @throws RangeError for a date that `toTime` refuses.
 * @example
 * dateAxis(["1954", "2025"]).ticks.length; // 4
 */
export function dateAxis(dates: readonly string[]): LineAxis {
  const { domain, ticks, format } = timeAxis(dates);
  return {
    // Days since 1970 on a plain scale: Vega's own time scales depend on the time zone, or on a domain from data.
    domain: [toDays(domain[0]), toDays(domain[1])],
    ticks: ticks.map(toDays),
    labelExpr: `utcFormat(datum.value * ${DAY}, '${format}')`,
  };
}

/** How lines are drawn. */
export interface LinePlot {
  readonly width: number;
  readonly height: number;
  readonly series: readonly { readonly name: string; readonly color: string }[];
  readonly axis: LineAxis;
  readonly range: NiceRange;
  readonly colours: Palette;
  /** `"step-after"` for shares that hold until the next event. */
  readonly interpolate: "linear" | "step-after";
  readonly points: boolean;
  readonly tooltip: readonly JsonObject[];
  /** Points further apart are not joined, in the unit of the axis. Default: all are joined. */
  readonly gap?: number | undefined;
}

/**
 * Lines over time with bands, each named at its end in its colour.
 *
 * @param points - All points, in any order.
 * @param plot - How to draw them.
 * @returns Layers, and the room that the names need right of the plot.
 * @example
 * const { layers, right } = linePlot(points, plot);
 */
export function linePlot(
  points: readonly LinePoint[],
  plot: LinePlot,
): { readonly layers: readonly JsonObject[]; readonly right: number } {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const names = endNames(sorted, plot);
  const { x, y, color } = channels(plot);
  const detail = plot.gap === undefined ? {} : { detail: { field: "run", type: "nominal" } };
  return {
    right: names.right,
    layers: [
      ...(points.some((point) => point.lower !== undefined && point.upper !== undefined)
        ? [
            {
              transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
              mark: {
                type: "area",
                opacity: 0.16,
                interpolate: plot.interpolate,
                aria: false,
                tooltip: null,
              },
              encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" }, color, ...detail },
            },
          ]
        : []),
      {
        mark: {
          type: "line",
          strokeWidth: 2,
          interpolate: plot.interpolate,
          strokeJoin: "round",
          aria: false,
          tooltip: null,
        },
        encoding: { x, y, color, ...detail },
      },
      {
        mark: { type: "circle", size: plot.points ? 34 : 60, opacity: plot.points ? 1 : 0 },
        encoding: {
          x,
          y,
          color,
          tooltip: presentFields(
            plot.tooltip,
            lineData(points, (value) => value),
          ),
        },
      },
      ...names.layers,
    ],
  };
}

/**
 * The rows of {@link linePlot} as data.
 *
 * @param points - The points.
 * @param round - How values are rounded.
 * @param gap - Points that are more days apart belong to two runs of their line. Default: each line is one.
 * @returns Rows for `data.values`, sorted by series and date.
 * @example
 * const data = { values: lineData(points, (value) => round(value, 2)) };
 */
export function lineData(
  points: readonly LinePoint[],
  round: (value: number) => number,
  gap?: number,
): JsonObject[] {
  const sorted = [...points].sort((a, b) =>
    a.series < b.series ? -1 : a.series > b.series ? 1 : a.at - b.at,
  );
  let run = 0;
  return sorted.map((point, place) => {
    if (gap !== undefined && isApart(sorted[place - 1], point, gap)) run += 1;
    return {
      series: point.series,
      ...(point.date === undefined ? {} : { date: point.date }),
      day: point.at,
      value: round(point.value),
      ...(point.lower === undefined ? {} : { lower: round(point.lower) }),
      ...(point.upper === undefined ? {} : { upper: round(point.upper) }),
      ...(gap === undefined ? {} : { run }),
      ...point.tip,
    };
  });
}

/** Whether a point begins a run: another line, or further on than a line reaches. */
function isApart(before: LinePoint | undefined, point: LinePoint, gap: number): boolean {
  if (before === undefined) return false;
  return before.series !== point.series || point.at - before.at > gap;
}

function channels(plot: LinePlot): {
  readonly x: JsonObject;
  readonly y: JsonObject;
  readonly color: JsonObject;
} {
  const { axis, range } = plot;
  return {
    x: {
      field: "day",
      type: "quantitative",
      title: null,
      scale: { domain: [...axis.domain], nice: false, zero: false },
      axis: {
        values: [...axis.ticks],
        ...(axis.labelExpr === null ? {} : { labelExpr: axis.labelExpr }),
        ticks: true,
        tickColor: plot.colours.rule,
        domain: true,
        domainColor: plot.colours.rule,
      },
    },
    y: {
      field: "value",
      type: "quantitative",
      title: null,
      scale: { domain: [range.low, range.high], nice: false, zero: false },
      axis: { grid: true, values: ticks(range), format: stepFormat(range.step) },
    },
    color: {
      field: "series",
      type: "nominal",
      legend: null,
      scale: { domain: plot.series.map(({ name }) => name), range: plot.series.map(({ color }) => color) },
    },
  };
}

interface LineName {
  readonly text: string;
  readonly color: string;
  readonly x: number;
  readonly y: number;
}

/** A straight line that ends before this share of the axis is named at its highest point: its end is amid other lines. */
const ENDS_EARLY = 0.95;

/** Names right of the last points, moved apart where lines end close together; those of lines that end early, at their peaks. */
function endNames(
  sorted: readonly LinePoint[],
  plot: LinePlot,
): { readonly layers: readonly JsonObject[]; readonly right: number } {
  const { width, height, range, axis, colours } = plot;
  const [first, last] = axis.domain;
  const place = ({ at, value }: LinePoint): { x: number; y: number } => ({
    x: ((at - first) / (last - first)) * width,
    y: height - ((value - range.low) / (range.high - range.low)) * height,
  });
  const ends: LineName[] = [];
  const peaks: LineName[] = [];
  for (const { name, color } of plot.series) {
    const own = sorted.filter((point) => point.series === name);
    const end = own[own.length - 1];
    if (end === undefined) continue;
    const label = { text: name, color: readable(color, colours.background, colours.ink) };
    const isEarly = plot.interpolate === "linear" && place(end).x < ENDS_EARLY * width;
    const peak = own.reduce((best, point) => (point.value > best.value ? point : best), end);
    if (isEarly) peaks.push({ ...label, ...place(peak) });
    else ends.push({ ...label, ...place(end) });
  }
  const labels = columnsOf(ends).flatMap((column) => {
    const places = spreadLabels(
      column.map((end) => end.y),
      16,
      0,
      height,
    );
    return column.map((end, i) => ({ ...end, x: end.x + 10, y: places[i] ?? end.y }));
  });
  return {
    right: Math.ceil(largest([0, ...labels.map(({ text, x }) => x + textWidth(text, SIZES.label) - width)])),
    layers: [...peakNames(peaks, plot), pixelTexts(labels, { baseline: "middle" })],
  };
}

/** Names above the peaks, on a ground of their own, higher where another name is in the way. */
function peakNames(peaks: readonly LineName[], { width, colours }: LinePlot): JsonObject[] {
  if (peaks.length === 0) return [];
  const placed: (LineName & { readonly half: number })[] = [];
  for (const peak of [...peaks].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const half = textWidth(peak.text, SIZES.label) / 2;
    // At the top there is no room above: the name stands beside its peak.
    const isTop = peak.y < 20;
    const x = Math.min(Math.max(isTop ? peak.x + half + 10 : peak.x, half), width - half);
    let y = isTop ? peak.y : peak.y - 12;
    while (placed.some((one) => Math.abs(one.x - x) < one.half + half + 6 && Math.abs(one.y - y) < 16))
      y -= 4;
    placed.push({ ...peak, x, y, half });
  }
  return textsOnGround(
    placed.map(({ half: _, ...name }) => name),
    colours.background,
    { align: "center", baseline: "middle" },
  );
}

/** Names that stand beside or above each other and must share room, from left to right. */
function columnsOf<T extends { readonly text: string; readonly x: number }>(ends: readonly T[]): T[][] {
  const columns: T[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const end of [...ends].sort((a, b) => a.x - b.x)) {
    if (end.x > right) columns.push([end]);
    else columns[columns.length - 1]?.push(end);
    right = Math.max(right, end.x + textWidth(end.text, SIZES.label) + 4);
  }
  return columns;
}
