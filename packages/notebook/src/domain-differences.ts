import { benjaminiHochberg, type CodedItem, randomIndex } from "@tifa/stats";
import {
  type DomainTable,
  type Drawing,
  domainTable,
  groupSums,
  resampled,
  shuffledGroups,
  sortedQuantile,
} from "./domain-table.js";

/** Options of {@link domainDifferences}. */
export interface DomainDifferencesOptions {
  /** From what units are drawn: the whole `report`, or `neighbours` in it. Default: `report`. */
  readonly drawing?: Drawing;
  /** Resamples. Default: 500. */
  readonly draws?: number;
  /** Arrangements of the tests. Default: 2999. */
  readonly permutations?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** What a province gives to a domain, against all others. */
export interface DomainDifference {
  readonly group: string;
  readonly domain: string;
  /** Weight of the domain in the province, and of all its domains. */
  readonly weight: number;
  readonly total: number;
  readonly share: number;
  /** Share in all other provinces together. */
  readonly rest: number;
  readonly difference: number;
  /** 95 % percentile interval of the difference. */
  readonly lower: number;
  readonly upper: number;
  /** Permutation test, two-sided, and Benjamini–Hochberg over all provinces and domains. */
  readonly p: number;
  readonly q: number;
}

/**
 * Differences between each province and all others together, domain by domain. Intervals come from a bootstrap over the
 * units of each report (Benoit, Laver & Mikhaylov 2009, *AJPS* 53, 495–513), tests from dealing the units of all reports to the
 * provinces at random: both take units as independent, as the directives of one section are not quite.
 *
 * @param items - from {@link domainItems}
 * @param options - see {@link DomainDifferencesOptions}
 * @returns one row for each province and domain, by q, then by the size of the difference
 * @throws RangeError if there are fewer than two groups
 * @example
 * domainDifferences(domainItems(reports)).filter((row) => row.q < 0.05);
 */
export function domainDifferences(
  items: readonly CodedItem[],
  options: DomainDifferencesOptions = {},
): DomainDifference[] {
  const { drawing = "report", draws = 500, permutations = 2999, seed = 1 } = options;
  const table = domainTable(items);
  const { domains, groups, groupOf } = table;
  if (groups.length < 2) throw new RangeError("domainDifferences: there are no two groups to compare");
  const random = randomIndex("domainDifferences", seed);
  const rows = groupOf.map((_, row) => row);
  const sums = groupSums(table, rows, groupOf);
  const observed = differences(table, sums);
  const extreme = Array.from(observed, () => 0);
  for (let deal = 0; deal < permutations; deal += 1)
    differences(table, groupSums(table, rows, shuffledGroups(groupOf, random))).forEach((value, cell) => {
      if (Math.abs(value) >= Math.abs(observed[cell]!) - 1e-12) extreme[cell]! += 1;
    });
  const drawn = Array.from({ length: draws }, () =>
    differences(table, groupSums(table, resampled(groupOf, random, drawing), groupOf)),
  );
  const p = extreme.map((count) => (count + 1) / (permutations + 1));
  const q = benjaminiHochberg(p);
  return Array.from(observed, (difference, cell): DomainDifference => {
    const own = drawn.map((values) => values[cell]!).sort((a, b) => a - b);
    const total = totalOf(sums, Math.floor(cell / domains.length), domains.length);
    const share = total === 0 ? 0 : sums[cell]! / total;
    return {
      group: groups[Math.floor(cell / domains.length)]!,
      domain: domains[cell % domains.length]!,
      weight: sums[cell]!,
      ...{ total, share, difference },
      rest: share - difference,
      lower: own.length === 0 ? difference : sortedQuantile(own, 0.025),
      upper: own.length === 0 ? difference : sortedQuantile(own, 0.975),
      p: p[cell]!,
      q: q[cell]!,
    };
  }).sort(
    (a, b) =>
      a.q - b.q ||
      Math.abs(b.difference) - Math.abs(a.difference) ||
      (a.group + a.domain < b.group + b.domain ? -1 : 1),
  );
}

/** Share of each group minus that of all others together, by group and domain. */
function differences({ domains, groups }: DomainTable, sums: Float64Array): Float64Array {
  const size = domains.length;
  const inAll = new Float64Array(size);
  const totals = groups.map((_, group) => totalOf(sums, group, size));
  const all = totals.reduce((sum, total) => sum + total, 0);
  for (let cell = 0; cell < sums.length; cell += 1) inAll[cell % size]! += sums[cell]!;
  return sums.map((weight, cell) => {
    const own = totals[Math.floor(cell / size)]!;
    const rest = all - own;
    return (own === 0 ? 0 : weight / own) - (rest === 0 ? 0 : (inAll[cell % size]! - weight) / rest);
  });
}

function totalOf(sums: Float64Array, group: number, size: number): number {
  return sums.subarray(group * size, (group + 1) * size).reduce((sum, weight) => sum + weight, 0);
}
