import { checkFinite, csvLine, jsonText } from "@tifa/corpus";
import { cellWidth, fitCells } from "./cell-width.js";
import { STEERING } from "./terminal-text.js";

/** How rows can be written; the first is the default. */
export const ROW_FORMATS = ["table", "csv", "ndjson", "json", "markdown"] as const;

/** A format. */
export type RowFormat = (typeof ROW_FORMATS)[number];

/** A row: plain data by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Widest column of a table, in cells. */
const WIDEST = 48;

/**
 * Writes rows, a piece of text at a time. `table` and `markdown` round numbers and are for reading; the others give every
 * digit, null as nothing (csv) or `null`.
 *
 * @param rows - in their order
 * @param columns - names of the columns wanted, in order
 * @param format - see {@link ROW_FORMATS}
 * @returns pieces that end in a line feed
 * @throws RangeError for NaN and infinity, in any format
 * @example
 * [...rowsText([{ feature: "防控", score: 3.2 }], ["feature", "score"], "csv")].join(""); // "feature,score\n防控,3.2\n"
 */
export function* rowsText(
  rows: readonly Row[],
  columns: readonly string[],
  format: RowFormat,
): Generator<string, void, undefined> {
  const picked = rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
  switch (format) {
    case "ndjson":
      for (const row of picked) yield `${jsonText(row)}\n`;
      return;
    case "json":
      yield `${jsonText(picked, 2)}\n`;
      return;
    case "csv":
      yield csvLine(columns);
      for (const row of picked) yield csvLine(columns.map((name) => row[name]));
      return;
    case "markdown":
      yield markdownLine(columns);
      yield `|${columns.map((name) => (isNumeric(picked, name) ? " --: " : " --- ")).join("|")}|\n`;
      for (const row of picked) yield markdownLine(columns.map((name) => shown(row[name])));
      return;
    default:
      yield* table(picked, columns);
  }
}

function* table(rows: readonly Row[], columns: readonly string[]): Generator<string, void, undefined> {
  const cells = rows.map((row) => columns.map((name) => shown(row[name])));
  const widths = columns.map((name, at) =>
    Math.min(
      WIDEST,
      cells.reduce((most, row) => Math.max(most, cellWidth(row[at]!)), cellWidth(name)),
    ),
  );
  const numeric = columns.map((name) => isNumeric(rows, name));
  for (const row of [columns, ...cells]) {
    const parts = row.map((text, at) => {
      const isLast = at === row.length - 1;
      if (numeric[at]) return " ".repeat(Math.max(0, widths[at]! - cellWidth(text))) + text;
      return isLast ? text : fitCells(text, widths[at]!, "end");
    });
    yield `${parts.join("  ").trimEnd()}\n`;
  }
}

function isNumeric(rows: readonly Row[], name: string): boolean {
  return (
    rows.some((row) => typeof row[name] === "number") && rows.every((row) => typeof row[name] !== "string")
  );
}

/** A line of a Markdown table; what Markdown would take for markup is text. */
export function markdownLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/[\\|`*_<>[\]~]/g, "\\$&")).join(" | ")} |\n`;
}

/** A value for people: six digits; what would steer the terminal is written out. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") {
    checkFinite(value, "a cell");
    return Number.isSafeInteger(value) ? String(value) : value.toPrecision(6);
  }
  const text = typeof value === "string" ? value : jsonText(value);
  return text.replace(STEERING, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}
