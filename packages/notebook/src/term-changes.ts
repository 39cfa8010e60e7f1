import { nationalEvents } from "@tifa/lexicon";
import { trendChanges } from "@tifa/stats";
import type { NationalReport } from "./national-reports.js";
import { termMatrix } from "./term-matrix.js";

/** Options of {@link termChanges}. */
export interface TermChangesOptions {
  /** Random orders of the years for the p-values: a p is no smaller than 1 over one more. Default: 999. */
  readonly draws?: number;
  /** The false-discovery rate over the terms. Default: 0.05. */
  readonly rate?: number;
}

/** A step in how often a term is used. */
export interface TermChange {
  readonly term: string;
  /** Year of the first report after the step, and of the report before that. */
  readonly year: number;
  readonly before: number;
  /** Occurrences per 10,000 words on either side, up to the next step. */
  readonly rates: readonly [number, number];
  readonly counts: readonly [number, number];
  /** Permutation test of the step; its place was chosen by the data, so that it flatters. */
  readonly p: number;
  /** Of a step anywhere in the term's series, Benjamini–Hochberg over the terms. */
  readonly q: number;
}

/**
 * Years at which terms begin to be used more or less: change points (PELT, Poisson likelihood), of terms whose series has a
 * step at the false-discovery rate.
 *
 * @param reports - in order of year
 * @param terms - see `termMatrix`; those that no report has are passed over
 * @param options - see {@link TermChangesOptions}
 * @returns steps with p below 0.05, by term in the order given, then year
 * @example
 * termChanges(works, ["科学发展观"]).map(({ year }) => year);
 */
export function termChanges(
  reports: readonly NationalReport[],
  terms: readonly string[],
  options: TermChangesOptions = {},
): TermChange[] {
  const { draws = 999, rate = 0.05 } = options;
  const matrix = termMatrix(
    reports.map(({ document }) => document),
    terms,
  );
  const known = new Set(matrix.features);
  const features = terms.filter((term) => known.has(term));
  const years = reports.map(({ year }) => year);
  return trendChanges(matrix, { by: "year", features, draws })
    .filter(({ q }) => q !== null && q < rate)
    .sort((a, b) => features.indexOf(a.feature) - features.indexOf(b.feature))
    .flatMap(({ feature, changes, q }) =>
      changes
        .filter(({ p }) => p < 0.05)
        .map(
          ({ at, rates, counts, p }): TermChange => ({
            term: feature,
            year: years[at]!,
            before: years[at - 1]!,
            rates: [1e4 * rates[0], 1e4 * rates[1]],
            counts,
            p,
            q: q!,
          }),
        ),
    );
}

/**
 * What the party did between two reports: congresses and plenums, by the lexicon's calendar (from December 1978 on).
 *
 * @param reports - in order of year
 * @param year - of the later report
 * @returns names in order of time, without plenums that only elect; empty where nothing is known
 * @example
 * eventsBefore(works, 1993); // ["十四大"]
 */
export function eventsBefore(reports: readonly NationalReport[], year: number): string[] {
  const at = reports.findIndex((report) => report.year === year);
  const [from, to] = [reports[at - 1], reports[at]].map((report) => report?.session ?? null);
  if (at < 1 || from === null || to === null) return [];
  return nationalEvents()
    .filter(({ kind }) => kind === "partyCongress" || kind === "plenum")
    .filter((event) => event.from > from! && event.from < to!)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ name }) => name)
    .filter((name) => !/[一二七]中全会$/.test(name));
}
