import { columnSums, type Dfm, rowSums } from "@tifa/dfm";

/** Options of {@link fitWordfish}, all given. */
export interface WordfishSettings {
  readonly slopeDeviation: number;
  readonly positionDeviation: number;
  readonly stop: "posterior" | "positions";
  readonly tolerance: number;
  readonly rounds: number;
}

/** Estimates by place of document and feature. */
export interface WordfishFit {
  readonly positions: Float64Array;
  readonly standardErrors: Float64Array;
  readonly sizes: Float64Array;
  readonly levels: Float64Array;
  readonly slopes: Float64Array;
  readonly logPosterior: number;
  readonly rounds: number;
  readonly converged: boolean;
  readonly lastChange: number;
}

/** Newton steps within a round, and when they are small enough: those of quanteda.textmodels. */
const STEPS = 10;
const SMALL = 1e-8;

/** An intercept and a slope, with what the data say about them. */
interface Line {
  intercept: number;
  slope: number;
}

/**
 * Conditional maximisation of the Wordfish posterior: features given documents, then documents given features, each by
 * Newton's method on two parameters.
 *
 * @param x - counts without empty documents or features
 * @param start - first guess of the positions
 * @param settings - priors and when to stop
 * @returns the estimates; the direction is as the first guess has it
 */
export function fitWordfish(x: Dfm, start: Float64Array, settings: WordfishSettings): WordfishFit {
  const totals = rowSums(x);
  const counts = columnSums(x);
  const n = totals.length;
  const positions = standardised(start);
  // quanteda centres sizes at the mean of the totals, not of their logarithms, before the first round.
  const shift = Math.log(totals.reduce((sum, total) => sum + total, 0) / n);
  const sizes = totals.map((total) => Math.log(total) - shift);
  const levels = counts.map((count) => Math.log(count / n));
  const slopes = new Float64Array(counts.length).fill(-0.5);
  const [slopePrecision, positionPrecision] = [
    settings.slopeDeviation ** -2,
    settings.positionDeviation ** -2,
  ];
  const posterior = (): number =>
    logLikelihood(x, { positions, sizes, levels, slopes }) -
    (slopePrecision * squares(slopes) + positionPrecision * squares(positions)) / 2;
  let logPosterior = posterior();
  let rounds = 0;
  let converged = false;
  let lastChange = Number.POSITIVE_INFINITY;
  while (!converged && rounds < settings.rounds) {
    rounds += 1;
    const before = positions.slice();
    const weighted = weightedColumnSums(x, positions);
    for (let column = 0; column < counts.length; column += 1) {
      const line = { intercept: levels[column]!, slope: slopes[column]! };
      climb(line, counts[column]!, weighted[column]!, sizes, positions, slopePrecision, rounds === 1);
      levels[column] = line.intercept;
      slopes[column] = line.slope;
    }
    const own = weightedRowSums(x, slopes);
    for (let doc = 0; doc < n; doc += 1) {
      const line = { intercept: sizes[doc]!, slope: positions[doc]! };
      climb(line, totals[doc]!, own[doc]!, levels, slopes, positionPrecision, rounds === 1);
      sizes[doc] = line.intercept;
      positions[doc] = line.slope;
    }
    sizes.set(centred(sizes));
    positions.set(standardised(positions));
    lastChange = positions.reduce((most, value, doc) => Math.max(most, Math.abs(value - before[doc]!)), 0);
    const last = logPosterior;
    logPosterior = posterior();
    const isAtRest = lastChange <= settings.tolerance;
    converged = isAtRest || (settings.stop === "posterior" && logPosterior - last <= settings.tolerance);
  }
  const standardErrors = positions.map((position, doc) =>
    standardError(sizes[doc]!, position, levels, slopes, positionPrecision),
  );
  return { positions, standardErrors, sizes, levels, slopes, logPosterior, rounds, converged, lastChange };
}

/**
 * Maximises Σ y (o + a + b v) − exp(o + a + b v) − b²/2·precision over intercept a and slope b, given offsets o and values
 * v. Steps are halved where they would overshoot, which Newton's method can do far from the maximum.
 */
function climb(
  line: Line,
  count: number,
  weighted: number,
  offsets: Float64Array,
  values: Float64Array,
  precision: number,
  isFirst: boolean,
): void {
  let scale = isFirst ? 0.5 : 1;
  for (let step = 0; step < STEPS; step += 1) {
    let [mass, moment, second] = [0, 0, 0];
    for (let at = 0; at < offsets.length; at += 1) {
      const value = values[at]!;
      const expected = Math.exp(offsets[at]! + line.intercept + line.slope * value);
      mass += expected;
      moment += value * expected;
      second += value * value * expected;
    }
    const gradient = count - mass;
    const gradientSlope = weighted - moment - line.slope * precision;
    const curvature = second + precision;
    const determinant = mass * curvature - moment * moment;
    if (!(determinant > 0)) return;
    const up = (scale * (curvature * gradient - moment * gradientSlope)) / determinant;
    const turn = (scale * (mass * gradientSlope - moment * gradient)) / determinant;
    // A step of more than e^3 in expectation is beyond what the curvature here can tell.
    const limit = Math.min(1, 3 / Math.max(Math.abs(up), Math.abs(turn)));
    line.intercept += limit * up;
    line.slope += limit * turn;
    scale = 1;
    if (Math.max(Math.abs(up), Math.abs(turn)) <= SMALL) return;
  }
}

function standardError(
  size: number,
  position: number,
  levels: Float64Array,
  slopes: Float64Array,
  precision: number,
): number {
  let [mass, moment, second] = [0, 0, 0];
  for (let column = 0; column < levels.length; column += 1) {
    const slope = slopes[column]!;
    const expected = Math.exp(size + levels[column]! + slope * position);
    mass += expected;
    moment += slope * expected;
    second += slope * slope * expected;
  }
  return 1 / Math.sqrt(second + precision - (moment * moment) / mass);
}

function logLikelihood(
  x: Dfm,
  given: { positions: Float64Array; sizes: Float64Array; levels: Float64Array; slopes: Float64Array },
): number {
  const { positions, sizes, levels, slopes } = given;
  let sum = 0;
  for (let doc = 0; doc < positions.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      const column = x.colIdx[at]!;
      sum += x.values[at]! * (sizes[doc]! + levels[column]! + slopes[column]! * positions[doc]!);
    }
    for (let column = 0; column < levels.length; column += 1)
      sum -= Math.exp(sizes[doc]! + levels[column]! + slopes[column]! * positions[doc]!);
  }
  return sum;
}

function weightedColumnSums(x: Dfm, weights: Float64Array): Float64Array {
  const sums = new Float64Array(x.features.length);
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1)
      sums[x.colIdx[at]!] = sums[x.colIdx[at]!]! + x.values[at]! * weights[doc]!;
  }
  return sums;
}

function weightedRowSums(x: Dfm, weights: Float64Array): Float64Array {
  return Float64Array.from(x.docs, (_, doc) => {
    let sum = 0;
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1)
      sum += x.values[at]! * weights[x.colIdx[at]!]!;
    return sum;
  });
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function standardised(values: Float64Array): Float64Array {
  const middle = centred(values);
  const deviation = Math.sqrt(squares(middle) / (values.length - 1));
  return middle.map((value) => (deviation === 0 ? 0 : value / deviation));
}
