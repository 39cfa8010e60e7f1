import type { Dfm } from "@tifa/dfm";
import { mannKendall } from "./mann-kendall.js";
import { checkInteger, checkLevel, checkOptions } from "./options.js";
import { byPeriod, columnsOf, countsByPeriod } from "./periods.js";
import { rowsByP } from "./rows-by-p.js";

/** Options of {@link emergence}. */
export interface EmergenceOptions {
  /** Document variable that holds the period: a number, or a string that sorts by time. */
  readonly by: string;
  /** Features, each once. Default: all. */
  readonly features?: readonly string[];
  /** How many periods at either end a feature must be absent from. Default: a third of them, at least 1. */
  readonly edge?: number;
  /** The false-discovery rate below which a feature gets a status. Default: 0.05. */
  readonly rate?: number;
}

/** What a feature does over time; `steady` is absence of evidence. */
export type EmergenceStatus = "emerging" | "rising" | "steady" | "falling" | "vanishing";

/** Emergence of a feature. */
export interface EmergenceRow {
  readonly feature: string;
  readonly status: EmergenceStatus | null;
  /** First and last period that has the feature. */
  readonly first: string | number | null;
  readonly last: string | number | null;
  readonly periods: readonly (string | number)[];
  /** One for each period. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  /** Occurrences in the first and in the last `edge` periods. */
  readonly early: number;
  readonly late: number;
  readonly edge: number;
  /** Kendall's τ-b of relative frequency and time. */
  readonly tau: number | null;
  /** Of the trend; where the feature is absent from one end, the larger of that and the chance of the absence. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the features. */
  readonly q: number | null;
  readonly variant: string;
  readonly reason: string | null;
}

/**
 * Finds terms that emerge and vanish: their relative frequency has a trend, and they are absent from the first periods, or
 * from the last.
 *
 * Use it to sift a vocabulary; a term that emerges must both rise and be missing early more surely than chance would have
 * it, given how many tokens the early periods have. Absence is judged as if tokens were drawn one by one: where a term
 * fills few documents, look at them. With fewer than five periods no trend is significant, and nothing gets a status.
 *
 * Do not use it to date a term's beginning: it judges trends over all periods, not first attestations ({@link
 * spread}).
 *
 * Sources: Mann (1945) and Kendall (1975) for the trend; the binomial probability of no occurrence; Berger (1982),
 * *Technometrics* 24, 295–300, for the larger p of two claims that must both hold.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link EmergenceOptions}
 * @returns one row for each feature, smallest p first, ties by feature, untested ones last
 * @throws RangeError if a document has no period, periods cannot be ordered, or an option is wrong
 * @example
 * const years = [2031, 2032, 2033, 2034, 2035, 2036];
 * const x = dfmFromCounts(years.map((year, i) => ({ id: `${year}`, counts: { 新词: Math.max(0, i - 1) * 5, 其他: 100 }, docvars: { year } })));
 * const [row] = emergence(x, { by: "year", features: ["新词"] });
 * [row.status, row.first, row.early, row.late]; // => ["emerging", 2033, 0, 35]
 */
export function emergence(x: Dfm, options: EmergenceOptions): EmergenceRow[] {
  const verb = "emergence";
  checkOptions(verb, options, ["by", "features", "edge", "rate"]);
  const rate = checkLevel(verb, options.rate ?? 0.05, "rate");
  const columns = columnsOf(verb, x, options.features);
  const periods = byPeriod(verb, x, options.by);
  const { totals } = periods;
  const edge = checkInteger(`${verb}: edge`, options.edge ?? Math.max(1, Math.floor(totals.length / 3)), 1);
  if (options.edge !== undefined && edge > totals.length / 2)
    throw new RangeError(`${verb}: edge: ${edge} of ${totals.length} periods is more than half`);
  const all = sumOf(totals);
  const shares = [
    sumOf(totals.slice(0, edge)) / (all || 1),
    sumOf(totals.slice(-edge)) / (all || 1),
  ] as const;
  const counts = countsByPeriod(periods, columns);
  const rows = columns.map((column, at) => {
    const series = [...counts[at]!];
    const test = mannKendall(totals.map((total, period) => (total === 0 ? null : series[period]! / total)));
    const [early, late] = [sumOf(series.slice(0, edge)), sumOf(series.slice(-edge))];
    const missing: 0 | 1 | null =
      (test.tau ?? 0) > 0 && early === 0 ? 0 : (test.tau ?? 0) < 0 && late === 0 ? 1 : null;
    const absence = missing === null ? 0 : Math.exp(sumOf(series) * Math.log1p(-shares[missing]));
    const present = periods.periods.filter((_, period) => series[period]! > 0);
    return {
      feature: x.features[column]!,
      first: present[0] ?? null,
      last: present.at(-1) ?? null,
      periods: periods.periods,
      counts: series,
      ...{ totals, early, late, edge, missing },
      tau: test.tau,
      p: test.p === null ? null : Math.max(test.p, absence),
      variant: `Mann–Kendall (${test.variant}); absence from ${edge} periods at an end, binomial`,
      reason: test.reason ?? (test.n < 5 ? "fewer than 5 periods: no trend is significant" : null),
    };
  });
  return rowsByP(rows).map(({ missing, feature, ...row }): EmergenceRow => {
    const status = row.reason === null ? statusOf(row.q, rate, row.tau!, missing) : null;
    return { feature, status, ...row };
  });
}

function statusOf(q: number | null, rate: number, tau: number, missing: 0 | 1 | null): EmergenceStatus {
  if (q === null || q >= rate) return "steady";
  if (tau > 0) return missing === 0 ? "emerging" : "rising";
  return missing === 1 ? "vanishing" : "falling";
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
