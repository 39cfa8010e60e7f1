import { tableToIPC } from "apache-arrow";
import { checkOptions, oneOf } from "./options.js";
import { toArrow } from "./to-arrow.js";
import type { Dfm } from "./types.js";

/** Options of {@link toArrowBytes}. */
export interface ToArrowBytesOptions {
  /** `file`: the format of `.arrow` files (Feather 2). `stream`: the one for pipes. Default: `file`. */
  readonly format?: "file" | "stream";
}

/**
 * Writes a matrix as bytes that every Arrow library reads: the table of {@link toArrow}.
 *
 * Use it for files and pipes. It is also the safe way where a program loads apache-arrow both by `import` and by `require`,
 * as notebooks do: the writer of one copy makes unreadable bytes of the other's tables.
 *
 * Source: the Arrow IPC format, https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc.
 *
 * @param x - the matrix
 * @param options - see {@link ToArrowBytesOptions}
 * @returns the bytes; {@link fromArrow} reads them
 * @throws RangeError if an option is unknown
 * @example
 * const x = dfmFromCounts([{ id: "a", counts: { 防控: 2 } }]);
 * fromArrow(toArrowBytes(x)).values; // => [2]
 */
export function toArrowBytes(x: Dfm, options: ToArrowBytesOptions = {}): Uint8Array {
  checkOptions("toArrowBytes", options, ["format"]);
  const format = oneOf("toArrowBytes", "format", options.format ?? "file", ["file", "stream"]);
  return tableToIPC(toArrow(x), format);
}
