import type { Cells } from "./csr-builder.js";
import { inOrder } from "./pick-columns.js";

/** Cells in any order, a column each: 16 bytes a cell, where objects would be fifty. */
export interface CellColumns {
  /** Row of each cell. */
  readonly rows: Uint32Array;
  /** Column of each cell. */
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/**
 * Sorts cells into rows, by counting; repeated ones are summed.
 *
 * @param cells - the cells
 * @param rows - number of rows
 * @param columns - number of columns
 * @returns the compressed rows
 */
export function csrFromCells(cells: CellColumns, rows: number, columns: number): Cells {
  const size = cells.values.length;
  const rowPtr = new Uint32Array(rows + 1);
  for (let at = 0; at < size; at += 1) rowPtr[cells.rows[at]! + 1]! += 1;
  for (let row = 0; row < rows; row += 1) rowPtr[row + 1]! += rowPtr[row]!;
  const next = rowPtr.slice();
  const sorted = { rowPtr, colIdx: new Uint32Array(size), values: new Float64Array(size) };
  for (let at = 0; at < size; at += 1) {
    const place = next[cells.rows[at]!]!;
    next[cells.rows[at]!] = place + 1;
    sorted.colIdx[place] = cells.columns[at]!;
    sorted.values[place] = cells.values[at]!;
  }
  return inOrder(sorted, columns);
}

/** Collects cells whose number is not known. */
export function cellCollector(): {
  add(row: number, column: number, value: number): void;
  finish(): CellColumns;
} {
  let rows = new Uint32Array(1024);
  let columns = new Uint32Array(1024);
  let values = new Float64Array(1024);
  let size = 0;
  const grow = (): void => {
    const [oldRows, oldColumns, oldValues] = [rows, columns, values];
    rows = new Uint32Array(size * 2);
    columns = new Uint32Array(size * 2);
    values = new Float64Array(size * 2);
    rows.set(oldRows);
    columns.set(oldColumns);
    values.set(oldValues);
  };
  return {
    add(row, column, value) {
      if (size === rows.length) grow();
      rows[size] = row;
      columns[size] = column;
      values[size] = value;
      size += 1;
    },
    finish: () => ({
      rows: rows.subarray(0, size),
      columns: columns.subarray(0, size),
      values: values.subarray(0, size),
    }),
  };
}
