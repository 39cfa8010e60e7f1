import { type ReadError, type ReadErrorCode, readError } from "./read-error.js";

/**
 * Trouble with one document on its way through the readers; it never leaves the package: it becomes a
 * {@link ReadError} there.
 */
export class DocumentTrouble extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string) {
    super(message);
    this.name = "DocumentTrouble";
    this.code = code;
  }
}

/**
 * Puts whatever was thrown while a file was read into a read error.
 *
 * @param thrown - the value thrown
 * @param source - what is known of the source
 * @returns the error as data
 * @throws the value itself where it comes neither from the system nor from the readers: a mistake of ours
 * @example
 * caughtError(Object.assign(new Error("x"), { code: "EACCES" }), { path: "a.txt" }).error.code; // "unreadable"
 */
export function caughtError(thrown: unknown, source: Partial<ReadError["source"]>): ReadError {
  if (thrown instanceof DocumentTrouble) return readError(thrown.code, thrown.message, source);
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return readError("not-found", "no such file", source);
  if (code === "EACCES" || code === "EPERM") {
    return readError("unreadable", "no permission to read it; check its mode with ls -l", source);
  }
  // zlib names its errors Z_…, the system E…; Node's own begin with ERR_ and are mistakes of the caller,
  // but for a path that no file can have.
  if (/^Z_/.test(code)) return readError("damaged", "the gzip data are broken or cut short", source);
  if (/^E[A-Z0-9]+$/.test(code) || code === "ERR_INVALID_ARG_VALUE") {
    return readError("unreadable", (thrown as Error).message, source);
  }
  throw thrown;
}
