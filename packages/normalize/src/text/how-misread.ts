import { codePage, readUtf8 } from "./code-pages.js";
import { latinBytes } from "./latin-bytes.js";
import { bytesElsewhere } from "./other-charsets.js";

/**
 * Tells by which wrong table a text was read, from the text and what it was set right to.
 *
 * @param before - the text as it was misread
 * @param after - what it is
 * @returns a phrase, such as "bytes of UTF-8, read as GBK"
 */
export function howMisread(before: string, after: string): string {
  for (const [shown, bytes] of SHOWN) {
    const own = bytes(before);
    if (own === null) continue;
    for (const [meant, read] of MEANT) {
      const text = read(own);
      if (alike(text, after)) return `bytes of ${meant}, read as ${shown}`;
      const again = shown === LATIN ? latinBytes(text) : null;
      if (again !== null && alike(readUtf8(again).text, after))
        return `bytes of ${meant}, read as ${shown}, twice over`;
    }
  }
  if (/^[\u0080-\u009f]$/u.test(before)) return "a byte of Windows-1252, read as Latin-1";
  for (const [shown, latin] of bytesElsewhere(before))
    for (const [meant, read] of MEANT)
      if (alike(read(latinBytes(latin) ?? []), after)) return `bytes of ${meant}, read as ${shown}`;
  return "bytes of another table; some of them are lost";
}

const LATIN = "Windows-1252 or Latin-1";

type Bytes = readonly number[];

const SHOWN: readonly (readonly [name: string, bytes: (text: string) => Bytes | null])[] = [
  [LATIN, latinBytes],
  ["GBK", (text) => wideBytes(text, "gbk")],
  ["Big5", (text) => wideBytes(text, "big5")],
];

const MEANT: readonly (readonly [name: string, read: (bytes: Bytes) => string])[] = [
  ["UTF-8", (bytes) => readUtf8(bytes).text],
  ["GBK", (bytes) => readWide(bytes, "gbk")],
  ["Big5", (bytes) => readWide(bytes, "big5")],
];

/** Lost bytes are written in more than one way: what is left must be the same. */
function alike(text: string, after: string): boolean {
  return text !== "" && text.replaceAll("?", "") === after.replaceAll("?", "");
}

function wideBytes(text: string, label: "gbk" | "big5"): number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character < "\u0080" ? character.charCodeAt(0) : codePage(label).code(character);
    if (code < 0 && character !== "\ufffd") return null;
    if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    else bytes.push(character === "?" ? -1 : code);
  }
  return bytes;
}

function readWide(bytes: Bytes, label: "gbk" | "big5"): string {
  let text = "";
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) text += byte < 0 ? "?" : String.fromCharCode(byte);
    else text += codePage(label).character(byte, bytes[++at] ?? 0);
  }
  return text;
}
