import { type CodedItem, jensenShannon, mannKendall, NORMAL_95, randomIndex } from "@tifa/stats";
import { NATION } from "./domain-items.js";
import { type Drawing, domainTable, groupSums, resampled } from "./domain-table.js";

/** Options of {@link centreDistances}. */
export interface CentreDistancesOptions {
  /** The group that all others are compared with. Default: 全国. */
  readonly centre?: string;
  /** From what units are drawn: the whole `report`, or `neighbours` in it. Default: `report`. */
  readonly drawing?: Drawing;
  /** Resamples. Default: 500. */
  readonly draws?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** How far a province's priorities are from the centre's. */
export interface CentreDistance {
  readonly group: string;
  /** Jensen–Shannon distance of the profiles, 0 to 1. */
  readonly distance: number;
  /** The distance less what noise adds to it, with its 95 % interval. */
  readonly corrected: number;
  readonly lower: number;
  readonly upper: number;
  /** Weight that the province's profile rests on. */
  readonly total: number;
}

/** Result of {@link centreDistances}. */
export interface CentreDistances {
  /** Provinces by corrected distance, the nearest first. */
  readonly rows: readonly CentreDistance[];
  /** Kendall's τ of the size of a profile with its corrected distance, and the p-value. */
  readonly size: { readonly tau: number | null; readonly p: number | null };
}

/**
 * Distance of each province's profile of domains from the centre's. Noise adds to a distance; what it adds is taken from a
 * bootstrap, which adds as much again (Efron & Tibshirani 1993, § 10.3), and the interval is the corrected distance with 1.96
 * standard errors on both sides.
 *
 * @param items - from {@link domainItems}, of provinces and of the centre
 * @param options - see {@link CentreDistancesOptions}
 * @returns distances with tests
 * @throws RangeError if no item is in the centre
 * @example
 * centreDistances(domainItems([...reports, national])).rows[0];
 */
export function centreDistances(
  items: readonly CodedItem[],
  options: CentreDistancesOptions = {},
): CentreDistances {
  const { centre = NATION, drawing = "report", draws = 500, seed = 1 } = options;
  const table = domainTable(items);
  const { groups, groupOf, domains } = table;
  if (!groups.includes(centre))
    throw new RangeError(`centreDistances: no item is in group ${JSON.stringify(centre)}`);
  const random = randomIndex("centreDistances", seed);
  const distances = (rows: Uint32Array): number[] => {
    const sums = groupSums(table, rows, groupOf);
    const profile = (group: number): Float64Array =>
      sums.subarray(group * domains.length, (group + 1) * domains.length);
    const middle = profile(groups.indexOf(centre));
    return groups.map((_, group) => jensenShannon(profile(group), middle) ?? 0);
  };
  const drawn = Array.from({ length: draws }, () => distances(resampled(groupOf, random, drawing)));
  const whole = groupOf.map((_, row) => row);
  const observed = distances(whole);
  const sizes = groupSums(table, whole, groupOf);
  const rows = groups.flatMap((name, group): CentreDistance[] => {
    if (name === centre) return [];
    const distance = observed[group]!;
    const values = drawn.map((draw) => draw[group]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const error = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1),
    );
    const corrected = Math.max(0, 2 * distance - mean);
    const total = sizes
      .subarray(group * domains.length, (group + 1) * domains.length)
      .reduce((sum, weight) => sum + weight, 0);
    const [lower, upper] = [Math.max(0, corrected - NORMAL_95 * error), corrected + NORMAL_95 * error];
    return [{ group: name, ...{ distance, corrected, lower, upper, total } }];
  });
  const bySize = [...rows].sort((x, y) => x.total - y.total || (x.group < y.group ? -1 : 1));
  const { tau, p } = mannKendall(bySize.map((row) => row.corrected));
  return {
    rows: rows.sort((x, y) => x.corrected - y.corrected || (x.group < y.group ? -1 : 1)),
    size: { tau, p },
  };
}
