import type { ReportedDocument } from "./reported-document.js";
import type { Periods } from "./section.js";

const LENGTHS = [
  ["year", 4],
  ["month", 7],
  ["day", 10],
] as const;

/** Enough periods to see a course in them. */
const ENOUGH = 4;

/**
 * Parts documents by time: into years where there are four or more, else into months, else into days; where none of these
 * gives four, into what gives most, the longest periods first.
 *
 * @param documents - the documents of the report
 * @returns periods that have documents; null where there are not two
 * @example
 * periodsOf(documents)?.names; // ["2019", "2020", "2021", "2022"]
 */
export function periodsOf(documents: readonly Pick<ReportedDocument, "date">[]): Periods | null {
  const dates = documents.flatMap(({ date }) => date ?? []);
  const candidates = LENGTHS.map(([unit, length]) => ({
    unit,
    length,
    names: [...new Set(dates.map((date) => date.slice(0, length)))].sort(),
  }));
  const most = [...candidates].sort((a, b) => b.names.length - a.names.length || a.length - b.length)[0]!;
  const { unit, length, names } = candidates.find(({ names: found }) => found.length >= ENOUGH) ?? most;
  if (names.length < 2) return null;
  return { unit, names, of: ({ date }) => date?.slice(0, length) ?? null };
}
