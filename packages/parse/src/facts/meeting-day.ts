import type { Conflict, Diagnostic, Field } from "@tifa/corpus";
import { type Day, dayNumber, iso } from "../evidence/calendar.js";
import { evidence, type Ground } from "../evidence/clue.js";
import type { Holding } from "../evidence/holders.js";
import { type PageDate, publicationDay } from "../evidence/page-dates.js";
import type { Dating, DatingInput, YearScore } from "./dating.js";

/** Least score with which a year stands, and least lead over the next. */
const ENOUGH = 1.5;

const LEAD_OVER_NEXT = 1;

/** In a text published so long after its meeting, another year of the page is no slip but a republication. */
const LATE_DAYS = 120;

/** The day, what the page says of its own, and what does not agree. */
export interface MeetingDay {
  readonly field: Field<string>;
  readonly publication: Field<string>;
  readonly conflicts: readonly Conflict[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides the day of the meeting: the year for which most speaks, if enough does and it leads.
 *
 * @param input - document and page
 * @param found - what {@link dating} left open
 * @param people - posts held in the province of the meeting
 * @returns the field, the day of publication, conflicts and diagnostics
 */
export function meetingDay(input: DatingInput, found: Dating, people: readonly Holding[]): MeetingDay {
  const publication = publicationField(input.dates);
  const { moment } = found;
  if (moment === null)
    return {
      field: nothing(),
      publication,
      conflicts: [],
      diagnostics: [note("noMeetingDate", "the text gives its meeting no date")],
    };
  const span = {
    start: moment.unit.start + moment.mention.start,
    end: moment.unit.start + moment.mention.end,
  };
  const own = evidence(input.ground, span, "dateInText");
  const ranked = found.open
    .map((open) => withHolders(open, people, input.ground))
    .sort((a, b) => b.score - a.score || dayNumber(a.day) - dayNumber(b.day));
  const [best, second] = ranked;
  const sure =
    moment.mention.year !== null || (moment.mention.month === null && moment.mention.lunar === null);
  const lead = (best?.score ?? 0) - (second?.score ?? -Infinity);
  if (best === undefined || (!sure && (best.score < ENOUGH || lead < LEAD_OVER_NEXT))) {
    const message =
      best === undefined
        ? "nothing tells the year of the date"
        : `years ${ranked
            .slice(0, 3)
            .map(({ day }) => day.year)
            .join(", ")} remain open`;
    return {
      field: { value: null, confidence: 0, evidence: [own] },
      publication,
      conflicts: [],
      diagnostics: [{ ...note("openYear", message), start: own.start, end: own.end }],
    };
  }
  const confidence = sure ? 0.95 : Math.min(0.98, 0.6 + 0.05 * best.score + 0.02 * Math.min(lead, 5));
  const field = { value: iso(best.day), confidence: round(confidence), evidence: [own, ...best.evidence] };
  return {
    field,
    publication,
    conflicts: publicationConflict(input.dates, best.day, best.evidence.length > 0 || sure),
    diagnostics: [],
  };
}

function note(rule: string, message: string): Diagnostic {
  return { rule, severity: "info", message, start: null, end: null };
}

function nothing(): Field<string> {
  return { value: null, confidence: 0, evidence: [] };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function withHolders(
  open: YearScore,
  people: readonly Holding[],
  ground: Ground,
): { day: Day; score: number; evidence: Field<string>["evidence"] } {
  const number = dayNumber(open.day);
  let score = 0;
  const found = open.clues.map((clue) => clue.evidence);
  for (const name of new Set(people.map((holding) => holding.mention.name))) {
    const held = people.filter((holding) => holding.mention.name === name);
    const then = held.filter((holding) => holding.from <= number && number <= lastDay(holding));
    // 省委书记、省长某某: both at once, and for a short time.
    const posts = new Set(held.filter(({ titled }) => titled).map(({ post }) => post));
    const fits = [...posts].every((post) => then.some((holding) => holding.post === post))
      ? then[0]
      : undefined;
    const weight = held.some((holding) => holding.titled) ? 1 : 0.5;
    score += fits === undefined ? -4 * weight : 2 * weight;
    if (fits !== undefined) found.push(evidence(ground, mentionSpan(fits), "officeHolder"));
  }
  return { day: open.day, score: open.score + Math.max(-8, Math.min(score, 5)), evidence: found };
}

/** Who is called 代省长 acts until the next congress elects him: for some months. */
function lastDay({ mention, from, to }: Holding): number {
  const acts = mention.titles.some((title) => /代(?:理)?(?:省长|市长|主席)$/u.test(title));
  return acts ? Math.min(to, from + ACTING_DAYS) : to;
}

const ACTING_DAYS = 300;

/** Holdings carry mentions with offsets of the unit; the caller has moved them to the clean text. */
function mentionSpan({ mention }: Holding): { start: number; end: number } {
  return { start: mention.start, end: mention.end };
}

function publicationField(dates: readonly PageDate[]): Field<string> {
  const found = publicationDay(dates);
  if (found === null) return nothing();
  const confidence = found.date.from === "header" ? 0.95 : found.date.from === "meta" ? 0.9 : 0.7;
  return { value: iso(found.day), confidence, evidence: [found.date.evidence] };
}

function publicationConflict(dates: readonly PageDate[], day: Day, proved: boolean): Conflict[] {
  const found = publicationDay(dates);
  if (found === null || !proved) return [];
  const gap = dayNumber(found.day) - dayNumber(day);
  if (gap >= -1 && gap <= LATE_DAYS) return [];
  const explanation =
    gap < 0
      ? "the page is dated before the meeting"
      : `the page is dated ${gap} days after the meeting: it was republished`;
  return [{ field: "publicationDate", values: [iso(found.day), iso(day)], explanation }];
}
