import { type Day, dayNumber, fromDayNumber } from "./calendar.js";

const calendar = new Intl.DateTimeFormat("en-u-ca-chinese", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});

/** New Year's day of the Chinese calendar falls from 21 January to 21 February. */
const EARLIEST = { month: 1, day: 20 };
const DAYS = 33;
const known = new Map<number, number>();

/**
 * The first day of the first lunar month (正月初一) in a Gregorian year, by the calendar that `Intl` carries.
 *
 * @param year - Gregorian year
 * @returns number of the day
 * @example
 * fromDayNumber(lunarNewYear(2020)); // { year: 2020, month: 1, day: 25 }
 */
export function lunarNewYear(year: number): number {
  const cached = known.get(year);
  if (cached !== undefined) return cached;
  const from = dayNumber({ year, ...EARLIEST });
  for (let number = from; number < from + DAYS; number++) {
    const parts = calendar.formatToParts(new Date(number * 86_400_000));
    const month = parts.find((part) => part.type === "month")?.value;
    const day = parts.find((part) => part.type === "day")?.value;
    if (month === "1" && day === "1") {
      known.set(year, number);
      return number;
    }
  }
  return from;
}

const DIGITS = "一二三四五六七八九十";
const FESTIVAL =
  /(?:农历)?(?:正月|大年|春节)?(?:初([一二三四五六七八九十])|十([一二三四五六七八九]))|除夕|大年三十|元宵节/gu;

/** A day of the New Year season as a text writes it. */
export interface LunarMention {
  readonly start: number;
  readonly end: number;
  /** Days after 正月初一; −1 for 除夕. */
  readonly offset: number;
}

/**
 * Finds 正月初一, 大年初四, 除夕, 元宵节. 初一 alone (a grade at school) and 十一 (October) do not count.
 *
 * @param text - a paragraph
 * @returns mentions in order
 */
export function lunarMentions(text: string): LunarMention[] {
  const found: LunarMention[] = [];
  for (const match of text.matchAll(FESTIVAL)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[0] === "除夕" || match[0] === "大年三十") found.push({ ...span, offset: -1 });
    else if (match[0] === "元宵节") found.push({ ...span, offset: 14 });
    else if (/正月|大年/u.test(match[0])) {
      const day = match[1] !== undefined ? DIGITS.indexOf(match[1]) + 1 : 11 + DIGITS.indexOf(match[2]!);
      found.push({ ...span, offset: day - 1 });
    }
  }
  return found;
}

/** The Gregorian day of a lunar mention in a year. */
export function lunarDay(year: number, offset: number): Day {
  return fromDayNumber(lunarNewYear(year) + offset);
}

/**
 * The lunar month and day of a Gregorian day; a leap month has the number of the one before it.
 *
 * @param day - Gregorian day
 * @returns month, 1 for 正月, and day
 * @example
 * lunarDate({ year: 2021, month: 1, day: 15 }); // { month: 12, day: 3 }
 */
export function lunarDate(day: Day): { readonly month: number; readonly day: number } {
  const parts = calendar.formatToParts(new Date(dayNumber(day) * 86_400_000));
  const read = (type: string): number =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? "", 10);
  return { month: read("month"), day: read("day") };
}
