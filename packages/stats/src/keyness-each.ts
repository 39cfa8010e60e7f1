import { codeUnitOrder, type Dfm } from "@tifa/dfm";
import type { KeynessUnitOptions } from "./keyness.js";
import { checkUnit } from "./keyness.js";
import { type GroupedCounts, groupedCounts } from "./keyness-groups.js";
import { checkMinCount, type KeynessSettings, keynessSettings, MEASURE_OPTIONS } from "./keyness-options.js";
import type { KeynessCut, KeynessRow } from "./keyness-rows.js";
import { featureOrder, keynessRows } from "./keyness-rows.js";
import { checkInteger, checkOptions } from "./options.js";

/** Keyness of a feature in a group. */
export interface GroupKeynessRow extends KeynessRow {
  readonly group: string;
  /** The other group, or null for all the others together. */
  readonly against: string | null;
}

/** Options of {@link keynessEach} and {@link keynessPairwise}. */
export interface KeynessGroupsOptions extends KeynessUnitOptions {
  /** Document variable, or several, that makes the groups. Default: each row of the matrix is one. */
  readonly by?: string | readonly string[];
  /** Keep only the so many highest scores of each comparison; q is over all of them. Default: all. */
  readonly top?: number;
}

const GROUPS_OPTIONS: readonly string[] = [...MEASURE_OPTIONS, "by", "unit", "minCount", "top"];

/**
 * Keyness of each group against all the others together.
 *
 * Use it for a portrait of every province at once. The rest differs from group to group: to compare two groups, use
 * {@link keynessPairwise}. q-values are within a group's comparison.
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
  const { counts, order, byName, settings, cut } = prepareGroups("keynessEach", x, options);
  return order.flatMap((group) => {
    const target = counts.row(group);
    const comparison = {
      features: counts.features,
      order: byName,
      target,
      reference: counts.all.map((count, column) => count - target[column]!),
      targetTotal: counts.totals[group]!,
      referenceTotal: counts.allTotal - counts.totals[group]!,
      prior: counts.all,
      priorTotal: counts.allTotal,
    };
    const rows = keynessRows(comparison, settings, cut);
    return rows.map(
      (row): GroupKeynessRow => Object.assign(row, { group: counts.groups[group]!, against: null }),
    );
  });
}

/** What both comparisons of groups begin with. */
export function prepareGroups(
  verb: string,
  x: Dfm,
  options: KeynessGroupsOptions,
): {
  readonly counts: GroupedCounts;
  /** Groups in code-unit order. */
  readonly order: readonly number[];
  /** Features in code-unit order. */
  readonly byName: Uint32Array;
  readonly settings: KeynessSettings;
  readonly cut: KeynessCut;
} {
  checkOptions(verb, options, GROUPS_OPTIONS);
  const settings = keynessSettings(verb, options);
  const minCount = checkMinCount(verb, options.minCount ?? 1);
  const top = options.top === undefined ? undefined : checkInteger(`${verb}: top`, options.top, 1);
  const counts = groupedCounts(verb, x, options.by, checkUnit(verb, options));
  const { groups } = counts;
  if (groups.length < 2) throw new RangeError(`${verb}: needs at least two groups, not ${groups.length}`);
  const order = groups.map((_, group) => group).sort((a, b) => codeUnitOrder(groups[a]!, groups[b]!));
  return { counts, order, byName: featureOrder(counts.features), settings, cut: { minCount, top } };
}
