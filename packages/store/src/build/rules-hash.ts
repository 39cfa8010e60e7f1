import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tokenizer } from "@tifa/tokens";
import { SCHEMA_VERSION } from "../tables/tables.js";

/** Packages whose code decides what stands in a row. */
const PACKAGES = [
  "corpus",
  "features",
  "ingest",
  "lexicon",
  "normalize",
  "parse",
  "store",
  "tokens",
] as const;

/**
 * Names the rules by which rows are made: the code of the packages that make them, the dictionaries and the options of
 * the segmenter, and the version of the tables. Versions alone would miss a rule that is being worked on.
 *
 * @param tokenizer - segments and tags
 * @returns SHA-256 in hex
 * @throws Error if a package cannot be found
 * @example
 * rulesHash(jiebaTokenizer({ hmm: true }));
 */
export function rulesHash(tokenizer: Tokenizer): string {
  const hash = createHash("sha256");
  const { name, version, dictionaryHash, options } = tokenizer;
  hash.update(JSON.stringify([SCHEMA_VERSION, name, version, dictionaryHash, options]));
  for (const code of PACKAGES) {
    for (const path of codeOf(folderOf(code)))
      hash.update(createHash("sha256").update(readFileSync(path)).digest());
  }
  return hash.digest("hex");
}

function folderOf(name: (typeof PACKAGES)[number]): string {
  // This package itself: its own file tells where it lies, built or not.
  if (name === "store") return join(dirname(fileURLToPath(import.meta.url)), "..");
  // What `features` depends on need not lie beside this package: pnpm puts it beside that one alone.
  const own = createRequire(import.meta.url);
  const from = name === "normalize" || name === "parse" ? own.resolve("@tifa/features/package.json") : null;
  const found = (from === null ? own : createRequire(from)).resolve(`@tifa/${name}/package.json`);
  return join(dirname(found), "dist");
}

/** Files of code below a folder, in an order that no file system changes. */
function codeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|ts)$/.test(name) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => join(folder, name));
}
