import type { PositionedTokens } from "./average-reduced-frequency.js";
import { canonicalIds } from "./canonical-ids.js";

/** Tokens that may know where they stand in their text. */
export interface SpannedTokens extends PositionedTokens {
  readonly docs: readonly {
    readonly ids: ArrayLike<number>;
    /** Where each token starts. */
    readonly starts?: ArrayLike<number>;
  }[];
}

/** A half-open stretch of a text. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** How often types meet. */
export interface MeetingCounts {
  /** Counts by node × number of types + collocate. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly nodeCounts: Float64Array;
  readonly collocateCounts: Float64Array;
  readonly total: number;
}

/**
 * Types of the tokens, sentence by sentence; a document is one where none are given. A token belongs to the sentence that
 * it starts in; what stands between sentences makes one of its own.
 */
export function* sentenceSequences(
  { types, docs }: SpannedTokens,
  sentences: readonly (readonly SentenceSpan[])[] | undefined,
): Generator<Uint32Array, void, undefined> {
  if (sentences !== undefined && sentences.length !== docs.length)
    throw new RangeError(
      `collocations: sentences of ${sentences.length} documents, but there are ${docs.length}`,
    );
  const canonical = canonicalIds(types);
  for (const [doc, { ids, starts }] of docs.entries()) {
    const sequence = Uint32Array.from(ids, (id) => {
      if (!(id < types.length)) throw new RangeError(`collocations: no type has id ${id}`);
      return canonical[id]!;
    });
    const spans = sentences?.[doc];
    if (spans === undefined) {
      yield sequence;
      continue;
    }
    if (starts === undefined)
      throw new RangeError(
        `collocations: sentences are given, but the tokens of document ${doc} have no starts`,
      );
    yield* cut(sequence, starts, spans);
  }
}

function* cut(
  sequence: Uint32Array,
  starts: ArrayLike<number>,
  spans: readonly SentenceSpan[],
): Generator<Uint32Array, void, undefined> {
  let from = 0;
  for (const { start, end } of spans) {
    let to = from;
    while (to < sequence.length && starts[to]! < start) to += 1;
    if (to > from) yield sequence.subarray(from, to);
    from = to;
    while (to < sequence.length && starts[to]! < end) to += 1;
    if (to > from) yield sequence.subarray(from, to);
    from = to;
  }
  if (from < sequence.length) yield sequence.subarray(from);
}
