import erfc from "@stdlib/math-base-special-erfc";

/**
 * Survival function of the standard normal distribution, P(Z > z).
 *
 * Use it for p-values: it is exact in the far tail, where 1 − cdf(z) is 0. It is one-sided. Source: NIST DLMF § 7.2, by erfc.
 *
 * Do not use it for samples of a few values, whose means follow Student's t.
 *
 * @param z - a quantile
 * @returns a probability; 0 only below about 10^−323
 * @throws RangeError if z is no number
 * @example
 * normalSurvival(1.959963984540054); // => 0.025
 * normalSurvival(10); // => 7.61985e-24
 */
export function normalSurvival(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalSurvival: z is not a number");
  return erfc(z / Math.SQRT2) / 2;
}
