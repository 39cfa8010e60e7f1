import { type Dfm, dfmFromCounts } from "@tifa/dfm";
import type { DocumentFeatures } from "@tifa/features";
import { isPlaceWord, stopWords } from "@tifa/lexicon";
import { provinceName } from "./documents-dfm.js";

/** Options of {@link policyDfm}. */
export interface PolicyDfmOptions {
  /**
   * `topics`: nouns, set phrases and abbreviations, which tell what a text is about. `style`: verbs, adjectives and
   * adverbs, which tell how it speaks. `all`: both. Default: `topics`.
   */
  readonly words?: "topics" | "style" | "all";
  /**
   * Count families instead of terms: 海洋经济 counts for 海洋 and for 经济, so that it does not matter where the segmenter
   * cuts. A head is a word of two characters that stands alone at least five times; terms without one stay as they are.
   * Default: true.
   */
  readonly families?: boolean;
  /** Keep names of provinces and prefectures, and words of the unit's own level (全省, 市委). Default: false. */
  readonly places?: boolean;
}

/** Tags of the segmenter. `vn` is a verb that stands as a noun (监管). */
const TAGS = { topics: /^(n|vn|an|l|i|j|b)/, style: /^(v(?!n)|a(?!n)|z|d)/, all: /^[nvailjbzd]/ } as const;

/**
 * Document-feature matrix of the vocabulary of policy. Place names are left out by the gazetteer, not by the segmenter's
 * tags, which take 海洋, 城市 and 养老 for names; so are words that only tell whether a province, an autonomous region or a
 * municipality speaks, stop words and formulas of the genre.
 *
 * @param documents - extracted features, or passages of them
 * @param options - see {@link PolicyDfmOptions}
 * @returns a matrix with the document variable `province` (short name)
 * @throws RangeError for an unknown kind of words
 * @example
 * policyDfm(passagesOf(documents)).features.length;
 */
export function policyDfm(documents: readonly DocumentFeatures[], options: PolicyDfmOptions = {}): Dfm {
  const { words = "topics", families = true, places: keepsPlaces = false } = options;
  const tags = TAGS[words];
  if (tags === undefined)
    throw new RangeError(`policyDfm: words ${JSON.stringify(words)}; allowed: topics, style, all`);
  const stop = stopWords();
  const known = new Map<string, boolean>();
  const isKept = (term: string): boolean => {
    const kept =
      known.get(term) ?? (term.length > 1 && !stop.has(term) && (keepsPlaces || !isPlaceWord(term)));
    known.set(term, kept);
    return kept;
  };
  const rows = documents.map((document) => {
    const counts = new Map<string, number>();
    for (const [term, tag, count] of document.paragraphs.flatMap((paragraph) => paragraph.counts)) {
      if (tags.test(tag) && isKept(term)) counts.set(term, (counts.get(term) ?? 0) + count);
    }
    return { id: document.id, counts, docvars: { province: provinceName(document) } };
  });
  if (!families) return dfmFromCounts(rows);
  const headsOf = familyHeads(rows.map((row) => row.counts));
  return dfmFromCounts(
    rows.map((row) => {
      const counts = new Map<string, number>();
      for (const [term, count] of row.counts)
        for (const head of headsOf(term)) counts.set(head, (counts.get(head) ?? 0) + count);
      return { ...row, counts };
    }),
  );
}

/** A word of two characters heads a family if it stands alone so often. */
const HEAD_COUNT = 5;

/** The families that a term belongs to: heads in it from left to right, or the term itself. */
function familyHeads(rows: readonly ReadonlyMap<string, number>[]): (term: string) => readonly string[] {
  const alone = new Map<string, number>();
  for (const counts of rows)
    for (const [term, count] of counts)
      if (term.length === 2) alone.set(term, (alone.get(term) ?? 0) + count);
  const known = new Map<string, readonly string[]>();
  return (term) => {
    const found = known.get(term) ?? headsIn(term, (head) => (alone.get(head) ?? 0) >= HEAD_COUNT);
    known.set(term, found);
    return found;
  };
}

function headsIn(term: string, isHead: (part: string) => boolean): readonly string[] {
  if (term.length <= 2) return [term];
  const heads = new Set<string>();
  for (let at = 0; at + 2 <= term.length; at += 1) {
    const part = term.slice(at, at + 2);
    if (!isHead(part)) continue;
    heads.add(part);
    at += 1;
  }
  return heads.size === 0 ? [term] : [...heads];
}
