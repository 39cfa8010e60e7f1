import { columnSums, documentFrequencies } from "@tifa/dfm";
import type { DocumentFeatures } from "@tifa/features";
import { type EmergenceStatus, emergence } from "@tifa/stats";
import { OTHER_WORDS, termMatrix } from "./term-matrix.js";

/** Options of {@link termLives}. */
export interface TermLivesOptions {
  /** Terms that occur less often in all documents together are not looked at. Default: 10. */
  readonly minCount?: number;
  /** Terms that stand in fewer documents are not looked at. Default: 5. */
  readonly minReports?: number;
  /** The false-discovery rate. Default: 0.05. */
  readonly rate?: number;
  /** From how many years at either end a term that comes or goes must be absent. Default: a third of them. */
  readonly edge?: number;
}

/** How a term fared over the years. */
export interface TermLife {
  readonly term: string;
  /** `steady` says that no trend was found, not that there is none. */
  readonly status: EmergenceStatus;
  readonly count: number;
  /** How many years have it. */
  readonly reports: number;
  readonly first: number;
  readonly last: number;
  /** Year of the highest rate. */
  readonly peak: number;
  /** Kendall's τ-b of rate and time. */
  readonly tau: number | null;
  /** Benjamini–Hochberg over all terms looked at. */
  readonly q: number | null;
  readonly years: readonly number[];
  /** Occurrences in each year, and words of its report. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
}

/**
 * Sifts terms for those that come, rise, fall and go over the years: Mann–Kendall on their rates, and for those that come or
 * go the chance of their absence from the first or last third (`stats.emergence`).
 *
 * @param documents - extracted features with a year each
 * @param terms - such as those of `knownFormulations`
 * @param options - see {@link TermLivesOptions}
 * @returns one row for each term that occurs often enough, surest first
 * @example
 * termLives(documents, ["改革开放", "阶级斗争"])[0]?.status;
 */
export function termLives(
  documents: readonly DocumentFeatures[],
  terms: Iterable<string>,
  options: TermLivesOptions = {},
): TermLife[] {
  const { minCount = 10, minReports = 5, rate = 0.05 } = options;
  const matrix = termMatrix(documents, terms);
  const features = frequentTerms(matrix, minCount, minReports);
  const edge = options.edge === undefined ? {} : { edge: options.edge };
  return emergence(matrix, { by: "year", features, rate, ...edge }).map((row): TermLife => {
    const rates = row.counts.map((count, at) => count / (row.totals[at] || 1));
    return {
      term: row.feature,
      status: row.status ?? "steady",
      count: row.counts.reduce((sum, count) => sum + count, 0),
      reports: row.counts.filter((count) => count > 0).length,
      first: Number(row.first),
      last: Number(row.last),
      peak: Number(row.periods[rates.indexOf(Math.max(...rates))]),
      tau: row.tau,
      q: row.q,
      years: row.periods.map(Number),
      counts: row.counts,
      totals: row.totals,
    };
  });
}

/** Terms of a matrix that occur often enough, and in documents enough. */
function frequentTerms(
  matrix: ReturnType<typeof termMatrix>,
  minCount: number,
  minReports: number,
): string[] {
  const [counts, documents] = [columnSums(matrix), documentFrequencies(matrix)];
  return matrix.features.filter(
    (term, at) => term !== OTHER_WORDS && counts[at]! >= minCount && documents[at]! >= minReports,
  );
}
