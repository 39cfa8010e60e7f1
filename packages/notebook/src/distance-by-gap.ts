import { bootstrap } from "@tifa/stats";
import { meanOf } from "./change-years.js";
import type { YearDistance } from "./year-distances.js";

/** Mean distance of reports that lie so many years apart. */
export interface GapDistance {
  readonly apart: string;
  readonly pairs: number;
  readonly mean: number;
  /** Bootstrap over reports: each report is in many pairs. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * How distances grow with the years between two reports.
 *
 * @param distances - result of `yearDistances`
 * @param bounds - upper ends of the stretches of years, ascending; default 2, 10, 20, 40, 80
 * @returns one row a stretch that has pairs
 * @example
 * distanceByGap(yearDistances(works)).map(({ apart, mean }) => [apart, mean]);
 */
export function distanceByGap(
  distances: readonly YearDistance[],
  bounds: readonly number[] = [2, 10, 20, 40, 80],
): GapDistance[] {
  const years = [...new Set(distances.flatMap(({ a, b }) => [a.year, b.year]))].sort((x, y) => x - y);
  const values = new Map(distances.map(({ a, b, value }) => [pairKey(a.year, b.year), value]));
  return bounds.flatMap((bound, at): GapDistance[] => {
    const from = at === 0 ? 1 : bounds[at - 1]! + 1;
    const inStretch = (sample: readonly number[]): number[] => {
      const found: number[] = [];
      for (let i = 0; i < sample.length; i += 1) {
        for (let j = 0; j < i; j += 1) {
          const gap = Math.abs(sample[i]! - sample[j]!);
          if (gap < from || gap > bound) continue;
          const value = values.get(pairKey(sample[i]!, sample[j]!));
          if (value !== undefined) found.push(value);
        }
      }
      return found;
    };
    const mean = (sample: readonly number[]): number | null => {
      const own = inStretch(sample);
      return own.length === 0 ? null : meanOf(own);
    };
    const { estimate, lower, upper } = bootstrap(years, mean, { draws: 1000 });
    if (estimate === null || lower === null || upper === null) return [];
    return [{ apart: `${from}–${bound}`, pairs: inStretch(years).length, mean: estimate, lower, upper }];
  });
}

function pairKey(a: number, b: number): number {
  return Math.min(a, b) * 10_000 + Math.max(a, b);
}
