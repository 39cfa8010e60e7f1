import type { NationalEvent } from "@tifa/lexicon";
import type { Unit } from "../text/unit.js";
import { dayNumber, fromDayNumber, parseEdge } from "./calendar.js";
import type { ClueAdder, EvidenceFinder } from "./clue.js";

/*
 * Meetings of central bodies are numbered anew in each term of the committee, and texts leave the term out: 中央政治局第三十九次集体学习 is
 * of February 2017 or of May 2022. They are passed on within weeks, and quoted for years.
 */

const MENTION =
  /(?:(?<term>十[八九]|二十)届)?(?:中共)?(?<body>中央政治局|中央全面深化改革(?:委员会|领导小组)|中央深改(?:委员会|委|组)|中央财经(?:委员会|委))[^，。；！？、“”\n]{0,40}?第(?<number>[一二三四五六七八九十]{1,4})次(?<what>集体学习|会议)/gu;
const FULL_NAMES: Readonly<Record<string, string>> = {
  中央深改委员会: "中央全面深化改革委员会",
  中央深改委: "中央全面深化改革委员会",
  中央深改组: "中央全面深化改革领导小组",
  中央财经委: "中央财经委员会",
};
/** How long texts pass such a meeting on, in days. */
const LIVES = 60;

/** Known days by name without the term. */
export type CentralMeetings = ReadonlyMap<string, readonly { readonly term: string; readonly day: number }[]>;

/**
 * Orders the numbered meetings of central bodies.
 *
 * @param events - the table
 * @returns days by name without the term: 中央政治局第三十九次集体学习
 */
export function centralMeetings(events: readonly NationalEvent[]): CentralMeetings {
  const found = new Map<string, { term: string; day: number }[]>();
  for (const { name, kind, from } of events) {
    if (kind !== "collectiveStudy" && kind !== "commission") continue;
    const [term = "", rest = ""] = name.split(/(?<=届)/u);
    found.set(rest, [...(found.get(rest) ?? []), { term, day: parseEdge(from, "first") }]);
  }
  return found;
}

/**
 * Clues from numbered meetings of central bodies: named soon behind one of them, and before none.
 *
 * @param unit - a line of the headline or a paragraph
 * @param known - see {@link centralMeetings}
 * @param at - makes evidence of a span
 * @param add - takes what is found
 */
export function centralMeetingClues(
  unit: Unit,
  known: CentralMeetings,
  at: EvidenceFinder,
  add: ClueAdder,
): void {
  for (const match of unit.text.matchAll(MENTION)) {
    const { term, body, number, what } = match.groups!;
    const name = `${FULL_NAMES[body!] ?? body}第${number}次${what}`;
    const days = (known.get(name) ?? [])
      .filter((one) => term === undefined || one.term === `${term}届`)
      .map(({ day }) => day);
    if (days.length === 0) continue;
    add(`central ${name}`, {
      rule: "nationalEvent",
      evidence: at({ start: match.index, end: match.index + match[0].length }, "nationalEvent"),
      years: days.flatMap((day) => [fromDayNumber(day).year, fromDayNumber(day + LIVES).year]),
      score: (day) => Math.max(...days.map((held) => score(dayNumber(day) - held))),
    });
  }
}

function score(gap: number): number {
  if (gap < 0) return -4;
  return gap <= LIVES ? 3 : gap <= 2 * LIVES ? 0.5 : -0.5;
}
