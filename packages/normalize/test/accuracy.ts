/**
 * What normalisation changes in real texts, and what it gives back of damaged ones.
 *
 *   npm run accuracy                       both tables; fails where the edits differ from test/edits-per-rule.json
 *   npm run accuracy -- --accept           writes the edits, and the table of test/edits-per-rule.md
 *   npm run accuracy -- --sample RULE [N]  N edits of a rule from each corpus, in their context, to be read
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { normalize, rules } from "../src/index.js";
import { countEdits, tableOfEdits } from "./accuracy/count-edits.js";
import { sampleEdits } from "./accuracy/sample-edits.js";
import { scoreDamage, tableOfDamage } from "./accuracy/score-damage.js";
import { rawDocument } from "./raw.js";
import type { RealText } from "./texts/real-texts.js";
import { realTexts, sampleTexts } from "./texts/real-texts.js";
import { SHARED } from "./texts/shared-folder.js";

const GOLDEN = fileURLToPath(new URL("edits-per-rule.json", import.meta.url));
const TABLE = fileURLToPath(new URL("edits-per-rule.md", import.meta.url));
/** Seeds that each clean text is damaged with. */
const SEEDS = 4;
/** Damaged texts are pieces of reports as long as a readout. */
const PIECE = 1500;

const clean = sampleTexts().filter(({ id }) => id.startsWith("clean/"));
const corpora: RealText[] = [
  ...(SHARED === null ? [] : realTexts(SHARED)).filter(
    ({ corpus }) => corpus !== "seeds" && corpus !== "gold",
  ),
  ...clean,
];

const [option, rule, number = "10"] = process.argv.slice(2);
if (option === "--sample") sample(rule ?? "", Number(number));
else if (option === undefined || option === "--accept") measure(option === "--accept");
else throw new RangeError(`unknown option ${JSON.stringify(option)}; allowed: --accept, --sample`);

function sample(name: string, count: number): void {
  const names = rules.map((known) => known.name);
  if (!names.includes(name)) {
    throw new RangeError(`unknown rule ${JSON.stringify(name)}; allowed: ${names.join(", ")}`);
  }
  for (const line of sampleEdits(corpora, name, count)) console.log(line);
}

function measure(accept: boolean): void {
  const counts = countEdits(corpora);
  console.log(`Edits per million characters\n\n${tableOfEdits(counts)}\n`);
  const texts = cleanTexts();
  console.log(`Damage undone: ${texts.length} texts, ${SEEDS} seeds each\n`);
  console.log(tableOfDamage(scoreDamage(texts, SEEDS)));
  if (accept) {
    if (SHARED === null) throw new Error("the shared texts are missing: nothing is written");
    writeFileSync(GOLDEN, `${JSON.stringify(counts, null, 2)}\n`);
    writeFileSync(TABLE, `# Edits per million characters\n\n${tableOfEdits(counts)}\n`);
    return;
  }
  const golden = existsSync(GOLDEN) ? (JSON.parse(readFileSync(GOLDEN, "utf8")) as typeof counts) : {};
  const differing = Object.keys(counts).filter(
    (corpus) => JSON.stringify(counts[corpus]) !== JSON.stringify(golden[corpus]),
  );
  if (differing.length === 0) return;
  console.error(
    `\nedits differ from ${GOLDEN}: ${differing.join(", ")}; read them (--sample), then --accept`,
  );
  process.exitCode = 1;
}

/** Clean texts to damage: reports of this century as they come out, cut at a paragraph; the samples without them. */
function cleanTexts(): string[] {
  const reports = corpora
    .filter(({ corpus }) => corpus.startsWith("provincial-work-reports"))
    .slice(0, 12)
    .map(({ text }) => pieceOf(normalize(rawDocument(text)).text));
  return reports.length > 0 ? reports : clean.map(({ text }) => text.trimEnd());
}

/** Whole paragraphs from the middle of a text on. */
function pieceOf(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const piece: string[] = [];
  for (const line of lines.slice(Math.floor(lines.length / 2))) {
    piece.push(line);
    if (piece.join("\n").length > PIECE) break;
  }
  return piece.join("\n");
}
