import { checkFinite, escapeMarkup } from "@tifa/corpus";
/** A value of a cell. */
export type CellValue = string | number | boolean | null | undefined;

/** A row: one key a column. */
export type Row = Readonly<Record<string, CellValue>>;

/** Options of {@link tableHtml}. */
export interface TableOptions {
  /** Line above the table. Default: none. */
  readonly caption?: string;
  /** Decimals of numbers that are not whole. Default: 2. */
  readonly digits?: number;
  /** Rows shown; the rest is counted in a last line. Default: 20. */
  readonly rows?: number;
}

/**
 * A table as HTML. Everything in it is escaped: text of a page cannot become markup.
 *
 * @param columns - names of the columns
 * @param values - rows of values, in the order of the columns
 * @returns HTML of one table
 * @throws RangeError for an infinite number
 * @example
 * tableHtml(["term", "count"], [["复工", 3]]);
 */
export function tableHtml(
  columns: readonly string[],
  values: readonly (readonly CellValue[])[],
  options: TableOptions = {},
): string {
  const { caption, digits = 2, rows = 20 } = options;
  const numeric = columns.map((_, index) => values.every((row) => typeof (row[index] ?? 0) === "number"));
  const align = (index: number): string => (numeric[index] ? "right" : "left");
  const cell = (tag: string, index: number, text: string): string =>
    `<${tag} style="text-align:${align(index)}">${escapeMarkup(text)}</${tag}>`;
  const head = columns.map((name, index) => cell("th", index, name)).join("");
  const body = values
    .slice(0, rows)
    .map(
      (row) =>
        `<tr>${columns.map((_, index) => cell("td", index, formatCell(row[index], digits))).join("")}</tr>`,
    );
  const left = values.length - rows;
  if (left > 0) body.push(`<tr><td colspan="${columns.length}">… and ${left} more</td></tr>`);
  const title =
    caption === undefined ? "" : `<caption style="text-align:left">${escapeMarkup(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function formatCell(value: CellValue, digits: number): string {
  // danfojs has NaN for what is missing.
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (typeof value !== "number") return String(value);
  checkFinite(value, "a cell");
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
}
