import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "../src/index.js";
import { cleanDocument } from "./document.js";
import { ACT_PARAGRAPHS } from "./gold/acts.js";
import { COLD_FINAL } from "./gold/cold-final.js";
import { COLD_GENRES } from "./gold/cold-genres.js";
import { COLD_READOUTS } from "./gold/cold-readouts.js";
import { DATED_LEADS } from "./gold/dates.js";
import { OTHER_PAGES, READOUT_PAGES } from "./gold/kinds.js";
import { OTHERS } from "./gold/others.js";
import { NAMED_LEADS } from "./gold/people.js";
import { READOUTS } from "./gold/readouts.js";
import { READOUTS_OF_PROVINCES } from "./gold/readouts-of-provinces.js";
import { scoreCold } from "./gold/score-cold.js";

/*
 * `npm run accuracy` prints, for each field, how much of the invented gold is read right, and the difference from the committed
 * table; `npm run accuracy -- --write` commits the new one. Both gains and losses are shown; a loss ends with code 1.
 */

const table = new Map<string, { right: number; of: number }>();

function count(field: string, right: number, of: number): void {
  const row = table.get(field) ?? { right: 0, of: 0 };
  table.set(field, { right: row.right + right, of: row.of + of });
}

function same(field: string, got: unknown, want: unknown): void {
  count(field, JSON.stringify(got) === JSON.stringify(want) ? 1 : 0, 1);
}

/** Counts what two lists share, of all that stands in either. */
function shared(field: string, got: readonly string[], want: readonly string[]): void {
  const left = [...want];
  const hits = got.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  count(field, hits, got.length + want.length - hits);
}

for (const page of [...READOUTS, ...READOUTS_OF_PROVINCES]) {
  const found = parse(cleanDocument(page.text, page.url ?? null));
  same("kind", found.kind, page.kind);
  same("title", found.title, page.title);
  same("subtitles", found.subtitles, page.subtitles ?? []);
  same("province", found.provinceCode.value, page.province);
  same("level", found.level, page.level);
  same("prefecture", found.prefecture, page.prefecture ?? null);
  same("meetingDate", found.meetingDate.value, page.date);
  same("publicationDate", found.publicationDate.value, page.published ?? null);
  same(
    "conflicts",
    found.conflicts.map((conflict) => conflict.field),
    page.conflicts ?? [],
  );
  shared(
    "people",
    found.people.map(({ name, role, titles }) => `${name} ${role} ${titles.join("|")}`),
    page.people,
  );
  shared(
    "speechActs",
    found.speechActs.map(({ paragraph, speaker, verb }) => `${paragraph ?? "-"} ${speaker} ${verb}`),
    page.acts,
  );
  shared(
    "directives",
    found.directives.map(({ paragraph, marker }) => `${paragraph} ${marker ?? "·"}`),
    page.directives,
  );
  shared(
    "boilerplate",
    found.boilerplate.map((piece) => piece.kind),
    page.chrome ?? [],
  );
}
for (const text of READOUT_PAGES) same("kind", parse(cleanDocument(text)).kind, "readout");
for (const text of [...OTHER_PAGES, ...OTHERS.map((page) => page.text)]) {
  count("kind", parse(cleanDocument(text)).kind === "readout" ? 0 : 1, 1);
}
for (const [text, url, day] of DATED_LEADS)
  same("meetingDate", parse(cleanDocument(text, url)).meetingDate.value, day);
for (const [text, names, chair] of NAMED_LEADS) {
  const { people } = parse(cleanDocument(text));
  shared(
    "people",
    people.map((person) => person.name),
    names.split(" "),
  );
  same("chair", people.find((person) => person.role === "chair")?.name ?? null, chair);
}
for (const [text, acts] of ACT_PARAGRAPHS) {
  const found = parse(cleanDocument(`7月19日，省委召开会议，省委书记赵云主持。\n${text}`));
  shared(
    "speechActs",
    found.speechActs.map((act) => `${act.speaker} ${act.verb}`),
    acts === "" ? [] : acts.split("|"),
  );
}

// Written before they were read. The rules were mended by the first set; the second shows how they do on pages that they were not made for, the third on genres beside the common ones.
for (const [name, pages] of [
  ["cold", COLD_READOUTS],
  ["final", COLD_FINAL],
  ["genres", COLD_GENRES],
] as const) {
  for (const page of pages)
    for (const { field, right, of } of scoreCold(page, parse(cleanDocument(page.text, page.url ?? null))))
      count(`${name} ${field}`, right, of);
}

const path = fileURLToPath(new URL("./accuracy.json", import.meta.url));
const before = existsSync(path)
  ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, { right: number; of: number }>)
  : {};
let lost = false;
console.log("field             right     of   change");
for (const [field, { right, of }] of table) {
  const old = before[field];
  const change = old === undefined ? "new" : right / of - old.right / old.of;
  if (typeof change === "number" && change < 0) lost = true;
  const shown =
    typeof change === "string"
      ? change
      : change === 0
        ? "="
        : `${change > 0 ? "+" : ""}${(100 * change).toFixed(1)} %`;
  console.log(`${field.padEnd(16)} ${String(right).padStart(6)} ${String(of).padStart(6)}   ${shown}`);
}
if (process.argv.includes("--write"))
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`);
process.exitCode = lost ? 1 : 0;
