import { utf8Length, utf8Sequence } from "./code-pages.js";
import { plausibility } from "./common.js";
import { latinBytes } from "./latin-bytes.js";

/** Marks that Chinese text has, too: beside misread text they can be what they are. */
const OWN_MARKS = "“”‘’…—–·•×°";

/** A run of letters read as UTF-8. */
export interface Mended {
  readonly text: string;
  readonly whole: number;
  readonly broken: number;
}

/**
 * Reads a run as UTF-8. A scraper can have made a blank of a no-break space (byte A0) and dropped soft hyphens (AD):
 * where that byte alone completes a sequence it is put back.
 *
 * @param run - letters of Windows-1252 or ISO 8859-1, U+FFFD for a lost byte
 * @returns the text and how many sequences were whole and broken; null where a letter has no byte
 */
export function readMended(run: string): Mended | null {
  const characters = [...run];
  const bytes = latinBytes(run);
  if (bytes === null) return null;
  const hyphens = !bytes.includes(0xad);
  let text = "";
  let whole = 0;
  let broken = 0;
  // To ask a growing text what it ends with would copy it each time.
  let inGap = false;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes[at]!);
    const found =
      utf8Sequence(bytes, at, length) ?? fill(bytes, at, length) ?? mend(bytes, at, length, hyphens);
    if (found !== null) {
      text += String.fromCodePoint(found.code);
      if (found.code > 0x7f) whole++;
      inGap = false;
      at += found.length;
      continue;
    }
    const start = at++;
    while (at < bytes.length && length > 0 && (bytes[at]! < 0 || (bytes[at]! & 0xc0) === 0x80)) at++;
    const piece = characters.slice(start, at);
    if (piece.every((character) => OWN_MARKS.includes(character))) {
      text += piece.join("");
      inGap = false;
    } else {
      if (!inGap) text += "?";
      inGap = true;
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
