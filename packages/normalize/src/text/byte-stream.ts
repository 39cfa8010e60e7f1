import type { Span } from "@tifa/corpus";
import { FULL_MARK, HAN, is } from "./classes.js";
import { codePage } from "./code-pages.js";
import { boundPair, familiarity, meanPlausibility, plausibility, rankOf, simplify } from "./common.js";
import { isChineseMark } from "./marks.js";
import type { Reading } from "./readings.js";
import { canRead, canReadExactly, couldRead, readSyllable } from "./readings.js";
import type { ShiftedTail, ShiftRegion } from "./shift-region.js";
import { cutRegion } from "./shift-region.js";

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
  const previous = characterBefore(text, at);
  const page = codePage("gbk");
  const before = page.code(previous);
  if (tail === null || before < 0) return null;
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

/** A hole that was cut anew. */
export interface Hole extends Repair {
  /** Whether the text alone tells so much; otherwise the page must have other damage of the kind. */
  readonly certain: boolean;
}

/**
 * Cuts anew what stands behind a gap where a lead byte was lost and no reading tells which: `?揽刂笓]`. The character
 * that lost the byte stays `?`, and so does the last one where its trail byte is gone too.
 *
 * @param text - damaged text
 * @param at - offset of the gap
 * @param least - plausibility that the result must have
 * @returns the repair, or null where what stands there is as plausible
 */
export function readHole(text: string, at: number, least: number): Hole | null {
  const region = cutRegion(text, at + 1);
  const repair = { start: at, end: region.end, after: `?${region.rest}` };
  const whole = region.rest.replaceAll("?", "");
  if (region.shown === "" || whole === "") {
    // Between two gaps, a character that no text has is what two lost ones left.
    if (isAlone(text, region, at)) return { ...repair, certain: true };
    return isTrail(text, region, at) ? { ...repair, certain: false } : null;
  }
  const plausible = meanPlausibility(whole);
  const better = familiarity(whole) - familiarity(region.shown);
  const certain =
    plausible >= Math.max(least, meanPlausibility(region.shown) + 0.25) ||
    (plausible >= least && better >= (whole.length < 3 ? 0.7 : 0.4));
  if (certain) return { ...repair, certain };
  // A trail byte that is an ASCII sign is one of a traditional character.
  const last = [...whole].at(-1)!;
  const closed = /^[@-~]$/u.test(text[region.end - 1]!) && simplify(last) !== last;
  return closed && plausible >= least && better >= -0.3 ? { ...repair, certain } : null;
}

function isAlone(text: string, { shown, end }: ShiftRegion, at: number): boolean {
  const between = end === at + 3 && shown.length === 1 && /[?\ufffd]/u.test(text[at + 2] ?? "");
  return between && is(text, at + 1, HAN) && isChineseMark(text, at - 1) && familiarity(shown) === 0;
}

/** Whether nothing but a sign that can be the trail byte of the lost character stands between a gap and Chinese text. */
function isTrail(text: string, region: ShiftRegion, at: number): boolean {
  return (
    region.shown === "" && region.end === at + 2 && is(text, at - 1, HAN) && is(text, at + 2, HAN | FULL_MARK)
  );
}
