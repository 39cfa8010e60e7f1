import { type Dfm, dfmFromCounts } from "@tifa/dfm";
import { contentWordTest, type DocumentFeatures } from "@tifa/features";
import { provinceByCode } from "@tifa/lexicon";

/** Options of {@link documentsDfm}. */
export interface DocumentsDfmOptions {
  /**
   * Keep words that tell what a text is about, see `contentWordTest` of `@tifa/features`: names of people and places are left
   * out, since every text has its own. Default: true.
   */
  readonly contentWords?: boolean;
}

/**
 * Document-feature matrix of extracted features. Terms with several parts of speech are one feature.
 *
 * @param documents - extracted features
 * @returns a matrix with the document variables `province` (short name), `year`, `kind` and the corpus's own
 * @example
 * documentsDfm(set.documents).features.length;
 */
export function documentsDfm(documents: readonly DocumentFeatures[], options: DocumentsDfmOptions = {}): Dfm {
  return dfmFromCounts(
    documents.map((document) => {
      const counts = new Map<string, number>();
      const isKept = options.contentWords === false ? () => true : contentWordTest(document);
      for (const [term, tag, count] of document.paragraphs.flatMap((paragraph) => paragraph.counts)) {
        if (!isKept(term, tag)) continue;
        counts.set(term, (counts.get(term) ?? 0) + count);
      }
      const docvars = {
        ...document.docvars,
        province: provinceName(document),
        year: yearOf(document),
        kind: document.kind,
      };
      return { id: document.id, counts, docvars };
    }),
  );
}

/**
 * Short name of a document's province.
 *
 * @param document - its features
 * @returns the name, such as 安徽; null where it is not known
 * @example
 * new Set(set.documents.map(provinceName)).size;
 */
export function provinceName(document: DocumentFeatures): string | null {
  return provinceByCode(document.provinceCode)?.shortName ?? null;
}

/**
 * Year of the meeting or report.
 *
 * @param document - its features
 * @returns the year, null where it is not known
 * @example
 * set.documents.filter((document) => yearOf(document) === 2020);
 */
export function yearOf(document: DocumentFeatures): number | null {
  return document.year;
}

/**
 * Words of documents, punctuation left out.
 *
 * @param documents - features
 * @returns how many, of all together
 * @example
 * tokenCount(set.documents.filter((document) => provinceName(document) === "海南"));
 */
export function tokenCount(documents: readonly DocumentFeatures[]): number {
  return documents
    .flatMap((document) => document.paragraphs)
    .reduce((total, paragraph) => total + paragraph.tokens, 0);
}
