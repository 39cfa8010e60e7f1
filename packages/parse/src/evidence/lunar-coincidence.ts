import type { Unit } from "../text/unit.js";
import { dayNumber } from "./calendar.js";
import type { EvidenceFinder, YearClue } from "./clue.js";
import type { DateMention } from "./date-mentions.js";
import { lunarDate, lunarDay, lunarMentions } from "./lunar.js";

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
  const { month, day } = mention;
  if (month === null || day === null) return null;
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
  if (lunar === undefined) return monthAndDay({ month, day, end: mention.end }, unit, years, at);
  const meets = (year: number): boolean =>
    dayNumber(lunarDay(year, lunar.offset)) === dayNumber({ year, month, day });
  return {
    rule: "lunarDate",
    evidence: at(lunar, "lunarDate"),
    years: years.filter(meets),
    score: (other) => (meets(other.year) ? 4 : -5),
  };
}

const MONTHS = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
const DAYS = "一二三四五六七八九";
const WRITTEN =
  /^[（(，、\s]{0,2}(?:农历|阴历)?(正|二|三|四|五|六|七|八|九|十|冬|腊)月(初[一二三四五六七八九十]|十[一二三四五六七八九]|[廿二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)(?![一二三四五六七八九日号])/u;

/** 1月15日（腊月初三）: any lunar day in parentheses or behind a comma. */
function monthAndDay(
  { month, day, end }: { readonly month: number; readonly day: number; readonly end: number },
  unit: Unit,
  years: readonly number[],
  at: EvidenceFinder,
): YearClue | null {
  const match = WRITTEN.exec(unit.text.slice(end, end + 14));
  if (match === null) return null;
  const wanted = { month: MONTHS.indexOf(match[1]!) + 1, day: readDay(match[2]!) };
  const meets = (year: number): boolean => {
    const found = lunarDate({ year, month, day });
    return found.month === wanted.month && found.day === wanted.day;
  };
  const span = { start: end, end: end + match[0].length };
  return {
    rule: "lunarDate",
    evidence: at(span, "lunarDate"),
    years: years.filter(meets),
    score: (other) => (meets(other.year) ? 4 : -5),
  };
}

function readDay(text: string): number {
  if (text === "三十") return 30;
  const last = DAYS.indexOf(text.at(-1)!) + 1;
  if (text.startsWith("初")) return text.endsWith("十") ? 10 : last;
  return (/^[廿二]/u.test(text) ? 20 : 10) + last;
}
