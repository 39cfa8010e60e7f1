import type { CodePage } from "./code-pages.js";
import { utf8Length, utf8Sequence } from "./code-pages.js";
import { onlyByte } from "./only-byte.js";

/** What a row of bytes gives as UTF-8: a character, or `?` where bytes of one are missing. */
export interface Utf8Unit {
  readonly text: string;
  readonly kind: "ascii" | "whole" | "broken";
  /** Whether a gap of the source stands among its bytes. */
  readonly gap: boolean;
  /** Whether its first byte is known, and a gap has swallowed others. */
  readonly cut: boolean;
  /** Offsets of the source characters that its bytes come from. */
  readonly start: number;
  readonly end: number;
  /** Whether its first byte begins a character of the source, and its last byte ends one. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The byte of a gap, of which nobody knows how many bytes it swallowed. */
const LOST = -1;
/** Where a table has no bytes for a character. */
const NONE = -2;

interface Tokens {
  readonly bytes: number[];
  /** Offset of the source character of each byte. */
  readonly from: number[];
}

/**
 * Reads the bytes that a two-byte table has for a text as UTF-8. What is none comes out as broken, and reading goes on at
 * the next byte that can begin a character: UTF-8 finds its own way back.
 *
 * @param source - text that may have been misread
 * @param page - the table by which it was read
 * @returns units in order that cover every byte
 */
export function utf8Units(source: string, page: CodePage): Utf8Unit[] {
  const tokens = tokensOf(source, page);
  const { bytes, from } = tokens;
  const units: Utf8Unit[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { length, text, kind } = unitAt(tokens, at, page);
    const last = at + length - 1;
    units.push({
      text,
      kind,
      gap: bytes.slice(at, last + 1).includes(LOST),
      cut: kind === "broken" && bytes[at]! >= 0xc2 && bytes.slice(at, last + 1).includes(LOST),
      start: from[at]!,
      end: from[last]! + 1,
      opens: at === 0 || from[at - 1] !== from[at],
      closes: last + 1 === bytes.length || from[last + 1] !== from[last],
    });
    at = last + 1;
  }
  return units;
}

function tokensOf(source: string, page: CodePage): Tokens {
  const bytes: number[] = [];
  const from: number[] = [];
  let pending = 0;
  const put = (byte: number, at: number): void => {
    bytes.push(byte);
    from.push(at);
    pending = isTrail(byte) ? Math.max(0, pending - 1) : Math.max(0, utf8Length(byte) - 1);
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    const code = character < "\u0080" ? character.charCodeAt(0) : page.code(character);
    if (character === "?" || character === "\ufffd") put(LOST, at);
    else if (code < 0) put(NONE, at);
    else if (code < 0x80) put(code, at);
    else if (character === "€" && isByte80(pending, page.code(source[at + 1] ?? "") >> 8)) put(0x80, at);
    else {
      put(code >> 8, at);
      put(code & 0xff, at);
    }
  }
  return { bytes, from };
}

/** 0x80 alone and 0xA2E3 are both €: the latter where its two bytes end a character and begin one. */
function isByte80(pending: number, next: number): boolean {
  return pending > 1 || (pending === 1 && !isTrail(next));
}

const isTrail = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0 && (byte & 0xc0) === 0x80;

type Unit = Pick<Utf8Unit, "text" | "kind"> & { readonly length: number };

function unitAt({ bytes, from }: Tokens, at: number, page: CodePage): Unit {
  const lead = bytes[at]!;
  if (lead >= 0 && lead < 0x80) return { text: String.fromCharCode(lead), kind: "ascii", length: 1 };
  const length = utf8Length(lead);
  const broken = (upTo: number): Unit => ({ text: "?", kind: "broken", length: upTo - at });
  if (lead === NONE) return broken(at + 1);
  if (length === 0) return broken(lead === LOST ? skipTrails(bytes, at + 1, 2) : at + 1);
  let end = at + 1;
  while (end < at + length && isTrail(bytes[end])) end++;
  if (end === at + length) {
    // A byte too many in the middle of a character of the source: between it and the first ones some were dropped.
    if (isTrail(bytes[end]) && from[end] === from[end - 1]) return broken(skipTrails(bytes, end, length));
    const found = utf8Sequence(bytes, at, length);
    return found === null ? broken(end) : { text: String.fromCodePoint(found.code), kind: "whole", length };
  }
  if (bytes[end] !== LOST) return broken(end);
  const after = skipTrails(bytes, end + 1, length);
  // Which pairs the table lacks tells of the lost byte only where the misread text goes on.
  if (after === at + length && goesOn(bytes, after)) {
    const only = onlyByte(bytes, at, length, end, page);
    if (only !== null) return { text: only, kind: "whole", length };
  }
  return broken(after);
}

/**
 * Goes past the bytes of characters whose first ones were lost: where a character begins behind them. Otherwise they are
 * of text that was not misread.
 */
function skipTrails(bytes: readonly number[], from: number, most: number): number {
  let at = from;
  while (at < from + most && isTrail(bytes[at])) at++;
  return at === from || goesOn(bytes, at) ? at : from;
}

function goesOn(bytes: readonly number[], at: number): boolean {
  const lead = bytes[at];
  if (lead === undefined || lead === LOST || (lead >= 0 && lead < 0x80)) return true;
  const own = bytes.slice(at + 1, at + utf8Length(lead));
  const known = own.slice(0, own.includes(LOST) ? own.indexOf(LOST) : own.length);
  // Characters of Chinese have three bytes; Latin letters that were misread before begin with 0xC2 or 0xC3.
  return (own.length > 1 || (own.length === 1 && lead <= 0xc3)) && known.every(isTrail);
}
