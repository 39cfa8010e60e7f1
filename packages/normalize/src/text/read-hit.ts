import type { Span } from "@tifa/corpus";
import { codePage } from "./code-pages.js";
import { boundPair, familiarity, meanPlausibility, plausibility, rankOf } from "./common.js";
import { canRead, canReadExactly, couldRead } from "./readings.js";
import type { ShiftRegion } from "./shift-region.js";
import { cutRegion } from "./shift-region.js";
import type { ShiftedTail } from "./shifted-tail.js";
import type { Reading } from "./syllables.js";
import { readSyllable } from "./syllables.js";

/** A piece of text to be put for a damaged one. */
export interface Repair extends Span {
  readonly after: string;
}

/**
 * Undoes the shift that an annotation caused. The pair of bytes that it annotated is the second byte of the character
 * before the gap and the byte that the gap swallowed: every such byte that the reading allows is tried.
 *
 * @param text - damaged text
 * @param at - offset of the gap
 * @param tail - annotation behind it
 * @param least - plausibility that the result must have
 * @returns the repair, or null where no byte gives one
 */
export function readHit(text: string, at: number, tail: ShiftedTail | null, least: number): Repair | null {
  if (tail === null) return null;
  const previous = characterBefore(text, at);
  const page = codePage("gbk");
  const before = page.code(previous);
  if (before < 0) return null;
  const region = cutRegion(text, tail.end);
  // The rest is the same whichever character the shift hit.
  if (region.shown !== "" && !readsBetter(region, least)) return null;
  const found: Candidate[] = [];
  for (const { byte, hit } of hitsOf(before & 0xff, tail.reading)) {
    const first = region.trail < 0 ? "?" : page.character(byte, region.trail);
    if (first === "") continue;
    const cut = first + region.rest;
    const enough = Math.min(least * 0.75, shownPlausibility(region) + 0.1);
    if (region.trail >= 0 && meanPlausibility(cut) < enough) continue;
    const score = region.trail < 0 ? 0 : fit(text, at, previous, region.end, cut) + plausibility(hit) / 2;
    found.push({ cut, score });
  }
  if (found.length === 0) return null;
  found.sort((a, b) => b.score - a.score);
  const [best, rival] = found;
  // Two characters that fit alike: the rest is certain, this one is not.
  const after = rival !== undefined && best!.score - rival.score < 0.5 ? `?${region.rest}` : best!.cut;
  return { start: at, end: region.end, after };
}

/** The character before a gap; its own annotation can stand between: 鏈(liàn)?zhǔn). */
function characterBefore(text: string, at: number): string {
  const own = /(?:[(（][^()（）]{1,9}[)）]){1,4}$/u.exec(text.slice(Math.max(0, at - 44), at));
  return text[at - 1 - (own?.[0].length ?? 0)] ?? "";
}

interface Hit {
  /** The byte that the gap swallowed. */
  readonly byte: number;
  /** The character of the pair that the converter found. */
  readonly hit: string;
}

const hits = new Map<string, readonly Hit[]>();

/** The pairs with a first byte that a reading allows. */
function hitsOf(first: number, reading: Reading): readonly Hit[] {
  const key = `${first} ${reading.plain} ${reading.toned}`;
  let found = hits.get(key);
  if (found === undefined) {
    found = findHits(first, reading);
    if (hits.size < 5000) hits.set(key, found);
  }
  return found;
}

/** With its tone a reading names few characters; only where none of them fits, old readings and other tones may. */
function findHits(first: number, reading: Reading): Hit[] {
  const page = codePage("gbk");
  const all: Hit[] = [];
  for (let byte = 0x81; byte <= 0xfe; byte++) {
    const hit = page.character(first, byte);
    if (hit !== "") all.push({ byte, hit });
  }
  for (const reads of [canReadExactly, couldRead, canRead]) {
    const found = all.filter(({ hit }) => reads(hit, reading));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a region reads better cut anew, as far as that can be told: a gap leaves few characters. */
function readsBetter(region: ShiftRegion, least: number): boolean {
  const whole = region.rest.replaceAll("?", "");
  return whole === "" || familiarity(whole) >= Math.min(least, familiarity(region.shown));
}

function shownPlausibility({ shown }: ShiftRegion): number {
  return shown === "" ? 0 : meanPlausibility(shown);
}

/** How well the first character of a cut fits: as a common one, with its neighbours, and by what the text has elsewhere. */
function fit(text: string, at: number, previous: string, end: number, cut: string): number {
  const [first = "", second = text[end] ?? ""] = cut;
  const common = plausibility(first) * 2 - Math.min(rankOf(first), 3000) / 3000;
  const bound = (boundPair(previous, first) ? 1 : 0) + (boundPair(first, second) ? 1 : 0);
  const window = text.slice(Math.max(0, at - NEAR), at) + text.slice(at + 1, at + NEAR);
  const seen = (window.includes(previous + first) ? 2 : 0) + (window.includes(first + second) ? 1 : 0);
  // In a row of names the mark that parts them is likelier than any character.
  // An annotation of its own names the character.
  const named = cut.length === first.length ? nextReading(text, end) : null;
  const read = named !== null && canRead(first, named) ? 3 : 0;
  const listed =
    first === "、" && text.slice(Math.max(0, at - 5), at).includes("、") && cut.slice(1, 6).includes("、")
      ? 1
      : 0;
  return common + bound + seen + listed + read;
}

/** The reading in parentheses at an offset. */
function nextReading(text: string, at: number): Reading | null {
  const match = /^[(（]([^()（）]{1,9})[)）]/u.exec(text.slice(at, at + 12));
  return match === null ? null : readSyllable(match[1]!);
}

/** Characters on each side in which a word is looked for that the shift hit. */
const NEAR = 4000;

interface Candidate {
  readonly cut: string;
  readonly score: number;
}
