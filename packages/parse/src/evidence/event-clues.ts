import type { Evidence } from "@tifa/corpus";
import { type NationalEvent, nationalEvents } from "@tifa/lexicon";
import { EVENT_KINDS } from "../tables/event-kinds.js";
import type { Unit } from "../text/unit.js";
import { dayNumber, fromDayNumber, parseEdge } from "./calendar.js";
import { type CentralMeetings, centralMeetingClues, centralMeetings } from "./central-meetings.js";
import type { ClueAdder, EvidenceFinder, YearClue } from "./clue.js";
import { type CountedEvents, countdownClues, countedEvents } from "./countdown.js";

/** An event is named soon after it happened, and never before. */
function eventClue(event: number, soon: number, found: Evidence): YearClue {
  const year = new Date(event * 86_400_000).getUTCFullYear();
  return {
    rule: found.rule,
    evidence: found,
    years: [year, year + 1],
    score(day) {
      const gap = dayNumber(day) - event;
      if (gap < -2) return -4;
      return gap <= soon ? 3 : gap <= 2 * soon ? 0.5 : -1;
    },
  };
}

/** National events as they are looked for. */
export interface KnownEvents {
  /** Day of opening by name. */
  readonly sessions: ReadonlyMap<string, number>;
  readonly plenums: readonly NationalEvent[];
  readonly congresses: readonly NationalEvent[];
  /** Accidents, known by their place. */
  readonly placed: readonly NationalEvent[];
  /** What days are counted to or from, by name. */
  readonly counted: CountedEvents;
  readonly central: CentralMeetings;
}

let events: KnownEvents | undefined;

function allEvents(): KnownEvents {
  events ??= {
    sessions: new Map(
      nationalEvents().flatMap(({ name, kind, from }) =>
        kind === "npcSession" || kind === "cppccSession" ? [[name, parseEdge(from, "first")] as const] : [],
      ),
    ),
    plenums: nationalEvents().filter(({ kind }) => kind === "plenum"),
    congresses: nationalEvents().filter(({ kind }) => kind === "partyCongress"),
    placed: nationalEvents().filter(({ place }) => place !== null),
    counted: countedEvents(nationalEvents()),
    central: centralMeetings(nationalEvents()),
  };
  return events;
}

/**
 * The events that a document may speak of: their names stand somewhere in it. Most documents name few, and each paragraph is
 * searched for these alone.
 *
 * @param units - headline and paragraphs
 * @returns events
 */
export function eventsIn(units: readonly Unit[]): KnownEvents {
  const whole = units.map(({ text }) => text).join("\n");
  const all = allEvents();
  const named = ({ name }: NationalEvent): boolean => whole.includes(name);
  return {
    ...all,
    plenums: all.plenums.filter(named),
    congresses: all.congresses.filter(named),
    placed: all.placed.filter(({ place }) => whole.includes(place!)),
    counted: new Map([...all.counted].filter(([name]) => whole.includes(name))),
  };
}

/** 十四届全国人大二次会议, 全国政协十四届二次会议: a session is spoken of until the next. */
function sessionClues(unit: Unit, known: KnownEvents, at: EvidenceFinder, add: ClueAdder): void {
  for (const match of unit.text.matchAll(
    /(?:(?<n>十[一二三四五]?届)全国(?<body>人大|政协)|全国(?<other>人大|政协)(?<m>十[一二三四五]?届))(?<k>[一二三四五])次会议/gu,
  )) {
    const { n, m, body, other, k } = match.groups!;
    const term = n ?? m;
    const name = (body ?? other) === "人大" ? `${term}全国人大${k}次会议` : `全国政协${term}${k}次会议`;
    const opened = known.sessions.get(name);
    if (opened === undefined) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    // Named on the eve as well: 迎接…召开.
    // The two sit together: one clue.
    const sitting = `session ${fromDayNumber(opened).year}`;
    add(sitting, eventClue(opened - SESSION_EVE, SESSION_LIVES, at(span, "nationalSession")));
  }
}

/** 党的十九届六中全会即将召开; 传达学习党的二十届三中全会精神: shortly before, and shortly behind. */
function plenumClues(unit: Unit, known: KnownEvents, at: EvidenceFinder, add: ClueAdder): void {
  for (const { name, from, to } of known.plenums) {
    const start = unit.text.indexOf(name);
    if (start < 0) continue;
    const end = start + name.length;
    const span = { start, end };
    if (/^(?:即将召开|将要召开|召开在即|召开前夕|将于)/u.test(unit.text.slice(end, end + 6)))
      add(`eve ${name}`, eveClue(parseEdge(from, "first"), EVE, at(span, "nationalEvent")));
    else if (
      /(?:传达|学习)[^，。；、]{0,8}$/u.test(unit.text.slice(Math.max(0, start - 16), start)) &&
      unit.text.startsWith("精神", end)
    )
      add(`plenum ${name}`, eventClue(parseEdge(to, "last"), PLENUM_LIVES, at(span, "nationalEvent")));
  }
}

/** 迎接党的二十大: in the year that ends with it. */
function congressClues(unit: Unit, known: KnownEvents, at: EvidenceFinder, add: ClueAdder): void {
  for (const { name, from } of known.congresses) {
    const start = unit.text.indexOf(name);
    if (start < 0) continue;
    const greeting = /(?:迎接?|备战|护航)(?:中国共产党|党的)?$/u.exec(
      unit.text.slice(Math.max(0, start - 12), start),
    );
    if (greeting === null) continue;
    const span = { start, end: start + name.length };
    add(`eve ${name}`, eveClue(parseEdge(from, "first"), YEAR_OF_CONGRESS, at(span, "nationalEvent")));
  }
}

const YEAR_OF_CONGRESS = 330;

/** How long texts pass a plenum on. */
const PLENUM_LIVES = 60;
const EVE = 75;

function eveClue(event: number, days: number, found: Evidence): YearClue {
  return {
    rule: found.rule,
    evidence: found,
    years: [new Date(event * 86_400_000).getUTCFullYear()],
    score(day) {
      const gap = event - dayNumber(day);
      return gap >= -1 && gap <= days ? 4 : -4;
    },
  };
}

const SESSION_EVE = 5;
const SESSION_LIVES = 300;
/** How long texts learn from an accident. */
const LESSON_LIVES = 75;

/**
 * Clues from accidents that a text learns from, numbered sessions of the country's congress and meetings of central bodies, and days that are counted to an event.
 *
 * @param unit - a line of the headline or a paragraph
 * @param known - see {@link eventsIn}
 * @param at - makes evidence of a span
 * @param add - takes what is found
 */
export function eventClues(unit: Unit, known: KnownEvents, at: EvidenceFinder, add: ClueAdder): void {
  sessionClues(unit, known, at, add);
  plenumClues(unit, known, at, add);
  congressClues(unit, known, at, add);
  countdownClues(unit, known.counted, at, add);
  centralMeetingClues(unit, known.central, at, add);
  for (const { name, place, from } of known.placed) {
    const start = unit.text.indexOf(place!);
    if (start < 0 || !EVENT_KINDS.test(unit.text.slice(start + place!.length, start + place!.length + 14)))
      continue;
    add(
      `event ${name}`,
      eventClue(
        parseEdge(from, "first"),
        LESSON_LIVES,
        at({ start, end: start + place!.length }, "nationalEvent"),
      ),
    );
  }
}
