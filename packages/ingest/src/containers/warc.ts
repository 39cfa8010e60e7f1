import { Readable } from "node:stream";
import { createBrotliDecompress, createInflate } from "node:zlib";
import { DocumentTrouble } from "../document-trouble.js";
import { type ByteReader, byteReader } from "../streams/byte-reader.js";
import { gunzip } from "../streams/gunzip.js";
import type { Container, ContainerInput, Member, MemberError } from "./container.js";

/**
 * Web archives (ISO 28500:2017), as crawlers such as Common Crawl's write them. Of a crawl's records the responses with
 * code 200, the resources and the conversions are documents; what the server refused is an error of its own.
 */
export const warcContainer: Container = { mediaType: "application/warc", members };

/** Longer heads are no heads. */
const LONGEST_LINE = 65_536;
const MOST_LINES = 1000;

type Headers = ReadonlyMap<string, string>;

async function* members({ chunks }: ContainerInput): AsyncGenerator<Member | MemberError> {
  const reader = byteReader(chunks);
  try {
    for (let version = await firstLine(reader); version !== null; version = await firstLine(reader)) {
      if (!version.startsWith("WARC/"))
        throw new DocumentTrouble("damaged", "a record does not begin with WARC/");
      const headers = await headersOf(reader);
      const length = Number(headers.get("content-length"));
      if (!Number.isSafeInteger(length) || length < 0) {
        throw new DocumentTrouble("damaged", "a record does not say how long it is");
      }
      const record = reader.limited(length);
      const member = await memberOf(headers, record);
      if (member !== null) yield member;
      await record.skip();
    }
  } finally {
    await reader.close();
  }
}

/** The line that begins the next record; null at the end of the file. */
async function firstLine(reader: ByteReader): Promise<string | null> {
  for (let empty = 0; empty < MOST_LINES; empty++) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) return null;
    if (line !== "") return line;
  }
  throw new DocumentTrouble("damaged", "nothing but empty lines where a record should begin");
}

async function headersOf(reader: ByteReader): Promise<Headers> {
  const headers = new Map<string, string>();
  for (let count = 0; count < MOST_LINES; count++) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) throw new DocumentTrouble("damaged", "the file ends within the head of a record");
    if (line === "") return headers;
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  throw new DocumentTrouble("damaged", `the head of a record has more than ${MOST_LINES} lines`);
}

async function memberOf(headers: Headers, record: ByteReader): Promise<Member | MemberError | null> {
  const type = headers.get("warc-type");
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/g, "");
  const name = (headers.get("warc-record-id") ?? url ?? "").replace(/^<|>$/g, "");
  const date = headers.get("warc-date");
  const found = { name, ...(url && { url }), ...(date && { docvars: { crawlDate: date } }) };
  if (type === "resource" || type === "conversion") return { ...found, chunks: record.rest() };
  if (type !== "response" || !/^application\/http\b/i.test(headers.get("content-type") ?? "")) return null;
  const status = await record.line(LONGEST_LINE);
  const [, code] = /^HTTP\/\S+ (\d{3})/.exec(status ?? "") ?? [];
  if (code === undefined)
    return { name, code: "damaged", message: "a response without a status line", ...(url && { url }) };
  if (code !== "200")
    return { name, code: "not-found", message: `the server answered ${code}`, ...(url && { url }) };
  const http = await headersOf(record);
  return { ...found, chunks: decoded(http, record) };
}

/** The body as the page's author wrote it: its transfer and content codings taken off (RFC 9110, RFC 9112). */
function decoded(http: Headers, record: ByteReader): AsyncIterable<Uint8Array> {
  // Crawlers that take the codings off often leave the headers: the bytes tell.
  const body = /\bchunked\b/i.test(http.get("transfer-encoding") ?? "") ? unchunked(record) : record.rest();
  const coding = (http.get("content-encoding") ?? "").trim().toLowerCase();
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return ungzipped(body);
    case "br":
      return through(body, createBrotliDecompress());
    case "deflate":
      return through(body, createInflate());
    default:
      return body;
  }
}

async function* unchunked(record: ByteReader): AsyncGenerator<Uint8Array> {
  const head = await record.peek(18);
  if (!/^[0-9a-f]{1,8}\s*(?:;[^\r\n]*)?\r?\n/i.test(Buffer.from(head).toString("latin1"))) {
    yield* record.rest();
    return;
  }
  for (;;) {
    const line = await record.line(LONGEST_LINE);
    const size = Number.parseInt(line ?? "", 16);
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new DocumentTrouble("damaged", "the response ends within a chunk");
    }
    if (size === 0) return;
    yield* record.limited(size).rest();
    await record.line(LONGEST_LINE);
  }
}

async function* ungzipped(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = byteReader(body);
  const head = await reader.peek(2);
  yield* head[0] === 0x1f && head[1] === 0x8b ? gunzip(reader.rest()) : reader.rest();
}

async function* through(
  body: AsyncIterable<Uint8Array>,
  decoder: ReturnType<typeof createBrotliDecompress> | ReturnType<typeof createInflate>,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(body, { objectMode: false });
  source.on("error", (error) => decoder.destroy(error));
  try {
    yield* source.pipe(decoder);
  } catch (thrown) {
    if (thrown instanceof DocumentTrouble) throw thrown;
    throw new DocumentTrouble("damaged", "the compressed response is broken or cut short");
  } finally {
    source.destroy();
  }
}
