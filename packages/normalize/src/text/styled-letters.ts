import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";

/** Rows of Mathematical Alphanumeric Symbols; a letter alone is a variable. */
const STYLED = /[\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}]{1,1000}/gu;
const DIGITS = /^[\u{1d7ce}-\u{1d7ff}]/u;

/** Letters in italics, which formulas have for variables. */
const ITALIC = /[\u{1d434}-\u{1d49b}\u{1d608}-\u{1d66f}]/u;

/** A row of styled letters and what it stands for. */
type Styled = readonly [at: number, letters: string];

/**
 * Finds letters and digits in the style of formulas (𝟏𝟗, 𝗚𝗗𝗣) that stand for plain ones: digits, letters in a row or beside
 * plain ones, and where a page has such, upright letters by themselves.
 *
 * @param text - the document
 * @param lines - those of its lines that are Chinese
 * @returns where rows of them begin, with the plain letters
 */
export function styledLetters(text: string, lines: readonly Span[]): Styled[] {
  const words: Styled[] = [];
  const single: Styled[] = [];
  for (const { start, end } of lines)
    eachMatch(text.slice(start, end), STYLED, ({ 0: row, index }) => {
      const at = start + index;
      const plain = row.normalize("NFKC");
      const beside = (text[at - 1] ?? "") + (text[at + row.length] ?? "");
      if (DIGITS.test(row) || plain.length > 1 || /[A-Za-z0-9]/u.test(beside)) words.push([at, plain]);
      else if (!ITALIC.test(row)) single.push([at, plain]);
    });
  return words.length > 0 ? [...words, ...single] : [];
}
