import type { Dfm } from "./types.js";

/**
 * Adds up each row: the tokens of a document, where the values are counts.
 *
 * @param x - the matrix
 * @returns one sum for each document
 * @throws RangeError if a sum of counts exceeds 2^53 − 1
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }, { id: "b", counts: { 防控: 1, 春耕: 1 } }]);
 * rowSums(x); // => [2, 2]
 */
export function rowSums(x: Dfm): Float64Array {
  const sums = new Float64Array(x.docs.length);
  const { rowPtr, values } = x;
  for (let doc = 0; doc < sums.length; doc += 1) {
    let sum = 0;
    for (let at = rowPtr[doc]!; at < rowPtr[doc + 1]!; at += 1) sum += values[at]!;
    if (sum > Number.MAX_SAFE_INTEGER)
      throw new RangeError(`rowSums: the sum of ${JSON.stringify(x.docs[doc])} exceeds 2^53 − 1`);
    sums[doc] = sum;
  }
  return sums;
}
