import type { Span } from "@tifa/corpus";
import { HAN, is, TRADITIONAL_ONLY } from "./classes.js";
import { boundPair, rankOf } from "./common.js";
import { eachMatch } from "./each-match.js";
import { withoutTone } from "./reading-tables.js";
import { canRead, readingsOf } from "./readings.js";
import type { Reading } from "./syllables.js";
import { syllableAt } from "./syllables.js";
import { unitText } from "./unit-text.js";
import { readWord } from "./word-readings.js";

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
  /** A syllable in parentheses; the syllables of a word, which always fit it, 领导(lǐng dǎo); or either in brackets. */
  readonly form: "plain" | "word" | "bracketed";
}

const ABOUT_READING =
  /[读讀念](?:作|做|音|为|為|成|[“「『"])|拼音|[发發]音|注音|音同|多音|[应應正][读讀念]|误读|誤讀|简称|簡稱/u;
/** Each alternative of the pattern above has one of these: a text without them explains nothing. */
const ABOUT_READING_HINT = /[读讀念音简簡声聲]/gu;
/** Most characters that a reading in parentheses has, with stray blanks. */
const LONGEST = 10;
/** The same of a word's. */
const LONGEST_OF_WORD = 48;
/** Letters of readings come before every character of Chinese. */
const LAST_LETTER = 0x3ff;
/** A line about how words are read explains each of its readings. */
const LINE_ABOUT_READING = /[读讀][音作做]|拼音|注音|多音|[轻輕][声聲]|[声聲][调調]/u;

/**
 * Finds every syllable of pinyin in parentheses or brackets that follows a Chinese character, with or without tone, and
 * every row of syllables that reads the characters before it.
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
    const closing = closerOf(text.charCodeAt(at));
    const close = closing === 0 ? -1 : closingOf(text, at, closing);
    end = close < 0 ? at + 1 : close + 1;
    if (close < 0 || is(text, at + 1, HAN)) continue;
    const last = found.at(-1);
    // A line can have been wrapped before the parenthesis.
    const start = isBlank(text.charCodeAt(at - 1)) ? at - 1 : at;
    const repeated = last !== undefined && last.end === start;
    if (!repeated && !is(text, start - 1, HAN)) continue;
    const base = repeated ? last.base : unitText(text.charCodeAt(start - 1));
    const syllable = close - at <= LONGEST + 1 ? syllableAt(text, at + 1, close) : null;
    const own = syllable !== null && canRead(base, syllable);
    const word = own
      ? null
      : repeated
        ? wordAgain(text, last, at, end)
        : readWord(text, start, text.slice(at + 1, close));
    const reading = word ?? syllable;
    if (reading === null) continue;
    if (start >= lineEnd) {
      const next = text.indexOf("\n", end);
      lineEnd = next < 0 ? text.length : next;
      lineAbout =
        hints.length > 0 && LINE_ABOUT_READING.test(text.slice(text.lastIndexOf("\n", start) + 1, lineEnd));
    }
    while (hint < hints.length && hints[hint]! < start - 13) hint++;
    const explained =
      lineAbout || (hint < hints.length && hints[hint]! < end + 8 && isExplained(text, start, end));
    const inside = reading.letters !== "small" && isInside(text, start, end);
    const fits = own || word !== null;
    const form = closing !== CLOSE ? "bracketed" : word !== null ? "word" : "plain";
    found.push({ start, end, base, reading, fits, inside, repeated, explained, form });
  }
  return found;
}

/** The reading of a word where it is put once more: `领导(lǐng dǎo)(lǐng dǎo)`. */
function wordAgain(text: string, last: Annotation, at: number, end: number): Reading | null {
  const same = last.end - last.start === end - at;
  return same && last.fits && text.startsWith(text.slice(last.start + 1, last.end - 1), at + 1)
    ? last.reading
    : null;
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
  // The character itself parts what stands before it from what follows: 纪念郑(zhèng)成功 explains nothing.
  return ABOUT_READING.test(
    `${text.slice(Math.max(0, start - 13), Math.max(0, start - 1))}\n${text.slice(end, end + 8)}`,
  );
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x0a;

const CLOSE = 0x29;
const FULL_CLOSE = 0xff09;

/** The unit that closes what a unit opens, 0 where it opens nothing; either parenthesis closes either. */
function closerOf(code: number): number {
  if (code === 0x28 || code === 0xff08) return CLOSE;
  if (code === 0x5b) return 0x5d;
  return code === 0x3010 ? 0x3011 : code === 0x3014 ? 0x3015 : 0;
}

/**
 * Offset of the parenthesis that closes the one at an offset; -1 for none. Between them are one to ten characters, or
 * letters and blanks as a word's reading has them.
 */
function closingOf(text: string, open: number, closing: number): number {
  let count = 0;
  for (let at = open + 1; at < text.length; at++, count++) {
    const code = text.charCodeAt(at);
    if (code === closing || (code === FULL_CLOSE && closing === CLOSE)) return count > 0 ? at : -1;
    if (closerOf(code) !== 0) return -1;
    if (count >= LONGEST && (code > LAST_LETTER || count >= LONGEST_OF_WORD)) return -1;
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
