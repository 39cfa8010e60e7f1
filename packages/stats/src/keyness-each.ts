import type { Dfm } from "@tifa/dfm";
import {
  eachAgainstRest,
  GROUPS_OPTIONS,
  type GroupKeynessRow,
  type KeynessGroupsOptions,
  labelled,
  prepareGroups,
} from "./keyness-comparisons.js";
import { checkOptions } from "./options.js";

/**
 * Keyness of each group against all the others together.
 *
 * Use it for a portrait of every province at once. The rest differs from group to group: to compare two groups, use
 * {@link keynessPairwise}. q-values are within a group's comparison.
 *
 * Do not use it where one group is most of the corpus: the rest is then hardly a reference.
 *
 * Sources: as {@link keyness}.
 *
 * @param x - a matrix of counts
 * @param options - see {@link KeynessGroupsOptions}
 * @returns groups in code-unit order, within each the features by score
 * @throws RangeError if there are fewer than two groups, or an option is wrong
 * @example
 * const x = dfmFromCounts([{ id: "甲", counts: { 防控: 8, 春耕: 2 } }, { id: "乙", counts: { 防控: 2, 春耕: 8 } }]);
 * const rows = keynessEach(x, { measure: "log-ratio", top: 1 });
 * rows.map((row) => [row.group, row.feature, row.score]); // => [["乙", "春耕", 2], ["甲", "防控", 2]]
 */
export function keynessEach(x: Dfm, options: KeynessGroupsOptions = {}): GroupKeynessRow[] {
  checkOptions("keynessEach", options, GROUPS_OPTIONS);
  return [...eachAgainstRest(prepareGroups("keynessEach", x, options))].flatMap(labelled);
}
