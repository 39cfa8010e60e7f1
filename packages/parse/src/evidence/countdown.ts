import type { NationalEvent } from "@tifa/lexicon";
import type { Unit } from "../text/unit.js";
import { dayNumber, fromDayNumber, parseEdge } from "./calendar.js";
import type { ClueAdder, EvidenceFinder } from "./clue.js";
import { readNumber } from "./date-mentions.js";

/** 开幕倒计时30天, 倒计时一百天, 开幕还有9天. */
const TO =
  /^[”’》]?(?:正式)?(?:开幕|开赛|举办|举行)?(?:式)?(?:仅|只)?(?:还有|剩|有|进入)?(?:倒计时(?:还有)?)?(?<n>\d{1,3}|[一二三四五六七八九十]{1,3}|一百|两百)[天日]/u;
/** 实施后的第三天. */
const SINCE =
  /^[”’》]?(?:正式)?(?:实施|施行|开幕)(?:后|以来)?的?第(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})[天日]/u;
const COUNTS = /倒计时|还有|仅剩|只剩/u;
const HUNDREDS: Readonly<Record<string, number>> = { 一百: 100, 两百: 200 };
/** What a count may be off by: whether the first day counts. */
const OFF = 1;

/** Games and measures by name. */
export type CountedEvents = ReadonlyMap<string, readonly NationalEvent[]>;

/**
 * Picks the events that days are counted to or from.
 *
 * @param events - the table
 * @returns games and measures by name: those that come again have one
 */
export function countedEvents(events: readonly NationalEvent[]): CountedEvents {
  const found = new Map<string, NationalEvent[]>();
  for (const event of events)
    if (event.kind === "games" || event.kind === "measure")
      found.set(event.name, [...(found.get(event.name) ?? []), event]);
  return found;
}

/**
 * Clues from days that a text counts to games or from a measure: 亚运会开幕倒计时9天, “乙类乙管”实施后的第三天. They tell the day, and with
 * it the year.
 *
 * @param unit - a line of the headline or a paragraph
 * @param known - see {@link countedEvents}
 * @param at - makes evidence of a span
 * @param add - takes what is found
 */
export function countdownClues(unit: Unit, known: CountedEvents, at: EvidenceFinder, add: ClueAdder): void {
  for (const [name, held] of known) {
    const start = unit.text.indexOf(name);
    if (start < 0) continue;
    const end = start + name.length;
    const behind = unit.text.slice(end, end + LONGEST);
    const to = TO.exec(behind);
    const since = SINCE.exec(behind);
    const isTo =
      to !== null &&
      (COUNTS.test(to[0]) ||
        /距(?:离|第)?[^，。]{0,12}$/u.test(unit.text.slice(Math.max(0, start - 16), start)));
    const found = isTo ? to : since;
    if (found === null) continue;
    const count = HUNDREDS[found.groups!.n!] ?? readNumber(found.groups!.n!);
    const days = held.map(({ from }) => parseEdge(from, "first") + (isTo ? -count : count - 1));
    add(`countdown ${name}`, {
      rule: "nationalEvent",
      evidence: at({ start, end: end + found[0].length }, "nationalEvent"),
      years: days.map((day) => fromDayNumber(day).year),
      score: (day) => (days.some((one) => Math.abs(dayNumber(day) - one) <= OFF) ? 5 : -2),
    });
  }
}

/** Characters behind a name in which the count stands. */
const LONGEST = 24;
