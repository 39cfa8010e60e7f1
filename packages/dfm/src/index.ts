/**
 * Sparse document-feature matrix: build, group, trim, weight, merge.
 *
 * @packageDocumentation
 * @public
 */

export { codeUnitOrder } from "@tifa/corpus";
export { columnSums } from "./column-sums.js";
export { type CountableTokens, type DfmOptions, dfm } from "./dfm.js";
export { type DfmFromCountsOptions, dfmFromCounts } from "./dfm-from-counts.js";
export { type DfmFromTripletsOptions, dfmFromTriplets } from "./dfm-from-triplets.js";
export { type DfmGroupOptions, dfmGroup } from "./dfm-group.js";
export { type DfmLookupOptions, dfmLookup, type FeatureDictionary } from "./dfm-lookup.js";
export { dfmMerge } from "./dfm-merge.js";
export { type DfmSelectOptions, dfmSelect, type FeatureSelector } from "./dfm-select.js";
export { type DfmSortOptions, dfmSort } from "./dfm-sort.js";
export { dfmSubset } from "./dfm-subset.js";
export { type DfmTrimOptions, dfmTrim } from "./dfm-trim.js";
export { type DfmWeightOptions, dfmWeight, type InverseScheme, type TermScheme } from "./dfm-weight.js";
export { documentFrequencies } from "./document-frequencies.js";
export { rowSums } from "./row-sums.js";
export { type DfmRow, toRows } from "./to-rows.js";
export { toTriplets } from "./to-triplets.js";
export type { CountRow, Dfm, DfmMeta, Docvars, Json, Provenance, Step, Triplet, Weighting } from "./types.js";
