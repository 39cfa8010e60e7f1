/** What a stretch of bytes looks like when read as UTF-8. */
export interface Utf8Profile {
  /** Bytes of 0x80 and above. */
  readonly nonAscii: number;
  /** Of these, bytes that stand in well-formed sequences. */
  readonly wellFormed: number;
  /** Well-formed sequences of three bytes or more: Chinese characters and their punctuation. */
  readonly long: number;
}

/**
 * Reads bytes as UTF-8 and counts what is well formed (Unicode 16, table 3-7: no overlong forms, no
 * surrogates, nothing above U+10FFFF).
 *
 * @param bytes - any bytes
 * @param start - where to begin. Default: 0
 * @param end - where to stop. Default: the end. A sequence cut off there counts as well formed
 * @returns counts
 * @example
 * utf8Profile(new TextEncoder().encode("a会")); // { nonAscii: 3, wellFormed: 3, long: 1 }
 */
export function utf8Profile(bytes: Uint8Array, start: number = 0, end: number = bytes.length): Utf8Profile {
  let nonAscii = 0;
  let wellFormed = 0;
  let long = 0;
  for (let at = start; at < end; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    let size = length > 0 ? 1 : 0;
    while (size > 0 && size < length && at + size < end && continues(lead, size, bytes[at + size]!)) size++;
    const complete = size > 0 && (size === length || at + size === end);
    nonAscii += Math.max(size, 1);
    if (complete) {
      wellFormed += size;
      if (length >= 3) long++;
    }
    at += Math.max(size, 1);
  }
  return { nonAscii, wellFormed, long };
}

/** Length of the sequence that a lead byte opens; 0 for a byte that opens none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** Whether a byte may stand at an index of the sequence: the second byte's range depends on the first. */
function continues(lead: number, index: number, byte: number): boolean {
  if (index === 1) {
    if (lead === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
    if (lead === 0xed) return byte >= 0x80 && byte <= 0x9f;
    if (lead === 0xf0) return byte >= 0x90 && byte <= 0xbf;
    if (lead === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  }
  return byte >= 0x80 && byte <= 0xbf;
}
