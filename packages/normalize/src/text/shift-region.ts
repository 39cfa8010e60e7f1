import { codePage } from "./code-pages.js";
import { familiarity, plausibility } from "./common.js";
import { charactersByLead, charactersByTrail, likeliestCharacter } from "./likeliest-character.js";
import { canRead, canReadExactly, couldRead } from "./readings.js";
import { isGap, shiftGoesOn } from "./shift-goes-on.js";
import { cutShifted, wholeTail } from "./shifted-tail.js";
import type { Reading } from "./syllables.js";

/** Text that was cut one byte too early, cut anew. */
export interface ShiftRegion {
  /** The byte that goes with the lost lead byte of the first character; -1 where it is lost, too. */
  readonly trail: number;
  /** What follows that character, cut anew; `?` for each character that lost a byte. */
  readonly rest: string;
  /** The characters that stood there, without gaps and annotations. */
  readonly shown: string;
  /** Offset after it. */
  readonly end: number;
  /** What reads the first character, where that lost its trail byte as well: `主?bā)?dòng)`. */
  readonly reading: Reading | null;
  /** Whether a sign of ASCII ends it that is the trail byte of its last character, or a reading that names that one. */
  readonly closed: boolean;
}

/**
 * Longest region, and most gaps and annotations in it: hostile text shall not be read again from each of its gaps. Every
 * so many gaps the cut must have given commoner characters than stood there, or it ends.
 */
const LONGEST = 20_000;
const MOST_BREAKS = 600;
const CHECKED = 12;

const LOST = -1;

/** Bytes paired anew, and where it ends. */
interface Cut {
  /** Lead and trail bytes by turns, or -1. */
  readonly bytes: number[];
  shown: string;
  at: number;
  /** The characters that a reading names, one of them at the end. */
  named: readonly string[];
  reading: Reading | null;
  closed: boolean;
  /** Whether the gaps so far swallowed two bytes each. */
  goesOn: boolean;
}

/**
 * Cuts anew what stands behind a lost lead byte, up to where the cut comes right: at an ASCII character, at the end of
 * the line, or at a gap behind which the text reads well as it stands.
 *
 * @param text - damaged text
 * @param start - offset of the first character that is cut wrongly
 * @param lead - the lead byte before it, where it is known
 * @param limit - offset behind which it does not go on, where that is known
 * @returns the region; without characters where none stands there
 */
export function cutRegion(
  text: string,
  start: number,
  lead: number = LOST,
  limit: number = text.length,
): ShiftRegion {
  const page = codePage("gbk");
  const cut: Cut = {
    bytes: [lead],
    shown: "",
    at: start,
    named: [],
    reading: null,
    closed: false,
    goesOn: false,
  };
  let breaks = 0;
  let checked = 0;
  while (cut.at < limit && cut.at - start < LONGEST && breaks < MOST_BREAKS) {
    // 0x80 alone is €, too: a trail byte that is no lead byte puts the cut right, as one of ASCII does.
    if (text[cut.at] === "€" && takes80(cut)) break;
    if (text[cut.at] === "（" && passHit(text, cut)) {
      breaks++;
      continue;
    }
    const code = page.code(text[cut.at]!);
    if (code < 0) {
      breaks++;
      if (!passBreak(text, cut)) break;
      if (breaks % CHECKED === 0) {
        if (!isBetter(cut, checked)) break;
        checked = cut.bytes.length & ~1;
      }
      continue;
    }
    cut.bytes.push(code >> 8, code & 0xff);
    cut.shown += text[cut.at]!;
    cut.at++;
    // Cut one byte later, a trail byte that is ASCII is a character of its own: from there on all is right.
    if ((code & 0xff) < 0x80) break;
  }
  return finish(cut, text[cut.at] ?? "");
}

function takes80(cut: Cut): boolean {
  const pending = cut.bytes.at(-1)!;
  if (pending !== LOST && plausibility(codePage("gbk").character(pending, 0x80)) === 0) return false;
  cut.bytes.push(0x80);
  cut.at++;
  return true;
}

/** Whether the bytes from an offset on read better as they are paired now than as they were shown. */
function isBetter({ bytes, shown }: Cut, from: number): boolean {
  const page = codePage("gbk");
  let anew = "";
  for (let at = from; at + 1 < bytes.length; at += 2)
    if (bytes[at]! >= 0 && bytes[at + 1]! >= 0) anew += page.character(bytes[at]!, bytes[at + 1]!);
  return familiarity(anew) > familiarity(shown.slice(-Math.max(1, anew.length)));
}

/** Goes past what is no character of the page; false where the cut comes right there. */
function passBreak(text: string, cut: Cut): boolean {
  const next = text.charCodeAt(cut.at);
  const pending = cut.bytes.at(-1)!;
  if (next >= 0x40 && next <= 0x7e) {
    takeSign(text, cut, next);
    return false;
  }
  if (passHit(text, cut)) return true;
  const hit = cut.shown === "" ? null : wholeTail(text, cut.at);
  // A decoder that drops what it cannot read leaves an annotation that only the lost character can have.
  const own = hit === null || pending === LOST ? [] : charactersByLead(pending, hit.reading);
  if (hit !== null && own.length > 0) {
    cut.named = own;
    cut.at = hit.end;
    return false;
  }
  if (!isGap(text[cut.at])) return false;
  const tail = cutShifted(text, cut.at);
  if (tail !== null) {
    if (cut.bytes.length === 1) cut.reading = tail.reading;
    if (pending !== LOST) cut.named = charactersByLead(pending, tail.reading);
    cut.at = tail.end;
    return false;
  }
  cut.bytes.push(LOST);
  cut.at++;
  // A decoder gives up one byte or two, and always the same: what an earlier gap told holds for this one.
  const on = shiftGoesOn(text, cut.at);
  if (on !== null) cut.goesOn = on;
  if (!cut.goesOn) return false;
  cut.bytes.push(LOST);
  return true;
}

/** Goes past an annotation where the converter found a pair of bytes again: it is no character that could put the cut right. */
function passHit(text: string, cut: Cut): boolean {
  const hit = cut.shown === "" ? null : wholeTail(text, cut.at);
  if (hit === null || !canBeRead(text[cut.at - 1]!, hit.reading)) return false;
  cut.at = hit.end;
  return true;
}

/** Takes a sign of ASCII for the trail byte of a lead byte that is known; one that is lost may have it: a letter alone. */
function takeSign(text: string, cut: Cut, sign: number): void {
  const pending = cut.bytes.at(-1)!;
  const alone = !/[A-Za-z0-9]/u.test(text[cut.at + 1] ?? "");
  const first = cut.bytes.length === 1;
  // What stands in parentheses is a word or a reading: 健〔Jiàn〕.
  if (!alone && /[（〔【]/u.test(text[cut.at - 1]!)) return;
  if (pending === LOST ? !first && !alone : codePage("gbk").character(pending, sign) === "") return;
  cut.bytes.push(sign);
  cut.at++;
  cut.closed = pending !== LOST;
  if (pending === LOST && !first) nameByTrail(text, cut, sign);
}

/** A character that lost its lead byte is named by its trail byte and the annotation behind it: `?I(yè)`. */
function nameByTrail(text: string, cut: Cut, trail: number): void {
  const own = wholeTail(text, cut.at);
  if (own === null) return;
  cut.named = charactersByTrail(trail, own.reading);
  cut.at = own.end;
}

function canBeRead(character: string, reading: Reading): boolean {
  if (canReadExactly(character, reading) || couldRead(character, reading)) return true;
  return reading.toned === reading.plain && canRead(character, reading);
}

function finish({ bytes, shown, at, named, reading, closed }: Cut, behind: string): ShiftRegion {
  const page = codePage("gbk");
  let rest = "";
  const last = (): string => likeliestCharacter(named, rest.at(-1) ?? "", behind) ?? "?";
  for (let i = 2; i < bytes.length; i += 2) {
    const lead = bytes[i]!;
    if (i + 1 === bytes.length) rest += lead >= 0 && lead < 0x80 ? String.fromCharCode(lead) : last();
    else {
      const trail = bytes[i + 1]!;
      const known = lead === LOST || trail === LOST ? "" : page.character(lead, trail);
      rest += known || (i + 2 === bytes.length ? last() : "?");
    }
  }
  const read = named.length > 0 && !rest.endsWith("?");
  return { trail: bytes[1] ?? LOST, rest, shown, end: at, reading, closed: closed || read };
}
