import { codePage, readUtf8 } from "./code-pages.js";
import { meanPlausibility } from "./common.js";
import { namedCharacter } from "./entity-names.js";
import { windows1252 } from "./latin-bytes.js";
import { readTwoByte, withoutToned } from "./read-bytes.js";

/** What JSON and its kin escape by one letter or sign. */
const SINGLE: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "/": "/" };

/**
 * Decodes `\\n`, `\\"` and the like, which stand among `\\u4e2d`.
 *
 * @param code - the escape
 * @returns the character, or null where it is another escape
 */
export function decodeSingle(code: string): Decoded | null {
  const text = SINGLE[code.replace(/^\\+/u, "")];
  return text === undefined ? null : { length: code.length, text };
}

/** What stands for an escape: its length, as far as it was read, and the characters. */
export interface Decoded {
  readonly length: number;
  readonly text: string;
}

/** Characters of Chinese texts beyond ASCII: with look-alikes, blanks and what is not seen, since a page is escaped last. */
const CHINESE =
  /^[\u00a0\u00ad\u00b0\u00b7\u00d7\u2000-\u2bff\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\ufeff-\uffef\ufffd\u{20000}-\u{3ffff}]+$/u;

/**
 * Decodes an HTML entity, encoded once or several times. Without its semicolon it is one where nothing of a name or a
 * parameter goes on behind it, and a number where it is a Chinese character or mark.
 *
 * @param code - from the `&` on: the name or number as far as it goes, and the semicolon if there is one
 * @returns the character, or null where there is none
 */
export function decodeEntity(code: string): Decoded | null {
  const inner = code.slice(1).replace(/^(?:amp;)+/u, "");
  const closed = inner.endsWith(";");
  const body = closed ? inner.slice(0, -1) : inner;
  if (body === "") return { length: code.length, text: "&" };
  if (body.startsWith("#")) {
    const number = closed ? wholeNumber(body) : openNumber(body);
    return number === null
      ? null
      : { length: code.length - inner.length + number.length + (closed ? 1 : 0), text: number.text };
  }
  const character = namedCharacter(body);
  if (character !== null) return { length: code.length, text: character };
  return inner.length + 1 === code.length ? null : { length: code.length, text: `&${inner}` };
}

function wholeNumber(body: string): Decoded | null {
  const code = /^#[xX]/u.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  if (!(code > 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  // As in HTML, these numbers are those of Windows-1252.
  const text = code >= 0x80 && code < 0xa0 ? windows1252(code) : String.fromCodePoint(code);
  return { length: body.length, text };
}

/** A number whose digits may run into those of the text: Chinese characters have five digits or four in hexadecimal. */
function openNumber(body: string): Decoded | null {
  for (const [pattern, base] of [
    [/^#(\d{5})/u, 10],
    [/^#(\d{4})/u, 10],
    [/^#(\d{3})/u, 10],
    [/^#[xX]([0-9a-fA-F]{4})/u, 16],
  ] as const) {
    const digits = pattern.exec(body);
    if (digits === null) continue;
    const number = parseInt(digits[1]!, base);
    const text = number > 0xffff ? "" : String.fromCharCode(number);
    if (CHINESE.test(text)) return { length: digits[0].length, text };
  }
  return null;
}

/**
 * Decodes `%u4e2d`, `\u4e2d` and `\xe4\xb8\xad`.
 *
 * @param code - a run of them
 * @param sure - whether the line has others: then signs of ASCII are some, too
 * @returns the characters, or null where they are not Chinese
 */
export function decodeUnits(code: string, sure = false): string | null {
  if (/^\\+x/u.test(code))
    return decodeBytes(
      code
        .split(/\\{1,4}x/u)
        .slice(1)
        .map((hex) => parseInt(hex, 16)),
    );
  const units = code.split(/(?:%|\\{1,4})u/u).slice(1);
  const text = units.map((hex) => String.fromCharCode(parseInt(hex, 16))).join("");
  if (sure && /^[\u0000-\u007f]*$/u.test(text)) return text;
  const han = text.replace(/[^\u3400-\u9fff]/gu, "");
  return chinese(text) && (han === "" || meanPlausibility(han) >= 0.4) ? text : null;
}

/** Times that percent signs can have been encoded over again. */
const DEPTH = 4;

/**
 * Decodes percent-encoded UTF-8 or GBK, encoded once or several times.
 *
 * @param code - a run of `%E4`, with the letters between them that are trail bytes of GBK
 * @param next - the character behind it, which can be the last trail byte
 * @param sure - whether the line has others: then a single character of GBK is one, and a sign of ASCII
 * @returns the characters and how far they go, or null where they are not Chinese
 */
export function decodePercent(code: string, next: string, sure: boolean): Decoded | null {
  let inner = code;
  for (let depth = 1; depth < DEPTH && /^%25[0-9a-fA-F]{2}/u.test(inner); depth++)
    inner = inner.replace(/%25(?=[0-9a-fA-F]{2})/gu, "%");
  const bytes = percentBytes(inner);
  if (sure && bytes.every((byte) => byte < 0x80))
    return { length: code.length, text: String.fromCharCode(...bytes) };
  const text = decodeBytes(bytes, sure);
  if (text !== null) return { length: code.length, text };
  if (!/^[@-~]$/u.test(next)) return null;
  const more = decodeBytes([...bytes, next.charCodeAt(0)], sure);
  return more === null ? null : { length: code.length + 1, text: more };
}

function percentBytes(code: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < code.length; at++) {
    if (code[at] === "%") {
      bytes.push(parseInt(code.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(code.charCodeAt(at));
  }
  return bytes;
}

/** Plausibility of what GBK makes of bytes, and of such as stand among others. */
const PLAUSIBLE = 0.7;
const PLAUSIBLE_AMONG = 0.3;

function decodeBytes(bytes: readonly number[], sure = false): string | null {
  const utf8 = readUtf8(bytes);
  if (utf8.broken === 0 && utf8.whole > 0 && chinese(utf8.text)) return utf8.text;
  const gbk = readTwoByte(bytes, codePage("gbk"), 1);
  if (gbk === null || gbk.broken > 0 || gbk.wide < (sure ? 1 : 2)) return null;
  return chinese(gbk.text) && meanPlausibility(withoutToned(gbk.text)) >= (sure ? PLAUSIBLE_AMONG : PLAUSIBLE)
    ? gbk.text
    : null;
}

/** For so many Chinese characters a text may have one of another script. */
const OTHERS = 8;

function chinese(text: string): boolean {
  const wide = withoutToned(text).replace(/[\u0000-\u007f]/gu, "");
  // Readings with tones stand among the characters that they annotate, or alone between their letters.
  if (wide === "") return withoutToned(text) !== text;
  let others = 0;
  for (const character of wide) if (!CHINESE.test(character)) others++;
  return others * OTHERS <= wide.length;
}
