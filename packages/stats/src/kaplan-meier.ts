import { normalQuantile } from "./normal-quantile.js";
import { checkLevel, checkOptions, oneOf } from "./options.js";

/** How long something was watched, and whether it then happened. */
export interface Duration {
  /** At least 0. */
  readonly time: number;
  /** False: last seen at that time without the event (right-censored). */
  readonly event: boolean;
}

/** Options of {@link kaplanMeier}. */
export interface KaplanMeierOptions {
  /** Scale on which the interval is symmetric. Default: `log-log`, which stays between 0 and 1. */
  readonly interval?: "log-log" | "log" | "plain";
  /** Confidence level. Default: 0.95. */
  readonly level?: number;
}

/** The curve from a time on. */
export interface SurvivalStep {
  readonly time: number;
  /** How many were watched and without the event just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Estimated probability that the event comes later than `time`. */
  readonly survival: number;
  /** Greenwood's; null once the curve is at 0. */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Why standard error or interval are null, else null. */
  readonly reason: string | null;
}

/** Result of {@link kaplanMeier}. */
export interface KaplanMeier {
  readonly n: number;
  readonly events: number;
  /** One for each distinct time, in order. */
  readonly steps: readonly SurvivalStep[];
  /** First time at which the curve is at or below one half; null if it never is. */
  readonly median: number | null;
  /** Where the bounds of the curve pass one half; null where they never do. */
  readonly medianLower: number | null;
  readonly medianUpper: number | null;
  readonly variant: string;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

/**
 * Kaplan–Meier estimate of the time until an event, with some of those watched not there yet.
 *
 * Use it for the time until a province takes up a formulation ({@link spread} does), where to leave out those that have
 * not would make the spread look fast. Censoring must say nothing about the event: a province whose texts stop because its
 * site went down is fine, one whose texts were chosen for having the formulation is not. Intervals take adopters as
 * independent, which provinces that read each other are not.
 *
 * Where the curve is exactly one half over a stretch, the median is the middle of it, as in R.
 *
 * Sources: Kaplan & Meier (1958), *JASA* 53, 457–481; Greenwood (1926); Kalbfleisch & Prentice (2002), *The Statistical
 * Analysis of Failure Time Data*, § 1.4, for the log-log interval; Brookmeyer & Crowley (1982), *Biometrics* 38, 29–41, for
 * that of the median.
 *
 * @param durations - one for each adopter
 * @param options - see {@link KaplanMeierOptions}
 * @returns the curve by distinct times
 * @throws RangeError if a time is negative or not finite, or an option is wrong
 * @example
 * const weeks = [{ time: 1, event: true }, { time: 2, event: false }, { time: 4, event: true }, { time: 5, event: true }];
 * kaplanMeier(weeks).steps.map((step) => step.survival); // => [0.75, 0.75, 0.375, 0]
 * kaplanMeier(weeks).median; // => 4
 */
export function kaplanMeier(durations: readonly Duration[], options: KaplanMeierOptions = {}): KaplanMeier {
  checkOptions("kaplanMeier", options, ["interval", "level"]);
  const interval = oneOf("kaplanMeier interval", options.interval ?? "log-log", ["log-log", "log", "plain"]);
  const z = normalQuantile((1 + checkLevel("kaplanMeier", options.level ?? 0.95)) / 2);
  const counted = countByTime("kaplanMeier", durations);
  let atRisk = durations.length;
  let survival = 1;
  let greenwood = 0;
  const steps = counted.map(({ time, events, censored }): SurvivalStep => {
    const before = atRisk;
    atRisk -= events + censored;
    survival = (survival * (before - events)) / before;
    if (survival > 0) greenwood += events / before / (before - events);
    const step = { time, atRisk: before, events, censored, survival };
    const none = { standardError: null, lower: null, upper: null };
    if (survival === 0)
      return { ...step, ...none, reason: "the curve is at 0: Greenwood's variance is undefined" };
    const standardError = survival * Math.sqrt(greenwood);
    if (survival === 1 && interval === "log-log")
      return { ...step, ...none, standardError, reason: "no event yet: the log-log interval is undefined" };
    const [lower, upper] = boundsOf(interval, survival, Math.sqrt(greenwood), z);
    return { ...step, standardError, lower, upper, reason: null };
  });
  const events = counted.reduce((sum, step) => sum + step.events, 0);
  const median = half(steps, (step) => step.survival);
  return {
    n: durations.length,
    events,
    steps,
    median,
    medianLower: half(steps, (step) => step.lower),
    medianUpper: half(steps, (step) => step.upper),
    variant: `Kaplan–Meier, Greenwood's variance, ${interval} interval`,
    reason:
      durations.length === 0
        ? "nothing was watched"
        : median === null
          ? "the curve never comes down to one half"
          : null,
  };
}

/** Events and censored at each distinct time, in order. */
export function countByTime(
  verb: string,
  durations: readonly Duration[],
): { time: number; events: number; censored: number }[] {
  const counts = new Map<number, { time: number; events: number; censored: number }>();
  for (const { time, event } of durations) {
    if (!(time >= 0 && Number.isFinite(time)))
      throw new RangeError(`${verb}: ${time} is not a time from 0 on`);
    const count = counts.get(time) ?? { time, events: 0, censored: 0 };
    count[event ? "events" : "censored"] += 1;
    counts.set(time, count);
  }
  return [...counts.values()].sort((a, b) => a.time - b.time);
}

/** Interval of a probability above 0; `error` is that of its logarithm. */
function boundsOf(
  interval: "log-log" | "log" | "plain",
  survival: number,
  error: number,
  z: number,
): readonly [number, number] {
  if (interval === "plain")
    return [Math.max(0, survival * (1 - z * error)), Math.min(1, survival * (1 + z * error))];
  if (interval === "log")
    return [survival * Math.exp(-z * error), Math.min(1, survival * Math.exp(z * error))];
  const spread = Math.exp((z * error) / Math.log(survival));
  return [survival ** (1 / spread), survival ** spread];
}

/** First time at which a curve is at or below one half; the middle of the stretch on which it is exactly there. */
function half(steps: readonly SurvivalStep[], curve: (step: SurvivalStep) => number | null): number | null {
  // Products of fractions may miss one half by a last digit.
  const slack = 1e-9;
  // A bound of a curve that has come to 0 is not known: it holds its last value.
  const at = steps.findIndex((step) => (curve(step) ?? 1) <= 0.5 + slack);
  if (at < 0) return null;
  if (Math.abs(curve(steps[at]!)! - 0.5) > slack) return steps[at]!.time;
  const below = steps.find((step, place) => place > at && (curve(step) ?? 0.5) < 0.5 - slack);
  return below === undefined ? steps[at]!.time : (steps[at]!.time + below.time) / 2;
}
