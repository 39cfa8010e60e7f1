import { csvLine, jsonText } from "@tifa/corpus";
import { fitCells } from "./cell-width.js";
import type { Output } from "./output.js";
import { markdownLine, type Row, type RowFormat, shown } from "./rows-text.js";

/** Widths of the columns of a table in cells of the terminal: a row is written before the next is known. */
const WIDTHS: Readonly<Record<string, number>> = {
  id: 16,
  path: 24,
  record: 6,
  paragraph: 9,
  start: 6,
  end: 6,
  rawStart: 8,
  rawEnd: 8,
  left: 40,
  date: 10,
  term: 20,
  tag: 4,
  pass: 4,
  rule: 16,
};
const WIDTH = 12;

/** Writes rows as they come: nothing is held back to see what others are like. */
export interface RowStream {
  /** Text of some rows, to be handed to `write`. */
  readonly text: (rows: readonly object[]) => string;
  /** Writes what `text` made; false where nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
  /** Writes what stands above the first row: a head of columns, or a bracket. */
  readonly open: () => Promise<boolean>;
  /** Writes what stands below the last. */
  readonly close: () => Promise<boolean>;
}

/**
 * Text of rows in a format that can be written a row at a time. Of `json` it is elements of an array, commas between them
 * and none at the end.
 *
 * @param rows - in their order
 * @param columns - names of the columns of `table`, `csv` and `markdown`; `json` and `ndjson` have all that a row has
 * @param format - see `ROW_FORMATS`
 * @returns the text, "" for no rows
 * @example
 * streamedRows([{ text: "防控" }], ["text"], "csv"); // "防控\n"
 */
export function streamedRows(rows: readonly object[], columns: readonly string[], format: RowFormat): string {
  if (format === "json") return rows.map((row) => jsonText(row)).join(",\n");
  if (format === "ndjson") return rows.map((row) => `${jsonText(row)}\n`).join("");
  return (rows as readonly Row[])
    .map((row) => {
      const values = columns.map((name) => row[name]);
      if (format === "csv") return csvLine(values);
      return format === "markdown" ? markdownLine(values.map(shown)) : tableLine(values.map(shown), columns);
    })
    .join("");
}

/**
 * Opens a stream of rows. It writes nothing by itself.
 *
 * @param stdout - where to write
 * @param columns - see {@link streamedRows}
 * @param format - see `ROW_FORMATS`
 * @returns the stream; `open` comes first, `close` last
 * @example
 * const stream = rowStream(context.stdout, ["text"], "csv");
 * await stream.open(); // "text\n"
 * await stream.write(stream.text([{ text: "防控" }]));
 * await stream.close();
 */
export function rowStream(stdout: Output, columns: readonly string[], format: RowFormat): RowStream {
  const isArray = format === "json";
  let isFirst = true;
  return {
    text: (rows) => streamedRows(rows, columns, format),
    async write(text) {
      if (!isArray || text === "") return text === "" || stdout.write(text);
      const before = isFirst ? "" : ",\n";
      isFirst = false;
      return stdout.write(before + text);
    },
    async open() {
      const head = headOf(columns, format);
      return head === "" || stdout.write(head);
    },
    async close() {
      return !isArray || stdout.write(isFirst ? "]\n" : "\n]\n");
    },
  };
}

function headOf(columns: readonly string[], format: RowFormat): string {
  if (format === "json") return "[\n";
  if (format === "ndjson") return "";
  if (format === "csv") return csvLine(columns);
  if (format === "table") return tableLine(columns, columns);
  return `${markdownLine(columns)}|${columns.map(() => " --- ").join("|")}|\n`;
}

function tableLine(cells: readonly string[], columns: readonly string[]): string {
  const fitted = cells.map((text, at) =>
    at === cells.length - 1 ? text : fitCells(text, WIDTHS[columns[at]!] ?? WIDTH, "end"),
  );
  return `${fitted.join("  ").trimEnd()}\n`;
}
