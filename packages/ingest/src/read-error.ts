import type { Source } from "@tifa/corpus";

/**
 * Why a document could not be read.
 *
 * | code | meaning |
 * | --- | --- |
 * | `not-found` | no such file, a pattern that matches nothing, a folder without files, or a page that the server refused to a crawler |
 * | `unreadable` | the system refused: permissions, a device error |
 * | `damaged` | a compressed file, archive or document that is broken or cut short |
 * | `encrypted` | a document that a password locks |
 * | `too-large` | more bytes than `maxBytes`, compressed or expanded, a page of more than a million lines, or a record longer than `maxRecordLength` |
 * | `empty` | no bytes |
 * | `no-text` | white space only, pictures or frames only, or a record without its text column |
 * | `binary` | bytes that are no text and of no known type |
 * | `undecodable` | text in an encoding that is none of those known |
 * | `unsupported-media-type` | a known type that is not read |
 * | `bad-record` | a row of a file of many that breaks the file's format |
 */
export type ReadErrorCode =
  | "not-found"
  | "unreadable"
  | "damaged"
  | "encrypted"
  | "too-large"
  | "empty"
  | "no-text"
  | "binary"
  | "undecodable"
  | "unsupported-media-type"
  | "bad-record";

/** A document that could not be read. The documents after it are not held up. */
export interface ReadError {
  /** Null: there is no text to make an id from. */
  readonly id: null;
  /** As far as it is known: what was not found out is null. */
  readonly source: Pick<Source, "path" | "record" | "url"> & {
    readonly [K in "sha256" | "encoding" | "mediaType"]: string | null;
  };
  readonly error: { readonly code: ReadErrorCode; readonly message: string };
}

/**
 * Makes a read error.
 *
 * @param code - one of {@link ReadErrorCode}
 * @param message - one sentence: what is wrong and, where it helps, what to do
 * @param source - what is known of the source; the rest is null
 * @returns the error as data
 * @example
 * readError("empty", "the file has no bytes", { path: "a.txt" }).source.path; // "a.txt"
 */
export function readError(
  code: ReadErrorCode,
  message: string,
  source: Partial<ReadError["source"]> = {},
): ReadError {
  const { path = null, record = null, url = null, sha256 = null, encoding = null, mediaType = null } = source;
  return { id: null, source: { path, record, url, sha256, encoding, mediaType }, error: { code, message } };
}

/**
 * Tells read errors from documents.
 *
 * @param item - what `readDocuments` gave
 * @returns whether it is an error
 * @example
 * for await (const item of readDocuments(["a.txt"])) if (isReadError(item)) console.error(item.error.message);
 */
export function isReadError(item: object): item is ReadError {
  return "error" in item;
}
