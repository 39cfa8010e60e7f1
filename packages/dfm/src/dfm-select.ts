import { linearExpression } from "@tifa/tokens/linear-expression";
import { addStep } from "./meta.js";
import { checkOptions, oneOf } from "./options.js";
import { inOrder, pickColumns } from "./pick-columns.js";
import { sortedFeatures } from "./sorted-features.js";
import type { Dfm, Json } from "./types.js";

/**
 * What chooses features: their names, a regular expression that finds something in them, or a test. The expression is matched
 * in linear time, and therefore without look-around and back-references.
 */
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
 * @throws RangeError if an option is unknown, or `addAbsent` is asked for where there are no names. SyntaxError for an
 *   expression that cannot be matched in linear time.
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 9, 的: 30 } }]);
 * dfmSelect(x, ["的"], { selection: "remove" }).features; // => ["防控"]
 * dfmSelect(x, ["防控", "春耕"], { addAbsent: true }).features; // => ["春耕", "防控"]
 */
export function dfmSelect(x: Dfm, features: FeatureSelector, options: DfmSelectOptions = {}): Dfm {
  checkOptions("dfmSelect", options, ["selection", "addAbsent"]);
  const selection = oneOf("dfmSelect", "selection", options.selection ?? "keep", ["keep", "remove"]);
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
    const expression = linearExpression("dfmSelect", features);
    return (feature) => expression.test(feature);
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
  const places = Uint32Array.from(x.features, (feature) => all.index.get(feature)!);
  const cells = { ...x, colIdx: x.colIdx.map((column) => places[column]!) };
  return { ...x, features: all.names, ...inOrder(cells, all.names.length) };
}
