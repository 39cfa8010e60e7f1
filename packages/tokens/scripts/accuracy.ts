import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Accuracy, measureAccuracy, UD } from "../test/measure-accuracy.js";

/**
 * Prints how well words are found, for jieba's own dictionary and with the field's terms, and the share of terms that
 * come out whole; each beside the committed figure. `--write` commits the new ones. It fails where ours is worse than
 * jieba's own, or a figure fell by more than the tolerance.
 */
const FILE = new URL("../test/accuracy.json", import.meta.url);
/** A word or two of the test set; terms are added all the time. */
const TOLERANCE = 0.002;

const now = measureAccuracy();
const before: Accuracy | null = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, "utf8")) as Accuracy)
  : null;
const problems: string[] = [];

function show(name: string, value: number, committed: number | undefined): string {
  if (committed !== undefined && value < committed - TOLERANCE)
    problems.push(`${name} fell to ${percent(value)}`);
  const change = committed === undefined ? "" : ` (${percent(committed)})`;
  return `${percent(value)}${change}`.padEnd(20);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

if (now.words === null) {
  console.log(`skipped: ${UD.pathname} is missing`);
} else {
  console.log(`words of the UD test set       precision           recall              F1       (committed)`);
  for (const [name, { precision, recall, f1 }] of Object.entries(now.words)) {
    const old = before?.words?.[name];
    const cells = [
      show(`precision, ${name}`, precision, old?.precision),
      show(`recall, ${name}`, recall, old?.recall),
      show(`F1, ${name}`, f1, old?.f1),
    ];
    console.log(`${name.padEnd(30)} ${cells.join("")}`);
  }
  for (const hmm of ["on", "off"]) {
    const [own, ours] = [now.words[`default dictionary, hmm ${hmm}`], now.words[`ours, hmm ${hmm}`]];
    if (ours!.f1 < own!.f1) problems.push(`F1 with our dictionary is below the default one's, hmm ${hmm}`);
  }
}
console.log(
  `terms that come out as one token in carrier sentences: ${show("share of whole terms", now.termsWhole, before?.termsWhole)} of ${now.terms}`,
);
if (process.argv.includes("--write") && now.words !== null) {
  const rounded = JSON.stringify(
    now,
    (_, value) => (typeof value === "number" ? Number(value.toFixed(5)) : value),
    2,
  );
  writeFileSync(FILE, `${rounded}\n`);
} else if (before === null) {
  problems.push("test/accuracy.json is missing: run with --write");
}
for (const problem of problems) console.error(`accuracy: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
