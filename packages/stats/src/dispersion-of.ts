import { checkCount, sumCounts } from "./options.js";

/** How evenly a feature is spread over the parts of a corpus. All but `dp` and `dpNorm` are 1 (or k) when even. */
export interface Dispersion {
  /** Occurrences. */
  readonly count: number;
  /** Parts that are not empty, k. */
  readonly parts: number;
  /** Parts that have the feature. */
  readonly range: number;
  /** Juilland's D, on frequencies relative to part size, with the population's standard deviation. */
  readonly juillandD: number | null;
  /** Carroll's D2, on frequencies relative to part size. */
  readonly carrollD2: number | null;
  /** Rosengren's S, weighted by part size. */
  readonly rosengrenS: number | null;
  /** Gries's deviation of proportions: 0 when even, near 1 when clumped. */
  readonly dp: number | null;
  /** DP over its largest possible value, 1 − the smallest part's share. */
  readonly dpNorm: number | null;
  /** Why a measure is null, else null. */
  readonly reason: string | null;
}

/** Counts of features by part, in compressed rows as in a `Dfm`. */
export interface PartCounts {
  readonly rowPtr: ArrayLike<number>;
  readonly colIdx: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** What all features of a corpus share. */
export interface Parts {
  readonly parts: number;
  readonly total: number;
  readonly smallest: number;
}

/**
 * Dispersion of one feature from its counts in the parts of a corpus.
 *
 * Use DPnorm or Rosengren's S where parts differ in size; Juilland's D comes out near 1 for everything when parts are
 * many (Biber et al. 2016), so do not use it with hundreds of documents. Empty parts are left out.
 *
 * Sources: Juilland & Chang-Rodríguez (1964); Carroll (1970); Rosengren (1971); Gries (2008), *IJCL* 13, 403–437;
 * Lijffijt & Gries (2012) for DPnorm; Biber, Reppen, Schnur & Ghanem (2016), *IJCL* 21, 439–464.
 *
 * @param counts - occurrences in each part
 * @param sizes - size of each part in tokens; the same length
 * @returns all measures
 * @throws RangeError if lengths differ, or a count is no count or larger than its part
 * @example
 * const { juillandD, dp, dpNorm } = dispersionOf([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
 * [juillandD, dp, dpNorm].map((value) => value.toFixed(5)); // => ["0.78515", "0.18000", "0.21951"]
 */
export function dispersionOf(counts: readonly number[], sizes: readonly number[]): Dispersion {
  if (counts.length !== sizes.length) {
    throw new RangeError(`dispersionOf: ${counts.length} counts, but ${sizes.length} sizes`);
  }
  counts.forEach((count, part) => {
    const size = checkCount(sizes[part]!, () => `dispersionOf: size of part ${part}`);
    checkCount(count, () => `dispersionOf: count in part ${part}`);
    if (count > size) throw new RangeError(`dispersionOf: part ${part} of size ${size} cannot hold ${count}`);
  });
  const filled = counts.flatMap((count, part) => (count > 0 ? [part] : []));
  const cells = {
    rowPtr: filled.map((_, at) => at).concat(filled.length),
    colIdx: filled.map(() => 0),
    values: filled.map((part) => counts[part]!),
  };
  return disperse(
    cells,
    filled.map((part) => sizes[part]!),
    1,
    partsOf("dispersionOf", sizes),
  )(0);
}

/** Sums up part sizes. */
export function partsOf(verb: string, sizes: ArrayLike<number>): Parts {
  const full = Array.from(sizes).filter((size) => size > 0);
  const smallest = full.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  return { parts: full.length, total: sumCounts(verb, full), smallest: full.length > 0 ? smallest : 0 };
}

/**
 * Dispersion of all features of a matrix.
 *
 * Goes through the rows twice, adding to one sum for each feature: within a row columns ascend, so that memory is read
 * in order, which a walk column by column would not do. Parts without a feature add their part in closed form.
 *
 * @returns the dispersion of a column
 */
export function disperse(
  { rowPtr, colIdx, values }: PartCounts,
  sizes: ArrayLike<number>,
  features: number,
  { parts, total, smallest }: Parts,
): (column: number) => Dispersion {
  const zeros = (): Float64Array => new Float64Array(features);
  const [counts, rates, squares, entropy, roots, apart, covered] = [
    zeros(),
    zeros(),
    zeros(),
    zeros(),
    zeros(),
    zeros(),
    zeros(),
  ];
  const range = new Uint32Array(features);
  for (let part = 0; part < sizes.length; part += 1) {
    const size = sizes[part]!;
    for (let at = rowPtr[part]!; at < rowPtr[part + 1]!; at += 1) {
      const column = colIdx[at]!;
      counts[column]! += values[at]!;
      rates[column]! += values[at]! / size;
      range[column]! += 1;
    }
  }
  for (let part = 0; part < sizes.length; part += 1) {
    const size = sizes[part]!;
    const share = size / total;
    for (let at = rowPtr[part]!; at < rowPtr[part + 1]!; at += 1) {
      const column = colIdx[at]!;
      const count = values[at]!;
      const difference = count / size - rates[column]! / parts;
      const portion = count / size / rates[column]!;
      squares[column]! += difference * difference;
      entropy[column]! -= portion * Math.log(portion);
      roots[column]! += Math.sqrt(share * count);
      apart[column]! += Math.abs(count / counts[column]! - share);
      covered[column]! += share;
    }
  }
  return (column) => {
    const base = { count: counts[column]!, parts, range: range[column]! };
    const none = { juillandD: null, carrollD2: null, rosengrenS: null, dp: null, dpNorm: null };
    if (base.count === 0) return { ...base, ...none, reason: "the feature does not occur" };
    const rosengrenS = Math.min(1, roots[column]! ** 2 / base.count);
    const dp = (apart[column]! + Math.max(0, 1 - covered[column]!)) / 2;
    if (parts === 1)
      return { ...base, ...none, rosengrenS, dp, reason: "with one part D, D2 and DPnorm are undefined" };
    const mean = rates[column]! / parts;
    const variance = (squares[column]! + (parts - base.range) * mean * mean) / parts;
    // Rounding may leave the ends of the scale by the last digit.
    return {
      count: base.count,
      parts,
      range: base.range,
      juillandD: Math.max(0, 1 - Math.sqrt(variance) / mean / Math.sqrt(parts - 1)),
      carrollD2: Math.min(1, Math.max(0, entropy[column]! / Math.log(parts))),
      rosengrenS,
      dp,
      dpNorm: dp / (1 - smallest / total),
      reason: null,
    };
  };
}
