import type { RawDocument } from "@tifa/corpus";
import type { Container, Member } from "./containers/container.js";
import { containerFor } from "./containers/containers.js";
import type { ExpansionBudget } from "./containers/expansion-budget.js";
import { caughtError, DocumentTrouble } from "./document-trouble.js";
import type { RecordStart } from "./formats/format.js";
import { formatFor } from "./formats/formats.js";
import { jsonLinesFormat } from "./formats/json-lines.js";
import { mediaType } from "./media-type.js";
import type { ResolvedOptions } from "./options.js";
import { isReadError, type ReadError, readError } from "./read-error.js";
import { gunzip } from "./streams/gunzip.js";
import { peek } from "./streams/peek.js";

/** Bytes from which media type and encoding are told. */
const HEAD = 65536;

const SUPPORTED = ".txt, .html, .docx, .pdf, .jsonl, .csv, .tsv, .zip, .tar or .warc";

/** A stream of bytes on its way through decompression and containers. */
export interface StreamInput {
  /** Of the file on the disk, also for what stands in it; null for standard input. */
  readonly path: string | null;
  /** The same while the stream is the file itself, and may be opened anew. */
  readonly file: string | null;
  /** Whose ending tells the format: the file's, or that of the member of a container. */
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
  /** How many containers it stands in. */
  readonly depth: number;
  readonly budget: ExpansionBudget;
  /** Where it stands in the JSON Lines file that it is a piece of, whatever the piece looks like. Default: it is none. */
  readonly start?: RecordStart;
}

/**
 * Reads the documents of a stream of bytes: one, or those of a container or of a file of records.
 *
 * @param input - the stream and its place
 * @param options - limits and column names
 * @returns documents, and errors in their place
 * @example
 * for await (const item of readStream({ path: null, file: null, name: "", stream, depth: 0, budget }, options)) console.log(item.id);
 */
export async function* readStream(
  input: StreamInput,
  options: ResolvedOptions,
): AsyncGenerator<RawDocument | ReadError> {
  const { path, name, stream, start } = input;
  let type: string | null = null;
  try {
    if (start) {
      type = "application/x-ndjson";
      yield* jsonLinesFormat.read({ path, mediaType: type, chunks: stream, start }, options);
      return;
    }
    const packed = await peek(stream, 2);
    const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
    const { head, chunks } = await peek(isGzip ? gunzip(packed.chunks) : packed.chunks, HEAD, isJsonLine);
    if (head.length === 0) {
      yield readError("empty", "the file has no bytes", { path });
      return;
    }
    const told = mediaType(head, isGzip ? name.replace(/\.gz$/i, "") : name);
    if (!told) {
      yield readError("binary", `no text and of no known type; give ${SUPPORTED}`, { path });
      return;
    }
    type = told.certain ? told.mediaType : (options.mediaType ?? told.mediaType);
    const container = containerFor(type);
    if (container) {
      yield* readContainer(
        container,
        { ...input, file: isGzip ? null : input.file, stream: chunks },
        options,
      );
      return;
    }
    const format = formatFor(type);
    if (!format) {
      yield readError("unsupported-media-type", `${type} is not read; give ${SUPPORTED}`, {
        path,
        mediaType: type,
      });
      return;
    }
    yield* format.read({ path, mediaType: type, chunks }, options);
  } catch (thrown) {
    yield caughtError(thrown, { path, mediaType: type });
  }
}

async function* readContainer(
  container: Container,
  input: StreamInput,
  options: ResolvedOptions,
): AsyncGenerator<RawDocument | ReadError> {
  const { path, file, stream, depth, budget } = input;
  const { archives } = options.limits;
  if (depth >= archives) {
    throw new DocumentTrouble("too-large", `more than ${archives} archives stand in one another`);
  }
  if (file !== null) await budget.packedFile(file);
  for await (const member of container.members({ file, chunks: stream }, options)) {
    if ("code" in member) {
      const { name, code, message, url = null } = member;
      yield readError(code, message, { path, record: name, url });
      continue;
    }
    const inner = {
      ...input,
      file: null,
      name: member.name,
      depth: depth + 1,
      stream: budget.expanded(member.chunks),
    };
    for await (const item of readStream(inner, options)) yield ofMember(item, member);
    budget.check();
  }
}

/** A document, or an error, with its place in the container. */
function ofMember<T extends RawDocument | ReadError>(item: T, { name, url, docvars }: Member): T {
  const { record } = item.source;
  const source = {
    ...item.source,
    record: record === null ? name : `${name}#${record}`,
    url: item.source.url ?? url ?? null,
  };
  if (isReadError(item) || !docvars) return { ...item, source };
  return { ...item, source, docvars: { ...docvars, ...item.docvars } };
}

/** A first line of JSON Lines tells all; somebody who writes line by line need not wait for 64 KiB of them. */
function isJsonLine(first: Uint8Array, latest: Uint8Array): boolean {
  return first[0] === 0x7b && latest.includes(0x0a);
}
