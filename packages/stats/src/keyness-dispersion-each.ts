import type { Dfm, Docvars } from "@tifa/dfm";
import {
  eachAgainstRest,
  GROUPS_OPTIONS,
  type GroupComparison,
  type GroupKeynessRow,
  type KeynessGroupsOptions,
  labelled,
  prepareGroups,
} from "./keyness-comparisons.js";
import {
  DISPERSION_OPTIONS,
  dispersionRows,
  dispersionSettings,
  type KeynessDispersionRow,
  type KeynessDispersionSort,
  type Spreads,
  spreadOf,
} from "./keyness-dispersion-rows.js";
import { checkInteger, checkOptions } from "./options.js";

/** Options of {@link keynessDispersionEach} and {@link keynessDispersionPairwise}. */
export interface KeynessDispersionGroupsOptions
  extends Omit<KeynessGroupsOptions, "unit" | "by">,
    KeynessDispersionSort {
  /** Document variable, or several, that makes the groups; the parts of a group are its documents. */
  readonly by: string | readonly string[];
}

/** Keyness of a feature in a group, with its spread over the documents of either side. */
export type GroupKeynessDispersionRow = GroupKeynessRow & KeynessDispersionRow;

/**
 * Keyness of each group against all the others together, beside dispersion over the documents of both sides.
 *
 * Use it for a portrait of every province in which no single document decides: what {@link keynessEach} is to
 * {@link keyness}, this is to {@link keynessDispersion}, whose limits it shares. A group of one document has no dispersion:
 * its weighted scores are null.
 *
 * Do not use it on one document a group: {@link keynessEach} is for that.
 *
 * Sources: as {@link keynessDispersion}.
 *
 * @param x - a matrix of counts, not trimmed: one row for each document
 * @param options - see {@link KeynessDispersionGroupsOptions}; `top` is taken after sorting, q is over all
 * @returns groups in code-unit order, within each the features, highest first, ties by feature, undefined ones last
 * @throws RangeError as {@link keynessEach}, and for measures without a sign
 * @example
 * const row = (id, counts) => ({ id, counts, docvars: { province: id[0] } });
 * const x = dfmFromCounts([
 *   row("甲1", { 防控: 30, 春耕: 6, 会议: 64 }),
 *   row("甲2", { 春耕: 7, 会议: 93 }),
 *   row("乙1", { 会议: 98, 春运: 2 }),
 *   row("乙2", { 会议: 97, 春运: 3 }),
 * ]);
 * const rows = keynessDispersionEach(x, { by: "province", top: 1 });
 * rows.map(({ group, feature, targetRange }) => [group, feature, targetRange]); // => [["乙", "会议", 2], ["甲", "春耕", 2]]
 */
export function keynessDispersionEach(
  x: Dfm,
  options: KeynessDispersionGroupsOptions,
): GroupKeynessDispersionRow[] {
  const verb = "keynessDispersionEach";
  const all = documentsOf(x, options.by);
  return weighedGroups(verb, x, options, eachAgainstRest, ({ group }) => [
    spreadOf(verb, x, (_, id) => all.get(id) === group),
    spreadOf(verb, x, (_, id) => all.get(id) !== group),
  ]);
}

/** The name of each document's group, as `dfmGroup` gives it. */
export function documentsOf(x: Dfm, by: string | readonly string[]): ReadonlyMap<string, string> {
  const nameOf = (docvars: Docvars): string =>
    [by]
      .flat()
      .map((name) => String(docvars[name]))
      .join(" × ");
  return new Map(x.docs.map((id, doc) => [id, nameOf(x.docvars[doc]!)]));
}

/** Comparisons of groups with dispersion beside them. */
export function weighedGroups(
  verb: string,
  x: Dfm,
  options: KeynessDispersionGroupsOptions,
  compare: (prepared: ReturnType<typeof prepareGroups>) => Iterable<GroupComparison>,
  sidesOf: (comparison: GroupComparison) => readonly [Spreads, Spreads],
): GroupKeynessDispersionRow[] {
  checkOptions(verb, options, [...GROUPS_OPTIONS.filter((name) => name !== "unit"), ...DISPERSION_OPTIONS]);
  const settings = dispersionSettings(verb, options);
  const { minDocuments, sort, top, ...rest } = options;
  if (top !== undefined) checkInteger(`${verb}: top`, top, 1);
  const rows: GroupKeynessDispersionRow[] = [];
  for (const comparison of compare(prepareGroups(verb, x, rest))) {
    const own = dispersionRows(labelled(comparison), sidesOf(comparison), settings);
    for (const row of own.slice(0, top)) rows.push(row);
  }
  return rows;
}
