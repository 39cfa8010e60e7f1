import { columnSums, type Dfm, dfmSelect, dfmSubset, rowSums } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { normalQuantile } from "./normal-quantile.js";
import { checkAbove, checkInteger, checkLevel, checkOptions, oneOf } from "./options.js";
import { residualAxes } from "./residual-axes.js";
import { fitWordfish, type WordfishFit, type WordfishSettings } from "./wordfish-fit.js";

/** Options of {@link wordfish}. */
export interface WordfishOptions {
  /** Two documents, the first of which gets the lower position. Default: the first and the last that are not empty. */
  readonly direction?: readonly [string, string];
  /** Standard deviation of the normal prior of the features' slopes β. Default: 3. */
  readonly slopeDeviation?: number;
  /** Standard deviation of the normal prior of the positions θ. Default: 1. */
  readonly positionDeviation?: number;
  /**
   * When to stop: `positions`, when no position moves by more than `tolerance`; or `posterior`, already when a round does
   * not raise the log posterior by more than that, as quanteda.textmodels does. Default: `posterior`.
   */
  readonly stop?: "posterior" | "positions";
  /** Default: 1e-6. */
  readonly tolerance?: number;
  /** Most rounds. Default: 100 for `posterior`, 5000 for `positions`. */
  readonly rounds?: number;
  /** Confidence level. Default: 0.95. */
  readonly level?: number;
}

/** Position of a document. */
export interface WordfishDocument {
  readonly document: string;
  /** θ: mean 0 and sample standard deviation 1 over the documents. */
  readonly position: number | null;
  /** Given the features' parameters; too small where words clump. */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** α: logarithm of the document's size, mean 0. */
  readonly size: number | null;
  readonly reason: string | null;
}

/** Result of {@link wordfish}. */
export interface Wordfish {
  readonly documents: readonly WordfishDocument[];
  /** ψ (logarithm of how common) and β (slope: which side) of the features that occur. */
  readonly features: readonly { readonly feature: string; readonly level: number; readonly slope: number }[];
  readonly logPosterior: number | null;
  readonly rounds: number;
  /** Whether it stopped by its rule, and not because `rounds` were used up. */
  readonly converged: boolean;
  /** How far a position moved in the last round. */
  readonly lastChange: number | null;
  readonly variant: string;
  readonly reason: string | null;
}

const NAMES = ["direction", "slopeDeviation", "positionDeviation", "stop", "tolerance", "rounds", "level"];

/**
 * Wordfish: places documents on one dimension without references, by a Poisson model of word counts,
 * log E(y_ij) = α_i + ψ_j + β_j θ_i.
 *
 * Use it on documents of one genre and one topic that differ mostly in position, with features that several documents
 * have (trim first). It finds the dimension along which word use differs most, whatever that is: over years it is time,
 * over provinces often geography. Look at the features with the largest |slope| × level before you name it. Standard
 * errors take tokens as independent and the features' parameters as known.
 *
 * Identification: positions have mean 0 and sample standard deviation 1, sizes mean 0, the direction is given by two
 * documents. Normal priors on slopes and positions keep features finite that occur on one side alone. Estimation: from the
 * first dimension of correspondence analysis, features and documents by Newton's method in turn. Standardising can lower
 * the posterior, so that the rule `posterior` may stop before positions are at rest; `lastChange` tells, and `positions`
 * goes on.
 *
 * Do not use it on texts of several genres, or on whole reports of many years as if their dimension were policy.
 *
 * Sources: Slapin & Proksch (2008), *American Journal of Political Science* 52, 705–722; Lowe & Benoit (2013), *Political
 * Analysis* 21, 298–313, for standard errors; priors and stopping rule after quanteda.textmodels.
 *
 * @experimental
 * @param x - a matrix of counts
 * @param options - see {@link WordfishOptions}
 * @returns positions in the matrix's order, and the features' parameters
 * @throws RangeError if the matrix is weighted, a document of `direction` is unknown or empty, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "甲省", counts: { 稳: 30, 改: 12, 进: 5 } },
 *   { id: "乙省", counts: { 稳: 18, 改: 15, 进: 16 } },
 *   { id: "丙省", counts: { 稳: 6, 改: 14, 进: 30 } },
 * ]);
 * const { documents } = wordfish(x, { direction: ["甲省", "丙省"], stop: "positions" });
 * documents.map(({ position }) => position.toFixed(3)); // => ["-0.992", "-0.017", "1.008"]
 */
export function wordfish(x: Dfm, options: WordfishOptions = {}): Wordfish {
  checkOptions("wordfish", options, NAMES);
  requireCounts("wordfish", x);
  const settings = settingsOf(options);
  const level = checkLevel("wordfish", options.level ?? 0.95);
  const totals = rowSums(x);
  const given = options.direction;
  for (const id of given ?? []) {
    const place = x.docs.indexOf(id);
    if (place < 0) throw new RangeError(`wordfish: no document is called ${JSON.stringify(id)}`);
    if (totals[place] === 0)
      throw new RangeError(`wordfish: ${JSON.stringify(id)} is empty and cannot give the direction`);
  }
  if (given !== undefined && given[0] === given[1])
    throw new RangeError(`wordfish: direction needs two documents, not ${JSON.stringify(given[0])} twice`);
  const filledIds = new Set(x.docs.filter((_, doc) => totals[doc]! > 0));
  const columns = columnSums(x);
  const part = dfmSelect(
    dfmSubset(x, (_, id) => filledIds.has(id)),
    x.features.filter((_, column) => columns[column]! > 0),
  );
  const variant = `Wordfish, priors N(0, ${settings.slopeDeviation}) of slopes and N(0, ${settings.positionDeviation}) of positions, stop by ${settings.stop}`;
  const { rowVectors, rowMasses } = residualAxes("wordfish", part, 1);
  if (rowVectors.length === 0) {
    const reason =
      part.docs.length < 2 || part.features.length < 2
        ? "fewer than 2 documents or features are not empty"
        : "all documents have the same profile";
    return { ...nothing(x, totals, reason), variant };
  }
  const start = rowVectors[0]!.map((value, row) => value / Math.sqrt(rowMasses[row]!));
  const fit = fitWordfish(part, start, settings);
  const [low, high] = given ?? [part.docs[0]!, part.docs.at(-1)!];
  const isTurned = fit.positions[part.docs.indexOf(low)]! > fit.positions[part.docs.indexOf(high)]!;
  return { ...resultOf(x, part, fit, isTurned ? -1 : 1, normalQuantile((1 + level) / 2)), variant };
}

function settingsOf(options: WordfishOptions): WordfishSettings {
  const stop = oneOf("wordfish", "stop", options.stop ?? "posterior", ["posterior", "positions"]);
  return {
    slopeDeviation: checkAbove("wordfish: slopeDeviation", options.slopeDeviation ?? 3, 0),
    positionDeviation: checkAbove("wordfish: positionDeviation", options.positionDeviation ?? 1, 0),
    stop,
    tolerance: checkAbove("wordfish: tolerance", options.tolerance ?? 1e-6, 0),
    rounds: checkInteger("wordfish: rounds", options.rounds ?? (stop === "posterior" ? 100 : 5000), 1),
  };
}

const NOWHERE = { position: null, standardError: null, lower: null, upper: null, size: null };

function nothing(x: Dfm, totals: Float64Array, reason: string): Omit<Wordfish, "variant"> {
  return {
    documents: x.docs.map((document, doc) => ({
      ...{ document, ...NOWHERE },
      reason: totals[doc] === 0 ? "the document is empty" : reason,
    })),
    features: [],
    logPosterior: null,
    rounds: 0,
    converged: false,
    lastChange: null,
    reason,
  };
}

function resultOf(x: Dfm, part: Dfm, fit: WordfishFit, sign: number, z: number): Omit<Wordfish, "variant"> {
  const places = new Map(part.docs.map((id, place) => [id, place]));
  const documents = x.docs.map((document): WordfishDocument => {
    const at = places.get(document);
    if (at === undefined) return { document, ...NOWHERE, reason: "the document is empty" };
    const position = sign * fit.positions[at]!;
    const standardError = fit.standardErrors[at]!;
    const [lower, upper] = [position - z * standardError, position + z * standardError];
    return { document, position, standardError, lower, upper, size: fit.sizes[at]!, reason: null };
  });
  return {
    documents,
    features: part.features.map((feature, column) => ({
      feature,
      level: fit.levels[column]!,
      slope: sign * fit.slopes[column]!,
    })),
    logPosterior: fit.logPosterior,
    rounds: fit.rounds,
    converged: fit.converged,
    lastChange: fit.lastChange,
    reason: fit.converged ? null : "it did not converge in the rounds allowed",
  };
}
