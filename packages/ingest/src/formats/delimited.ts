import { pipeline, Readable } from "node:stream";
import type { RawDocument } from "@tifa/corpus";
import { type CsvError, parse } from "csv-parse";
import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { type ReadError, readError } from "../read-error.js";
import { decodeChunks } from "../streams/decode-chunks.js";
import type { Format, FormatInput } from "./format.js";
import { recordDocument } from "./record-document.js";
import { textColumn } from "./text-column.js";

/** Comma- and tab-separated values (RFC 4180) with a header row: one record a document. */
export const delimitedFormat: Format = { mediaTypes: ["text/csv", "text/tab-separated-values"], read };

interface Row {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number; readonly records: number };
}

async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<RawDocument | ReadError> {
  const stream = decodeChunks(input.chunks);
  let header: readonly string[] | null = null;
  let index = 0;
  for await (const row of rows(stream.text, input.mediaType, options)) {
    if (!header) {
      header = row.record;
      checkHeader(header, options.textColumn);
      continue;
    }
    const at = { path: input.path, mediaType: input.mediaType, encoding: stream.encoding() };
    const fault = faultOf(row, header);
    yield fault
      ? readError("bad-record", fault, { ...at, record: String(index) })
      : await recordDocument(
          { ...at, encodingEvidence: stream.evidence(), columns: pair(header, row.record), index },
          options,
        );
    index++;
  }
  if (!header) throw new DocumentTrouble("no-text", "the file has no header row");
}

async function* rows(
  text: AsyncIterable<string>,
  mediaType: string,
  options: ResolvedOptions,
): AsyncGenerator<Row> {
  const end: { fault: DocumentTrouble | null; records: number } = { fault: null, records: 0 };
  const parser = parse({
    delimiter: mediaType === "text/csv" ? "," : "\t",
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: options.maxRecordLength,
    // An error that the parser throws takes rows along that it has read already; one that it skips does not. What
    // comes after it is out of step, and left out.
    skip_records_with_error: true,
    on_skip(error): undefined {
      if (!end.fault) Object.assign(end, { fault: troubleOf(error), records: parser.info.records });
    },
  });
  // The callback is required; the same error comes out of the iteration.
  pipeline(Readable.from(text), parser, () => {});
  for await (const row of parser as AsyncIterable<Row>) {
    if (end.fault && row.info.records > end.records) break;
    yield row;
  }
  if (end.fault) throw end.fault;
}

function troubleOf(error: CsvError | undefined): DocumentTrouble {
  const line = String(error?.lines ?? "?");
  return error?.code === "CSV_MAX_RECORD_SIZE"
    ? new DocumentTrouble(
        "too-large",
        `the record on line ${line} is longer than maxRecordLength; nothing after it was read`,
      )
    : new DocumentTrouble("bad-record", `a quotation mark is still open at the end, on line ${line}`);
}

function checkHeader(header: readonly string[], asked: string | null): void {
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw new DocumentTrouble("bad-record", `two columns are named "${twice}"`);
  const column = textColumn(header, asked);
  if ("fault" in column) throw new DocumentTrouble("no-text", column.fault);
}

function faultOf(row: Row, header: readonly string[]): string | null {
  const found = row.record.length;
  if (found !== header.length) {
    return `the record that ends on line ${row.info.lines} has ${found} columns, the header ${header.length}`;
  }
  // relax_quotes lets a stray mark pass inside a line. Over several lines, an odd number of marks means that one
  // was never closed and took the rows after it along.
  const raw = row.raw.trimEnd();
  if (raw.includes("\n") && raw.split('"').length % 2 === 0) {
    return `a quotation mark is not closed in the record that ends on line ${row.info.lines}`;
  }
  return null;
}

function pair(header: readonly string[], record: readonly string[]): readonly (readonly [string, string])[] {
  return header.map((name, at) => [name, record[at] ?? ""] as const);
}
