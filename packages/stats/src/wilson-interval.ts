import { normalQuantile } from "./normal-quantile.js";
import { checkCount, checkLevel } from "./options.js";

/** An interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval of a proportion.
 *
 * Use it for shares of independent trials, small and zero counts included. Tokens of one document are not independent:
 * for a group of documents, {@link bootstrap} over documents gives honest, wider intervals.
 *
 * Do not use it for shares of tokens that clump in few documents: it is too narrow there ({@link bootstrap}).
 *
 * Source: Wilson (1927); recommended by Brown, Cai & DasGupta (2001), *Statistical Science* 16, 101–133.
 *
 * @param count - successes
 * @param total - trials
 * @param level - confidence level. Default: 0.95
 * @returns bounds of the proportion, null where there are no trials
 * @throws RangeError if an argument is no count, `count` exceeds `total`, or `level` is not between 0 and 1
 * @example
 * wilsonInterval(0, 10); // => { lower: 0, upper: 0.277533 }
 */
export function wilsonInterval(count: number, total: number, level = 0.95): Interval | null {
  for (const value of [count, total]) checkCount(value, () => "wilsonInterval");
  checkLevel("wilsonInterval", level);
  if (count > total) throw new RangeError(`wilsonInterval: ${count} of ${total}`);
  if (total === 0) return null;
  const z = normalQuantile(0.5 + level / 2);
  const centre = count + (z * z) / 2;
  const reach = z * Math.sqrt(count * (1 - count / total) + (z * z) / 4);
  const size = total + z * z;
  // At the upper end the bound is exactly 1, and the sum leaves a crumb; at the lower it is exactly 0, since √z² is z.
  return {
    lower: (centre - reach) / size,
    upper: count === total ? 1 : (centre + reach) / size,
  };
}
