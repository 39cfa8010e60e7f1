import { segmentMany } from "./segment-many.js";
import type { SegmenterPool } from "./segmenter-pool.js";
import type { TaggedWord } from "./tokenizer.js";
import { type TokenizableDocument, type TokensOptions, tokens } from "./tokens.js";
import type { Tokens } from "./tokens-type.js";

/**
 * Cuts documents into tokens in several processes: what `tokens` gives with the pool's tokenizer, to the byte, with any
 * number of processes.
 *
 * @param docs - texts with ids
 * @param pool - see `segmenterPool`
 * @param options - those of `tokens`
 * @returns tokens
 * @throws RangeError as `tokens`. Error naming the first document that could not be segmented.
 * @example
 * const toks = await tokensParallel(documents, await segmenterPool({ hmm: true }));
 */
export async function tokensParallel(
  docs: readonly TokenizableDocument[],
  pool: SegmenterPool,
  options: TokensOptions = {},
): Promise<Tokens> {
  const words = new Map<string, readonly TaggedWord[]>();
  const texts = new Map(docs.map(({ id, text }) => [id, text]));
  for await (const result of segmentMany(docs, pool, { tags: options.tags ?? false })) {
    if (result.words === null) throw new Error(`document ${JSON.stringify(result.id)}: ${result.error}`);
    words.set(texts.get(result.id)!, result.words);
  }
  const rows = (text: string): TaggedWord[] => [...(words.get(text) ?? [])];
  const replay = { ...pool.identity, cut: (text: string) => rows(text).map(({ word }) => word), tag: rows };
  return tokens(docs, replay, options);
}
