// @ts-check
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Takes a corpus the whole way and writes its features. Import it after the build only.
 *
 * @param {readonly string[]} inputs files and folders
 * @param {string} file
 * @returns {Promise<{ documents: number, characters: number, repairs: number, tokens: number, errors: string[] }>}
 */
export async function writeFeatures(inputs, file) {
  const { buildFeatures, formatFeatures } = await import("@tifa/notebook");
  const { documents, errors } = await buildFeatures(inputs);
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and renamed, so that nobody reads half a file.
  writeFileSync(`${file}.part`, documents.map((document) => `${formatFeatures(document)}\n`).join(""));
  renameSync(`${file}.part`, file);
  const sum = (/** @type {(document: import("@tifa/notebook").DocumentFeatures) => number} */ of) =>
    documents.reduce((total, document) => total + of(document), 0);
  return {
    documents: documents.length,
    characters: sum((document) => document.characters),
    repairs: sum((document) => document.repairs),
    tokens: sum((document) => document.paragraphs.reduce((total, paragraph) => total + paragraph.tokens, 0)),
    errors: errors.map(({ source, error }) => `${source.path ?? "-"}: ${error.message} (${error.code})`),
  };
}
