import type { Span } from "@tifa/corpus";
import type { AsciiRun } from "./ascii-runs.js";
import { asciiRuns } from "./ascii-runs.js";
import { READING_START } from "./classes.js";
import { isCutAddress } from "./cut-address.js";
import { habitsBefore, habitsOf, isAlone, LEAST, lengthOf } from "./jammer-habits.js";
import { identifiersAtEdges } from "./jammer-identifiers.js";
import { FULL, isApart, isRunByPlace, JAMMED, lentByPlace, NO_EDGES, readEdges } from "./jammer-place.js";
import type { Line } from "./lines.js";
import type { Habits, Stretch } from "./random-stretch.js";
import { isSettled, oddsOfRun, randomStretch } from "./random-stretch.js";
import { isStrange } from "./strange-signs.js";

/** Nats that one pair of random characters is worth. */
const PAIR = 3.5;
/** Nats that one run can lend to others, and that all can lend to one. */
const MOST_LENT = 8;
const MOST_SUPPORT = 12;
/** Nats of a run by itself on its line that needs but one other such. */
const SURE = 25;
/** Nats of a run of Discuz's pairs that needs no other. */
const ALONE = 30;
/** A line that looks like program text must look random all the more. */
const PROGRAM = 20;

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
  const runs = lines
    .flatMap((line) => asciiRuns(text, line))
    .filter((run) => !isCutAddress(text, run) && !isCommand(text, run) && !isEscaped(text, run));
  const prose = isProse(text, lines, runs);
  const firstHabits = habitsBefore(text, lines, runs, prose);
  const atFirst = runs.map((run) => (run.program ? null : randomStretch(run, firstHabits)));
  const first = atFirst.filter((one) => one !== null);
  const lent = supportOf(first, prose);
  const words = countWords(runs, prose);
  // Where all is said without them the edges are not looked at.
  const edges = prose && (lent < 2 * FULL || isWordy(words, first)) ? readEdges(lines, runs) : NO_EDGES;
  const identifiers = prose ? identifiersAtEdges(runs) : NONE;
  const speaks = (one: Stretch): boolean => one.odds > LEAST || (prose && isRunByPlace(one, 0));
  if (edges.support === 0 && lent < MOST_LENT && !first.some(speaks) && identifiers.size === 0) return [];
  const supportFrom = (all: readonly Stretch[], lent: number): number =>
    edges.support + (edges.support < FULL && isWordy(words, all) ? 0 : lent);
  const habits = habitsOf(first, edges, supportFrom(first, lent), firstHabits);
  const isFirst =
    habits.signFirst &&
    !habits.gluedStart &&
    !habits.gluedEnd &&
    !habits.jammed &&
    habits.letters &&
    habits.digits;
  const found = runs
    .map((run, i) => (!run.program && (isFirst || isSettled(run)) ? atFirst[i]! : randomStretch(run, habits)))
    .filter((one) => one !== null);
  const support = supportFrom(found, supportOf(found, prose));
  const jammers = found.filter(
    (one) => !identifiers.has(one.run) && isJammer(one, support - lentBy(one, prose), least * PAIR, habits),
  );
  return [...jammers, ...identifiers]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

const NONE: ReadonlySet<AsciiRun> = new Set();

/** Characters for each Latin letter or sign that prose has at least, between its runs. */
const PROSE = 2;

/**
 * Whether a page is Chinese prose, and not program text with Chinese in it, in which all can look random: what stands behind
 * or before its sentences is not counted.
 */
function isProse(text: string, lines: readonly Line[], runs: readonly AsciiRun[]): boolean {
  let han = 0;
  let latin = 0;
  for (const line of lines) {
    han += line.han;
    latin += line.latin + line.signs;
  }
  if (han > PROSE * latin) return true;
  const ends = runs.filter(isLikelyEnd).length >= FEWEST_ENDS;
  const edges = runs.reduce((sum, run) => sum + (isEdge(run, ends) ? lettersIn(run) : 0), 0);
  const others = latin - edges;
  // Readings have about as many letters as a language of its own would have.
  return han > PROSE * others || han > PROSE * (others - lettersOfReadings(text, lines, others));
}

/** So many lines end with what is as likely random as meant where it is no part of the text. */
const FEWEST_ENDS = 3;

/** Whether a run stands before or behind a sentence, or is one of several at lines' ends that are as likely random as meant. */
function isEdge(run: AsciiRun, ends: boolean): boolean {
  return !run.program && (isApart(run) || (ends && isLikelyEnd(run)));
}

const isLikelyEnd = (run: AsciiRun): boolean =>
  !run.program && run.atEnd && !run.atStart && oddsOfRun(run, true) > -1.5 * run.groups.length;

/** Letters of readings such as (zhong), with their parentheses: only so many are counted as make a difference. */
function lettersOfReadings(text: string, lines: readonly Line[], most: number): number {
  let letters = 0;
  for (const { start, end, bits } of lines) {
    if (!(bits & READING_START)) continue;
    for (let at = start; at < end && letters < most; at++) {
      if (text[at] !== "(" && text[at] !== "（") continue;
      const from = at++;
      while (at < end && at - from <= LONGEST_READING && isSmall(text.charCodeAt(at))) at++;
      if (text[at] === ")" || text[at] === "）") letters += at - from + 1;
      else at--;
    }
  }
  return letters;
}

const LONGEST_READING = 6;

/** A small letter, with a tone or without. */
const isSmall = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x1dc);

/** Letters and signs that program text has, too, as lines count them; about as many. */
const lettersIn = ({ groups }: AsciiRun): number =>
  groups.reduce((sum, { text }) => sum + text.replace(/[\d,.:;!?%()'"-]/gu, "").length, 0);

/** How many of a page's runs are words. */
function countWords(runs: readonly AsciiRun[], prose: boolean): number {
  return runs.filter(
    (run) =>
      !run.program &&
      // In prose a name inside a sentence says nothing of what stands between two.
      (!prose || isApart(run) || (run.atStart && run.atEnd)) &&
      oddsOfRun(run, prose) < -2 * LEAST &&
      run.groups.some((group) => /[A-Za-z]{2}/u.test(group.text)),
  ).length;
}

/** Whether more of a page's runs are words than random: then one says nothing of the next. */
function isWordy(words: number, found: readonly Stretch[]): boolean {
  return words > found.filter(({ odds }) => odds > 2 * LEAST).length;
}

function isCode({ run, start, end }: Stretch): boolean {
  const groups = run.groups.filter((group) => group.start >= start && group.end <= end);
  return (
    (groups.length === 1 && /^(?=.*\d)[A-Za-z\d]{1,64}$/u.test(groups[0]!.text)) ||
    (run.before === "colon" && groups.length <= 2)
  );
}

/** Words between two grave accents: what is meant is a command. */
const isCommand = (text: string, { start, end }: Span): boolean =>
  end - start < 80 && /^\s?`[\w./][\w./ -]{1,60}`\s?$/u.test(text.slice(start, end));

/** Characters that another rule could not decode are text all the same. */
const ESCAPED = /&#[xX]?[0-9a-fA-F]{2,6};.{0,12}&#|(?:%[0-9a-fA-F]{2}){3}/u;
const isEscaped = (text: string, { start, end }: Span): boolean =>
  end - start >= 9 && ESCAPED.test(text.slice(start, end));

/** Five pairs and more as Discuz draws them. */
const PAIRS = /^(?:[!-;] )?(?:[?-~][!-;]? ){4,20}[?-~][!-;]?$/u;
const KINDS_OF_SIGNS = 3;

/** Whether a run is of such pairs, their second halves of several kinds: no list or program text has that. */
function inPairs({ run, start, end }: Stretch): boolean {
  const groups = run.groups.filter((group) => group.start >= start && group.end <= end);
  const signs = new Set(groups.map(({ text }) => text[1]).filter((sign) => sign !== undefined));
  return signs.size >= KINDS_OF_SIGNS && PAIRS.test(groups.map(({ text }) => text).join(" "));
}

/** What a run says for the others of its page: less where it is alone on its line, where anything can stand. */
function lentBy(one: Stretch, prose: boolean): number {
  // What stands behind a label is its value: a password, a number of an account.
  if ((one.run.program && !inPairs(one)) || one.run.before === "colon") return 0;
  const own = isAlone(one) && !(prose && isStrange(one.text)) ? one.odds * 0.75 : one.odds;
  if (!prose) return Math.max(0, Math.min(MOST_LENT, own - LEAST));
  return Math.max(lentByPlace(one), Math.min(MOST_LENT, isApart(one.run) ? own : own - LEAST));
}

/** What all say: what stands there more than once is no draw, and says it once. */
function supportOf(found: readonly Stretch[], prose: boolean): number {
  const texts = new Set<string>();
  let sum = 0;
  for (const one of found) {
    if (texts.has(one.text)) continue;
    texts.add(one.text);
    sum += lentBy(one, prose);
  }
  return sum;
}

function isJammer(one: Stretch, support: number, least: number, habits: Habits): boolean {
  const isPairs = (one.run.program || isAlone(one)) && inPairs(one);
  return isLikely(one, isPairs, support, least, habits) || (one.odds > ALONE && (isPairs || inPairs(one)));
}

function isLikely(one: Stretch, isPairs: boolean, support: number, least: number, habits: Habits): boolean {
  const { odds, run } = one;
  if (run.program && !isPairs && support < 2 * JAMMED && odds < PROGRAM) return false;
  if (!habits.letters && /^[A-Za-z][A-Za-z\d]*$/u.test(one.text)) return false;
  if (habits.prose && /^[\d ]+$/u.test(one.text)) return false;
  // Between two items of a list stands an item.
  if (habits.prose && run.before === "mark" && !run.atStart && !run.atEnd && odds <= 2 * LEAST) return false;
  // What stands between a label and a mark is what the label says.
  if (run.before === "colon" && !run.atEnd) return false;
  if (habits.prose && isRunByPlace(one, support)) return true;
  // One code on a page, of letters and digits, is an identifier; behind a label it is what the label says.
  if (support < (run.before === "colon" ? JAMMED : LEAST) && isCode(one)) return false;
  // One much shorter than the page's others are must speak for itself.
  if (lengthOf(one) * 3 < habits.length && odds <= LEAST) return false;
  if (isAlone(one))
    return (
      support >= (odds > SURE || isPairs ? MOST_LENT : MOST_SUPPORT) && odds > leastAlone(support, habits)
    );
  const place = placeOf(one, support >= JAMMED);
  if (habits.prose && support >= FULL && run.atStart) return odds + Math.max(place, 2 * LEAST) > 0;
  if (support >= JAMMED) return odds + place > 0;
  return odds > LEAST && odds + Math.min(MOST_SUPPORT, support) + Math.min(place, 1.5 * LEAST) > least;
}

/** What a run by itself on its line must have: on a page full of them, it must not be plainly meant. */
function leastAlone(support: number, { prose }: Habits): number {
  if (prose && support >= FULL) return -2 * LEAST;
  return support >= JAMMED ? LEAST : 2 * LEAST;
}

/**
 * Where a sentence has ended nothing but a run is expected; official text sets no blank between its own words and Chinese
 * characters at a line's start; a label has a value behind it.
 */
function placeOf({ run }: Stretch, jammed: boolean): number {
  if (run.atStart) return run.gluedEnd ? 0 : (jammed ? 4 : 3) * LEAST;
  if (run.before === "colon") return -2 * LEAST;
  return run.before === "stop" && run.atEnd ? 4 * LEAST : 0;
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
