import type { JsonObject } from "./chart-spec.js";
import { inkOn, mixed } from "./contrast.js";
import {
  grouped,
  largest,
  type NiceRange,
  niceRange,
  smallest,
  stepFormat,
  ticks,
  wholeSteps,
} from "./numbers.js";
import type { Palette } from "./palette.js";
import { pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** Colours for values, for cells and tiles. */
export interface ValueScale {
  /** Ground of a cell with this value. */
  readonly colour: (value: number) => string;
  /** Ink that can be read on it. */
  readonly ink: (value: number) => string;
  /** A bar of the colours with its ends and zero, 10 pixels high, title above, labels below; `x`, `y` is its upper left corner. */
  readonly legend: (x: number, y: number, width: number, title: string) => readonly JsonObject[];
}

/**
 * A colour scale over values: sequential from 0 or the smallest value up, or diverging with equal steps on both
 * sides of 0.
 *
 * @param values - All values that are drawn.
 * @param diverging - Whether 0 is the middle.
 * @param colours - The palette.
 * @param floor - Where a sequential scale begins. Default: 0, or the smallest value below.
 * @returns Colours, the ink on them and a legend.
 * @example
 * const scale = valueScale([1, 5, 9], false, palette());
 */
export function valueScale(
  values: readonly number[],
  diverging: boolean,
  colours: Palette,
  floor: number = 0,
): ValueScale {
  const steps = diverging ? colours.diverging : colours.sequential;
  const extent = largest([0, ...values.map(Math.abs)]) || 1;
  const low = diverging ? -extent : smallest([floor, ...values]);
  const high = diverging ? extent : largest([low, ...values]) > low ? largest(values) : low + 1;
  const range = wholeSteps({ low, high, step: niceRange(low, high, 5).step }, values);
  const at = (value: number): number => (value - range.low) / (range.high - range.low);
  const colour = (value: number): string => mixed(steps, at(value));
  // Each box of the ramp reaches to the end and the next covers it, so that no seam shows.
  const ramp = (x: number, y: number, width: number): JsonObject[] => [
    pixelBoxes(
      Array.from({ length: 24 }, (_, i) => ({
        x: x + (i * width) / 24,
        x2: x + width,
        y,
        y2: y + 10,
        color: mixed(steps, (i + 0.5) / 24),
      })),
      { type: "rect" },
    ),
    pixelTexts(
      legendTicks(range, width, values).map(({ value, text }) => ({
        text,
        x: x + at(value) * width,
        y: y + 24,
      })),
      { fontSize: SIZES.source, align: "center", color: colours.soft },
    ),
  ];
  return {
    colour,
    ink: (value) => inkOn(colour(value)),
    legend: (x, y, width, title) => [
      pixelTexts([{ text: title, x, y: y - 7 }], { fontSize: SIZES.small, color: colours.soft }),
      ...(isYesOrNo(values) && !diverging ? squares(x, y, colour, colours) : ramp(x, y, width)),
    ],
  };
}

/** Whether a value only says that something is there. */
function isYesOrNo(values: readonly number[]): boolean {
  return values.length > 0 && values.every((value) => value === 0 || value === 1);
}

/** Where there are but two values, each with its square: there is nothing between them. */
function squares(x: number, y: number, colour: (value: number) => string, colours: Palette): JsonObject[] {
  const at = [0, 1].map((value) => ({ value, x: x + value * 40 }));
  return [
    pixelBoxes(
      at.map(({ value, x }) => ({ x, x2: x + 14, y: y + 2, y2: y + 16, color: colour(value) })),
      { type: "rect" },
    ),
    pixelTexts(
      at.map(({ value, x }) => ({ text: String(value), x: x + 20, y: y + 9 })),
      { fontSize: SIZES.source, baseline: "middle", color: colours.soft },
    ),
  ];
}

/** As many ticks as have room side by side. */
function legendTicks(
  range: NiceRange,
  width: number,
  values: readonly number[],
): { readonly value: number; readonly text: string }[] {
  for (const count of [5, 3, 2]) {
    const { step } = wholeSteps(niceRange(range.low, range.high, count), values);
    const labels = ticks({ ...range, step }).map((value) => ({ value, text: formatted(value, step) }));
    const room = (step / (range.high - range.low)) * width;
    if (
      widest(
        labels.map(({ text }) => text),
        SIZES.source,
      ) +
        8 <=
      room
    )
      return labels;
  }
  return [range.low, range.high].map((value) => ({ value, text: formatted(value, range.step) }));
}

/** A tick's label, as the axes print it. */
function formatted(value: number, step: number): string {
  const digits = Number(stepFormat(step).slice(2, -1));
  return digits === 0 ? grouped(value) : value.toFixed(digits).replace("-", "−");
}
