import { checkCount } from "./check-count.js";
import { csrBuilder } from "./csr-builder.js";
import { newMeta } from "./meta.js";
import { checkOptions } from "./options.js";
import { rowAccumulator } from "./row-accumulator.js";
import { checkUnique, sortedFeatures } from "./sorted-features.js";
import type { CountRow, Dfm } from "./types.js";

/** Options of {@link dfmFromCounts}. */
export interface DfmFromCountsOptions {
  /** What is known of the counts' origin; plain JSON. Default: null. */
  readonly source?: unknown;
}

/**
 * Makes a matrix of counts that were made elsewhere, such as a frequency list.
 *
 * @param rows - documents with their counts; a feature that is named with count 0 gets a column
 * @param options - see {@link DfmFromCountsOptions}
 * @returns the matrix: rows in the order given, columns in code-unit order
 * @throws RangeError if an id occurs twice, or a count is not an integer from 0 to 2^53 − 1
 * @example
 * const x = dfmFromCounts([{ id: "甲省", counts: { 防控: 3, 春耕: 1 }, docvars: { year: 2031 } }]);
 * x.features; // => ["春耕", "防控"]
 * x.values; // => [1, 3]
 */
export function dfmFromCounts(rows: readonly CountRow[], options: DfmFromCountsOptions = {}): Dfm {
  checkOptions("dfmFromCounts", options, ["source"]);
  checkUnique(
    "dfmFromCounts",
    "document",
    rows.map((row) => row.id),
  );
  const { names, index } = sortedFeatures(featuresOf(rows));
  const builder = csrBuilder(rows.length);
  const row = rowAccumulator(names.length);
  for (const { id, counts } of rows) {
    for (const [feature, count] of entriesOf(counts)) {
      checkCount(
        count,
        () => `dfmFromCounts: document ${JSON.stringify(id)}, feature ${JSON.stringify(feature)}`,
      );
      row.add(index.get(feature)!, count);
    }
    builder.addRow(row);
  }
  return {
    docs: rows.map((row) => row.id),
    features: names,
    ...builder.finish(),
    docvars: rows.map((row) => ({ ...row.docvars })),
    meta: newMeta(options.source ?? null),
  };
}

function* featuresOf(rows: readonly CountRow[]): Generator<string> {
  for (const { counts } of rows) for (const [feature] of entriesOf(counts)) yield feature;
}

function entriesOf(counts: CountRow["counts"]): Iterable<[string, number]> {
  return counts instanceof Map ? (counts as ReadonlyMap<string, number>).entries() : Object.entries(counts);
}
