import { type ColumnSet, columnSet, exact, type Sums } from "./column-set.js";
import type { Dfm } from "./types.js";

/** A dense row of sums that knows which of its cells were touched, and gives them in order of their columns. */
export interface RowAccumulator {
  add(column: number, value: number): void;
  /** Adds 1 for each id that is not 0; `columns` gives the column of an id. */
  countIds(ids: ArrayLike<number>, columns: Uint32Array): void;
  /** Adds cells of a matrix from `start` to `end`; `columns` gives their new columns. */
  addCells(cells: Pick<Dfm, "colIdx" | "values">, start: number, end: number, columns?: Uint32Array): void;
  /** Says, before any cell, how many are coming: a row that will be full is not tracked. */
  expect(cells: number): void;
  /** Cells that {@link RowAccumulator.drain} writes at most. */
  most(): number;
  /** Writes the cells from a place on, zeros left out, empties itself and says where it stopped. */
  drain(colIdx: Uint32Array, values: Float64Array, place: number): number;
}

/**
 * Makes an accumulator. Sums of counts are checked: a cell above 2^53 − 1 is refused.
 *
 * @param columns - number of columns
 * @param sums - where to add up, all 0; default: doubles. Smaller numbers stay in faster memory.
 * @returns the accumulator
 */
export function rowAccumulator(columns: number, sums: Sums = new Float64Array(columns)): RowAccumulator {
  const touched = columnSet(columns);
  /** Cells that were announced, where they are so many that the row is walked through in the end anyway; else 0. */
  let announced = 0;
  return {
    add(column, value) {
      touched.add(column);
      sums[column] = sums[column]! + value;
    },
    countIds: (ids, places) => count(ids, places, sums, touched),
    addCells({ colIdx, values }, start, end, places) {
      if (announced > 0 && places === undefined) {
        for (let at = start; at < end; at += 1) sums[colIdx[at]!]! += values[at]!;
        return;
      }
      for (let at = start; at < end; at += 1) {
        const column = places === undefined ? colIdx[at]! : places[colIdx[at]!]!;
        if (sums[column]! === 0) touched.add(column);
        sums[column] = sums[column]! + values[at]!;
      }
    },
    expect(cells) {
      announced = cells * 8 > columns ? cells : 0;
    },
    most: () => (announced > 0 ? Math.min(columns, announced + touched.size()) : touched.size()),
    drain(colIdx, values, place) {
      const isTracked = announced === 0;
      announced = 0;
      if (isTracked) return touched.drain(sums, colIdx, values, place);
      touched.clear();
      return drainAll(sums, colIdx, values, place);
    },
  };
}

function count(ids: ArrayLike<number>, places: Uint32Array, sums: Sums, touched: ColumnSet): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at]!;
    if (id === 0) continue;
    const column = places[id]!;
    const before = sums[column]!;
    // What was counted before is in the set.
    if (before === 0) touched.add(column);
    sums[column] = before + 1;
  }
}

/** Writes all sums that are not 0. */
function drainAll(sums: Sums, colIdx: Uint32Array, values: Float64Array, place: number): number {
  let end = place;
  for (let column = 0; column < sums.length; column += 1) {
    const sum = sums[column]!;
    if (sum === 0) continue;
    colIdx[end] = column;
    values[end] = exact(sum);
    end += 1;
    sums[column] = 0;
  }
  return end;
}
