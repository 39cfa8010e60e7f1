import type { Dfm } from "@tifa/dfm";
import {
  type CountUnit,
  comparedSides,
  countsOf,
  type DocumentSelector,
  requireCounts,
} from "./compared-counts.js";
import {
  checkMinCount,
  type KeynessMeasureOptions,
  keynessSettings,
  MEASURE_OPTIONS,
} from "./keyness-options.js";
import type { KeynessRow } from "./keyness-rows.js";
import { featureOrder, keynessRows } from "./keyness-rows.js";
import { checkOptions, oneOf } from "./options.js";

/** Options that every comparison of documents has. */
export interface KeynessUnitOptions extends KeynessMeasureOptions {
  /**
   * `tokens` counts occurrences. `documents` counts the documents that have the feature (text dispersion keyness,
   * Egbert & Biber 2019), so that a word which fills one document does not lead a province; not for `log-odds`.
   * Default: `tokens`.
   */
  readonly unit?: CountUnit;
  /** Features with fewer occurrences in both together are left out, before q is computed. Default: 1. */
  readonly minCount?: number;
}

/** Options of {@link keyness}. */
export interface KeynessOptions extends KeynessUnitOptions {
  readonly target: DocumentSelector;
  /** Default: all other documents. */
  readonly reference?: DocumentSelector;
}

/**
 * Keyness of features in some documents against others.
 *
 * Use it for the words that set a group of documents apart; see {@link keynessFromCounts} for the choice of
 * measure. Do not use it on weights, or on a matrix that was trimmed: the totals would be wrong.
 *
 * Sources: as {@link keynessFromCounts}; Egbert & Biber (2019), *Corpora* 14, 77–104, for `unit: "documents"`.
 *
 * @param x - a matrix of counts; the informative prior of `log-odds` is taken from all of it
 * @param options - see {@link KeynessOptions}
 * @returns one row for each feature, highest score first, ties by feature
 * @throws RangeError if a document is unknown or on both sides, nothing is selected, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "甲", counts: { 防控: 8, 春耕: 2 }, docvars: { province: "甲省" } },
 *   { id: "乙", counts: { 防控: 2, 春耕: 8 }, docvars: { province: "乙省" } },
 * ]);
 * const rows = keyness(x, { target: ({ province }) => province === "甲省", measure: "log-ratio" });
 * rows.map((row) => [row.feature, row.score]); // => [["防控", 2], ["春耕", -2]]
 */
export function keyness(x: Dfm, options: KeynessOptions): KeynessRow[] {
  const verb = "keyness";
  checkOptions(verb, options, [...MEASURE_OPTIONS, "target", "reference", "unit", "minCount"]);
  requireCounts(verb, x);
  const settings = keynessSettings(verb, options);
  const unit = checkUnit(verb, options);
  const [inTarget, inReference] = comparedSides(verb, x, options);
  const target = countsOf(verb, x, inTarget, unit);
  const reference = countsOf(verb, x, inReference, unit);
  if (target.documents === 0) throw new RangeError(`${verb}: the target selects no document`);
  if (reference.documents === 0) throw new RangeError(`${verb}: the reference selects no document`);
  const all = countsOf(verb, x, () => true, unit);
  return keynessRows(
    {
      features: x.features,
      order: featureOrder(x.features),
      target: target.counts,
      reference: reference.counts,
      targetTotal: target.total,
      referenceTotal: reference.total,
      prior: all.counts,
      priorTotal: all.total,
    },
    settings,
    { minCount: checkMinCount(verb, options.minCount ?? 1) },
  );
}

/** The unit, refused where the measure has no use for it. */
export function checkUnit(verb: string, options: KeynessUnitOptions): CountUnit {
  const unit = oneOf(verb, "unit", options.unit ?? "tokens", ["tokens", "documents"]);
  if (unit === "documents" && options.measure === "log-odds") {
    throw new RangeError(`${verb}: log-odds models tokens; unit "documents" does not go with it`);
  }
  return unit;
}
