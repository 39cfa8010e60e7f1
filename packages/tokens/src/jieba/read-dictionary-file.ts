import { readFileSync } from "node:fs";

/**
 * Reads one of nodejieba's files. A missing one would abort the process in native code, which nothing can catch.
 *
 * @param path - as nodejieba tells it
 * @returns its bytes
 * @throws Error naming the file
 */
export function readDictionaryFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`nodejieba's dictionary ${path} cannot be read: reinstall nodejieba@3.5.8`, { cause });
  }
}
