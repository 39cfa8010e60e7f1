import type { Span } from "@tifa/corpus";
import type { AsciiRun, Group } from "./ascii-runs.js";
import { randomOdds } from "./random-odds.js";
import { isStrange, oddsOfRow, strangeness } from "./strange-signs.js";

/** A group of so many characters that is meant so surely parts what is round it. */
const LONG = 4;
const MEANT = -4.5;
/** On a page full of runs, what could be a code or an abbreviation is part of one; words, numbers and addresses are not. */
const MEANT_AMONG_MANY = -8;
/** The same where half of the lines have one. */
const MEANT_AMONG_ALL = -10;
/** A group with a sign that prose has not is meant as an address or a tag. */
const MEANT_STRANGE = -12;
const WORD = /^[A-Z]?[a-z]+[.,;:]?$/u;
/** Nats of a long group that touches the text and is random all the same. */
const RANDOM = 4;
/** Letters alone, or signs alone, may be a name or a face: a page must have two such runs. */
const ONE_KIND = 10;
/** No name is as improbable as this. */
const NO_NAME = 20;

/** The random part of a run. */
export interface Stretch extends Span {
  /** Log odds that it is random, in nats. */
  readonly odds: number;
  readonly run: AsciiRun;
  /** Its groups, with one blank between two. */
  readonly text: string;
}

/** How the runs of a page stand to its text. */
export interface Habits {
  /** They begin with a lone sign, as Discuz's do: one that touches the text is theirs. */
  readonly signFirst: boolean;
  /** They touch the text before them, or behind them. */
  readonly gluedStart: boolean;
  readonly gluedEnd: boolean;
  /** Half of them have so many characters, or more. */
  readonly length: number;
  /** Whether the page has several of them, and whether it is full of them. */
  readonly jammed: boolean;
  readonly full: boolean;
  /** Whether letters, and digits, are among the characters of its clear runs, or there are too few of them to tell. */
  readonly letters: boolean;
  readonly digits: boolean;
  /** Whether the text has half-width marks, then one that touches it is its own, or full-width ones alone, if that was asked for. */
  readonly commas: "narrow" | "wide" | null;
  /** Whether the page is Chinese prose, with few Latin letters beside it. */
  readonly prose: boolean;
}

/**
 * The most random stretch of a run.
 *
 * @param run - ASCII characters at a place where random ones can hide
 * @param habits - of the page's other runs
 * @returns the stretch with its odds, null where every group is plainly meant or belongs to the text
 */
export function randomStretch(run: AsciiRun, habits: Habits): Stretch | null {
  let best: Stretch | null = null;
  const behind = isBehind(run);
  const all = trimmed(run, habits);
  for (const { groups: random, odds } of stretches(run, all, habits)) {
    const groups = odds > RANDOM ? withNeighbours(random, all, run) : random;
    const text = groups.map((group) => group.text).join(" ");
    const oneKind = /^(?:[A-Za-z ]+|[^A-Za-z0-9]+)$/u.test(text) && odds < NO_NAME;
    // What is likelier random than meant anyway needs no row.
    const ofSigns = habits.prose ? strangeness(text, behind) + (odds < 0 ? oddsOfRow(text) : 0) : 0;
    const own = (oneKind ? Math.min(ONE_KIND, odds) : odds) + ofSigns;
    if (best === null || own > best.odds)
      best = { start: groups[0]!.start, end: groups.at(-1)!.end, odds: own, run, text };
  }
  return best;
}

/**
 * Whether a run's stretch is the same whatever the habits of its page: it is no word's neighbour, and no group of it is one
 * that is meant on some pages only.
 *
 * @param run - one of which the stretch was asked for
 */
export function isSettled(run: AsciiRun): boolean {
  const { groups, odds } = run;
  if (odds === null || run.opens || run.closes || run.ends) return false;
  const trims = run.gluedStart && (run.before !== "stop" || /^\d/u.test(groups[0]!.text));
  if (trims || (run.gluedEnd && !run.atEnd)) return false;
  if (!run.atEnd && isCount(groups.at(-1)!.text, run.next)) return false;
  return groups.every(({ text }, i) => text.length < LONG || odds[i]! >= MEANT);
}

/** Whether a run stands between a sentence's end and the line's. */
export const isBehind = (run: AsciiRun): boolean => run.atEnd && !run.atStart && run.before === "stop";

/** {@link randomOdds} of each group. */
const groupOdds = (groups: readonly Group[], prose: boolean): readonly number[] =>
  randomOdds(
    groups.map((group) => group.text),
    prose,
  );

/** The same of the groups of a run, or of some of them: it is asked of once for itself, and again among its page's. */
function oddsIn(run: AsciiRun, groups: readonly Group[], prose: boolean): readonly number[] {
  if (groups !== run.groups) return groupOdds(groups, prose);
  run.odds ??= groupOdds(groups, prose);
  return run.odds;
}

const sum = (odds: readonly number[]): number => odds.reduce((a, b) => a + b, 0);

/** {@link randomOdds} of all groups of a run together, in nats. */
export function oddsOfRun(run: AsciiRun, prose: boolean): number {
  return sum(oddsIn(run, run.groups, prose));
}

/** The same of any groups. */
function oddsOf(groups: readonly Group[], prose = false): number {
  return sum(groupOdds(groups, prose));
}

/** Groups between those that are plainly meant (a word, a date, an address) with their odds. */
function stretches(
  run: AsciiRun,
  groups: readonly Group[],
  { jammed, full, prose }: Habits,
): { readonly groups: readonly Group[]; readonly odds: number }[] {
  const odds = oddsIn(run, groups, prose);
  const behind = isBehind(run);
  const isMeant = ({ text }: Group, i: number): boolean => text.length >= LONG && odds[i]! < leastOf(text);
  const leastOf = (text: string): number => {
    if (prose && isStrange(text)) return MEANT_STRANGE - strangeness(text);
    if (WORD.test(text) || NUMBER.test(text)) return MEANT;
    if (prose && behind) return MEANT_STRANGE;
    return full ? MEANT_AMONG_ALL : jammed ? MEANT_AMONG_MANY : MEANT;
  };
  if (groups.length === 0) return [];
  if (!groups.some(isMeant)) return [{ groups, odds: sum(odds) }];
  const all: Group[][] = [[]];
  for (const [i, group] of groups.entries()) {
    if (isMeant(group, i)) all.push([]);
    else all.at(-1)!.push(group);
  }
  // What words stand round is a sentence's own: random characters begin or end the run.
  return all
    .filter((stretch, i) => stretch.length > 0 && (i === 0 || i === all.length - 1))
    .map((stretch) => ({ groups: stretch, odds: oddsOf(stretch, prose) }));
}

/** What a reader of random characters can take for an element, a command, a formula, but not for a word or a number. */
const UNPLAIN = /[^\w.,:;%()+/-]/u;

/** A random stretch with the groups beside it that nobody would write there: `<gORV`, `\FRNq`, a number between it and the line's edge. */
function withNeighbours(random: readonly Group[], all: readonly Group[], run: AsciiRun): readonly Group[] {
  let start = all.indexOf(random[0]!);
  let end = all.indexOf(random.at(-1)!) + 1;
  const unplain = (group: Group | undefined): boolean =>
    group !== undefined && UNPLAIN.test(group.text) && oddsOf([group]) > -4 * group.text.length;
  const isNumber = (group: Group | undefined): boolean => group !== undefined && NUMBER.test(group.text);
  while (unplain(all[start - 1]) || (run.atStart && !run.atEnd && isNumber(all[start - 1]))) start--;
  while (unplain(all[end]) || (run.atEnd && !run.atStart && isNumber(all[end]))) end++;
  return all.slice(start, end);
}

/** The groups of a run without those that belong to the text which they touch. */
function trimmed(run: AsciiRun, habits: Habits): readonly Group[] {
  const fromStart = run.gluedStart ? trimmedStart(run, habits) : run.groups;
  // What opens a parenthesis or quotation of the text is the text's.
  const groups = run.opens ? shortened(fromStart, fromStart.length - 1, 0, -1) : fromStart;
  const last = groups.at(-1);
  if (last === undefined || run.atEnd) return groups;
  if (!run.gluedEnd) return isCount(last.text, run.next) ? groups.slice(0, -1) : groups;
  // A blank stands before a lone opening mark.
  if (groups.length < fromStart.length) return groups;
  if (!isRandom(last) && !(habits.gluedEnd && isNeutral(last, habits)) && !endsPair(groups))
    return groups.slice(0, -1);
  const own = habits.digits ? ownEnd(last.text, run.next) : digitsAtEnd(last.text);
  return shortened(groups, groups.length - 1, 0, last.text.length - own);
}

/** What a word of the text ends with, alone before the blank of a run. */
const TEXT_MARK = /^[!),.:;?%-]$/u;
/** And what none ends with. */
const NO_MARK = /^[#$&(*+/]$/u;

function trimmedStart(run: AsciiRun, habits: Habits): readonly Group[] {
  const first = run.groups[0]!;
  // What closes a parenthesis or quotation of the text is the text's, and so is what ends its sentence.
  const closing = run.closes && /^["')\]]/u.test(first.text) ? 1 : 0;
  // Where runs touch the text, and its own marks are full-width ones, a half-width mark is the run's.
  const theirMarks = habits.commas === "wide" && habits.gluedStart;
  const ending = run.ends && !theirMarks ? 1 : 0;
  if (closing + ending > 0) return shortened(run.groups, 0, closing + ending, undefined);
  if (run.before === "stop") return run.groups;
  const isTheirs = habits.signFirst && first.text.length === 1;
  if (habits.commas === "narrow" && !isTheirs && /^[,;:!?]/u.test(first.text))
    return shortened(run.groups, 0, 1, undefined);
  const number = habits.digits ? 0 : /^\d+[-/.:%]$|^\d*/u.exec(first.text)![0].length;
  if (number > 0) return shortened(run.groups, 0, number, undefined);
  // Behind its first sign Discuz draws one of the upper half: two signs in a row are the text's and the run's.
  const isMark = TEXT_MARK.test(first.text) && !theirMarks;
  if (NO_MARK.test(first.text)) return run.groups;
  const own = isMark
    ? !(habits.signFirst && /^[?-~]/u.test(run.groups[1]?.text ?? ""))
    : !isRandom(first) && !(habits.gluedStart && isNeutral(first, habits));
  return own ? run.groups.slice(1) : run.groups;
}

/** Whether a run of Discuz's pairs would lack its last character without the last group: its draw ends with one of the upper half. */
function endsPair(groups: readonly Group[]): boolean {
  const texts = groups.slice(-4).map((group) => group.text);
  return (
    texts.length === 4 &&
    /^[?-~]$/u.test(texts[3]!) &&
    texts.slice(0, 3).every((text, i) => /^[?-~]?[!-;]$/u.test(text) || (i < 2 && /^[?-~]$/u.test(text)))
  );
}

const UNIT = /[年月日时分点个名例元亿万千百多余项次届%％]/u;

/** What stands behind the number of an item. */
const ITEM = /[．、]/u;

/** A number, also one that counts an item. */
const NUMBER = /^\(?\d+[.):,]?$/u;
/** Nats of a group that touches the text of a page full of runs that touch it. */
const NEUTRAL = -6;

/** A number that stands apart from its unit. */
const isCount = (text: string, next: string): boolean =>
  (/^\d+$/u.test(text) && UNIT.test(next)) || (/^\d{1,2}$/u.test(text) && ITEM.test(next));
const isRandom = (group: Group): boolean => group.text.length >= LONG && oddsOf([group]) > RANDOM;
const isNeutral = (group: Group, { jammed, full }: Habits): boolean =>
  (full && group.text.length <= 8 && !NUMBER.test(group.text) && oddsOf([group]) > NEUTRAL) ||
  (jammed && group.text.length <= 5 && oddsOf([group]) > MEANT) ||
  (group.text.length <= 8 && isStrange(group.text)) ||
  oddsOf([group]) >
    (group.text.length <= 2 ? -RANDOM - 0.5 : UNPLAIN.test(group.text) ? -2 * RANDOM : -RANDOM / 2);

/** How many characters at a group's end belong to the text behind it: a number before its unit. */
function ownEnd(text: string, next: string): number {
  if (next === "年" && /(?:19|20)\d\d$/u.test(text)) return 4;
  const number = /(?<!\d)\d+(?:\.\d+)?%?$/u.exec(text)?.[0] ?? "";
  if (ITEM.test(next) && /^\d{1,2}$/u.test(number)) return number.length;
  return UNIT.test(next) || number.length >= 4 ? number.length : 0;
}

function digitsAtEnd(text: string): number {
  let at = text.length;
  while (at > 0 && /\d/u.test(text[at - 1]!)) at--;
  return text.length - at;
}

function shortened(
  groups: readonly Group[],
  at: number,
  from: number,
  to: number | undefined,
): readonly Group[] {
  return groups
    .map((group, i) => {
      if (i !== at) return group;
      const text = group.text.slice(from, to);
      return { text, start: group.start + from, end: group.start + from + text.length };
    })
    .filter((group) => group.text !== "");
}
