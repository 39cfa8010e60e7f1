/** Pearson correlation; null where one side does not vary or there are fewer than 2 values. */
export function pearson(u: ArrayLike<number>, v: ArrayLike<number>): number | null {
  const n = u.length;
  let meanU = 0;
  let meanV = 0;
  for (let at = 0; at < n; at += 1) {
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
