import type { CodedItem } from "@tifa/stats";
import { shuffle } from "./shuffle.js";

/** Coded items as a table: one row of weights a unit, such as a directive. */
export interface DomainTable {
  readonly domains: readonly string[];
  readonly groups: readonly string[];
  /** Place of each unit's group. */
  readonly groupOf: Uint32Array;
  /** Units by domains, one row after the other. */
  readonly weights: Float64Array;
}

/** Makes the table; names come out in code-unit order. */
export function domainTable(items: readonly CodedItem[]): DomainTable {
  const names = (values: readonly string[]): string[] => [...new Set(values)].sort();
  const domains = names(items.map((item) => item.domain));
  const groups = names(items.map((item) => item.group));
  const units = new Map<string, string>();
  for (const { document, group } of items) units.set(document, group);
  // Units of a group stand together, in the order of the text, which is that of their numbers.
  const order = (id: string): string => `${units.get(id)!}\t${id}`;
  const ids = [...units.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const places = new Map(ids.map((id, place) => [id, place]));
  const weights = new Float64Array(places.size * domains.length);
  const groupOf = new Uint32Array(places.size);
  for (const { document, group, domain, weight } of items) {
    const row = places.get(document)!;
    groupOf[row] = groups.indexOf(group);
    weights[row * domains.length + domains.indexOf(domain)]! += weight;
  }
  return { domains, groups, groupOf, weights };
}

/** Sums of the weights by group and domain of units, each counted with the group given for it. */
export function groupSums(
  { domains, groups, weights }: DomainTable,
  rows: ArrayLike<number>,
  groupOf: ArrayLike<number>,
): Float64Array {
  const size = domains.length;
  const sums = new Float64Array(groups.length * size);
  for (let at = 0; at < rows.length; at += 1) {
    const start = rows[at]! * size;
    const group = groupOf[at]! * size;
    for (let domain = 0; domain < size; domain += 1) {
      const weight = weights[start + domain]!;
      // A unit is about one domain or two of some twenty.
      if (weight !== 0) sums[group + domain]! += weight;
    }
  }
  return sums;
}

/** From what units are drawn: `report`, from all of its group; `neighbours`, from those next to it. */
export type Drawing = "report" | "neighbours";

/**
 * Rows drawn with replacement, each from its group, as quasi-sentences are (Benoit, Laver & Mikhaylov 2009); or from its
 * neighbours alone, units in the order of the text being parted into twos (collapsed strata: Cochran 1977, *Sampling
 * Techniques*, § 5A.12), which keeps the plan of the report.
 */
export function resampled(
  groupOf: Uint32Array,
  random: (n: number) => number,
  drawing: Drawing = "report",
): Uint32Array {
  const drawn = new Uint32Array(groupOf.length);
  let start = 0;
  while (start < groupOf.length) {
    const last = groupOf.lastIndexOf(groupOf[start]!) + 1;
    // A single one that would be left over joins the two before it.
    const end = drawing === "report" || last - start <= 3 ? last : start + 2;
    for (let row = start; row < end; row += 1) drawn[row] = start + random(end - start);
    start = end;
  }
  return drawn;
}

/** The same values in random order. */
export function shuffledGroups(groupOf: Uint32Array, random: (n: number) => number): Uint32Array {
  const dealt = groupOf.slice();
  shuffle(dealt, random);
  return dealt;
}

/** Value below which a share of sorted values lies. */
export function sortedQuantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]!;
}
