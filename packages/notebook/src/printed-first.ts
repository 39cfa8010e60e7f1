import type { KnownFormulation } from "./known-formulations.js";
import type { TermUses } from "./term-uses.js";

/** A formulation that the provinces printed before the government's report did. */
export interface PrintedFirst {
  readonly term: string;
  /** When it began, by outside evidence. */
  readonly coined: string | null;
  readonly provinces: number;
}

/**
 * Formulations that are new to the government's report of a year, and that provinces had in theirs some weeks before:
 * provincial congresses meet in January, the national one in March.
 *
 * @param national - uses in the government's reports, see `termUses`
 * @param provincial - uses in the provinces' reports of the year, of the same terms
 * @param options - `year`; `dates`: when formulations began; `least`: provinces at least, default 5
 * @returns one row a formulation, most provinces first
 * @example
 * printedFirst(national, provincial, { year: 2025, dates: knownFormulations() });
 */
export function printedFirst(
  national: readonly TermUses[],
  provincial: readonly TermUses[],
  options: { readonly year: number; readonly dates: readonly KnownFormulation[]; readonly least?: number },
): PrintedFirst[] {
  const { year, dates, least = 5 } = options;
  const fresh = new Set(national.filter(({ years }) => years[0] === year).map(({ term }) => term));
  const coined = new Map(dates.map(({ term, firstDate }) => [term, firstDate]));
  return provincial
    .filter(({ term, documents }) => fresh.has(term) && documents.length >= least)
    .map(({ term, documents }) => ({ term, coined: coined.get(term) ?? null, provinces: documents.length }))
    .sort((a, b) => b.provinces - a.provinces || (a.term < b.term ? -1 : 1));
}
