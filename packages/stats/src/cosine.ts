/**
 * Cosine similarity of two vectors.
 *
 * Use it on weighted counts (tf-idf, proportions) to find alike documents; it ignores length. Do not use it on raw counts: a
 * few very common words make everything alike.
 *
 * Source: Salton & McGill (1983), *Introduction to Modern Information Retrieval*.
 *
 * @param u - a vector
 * @param v - a vector of the same length
 * @returns from −1 to 1 (from 0 where nothing is negative); null where a vector is all zeros
 * @throws RangeError if lengths differ or a number is not finite
 * @example
 * cosine([1, 1, 0], [0, 1, 1]); // => 0.5
 */
export function cosine(u: ArrayLike<number>, v: ArrayLike<number>): number | null {
  if (u.length !== v.length) throw new RangeError(`cosine: lengths ${u.length} and ${v.length} differ`);
  let dot = 0;
  let normU = 0;
  let normV = 0;
  for (let at = 0; at < u.length; at += 1) {
    if (!Number.isFinite(u[at]!) || !Number.isFinite(v[at]!))
      throw new RangeError(`cosine: ${u[at]} or ${v[at]} is not finite`);
    dot += u[at]! * v[at]!;
    normU += u[at]! * u[at]!;
    normV += v[at]! * v[at]!;
  }
  return cosineOf(dot, normU, normV);
}

/** Cosine of an inner product and two squared norms. */
export function cosineOf(dot: number, normU: number, normV: number): number | null {
  if (normU === 0 || normV === 0) return null;
  return Math.min(1, Math.max(-1, dot / Math.sqrt(normU) / Math.sqrt(normV)));
}
