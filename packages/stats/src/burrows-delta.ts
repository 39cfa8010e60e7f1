import { codeUnitOrder, columnSums, type Dfm, rowSums } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { cosine } from "./cosine.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { pairs, type SimilarityRow } from "./similarity-pairs.js";

/** Options of {@link burrowsDelta}. */
export interface BurrowsDeltaOptions {
  /** Number of most frequent features that are compared. Default: 150. */
  readonly features?: number;
  /**
   * How z-scores are compared: `burrows` by their mean absolute difference, `eder` by that weighted by rank (the most
   * frequent of n features by 1, the last by 1/n), `cosine` by 1 − their cosine.
   * Default: `burrows`.
   */
  readonly variant?: "burrows" | "eder" | "cosine";
}

/**
 * Burrows's Delta and two of its kin: distances of the z-scores of the most frequent features.
 *
 * Use it for style, on whole texts of some thousand tokens, with function words left in. Do not use it for topics, nor on
 * short readouts. The distances depend on the set of texts, because the z-scores do. The standard deviation is the
 * sample's (n − 1), as in *stylo*; features that do not vary are left out.
 *
 * Sources: Burrows (2002), *Literary and Linguistic Computing* 17, 267–287; Eder, Rybicki & Kestemont (2016), *R Journal*
 * 8, 107–121, for Eder's weights (their program *stylo* starts them at (n + 1)/n and does not divide by n); Smith & Aldridge
 * (2011), *Journal of Quantitative Linguistics* 18, 63–88, for the cosine.
 *
 * @param x - a matrix of counts, not trimmed; ties of frequency are broken by feature
 * @param options - see {@link BurrowsDeltaOptions}
 * @returns one row for each pair of documents, in the matrix's order; empty documents give null
 * @throws RangeError if the matrix is weighted or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 的: 5, 要: 5 } },
 *   { id: "b", counts: { 的: 6, 要: 4 } },
 *   { id: "c", counts: { 的: 7, 要: 3 } },
 * ]);
 * burrowsDelta(x).map((row) => row.value); // => [1, 2, 1]
 * burrowsDelta(x, { variant: "eder" }).map((row) => row.value); // => [0.75, 1.5, 0.75]
 */
export function burrowsDelta(x: Dfm, options: BurrowsDeltaOptions = {}): SimilarityRow[] {
  checkOptions("burrowsDelta", options, ["features", "variant"]);
  requireCounts("burrowsDelta", x);
  const most = checkInteger("burrowsDelta: features", options.features ?? 150, 1);
  const kind = oneOf("burrowsDelta", "variant", options.variant ?? "burrows", ["burrows", "eder", "cosine"]);
  const totals = rowSums(x);
  const filled = x.docs.flatMap((_, doc) => (totals[doc]! > 0 ? [doc] : []));
  const scores = zScores(x, totals, filled, commonest(x, most));
  const n = scores.length;
  const variant = `${NAMES[kind]} over ${n} features, sample standard deviation`;
  return pairs(x.docs, "distance", variant, (one, other) => {
    if (totals[one] === 0 || totals[other] === 0) return "a document is empty";
    if (n === 0) return "no feature varies between the documents";
    if (kind === "cosine") {
      const of = (doc: number): Float64Array => Float64Array.from(scores, (column) => column[doc]!);
      const value = cosine(of(one), of(other));
      return value === null ? "a document has the average share of every feature" : 1 - value;
    }
    let sum = 0;
    scores.forEach((column, rank) => {
      sum += Math.abs(column[one]! - column[other]!) * (kind === "eder" ? (n - rank) / n : 1);
    });
    return sum / n;
  });
}

const NAMES = { burrows: "Burrows's Delta", eder: "Eder's Delta", cosine: "Cosine Delta" };

function commonest(x: Dfm, most: number): number[] {
  const counts = columnSums(x);
  const order = x.features.map((_, column) => column);
  order.sort((a, b) => counts[b]! - counts[a]! || codeUnitOrder(x.features[a]!, x.features[b]!));
  return order.slice(0, most);
}

/** For each feature that varies its z-scores by document. */
function zScores(
  x: Dfm,
  totals: Float64Array,
  filled: readonly number[],
  columns: readonly number[],
): Float64Array[] {
  const place = new Int32Array(x.features.length).fill(-1);
  const shares = columns.map((column, at) => {
    place[column] = at;
    return new Float64Array(x.docs.length);
  });
  for (const doc of filled) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      const row = place[x.colIdx[at]!]!;
      if (row >= 0) shares[row]![doc] = x.values[at]! / totals[doc]!;
    }
  }
  return shares.flatMap((share) => {
    const first = share[filled[0]!];
    if (filled.every((doc) => share[doc] === first)) return [];
    const mean = filled.reduce((sum, doc) => sum + share[doc]!, 0) / filled.length;
    const variance = filled.reduce((sum, doc) => sum + (share[doc]! - mean) ** 2, 0) / (filled.length - 1);
    // What the mean leaves of an average share is rounding, and would have a direction in a cosine.
    const z = (apart: number): number => (Math.abs(apart) < 1e-12 * mean ? 0 : apart / Math.sqrt(variance));
    return [share.map((value) => z(value - mean))];
  });
}
