import type { DocvarValue, RawDocument } from "@tifa/corpus";
import type { Tokenizer } from "@tifa/tokens";

/** Counts of a document's terms, as `tifa features` counts them. */
export interface CountedDocument {
  readonly id: string;
  /** In code-unit order of the term. */
  readonly counts: ReadonlyMap<string, number>;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
}

/**
 * What counts the terms of documents: words without punctuation, parts of speech added up.
 *
 * @param tokenizer - cuts paragraphs into words
 * @returns a function from a document to its counts, with province and dates as document variables beside its own
 * @example
 * const count = await countsOf(tokenizer);
 * count(raw).counts.get("防控");
 */
export async function countsOf(tokenizer: Tokenizer): Promise<(raw: RawDocument) => CountedDocument> {
  const { featuresOf } = await import("@tifa/features");
  return (raw) => {
    const features = featuresOf(raw, tokenizer);
    const sums = new Map<string, number>();
    for (const { counts } of features.paragraphs)
      for (const [term, , count] of counts) sums.set(term, (sums.get(term) ?? 0) + count);
    const { id, kind, province, provinceCode, prefecture, meetingDate, publicationDate } = features;
    return {
      id,
      counts: new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1))),
      docvars: { ...raw.docvars, kind, province, provinceCode, prefecture, meetingDate, publicationDate },
    };
  };
}
