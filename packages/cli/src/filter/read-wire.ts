import type { RawDocument } from "@tifa/corpus";
import {
  isReadError,
  type ReadBytesOptions,
  type ReadError,
  rawDocument,
  readBytes,
  readError,
} from "@tifa/ingest";
import type { WireDocument } from "./wire-document.js";

/** Why there is no document. */
export interface WireError {
  readonly record: string | null;
  readonly code: string;
  readonly message: string;
}

/** How content is read. */
export interface WireReading extends Pick<ReadBytesOptions, "textColumn"> {
  /** Largest document. */
  readonly maxBytes: number;
}

/**
 * Reads the document of a line, as `tifa build` reads it from a file of the same path.
 *
 * @param wire - the line
 * @param options - limits and column names
 * @returns the document, or why there is none
 * @example
 * await readWire(wireDocument(line, limit), { maxBytes: 1 << 20 });
 */
export async function readWire(wire: WireDocument, options: WireReading): Promise<RawDocument | WireError> {
  const found: (RawDocument | ReadError)[] = [];
  for await (const item of items(wire, options)) {
    found.push(item);
    if (found.length > 1) break;
  }
  const [item] = found;
  if (item === undefined) return { record: wire.record, code: "empty", message: "it holds no document" };
  if (found.length > 1) {
    const message = "it holds several documents: unpack it, and give each a line of its own";
    return { record: wire.record, code: "several-documents", message };
  }
  return isReadError(item)
    ? { record: item.source.record ?? wire.record, ...item.error }
    : placed(item, wire);
}

function items(wire: WireDocument, options: WireReading): AsyncIterable<RawDocument | ReadError> {
  const { content, path } = wire;
  const place = { ...options, ...(path !== null && { path }) };
  if ("text" in content) return text(content.text, path, options.maxBytes);
  if ("html" in content) return readBytes(Buffer.from(content.html), { ...place, mediaType: "text/html" });
  const { bytes, start } = content;
  return readBytes(bytes, { ...place, ...(start && { start }) });
}

async function* text(
  content: string,
  path: string | null,
  maxBytes: number,
): AsyncGenerator<RawDocument | ReadError> {
  if (Buffer.byteLength(content) > maxBytes) {
    yield readError("too-large", `more than ${maxBytes} bytes; raise maxBytes to read it`, { path });
  } else if (content.trim() === "") {
    yield readError("no-text", "the text is white space only", { path });
  } else {
    yield rawDocument(content, { path });
  }
}

/** What the document says of itself goes before what the line says of it. */
function placed(raw: RawDocument, wire: WireDocument): RawDocument {
  const { title, date } = wire;
  const meta = { ...(title !== null && { title }), ...(date !== null && { date }) };
  return {
    ...raw,
    source: { ...raw.source, record: raw.source.record ?? wire.record, url: raw.source.url ?? wire.url },
    docvars: { ...wire.docvars, ...raw.docvars },
    ...(Object.keys(meta).length > 0 && { pageMeta: { ...meta, ...raw.pageMeta } }),
  };
}
