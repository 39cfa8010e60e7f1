import { place } from "./each-document.js";
import type { ReadoutField, ReadoutRow } from "./readout-row.js";

/** Columns of the table that are shown unless others are asked for. */
export const TABLE_FIELDS: readonly ReadoutField[] = ["meetingDate", "province", "level", "kind", "title"];

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

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

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

function line(cells: readonly (readonly [ReadoutField, string])[]): string {
  const last = cells.length - 1;
  const fitted = cells.map(([name, text], at) => (at === last ? text : fit(text, WIDTHS[name] ?? WIDTH)));
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

/**
 * Cuts or pads a text to a width in cells of a terminal.
 *
 * @param text - one line
 * @param width - cells; a Chinese character takes two
 * @returns the text at this width
 * @example
 * fit("防控", 6); // "防控  "
 */
export function fit(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    const size = cells(character);
    if (used + size > width) return fit(`${trimTo(kept, width - 1)}…`, width);
    kept += character;
    used += size;
  }
  return kept + " ".repeat(width - used);
}

function trimTo(text: string, width: number): string {
  const characters = [...text];
  let used = characters.reduce((sum, character) => sum + cells(character), 0);
  while (used > width) used -= cells(characters.pop()!);
  return characters.join("");
}

function cells(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}
