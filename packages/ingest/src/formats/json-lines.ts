import { parseJson, type RawDocument } from "@tifa/corpus";
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
  const start = input.start ?? { line: 1, record: 0 };
  let index = start.record;
  for await (const line of splitLines(stream.text, options.maxRecordLength)) {
    if (line.text?.trim() === "") continue;
    const at = { path: input.path, mediaType: input.mediaType, encoding: stream.encoding() };
    const source = { ...at, record: String(index) };
    const number = start.line - 1 + line.number;
    if (line.text === null) {
      const most = options.maxRecordLength;
      yield readError(
        "too-large",
        `line ${number} has more than ${most} characters; raise maxRecordLength`,
        source,
      );
    } else {
      const columns = columnsOf(line.text);
      yield typeof columns === "string"
        ? readError("bad-record", `line ${number}${columns}`, source)
        : await recordDocument({ ...at, encodingEvidence: stream.evidence(), columns, index }, options);
    }
    index++;
  }
  if (index === start.record) throw new DocumentTrouble("no-text", "the file holds blank lines only");
}

/** The columns of a line, or what is wrong with it. */
function columnsOf(line: string): readonly (readonly [string, unknown])[] | string {
  try {
    const value = parseJson(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : " is no JSON object";
  } catch (thrown) {
    return thrown instanceof RangeError ? `: ${thrown.message}` : " is no JSON object";
  }
}
