import { TextDecoder } from "node:util";
import type { Diagnostic } from "@tifa/corpus";
import { type DetectedEncoding, detectEncoding, dropMark } from "./encoding/detect-encoding.js";
import { utf8Profile } from "./encoding/utf8-profile.js";

/** A decoded text. */
export interface Decoded extends DetectedEncoding {
  /** The text without a byte-order mark. What the encoding does not allow became U+FFFD. */
  readonly text: string;
}

/** Chinese characters in well-formed UTF-8 that one line must have to be evidence that a page is mixed. */
const LEAST_EVIDENCE = 4;
/** Share of well-formed UTF-8 from which a stretch with faults is damaged UTF-8. GB 18030 stays below 0.3. */
const DAMAGED_UTF8 = 0.5;

/**
 * Decodes a text of unknown encoding. Pages put together from parts in UTF-8 and in GB 18030 or Big5 are decoded
 * part by part.
 *
 * @param bytes - the whole text
 * @returns text, encoding and how it was found; null where no encoding fits
 * @example
 * decode(Uint8Array.of(0xbb, 0xe1, 0xd2, 0xe9)); // { text: "会议", encoding: "gb18030", how: "statistics" }
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const found = detectEncoding(bytes);
  if (found?.how === "bom" || found?.how === "valid" || found?.how === "ascii" || isUtf16(found?.encoding)) {
    return found && { text: decodeAs(bytes, found.encoding), ...found };
  }
  const mixed = decodeMixed(bytes);
  if (mixed) return mixed;
  return found && { text: decodeAs(bytes, found.encoding), ...found };
}

/**
 * What to tell of a text whose parts were decoded in different encodings.
 *
 * @param decoded - the text
 * @returns a diagnostic where it was mixed
 * @example
 * mixedEncoding({ text: "", encoding: "utf-8", how: "valid" }); // []
 */
export function mixedEncoding(decoded: Decoded): Diagnostic[] {
  if (decoded.how !== "mixed") return [];
  const message = `parts of the text are not in ${decoded.encoding}, and were decoded by themselves`;
  return [{ rule: "mixedEncoding", severity: "warning", message, start: null, end: null }];
}

/** Decodes stretch by stretch; null if the lines agree in their encoding. */
function decodeMixed(bytes: Uint8Array): Decoded | null {
  const parts: string[] = [];
  const weight = new Map<string, number>();
  const decoders = new Map<string, TextDecoder>();
  for (const { start, end, isUtf8 } of stretches(bytes)) {
    const stretch = bytes.subarray(start, end);
    const { wellFormed, nonAscii } = utf8Profile(stretch);
    const isOther = !isUtf8 && wellFormed < nonAscii * DAMAGED_UTF8;
    const encoding = isOther ? (detectEncoding(stretch)?.encoding ?? "utf-8") : "utf-8";
    if (isUtf16(encoding)) return null;
    weight.set(encoding, (weight.get(encoding) ?? 0) + stretch.length);
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, decoder);
    parts.push(decodeWith(decoder, start === 0 ? dropMark(stretch, encoding) : stretch));
  }
  if (weight.size < 2) return null;
  const [most] = [...weight].reduce((a, b) => (b[1] > a[1] ? b : a));
  return { text: parts.join("").replace(/^\uFEFF/, ""), encoding: most, how: "mixed" };
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly isUtf8: boolean;
}

/**
 * Pieces in sequence that are all UTF-8, or all not; those in ASCII go with what stands before them. A piece ends with
 * a line or a tag: 0x0A and 0x3E are no part of a character in any of the encodings. None at all where no piece is
 * evidence of UTF-8.
 */
function stretches(bytes: Uint8Array): readonly Stretch[] {
  const found: Stretch[] = [];
  let isEvidence = false;
  for (let at = 0; at < bytes.length; ) {
    const end = pieceEnd(bytes, at);
    const { nonAscii, wellFormed, long } = utf8Profile(bytes, at, end);
    const isUtf8 = wellFormed === nonAscii;
    isEvidence ||= isUtf8 && long >= LEAST_EVIDENCE;
    const last = found.at(-1);
    if (last && (nonAscii === 0 || last.isUtf8 === isUtf8)) last.end = end;
    else found.push({ start: at, end, isUtf8 });
    at = end;
  }
  return isEvidence ? found : [];
}

function pieceEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x3e) at++;
  return Math.min(at + 1, bytes.length);
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return decodeWith(new TextDecoder(encoding), dropMark(bytes, encoding));
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  // Streaming, since Node 20 takes windows-1252 for Latin-1 otherwise.
  const text = decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

function isUtf16(encoding: string | undefined): boolean {
  return encoding?.startsWith("utf-16") ?? false;
}
