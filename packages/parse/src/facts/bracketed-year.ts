import type { Day } from "../evidence/calendar.js";
import type { YearClue } from "../evidence/clue.js";

/** What a verified first day takes from a day before it. */
const TOO_EARLY = -4;
/** A term of which no more is heard once it is gone: it lived for two and a half years at most, and scores so in its time. */
const IN_FORCE = 1.1;

/**
 * The one year that the dated terms of a text leave together: a verified term was not there a year before, and a policy
 * in force was gone a year later. Neither needs to say much by itself; a single term brackets nothing.
 *
 * @param clues - clues of the text
 * @param days - the meeting's day in every year that could be meant, without gaps
 * @returns the year, or null where none or more than one is left
 * @example
 * bracketedYear([], []); // null
 */
export function bracketedYear(clues: readonly YearClue[], days: readonly Day[]): number | null {
  const terms = clues.filter((clue) => clue.rule === "datedTerm");
  const left = days.filter((day) => terms.every((term) => term.score(day) >= 0));
  const [only] = left;
  if (only === undefined || left.length > 1) return null;
  const at = days.indexOf(only);
  const before = days[at - 1];
  const after = days[at + 1];
  if (before === undefined || after === undefined) return null;
  const begun = terms.find((term) => term.score(before) <= TOO_EARLY);
  const ended = terms.find((term) => term !== begun && term.score(only) >= IN_FORCE && term.score(after) < 0);
  return begun !== undefined && ended !== undefined ? only.year : null;
}
