import { knownValues, tieSizes, varianceOfS } from "./mann-kendall.js";
import { normalQuantile } from "./normal-quantile.js";
import { checkLevel, checkOptions } from "./options.js";
import { median } from "./quantile.js";

/** Result of {@link theilSen}. */
export interface TheilSen {
  readonly variant: string;
  readonly n: number;
  /** Median of the slopes between all pairs, in units of value per unit of time. */
  readonly slope: number | null;
  /** Median of the values − slope × median of the times. */
  readonly intercept: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly reason: string | null;
}

/** Options of {@link theilSen}. */
export interface TheilSenOptions {
  /** Times of the values. Default: 0, 1, 2… */
  readonly times?: readonly number[];
  /** Confidence level of the slope. Default: 0.95. */
  readonly level?: number;
}

/**
 * Theil–Sen slope: the median of the slopes between all pairs of points.
 *
 * Use it for the size of a trend, beside {@link mannKendall} for the evidence; up to 29 % of outliers leave it
 * standing. It describes a straight line: where the trend turns, look at the periods.
 *
 * Do not use it with fewer than five points, whose interval is most of the line.
 *
 * Sources: Theil (1950); Sen (1968), *JASA* 63, 1379–1389, for the interval (normal approximation, corrected for ties).
 *
 * @param values - values in order of time; null is missing and left out with its time
 * @param options - see {@link TheilSenOptions}
 * @returns slope and intercept with the slope's interval; null with a reason where there are no two times
 * @throws RangeError if a value is not finite, lengths differ, there are more than 5,000 values, or an option is wrong
 * @example
 * const { slope, intercept } = theilSen([1, 3, null, 7, 9, 11, 100]);
 * [slope, intercept]; // => [2, 1]
 */
export function theilSen(values: readonly (number | null)[], options: TheilSenOptions = {}): TheilSen {
  checkOptions("theilSen", options, ["times", "level"]);
  const level = checkLevel("theilSen", options.level ?? 0.95);
  const all = options.times ?? values.map((_, time) => time);
  if (all.length !== values.length)
    throw new RangeError(`theilSen: ${values.length} values, but ${all.length} times`);
  const y = knownValues("theilSen", values);
  const x = knownValues(
    "theilSen",
    all.filter((_, at) => values[at] !== null),
  );
  const slopes: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (x[i] !== x[j]) slopes.push((y[i]! - y[j]!) / (x[i]! - x[j]!));
    }
  }
  const base = { variant: "median of pairwise slopes; Sen's interval", n: y.length, level };
  if (slopes.length === 0) {
    return {
      ...base,
      slope: null,
      intercept: null,
      lower: null,
      upper: null,
      reason: "fewer than 2 different times",
    };
  }
  const sorted = Float64Array.from(slopes).sort();
  const slope = median(sorted);
  const [lower, upper] = senInterval(sorted, x, y, level);
  const sortedY = Float64Array.from(y).sort();
  const intercept = median(sortedY) - slope * median(Float64Array.from(x).sort());
  return { ...base, slope, intercept, lower, upper, reason: null };
}

function senInterval(
  slopes: Float64Array,
  x: readonly number[],
  y: readonly number[],
  level: number,
): [number, number] {
  const variance = Math.max(0, varianceOfS(y.length, [...tieSizes(x), ...tieSizes(y)]));
  const reach = normalQuantile(0.5 + level / 2) * Math.sqrt(variance);
  const last = slopes.length - 1;
  const low = Math.min(last, Math.max(0, roundHalfEven((slopes.length - reach) / 2) - 1));
  const high = Math.max(0, Math.min(last, roundHalfEven((slopes.length + reach) / 2)));
  return [slopes[low]!, slopes[high]!];
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  return value - floor === 0.5 ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(value);
}
