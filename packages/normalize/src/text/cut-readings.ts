import type { Span } from "@tifa/corpus";
import { HAN, INVISIBLE, is, SPACE } from "./classes.js";
import type { Line, Lines } from "./lines.js";
import { canRead } from "./readings.js";
import { readSyllable } from "./syllables.js";

const LETTERS = "a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ\\u0300-\\u030c: ";
/** What a line ends with that opens a reading, or the rest of a gap that swallowed the parenthesis, and what closes it. */
const OPEN = new RegExp(`([(（?\\ufffd])([${LETTERS}]{0,7}[1-5]?)$`, "u");
const CLOSE = new RegExp(`^([${LETTERS}]{0,7}[1-5]?)[)）]`, "u");
/** A whole one that a line begins with, and ends with. */
const WHOLE = new RegExp(`^[(（]([${LETTERS}]{1,8}[1-5]?)[)）]`, "u");
const LAST = new RegExp(`[(（]([${LETTERS}]{1,8}[1-5]?)[)）]$`, "u");
/** Characters of the longest piece, with a parenthesis. */
const LONGEST = 12;

/**
 * Finds line breaks inside readings and before them: `冠(gu|an)`, `病|(bing)`.
 *
 * @param text - any text
 * @param lines - its lines
 * @returns the breaks with the blanks round them
 */
export function cutReadings(text: string, lines: Lines): Span[] {
  const found: Span[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const end = startOf(text, line);
    if (last !== undefined && goesOn(text.charCodeAt(end))) {
      const start = endOf(text, last);
      if (isCut(text, start, end)) found.push({ start, end });
    }
    last = line;
  }
  return found;
}

/** What goes on with a reading begins with a letter or a parenthesis. */
const goesOn = (first: number): boolean =>
  (first >= 0x61 && first <= 0x7a) ||
  (first >= 0xe0 && first <= 0x30c) ||
  first === 0x28 ||
  first === 0x29 ||
  first === 0xff08 ||
  first === 0xff09;

function startOf(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && is(text, at, SPACE | INVISIBLE)) at++;
  return at;
}

function endOf(text: string, { start, end }: Line): number {
  let at = end;
  while (at > start && is(text, at - 1, SPACE | INVISIBLE)) at--;
  return at;
}

function isCut(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const behind = text.slice(end, end + LONGEST);
  const open = OPEN.exec(before);
  const close = CLOSE.exec(behind);
  if (open !== null && close !== null) {
    const reading = readSyllable(open[2]! + close[1]!);
    if (reading === null) return false;
    const at = start - open[0].length;
    // A gap swallowed the parenthesis: a question mark stands before other words, too.
    if (open[1] === "?" || open[1] === "\ufffd") return reading.toned !== null;
    return is(text, at - 1, HAN) || /[)）]/u.test(text[at - 1] ?? "");
  }
  const whole = WHOLE.exec(behind);
  const reading = whole === null ? null : readSyllable(whole[1]!);
  if (reading === null || !is(text, end + whole![0].length, HAN)) return false;
  const base = text[start - 1] ?? "";
  if (base === "?" || base === "\ufffd") return reading.toned !== null;
  return LAST.exec(before)?.[1] === whole![1] || (is(text, start - 1, HAN) && canRead(base, reading));
}
