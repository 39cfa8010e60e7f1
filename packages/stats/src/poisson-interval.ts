import { normalQuantile } from "./normal-quantile.js";
import { checkCount, checkLevel } from "./options.js";
import type { Interval } from "./wilson-interval.js";

/**
 * Score interval of a Poisson mean.
 *
 * Use it for counts of rare features, where the total is an exposure rather than a number of trials. Tokens clump, so
 * that it is too narrow for words of few documents: see {@link bootstrap}.
 *
 * Do not use it for a common word, whose count is bounded by the tokens: {@link wilsonInterval} is for shares.
 *
 * Source: Rao's score; Barker (2002), *The American Statistician* 56, 85–89: coverage near the nominal level on
 * average, as Wilson's for proportions, and not conservative like the exact interval of Garwood (1936).
 *
 * @param count - observed count
 * @param level - confidence level. Default: 0.95
 * @returns bounds of the mean, in counts
 * @throws RangeError if `count` is no count or `level` is not between 0 and 1
 * @example
 * poissonInterval(10); // => { lower: 5.431987, upper: 18.40947 }
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  checkCount(count, () => "poissonInterval");
  const z = normalQuantile(0.5 + checkLevel("poissonInterval", level) / 2);
  const centre = count + (z * z) / 2;
  const reach = z * Math.sqrt(count + (z * z) / 4);
  // Of no events the lower bound is exactly 0, since √z² is z.
  return { lower: centre - reach, upper: centre + reach };
}
