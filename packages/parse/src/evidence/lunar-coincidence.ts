import type { Unit } from "../text/unit.js";
import { dayNumber } from "./calendar.js";
import type { EvidenceFinder, YearClue } from "./clue.js";
import type { DateMention } from "./date-mentions.js";
import { lunarDay, lunarMentions } from "./lunar.js";

/** What may stand between the two: 2月7日，正月初七; 除夕（2月9日）. */
const BETWEEN = /^[（(，、\s）)]{0,2}(?:农历)?$/u;
const NEAR = 10;

/**
 * A day of the month with its lunar day beside it (2月7日，正月初七): the two meet in one year of some nineteen.
 *
 * @param mention - the meeting's day, month and day written
 * @param unit - the line or paragraph in which it stands
 * @param years - years to try
 * @param at - makes evidence of a span of the unit
 * @returns a clue that brings those years into question, or null where no lunar day stands beside the date
 * @example
 * // 2月7日，正月初七: 2022
 */
export function lunarCoincidence(
  mention: DateMention,
  unit: Unit,
  years: readonly number[],
  at: EvidenceFinder,
): YearClue | null {
  if (mention.month === null || mention.day === null) return null;
  const from = Math.max(0, mention.start - NEAR);
  const near = unit.text.slice(from, mention.end + NEAR);
  const lunar = lunarMentions(near)
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
    .find((one) =>
      BETWEEN.test(
        one.start >= mention.end
          ? unit.text.slice(mention.end, one.start)
          : unit.text.slice(one.end, mention.start),
      ),
    );
  if (lunar === undefined) return null;
  const { month, day } = mention;
  const meets = (year: number): boolean =>
    dayNumber(lunarDay(year, lunar.offset)) === dayNumber({ year, month, day });
  return {
    rule: "lunarDate",
    evidence: at(lunar, "lunarDate"),
    years: years.filter(meets),
    score: (other) => (meets(other.year) ? 4 : -5),
  };
}
