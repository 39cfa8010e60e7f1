import type { Span } from "@tifa/corpus";
import { HAN, is } from "./classes.js";
import { codePage } from "./code-pages.js";
import { familiarity, meanPlausibility, plausibility, rankOf } from "./common.js";
import { charactersByLead, gainOf, likeliestCharacter } from "./likeliest-character.js";
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
 * @param limit - offset behind which the shift does not go on, where that is known
 * @returns the repair, or null where no byte gives one
 */
export function readHit(
  text: string,
  at: number,
  tail: ShiftedTail | null,
  least: number,
  limit?: number,
): Repair | null {
  if (tail === null) return null;
  const previous = characterBefore(text, at);
  const before = codePage("gbk").code(previous);
  if (before < 0) return null;
  const region = cutRegion(text, tail.end, undefined, limit);
  // The rest is the same whichever character the shift hit.
  if (region.shown !== "" && !readsBetter(region, least)) return null;
  // A character that its own annotation fits was not cut wrongly.
  const behind = nextReading(text, region.end);
  if (!/[^?]/u.test(region.rest) && behind !== null && canRead(region.shown.at(-1) ?? "", behind))
    return null;
  const found: Candidate[] = [];
  for (const { byte, hit, cost } of hitsOf(before & 0xff, tail.reading)) {
    const first = firstOf(region, byte, previous, text[region.end] ?? "");
    if (first === "") continue;
    const cut = first + region.rest;
    const enough = Math.min(least * 0.75, shownPlausibility(region) + 0.1);
    if (region.trail >= 0 && meanPlausibility(cut) < enough) continue;
    if (first === "?") found.push({ cut, cost, score: 0, margin: 0 });
    else {
      const { score, margin } = fit(text, at, previous, region.end, cut);
      found.push({ cut, cost, score: score + plausibility(hit) / 2 - cost, margin });
    }
  }
  if (found.length === 0) return null;
  found.sort((a, b) => b.score - a.score);
  const after = isCertain(found) ? found[0]!.cut : `?${region.rest}`;
  return { start: at, end: region.end, after };
}

/** Whether the first of some candidates is plainly the likeliest: else the rest is certain, and its own character is not. */
function isCertain(found: readonly Candidate[]): boolean {
  const [best, rival] = found as readonly [Candidate, ...Candidate[]];
  const known = plausibility(best.cut[0]!) === 1;
  // What no text has there is sooner another one, which the table of the converter reads so.
  if (best.margin >= MARGIN_ALONE && !known) return false;
  const only = known && best.cost === 0 && found.every((one) => one === best || one.cost > 0);
  const lead = rival === undefined ? Number.POSITIVE_INFINITY : best.score - rival.score;
  return lead >= (only ? Math.min(best.margin, MARGIN_OF_ONLY) : best.margin);
}

/** By how many nats the likeliest character must be ahead of the next, by what the text around it gains. */
const MARGINS: readonly (readonly [number, number])[] = [
  [3, 1],
  [2, 1.5],
  [0.5, 2],
];
/** The same where nothing but how common it is speaks for it. */
const MARGIN_ALONE = 2.5;
/** The same where the reading, as it is written, names one character alone. */
const MARGIN_OF_ONLY = 1.5;

/** The first character of a region, where its lead byte is this one; "" where there is none. */
function firstOf({ trail, reading }: ShiftRegion, byte: number, previous: string, next: string): string {
  if (trail >= 0) return codePage("gbk").character(byte, trail);
  return reading === null ? "?" : (likeliestCharacter(charactersByLead(byte, reading), previous, next) ?? "");
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
  /** How unlikely it is that a converter reads it so, in nats. */
  readonly cost: number;
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

/** Old readings and other tones are in some tables, too. */
const COSTS = [
  [canReadExactly, 0],
  [couldRead, 3],
  [canRead, 5],
] as const;

function findHits(first: number, reading: Reading): Hit[] {
  const page = codePage("gbk");
  const found: Hit[] = [];
  for (let byte = 0x81; byte <= 0xfe; byte++) {
    const hit = page.character(first, byte);
    const read = hit === "" ? undefined : COSTS.find(([reads]) => reads(hit, reading));
    if (read !== undefined) found.push({ byte, hit, cost: read[1] });
  }
  // Where the converter puts no tones, each way to read a character is as good.
  if (reading.toned === reading.plain && found.every(({ cost }) => cost > 0))
    return found.map((one) => ({ ...one, cost: 0 }));
  return found;
}

/** Whether a region reads better cut anew, as far as that can be told: a gap leaves few characters. */
function readsBetter(region: ShiftRegion, least: number): boolean {
  const whole = region.rest.replaceAll("?", "");
  // A letter glued to Chinese text is a trail byte, however rare the character.
  if (region.closed && meanPlausibility(whole) === 1) return true;
  return whole === "" || familiarity(whole) >= Math.min(least, familiarity(region.shown));
}

function shownPlausibility({ shown }: ShiftRegion): number {
  return shown === "" ? 0 : meanPlausibility(shown);
}

/**
 * How likely the first character of a cut is there, in nats: by how common it is, by its neighbours, and by what the text
 * has elsewhere.
 */
function fit(
  text: string,
  at: number,
  previous: string,
  end: number,
  cut: string,
): Pick<Candidate, "score" | "margin"> {
  const [first = "", second = text[end] ?? ""] = cut;
  // Characters by rank are as rare as the rank is high; one that official texts lack is rarer than all of them.
  const common = -Math.log(20 + Math.min(rankOf(first), 5000)) - (1 - plausibility(first)) * 2;
  const gains = [gainOf(previous, first), gainOf(first, second)] as const;
  const window = text.slice(Math.max(0, at - NEAR), at) + text.slice(at + 1, at + NEAR);
  const isWord = is(second, 0, HAN) && window.includes(first + second);
  const seen = (window.includes(previous + first) ? 3 : 0) + (isWord ? 1.5 : 0);
  // An annotation of its own names the character.
  const named = cut.length === first.length ? nextReading(text, end) : null;
  const read = named !== null && canRead(first, named) ? 6 : 0;
  // In a row of names the mark that parts them is likelier than any character.
  const listed =
    first === "、" && text.slice(Math.max(0, at - 5), at).includes("、") && cut.slice(1, 6).includes("、")
      ? 2
      : 0;
  const support = Math.max(...gains, seen, listed * 2, read);
  return {
    score: common + gains[0] + gains[1] + seen + listed + read,
    margin: MARGINS.find(([gain]) => support >= gain)?.[1] ?? MARGIN_ALONE,
  };
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
  readonly cost: number;
  readonly score: number;
  /** How far it must be ahead of the next. */
  readonly margin: number;
}
