import type { CodePage } from "./code-pages.js";
import { utf8Sequence } from "./code-pages.js";
import { plausibility } from "./common.js";

/**
 * The character with a lost byte. A gap of one byte is one with which the table has no pair: each such byte is tried,
 * and taken where it alone gives a character of the standard list, and a common one.
 *
 * @param bytes - bytes of a line, negative ones where none is known
 * @param at - offset of the character's first byte
 * @param length - how many bytes it has
 * @param lost - offset of the one that is lost
 * @param page - the table by which the bytes were read
 * @returns the character, or null where none or several are possible
 */
export function onlyByte(
  bytes: ArrayLike<number>,
  at: number,
  length: number,
  lost: number,
  page: CodePage,
): string | null {
  const own = Array.from({ length }, (_, i) => bytes[at + i]!);
  const next = bytes[lost + 1] ?? -1;
  const key = `${own.join(" ")} ${next}`;
  const seen = known.get(page) ?? new Map<string, string | null>();
  known.set(page, seen);
  let only = seen.get(key);
  if (only === undefined) {
    only = tryBytes(own, lost - at, next, page);
    // Texts have a few hundred such characters; hostile ones shall not fill the memory.
    if (seen.size < 5000) seen.set(key, only);
  }
  return only;
}

const known = new Map<CodePage, Map<string, string | null>>();

function tryBytes(own: number[], lost: number, next: number, page: CodePage): string | null {
  const found: string[] = [];
  for (let byte = 0x80; byte <= 0xbf; byte++) {
    // Pairs that one decoder gives a private-use character are none to another.
    if (byte !== 0x80 && next >= 0 && !/^[\ue000-\uf8ff]?$/u.test(page.character(byte, next))) continue;
    own[lost] = byte;
    const read = utf8Sequence(own, 0, own.length);
    const character = read === null ? "" : String.fromCodePoint(read.code);
    if (character > "\u3000" && plausibility(character) > 0) found.push(character);
  }
  return found.length === 1 && plausibility(found[0]!) === 1 ? found[0]! : null;
}
