import { columnSums, type Dfm, rowSums } from "@tifa/dfm";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { sumCounts } from "./options.js";

/** Above this the eigenvalues of the smaller side take minutes. */
const MOST = 2000;
/** Inertias below this are rounding: the sums that they come from are near 1. */
const LEAST = 1e-12;

/** Singular value decomposition of the standardised residuals of a table. */
export interface ResidualAxes {
  /** Rows and columns that are not empty. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
  /** Shares of the total, by place in `rows` and `columns`. */
  readonly rowMasses: Float64Array;
  readonly columnMasses: Float64Array;
  /** Squared singular values, from large to small, without those that are 0. */
  readonly inertias: readonly number[];
  /** Singular vectors of the first dimensions, one array for each. */
  readonly rowVectors: readonly Float64Array[];
  readonly columnVectors: readonly Float64Array[];
  /** Squared χ² distances of rows and columns to the average profile. */
  readonly rowDistances: Float64Array;
  readonly columnDistances: Float64Array;
}

/**
 * Decomposes S = D_r^(−1/2) (P − r cᵀ) D_c^(−1/2) without making it: the eigenvectors of the smaller side's product are
 * found, the others follow by the transition formula. Signs are fixed: in each dimension the document that lies farthest
 * out (the first of those that do) is on the positive side.
 *
 * @param verb - name of the caller, for messages
 * @param x - counts
 * @param dimensions - how many singular vectors are wanted
 * @throws RangeError if both sides have more than 2,000 entries
 */
export function residualAxes(verb: string, x: Dfm, dimensions: number): ResidualAxes {
  const [rowTotals, columnTotals] = [rowSums(x), columnSums(x)];
  const total = sumCounts(verb, rowTotals);
  const rows = filled(rowTotals);
  const columns = filled(columnTotals);
  if (Math.min(rows.length, columns.length) > MOST)
    throw new RangeError(
      `${verb}: ${rows.length} documents and ${columns.length} features; group or trim until one is at most ${MOST}`,
    );
  const rowMasses = Float64Array.from(rows, (row) => rowTotals[row]! / total);
  const columnMasses = Float64Array.from(columns, (column) => columnTotals[column]! / total);
  const cells = cellsOf(x, rows, columns, total);
  const byRow = rows.length <= columns.length;
  const side = byRow ? cells : transposed(cells, columns.length);
  const [own, others] = byRow ? [rowMasses, columnMasses] : [columnMasses, rowMasses];
  const { inertias, vectors } = eigenvectors(gram(side, own, others), own, dimensions);
  const across = vectors.map((vector, at) => transition(side, vector, own, others, Math.sqrt(inertias[at]!)));
  const [rowVectors, columnVectors] = byRow ? [vectors, across] : [across, vectors];
  rowVectors.forEach((vector, at) => {
    if (isNegative(vector, rowMasses)) for (const one of [vector, columnVectors[at]!]) negate(one);
  });
  const [rowDistances, columnDistances] = distances(cells, rowMasses, columnMasses);
  return {
    ...{ rows, columns, total, rowMasses, columnMasses, inertias },
    ...{ rowVectors, columnVectors, rowDistances, columnDistances },
  };
}

/** Cells of a table by row: columns and shares of the total. */
interface Cells {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly shares: Float64Array;
}

function filled(sums: Float64Array): number[] {
  return Array.from(sums, (_, place) => place).filter((place) => sums[place]! > 0);
}

function cellsOf(x: Dfm, rows: readonly number[], columns: readonly number[], total: number): Cells {
  const place = new Int32Array(x.features.length).fill(-1);
  columns.forEach((column, at) => {
    place[column] = at;
  });
  const starts = new Uint32Array(rows.length + 1);
  // Empty rows hold no cells, so that the cells of the others stand as they are.
  rows.forEach((row, at) => {
    starts[at + 1] = x.rowPtr[row + 1]!;
  });
  return {
    starts,
    places: Uint32Array.from(x.colIdx, (column) => place[column]!),
    shares: Float64Array.from(x.values, (value) => value / total),
  };
}

function transposed({ starts, places, shares }: Cells, columns: number): Cells {
  const next = new Uint32Array(columns + 1);
  for (const column of places) next[column + 1] = next[column + 1]! + 1;
  for (let column = 0; column < columns; column += 1) next[column + 1] = next[column + 1]! + next[column]!;
  const turned = {
    starts: next.slice(),
    places: new Uint32Array(places.length),
    shares: new Float64Array(places.length),
  };
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const to = next[places[at]!]!;
      turned.places[to] = row;
      turned.shares[to] = shares[at]!;
      next[places[at]!] = to + 1;
    }
  }
  return turned;
}

/** S Sᵀ of the side whose rows the cells are. */
function gram(cells: Cells, own: Float64Array, others: Float64Array): Matrix {
  const n = own.length;
  const product = new Matrix(n, n);
  const columns = transposed(cells, others.length);
  for (let column = 0; column < others.length; column += 1) {
    for (let at = columns.starts[column]!; at < columns.starts[column + 1]!; at += 1) {
      const i = columns.places[at]!;
      const share = columns.shares[at]! / others[column]!;
      for (let next = at; next < columns.starts[column + 1]!; next += 1) {
        const j = columns.places[next]!;
        product.set(i, j, product.get(i, j) + share * columns.shares[next]!);
      }
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = i; j < n; j += 1) {
      const root = Math.sqrt(own[i]! * own[j]!);
      const value = product.get(i, j) / root - root;
      product.set(i, j, value);
      product.set(j, i, value);
    }
  }
  return product;
}

/** All eigenvalues above 0, and the first eigenvectors. */
function eigenvectors(
  product: Matrix,
  masses: Float64Array,
  dimensions: number,
): { inertias: number[]; vectors: Float64Array[] } {
  if (product.rows < 2) return { inertias: [], vectors: [] };
  const found = new EigenvalueDecomposition(product, { assumeSymmetric: true });
  const values = found.realEigenvalues;
  const order = values.map((_, at) => at).filter((at) => values[at]! > LEAST);
  order.sort((a, b) => values[b]! - values[a]!);
  order.length = Math.min(order.length, product.rows - 1);
  const table = found.eigenvectorMatrix;
  const vectors = order.slice(0, dimensions).map((at) => {
    const vector = Float64Array.from(masses, (_, row) => table.get(row, at));
    // The roots of the masses belong to inertia 0; rounding leaves a trace of them.
    const trace = vector.reduce((sum, value, row) => sum + value * Math.sqrt(masses[row]!), 0);
    return vector.map((value, row) => value - trace * Math.sqrt(masses[row]!));
  });
  return { inertias: order.map((at) => values[at]!), vectors };
}

/** Singular vector of the other side. */
function transition(
  cells: Cells,
  vector: Float64Array,
  own: Float64Array,
  others: Float64Array,
  value: number,
): Float64Array {
  const result = new Float64Array(others.length);
  for (let row = 0; row < own.length; row += 1) {
    const weight = vector[row]! / Math.sqrt(own[row]!) / value;
    for (let at = cells.starts[row]!; at < cells.starts[row + 1]!; at += 1) {
      const column = cells.places[at]!;
      result[column] = result[column]! + weight * cells.shares[at]!;
    }
  }
  return result.map((sum, column) => sum / Math.sqrt(others[column]!));
}

/** Whether the first of the farthest rows lies on the negative side. Rounding must not decide between equal ones. */
function isNegative(vector: Float64Array, masses: Float64Array): boolean {
  const places = vector.map((value, row) => value / Math.sqrt(masses[row]!));
  const far = places.reduce((most, place) => Math.max(most, Math.abs(place)), 0);
  return places.find((place) => Math.abs(place) >= far * (1 - 1e-9))! < 0;
}

function negate(vector: Float64Array): void {
  for (let at = 0; at < vector.length; at += 1) vector[at] = 0 - vector[at]!;
}

function distances(cells: Cells, rows: Float64Array, columns: Float64Array): [Float64Array, Float64Array] {
  const byRow = new Float64Array(rows.length);
  const byColumn = new Float64Array(columns.length);
  for (let row = 0; row < rows.length; row += 1) {
    for (let at = cells.starts[row]!; at < cells.starts[row + 1]!; at += 1) {
      const column = cells.places[at]!;
      const squared = (cells.shares[at]! / rows[row]! / columns[column]!) * cells.shares[at]!;
      byRow[row] = byRow[row]! + squared / rows[row]!;
      byColumn[column] = byColumn[column]! + squared / columns[column]!;
    }
  }
  const less = (sum: number): number => Math.max(0, sum - 1);
  return [byRow.map(less), byColumn.map(less)];
}
