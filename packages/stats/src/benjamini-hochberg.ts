import { argsort } from "./argsort.js";

/**
 * Benjamini–Hochberg q-values: the smallest false-discovery rate at which each test would be among the discoveries.
 *
 * Use it whenever many features are tested at once. It holds for independent tests and under positive dependence;
 * it says nothing about the size of an effect.
 *
 * Do not use it for a single test planned beforehand, or to compare features: a smaller q is no larger effect.
 *
 * Source: Benjamini & Hochberg (1995), *JRSS B* 57, 289–300.
 *
 * @param p - p-values; null where there was no test, which counts for nothing
 * @returns for each p its q, null for null
 * @throws RangeError if a p is not between 0 and 1
 * @example
 * benjaminiHochberg([0.01, null, 0.04, 0.03]); // => [0.03, null, 0.04, 0.04]
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const given = Float64Array.from(p, (value) => {
    if (value !== null && !(value >= 0 && value <= 1))
      throw new RangeError(`benjaminiHochberg: ${value} is not a probability`);
    return value ?? Number.NaN;
  });
  return Array.from(falseDiscoveryRates(given), (q) => (Number.isNaN(q) ? null : q));
}

/** q-values of p-values that were met so many times; NaN stands for a test that was not made. */
export function falseDiscoveryRates(p: Float64Array, times?: Uint32Array): Float64Array {
  const order = argsort(p);
  let last = order.length - 1;
  while (last >= 0 && Number.isNaN(p[order[last]!]!)) last -= 1;
  let tested = 0;
  for (let place = 0; place <= last; place += 1) tested += times?.[order[place]!] ?? 1;
  let rank = tested;
  const q = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (let place = last; place >= 0; place -= 1) {
    const at = order[place]!;
    least = Math.min(least, (p[at]! * tested) / rank);
    q[at] = least;
    rank -= times?.[at] ?? 1;
  }
  return q;
}
