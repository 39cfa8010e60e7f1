import type { Evidence } from "@tifa/corpus";
import { type NationalEvent, nationalEvents } from "@tifa/lexicon";
import { EVENT_KINDS } from "../tables/event-kinds.js";
import type { Unit } from "../text/unit.js";
import { dayNumber, fromDayNumber, parseEdge } from "./calendar.js";
import type { ClueAdder, EvidenceFinder, YearClue } from "./clue.js";

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

let events:
  | { readonly sessions: ReadonlyMap<string, number>; readonly placed: readonly NationalEvent[] }
  | undefined;

function knownEvents(): NonNullable<typeof events> {
  events ??= {
    sessions: new Map(
      nationalEvents().flatMap(({ name, kind, from }) =>
        kind === "npcSession" || kind === "cppccSession" ? [[name, parseEdge(from, "first")] as const] : [],
      ),
    ),
    placed: nationalEvents().filter(({ place }) => place !== null),
  };
  return events;
}

/** 十四届全国人大二次会议, 全国政协十四届二次会议: a session is spoken of until the next. */
function sessionClues(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  for (const match of unit.text.matchAll(
    /(?:(?<n>十[一二三四五]?届)全国(?<body>人大|政协)|全国(?<other>人大|政协)(?<m>十[一二三四五]?届))(?<k>[一二三四五])次会议/gu,
  )) {
    const { n, m, body, other, k } = match.groups!;
    const term = n ?? m;
    const name = (body ?? other) === "人大" ? `${term}全国人大${k}次会议` : `全国政协${term}${k}次会议`;
    const opened = knownEvents().sessions.get(name);
    if (opened === undefined) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    // Named on the eve as well: 迎接…召开.
    // The two sit together: one clue.
    const sitting = `session ${fromDayNumber(opened).year}`;
    add(sitting, eventClue(opened - SESSION_EVE, SESSION_LIVES, at(span, "nationalSession")));
  }
}

const SESSION_EVE = 5;
const SESSION_LIVES = 300;
/** How long texts learn from an accident. */
const LESSON_LIVES = 75;

/**
 * Clues from accidents that a text learns from, and from numbered sessions of the country's congress.
 *
 * @param unit - a line of the headline or a paragraph
 * @param at - makes evidence of a span
 * @param add - takes what is found
 */
export function eventClues(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  sessionClues(unit, at, add);
  for (const { name, place, from } of knownEvents().placed) {
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
