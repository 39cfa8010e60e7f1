/** How long something was watched, and whether it then happened. */
export interface Duration {
  /** At least 0. */
  readonly time: number;
  /** False: last seen at that time without the event (right-censored). */
  readonly event: boolean;
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
export function boundsOf(
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
export function half<Step extends { readonly time: number }>(
  steps: readonly Step[],
  curve: (step: Step) => number | null,
): number | null {
  // Products of fractions may miss one half by a last digit.
  const slack = 1e-9;
  // A bound of a curve that has come to 0 is not known: it holds its last value.
  const at = steps.findIndex((step) => (curve(step) ?? 1) <= 0.5 + slack);
  if (at < 0) return null;
  if (Math.abs(curve(steps[at]!)! - 0.5) > slack) return steps[at]!.time;
  const below = steps.find((step, place) => place > at && (curve(step) ?? 0.5) < 0.5 - slack);
  return below === undefined ? steps[at]!.time : (steps[at]!.time + below.time) / 2;
}

/** Why the median or a bound of it is null. */
export function medianReason(
  median: number | null,
  lower: number | null,
  upper: number | null,
): string | null {
  if (median === null) return "the curve never comes down to one half";
  const bounds = [...(lower === null ? ["lower"] : []), ...(upper === null ? ["upper"] : [])];
  const never = bounds.length === 1 ? "never comes" : "never come";
  return bounds.length === 0 ? null : `the ${bounds.join(" and the ")} bound ${never} down to one half`;
}
