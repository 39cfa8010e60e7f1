import { type Dfm, dfmFromCounts, rowSums } from "@tifa/dfm";
import type { DocumentFeatures } from "@tifa/features";
import { provinces, stopWords } from "@tifa/lexicon";

/** Options of {@link documentsDfm}. */
export interface DocumentsDfmOptions {
  /**
   * Keep words that tell what a text is about: nouns, verbs, adjectives and set phrases of two characters or more.
   * Stop words, formulas of the genre (会议指出), and names of people and places are left out, since every text has
   * its own. Default: true.
   */
  readonly contentWords?: boolean;
}

/** Tags of the segmenter: nouns, verbs, adjectives, idioms, fixed phrases, abbreviations. */
const CONTENT = /^[nvailjbz]/;
/** People and places. */
const NAME = /^n[rs]/;

/**
 * Document-feature matrix of extracted features. Terms with several parts of speech are one feature.
 *
 * @param documents - extracted features
 * @returns a matrix with the document variables `province` (short name), `year`, `kind` and the corpus's own
 * @example
 * documentsDfm(set.documents).features.length;
 */
export function documentsDfm(documents: readonly DocumentFeatures[], options: DocumentsDfmOptions = {}): Dfm {
  const stop = options.contentWords === false ? null : stopWords();
  return dfmFromCounts(
    documents.map((document) => {
      const counts = new Map<string, number>();
      for (const [term, tag, count] of document.paragraphs.flatMap((paragraph) => paragraph.counts)) {
        if (stop !== null && !isContentWord(term, tag, stop)) continue;
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

function isContentWord(term: string, tag: string, stop: ReadonlySet<string>): boolean {
  return term.length > 1 && CONTENT.test(tag) && !NAME.test(tag) && !stop.has(term);
}

/** Short name of a document's province, such as 安徽; null where it is not known. */
export function provinceName(document: DocumentFeatures): string | null {
  const found = provinces().find((province) => province.code === document.provinceCode);
  return found?.shortName ?? null;
}

/** Year of the meeting or report; null where it is not known. */
export function yearOf(document: DocumentFeatures): number | null {
  return document.year;
}

/**
 * Weight of the informative prior for `log-odds` on this matrix: a fifth of its words. Less would let a word that
 * one side never uses score without bound; more would draw everything to zero.
 */
export function priorWeight(matrix: Dfm): number {
  return Math.max(1, rowSums(matrix).reduce((sum, count) => sum + count, 0) / 5);
}

/** Words of a document, punctuation left out. */
export function tokenCount(documents: readonly DocumentFeatures[]): number {
  return documents
    .flatMap((document) => document.paragraphs)
    .reduce((total, paragraph) => total + paragraph.tokens, 0);
}
