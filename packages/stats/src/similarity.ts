import { type Dfm, rowSums } from "@tifa/dfm";
import { cosineOf } from "./cosine.js";
import { jensenShannonRoot, jensenShannonTerm } from "./jensen-shannon.js";
import { checkOptions, oneOf } from "./options.js";
import { pairs, type SimilarityRow } from "./similarity-pairs.js";

/** Options of {@link similarity}. */
export interface SimilarityOptions {
  /** `cosine` is a similarity, `jensen-shannon` a distance. Default: `cosine`. */
  readonly measure?: "cosine" | "jensen-shannon";
}

/**
 * Compares all pairs of documents (or groups) of a matrix.
 *
 * Use it to find documents or provinces that speak alike, on weights (tf-idf, proportions) rather than raw counts, in which
 * the commonest words decide. It does not say what they share. The number of pairs grows with the square of the documents:
 * group first. For style, see {@link burrowsDelta}; the measures and their sources are under {@link cosine} and
 * {@link jensenShannon}.
 *
 * Do not use it on a trimmed matrix for distances between whole texts.
 *
 * @param x - a matrix of counts or weights
 * @param options - see {@link SimilarityOptions}
 * @returns one row for each pair, in the matrix's order; empty documents give null
 * @throws RangeError if an option is unknown
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 1, 春耕: 1 } }, { id: "b", counts: { 春耕: 1, 春运: 1 } }]);
 * similarity(x)[0].value; // => 0.5
 * similarity(x, { measure: "jensen-shannon" })[0].value; // => 0.707107
 */
export function similarity(x: Dfm, options: SimilarityOptions = {}): SimilarityRow[] {
  checkOptions("similarity", options, ["measure"]);
  const measure = oneOf("similarity", "measure", options.measure ?? "cosine", ["cosine", "jensen-shannon"]);
  if (measure === "cosine") {
    const norms = x.docs.map((_, doc) => {
      let sum = 0;
      for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) sum += x.values[at]! ** 2;
      return sum;
    });
    return pairs(x.docs, "similarity", `cosine of ${x.meta.weighting} values`, (one, other) => {
      const dot = sumRows(x, one, other, (u, v) => u * v);
      return cosineOf(dot, norms[one]!, norms[other]!) ?? "a document is empty";
    });
  }
  const totals = rowSums(x);
  return pairs(
    x.docs,
    "distance",
    `Jensen–Shannon distance, base 2, of ${x.meta.weighting} values`,
    (one, other) => {
      if (totals[one] === 0 || totals[other] === 0) return "a document is empty";
      return jensenShannonRoot(
        sumRows(x, one, other, (u, v) => jensenShannonTerm(u / totals[one]!, v / totals[other]!)),
      );
    },
  );
}

/** Sums a function of two rows' values over the columns that either has. */
function sumRows(x: Dfm, one: number, other: number, term: (u: number, v: number) => number): number {
  let sum = 0;
  let i = x.rowPtr[one]!;
  let j = x.rowPtr[other]!;
  const endI = x.rowPtr[one + 1]!;
  const endJ = x.rowPtr[other + 1]!;
  while (i < endI || j < endJ) {
    const left = i < endI ? x.colIdx[i]! : Number.POSITIVE_INFINITY;
    const right = j < endJ ? x.colIdx[j]! : Number.POSITIVE_INFINITY;
    sum += term(left <= right ? x.values[i]! : 0, right <= left ? x.values[j]! : 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}
