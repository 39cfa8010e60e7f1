/** A double-byte code page as tables in both directions, read out of the platform's own decoder. */
export interface CodePage {
  /** The one or two bytes of a character, or undefined where the code page lacks it. */
  bytesOf(character: string): readonly number[] | undefined;
  /** The character of a lead and a trail byte, or undefined. */
  characterOf(lead: number, trail: number): string | undefined;
}

/** GBK, as Windows and PHP on Windows have it. */
export const gbk: CodePage = readCodePage("gbk");
/** Big5 with the extensions that browsers decode. */
export const big5: CodePage = readCodePage("big5");

/**
 * @param text to be encoded.
 * @param page in which code page.
 * @returns its bytes, `?` for a character that the code page lacks, as converters write it.
 */
export function encode(text: string, page: CodePage): number[] {
  const bytes: number[] = [];
  for (const character of text) bytes.push(...(page.bytesOf(character) ?? [0x3f]));
  return bytes;
}

/** How a decoder meets a lead byte whose trail byte cannot be one. */
export interface DecoderHabit {
  /** Written for what cannot be decoded. */
  readonly replacement: string;
  /** Whether the byte after it is swallowed too, as PHP's and older libraries' decoders do. */
  readonly swallows: boolean;
}

/**
 * Decodes as sloppy converters do: never stops, puts a replacement, goes on. A line end is never swallowed.
 *
 * @param bytes to be decoded.
 * @param page their code page.
 * @param habit what happens to a byte pair that is none.
 * @returns the text, and how many bytes went missing in it.
 */
export function decode(
  bytes: readonly number[],
  page: CodePage,
  habit: DecoderHabit,
): { text: string; lost: number } {
  let text = "";
  let lost = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const trail = bytes[i + 1];
    const character = trail === undefined ? undefined : page.characterOf(lead, trail);
    if (character !== undefined) {
      text += character;
      i++;
      continue;
    }
    text += habit.replacement;
    lost++;
    if (
      habit.swallows &&
      trail !== undefined &&
      trail !== 0x0a &&
      trail !== 0x0d &&
      lead !== 0x80 &&
      lead !== 0xff
    ) {
      lost++;
      i++;
    }
  }
  return { text, lost };
}

function readCodePage(name: string): CodePage {
  const decoder = new TextDecoder(name);
  const forward = new Map<number, string>();
  const back = new Map<string, readonly number[]>();
  for (let code = 0; code < 0x80; code++) back.set(String.fromCharCode(code), [code]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // One character, not a private-use one, not a replacement: what a table of that code page holds.
      if ([...character].length !== 1 || /[\uE000-\uF8FF\uFFFD]/u.test(character)) continue;
      forward.set(lead * 256 + trail, character);
      if (!back.has(character)) back.set(character, [lead, trail]);
    }
  }
  return {
    bytesOf: (character) => back.get(character),
    characterOf: (lead, trail) => forward.get(lead * 256 + trail),
  };
}
