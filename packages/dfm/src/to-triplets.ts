import type { Dfm, Triplet } from "./types.js";

/**
 * Goes through the stored cells, row by row, without holding them all.
 *
 * @param x - the matrix
 * @returns the cells, columns ascending within a row; documents without features give none
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }]);
 * [...toTriplets(x)]; // => [{ document: "a", feature: "防控", value: 2 }]
 */
export function* toTriplets(x: Dfm): Generator<Triplet, void, undefined> {
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    const document = x.docs[doc]!;
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      yield { document, feature: x.features[x.colIdx[at]!]!, value: x.values[at]! };
    }
  }
}
