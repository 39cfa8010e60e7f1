import { normalQuantile } from "./normal-quantile.js";
import { normalSurvival } from "./normal-survival.js";
import { checkInteger, checkLevel, oneOf } from "./options.js";
import { quantile } from "./quantile.js";
import { randomIndex } from "./random.js";

/** Options of everything that is bootstrapped. */
export interface BootstrapOptions {
  /** Resamples. Default: 2000. */
  readonly draws?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
  /** Confidence level. Default: 0.95. */
  readonly level?: number;
  /** `percentile`, or `bca`: bias-corrected and accelerated. Default: `percentile`. */
  readonly method?: "percentile" | "bca";
}

/** An estimate with its bootstrap interval. */
export interface BootstrapInterval {
  /** The statistic of the sample itself. */
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Standard deviation of the draws. */
  readonly standardError: number | null;
  /** Draws in which the statistic was undefined; they are left out. */
  readonly undefinedDraws: number;
  /** Why estimate or bounds are null, else null. */
  readonly reason: string | null;
}

/** Names of the options, for checks. */
export const BOOTSTRAP_OPTIONS: readonly string[] = ["draws", "seed", "level", "method"];

/** Fills in defaults and checks. */
export function bootstrapSettings(verb: string, options: BootstrapOptions): Required<BootstrapOptions> {
  return {
    draws: checkInteger(`${verb}: draws`, options.draws ?? 2000, 1),
    seed: options.seed ?? 1,
    level: checkLevel(verb, options.level ?? 0.95),
    method: oneOf(verb, "method", options.method ?? "percentile", ["percentile", "bca"]),
  };
}

/** Several statistics of the documents at these places; null where one is undefined. */
export type VectorStatistic = (places: Uint32Array) => readonly (number | null)[];

/**
 * Bootstraps several statistics at once. Strata are drawn from apart, each keeping its size.
 *
 * @param strata - places of the observations, one list for each stratum
 * @param statistic - gets drawn places
 * @param settings - all options
 * @returns one interval for each statistic
 */
export function resample(
  verb: string,
  strata: readonly (readonly number[])[],
  statistic: VectorStatistic,
  settings: Required<BootstrapOptions>,
): BootstrapInterval[] {
  const whole = Uint32Array.from(strata.flat());
  const estimates = statistic(whole);
  const random = randomIndex(verb, settings.seed);
  const drawn: number[][] = estimates.map(() => []);
  const places = new Uint32Array(whole.length);
  for (let draw = 0; draw < settings.draws; draw += 1) {
    let at = 0;
    for (const stratum of strata) {
      for (let i = 0; i < stratum.length; i += 1) {
        places[at] = stratum[random(stratum.length)]!;
        at += 1;
      }
    }
    statistic(places).forEach((value, which) => {
      if (value !== null) drawn[which]!.push(value);
    });
  }
  const needed = strata.every((stratum) => stratum.length >= 2);
  const jackknife =
    settings.method === "bca" && needed ? jackknifeValues(strata, statistic, estimates.length) : null;
  return estimates.map((estimate, which) => {
    const values = Float64Array.from(drawn[which]!).sort();
    const undefinedDraws = settings.draws - values.length;
    const none = { estimate, lower: null, upper: null, standardError: null, undefinedDraws };
    if (estimate === null) return { ...none, reason: "the statistic of the sample is undefined" };
    if (!needed) return { ...none, reason: "fewer than 2 observations cannot be resampled" };
    if (undefinedDraws > settings.draws / 20)
      return { ...none, reason: "the statistic was undefined in more than 5 % of the draws" };
    const standardError = deviation(values);
    const ends = endsOf(values, estimate, settings, jackknife?.[which] ?? null);
    if (typeof ends === "string") return { ...none, standardError, reason: ends };
    return {
      estimate,
      lower: quantile(values, ends[0]),
      upper: quantile(values, ends[1]),
      standardError,
      undefinedDraws,
      reason: null,
    };
  });
}

/** Values without each observation in turn, by stratum. */
function jackknifeValues(
  strata: readonly (readonly number[])[],
  statistic: VectorStatistic,
  size: number,
): (number | null)[][][] {
  const result: (number | null)[][][] = Array.from({ length: size }, () => strata.map(() => []));
  strata.forEach((stratum, which) => {
    stratum.forEach((_, left) => {
      const rest = strata.flatMap((other, at) =>
        at === which ? other.filter((__, place) => place !== left) : other,
      );
      statistic(Uint32Array.from(rest)).forEach((value, at) => {
        result[at]![which]!.push(value);
      });
    });
  });
  return result;
}

/** The probabilities at which the draws are cut, or why there are none. */
function endsOf(
  draws: Float64Array,
  estimate: number,
  { level }: Required<BootstrapOptions>,
  jackknife: readonly (readonly (number | null)[])[] | null,
): readonly [number, number] | string {
  const tail = (1 - level) / 2;
  // Only BCa leaves observations out.
  if (jackknife === null) return [tail, 1 - tail];
  let below = 0;
  for (const value of draws) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const share = below / draws.length;
  if (share === 0 || share === 1) return "BCa: the estimate lies outside the draws";
  const acceleration = accelerationOf(jackknife);
  if (acceleration === null) return "BCa: the jackknife values are all the same or undefined";
  const bias = normalQuantile(share);
  const end = (p: number): number => {
    const z = bias + normalQuantile(p);
    return normalSurvival(-(bias + z / (1 - acceleration * z)));
  };
  return [end(tail), end(1 - tail)];
}

/** Efron's acceleration from jackknife values, for one or more samples (Davison & Hinkley 1997, § 5.3). */
function accelerationOf(jackknife: readonly (readonly (number | null)[])[]): number | null {
  let cubes = 0;
  let squares = 0;
  for (const values of jackknife) {
    const n = values.length;
    let sum = 0;
    for (const value of values) {
      if (value === null) return null;
      sum += value;
    }
    for (const value of values) {
      const influence = (n - 1) * (sum / n - value!);
      cubes += influence ** 3 / n ** 3;
      squares += influence ** 2 / n ** 2;
    }
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : null;
}

function deviation(values: Float64Array): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
