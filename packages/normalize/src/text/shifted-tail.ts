import type { Reading } from "./syllables.js";
import { readSyllable } from "./syllables.js";

/** What stands behind a gap: an annotation that lost its first parenthesis. */
export interface ShiftedTail {
  readonly reading: Reading;
  /** Offset after the annotation. */
  readonly end: number;
}

const ANNOTATION = /^[?\ufffd]\(?( ?[a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ:]{1,9} ?[1-5]? ?)[)）]/u;
const WELL_FORMED = /^[(（]( ?[a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ:]{1,9} ?[1-5]? ?)[)）]/u;

/** Reads the annotation behind a gap, with its repeats: `?zhǔn)`, or null where there is none. */
export function cutShifted(text: string, at: number): ShiftedTail | null {
  return tailOf(text, at, ANNOTATION);
}

/** Reads the annotation of a character that the shift made, whole: `(zhǔn)`, or null where there is none. */
export function wholeTail(text: string, at: number): ShiftedTail | null {
  return tailOf(text, at, WELL_FORMED);
}

/** Letters of a syllable, with tones or without, come before every character of Chinese. */
const LAST_LETTER = 0x3ff;

function tailOf(text: string, at: number, pattern: RegExp): ShiftedTail | null {
  // Behind the first sign stands a letter, a blank or a parenthesis.
  const second = text.charCodeAt(at + 1);
  if (!(second <= LAST_LETTER) || second === 0x3f) return null;
  const match = pattern.exec(text.slice(at, at + 16));
  const reading = match === null ? null : readSyllable(match[1]!);
  if (reading === null) return null;
  // A neutral syllable bears no mark: it is read exactly, too.
  return {
    reading: { ...reading, toned: reading.toned ?? reading.plain },
    end: behindRepeats(text, at + match![0].length, match![1]!),
  };
}

/** Behind the same annotation put once or several times over. */
export function behindRepeats(text: string, at: number, inner: string): number {
  let end = at;
  while (isOpening(text[end]) && text.startsWith(inner, end + 1) && isClosing(text[end + 1 + inner.length]))
    end += inner.length + 2;
  return end;
}

const isOpening = (sign: string | undefined): boolean => sign === "(" || sign === "（";
const isClosing = (sign: string | undefined): boolean => sign === ")" || sign === "）";
