import { codeUnitOrder, type Dfm, type Docvars, dfmSubset, rowSums } from "@tifa/dfm";
import { type DispersionRow, disperse } from "./disperse.js";
import { partsOf } from "./dispersion-of.js";
import type { KeynessMeasureOptions } from "./keyness-options.js";
import type { KeynessRow } from "./keyness-rows.js";
import { checkInteger, oneOf } from "./options.js";

/** Options of every comparison that weighs keyness by dispersion. */
export interface KeynessDispersionSort {
  /** Features in fewer documents of the side that has more of them are left out of the rows; q is over all. Default: 1. */
  readonly minDocuments?: number;
  /** `weighted`: by the score times evenness; `score`: by the score alone. Default: `weighted`. */
  readonly sort?: "weighted" | "score";
}

/** Names of {@link KeynessDispersionSort}. */
export const DISPERSION_OPTIONS: readonly string[] = ["minDocuments", "sort"];

/** Keyness of a feature with its spread over the documents of either side. */
export interface KeynessDispersionRow extends KeynessRow {
  /** Documents that have the feature. */
  readonly targetRange: number;
  readonly referenceRange: number;
  /** Documents that are not empty. */
  readonly targetDocuments: number;
  readonly referenceDocuments: number;
  /** Gries's DPnorm over the documents of the side: 0 when even, 1 when in the smallest alone. */
  readonly targetDpNorm: number | null;
  readonly targetDpNormReason: string | null;
  readonly referenceDpNorm: number | null;
  readonly referenceDpNormReason: string | null;
  /** score × (1 − DPnorm) of the side that has more of the feature; null where DPnorm or score is. */
  readonly weighted: number | null;
  /** Why `weighted` is null, else null. */
  readonly weightedReason: string | null;
}

/** Measures whose sign says which side has more; of the others 1 is the middle, and a product would not be a ranking. */
const SIGNED = ["g2", "g2-rayson", "chi2", "fisher", "log-ratio", "log-odds"] as const;

/** Fills in defaults and refuses what has no sign. */
export function dispersionSettings(
  verb: string,
  options: KeynessDispersionSort & Pick<KeynessMeasureOptions, "measure">,
): Required<KeynessDispersionSort> {
  oneOf(verb, "measure", options.measure ?? "g2", SIGNED as readonly string[]);
  return {
    minDocuments: checkInteger(`${verb}: minDocuments`, options.minDocuments ?? 1, 0),
    sort: oneOf(verb, "sort", options.sort ?? "weighted", ["weighted", "score"]),
  };
}

/** Dispersion of features over some documents, by feature. */
export type Spreads = ReadonlyMap<string, DispersionRow>;

/** Dispersion of all features over the documents that pass a test. */
export function spreadOf(verb: string, x: Dfm, test: (docvars: Docvars, id: string) => boolean): Spreads {
  const part = dfmSubset(x, test);
  const sizes = rowSums(part);
  const rows = disperse(part, sizes, part.features, partsOf(verb, sizes));
  return new Map(rows.map((row) => [row.feature, row]));
}

/**
 * Puts dispersion beside keyness.
 *
 * @param rows - keyness
 * @param sides - dispersion over the documents of the target, and of the reference
 * @param settings - see {@link KeynessDispersionSort}
 * @returns one row for each feature, highest first, ties by feature, undefined ones last
 */
export function dispersionRows<Row extends KeynessRow>(
  rows: readonly Row[],
  [target, reference]: readonly [Spreads, Spreads],
  { minDocuments, sort }: Required<KeynessDispersionSort>,
): (Row & KeynessDispersionRow)[] {
  return rows
    .map((row) => ({ ...row, ...weighed(row, target.get(row.feature)!, reference.get(row.feature)!) }))
    .filter((row) => Math.max(row.targetRange, row.referenceRange) >= minDocuments)
    .sort((a, b) => {
      const [left, right] = [a[sort], b[sort]];
      if (left === null || right === null || left === right)
        return Number(left === null) - Number(right === null) || codeUnitOrder(a.feature, b.feature);
      return right - left;
    });
}

function weighed(
  { score, reason }: KeynessRow,
  target: DispersionRow,
  reference: DispersionRow,
): Omit<KeynessDispersionRow, keyof KeynessRow> {
  const side = score !== null && score < 0 ? reference : target;
  // A side has a reason where it has no DPnorm, and there alone.
  const evenness = side.dpNorm === null ? null : 1 - side.dpNorm;
  return {
    targetRange: target.range,
    referenceRange: reference.range,
    targetDocuments: target.parts,
    referenceDocuments: reference.parts,
    targetDpNorm: target.dpNorm,
    targetDpNormReason: target.reason,
    referenceDpNorm: reference.dpNorm,
    referenceDpNormReason: reference.reason,
    weighted: score === null || evenness === null ? null : score * evenness + 0,
    weightedReason: score === null ? reason : side.reason,
  };
}
