import type { Span } from "@tifa/corpus";
import { codePage } from "./code-pages.js";
import { boundPair, meanPlausibility, plausibility, rankOf } from "./common.js";
import type { Reading } from "./readings.js";
import { canRead, canReadExactly, couldRead, readSyllable } from "./readings.js";

/** What stands behind a gap: an annotation that lost its first parenthesis. */
export interface ShiftedTail {
  readonly reading: Reading;
  /** Offset after the annotation. */
  readonly end: number;
}

/** A piece of text to be put for a damaged one. */
export interface Repair extends Span {
  readonly after: string;
}

const ANNOTATION = /^[?\ufffd]\(?( ?[a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü:]{1,9} ?[1-5]? ?)\)/u;

/** Reads the annotation behind a gap: `?zhǔn)`, or null where there is none. */
export function cutShifted(text: string, at: number): ShiftedTail | null {
  const match = ANNOTATION.exec(text.slice(at, at + 16));
  if (match === null) return null;
  const reading = readSyllable(match[1]!);
  return reading?.toned == null ? null : { reading, end: at + match[0].length };
}

interface Run {
  readonly bytes: readonly number[];
  /** Offset after the characters, and after an ASCII character that is the trail byte of the last one. */
  readonly end: number;
  readonly shown: string;
  /** Whether the last byte has no partner. */
  readonly open: boolean;
}

/** Longest run looked at; a longer one is cut at a boundary of bytes all the same. */
const LONGEST = 20_000;

/** The bytes from an offset up to the ASCII character that puts the cut right; `odd`: whether they begin inside a pair. */
function runFrom(text: string, start: number, odd: boolean): Run {
  const page = codePage("gbk");
  const bytes: number[] = [];
  let at = start;
  while (at < text.length && at - start < LONGEST) {
    const code = page.code(text[at]!);
    if (code < 0) break;
    bytes.push(code >> 8, code & 0xff);
    at++;
    // Cut one byte later, a trail byte that is ASCII is a character of its own: from there on all is right.
    if (odd && (code & 0xff) < 0x80) return { bytes, end: at, shown: text.slice(start, at), open: false };
  }
  const shown = text.slice(start, at);
  const next = text.charCodeAt(at);
  const trail = next >= 0x40 && next <= 0x7e;
  if (odd && trail) bytes.push(next);
  return { bytes, end: odd && trail ? at + 1 : at, shown, open: odd && !trail };
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
  if (tail === null || at === 0) return null;
  const page = codePage("gbk");
  const before = page.code(text[at - 1]!);
  if (before < 0) return null;
  const run = runFrom(text, tail.end, true);
  const end = closing(text, run);
  const shown = run.shown === "" ? 0 : meanPlausibility(run.shown);
  // With its tone the reading names few characters; only where none of them fits, other tones and old readings may.
  const found: string[] = [];
  for (const hits of bytesRead(before & 0xff, tail.reading)) {
    for (const byte of hits) {
      const cut = recut([byte, ...run.bytes], end);
      if (cut !== null && meanPlausibility(cut) >= Math.min(least * 0.75, shown + 0.1)) found.push(cut);
    }
    if (found.length > 0) return { start: at, end: end.end, after: likeliestCut(text, at, end.end, found) };
  }
  return null;
}

/**
 * The bytes that make a character with a lead byte that can be read so: with its tone, in old texts alone, with another
 * tone.
 */
function bytesRead(lead: number, reading: Reading): readonly (readonly number[])[] {
  const key = `${lead} ${reading.plain} ${reading.toned}`;
  let hits = hitBytes.get(key);
  if (hits === undefined) {
    const page = codePage("gbk");
    hits = [canReadExactly, couldRead, canRead].map((reads) => {
      const bytes: number[] = [];
      for (let byte = 0x81; byte <= 0xfe; byte++) {
        const hit = page.character(lead, byte);
        if (hit !== "" && reads(hit, reading)) bytes.push(byte);
      }
      return bytes;
    });
    if (hitBytes.size < 5000) hitBytes.set(key, hits);
  }
  return hits;
}

/** Pages have a few hundred pairs of byte and reading; hostile ones shall not fill the memory. */
const hitBytes = new Map<string, readonly (readonly number[])[]>();

/** The cut whose first character fits best; where two fit alike, that character is not certain, the rest is. */
function likeliestCut(text: string, at: number, end: number, cuts: readonly string[]): string {
  if (cuts.length === 1) return cuts[0]!;
  const [best, rival] = cuts
    .map((cut) => ({ cut, score: fit(text, at, end, cut) }))
    .sort((a, b) => b.score - a.score);
  return best!.score - rival!.score < 0.5 ? `?${[...best!.cut].slice(1).join("")}` : best!.cut;
}

/** How well the first character of a cut fits: as a common one, with its neighbours, and by what the text has elsewhere. */
function fit(text: string, at: number, end: number, cut: string): number {
  const [first = "", second = text[end] ?? ""] = cut;
  const previous = text[at - 1]!;
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

interface Closing {
  readonly end: number;
  /** What to put for a last byte without a partner. */
  readonly last: (lead: number) => string;
}

/** Where a shift ends without an ASCII trail byte: at another gap, whose annotation can name the character. */
function closing(text: string, run: Run): Closing {
  if (!run.open) return { end: run.end, last: () => "?" };
  const gap = text[run.end];
  if (gap !== "?" && gap !== "\ufffd") return { end: run.end, last: () => "?" };
  const next = cutShifted(text, run.end);
  if (next === null) return { end: run.end + 1, last: () => "?" };
  return { end: next.end, last: (lead) => likeliest(lead, next.reading) ?? "?" };
}

function likeliest(lead: number, reading: Reading): string | null {
  let best: string | null = null;
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = codePage("gbk").character(lead, trail);
    if (character === "" || !canReadExactly(character, reading)) continue;
    if (
      best !== null &&
      rankOf(best) !== Number.POSITIVE_INFINITY &&
      rankOf(character) !== Number.POSITIVE_INFINITY
    )
      return null;
    if (best === null || rankOf(character) < rankOf(best)) best = character;
  }
  return best;
}

function recut(bytes: readonly number[], end: Closing): string | null {
  let text = "";
  for (let i = 0; i < bytes.length; i += 2) {
    if (i + 1 === bytes.length)
      return text + (bytes[i]! < 0x80 ? String.fromCharCode(bytes[i]!) : end.last(bytes[i]!));
    const character = codePage("gbk").character(bytes[i]!, bytes[i + 1]!);
    if (character === "") return null;
    text += character;
  }
  return text;
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
export function readHole(text: string, at: number, least: number): Repair | null {
  const run = runFrom(text, at + 1, true);
  if (run.shown === "") return null;
  const end = closing(text, run);
  const cut = recut(run.bytes.slice(1), end);
  if (cut === null) return null;
  const shown = meanPlausibility(run.shown);
  const whole = cut.replaceAll("?", "");
  if (whole === "" || meanPlausibility(whole) < Math.max(least, shown + 0.25)) return null;
  return { start: at, end: end.end, after: `?${cut}` };
}
