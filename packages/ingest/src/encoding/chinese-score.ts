/** Two-byte Chinese encodings that the score can tell apart. */
export type ChineseEncoding = "gb18030" | "big5";

/** A pair outside the encoding costs as much as two common characters bring. */
const MALFORMED_COST = 2;

/**
 * How well bytes read as Chinese text in an encoding: the share of common characters among its pairs.
 *
 * Both standards put their common characters and their punctuation into blocks of their own, which hold
 * nearly every character of a running text: GB 2312 in rows 1–3 (A1–A3) and level 1 (leads B0–D7), trails from A1;
 * Big5 in A140–A3BF and level 1 (A440–C67E). Read in the wrong encoding, a text falls outside: trails of
 * Big5 from 40 to 7E leave GB 2312, leads of GB from C7 up leave Big5's level 1. A four-byte sequence of
 * GB 18030 counts as common: a digit is no trail in Big5. (GB 18030-2022; the WHATWG Encoding Standard's index Big5.)
 *
 * @param bytes - any bytes; those below 0x80 outside pairs are not counted. A pair cut off at the end is left out
 * @param encoding - the encoding to read them in
 * @returns from −2 (nothing fits) to 1 (every character is a common one); 0 for bytes without pairs
 * @example
 * chineseScore(Uint8Array.of(0xbb, 0xe1, 0xd2, 0xe9), "gb18030"); // 1: 会议
 */
export function chineseScore(bytes: Uint8Array, encoding: ChineseEncoding): number {
  const classify = encoding === "big5" ? classifyBig5 : classifyGb;
  let common = 0;
  let total = 0;
  let malformed = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    if (at + 1 === bytes.length) break;
    const found = classify(bytes, at);
    total++;
    if (found === Found.common || found === Found.four) common++;
    if (found === Found.malformed) malformed++;
    at += found === Found.four ? 4 : found === Found.malformed ? 1 : 2;
  }
  return total === 0 ? 0 : (common - MALFORMED_COST * malformed) / total;
}

const Found = { malformed: 0, rare: 1, common: 2, four: 4 } as const;

type Kind = (typeof Found)[keyof typeof Found];

function classifyGb(bytes: Uint8Array, at: number): Kind {
  const lead = bytes[at]!;
  const trail = bytes[at + 1]!;
  if (lead === 0x80 || lead === 0xff) return Found.malformed;
  if (isDigit(trail)) {
    const third = bytes[at + 2] ?? 0x81;
    const fourth = bytes[at + 3] ?? 0x30;
    return third >= 0x81 && third <= 0xfe && isDigit(fourth) ? Found.four : Found.malformed;
  }
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return Found.malformed;
  if (trail < 0xa1) return Found.rare;
  return (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7) ? Found.common : Found.rare;
}

function classifyBig5(bytes: Uint8Array, at: number): Kind {
  const lead = bytes[at]!;
  const trail = bytes[at + 1]!;
  if (lead === 0x80 || lead === 0xff) return Found.malformed;
  if (trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail === 0xff) return Found.malformed;
  const code = (lead << 8) | trail;
  return (code >= 0xa140 && code <= 0xa3bf) || (code >= 0xa440 && code <= 0xc67e) ? Found.common : Found.rare;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
