/**
 * Jensen–Shannon distance of two distributions: the square root of the Jensen–Shannon divergence to base 2.
 *
 * Use it for profiles and word distributions; it is a metric, bounded, and at ease with zeros. On word counts, texts of
 * different length look apart because rare words of the longer one are missing from the shorter.
 *
 * Do not use it on short texts as they are: compare shares of domains, or of frequent features.
 *
 * Sources: Lin (1991), *IEEE Trans. Inf. Theory* 37, 145–151; Endres & Schindelin (2003) for the metric.
 *
 * @param u - weights, at least 0; scaled to add up to 1
 * @param v - weights of the same length
 * @returns from 0 (the same) to 1 (nothing in common); null where one has no weight
 * @throws RangeError if lengths differ or a weight is negative or not finite
 * @example
 * jensenShannon([1, 1, 0], [0, 1, 1]); // => 0.707107
 * jensenShannon([2, 4], [1, 2]); // => 0
 */
export function jensenShannon(u: ArrayLike<number>, v: ArrayLike<number>): number | null {
  if (u.length !== v.length)
    throw new RangeError(`jensenShannon: lengths ${u.length} and ${v.length} differ`);
  let sumU = 0;
  let sumV = 0;
  for (let at = 0; at < u.length; at += 1) {
    for (const weight of [u[at]!, v[at]!]) {
      if (!(weight >= 0 && Number.isFinite(weight)))
        throw new RangeError(`jensenShannon: ${weight} is no weight`);
    }
    sumU += u[at]!;
    sumV += v[at]!;
  }
  if (sumU === 0 || sumV === 0) return null;
  let divergence = 0;
  for (let at = 0; at < u.length; at += 1) divergence += jensenShannonTerm(u[at]! / sumU, v[at]! / sumV);
  return jensenShannonRoot(divergence);
}

/** What one probability of each side adds to the divergence, in nats. */
export function jensenShannonTerm(p: number, q: number): number {
  const mean = (p + q) / 2;
  return ((p === 0 ? 0 : p * Math.log(p / mean)) + (q === 0 ? 0 : q * Math.log(q / mean))) / 2;
}

/** Distance of a divergence in nats. Rounding may leave it just outside its bounds. */
export function jensenShannonRoot(divergence: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, divergence / Math.LN2)));
}
