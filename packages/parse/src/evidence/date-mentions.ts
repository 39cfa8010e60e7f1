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
  /** Day of the week, 0 for Sunday. */
  readonly weekday: number | null;
}

const HAN_DIGITS = "〇一二三四五六七八九";
const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const PATTERN = new RegExp(
  `(?:((?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})\\s?年\\s?)?(${NUMBER})\\s?月\\s?(${NUMBER})\\s?[日号]|(?<![\\d月.第])(\\d{1,2})[日号](?=[上下晚中凌，（]|$|\\p{Script=Han})|(昨天|昨日|昨晚|今天|今日|今晚|前天|前日)`,
  "gu",
);
const WEEKDAY = /^[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?/u;
const RELATIVE: Readonly<Record<string, number>> = { 昨: -1, 今: 0, 前: -2 };

/**
 * Finds dates in prose: 2020年2月14日, 2月14日, 二月十四日, 6日 (a day alone), 昨天, 正月初四, with a weekday behind. A date in
 * parentheses behind 昨天 belongs to it: 昨天（2月11日）.
 *
 * @param text - a paragraph
 * @returns mentions in order
 * @example
 * dateMentions("2月14日下午")[0]; // { start: 0, end: 5, year: null, month: 2, day: 14, relative: null, … }
 */
export function dateMentions(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, year, month, day, alone, relative] = match;
    const start = match.index;
    const end = start + whole.length;
    const mention = {
      start,
      end,
      year: year === undefined ? null : readYear(year),
      month: month === undefined ? null : readNumber(month),
      day: day === undefined ? (alone === undefined ? null : Number(alone)) : readNumber(day),
      relative: relative === undefined ? null : (RELATIVE[relative[0]!] ?? null),
      lunar: null,
      weekday: weekdayAt(text, end),
    };
    if (mention.relative === null && (mention.day === null || mention.day < 1 || mention.day > 31)) continue;
    if (mention.month !== null && (mention.month < 1 || mention.month > 12)) continue;
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
    });
  }
  return found.sort((a, b) => a.start - b.start);
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

function readNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const ten = text.indexOf("十");
  const digit = (char: string | undefined, missing: number): number =>
    char === undefined || char === "" ? missing : HAN_DIGITS.indexOf(char);
  if (ten < 0) return text.length === 1 ? digit(text, 0) : Number.NaN;
  return digit(text.slice(0, ten), 1) * 10 + digit(text.slice(ten + 1), 0);
}
