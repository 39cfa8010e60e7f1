import type { Dfm } from "@tifa/dfm";
import { eachPair } from "./keyness-comparisons.js";
import {
  documentsOf,
  type GroupKeynessDispersionRow,
  type KeynessDispersionGroupsOptions,
  weighedGroups,
} from "./keyness-dispersion-each.js";
import { type Spreads, spreadOf } from "./keyness-dispersion-rows.js";

/**
 * Keyness of each group against each other group, beside dispersion over the documents of both.
 *
 * Use it to see which pairs a word tells apart without being the word of one document; 31 provinces make 465 comparisons, so
 * give `top` or `minDocuments`. Each pair appears once, the group that is first in code-unit order as target. A word of the
 * other group has a negative score, and its weight is by that group's dispersion.
 *
 * Do not use it for a portrait of one group: {@link keynessDispersionEach} is for that.
 *
 * Sources: as {@link keynessDispersion}.
 *
 * @param x - a matrix of counts, not trimmed: one row for each document
 * @param options - see {@link KeynessDispersionGroupsOptions}; `top` is taken after sorting, q is over all
 * @returns pairs in code-unit order, within each the features, highest first, ties by feature, undefined ones last
 * @throws RangeError as {@link keynessPairwise}, and for measures without a sign
 * @example
 * const row = (id, counts) => ({ id, counts, docvars: { province: id[0] } });
 * const x = dfmFromCounts([
 *   row("甲1", { 防控: 30, 春耕: 6, 会议: 64 }),
 *   row("甲2", { 春耕: 7, 会议: 93 }),
 *   row("丙1", { 会议: 98, 春运: 2 }),
 *   row("丙2", { 会议: 97, 春运: 3 }),
 * ]);
 * const [first] = keynessDispersionPairwise(x, { by: "province" });
 * [first.group, first.against, first.feature]; // => ["丙", "甲", "会议"]
 */
export function keynessDispersionPairwise(
  x: Dfm,
  options: KeynessDispersionGroupsOptions,
): GroupKeynessDispersionRow[] {
  const verb = "keynessDispersionPairwise";
  const all = documentsOf(x, options.by);
  // Each group is in many pairs: its dispersion is computed once.
  const known = new Map<string | null, Spreads>();
  const spreadIn = (group: string | null): Spreads => {
    const spread = known.get(group) ?? spreadOf(verb, x, (_, id) => all.get(id) === group);
    known.set(group, spread);
    return spread;
  };
  return weighedGroups(verb, x, options, eachPair, ({ group, against }) => [
    spreadIn(group),
    spreadIn(against),
  ]);
}
