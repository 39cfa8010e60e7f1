import type { RawDocument } from "@tifa/corpus";
import { normalize } from "@tifa/normalize";
import { type DatedMeeting, parse } from "@tifa/parse";
import { type ReadoutField, readoutRow } from "./readout-row.js";
import { streamedRows } from "./row-stream.js";
import type { RowFormat } from "./rows-text.js";
import { flatRow, tableLine } from "./table.js";

/** How `tifa parse` writes a document. Plain data: it is sent to workers. */
export interface ParseTask {
  readonly format: RowFormat;
  readonly fields: readonly ReadoutField[];
  /** Numbered meetings whose day is known. */
  readonly meetings?: readonly DatedMeeting[];
}

/**
 * Repairs and parses a document, and writes it as a line; of `json`, as an element without its comma.
 *
 * @param raw - the document as it was read
 * @param task - format and fields
 * @returns the line, with its line feed but for `json`
 * @example
 * parseDocument(raw, { format: "ndjson", fields: ["id", "title"] }); // '{"id":"…","title":"…"}\n'
 */
export function parseDocument(raw: RawDocument, { format, fields, meetings }: ParseTask): string {
  const clean = normalize(raw);
  const row = readoutRow(parse(clean, meetings && { meetings }), clean, fields);
  if (format === "table") return tableLine(row, fields);
  const isText = format === "csv" || format === "markdown";
  return streamedRows([isText ? flatRow(row, fields, format) : row], fields, format);
}
