import { codeUnitOrder } from "@tifa/dfm";
import { benjaminiHochberg } from "./benjamini-hochberg.js";
import { chiSquareSurvival } from "./chi-square-survival.js";
import { deviance } from "./deviance.js";
import { checkCount, checkInteger, checkOptions, oneOf } from "./options.js";

/** How often two features occur, together and alone. */
export interface PairCounts {
  readonly node: string;
  readonly collocate: string;
  /** Pairs of node and collocate, f(x, y). */
  readonly both: number;
  /** Pairs with the node, f(x). */
  readonly nodeCount: number;
  /** Pairs with the collocate, f(y). */
  readonly collocateCount: number;
  /** All pairs, N. */
  readonly total: number;
}

/** Names of association measures. */
export type AssociationMeasure =
  | "pmi"
  | "npmi"
  | "mi3"
  | "t"
  | "g2"
  | "logDice"
  | "deltaPCollocate"
  | "deltaPNode";

/** Association of two features. A measure that is undefined is null; `reason` says why. */
export interface CollocationRow extends PairCounts {
  /** f(x) f(y) / N. */
  readonly expected: number;
  /** Pointwise mutual information, log2(observed / expected). */
  readonly pmi: number | null;
  /** PMI / −log2(f(x, y) / N), from −1 to 1. */
  readonly npmi: number | null;
  /** log2(observed³ / expected). */
  readonly mi3: number | null;
  /** (observed − expected) / √observed. */
  readonly t: number | null;
  /** Log-likelihood ratio over four cells, negative where the pair is rarer than expected. */
  readonly g2: number | null;
  /** p-value of G². The other measures have no test. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the pairs given. */
  readonly q: number | null;
  /** 14 + log2(2 f(x, y) / (f(x) + f(y))), at most 14. */
  readonly logDice: number | null;
  /** P(collocate | node) − P(collocate | other). */
  readonly deltaPCollocate: number | null;
  /** P(node | collocate) − P(node | other). */
  readonly deltaPNode: number | null;
  readonly reason: string | null;
}

/** Options of {@link collocationsFromCounts}. */
export interface CollocationsFromCountsOptions {
  /** The measure that rows are ordered by. Default: `g2`. */
  readonly sort?: AssociationMeasure;
  /** Pairs that occur together more rarely are left out, before q is computed. Default: 0. */
  readonly minCount?: number;
}

/** All measures. */
export const ASSOCIATION_MEASURES: readonly AssociationMeasure[] = [
  "pmi",
  "npmi",
  "mi3",
  "t",
  "g2",
  "logDice",
  "deltaPCollocate",
  "deltaPNode",
];

/**
 * Association measures of pairs whose counts are known.
 *
 * Use G² for evidence, log Dice for strength that is comparable between corpora, ΔP where direction matters. PMI
 * overrates rare pairs: use it with a `minCount`, or MI³ or NPMI instead.
 *
 * Do not compare scores of G² or t between corpora of different size: they grow with the counts.
 *
 * Sources: Church & Hanks (1990) PMI; Bouma (2009) NPMI; Daille (1994) MI³; Church et al. (1991) t; Dunning (1993) G²;
 * Rychlý (2008) log Dice; Ellis (2006), Gries (2013) ΔP; Evert (2005), *The Statistics of Word Cooccurrences*.
 *
 * @param counts - one entry for each pair
 * @param options - see {@link CollocationsFromCountsOptions}
 * @returns one row for each pair, highest score first, ties by node and collocate, undefined scores last
 * @throws RangeError if counts contradict each other or an option is wrong
 * @example
 * const [row] = collocationsFromCounts([
 *   { node: "春", collocate: "耕", both: 10, nodeCount: 20, collocateCount: 20, total: 60 },
 * ]);
 * [row.g2, row.logDice, row.deltaPCollocate]; // => [3.669001, 13, 0.25]
 */
export function collocationsFromCounts(
  counts: readonly PairCounts[],
  options: CollocationsFromCountsOptions = {},
): CollocationRow[] {
  const verb = "collocationsFromCounts";
  checkOptions(verb, options, ["sort", "minCount"]);
  const sort = oneOf(verb, "sort", options.sort ?? "g2", ASSOCIATION_MEASURES);
  const minCount = checkInteger(`${verb}: minCount`, options.minCount ?? 0, 0);
  const rows = counts.filter((pair) => pair.both >= minCount || Number.isNaN(pair.both)).map(associate);
  const q = benjaminiHochberg(rows.map((row) => row.p));
  return rows
    .map((row, at) => ({ ...row, q: q[at]! }))
    .sort((a, b) => {
      const [left, right] = [a[sort], b[sort]];
      const byScore =
        left === null || right === null ? Number(left === null) - Number(right === null) : right - left;
      return byScore || codeUnitOrder(a.node, b.node) || codeUnitOrder(a.collocate, b.collocate);
    });
}

function checkPair({ node, collocate, both, nodeCount, collocateCount, total }: PairCounts): void {
  const where = (): string =>
    `collocationsFromCounts: ${JSON.stringify(node)} and ${JSON.stringify(collocate)}`;
  for (const count of [both, nodeCount, collocateCount, total]) checkCount(count, where);
  if (both > nodeCount || both > collocateCount || nodeCount + collocateCount - both > total) {
    const given = `f(x, y) = ${both}, f(x) = ${nodeCount}, f(y) = ${collocateCount}, N = ${total}`;
    throw new RangeError(`${where()}: the counts contradict each other: ${given}`);
  }
}

function associate(pair: PairCounts): Omit<CollocationRow, "q"> {
  checkPair(pair);
  const { both: o, nodeCount: x, collocateCount: y, total: n } = pair;
  if (x === 0 || y === 0 || x === n || y === n) {
    const reason =
      x === 0 || y === 0 ? "node or collocate does not occur" : "node or collocate is in every pair";
    const expected = n === 0 ? 0 : x * (y / n);
    return {
      ...pair,
      expected,
      ...whenMet(o, expected, x, y, n),
      g2: null,
      p: null,
      deltaPCollocate: null,
      deltaPNode: null,
      reason,
    };
  }
  const e = x * (y / n);
  const expected = [e, x * ((n - y) / n), (n - x) * (y / n), (n - x) * ((n - y) / n)] as const;
  const g2 =
    2 * [o, x - o, y - o, n - x - y + o].reduce((sum, cell, at) => sum + deviance(cell, expected[at]!), 0);
  return {
    ...pair,
    expected: e,
    ...whenMet(o, e, x, y, n),
    g2: o < e ? -g2 : g2,
    p: chiSquareSurvival(g2),
    deltaPCollocate: o / x - (y - o) / (n - x),
    deltaPNode: o / y - (x - o) / (n - y),
    reason: o === 0 ? "the pair does not occur" : null,
  };
}

/** The measures that take the logarithm or root of the pair's count. */
function whenMet(
  o: number,
  e: number,
  x: number,
  y: number,
  n: number,
): Pick<CollocationRow, "pmi" | "npmi" | "mi3" | "t" | "logDice"> {
  if (o === 0) return { pmi: null, npmi: null, mi3: null, t: null, logDice: null };
  const pmi = Math.log2(o / e);
  return {
    pmi,
    npmi: o === n ? null : pmi / -Math.log2(o / n),
    mi3: pmi + 2 * Math.log2(o),
    t: (o - e) / Math.sqrt(o),
    logDice: 14 + Math.log2((2 * o) / (x + y)),
  };
}
