import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isReadError, readDocuments } from "@tifa/ingest";
import { clauses } from "@tifa/tokens";

/** Texts to measure on, as files of UTF-8. */
export interface Input {
  readonly name: string;
  readonly paths: readonly string[];
  /** Millions of bytes. */
  readonly megabytes: number;
  /** Of all clauses, those that stood before, by share: each form but its first occurrence. */
  readonly repeated: number;
}

const SHARED = new URL("../../../shared/corpora/", import.meta.url).pathname;
const PROVINCES = "provincial-work-reports-2025";

/**
 * Writes the inputs: the provincial reports, each once; and with them the reports to the congresses of people and party, the
 * bulletins of the epidemic and the pages of news sites, each text once.
 *
 * @param folder - where to write
 * @returns both; none where the texts are not beside the checkout
 * @example
 * const [reports, all] = await writeInputs("/tmp/inputs");
 */
export async function writeInputs(folder: string): Promise<readonly Input[]> {
  if (!existsSync(SHARED)) {
    console.log(`skipped: there are no texts in ${SHARED}`);
    return [];
  }
  const reports = await textsOf(join(SHARED, PROVINCES));
  const others = readdirSync(SHARED).filter((name) => name !== PROVINCES && !name.includes("."));
  const all = new Set(reports);
  for (const name of others) for (const text of await textsOf(join(SHARED, name))) all.add(text);
  return [
    input("31 provincial reports of 2025", reports, join(folder, "reports")),
    input("all texts beside the checkout", [...all], join(folder, "all")),
  ];
}

async function textsOf(folder: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const item of readDocuments([folder])) if (!isReadError(item)) texts.push(item.text);
  return texts;
}

function input(name: string, texts: readonly string[], folder: string): Input {
  mkdirSync(folder);
  const paths = texts.map((text, at) => {
    const path = join(folder, `${String(at).padStart(6, "0")}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const bytes = paths.reduce((sum, path) => sum + readFileSync(path).length, 0);
  const forms = texts.flatMap((text) => clauses(text).map(({ start, end }) => text.slice(start, end)));
  const repeated = 1 - new Set(forms).size / forms.length;
  return { name: `${name} (${texts.length} documents)`, paths, megabytes: bytes / 1e6, repeated };
}
