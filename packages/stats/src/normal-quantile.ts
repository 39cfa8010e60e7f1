import erfcinv from "@stdlib/math-base-special-erfcinv";

/**
 * Quantile of the standard normal distribution that leaves 5 % outside, both sides together: `normalQuantile(0.975)`.
 *
 * Use it for 95 % intervals (estimate ± `NORMAL_95` standard errors) and for two-sided tests at 5 %.
 *
 * @example
 * NORMAL_95; // => 1.959964
 */
export const NORMAL_95: number = 1.9599639845400538;

/**
 * Quantile function of the standard normal distribution.
 *
 * Use it for intervals at any level. Source: NIST DLMF § 7.17, by the inverse of erfc.
 *
 * Do not use it for samples of a few values, whose intervals follow Student's t.
 *
 * @param p - a probability, 0 < p < 1
 * @returns the z with P(Z <= z) = p
 * @throws RangeError if p is not between 0 and 1
 * @example
 * normalQuantile(0.975); // => 1.959964
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: p must lie between 0 and 1, not ${p}`);
  // 0 − x, because −1 · 0 would be −0 at the median.
  return 0 - Math.SQRT2 * erfcinv(2 * p);
}
