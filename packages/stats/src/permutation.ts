import { finite } from "./bootstrap.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { type RandomIndex, randomIndex } from "./random.js";

/** Options of {@link permutation}. */
export interface PermutationOptions {
  /** Random arrangements; where there are no more in all, every one is tried. Default: 5000. */
  readonly draws?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
  /** Which statistics count as at least as extreme; `two-sided` compares absolute values. Default: `two-sided`. */
  readonly alternative?: "two-sided" | "greater" | "less";
}

/** Result of {@link permutation}. */
export interface Permutation {
  readonly estimate: number | null;
  readonly p: number | null;
  readonly variant: string;
  /** Arrangements tried. */
  readonly draws: number;
  readonly seed: number;
  /** Arrangements in which the statistic was undefined; they count as extreme, which is on the safe side. */
  readonly undefinedDraws: number;
  readonly sizes: readonly [number, number];
  readonly reason: string | null;
}

/**
 * Permutation test: how often a statistic of two groups is as extreme as observed when the group labels are dealt out
 * anew.
 *
 * Permute documents, never tokens; where documents come together (reports of one meeting), give the clusters as
 * observations, since a meeting's reports cannot change sides one by one. It tests that both groups come from one
 * distribution: with a difference of means, a difference of spread can also show. Give a statistic that is 0 where there
 * is no difference.
 *
 * Use it to test a difference of two groups of documents in any statistic.
 *
 * Sources: Fisher (1935); Phipson & Smyth (2010) for p = (extreme + 1) / (draws + 1) with random arrangements.
 *
 * @param a - observations of the first group
 * @param b - observations of the second group
 * @param statistic - gets the two groups; null where it is undefined
 * @param options - see {@link PermutationOptions}
 * @returns the statistic and its p-value
 * @throws RangeError if an option is wrong, or the statistic gives a number that is not finite
 * @example
 * const mean = (sample) => sample.reduce((sum, value) => sum + value, 0) / sample.length;
 * const { estimate, p } = permutation([1, 2, 3], [4, 5, 6], (a, b) => mean(b) - mean(a));
 * [estimate, p]; // => [3, 0.1]
 */
export function permutation<T>(
  a: readonly T[],
  b: readonly T[],
  statistic: (a: readonly T[], b: readonly T[]) => number | null,
  options: PermutationOptions = {},
): Permutation {
  checkOptions("permutation", options, ["draws", "seed", "alternative"]);
  const pool = [...a, ...b];
  const value = (places: Uint32Array): [number | null] => {
    const one = Array.from(places.subarray(0, a.length), (place) => pool[place]!);
    const other = Array.from(places.subarray(a.length), (place) => pool[place]!);
    return [finite("permutation", statistic(one, other))];
  };
  return permute("permutation", a.length, b.length, value, options)[0]!;
}

/** Tests several statistics at once. The statistic gets places: those of the first group, then those of the second. */
export function permute(
  verb: string,
  first: number,
  second: number,
  statistic: (places: Uint32Array) => readonly (number | null)[],
  options: PermutationOptions,
): Permutation[] {
  const most = checkInteger(`${verb}: draws`, options.draws ?? 5000, 1);
  const seed = options.seed ?? 1;
  const random = randomIndex(verb, seed);
  const alternatives = ["two-sided", "greater", "less"] as const;
  const alternative = oneOf(verb, "alternative", options.alternative ?? "two-sided", alternatives);
  const sizes = [first, second] as const;
  const places = Uint32Array.from({ length: first + second }, (_, place) => place);
  const isEmpty = first === 0 || second === 0;
  const estimates = statistic(places);
  const isExact = arrangements(first + second, first, most) <= most;
  const extreme = estimates.map(() => 0);
  const undefinedDraws = estimates.map(() => 0);
  let draws = 0;
  const deals = isExact ? allDeals(places, first) : randomDeals(places, first, most, random);
  for (const dealt of isEmpty ? [] : deals) {
    draws += 1;
    statistic(dealt).forEach((value, which) => {
      const estimate = estimates[which];
      if (value === null) undefinedDraws[which]! += 1;
      if (value === null || (typeof estimate === "number" && isExtreme(value, estimate, alternative)))
        extreme[which]! += 1;
    });
  }
  const variant = `permutation, ${alternative}, ${isExact ? "all arrangements" : "random arrangements"}`;
  return estimates.map((estimate, which) => {
    const base = { estimate, variant, draws, seed, undefinedDraws: undefinedDraws[which]!, sizes };
    if (isEmpty) return { ...base, p: null, reason: "a group is empty" };
    if (estimate === null) return { ...base, p: null, reason: "the statistic of the groups is undefined" };
    const p = isExact ? extreme[which]! / draws : (extreme[which]! + 1) / (draws + 1);
    return { ...base, p, reason: null };
  });
}

function isExtreme(value: number, estimate: number, alternative: "two-sided" | "greater" | "less"): boolean {
  // Sums in another order differ in their last digits: equal values must count as equal.
  const slack = 1e-12 * Math.max(1, Math.abs(estimate));
  if (alternative === "greater") return value >= estimate - slack;
  if (alternative === "less") return value <= estimate + slack;
  return Math.abs(value) >= Math.abs(estimate) - slack;
}

/** Number of ways to choose `size` of `n`, or more than `most`. */
function arrangements(n: number, size: number, most: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(size, n - size); i += 1) {
    ways = (ways * (n - i + 1)) / i;
    if (ways > most) return Number.MAX_VALUE;
  }
  return Math.round(ways);
}

function* randomDeals(
  places: Uint32Array,
  first: number,
  draws: number,
  random: RandomIndex,
): Generator<Uint32Array> {
  const dealt = places.slice();
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < first; at += 1) {
      const other = at + random(dealt.length - at);
      const held = dealt[at]!;
      dealt[at] = dealt[other]!;
      dealt[other] = held;
    }
    yield dealt;
  }
}

function* allDeals(places: Uint32Array, first: number): Generator<Uint32Array> {
  const n = places.length;
  const chosen = Array.from({ length: first }, (_, at) => at);
  const dealt = new Uint32Array(n);
  for (;;) {
    const inFirst = new Set(chosen);
    dealt.set(chosen);
    dealt.set(
      [...places].filter((place) => !inFirst.has(place)),
      first,
    );
    yield dealt;
    let at = first - 1;
    while (at >= 0 && chosen[at] === n - first + at) at -= 1;
    if (at < 0) return;
    chosen[at]! += 1;
    for (let next = at + 1; next < first; next += 1) chosen[next] = chosen[next - 1]! + 1;
  }
}
