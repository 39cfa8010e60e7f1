/** A straight line through points. */
export interface FittedLine {
  readonly intercept: number;
  readonly slope: number;
  /** Standard error of the slope; null with two points. */
  readonly standardError: number | null;
  /** Share of the variance that the line explains. */
  readonly rSquared: number;
}

/**
 * Ordinary least squares of y on x.
 *
 * @param x - at least two different numbers
 * @param y - as many numbers
 * @returns the line; null where x does not vary
 */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>): FittedLine | null {
  const n = x.length;
  let [meanX, meanY] = [0, 0];
  for (let at = 0; at < n; at += 1) {
    meanX += x[at]! / n;
    meanY += y[at]! / n;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const [u, v] = [x[at]! - meanX, y[at]! - meanY];
    xx += u * u;
    xy += u * v;
    yy += v * v;
  }
  if (!(xx > 0)) return null;
  const slope = xy / xx;
  let rest = 0;
  for (let at = 0; at < n; at += 1) rest += (y[at]! - meanY - slope * (x[at]! - meanX)) ** 2;
  return {
    intercept: meanY - slope * meanX,
    slope,
    standardError: n > 2 ? Math.sqrt(rest / (n - 2) / xx) : null,
    rSquared: yy > 0 ? Math.max(0, 1 - rest / yy) : 1,
  };
}
