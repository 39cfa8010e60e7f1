import type { TrendRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import { trend } from "@tifa/stats";
import { termMatrix } from "./term-matrix.js";

/**
 * How often terms stand in the reports of each year, per 10,000 words with 95 % Poisson intervals, for
 * `charts.trendLines`: from the report before a term's first use to the one after its last.
 *
 * @param documents - extracted features with a year each
 * @param terms - see {@link termMatrix}
 * @returns rows by term and year; `n` is the words of the year
 * @throws RangeError for a term that no document has: it may not be a word of the segmenter's
 * @example
 * charts.trendLines(termTrend(documents, ["改革开放"]), { title, source, measure, n });
 */
export function termTrend(documents: readonly DocumentFeatures[], terms: readonly string[]): TrendRow[] {
  const matrix = termMatrix(documents, terms);
  const absent = terms.filter((term) => !matrix.features.includes(term));
  if (absent.length > 0) {
    throw new RangeError(
      `termTrend: no document has ${absent.join(", ")}; only words that the segmenter keeps whole can be counted`,
    );
  }
  const rows = trend(matrix, { by: "year", features: terms, interval: "poisson" });
  return rows.flatMap((row, at): TrendRow[] => {
    const { feature, period, share, lower, upper, total } = row;
    if (share === null || lower === null || upper === null) return [];
    const own = rows.filter((other) => other.feature === feature);
    const used = own.flatMap(({ count }, place) => (count > 0 ? [place] : []));
    const place = at % own.length;
    if (place < used[0]! - 1 || place > used.at(-1)! + 1) return [];
    const scale = 10_000;
    return [
      {
        series: feature,
        date: String(period),
        value: scale * share,
        lower: scale * lower,
        upper: scale * upper,
        n: total,
      },
    ];
  });
}
