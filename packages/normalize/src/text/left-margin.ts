import { ENDED, endsInComma, opensBracket } from "./line-edges.js";
import type { Line, Lines } from "./lines.js";
import { isChinese } from "./lines.js";
import { findWraps } from "./wraps.js";

/** What stands in front of a line. */
interface Margin {
  readonly line: Line;
  /** Where the text behind it begins; the line's end where there is none. */
  readonly end: number;
}

/** The text of mail that is answered: `> `, `>> `, `| `; boards put `: `. */
const QUOTED = /^ ?(?:[>＞|│┃] ?){1,5}|^[:：](?: |$)/u;
/** The number of a line, as listings and editors show it. */
const NUMBERED = /^ {0,5}(\d{1,5})(?:[|:：\t]\s?| {1,3})/u;
/** Characters of a line that a margin can take. */
const WIDEST = 16;
/** Lines with a margin, at least. */
const LEAST = 3;
/** Of the page's characters, so many must stand behind the margin: else it tells what is quoted from what is not. */
const SHARE = 0.6;
/** So many where all of it does, but for a line of the page round it. */
const ALL = 0.95;
/** Characters of a line that was cut by a width. */
const WIDE = 16;

const STARTS = ">＞|│┃:： \t0123456789";

/**
 * Finds what a program put in front of each line of a text that is wrapped: the signs of an answered mail, or the numbers
 * of the lines. Lines that end at one width behind it show that the page was wrapped before, so that it is no list.
 *
 * @param text - any text
 * @param lines - its lines
 * @returns what stands in front, line by line; empty where it may be meant
 */
export function findLeftMargin(text: string, lines: Lines): readonly Margin[] {
  let count = 0;
  for (const { start, end } of lines) if (end > start && STARTS.includes(text[start]!)) count++;
  if (count < LEAST) return [];
  for (const pattern of [QUOTED, NUMBERED]) {
    const found = columnOf(text, lines, pattern);
    if (found.length < LEAST) continue;
    const share = shareOf(lines, found);
    if (share >= SHARE && isWrapped(text, found, share >= ALL)) return found;
  }
  return [];
}

/** The longest row of lines with a margin; blank lines may stand in it, and numbers count on. */
function columnOf(text: string, lines: Lines, pattern: RegExp): Margin[] {
  let longest: Margin[] = [];
  let row: Margin[] = [];
  let number = 0;
  for (const line of lines) {
    if (line.start === line.end) {
      number++;
      continue;
    }
    const match = pattern.exec(text.slice(line.start, Math.min(line.end, line.start + WIDEST)));
    const next = match?.[1] === undefined ? null : Number(match[1]);
    const goesOn = match !== null && (next === null || (next <= number && next >= lastOf(row, text) + 1));
    if (!goesOn) row = [];
    if (match !== null) row.push({ line, end: line.start + match[0].length });
    if (row.length > longest.length) longest = row;
    number = (next ?? number) + 1;
  }
  return longest;
}

const lastOf = (row: readonly Margin[], text: string): number => {
  const last = row.at(-1);
  return last === undefined ? -1 : Number.parseInt(text.slice(last.line.start, last.end), 10);
};

/**
 * Whether lines end inside sentences behind a margin: at one width, or, where all of the page stands there, two of them.
 */
function isWrapped(text: string, margins: readonly Margin[], whole: boolean): boolean {
  const contents = margins
    .filter(({ line }) => isChinese(line))
    .map(({ line, end }) => text.slice(end, line.end).trimEnd());
  if (!isProse(contents, whole ? /[。！？.]/u : /[。！？.]./u)) return false;
  const measured = contents.map((content) => ({
    text: content,
    wide: content,
    open: !ENDED.test(content.slice(-4)) && !endsInComma(content),
  }));
  const cut = measured.filter(({ text: content, open }) => open && content.length >= WIDE).length;
  return (whole && cut >= 2) || findWraps(measured).sure;
}

/** The rows of a list are as wide as each other, too, but no sentence ends inside them, nor a parenthesis behind them. */
function isProse(contents: readonly string[], stop: RegExp): boolean {
  const marked = contents.filter((content) => /[，,。、；]/u.test(content)).length;
  if (marked * 2 < contents.length) return false;
  return contents.some((content) => stop.test(content)) || contents.filter(opensBracket).length > 1;
}

/** How much of the page stands in lines with a margin. */
function shareOf(lines: Lines, margins: readonly Margin[]): number {
  let all = 0;
  for (const { start, end } of lines) all += end - start;
  return margins.reduce((sum, { line }) => sum + line.end - line.start, 0) / all;
}
