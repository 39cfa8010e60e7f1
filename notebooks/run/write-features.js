// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ name: string, documents: number, characters: number, repairs: number, tokens: number,
 *   kilobytes: number, errors: string[] }} Counts
 */

/**
 * Takes corpora the whole way and writes their features, a folder a set. Import it after the build only.
 *
 * @param {readonly import("./feature-sources.js").Source[]} sources
 * @param {string} folder of the sets
 * @param {(line: string) => void} [say] is told how far it is
 * @returns {Promise<Counts[]>}
 */
export async function writeFeatureSets(sources, folder, say = () => {}) {
  const { buildFeatureSets, writeFeatureSet } = await import("@tifa/notebook");
  const built = await buildFeatureSets(sources, { onProgress: progress(say) });
  const counts = [];
  for (const [index, { name }] of sources.entries()) {
    const { documents, errors } = built[index] ?? { documents: [], errors: [] };
    const target = join(folder, name);
    await writeFeatureSet(target, documents);
    const sum = (/** @type {(document: import("@tifa/notebook").DocumentFeatures) => number} */ of) =>
      documents.reduce((total, document) => total + of(document), 0);
    counts.push({
      name,
      documents: documents.length,
      characters: sum((document) => document.characters),
      repairs: sum((document) => document.repairs),
      tokens: sum((document) => document.paragraphs.reduce((total, { tokens }) => total + tokens, 0)),
      kilobytes: Math.ceil(sizeOf(target) / 1000),
      errors: errors.map(({ source, error }) => `${source.path ?? "-"}: ${error.message} (${error.code})`),
    });
  }
  writeChecksums(folder);
  return counts;
}

/**
 * Writes `SHA256SUMS` of all sets of a folder, for `sha256sum --check`.
 * @param {string} folder
 */
function writeChecksums(folder) {
  const sets = readdirSync(folder).filter((name) => existsSync(join(folder, name, "documents.parquet")));
  const lines = sets.sort().flatMap((set) =>
    readdirSync(join(folder, set))
      .sort()
      .map((file) => {
        const bytes = readFileSync(join(folder, set, file));
        return `${createHash("sha256").update(bytes).digest("hex")}  ${set}/${file}\n`;
      }),
  );
  writeFileSync(join(folder, "SHA256SUMS"), lines.join(""));
}

/**
 * A line now and then: a corpus of a hundred reports takes half a minute.
 * @param {(line: string) => void} say
 * @returns {(step: "read" | "formulations" | "count", documents: number) => void}
 */
function progress(say) {
  return (step, documents) => {
    if (step === "formulations") say(`finding formulations in ${documents} documents`);
    else if (documents % 20 === 0) say(`${step === "read" ? "read" : "counted"} ${documents} documents`);
  };
}

/** @param {string} folder */
function sizeOf(folder) {
  return readdirSync(folder).reduce((total, file) => total + statSync(join(folder, file)).size, 0);
}
