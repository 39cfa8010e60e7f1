import type { CodePage } from "./code-pages.js";
import { utf8Length } from "./code-pages.js";
import { CLOSES, CUT, plainWeight, utf8Units } from "./utf8-units.js";

/** A character whose first byte begins one of UTF-8 and whose second byte goes on with it. */
const PAIR = 1;
/** One of these that has weight, or that a third byte can give some. */
const BEGINS = 2;
/** The first byte can be inside a character of UTF-8. */
const GOES_ON = 4;
/** The second byte begins a character of UTF-8, or is ASCII. */
const LEADS = 8;
const ASCII_TRAIL = 16;
/** Whose bytes depend on what stands round it: a gap, the euro sign. */
const UNSURE = 32;
/** Both bytes can be inside a character of UTF-8. */
const INSIDE = 64;

const traits = new Map<CodePage, Uint8Array>();

/**
 * Whether a run of {@link utf8Units} that speaks for UTF-8 can begin anywhere in a text. It begins where a character of
 * the source begins one of UTF-8 with some weight; that weighs less than a byte with which no character goes on, so that
 * another must follow at once. Text that was not misread has such a place once in a thousand characters: nearly all lines
 * need not be read.
 *
 * @param source - text that may have been misread
 * @param page - the table by which it was read
 * @param least - weight that a run must have, that of a character or more
 * @returns false where no run can have it
 */
export function mayBeUtf8(source: string, page: CodePage, least: number): boolean {
  let own = traits.get(page);
  if (own === undefined) {
    own = Uint8Array.from({ length: 0x10000 }, (_, unit) => traitsOf(unit, page.codeOf(unit)));
    traits.set(page, own);
  }
  for (let at = 0; at < source.length; at++)
    if (
      own[source.charCodeAt(at)]! & BEGINS &&
      lasts(source, at, page, own) &&
      outlasts(source.slice(at, at + WINDOW), page, least)
    )
      return true;
  return false;
}

function traitsOf(unit: number, code: number): number {
  if (unit === 0x3f || unit === 0xfffd || unit === 0x20ac) return UNSURE;
  if (unit < 0x80 || code < 0) return 0;
  const lead = code >> 8;
  const trail = code & 0xff;
  const length = utf8Length(lead);
  const isPair = length >= 2 && (trail & 0xc0) === 0x80;
  const begins = isPair && (length > 2 || plainWeight(codeOfTwo(code)) > 0);
  return (
    (isPair ? PAIR : 0) |
    (begins ? BEGINS : 0) |
    ((lead & 0xc0) === 0x80 ? GOES_ON : 0) |
    ((code & 0xc0c0) === 0x8080 ? INSIDE : 0) |
    (trail < 0x80 ? ASCII_TRAIL : utf8Length(trail) >= 2 ? LEADS : 0)
  );
}

const codeOfTwo = (code: number): number => ((code & 0x1f00) >> 2) | (code & 0x3f);

/** A first look at whether a run that begins at an offset outlasts its first characters. */
function lasts(source: string, start: number, page: CodePage, own: Uint8Array): boolean {
  let sum = 0;
  for (let at = start; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const trait = own[unit]!;
    if (trait & UNSURE) return true;
    if (unit < 0x80) continue;
    // A stray byte outweighs what is less than a character.
    if (!(trait & PAIR)) return false;
    const code = page.codeOf(unit);
    if (utf8Length(code >> 8) > 2) return sum > 0 || longLasts(source, at, utf8Length(code >> 8), own);
    sum += plainWeight(codeOfTwo(code));
    if (sum < -0.01) return false;
    if (sum > 0.99) return true;
  }
  return false;
}

/** The same of a character of three or four bytes: what stands behind it is no stray byte. */
function longLasts(source: string, at: number, length: number, own: Uint8Array): boolean {
  const second = own[source.charCodeAt(at + 1)] ?? 0;
  if (second & UNSURE) return true;
  if (length > 3) return (second & INSIDE) !== 0;
  if (!(second & GOES_ON)) return false;
  if (second & ASCII_TRAIL) return true;
  return (second & LEADS) !== 0 && ((own[source.charCodeAt(at + 2)] ?? 0) & (GOES_ON | UNSURE)) !== 0;
}

/** Characters that are read to tell, and those at their end that what follows could change. */
const WINDOW = 64;
const SLACK = 16;

/** Whether a run that begins with a text comes to a weight, or may where the text is cut. */
function outlasts(text: string, page: CodePage, least: number): boolean {
  const row = utf8Units(text, page);
  let sum = 0;
  for (let at = 0; at < row.length; at++) {
    sum += row.weights[at]!;
    const flags = row.flags[at]!;
    if (flags & CUT || (flags & CLOSES && sum > least - 0.01)) return true;
    if (sum < 0) return text.length === WINDOW && row.unit(at).end > WINDOW - SLACK;
  }
  return text.length === WINDOW;
}
