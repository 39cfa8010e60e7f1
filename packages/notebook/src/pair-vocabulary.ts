import type { KeynessRow, Side } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import { type DistinctiveWord, type DistinctiveWordsOptions, distinctiveWords } from "./distinctive-words.js";
import { provinceName } from "./documents-dfm.js";

/** Options of {@link pairVocabulary}: those of `distinctiveWords` but for what is grouped. */
export type PairVocabularyOptions = Omit<DistinctiveWordsOptions, "by" | "minReports">;

/** Result of {@link pairVocabulary}. */
export interface PairVocabulary {
  readonly target: Side;
  readonly reference: Side;
  /** Words that either uses more than the other, by z, the target's positive. */
  readonly words: readonly DistinctiveWord[];
}

/**
 * Two provinces' reports, word by word.
 *
 * @param passages - passages of reports
 * @param pair - short names: the target, and what it is compared with
 * @param options - as for {@link distinctiveWords}; `minCount`, which is 5, counts both reports together, and `shuffles` is 200
 * @returns rows for charts and tables
 * @throws RangeError if a province has no passage
 * @example
 * pairVocabulary(passages, ["海南", "内蒙古"]).words.filter((word) => word.q < 0.05);
 */
export function pairVocabulary(
  passages: readonly DocumentFeatures[],
  pair: readonly [string, string],
  options: PairVocabularyOptions = {},
): PairVocabulary {
  for (const name of pair)
    if (!passages.some((passage) => provinceName(passage) === name))
      throw new RangeError(`pairVocabulary: there is no passage of ${JSON.stringify(name)}`);
  const both = passages.filter((passage) => pair.includes(provinceName(passage) ?? ""));
  const { rows } = distinctiveWords(both, { minCount: 5, shuffles: 200, ...options, minReports: 1 });
  const sizeOf = (name: string): number => {
    const [first] = rows;
    if (first === undefined) return 0;
    return first.group === name ? first.targetTotal : first.referenceTotal;
  };
  const side = (at: 0 | 1): Side => ({ label: pair[at], tokens: sizeOf(pair[at]), documents: 1 });
  return {
    target: side(0),
    reference: side(1),
    words: rows
      .map((row) => (row.group === pair[0] ? row : turned(row)))
      .sort((a, b) => b.z - a.z || (a.feature < b.feature ? -1 : 1)),
  };
}

/** The same seen from the other side. */
function turned(row: DistinctiveWord): DistinctiveWord {
  return {
    ...row,
    target: row.reference,
    reference: row.target,
    targetTotal: row.referenceTotal,
    referenceTotal: row.targetTotal,
    estimate: -row.estimate,
    lower: -row.upper,
    upper: -row.lower,
    z: -row.z,
    plainZ: -row.plainZ,
  };
}

/**
 * Bars of distinctive words for `charts.keynessBars`.
 *
 * @param rows - from `distinctiveWords` or {@link pairVocabulary}
 * @returns the same in the chart's words
 * @example
 * charts.keynessBars(keynessBarsOf(rows.slice(0, 15)), options);
 */
export function keynessBarsOf(rows: readonly DistinctiveWord[]): KeynessRow[] {
  return rows.map(({ feature, estimate, lower, upper, target, reference }) => ({
    ...{ feature, lower, upper, target, reference },
    score: estimate,
  }));
}
