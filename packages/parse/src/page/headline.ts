import type { Line } from "./lines.js";

/** A line that ends so goes on in the next: 王明在全省会议上强调 / 把各项工作抓实. */
const GOES_ON = /(?:强调|指出|要求|提出|表示|时说)[：:]?$/u;
/** A line that begins so has its subject in the line before: 省防汛指挥部 / 召开调度会. */
const CONTINUES = /^(?:召开|举行|部署|研究|传达|听取|审议|在)/u;
const BODY_ALONE = /(?:指挥部|领导小组|办公室|委员会|常委会|党组|政府|省委|市委|县委|区委|州委)$/u;

/**
 * Tells title from subtitles. The title is the first line, with the next where the first cannot stand alone.
 *
 * @param headline - lines above the body, in order
 * @returns the lines of the title and those of the subtitles
 * @example
 * joinHeadline([{ start: 0, end: 6, text: "全市会议召开" }]).subtitles; // []
 */
export function joinHeadline<T extends Line>(headline: readonly T[]): { title: T[]; subtitles: T[] } {
  const [first, second] = headline;
  if (first === undefined) return { title: [], subtitles: [] };
  const joins =
    second !== undefined &&
    (GOES_ON.test(first.text) || (BODY_ALONE.test(first.text) && CONTINUES.test(second.text)));
  const count = joins ? 2 : 1;
  return { title: headline.slice(0, count), subtitles: headline.slice(count) };
}

/** What stands between two lines of a title when they are read as one; a word that was cut off goes on without a space. */
export function titleGlue(before: string, after: string): string {
  if (after.length <= 2) return "";
  return BODY_ALONE.test(before) && CONTINUES.test(after) ? "" : " ";
}
