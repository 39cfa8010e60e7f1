import { type Dfm, rowSums } from "@tifa/dfm";

/**
 * Weight of the informative prior for `log-odds` on a matrix: a fifth of its words. Less would let a word that one side
 * never uses score without bound; more would draw everything to zero.
 *
 * @param matrix - counts
 * @returns the sum of the prior's pseudo-counts, at least 1
 * @example
 * keyness(matrix, { target: ["0"], measure: "log-odds", alpha0: priorWeight(matrix) });
 */
export function priorWeight(matrix: Dfm): number {
  return Math.max(1, rowSums(matrix).reduce((sum, count) => sum + count, 0) / 5);
}
