import { STRONG_TITLES, WEAK_TITLES } from "../tables/titles.js";

const strong = new Set(STRONG_TITLES);
const weak = new Set(WEAK_TITLES);
/** Last characters of titles: most offsets are told by one look. */
export const TITLE_LASTS: ReadonlySet<string> = new Set(
  [...STRONG_TITLES, ...WEAK_TITLES].map((title) => title.at(-1)!),
);

/** Lengths of the titles with a last unit, shortest first. */
const lengthsByLast: ReadonlyMap<number, readonly number[]> = new Map(
  [...TITLE_LASTS].map((last) => [
    last.charCodeAt(last.length - 1),
    [...new Set([...strong, ...weak].filter((title) => title.endsWith(last)).map((title) => title.length))]
      .filter((length) => length > 1)
      .sort((a, b) => a - b),
  ]),
);

/** Words that end like a title and are none: 委员长 behind 常委会, 组长单位… are left to what follows; these are not. */
const NO_TITLE = /(?:成长|增长|特长|延长|部署长|市长热线|院士站)$/u;

/**
 * Whether a title ends at an offset.
 *
 * @param text - a paragraph
 * @param end - the offset
 * @returns `strong` for posts that one person holds, `weak` for words that common nouns follow as often, null for none
 * @example
 * titleEndsAt("省委书记王明", 4); // "strong"
 */
export function titleEndsAt(text: string, end: number): "strong" | "weak" | null {
  const lengths = lengthsByLast.get(text.charCodeAt(end - 1));
  if (lengths === undefined) return null;
  let found: "strong" | "weak" | null = null;
  for (const length of lengths) {
    if (length > end) break;
    const word = text.slice(end - length, end);
    if (strong.has(word)) found = "strong";
    else if (found === null && weak.has(word)) found = "weak";
  }
  if (found !== null && NO_TITLE.test(text.slice(Math.max(0, end - 4), end))) return null;
  return found;
}
