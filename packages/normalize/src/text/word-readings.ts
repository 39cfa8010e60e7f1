import { HAN, is, SPACE } from "./classes.js";
import { withoutTone } from "./reading-tables.js";
import { readingsOf } from "./readings.js";
import type { Reading } from "./syllables.js";
import { usualLetters } from "./syllables.js";
import { unitText } from "./unit-text.js";

const WORD =
  /^[\u0300-\u030ca-zA-ZĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛÜŃŇǸàáèéêìíòóùúüāēěīōūńňǎǐǒǔǖǘǚǜăĕĭŏŭǹɑɡ1-5'’\-\s]{1,48}$/u;
const SEPARATORS = /['’\-\s]/gu;
const LONGEST = 12;

/**
 * Reads what stands in parentheses as the syllables of the characters before it, parted or not: 领导(lǐng dǎo), 工作(gongzuo).
 *
 * @param text - any text
 * @param end - offset behind the word
 * @param inner - what stands in the parentheses
 * @returns the reading, or null where its letters are not those of two to twelve characters
 */
export function readWord(text: string, end: number, inner: string): Reading | null {
  if (inner.length < 3 || !is(text, end - 2, HAN | SPACE) || !WORD.test(inner)) return null;
  const given = usualLetters(inner.replace(SEPARATORS, ""));
  const letters = given.toLowerCase();
  const plain = withoutTone(letters.replace(/[1-5]/gu, ""));
  if (charactersRead(text, end, plain.replaceAll("v", "u")) < 2) return null;
  const toned = plain === letters.replaceAll("ü", "v") ? null : letters;
  if (given === letters) return { plain, toned, letters: "small" };
  return { plain, toned, letters: given === given.toUpperCase() ? "capitals" : "title" };
}

/** How many characters before an offset have, read one by one, these letters; 0 where there are no such. */
function charactersRead(text: string, end: number, letters: string): number {
  let left = letters.length;
  let at = end;
  for (let count = 1; count <= LONGEST; count++) {
    at--;
    // A blank can have strayed into the word.
    if (count > 1 && is(text, at, SPACE)) at--;
    if (!is(text, at, HAN)) return 0;
    let longest = 0;
    for (const toned of readingsOf(unitText(text.charCodeAt(at)))) {
      const plain = withoutTone(toned).replaceAll("v", "u");
      if (plain.length > longest && letters.endsWith(plain, left)) longest = plain.length;
    }
    if (longest === 0) return 0;
    left -= longest;
    if (left === 0) return count;
  }
  return 0;
}
