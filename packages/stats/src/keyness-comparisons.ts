import { codeUnitOrder, type Dfm } from "@tifa/dfm";
import { checkUnit, type KeynessUnitOptions } from "./keyness.js";
import { type GroupedCounts, groupedCounts } from "./keyness-groups.js";
import { checkMinCount, type KeynessSettings, keynessSettings, MEASURE_OPTIONS } from "./keyness-options.js";
import { featureOrder, type KeynessCut, type KeynessRow, keynessRows } from "./keyness-rows.js";
import { checkInteger } from "./options.js";

/** Keyness of a feature in a group. */
export interface GroupKeynessRow extends KeynessRow {
  readonly group: string;
  /** The other group, or null for all the others together. */
  readonly against: string | null;
}

/** Options of `keynessEach` and `keynessPairwise`. */
export interface KeynessGroupsOptions extends KeynessUnitOptions {
  /** Document variable, or several, that makes the groups. Default: each row of the matrix is one. */
  readonly by?: string | readonly string[];
  /** Keep only the so many highest scores of each comparison; q is over all of them. Default: all. */
  readonly top?: number;
}

/** Names of the options of all comparisons of groups. */
export const GROUPS_OPTIONS: readonly string[] = [...MEASURE_OPTIONS, "by", "unit", "minCount", "top"];

/** What all comparisons of groups begin with. */
export interface PreparedGroups {
  readonly counts: GroupedCounts;
  /** Groups in code-unit order. */
  readonly order: readonly number[];
  /** Features in code-unit order. */
  readonly byName: Uint32Array;
  readonly settings: KeynessSettings;
  readonly cut: KeynessCut;
}

/** A group compared with another, or with all the others together. */
export interface GroupComparison {
  readonly group: string;
  readonly against: string | null;
  readonly rows: readonly KeynessRow[];
}

/** Groups a matrix for comparisons; the names of the options are checked by the caller. */
export function prepareGroups(verb: string, x: Dfm, options: KeynessGroupsOptions): PreparedGroups {
  const settings = keynessSettings(verb, options);
  const minCount = checkMinCount(verb, options.minCount ?? 1);
  const top = options.top === undefined ? undefined : checkInteger(`${verb}: top`, options.top, 1);
  const counts = groupedCounts(verb, x, options.by, checkUnit(verb, options));
  const { groups } = counts;
  if (groups.length < 2) throw new RangeError(`${verb}: needs at least two groups, not ${groups.length}`);
  const order = groups.map((_, group) => group).sort((a, b) => codeUnitOrder(groups[a]!, groups[b]!));
  return { counts, order, byName: featureOrder(counts.features), settings, cut: { minCount, top } };
}

/** Compares each group with all the others together, one at a time, so that no more than one is held. */
export function* eachAgainstRest(prepared: PreparedGroups): Generator<GroupComparison, void, undefined> {
  const { counts, order, byName, settings, cut } = prepared;
  for (const group of order) {
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
    yield { group: counts.groups[group]!, against: null, rows: keynessRows(comparison, settings, cut) };
  }
}

/** Compares each group with each that comes after it. */
export function* eachPair(prepared: PreparedGroups): Generator<GroupComparison, void, undefined> {
  const { counts, order, byName, settings, cut } = prepared;
  const dense = counts.groups.map((_, group) => counts.row(group));
  for (const [place, one] of order.entries()) {
    for (const other of order.slice(place + 1)) {
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
      const rows = keynessRows(comparison, settings, cut);
      yield { group: counts.groups[one]!, against: counts.groups[other]!, rows };
    }
  }
}

/** The rows of a comparison with its groups. */
export function labelled({ group, against, rows }: GroupComparison): GroupKeynessRow[] {
  return rows.map((row): GroupKeynessRow => Object.assign(row, { group, against }));
}
