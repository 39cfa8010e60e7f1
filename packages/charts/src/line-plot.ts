import type { JsonObject } from "./chart-spec.js";
import { readable } from "./contrast.js";
import { DAY, type TimeAxis, toDays, toTime } from "./dates.js";
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
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** What else the tooltip shows. */
  readonly tip?: JsonObject;
}

/** How lines are drawn. */
export interface LinePlot {
  readonly width: number;
  readonly height: number;
  readonly series: readonly { readonly name: string; readonly color: string }[];
  readonly time: TimeAxis;
  readonly range: NiceRange;
  readonly title: string;
  readonly colours: Palette;
  /** `"step-after"` for shares that hold until the next event. */
  readonly interpolate: "linear" | "step-after";
  readonly points: boolean;
  readonly tooltip: readonly JsonObject[];
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
  const sorted = [...points].sort((a, b) => toTime(a.date) - toTime(b.date));
  const names = endNames(sorted, plot);
  const { x, y, color } = channels(plot);
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
              encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" }, color },
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
        encoding: { x, y, color },
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
 * @returns Rows for `data.values`, sorted by series and date.
 * @example
 * const data = { values: lineData(points, (value) => round(value, 2)) };
 */
export function lineData(points: readonly LinePoint[], round: (value: number) => number): JsonObject[] {
  return [...points]
    .sort((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : toTime(a.date) - toTime(b.date)))
    .map((point) => ({
      series: point.series,
      date: point.date,
      day: toDays(point.date),
      value: round(point.value),
      ...(point.lower === undefined ? {} : { lower: round(point.lower) }),
      ...(point.upper === undefined ? {} : { upper: round(point.upper) }),
      ...point.tip,
    }));
}

function channels(plot: LinePlot): {
  readonly x: JsonObject;
  readonly y: JsonObject;
  readonly color: JsonObject;
} {
  const { time, range } = plot;
  return {
    x: {
      // Days since 1970 on a plain scale: Vega's own time scales depend on the time zone, or on a domain from data.
      field: "day",
      type: "quantitative",
      title: null,
      scale: { domain: time.domain.map(toDays), nice: false, zero: false },
      axis: {
        values: time.ticks.map(toDays),
        labelExpr: `utcFormat(datum.value * ${DAY}, '${time.format}')`,
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
  const { width, height, range, time } = plot;
  const [first, last] = [toTime(time.domain[0]), toTime(time.domain[1])];
  const ends = plot.series.flatMap(({ name, color }) => {
    const end = sorted.filter((point) => point.series === name).pop();
    if (end === undefined) return [];
    const y = height - ((end.value - range.low) / (range.high - range.low)) * height;
    return [{ text: name, color, y, x: ((toTime(end.date) - first) / (last - first)) * width }];
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
