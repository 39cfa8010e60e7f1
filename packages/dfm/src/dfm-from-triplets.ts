import { checkCount } from "./check-count.js";
import { cellCollector, csrFromCells } from "./csr-from-cells.js";
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
  const documents = new Map<string, number>();
  const features = new Map<string, number>();
  for (const id of options.documents ?? []) codeOf(documents, id);
  for (const feature of options.features ?? []) codeOf(features, feature);
  const collector = cellCollector();
  for (const { document, feature, value } of triplets) {
    checkCount(value, () => `dfmFromTriplets: ${JSON.stringify(document)}, ${JSON.stringify(feature)}`);
    collector.add(codeOf(documents, document), codeOf(features, feature), value);
  }
  const [docs, names] = [sortedFeatures(documents.keys()), sortedFeatures(features.keys())];
  const cells = collector.finish();
  renumber(cells.rows, documents, docs.index);
  renumber(cells.columns, features, names.index);
  return {
    docs: docs.names,
    features: names.names,
    ...csrFromCells(cells, docs.names.length, names.names.length),
    docvars: docs.names.map((id) => ({ ...options.docvars?.get(id) })),
    meta: newMeta(options.source ?? null),
  };
}

/** Number of a name, in order of appearance. */
function codeOf(codes: Map<string, number>, name: string): number {
  const known = codes.get(name);
  if (known !== undefined) return known;
  codes.set(name, codes.size);
  return codes.size - 1;
}

/** Replaces numbers in order of appearance by places in code-unit order. */
function renumber(
  codes: Uint32Array,
  names: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number>,
): void {
  const placeOf = Uint32Array.from(names.keys(), (name) => places.get(name)!);
  for (let at = 0; at < codes.length; at += 1) codes[at] = placeOf[codes[at]!]!;
}
