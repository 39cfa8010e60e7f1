import { type CsvLineOptions, checkOptions, csvLine } from "@tifa/corpus";
import { type Dfm, toTriplets } from "@tifa/dfm";

/**
 * Writes the cells of a matrix that are not zero as CSV, a row a cell: `document,feature,value`. R's `xtabs(…, sparse = TRUE)`
 * and pandas make a matrix of it again. Documents without features are not in it.
 *
 * @param x - the matrix
 * @param options - see `CsvLineOptions`; `formulas: "keep"` where a program reads it and names must stay as they are
 * @returns the text, a line at a time
 * @throws RangeError for an unknown option
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }]);
 * [...cellsCsv(x)].join(""); // "document,feature,value\na,防控,2\n"
 */
export function* cellsCsv(x: Dfm, options: CsvLineOptions = {}): Generator<string, void, undefined> {
  checkOptions("cellsCsv", options, ["formulas"]);
  yield csvLine(["document", "feature", "value"]);
  for (const { document, feature, value } of toTriplets(x))
    yield csvLine([document, feature, value], options);
}
