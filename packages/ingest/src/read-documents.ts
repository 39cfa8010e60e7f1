import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { RawDocument } from "@tifa/corpus";
import type { Container, Member } from "./containers/container.js";
import { containerFor } from "./containers/containers.js";
import { EXPANDED, type ExpansionBudget, expansionBudget } from "./containers/expansion-budget.js";
import { caughtError, DocumentTrouble } from "./document-trouble.js";
import { formatFor } from "./formats/formats.js";
import { listFiles } from "./inputs/list-files.js";
import { mediaType } from "./media-type.js";
import { type ReadOptions, type ResolvedOptions, resolveOptions } from "./options.js";
import { isReadError, type ReadError, readError } from "./read-error.js";
import { gunzip } from "./streams/gunzip.js";
import { peek } from "./streams/peek.js";

/** Bytes from which media type and encoding are told. */
const HEAD = 65536;

const SUPPORTED = ".txt, .html, .docx, .pdf, .jsonl, .csv, .tsv, .zip, .tar or .warc";

/**
 * Reads documents from files, folders, globs and standard input, one after another: nothing is held but the
 * document at hand. What cannot be read becomes an error in its place; the reading goes on.
 *
 * @param inputs - paths, folders, globs; `-` is standard input
 * @param options - limits and column names
 * @returns documents and errors: inputs in the order given, files of a folder by name, records by row
 * @throws TypeError if an option is unknown or `-` is given twice; RangeError if a value is not allowed
 * @example
 * for await (const item of readDocuments(["pages/", "crawl.jsonl.gz"])) {
 *   if (isReadError(item)) console.error(item.source.path, item.error.message);
 *   else console.log(item.id, item.text.length);
 * }
 */
export function readDocuments(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<RawDocument | ReadError> {
  const resolved = resolveOptions(options);
  if (inputs.filter((input) => input === "-").length > 1) {
    throw new TypeError('readDocuments: "-" is given twice; standard input can be read once');
  }
  return readAll(inputs, resolved);
}

async function* readAll(
  inputs: readonly string[],
  options: ResolvedOptions,
): AsyncGenerator<RawDocument | ReadError> {
  for (const input of inputs) {
    if (input === "-") {
      yield* readAndClose(null, options.stdin(), options);
      continue;
    }
    for await (const found of listFiles(input)) {
      if (isReadError(found)) yield found;
      else yield* readAndClose(found.path, createReadStream(found.path), options);
    }
  }
}

async function* readAndClose(
  path: string | null,
  stream: AsyncIterable<Uint8Array>,
  options: ResolvedOptions,
): AsyncGenerator<RawDocument | ReadError> {
  const budget = expansionBudget();
  try {
    const packed = budget.packed(stream);
    yield* readStream({ path, file: path, name: path ?? "", stream: packed, depth: 0, budget }, options);
  } finally {
    // Also where only its head was read, or none of it: an open pipe would keep the process alive.
    if (stream instanceof Readable) stream.destroy();
  }
}

/** A stream of bytes on its way through decompression and containers. */
interface Input {
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
}

async function* readStream(input: Input, options: ResolvedOptions): AsyncGenerator<RawDocument | ReadError> {
  const { path, name, stream } = input;
  let type: string | null = null;
  try {
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

/** Containers in containers in containers are an attack, or a backup. */
const DEEPEST = 3;

async function* readContainer(
  container: Container,
  input: Input,
  options: ResolvedOptions,
): AsyncGenerator<RawDocument | ReadError> {
  const { path, file, stream, depth, budget } = input;
  if (depth >= DEEPEST) {
    throw new DocumentTrouble("too-large", `more than ${DEEPEST} archives stand in one another`);
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
    if (budget.isSpent()) throw new DocumentTrouble("too-large", EXPANDED);
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
