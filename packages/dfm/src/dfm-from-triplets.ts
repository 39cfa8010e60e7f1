import { checkCount } from "./check-count.js";
import { csrBuilder, rowAccumulator } from "./csr-builder.js";
import { newMeta } from "./meta.js";
import { checkOptions } from "./options.js";
import { sortedFeatures } from "./sorted-features.js";
import type { Dfm, Docvars, Triplet } from "./types.js";

/** Options of {@link dfmFromTriplets}. */
export interface DfmFromTripletsOptions {
  /** Documents to have even where no triplet names them. Default: none. */
  readonly documents?: readonly string[];
  /** Features to have even where no triplet names them. Default: none. */
  readonly features?: readonly string[];
  /** Document variables by document. Default: none. */
  readonly docvars?: ReadonlyMap<string, Docvars>;
  /** What is known of the counts' origin; plain JSON. Default: null. */
  readonly source?: unknown;
}

/**
 * Makes a matrix of (document, feature, count) triplets, in any order; repeated ones are summed.
 *
 * @param triplets - the cells
 * @param options - see {@link DfmFromTripletsOptions}
 * @returns the matrix, documents and features in code-unit order
 * @throws RangeError if a value is not an integer from 0 to 2^53 − 1, or an option is unknown
 * @example
 * const x = dfmFromTriplets([
 *   { document: "b", feature: "防控", value: 2 },
 *   { document: "a", feature: "春耕", value: 1 },
 *   { document: "b", feature: "防控", value: 1 },
 * ]);
 * x.docs; // => ["a", "b"]
 * x.values; // => [1, 3]
 */
export function dfmFromTriplets(triplets: Iterable<Triplet>, options: DfmFromTripletsOptions = {}): Dfm {
  checkOptions("dfmFromTriplets", options, ["documents", "features", "docvars", "source"]);
  const rows = new Map<string, [string, number][]>((options.documents ?? []).map((id) => [id, []]));
  const named = new Set(options.features);
  for (const { document, feature, value } of triplets) {
    checkCount(value, () => `dfmFromTriplets: ${JSON.stringify(document)}, ${JSON.stringify(feature)}`);
    named.add(feature);
    const row = rows.get(document);
    if (row === undefined) rows.set(document, [[feature, value]]);
    else row.push([feature, value]);
  }
  const { names, index } = sortedFeatures(named);
  const docs = [...rows.keys()].sort();
  const builder = csrBuilder(docs.length);
  const accumulator = rowAccumulator(names.length);
  for (const id of docs) {
    for (const [feature, value] of rows.get(id)!) accumulator.add(index.get(feature)!, value);
    accumulator.flush(builder);
  }
  return {
    docs,
    features: names,
    ...builder.finish(),
    docvars: docs.map((id) => ({ ...options.docvars?.get(id) })),
    meta: newMeta(options.source ?? null),
  };
}
