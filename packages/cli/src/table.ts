import { fitCells } from "./cell-width.js";
import { place } from "./each-document.js";
import type { ReadoutField, ReadoutRow } from "./readout-row.js";

/** Columns of the table that are shown unless others are asked for. */
export const TABLE_FIELDS: readonly ReadoutField[] = ["meetingDate", "province", "level", "kind", "title"];

/** Columns of a CSV file that are written unless others are asked for. */
export const CSV_FIELDS: readonly ReadoutField[] = [
  "id",
  "source",
  "kind",
  "title",
  "province",
  "provinceCode",
  "level",
  "prefecture",
  "meeting",
  "meetingDate",
  "publicationDate",
];

/** Widths in cells of a terminal, in which a Chinese character takes two. */
const WIDTHS: Partial<Record<ReadoutField, number>> = {
  id: 16,
  source: 40,
  title: 50,
  meeting: 40,
  province: 16,
  prefecture: 16,
  meetingDate: 11,
  publicationDate: 15,
};
const WIDTH = 12;

/**
 * A row of the table: columns of fixed width, so that a row can be written before the next is known. The last
 * column is as long as it is.
 *
 * @param row - values
 * @param fields - columns
 * @returns the line with its line feed
 * @example
 * tableLine({ kind: "readout", title: "会议召开" }, ["kind", "title"]); // "readout       会议召开\n"
 */
export function tableLine(row: ReadoutRow, fields: readonly ReadoutField[]): string {
  return line(fields.map((name) => [name, cell(name, row[name])] as const));
}

/**
 * The head of the table.
 *
 * @param fields - columns
 * @returns the line with its line feed
 * @example
 * tableHead(["kind", "title"]); // "kind          title\n"
 */
export function tableHead(fields: readonly ReadoutField[]): string {
  return line(fields.map((name) => [name, name] as const));
}

/**
 * A row with a plain value in each column: a fact's value, a source's place, a meeting's name. What has no such value (a
 * list, in CSV) is JSON, so that nothing is lost; for people it is shortened as in a table.
 *
 * @param row - values
 * @param fields - columns
 * @param format - what is written
 * @returns the row
 * @example
 * flatRow({ province: { value: "山西省", confidence: 1, evidence: [] } }, ["province"], "csv"); // { province: "山西省" }
 */
export function flatRow(
  row: ReadoutRow,
  fields: readonly ReadoutField[],
  format: "csv" | "markdown",
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.map((name) => {
      const given = row[name];
      const value = isFact(given) ? given.value : given;
      if (value === null || value === undefined) return [name, null];
      return [name, format === "csv" && Array.isArray(value) ? JSON.stringify(value) : cell(name, value)];
    }),
  );
}

function isFact(value: unknown): value is { readonly value: unknown } {
  return typeof value === "object" && value !== null && "value" in value;
}

function line(cells: readonly (readonly [ReadoutField, string])[]): string {
  const last = cells.length - 1;
  const fitted = cells.map(([name, text], at) =>
    at === last ? text : fitCells(text, WIDTHS[name] ?? WIDTH, "end"),
  );
  return `${fitted.join("  ").trimEnd()}\n`;
}

/** A value in few characters: a fact's value, the length of a list. */
function cell(name: ReadoutField, value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value))
    return name === "paragraphs" ? `${value.length} paragraphs` : String(value.length);
  if (typeof value !== "object") return String(value).replace(/\s+/g, " ");
  if (name === "source") return place(value as Parameters<typeof place>[0]);
  if ("value" in value) return cell(name, value.value);
  return "name" in value ? cell(name, value.name) : JSON.stringify(value);
}
