import { type MannKendall, mannKendall } from "@tifa/stats";
import type { CentreDistances } from "./centre-distances.js";

/**
 * Whether two measures put the provinces in the same order of distance from the centre: Kendall's τ.
 *
 * @param one - from `centreDistances`
 * @param other - the same by another measure
 * @returns τ and its p-value over the provinces that both have
 * @example
 * rankAgreement(byDirectives, byWords).tau;
 */
export function rankAgreement(one: CentreDistances, other: CentreDistances): Pick<MannKendall, "tau" | "p"> {
  const known = new Map(other.rows.map((row) => [row.group, row.corrected]));
  const ordered = one.rows.flatMap((row) => known.get(row.group) ?? []);
  const { tau, p } = mannKendall(ordered);
  return { tau, p };
}
