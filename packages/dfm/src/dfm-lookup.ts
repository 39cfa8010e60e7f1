import { glob } from "@tifa/corpus";
import { csrBuilder } from "./csr-builder.js";
import { addStep, requireCounts } from "./meta.js";
import { checkOptions } from "./options.js";
import { rowAccumulator } from "./row-accumulator.js";
import { sortedFeatures } from "./sorted-features.js";
import type { Dfm } from "./types.js";

/** Names of keys with the features that belong to each. They are globs: `*` stands for any characters or none, `?` for one. */
export type FeatureDictionary = Readonly<Record<string, readonly string[]>>;

/** Options of {@link dfmLookup}. */
export interface DfmLookupOptions {
  /** Name of a column for the counts of features in no key; null drops them. Default: null. */
  readonly unmatched?: string | null;
}

/**
 * Replaces features by the keys of a dictionary.
 *
 * A feature in several keys counts in each of them, so that row sums may grow; with `unmatched` and a dictionary
 * whose keys share nothing they stay as they are.
 *
 * @param x - a matrix of counts
 * @param dictionary - see {@link FeatureDictionary}
 * @param options - see {@link DfmLookupOptions}
 * @returns one column for each key, matched or not, in code-unit order
 * @throws RangeError if an option is unknown, `unmatched` is a key, or the matrix is weighted
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 春耕: 2, 春播: 1, 防控: 4 } }]);
 * const y = dfmLookup(x, { 农业: ["春耕", "春播"], 卫生: ["防*"] });
 * y.features; // => ["农业", "卫生"]
 * y.values; // => [3, 4]
 */
export function dfmLookup(x: Dfm, dictionary: FeatureDictionary, options: DfmLookupOptions = {}): Dfm {
  checkOptions("dfmLookup", options, ["unmatched"]);
  requireCounts("dfmLookup", x);
  const unmatched = options.unmatched ?? null;
  if (unmatched !== null && Object.hasOwn(dictionary, unmatched)) {
    throw new RangeError(`dfmLookup: unmatched: ${JSON.stringify(unmatched)} is a key of the dictionary`);
  }
  const keys = sortedFeatures([...Object.keys(dictionary), ...(unmatched === null ? [] : [unmatched])]);
  const find = keyFinder(dictionary, keys.index);
  const rest = unmatched === null ? [] : [keys.index.get(unmatched)!];
  const columns = x.features.map((feature) => {
    const found = find(feature);
    return found.length > 0 ? found : rest;
  });
  const builder = csrBuilder(x.docs.length);
  const row = rowAccumulator(keys.names.length);
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      for (const column of columns[x.colIdx[at]!]!) row.add(column, x.values[at]!);
    }
    builder.addRow(row);
  }
  const meta = addStep(x.meta, "dfmLookup", { dictionary: { ...dictionary }, unmatched });
  return { ...x, features: keys.names, ...builder.finish(), meta };
}

function keyFinder(
  dictionary: FeatureDictionary,
  index: ReadonlyMap<string, number>,
): (feature: string) => number[] {
  const exact = new Map<string, Set<number>>();
  const globs: { readonly fits: (feature: string) => boolean; readonly column: number }[] = [];
  const prefixes = new Map<string, Set<number>>();
  const lengths = new Set<number>();
  for (const [key, features] of Object.entries(dictionary)) {
    for (const feature of features) {
      if (feature.includes("?") || feature.slice(0, -1).includes("*")) {
        globs.push({ fits: glob(feature), column: index.get(key)! });
        continue;
      }
      // Words and their beginnings, as most are, are looked up and not tried on every feature.
      const isPrefix = feature.endsWith("*");
      const name = isPrefix ? feature.slice(0, -1) : feature;
      const table = isPrefix ? prefixes : exact;
      if (isPrefix) lengths.add(name.length);
      const columns = table.get(name) ?? new Set<number>();
      table.set(name, columns.add(index.get(key)!));
    }
  }
  return (feature) => {
    const found = new Set(exact.get(feature));
    for (const length of lengths) {
      if (length > feature.length) continue;
      for (const column of prefixes.get(feature.slice(0, length)) ?? []) found.add(column);
    }
    for (const { fits, column } of globs) if (fits(feature)) found.add(column);
    return [...found];
  };
}
