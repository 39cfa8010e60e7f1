import type { JsonObject } from "./chart-spec.js";
import { readable } from "./contrast.js";
import { DAY, timeAxis, toDays } from "./dates.js";
import type { NiceRange } from "./numbers.js";
import { largest, stepFormat, ticks } from "./numbers.js";
import type { Palette } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
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
 * @throws TypeError for a date that `toTime` refuses.
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
  readonly title: string;
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
      names.layer,
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

/** Names right of the last points, moved apart where lines end close together. */
function endNames(
  sorted: readonly LinePoint[],
  plot: LinePlot,
): { readonly layer: JsonObject; readonly right: number } {
  const { width, height, range, axis } = plot;
  const [first, last] = axis.domain;
  const ends = plot.series.flatMap(({ name, color }) => {
    const end = sorted.filter((point) => point.series === name).pop();
    if (end === undefined) return [];
    const y = height - ((end.value - range.low) / (range.high - range.low)) * height;
    return [{ text: name, color, y, x: ((end.at - first) / (last - first)) * width }];
  });
  const { background, ink } = plot.colours;
  const labels = columnsOf(ends).flatMap((column) => {
    const places = spreadLabels(
      column.map((end) => end.y),
      16,
      0,
      height,
    );
    return column.map((end, i) => ({
      text: end.text,
      color: readable(end.color, background, ink),
      x: end.x + 10,
      y: places[i] ?? end.y,
    }));
  });
  return {
    right: Math.ceil(largest([0, ...labels.map(({ text, x }) => x + textWidth(text, SIZES.label) - width)])),
    layer: pixelTexts(labels, { baseline: "middle" }),
  };
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
