import type { Dfm } from "@tifa/dfm";
import { CHANGE_OPTIONS, type ChangePoint, type ChangePointsOptions, changePoints } from "./change-points.js";
import { checkOptions } from "./options.js";
import { byPeriod, columnsOf, countsByPeriod } from "./periods.js";
import { rowsByP } from "./rows-by-p.js";

/** Options of {@link trendChanges}. */
export interface TrendChangesOptions extends ChangePointsOptions {
  /** Document variable that holds the period: a number, or a string that sorts by time. */
  readonly by: string;
  /** Features, each once. Default: all, which takes long for a whole vocabulary. */
  readonly features?: readonly string[];
}

/** A change of a feature's relative frequency. */
export interface FeatureChange extends ChangePoint {
  /** First period after the change. */
  readonly period: string | number;
}

/** Changes of a feature. */
export interface TrendChangesRow {
  readonly feature: string;
  readonly periods: readonly (string | number)[];
  /** One for each period. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  readonly changes: readonly FeatureChange[];
  /** Permutation test of at least one change. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the features. */
  readonly q: number | null;
  readonly variant: string;
  readonly reason: string | null;
}

/**
 * Change points in the relative frequency of features.
 *
 * Use it for words that come or go at a date; see {@link changePoints} for what to believe, and for the sources. Numeric
 * periods are put in order, not spaced: a year without documents is no period.
 *
 * Do not use it for slow trends: {@link trendTest} is for those.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link TrendChangesOptions}
 * @returns one row for each feature, smallest p first, ties by feature, untested ones last
 * @throws RangeError if a document has no period, periods cannot be ordered, or an option is wrong
 * @example
 * const counts = [1, 2, 1, 2, 9, 8, 9, 8];
 * const x = dfmFromCounts(counts.map((count, i) => ({ id: `${i}`, counts: { 防控: count, 其他: 100 - count }, docvars: { year: 2031 + i } })));
 * const [row] = trendChanges(x, { by: "year", features: ["防控"] });
 * row.changes.map((change) => [change.period, change.counts]); // => [[2035, [6, 34]]]
 */
export function trendChanges(x: Dfm, options: TrendChangesOptions): TrendChangesRow[] {
  checkOptions("trendChanges", options, [...CHANGE_OPTIONS, "by", "features"]);
  const { by, features, ...rest } = options;
  const columns = columnsOf("trendChanges", x, features);
  const periods = byPeriod("trendChanges", x, by);
  const counts = countsByPeriod(periods, columns);
  const rows = columns.map((column, at) => {
    const series = [...counts[at]!];
    const { changes, p, variant, reason } = changePoints(series, periods.totals, rest);
    return {
      feature: x.features[column]!,
      periods: periods.periods,
      counts: series,
      totals: periods.totals,
      changes: changes.map((change) => ({ ...change, period: periods.periods[change.at]! })),
      ...{ p, variant, reason },
    };
  });
  return rowsByP(rows);
}
