import fc from "fast-check";
import { type Dfm, dfmFromCounts, toTriplets } from "../src/index.js";

const names = ["", "的", "防控", "春耕", "a", "B", "__proto__", "2031", "𠀀"];

/** Small matrices with few names, so that documents and features meet. */
export const matrix: fc.Arbitrary<Dfm> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("甲", "乙", "丙", "丁"),
      counts: fc
        .array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 1000 })), { maxLength: 8 })
        .map((cells) => new Map(cells)),
      docvars: fc.record(
        { year: fc.constantFrom(2031, 2032, null), province: fc.constantFrom("甲省", "乙省") },
        { requiredKeys: ["province"] },
      ),
    }),
    { selector: (row) => row.id, maxLength: 4 },
  )
  .map((rows) => dfmFromCounts(rows, { source: { list: rows.length % 2 } }));

/** The cells by document and feature. */
export function cells(x: Dfm): Map<string, number> {
  return new Map(
    [...toTriplets(x)].map(({ document, feature, value }) => [JSON.stringify([document, feature]), value]),
  );
}

/** Throws unless the matrix is well formed. */
export function checkShape(x: Dfm): void {
  const fail = (what: string): never => {
    throw new Error(what);
  };
  if (new Set(x.docs).size !== x.docs.length || new Set(x.features).size !== x.features.length)
    fail("repeated name");
  if (x.docvars.length !== x.docs.length || x.rowPtr.length !== x.docs.length + 1) fail("rows");
  if (x.rowPtr[0] !== 0 || x.rowPtr.at(-1) !== x.colIdx.length || x.colIdx.length !== x.values.length)
    fail("row pointers");
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      if (x.colIdx[at]! >= x.features.length) fail("column out of range");
      if (at > x.rowPtr[doc]! && x.colIdx[at]! <= x.colIdx[at - 1]!) fail("columns do not ascend");
      if (x.values[at] === 0 || !Number.isFinite(x.values[at]!)) fail("stored zero");
    }
  }
}
