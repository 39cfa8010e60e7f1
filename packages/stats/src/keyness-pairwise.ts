import type { Dfm } from "@tifa/dfm";
import {
  eachPair,
  GROUPS_OPTIONS,
  type GroupKeynessRow,
  type KeynessGroupsOptions,
  labelled,
  prepareGroups,
} from "./keyness-comparisons.js";
import { checkOptions } from "./options.js";

/**
 * Keyness of each group against each other group.
 *
 * Use it to see which pairs a word tells apart; 31 provinces make 465 comparisons, so give `top` or `minCount`.
 * Each pair appears once, the group that is first in code-unit order as target. q-values are within a pair.
 *
 * Do not add up scores over pairs: a group's comparisons are not independent.
 *
 * Sources: as {@link keyness}. The informative prior of `log-odds` is taken from all groups, not from the pair.
 *
 * @param x - a matrix of counts
 * @param options - see {@link KeynessGroupsOptions}
 * @returns pairs in code-unit order, within each the features by score
 * @throws RangeError if there are fewer than two groups, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 防控: 8, 春耕: 8 } },
 *   { id: "b", counts: { 防控: 8, 春耕: 8 } },
 *   { id: "c", counts: { 防控: 4, 春耕: 12 } },
 * ]);
 * const rows = keynessPairwise(x, { measure: "log-ratio", top: 1 });
 * rows.map((row) => [row.group, row.against, row.score]); // => [["a", "b", 0], ["a", "c", 1], ["b", "c", 1]]
 */
export function keynessPairwise(x: Dfm, options: KeynessGroupsOptions = {}): GroupKeynessRow[] {
  checkOptions("keynessPairwise", options, GROUPS_OPTIONS);
  return [...eachPair(prepareGroups("keynessPairwise", x, options))].flatMap(labelled);
}
