import type { Dfm } from "@tifa/dfm";

/** Deviations of groups from the average group. */
export interface ResidualProfiles {
  /** Share of each word, the mean over the groups. */
  readonly mean: readonly number[];
  /** (p − p̄)/√p̄ by group and word. */
  readonly residuals: readonly (readonly number[])[];
}

/**
 * Groups' deviations from the average group: (p − p̄)/√p̄ by word, as in correspondence analysis, but with each group
 * counting the same towards the average.
 *
 * @param matrix - one row a passage
 * @param columns - the words that are compared
 * @param groups - rows of each group; a row may come more than once
 * @param known - an average to take instead of the groups' own
 * @returns the average and the deviations
 */
export function residualProfiles(
  matrix: Dfm,
  columns: readonly number[],
  groups: readonly (readonly number[])[],
  known?: readonly number[],
): ResidualProfiles {
  const place = new Int32Array(matrix.features.length).fill(-1);
  columns.forEach((column, at) => {
    place[column] = at;
  });
  const profiles = groups.map((rows) => profileOf(matrix, place, columns.length, rows));
  const mean =
    known ?? columns.map((_, at) => profiles.reduce((sum, own) => sum + own[at]!, 0) / groups.length);
  const residuals = profiles.map((own) =>
    own.map((share, at) => (mean[at] === 0 ? 0 : (share - mean[at]!) / Math.sqrt(mean[at]!))),
  );
  return { mean, residuals };
}

/**
 * Cosines of all pairs: groups that over- and underuse the same words have one above 0.
 *
 * @param residuals - from {@link residualProfiles}
 * @returns an upper triangle row by row; 0 where a group has no deviation
 */
export function pairCosines(residuals: readonly (readonly number[])[]): number[] {
  const norms = residuals.map(norm);
  return residuals.flatMap((one, a) =>
    residuals.slice(a + 1).map((other, at) => cosine(one, other, norms[a]!, norms[a + 1 + at]!)),
  );
}

/**
 * Standard errors of {@link pairCosines}, by the jackknife over the passages of both groups with the average held fast
 * (Efron & Tibshirani 1993, ch. 11). A bootstrap would add noise to every deviation and pull all cosines towards 0.
 *
 * @param matrix - one row a passage
 * @param columns - the words that are compared
 * @param groups - rows of each group
 * @returns an upper triangle row by row
 */
export function cosineErrors(
  matrix: Dfm,
  columns: readonly number[],
  groups: readonly (readonly number[])[],
): number[] {
  const { mean, residuals } = residualProfiles(matrix, columns, groups);
  const norms = residuals.map(norm);
  // Variance that leaving out passages of group a gives to its cosine with group b.
  const variances = groups.map((rows, a) => {
    const left = residualProfiles(
      matrix,
      columns,
      rows.map((_, at) => rows.filter((__, other) => other !== at)),
      mean,
    ).residuals;
    return residuals.map((other, b) => {
      if (a === b || left.length < 2) return 0;
      const values = left.map((own) => cosine(own, other, norm(own), norms[b]!));
      const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
      return ((values.length - 1) / values.length) * squares;
    });
  });
  return groups.flatMap((_, a) =>
    groups.slice(a + 1).map((__, at) => Math.sqrt(variances[a]![a + 1 + at]! + variances[a + 1 + at]![a]!)),
  );
}

function profileOf(matrix: Dfm, place: Int32Array, size: number, rows: readonly number[]): number[] {
  const counts = new Array<number>(size).fill(0);
  let total = 0;
  for (const row of rows) {
    for (let at = matrix.rowPtr[row]!; at < matrix.rowPtr[row + 1]!; at += 1) {
      const column = place[matrix.colIdx[at]!]!;
      if (column < 0) continue;
      counts[column]! += matrix.values[at]!;
      total += matrix.values[at]!;
    }
  }
  return counts.map((count) => count / (total || 1));
}

function cosine(
  one: readonly number[],
  other: readonly number[],
  normOne: number,
  normOther: number,
): number {
  const scale = normOne * normOther;
  return scale === 0 ? 0 : dot(one, other) / scale;
}

function norm(values: readonly number[]): number {
  return Math.sqrt(dot(values, values));
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}
