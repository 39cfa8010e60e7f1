import { codePage } from "./code-pages.js";
import { bestTwoByte, twoByteRun } from "./latin-two-byte.js";
import { readMended } from "./latin-utf8.js";
import { isChineseText, withoutToned } from "./read-bytes.js";

/** Part of a line that is to be read anew. */
export type Reread = readonly [start: number, end: number, after: string];

/** Puts parts of a text anew. */
export function putAnew(source: string, parts: readonly Reread[]): string {
  let text = "";
  let from = 0;
  for (const [start, end, after] of parts) {
    text += source.slice(from, start) + after;
    from = end;
  }
  return text + source.slice(from);
}

/**
 * Characters that Windows-1252 or ISO 8859-1 has for the bytes from 0x80 on, lost ones, and between them what a trail
 * byte of GBK or Big5 or a no-break space can have become.
 */
const RUN =
  /[\u0080-\u00ff\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ](?:[\u0080-\u00ff\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[ @-~](?=[\u0080-\u00ff\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]))*[ @-~]?/gu;

/** The characters of {@link RUN} that a byte from 0x80 on can have become. */
const HIGH = 1;
/** Those of a lead byte of UTF-8, and what the byte behind it can have become. */
const LEAD = 2;
const TRAIL = 4;
/** What can stand between: a trail byte of GBK or Big5, a no-break space. */
const BETWEEN = 8;

/** What each unit can have been. An expression would go through its thirty ranges at each character. */
const READ_AS = bytesOfUnits();

function bytesOfUnits(): Uint8Array {
  const bytes = new Uint8Array(0x10000);
  bytes[0x20] = TRAIL | BETWEEN;
  bytes.fill(BETWEEN, 0x40, 0x7f);
  bytes.fill(HIGH | TRAIL, 0x80, 0xc0);
  bytes.fill(HIGH, 0xc0, 0x100);
  for (const high of "\ufffd€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ") bytes[high.charCodeAt(0)] = HIGH | TRAIL;
  for (let lead = 0xc2; lead <= 0xf4; lead++) bytes[lead]! |= LEAD;
  return bytes;
}

/** Whether a lead byte of UTF-8 stands before what can be the byte behind it, or four bytes of GBK or Big5 in a row. */
function isLikely(source: string): boolean {
  let row = 0;
  let last = 0;
  for (let at = 0; at < source.length; at++) {
    const own = READ_AS[source.charCodeAt(at)]!;
    if (last & LEAD && own & TRAIL) return true;
    if (!(own & (HIGH | BETWEEN))) row = 0;
    else if (row > 0 || own & HIGH) row++;
    if (row === 4) return true;
    last = own;
  }
  return false;
}

/** Blanks, dots, dashes, quotation marks and what is not seen, with a letter behind it. */
const MARKS = /^[\u00a0\u00ad\u00b0\u00b7\u00d7\u2000-\u206f\ufeff]+[ @-~]?$/u;
/** Times that text can have been encoded over again. */
const DEPTH = 3;

/**
 * Finds runs of bytes that were read as Latin letters.
 *
 * @param source - a line
 * @param least - plausibility that the result must have
 * @param sure - whether the page's other lines are such bytes: then single characters are, too
 * @returns the parts to be put anew, in order
 */
export function latinRuns(source: string, least: number, sure = false): Reread[] {
  // Nothing below can come of a line without one: so it is with letters of pinyin.
  if (!sure && !isLikely(source)) return [];
  return readRuns(source, least, DEPTH, sure);
}

function readRuns(source: string, least: number, depth: number, sure = false): Reread[] {
  const runs = [...source.matchAll(RUN)].filter(
    ({ 0: run, index }) => run.length > 1 && !isBlankInReading(source, index, run),
  );
  const toned = runs.map((match) => tonedLetters(match[0], depth));
  const utf8 = runs.map((match, i) => (toned[i] === null ? asUtf8(match[0], least, depth) : null));
  const lengthOf = (all: readonly (string | null)[]): number =>
    all.reduce((sum, after, i) => sum + (after === null ? 0 : runs[i]![0].length), 0);
  const ofUtf8 = lengthOf(utf8);
  // GBK and Big5 have trail bytes that are ASCII letters: where it can, the line as a whole tells where they begin. Three
  // of their bytes can look like a character of UTF-8, most of them cannot.
  const isUtf8 = ofUtf8 > 0 && ofUtf8 * 2 >= lengthOf(toned.map((after) => (after === null ? "" : null)));
  const whole = isUtf8 ? null : bestTwoByte(source, least);
  if (whole !== null) return [[0, source.length, whole]];
  if (ofUtf8 > 0)
    return runs.flatMap((match, i): Reread[] => {
      // What happened to one run of a line happened to a single character of it, too.
      const after = toned[i] ?? utf8[i] ?? asUtf8(match[0], 1, depth) ?? wholeUtf8(match[0], depth);
      return after === null ? [] : [[match.index, match.index + match[0].length, after]];
    });
  const found = runs.map((match) => twoByteRun(match[0], least, 2));
  const others = sure || depth < DEPTH || found.some((one) => one !== null);
  return runs.flatMap((match, i): Reread[] => {
    const mark = found[i] === null && (sure || depth < DEPTH) ? wholeUtf8(match[0], depth) : null;
    if (mark !== null && MARKS.test(mark)) return [[match.index, match.index + match[0].length, mark]];
    const sign = others ? signOfGbk(source, match[0], match.index) : null;
    if (sign !== null) return [[match.index, match.index + 2, sign]];
    const one = found[i] ?? (others ? twoByteRun(match[0], 1, 1) : null);
    if (one === null) return [];
    const start = match.index + one.skipped;
    return [[start, start + one.length, one.text]];
  });
}

/** A dot of GBK, or one letter of a reading with its tone (0xA8A1–0xA8BA), of two bytes. */
function signOfGbk(source: string, run: string, at: number): string | null {
  if (run === "¡¤") return "·";
  if (!/^\u00a8[\u00a1-\u00ba][a-z)]?$/u.test(run)) return null;
  const before = source[at - 1] ?? "";
  const behind = source[at + 2] ?? "";
  // What was encoded once more is looked at by itself.
  if (!/^[a-z(（]?$/u.test(before) || !/^[a-z)）]?$/u.test(behind)) return null;
  return codePage("gbk").character(0xa8, run.charCodeAt(1));
}

/** Whether a run is a letter with its tone and a stray no-break space behind it, in a reading: 成(ché\u00a0ng). */
function isBlankInReading(source: string, at: number, run: string): boolean {
  return /^[àáèéìíòóùú]\u00a0[ @-~]?$/u.test(run) && /^[a-z([（【〔]$/u.test(source[at - 1] ?? "");
}

/** A run that is nothing but the letters of a reading in which a tone stood, or a no-break space. */
function tonedLetters(run: string, depth: number): string | null {
  const read = readMended(run);
  if (read === null || read.whole === 0 || read.broken > 0) return null;
  const again = depth > 1 ? tonedLetters(read.text, depth - 1) : null;
  if (again !== null) return again;
  return /^[ -~\u00a0]*$/u.test(withoutToned(read.text)) ? read.text : null;
}

/** A run that is whole UTF-8, of whatever: a sign, a letter with an accent. */
function wholeUtf8(run: string, depth: number): string | null {
  const read = readMended(run);
  // ×” are the bytes of a Hebrew letter, too: no Chinese text has one.
  if (read === null || read.whole === 0 || read.broken > 0 || /[\u0530-\u0fff]/u.test(read.text)) return null;
  return (depth > 1 ? wholeUtf8(read.text, depth - 1) : null) ?? read.text;
}

/** A run as UTF-8, or as what was encoded once more before. */
function asUtf8(run: string, least: number, depth: number): string | null {
  const read = readMended(run);
  if (read === null || read.whole === 0 || read.broken * 2 > read.whole) return null;
  // Whole sequences of three bytes do not come about by chance: then rare characters (of names) are right, too.
  if (isChineseText(read.text, read.broken === 0 ? 0 : least)) return read.text;
  if (depth === 1) return null;
  const parts = readRuns(read.text, least, depth - 1);
  const text = putAnew(read.text, parts);
  return parts.length > 0 && isChineseText(text, read.broken === 0 ? 0 : least) ? text : null;
}
