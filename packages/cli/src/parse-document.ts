import type { RawDocument } from "@tifa/corpus";
import { normalize } from "@tifa/normalize";
import { parse } from "@tifa/parse";
import { type ReadoutField, readoutRow } from "./readout-row.js";
import { tableLine } from "./table.js";

/** How `tifa parse` writes a document. Plain data: it is sent to workers. */
export interface ParseTask {
  readonly format: "ndjson" | "table";
  readonly fields: readonly ReadoutField[];
}

/**
 * Repairs and parses a document, and writes it as a line.
 *
 * @param raw - the document as it was read
 * @param task - format and fields
 * @returns the line, with its line feed
 * @example
 * parseDocument(raw, { format: "ndjson", fields: ["id", "title"] }); // '{"id":"…","title":"…"}\n'
 */
export function parseDocument(raw: RawDocument, { format, fields }: ParseTask): string {
  const clean = normalize(raw);
  const row = readoutRow(parse(clean), clean, fields);
  return format === "table" ? tableLine(row, fields) : `${JSON.stringify(row)}\n`;
}
