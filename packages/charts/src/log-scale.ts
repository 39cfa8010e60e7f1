import { grouped, largest, significant, smallest } from "./numbers.js";
import { textWidth } from "./text-width.js";
import { SIZES } from "./theme.js";

/** Where 0 is drawn, and what stays free between its label and the next; pixels. */
const FLOOR = 14;
const GAP = 8;

/** A logarithmic scale with a lane for 0. */
export interface LogScale {
  /** Where a count of 0 is drawn, occurrences per million: a lane of its own, left of and below all others. */
  readonly floor: number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Occurrences per million; the floor for none. */
  readonly rate: (count: number, tokens: number) => number;
  /** Pixels from the axis' beginning. */
  readonly px: (rate: number) => number;
  /** The reverse of px. */
  readonly at: (px: number) => number;
}

/**
 * The scale that both axes of a frequency plot share, so that the diagonal is equality.
 *
 * @param rows - Counts on both sides.
 * @param sides - Sizes of target and reference, tokens.
 * @param size - Length of the axis, pixels.
 * @returns The scale, in occurrences per million tokens.
 * @example
 * const scale = logScale([{ target: 9, reference: 1 }], { target: 9000, reference: 8000 }, 520);
 */
export function logScale(
  rows: readonly { readonly target: number; readonly reference: number }[],
  sides: { readonly target: number; readonly reference: number },
  size: number,
): LogScale {
  const { target, reference } = sides;
  const logs = rows
    .flatMap((row) => [(row.target * 1e6) / target, (row.reference * 1e6) / reference])
    .filter((value) => value > 0)
    .map(Math.log10);
  const low = smallest([5, ...logs]);
  const high = largest([low + 0.5, ...logs]);
  // The lane takes 28 px, its middle is the floor; 8 px stay free at the upper end.
  const perPixel = (high - low) / (size - 28 - 10 - 8);
  const from = low - 38 * perPixel;
  const to = high + 8 * perPixel;
  const px = (rate: number): number => ((Math.log10(rate) - from) / (to - from)) * size;
  const decades = Array.from({ length: 15 }, (_, i) => significant(10 ** (i - 7), 1));
  const nearest = (value: number): number =>
    FLOOR + GAP + (textWidth("0", SIZES.small) + textWidth(grouped(value), SIZES.small)) / 2;
  const inside = (values: readonly number[]): number[] =>
    values.filter((value) => px(value) > nearest(value) && px(value) < size);
  const whole = inside(decades);
  return {
    floor: significant(10 ** (from + FLOOR * perPixel), 6),
    domain: [significant(10 ** from, 6), significant(10 ** to, 6)],
    ticks:
      whole.length > 1
        ? whole
        : inside(decades.flatMap((value) => [value, significant(value * 2, 1), significant(value * 5, 1)])),
    rate: (count, tokens) => (count === 0 ? 10 ** (from + FLOOR * perPixel) : (count * 1e6) / tokens),
    px,
    at: (pixels) => 10 ** (from + (pixels / size) * (to - from)),
  };
}
