import type { CodePage } from "./code-pages.js";
import { codePage, utf8Length, utf8Sequence } from "./code-pages.js";
import { familiarity, meanPlausibility, plausibility } from "./common.js";
import type { Reread } from "./misread-latin.js";
import { isChineseText, readTwoByte } from "./read-bytes.js";

/**
 * Finds text whose bytes are UTF-8, or are of the other two-byte table, and that was read as GBK or Big5.
 *
 * @param source - a line
 * @param least - plausibility that the result must have
 * @param characters - how many characters of UTF-8 are evidence enough
 * @returns the parts to be put anew, in order
 */
export function wideRuns(source: string, least: number, characters: number): Reread[] {
  for (const label of ["gbk", "big5"] as const) {
    const found = utf8Segments(source, codePage(label), characters);
    if (found.length > 0) return found;
  }
  const whole = otherTable(source, least, characters);
  if (whole !== null) return [[0, source.length, whole]];
  const found: Reread[] = [];
  for (let start = 0, end = 0; start < source.length; start = end + 1) {
    end = start;
    while (end < source.length && !isMark(source.charCodeAt(end))) end++;
    if (end - start === source.length || meanPlausibility(source, start, end) >= least) continue;
    const after = otherTable(source.slice(start, end), least, characters);
    if (after !== null) found.push([start, end, after]);
  }
  return found;
}

/** Whether a unit is one of ，。；：！？. */
function isMark(code: number): boolean {
  return (
    code === 0xff0c ||
    code === 0x3002 ||
    code === 0xff1b ||
    code === 0xff1a ||
    code === 0xff01 ||
    code === 0xff1f
  );
}

/** Reads bytes one after another, while they are UTF-8. */
interface Cursor {
  /** Offset of the character that is read. */
  at: number;
  /** Its second byte, where the first has been taken; -1 otherwise. */
  left: number;
}

interface Segment {
  readonly end: number;
  readonly text: string;
  readonly whole: number;
  readonly broken: number;
}

function utf8Segments(source: string, page: CodePage, characters: number): Reread[] {
  const { leads } = page;
  const found: Reread[] = [];
  for (let start = 0; start < source.length; ) {
    if (leads[source.charCodeAt(start)] === 0) {
      start++;
      continue;
    }
    const segment = utf8From(source, start, page);
    if (segment.whole > 0 && accepts(segment, source.slice(start, segment.end), characters))
      found.push([start, segment.end, segment.text]);
    start = Math.max(start + 1, segment.end);
  }
  return found;
}

function accepts({ text, whole, broken }: Segment, shown: string, characters: number): boolean {
  if (whole < Math.min(characters, 2) || broken * 2 > Math.max(whole, 4 - characters)) return false;
  return (
    isChineseText(text, 0.7) &&
    familiarity(text) > familiarity(shown) + (whole < 4 && characters > 1 ? 0.3 : 0)
  );
}

/** The longest segment from an offset that is UTF-8, with the ASCII characters and the losses in it. */
function utf8From(source: string, start: number, page: CodePage): Segment {
  const cursor: Cursor = { at: start, left: LEFT_NONE };
  let best: Segment = { end: start, text: "", whole: 0, broken: 0 };
  let text = "";
  let whole = 0;
  let broken = 0;
  for (;;) {
    const next = source[cursor.at];
    if (next === undefined) break;
    if (cursor.left === LEFT_NONE && next < "\u0080" && next !== "?") {
      text += next;
      cursor.at++;
      continue;
    }
    // A trail byte that is ASCII was a character of its own.
    if (cursor.left >= 0 && cursor.left < 0x80) {
      text += String.fromCharCode(cursor.left);
      cursor.left = LEFT_NONE;
      best = { end: cursor.at, text, whole, broken };
      continue;
    }
    if (cursor.left === LEFT_NONE && isGap(next)) {
      text += "?";
      broken++;
      cursor.at++;
      best = { end: cursor.at, text, whole, broken };
      skip(source, cursor, page, 2);
      continue;
    }
    const character = readSequence(source, cursor, page);
    if (character === null) break;
    text += character;
    if (character === "?") broken++;
    else whole++;
    if (cursor.left === LEFT_NONE) best = { end: cursor.at, text, whole, broken };
  }
  return best;
}

const LEFT_NONE = -2;
const LOST = -1;

/** Reads one character of UTF-8; `?` where a byte of it is lost, null where the bytes are none. */
function readSequence(source: string, cursor: Cursor, page: CodePage): string | null {
  const lead = takeByte(source, cursor, page, false);
  const length = utf8Length(lead);
  if (length < 2) return null;
  const bytes = [lead];
  let lost = -1;
  while (bytes.length < length) {
    const ahead = { ...cursor };
    const byte = takeByte(source, ahead, page, true);
    const fits = byte >= 0 && (byte & 0xc0) === 0x80;
    // Decoders that fail on a pair may give up both of its bytes: then what follows is the next character.
    if (!fits && lost >= 0) return "?";
    if (!fits && byte !== LOST) return null;
    if (byte === LOST) lost = bytes.length;
    bytes.push(byte);
    Object.assign(cursor, ahead);
  }
  if (lost >= 0) return onlyByte(source, cursor, page, bytes, lost);
  const found = utf8Sequence(bytes, 0, length);
  const character = found === null ? "" : String.fromCodePoint(found.code);
  // Pairs of real text are often two bytes of UTF-8, but of Greek, Cyrillic or Arabic.
  return character > "\u2000" || (character !== "" && "·×°".includes(character)) ? character : null;
}

/**
 * The character with a lost byte. A gap of one byte is one with which the table has no pair: each such byte is tried,
 * and taken where it alone gives a character of the standard list, and a common one.
 */
function onlyByte(
  source: string,
  cursor: Cursor,
  page: CodePage,
  bytes: readonly number[],
  lost: number,
): string {
  const next = lost + 1 < bytes.length ? bytes[lost + 1]! : nextByte(source, cursor, page);
  const found: string[] = [];
  for (let byte = 0x80; byte <= 0xbf; byte++) {
    // Pairs that one decoder gives a private-use character are none to another.
    if (byte !== 0x80 && next >= 0 && !/^[\ue000-\uf8ff]?$/u.test(page.character(byte, next))) continue;
    const read = utf8Sequence(
      bytes.map((known, i) => (i === lost ? byte : known)),
      0,
      bytes.length,
    );
    const character = read === null ? "" : String.fromCodePoint(read.code);
    if (character !== "" && plausibility(character) > 0) found.push(character);
  }
  return found.length === 1 && plausibility(found[0]!) === 1 ? found[0]! : "?";
}

function nextByte(source: string, cursor: Cursor, page: CodePage): number {
  const next = source.charCodeAt(cursor.at);
  return next < 0x80 ? next : takeByte(source, { ...cursor }, page, false);
}

/** Goes past the bytes of a character whose first ones were lost. */
function skip(source: string, cursor: Cursor, page: CodePage, most: number): void {
  for (let i = 0; i < most; i++) {
    const ahead = { ...cursor };
    const byte = takeByte(source, ahead, page, true);
    if (byte < 0 || (byte & 0xc0) !== 0x80) return;
    Object.assign(cursor, ahead);
  }
}

/** The next byte; -1 at a gap, -2 where no table has one. */
function takeByte(source: string, cursor: Cursor, page: CodePage, inside: boolean): number {
  if (cursor.left !== LEFT_NONE) {
    const byte = cursor.left;
    cursor.left = LEFT_NONE;
    return byte;
  }
  const character = source[cursor.at];
  if (character === undefined) return LEFT_NONE;
  if (isGap(character)) {
    cursor.at++;
    return LOST;
  }
  // 0x80 alone and 0xA2E3 are both €: inside a character it is the former.
  if (character === "€" && inside) {
    cursor.at++;
    return 0x80;
  }
  const code = page.code(character);
  if (code < 0) return LEFT_NONE;
  cursor.at++;
  cursor.left = code & 0xff;
  return code >> 8;
}

function isGap(character: string | undefined): boolean {
  return character === "?" || character === "\ufffd";
}

/** What a gap can be: which characters, and how many bytes it stands for. */
const GAPS = [
  ["\ufffd", 1],
  ["\ufffd", 2],
  ["?\ufffd", 1],
  ["?\ufffd", 2],
] as const;

/** {@link familiarity} below which a text is no Chinese prose. */
const PROSE = 0.6;

/** Text in the other two-byte table; one with more Latin letters than wide characters is what it looks like. */
function otherTable(source: string, least: number, characters: number): string | null {
  const shown = meanPlausibility(source);
  // Kana are a sixth of Big5 read as GBK; Japanese has half of them.
  const kana = count(source, 0x3041, 0x30fa);
  if (shown >= least || kana * 3 > source.length) return null;
  const letters = count(source, 0x41, 0x5a) + count(source, 0x61, 0x7a);
  let best: string | null = null;
  let bestScore = Math.max(familiarity(source) + 0.2, PROSE);
  for (const [from, to] of [
    ["gbk", "big5"],
    ["big5", "gbk"],
  ] as const) {
    for (const [gaps, width] of gapsIn(source)) {
      const read = readTwoByte(bytesOf(source, codePage(from), gaps), codePage(to), width);
      if (read === null || read.wide < characters || read.wide * 2 < letters || read.broken > read.wide * 1.5)
        continue;
      const wide = read.text.replaceAll("?", "");
      // Gaps part words: then what is left is as familiar as single characters are.
      const score = familiarity(wide) + read.broken / (read.wide + read.broken) / 2;
      if (score <= bestScore || meanPlausibility(wide) < Math.max(least, shown + 0.3)) continue;
      best = read.text;
      bestScore = score;
    }
  }
  return best;
}

/** How many units of a text lie in a range. */
function count(source: string, first: number, last: number): number {
  let found = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code >= first && code <= last) found++;
  }
  return found;
}

function gapsIn(source: string): readonly (readonly [string, 1 | 2])[] {
  const lost = source.includes("\ufffd");
  return GAPS.filter(([gaps]) => (gaps === "\ufffd" ? true : source.includes("?"))).filter(
    ([gaps, width]) => width === 1 || lost || gaps !== "\ufffd",
  );
}

function bytesOf(source: string, page: CodePage, gaps: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const wide = unit >= 0xd800 && unit <= 0xdbff && source.codePointAt(at)! > 0xffff;
    const code = unit < 0x80 ? unit : wide ? page.code(source.slice(at, at + 2)) : page.codeOf(unit);
    if (wide) at++;
    if (code < 0 || (unit === 0x3f && gaps !== "\ufffd") || unit === 0xfffd) bytes.push(LOST);
    else if (code < 0x80) bytes.push(code);
    else bytes.push(code >> 8, code & 0xff);
  }
  return bytes;
}
