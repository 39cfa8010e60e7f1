import type { AdoptionRow } from "@tifa/charts";
import { type KaplanMeier, kaplanMeier, type LogRank, logRank } from "@tifa/stats";
import type { KnownFormulation } from "./known-formulations.js";
import type { TermUses } from "./term-uses.js";

/** How long one formulation took. */
export interface UptakeDuration {
  readonly term: string;
  readonly group: string;
  /** Year in which it began. */
  readonly from: number;
  /** Year of the first report that has it; null if none has. */
  readonly used: number | null;
  /** Years until then, or until the last report. */
  readonly time: number;
  readonly event: boolean;
}

/** How soon, if at all, a series takes formulations up. */
export interface Uptake {
  readonly durations: readonly UptakeDuration[];
  /** Terms that a report has before the year in which they are said to begin: the date is wrong, or an older sense was met. */
  readonly early: readonly { readonly term: string; readonly from: number; readonly used: number }[];
  readonly groups: readonly { readonly group: string; readonly km: KaplanMeier }[];
  /** Whether the groups differ. */
  readonly test: LogRank;
  /** For `charts.adoptionCurves`, with the years since the beginning as `elapsed`. */
  readonly curves: readonly AdoptionRow[];
}

/** Options of {@link uptake}. */
export interface UptakeOptions {
  /** Year of the last report. */
  readonly until: number;
  /** Name of a formulation's group; null leaves it out. */
  readonly group: (formulation: KnownFormulation) => string | null;
  /** Years after which curves are not drawn, since few are watched so long; the test takes all. Default: 15. */
  readonly horizon?: number;
}

/**
 * Time from the year in which formulations began until a series of reports has them (Kaplan & Meier 1958). Those that no
 * report has until the last are censored there: not yet is not never.
 *
 * @param formulations - with the year of their beginning
 * @param uses - of the series, see `termUses`
 * @param options - see {@link UptakeOptions}
 * @returns durations, curves by group in order of their names, and a log-rank test of the groups
 * @throws RangeError for a formulation without a row in `uses`
 * @example
 * uptake(formulations, uses, { until: 2025, group: ({ domain }) => domain }).groups[0]?.km.median;
 */
export function uptake(
  formulations: readonly KnownFormulation[],
  uses: readonly TermUses[],
  options: UptakeOptions,
): Uptake {
  const { until, group, horizon = 15 } = options;
  const firsts = new Map(uses.map(({ term, years }) => [term, years[0] ?? null]));
  const known = formulations.flatMap((formulation): UptakeDuration[] => {
    const name = group(formulation);
    const { term, year } = formulation;
    if (name === null || year === null || year > until) return [];
    const used = firsts.get(term);
    if (used === undefined) throw new RangeError(`uptake: ${term} was not looked for in the series`);
    return [{ term, group: name, from: year, used, time: (used ?? until) - year, event: used !== null }];
  });
  const durations = known.filter(({ time }) => time >= 0);
  const names = [...new Set(durations.map((row) => row.group))].sort();
  const groups = names.map((name) => ({
    group: name,
    km: kaplanMeier(durations.filter((row) => row.group === name)),
  }));
  return {
    durations,
    early: known.flatMap(({ term, from, used, time }) => (time < 0 ? [{ term, from, used: used! }] : [])),
    groups,
    test: logRank(durations),
    curves: groups.flatMap(({ group: name, km }) => curveOf(name, km, horizon)),
  };
}

function curveOf(formulation: string, km: KaplanMeier, horizon: number): AdoptionRow[] {
  const rows = km.steps
    .filter(({ time }) => time <= horizon)
    .map(({ time, survival, lower, upper, atRisk, censored }) => ({
      formulation,
      elapsed: time,
      share: 1 - survival,
      ...(lower === null || upper === null ? {} : { lower: 1 - upper, upper: 1 - lower }),
      ...{ atRisk, censored },
    }));
  const last = rows.at(-1);
  const start = rows[0]?.elapsed === 0 ? [] : [{ formulation, elapsed: 0, share: 0 }];
  if (last === undefined || last.elapsed === horizon || rows.length === km.steps.length)
    return [...start, ...rows];
  // Some are watched longer: the curve goes on to where it is cut.
  const { atRisk: _, censored: __, ...level } = last;
  return [...start, ...rows, { ...level, elapsed: horizon }];
}

/**
 * Share that has the event by a time, with its interval.
 *
 * @param km - a curve of survival
 * @param time - in the curve's unit
 * @returns the share, and bounds that are null where they are undefined
 * @example
 * takenBy(km, 2).share;
 */
export function takenBy(
  { steps }: KaplanMeier,
  time: number,
): { readonly share: number; readonly lower: number | null; readonly upper: number | null } {
  const step = steps.findLast((one) => one.time <= time);
  if (step === undefined) return { share: 0, lower: null, upper: null };
  return {
    share: 1 - step.survival,
    lower: step.upper === null ? null : 1 - step.upper,
    upper: step.lower === null ? null : 1 - step.lower,
  };
}
