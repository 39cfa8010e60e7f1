import { TextDecoder } from "node:util";
import { type DetectedEncoding, detectEncoding, dropMark } from "./encoding/detect-encoding.js";
import { utf8Profile } from "./encoding/utf8-profile.js";

/** A decoded text. */
export interface Decoded extends DetectedEncoding {
  /** The text without a byte-order mark. What the encoding does not allow became U+FFFD. */
  readonly text: string;
}

/** Chinese characters in well-formed UTF-8 that one line must have to be evidence that a page is mixed. */
const LEAST_EVIDENCE = 4;

/**
 * Decodes a text of unknown encoding. Pages put together from parts in UTF-8 and in GB 18030 or Big5 are decoded
 * line by line.
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

/** Decodes stretch by stretch; null if the lines agree in their encoding. */
function decodeMixed(bytes: Uint8Array): Decoded | null {
  const parts: string[] = [];
  const weight = new Map<string, number>();
  const decoders = new Map<string, TextDecoder>();
  for (const { start, end, isUtf8 } of stretches(bytes)) {
    const stretch = bytes.subarray(start, end);
    const encoding = isUtf8 ? "utf-8" : (detectEncoding(stretch)?.encoding ?? "utf-8");
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
 * Lines in sequence that are all UTF-8, or all not (0x0A is no part of a character in any of the encodings; lines in
 * ASCII go with what stands before them). None at all where no line is evidence of UTF-8.
 */
function stretches(bytes: Uint8Array): readonly Stretch[] {
  const found: Stretch[] = [];
  let isEvidence = false;
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, at);
    const end = feed < 0 ? bytes.length : feed + 1;
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
