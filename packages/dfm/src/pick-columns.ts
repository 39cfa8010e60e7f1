import { csrBuilder } from "./csr-builder.js";
import type { Dfm } from "./types.js";

/**
 * Takes columns out of a matrix.
 *
 * @param x - the matrix
 * @param columns - indices of the columns to keep, without repeats, in their new order
 * @returns names and cells of the new matrix
 */
export function pickColumns(
  x: Dfm,
  columns: ArrayLike<number>,
): Pick<Dfm, "features" | "rowPtr" | "colIdx" | "values"> {
  const place = new Int32Array(x.features.length).fill(-1);
  const features: string[] = [];
  let ascending = true;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]!;
    if (at > 0 && column < columns[at - 1]!) ascending = false;
    place[column] = at;
    features.push(x.features[column]!);
  }
  return { features, ...(ascending ? pickInOrder(x, place) : pickAndSort(x, place)) };
}

type Cells = Pick<Dfm, "rowPtr" | "colIdx" | "values">;

/** Columns that keep their order: counted first, so that the arrays are made once. */
function pickInOrder(x: Dfm, place: Int32Array): Cells {
  let size = 0;
  for (let at = 0; at < x.colIdx.length; at += 1) if (place[x.colIdx[at]!]! >= 0) size += 1;
  const cells = {
    rowPtr: new Uint32Array(x.rowPtr.length),
    colIdx: new Uint32Array(size),
    values: new Float64Array(size),
  };
  let next = 0;
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      const column = place[x.colIdx[at]!]!;
      if (column < 0) continue;
      cells.colIdx[next] = column;
      cells.values[next] = x.values[at]!;
      next += 1;
    }
    cells.rowPtr[doc + 1] = next;
  }
  return cells;
}

function pickAndSort(x: Dfm, place: Int32Array): Cells {
  const builder = csrBuilder(x.docs.length, x.values.length);
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    const cells: (readonly [number, number])[] = [];
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      const column = place[x.colIdx[at]!]!;
      if (column >= 0) cells.push([column, x.values[at]!]);
    }
    cells.sort((a, b) => a[0] - b[0]);
    for (const [column, value] of cells) builder.add(column, value);
    builder.endRow();
  }
  return builder.finish();
}
