/** Share of units that must be plausible. Text in any other encoding, read as UTF-16, stays far below. */
const THRESHOLD = 0.85;

/**
 * Finds UTF-16 without a byte-order mark: read in the right order, nearly every unit is an ASCII character,
 * a Han character or Chinese punctuation. (GB 18030 and Big5 read this way give Hangul and private use, UTF-8 gives
 * rare Han characters in one order only for ASCII, which is why UTF-8 must have been ruled out before.)
 *
 * @param bytes - bytes that are not well-formed UTF-8 text
 * @returns the encoding; null if neither order fits
 * @example
 * utf16Order(Uint8Array.of(0x1a, 0x4f, 0xae, 0x8b)); // "utf-16le": 会议
 */
export function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const units = bytes.length >> 1;
  const little = plausibleUnits(bytes, 1);
  const big = plausibleUnits(bytes, 0);
  // Text in ASCII alone is as plausible in the wrong order, as Han characters, so that ASCII decides.
  const difference = little.all + little.ascii - (big.all + big.ascii);
  const best = difference > 0 ? little : big;
  if (difference === 0 || best.all < units * THRESHOLD) return null;
  return difference > 0 ? "utf-16le" : "utf-16be";
}

/** Counts plausible units, read with their high byte at an index of each pair. */
function plausibleUnits(bytes: Uint8Array, highAt: 0 | 1): { readonly all: number; readonly ascii: number } {
  let all = 0;
  let ascii = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const high = bytes[at + highAt]!;
    if (!plausible(high, bytes[at + 1 - highAt]!)) continue;
    all++;
    if (high === 0) ascii++;
  }
  return { all, ascii };
}

function plausible(high: number, low: number): boolean {
  if (high === 0) return (low >= 0x20 && low < 0x7f) || (low >= 0x09 && low <= 0x0d) || low === 0xa0;
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0x20 || high === 0xff;
}
