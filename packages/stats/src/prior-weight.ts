import type { Dfm } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { sumCounts } from "./options.js";

/**
 * Weight of an informative prior for the measure `log-odds` of {@link keyness}: a fifth of a matrix's words.
 *
 * Use it as `alpha0` where parts of a corpus are compared. With much less, the log-odds of a word that one side never uses grow
 * without bound while its z stays near 0; with much more, all are drawn to 0.
 *
 * Do not read the estimates as ratios of what was counted: the prior draws them towards 0, the more so the smaller a side is
 * beside the matrix.
 *
 * Source: the prior is that of Monroe, Colaresi & Quinn (2008), *Political Analysis* 16(4), 372–403; the share is our choice.
 *
 * @param x - a matrix of counts
 * @returns sum of the prior's pseudo-counts, at least 1
 * @throws RangeError if the matrix holds weights instead of counts, or they add up to more than 2^53 − 1
 * @example
 * const x = dfmFromCounts([{ id: "甲", counts: { 防控: 12, 会议: 8 } }, { id: "乙", counts: { 春耕: 6, 会议: 9 } }]);
 * priorWeight(x); // => 7
 * keyness(x, { target: "甲", measure: "log-odds", alpha0: priorWeight(x) }).length; // => 3
 */
export function priorWeight(x: Dfm): number {
  requireCounts("priorWeight", x);
  return Math.max(1, sumCounts("priorWeight", x.values) / 5);
}
