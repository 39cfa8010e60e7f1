import type { Dfm } from "./types.js";

/**
 * Adds up each column.
 *
 * @param x - the matrix
 * @returns one sum for each feature
 * @throws RangeError if a sum of counts exceeds 2^53 − 1
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }, { id: "b", counts: { 防控: 1, 春耕: 1 } }]);
 * columnSums(x); // => [1, 3]
 */
export function columnSums(x: Dfm): Float64Array {
  const sums = new Float64Array(x.features.length);
  const { colIdx, values } = x;
  for (let at = 0; at < values.length; at += 1) {
    const column = colIdx[at]!;
    const sum = sums[column]! + values[at]!;
    if (sum > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`columnSums: the sum of ${JSON.stringify(x.features[column])} exceeds 2^53 − 1`);
    }
    sums[column] = sum;
  }
  return sums;
}
