import { lunarMentions } from "./lunar.js";

/** A date as prose writes it. What the text leaves open is null. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Days from the day of publication: −1 for 昨天. */
  readonly relative: number | null;
  /** Days after 正月初一. */
  readonly lunar: number | null;
  /** Day of the week, 0 for Sunday: beside the date, or alone. */
  readonly weekday: number | null;
  /** Whether it is of the week before: 上周五. */
  readonly lastWeek: boolean;
}

const HAN_DIGITS = "〇一二三四五六七八九";
const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const MONTH = `(?:${NUMBER}|元)`;
const PATTERN = new RegExp(
  `(?:((?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})\\s?年\\s?)?(${MONTH})\\s?月\\s?(${NUMBER})\\s?[日号]|(?<![\\d月.第])(\\d{1,2})[日号](?=[上下晚中凌，（]|$|\\p{Script=Han})|([昨今前](?:[天日晚]|[（(]\\d{1,2}(?:日[）)]|[）)][日天])))|(?<=^|[，。\\s　])(?:本周(?=星期|周)|[本上])?((?:星期|周)[一二三四五六日天])(?=[早上中下晚凌]|在|，)`,
  "gu",
);
const WEEKDAY = /^[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?/u;
const RELATIVE: Readonly<Record<string, number>> = { 昨: -1, 今: 0, 前: -2 };

/**
 * Finds dates in prose: 2020年2月14日, 2月14日, 元月5日, 二月十四日, 6日 (a day alone), 昨天, 昨（11）日, 周日晚, 本周一, 上周五, 正月初四, with a weekday
 * behind. A date in parentheses behind 昨天 belongs to it: 昨天（2月11日）.
 *
 * @param text - a paragraph
 * @returns mentions in order
 * @example
 * dateMentions("2月14日下午")[0]; // { start: 0, end: 5, year: null, month: 2, day: 14, relative: null, … }
 */
export function dateMentions(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, year, month, day, alone, relative, weekly] = match;
    const start = match.index;
    const end = start + whole.length;
    const mention = {
      start,
      end,
      year: year === undefined ? null : readYear(year),
      month: month === undefined ? null : month === "元" ? 1 : readNumber(month),
      day: day === undefined ? (alone === undefined ? null : Number(alone)) : readNumber(day),
      relative: relative === undefined ? null : (RELATIVE[relative[0]!] ?? null),
      lunar: null,
      weekday: weekly === undefined ? weekdayAt(text, end) : weekdayAt(weekly, 0),
      lastWeek: whole.startsWith("上"),
    };
    if (!isWithin(mention.month, 12) || !isWithin(mention.day, 31)) continue;
    found.push(mention);
  }
  for (const { start, end, offset } of lunarMentions(text)) {
    found.push({
      start,
      end,
      year: null,
      month: null,
      day: null,
      relative: null,
      lunar: offset,
      weekday: null,
      lastWeek: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a number that is written is one of the first so many: 二三 is none. */
function isWithin(number: number | null, most: number): boolean {
  return number === null || (number >= 1 && number <= most);
}

function weekdayAt(text: string, at: number): number | null {
  const match = WEEKDAY.exec(text.slice(at, at + 6));
  if (match === null) return null;
  return "日一二三四五六".indexOf(match[1] === "天" ? "日" : match[1]!);
}

function readYear(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  return Number(
    [...text].map((char) => (char === "零" || char === "○" ? 0 : HAN_DIGITS.indexOf(char))).join(""),
  );
}

/**
 * Reads a number below a hundred, in digits or characters.
 *
 * @param text - such as `12`, 十二
 * @returns the number; NaN for other characters
 * @example
 * readNumber("二十三"); // 23
 */
export function readNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const ten = text.indexOf("十");
  if (ten < 0) return text.length === 1 ? HAN_DIGITS.indexOf(text) : Number.NaN;
  const digit = (char: string, missing: number): number => (char === "" ? missing : HAN_DIGITS.indexOf(char));
  return digit(text.slice(0, ten), 1) * 10 + digit(text.slice(ten + 1), 0);
}
