import { checkOptions } from "./options.js";
import {
  BOOTSTRAP_OPTIONS,
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapSettings,
  resample,
} from "./resample.js";

/** Result of {@link bootstrap}. */
export interface Bootstrap extends BootstrapInterval {
  /** Observations. */
  readonly n: number;
  readonly variant: string;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Bootstrap interval of any statistic.
 *
 * Resample documents, never tokens: the words of one document come together. `percentile` suits statistics without
 * much bias; `bca` corrects bias and skew and wants some 2,000 draws. Neither helps a sample of a few documents, nor a
 * statistic of extremes (a maximum, the number of types).
 *
 * Sources: Efron (1979), (1987); Efron & Tibshirani (1993), *An Introduction to the Bootstrap*, ch. 13 and 14.
 *
 * @param sample - independent observations, such as documents
 * @param statistic - gets a resample; null where it is undefined
 * @param options - see {@link BootstrapOptions}
 * @returns the estimate with its interval; null with a reason where there is none
 * @throws RangeError if an option is wrong, or the statistic gives a number that is not finite
 * @example
 * const mean = (sample) => sample.reduce((sum, value) => sum + value, 0) / sample.length;
 * const { estimate, lower, upper } = bootstrap([1, 2, 3, 4, 5, 6, 7, 8, 9], mean, { seed: 7 });
 * [estimate, lower < 4 && lower > 2.8, upper > 6 && upper < 7.2]; // => [5, true, true]
 */
export function bootstrap<T>(
  sample: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  options: BootstrapOptions = {},
): Bootstrap {
  checkOptions("bootstrap", options, BOOTSTRAP_OPTIONS);
  const settings = bootstrapSettings("bootstrap", options);
  const places = sample.map((_, place) => place);
  const value = (drawn: Uint32Array): [number | null] => [
    finite("bootstrap", statistic(Array.from(drawn, (place) => sample[place]!))),
  ];
  const { draws, seed, level, method } = settings;
  const variant =
    method === "bca" ? "bootstrap, BCa interval" : "bootstrap, percentile interval (quantiles of type 7)";
  if (sample.length === 0) {
    const none = { estimate: null, lower: null, upper: null, standardError: null, undefinedDraws: 0 };
    return { ...none, reason: "the sample is empty", n: 0, variant, level, draws, seed };
  }
  const [interval] = resample("bootstrap", [places], value, settings);
  return { ...interval!, n: sample.length, variant, level, draws, seed };
}

/** Lets null and finite numbers through. */
export function finite(verb: string, value: number | null): number | null {
  if (value !== null && !Number.isFinite(value)) {
    throw new RangeError(`${verb}: the statistic gave ${value}; give null where it is undefined`);
  }
  return value;
}
