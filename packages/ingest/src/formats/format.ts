import type { RawDocument } from "@tifa/corpus";
import type { ResolvedOptions } from "../options.js";
import type { ReadError } from "../read-error.js";

/** Where the records of a stream stand in the file that it is a piece of. */
export interface RecordStart {
  /** Number of the first line, from 1. */
  readonly line: number;
  /** Number of the first record, from 0. */
  readonly record: number;
}

/** What a format reads. */
export interface FormatInput {
  /** Path as the reader was given it; null for standard input. */
  readonly path: string | null;
  readonly mediaType: string;
  /** The bytes, decompressed. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Where records begin to count, for JSON Lines. Default: line 1, record 0. */
  readonly start?: RecordStart;
}

/**
 * A kind of file. A format is one file in this folder and one line in `formats.ts`.
 *
 * `read` gives documents as it meets them, and an error for each that it cannot make; it throws
 * `DocumentTrouble` where nothing more can be read of the file.
 */
export interface Format {
  readonly mediaTypes: readonly string[];
  readonly read: (input: FormatInput, options: ResolvedOptions) => AsyncIterable<RawDocument | ReadError>;
}
