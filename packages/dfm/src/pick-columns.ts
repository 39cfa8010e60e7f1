import { type Cells, csrBuilder } from "./csr-builder.js";
import { rowAccumulator } from "./row-accumulator.js";
import type { Dfm } from "./types.js";

/**
 * Takes columns out of a matrix.
 *
 * @param x - the matrix
 * @param columns - indices of the columns to keep, without repeats, in their new order
 * @param sizes - cells of each column of the matrix, where they are known already
 * @returns names and cells of the new matrix
 */
export function pickColumns(
  x: Dfm,
  columns: readonly number[],
  sizes?: ArrayLike<number>,
): Cells & Pick<Dfm, "features"> {
  const place = new Int32Array(x.features.length).fill(-1);
  let ascending = true;
  columns.forEach((column, at) => {
    if (at > 0 && column < columns[at - 1]!) ascending = false;
    place[column] = at;
  });
  const { features, rowPtr, colIdx, values } = x;
  if (ascending && columns.length === features.length) return { features, rowPtr, colIdx, values };
  const size = sizes === undefined ? cellsIn(x, place) : columns.reduce((sum, at) => sum + sizes[at]!, 0);
  const kept = keptCells(x, place, size);
  return {
    features: columns.map((column) => features[column]!),
    ...(ascending ? kept : inOrder(kept, columns.length)),
  };
}

function cellsIn({ colIdx }: Dfm, place: Int32Array): number {
  let size = 0;
  for (let at = 0; at < colIdx.length; at += 1) size += place[colIdx[at]!]! < 0 ? 0 : 1;
  return size;
}

/** The cells in columns that have a place, under their new numbers. */
function keptCells(x: Dfm, place: Int32Array, size: number): Cells {
  const { rowPtr: from, colIdx: given, values: numbers } = x;
  const rowPtr = new Uint32Array(from.length);
  const [colIdx, values] = [new Uint32Array(size), new Float64Array(size)];
  let next = 0;
  for (let row = 0; row < from.length - 1; row += 1) {
    const end = from[row + 1]!;
    for (let at = from[row]!; at < end; at += 1) {
      const column = place[given[at]!]!;
      if (column < 0) continue;
      colIdx[next] = column;
      values[next] = numbers[at]!;
      next += 1;
    }
    rowPtr[row + 1] = next;
  }
  return { rowPtr, colIdx, values };
}

/**
 * Puts the cells of each row into the order of their columns.
 *
 * @param cells - rows whose columns, in any order, may repeat: those cells are summed
 * @param columns - number of columns
 * @returns compressed rows
 */
export function inOrder(cells: Cells, columns: number): Cells {
  const rows = cells.rowPtr.length - 1;
  const builder = csrBuilder(rows, cells.values.length);
  const sums = rowAccumulator(columns);
  for (let row = 0; row < rows; row += 1) {
    sums.addCells(cells, cells.rowPtr[row]!, cells.rowPtr[row + 1]!);
    builder.addRow(sums);
  }
  return builder.finish();
}
