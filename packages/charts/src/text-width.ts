import { ADVANCES } from "./tables/advances.js";

const WIDTHS: ReadonlyMap<string, number> = new Map(
  ADVANCES.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/**
 * How wide a text is in the font that `@tifa/render` ships: the sum of its characters' advances (the font
 * is shipped without kerning, so the sum is exact).
 *
 * @param text - One line.
 * @param size - Font size in pixels.
 * @returns Width in pixels.
 * @example
 * textWidth("中国共产党全国代表大会会议", 11); // 143
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS.get(character) ?? 1000;
  return (thousandths * size) / 1000;
}

/**
 * The width of the widest of several texts.
 *
 * @param texts - Lines; none is 0 wide.
 * @param size - Font size in pixels.
 * @returns Width in pixels, rounded up.
 * @example
 * widest(["安徽", "黑龙江"], 12); // 36
 */
export function widest(texts: Iterable<string>, size: number): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, textWidth(text, size));
  return Math.ceil(width);
}
