import type { Span } from "@tifa/corpus";
import { HAN, is, TRADITIONAL_ONLY } from "./classes.js";
import { boundPair, rankOf } from "./common.js";
import { eachMatch } from "./each-match.js";
import { withoutTone } from "./reading-tables.js";
import { canRead, readingsOf } from "./readings.js";
import type { Reading } from "./syllables.js";
import { syllableAt } from "./syllables.js";
import { unitText } from "./unit-text.js";

/** A syllable in parentheses behind a character: 防(fang). */
export interface Annotation extends Span {
  readonly base: string;
  readonly reading: Reading;
  /** Whether the character can be read so. */
  readonly fits: boolean;
  /** Whether it stands inside a word, in capitals: the character makes one with the next or the one before. */
  readonly inside: boolean;
  /** Whether another annotation of the same character stands right before it. */
  readonly repeated: boolean;
  /** Whether the sentence around it is about how a character is read. */
  readonly explained: boolean;
}

const ABOUT_READING =
  /[读讀念](?:作|做|音|为|為|成|[“「『"])|拼音|[发發]音|注音|音同|多音|[应應正][读讀念]|误读|誤讀|简称|簡稱/u;
/** Each alternative of the pattern above has one of these: a text without them explains nothing. */
const ABOUT_READING_HINT = /[读讀念音简簡声聲]/gu;
/** Most characters that a reading in parentheses has, with stray blanks. */
const LONGEST = 10;
/** A line about how words are read explains each of its readings. */
const LINE_ABOUT_READING = /[读讀][音作做]|拼音|注音|多音|[轻輕][声聲]|[声聲][调調]/u;

/**
 * Finds every single syllable of pinyin in parentheses that follows a Chinese character, with or without tone.
 *
 * @param text - any text
 * @returns annotations in order, without overlap
 */
export function findAnnotations(text: string): Annotation[] {
  const found: Annotation[] = [];
  const hints = hintsIn(text);
  let hint = 0;
  let end = 0;
  let lineEnd = -1;
  let lineAbout = false;
  for (let at = 0; at < text.length; at = end) {
    const code = text.charCodeAt(at);
    const close = code === 0x28 || code === 0xff08 ? closingOf(text, at) : -1;
    end = close < 0 ? at + 1 : close + 1;
    if (close < 0) continue;
    const reading = is(text, at + 1, HAN) ? null : syllableAt(text, at + 1, close);
    if (reading !== null) {
      const last = found.at(-1);
      // A line can have been wrapped before the parenthesis.
      const before = text[at - 1];
      const start = before === " " || before === "\n" ? at - 1 : at;
      const repeated = last !== undefined && last.end === start;
      if (repeated || is(text, start - 1, HAN)) {
        const base = repeated ? last.base : unitText(text.charCodeAt(start - 1));
        if (start >= lineEnd) {
          const next = text.indexOf("\n", end);
          lineEnd = next < 0 ? text.length : next;
          lineAbout =
            hints.length > 0 &&
            LINE_ABOUT_READING.test(text.slice(text.lastIndexOf("\n", start) + 1, lineEnd));
        }
        while (hint < hints.length && hints[hint]! < start - 13) hint++;
        const explained =
          lineAbout || (hint < hints.length && hints[hint]! < end + 8 && isExplained(text, start, end));
        const inside = reading.letters !== "small" && isInside(text, start, end);
        found.push({ start, end, base, reading, fits: canRead(base, reading), inside, repeated, explained });
      }
    }
  }
  return found;
}

function isInside(text: string, start: number, end: number): boolean {
  const base = text[start - 1] ?? "";
  return boundPair(base, text[end] ?? "") || (is(text, end, HAN) && boundPair(text[start - 2] ?? "", base));
}

function hintsIn(text: string): number[] {
  const hints: number[] = [];
  eachMatch(text, ABOUT_READING_HINT, ({ index }) => hints.push(index));
  return hints;
}

function isExplained(text: string, start: number, end: number): boolean {
  return ABOUT_READING.test(
    text.slice(Math.max(0, start - 13), Math.max(0, start - 1)) + text.slice(end, end + 8),
  );
}

/** Offset of the parenthesis that closes the one at an offset, with one to ten characters between; -1 for none. */
function closingOf(text: string, open: number): number {
  let count = 0;
  for (let at = open + 1; at < text.length && count <= LONGEST; at++, count++) {
    const code = text.charCodeAt(at);
    if (code === 0x29 || code === 0xff09) return count > 0 ? at : -1;
    if (code === 0x28 || code === 0xff08) return -1;
    if (code >= 0xd800 && code <= 0xdbff && text.codePointAt(at)! > 0xffff) at++;
  }
  return -1;
}

/** Whether a character is written in traditional script alone. */
export function isTraditional(character: string): boolean {
  return is(character, 0, TRADITIONAL_ONLY);
}

/** Whether nobody would explain how a character of a simplified text is read. */
export function isEveryday(character: string): boolean {
  return rankOf(character) < 900;
}

/** Whether a character is always read the same, so that a reading explains nothing. */
export function hasOneReading(character: string): boolean {
  return new Set(readingsOf(character).map(withoutTone)).size === 1;
}
