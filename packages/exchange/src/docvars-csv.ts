import { type CsvLineOptions, checkOptions, csvLine } from "@tifa/corpus";
import type { Dfm } from "@tifa/dfm";

/**
 * Writes the document variables of a matrix as CSV: `document`, then a column for each variable in order of first appearance;
 * rows in the order of the matrix.
 *
 * @param x - the matrix
 * @param options - see `CsvLineOptions`
 * @returns the text, a line at a time
 * @throws RangeError for an unknown option, or a variable that is called `document`
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 }, docvars: { year: 2031 } }]);
 * [...docvarsCsv(x)].join(""); // "document,year\na,2031\n"
 */
export function* docvarsCsv(
  x: Pick<Dfm, "docs" | "docvars">,
  options: CsvLineOptions = {},
): Generator<string, void, undefined> {
  checkOptions("docvarsCsv", options, ["formulas"]);
  const names = [...new Set(x.docvars.flatMap((docvars) => Object.keys(docvars)))];
  if (names.includes("document")) throw new RangeError("docvarsCsv: a document variable is called document");
  yield csvLine(["document", ...names], options);
  for (const [at, document] of x.docs.entries())
    yield csvLine([document, ...names.map((name) => x.docvars[at]![name])], options);
}
