// @ts-check
import { basename } from "node:path";

/**
 * What a folder of the reader's is called where results go.
 * @param {string} path
 * @returns {string} lower-case letters and digits of its last part, joined by `-`
 */
export function corpusName(path) {
  const name = basename(path)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name || "corpus";
}
