import { eastAsianWidth } from "get-east-asian-width";

/** Marks that take no cell of their own: combining ones, joiners, other format characters. */
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]$/u;

/**
 * The width of a text in cells of a terminal (Unicode Standard Annex 11, East Asian Width): a Chinese character takes two.
 *
 * @param text - one line
 * @returns a number of cells
 * @example
 * cellWidth("复工2天"); // 7
 */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}

/**
 * Cuts or pads a text to a width in cells.
 *
 * @param text - one line
 * @param width - cells
 * @param side - at which side it is cut or padded
 * @returns a text of that width; `…` stands for what was cut
 * @example
 * fitCells("统筹推进", 7, "start"); // "…筹推进" is 7 cells wide
 */
export function fitCells(text: string, width: number, side: "start" | "end"): string {
  let used = 0;
  const characters = [...text];
  if (side === "start") characters.reverse();
  const kept: string[] = [];
  for (const character of characters) {
    const size = cellWidth(character);
    if (used + size > width) {
      while (used > width - 1) used -= cellWidth(kept.pop()!);
      kept.push("…");
      used++;
      break;
    }
    kept.push(character);
    used += size;
  }
  if (side === "start") return " ".repeat(width - used) + kept.reverse().join("");
  return kept.join("") + " ".repeat(width - used);
}
