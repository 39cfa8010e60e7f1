import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { COLD_SITES } from "./cold-sites.js";
import { hasRealPages, scoreRealPages } from "./content-extraction.js";
import { scoreSites } from "./measure.js";
import { SITES } from "./sites.js";

/*
 * `npm run accuracy` prints how much of each kind of page is read right, and the difference from the committed table;
 * `npm run accuracy -- --write` commits the new one. A loss ends with code 1. The real pages are shown where they are.
 */

type Row = readonly [right: number, of: number];

const table = new Map<string, Row>();

function count(field: string, [right, of]: Row): void {
  const [before, total] = table.get(field) ?? [0, 0];
  table.set(field, [before + right, total + of]);
}

function one(isRight: boolean): Row {
  return [isRight ? 1 : 0, 1];
}

for (const score of await scoreSites({ ...SITES, ...COLD_SITES })) {
  count("kept", score.kept);
  count("dropped", score.dropped);
  count("body whole", one(score.whole));
  count("title", one(score.title));
  count("subtitles", one(score.subtitles));
  count("date", one(score.date));
}
if (hasRealPages) {
  for (const { kept, lost, dropped, left, title, date } of await scoreRealPages()) {
    count("real: kept", [kept, kept + lost.length]);
    count("real: dropped", [dropped, dropped + left.length]);
    if (title !== null) count("real: title", one(title));
    if (date !== null) count("real: date", one(date));
  }
}

const path = fileURLToPath(new URL("./accuracy.json", import.meta.url));
const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Row>) : {};
let lost = false;
console.log("pages             right     of   change");
for (const [field, [right, of]] of table) {
  const old = before[field];
  const change = old === undefined ? null : right / of - old[0] / old[1];
  if (change !== null && change < 0) lost = true;
  const shown =
    change === null ? "new" : change === 0 ? "=" : `${change > 0 ? "+" : ""}${(100 * change).toFixed(1)} %`;
  console.log(`${field.padEnd(16)} ${String(right).padStart(6)} ${String(of).padStart(6)}   ${shown}`);
}
if (process.argv.includes("--write"))
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`);
process.exitCode = lost ? 1 : 0;
