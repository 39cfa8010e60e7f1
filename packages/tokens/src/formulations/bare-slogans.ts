import { type Candidate, isContent } from "./candidate.js";
import { isExpandedBeside } from "./slogan-expansion.js";
import { sloganParts } from "./slogan-parts.js";

/** A number above one where a slogan may begin: what follows, or what stands before, can open or end a list. */
const BEGINS =
  /[二两三四五六七八九十](?=\p{Script=Han}{1,5}[（(：:])|(?<=[的等])[二两三四五六七八九十](?=\p{Script=Han})/gu;
const LENGTHS = [2, 3, 4, 5, 6];

/**
 * Candidates that are numbered slogans without quotation marks. Three villages and four tasks are numbered too: only
 * those count that the text explains on the spot, in the slogan's own words.
 *
 * @param text - any text
 * @returns the shortest slogan at each number that the text explains
 * @example
 * bareSlogans("落实四早：早发现、早报告、早隔离、早治疗。"); // [{ form: "四早", … }]
 */
export function bareSlogans(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { index } of text.matchAll(BEGINS)) {
    for (const length of LENGTHS) {
      const form = text.slice(index, index + length);
      const parts = form.length === length && isContent(form) ? sloganParts(form) : null;
      if (parts === null || !isExpandedBeside(text, { start: index, end: index + length }, parts)) continue;
      found.push({ form, kind: "numbered", certain: true });
      break;
    }
  }
  return found;
}
