import { headerDates } from "../page/header-date.js";
import type { Page } from "../page/page.js";
import { evidence, type Ground } from "./clue.js";
import type { PageDate } from "./page-dates.js";

/** What stands behind the date names who published, and tells of no meeting. */
const PROSE = /[，。！？：；]|召开|举行|会议|主持|强调/u;
const LONGEST_NAME = 24;

/**
 * Stamps that stand below the title without a label: 2023-02-08 某地发布. Such a line reads as a subtitle; its date is the
 * page's all the same.
 *
 * @param page - the page's parts
 * @param ground - ways back to the raw page
 * @returns dates, in order
 */
export function subtitleDates(page: Page, ground: Ground): PageDate[] {
  return page.subtitles.flatMap(({ text, start }) => {
    const [date] = headerDates(text);
    if (date === undefined || date.start > 0 || date.year === null) return [];
    const rest = text.slice(date.end);
    if (rest.length > LONGEST_NAME || PROSE.test(rest)) return [];
    const span = { start: start + date.start, end: start + date.end };
    const { year, month, day } = date;
    return [{ year, month, day, evidence: evidence(ground, span, "headerDate"), from: "header" as const }];
  });
}
