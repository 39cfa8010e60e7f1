/**
 * Writes packages/lexicon/data/county-words.txt: names of counties without their class that official texts of elsewhere hold, as
 * words (公安, 资源) or across two words (人|民和|谐). A county is seldom named there otherwise.
 *
 *   npx tsx lexicon/county-words.ts --write
 *
 * Counted in the 52 national reports, the congress reports, the provincial reports of 2025 (each but that of the county's own
 * province) and the Chinese treebank GSDSimp.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isReadError, readDocuments } from "@tifa/ingest";
import { bareCounties, provinces } from "@tifa/lexicon";

const ROOT = join(import.meta.dirname, "..", "..");
/** The real texts. */
export const CORPORA: string = join(ROOT, "..", "shared", "corpora");
const FILE = join(ROOT, "packages", "lexicon", "data", "county-words.txt");

/**
 * Looks for the names in texts of elsewhere.
 *
 * @returns those that occur, sorted
 * @example
 * (await countyWords()).includes("公安"); // true
 */
export async function countyWords(): Promise<string[]> {
  const seen = new Set<string>();
  const folders = [
    "national-work-reports-1954-2025",
    "provincial-work-reports-2025/docx",
    "ud-zh-gsdsimp",
  ].map((name) => join(CORPORA, name));
  for await (const item of readDocuments(folders)) {
    if (isReadError(item)) continue;
    const own = provinces().find(({ shortName }) => item.source.path?.includes(shortName))?.code;
    const text = item.text.replace(/\s/gu, "");
    for (const [name, { provinceCode }] of bareCounties())
      if (provinceCode !== own && text.includes(name)) seen.add(name);
  }
  return [...seen].sort();
}

if (process.argv[1] === import.meta.filename) {
  const words = await countyWords();
  console.log(`${words.length} of ${bareCounties().size} names are words, or parts of words`);
  if (process.argv.includes("--write")) {
    const rows: string[] = [];
    for (let at = 0; at < words.length; at += 24) rows.push(words.slice(at, at + 24).join(" "));
    writeFileSync(FILE, `${rows.join("\n")}\n`);
    console.log("then: npm run tables -w @tifa/lexicon");
  }
}
