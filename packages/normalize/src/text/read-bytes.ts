import type { CodePage } from "./code-pages.js";
import { meanPlausibility } from "./common.js";

/** What {@link readTwoByte} found. */
export interface TwoByteReading {
  readonly text: string;
  /** Characters of two bytes. */
  readonly wide: number;
  /** Characters of which a byte is missing; each stands as `?`. */
  readonly broken: number;
}

/**
 * Reads bytes by a table of two-byte characters.
 *
 * @param bytes - bytes from 0 to 255, -1 for a lost one
 * @param page - the table
 * @param gap - how many bytes one -1 stands for: decoders that fail on a pair give up one byte of it or both
 * @returns the text and what it is made of, or null where a pair is none of the table
 */
export function readTwoByte(bytes: readonly number[], page: CodePage, gap: 1 | 2): TwoByteReading | null {
  let text = "";
  let wide = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte >= 0 && byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0 && next >= 0) {
      const character = page.character(byte, next);
      if (character === "") return null;
      text += character;
      wide++;
      at++;
      continue;
    }
    text += "?";
    broken++;
    if (byte >= 0 || (gap === 1 && next >= 0x40)) at++;
  }
  return { text, wide, broken };
}

/** Letters of pinyin with tone marks: a page can have been annotated before it was misread. */
const TONED = /[\u0300-\u030cāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡ]/gu;

/** A text without letters that bear tones. */
export function withoutToned(text: string): string {
  return text.replace(TONED, "");
}

/**
 * For so many Chinese characters and marks a text may have one of another kind: a letter with an accent, a sign. Where no
 * byte is wrong, half of it may be marks that were drawn over the characters.
 */
const OTHERS = 4;
const OTHERS_OF_WHOLE = 1;
/** Of what is no Chinese: blanks, what is not seen, and signs that Chinese text has, too. */
const NEUTRAL = /[\u00a0\u00ad·×°\u2000-\u200f]/u;

/**
 * Whether a text that was read anew is Chinese: most of it characters and marks of Chinese, and common ones.
 *
 * @param annotated - the text, with readings if there are some
 * @param least - plausibility that it must have, 0 where every byte fits
 */
export function isChineseText(annotated: string, least: number): boolean {
  const text = withoutToned(annotated);
  let chinese = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x2010 && code <= 0x2040) || (code >= 0x3000 && code <= 0x9fff) || code >= 0xff00) chinese++;
    else if (code >= 0x80 && code < 0x2010 && !NEUTRAL.test(text[at]!)) others++;
  }
  return (
    chinese > 0 &&
    others * (least === 0 ? OTHERS_OF_WHOLE : OTHERS) <= chinese &&
    meanPlausibility(text) >= least
  );
}
