import type { RawDocument } from "@tifa/corpus";
import { checkOptions } from "@tifa/corpus";
import { expansionBudget } from "./containers/expansion-budget.js";
import type { RecordStart } from "./formats/format.js";
import { type ReadOptions, resolveOptions } from "./options.js";
import type { ReadError } from "./read-error.js";
import { readStream } from "./read-stream.js";

/** Options of {@link readBytes}: those of `readDocuments`, and where the bytes come from. */
export interface ReadBytesOptions extends Omit<ReadOptions, "stdin"> {
  /** Path of the file; its ending tells the format where the content does not. Default: none. */
  readonly path?: string;
  /** The bytes are lines of a JSON Lines file, whatever they look like, and begin here. Default: they are a whole file. */
  readonly start?: RecordStart;
}

/**
 * Reads the documents of a file that is in memory, or of a piece of a JSON Lines file: what `readDocuments` gives of the
 * same bytes under the same path.
 *
 * @param bytes - of the file
 * @param options - see {@link ReadBytesOptions}
 * @returns documents and errors
 * @throws RangeError if an option is unknown, or a value is not allowed
 * @example
 * for await (const item of readBytes(bytes, { path: "crawl/a.html" })) console.log(item.id);
 */
export function readBytes(
  bytes: Uint8Array,
  options: ReadBytesOptions = {},
): AsyncIterable<RawDocument | ReadError> {
  const { path, start, ...rest } = options;
  checkOptions("readBytes", rest, ["maxBytes", "maxRecordLength", "limits", "textColumn", "mediaType"]);
  if (start && !(isCount(start.line, 1) && isCount(start.record, 0))) {
    throw new RangeError(`start is ${JSON.stringify(start)}; line counts from 1, record from 0`);
  }
  const resolved = resolveOptions(rest);
  const budget = expansionBudget(resolved.limits);
  const stream = budget.packed(once(bytes));
  return readStream(
    { path: path ?? null, file: null, name: path ?? "", stream, depth: 0, budget, ...(start && { start }) },
    resolved,
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

function isCount(value: number, from: number): boolean {
  return Number.isSafeInteger(value) && value >= from;
}
