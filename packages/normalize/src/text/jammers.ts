import type { Span } from "@tifa/corpus";
import type { AsciiRun } from "./ascii-runs.js";
import { asciiRuns } from "./ascii-runs.js";
import type { Line } from "./lines.js";
import type { Habits, Stretch } from "./random-stretch.js";
import { randomStretch } from "./random-stretch.js";

/** Nats that one pair of random characters is worth. */
const PAIR = 3.5;
/** Nats that a run must have of its own before it speaks for others. */
const LEAST = 2;
/** Nats that one run can lend to others, and that all can lend to one. */
const MOST_LENT = 8;
const MOST_SUPPORT = 12;
/** A page with so much support is jammed: what stands where runs do is one unless it is meant. */
const JAMMED = 15;

/** A line that looks like program text must look random all the more. */
const PROGRAM = 20;

/** A page with one run is held for one of Discuz, set apart by blanks. */
const FIRST_HABITS: Habits = { signFirst: true, gluedStart: false, gluedEnd: false };

/**
 * Finds runs of random characters at the start and end of lines and behind a sentence's end.
 *
 * Forum software hides them at line breaks. Discuz draws five to fifteen times one of the characters 0x20–0x3B, a space,
 * and one of 0x3F–0x7E (function `jammer` of its source/function/function_discuzcode.php); others draw letters, digits or
 * signs. A run is told by how improbable it is as words, numbers and addresses against how it would be as a draw, and the
 * runs of a page speak for each other.
 *
 * @param text - any text
 * @param lines - its lines
 * @param least - pairs' worth of evidence that a run must have
 * @returns spans in order, without the blanks round them
 */
export function findJammers(text: string, lines: readonly Line[], least: number): Span[] {
  // Program text with Chinese comments has many more letters; annotated Chinese has up to four a character.
  if (lines.reduce((sum, line) => sum + line.han * 4 - (line.han > 0 ? line.latin : 0), 0) <= 0) return [];
  const runs = lines.flatMap((line) => asciiRuns(text, line)).filter((run) => !isCutAddress(text, run));
  const atFirst = runs.map((run) => (run.program ? null : randomStretch(run, FIRST_HABITS)));
  const first = atFirst.filter((one) => one !== null);
  if (!first.some(({ odds }) => odds > LEAST)) return [];
  const habits = habitsOf(first);
  const isFirst = habits.signFirst && !habits.gluedStart && !habits.gluedEnd;
  const found = runs
    .map((run, i) => (isFirst && !run.program ? atFirst[i]! : randomStretch(run, habits)))
    .filter((one) => one !== null);
  const support = found.reduce((sum, one) => sum + lentBy(one), 0);
  return found
    .filter((one) => isJammer(one, support - lentBy(one), least * PAIR))
    .map(({ start, end }) => ({ start, end }));
}

/** A piece of an address that a line break has cut: with what stands on the other side it is one. */
function isCutAddress(text: string, { start, end, atStart, atEnd }: AsciiRun): boolean {
  let from = atStart ? start - 1 : start;
  if (atStart) while (from > 0 && from > start - 61 && isPrinted(text.charCodeAt(from - 1))) from--;
  let to = atEnd ? end + 1 : end;
  if (atEnd) while (to < text.length && to < end + 61 && isPrinted(text.charCodeAt(to))) to++;
  if (from === start - 1 && to === end + 1) return false;
  const piece = text.slice(Math.max(0, from), to);
  // Every address has one of the two.
  return (piece.includes(".") || piece.includes("/")) && ADDRESS.test(piece.replace(/\n/gu, ""));
}

const isPrinted = (code: number): boolean => code >= 0x21 && code <= 0x7e;

const ADDRESS =
  /https?:\/\/|www\.[a-z0-9]|\w@[a-z0-9-]{2,}\.[a-z]{2}|[a-z0-9]\.(?:com|cn|gov|org|net|html?)(?![A-Za-z])/u;

const isAlone = ({ run }: Stretch): boolean => run.atStart && run.atEnd;

/** What a run says for the others of its page: less where it is alone on its line, where anything can stand. */
function lentBy(one: Stretch): number {
  if (one.run.program) return 0;
  const own = isAlone(one) ? one.odds * 0.75 : one.odds;
  return Math.max(0, Math.min(MOST_LENT, own - LEAST));
}

function isJammer(one: Stretch, support: number, least: number): boolean {
  const { odds, run } = one;
  if (run.program && support < 2 * JAMMED && odds < PROGRAM) return false;
  if (isAlone(one)) return support >= MOST_SUPPORT && odds > (support >= JAMMED ? LEAST : 2 * LEAST);
  const place = placeOf(one);
  if (support >= JAMMED) return odds + place > 0;
  return odds > LEAST && odds + Math.min(MOST_SUPPORT, support) + Math.min(place, 1.5 * LEAST) > least;
}

/**
 * Where a sentence has ended nothing but a run is expected; official text sets no blank between its own words and Chinese
 * characters at a line's start; a label has a value behind it.
 */
function placeOf({ run }: Stretch): number {
  if (run.atStart) return run.gluedEnd ? 0 : 3 * LEAST;
  if (run.before === "colon") return -2 * LEAST;
  return run.before === "stop" && run.atEnd ? 4 * LEAST : 0;
}

function habitsOf(found: readonly Stretch[]): Habits {
  const clear = found.filter((one) => one.odds > 2 * LEAST && !isAlone(one));
  const most = (all: readonly Stretch[], is: (one: Stretch) => boolean): boolean =>
    all.length >= 2 && all.filter(is).length * 2 > all.length;
  const apart = clear.filter(({ run }) => !run.gluedStart);
  const lone = apart.filter(({ run }) => /^[!-;]$/u.test(run.groups[0]!.text));
  return {
    signFirst: lone.length * 2 >= apart.length,
    gluedStart: most(
      clear.filter(({ run }) => !run.atStart),
      ({ run }) => run.gluedStart,
    ),
    gluedEnd: most(
      clear.filter(({ run }) => !run.atEnd),
      ({ run }) => run.gluedEnd,
    ),
  };
}

const BLANK = /[ \u00a0\t]/u;

/** Start of a jammer with the blanks before it. */
export function startOfJammer(text: string, { start }: Span): number {
  let at = start;
  while (at > 0 && BLANK.test(text[at - 1]!)) at--;
  return at;
}

/** End of a jammer with the blanks after it. */
export function endOfJammer(text: string, { end }: Span): number {
  let at = end;
  while (at < text.length && BLANK.test(text[at]!)) at++;
  return at;
}
