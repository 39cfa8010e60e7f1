import { codeUnitOrder } from "@tifa/dfm";
import { benjaminiHochberg } from "./benjamini-hochberg.js";
import {
  type CodedItem,
  type CodedTable,
  codedTable,
  domainShares,
  type ShareAverage,
} from "./coded-items.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { permute } from "./permutation.js";
import type { PrioritiesOptions } from "./priorities.js";
import { profileDistance } from "./profile-distance.js";
import { BOOTSTRAP_OPTIONS, bootstrapSettings, resample } from "./resample.js";

/** Options of {@link priorityDifferences}. */
export interface PriorityDifferencesOptions extends PrioritiesOptions {
  /** The two groups: shares of the first minus shares of the second. */
  readonly between: readonly [string, string];
  /** Random arrangements of the permutation test. Default: 5000. */
  readonly permutations?: number;
}

/** Difference between two groups in one domain. */
export interface PriorityDifferenceRow {
  readonly domain: string;
  readonly groups: readonly [string, string];
  readonly shares: readonly [number | null, number | null];
  /** Documents of each group. */
  readonly documents: readonly [number, number];
  readonly difference: number | null;
  /** Bootstrap bounds of the difference, documents drawn within each group. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Permutation test over documents, two-sided. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the domains. */
  readonly q: number | null;
  readonly variant: string;
  readonly level: number;
  readonly draws: number;
  readonly permutations: number;
  readonly seed: number;
  readonly reason: string | null;
}

/** Result of {@link priorityDifferences}. */
export interface PriorityDifferences {
  readonly rows: readonly PriorityDifferenceRow[];
  /** Jensen–Shannon distance of the two profiles, from 0 to 1, and the p-value of its permutation test. */
  readonly distance: {
    readonly value: number | null;
    readonly p: number | null;
    readonly variant: string;
    readonly reason: string | null;
  };
}

/**
 * Differences between the priorities of two groups: by domain, and as a whole.
 *
 * Use it for two groups that were chosen beforehand; for all pairs, see {@link priorityDistances}. Read `distance` first:
 * where the profiles as wholes do not differ, single domains are fishing. Intervals say how large a difference is, the test
 * whether there is one; with few documents they may disagree. Documents are what is drawn and permuted, so that one long
 * document cannot make a difference significant.
 *
 * Do not use it to pick the two groups that differ most and then test them: the p-value takes them as given.
 *
 * Sources: {@link bootstrap}, {@link permutation}, {@link jensenShannon}.
 *
 * @param items - coded items, as for {@link priorities}; other groups are ignored
 * @param options - see {@link PriorityDifferencesOptions}
 * @returns one row for each domain of the two groups, largest absolute difference first, ties by domain; and the distance
 * @throws RangeError if a group has no items, both are the same, or an option is wrong
 * @example
 * const items = ["a", "b", "c", "d"].map((document) => ({ document, group: "甲省", domain: "卫生", weight: 1 }));
 * for (const document of ["e", "f", "g", "h"]) items.push({ document, group: "乙省", domain: "农业", weight: 1 });
 * const { rows, distance } = priorityDifferences(items, { between: ["甲省", "乙省"] });
 * rows.map((row) => [row.domain, row.difference, row.p]); // => [["农业", -1, 0.0285714], ["卫生", 1, 0.0285714]]
 * distance.value; // => 1
 */
export function priorityDifferences(
  items: readonly CodedItem[],
  options: PriorityDifferencesOptions,
): PriorityDifferences {
  const verb = "priorityDifferences";
  checkOptions(verb, options, [...BOOTSTRAP_OPTIONS, "average", "between", "permutations"]);
  const settings = bootstrapSettings(verb, options);
  const average = oneOf(verb, "average", options.average ?? "pooled", ["pooled", "documents"]);
  const permutations = checkInteger(`${verb}: permutations`, options.permutations ?? 5000, 1);
  const [first, second] = options.between;
  if (first === second) throw new RangeError(`${verb}: between names ${JSON.stringify(first)} twice`);
  const table = codedTable(
    verb,
    items.filter((item) => item.group === first || item.group === second),
  );
  const [a, b] = [membersOf(verb, table, first), membersOf(verb, table, second)];
  const pool = [...a, ...b];
  const profiles = (places: ArrayLike<number>): Profiles => profilesOf(table, places, a.length, average);
  const differences = (places: ArrayLike<number>): (number | null)[] => {
    const [one, other] = profiles(places);
    return one.map((share, at) => (share === null || other[at] == null ? null : share - other[at]));
  };
  const intervals = resample(verb, [a, b], differences, settings);
  const withDistance = (places: Uint32Array): (number | null)[] => {
    const dealt = Array.from(places, (place) => pool[place]!);
    return [...differences(dealt), profileDistance(...profiles(dealt))];
  };
  const { level, draws, seed, method } = settings;
  const tests = permute(verb, a.length, b.length, withDistance, { draws: permutations, seed });
  const q = benjaminiHochberg(tests.slice(0, -1).map((test) => test.p));
  const shares = profiles(pool);
  const rows = table.domains.map((domain, at): PriorityDifferenceRow => {
    const { estimate, lower, upper, reason } = intervals[at]!;
    return {
      domain,
      groups: [first, second],
      shares: [shares[0][at]!, shares[1][at]!],
      documents: [a.length, b.length],
      difference: estimate,
      lower,
      upper,
      p: tests[at]!.p,
      q: q[at]!,
      variant: `${average} shares, ${method} bootstrap over documents, ${tests[at]!.variant}`,
      ...{ level, draws, seed },
      permutations: tests[at]!.draws,
      reason: estimate === null ? "nothing is coded in one of the groups" : reason,
    };
  });
  rows.sort((x, y) => sizeOf(y) - sizeOf(x) || codeUnitOrder(x.domain, y.domain));
  const whole = tests.at(-1)!;
  const variant = `Jensen–Shannon distance, base 2; ${whole.variant}`;
  return { rows, distance: { value: whole.estimate, p: whole.p, variant, reason: whole.reason } };
}

/** Places of the documents of a group. */
function membersOf(verb: string, { members }: CodedTable, group: string): readonly number[] {
  const found = members.get(group);
  if (found === undefined) throw new RangeError(`${verb}: no item is in group ${JSON.stringify(group)}`);
  return found;
}

/** Shares of the domains on either side. */
type Profiles = [(number | null)[], (number | null)[]];

/** The profiles of the first so many documents, and of the others. */
function profilesOf(
  table: CodedTable,
  places: ArrayLike<number>,
  size: number,
  average: ShareAverage,
): Profiles {
  const all = Array.from(places);
  return [domainShares(table, all.slice(0, size), average), domainShares(table, all.slice(size), average)];
}

/** Absolute difference to twelve digits: of two domains one gains what the other loses, up to the last digit. */
function sizeOf({ difference }: PriorityDifferenceRow): number {
  return Math.round(Math.abs(difference ?? 0) * 1e12);
}
