import { largest, smallest } from "./numbers.js";

/** Milliseconds of a day. */
export const DAY: number = 86_400_000;

/** The horizontal axis of a chart over time. */
export interface TimeAxis {
  /** First and last day, `YYYY-MM-DD`. */
  readonly domain: readonly [string, string];
  /** The days that get a label, `YYYY-MM-DD`. */
  readonly ticks: readonly string[];
  /** d3 time format of the labels. */
  readonly format: string;
}

/**
 * Reads a date of a year, a month or a day as the first day it covers, at 0 h UTC.
 *
 * @param date - `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @returns Milliseconds since 1970.
 * @throws RangeError for anything else.
 * @example
 * toTime("1970-01"); // 0
 */
export function toTime(date: string): number {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  const time = year === undefined ? Number.NaN : Date.parse(`${year}-${month}-${day}`);
  // Date.parse takes 30 February for 1 March.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day)) {
    throw new RangeError(`"${date}" is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  return time;
}

/**
 * The number of a day.
 *
 * @param date - `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the first day that it covers.
 * @returns Days since 1970-01-01.
 * @throws RangeError as {@link toTime} does.
 * @example
 * toDays("1970-02"); // 31
 */
export function toDays(date: string): number {
  return toTime(date) / DAY;
}

/**
 * An axis for days from the first to the last, in UTC: labels at first days of years, months or weeks, whichever
 * gives at most `most` labels.
 *
 * @param dates - All dates that are drawn, at least one.
 * @param most - How many labels there is room for. Default 7.
 * @returns Domain, ticks and format.
 * @throws RangeError for a date that {@link toTime} refuses.
 * @example
 * timeAxis(["2020-01-05", "2022-03-11"]).ticks; // ["2020-07-01", "2021-01-01", "2021-07-01", "2022-01-01"]
 */
export function timeAxis(dates: readonly string[], most: number = 7): TimeAxis {
  const times = dates.map(toTime);
  const low = smallest(times);
  const high = largest([low + DAY, ...times]);
  const domain: readonly [string, string] = [dayOf(low), dayOf(high)];
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]) {
    const found = firstsOfMonths(low, high, months);
    if (months === 1 && found.length < 3) break;
    if (found.length <= most)
      return { domain, ticks: found.map(dayOf), format: months < 12 ? "%Y-%m" : "%Y" };
  }
  const days = [1, 2, 7, 14, 28].find((step) => (high - low) / DAY / step <= most) ?? 28;
  const count = Math.floor((high - low) / DAY / days) + 1;
  return {
    domain,
    ticks: Array.from({ length: count }, (_, i) => dayOf(low + i * days * DAY)),
    format: "%m-%d",
  };
}

function firstsOfMonths(low: number, high: number, step: number): number[] {
  const found: number[] = [];
  const first = new Date(low).getUTCFullYear() * 12 + new Date(low).getUTCMonth();
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > high) return found;
    if (time >= low) found.push(time);
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
