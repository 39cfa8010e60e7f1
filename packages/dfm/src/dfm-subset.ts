import { addStep } from "./meta.js";
import { pickRows } from "./pick-rows.js";
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
  return { ...x, ...pickRows(x, kept), meta: addStep(x.meta, "dfmSubset", { test: test.name }) };
}
