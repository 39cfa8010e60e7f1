import type { EncodingEvidence, Source } from "@tifa/corpus";
import type { ErrorRow } from "./each-document.js";

/** The field `source` of a line. */
export type SourceRow = Readonly<Record<keyof Source, string | null>> & {
  readonly encodingEvidence: EncodingEvidence | null;
};

/**
 * The source with its keys in the contract's order.
 *
 * @param source - of a document, or as far as it is known of one that could not be read
 * @returns the same values; `encodingEvidence` is null where nothing was decoded
 * @example
 * sourceRow(raw.source);
 */
export function sourceRow(source: ErrorRow["source"]): SourceRow {
  const { path, record, url, sha256, encoding, mediaType } = source;
  const encodingEvidence = "encodingEvidence" in source ? (source.encodingEvidence ?? null) : null;
  return { path, record, url, sha256, encoding, mediaType, encodingEvidence };
}
