import type { Evidence, Span } from "@tifa/corpus";
import { datedTerms } from "@tifa/lexicon";
import { termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";
import { type Day, dayNumber, parseEdge, weekday } from "./calendar.js";
import { type ClueAdder, type EvidenceFinder, evidence, type Ground, type YearClue } from "./clue.js";
import { eventClues, eventsIn } from "./event-clues.js";
import { lunarMentions, lunarNewYear } from "./lunar.js";
import type { PageDate } from "./page-dates.js";
import { provincialClues } from "./provincial-cycle.js";

/** Slack in days: fact tables are exact to the month, and texts look ahead. */
const SLACK = 20;

/** How a distance in days between meeting and publication speaks. */
function gapScore(gap: number): number {
  if (gap < -1) return -5;
  if (gap <= 3) return 6;
  if (gap <= 10) return 4.5;
  if (gap <= 45) return 2;
  if (gap <= 130) return 0.5;
  return gap <= 400 ? -1 : -2;
}

/**
 * Clues of the page: published then, at that address.
 *
 * @param dates - dates of the page
 * @returns clues; stamps of the same page count once
 */
export function pageClues(dates: readonly PageDate[]): YearClue[] {
  const clues: YearClue[] = [];
  const stamp =
    dates.find((date) => date.from !== "original" && date.day !== null) ??
    dates.find((date) => date.from !== "original");
  if (stamp !== undefined) clues.push(pageClue(stamp));
  const original = dates.find((date) => date.from === "original");
  if (original !== undefined) clues.push(pageClue(original));
  return clues;
}

function pageClue(date: PageDate): YearClue {
  const { year, month, day } = date;
  const score = (meeting: Day): number => {
    if (month === null)
      return meeting.year === year ? 2.5 : meeting.year === year - 1 && meeting.month >= 11 ? 0.5 : -2;
    const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
    const gap = dayNumber({ year, month, day: last }) - dayNumber(meeting);
    if (day !== null) return gapScore(gap);
    // A month alone: its own days and those before it lie near.
    return gap >= 0 && gap <= 31 ? 3 : Math.min(gapScore(gap), 3);
  };
  return { rule: date.evidence.rule, evidence: date.evidence, years: [year - 1, year], score };
}

const scanTerms = (() => {
  let scan:
    | ReturnType<typeof termScanner<{ notBefore: string | null; notAfter: string | null; verified: boolean }>>
    | undefined;
  return () => {
    scan ??= termScanner(
      datedTerms().flatMap(({ term, notBefore, notAfter, confidence }) => {
        const bounds = { notBefore, notAfter, verified: confidence === "verified" };
        const bare = term.replace(/[“”（）]/gu, "");
        // Short forms in quotation marks (“两新”) are common words without them.
        return bare.length >= 4 && bare !== term
          ? [[term, bounds] as const, [bare, bounds] as const]
          : [[term, bounds] as const];
      }),
    );
    return scan;
  };
})();

/**
 * Clues of the text: terms that were not used before or after a day, accidents that had just happened, numbered
 * sessions, the New Year season, years named beside plans.
 *
 * @param units - headline and paragraphs
 * @param ground - ways back to the raw page
 * @returns clues, each rule's finding once
 */
export function textClues(units: readonly Unit[], ground: Ground): YearClue[] {
  const clues = new Map<string, YearClue>();
  const add: ClueAdder = (key, clue) => {
    if (!clues.has(key)) clues.set(key, clue);
  };
  const events = eventsIn(units);
  for (const unit of units) {
    const at = (span: Span, rule: string): Evidence =>
      evidence(ground, { start: unit.start + span.start, end: unit.start + span.end }, rule);
    for (const match of scanTerms()(unit.text))
      add(`term ${match.term}`, termClue(match.value, at(match, "datedTerm")));
    eventClues(unit, events, at, add);
    provincialClues(unit, at, add);
    yearClues(unit, at, add);
    const lunar = lunarMentions(unit.text)[0] ?? lunarMonth(unit.text);
    if (lunar !== null) add("lunar", lunarClue(at(lunar, "lunarDate")));
  }
  return [...clues.values()];
}

function termClue(
  bounds: { notBefore: string | null; notAfter: string | null; verified: boolean },
  found: Evidence,
): YearClue {
  const from = bounds.notBefore === null ? null : parseEdge(bounds.notBefore, "first") - SLACK;
  const to = bounds.notAfter === null ? null : parseEdge(bounds.notAfter, "last") + SLACK;
  const years: number[] = [];
  if (from !== null && to !== null && to - from < 5 * 366) {
    for (
      let year = new Date(from * 86_400_000).getUTCFullYear();
      year <= new Date(to * 86_400_000).getUTCFullYear();
      year++
    )
      years.push(year);
  }
  const sure = bounds.verified ? 1 : 0.6;
  return {
    rule: "datedTerm",
    evidence: found,
    years,
    score(day) {
      const number = dayNumber(day);
      if (from !== null && number < from) return -4 * sure;
      // Texts look back: an old term in a later text is weaker a sign than a new one in an earlier.
      if (to !== null && number > to) return -2.2 * sure;
      if (from === null || to === null) return 0.2;
      // A term that lived for a year dates a text; one that lived for ten hardly does.
      const width = to - from;
      return (width <= 460 ? 2.2 : width <= 890 ? 1.4 : 1) * (bounds.verified ? 1 : 0.8);
    },
  };
}

/** A year beside a plan or a review: 2021年工作要点 is of that year or the end of the one before. */
function yearClues(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  for (const match of unit.text.matchAll(
    /(?<!\d)(20[0-3]\d)\s?年(?:度)?(?!前|底前|以前|远景|目标|规划|战略|左右|到)/gu,
  )) {
    const before = unit.text.slice(Math.max(0, match.index - 3), match.index);
    if (/(?:到|至|从|自|于|以|届)$/u.test(before)) continue;
    const year = Number(match[1]);
    const end = match.index + match[0].length;
    const own =
      /^[^，。；：《》“”（）\n]{2,24}会议?(?:在[^，。；]{1,12})?(?:召开|举行)/u.test(unit.text.slice(end)) ||
      (/(?:召开|举行)(?:了)?[\p{Script=Han}]{0,6}$/u.test(unit.text.slice(0, match.index)) &&
        /^[^，。；：《》“”（）\n]{2,24}会/u.test(unit.text.slice(end)));
    const span = { start: match.index, end: match.index + match[0].length };
    add(own ? `meeting of ${year}` : `year ${year}`, {
      rule: "yearInText",
      evidence: at(span, "yearInText"),
      years: [year],
      score: (day) => (own ? ownYearScore(day, year) : yearScore(day, year)),
    });
  }
}

/** A meeting that bears a year is held in it, or at the turn of the year before it: 2021年农村工作会议召开; reviews come a little later. */
function ownYearScore(day: Day, year: number): number {
  if (day.year === year) return 4;
  if (day.year === year - 1) return day.month >= 11 ? 3 : -4;
  return day.year === year + 1 && day.month <= 2 ? 1 : -4;
}

/** At the end of a year plans are for the next, and reviews of the same: both count about alike. */
function yearScore(day: Day, year: number): number {
  const late = day.month >= 11;
  if (day.year === year) return late ? 1 : 1.6;
  if (day.year === year - 1) return late ? 1.2 : -1.5;
  if (day.year < year) return -2;
  return day.year === year + 1 ? 0 : -0.4;
}

/** 正月里: the first lunar month, without a day. */
function lunarMonth(text: string): Span | null {
  const match = /正月(?=[里间中])/u.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** 正月初一 named in the first months of a year lies close before or behind the meeting. */
function lunarClue(found: Evidence): YearClue {
  return {
    rule: "lunarDate",
    evidence: found,
    years: [],
    score(day) {
      if (day.month > 4) return 0;
      const gap = dayNumber(day) - lunarNewYear(day.year);
      return gap >= -1 && gap <= 40 ? 1.5 : gap < -1 && gap > -15 ? -1 : -1.5;
    },
  };
}

/**
 * A weekday written beside the date: it fits one year in six or so.
 *
 * @param expected - the weekday, 0 for Sunday
 * @param days - the date in the years to try
 * @param found - where it stands
 * @returns a clue that brings the years which it fits into question
 */
export function weekdayClue(expected: number, days: readonly Day[], found: Evidence): YearClue {
  return {
    rule: "weekday",
    evidence: found,
    years: days.filter((day) => weekday(day) === expected).map(({ year }) => year),
    score: (day) => (weekday(day) === expected ? 2.5 : -4),
  };
}
