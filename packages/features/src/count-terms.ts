import { codeUnitOrder } from "@tifa/corpus";
import type { ParagraphFeatures, TermCount } from "./document-features.js";

/** A token with its part of speech. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Counts the terms of one paragraph. Punctuation and spaces are left out; a term with two parts of speech
 * is two rows.
 *
 * @param words - the paragraph's tokens
 * @returns number of words, and their counts sorted by term, then tag, in code-unit order
 * @example
 * countTerms([{ word: "复工", tag: "v" }, { word: "，", tag: "x" }, { word: "复工", tag: "v" }]);
 * // { tokens: 2, counts: [["复工", "v", 2]] }
 */
export function countTerms(words: readonly TaggedWord[]): Omit<ParagraphFeatures, "period"> {
  const counts = new Map<string, number>();
  let tokens = 0;
  for (const { word, tag } of words) {
    if (!WORD.test(word)) continue;
    tokens += 1;
    const key = `${word}\t${tag}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts.keys()].sort(codeUnitOrder).map((key): TermCount => {
    const tab = key.lastIndexOf("\t");
    return [key.slice(0, tab), key.slice(tab + 1), counts.get(key)!];
  });
  return { tokens, counts: rows };
}
