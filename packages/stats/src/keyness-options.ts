import { checkAbove, checkInteger, checkLevel, oneOf } from "./options.js";

/** Names of keyness measures; the first is the default. */
export const KEYNESS_MEASURES = [
  "g2",
  "g2-rayson",
  "chi2",
  "fisher",
  "log-ratio",
  "diff",
  "odds-ratio",
  "simple-maths",
  "log-odds",
] as const;

/** Name of a keyness measure. */
export type KeynessMeasure = (typeof KEYNESS_MEASURES)[number];

/** Names of corrections of keyness measures; the first is the default. */
export const KEYNESS_CORRECTIONS = ["none", "yates", "williams"] as const;

/** How a measure is computed. An option that does not belong to the measure is refused. */
export interface KeynessMeasureOptions {
  /**
   * - `g2`: log-likelihood ratio over all four cells, signed. `g2-rayson`: over the two counts alone (Rayson &
   *   Garside 2000), signed. `chi2`: Pearson's χ², signed.
   * - `fisher`: Fisher's exact test; the score is −log10 p, signed.
   * - `log-ratio`: log2 of the ratio of relative frequencies (Hardie 2014). `diff`: %DIFF (Gabrielatos 2018).
   *   `odds-ratio`. `simple-maths`: ratio of smoothed frequencies per million (Kilgarriff 2009).
   * - `log-odds`: weighted log-odds with a Dirichlet prior (Monroe, Colaresi & Quinn 2008); the score is z.
   *
   * Default: `g2`.
   */
  readonly measure?: KeynessMeasure;
  /**
   * For `g2`: `williams` divides by Williams's q unless a cell is 0. For `g2` and `chi2`: `yates` moves every cell
   * by ½ towards its expectation where |ad − bc| >= N/2 and an expected count is below 5. Default: `none`.
   */
  readonly correction?: (typeof KEYNESS_CORRECTIONS)[number];
  /** For `log-ratio`: what stands in for a count of 0. Default: 0.5. */
  readonly zero?: number;
  /** For `simple-maths`: the smoothing constant per million; higher favours commoner words. Default: 1. */
  readonly k?: number;
  /**
   * For `log-odds`. `informative`: α_w = alpha0 · p_w, with p_w from the whole corpus. `flat`: `alpha` for each
   * feature. Default: `informative`.
   */
  readonly prior?: "informative" | "flat";
  /** For the flat prior: pseudo-count of each feature. Default: 0.01. */
  readonly alpha?: number;
  /**
   * For the informative prior: the sum of its pseudo-counts. With few, a feature that one side alone has stays near 0, since
   * next to nothing is known of its rate on the other; about the tokens of the smaller side bring it up; see
   * {@link priorWeight}. Default: 10.
   */
  readonly alpha0?: number;
  /** For `log-odds`: level of the interval. Default: 0.95. */
  readonly level?: number;
}

/** Measure options with every default filled in. */
export interface KeynessSettings extends Required<KeynessMeasureOptions> {
  /** What was computed, in words that a reader can check. */
  readonly variant: string;
}

/** Names of the options, for checks. */
export const MEASURE_OPTIONS: readonly (keyof KeynessMeasureOptions)[] = [
  "measure",
  "correction",
  "zero",
  "k",
  "prior",
  "alpha",
  "alpha0",
  "level",
];

const MEASURES: Readonly<Record<KeynessMeasure, readonly (keyof KeynessMeasureOptions)[]>> = {
  g2: [],
  "g2-rayson": [],
  chi2: [],
  fisher: [],
  "log-ratio": ["zero"],
  diff: [],
  "odds-ratio": [],
  "simple-maths": ["k"],
  "log-odds": ["prior", "alpha", "alpha0", "level"],
};

const CORRECTIONS: Readonly<Partial<Record<KeynessMeasure, readonly string[]>>> = {
  g2: ["none", "yates", "williams"],
  chi2: ["none", "yates"],
};

/** Fills in defaults and refuses what does not fit together. */
export function keynessSettings(verb: string, options: KeynessMeasureOptions): KeynessSettings {
  const measure = oneOf(verb, "measure", options.measure ?? "g2", KEYNESS_MEASURES);
  const correction = oneOf(verb, "correction", options.correction ?? "none", KEYNESS_CORRECTIONS);
  const corrections = CORRECTIONS[measure] ?? ["none"];
  if (!corrections.includes(correction)) {
    throw new RangeError(
      `${verb}: ${measure} has no correction ${JSON.stringify(correction)}; allowed: ${corrections.join(", ")}`,
    );
  }
  for (const name of ["zero", "k", "prior", "alpha", "alpha0", "level"] as const) {
    if (options[name] !== undefined && !MEASURES[measure].includes(name)) {
      throw new RangeError(`${verb}: option ${JSON.stringify(name)} does not belong to measure ${measure}`);
    }
  }
  const prior = oneOf(verb, "prior", options.prior ?? "informative", ["informative", "flat"]);
  if (options.alpha !== undefined && prior !== "flat")
    throw new RangeError(`${verb}: alpha belongs to prior "flat"`);
  if (options.alpha0 !== undefined && prior === "flat")
    throw new RangeError(`${verb}: alpha0 belongs to prior "informative"`);
  const settings = {
    measure,
    correction,
    prior,
    zero: checkAbove(`${verb}: zero`, options.zero ?? 0.5, 0),
    k: checkAbove(`${verb}: k`, options.k ?? 1, 0),
    alpha: checkAbove(`${verb}: alpha`, options.alpha ?? 0.01, 0),
    alpha0: checkAbove(`${verb}: alpha0`, options.alpha0 ?? 10, 0),
    level: checkLevel(verb, options.level ?? 0.95),
  };
  return { ...settings, variant: describe(settings) };
}

/** The least total count of a feature that is reported. */
export function checkMinCount(verb: string, minCount: number): number {
  return checkInteger(`${verb}: minCount`, minCount, 0);
}

function describe(settings: Required<KeynessMeasureOptions>): string {
  const { measure, correction } = settings;
  const names: Readonly<Record<KeynessMeasure, string>> = {
    g2: `G², four cells, signed, correction ${correction}`,
    "g2-rayson": "G², two cells (Rayson & Garside), signed",
    chi2: `χ², signed, correction ${correction}`,
    fisher: "Fisher's exact test, two-sided, signed −log10 p",
    "log-ratio": `log ratio, base 2, zero counts as ${settings.zero}`,
    diff: "%DIFF",
    "odds-ratio": "odds ratio",
    "simple-maths": `simple maths, k = ${settings.k} per million`,
    "log-odds":
      settings.prior === "flat"
        ? `weighted log-odds, z, flat prior α = ${settings.alpha}`
        : `weighted log-odds, z, informative prior α0 = ${settings.alpha0}`,
  };
  return names[measure];
}
