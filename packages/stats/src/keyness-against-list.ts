import type { Dfm } from "@tifa/dfm";
import { countsOf, type DocumentSelector, documentTest, requireCounts } from "./compared-counts.js";
import { type KeynessFromCountsOptions, keynessFromCounts } from "./keyness-from-counts.js";
import { MEASURE_OPTIONS } from "./keyness-options.js";
import type { KeynessRow } from "./keyness-rows.js";
import { checkOptions } from "./options.js";

/** Options of {@link keynessAgainstList}. */
export interface KeynessAgainstListOptions extends Omit<KeynessFromCountsOptions, "targetTotal"> {
  /** Counts by feature, such as a published frequency list. */
  readonly list: ReadonlyMap<string, number> | Readonly<Record<string, number>>;
  /** Which documents are compared with it. Default: all. */
  readonly target?: DocumentSelector;
}

/**
 * Keyness of documents against an outside word list with counts, such as that of a general corpus.
 *
 * Use it where no other texts are at hand to compare with: what is official about official language shows against a list of
 * everyday Chinese, not against other official texts. The list must have been segmented as the documents were, or words
 * will differ that are only cut otherwise; give `referenceTotal` where it holds only the commonest words. Features on either
 * side are compared, with 0 where the other lacks them: a list cut at its commonest words makes all rarer words look new.
 *
 * Do not use it with a list of another segmentation, or of lemmas.
 *
 * Sources: as {@link keynessFromCounts}; Scott (1997), *System* 25, 233–245, for keyness against a reference list.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link KeynessAgainstListOptions}
 * @returns one row for each feature, highest score first, ties by feature, undefined scores last
 * @throws RangeError as {@link keynessFromCounts}, and if a document is unknown or nothing is selected
 * @example
 * const x = dfmFromCounts([{ id: "甲", counts: { 防控: 8, 会议: 12 } }]);
 * const rows = keynessAgainstList(x, { list: { 会议: 60, 吃饭: 40 }, referenceTotal: 1000 });
 * rows.map((row) => [row.feature, row.target, row.reference]); // => [["防控", 8, 0], ["会议", 12, 60], ["吃饭", 0, 40]]
 */
export function keynessAgainstList(x: Dfm, options: KeynessAgainstListOptions): KeynessRow[] {
  const verb = "keynessAgainstList";
  checkOptions(verb, options, [...MEASURE_OPTIONS, "list", "target", "referenceTotal", "minCount"]);
  requireCounts(verb, x);
  const { list, target: selector = () => true, ...rest } = options;
  const target = countsOf(verb, x, documentTest(verb, x, selector), "tokens");
  if (target.documents === 0) throw new RangeError(`${verb}: the target selects no document`);
  const reference = new Map(list instanceof Map ? list : Object.entries(list as Record<string, number>));
  const known = x.features.map((feature, column) => ({
    feature,
    target: target.counts[column]!,
    reference: reference.get(feature) ?? 0,
  }));
  for (const feature of x.features) reference.delete(feature);
  const others = Array.from(reference, ([feature, count]) => ({ feature, target: 0, reference: count }));
  return keynessFromCounts([...known, ...others], { minCount: 1, ...rest });
}
