import type { Dfm } from "./types.js";

/** Collects a matrix row by row. */
export interface CsrBuilder {
  /** Adds a cell to the open row. Columns must ascend; a zero is left out. */
  add(column: number, value: number): void;
  /** Adds the cells of a dense row, `most` of them at the places given or anywhere, and sets them back to 0. */
  addSums(sums: Float64Array, places: Uint32Array | null, most: number): void;
  /** Closes the open row. */
  endRow(): void;
  finish(): Pick<Dfm, "rowPtr" | "colIdx" | "values">;
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
  let values = new Float64Array(colIdx.length);
  let size = 0;
  let row = 0;
  const grow = (): void => {
    const capacity = Math.min(MAX_CELLS, Math.max(16, colIdx.length * 2));
    if (capacity === colIdx.length) throw new RangeError(`a matrix holds at most ${MAX_CELLS} cells`);
    const columns = new Uint32Array(capacity);
    columns.set(colIdx);
    colIdx = columns;
    const numbers = new Float64Array(capacity);
    numbers.set(values);
    values = numbers;
  };
  return {
    add(column, value) {
      if (value === 0) return;
      if (size === colIdx.length) grow();
      colIdx[size] = column;
      values[size] = value;
      size += 1;
    },
    addSums(sums, places, most) {
      while (colIdx.length < size + most && colIdx.length < MAX_CELLS) grow();
      let end = size;
      for (let at = 0; at < (places?.length ?? sums.length); at += 1) {
        const column = places === null ? at : places[at]!;
        const sum = sums[column]!;
        if (sum === 0) continue;
        if (sum > Number.MAX_SAFE_INTEGER) throw new RangeError(`a sum of counts exceeds 2^53 − 1: ${sum}`);
        if (end === colIdx.length) throw new RangeError(`a matrix holds at most ${MAX_CELLS} cells`);
        colIdx[end] = column;
        values[end] = sum;
        end += 1;
        sums[column] = 0;
      }
      size = end;
    },
    endRow() {
      row += 1;
      rowPtr[row] = size;
    },
    // A copy only where the guess at the number of cells was wrong: at a million documents it is a gigabyte.
    finish: () =>
      size === colIdx.length
        ? { rowPtr, colIdx, values }
        : { rowPtr, colIdx: colIdx.slice(0, size), values: values.slice(0, size) },
  };
}

/** A dense row that remembers which of its cells were touched, to gather a sparse row without sorting the rest. */
export interface RowAccumulator {
  add(column: number, value: number): void;
  /** Says how many cells the next row is made of, before they are added, so that a full row is not tracked. */
  expect(cells: number): void;
  /** Adds cells of a matrix from `start` to `end`; `columns` gives their new columns. */
  addCells(cells: Pick<Dfm, "colIdx" | "values">, start: number, end: number, columns?: Uint32Array): void;
  /** Writes the row to the builder, closes it there and empties itself. */
  flush(builder: CsrBuilder): void;
}

/**
 * Makes an accumulator. Sums of counts are checked: a cell above 2^53 − 1 is refused.
 *
 * @param columns - number of columns
 * @returns the accumulator
 */
export function rowAccumulator(columns: number): RowAccumulator {
  const sums = new Float64Array(columns);
  const seen = new Uint8Array(columns);
  const touched = new Uint32Array(columns);
  let size = 0;
  /** Cells that were announced, where they are so many that the row is walked through in the end anyway; else 0. */
  let announced = 0;
  return {
    expect(cells) {
      announced = cells * 8 > columns ? cells : 0;
    },
    add(column, value) {
      if (seen[column] === 0) {
        seen[column] = 1;
        touched[size] = column;
        size += 1;
      }
      sums[column] = sums[column]! + value;
    },
    addCells({ colIdx, values }, start, end, renamed) {
      // Half the time of adding cells one by one: this is the inner loop of grouping and merging.
      if (announced > 0 && renamed === undefined) {
        for (let at = start; at < end; at += 1) sums[colIdx[at]!]! += values[at]!;
        return;
      }
      let length = size;
      for (let at = start; at < end; at += 1) {
        const column = renamed === undefined ? colIdx[at]! : renamed[colIdx[at]!]!;
        if (seen[column] === 0) {
          seen[column] = 1;
          touched[length] = column;
          length += 1;
        }
        sums[column] = sums[column]! + values[at]!;
      }
      size = length;
    },
    flush(builder) {
      // A full row is cheaper to walk through than to sort.
      const isFull = announced > 0 || size * 32 > columns;
      const most = announced > 0 ? Math.min(columns, announced + size) : size;
      builder.addSums(sums, isFull ? null : touched.subarray(0, size).sort(), most);
      if (isFull) seen.fill(0);
      else for (let at = 0; at < size; at += 1) seen[touched[at]!] = 0;
      builder.endRow();
      size = 0;
      announced = 0;
    },
  };
}
