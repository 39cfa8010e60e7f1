import { columnSums, type Dfm, type Docvars, dfmSubset, documentFrequencies } from "@tifa/dfm";
import { sumCounts } from "./options.js";

export { requireCounts } from "@tifa/dfm/checks";

/** What is counted: tokens, or documents that have the feature. */
export type CountUnit = "tokens" | "documents";

/** Chooses documents: an id, several, or a test. */
export type DocumentSelector = string | readonly string[] | ((docvars: Docvars, id: string) => boolean);

/** Makes a test of a selector. */
export function documentTest(
  verb: string,
  x: Dfm,
  selector: DocumentSelector,
): (docvars: Docvars, id: string) => boolean {
  if (typeof selector === "function") return selector;
  const ids = new Set(typeof selector === "string" ? [selector] : selector);
  const known = new Set(x.docs);
  for (const id of ids) {
    if (!known.has(id)) throw new RangeError(`${verb}: no document is called ${JSON.stringify(id)}`);
  }
  return (_, id) => ids.has(id);
}

type DocumentTest = ReturnType<typeof documentTest>;

/** Tests of target and reference, by default all other documents; refuses a document that is on both sides. */
export function comparedSides(
  verb: string,
  x: Dfm,
  { target, reference }: { readonly target: DocumentSelector; readonly reference?: DocumentSelector },
): readonly [DocumentTest, DocumentTest] {
  const inTarget = documentTest(verb, x, target);
  if (reference === undefined) return [inTarget, (docvars, id) => !inTarget(docvars, id)];
  const inReference = documentTest(verb, x, reference);
  x.docs.forEach((id, doc) => {
    if (inTarget(x.docvars[doc]!, id) && inReference(x.docvars[doc]!, id)) {
      throw new RangeError(`${verb}: document ${JSON.stringify(id)} is in target and reference`);
    }
  });
  return [inTarget, inReference];
}

/** Counts and total of the documents that pass a test. */
export function countsOf(
  verb: string,
  x: Dfm,
  test: (docvars: Docvars, id: string) => boolean,
  unit: CountUnit,
): { counts: ArrayLike<number>; total: number; documents: number } {
  const part = dfmSubset(x, test);
  if (unit === "documents") {
    return { counts: documentFrequencies(part), total: part.docs.length, documents: part.docs.length };
  }
  const counts = columnSums(part);
  return { counts, total: sumCounts(verb, counts), documents: part.docs.length };
}
