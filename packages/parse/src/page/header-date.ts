import type { Span } from "@tifa/corpus";
import { exists } from "../evidence/calendar.js";

/** A date as the head of a page writes it. */
export interface HeaderDate extends Span {
  /** Null where the head leaves the year out: 02-19 22:22:55. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Whether a time of day stands beside it. */
  readonly timed: boolean;
}

const TIME = "(?:\\s{0,4}(?:[01]?\\d|2[0-3])[：:][0-5]\\d(?:[：:][0-5]\\d)?)?";
/** What stands in every form: most lines have none of it. */
const MARK = /\d\s?[-/.年]\s?\d/u;
const FORMS: readonly { pattern: RegExp; order: "ymd" | "dmy" | "md" }[] = [
  // 2023 02/15 14:44, in elements of one head that may stand close: 202302/1514:44.
  {
    pattern: new RegExp(
      `(?<!\\d)((?:19|20)\\d\\d)\\s{0,2}(\\d\\d)\\s?/\\s?(\\d\\d)(?:(?!\\d)|(?=\\d\\d[：:]))${TIME}`,
      "gu",
    ),
    order: "ymd",
  },
  // 23-05-19 09:12: two digits of a year only with a time beside them.
  {
    pattern: /(?<![\d-])([0-3]\d)-(\d{2})-(\d{2})\s+(?:[01]?\d|2[0-3])[：:][0-5]\d(?:[：:][0-5]\d)?/gu,
    order: "ymd",
  },
  {
    pattern: new RegExp(
      `(?<!\\d)((?:19|20)\\d\\d)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?(?!\\d{3})${TIME}`,
      "gu",
    ),
    order: "ymd",
  },
  {
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)(?!\\d)${TIME}`, "gu"),
    order: "dmy",
  },
  {
    pattern: /(?<![\d-])(\d{1,2})-(\d{1,2})\s+(?:[01]?\d|2[0-3])[：:][0-5]\d(?:[：:][0-5]\d)?/gu,
    order: "md",
  },
];

/**
 * Finds the dates that the head of a page is stamped with: 2022-09-06, 2022- 09- 06, 2020年03月21日08:55,
 * 06.09.2022 (day first), 2020-2-2 8:28:57, 2023 02/15 14:44, 23-05-19 09:12, and 02-19 22:22:55 without a year. A time of day belongs to the stamp, and
 * stops at two digits a part, so that what is glued behind it (09:42:073月12日) stays apart.
 *
 * @param text - a line, or the part of one that is looked at
 * @returns dates that exist in the calendar, in the order of the forms
 * @example
 * headerDates("2020-02-15 15:38 来源：某网"); // [{ start: 0, end: 16, year: 2020, month: 2, day: 15, timed: true }]
 */
export function headerDates(text: string): HeaderDate[] {
  const found: HeaderDate[] = [];
  if (!MARK.test(text)) return found;
  for (const { pattern, order } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [year, month, day] = parts(match, order);
      // Without a year, 29 February may be a day.
      if (!exists({ year: year ?? 2000, month, day })) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, year, month, day, timed: /[：:]/u.test(match[0]) });
    }
  }
  return found;
}

function parts(match: RegExpExecArray, order: "ymd" | "dmy" | "md"): [number | null, number, number] {
  const first = Number(match[1]);
  const second = Number(match[2]);
  if (order === "md") return [null, first, second];
  if (order === "dmy") return [Number(match[3]), second, first];
  return [first < 100 ? 2000 + first : first, second, Number(match[3])];
}
