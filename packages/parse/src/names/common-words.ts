import { policyTerms, stopWords } from "@tifa/lexicon";
import { NEVER_IN_NAMES } from "../tables/name-shapes.js";

let found: ReadonlySet<string> | undefined;

/** Function words, the field's terms and words of posts and bodies, two characters or longer. */
function words(): ReadonlySet<string> {
  found ??= new Set(
    [...stopWords(), ...policyTerms().map((row) => row.term), ...NEVER_IN_NAMES].filter(
      (word) => word.length > 1,
    ),
  );
  return found;
}

/**
 * Whether a cut at an offset would part a word of two characters: 连续工|作.
 *
 * @param text - a paragraph
 * @param end - the offset
 * @returns true where the characters beside the cut make a word of the lexicon
 * @example
 * cutsWord("王连工作", 3); // true: 工作
 */
export function cutsWord(text: string, end: number): boolean {
  return words().has(text.slice(end - 1, end + 1));
}

/**
 * Whether a string holds a word of the lexicon.
 *
 * @param text - a few characters
 * @returns true where any part of two characters or more is a word
 * @example
 * holdsWord("新疫情"); // true
 */
export function holdsWord(text: string): boolean {
  for (let from = 0; from + 1 < text.length; from++) {
    for (let to = from + 2; to <= text.length; to++) if (words().has(text.slice(from, to))) return true;
  }
  return false;
}

const COUNT = /^[一二三四五六七八九十百千万两几][人户名家批件条次项级起处天日月年路线米组队车船栋村]$/u;

/** Whether what follows a surname's character counts things: 查一人, 封一栋 have verbs in front, not surnames. */
export function countsThings(given: string): boolean {
  return COUNT.test(given);
}
