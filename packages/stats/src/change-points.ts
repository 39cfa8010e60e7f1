import { checkAbove, checkCount, checkInteger, checkOptions, oneOf } from "./options.js";
import { randomIndex } from "./random.js";
import {
  type ChangeModel,
  gainOf,
  optimalChanges,
  type Series,
  splitRepeatedly,
  strongestSplit,
} from "./segment-series.js";

/** Options of {@link changePoints}. */
export interface ChangePointsOptions {
  /** `poisson`: counts are rare events; `binomial`: each is a share of its total. Default: `poisson`. */
  readonly model?: ChangeModel;
  /**
   * `pelt`: the division into segments with the least penalised cost of all. `binary`: the strongest split first, then
   * the strongest within each part. Default: `pelt`.
   */
  readonly method?: "pelt" | "binary";
  /** What a change must gain in twice the log-likelihood. Default: 2 ln n, the BIC for a place and a rate. */
  readonly penalty?: number;
  /** Least number of periods between changes; 1 lets a lone outlier be a segment. Default: 2. */
  readonly minLength?: number;
  /** Random orders of the periods for the p-values. Default: 999. */
  readonly draws?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
}

/** Names of the options, for checks. */
export const CHANGE_OPTIONS: readonly string[] = ["model", "method", "penalty", "minLength", "draws", "seed"];

/** A change. */
export interface ChangePoint {
  /** Place of the first period after it, from 0. */
  readonly at: number;
  /** Counts and totals of the segments on either side. */
  readonly counts: readonly [number, number];
  readonly totals: readonly [number, number];
  /** Rates of the segments on either side, per unit of the totals. */
  readonly rates: readonly [number, number];
  /** Twice the log-likelihood that the two segments gain over one. */
  readonly score: number;
  /** Permutation test of a change anywhere in the two segments; they were chosen by the data, so that it flatters. */
  readonly p: number;
}

/** Result of {@link changePoints}. */
export interface ChangePoints {
  readonly changes: readonly ChangePoint[];
  /** Permutation test of at least one change in the whole series. */
  readonly p: number | null;
  readonly variant: string;
  /** Periods that have a total. */
  readonly n: number;
  readonly penalty: number | null;
  readonly minLength: number;
  readonly draws: number;
  readonly seed: number;
  readonly reason: string | null;
}

const MOST = 5000;

/**
 * Finds where the rate of a count changes over time.
 *
 * Use it for steps (a new term of office, a campaign that begins). Words clump, so that counts vary more than the models
 * think and the penalty lets too many changes pass: believe those with a small p, which comes from reordering the periods and
 * takes their spread as it is. Periods without a total are passed over.
 *
 * Do not use it on gradual trends, which it cuts into stairs: {@link mannKendall} and {@link trendTest} are for those.
 *
 * Sources: Killick, Fearnhead & Eckley (2012), *JASA* 107, 1590–1598, PELT; Scott & Knott (1974), binary segmentation;
 * Chen & Gupta (2012), *Parametric Statistical Change Point Analysis*, for the likelihoods; Matteson & James (2014), *JASA*
 * 109, 334–345, for tests by permutation.
 *
 * @param counts - occurrences in each period, in order of time
 * @param totals - size of each period, such as its tokens
 * @param options - see {@link ChangePointsOptions}
 * @returns the changes in order of time, and the p-value of the series
 * @throws RangeError if lengths differ, a number is no count, a count exceeds its total, there are more than 5,000
 *   periods, or an option is wrong
 * @example
 * const { changes, p } = changePoints([2, 1, 2, 2, 9, 8, 9, 10], new Array(8).fill(1000));
 * changes.map((change) => [change.at, change.rates]); // => [[4, [0.00175, 0.009]]]
 * p < 0.05; // => true
 */
export function changePoints(
  counts: readonly number[],
  totals: readonly number[],
  options: ChangePointsOptions = {},
): ChangePoints {
  const verb = "changePoints";
  checkOptions(verb, options, CHANGE_OPTIONS);
  checkSeries(verb, counts, totals);
  const model = oneOf(verb, "model", options.model ?? "poisson", ["poisson", "binomial"]);
  const method = oneOf(verb, "method", options.method ?? "pelt", ["pelt", "binary"]);
  const minLength = checkInteger(`${verb}: minLength`, options.minLength ?? 2, 1);
  const draws = checkInteger(`${verb}: draws`, options.draws ?? 999, 1);
  const seed = options.seed ?? 1;
  const random = randomIndex(verb, seed);
  if (options.penalty !== undefined) checkAbove(`${verb}: penalty`, options.penalty, 0);
  const places = totals.flatMap((total, at) => (total > 0 ? [at] : []));
  const n = places.length;
  const variant = `${method === "pelt" ? "PELT" : "binary segmentation"}, ${model} likelihood, penalty ${options.penalty ?? "2 ln n"}; permutation of periods`;
  const base = { variant, n, minLength, draws, seed };
  const none = { ...base, changes: [], p: null, penalty: null };
  if (n < 2 * minLength) return { ...none, reason: `fewer than ${2 * minLength} periods with a total` };
  const penalty = options.penalty ?? 2 * Math.log(n);
  const series = { counts: places.map((at) => counts[at]!), totals: places.map((at) => totals[at]!), model };
  if (series.counts.every((count) => count === 0)) return { ...none, penalty, reason: "nothing occurs" };
  const cuts = (method === "pelt" ? optimalChanges : splitRepeatedly)(series, penalty, minLength);
  const ends = [0, ...cuts, n];
  const changes = cuts.map((cut, which): ChangePoint => {
    const [from, to] = [ends[which]!, ends[which + 2]!];
    const sides = [sumOf(series, from, cut), sumOf(series, cut, to)] as const;
    return {
      at: places[cut]!,
      counts: [sides[0].count, sides[1].count],
      totals: [sides[0].total, sides[1].total],
      rates: [sides[0].count / sides[0].total, sides[1].count / sides[1].total],
      score: gainOf(model, ...sides),
      p: permuted(series, from, to, minLength, draws, random),
    };
  });
  return { ...base, changes, p: permuted(series, 0, n, minLength, draws, random), penalty, reason: null };
}

function checkSeries(verb: string, counts: readonly number[], totals: readonly number[]): void {
  if (counts.length !== totals.length)
    throw new RangeError(`${verb}: ${counts.length} counts, but ${totals.length} totals`);
  if (counts.length > MOST) throw new RangeError(`${verb}: ${counts.length} periods; the most is ${MOST}`);
  let sum = 0;
  counts.forEach((count, at) => {
    checkCount(count, () => `${verb}: count of period ${at}`);
    sum += checkCount(totals[at]!, () => `${verb}: total of period ${at}`);
    if (count > totals[at]!)
      throw new RangeError(`${verb}: period ${at}: a count of ${count} in a total of ${totals[at]}`);
  });
  if (sum > Number.MAX_SAFE_INTEGER) throw new RangeError(`${verb}: the totals add up to more than 2^53 − 1`);
}

function sumOf({ counts, totals }: Series, from: number, to: number): { count: number; total: number } {
  let [count, total] = [0, 0];
  for (let at = from; at < to; at += 1) {
    count += counts[at]!;
    total += totals[at]!;
  }
  return { count, total };
}

/** How often the strongest split of the periods in random order gains as much as that of the order observed. */
function permuted(
  { counts, totals, model }: Series,
  from: number,
  to: number,
  minLength: number,
  draws: number,
  random: (n: number) => number,
): number {
  const dealt = { counts: counts.slice(from, to), totals: totals.slice(from, to), model };
  const observed = strongestSplit(dealt, 0, to - from, minLength).gain;
  const limit = observed * (1 - 1e-12);
  let extreme = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = dealt.counts.length - 1; at > 0; at -= 1) {
      const other = random(at + 1);
      swap(dealt.counts, at, other);
      swap(dealt.totals, at, other);
    }
    if (strongestSplit(dealt, 0, to - from, minLength).gain >= limit) extreme += 1;
  }
  return (extreme + 1) / (draws + 1);
}

function swap(values: number[], a: number, b: number): void {
  const held = values[a]!;
  values[a] = values[b]!;
  values[b] = held;
}
