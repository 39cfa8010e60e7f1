import type { RowAccumulator } from "./row-accumulator.js";
import type { Dfm } from "./types.js";

/** Compressed rows without names: what a matrix is made of. */
export type Cells = Pick<Dfm, "rowPtr" | "colIdx" | "values">;

/** Collects a matrix row by row. */
export interface CsrBuilder {
  /** Copies cells of a matrix into the open row; `columns` gives their new columns, which must ascend too. */
  addCells(cells: Pick<Dfm, "colIdx" | "values">, start: number, end: number, columns?: Uint32Array): void;
  /** Takes the sums of an accumulator, which is empty then, as the open row, and closes it. */
  addRow(row: RowAccumulator): void;
  /** Closes the open row. */
  endRow(): void;
  finish(): Cells;
}

const MAX_CELLS = 2 ** 32 - 1;

/**
 * Makes a builder of compressed rows whose arrays grow as needed.
 *
 * @param rows - number of rows that will be closed
 * @param cells - a guess at the number of cells, to save copying
 * @returns the builder
 */
export function csrBuilder(rows: number, cells = 1024): CsrBuilder {
  const rowPtr = new Uint32Array(rows + 1);
  let colIdx = new Uint32Array(cells);
  let values = new Float64Array(cells);
  let size = 0;
  let row = 0;
  const makeRoom = (more: number): void => {
    if (size + more <= colIdx.length) return;
    if (size + more > MAX_CELLS) throw new RangeError(`a matrix holds at most ${MAX_CELLS} cells`);
    const capacity = Math.min(MAX_CELLS, Math.max(16, size + more, colIdx.length * 2));
    colIdx = copied(colIdx, new Uint32Array(capacity));
    values = copied(values, new Float64Array(capacity));
  };
  const endRow = (): void => {
    row += 1;
    rowPtr[row] = size;
  };
  return {
    addCells(cells, start, end, columns) {
      makeRoom(end - start);
      if (columns === undefined) colIdx.set(cells.colIdx.subarray(start, end), size);
      else rename(cells.colIdx, start, end, columns, colIdx, size);
      values.set(cells.values.subarray(start, end), size);
      size += end - start;
    },
    addRow(sums) {
      makeRoom(sums.most());
      size = sums.drain(colIdx, values, size);
      endRow();
    },
    endRow,
    // A copy only where the guess at the number of cells was wrong: at a million documents it is a gigabyte.
    finish: () =>
      size === colIdx.length
        ? { rowPtr, colIdx, values }
        : { rowPtr, colIdx: colIdx.slice(0, size), values: values.slice(0, size) },
  };
}

function copied<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function rename(
  from: Uint32Array,
  start: number,
  end: number,
  columns: Uint32Array,
  to: Uint32Array,
  place: number,
): void {
  for (let at = start, next = place; at < end; at += 1, next += 1) to[next] = columns[from[at]!]!;
}
