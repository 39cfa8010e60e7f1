import type { AsciiRun } from "./ascii-runs.js";
import type { Line } from "./lines.js";
import { formOf } from "./meant-cost.js";
import type { Stretch } from "./random-stretch.js";
import { isBehind, oddsOfRun } from "./random-stretch.js";
import { isMeant, isStrange, oddsOfRow } from "./strange-signs.js";

/** Nats that two sure runs of a page say for another one. */
export const JAMMED = 15;
/** Nats that a page full of them says. */
export const FULL = 45;

/** Whether a run stands where prose has nothing but runs: behind a sentence at a line's end, or before one. */
export const isApart = (run: AsciiRun): boolean =>
  run.atStart !== run.atEnd && (run.atStart || run.before === "stop");

/** Numbers of items and days, letters that number them. */
const NUMBERS = /^(?:[\d\s.,:;%()/+-]*|\(?[A-Za-z][.)])$/u;
/** Letters alone: names and abbreviations stand at a line's start, too. */
const LETTERS = /^[A-Za-z\d\s.,-]+$/u;

/**
 * What a stretch says for the others of its page by its place alone, in nats: official texts have next to nothing in ASCII
 * between a sentence's end and the line's; before a sentence they have names and abbreviations.
 *
 * @param stretch - of Chinese prose
 */
export function lentByPlace({ run, odds, text }: Stretch): number {
  if (run.program || !isApart(run) || NUMBERS.test(text)) return 0;
  if (run.atEnd) return odds > -10 ? (LETTERS.test(text) ? 3 : 5) : 0;
  return odds > -5 && !LETTERS.test(text) ? 3 : 0;
}

/** Characters of a line of prose, and how many lines make a page of which its edges say something. */
const LINE = 12;
const LINES = 4;
/** Shares of the lines. */
const HALF = 0.5;
const SOME = 0.3;
/** A word: at an edge it may be a name. */
const WORD = /(?:^| )[A-Z]?[a-z]{4,40}(?: |$)/u;

/** What the edges of a page's lines say. */
export interface Edges {
  /** For each run, in nats. */
  readonly support: number;
  /** Most of what is there touches the text before it, or behind it. */
  readonly gluedStart: boolean;
  readonly gluedEnd: boolean;
}

/** What the edges of a page's lines say that were not looked at. */
export const NO_EDGES: Edges = { support: 0, gluedStart: false, gluedEnd: false };

/**
 * What the edges of all lines of Chinese prose say: where half of the lines begin or end with something in ASCII, no two
 * alike, it is no part of them.
 *
 * @param lines - of a page
 * @param runs - of these lines
 */
export function readEdges(lines: readonly Line[], runs: readonly AsciiRun[]): Edges {
  const most = lines.filter(({ han }) => han >= LINE).length;
  if (most < LINES) return NO_EDGES;
  const oddOnes = (is: (run: AsciiRun) => boolean): AsciiRun[] => {
    const all = runs.filter(is);
    if (all.length < LINES || all.length <= SOME * most) return [];
    const found = all.filter(isOdd);
    if (areKeys(found)) return [];
    const abbreviations = found.filter(isAbbreviation);
    const odd = abbreviations.length > MANY ? found : found.filter((run) => !isAbbreviation(run));
    return odd.length >= LINES && new Set(odd.map(textOf)).size * 5 >= odd.length * 4 ? odd : [];
  };
  const starts = oddOnes((run) => run.atStart && !run.atEnd);
  const ends = oddOnes((run) => run.atEnd && !run.atStart);
  const between = oddOnes((run) => run.before === "stop" && !run.atEnd && !run.atStart);
  const alone = oddOnes((run) => run.atStart && run.atEnd && run.groups.length === 1).length;
  const isFull = alone > SOME * lines.filter(({ han }) => han > 0).length;
  const best = Math.max(starts.length, ends.length, between.length) / most;
  const areMost = (glued: AsciiRun[], of: AsciiRun[]): boolean => glued.length * 2 > of.length;
  return {
    support: best > HALF ? FULL : best > SOME || isFull ? JAMMED : 0,
    gluedStart: areMost(
      [...ends, ...between].filter((run) => run.gluedStart),
      [...ends, ...between],
    ),
    gluedEnd: areMost(
      [...starts, ...between].filter((run) => run.gluedEnd),
      [...starts, ...between],
    ),
  };
}

/** Whether most are letters and digits in the same order, as trains and stars have them: then they are the keys of a list. */
function areKeys(found: readonly AsciiRun[]): boolean {
  const counts = new Map<string, number>();
  let most = 0;
  for (const run of found) {
    const form = formOf(textOf(run)).replace(/A+/gu, "A").replace(/a+/gu, "a").replace(/0+/gu, "0");
    if (!form.includes("0") || form.includes("#")) continue;
    const count = (counts.get(form) ?? 0) + 1;
    counts.set(form, count);
    most = Math.max(most, count);
  }
  return most * 5 > found.length * 4;
}

/** So many abbreviations, no two alike, begin no lines of a page. */
const MANY = 5;

const isAbbreviation = (run: AsciiRun): boolean =>
  !run.atEnd && run.groups.length === 1 && /^[A-Z]{1,6}$/u.test(textOf(run));

/** The groups of a run, with one blank between two. */
export const textOf = ({ groups }: AsciiRun): string => groups.map(({ text }) => text).join(" ");

/** Whether a run is no number, value, word or abbreviation. */
function isOdd(run: AsciiRun): boolean {
  const text = textOf(run);
  if (run.program || run.before === "colon" || NUMBERS.test(text) || isMeant(text, isBehind(run)))
    return false;
  return oddsOfRun(run, true) > (WORD.test(text) ? 0 : -6 * run.groups.length);
}

/**
 * Whether a stretch of Chinese prose is a run by its place: where sentences begin or end at a line's edge official texts have
 * next to nothing in ASCII but numbers, names and addresses.
 *
 * @param stretch - of such a page
 * @param support - what the page's other runs say for it, in nats
 */
export function isRunByPlace({ run, odds, text }: Stretch, support: number): boolean {
  if (NUMBERS.test(text) || run.before === "colon") return false;
  // Before a mark stands a word of its sentence, a name before a colon.
  if (run.gluedEnd && MARK.test(run.next) && support < FULL) return false;
  if (support < LEAST_FOR_CODE && CODE.test(text)) return false;
  const strange = isStrange(text);
  if (run.atStart && run.atEnd) {
    if (
      support >= FULL &&
      (!LETTERS.test(text) || oddsOfRow(text) > 0) &&
      run.groups.length > 1 &&
      !run.program
    )
      return odds > -12;
    return strange && odds > leastOf(ALONE, support);
  }
  if (LETTERS.test(text)) {
    const least = !isApart(run) ? LETTERS_ELSEWHERE : run.atEnd ? LETTERS_BEHIND : LETTERS_BEFORE;
    const groups = Math.min(6, text.split(" ").length);
    // Behind a sentence inside a line one group is a word of the next.
    const isWord = groups === 1 && (support < FULL || run.gluedStart || run.gluedEnd);
    if (!isApart(run) && !run.atEnd && (run.before !== "stop" || isWord)) return false;
    const many = support >= FULL ? 6 : run.atEnd && isApart(run) ? 3 : 2;
    return odds > leastOf(least, support) - many * (groups - 1);
  }
  if (isApart(run))
    return odds > leastOf(run.atEnd ? BEHIND : BEFORE, support) - (strange && support < JAMMED ? 3 : 0);
  if (run.atEnd && support >= FULL) return odds > -12;
  if (!run.atEnd && run.before !== "stop") return false;
  return (strange || support >= FULL) && odds > leastOf(ELSEWHERE, support);
}

/** What ends a word at a line's start: 李明：, Tom：, 哈哈！ */
const MARK = /[：，、！？。；）]/u;
/** One such is an identifier: of a part, a gene, a colour, a change. */
const CODE = /^[(#]?[A-Za-z\d]+(?:[-_/.+=][A-Za-z\d]+){0,6}[)#]?$/u;
const LEAST_FOR_CODE = 2;

/** Nats that a stretch needs where the others say nothing, little, as much as one sure run, as two, and on a full page. */
type Least = readonly [number, number, number, number, number];

const BEHIND: Least = [4, 1, -8, -12, -18];
const BEFORE: Least = [7, 2, -4, -8, -14];
const LETTERS_BEHIND: Least = [8, 5, -3, -8, -10];
const LETTERS_BEFORE: Least = [11, 5, 2, -1, -4];
const LETTERS_ELSEWHERE: Least = [Infinity, Infinity, Infinity, 0, -8];
const ALONE: Least = [Infinity, Infinity, 2, -3, -12];
const ELSEWHERE: Least = [Infinity, Infinity, Infinity, -3, -12];

function leastOf(least: Least, support: number): number {
  return least[support >= FULL ? 4 : support >= JAMMED ? 3 : support >= 8 ? 2 : support >= 2 ? 1 : 0];
}
