import type { RawDocument } from "@tifa/corpus";
import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { type ReadError, readError } from "../read-error.js";
import { decodeChunks } from "../streams/decode-chunks.js";
import { splitLines } from "../streams/split-lines.js";
import type { Format, FormatInput } from "./format.js";
import { recordDocument } from "./record-document.js";

/** JSON Lines: one object a line, each a document. */
export const jsonLinesFormat: Format = { mediaTypes: ["application/x-ndjson"], read };

async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<RawDocument | ReadError> {
  const stream = decodeChunks(input.chunks);
  let index = 0;
  for await (const line of splitLines(stream.text, options.maxRecordLength)) {
    if (line.text?.trim() === "") continue;
    const at = { path: input.path, mediaType: input.mediaType, encoding: stream.encoding() };
    const source = { ...at, record: String(index) };
    if (line.text === null) {
      const most = options.maxRecordLength;
      yield readError(
        "too-large",
        `line ${line.number} has more than ${most} characters; raise maxRecordLength`,
        source,
      );
    } else {
      const columns = columnsOf(line.text);
      yield columns
        ? recordDocument({ ...at, encodingEvidence: stream.evidence(), columns, index }, options.textColumn)
        : readError("bad-record", `line ${line.number} is no JSON object`, source);
    }
    index++;
  }
  if (index === 0) throw new DocumentTrouble("no-text", "the file holds blank lines only");
}

function columnsOf(line: string): readonly (readonly [string, unknown])[] | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : null;
  } catch {
    return null;
  }
}
