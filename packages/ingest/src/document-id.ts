import { createHash } from "node:crypto";

/**
 * Identity of a document: a hash of its decoded text, whatever file, encoding or compression it came in.
 *
 * @param text - decoded text, untouched
 * @returns the first 16 hexadecimal digits of the SHA-256 of the text as UTF-8
 * @example
 * documentId("全省防汛工作会议召开"); // "2d2f45c68b9e3245", the same from a UTF-8 and from a GB18030 file
 */
export function documentId(text: string): string {
  return sha256(text).slice(0, 16);
}

/** SHA-256 in hexadecimal digits; a string is hashed as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
