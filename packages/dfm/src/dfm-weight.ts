import type { Cells } from "./csr-builder.js";
import { documentFrequencies } from "./document-frequencies.js";
import { addStep, requireCounts } from "./meta.js";
import { checkOptions, oneOf } from "./options.js";
import { rowSums } from "./row-sums.js";
import type { Dfm, Weighting } from "./types.js";

/** How a count becomes a term weight. */
export type TermScheme = "count" | "proportion" | "log" | "boolean";

/** How rarity across documents is weighed; N documents, d of them with the feature. */
export type InverseScheme = "inverse" | "inverse-smooth" | "inverse-max" | "probabilistic";

/** Options of {@link dfmWeight}. */
export interface DfmWeightOptions {
  /**
   * `proportion`: count / row sum. `boolean`: 1 where the feature occurs. `log`: 1 + log(count).
   * `tf-idf`: term weight times inverse document frequency, see `term` and `inverse`.
   */
  readonly scheme: "proportion" | "tf-idf" | "log" | "boolean";
  /** For `tf-idf`, the term weight. Default: `count`. */
  readonly term?: TermScheme;
  /**
   * For `tf-idf`. `inverse`: log(N / d). `inverse-smooth`: log(1 + N / d). `inverse-max`: log(max d / d).
   * `probabilistic`: max(0, log((N − d) / d)). Default: `inverse`.
   */
  readonly inverse?: InverseScheme;
  /** Base of the logarithms. Default: 10. */
  readonly base?: number;
}

/**
 * Weights counts. The scheme is recorded in `meta.weighting`.
 *
 * Proportions make rows of different length comparable; tf-idf brings out what sets a document apart and is for
 * retrieval and similarity, not for tests: keyness and dispersion want counts.
 *
 * Source: Manning, Raghavan & Schütze (2008), *Introduction to Information Retrieval*, § 6.2 to 6.4.
 *
 * @param x - a matrix of counts
 * @param options - see {@link DfmWeightOptions}
 * @returns the matrix with weights; a cell whose weight is 0 is no longer stored, empty rows stay empty
 * @throws RangeError if an option is unknown or does not belong to the scheme, or the matrix is already weighted
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 3, 春耕: 1 } }, { id: "b", counts: { 防控: 1 } }]);
 * dfmWeight(x, { scheme: "proportion" }).values; // => [0.25, 0.75, 1]
 * dfmWeight(x, { scheme: "tf-idf", base: 2 }).values; // => [1]
 */
export function dfmWeight(x: Dfm, options: DfmWeightOptions): Dfm {
  const { scheme, term, inverse, base } = settingsOf(options);
  requireCounts("dfmWeight", x);
  const factors = scheme === "tf-idf" ? inverseWeights(x, inverse, base) : null;
  const names: Record<typeof scheme, Weighting> = {
    proportion: "proportion",
    boolean: "boolean",
    log: `log:${base}`,
    "tf-idf": `tf-idf:${term}-${inverse}-base-${base}`,
  };
  return {
    ...x,
    ...withoutZeros(x, timesFactors(x, termWeights(x, term, base), factors)),
    meta: addStep(x.meta, "dfmWeight", { ...options }, names[scheme]),
  };
}

function settingsOf(options: DfmWeightOptions): {
  readonly scheme: DfmWeightOptions["scheme"];
  readonly term: TermScheme;
  readonly inverse: InverseScheme;
  readonly base: number;
} {
  checkOptions("dfmWeight", options, ["scheme", "term", "inverse", "base"]);
  const { scheme, base = 10 } = options;
  oneOf("dfmWeight", "scheme", scheme, ["proportion", "tf-idf", "log", "boolean"]);
  if (scheme !== "tf-idf" && (options.term !== undefined || options.inverse !== undefined)) {
    throw new RangeError(
      `dfmWeight: term and inverse belong to scheme "tf-idf", not to ${JSON.stringify(scheme)}`,
    );
  }
  if (!(base > 0 && base !== 1 && Number.isFinite(base)))
    throw new RangeError(`dfmWeight: no logarithm has base ${base}`);
  const term = scheme === "tf-idf" ? (options.term ?? "count") : scheme;
  oneOf("dfmWeight", "term", term, ["count", "proportion", "log", "boolean"]);
  const inverses = ["inverse", "inverse-smooth", "inverse-max", "probabilistic"] as const;
  return {
    scheme,
    term,
    base,
    inverse: oneOf("dfmWeight", "inverse", options.inverse ?? "inverse", inverses),
  };
}

/** A weight for each cell. Counts are their own: they come back as they are, not copied. */
function termWeights(x: Dfm, term: TermScheme, base: number): Float64Array {
  const { values, rowPtr } = x;
  if (term === "count") return values;
  const weights = new Float64Array(values.length);
  if (term === "boolean") return weights.fill(1);
  if (term === "log") {
    for (let at = 0; at < values.length; at += 1) weights[at] = 1 + Math.log(values[at]!) / Math.log(base);
    return weights;
  }
  const sums = rowSums(x);
  for (let doc = 0; doc < sums.length; doc += 1) {
    for (let at = rowPtr[doc]!; at < rowPtr[doc + 1]!; at += 1) weights[at] = values[at]! / sums[doc]!;
  }
  return weights;
}

function timesFactors({ colIdx }: Dfm, weights: Float64Array, factors: Float64Array | null): Float64Array {
  if (factors === null) return weights;
  const products = new Float64Array(weights.length);
  for (let at = 0; at < weights.length; at += 1) products[at] = weights[at]! * factors[colIdx[at]!]!;
  return products;
}

/** The cells with their weights; a weight of 0 is not stored. */
function withoutZeros({ rowPtr, colIdx }: Dfm, weights: Float64Array): Cells {
  if (!weights.includes(0)) return { rowPtr, colIdx, values: weights };
  let size = 0;
  for (let at = 0; at < weights.length; at += 1) size += weights[at] === 0 ? 0 : 1;
  const kept = { rowPtr: rowPtr.slice(), colIdx: new Uint32Array(size), values: new Float64Array(size) };
  let next = 0;
  for (let doc = 0; doc < rowPtr.length - 1; doc += 1) {
    for (let at = rowPtr[doc]!; at < rowPtr[doc + 1]!; at += 1) {
      if (weights[at] === 0) continue;
      kept.colIdx[next] = colIdx[at]!;
      kept.values[next] = weights[at]!;
      next += 1;
    }
    kept.rowPtr[doc + 1] = next;
  }
  return kept;
}

function inverseWeights(x: Dfm, inverse: InverseScheme, base: number): Float64Array {
  const documents = documentFrequencies(x);
  const most = documents.reduce((high, count) => Math.max(high, count), 0);
  const total = x.docs.length;
  const log = (value: number): number => Math.log(value) / Math.log(base);
  return Float64Array.from(documents, (count) => {
    // A feature in no document has no cells, so that its factor is never used.
    if (count === 0) return 0;
    switch (inverse) {
      case "inverse":
        return log(total / count);
      case "inverse-smooth":
        return log(1 + total / count);
      case "inverse-max":
        return log(most / count);
      case "probabilistic":
        return total > count ? Math.max(0, log((total - count) / count)) : 0;
    }
  });
}
