import type { CodePage } from "./code-pages.js";
import { codePage } from "./code-pages.js";
import { familiarity, plausibility } from "./common.js";
import type { Reread } from "./misread-latin.js";
import { latinRuns } from "./misread-latin.js";
import { isChineseText, withoutToned } from "./read-bytes.js";
import type { Utf8Unit } from "./utf8-units.js";
import { utf8Units } from "./utf8-units.js";

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
  const all = utf8Units(source, page);
  for (const units of denseRuns(all, characters === 1 ? 1 : 1.6)) {
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
  return found.length > 0 ? withLone(found, all, source) : found;
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

/** What a unit says for UTF-8, or against it. */
function weightOf({ text, kind, gap }: Utf8Unit): number {
  if (kind === "ascii") return 0;
  if (kind === "broken") return gap ? -0.3 : -1.2;
  if (text === "\ufffd") return -0.1;
  if (text < "\u0100" || withoutToned(text) === "") return 0.4;
  if (text < "\u2000") return -0.2;
  return plausibility(text) >= 0.4 ? 1 : 0.2;
}

/** By how much a run may fall before it ends. */
const DROP = 3;

/** Runs of units with much for them, which begin and end where characters of the source do. */
function denseRuns(units: readonly Utf8Unit[], least: number): Utf8Unit[][] {
  const runs: Utf8Unit[][] = [];
  let start = -1;
  let best = -1;
  let sum = 0;
  let most = 0;
  const close = (): void => {
    if (start >= 0 && best >= 0 && most >= least)
      runs.push(units.slice(reach(units, start, -1), reach(units, best, 1) + 1));
    start = -1;
    best = -1;
    sum = 0;
    most = 0;
  };
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const weight = weightOf(unit);
    if (start < 0) {
      if (weight <= 0 || !unit.opens) continue;
      start = at;
    }
    sum += weight;
    // A broken end belongs to the run where a gap is part of it.
    if (unit.closes && (sum >= most || (best === at - 1 && unit.cut))) {
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
function reach(units: readonly Utf8Unit[], from: number, step: 1 | -1): number {
  let end = from;
  for (let at = from + step; units[at]?.kind === "ascii" || units[at]?.cut; at += step) {
    const { cut, opens, closes } = units[at]!;
    if (cut && (step > 0 ? closes : opens)) end = at;
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
  const found = more.length > 0 ? more : latinRuns(text, 0.8);
  if (found.length === 0) return null;
  let after = "";
  let from = 0;
  for (const [start, end, piece] of found) {
    after += text.slice(from, start) + piece;
    from = end;
  }
  after += text.slice(from);
  const whole = after.replace(/[?\ufffd]/gu, "");
  return isChineseText(whole, 0.7) && familiarity(whole) > familiarity(shown) ? after : null;
}
