import type { RankRow } from "@tifa/charts";
import { dfmFromCounts, rowSums, toTriplets } from "@tifa/dfm";
import { rankChange } from "@tifa/stats";
import type { NationalReport } from "./national-reports.js";
import { OTHER_WORDS, termMatrix } from "./term-matrix.js";

/** Options of {@link reportRanks}. */
export interface ReportRanksOptions {
  /** First year of each stretch; the last goes on to the end. */
  readonly starts: readonly number[];
  /** Ranks kept. Default: 10. */
  readonly top?: number;
}

/**
 * Ranks of terms in stretches of years, for `charts.bumpChart`. Each report weighs the same in its stretch, however long it
 * is; terms of one rate are ranked in the order of their characters.
 *
 * @param reports - in order of year
 * @param terms - see {@link termMatrix}; of terms inside each other the shortest stands for all, so that none counts twice
 * @param options - see {@link ReportRanksOptions}
 * @returns rows of the terms that are among the first in some stretch; `value` is occurrences per 10,000 words
 * @example
 * charts.bumpChart(reportRanks(works, terms, { starts: [1954, 1978, 1988] }), { title, source, n, top: 10 });
 */
export function reportRanks(
  reports: readonly NationalReport[],
  terms: Iterable<string>,
  options: ReportRanksOptions,
): RankRow[] {
  const { starts, top = 10 } = options;
  const stretches = stretchesOf(reports, starts);
  const matrix = termMatrix(
    reports.map(({ document }) => document),
    shortestOf(terms),
  );
  const words = rowSums(matrix);
  const rates = stretches.map(() => new Map<string, number>());
  for (const { document, feature, value } of toTriplets(matrix)) {
    const at = stretches.findIndex(({ ids }) => ids.has(document));
    if (at === -1 || feature === OTHER_WORDS) continue;
    const share = value / words[matrix.docs.indexOf(document)]! / stretches[at]!.ids.size;
    rates[at]!.set(feature, (rates[at]!.get(feature) ?? 0) + share);
  }
  // Occurrences in ten million words, so that mean rates can be ranked as counts are.
  const rows = stretches.map(({ label }, stretch) => ({
    id: label,
    counts: new Map([...rates[stretch]!].map(([term, rate]) => [term, Math.round(rate * 1e7)])),
    docvars: { stretch },
  }));
  const ranked = rankChange(dfmFromCounts(rows), { by: "stretch", top });
  return stretches.flatMap(({ label }, stretch) =>
    ranked
      .filter(({ period, rank }) => period === stretch && rank !== null && rank <= top)
      .sort((a, b) => a.rank! - b.rank! || (a.feature < b.feature ? -1 : 1))
      .slice(0, top)
      .map(({ feature, count }, at) => ({ item: feature, period: label, rank: at + 1, value: count / 1000 })),
  );
}

/** Terms that hold no other of them. */
function shortestOf(terms: Iterable<string>): string[] {
  const all = new Set(terms);
  return [...all].filter((term) => {
    for (let start = 0; start < term.length; start += 1)
      for (let end = start + 2; end <= term.length; end += 1)
        if (end - start < term.length && all.has(term.slice(start, end))) return false;
    return true;
  });
}

function stretchesOf(
  reports: readonly NationalReport[],
  starts: readonly number[],
): { readonly label: string; readonly ids: ReadonlySet<string> }[] {
  return starts.flatMap((start, at) => {
    const own = reports.filter(({ year }) => year >= start && year < (starts[at + 1] ?? 9999));
    if (own.length === 0) return [];
    const [first, last] = [own[0]!.year, own.at(-1)!.year];
    const label = first === last ? String(first) : `${first}–${last}`;
    return [{ label, ids: new Set(own.map(({ document }) => document.id)) }];
  });
}
