import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";

/** Greek and Cyrillic letters that look like Latin ones, and these. */
const GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const GREEK_LATIN = "ABEZHIKMNOPTYX";
const CYRILLIC = "АВЕКМНОРСТУХасеорхуЅІЈѕіј";
const CYRILLIC_LATIN = "ABEKMHOPCTYXaceopxySIJsij";

/** A word of Latin letters and digits in which others stand, and what touches it. */
const WORDS = /[A-Za-z0-9\u0370-\u03ff\u0400-\u04ff]{1,100}(?:\.\d{1,4}(?!\d))?/gu;
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]/u;

let latin: ReadonlyMap<string, string> | undefined;

function latinOf(letter: string): string | undefined {
  latin ??= new Map([
    ...Array.from(GREEK, (greek, i) => [greek, GREEK_LATIN[i]!] as const),
    ...Array.from(CYRILLIC, (cyrillic, i) => [cyrillic, CYRILLIC_LATIN[i]!] as const),
  ]);
  return latin.get(letter);
}

/** A word with such letters. */
interface Word {
  readonly start: number;
  readonly text: string;
  /** Its Latin letters; null where one of its letters looks like none. */
  readonly latin: string | null;
  /** Whether it has Latin letters or digits of its own. */
  readonly mixed: boolean;
}

/**
 * Finds the Greek and Cyrillic letters that stand for Latin ones: each of the word's letters has a Latin one that looks like
 * it, and the word has Latin letters or digits, too. Where a page has such a word and no other Greek or Cyrillic, words
 * without them are meant so as well; a letter by itself, where it has two.
 *
 * @param text - the document
 * @param lines - those of its lines that are Chinese
 * @returns the letters, in order, with those they stand for
 */
export function foreignLetters(
  text: string,
  lines: readonly Span[],
): (readonly [at: number, latin: string])[] {
  const words = lines.flatMap((line) => wordsOf(text, line));
  // A row of such letters alone can be a word of its own: СССР, ТАСС.
  const mixed = words.filter((word) => word.mixed).length;
  const habit = words.some(({ latin }) => latin === null) ? 0 : mixed;
  return words.flatMap(({ start, text: word, latin, mixed: sure }) => {
    if (latin === null || !(sure || habit > (word.length > 1 ? 0 : 1))) return [];
    return Array.from(word, (_, i) => [start + i, latin[i]!] as const).filter(
      ([at, letter]) => text[at] !== letter,
    );
  });
}

function wordsOf(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  eachMatch(text.slice(start, end), WORDS, ({ 0: word, index }) => {
    if (!FOREIGN.test(word)) return;
    const letters = Array.from(word, (letter) => (FOREIGN.test(letter) ? latinOf(letter) : letter));
    const latin = letters.includes(undefined) ? null : letters.join("");
    words.push({ start: start + index, text: word, latin, mixed: /[A-Za-z0-9]/u.test(word) });
  });
  return words;
}
