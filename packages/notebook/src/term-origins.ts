import type { DocumentFeatures } from "@tifa/features";
import { datedTerms, policyTerms } from "@tifa/lexicon";
import { type TextSeries, termUses } from "./term-uses.js";

/** Where a formulation is met first. */
export interface TermOrigin {
  readonly [column: string]: string | number | null;
  readonly term: string;
  /** By outside evidence; null where there is none. */
  readonly coined: string | null;
  /** How sure that date is. */
  readonly evidence: string;
}

/**
 * Where formulations are met first: outside evidence on their beginning beside the first year of each series, or, of a series
 * of one year, how many of its documents have them.
 *
 * @param series - texts to look in
 * @param terms - formulations
 * @returns one row a formulation, with a column for each series; null where it has none
 * @example
 * show.table(termOrigins([{ name: "national", documents }], ["新质生产力"]));
 */
export function termOrigins(series: readonly TextSeries[], terms: readonly string[]): TermOrigin[] {
  const uses = termUses(series, terms);
  const known = new Map(policyTerms().map((row) => [row.term, row]));
  const dated = new Map(datedTerms().map((row) => [row.term.replace(/[“”]/g, ""), row]));
  return terms.map((term) => {
    const fact = dated.get(term);
    const row = known.get(term);
    const columns = series.map(({ name, documents }) => {
      const own = uses.find((use) => use.term === term && use.series === name)!;
      const isOneYear = new Set(documents.map(({ year }) => year)).size === 1;
      if (isOneYear) return [`${name}: reports`, new Set(own.documents).size];
      return [`${name}: first`, own.years[0] ?? null];
    });
    return {
      term,
      coined: fact?.notBefore ?? row?.firstDate ?? null,
      evidence: fact?.confidence ?? row?.dateConfidence ?? "none",
      ...Object.fromEntries(columns),
    };
  });
}

/** The newest dated formulation of a document. */
export interface NewestTerm {
  readonly document: string;
  readonly date: string;
  /** Formulations in it that outside evidence dates to the day. */
  readonly dated: number;
  readonly newest: string | null;
  readonly coined: string | null;
  /** Days from then to the document. */
  readonly age: number | null;
}

/**
 * How old the newest formulation of each document is, of those that are dated to the day.
 *
 * @param documents - those without the day of the meeting are left out
 * @returns one row a document, in order of date
 * @example
 * show.table(newestTerms(seeds.documents));
 */
export function newestTerms(documents: readonly DocumentFeatures[]): NewestTerm[] {
  const facts = datedTerms().flatMap(({ term, notBefore }) =>
    notBefore?.length === 10 ? [{ term: term.replace(/[“”]/g, ""), coined: notBefore }] : [],
  );
  return documents
    .filter(({ meetingDate }) => meetingDate !== null)
    .sort((a, b) => (a.meetingDate! < b.meetingDate! ? -1 : 1))
    .map((document) => {
      const series = [{ name: "", documents: [{ ...document, year: 0 }] }];
      const used = termUses(
        series,
        facts.map(({ term }) => term),
      ).flatMap(({ years }, at) => (years.length > 0 ? [facts[at]!] : []));
      const [newest] = [...used].sort((a, b) => (a.coined > b.coined ? -1 : 1));
      const days = (date: string): number => Date.parse(date) / 86_400_000;
      return {
        document: document.label,
        date: document.meetingDate!,
        dated: used.length,
        newest: newest?.term ?? null,
        coined: newest?.coined ?? null,
        age: newest === undefined ? null : days(document.meetingDate!) - days(newest.coined),
      };
    });
}
