import { codeUnitOrder } from "@tifa/dfm";
import { argsort } from "./argsort.js";
import { falseDiscoveryRates } from "./benjamini-hochberg.js";
import type { KeynessMeasure, KeynessSettings } from "./keyness-options.js";
import { type KeynessCells, keynessScore } from "./keyness-score.js";

/** Keyness of one feature. */
export interface KeynessRow {
  readonly feature: string;
  /** Count in the target. */
  readonly target: number;
  /** Count in the reference. */
  readonly reference: number;
  readonly targetTotal: number;
  readonly referenceTotal: number;
  readonly measure: KeynessMeasure;
  /** What was computed: measure, correction, constants. */
  readonly variant: string;
  /** Positive where the feature is commoner in the target (`odds-ratio`, `simple-maths`: above 1). */
  readonly score: number | null;
  /** Null for measures that have no test. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the features of this comparison. */
  readonly q: number | null;
  /** For `log-odds` alone: δ and its interval; null where the score is. */
  readonly estimate?: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  /** Why the score is null, or why p and q are, else null. */
  readonly reason: string | null;
}

/** Two columns of counts to compare. */
export interface Comparison {
  readonly features: readonly string[];
  /** Columns in code-unit order of their features, see {@link featureOrder}. */
  readonly order: Uint32Array;
  readonly target: ArrayLike<number>;
  readonly reference: ArrayLike<number>;
  readonly targetTotal: number;
  readonly referenceTotal: number;
  /** Counts that the informative prior is taken from, and their sum. */
  readonly prior: ArrayLike<number>;
  readonly priorTotal: number;
}

/** What is reported of a comparison. */
export interface KeynessCut {
  readonly minCount: number;
  /** Default: all rows. */
  readonly top?: number | undefined;
}

/** Columns in code-unit order of their features. */
export function featureOrder(features: readonly string[]): Uint32Array {
  const order = new Uint32Array(features.length).map((_, column) => column);
  // Matrices come sorted as a rule, and comparing neighbours is all that it takes to know.
  const isSorted = features.every((feature, column) => column === 0 || features[column - 1]! <= feature);
  return isSorted ? order : order.sort((a, b) => codeUnitOrder(features[a]!, features[b]!));
}

/**
 * Scores all features of a comparison, highest score first; ties and undefined scores by feature.
 *
 * Most features of a corpus are rare and share their counts with thousands of others: each pair of counts is scored and
 * ranked once, NaN standing for undefined, and rows are made only of what is reported.
 */
export function keynessRows(given: Comparison, settings: KeynessSettings, cut: KeynessCut): KeynessRow[] {
  const { targetTotal, referenceTotal } = given;
  if (targetTotal + referenceTotal > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`keyness: the totals add up to ${targetTotal + referenceTotal}, more than 2^53 − 1`);
  }
  const kept = given.order.filter(
    (column) => given.target[column]! + given.reference[column]! >= cut.minCount,
  );
  const { pairOf, columns, times } = countPairs(given, kept, settings);
  const cells = cellsOf(given, settings);
  const falling = new Float64Array(columns.length);
  const p = new Float64Array(columns.length);
  columns.forEach((column, pair) => {
    const result = keynessScore(cells(column), settings);
    falling[pair] = result.score === null ? Number.NaN : -result.score;
    p[pair] = result.p ?? Number.NaN;
  });
  const q = falseDiscoveryRates(p, times);
  const places = spreadOrder(falling, pairOf).subarray(0, cut.top ?? kept.length);
  const { measure, variant } = settings;
  return Array.from(places, (at): KeynessRow => {
    const column = kept[at]!;
    const { score, p: probability, interval, reason } = keynessScore(cells(column), settings);
    const row = {
      feature: given.features[column]!,
      target: given.target[column]!,
      reference: given.reference[column]!,
      targetTotal,
      referenceTotal,
      measure,
      variant,
      score,
      p: probability,
      q: probability === null ? null : q[pairOf[at]!]!,
      reason,
    };
    return interval === undefined ? row : { ...row, ...interval };
  });
}

/** For each kept column the number of its pair of counts; for each pair one of its columns and how many it has. */
function countPairs(
  { target, reference }: Comparison,
  kept: Uint32Array,
  settings: KeynessSettings,
): { pairOf: Uint32Array; columns: number[]; times: Uint32Array } {
  // The informative prior is the feature's own, so that equal counts need not have equal scores.
  const isOwn = settings.measure === "log-odds" && settings.prior === "informative";
  const known = new Map<number, number>();
  const pairOf = new Uint32Array(kept.length);
  const times = new Uint32Array(kept.length);
  const columns: number[] = [];
  for (let at = 0; at < kept.length; at += 1) {
    const column = kept[at]!;
    const a = target[column]!;
    const b = reference[column]!;
    const key = !isOwn && a < 2 ** 26 && b < 2 ** 26 ? a * 2 ** 26 + b : -1;
    let pair = key < 0 ? undefined : known.get(key);
    if (pair === undefined) {
      pair = columns.length;
      columns.push(column);
      if (key >= 0) known.set(key, pair);
    }
    pairOf[at] = pair;
    times[pair]! += 1;
  }
  return { pairOf, columns, times };
}

/** Places of the features in the order of their pairs, features of equal scores in their old order. */
function spreadOrder(falling: Float64Array, pairOf: Uint32Array): Uint32Array {
  const rank = new Uint32Array(falling.length);
  let ranks = 0;
  const order = argsort(falling);
  let before = falling[order[0]!]!;
  for (const pair of order) {
    const key = falling[pair]!;
    if (key !== before && !(Number.isNaN(key) && Number.isNaN(before))) ranks += 1;
    rank[pair] = ranks;
    before = key;
  }
  const starts = new Uint32Array(ranks + 2);
  for (const pair of pairOf) starts[rank[pair]! + 1]! += 1;
  for (let at = 0; at <= ranks; at += 1) starts[at + 1]! += starts[at]!;
  const places = new Uint32Array(pairOf.length);
  for (let at = 0; at < pairOf.length; at += 1) {
    const own = rank[pairOf[at]!]!;
    places[starts[own]!] = at;
    starts[own]! += 1;
  }
  return places;
}

function cellsOf(given: Comparison, settings: KeynessSettings): (column: number) => KeynessCells {
  const isFlat = settings.prior === "flat";
  const alphaSum = isFlat ? settings.alpha * given.features.length : settings.alpha0;
  const { target, reference, prior, targetTotal: n1, referenceTotal: n2 } = given;
  const scale = settings.alpha0 / (given.priorTotal || 1);
  return (column) => {
    const alpha = isFlat ? settings.alpha : scale * prior[column]!;
    return { a: target[column]!, b: reference[column]!, n1, n2, alpha, alphaSum };
  };
}
