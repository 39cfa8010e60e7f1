import { deviance } from "./deviance.js";

/** How counts are taken to vary. */
export type ChangeModel = "poisson" | "binomial";

/** Counts with their totals, all above 0. */
export interface Series {
  readonly counts: number[];
  readonly totals: number[];
  readonly model: ChangeModel;
}

interface Part {
  readonly count: number;
  readonly total: number;
}

/** Twice the log-likelihood that two rates gain over one. */
export function gainOf(model: ChangeModel, a: Part, b: Part): number {
  const rate = (a.count + b.count) / (a.total + b.total);
  let gain = 0;
  for (const { count, total } of [a, b]) {
    if (rate > 0) gain += deviance(count, rate * total);
    if (model === "binomial" && rate < 1) gain += deviance(total - count, (1 - rate) * total);
  }
  return Math.max(0, 2 * gain);
}

/** The split of a stretch that gains most; place −1 and a gain of −∞ where it is too short. */
export function strongestSplit(
  { counts, totals, model }: Series,
  from: number,
  to: number,
  minLength: number,
): { place: number; gain: number } {
  let [count, total] = [0, 0];
  for (let at = from; at < to; at += 1) {
    count += counts[at]!;
    total += totals[at]!;
  }
  let best = { place: -1, gain: Number.NEGATIVE_INFINITY };
  let [left, size] = [0, 0];
  for (let at = from + 1; at <= to - minLength; at += 1) {
    left += counts[at - 1]!;
    size += totals[at - 1]!;
    if (at - from < minLength) continue;
    const gain = gainOf(model, { count: left, total: size }, { count: count - left, total: total - size });
    if (gain > best.gain) best = { place: at, gain };
  }
  return best;
}

/** Binary segmentation: places where segments begin, ascending, the first left out. */
export function splitRepeatedly(series: Series, penalty: number, minLength: number): number[] {
  const cuts: number[] = [];
  const open: (readonly [number, number])[] = [[0, series.counts.length]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { place, gain } = strongestSplit(series, part[0], part[1], minLength);
    if (gain <= penalty) continue;
    cuts.push(place);
    open.push([part[0], place], [place, part[1]]);
  }
  return cuts.sort((a, b) => a - b);
}

/**
 * The segments with the least sum of costs and penalties, by PELT: a start that costs more than the best way to a place
 * can never again be best beyond it, once a whole segment fits between.
 */
export function optimalChanges(
  { counts, totals, model }: Series,
  penalty: number,
  minLength: number,
): number[] {
  const n = counts.length;
  const [sums, sizes] = [cumulated(counts), cumulated(totals)];
  const cost = (from: number, to: number): number =>
    costOf(model, sums[to]! - sums[from]!, sizes[to]! - sizes[from]!);
  const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(n + 1).fill(-1);
  least[0] = -penalty;
  let starts: { place: number; until: number }[] = [];
  for (let end = minLength; end <= n; end += 1) {
    const newest = end - minLength;
    if (newest === 0 || newest >= minLength) starts.push({ place: newest, until: Number.POSITIVE_INFINITY });
    starts = starts.filter((start) => end < start.until);
    const costs = starts.map(({ place }) => least[place]! + cost(place, end));
    costs.forEach((value, which) => {
      if (value + penalty < least[end]!) [least[end], before[end]] = [value + penalty, starts[which]!.place];
    });
    starts.forEach((start, which) => {
      if (costs[which]! >= least[end]!) start.until = Math.min(start.until, end + minLength);
    });
  }
  const cuts: number[] = [];
  for (let place = before[n]!; place > 0; place = before[place]!) cuts.push(place);
  return cuts.reverse();
}

/** −2 log-likelihood of a segment at its own rate, without what all divisions share. */
function costOf(model: ChangeModel, count: number, total: number): number {
  const rest = total - count;
  const events = count === 0 ? 0 : count * Math.log(count / total);
  if (model === "poisson" || rest === 0) return -2 * events;
  return -2 * (events + rest * Math.log(rest / total));
}

function cumulated(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => {
    sums[at + 1] = sums[at]! + value;
  });
  return sums;
}
