import { checkOptions } from "./options.js";
import {
  BOOTSTRAP_OPTIONS,
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapSettings,
  resample,
} from "./resample.js";

/** Options of {@link bootstrap}. */
export interface BootstrapSampleOptions<T> extends BootstrapOptions {
  /** Which observations come together, such as the documents of one meeting: whole clusters are drawn. Default: each alone. */
  readonly cluster?: (observation: T, place: number) => string;
  /** Parts that are drawn from apart, each keeping its number of clusters, such as provinces. Default: one part. */
  readonly stratum?: (observation: T, place: number) => string;
}

/** Result of {@link bootstrap}. */
export interface Bootstrap extends BootstrapInterval {
  /** Observations, and clusters that were drawn. */
  readonly n: number;
  readonly clusters: number;
  readonly variant: string;
  readonly level: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Bootstrap interval of any statistic.
 *
 * Resample documents, never tokens: the words of one document come together; and where documents come together (one
 * meeting reported by three papers), whole clusters of them. `percentile` suits statistics without
 * much bias; `bca` corrects bias and skew and wants some 2,000 draws. Neither helps a sample of a few documents, nor a
 * statistic of extremes (a maximum, the number of types).
 *
 * Use it for the interval of any statistic of documents that has no formula of its own.
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
 * const twins = [1, 1, 2, 2, 9, 9, 4, 4];
 * const apart = bootstrap(twins, mean).standardError;
 * const together = bootstrap(twins, mean, { cluster: (value) => String(value) }).standardError;
 * together > 1.2 * apart; // => true
 */
export function bootstrap<T>(
  sample: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  options: BootstrapSampleOptions<T> = {},
): Bootstrap {
  checkOptions("bootstrap", options, [...BOOTSTRAP_OPTIONS, "cluster", "stratum"]);
  const settings = bootstrapSettings("bootstrap", options);
  const { clusters, strata } = clustersOf(sample, options);
  const value = (drawn: Uint32Array): [number | null] => [
    finite(
      "bootstrap",
      statistic(
        options.cluster === undefined
          ? Array.from(drawn, (place) => sample[place]!)
          : Array.from(drawn, (place) => clusters[place]!).flat(),
      ),
    ),
  ];
  const { draws, seed, level, method } = settings;
  const variant =
    method === "bca" ? "bootstrap, BCa interval" : "bootstrap, percentile interval (quantiles of type 7)";
  if (sample.length === 0) {
    const none = { estimate: null, lower: null, upper: null, standardError: null, undefinedDraws: 0 };
    return { ...none, reason: "the sample is empty", n: 0, clusters: 0, variant, level, draws, seed };
  }
  const [interval] = resample("bootstrap", strata, value, settings);
  return { ...interval!, n: sample.length, clusters: clusters.length, variant, level, draws, seed };
}

/** Observations by cluster, and places of clusters by stratum, both in the order in which they first come. */
function clustersOf<T>(
  sample: readonly T[],
  { cluster, stratum }: BootstrapSampleOptions<T>,
): { clusters: T[][]; strata: number[][] } {
  const clusters = new Map<string | number, { members: T[]; part: string }>();
  sample.forEach((observation, place) => {
    const name = cluster?.(observation, place) ?? place;
    const part = stratum?.(observation, place) ?? "";
    const known = clusters.get(name);
    if (known === undefined) clusters.set(name, { members: [observation], part });
    else if (known.part === part) known.members.push(observation);
    else
      throw new RangeError(
        `bootstrap: cluster ${JSON.stringify(name)} is in strata ${JSON.stringify(known.part)} and ${JSON.stringify(part)}`,
      );
  });
  const strata = new Map<string, number[]>();
  [...clusters.values()].forEach(({ part }, place) => {
    const own = strata.get(part) ?? [];
    if (own.length === 0) strata.set(part, own);
    own.push(place);
  });
  return { clusters: [...clusters.values()].map(({ members }) => members), strata: [...strata.values()] };
}

/** Lets null and finite numbers through. */
export function finite(verb: string, value: number | null): number | null {
  if (value !== null && !Number.isFinite(value)) {
    throw new RangeError(`${verb}: the statistic gave ${value}; give null where it is undefined`);
  }
  return value;
}
