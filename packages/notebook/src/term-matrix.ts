import { type Dfm, dfmFromCounts } from "@tifa/dfm";
import { type DocumentFeatures, shortened } from "@tifa/features";
import { policyTerms } from "@tifa/lexicon";
import { termsWithin } from "./terms-within.js";

/** Column of a term matrix that holds all words that are none of the terms. */
export const OTHER_WORDS = "（其他词）";

/**
 * How often terms stand in documents, in a matrix whose rows add up to the words of the documents: rates, intervals and
 * tests of `stats` then refer to all words, as they should.
 *
 * @param documents - extracted features
 * @param terms - such as those of `knownFormulations`; see {@link termsWithin} for what counts as a use
 * @returns counts of the terms that occur, and {@link OTHER_WORDS}; the document variable `year` is the year of the report
 * @example
 * stats.trend(termMatrix(set.documents, ["改革开放"]), { by: "year", features: ["改革开放"] });
 */
export function termMatrix(documents: readonly DocumentFeatures[], terms: Iterable<string>): Dfm {
  const wanted = new Set(terms);
  const known = new Map<string, readonly string[]>();
  const whole = wholeTerms();
  const termsOf = (word: string): readonly string[] => {
    const found = known.get(word) ?? termsWithin(whole.get(word) ?? word, wanted);
    known.set(word, found);
    return found;
  };
  return dfmFromCounts(
    documents.map(({ id, year, paragraphs }) => {
      const counts = new Map<string, number>();
      let rest = 0;
      for (const paragraph of paragraphs) {
        rest += paragraph.tokens;
        for (const [word, , count] of paragraph.counts) {
          for (const term of termsOf(word)) {
            counts.set(term, (counts.get(term) ?? 0) + count);
            rest -= count;
          }
        }
      }
      // A word that holds several terms is taken off for each; short texts of nothing else could go below zero.
      return { id, counts: counts.set(OTHER_WORDS, Math.max(0, rest)), docvars: { year } };
    }),
  );
}

/** Terms of the lexicon by the form to which features cut them off, where that leads to one term only. */
function wholeTerms(): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const { term } of policyTerms()) {
    const cut = shortened(term);
    if (cut !== term) found.set(cut, found.has(cut) ? null : term);
  }
  return new Map([...found].flatMap(([cut, term]) => (term === null ? [] : [[cut, term] as const])));
}
