import type { Cells } from "./csr-builder.js";
import type { Dfm } from "./types.js";

/**
 * Takes rows out of a matrix.
 *
 * @param x - the matrix
 * @param rows - indices of the rows to keep, in their new order
 * @returns names, document variables and cells of the new rows
 */
export function pickRows(x: Dfm, rows: readonly number[]): Cells & Pick<Dfm, "docs" | "docvars"> {
  const rowPtr = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    rowPtr[at + 1] = rowPtr[at]! + x.rowPtr[row + 1]! - x.rowPtr[row]!;
  });
  const size = rowPtr[rows.length]!;
  const [colIdx, values] = [new Uint32Array(size), new Float64Array(size)];
  for (let from = 0; from < rows.length; ) {
    // Rows that follow each other are copied at once.
    let to = from + 1;
    while (to < rows.length && rows[to] === rows[to - 1]! + 1) to += 1;
    const [start, end] = [x.rowPtr[rows[from]!]!, x.rowPtr[rows[to - 1]! + 1]!];
    colIdx.set(x.colIdx.subarray(start, end), rowPtr[from]!);
    values.set(x.values.subarray(start, end), rowPtr[from]!);
    from = to;
  }
  return {
    docs: rows.map((row) => x.docs[row]!),
    docvars: rows.map((row) => x.docvars[row]!),
    ...{ rowPtr, colIdx, values },
  };
}
