import type { TrendRow } from "@tifa/charts";
import { permutation, wilsonInterval } from "@tifa/stats";
import type { TermUses } from "./term-uses.js";

/** Where the formulations come from that are new to the government's report of a year. */
export interface NewInReport {
  readonly year: number;
  /** Formulations that no government report before has. */
  readonly fresh: number;
  /** Those of them that the last party congress before had. */
  readonly fromCongress: number;
  readonly congress: number;
  /** Years from that congress to the report. */
  readonly since: number;
}

/**
 * For each report after a party congress: how many of its new formulations stood in the report to the last congress.
 *
 * @param reports - uses in the government's reports, see `termUses`
 * @param congresses - uses in the reports to party congresses, of the same terms
 * @param options - `years`: of all government reports; `congressYears`; `from`: first report year that is counted, so
 *   that there are reports before to have had the formulations
 * @returns one row a report, in order of year
 * @example
 * newInReports(national, party, { years, congressYears, from: 1983 })[0]?.fromCongress;
 */
export function newInReports(
  reports: readonly TermUses[],
  congresses: readonly TermUses[],
  options: {
    readonly years: readonly number[];
    readonly congressYears: readonly number[];
    readonly from: number;
  },
): NewInReport[] {
  const said = new Map(congresses.map(({ term, years }) => [term, new Set(years)]));
  return options.years
    .filter((year) => year >= options.from)
    .flatMap((year) => {
      // A congress meets in autumn, the government reports in spring.
      const congress = Math.max(...options.congressYears.filter((other) => other < year));
      if (!Number.isFinite(congress)) return [];
      const fresh = reports.filter(({ years }) => years[0] === year);
      const fromCongress = fresh.filter(({ term }) => said.get(term)?.has(congress)).length;
      return [{ year, fresh: fresh.length, fromCongress, congress, since: year - congress }];
    });
}

/**
 * Shares by report in per cent with Wilson intervals, for `charts.trendLines`.
 *
 * @param rows - result of {@link newInReports}
 * @returns one row a report that has new formulations
 * @example
 * charts.trendLines(freshShares(rows), { title, source, measure, n });
 */
export function freshShares(rows: readonly NewInReport[]): TrendRow[] {
  return rows.flatMap(({ year, fresh, fromCongress }): TrendRow[] => {
    const interval = wilsonInterval(fromCongress, fresh);
    if (interval === null) return [];
    return [
      {
        series: "said at the last congress",
        date: String(year),
        value: (100 * fromCongress) / fresh,
        lower: 100 * interval.lower,
        upper: 100 * interval.upper,
        n: fresh,
      },
    ];
  });
}

/** Share of new formulations that the last congress had, by years since it. */
export interface CongressShare {
  readonly since: number;
  readonly reports: number;
  readonly fresh: number;
  readonly fromCongress: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/** What {@link congressShares} gives. */
export interface CongressShares {
  readonly shares: readonly CongressShare[];
  /** Of the first year after a congress against all later ones, by permuting whole reports. */
  readonly p: number | null;
  /** Shares of the two, pooled. */
  readonly first: number;
  readonly later: number;
}

/**
 * Shares by years since the congress, with Wilson intervals, and a permutation test of the first year against the later
 * ones. Whole reports are dealt out, since the formulations of one report come together.
 *
 * @param rows - result of {@link newInReports}
 * @returns one row for each number of years, and the test
 * @example
 * congressShares(rows).shares[0]?.share;
 */
export function congressShares(rows: readonly NewInReport[]): CongressShares {
  const lags = [...new Set(rows.map(({ since }) => since))].sort((a, b) => a - b);
  const shares = lags.map((since): CongressShare => {
    const own = rows.filter((row) => row.since === since);
    const { fresh, fromCongress } = sumOf(own);
    const { lower, upper } = wilsonInterval(fromCongress, fresh) ?? { lower: 0, upper: 1 };
    return { since, reports: own.length, fresh, fromCongress, share: shareOf(own), lower, upper };
  });
  const first = rows.filter(({ since }) => since === 1);
  const later = rows.filter(({ since }) => since > 1);
  const { p } = permutation(first, later, (a, b) => shareOf(a) - shareOf(b));
  return { shares, p, first: shareOf(first), later: shareOf(later) };
}

function sumOf(rows: readonly NewInReport[]): { readonly fresh: number; readonly fromCongress: number } {
  return {
    fresh: rows.reduce((total, row) => total + row.fresh, 0),
    fromCongress: rows.reduce((total, row) => total + row.fromCongress, 0),
  };
}

function shareOf(rows: readonly NewInReport[]): number {
  const { fresh, fromCongress } = sumOf(rows);
  return fromCongress / (fresh || 1);
}
