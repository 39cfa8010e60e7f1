import { officeHolders } from "@tifa/lexicon";
import { type Day, dayNumber, exists, fromDayNumber, weekday } from "../evidence/calendar.js";
import { type EvidenceFinder, evidence, type Ground, type YearClue } from "../evidence/clue.js";
import { type DateMention, dateMentions } from "../evidence/date-mentions.js";
import type { Holding } from "../evidence/holders.js";
import { lunarDay } from "../evidence/lunar.js";
import { lunarCoincidence } from "../evidence/lunar-coincidence.js";
import { type PageDate, publicationDay } from "../evidence/page-dates.js";
import { pageClues, textClues, weekdayClue } from "../evidence/year-clues.js";
import type { Unit } from "../text/unit.js";
import { bracketedYear } from "./bracketed-year.js";
import { type MeetingMoment, meetingMoment } from "./meeting-moment.js";
import type { Act } from "./speech-acts.js";

/** What the year is decided from. */
export interface DatingInput {
  readonly units: readonly Unit[];
  readonly acts: readonly Act[];
  readonly ground: Ground;
  readonly dates: readonly PageDate[];
}

/** A year with how much speaks for it. */
export interface YearScore {
  readonly day: Day;
  readonly score: number;
  readonly clues: readonly YearClue[];
}

/** What is known of the day before office-holders are heard. */
export interface Dating {
  readonly moment: MeetingMoment | null;
  readonly clues: readonly YearClue[];
  /** Days that the clues leave open. */
  readonly open: readonly YearScore[];
}

/**
 * Weighs the years for the meeting's day by what page and text tell.
 *
 * @param input - document and page
 * @param people - posts that people of the text held, which bring further years into question
 * @param others - clues from elsewhere
 * @returns the day as written, the clues, and the days that they leave open, best first
 */
export function dating(
  input: DatingInput,
  people: readonly Holding[],
  others: readonly YearClue[] = [],
): Dating {
  const moment = meetingMoment(input.units, input.acts);
  const clues = [...pageClues(input.dates), ...textClues(input.units, input.ground), ...others];
  if (moment === null) return { moment, clues, open: [] };
  const { mention, unit } = moment;
  const at: EvidenceFinder = (span, rule) =>
    evidence(input.ground, { start: unit.start + span.start, end: unit.start + span.end }, rule);
  if (mention.weekday !== null)
    clues.push(
      weekdayClue(
        mention.weekday,
        everyYear(mention).filter(({ year }) => year <= horizon()),
        at(mention, "weekday"),
      ),
    );
  const beside = lunarCoincidence(mention, unit, knownYears(), at);
  if (beside !== null) clues.push(beside);
  const days = candidateDays(mention, clues, people, input.dates, input.units);
  const bracketed = bracketedYear(clues, everyYear(mention));
  const open = days.map((day): YearScore => {
    const heard = clues.map((clue) => ({ clue, score: clue.score(day) }));
    return {
      day,
      score: total(heard) + (day.year === bracketed ? BRACKETED : 0),
      clues: heard.filter(({ score }) => score > 0).map(({ clue }) => clue),
    };
  });
  return {
    moment,
    clues,
    // Of years with the same score the first stays first.
    open: open.sort((a, b) => b.score - a.score),
  };
}

/** What it adds to a year that the dated terms leave it alone: enough to stand with the weakest of them, no more. */
const BRACKETED = 1;
const FIRST_YEAR = 2012;

/** Years that the tables know, and one beyond. */
function knownYears(): number[] {
  return Array.from({ length: horizon() + 2 - FIRST_YEAR }, (_, at) => FIRST_YEAR + at);
}

/** A date without a year in each of them. */
function everyYear({ year, month, day }: DateMention): Day[] {
  if (year !== null || month === null || day === null) return [];
  return knownYears()
    .map((one) => ({ year: one, month, day }))
    .filter(exists);
}

/**
 * Adds clues up. Dated terms of one text come and go together (they are of one campaign), so that the strongest for and
 * the strongest against count whole and the others a little.
 */
function total(heard: readonly { clue: YearClue; score: number }[]): number {
  const terms = heard.filter(({ clue }) => clue.rule === "datedTerm").map(({ score }) => score);
  const rest = heard
    .filter(({ clue }) => clue.rule !== "datedTerm")
    .reduce((sum, { score }) => sum + score, 0);
  const strongest = (scores: readonly number[]): number => {
    const sum = scores.reduce((one, other) => one + other, 0);
    const peak = scores.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0);
    return peak + 0.25 * (sum - peak);
  };
  const sides = [
    strongest(terms.filter((score) => score > 0)),
    strongest(terms.filter((score) => score < 0)),
  ];
  return rest + Math.min(sides[0]!, 3) + Math.max(sides[1]!, -7);
}

let lastYear: number | undefined;

/** The last year that the fact tables know: later ones are not guessed. */
function horizon(): number {
  lastYear ??= Math.max(...officeHolders().map((holder) => Number((holder.to ?? holder.from).slice(0, 4))));
  return lastYear;
}

function candidateDays(
  mention: DateMention,
  clues: readonly YearClue[],
  people: readonly Holding[],
  dates: readonly PageDate[],
  units: readonly Unit[],
): Day[] {
  const published = publicationDay(dates);
  if (mention.month === null && mention.lunar === null)
    return relativeDays(mention, published?.day ?? null, dates, units);
  const years = new Set<number>();
  if (mention.year !== null) years.add(mention.year);
  else {
    for (const clue of clues) for (const year of clue.years) years.add(year);
    for (const { from, to } of people) {
      const last = Math.min(fromDayNumber(to).year, horizon());
      for (let year = fromDayNumber(from).year; year <= last; year++) years.add(year);
    }
  }
  const days = [...years].map((year) =>
    mention.lunar === null
      ? { year, month: mention.month!, day: mention.day! }
      : lunarDay(year, mention.lunar),
  );
  return days.filter(exists).sort((a, b) => a.year - b.year);
}

/** 周日晚: the last Sunday up to the day of publication; 上周五: the Friday of the week before its own, which begins on Monday. */
function lastWeekday(published: Day, { weekday: expected, lastWeek }: DateMention): Day {
  const back = (weekday(published) - (expected ?? 0) + 7) % 7;
  const isBefore = lastWeek && back < ((weekday(published) + 6) % 7) + 1;
  return fromDayNumber(dayNumber(published) - back - (isBefore ? 7 : 0));
}

/** 昨天 and 6日 need the day of publication; a day alone may take its month from the page or from the text. */
function relativeDays(
  mention: DateMention,
  published: Day | null,
  dates: readonly PageDate[],
  units: readonly Unit[],
): Day[] {
  if (mention.relative !== null)
    return published === null ? [] : [fromDayNumber(dayNumber(published) + mention.relative)];
  if (mention.day === null) return published === null ? [] : [lastWeekday(published, mention)];
  if (published !== null) {
    for (let back = 0; back <= 31; back++) {
      const day = fromDayNumber(dayNumber(published) - back);
      if (day.day === mention.day) return [day];
    }
    return [];
  }
  const month = dates.find((date) => date.month !== null);
  if (month?.month != null)
    return [{ year: month.year, month: month.month, day: mention.day! }].filter(exists);
  const full = units
    .flatMap((unit) => dateMentions(unit.text.slice(0, 1000)))
    .find((other) => other.year !== null && other.month !== null);
  return full?.year != null && full.month !== null
    ? [{ year: full.year, month: full.month, day: mention.day! }].filter(exists)
    : [];
}
