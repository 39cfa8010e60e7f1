import { normalQuantile } from "./normal-quantile.js";
import { checkLevel, checkOptions, oneOf } from "./options.js";
import { boundsOf, countByTime, type Duration, half, medianReason } from "./survival-curve.js";

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
 * Do not use it where several events compete, or where adopters can give the formulation up again: it knows one
 * event.
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
  const interval = oneOf("kaplanMeier", "interval", options.interval ?? "log-log", [
    "log-log",
    "log",
    "plain",
  ]);
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
  const medianLower = half(steps, (step) => step.lower);
  const medianUpper = half(steps, (step) => step.upper);
  return {
    n: durations.length,
    events,
    steps,
    median,
    medianLower,
    medianUpper,
    variant: `Kaplan–Meier, Greenwood's variance, ${interval} interval`,
    reason: durations.length === 0 ? "nothing was watched" : medianReason(median, medianLower, medianUpper),
  };
}
