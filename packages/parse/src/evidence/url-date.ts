import type { Span } from "@tifa/corpus";

/** What an address tells of the day of a page. */
export interface UrlDate extends Span {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const YEAR = "((?:19|20)\\d\\d)";
const MONTH = "(0[1-9]|1[0-2]|[1-9](?!\\d))";
const DAY = "(0[1-9]|[12]\\d|3[01]|[1-9](?!\\d))";
/** Fullest first: a day tells more than a month. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${YEAR}[-/_]${MONTH}[-/_]${DAY}(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)${YEAR}[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\\d|3[01])(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=\\d{6,12}(?!\\d))`, "u"),
  new RegExp(`${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[_.])`, "u"),
  // 2021122312.html: the day and a number within it.
  new RegExp(`[/_]${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=\\d{1,5}[._])`, "u"),
  new RegExp(`[/_=-]${YEAR}[/](?:[a-z]{1,6}_)?(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)${YEAR}[-/_]${MONTH}(?=[/_-])`, "u"),
  new RegExp(`[/_=]${YEAR}(0[1-9]|1[0-2])(?=[/_.])`, "u"),
  new RegExp(`[/_=]${YEAR}(?=[/_.])`, "u"),
];

/**
 * Reads the date that a page's address carries: 2020-02/03, 20221129, t20200131_, 2020/0122, 202001/, 2020/.
 *
 * @param url - an address
 * @returns the fullest date found, with its place in the address; null where there is none
 * @example
 * urlDate("http://a.cn/2020-02/03/c_1.htm"); // { start: 12, end: 22, year: 2020, month: 2, day: 3 }
 */
export function urlDate(url: string): UrlDate | null {
  for (const form of FORMS) {
    const match = form.exec(url);
    if (match === null) continue;
    const [whole, year, month, day] = match;
    const date = {
      year: Number(year),
      month: month === undefined ? null : Number(month),
      day: day === undefined ? null : Number(day),
    };
    // Before there were such pages, four digits are a number.
    if (date.year < 1995) continue;
    return { start: match.index, end: match.index + whole.length, ...date };
  }
  return null;
}
