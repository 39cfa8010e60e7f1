import {
  checkMinCount,
  type KeynessMeasureOptions,
  keynessSettings,
  MEASURE_OPTIONS,
} from "./keyness-options.js";
import type { KeynessRow } from "./keyness-rows.js";
import { featureOrder, keynessRows } from "./keyness-rows.js";
import { checkCount, checkOptions, sumCounts } from "./options.js";

/** A feature with its two counts. */
export interface FeatureCounts {
  readonly feature: string;
  readonly target: number;
  readonly reference: number;
}

/** Options of {@link keynessFromCounts}. */
export interface KeynessFromCountsOptions extends KeynessMeasureOptions {
  /** Size of the target, where the table holds only some of its features. Default: the sum of the counts. */
  readonly targetTotal?: number;
  /** Size of the reference. Default: the sum of the counts. */
  readonly referenceTotal?: number;
  /** Features with fewer occurrences in both together are left out, before q is computed. Default: 0. */
  readonly minCount?: number;
}

/**
 * Keyness of features whose counts in a target and a reference are known, such as an outside word list.
 *
 * Use `g2` for evidence that there is a difference, beside an effect size (`log-ratio`) for how large it is; `log-odds`
 * ranks by both. Do not read a p-value as importance: with large texts everything differs.
 *
 * Sources: Dunning (1993); Rayson & Garside (2000); Hardie (2014); Gabrielatos (2018); Kilgarriff (2009); Monroe,
 * Colaresi & Quinn (2008); Williams (1976).
 *
 * @param counts - one entry for each feature
 * @param options - see {@link KeynessFromCountsOptions}
 * @returns one row for each feature, highest score first, ties by feature, undefined scores last
 * @throws RangeError if a count is no count or larger than its total, a feature occurs twice, or an option is wrong
 * @example
 * const rows = keynessFromCounts(
 *   [{ feature: "防控", target: 6, reference: 2 }, { feature: "春耕", target: 1, reference: 4 }],
 *   { targetTotal: 17, referenceTotal: 12 },
 * );
 * rows.map((row) => [row.feature, row.score]); // => [["防控", 1.274238], ["春耕", -3.779441]]
 */
export function keynessFromCounts(
  counts: readonly FeatureCounts[],
  options: KeynessFromCountsOptions = {},
): KeynessRow[] {
  const verb = "keynessFromCounts";
  checkOptions(verb, options, [...MEASURE_OPTIONS, "targetTotal", "referenceTotal", "minCount"]);
  const settings = keynessSettings(verb, options);
  const seen = new Set<string>();
  for (const { feature, target, reference } of counts) {
    if (seen.has(feature)) throw new RangeError(`${verb}: feature ${JSON.stringify(feature)} occurs twice`);
    seen.add(feature);
    for (const count of [target, reference]) checkCount(count, () => `${verb}: ${JSON.stringify(feature)}`);
  }
  const target = counts.map((row) => row.target);
  const reference = counts.map((row) => row.reference);
  const features = counts.map((row) => row.feature);
  const given = {
    features,
    order: featureOrder(features),
    target,
    reference,
    targetTotal: totalOf(`${verb}: targetTotal`, target, options.targetTotal),
    referenceTotal: totalOf(`${verb}: referenceTotal`, reference, options.referenceTotal),
    prior: counts.map((row) => row.target + row.reference),
  };
  const priorTotal = given.targetTotal + given.referenceTotal;
  return keynessRows({ ...given, priorTotal }, settings, {
    minCount: checkMinCount(verb, options.minCount ?? 0),
  });
}

function totalOf(what: string, counts: readonly number[], total: number | undefined): number {
  const sum = sumCounts(what, counts);
  if (total === undefined) return sum;
  checkCount(total, () => what);
  if (total < sum) throw new RangeError(`${what}: ${total} is less than the sum of the counts, ${sum}`);
  return total;
}
