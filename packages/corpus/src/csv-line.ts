import { checkFinite } from "./check-finite.js";
import { jsonText } from "./json-text.js";
import { oneOf } from "./one-of.js";

/** Options of {@link csvLine}. */
export interface CsvLineOptions {
  /**
   * What becomes of a text that a spreadsheet would take for a formula, such as `=HYPERLINK("…")`. Default: `escape`, an apostrophe
   * before it; `keep` is for files that programs read, where a text must come back as it was.
   */
  readonly formulas?: "escape" | "keep";
}

/**
 * Writes a line of CSV (RFC 4180): quotation marks where they are needed, null as nothing, lists and objects as JSON.
 *
 * @param values - of the cells, in order
 * @param options - see {@link CsvLineOptions}
 * @returns the line with its line feed
 * @throws RangeError for NaN and infinity, and for an unknown value of an option
 * @example
 * csvLine(["防控", 3, null]); // "防控,3,\n"
 * csvLine(["=1+1"]); // "'=1+1\n"
 */
export function csvLine(values: readonly unknown[], options: CsvLineOptions = {}): string {
  const { formulas = "escape" } = options;
  oneOf("csvLine", "formulas", formulas, ["escape", "keep"]);
  return `${values.map((value) => cell(value, formulas === "escape")).join(",")}\n`;
}

function cell(value: unknown, escapes: boolean): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string")
    return typeof value === "object" ? cell(jsonText(value), escapes) : String(checkFinite(value, "a cell"));
  const text = escapes && /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
