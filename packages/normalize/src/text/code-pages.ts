// The WHATWG decoder is part of Node and of every browser, but not of TypeScript's ECMAScript library.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** A code page of two-byte characters. */
export interface CodePage {
  /** Character of a pair of bytes; "" where there is none. */
  character(lead: number, trail: number): string;
  /** Bytes of a character as `lead << 8 | trail`; -1 where the page lacks it. */
  code(character: string): number;
  /** The same of a character of one UTF-16 unit. */
  codeOf(unit: number): number;
}

const pages = new Map<string, CodePage>();

/**
 * The two-byte part of a code page, made on first use by decoding every pair.
 *
 * @param label - WHATWG label
 * @returns look-ups in both directions
 */
export function codePage(label: "gbk" | "big5"): CodePage {
  let page = pages.get(label);
  if (page === undefined) {
    page = makePage(label);
    pages.set(label, page);
  }
  return page;
}

function makePage(label: string): CodePage {
  const decoder = new TextDecoder(label);
  const characters: string[] = new Array<string>(0x10000).fill("");
  // 0 where the page lacks a unit: no pair of bytes is as small.
  const codes = new Uint16Array(0x10000);
  const pairs = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.includes("\ufffd") || character.length > 2 || /[\u0000-\u007f]/u.test(character))
        continue;
      characters[(lead << 8) | trail] = character;
      if (character.length > 1) {
        if (!pairs.has(character)) pairs.set(character, (lead << 8) | trail);
      } else if (codes[character.charCodeAt(0)] === 0) codes[character.charCodeAt(0)] = (lead << 8) | trail;
    }
  }
  // The newer standard gives a few pairs that were private-use characters a code point of their own.
  if (label === "gbk") alias(codes, new TextDecoder("gb18030"));
  return {
    character: (lead, trail) => characters[(lead << 8) | trail] ?? "",
    code: (character) =>
      character.length === 1 ? codes[character.charCodeAt(0)]! || -1 : (pairs.get(character) ?? -1),
    codeOf: (unit) => codes[unit]! || -1,
  };
}

function alias(codes: Uint16Array, decoder: TextDecoder): void {
  for (const lead of [0xa2, 0xa6, 0xa8, 0xa9, 0xfe]) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      const code = character.charCodeAt(0);
      if (character.length === 1 && code > 0x7f && code !== 0xfffd && codes[code] === 0)
        codes[code] = (lead << 8) | trail;
    }
  }
}

const decoders = new Map<string, TextDecoder>();

/**
 * Decodes bytes by any table that browsers have.
 *
 * @param label - WHATWG label
 * @param bytes - from 0 to 255
 * @returns the characters, U+FFFD for bytes that the table lacks
 */
export function decodeBytes(label: string, bytes: Uint8Array): string {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}

/** What {@link readUtf8} found. */
export interface Utf8Reading {
  readonly text: string;
  /** Sequences that were whole and gave a character outside ASCII. */
  readonly whole: number;
  /** Sequences of which bytes are missing; each stands as `?`. */
  readonly broken: number;
}

/**
 * Reads bytes as UTF-8. A byte that is not known is -1; what it spoils becomes `?`.
 *
 * @param bytes - bytes from 0 to 255, -1 for a lost one
 * @returns the text, and how many of its characters are whole and broken
 */
export function readUtf8(bytes: readonly number[]): Utf8Reading {
  const parts: string[] = [];
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const found = utf8Sequence(bytes, at, utf8Length(bytes[at]!));
    if (found !== null) {
      parts.push(String.fromCodePoint(found.code));
      if (found.length > 1) whole++;
      at += found.length;
      continue;
    }
    if (parts.at(-1) !== "?") parts.push("?");
    broken++;
    at++;
    while (at < bytes.length && (bytes[at]! < 0 || (bytes[at]! & 0xc0) === 0x80)) at++;
  }
  return { text: parts.join(""), whole, broken };
}

/** How many bytes a character of UTF-8 has by its first; 0 where none begins so. */
export function utf8Length(lead: number): number {
  if (lead < 0) return 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The character of UTF-8 at an offset, of so many bytes; null where the bytes are none. */
export function utf8Sequence(
  bytes: ArrayLike<number>,
  at: number,
  length: number,
): { readonly code: number; readonly length: number } | null {
  if (length === 0) return null;
  const lead = bytes[at]!;
  let code = length === 1 ? lead : lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || byte < 0 || (byte & 0xc0) !== 0x80) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length]!;
  const valid = code >= least && (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff;
  return valid ? { code, length } : null;
}
