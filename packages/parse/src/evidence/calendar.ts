/** A day of the Gregorian calendar; month and day from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.floor(Date.UTC(year, month - 1, day) / MS);
}

/** The day with a number. */
export function fromDayNumber(number: number): Day {
  const date = new Date(number * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a day exists, between 1900 and 2100. */
export function exists({ year, month, day }: Day): boolean {
  return (
    year >= 1900 &&
    year <= 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/** `YYYY-MM-DD`. */
export function iso({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 *
 * @param text - a date of a fact table
 * @param edge - which day a month or year without a day stands for
 * @returns the number of the day
 */
export function parseEdge(text: string, edge: "first" | "last"): number {
  const [year = 0, month, day] = text.split("-").map(Number);
  if (day !== undefined && month !== undefined) return dayNumber({ year, month, day });
  if (month !== undefined)
    return edge === "first"
      ? dayNumber({ year, month, day: 1 })
      : dayNumber({ year, month: month + 1, day: 0 });
  return edge === "first" ? dayNumber({ year, month: 1, day: 1 }) : dayNumber({ year, month: 12, day: 31 });
}

/** Day of the week, 0 for Sunday. */
export function weekday(day: Day): number {
  return new Date(dayNumber(day) * MS).getUTCDay();
}
