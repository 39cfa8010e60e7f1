import { type Dfm, documentFrequencies } from "@tifa/dfm";

/** A word with how much its share changes over periods. */
export interface Change {
  readonly word: string;
  /** G² of homogeneity over the periods. */
  readonly score: number;
}

/**
 * The words whose shares change most from period to period: the largest log-likelihood ratio against one share for all
 * periods (Dunning 1993, “Accurate methods for the statistics of surprise and coincidence”, Comput. Linguist. 19(1)).
 *
 * Use it to choose what to draw, not as a test: words clump in documents, so that its p-values would be too small. Words of
 * fewer than three documents are left out for that reason.
 *
 * @param matrix - counts, one row a document, with the document variable `period`
 * @param periods - names of the periods
 * @param minCount - words that occur less often are left out
 * @returns words from the strongest change down, ties by word
 * @example
 * strongestChanges(matrix, ["2019", "2020"], 10)[0]?.word;
 */
export function strongestChanges(
  matrix: Dfm,
  periods: readonly string[],
  minCount: number,
): readonly Change[] {
  const counts = periods.map(() => new Float64Array(matrix.features.length));
  const totals = new Float64Array(periods.length);
  for (let row = 0; row < matrix.docs.length; row++) {
    const at = periods.indexOf(String(matrix.docvars[row]?.period));
    if (at < 0) continue;
    for (let cell = matrix.rowPtr[row]!; cell < matrix.rowPtr[row + 1]!; cell++) {
      const value = matrix.values[cell]!;
      counts[at]![matrix.colIdx[cell]!]! += value;
      totals[at]! += value;
    }
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  const spread = documentFrequencies(matrix);
  const least = Math.min(3, matrix.docs.length);
  return matrix.features
    .flatMap((word, column): Change[] => {
      const own = counts.map((of) => of[column]!);
      const sum = own.reduce((total, count) => total + count, 0);
      if (sum < minCount || spread[column]! < least) return [];
      return [{ word, score: homogeneity(own, totals, sum, all) }];
    })
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

function homogeneity(own: readonly number[], totals: Float64Array, sum: number, all: number): number {
  let score = 0;
  for (const [at, count] of own.entries()) {
    const total = totals[at]!;
    score += term(count, (sum * total) / all) + term(total - count, ((all - sum) * total) / all);
  }
  return 2 * score;
}

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}
