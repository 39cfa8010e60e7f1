/** How fine dates are. */
export type DateUnit = "year" | "month" | "day";

const MILLISECONDS = 86_400_000;

/** Dates of one form as whole numbers, and back. */
export interface Calendar {
  readonly unit: DateUnit;
  /** Years, months or days since some beginning. */
  readonly toNumber: (date: string) => number;
  readonly toDate: (number: number) => string;
}

/**
 * Makes a calendar for dates that all have one form: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @throws RangeError if one is no date, or has another form than the first
 */
export function calendar(verb: string, dates: Iterable<string>): Calendar {
  let unit: DateUnit | null = null;
  let first = "";
  for (const date of dates) {
    const own = unitOf(date);
    if (own === null)
      throw new RangeError(`${verb}: ${JSON.stringify(date)} is not a date YYYY, YYYY-MM or YYYY-MM-DD`);
    if (unit !== null && own !== unit)
      throw new RangeError(
        `${verb}: ${JSON.stringify(date)} and ${JSON.stringify(first)} are not alike fine`,
      );
    unit = own;
    first = date;
  }
  const fine = unit ?? "day";
  return { unit: fine, toNumber, toDate: (number) => toDate(fine, number) };
}

function unitOf(date: string): DateUnit | null {
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(date)) return null;
  const unit = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  // A day that does not exist comes back as another.
  return toDate(unit, toNumber(date)) === date ? unit : null;
}

function toNumber(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (month === undefined) return year!;
  if (day === undefined) return year! * 12 + month - 1;
  return utc(year!, month - 1, day) / MILLISECONDS;
}

function toDate(unit: DateUnit, number: number): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, "0");
  if (unit === "year") return padded(number, 4);
  if (unit === "month") return `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}`;
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/** `Date.UTC` takes years below 100 for those of the 20th century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
