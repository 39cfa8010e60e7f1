import type { CodePage } from "./code-pages.js";
import { codePage } from "./code-pages.js";
import { familiarity } from "./common.js";
import { mayBeUtf8 } from "./may-be-utf8.js";
import type { Reread } from "./misread-latin.js";
import { latinRuns, putAnew } from "./misread-latin.js";
import { isChineseText } from "./read-bytes.js";
import type { Utf8Row, Utf8Unit } from "./utf8-units.js";
import { ASCII, CLOSES, CUT, OPENS, utf8Units } from "./utf8-units.js";

/** Times that text can have been encoded over again. */
const DEPTH = 2;

/**
 * Finds the parts of a line whose bytes are UTF-8 and that were read by a two-byte table: where whole characters of Chinese
 * stand close together. Text that was misread so twice, or as Latin letters before, is read to the end.
 *
 * @param source - a line
 * @param characters - how many characters are evidence enough
 * @returns the parts to be put anew, in order
 */
export function utf8Runs(source: string, characters: number): Reread[] {
  return runsIn(source, characters, DEPTH);
}

function runsIn(source: string, characters: number, depth: number): Reread[] {
  for (const label of ["gbk", "big5"] as const) {
    const found = runsOf(source, codePage(label), characters, depth);
    if (found.length > 0) return found;
  }
  return [];
}

function runsOf(source: string, page: CodePage, characters: number, depth: number): Reread[] {
  const found: Reread[] = [];
  const least = characters === 1 ? 1 : 1.6;
  if (!mayBeUtf8(source, page, least)) return found;
  for (const units of denseRuns(utf8Units(source, page), least)) {
    const start = units[0]!.start;
    const end = units.at(-1)!.end;
    const shown = source.slice(start, end);
    const text = units.map((unit) => unit.text).join("");
    const after = accepts(units, text, shown, characters) ? text : deeper(text, shown, depth);
    if (after === null) continue;
    // The last character lost two bytes, and each has a gap of its own.
    const twice = units.at(-1)!.cut && /[?\ufffd]/u.test(source[end] ?? "");
    found.push(twice ? [start, end + 1, `${after}?`] : [start, end, after]);
  }
  if (found.length === 0) return found;
  const all = utf8Units(source, page);
  return withLone(found, unitsOf(all, 0, all.length), source);
}

/** A mark that lost a byte, alone between clauses that are right: where other parts of the line were misread, it was, too. */
function withLone(found: readonly Reread[], units: readonly Utf8Unit[], source: string): Reread[] {
  const lone = units.filter(
    ({ cut, opens, closes, start, end }) =>
      cut &&
      opens &&
      closes &&
      familiarity(source.slice(start, end)) === 0 &&
      !found.some(([from, to]) => start < to && end > from),
  );
  const more = lone.map(({ start, end }): Reread => [start, end, "?"]);
  return [...found, ...more].sort((a, b) => a[0] - b[0]);
}

function unitsOf(row: Utf8Row, from: number, to: number): Utf8Unit[] {
  return Array.from({ length: to - from }, (_, i) => row.unit(from + i));
}

/** By how much a run may fall before it ends. */
const DROP = 3;

/**
 * Runs of units with much for them, which begin and end where characters of the source do.
 *
 * @param row - of a line
 * @param least - weight that a run must have
 */
export function denseRuns(row: Utf8Row, least: number): Utf8Unit[][] {
  const { weights, flags } = row;
  const runs: Utf8Unit[][] = [];
  let start = -1;
  let best = -1;
  let sum = 0;
  let most = 0;
  const close = (): void => {
    if (start >= 0 && best >= 0 && most >= least)
      runs.push(unitsOf(row, reach(row, start, -1), reach(row, best, 1) + 1));
    start = -1;
    best = -1;
    sum = 0;
    most = 0;
  };
  for (let at = 0; at < row.length; at++) {
    const weight = weights[at]!;
    const flag = flags[at]!;
    if (start < 0) {
      if (weight <= 0 || !(flag & OPENS)) continue;
      start = at;
    }
    sum += weight;
    // A broken end belongs to the run where a gap is part of it.
    if (flag & CLOSES && (sum >= most || (best === at - 1 && flag & CUT))) {
      most = Math.max(most, sum);
      best = at;
    } else if (sum < most - DROP || sum < 0) {
      // What was read past the best end is looked at again, once.
      if (best >= 0) at = best;
      close();
    }
  }
  close();
  return runs;
}

/** The end of a run in one direction, with the characters beyond it that a gap has cut and the ASCII between them. */
function reach({ length, flags }: Utf8Row, from: number, step: 1 | -1): number {
  let end = from;
  for (let at = from + step; at >= 0 && at < length && flags[at]! & (ASCII | CUT); at += step) {
    if (flags[at]! & CUT && flags[at]! & (step > 0 ? CLOSES : OPENS)) end = at;
  }
  return end;
}

function accepts(units: readonly Utf8Unit[], text: string, shown: string, characters: number): boolean {
  const whole = units.filter((unit) => unit.kind === "whole" && unit.text !== "\ufffd").length;
  const broken = units.filter((unit) => unit.kind === "broken").length;
  if (whole < Math.min(characters, 2) || broken * 2 > Math.max(whole, 4 - characters)) return false;
  const read = text.replaceAll("\ufffd", "?");
  return (
    isChineseText(read, 0.7) &&
    familiarity(read) > familiarity(shown) + (whole < 4 && characters > 1 ? 0.3 : 0)
  );
}

/** What was misread before it was misread: read once more, and taken where that gives Chinese. */
function deeper(text: string, shown: string, depth: number): string | null {
  if (depth === 1) return null;
  const more = runsIn(text, 4, depth - 1);
  const found = more.length > 0 ? more : latinRuns(text, 0.8, false);
  if (found.length === 0) return null;
  const after = putAnew(text, found);
  const whole = after.replace(/[?\ufffd]/gu, "");
  return isChineseText(whole, 0.7) && familiarity(whole) > familiarity(shown) ? after : null;
}
