import type { Span } from "@tifa/corpus";
import { classOf, DIGIT, HAN, is, LATIN, SPACE } from "./classes.js";
import { boundPair } from "./common.js";
import type { Line } from "./lines.js";
import { isChinese } from "./lines.js";
import type { NameGap } from "./name-gaps.js";
import { nameGaps } from "./name-gaps.js";

/** What the gaps of a page tell of one another. */
export interface PageGaps {
  /** Whether blanks stand inside words of running text: then others may be as astray. */
  readonly stray: boolean;
  /** Gaps for each place between two Chinese characters of running text. */
  readonly rate: number;
  /** Whether some Latin words have blanks beside them and others none, and numbers have some, too. */
  readonly latinAstray: boolean;
  /** Whether the writer sets off Latin words by blanks throughout. */
  readonly latinSetOff: boolean;
  /** Whether tabs stand inside the words of running text, and part no columns. */
  readonly tabsAstray: boolean;
}

/** A line, with what all its gaps share. */
export interface GapLine extends Span {
  /** Whether it is running text, and no title or chrome. */
  readonly running: boolean;
  readonly page: PageGaps;
  /** How many gaps stand between two Chinese characters. */
  readonly gaps: number;
  /** What gaps do for names, by their first offset. */
  readonly names: ReadonlyMap<number, NameGap>;
}

/** Looks at a line once for all its gaps. */
export function gapLine(text: string, line: Span, page: PageGaps): GapLine {
  let gaps = 0;
  for (let at = line.start + 1; at < line.end; at++) {
    if (is(text, at, SPACE) && is(text, at - 1, HAN)) {
      while (at < line.end && is(text, at, SPACE)) at++;
      if (is(text, at, HAN)) gaps++;
    }
  }
  const names = gaps > 0 ? nameGaps(text, line, page.stray) : NONE;
  return { start: line.start, end: line.end, running: isRunning(text, line), page, gaps, names };
}

const NONE: ReadonlyMap<number, NameGap> = new Map();

function isRunning(text: string, line: Span): boolean {
  const source = text.slice(line.start, line.end);
  if (/[。；]/u.test(source)) return true;
  return /[，,;！!]/u.test(source) && !/ [|>»] /u.test(source);
}

/** What is counted of a page's gaps. */
interface GapCounts {
  /** Gaps inside words. */
  inside: number;
  /** Gaps between two Chinese characters, and all places between two. */
  gaps: number;
  places: number;
  numberGaps: number;
  /** Gaps between Chinese characters and Latin words, and places where they touch. */
  latinGaps: number;
  latinTouches: number;
  /** Tabs between Chinese characters of running text, those of them inside words, and all others. */
  tabs: number;
  tabsInside: number;
  columns: number;
}

const NO_GAPS: GapCounts = {
  inside: 0,
  gaps: 0,
  places: 0,
  numberGaps: 0,
  latinGaps: 0,
  latinTouches: 0,
  tabs: 0,
  tabsInside: 0,
  columns: 0,
};

/** Looks at all gaps of a page once. */
export function surveyGaps(text: string, lines: Iterable<Line>): PageGaps {
  const counts: GapCounts = { ...NO_GAPS };
  const tabbed = text.includes("\t");
  const closed: Line[] = [];
  for (const line of lines) {
    if (!isChinese(line)) continue;
    if (!(line.bits & SPACE)) closed.push(line);
    else if (isRunning(text, line)) countGaps(text, line, counts);
    else if (tabbed && text.slice(line.start, line.end).trim().includes("\t")) counts.columns++;
  }
  // Lines without a blank are gone through only for what the gaps of others are compared with.
  const { inside, gaps, latinGaps, numberGaps } = counts;
  if (gaps > 0 || latinGaps > 0)
    for (const line of closed) {
      if ((gaps > 0 || line.bits & LATIN) && isRunning(text, line)) countTouches(text, line, counts);
    }
  const { places, latinTouches, tabs } = counts;
  const rate = gaps === 0 ? 0 : gaps / places;
  return {
    stray: inside >= 2 || (inside >= 1 && gaps >= 3),
    rate,
    latinAstray: numberGaps >= 2 && latinGaps > 0 && latinTouches > 0,
    latinSetOff: latinGaps >= 3 && latinGaps >= latinTouches * 9 && rate < 0.3,
    tabsAstray: counts.columns === 0 && counts.tabsInside > 0 && counts.tabsInside * 3 >= tabs,
  };
}

function countGaps(text: string, line: Line, counts: GapCounts): void {
  let last = classOf(text.charCodeAt(line.start));
  for (let at = line.start + 1; at < line.end; at++) {
    const own = classOf(text.charCodeAt(at));
    const both = last & own;
    last = own;
    if (both & HAN) {
      counts.places++;
      continue;
    }
    const left = at - 1;
    let right = at;
    while (right < line.end && is(text, right, SPACE)) right++;
    if (is(text, left, HAN) && is(text, right, HAN)) {
      counts.places++;
      if (right > at) countGap(text, left, right, counts);
    } else if (
      is(text, left, HAN | LATIN) &&
      is(text, right, HAN | LATIN) &&
      is(text, left, HAN) !== is(text, right, HAN)
    ) {
      if (right > at) counts.latinGaps++;
      else counts.latinTouches++;
    } else if (right > at && is(text, left, HAN | DIGIT) && is(text, right, HAN | DIGIT)) counts.numberGaps++;
    else if (right > at && right < line.end && hasTab(text, at, right)) counts.columns++;
    if (right > at) {
      at = right;
      if (at < line.end) last = classOf(text.charCodeAt(at));
    }
  }
}

function countGap(text: string, left: number, right: number, counts: GapCounts): void {
  const inside = boundPair(text[left]!, text[right]!);
  counts.gaps++;
  if (inside) counts.inside++;
  if (!hasTab(text, left + 1, right)) return;
  counts.tabs++;
  if (inside) counts.tabsInside++;
}

function hasTab(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x09) return true;
  return false;
}

/** The same of a line without blanks. */
function countTouches(text: string, line: Line, counts: GapCounts): void {
  let last = classOf(text.charCodeAt(line.start));
  for (let at = line.start + 1; at < line.end; at++) {
    const own = classOf(text.charCodeAt(at));
    if (last & own & HAN) counts.places++;
    else if ((last | own) & HAN && (last | own) & LATIN) counts.latinTouches++;
    last = own;
  }
}
