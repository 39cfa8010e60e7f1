/**
 * x ln(x / m) + m − x, the deviance of a count from its expectation.
 *
 * Computed directly it loses all digits where x is near m and both are large; there its series is used.
 *
 * Source: Loader (2000), *Fast and accurate computation of binomial probabilities*.
 *
 * @param x - a count, at least 0
 * @param m - its expectation, above 0
 * @param difference - x − m, where it is known better than by subtraction
 * @returns a number, at least 0
 */
export function deviance(x: number, m: number, difference: number = x - m): number {
  if (x === 0) return m;
  if (Math.abs(difference) < 0.1 * (x + m)) {
    const v = difference / (x + m);
    let sum = difference * v;
    let term = 2 * x * v;
    for (let j = 1; j < 1000; j += 1) {
      term *= v * v;
      const next = sum + term / (2 * j + 1);
      if (next === sum) break;
      sum = next;
    }
    return sum;
  }
  return x * Math.log(x / m) - difference;
}

/**
 * ln of the binomial probability of x in n with success probability p, q = 1 − p.
 *
 * Source: Loader (2000); exact to about 14 digits where differences of log-gammas lose half of them.
 */
export function logBinomial(x: number, n: number, p: number, q: number): number {
  if (x === 0) return n === 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
  if (x === n) return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
  const rest = n - x;
  const main =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q);
  return main - (Math.log(2 * Math.PI) + Math.log(x) + Math.log1p(-x / n)) / 2;
}

/** ln(n!) − ln(√(2πn) (n/e)^n). */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let i = 2; i <= n; i += 1) factorial *= i;
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  }
  const s = 1 / (n * n);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n;
}
