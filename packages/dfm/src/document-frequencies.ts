import type { Dfm } from "./types.js";

/**
 * Counts for each feature the documents that have it.
 *
 * @param x - the matrix
 * @returns one number for each feature
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }, { id: "b", counts: { 防控: 1, 春耕: 1 } }]);
 * documentFrequencies(x); // => [1, 2]
 */
export function documentFrequencies(x: Dfm): Uint32Array {
  const documents = new Uint32Array(x.features.length);
  const { colIdx } = x;
  // An iterator over 82 million cells takes five times as long.
  for (let at = 0; at < colIdx.length; at += 1) documents[colIdx[at]!]! += 1;
  return documents;
}
