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

/** A label with its row, counted from the plot upwards, and the room that it takes. */
interface Placed {
  readonly label: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/**
 * Vertical lines over a plot, each with its label above it: right of its line where it fits, else left of it, in as many rows
 * as it takes for no label to touch another, nor another's line.
 *
 * @param events - The events, in any order.
 * @param plot - The axis and the size of the plot.
 * @returns Layers, and where the axis title stands above them.
 * @example
 * const { layers, titleY } = eventLines([{ date: "1978-12", label: "十一届三中全会" }], plot);
 */
export function eventLines(
  events: readonly TimeEvent[],
  { domain, width, height, color }: EventPlot,
): { readonly layers: readonly JsonObject[]; readonly titleY: number } {
  const [first, last] = domain;
  const placed: Placed[] = [];
  // From the last to the first: a label that reaches over a later line stands above it.
  for (const { date, label } of [...events].sort((a, b) => toDays(b.date) - toDays(a.date))) {
    const x = round(((toDays(date) - first) / (last - first)) * width, 1);
    const wide = textWidth(label, SIZES.small);
    const [from, to] = x + wide > width ? [x - wide, x] : [x, x + wide];
    let row = 0;
    while (row < events.length && !isFree({ label, x, from, to, row }, placed)) row += 1;
    placed.push({ label, x, from, to, row });
  }
  const top = (row: number): number => -9 - ROW * row;
  return {
    titleY: placed.length === 0 ? -14 : top(Math.max(...placed.map(({ row }) => row))) - 25,
    layers: placed.reverse().flatMap(({ label, x, from, row }): JsonObject[] => [
      {
        data: { values: [{}] },
        mark: { type: "rule", color, strokeDash: [3, 3], aria: false, tooltip: null },
        encoding: { x: { value: x }, x2: { value: x }, y: { value: top(row) + 5 }, y2: { value: height } },
      },
      pixelTexts([{ text: label, x, y: top(row) }], {
        align: from < x ? "right" : "left",
        fontSize: SIZES.small,
        color,
      }),
    ]),
  };
}

/** Whether a label touches no other, stands in no other's line, and its own line runs through none. */
function isFree(one: Placed, placed: readonly Placed[]): boolean {
  return placed.every((other) => {
    if (one.row === other.row) return one.to + 8 <= other.from || other.to + 8 <= one.from;
    const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
    return upper.x < lower.from - 2 || upper.x > lower.to + 2 || upper.x === lower.x;
  });
}
