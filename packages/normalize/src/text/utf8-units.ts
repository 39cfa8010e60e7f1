import type { CodePage } from "./code-pages.js";
import { utf8Length, utf8Sequence } from "./code-pages.js";
import { plausibility } from "./common.js";
import { onlyByte } from "./only-byte.js";
import { withoutToned } from "./read-bytes.js";

/** What a row of bytes gives as UTF-8: a character, or `?` where bytes of one are missing. */
export interface Utf8Unit {
  readonly text: string;
  readonly kind: "ascii" | "whole" | "broken";
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

/** The bytes of a text. */
interface Tokens {
  readonly bytes: Int16Array;
  /** Offset of the source character of each byte. */
  readonly from: Int32Array;
}

interface Columns extends Tokens {
  /** Number of the first byte of each unit, and how many bytes there are. */
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly flags: Uint8Array;
}

/** Lines of so many characters share their columns: to make some for each takes longer than to read it. */
const SHORT = 4096;
let shared: Columns | undefined;

function columnsOf(characters: number): Columns {
  const bytes = 2 * characters;
  return {
    bytes: new Int16Array(bytes),
    from: new Int32Array(bytes),
    starts: new Int32Array(bytes + 1),
    weights: new Float64Array(bytes),
    flags: new Uint8Array(bytes),
  };
}

/** Flag of a unit: it opens, see {@link Utf8Unit}. */
export const OPENS = 1;
/** Flag of a unit: it closes, see {@link Utf8Unit}. */
export const CLOSES = 2;
/** Flag of a unit: it is cut, see {@link Utf8Unit}. */
export const CUT = 4;
/** Flag of a unit: it is ASCII, see {@link Utf8Unit}. */
export const ASCII = 8;

/**
 * Units in columns, for nearly all texts that are looked at were not misread: only what stands close is worth objects. It
 * holds until the next text is read.
 */
export interface Utf8Row {
  readonly length: number;
  /** What each unit says for UTF-8, or against it. */
  readonly weights: Float64Array;
  readonly flags: Uint8Array;
  /** A unit as an object. */
  readonly unit: (at: number) => Utf8Unit;
}

/**
 * Reads the bytes that a two-byte table has for a text as UTF-8. What is none comes out as broken, and reading goes on at
 * the next byte that can begin a character: UTF-8 finds its own way back.
 *
 * @param source - text that may have been misread
 * @param page - the table by which it was read
 * @returns units in order that cover every byte
 */
export function utf8Units(source: string, page: CodePage): Utf8Row {
  shared ??= columnsOf(SHORT);
  const columns = source.length <= SHORT ? shared : columnsOf(source.length);
  const { from, starts, weights, flags } = columns;
  const bytes = columns.bytes.subarray(0, fill(columns, source, page));
  const tokens: Tokens = { bytes, from };
  let length = 0;
  for (let at = 0; at < bytes.length; length++) {
    const lead = bytes[at]!;
    const code = plainAt(tokens, at);
    const unit = code === UNPLAIN ? unitAt(tokens, at, page) : null;
    const next = at + (unit !== null ? unit.length : code < 0x80 ? 1 : code < 0x800 ? 2 : 3);
    const gap = unit?.kind === "broken" && hasGap(bytes, at, next);
    starts[length] = at;
    weights[length] = unit !== null ? weightOf(unit, gap) : code === STRAY ? BROKEN : plainWeight(code);
    flags[length] =
      (at === 0 || from[at - 1] !== from[at] ? OPENS : 0) |
      (next === bytes.length || from[next] !== from[next - 1] ? CLOSES : 0) |
      (gap && lead >= 0xc2 ? CUT : 0) |
      (lead >= 0 && lead < 0x80 ? ASCII : 0);
    at = next;
  }
  starts[length] = bytes.length;
  return {
    length,
    weights,
    flags,
    unit: (i) => {
      const at = starts[i]!;
      const next = starts[i + 1]!;
      const { text, kind } = unitAt(tokens, at, page);
      return {
        text,
        kind,
        cut: (flags[i]! & CUT) !== 0,
        start: from[at]!,
        end: from[next - 1]! + 1,
        opens: (flags[i]! & OPENS) !== 0,
        closes: (flags[i]! & CLOSES) !== 0,
      };
    },
  };
}

/** A byte with which no character goes on. */
const STRAY = -1;
/** What takes more than a look to tell. */
const UNPLAIN = -2;

/** The code of a whole character of up to three bytes, or {@link STRAY}, as most bytes are, or {@link UNPLAIN}. */
function plainAt({ bytes, from }: Tokens, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead < 0 ? UNPLAIN : lead;
  const length = utf8Length(lead);
  if (length === 0 || at + 1 === bytes.length) return STRAY;
  const end = at + length;
  const second = bytes[at + 1]!;
  if (second !== LOST && !isTrail(second)) return STRAY;
  if (length === 4 || second === LOST || end > bytes.length) return UNPLAIN;
  // A byte too many in the middle of a character of the source.
  if (end < bytes.length && from[end] === from[end - 1] && isTrail(bytes[end]!)) return UNPLAIN;
  if (length === 2) return ((lead & 0x1f) << 6) | (second & 0x3f);
  const third = bytes[at + 2]!;
  const code = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  return !isTrail(third) || code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? UNPLAIN : code;
}

const plainWeights = new Float64Array(0x10000).fill(Number.NaN);

/** What a whole character of up to three bytes says for UTF-8, or against it, by its code. */
export function plainWeight(code: number): number {
  if (code < 0x80) return 0;
  let weight = plainWeights[code]!;
  if (Number.isNaN(weight)) {
    weight = weightOf({ text: String.fromCharCode(code), kind: "whole", length: 0 }, false);
    plainWeights[code] = weight;
  }
  return weight;
}

function hasGap(bytes: Int16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === LOST) return true;
  return false;
}

const BROKEN = -1.2;

/** What a unit says for UTF-8, or against it. */
function weightOf({ text, kind }: Unit, gap: boolean): number {
  if (kind === "ascii") return 0;
  if (kind === "broken") return gap ? -0.3 : BROKEN;
  if (text === "\ufffd") return -0.1;
  if (text < "\u0100" || withoutToned(text) === "") return 0.4;
  if (text < "\u2000") return -0.2;
  return plausibility(text) >= 0.4 ? 1 : 0.2;
}

/** Fills in the bytes of a text and where they are from; returns how many there are. */
function fill({ bytes, from }: Columns, source: string, page: CodePage): number {
  let length = 0;
  let pending = 0;
  const put = (byte: number, at: number): void => {
    bytes[length] = byte;
    from[length++] = at;
    pending = isTrail(byte) ? Math.max(0, pending - 1) : Math.max(0, utf8Length(byte) - 1);
  };
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const code = unit < 0x80 ? unit : page.codeOf(unit);
    if (unit === 0x3f || unit === 0xfffd) put(LOST, at);
    else if (code < 0) put(NONE, at);
    else if (code < 0x80) put(code, at);
    else if (unit === 0x20ac && isByte80(pending, page.code(source[at + 1] ?? "") >> 8)) put(0x80, at);
    else {
      put(code >> 8, at);
      put(code & 0xff, at);
    }
  }
  return length;
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
function skipTrails(bytes: Int16Array, from: number, most: number): number {
  let at = from;
  while (at < from + most && isTrail(bytes[at])) at++;
  return at === from || goesOn(bytes, at) ? at : from;
}

function goesOn(bytes: Int16Array, at: number): boolean {
  const lead = bytes[at];
  if (lead === undefined || lead === LOST || (lead >= 0 && lead < 0x80)) return true;
  const end = Math.min(bytes.length, at + utf8Length(lead));
  // Characters of Chinese have three bytes; Latin letters that were misread before begin with 0xC2 or 0xC3.
  if (end - at <= 1 || (end - at === 2 && lead > 0xc3)) return false;
  for (let own = at + 1; own < end && bytes[own] !== LOST; own++) if (!isTrail(bytes[own])) return false;
  return true;
}
