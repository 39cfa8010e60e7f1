import type { JsonObject } from "./chart-spec.js";
import { readable } from "./contrast.js";
import type { Palette } from "./palette.js";
import { type PixelText, pixelTexts } from "./pixel-layer.js";
import { textWidth, widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** Height of one line of a legend, pixels. */
const LINE = 21;
const SYMBOL = 17;

/**
 * A legend above the plot that readers can click to pick out a series: the `legend` property of a colour channel.
 *
 * @param names - The series.
 * @param left - How far left of the plot it begins, pixels.
 * @param across - Room from there to the right, pixels.
 * @returns The property, and the height to leave above the plot.
 * @example
 * const { legend, height } = topLegend(["经济", "民生"], 60, 500);
 */
export function topLegend(
  names: readonly string[],
  left: number,
  across: number,
): { readonly legend: JsonObject; readonly height: number } {
  const cell = widest(names, SIZES.label) + SYMBOL + 20;
  const columns = Math.max(1, Math.min(names.length, Math.floor(across / cell)));
  const lines = Math.ceil(names.length / columns);
  const height = lines * LINE + 14;
  return {
    height,
    legend: {
      orient: "none",
      legendX: -left,
      legendY: -height + 2,
      direction: "horizontal",
      columns,
      title: null,
      columnPadding: 20,
      rowPadding: 6,
      values: [...names],
      symbolLimit: 0,
    },
  };
}

/**
 * The names of a few series in their colours, in one line above the plot: each behind its dot.
 *
 * @param names - The series with their colours.
 * @param left - How far left of the plot the line begins, pixels.
 * @param across - Room from there to the right, pixels.
 * @param colours - The palette.
 * @returns A layer and the height to leave above the plot.
 * @example
 * const { layer, height } = namedColours([{ text: "安徽", color: "#c2452d" }], 60, 500, palette());
 */
export function namedColours(
  names: readonly { readonly text: string; readonly color: string }[],
  left: number,
  across: number,
  colours: Palette,
): { readonly layer: JsonObject; readonly height: number } {
  const items: (PixelText & { line: number })[] = [];
  let x = 0;
  let line = 0;
  for (const { text, color } of names) {
    const symbol = textWidth("● ", SIZES.label);
    const width = symbol + textWidth(text, SIZES.label);
    if (x > 0 && x + width > across) {
      x = 0;
      line++;
    }
    items.push({ text: "●", x: x - left, y: 0, color, line });
    items.push({
      text,
      x: x - left + symbol,
      y: 0,
      color: readable(color, colours.background, colours.ink),
      line,
    });
    x += width + 18;
  }
  const height = (line + 1) * LINE + 8;
  return {
    height,
    layer: pixelTexts(items.map(({ line: at, ...item }) => ({ ...item, y: -height + 12 + at * LINE }))),
  };
}
