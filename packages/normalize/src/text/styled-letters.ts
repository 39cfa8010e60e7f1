import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";

/** Rows of Mathematical Alphanumeric Symbols; a letter alone is a variable. */
const STYLED = /[\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}]{1,1000}/gu;
const DIGITS = /^[\u{1d7ce}-\u{1d7ff}]/u;

/**
 * Finds letters and digits in the style of formulas (𝟏𝟗, 𝗚𝗗𝗣) that stand for plain ones.
 *
 * @param text - the document
 * @param lines - those of its lines that are Chinese
 * @returns where rows of them begin, with the plain letters
 */
export function styledLetters(
  text: string,
  lines: readonly Span[],
): (readonly [at: number, letters: string])[] {
  const found: (readonly [number, string])[] = [];
  for (const { start, end } of lines)
    eachMatch(text.slice(start, end), STYLED, ({ 0: row, index }) => {
      const plain = row.normalize("NFKC");
      const touches = /[A-Za-z0-9]/u.test(
        (text[start + index - 1] ?? "") + (text[start + index + row.length] ?? ""),
      );
      if (DIGITS.test(row) || plain.length > 1 || touches) found.push([start + index, plain]);
    });
  return found;
}
