import type { Span } from "@tifa/corpus";
import type { Annotation } from "./annotations.js";
import { GAP } from "./classes.js";
import { eachMatch } from "./each-match.js";
import { readingTables } from "./reading-tables.js";
import { canRead, couldRead, isNeutral } from "./readings.js";
import { behindRepeats } from "./shifted-tail.js";
import type { Reading } from "./syllables.js";
import { readSyllable } from "./syllables.js";

/** What whole readings tell of broken ones. */
interface Evidence {
  /** How many go. */
  readonly whole: number;
  /** Whether they bear their tones as numbers. */
  readonly numbered: boolean;
  /** Whether all are in small letters. */
  readonly small: boolean;
}

/** Whole readings from which on one that no dictionary has is a wrong one. */
const DENSE = 10;
/** Letters that a reading of these has at most, with stray blanks. */
const LONGEST = 9;
const CLOSING = ")）]】〕";
/** What stands behind a reading that lost the second parenthesis, besides Chinese characters. */
const FOLLOWING = "，。、；：！？”》（《“,;:!.?\ufffd0123456789";

const REMAINS =
  /[?\ufffd]([(（[【〔]?)([\u0300-\u030c \u00a0A-ZĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛÜŃŇǸa-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüăĕĭŏŭńňǹɑɡ]{1,9}[1-5]?)[ \u00a0]?[)）\]】〕]/gu;

/**
 * Finds what is left of broken readings with tones: `?jiǎng)`, of which the character is gone, and 領(lǐng導 or
 * 領lǐng)導, which lost a parenthesis.
 *
 * @param text - any text
 * @param bits - classes of its characters
 * @param annotations - all whole ones
 * @param removed - those that go. Where some do, a syllable may be neutral, and a gap may have both parentheses behind it;
 *   where they bear numbers, these may too; where many go, a reading may be a wrong one
 * @returns their spans, in order, without overlap with each other and with whole readings
 */
export function brokenReadings(
  text: string,
  bits: number,
  annotations: readonly Annotation[],
  removed: readonly Annotation[],
): Span[] {
  const found: Span[] = [];
  const numbered = removed.some(({ start, end }) => /[1-5]/u.test(text.slice(start, end)));
  const small = removed.every(({ reading }) => reading.letters === "small");
  const evidence: Evidence = { whole: removed.length, numbered, small };
  if (bits & GAP)
    eachMatch(text, REMAINS, ({ 0: all, 1: open, 2: letters, index }) => {
      const reading = readSyllable(letters!);
      if (reading === null || (/\d/u.test(letters!) && !numbered)) return;
      // 问?Ā) may be a grade: letters in capitals are a reading where whole ones are written so.
      if (small && reading.letters !== "small" && !(reading.toned !== null && reading.plain.length > 1))
        return;
      if (reading.toned === null && !(removed.length > 0 && isNeutralSyllable(reading))) return;
      if (open === "" || removed.length > 0)
        found.push({ start: index + 1, end: behindRepeats(text, index + all.length, letters!) });
    });
  let behind = 0;
  for (let at = 1; at < text.length; at++) {
    const kind = LETTERS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    // Whole readings are passed over; one can stand before a broken one.
    while (behind < annotations.length && annotations[behind]!.end < at) behind++;
    const whole = annotations[behind];
    if (whole !== undefined && whole.start <= at && at < whole.end) {
      at = whole.end - 1;
      continue;
    }
    const base = isHan(text.charCodeAt(at - 1)) ? text[at - 1] : whole?.end === at ? whole.base : undefined;
    if (base === undefined) continue;
    const end = kind === OPEN ? endOfOpened(text, at, numbered) : endOfClosed(text, at, numbered);
    if (end < 0) continue;
    const inner = kind === OPEN ? text.slice(at + 1, end) : text.slice(at, end - 1);
    if (isBroken(base, inner, evidence)) found.push({ start: at, end });
  }
  return apart(found, annotations);
}

/**
 * The same of readings without tones, `?hui)` and `?(hui)`, on a page that is full of whole ones.
 *
 * @param text - any text
 * @returns their spans, in order
 */
export function tonelessRemains(text: string): Span[] {
  const found: Span[] = [];
  eachMatch(text, REMAINS, ({ 0: all, 2: letters, index }) => {
    const reading = readSyllable(letters!);
    if (reading === null || reading.toned !== null || reading.plain.length < 2 || reading.letters !== "small")
      return;
    found.push({ start: index + 1, end: behindRepeats(text, index + all.length, letters!) });
  });
  return found;
}

/** Those that overlap no whole reading, and no other one before them. */
function apart(found: Span[], annotations: readonly Annotation[]): Span[] {
  let next = 0;
  let last = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while (next < annotations.length && annotations[next]!.end <= start) next++;
      if (start < last || (next < annotations.length && annotations[next]!.start < end)) return false;
      last = end;
      return true;
    });
}

const REMAINS_AT = new RegExp(`^(?:${REMAINS.source})`, "u");

/** Whether behind a gap stands what is left of a reading: GBK's own letters in it (ɡ) are no bytes of a shift. */
export function isBrokenReading(text: string, at: number): boolean {
  return REMAINS_AT.test(text.slice(at, at + 14));
}

function isBroken(base: string, inner: string, { whole, small }: Evidence): boolean {
  const reading = readSyllable(inner);
  if (reading === null || (small && reading.letters !== "small")) return false;
  if (reading.toned === null) return whole > 0 && isNeutral(base, reading);
  return whole >= DENSE || canRead(base, reading) || couldRead(base, reading);
}

/** 的(de), 们(men): a syllable that bears no tone. */
function isNeutralSyllable({ plain }: Reading): boolean {
  return readingTables().marked.has(plain);
}

/** The end of a reading whose parenthesis opens at an offset and never closes; -1 where there is none. */
function endOfOpened(text: string, open: number, numbered: boolean): number {
  const end = endOfLetters(text, open + 1, numbered);
  if (end === open + 1) return -1;
  const next = text[behindBlanks(text, end)];
  return next === undefined || next === "\n" || FOLLOWING.includes(next) || isHan(next.charCodeAt(0))
    ? end
    : -1;
}

/** The end of a reading that begins without its parenthesis; -1 where there is none. */
function endOfClosed(text: string, start: number, numbered: boolean): number {
  const end = behindBlanks(text, endOfLetters(text, start, numbered));
  return CLOSING.includes(text[end] ?? "\n") ? end + 1 : -1;
}

/** Where letters end, with blanks among them and the number of a tone behind them. */
function endOfLetters(text: string, start: number, numbered: boolean): number {
  let end = start;
  let last = start;
  for (; end - start < LONGEST; end++) {
    const kind = LETTERS[text.charCodeAt(end)];
    if (kind === LETTER) last = end + 1;
    else if (kind !== BLANK) break;
  }
  const tone = behindBlanks(text, last);
  return numbered && /[1-5]/u.test(text[tone] ?? "") ? tone + 1 : last;
}

function behindBlanks(text: string, at: number): number {
  let end = at;
  while (end - at < 2 && LETTERS[text.charCodeAt(end)] === BLANK) end++;
  return end;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const OPEN = 1;
const LETTER = 2;
const BLANK = 3;
const LETTERS = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const letter of "abcdefghijklmnopqrstuvwxyzɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüăĕĭŏŭńňǹ") {
    kinds[letter.charCodeAt(0)] = LETTER;
    const capital = letter.toUpperCase();
    if (capital.length === 1) kinds[capital.charCodeAt(0)] = LETTER;
  }
  kinds.fill(LETTER, 0x300, 0x30d);
  for (const blank of " \u00a0") kinds[blank.charCodeAt(0)] = BLANK;
  for (const open of "(（[【〔") kinds[open.charCodeAt(0)] = OPEN;
  return kinds;
}
