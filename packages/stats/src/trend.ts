import type { Dfm } from "@tifa/dfm";
import { checkLevel, checkOptions, oneOf } from "./options.js";
import { byPeriod, columnsOf, countsByPeriod } from "./periods.js";
import { poissonInterval } from "./poisson-interval.js";
import { wilsonInterval } from "./wilson-interval.js";

/** Options of {@link trend}. */
export interface TrendOptions {
  /** Document variable that holds the period: a number, or a string that sorts by time, such as `2031-04`. */
  readonly by: string;
  /** Features, each once. Default: all. */
  readonly features?: readonly string[];
  /** `wilson`: the count is a share of the tokens. `poisson`: it is a rare event. Default: `wilson`. */
  readonly interval?: "wilson" | "poisson";
  /** Confidence level. Default: 0.95. */
  readonly level?: number;
}

/** Frequency of a feature in a period. */
export interface TrendRow {
  readonly feature: string;
  readonly period: string | number;
  readonly count: number;
  /** Tokens of the period. */
  readonly total: number;
  /** count / total; null where the period has no tokens. */
  readonly share: number | null;
  readonly perMillion: number | null;
  /** Bounds of the share. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly interval: "wilson" | "poisson";
  readonly level: number;
  readonly reason: string | null;
}

/**
 * Relative frequency of features by period, with intervals.
 *
 * Use it to draw a line over time; {@link trendTest} says whether there is a trend. The intervals take tokens as
 * independent: where a word clumps in few documents they are too narrow. Periods without documents are not rows.
 *
 * Do not use it to test: overlapping intervals are no test of a difference.
 *
 * Sources: {@link wilsonInterval}, {@link poissonInterval}.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link TrendOptions}
 * @returns features in the order given, within each the periods in order
 * @throws RangeError if a document has no period, periods cannot be ordered, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 防控: 0, 其他: 10 }, docvars: { year: 2031 } },
 *   { id: "b", counts: { 防控: 5, 其他: 5 }, docvars: { year: 2032 } },
 * ]);
 * const rows = trend(x, { by: "year", features: ["防控"] });
 * rows.map((row) => [row.period, row.share, row.upper]); // => [[2031, 0, 0.277533], [2032, 0.5, 0.763407]]
 */
export function trend(x: Dfm, options: TrendOptions): TrendRow[] {
  checkOptions("trend", options, ["by", "features", "interval", "level"]);
  const interval = oneOf("trend", "interval", options.interval ?? "wilson", ["wilson", "poisson"]);
  const level = checkLevel("trend", options.level ?? 0.95);
  const columns = columnsOf("trend", x, options.features);
  const periods = byPeriod("trend", x, options.by);
  const counts = countsByPeriod(periods, columns);
  return columns.flatMap((column, at) =>
    periods.periods.map((period, row): TrendRow => {
      const count = counts[at]![row]!;
      const total = periods.totals[row]!;
      const base = { feature: x.features[column]!, period, count, total, interval, level };
      if (total === 0) {
        const none = { share: null, perMillion: null, lower: null, upper: null };
        return { ...base, ...none, reason: "the period has no tokens" };
      }
      const share = count / total;
      const bounds =
        interval === "wilson" ? wilsonInterval(count, total, level) : poissonShares(count, total, level);
      return {
        ...base,
        share,
        perMillion: share * 1e6,
        lower: bounds!.lower,
        upper: bounds!.upper,
        reason: null,
      };
    }),
  );
}

function poissonShares(count: number, total: number, level: number): { lower: number; upper: number } {
  const { lower, upper } = poissonInterval(count, level);
  // A rate may exceed the share that is possible.
  return { lower: lower / total, upper: Math.min(1, upper / total) };
}
