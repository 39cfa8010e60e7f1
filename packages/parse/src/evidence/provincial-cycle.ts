import type { Unit } from "../text/unit.js";
import { type Day, dayNumber } from "./calendar.js";
import type { ClueAdder, EvidenceFinder } from "./clue.js";

/*
 * Bodies of provinces are elected with those of the country. A people's congress of the provinces that bear the word 省 counts its terms
 * as the country's does (十二届 from 2013); their consultative conferences stand one behind; four of the five autonomous regions and the municipalities count
 * otherwise, so that only what none of them has had yet is read of regions, and of municipalities nothing. A session is held each January
 * (of the pandemic's year, until May). Extra sessions have moved the count by one here and there: this is weak evidence.
 */

const TERMS: readonly string[] = ["十二", "十三", "十四"];
const FIRST_OF_TWELFTH = 2013;
const YEARS_OF_TERM = 5;
const ORDINALS = "一二三四五六";

/** What a session that lies so says of a day: enough to stand alone, less than any table of known days. */
const NEAR = 1.7;
const LATER = 0.2;
const BEFORE = -1;
/** Days before the new year in which a session is prepared. */
const EVE = 12;
/** Days from the new year in which a session is spoken of as the last. */
const LIVES = 320;

const SESSION =
  /(?:(?<whose>省|自治区)第?(?<term>十[二三四])届(?:人大|人民代表大会)|省政协第?(?<seat>十[一二三])届|政协第?(?<full>十[一二三])届[\p{Script=Han}]{2,3}省委员会)第?(?<k>[一二三四五六])次(?:全体)?会议/gu;
const STANDING = /省第?(?<term>十[二三四])届(?:人大常委会|人民代表大会常务委员会)/gu;
const CONGRESS =
  /(?:省|自治区)(?:第[一二三四五六七八九十]{1,3}次)?党代会|中国共产党[\p{Script=Han}]{2,6}(?:省|自治区)第[一二三四五六七八九十]{1,3}次代表大会/gu;

/** The first year of a term of a people's congress; a conference's term of the same years is one lower. */
function firstYear(term: string, isConference: boolean): number {
  const at = (isConference ? ["十一", "十二", "十三"] : TERMS).indexOf(term);
  return FIRST_OF_TWELFTH + YEARS_OF_TERM * at;
}

/** A session of a province's own: its year by the term and its number in it. */
function sessions(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  for (const match of unit.text.matchAll(SESSION)) {
    const { whose, term, seat, full, k } = match.groups!;
    if (whose === "自治区" && term !== TERMS.at(-1)) continue;
    const number = ORDINALS.indexOf(k!);
    if (number >= YEARS_OF_TERM) continue;
    const year = firstYear(term ?? seat ?? full!, term === undefined) + number;
    const opened = dayNumber({ year, month: 1, day: 1 });
    add(`provincialSession ${year}`, {
      rule: "provincialSession",
      evidence: at({ start: match.index, end: match.index + match[0].length }, "provincialSession"),
      years: [year - 1, year],
      score(day) {
        const gap = dayNumber(day) - opened;
        if (gap < -EVE) return BEFORE;
        return gap <= LIVES ? NEAR : LATER;
      },
    });
  }
}

/** A standing committee sits through its term. Alone this leaves five years open. */
function standing(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  for (const match of unit.text.matchAll(STANDING)) {
    const from = firstYear(match.groups!.term!, false);
    add(`provincialTerm ${from}`, {
      rule: "provincialTerm",
      evidence: at({ start: match.index, end: match.index + match[0].length }, "provincialTerm"),
      years: [],
      score: ({ year }) => (year < from ? -2 : year < from + YEARS_OF_TERM ? 0.4 : -1),
    });
  }
}

/** Provincial party congresses are held in the year before the country's, which is every fifth October: 2012, 2017, 2022. */
function congresses(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  for (const match of unit.text.matchAll(CONGRESS)) {
    add("provincialCongress", {
      rule: "provincialCongress",
      evidence: at({ start: match.index, end: match.index + match[0].length }, "provincialCongress"),
      years: [],
      score: (day) => (isCongressTime(day) ? 0.6 : 0),
    });
  }
}

/** From the October before the year of the country's congress to the end of that year. */
function isCongressTime({ year, month }: Day): boolean {
  const at = (((year - 2012) % YEARS_OF_TERM) + YEARS_OF_TERM) % YEARS_OF_TERM;
  return at === 0 || (at === YEARS_OF_TERM - 1 && month >= 10);
}

/**
 * Clues from the cycle of provinces' own congresses and conferences: 省十四届人大三次会议, 省政协十三届一次会议, 省第十二次党代会.
 *
 * @param unit - a line of the headline or a paragraph
 * @param at - makes evidence of a span
 * @param add - takes what is found
 */
export function provincialClues(unit: Unit, at: EvidenceFinder, add: ClueAdder): void {
  sessions(unit, at, add);
  standing(unit, at, add);
  congresses(unit, at, add);
}
