import { checkOptions } from "./options.js";
import type { SegmenterPool } from "./segmenter-pool.js";
import type { TokenizableDocument } from "./tokens.js";

/** A document's words; or why there are none. */
export interface SegmentedDocument {
  readonly id: string;
  /** Words in order; null where the document could not be segmented. */
  readonly words: readonly string[] | null;
  /** Their parts of speech; null unless asked for. */
  readonly tags: readonly string[] | null;
  /** Why; null where it could. */
  readonly error: string | null;
}

/** Options of {@link segmentMany}. */
export interface SegmentManyOptions {
  /** Whether to look up parts of speech. Default: false. */
  readonly tags?: boolean;
}

/** Documents under way for each process: enough to keep it busy, few enough to hold a large corpus back. */
const UNDER_WAY = 3;

/**
 * Segments documents one after another in several processes. Results come in the order of the documents, whichever
 * process is done first; the next document is taken when a result is fetched. A document over which a process ends
 * is an error; the others are not held up.
 *
 * @param documents - texts with ids, in memory or as they are read
 * @param pool - see `segmenterPool`
 * @param options - see {@link SegmentManyOptions}
 * @returns results, as many as documents
 * @throws RangeError for an unknown option
 * @example
 * for await (const { id, words, error } of segmentMany(documents, pool)) console.log(id, error ?? words?.length);
 */
export async function* segmentMany(
  documents: Iterable<TokenizableDocument> | AsyncIterable<TokenizableDocument>,
  pool: SegmenterPool,
  options: SegmentManyOptions = {},
): AsyncGenerator<SegmentedDocument, void, undefined> {
  checkOptions("segmentMany", options, ["tags"]);
  const { tags = false } = options;
  const underWay: Promise<SegmentedDocument>[] = [];
  for await (const document of documents) {
    underWay.push(segment(document, pool, tags));
    if (underWay.length >= UNDER_WAY * pool.processes) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}

async function segment(
  { id, text }: TokenizableDocument,
  pool: SegmenterPool,
  tags: boolean,
): Promise<SegmentedDocument> {
  try {
    if (!tags) return { id, words: await pool.cut(text), tags: null, error: null };
    const rows = await pool.tag(text);
    return { id, words: rows.map(({ word }) => word), tags: rows.map(({ tag }) => tag), error: null };
  } catch (thrown) {
    return { id, words: null, tags: null, error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
