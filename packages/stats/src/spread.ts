import { codeUnitOrder } from "@tifa/dfm";
import { type Calendar, calendar, type DateUnit } from "./calendar.js";
import { type Duration, type KaplanMeier, type KaplanMeierOptions, kaplanMeier } from "./kaplan-meier.js";
import { type LogRank, logRank } from "./log-rank.js";
import { checkLevel, checkOptions, oneOf } from "./options.js";

/** A formulation in a text of somebody who could take it up. */
export interface FormulationUse {
  readonly formulation: string;
  /** Such as a province, or the centre. */
  readonly adopter: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; all dates of one call in one form. */
  readonly date: string;
}

/** Options of {@link spread}. */
export interface SpreadOptions extends KaplanMeierOptions {
  /** Everybody who could take a formulation up, with the date of the last text at hand. */
  readonly watchedUntil: Readonly<Record<string, string>>;
  /** Who is not in the curve, and whose first use lags are counted from. Default: nobody. */
  readonly centre?: string;
  /** Groups of adopters to be compared by a log-rank test. Default: none. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** When one adopter first used a formulation. */
export interface AdopterRow {
  readonly formulation: string;
  readonly adopter: string;
  /** First attestation; null if there is none until `watchedUntil`. */
  readonly date: string | null;
  readonly watchedUntil: string;
  /** 1 for the earliest; those of one date share a rank. */
  readonly order: number | null;
  /** Time since the centre's first use; negative if ahead of it. */
  readonly lag: number | null;
  /** Time since anybody's first use. */
  readonly sinceFirst: number | null;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

/** The share that has taken a formulation up from a date on: what `adoptionCurves` of `@tifa/charts` draws. */
export interface AdoptionStep {
  readonly formulation: string;
  readonly date: string;
  /** 1 minus the Kaplan–Meier estimate. */
  readonly share: number;
  /** Left out where the interval is undefined: before the first and after the last adoption. */
  readonly lower?: number;
  readonly upper?: number;
  readonly atRisk: number;
  readonly censored: number;
}

/** How one formulation spread. */
export interface Spread {
  readonly formulation: string;
  /** Everybody watched, earliest first, then those that have not used it. */
  readonly adopters: readonly AdopterRow[];
  readonly curve: readonly AdoptionStep[];
  /** Adopters in the curve, and how many of them used it. */
  readonly n: number;
  readonly adopted: number;
  /** First use by the centre, and by anybody. */
  readonly centreDate: string | null;
  readonly firstDate: string;
  /** Date by which half have used it, rounded down, and bounds; null where that is not known. */
  readonly medianDate: string | null;
  readonly medianLower: string | null;
  readonly medianUpper: string | null;
  /** What lags are counted in. */
  readonly unit: DateUnit;
  readonly groups: LogRank | null;
  readonly variant: string;
  /** Why there is no median, else null. */
  readonly reason: string | null;
}

/**
 * How formulations spread: first attestations, their order, lead and lag against the centre, and adoption curves.
 *
 * Time runs from the first use by anybody. Those that have not used the formulation when their texts end count as "not
 * yet" (right-censored), not as "never" and not as missing. The dates are those of the first attestation in the corpus: a
 * province with few texts looks late, and one whose texts begin after the spread looks as if it adopted with its first
 * text. Compare provinces with texts alike in number and kind. The intervals take adopters as independent of each other.
 *
 * Source: Kaplan & Meier (1958), see {@link kaplanMeier}; {@link logRank} for groups.
 *
 * @param uses - uses in any order; the same formulation may be used often
 * @param options - see {@link SpreadOptions}
 * @returns one entry for each formulation that is used, in code-unit order
 * @throws RangeError if a date is none or of another form, a user is not watched, or used it after the end of watching
 * @example
 * const uses = [
 *   { formulation: "双百行动", adopter: "中央", date: "2020-01" },
 *   { formulation: "双百行动", adopter: "甲省", date: "2020-03" },
 *   { formulation: "双百行动", adopter: "乙省", date: "2019-12" },
 * ];
 * const watchedUntil = { 甲省: "2020-12", 乙省: "2020-12", 丙省: "2020-06" };
 * const [one] = spread(uses, { watchedUntil, centre: "中央" });
 * one.adopters.map(({ adopter, lag }) => [adopter, lag]); // => [["乙省", -1], ["甲省", 2], ["丙省", null]]
 * one.curve.map(({ date, share }) => [date, share]); // => [["2019-12", 0.333333], ["2020-03", 0.666667], ["2020-06", 0.666667]]
 * one.medianDate; // => "2020-03"
 */
export function spread(uses: readonly FormulationUse[], options: SpreadOptions): Spread[] {
  checkOptions("spread", options, ["watchedUntil", "centre", "groups", "interval", "level"]);
  oneOf("spread interval", options.interval ?? "log-log", ["log-log", "log", "plain"]);
  checkLevel("spread", options.level ?? 0.95);
  const ends = new Map(Object.entries(options.watchedUntil));
  if (options.centre !== undefined && ends.has(options.centre))
    throw new RangeError(
      `spread: the centre ${JSON.stringify(options.centre)} cannot be watched as an adopter`,
    );
  const dates = calendar("spread", [...ends.values(), ...uses.map(({ date }) => date)]);
  for (const adopter of Object.keys(options.groups ?? {})) {
    if (!ends.has(adopter))
      throw new RangeError(`spread: ${JSON.stringify(adopter)} has a group and is not watched`);
  }
  const firsts = firstUses(uses, ends, dates, options.centre);
  return [...firsts.keys()]
    .sort(codeUnitOrder)
    .map((formulation) => spreadOf(formulation, firsts.get(formulation)!, ends, dates, options));
}

/** First use of each formulation by each adopter. */
function firstUses(
  uses: readonly FormulationUse[],
  ends: ReadonlyMap<string, string>,
  { toNumber }: Calendar,
  centre: string | undefined,
): Map<string, Map<string, number>> {
  const firsts = new Map<string, Map<string, number>>();
  for (const { formulation, adopter, date } of uses) {
    const end = ends.get(adopter);
    const what = `spread: ${JSON.stringify(adopter)} used ${JSON.stringify(formulation)} on ${date}`;
    if (end === undefined && adopter !== centre) throw new RangeError(`${what} and is not watched`);
    const time = toNumber(date);
    if (end !== undefined && time > toNumber(end))
      throw new RangeError(`${what}, after the end of watching ${end}`);
    const own = firsts.get(formulation) ?? new Map<string, number>();
    own.set(adopter, Math.min(time, own.get(adopter) ?? Number.POSITIVE_INFINITY));
    firsts.set(formulation, own);
  }
  return firsts;
}

function spreadOf(
  formulation: string,
  firsts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, string>,
  dates: Calendar,
  options: SpreadOptions,
): Spread {
  const { toNumber, toDate, unit } = dates;
  const origin = [...firsts.values()].reduce(
    (least, time) => Math.min(least, time),
    Number.POSITIVE_INFINITY,
  );
  const centre = options.centre === undefined ? undefined : firsts.get(options.centre);
  const adopters = [...ends.keys()].sort(codeUnitOrder);
  // Whose texts end before the first use could not have taken it up.
  const watched = adopters.filter((adopter) => toNumber(ends.get(adopter)!) >= origin);
  const durations = watched.map((adopter): Duration & { group: string | undefined } => ({
    time: (firsts.get(adopter) ?? toNumber(ends.get(adopter)!)) - origin,
    event: firsts.has(adopter),
    group: options.groups?.[adopter],
  }));
  const km = kaplanMeier(durations, {
    interval: options.interval ?? "log-log",
    level: options.level ?? 0.95,
  });
  const grouped = durations.flatMap(({ group, ...rest }) =>
    group === undefined ? [] : [{ ...rest, group }],
  );
  const dated = (time: number | null): string | null =>
    time === null ? null : toDate(Math.floor(origin + time));
  return {
    formulation,
    adopters: adopterRows(formulation, adopters, firsts, ends, { origin, centre, dates, options }),
    curve: curveOf(formulation, km, origin, dates),
    n: km.n,
    adopted: km.events,
    centreDate: centre === undefined ? null : toDate(centre),
    firstDate: toDate(origin),
    medianDate: dated(km.median),
    medianLower: dated(km.medianLower),
    medianUpper: dated(km.medianUpper),
    unit,
    groups: options.groups === undefined ? null : logRank(grouped),
    variant: km.variant,
    reason: km.median === null ? "half of those watched have not used it" : null,
  };
}

function adopterRows(
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

function curveOf(formulation: string, km: KaplanMeier, origin: number, { toDate }: Calendar): AdoptionStep[] {
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
