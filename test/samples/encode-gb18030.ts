/**
 * Encodes text as GB18030, by the platform's own decoder turned round.
 *
 * @param text to be encoded; characters of the basic multilingual plane.
 * @returns the bytes.
 * @throws RangeError on a character outside that plane.
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = bytesOf().get(character);
    if (code === undefined)
      throw new RangeError(`encodeGb18030: U+${character.codePointAt(0)!.toString(16)}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

let table: Map<string, readonly number[]> | undefined;

function bytesOf(): Map<string, readonly number[]> {
  table ??= readTable();
  return table;
}

function readTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  const add = (...code: number[]): void => {
    const character = decoder.decode(Uint8Array.from(code));
    if ([...character].length === 1 && character !== "\ufffd" && !found.has(character))
      found.set(character, code);
  };
  for (let byte = 0; byte < 0x80; byte++) add(byte);
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
  // Four bytes, 0x81 to 0x84 first: the rest of the basic multilingual plane.
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) add(a, b, c, d);
  return found;
}
