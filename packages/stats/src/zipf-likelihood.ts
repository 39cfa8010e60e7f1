/** The most likely law. */
export interface LikelyZipf {
  readonly exponent: number;
  /** Of Zipf's law. */
  readonly standardError?: number;
  /** Of the Zipf–Mandelbrot law. */
  readonly shift?: number;
  readonly logLikelihood: number;
  readonly reason: string | null;
}

/** Beyond this shift the law cannot be told from an exponential one, whose shift is infinite. */
const MOST_SHIFT = 1e6;

/**
 * Zipf's law over ranks 1 to V by maximum likelihood: an exponential family in the logarithm of the rank.
 *
 * @param frequencies - falling, each above 0, at least two
 * @returns exponent with its standard error from the Fisher information
 */
export function fitZipf(frequencies: Float64Array): LikelyZipf {
  const { exponent, variance, logLikelihood, tokens } = fitShifted(frequencies, 0);
  return {
    exponent,
    standardError: 1 / Math.sqrt(tokens * variance),
    logLikelihood,
    reason: null,
  };
}

/**
 * The Zipf–Mandelbrot law: for each shift the best exponent, and among shifts, by golden section on their logarithm, the
 * best.
 *
 * @param frequencies - falling, each above 0
 * @returns exponent and shift; a reason where the likelihood rises to the end of the shifts
 */
export function fitMandelbrot(frequencies: Float64Array): LikelyZipf {
  // Shifts above −1, so that the first rank stays above 0.
  const shiftOf = (u: number): number => Math.exp(u) - 0.999;
  const at = (u: number): number => fitShifted(frequencies, shiftOf(u)).logLikelihood;
  const [low, high] = [Math.log(0.001), Math.log(MOST_SHIFT)];
  const steps = 40;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 0; step <= steps; step += 1) {
    const value = at(low + ((high - low) * step) / steps);
    if (value > most) [best, most] = [step, value];
  }
  const width = (high - low) / steps;
  const u = goldenSection(
    at,
    Math.max(low, low + width * (best - 1)),
    Math.min(high, low + width * (best + 1)),
  );
  const { exponent, logLikelihood } = fitShifted(frequencies, shiftOf(u));
  const isEnd = best === 0 || best === steps;
  const reason = isEnd ? "the likelihood rises to the end of the shifts that are looked at" : null;
  return { exponent, shift: shiftOf(u), logLikelihood, reason };
}

/** The exponent whose expected log rank is the observed one, by Newton's method kept between bounds. */
function fitShifted(
  frequencies: Float64Array,
  shift: number,
): { exponent: number; variance: number; logLikelihood: number; tokens: number } {
  // Above that of the first rank, which the law is divided by anyway: far out the logarithms themselves hardly differ.
  const logs = frequencies.map((_, at) => Math.log1p(at / (1 + shift)));
  let tokens = 0;
  let observed = 0;
  for (let at = 0; at < logs.length; at += 1) {
    tokens += frequencies[at]!;
    observed += frequencies[at]! * logs[at]!;
  }
  observed /= tokens;
  let [low, high] = [-1, 2];
  while (momentsOf(logs, high).mean > observed) [low, high] = [high, high * 2];
  let exponent = Math.max(1, low);
  let moments = momentsOf(logs, exponent);
  for (let round = 0; round < 200; round += 1) {
    const gap = moments.mean - observed;
    if (gap > 0) low = exponent;
    else high = exponent;
    const newton = exponent + gap / moments.variance;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const isDone = Math.abs(next - exponent) <= 1e-14 * Math.abs(next);
    exponent = next;
    moments = momentsOf(logs, exponent);
    if (isDone) break;
  }
  const logLikelihood = -tokens * (exponent * observed + moments.logSum);
  return { exponent, variance: moments.variance, logLikelihood, tokens };
}

/** Mean and variance of the log rank under an exponent, and the logarithm of what the law is divided by. */
function momentsOf(logs: Float64Array, exponent: number): { mean: number; variance: number; logSum: number } {
  let [sum, first] = [0, 0];
  const weights = logs.map((log) => Math.exp(-exponent * log));
  for (let at = 0; at < logs.length; at += 1) {
    sum += weights[at]!;
    first += weights[at]! * logs[at]!;
  }
  const mean = first / sum;
  let second = 0;
  for (let at = 0; at < logs.length; at += 1) second += weights[at]! * (logs[at]! - mean) ** 2;
  return { mean, variance: second / sum, logSum: Math.log(sum) };
}

/** Place of the maximum of a function with one peak. */
function goldenSection(f: (u: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [left, right] = [f(a), f(b)];
  while (high - low > 1e-9) {
    if (left >= right) {
      [high, b, right] = [b, a, left];
      a = high - ratio * (high - low);
      left = f(a);
    } else {
      [low, a, left] = [a, b, right];
      b = low + ratio * (high - low);
      right = f(b);
    }
  }
  return (low + high) / 2;
}
