import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { RawDocument } from "@tifa/corpus";
import { expansionBudget } from "./containers/expansion-budget.js";
import { listFiles } from "./inputs/list-files.js";
import { type ReadOptions, type ResolvedOptions, resolveOptions } from "./options.js";
import { isReadError, type ReadError } from "./read-error.js";
import { readStream } from "./read-stream.js";

/**
 * Reads documents from files, folders, globs and standard input, one after another: nothing is held but the
 * document at hand. What cannot be read becomes an error in its place; the reading goes on.
 *
 * @param inputs - paths, folders, globs; `-` is standard input
 * @param options - limits and column names
 * @returns documents and errors: inputs in the order given, files of a folder by name, records by row
 * @throws RangeError if an option is unknown, a value is not allowed, or `-` is given twice
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
    throw new RangeError('readDocuments: "-" is given twice; standard input can be read once');
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
  const budget = expansionBudget(options.limits);
  try {
    const packed = budget.packed(stream);
    yield* readStream({ path, file: path, name: path ?? "", stream: packed, depth: 0, budget }, options);
  } finally {
    // Also where only its head was read, or none of it: an open pipe would keep the process alive.
    if (stream instanceof Readable) stream.destroy();
  }
}
