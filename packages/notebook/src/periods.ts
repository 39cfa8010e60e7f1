import type { DocumentFeatures } from "@tifa/features";
import { type Period, type PeriodBounds, twoPeriods } from "./two-periods.js";

/**
 * `twoPeriods` for a comparison that needs both.
 *
 * @param documents - documents without a date are left out
 * @param bounds - the earlier and the later period
 * @returns both; see `twoPeriods` for what happens where one would be empty
 * @throws RangeError if there are not two bounds, or fewer than two documents have a date
 * @example
 * const [early, late] = periods(set.documents, ["2020-01-01/2020-12-31", "2022-01-01/2022-12-31"].map(periodOf));
 */
export function periods(
  documents: readonly DocumentFeatures[],
  bounds: readonly PeriodBounds[],
): readonly [Period, Period] {
  const [first, second, ...rest] = bounds;
  if (first === undefined || second === undefined || rest.length > 0) {
    throw new RangeError(`periods: ${bounds.length} periods; there must be two`);
  }
  const [early, late] = twoPeriods(documents, [first, second]);
  if (early === undefined || late === undefined) {
    throw new RangeError(
      "periods: fewer than two documents have a date, so that there is no time to compare",
    );
  }
  return [early, late];
}

/**
 * Reads a period from a string, such as a parameter of a notebook.
 *
 * @param interval - two days as ISO 8601 writes them, `2020-01-01/2020-04-30`
 * @returns its bounds; its label is the interval, or the years where it holds whole ones: `2020`, `2021–2022`
 * @throws RangeError if it is no interval of days
 * @example
 * periodOf("2020-01-01/2020-04-30").from; // "2020-01-01"
 */
export function periodOf(interval: string): PeriodBounds {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(interval) ?? [];
  if (from === undefined || to === undefined || from > to) {
    throw new RangeError(`"${interval}" is no period; write it as 2020-01-01/2020-04-30`);
  }
  const years = from.endsWith("-01-01") && to.endsWith("-12-31") ? [from.slice(0, 4), to.slice(0, 4)] : [];
  const label = years.length === 0 ? `${from} to ${to}` : [...new Set(years)].join("–");
  return { label, from, to };
}
