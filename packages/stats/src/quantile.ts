/**
 * Quantile of sorted numbers by linear interpolation (type 7 of Hyndman & Fan 1996, the default of R and numpy).
 *
 * @param sorted - numbers in ascending order, at least one
 * @param p - from 0 to 1
 * @returns the quantile
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = p * (sorted.length - 1);
  const low = Math.floor(place);
  const below = sorted[low]!;
  const above = sorted[Math.min(sorted.length - 1, low + 1)]!;
  return below + (above - below) * (place - low);
}

/** Median of sorted numbers. */
export function median(sorted: ArrayLike<number>): number {
  return quantile(sorted, 0.5);
}
