import type { DocumentFeatures } from "@tifa/features";
import { termMatrix } from "./term-matrix.js";

/** A series of texts in which formulations are looked for. */
export interface TextSeries {
  readonly name: string;
  readonly documents: readonly DocumentFeatures[];
}

/** In which years a series has a formulation. */
export interface TermUses {
  readonly term: string;
  readonly series: string;
  /** Years of the documents that have it, in order, one for each document. */
  readonly years: readonly number[];
  /** Ids of those documents, in the same order. */
  readonly documents: readonly string[];
}

/**
 * Which documents of each series have which terms.
 *
 * @param series - such as the national reports and the party's; documents without a year are left out
 * @param terms - see `termMatrix`
 * @returns one row a term and series, those without a use too
 * @example
 * termUses([{ name: "national", documents }], ["新质生产力"])[0]?.years[0]; // 2024
 */
export function termUses(series: readonly TextSeries[], terms: readonly string[]): TermUses[] {
  return series.flatMap(({ name, documents }) => {
    const dated = documents
      .filter(({ year }) => year !== null)
      .sort((a, b) => a.year! - b.year! || (a.id < b.id ? -1 : 1));
    const matrix = termMatrix(dated, terms);
    const rows = new Map<string, number[]>();
    dated.forEach((_, doc) => {
      for (let at = matrix.rowPtr[doc]!; at < matrix.rowPtr[doc + 1]!; at += 1) {
        if (matrix.values[at] === 0) continue;
        const term = matrix.features[matrix.colIdx[at]!]!;
        rows.set(term, [...(rows.get(term) ?? []), doc]);
      }
    });
    return terms.map((term): TermUses => {
      const own = (rows.get(term) ?? []).map((doc) => dated[doc]!);
      return { term, series: name, years: own.map(({ year }) => year!), documents: own.map(({ id }) => id) };
    });
  });
}
