import type { AsciiRun } from "./ascii-runs.js";
import type { Line } from "./lines.js";
import type { Stretch } from "./random-stretch.js";
import { oddsOfRun } from "./random-stretch.js";
import { isMeant, isStrange } from "./strange-signs.js";

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
  if (run.atEnd) return odds > -10 ? 3 : 0;
  return odds > -5 && !LETTERS.test(text) ? 1.5 : 0;
}

/** Characters of a line of prose, and how many lines make a page of which its edges say something. */
const LINE = 12;
const LINES = 4;
/** Shares of the lines. */
const HALF = 0.5;
const SOME = 0.3;
/** A word: at an edge it may be a name. */
const WORD = /(?:^| )[A-Z]?[a-z]{4,40}(?: |$)/u;

/**
 * What the edges of all lines of Chinese prose say, in nats: where half of the lines begin or end with something in ASCII, no
 * two alike, it is no part of them.
 *
 * @param lines - of a page
 * @param runs - of these lines
 */
export function supportOfEdges(lines: readonly Line[], runs: readonly AsciiRun[]): number {
  const most = lines.filter(({ han }) => han >= LINE).length;
  if (most < LINES) return 0;
  const share = (is: (run: AsciiRun) => boolean): number => {
    const all = runs.filter(is);
    if (all.length < LINES || all.length <= SOME * most) return 0;
    const texts = all.filter(isOdd).map(textOf);
    return texts.length >= LINES && new Set(texts).size * 5 >= texts.length * 4 ? texts.length / most : 0;
  };
  const best = Math.max(
    share((run) => run.atStart && !run.atEnd),
    share((run) => run.atEnd && !run.atStart),
    share((run) => run.before === "stop" && !run.atEnd && !run.atStart),
  );
  return best > HALF ? FULL : best > SOME ? JAMMED : 0;
}

const textOf = ({ groups }: AsciiRun): string => groups.map(({ text }) => text).join(" ");

/** Whether a run is no number, value, word or abbreviation. */
function isOdd(run: AsciiRun): boolean {
  const text = textOf(run);
  if (run.program || run.before === "colon" || NUMBERS.test(text) || isMeant(text)) return false;
  if (!run.atEnd && run.groups.length === 1 && /^[A-Z]{1,6}$/u.test(text)) return false;
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
  const strange = isStrange(text);
  if (run.atStart && run.atEnd) return strange && odds > leastOf(ALONE, support);
  if (LETTERS.test(text)) {
    const least = !isApart(run) ? LETTERS_ELSEWHERE : run.atEnd ? LETTERS_BEHIND : LETTERS_BEFORE;
    const groups = Math.min(4, text.split(" ").length);
    // Behind a sentence inside a line one group is a word of the next.
    if (!isApart(run) && !run.atEnd && !(run.before === "stop" && groups > 1)) return false;
    return odds > leastOf(least, support) - (support >= FULL ? 6 : 2) * (groups - 1);
  }
  if (isApart(run))
    return odds > leastOf(run.atEnd ? BEHIND : BEFORE, support) - (strange && support < JAMMED ? 3 : 0);
  if (run.atEnd && support >= FULL) return odds > -10;
  if (!run.atEnd && run.before !== "stop") return false;
  return strange && odds > leastOf(ELSEWHERE, support);
}

/** Nats that a stretch needs where the others say nothing, little, as much as one sure run, as two, and on a full page. */
type Least = readonly [number, number, number, number, number];

const BEHIND: Least = [8, 3, -3, -9, -18];
const BEFORE: Least = [12, 4, 0, -6, -10];
const LETTERS_BEHIND: Least = [11, 6, 0, -6, -10];
const LETTERS_BEFORE: Least = [11, 6, 3, 0, -3];
const LETTERS_ELSEWHERE: Least = [Infinity, Infinity, Infinity, 0, -4.5];
const ALONE: Least = [Infinity, Infinity, 2, -3, -8];
const ELSEWHERE: Least = [Infinity, Infinity, Infinity, -3, -7];

function leastOf(least: Least, support: number): number {
  return least[support >= FULL ? 4 : support >= JAMMED ? 3 : support >= 8 ? 2 : support >= 2 ? 1 : 0];
}
