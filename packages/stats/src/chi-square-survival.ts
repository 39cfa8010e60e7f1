import erfc from "@stdlib/math-base-special-erfc";
import { checkInteger } from "./options.js";

/**
 * Survival function of the χ² distribution, P(X > x).
 *
 * The p-value of a two-by-two table with one degree of freedom, of a log-rank test of k groups with k − 1. Source:
 * Abramowitz & Stegun (1964), 26.4.4 and 26.4.5: erfc(√(x/2)) for odd, 0 for even degrees, plus a sum of positive terms;
 * it does not underflow as 1 − cdf does.
 *
 * Use it for the p-value of a statistic that is χ² when nothing differs. Do not use it where expected counts are
 * below 5: the approximation is rough there, and {@link fisherExact} is exact.
 *
 * @param x - a statistic, at least 0
 * @param degrees - degrees of freedom, from 1. Default: 1.
 * @returns a probability; 0 only above about 1480
 * @throws RangeError if x is negative or no number, or degrees are not a whole number from 1
 * @example
 * chiSquareSurvival(3.841458820694124); // => 0.05
 * chiSquareSurvival(200); // => 2.08849e-45
 * chiSquareSurvival(5.991464547107979, 2); // => 0.05
 */
export function chiSquareSurvival(x: number, degrees = 1): number {
  if (!(x >= 0)) throw new RangeError(`chiSquareSurvival: x must be at least 0, not ${x}`);
  checkInteger("chiSquareSurvival: degrees", degrees, 1);
  const isOdd = degrees % 2 === 1;
  let sum = isOdd ? erfc(Math.sqrt(x / 2)) : 0;
  // (x/2)^s e^(−x/2) / Γ(s + 1) for s = 1/2, 3/2, … or 0, 1, …
  let power = isOdd ? 0.5 : 0;
  let term = Math.exp(-x / 2) * (isOdd ? Math.sqrt((2 * x) / Math.PI) : 1);
  for (let left = Math.floor(degrees / 2); left > 0 && term > 0; left -= 1) {
    sum += term;
    power += 1;
    term *= x / 2 / power;
  }
  return Math.min(1, sum);
}
