import { csrBuilder } from "./csr-builder.js";
import { addStep } from "./meta.js";
import { checkOptions, oneOf } from "./options.js";
import { pickColumns } from "./pick-columns.js";
import { sortedFeatures } from "./sorted-features.js";
import type { Dfm, Json } from "./types.js";

/** What chooses features: their names, a regular expression that finds something in them, or a test. */
export type FeatureSelector =
  | readonly string[]
  | ReadonlySet<string>
  | RegExp
  | ((feature: string) => boolean);

/** Options of {@link dfmSelect}. */
export interface DfmSelectOptions {
  /** Default: `keep`. */
  readonly selection?: "keep" | "remove";
  /**
   * Whether names that no column has become columns without counts, so that matrices selected by one list have
   * the same columns, in code-unit order. Only for `keep` with names. Default: false.
   */
  readonly addAbsent?: boolean;
}

/**
 * Keeps or removes features.
 *
 * @param x - the matrix
 * @param features - see {@link FeatureSelector}
 * @param options - see {@link DfmSelectOptions}
 * @returns the matrix with the columns chosen, in their order
 * @throws RangeError if an option is unknown, or `addAbsent` is asked for where there are no names
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 9, 的: 30 } }]);
 * dfmSelect(x, ["的"], { selection: "remove" }).features; // => ["防控"]
 * dfmSelect(x, ["防控", "春耕"], { addAbsent: true }).features; // => ["春耕", "防控"]
 */
export function dfmSelect(x: Dfm, features: FeatureSelector, options: DfmSelectOptions = {}): Dfm {
  checkOptions("dfmSelect", options, ["selection", "addAbsent"]);
  const selection = oneOf("dfmSelect selection", options.selection ?? "keep", ["keep", "remove"]);
  const test = selectorTest(features);
  const kept = x.features.flatMap((feature, column) =>
    test(feature) === (selection === "keep") ? [column] : [],
  );
  const meta = addStep(x.meta, "dfmSelect", { selection, features: describe(features), ...options });
  const picked = { ...x, ...pickColumns(x, kept), meta };
  if (options.addAbsent !== true) return picked;
  if (selection === "remove" || features instanceof RegExp || typeof features === "function") {
    throw new RangeError("dfmSelect: addAbsent needs names to keep");
  }
  return addColumns(picked, features);
}

function selectorTest(features: FeatureSelector): (feature: string) => boolean {
  if (typeof features === "function") return features;
  if (features instanceof RegExp) {
    // Global and sticky expressions remember where they stopped, which would make the answer depend on the order.
    const stateless = new RegExp(features.source, features.flags.replace(/[gy]/g, ""));
    return (feature) => stateless.test(feature);
  }
  const names = new Set(features);
  return (feature) => names.has(feature);
}

function describe(features: FeatureSelector): Json {
  if (typeof features === "function") return { function: features.name };
  return features instanceof RegExp ? { regexp: String(features) } : [...new Set(features)].sort();
}

function addColumns(x: Dfm, names: Iterable<string>): Dfm {
  const all = sortedFeatures([...x.features, ...names]);
  const place = x.features.map((feature) => all.index.get(feature)!);
  const builder = csrBuilder(x.docs.length, x.values.length);
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    const cells: (readonly [number, number])[] = [];
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1)
      cells.push([place[x.colIdx[at]!]!, x.values[at]!]);
    for (const [column, value] of cells.sort((a, b) => a[0] - b[0])) builder.add(column, value);
    builder.endRow();
  }
  return { ...x, features: all.names, ...builder.finish() };
}
