import type { FrequencyRow, KeynessRow, Side } from "@tifa/charts";
import { keyness, NORMAL_95, priorWeight } from "@tifa/stats";
import { documentsDfm } from "./documents-dfm.js";
import type { Period } from "./two-periods.js";

/** Options of {@link compareVocabulary}. */
export interface CompareVocabularyOptions {
  /** Words on each side, the strongest first. Default: 15. */
  readonly top?: number;
  /** Words that occur less often in both together are left out. Default: 3. */
  readonly minCount?: number;
}

/** A word of a comparison with its test. */
export interface ComparedWord {
  readonly feature: string;
  readonly target: number;
  readonly reference: number;
  /** Weighted log-odds over its standard error. */
  readonly z: number;
  /** Benjamini–Hochberg over all words compared. */
  readonly q: number;
}

/** The words of one part against those of another. */
export interface VocabularyComparison {
  readonly target: Side;
  readonly reference: Side;
  /** The strongest words of both sides by z, drawn with the estimate and its interval: for `charts.keynessBars`. */
  readonly bars: readonly KeynessRow[];
  /** All words, with their z where its 95 % interval leaves out zero, else 0: for `charts.frequencyScatter`. */
  readonly frequencies: readonly FrequencyRow[];
  /** All words by z, highest first. */
  readonly words: readonly ComparedWord[];
}

/**
 * Which words one part of a corpus prefers over another: weighted log-odds with an informative prior from both
 * (Monroe, Colaresi & Quinn 2008). Stop words are left out.
 *
 * @param target - the part whose words get positive scores
 * @param reference - the part that it is compared with
 * @returns rows for charts and tables
 * @throws RangeError if a part has no words
 * @example
 * const [early, late] = twoPeriods(set.documents, bounds);
 * if (early && late) compareVocabulary(early, late).words[0];
 */
export function compareVocabulary(
  target: Period,
  reference: Period,
  options: CompareVocabularyOptions = {},
): VocabularyComparison {
  const { top = 15, minCount = 3 } = options;
  const inTarget = new Set(target.documents.map((document) => document.id));
  const matrix = documentsDfm([...target.documents, ...reference.documents]);
  const rows = keyness(matrix, {
    target: [...inTarget],
    measure: "log-odds",
    alpha0: priorWeight(matrix),
    minCount,
  });
  const scored = rows.flatMap((row) => {
    const { feature, score, q, estimate = null, lower = null, upper = null } = row;
    if (score === null || q === null || estimate === null || lower === null || upper === null) return [];
    return [{ feature, target: row.target, reference: row.reference, z: score, q, estimate, lower, upper }];
  });
  const chosen = [
    ...scored.filter((row) => row.z > 0).slice(0, top),
    ...scored.filter((row) => row.z < 0).slice(-top),
  ];
  const side = ({ label, documents }: Period, tokens: number): Side => ({
    label,
    tokens,
    documents: documents.length,
  });
  return {
    target: side(target, rows[0]?.targetTotal ?? 0),
    reference: side(reference, rows[0]?.referenceTotal ?? 0),
    bars: chosen.map(({ feature, target: a, reference: b, estimate, lower, upper }) => ({
      feature,
      target: a,
      reference: b,
      score: estimate,
      lower,
      upper,
    })),
    // A score of 0 is grey in the chart.
    frequencies: scored.map(({ feature, target: a, reference: b, z }) => ({
      feature,
      target: a,
      reference: b,
      score: Math.abs(z) > NORMAL_95 ? z : 0,
    })),
    words: scored.map(({ feature, target: a, reference: b, z, q }) => ({
      feature,
      target: a,
      reference: b,
      z,
      q,
    })),
  };
}
