import type { JsonObject } from "./chart-spec.js";
import { round } from "./numbers.js";
import type { Palette } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { textWidth, widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/**
 * The first group's share minus the second's, in points, as a column right of the plot.
 *
 * @param rows - Shares, 0 to 1.
 * @param domains - The lines from top to bottom.
 * @param groups - The two groups.
 * @param width - Width of the plot, pixels.
 * @param step - Height of a line, pixels.
 * @param word - Head of the column.
 * @param colours - The palette.
 * @returns Layers and the width of the column with the gap before it.
 * @example
 * const column = differenceColumn(rows, ["经济"], ["A", "B"], 400, 30, "points", palette());
 */
export function differenceColumn(
  rows: readonly { readonly domain: string; readonly group: string; readonly share: number }[],
  domains: readonly string[],
  groups: readonly string[],
  width: number,
  step: number,
  word: string,
  colours: Palette,
): { readonly layers: readonly JsonObject[]; readonly width: number } {
  const share = (domain: string, group: string | undefined): number | undefined =>
    rows.find((row) => row.domain === domain && row.group === group)?.share;
  const texts = domains.flatMap((domain, i) => {
    const [a, b] = [share(domain, groups[0]), share(domain, groups[1])];
    if (a === undefined || b === undefined) return [];
    const points = round(100 * (a - b), 1);
    const text = `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points).toFixed(1)}`;
    return [
      {
        text,
        y: (i + 0.5) * step,
        color: points > 0 ? colours.target : points < 0 ? colours.reference : colours.soft,
      },
    ];
  });
  const wide = Math.max(
    widest(
      texts.map(({ text }) => text),
      SIZES.label,
    ),
    textWidth(word, SIZES.small),
  );
  const x = width + 22 + wide;
  return {
    width: 22 + wide,
    layers: [
      pixelTexts(
        texts.map((text) => ({ ...text, x })),
        { align: "right", baseline: "middle" },
      ),
      pixelTexts([{ text: word, x, y: -8 }], { align: "right", fontSize: SIZES.small, color: colours.soft }),
    ],
  };
}
