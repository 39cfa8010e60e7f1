import type { Dfm } from "@tifa/dfm";
import { checkUnit } from "./keyness.js";
import { GROUPS_OPTIONS, type GroupKeynessRow, type KeynessGroupsOptions } from "./keyness-each.js";
import { groupedCounts } from "./keyness-groups.js";
import { checkMinCount, keynessSettings } from "./keyness-options.js";
import { featureOrder, keynessRows } from "./keyness-rows.js";
import { checkInteger, checkOptions } from "./options.js";

/**
 * Keyness of each group against each other group.
 *
 * Use it to see which pairs a word tells apart; 31 provinces make 465 comparisons, so give `top` or `minCount`.
 * Each pair appears once, the group that is first in code-unit order as target. q-values are within a pair.
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
  const verb = "keynessPairwise";
  checkOptions(verb, options, GROUPS_OPTIONS);
  const settings = keynessSettings(verb, options);
  const minCount = checkMinCount(verb, options.minCount ?? 1);
  const top = options.top === undefined ? undefined : checkInteger(`${verb}: top`, options.top, 1);
  const counts = groupedCounts(verb, x, options.by, checkUnit(verb, options));
  if (counts.groups.length < 2)
    throw new RangeError(`${verb}: needs at least two groups, not ${counts.groups.length}`);
  const byName = featureOrder(counts.features);
  const order = counts.groups
    .map((_, group) => group)
    .sort((a, b) => (counts.groups[a]! < counts.groups[b]! ? -1 : 1));
  const dense = counts.groups.map((_, group) => counts.row(group));
  return order.flatMap((one, place) =>
    order.slice(place + 1).flatMap((other) => {
      const comparison = {
        features: counts.features,
        order: byName,
        target: dense[one]!,
        reference: dense[other]!,
        targetTotal: counts.totals[one]!,
        referenceTotal: counts.totals[other]!,
        prior: counts.all,
        priorTotal: counts.allTotal,
      };
      const rows = keynessRows(comparison, settings, { minCount, top });
      return rows.map(
        (row): GroupKeynessRow =>
          Object.assign(row, { group: counts.groups[one]!, against: counts.groups[other]! }),
      );
    }),
  );
}
