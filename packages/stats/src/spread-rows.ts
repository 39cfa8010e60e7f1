import { codeUnitOrder } from "@tifa/dfm";
import type { Calendar } from "./calendar.js";
import type { KaplanMeier } from "./kaplan-meier.js";
import type { AdopterRow, AdoptionStep, SpreadOptions } from "./spread-types.js";

/** Everybody watched, earliest first. */
export function adopterRows(
  formulation: string,
  adopters: readonly string[],
  firsts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, string>,
  given: { origin: number; centre: number | undefined; dates: Calendar; options: SpreadOptions },
): AdopterRow[] {
  const { origin, centre, dates, options } = given;
  const times = adopters.flatMap((adopter) => firsts.get(adopter) ?? []).sort((a, b) => a - b);
  const rows = adopters.map((adopter): AdopterRow => {
    const watchedUntil = ends.get(adopter)!;
    const time = firsts.get(adopter);
    const base = { formulation, adopter, watchedUntil };
    if (time === undefined) {
      const isEarly = dates.toNumber(watchedUntil) < origin;
      const reason = isEarly ? "its texts end before the first use by anybody" : "not used while watched";
      return { ...base, date: null, order: null, lag: null, sinceFirst: null, reason };
    }
    const noLag = options.centre === undefined ? "no centre is given" : "the centre has not used it";
    return {
      ...base,
      date: dates.toDate(time),
      order: times.indexOf(time) + 1,
      lag: centre === undefined ? null : time - centre,
      sinceFirst: time - origin,
      reason: centre === undefined ? noLag : null,
    };
  });
  const rank = (row: AdopterRow): number => row.order ?? Number.MAX_VALUE;
  return rows.sort((a, b) => rank(a) - rank(b) || codeUnitOrder(a.adopter, b.adopter));
}

/** The adoption curve: 1 minus the estimate of those that have not yet. */
export function curveOf(
  formulation: string,
  km: KaplanMeier,
  origin: number,
  { toDate }: Calendar,
): AdoptionStep[] {
  const steps = km.steps.map(({ time, atRisk, censored, survival, lower, upper }): AdoptionStep => {
    const step = { formulation, date: toDate(origin + time), share: 1 - survival, atRisk, censored };
    return lower === null || upper === null ? step : { ...step, lower: 1 - upper, upper: 1 - lower };
  });
  // Where the centre is first, the curve begins at 0 on its date.
  const isLater = steps.length > 0 && km.steps[0]!.time > 0;
  return isLater
    ? [{ formulation, date: toDate(origin), share: 0, atRisk: km.n, censored: 0 }, ...steps]
    : steps;
}
