import type { Tokens } from "./tokens-type.js";

/** A type with its counts. */
export interface VocabularyRow {
  readonly type: string;
  /** Number of its tokens. */
  readonly frequency: number;
  /** Number of documents that have it. */
  readonly documentFrequency: number;
}

/**
 * Counts the types of some tokens. Padding is none.
 *
 * @param tokens - tokens
 * @returns a row for each type that is met, the most frequent first, then in code-unit order; time is linear in the
 *   tokens but for the sorting
 * @example
 * vocabulary(tokens([{ id: "a", text: "防疫 春耕 防疫" }], whitespaceTokenizer()))[0];
 * // { type: "防疫", frequency: 2, documentFrequency: 1 }
 */
export function vocabulary(tokens: Tokens): readonly VocabularyRow[] {
  const frequency = new Float64Array(tokens.types.length);
  const documents = new Float64Array(tokens.types.length);
  const lastSeen = new Int32Array(tokens.types.length).fill(-1);
  tokens.docs.forEach(({ ids }, doc) => {
    for (const id of ids) {
      frequency[id]!++;
      if (lastSeen[id] === doc) continue;
      lastSeen[id] = doc;
      documents[id]!++;
    }
  });
  return tokens.types
    .map((type, id) => ({ type, frequency: frequency[id]!, documentFrequency: documents[id]! }))
    .filter((row, id) => id > 0 && row.frequency > 0)
    .sort((a, b) => b.frequency - a.frequency || (a.type < b.type ? -1 : 1));
}
