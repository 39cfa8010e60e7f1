import { codeUnitOrder } from "@tifa/dfm";
import { type Calendar, calendar } from "./calendar.js";
import { kaplanMeier } from "./kaplan-meier.js";
import { logRank } from "./log-rank.js";
import { checkLevel, checkOptions, oneOf } from "./options.js";
import { adopterRows, curveOf } from "./spread-rows.js";
import type { FormulationUse, Spread, SpreadOptions } from "./spread-types.js";
import type { Duration } from "./survival-curve.js";

/**
 * How formulations spread: first attestations, their order, lead and lag against the centre, and adoption curves.
 *
 * Time runs from the first use by anybody. Those that have not used the formulation when their texts end count as "not
 * yet" (right-censored), not as "never" and not as missing. The dates are those of the first attestation in the corpus: a
 * province with few texts looks late, and one whose texts begin after the spread looks as if it adopted with its first
 * text. Compare provinces with texts alike in number and kind. The intervals take adopters as independent of each other.
 *
 * Use it for the way a formulation takes through the provinces, and how far ahead of or behind the centre each is.
 *
 * Source: Kaplan & Meier (1958), see {@link kaplanMeier}; {@link logRank} for groups.
 *
 * @experimental
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
  oneOf("spread", "interval", options.interval ?? "log-log", ["log-log", "log", "plain"]);
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
  const { toDate, unit } = dates;
  const origin = [...firsts.values()].reduce(
    (least, time) => Math.min(least, time),
    Number.POSITIVE_INFINITY,
  );
  const centre = options.centre === undefined ? undefined : firsts.get(options.centre);
  const adopters = [...ends.keys()].sort(codeUnitOrder);
  const durations = durationsOf(adopters, firsts, ends, origin, dates);
  const km = kaplanMeier(durations, {
    interval: options.interval ?? "log-log",
    level: options.level ?? 0.95,
  });
  const grouped = durations.flatMap(({ adopter, ...rest }) => {
    const group = options.groups?.[adopter];
    return group === undefined ? [] : [{ ...rest, group }];
  });
  const dated = (time: number | null): string | null =>
    time === null ? null : toDate(Math.floor(origin + time));
  const centreDate = centre === undefined ? null : toDate(centre);
  const noMedian = km.median === null ? "half of those watched have not used it" : km.reason;
  const noCentre = options.centre !== undefined && centreDate === null ? "the centre has not used it" : null;
  const reasons = [noMedian, noCentre].filter((reason) => reason !== null);
  return {
    formulation,
    adopters: adopterRows(formulation, adopters, firsts, ends, { origin, centre, dates, options }),
    curve: curveOf(formulation, km, origin, dates),
    n: km.n,
    adopted: km.events,
    ...(options.centre === undefined ? {} : { centreDate }),
    firstDate: toDate(origin),
    medianDate: dated(km.median),
    medianLower: dated(km.medianLower),
    medianUpper: dated(km.medianUpper),
    unit,
    ...(options.groups === undefined ? {} : { groups: logRank(grouped) }),
    variant: km.variant,
    reason: reasons.length === 0 ? null : reasons.join("; "),
  };
}

/** How long each adopter went without the formulation since its first use by anybody. */
function durationsOf(
  adopters: readonly string[],
  firsts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, string>,
  origin: number,
  { toNumber }: Calendar,
): (Duration & { readonly adopter: string })[] {
  // Whose texts end before the first use could not have taken it up.
  const watched = adopters.filter((adopter) => toNumber(ends.get(adopter)!) >= origin);
  return watched.map((adopter) => ({
    adopter,
    time: (firsts.get(adopter) ?? toNumber(ends.get(adopter)!)) - origin,
    event: firsts.has(adopter),
  }));
}
