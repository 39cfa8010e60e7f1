import type { Dfm } from "@tifa/dfm";
import { rowSums } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { normalQuantile } from "./normal-quantile.js";
import { checkLevel, checkOptions } from "./options.js";

/** Options of {@link wordscores}. */
export interface WordscoresOptions {
  /** Positions of the reference documents by id: at least two, not all the same. */
  readonly references: Readonly<Record<string, number>>;
  /** Confidence level of the interval around the raw score. Default: 0.95. */
  readonly level?: number;
}

/** Position of a document. */
export interface WordscoresRow {
  readonly document: string;
  /** The position given to it; null if it is no reference. */
  readonly reference: number | null;
  /** Mean score of its tokens: drawn towards the middle, because most words are everybody's. */
  readonly score: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The score stretched so that the documents vary as much as the references' positions do (Laver, Benoit & Garry). */
  readonly lbg: number | null;
  /** The score stretched so that the outermost references get their positions back (Martin & Vanberg). */
  readonly mv: number | null;
  /** Tokens, and those of them that have a score. */
  readonly tokens: number;
  readonly scored: number;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

/** Result of {@link wordscores}. */
export interface Wordscores {
  readonly documents: readonly WordscoresRow[];
  /** Scores of the features that the references have. */
  readonly features: readonly { readonly feature: string; readonly score: number }[];
  readonly variant: string;
}

/**
 * Wordscores: places documents on a scale that reference documents with known positions define.
 *
 * Use it where you can name documents that stand for the ends of a scale (say, a report known for restraint and one for
 * growth) and that share their genre with the rest. It has no model of what words mean: another genre, another year's
 * vocabulary or boilerplate moves positions as much as policy does. Scores of features are averages over the references,
 * so that raw scores crowd around the middle; compare them with each other, and with the references' positions only after
 * rescaling. `lbg` depends on the set of documents, `mv` on the two outermost references.
 *
 * Do not use it with references of another genre or time than the texts to be placed.
 *
 * Sources: Laver, Benoit & Garry (2003), *American Political Science Review* 97, 311–331; Martin & Vanberg (2008),
 * *Political Analysis* 16, 93–100. The `lbg` rescaling is over all documents of the matrix that have a score, references
 * among them, with sample standard deviations, as in quanteda.textmodels.
 *
 * @experimental
 * @param x - a matrix of counts, references and other documents together
 * @param options - see {@link WordscoresOptions}
 * @returns documents in the matrix's order, and the scores of features
 * @throws RangeError if a reference is unknown, empty or not finite, all have one position, or the matrix is weighted
 * @example
 * const x = dfmFromCounts([
 *   { id: "R1", counts: { 稳: 8, 进: 2 } },
 *   { id: "R2", counts: { 稳: 2, 进: 8 } },
 *   { id: "V", counts: { 稳: 1, 进: 3 } },
 * ]);
 * const { documents } = wordscores(x, { references: { R1: -1, R2: 1 } });
 * documents.map((row) => row.score); // => [-0.36, 0.36, 0.3]
 * documents.map((row) => row.mv); // => [-1, 1, 0.833333]
 */
export function wordscores(x: Dfm, options: WordscoresOptions): Wordscores {
  checkOptions("wordscores", options, ["references", "level"]);
  requireCounts("wordscores", x);
  const z = normalQuantile((1 + checkLevel("wordscores", options.level ?? 0.95)) / 2);
  const totals = rowSums(x);
  const references = checkedReferences(x, options.references, totals);
  const scores = featureScores(x, references, totals);
  const raw = x.docs.map((_, doc) => rawScore(x, doc, scores));
  const stretch = rescaling(raw, references);
  const documents = x.docs.map((document, doc): WordscoresRow => {
    const { score, variance, scored } = raw[doc]!;
    const base = { document, reference: references.get(doc) ?? null, tokens: totals[doc]!, scored };
    if (score === null) {
      const none = { score: null, standardError: null, lower: null, upper: null, lbg: null, mv: null };
      const reason = totals[doc] === 0 ? "the document is empty" : "no reference has any of its features";
      return { ...base, ...none, reason };
    }
    const standardError = Math.sqrt(variance / scored);
    const [lower, upper] = [score - z * standardError, score + z * standardError];
    const lbg = stretch.lbg(score);
    const mv = stretch.mv(score);
    const reason = lbg === null || mv === null ? "the scores do not vary: they cannot be rescaled" : null;
    return { ...base, score, standardError, lower, upper, lbg, mv, reason };
  });
  return {
    documents,
    features: x.features.flatMap((feature, column) => {
      const score = scores[column]!;
      return Number.isNaN(score) ? [] : [{ feature, score }];
    }),
    variant: "Wordscores (Laver, Benoit & Garry 2003), raw scores with rescaling LBG and MV",
  };
}

function checkedReferences(
  x: Dfm,
  given: Readonly<Record<string, number>>,
  totals: Float64Array,
): Map<number, number> {
  const places = new Map(x.docs.map((id, place) => [id, place]));
  const found = new Map<number, number>();
  for (const [id, position] of Object.entries(given)) {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`wordscores: no document is called ${JSON.stringify(id)}`);
    if (!Number.isFinite(position))
      throw new RangeError(`wordscores: position ${position} of ${JSON.stringify(id)} is not finite`);
    if (totals[place] === 0) throw new RangeError(`wordscores: reference ${JSON.stringify(id)} is empty`);
    found.set(place, position);
  }
  if (new Set(found.values()).size < 2)
    throw new RangeError("wordscores: references need at least two different positions");
  return found;
}

/** Mean position of the references, weighted by the feature's share in each; NaN where none has it. */
function featureScores(x: Dfm, references: ReadonlyMap<number, number>, totals: Float64Array): Float64Array {
  const sums = new Float64Array(x.features.length);
  const weights = new Float64Array(x.features.length);
  for (const [doc, position] of references) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      const column = x.colIdx[at]!;
      const share = x.values[at]! / totals[doc]!;
      sums[column] = sums[column]! + share * position;
      weights[column] = weights[column]! + share;
    }
  }
  return sums.map((sum, column) => (weights[column] === 0 ? Number.NaN : sum / weights[column]!));
}

interface RawScore {
  readonly score: number | null;
  readonly variance: number;
  readonly scored: number;
}

function rawScore(x: Dfm, doc: number, scores: Float64Array): RawScore {
  let scored = 0;
  let sum = 0;
  for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
    const score = scores[x.colIdx[at]!]!;
    if (Number.isNaN(score)) continue;
    scored += x.values[at]!;
    sum += x.values[at]! * score;
  }
  if (scored === 0) return { score: null, variance: 0, scored };
  const mean = sum / scored;
  let squares = 0;
  for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
    const score = scores[x.colIdx[at]!]!;
    if (!Number.isNaN(score)) squares += x.values[at]! * (score - mean) ** 2;
  }
  return { score: mean, variance: squares / scored, scored };
}

/** The two ways of stretching raw scores; null where these do not vary. */
function rescaling(
  raw: readonly RawScore[],
  references: ReadonlyMap<number, number>,
): { lbg: (score: number) => number | null; mv: (score: number) => number | null } {
  const positions = [...references.values()];
  const known = raw.flatMap(({ score }) => (score === null ? [] : [score]));
  const all = meanAndDeviation(known);
  const stretch = meanAndDeviation(positions).deviation / all.deviation;
  const low = positions.reduce((a, b) => Math.min(a, b));
  const high = positions.reduce((a, b) => Math.max(a, b));
  const rawOf = (position: number): number => {
    const own = [...references].flatMap(([doc, at]) => (at === position ? [raw[doc]!.score!] : []));
    return meanAndDeviation(own).mean;
  };
  const [rawLow, rawHigh] = [rawOf(low), rawOf(high)];
  const isFlat = all.deviation < 1e-12 * (high - low);
  return {
    lbg: (score) => (isFlat ? null : (score - all.mean) * stretch + all.mean),
    mv: (score) =>
      Math.abs(rawHigh - rawLow) < 1e-12 * (high - low)
        ? null
        : ((score - rawLow) * (high - low)) / (rawHigh - rawLow) + low,
  };
}

function meanAndDeviation(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
