/**
 * How light a colour is (WCAG 2.2, relative luminance).
 *
 * @param colour - `#rrggbb`.
 * @returns 0 (black) to 1 (white).
 * @throws RangeError for another notation.
 * @example
 * luminance("#ffffff"); // 1
 */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The contrast of two colours (WCAG 2.2): 4.5 and more is legible as small text.
 *
 * @param a - `#rrggbb`.
 * @param b - `#rrggbb`.
 * @returns 1 to 21.
 * @throws RangeError for another notation.
 * @example
 * contrast("#000000", "#ffffff"); // 21
 */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/**
 * Mixes colours of a scale, channel by channel.
 *
 * @param scale - Colours at equal distances, `#rrggbb`, at least one.
 * @param at - Position from 0 to 1; beyond, the end colours.
 * @returns `#rrggbb`.
 * @throws RangeError for another notation.
 * @example
 * mixed(["#000000", "#ffffff"], 0.5); // "#808080"
 */
export function mixed(scale: readonly string[], at: number): string {
  const place = Math.min(Math.max(at, 0), 1) * (scale.length - 1);
  const from = Math.min(Math.floor(place), Math.max(scale.length - 2, 0));
  const a = channels(scale[from] ?? "");
  const b = channels(scale[Math.min(from + 1, scale.length - 1)] ?? "");
  const hex = a.map((value, i) =>
    Math.round((value + ((b[i] ?? 0) - value) * (place - from)) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}

/**
 * Red, green and blue of a colour.
 *
 * @param colour - `#rrggbb`.
 * @returns Three numbers from 0 to 1.
 * @throws RangeError for another notation.
 * @example
 * channels("#ff0000"); // [1, 0, 0]
 */
export function channels(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    throw new RangeError(`"${colour}" is not a colour of the form #rrggbb`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
}

/**
 * The colour for a name: a series' own colour, mixed with ink until it can be read.
 *
 * @param colour - The series' colour, `#rrggbb`.
 * @param background - What it stands on.
 * @param ink - The colour of plain text on it.
 * @returns A colour with a contrast of at least 4.5, or the ink.
 * @throws RangeError for another notation.
 * @example
 * readable("#d67b05", "#ffffff", "#1f2328");
 */
export function readable(colour: string, background: string, ink: string): string {
  for (let part = 0; part < 10; part++) {
    const mixture = mixed([colour, ink], part / 10);
    if (contrast(mixture, background) >= 4.5) return mixture;
  }
  return ink;
}

/**
 * Dark or white ink, whichever can be read better.
 *
 * @param ground - What the text stands on, `#rrggbb`.
 * @returns `#ffffff` or `#1f2328`.
 * @throws RangeError for another notation.
 * @example
 * inkOn("#0a3d44"); // "#ffffff"
 */
export function inkOn(ground: string): string {
  return contrast(ground, "#ffffff") >= contrast(ground, "#1f2328") ? "#ffffff" : "#1f2328";
}
