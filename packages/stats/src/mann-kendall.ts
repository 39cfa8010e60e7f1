import { normalSurvival } from "./normal-survival.js";
import { checkOptions, oneOf } from "./options.js";

/** Result of {@link mannKendall}. */
export interface MannKendall {
  readonly variant: string;
  /** Values that are not missing. */
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number | null;
  /** Variance of S, corrected for ties. */
  readonly variance: number | null;
  /** Kendall's τ-b with time. */
  readonly tau: number | null;
  /** Continuity-corrected normal score of S. */
  readonly z: number | null;
  /** Two-sided. */
  readonly p: number | null;
  readonly reason: string | null;
}

/** Options of {@link mannKendall}. */
export interface MannKendallOptions {
  /**
   * `exact` is the permutation distribution of S, for values without ties; `normal` its approximation with tie and
   * continuity corrections; `auto` is exact up to 33 values without ties, else normal. Default: `auto`.
   */
  readonly method?: "auto" | "exact" | "normal";
}

/** Above this length the normal approximation agrees with the exact distribution to three digits. */
const EXACT_UP_TO = 33;
const MOST = 5000;

/**
 * Mann–Kendall test for a monotonic trend.
 *
 * Use it on one value for each period; it needs no normality and shrugs off outliers. It assumes independent periods:
 * where each follows from the last (autocorrelation), p is too small. With ties and fewer than ten values the normal
 * approximation is rough.
 *
 * Do not use it on values that depend on the one before, as counts of overlapping periods do: p is too small then.
 *
 * Sources: Mann (1945); Kendall (1975), *Rank Correlation Methods*; Gilbert (1987), § 16.4 for ties.
 *
 * @param values - values in order of time; null is missing and left out
 * @param options - see {@link MannKendallOptions}
 * @returns S, τ-b, z and p; null with a reason where there are fewer than 3 values or all are the same
 * @throws RangeError if a value is not finite, there are more than 5,000, or `exact` meets ties
 * @example
 * const { s, tau, p } = mannKendall([1, 2, 4, 3, 5]);
 * [s, tau, p]; // => [8, 0.8, 0.0833333]
 */
export function mannKendall(
  values: readonly (number | null)[],
  options: MannKendallOptions = {},
): MannKendall {
  checkOptions("mannKendall", options, ["method"]);
  const method = oneOf("mannKendall", "method", options.method ?? "auto", ["auto", "exact", "normal"]);
  const known = knownValues("mannKendall", values);
  const n = known.length;
  const none = { n, s: null, variance: null, tau: null, z: null, p: null };
  if (n < 3) return { variant: method, ...none, reason: "fewer than 3 values" };
  const ties = tieSizes(known);
  if (ties[0] === n) return { variant: method, ...none, reason: "all values are the same" };
  if (method === "exact" && ties.length > 0)
    throw new RangeError("mannKendall: the exact method needs values without ties");
  const isExact = method === "exact" || (method === "auto" && ties.length === 0 && n <= EXACT_UP_TO);
  let s = 0;
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) s += Math.sign(known[j]! - known[i]!);
  const variance = varianceOfS(n, ties);
  const pairs = (n * (n - 1)) / 2;
  const tied = ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const z = (s - Math.sign(s)) / Math.sqrt(variance);
  return {
    variant: isExact ? "exact, two-sided" : "normal approximation, tie and continuity corrections, two-sided",
    n,
    s,
    variance,
    tau: s / Math.sqrt(pairs * (pairs - tied)),
    z,
    p: isExact ? exactP(n, Math.abs(s)) : Math.min(1, 2 * normalSurvival(Math.abs(z))),
    reason: null,
  };
}

/** Values that are there, checked. */
export function knownValues(verb: string, values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  if (known.length > MOST) throw new RangeError(`${verb}: ${known.length} values; the most is ${MOST}`);
  for (const value of known)
    if (!Number.isFinite(value)) throw new RangeError(`${verb}: ${value} is not finite`);
  return known;
}

/** Sizes of the groups of equal values, those of one left out. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}

/** Variance of S over all orders of so many values, less what groups of equal ones take from it. */
export function varianceOfS(n: number, ties: readonly number[]): number {
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5);
  return ties.reduce((rest, size) => rest - spread(size), spread(n)) / 18;
}

/** P(|S| >= s) over all orders: S = n(n − 1)/2 − 2 × inversions, whose distribution is built one value at a time. */
function exactP(n: number, s: number): number {
  if (s === 0) return 1;
  let shares = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    shares.forEach((share, inversions) => {
      for (let more = 0; more < size; more += 1) next[inversions + more]! += share / size;
    });
    shares = next;
  }
  const most = ((n * (n - 1)) / 2 - s) / 2;
  let tail = 0;
  for (let inversions = 0; inversions <= most; inversions += 1) tail += shares[inversions]!;
  return Math.min(1, 2 * tail);
}
