import { logBinomial } from "./deviance.js";
import { checkCount, sumCounts } from "./options.js";

/** What {@link fisherExact} gives. */
export interface FisherExact {
  readonly variant: "two-sided, tables no more probable than the observed one";
  /** Null where a margin is 0. */
  readonly p: number | null;
  /** Base-10 logarithm of p, which does not underflow. */
  readonly log10P: number | null;
  readonly reason: string | null;
}

const VARIANT = "two-sided, tables no more probable than the observed one";

/**
 * Fisher's exact test of the table (a, b; c, d), two-sided: the probability, given the margins, of all tables that
 * are no more probable than the observed one.
 *
 * Use it where expected counts are small (below 5); with large counts it agrees with G² and χ² and is slower.
 * The p-value is conservative. Ties are taken within a relative 10^−7, as R's `fisher.test` does.
 *
 * Do not use it as a measure of size: −log10 p grows with the counts.
 *
 * Source: Fisher (1935); Agresti (2002), *Categorical Data Analysis*, § 3.5. Probabilities by Loader (2000).
 *
 * @param a - target count
 * @param b - reference count
 * @param c - rest of the target
 * @param d - rest of the reference
 * @returns p and its logarithm
 * @throws RangeError if an argument is not a count or the sum exceeds 2^53 − 1
 * @example
 * fisherExact(1, 3, 3, 1).p; // => 0.4857142857
 */
export function fisherExact(a: number, b: number, c: number, d: number): FisherExact {
  for (const count of [a, b, c, d]) checkCount(count, () => "fisherExact");
  const total = sumCounts("fisherExact", [a, b, c, d]);
  const feature = a + b;
  const target = a + c;
  if (feature === 0 || target === 0 || feature === total || target === total) {
    return { variant: VARIANT, p: null, log10P: null, reason: "a margin of the table is 0" };
  }
  const margins = { feature, target, total };
  const observed = logHypergeometric(a, margins);
  const low = Math.max(0, feature + target - total);
  const high = Math.min(feature, target);
  const mode = Math.min(high, Math.max(low, Math.floor(((feature + 1) * (target + 1)) / (total + 2))));
  const limit = observed + 1e-7;
  if (logHypergeometric(mode, margins) <= limit) return { variant: VARIANT, p: 1, log10P: 0, reason: null };
  const step = a < mode ? -1 : 1;
  let sum = tailSum(a, step, low, high, margins);
  const other = firstAtMost(limit, mode, step < 0 ? high : low, margins);
  if (other !== null) {
    sum +=
      Math.exp(logHypergeometric(other, margins) - observed) *
      tailSum(other, -step as 1 | -1, low, high, margins);
  }
  const log = Math.min(0, observed + Math.log(sum));
  return { variant: VARIANT, p: Math.exp(log), log10P: log / Math.LN10, reason: null };
}

interface Margins {
  readonly feature: number;
  readonly target: number;
  readonly total: number;
}

function logHypergeometric(x: number, { feature, target, total }: Margins): number {
  const p = target / total;
  const q = (total - target) / total;
  const inTarget = logBinomial(x, feature, p, q);
  return inTarget + logBinomial(target - x, total - feature, p, q) - logBinomial(target, total, p, q);
}

/** Sum of the probabilities from x outwards, relative to that of x. */
function tailSum(
  x: number,
  step: 1 | -1,
  low: number,
  high: number,
  { feature, target, total }: Margins,
): number {
  let sum = 1;
  let term = 1;
  for (let at = x; at + step >= low && at + step <= high; at += step) {
    const y = step > 0 ? at : at - 1;
    const up = ((feature - y) / (y + 1)) * ((target - y) / (total - feature - target + y + 1));
    term *= step > 0 ? up : 1 / up;
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** On the way from the mode to an end, the first value whose probability is within the limit; null if none is. */
function firstAtMost(limit: number, mode: number, end: number, margins: Margins): number | null {
  if (logHypergeometric(end, margins) > limit) return null;
  let over = mode;
  let within = end;
  while (Math.abs(within - over) > 1) {
    const middle = Math.floor((within + over) / 2);
    if (logHypergeometric(middle, margins) <= limit) within = middle;
    else over = middle;
  }
  return within;
}
