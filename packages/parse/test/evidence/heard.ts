import type { Evidence } from "@tifa/corpus";
import type { Day } from "../../src/evidence/calendar.js";
import type { ClueAdder, EvidenceFinder, YearClue } from "../../src/evidence/clue.js";
import type { Unit } from "../../src/text/unit.js";

/** A paragraph. */
export function unitOf(text: string, start = 0, paragraph: number | null = 0): Unit {
  return { text, start, paragraph, shift: 0 };
}

/** A day from `YYYY-MM-DD`. */
export function dayOf(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}

/** Evidence of a span of a text that is its own raw page. */
export function evidenceIn(text: string): EvidenceFinder {
  return ({ start, end }, rule): Evidence => ({ start, end, text: text.slice(start, end), rule });
}

/** A clue as a test asks it. */
export interface Heard {
  readonly key: string;
  readonly rule: string;
  /** What it was read from. */
  readonly text: string;
  readonly years: readonly number[];
  /** What it says of days. */
  readonly says: (...days: readonly string[]) => number[];
}

/** The clues that a finder has for a text; one key is taken once. */
export function heard(
  finder: (unit: Unit, at: EvidenceFinder, add: ClueAdder) => void,
  text: string,
): Heard[] {
  const clues = new Map<string, YearClue>();
  finder(unitOf(text), evidenceIn(text), (key, clue) => {
    if (!clues.has(key)) clues.set(key, clue);
  });
  return [...clues].map(([key, clue]) => ({ key, ...heardClue(clue) }));
}

/** A clue without its key. */
export function heardClue(clue: YearClue): Omit<Heard, "key"> {
  return {
    rule: clue.rule,
    text: clue.evidence.text,
    years: clue.years,
    says: (...days) => days.map((day) => clue.score(dayOf(day))),
  };
}
