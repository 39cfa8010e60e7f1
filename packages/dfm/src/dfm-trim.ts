import { columnSums } from "./column-sums.js";
import { documentFrequencies } from "./document-frequencies.js";
import { addStep, requireCounts } from "./meta.js";
import { checkOptions, oneOf } from "./options.js";
import { pickColumns } from "./pick-columns.js";
import type { Dfm } from "./types.js";

/** Options of {@link dfmTrim}. Bounds are inclusive; what is left out does not bound. */
export interface DfmTrimOptions {
  readonly minTermFrequency?: number;
  readonly maxTermFrequency?: number;
  /** `count`: occurrences; `share`: their share of all occurrences. Default: `count`. */
  readonly termFrequencyType?: "count" | "share";
  readonly minDocumentFrequency?: number;
  readonly maxDocumentFrequency?: number;
  /** `count`: documents with the feature; `share`: their share of all documents. Default: `count`. */
  readonly documentFrequencyType?: "count" | "share";
}

const BOUNDS = [
  "minTermFrequency",
  "maxTermFrequency",
  "minDocumentFrequency",
  "maxDocumentFrequency",
] as const;

/**
 * Drops features that are too rare or too common.
 *
 * Trim before comparisons of rare words, never before shares or totals are taken: what is trimmed is gone from
 * the row sums.
 *
 * @param x - a matrix of counts
 * @param options - see {@link DfmTrimOptions}
 * @returns the matrix with the columns that lie within all bounds, in their order
 * @throws RangeError if an option is unknown, a bound is no number, or the matrix is weighted
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 9, 春耕: 1 } }]);
 * dfmTrim(x, { minTermFrequency: 2 }).features; // => ["防控"]
 * dfmTrim(x, { maxTermFrequency: 0.5, termFrequencyType: "share" }).features; // => ["春耕"]
 */
export function dfmTrim(x: Dfm, options: DfmTrimOptions): Dfm {
  checkOptions("dfmTrim", options, [...BOUNDS, "termFrequencyType", "documentFrequencyType"]);
  requireCounts("dfmTrim", x);
  for (const name of BOUNDS) {
    const bound = options[name];
    if (bound !== undefined && !(bound >= 0))
      throw new RangeError(`dfmTrim: ${name} must be at least 0, not ${bound}`);
  }
  const types = ["count", "share"] as const;
  const terms = oneOf("dfmTrim", "termFrequencyType", options.termFrequencyType ?? "count", types);
  const documents = oneOf(
    "dfmTrim",
    "documentFrequencyType",
    options.documentFrequencyType ?? "count",
    types,
  );
  const isFrequent = within(options.minTermFrequency, options.maxTermFrequency, () => {
    const counts = columnSums(x);
    return { of: counts, total: terms === "share" ? counts.reduce((sum, count) => sum + count, 0) : 1 };
  });
  const spread = documentFrequencies(x);
  const isSpread = within(options.minDocumentFrequency, options.maxDocumentFrequency, () => ({
    of: spread,
    total: documents === "share" ? x.docs.length : 1,
  }));
  const kept: number[] = [];
  for (let column = 0; column < x.features.length; column += 1)
    if (isFrequent(column) && isSpread(column)) kept.push(column);
  return { ...x, ...pickColumns(x, kept, spread), meta: addStep(x.meta, "dfmTrim", { ...options }) };
}

/** A test of columns; what they are measured by is counted only where there is a bound. */
function within(
  low: number | undefined,
  high: number | undefined,
  count: () => { of: ArrayLike<number>; total: number },
): (column: number) => boolean {
  if (low === undefined && high === undefined) return () => true;
  const { of, total } = count();
  // An empty matrix has no shares: all of them count as 0.
  const scale = total || 1;
  return (column) =>
    of[column]! / scale >= (low ?? 0) && of[column]! / scale <= (high ?? Number.POSITIVE_INFINITY);
}
