import { codeUnitOrder } from "@tifa/corpus";
import { columnSums } from "./column-sums.js";
import { documentFrequencies } from "./document-frequencies.js";
import { addStep } from "./meta.js";
import { checkOptions, oneOf } from "./options.js";
import { pickColumns } from "./pick-columns.js";
import { pickRows } from "./pick-rows.js";
import { rowSums } from "./row-sums.js";
import type { Dfm } from "./types.js";

/** Options of {@link dfmSort}. */
export interface DfmSortOptions {
  /** What is put in order. Default: `features`. */
  readonly margin?: "features" | "documents" | "both";
  /**
   * `frequency`: sums of columns or rows. `spread`: documents of a feature, features of a document. `name`:
   * code-unit order. Default: `frequency`.
   */
  readonly by?: "frequency" | "spread" | "name";
  /** Default: descending, but ascending by name. */
  readonly direction?: "ascending" | "descending";
}

/**
 * Puts columns, rows or both in order. Ties are in code-unit order of the names, in both directions.
 *
 * @param x - the matrix
 * @param options - see {@link DfmSortOptions}
 * @returns the matrix in its new order
 * @throws RangeError if an option is unknown
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 3, 春耕: 1, 春运: 1 } }]);
 * dfmSort(x).features; // => ["防控", "春耕", "春运"]
 */
export function dfmSort(x: Dfm, options: DfmSortOptions = {}): Dfm {
  checkOptions("dfmSort", options, ["margin", "by", "direction"]);
  const margin = oneOf("dfmSort", "margin", options.margin ?? "features", ["features", "documents", "both"]);
  const by = oneOf("dfmSort", "by", options.by ?? "frequency", ["frequency", "spread", "name"]);
  const usual = by === "name" ? "ascending" : "descending";
  const direction = oneOf("dfmSort", "direction", options.direction ?? usual, ["ascending", "descending"]);
  const sign = direction === "ascending" ? 1 : -1;
  let sorted = x;
  if (margin !== "documents") {
    const keys = by === "frequency" ? columnSums(x) : by === "spread" ? documentFrequencies(x) : null;
    sorted = { ...sorted, ...pickColumns(sorted, order(x.features, keys, sign)) };
  }
  if (margin !== "features") {
    const keys = by === "frequency" ? rowSums(x) : by === "spread" ? rowSizes(x) : null;
    sorted = { ...sorted, ...pickRows(sorted, order(x.docs, keys, sign)) };
  }
  return { ...sorted, meta: addStep(x.meta, "dfmSort", { margin, by, direction }) };
}

function rowSizes(x: Dfm): Float64Array {
  return Float64Array.from(x.docs, (_, doc) => x.rowPtr[doc + 1]! - x.rowPtr[doc]!);
}

function order(names: readonly string[], keys: ArrayLike<number> | null, sign: number): number[] {
  const places = names.map((_, place) => place);
  return places.sort((a, b) => {
    if (keys === null) return sign * codeUnitOrder(names[a]!, names[b]!);
    return sign * (keys[a]! - keys[b]!) || codeUnitOrder(names[a]!, names[b]!);
  });
}
