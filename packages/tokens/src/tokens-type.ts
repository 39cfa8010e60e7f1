import type { DocvarValue, Span } from "@tifa/corpus";
import type { TokenizerIdentity } from "./tokenizer.js";

/** The tokens of one document. The arrays are as long as the document has tokens, padding included. */
export interface DocumentTokens {
  readonly id: string;
  /** Indices into `types`; 0 is padding: a token that was removed and left its place. */
  readonly ids: Uint32Array;
  /** Where each token starts in the document's text, in UTF-16 units. */
  readonly starts: Uint32Array;
  /**
   * Where each token ends, where that is not `starts[i] + types[ids[i]].length`: after n-grams, and compounds over a gap.
   */
  readonly ends?: Uint32Array;
  /** Indices into `tagset`, where parts of speech were asked for; 0: none. */
  readonly tags?: Uint16Array;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
  /** Where documents were grouped: the document that each token comes from, as an index into `sourceIds`. */
  readonly sources?: Uint32Array;
  /** Ids of the documents that were grouped. `starts` and `ends` are offsets in their texts. */
  readonly sourceIds?: readonly string[];
}

/** One operation with every option that it was done with. */
export interface TokensStep {
  readonly operation: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** How tokens were made: no time, path or user, so that the same input gives the same record. */
export interface TokensMeta {
  readonly tokenizer: TokenizerIdentity;
  readonly steps: readonly TokensStep[];
}

/** Documents as sequences of types. */
export interface Tokens {
  /** Distinct forms in the order in which they are first met; `types[0]` is padding, the empty string. */
  readonly types: readonly string[];
  readonly docs: readonly DocumentTokens[];
  readonly meta: TokensMeta;
  /** Parts of speech; `tagset[0]` is none, the empty string. */
  readonly tagset?: readonly string[];
}

/**
 * Where a token stands in its document's text.
 *
 * @param tokens - what the document belongs to
 * @param doc - one of its documents
 * @param index - place of the token, from 0
 * @returns a half-open range of UTF-16 units; empty for padding
 * @throws RangeError where the document has no such token
 * @example
 * tokenSpan(toks, toks.docs[0]!, 0); // { start: 0, end: 2 }
 */
export function tokenSpan(tokens: Tokens, doc: DocumentTokens, index: number): Span {
  const start = doc.starts[index];
  const id = doc.ids[index];
  if (start === undefined || id === undefined) {
    throw new RangeError(`document ${doc.id} has ${doc.ids.length} tokens, and none at ${index}`);
  }
  return { start, end: doc.ends?.[index] ?? start + (tokens.types[id]?.length ?? 0) };
}

/**
 * The document in whose text a token stands: its own, or that which was grouped into it.
 *
 * @param doc - a document
 * @param index - place of the token, from 0
 * @returns an id
 * @example
 * tokenSource(groups.docs[0]!, 0); // "a"
 */
export function tokenSource(doc: DocumentTokens, index: number): string {
  return doc.sourceIds?.[doc.sources?.[index] ?? 0] ?? doc.id;
}
