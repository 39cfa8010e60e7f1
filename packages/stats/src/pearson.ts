/**
 * Pearson's correlation of two variables.
 *
 * Use it to see how far two measures of the same things lie on a line. Do not use it for a p-value of rates or distances that hang
 * together, and not where one far value makes the line: ranks (Kendall's τ) bear both better.
 *
 * Source: Pearson (1896), *Mathematical contributions to the theory of evolution III*, Phil. Trans. R. Soc. A 187.
 *
 * @param u - values of the one
 * @param v - values of the other, in the same order
 * @returns from −1 to 1; null where one side does not vary, or there are fewer than 2 values
 * @throws RangeError if lengths differ or a number is not finite
 * @example
 * pearson([1, 2, 3], [10, 30, 20]); // => 0.5
 */
export function pearson(u: ArrayLike<number>, v: ArrayLike<number>): number | null {
  const n = u.length;
  if (n !== v.length) throw new RangeError(`pearson: lengths ${n} and ${v.length} differ`);
  let meanU = 0;
  let meanV = 0;
  for (let at = 0; at < n; at += 1) {
    if (!Number.isFinite(u[at]!) || !Number.isFinite(v[at]!))
      throw new RangeError(`pearson: ${u[at]} or ${v[at]} is not finite`);
    meanU += (u[at]! - meanU) / (at + 1);
    meanV += (v[at]! - meanV) / (at + 1);
  }
  let both = 0;
  let squaresU = 0;
  let squaresV = 0;
  for (let at = 0; at < n; at += 1) {
    both += (u[at]! - meanU) * (v[at]! - meanV);
    squaresU += (u[at]! - meanU) ** 2;
    squaresV += (v[at]! - meanV) ** 2;
  }
  // Values that differ in the last digits only do not vary.
  const isConstant = (squares: number, mean: number): boolean => squares <= n * (1e-14 * mean) ** 2;
  // One value alone does not vary either.
  if (isConstant(squaresU, meanU) || isConstant(squaresV, meanV)) return null;
  return Math.min(1, Math.max(-1, both / Math.sqrt(squaresU) / Math.sqrt(squaresV)));
}
