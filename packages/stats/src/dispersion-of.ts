import { type Dispersion, disperse, type Parts } from "./disperse.js";
import { checkCount, sumCounts } from "./options.js";

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
  const filledSizes = filled.map((part) => sizes[part]!);
  const [row] = disperse(cells, filledSizes, [""], partsOf("dispersionOf", sizes));
  const { feature: _, ...measures } = row!;
  return measures;
}

/** Sums up part sizes. */
export function partsOf(verb: string, sizes: ArrayLike<number>): Parts {
  const full = Array.from(sizes).filter((size) => size > 0);
  const smallest = full.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  return { parts: full.length, total: sumCounts(verb, full), smallest: full.length > 0 ? smallest : 0 };
}
