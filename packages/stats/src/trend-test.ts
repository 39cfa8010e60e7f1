import type { Dfm } from "@tifa/dfm";
import { mannKendall } from "./mann-kendall.js";
import { checkLevel, checkOptions } from "./options.js";
import { byPeriod, columnsOf, countsByPeriod } from "./periods.js";
import { rowsByP } from "./rows-by-p.js";
import { theilSen } from "./theil-sen.js";

/** Options of {@link trendTest}. */
export interface TrendTestOptions {
  /** Document variable that holds the period: a number, or a string that sorts by time. */
  readonly by: string;
  /** Features, each once. Default: all. */
  readonly features?: readonly string[];
  /** Confidence level of the slope. Default: 0.95. */
  readonly level?: number;
}

/** Trend of a feature. */
export interface TrendTestRow {
  readonly feature: string;
  readonly periods: readonly (string | number)[];
  /** One for each period. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  /** How p was computed. */
  readonly variant: string;
  /** Kendall's τ-b of relative frequency and time. */
  readonly tau: number | null;
  readonly s: number | null;
  readonly z: number | null;
  readonly p: number | null;
  /** Benjamini–Hochberg over the features. */
  readonly q: number | null;
  /** Theil–Sen, occurrences per million tokens and unit of time. */
  readonly slope: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly reason: string | null;
}

/**
 * Tests features for a monotonic trend of their relative frequency: Mann–Kendall with the Theil–Sen slope.
 *
 * Use it with five periods or more; with four no trend can reach p < 0.05. Numeric periods are the unit of the slope;
 * strings are taken as evenly spaced. Periods without tokens are left out of the test.
 *
 * Do not use it for a change that comes at once and stays, which it sees but misdescribes: {@link trendChanges} is
 * for that.
 *
 * Sources: {@link mannKendall}, {@link theilSen}.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link TrendTestOptions}
 * @returns one row for each feature, smallest p first, ties by feature, untested ones last
 * @throws RangeError if a document has no period, periods cannot be ordered, or an option is wrong
 * @example
 * const years = [2031, 2032, 2033, 2034, 2035];
 * const x = dfmFromCounts(years.map((year, i) => ({ id: `${year}`, counts: { 防控: i, 其他: 100 - i }, docvars: { year } })));
 * const [row] = trendTest(x, { by: "year", features: ["防控"] });
 * [row.tau, row.p, row.slope]; // => [1, 0.0166667, 10000]
 */
export function trendTest(x: Dfm, options: TrendTestOptions): TrendTestRow[] {
  checkOptions("trendTest", options, ["by", "features", "level"]);
  const level = checkLevel("trendTest", options.level ?? 0.95);
  const columns = columnsOf("trendTest", x, options.features);
  const periods = byPeriod("trendTest", x, options.by);
  const counts = countsByPeriod(periods, columns);
  const times = periods.periods.map((period, at) => (typeof period === "number" ? period : at));
  const rows = columns.map((column, at) => {
    const rates = periods.totals.map((total, row) =>
      total === 0 ? null : (counts[at]![row]! / total) * 1e6,
    );
    const test = mannKendall(rates);
    const line = theilSen(rates, { times, level });
    const { variant, tau, s, z, p } = test;
    const { slope, lower, upper } = line;
    return {
      feature: x.features[column]!,
      periods: periods.periods,
      counts: [...counts[at]!],
      totals: periods.totals,
      ...{ variant, tau, s, z, p, slope, lower, upper, level },
      reason: test.reason ?? line.reason,
    };
  });
  return rowsByP(rows);
}
