/** Byte of each character that Windows-1252 puts at 0x80–0x9F. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((character, i) => [
    character,
    0x80 + i,
  ]),
);

/** Byte of a character under Windows-1252 or ISO 8859-1; -1 where it has none. */
function latinByte(character: string): number {
  const special = WINDOWS_1252.get(character);
  if (special !== undefined) return special;
  const code = character.charCodeAt(0);
  return code <= 0xff && character.length === 1 ? code : -1;
}

/** Bytes of letters under Windows-1252 or ISO 8859-1, -1 for U+FFFD; null where a character has none. */
export function latinBytes(text: string): number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = character === "\ufffd" ? -1 : latinByte(character);
    if (byte < 0 && character !== "\ufffd") return null;
    bytes.push(byte);
  }
  return bytes;
}

/** The character that Windows-1252 has for a byte from 0x80 to 0x9F. */
export function windows1252(byte: number): string {
  return [...WINDOWS_1252.keys()][byte - 0x80] ?? String.fromCharCode(byte);
}
