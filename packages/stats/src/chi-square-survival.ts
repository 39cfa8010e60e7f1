import erfc from "@stdlib/math-base-special-erfc";

/**
 * Survival function of the χ² distribution with one degree of freedom, P(X > x).
 *
 * The p-value of a two-by-two table. Source: X is the square of a standard normal variable, so that the
 * probability is erfc(√(x/2)); it does not underflow as 1 − cdf does.
 *
 * @param x - a statistic, at least 0
 * @returns a probability; 0 only above about 1480
 * @throws RangeError if x is negative or no number
 * @example
 * chiSquareSurvival(3.841458820694124); // => 0.05
 * chiSquareSurvival(200); // => 2.08849e-45
 */
export function chiSquareSurvival(x: number): number {
  if (!(x >= 0)) throw new RangeError(`chiSquareSurvival: x must be at least 0, not ${x}`);
  return erfc(Math.sqrt(x / 2));
}
