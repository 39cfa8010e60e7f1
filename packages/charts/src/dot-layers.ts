import type { JsonObject } from "./chart-spec.js";
import { stepFormat, ticks } from "./numbers.js";
import { presentFields } from "./present-fields.js";

/** The room that dots stand in. */
export interface DotPlot {
  readonly range: { readonly low: number; readonly high: number; readonly step: number };
  /** Pixels. */
  readonly height: number;
  /** How many rows it holds; the field `y` of a value is its place in them. */
  readonly rows: number;
}

/** What the dots show. */
export interface DotLook {
  /** Field of the value; those of its interval are `lower` and `upper`. */
  readonly field: string;
  /** Of the axis. */
  readonly title: string;
  readonly color: JsonObject;
  /** Of a dot, square pixels. */
  readonly size: number;
  /** Of an interval, 0 to 1. */
  readonly opacity: number;
  readonly tooltip: readonly JsonObject[];
}

/** Dots over their intervals, one above the other on one axis: the marks of `dotIntervals` and `priorityProfile`. */
export function dotLayers(values: readonly JsonObject[], plot: DotPlot, look: DotLook): JsonObject[] {
  const { range, height, rows } = plot;
  const { field, title, color, size, opacity } = look;
  const y = {
    field: "y",
    type: "quantitative",
    axis: null,
    scale: { domain: [0, rows], range: [0, height], nice: false },
  };
  const x = {
    field,
    type: "quantitative",
    title,
    scale: { domain: [range.low, range.high], nice: false },
    axis: { grid: true, values: ticks(range), format: stepFormat(range.step) },
  };
  return [
    {
      transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
      mark: { type: "rule", strokeWidth: 2, opacity, strokeCap: "round", aria: false },
      encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" }, color },
    },
    {
      mark: { type: "circle", size, opacity: 1 },
      encoding: { y, x, color, tooltip: presentFields(look.tooltip, values) },
    },
  ];
}
