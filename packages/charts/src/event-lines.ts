import type { JsonObject } from "./chart-spec.js";
import { toDays } from "./dates.js";
import { round } from "./numbers.js";
import { pixelTexts } from "./pixel-layer.js";
import { textWidth } from "./text-width.js";
import { SIZES } from "./theme.js";

/** Something that happened at a time. */
export interface TimeEvent {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly label: string;
}

/** Where event lines are drawn. */
export interface EventPlot {
  /** First and last day of the axis. */
  readonly domain: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** Height of a row of labels. */
const ROW = 16;

/**
 * Vertical lines over a plot, each with its label above it: right of its line where it fits, else left of it, in as many rows
 * as it takes for none to touch another.
 *
 * @param events - The events, in any order.
 * @param plot - The axis and the size of the plot.
 * @returns Layers, the room that they need above the plot, and where the axis title stands above them.
 * @example
 * const { layers, above } = eventLines([{ date: "1978-12", label: "十一届三中全会" }], plot);
 */
export function eventLines(
  events: readonly TimeEvent[],
  { domain, width, height, color }: EventPlot,
): { readonly layers: readonly JsonObject[]; readonly above: number; readonly titleY: number } {
  if (events.length === 0) return { layers: [], above: 0, titleY: -14 };
  const [first, last] = domain;
  const taken: number[] = [];
  const places = [...events]
    .sort((a, b) => toDays(a.date) - toDays(b.date))
    .map(({ date, label }) => {
      const x = round(((toDays(date) - first) / (last - first)) * width, 1);
      const wide = textWidth(label, SIZES.small);
      const isRight = x + wide > width;
      const [from, to] = isRight ? [x - wide, x] : [x, x + wide];
      const free = taken.findIndex((end) => end + 8 <= from);
      const row = free === -1 ? taken.length : free;
      taken[row] = to;
      return { label, x, row, isRight };
    });
  const top = (row: number): number => -9 - ROW * row;
  return {
    above: 2 + ROW * taken.length,
    titleY: -18 - ROW * taken.length,
    layers: places.flatMap(({ label, x, row, isRight }): JsonObject[] => [
      {
        data: { values: [{}] },
        mark: { type: "rule", color, strokeDash: [3, 3], aria: false, tooltip: null },
        encoding: { x: { value: x }, x2: { value: x }, y: { value: top(row) + 5 }, y2: { value: height } },
      },
      pixelTexts([{ text: label, x, y: top(row) }], {
        align: isRight ? "right" : "left",
        fontSize: SIZES.small,
        color,
      }),
    ]),
  };
}
