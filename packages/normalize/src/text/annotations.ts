import type { Span } from "@tifa/corpus";
import { HAN, is, TRADITIONAL_ONLY } from "./classes.js";
import { rankOf } from "./common.js";
import type { Reading } from "./readings.js";
import { canRead, readingsOf, readSyllable, withoutTone } from "./readings.js";

/** A syllable in parentheses behind a character: 防(fang). */
export interface Annotation extends Span {
  readonly base: string;
  readonly reading: Reading;
  /** Whether the character can be read so. */
  readonly fits: boolean;
  /** Whether another annotation of the same character stands right before it. */
  readonly repeated: boolean;
  /** Whether the sentence around it is about how a character is read. */
  readonly explained: boolean;
}

const PARENTHESISED = /[(（]([^()（）]{1,10})[)）]/gu;
const ABOUT_READING =
  /[读讀念](?:作|做|音|为|為|成|[“「『"])|拼音|[发發]音|注音|音同|多音|[应應正][读讀念]|误读|誤讀|简称|簡稱/u;
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
  let lineEnd = -1;
  let lineAbout = false;
  for (const match of text.matchAll(PARENTHESISED)) {
    const reading = readSyllable(match[1]!);
    if (reading === null) continue;
    const last = found.at(-1);
    // A line can have been wrapped before the parenthesis.
    const blank = /[ \n]/u.test(text[match.index - 1] ?? "") ? 1 : 0;
    const start = match.index - blank;
    const repeated = last !== undefined && last.end === start;
    if (!repeated && !is(text, start - 1, HAN)) continue;
    const end = match.index + match[0].length;
    const base = repeated ? last.base : text[start - 1]!;
    if (start >= lineEnd) {
      const lineStart = text.lastIndexOf("\n", start) + 1;
      const next = text.indexOf("\n", end);
      lineEnd = next < 0 ? text.length : next;
      lineAbout = LINE_ABOUT_READING.test(text.slice(lineStart, lineEnd));
    }
    const around = text.slice(Math.max(0, start - 13), Math.max(0, start - 1)) + text.slice(end, end + 8);
    found.push({
      start,
      end,
      base,
      reading,
      fits: canRead(base, reading),
      repeated,
      explained: lineAbout || ABOUT_READING.test(around),
    });
  }
  return found;
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
