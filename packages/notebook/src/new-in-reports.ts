import type { TrendRow } from "@tifa/charts";
import { nationalEvents } from "@tifa/lexicon";
import { permutation, wilsonInterval } from "@tifa/stats";
import type { NationalReport } from "./national-reports.js";
import type { TermUses } from "./term-uses.js";

/** Where the formulations come from that are new to the government's report of a year. */
export interface NewInReport {
  readonly year: number;
  /** First day of the session, `YYYY-MM-DD`. */
  readonly day: string;
  /** Formulations that no government report before has. */
  readonly fresh: number;
  /** Those of them that the last party congress before had. */
  readonly fromCongress: number;
  readonly congress: number;
  /** 1 for the first year in which the government reports after that congress. */
  readonly since: number;
}

/** Options of {@link newInReports}. */
export interface NewInReportsOptions {
  /** All of the government's reports. */
  readonly reports: readonly NationalReport[];
  readonly congressYears: readonly number[];
  /** First year that is counted, so that there are reports before to have had the formulations. */
  readonly from: number;
}

/**
 * For each report after a party congress: how many of its new formulations stood in the report to the last congress. The days
 * of sessions and congresses decide which came first: in 1982 the government reported in November.
 *
 * @param uses - uses in the government's reports, see `termUses`
 * @param congresses - uses in the reports to party congresses, of the same terms
 * @param options - see {@link NewInReportsOptions}
 * @returns one row a report, in order of year
 * @example
 * newInReports(national, party, { reports, congressYears, from: 1979 })[0]?.fromCongress;
 */
export function newInReports(
  uses: readonly TermUses[],
  congresses: readonly TermUses[],
  options: NewInReportsOptions,
): NewInReport[] {
  const said = new Map(congresses.map(({ term, years }) => [term, new Set(years)]));
  const held = options.congressYears
    .map((year) => ({ year, day: congressDay(year) }))
    .sort((a, b) => b.year - a.year);
  return options.reports
    .filter(({ year }) => year >= options.from)
    .flatMap(({ year, session }) => {
      const day = session ?? `${year}-03-05`;
      const last = held.find((congress) => congress.day < day);
      if (last === undefined) return [];
      const fresh = uses.filter(({ years }) => years[0] === year);
      const fromCongress = fresh.filter(({ term }) => said.get(term)?.has(last.year)).length;
      const since = year - firstYearAfter(last) + 1;
      return [{ year, day, fresh: fresh.length, fromCongress, congress: last.year, since }];
    });
}

/** First day of the congress of a year; autumn, where the lexicon does not know it. */
function congressDay(year: number): string {
  const event = nationalEvents().find(
    ({ kind, from }) => kind === "partyCongress" && from.startsWith(String(year)),
  );
  return event?.from ?? `${year}-09-01`;
}

/** The year of a congress if the People's Congress met in it afterwards, else the next. */
function firstYearAfter({ year, day }: { readonly year: number; readonly day: string }): number {
  const isSame = nationalEvents().some(
    ({ kind, from }) => kind === "npcSession" && from.startsWith(String(year)) && from > day,
  );
  return isSame ? year : year + 1;
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
  return rows.flatMap(({ day, fresh, fromCongress }): TrendRow[] => {
    const interval = wilsonInterval(fromCongress, fresh);
    if (interval === null) return [];
    return [
      {
        series: "said at the last congress",
        date: day,
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
