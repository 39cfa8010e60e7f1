import type { Dfm } from "@tifa/dfm";

/**
 * Writes a matrix in the coordinate format of Matrix Market, which R (`Matrix::readMM`), Python (`scipy.io.mmread`), Julia and
 * MATLAB read. Names do not belong to that format: write them with {@link toNameList}.
 *
 * @param x - the matrix; counts become `integer`, weights `real`
 * @returns the text in pieces, rows and columns counted from 1, a row of the matrix after the other
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }]);
 * [...toMatrixMarket(x)].join(""); // "%%MatrixMarket matrix coordinate integer general\n1 1 1\n1 1 2\n"
 */
export function* toMatrixMarket(x: Dfm): Generator<string, void, undefined> {
  // Boolean values are whole numbers, too; `pattern` would need another file.
  const isWhole = x.meta.weighting === "count" || x.meta.weighting === "boolean";
  yield `%%MatrixMarket matrix coordinate ${isWhole ? "integer" : "real"} general\n`;
  yield `${x.docs.length} ${x.features.length} ${x.values.length}\n`;
  for (let row = 0; row < x.docs.length; row += 1) {
    let lines = "";
    for (let at = x.rowPtr[row]!; at < x.rowPtr[row + 1]!; at += 1)
      lines += `${row + 1} ${x.colIdx[at]! + 1} ${x.values[at]!}\n`;
    if (lines !== "") yield lines;
  }
}
