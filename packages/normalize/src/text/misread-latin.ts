import { codePage, latinByte, utf8Length, utf8Sequence } from "./code-pages.js";
import { familiarity, meanPlausibility, plausibility } from "./common.js";
import { isChineseText, readTwoByte, withoutToned } from "./read-bytes.js";

/** Part of a line that is to be read anew. */
export type Reread = readonly [start: number, end: number, after: string];

/**
 * Characters that Windows-1252 or ISO 8859-1 has for the bytes from 0x80 on, lost ones, and between them what a trail
 * byte of GBK or Big5 or a no-break space can have become.
 */
const RUN =
  /[\u0080-\u00ff\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ](?:[\u0080-\u00ff\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[ @-~](?=[\u0080-\u00ff\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]))*[ @-~]?/gu;

/** Marks that Chinese text has, too: beside misread text they can be what they are. */
const OWN_MARKS = "“”‘’…—–·•×°";

/** Times that text can have been encoded over again. */
const DEPTH = 2;

/**
 * Finds runs of bytes that were read as Latin letters.
 *
 * @param source - a line
 * @param least - plausibility that the result must have
 * @returns the parts to be put anew, in order
 */
export function latinRuns(source: string, least: number): Reread[] {
  return readRuns(source, least, DEPTH);
}

function readRuns(source: string, least: number, depth: number): Reread[] {
  const runs = [...source.matchAll(RUN)].filter((match) => match[0].length > 1);
  const toned = runs.map((match) => tonedLetters(match[0], depth));
  const utf8 = runs.map((match, i) => (toned[i] === null ? asUtf8(match[0], least, depth) : null));
  if (utf8.some((after) => after !== null))
    return runs.flatMap((match, i): Reread[] => {
      // What happened to one run of a line happened to a single character of it, too.
      const after = toned[i] ?? utf8[i] ?? asUtf8(match[0], 1, depth);
      return after === null ? [] : [[match.index, match.index + match[0].length, after]];
    });
  // GBK and Big5 have trail bytes that are ASCII letters: where it can, the line as a whole tells where they begin.
  const whole = bestTwoByte(source, least);
  if (whole !== null) return [[0, source.length, whole]];
  const found = runs.map((match) => twoByteRun(match[0], least, 2));
  const sure = found.some((one) => one !== null);
  return runs.flatMap((match, i): Reread[] => {
    const one = found[i] ?? (sure || depth < DEPTH ? twoByteRun(match[0], 1, 1) : null);
    if (one === null) return [];
    const start = match.index + one.skipped;
    return [[start, start + one.length, one.text]];
  });
}

/** A run that is nothing but the letters of a reading in which a tone stood, or a no-break space. */
function tonedLetters(run: string, depth: number): string | null {
  const read = readMended(run);
  if (read === null || read.whole === 0 || read.broken > 0) return null;
  const again = depth > 1 ? tonedLetters(read.text, depth - 1) : null;
  if (again !== null) return again;
  return /^[ -~\u00a0]*$/u.test(withoutToned(read.text)) ? read.text : null;
}

function bytesOf(text: string): number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = character === "\ufffd" ? -1 : latinByte(character);
    if (byte < 0 && character !== "\ufffd") return null;
    bytes.push(byte);
  }
  return bytes;
}

/** A run as UTF-8, or as what was encoded once more before. */
function asUtf8(run: string, least: number, depth: number): string | null {
  const read = readMended(run);
  if (read === null || read.whole === 0 || read.broken * 2 > read.whole) return null;
  // Whole sequences of three bytes do not come about by chance: then rare characters (of names) are right, too.
  if (isChineseText(read.text, read.broken === 0 ? 0 : least)) return read.text;
  if (depth === 1) return null;
  let text = "";
  let from = 0;
  for (const [start, end, after] of readRuns(read.text, least, depth - 1)) {
    text += read.text.slice(from, start) + after;
    from = end;
  }
  text += read.text.slice(from);
  return from > 0 && isChineseText(text, read.broken === 0 ? 0 : least) ? text : null;
}

interface Mended {
  readonly text: string;
  readonly whole: number;
  readonly broken: number;
}

/**
 * Reads a run as UTF-8. A scraper can have made a blank of a no-break space (byte A0) and dropped soft hyphens (AD):
 * where that byte alone completes a sequence it is put back.
 */
function readMended(run: string): Mended | null {
  const characters = [...run];
  const bytes = bytesOf(run);
  if (bytes === null) return null;
  const hyphens = !bytes.includes(0xad);
  let text = "";
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes[at]!);
    const found =
      utf8Sequence(bytes, at, length) ?? fill(bytes, at, length) ?? mend(bytes, at, length, hyphens);
    if (found !== null) {
      text += String.fromCodePoint(found.code);
      if (found.code > 0x7f) whole++;
      at += found.length;
      continue;
    }
    const start = at++;
    while (at < bytes.length && length > 0 && (bytes[at]! < 0 || (bytes[at]! & 0xc0) === 0x80)) at++;
    const piece = characters.slice(start, at);
    if (piece.every((character) => OWN_MARKS.includes(character))) text += piece.join("");
    else {
      if (!text.endsWith("?")) text += "?";
      broken++;
    }
  }
  return { text, whole, broken };
}

/** The bytes that Windows-1252 has no character for. */
const UNASSIGNED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** One lost byte is one of five. */
function fill(bytes: readonly number[], at: number, length: number): Found | null {
  const own = bytes.slice(at, at + length);
  const lost = own.indexOf(-1);
  if (lost < 1) return null;
  return onlyCommon(UNASSIGNED.map((byte) => own.map((known, i) => (i === lost ? byte : known))));
}

/** The only one of several sequences that gives a character of the standard list, if that is a common one. */
function onlyCommon(tried: readonly (readonly number[])[]): Found | null {
  const found = tried
    .map((bytes) => utf8Sequence(bytes, 0, bytes.length))
    .filter((one) => one !== null && plausibility(String.fromCodePoint(one.code)) > 0);
  const [only] = found;
  return found.length === 1 && plausibility(String.fromCodePoint(only!.code)) === 1 ? only! : null;
}

interface Found {
  readonly code: number;
  readonly length: number;
}

function mend(bytes: readonly number[], at: number, length: number, hyphens: boolean): Found | null {
  if (length < 2) return null;
  const own = bytes.slice(at, at + length);
  const blank = own.indexOf(0x20);
  if (blank > 0 && own.length === length) {
    own[blank] = 0xa0;
    const found = utf8Sequence(own, 0, length);
    if (found !== null) return found;
  }
  if (!hyphens || length !== 3) return null;
  const second = bytes[at + 1];
  if (second === undefined) return null;
  // The hyphen was the second byte or the third: one of the two characters must be unknown to official texts.
  const found = onlyCommon([
    [bytes[at]!, 0xad, second],
    [bytes[at]!, second, 0xad],
  ]);
  return found === null ? null : { ...found, length: 2 };
}

function bestTwoByte(text: string, least: number): string | null {
  const bytes = bytesOf(text);
  if (
    bytes === null ||
    !/[\u0080-\u00ff]{4}/u.test(String.fromCharCode(...bytes.slice(0, 4000).map((b) => Math.max(b, 0))))
  )
    return null;
  let best: string | null = null;
  let bestScore = least;
  for (const label of ["gbk", "big5"] as const) {
    const read = readTwoByte(bytes, codePage(label), 1);
    if (read === null || read.wide < 2 || read.broken * 5 > read.wide) continue;
    const score = meanPlausibility(withoutToned(read.text));
    if (score > bestScore) {
      best = read.text;
      bestScore = score;
    }
  }
  return best;
}

interface TwoByteRun {
  readonly skipped: number;
  readonly length: number;
  readonly text: string;
}

/** A part of a line as GBK or Big5; marks of the line's own can stand round it. */
function twoByteRun(run: string, least: number, characters: number): TwoByteRun | null {
  let best: TwoByteRun | null = null;
  let bestScore = 0.5;
  const own = /^[“”‘’…—–·•]*/u.exec(run)![0].length;
  for (const skipped of new Set([0, Math.min(own, 1), own])) {
    for (const blanks of [0, 1]) {
      const piece = run.slice(skipped, run.length - blanks);
      const bytes = bytesOf(piece);
      if (bytes === null) continue;
      for (const label of ["gbk", "big5"] as const) {
        const read = readTwoByte(bytes, codePage(label), 1);
        if (read === null || read.wide < characters || read.broken * 5 > read.wide) continue;
        const score = familiarity(read.text);
        if (meanPlausibility(read.text) < least || score <= bestScore) continue;
        best = { skipped, length: piece.length, text: read.text };
        bestScore = score;
      }
    }
  }
  return best;
}
