import { type SegmentedDocument, segmentMany } from "./segment-many.js";
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
  const found = new Map<string, SegmentedDocument>();
  const texts = new Map(docs.map(({ id, text }) => [id, text]));
  for await (const result of segmentMany(docs, pool, { tags: options.tags ?? false })) {
    if (result.words === null) throw new Error(`document ${JSON.stringify(result.id)}: ${result.error}`);
    found.set(texts.get(result.id)!, result);
  }
  const cut = (text: string): string[] => [...(found.get(text)?.words ?? [])];
  const tag = (text: string): TaggedWord[] => {
    const tags = found.get(text)?.tags ?? [];
    return cut(text).map((word, at) => ({ word, tag: tags[at] ?? "x" }));
  };
  const replay = { ...pool.identity, cut, tag };
  return tokens(docs, replay, options);
}
