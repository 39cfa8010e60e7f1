import { type Candidate, isContent } from "./candidate.js";
import { isExpandedBeside } from "./slogan-expansion.js";
import { sloganParts } from "./slogan-parts.js";

/** A number above one where a slogan may begin: what follows, or what stands before, can open or end a list. */
const BEGINS =
  /[二两三四五六七八九十](?=\p{Script=Han}{1,5}[（(：:])|(?<=[的等])[二两三四五六七八九十](?=\p{Script=Han})/gu;
const LENGTHS = [2, 3, 4, 5, 6];
/**
 * A slogan in its frame: a verb that takes principles before it; after it, what is called so (坚持四早原则), or, where it has
 * two numbers, a mark too (坚持一断三不断，). Measures do not count: 按照三项要求.
 */
const FRAMED =
  /(?:坚持|落实|做到|按照|遵循|执行|实行|贯彻|实现)(?:([二两三四五六七八九十][^\P{Script=Han}个项种类点步套批])(?=原则|要求|目标|方针|机制|措施)|([一二两三四五六七八九十]\p{Script=Han}{1,2}[一二两三四五六七八九十]\p{Script=Han}{1,2})(?=[，。；、！]|原则|要求|目标|方针|机制|措施|制度))/gu;

/**
 * Candidates that are numbered slogans without quotation marks. Three villages and four tasks are numbered too: only
 * those count that the text explains on the spot, in the slogan's own words, or puts where slogans stand.
 *
 * @param text - any text
 * @returns at each number, the shortest slogan that the text explains, and those in a frame
 * @example
 * bareSlogans("落实四早：早发现、早报告、早隔离、早治疗。"); // [{ form: "四早", … }]
 */
export function bareSlogans(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (form: string): void => void found.push({ form, kind: "numbered", certain: true });
  for (const { index } of text.matchAll(BEGINS)) {
    const explained = LENGTHS.map((length) => text.slice(index, index + length)).find((form) => {
      const parts = isContent(form) ? sloganParts(form) : null;
      return parts !== null && isExpandedBeside(text, { start: index, end: index + form.length }, parts);
    });
    if (explained !== undefined) add(explained);
  }
  for (const [, short, long] of text.matchAll(FRAMED)) {
    const form = short ?? long ?? "";
    if (isContent(form) && sloganParts(form) !== null) add(form);
  }
  return found;
}
