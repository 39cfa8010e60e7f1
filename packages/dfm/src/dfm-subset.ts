import { csrBuilder } from "./csr-builder.js";
import { addStep } from "./meta.js";
import type { Dfm, Docvars } from "./types.js";

/**
 * Keeps the documents that pass a test. Columns stay, those without counts too.
 *
 * @param x - the matrix
 * @param test - gets a document's variables and its id
 * @returns the matrix with the rows that passed, in their order
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 防控: 2 }, docvars: { year: 2031 } },
 *   { id: "b", counts: { 春耕: 1 }, docvars: { year: 2032 } },
 * ]);
 * dfmSubset(x, ({ year }) => year === 2032).docs; // => ["b"]
 */
export function dfmSubset(x: Dfm, test: (docvars: Docvars, id: string) => boolean): Dfm {
  const kept = x.docs.flatMap((id, doc) => (test(x.docvars[doc]!, id) ? [doc] : []));
  const builder = csrBuilder(kept.length, x.values.length);
  for (const doc of kept) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) builder.add(x.colIdx[at]!, x.values[at]!);
    builder.endRow();
  }
  return {
    docs: kept.map((doc) => x.docs[doc]!),
    features: x.features,
    ...builder.finish(),
    docvars: kept.map((doc) => x.docvars[doc]!),
    meta: addStep(x.meta, "dfmSubset", { test: test.name }),
  };
}
