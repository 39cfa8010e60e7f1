import type { EncodingEvidence } from "@tifa/corpus";
import { type ChineseEncoding, chineseScore } from "./chinese-score.js";
import { declaredEncoding } from "./declared-encoding.js";
import { utf8Profile } from "./utf8-profile.js";
import { utf16Order } from "./utf16-order.js";

/** An encoding and how it was found. */
export interface DetectedEncoding {
  /** WHATWG encoding label. */
  readonly encoding: string;
  readonly how: EncodingEvidence;
}

/** Share of well-formed bytes above which a text is UTF-8 with damage. GB 18030 stays below 0.3. */
const UTF8_DAMAGED = 0.9;
/** Least score of a Chinese encoding. Right readings score above 0.5, Latin and Japanese ones below 0. */
const CHINESE_LEAST = 0.4;
/** A declared encoding gives way to a score that is better by more than this. */
const DECLARED_MARGIN = 0.3;
/** Largest share of bytes above 0x7F in Western text. */
const WESTERN_MOST = 0.2;

/**
 * Finds the encoding of a text: byte-order mark, then strict UTF-8, then UTF-16 without a mark, then what the page
 * declares of itself, then statistics of GB 18030 and Big5. On a tie GB 18030 wins: the texts are the mainland's.
 *
 * @param bytes - the text, or its head; a character cut off at the end does no harm
 * @returns the encoding and the evidence; null where nothing fits
 * @example
 * detectEncoding(Uint8Array.of(0xbb, 0xe1, 0xd2, 0xe9)); // { encoding: "gb18030", how: "statistics" }
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | null {
  const utf8 = utf8Profile(bytes);
  const damaged = utf8.nonAscii > 0 && utf8.wellFormed < utf8.nonAscii * UTF8_DAMAGED;
  const mark = byteOrderMark(bytes);
  if (mark && !(mark === "utf-8" && damaged)) return { encoding: mark, how: "bom" };
  if (utf8.wellFormed === utf8.nonAscii && !bytes.subarray(0, 4096).includes(0)) {
    return { encoding: "utf-8", how: utf8.nonAscii === 0 ? "ascii" : "valid" };
  }
  const order = utf16Order(bytes.subarray(0, 65536));
  if (order) return { encoding: order, how: "statistics" };
  if (utf8.wellFormed === utf8.nonAscii) {
    return { encoding: "utf-8", how: utf8.nonAscii === 0 ? "ascii" : "valid" };
  }
  if (!damaged) return { encoding: "utf-8", how: "statistics" };
  return twoByteEncoding(mark === "utf-8" ? bytes.subarray(3) : bytes, utf8.nonAscii);
}

function twoByteEncoding(bytes: Uint8Array, nonAscii: number): DetectedEncoding | null {
  const scores: Record<ChineseEncoding, number> = {
    gb18030: chineseScore(bytes, "gb18030"),
    big5: chineseScore(bytes, "big5"),
  };
  const best: ChineseEncoding = scores.big5 > scores.gb18030 ? "big5" : "gb18030";
  const declared = declaredEncoding(bytes);
  if (declared === "gb18030" || declared === "big5") {
    if (scores[declared] >= scores[best] - DECLARED_MARGIN) return { encoding: declared, how: "declaration" };
  } else if (declared === "windows-1252" && scores[best] >= CHINESE_LEAST) {
    // Any bytes are text in it, and editors declare it by themselves.
    return { encoding: best, how: "statistics" };
  } else if (declared && declared !== "utf-8" && !declared.startsWith("utf-16") && decodes(bytes, declared)) {
    return { encoding: declared, how: "declaration" };
  }
  if (scores[best] >= CHINESE_LEAST) return { encoding: best, how: "statistics" };
  if (nonAscii <= bytes.length * WESTERN_MOST) return { encoding: "windows-1252", how: "fallback" };
  return null;
}

/**
 * Takes a mark off the head of a text where TextDecoder would leave it: that of GB 18030, and that of UTF-8 where an
 * editor put it before text in another encoding.
 *
 * @param bytes - the text, or its head
 * @param encoding - the encoding that was found
 * @returns the bytes without the mark
 * @example
 * dropMark(Uint8Array.of(0xef, 0xbb, 0xbf, 0xbb, 0xe1), "gb18030"); // bb e1
 */
export function dropMark(bytes: Uint8Array, encoding: string): Uint8Array {
  const mark = byteOrderMark(bytes);
  if (mark === "gb18030" && encoding === "gb18030") return bytes.subarray(4);
  return mark === "utf-8" && encoding !== "utf-8" ? bytes.subarray(3) : bytes;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return "gb18030";
  return null;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
