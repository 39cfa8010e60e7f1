/**
 * Writes src/tables/cohesion.ts. Run by hand when a source changes; the table is committed.
 *
 *   node scripts/make-cohesion.mjs CORPORA_DIR
 *
 * CORPORA_DIR is `/work/shared/corpora`: counts of single characters and of pairs are kept, no text. The provincial
 * reports are left out, so that they can be measured on.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [corpora] = process.argv.slice(2);
if (!corpora) throw new Error("usage: make-cohesion.mjs CORPORA_DIR");

const LEAST_COUNT = 4;
const isHan = (unit) => unit >= "\u4e00" && unit <= "\u9fff";

function* textsOf(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* textsOf(path);
    else if (path.endsWith(".txt") && !/LICEN|README/.test(name)) yield decode(readFileSync(path));
    else if (path.endsWith(".jsonl"))
      for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean))
        yield JSON.parse(line).content ?? "";
  }
}

/** A dozen of the bulletins are in GB 18030. */
function decode(bytes) {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : text;
}

const all = new Map();
const first = new Map();
const last = new Map();
const pairs = new Map();
const firstPairs = new Map();
const lastPairs = new Map();
const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
for (const text of textsOf(corpora)) {
  for (const sentence of text.split(/[。！？；\n]/u)) {
    const units = sentence.replace(/[“”‘’（）《》\s]/gu, "");
    if (units.length < 2) continue;
    if (isHan(units[0])) add(first, units[0]);
    if (isHan(units.at(-1))) add(last, units.at(-1));
    if (units.length >= 4) {
      if (isHan(units[0]) && isHan(units[1])) add(firstPairs, units.slice(0, 2));
      if (isHan(units.at(-2)) && isHan(units.at(-1))) add(lastPairs, units.slice(-2));
    }
    for (let at = 0; at < units.length; at++) {
      if (!isHan(units[at])) continue;
      add(all, units[at]);
      if (isHan(units[at + 1] ?? "")) add(pairs, units[at] + units[at + 1]);
    }
  }
}

const sum = (map) => [...map.values()].reduce((a, b) => a + b, 0);
const total = { all: sum(all), first: sum(first), last: sum(last), pairs: sum(pairs) };
const characters = [...all]
  .filter(([, n]) => n >= 5)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([c]) => c);

/** How much rarer a character is at the edge of a sentence than elsewhere, in half nats, as one printable sign. */
function edge(character, counts, count) {
  const here = ((counts.get(character) ?? 0) + 0.5) / (count + 1000);
  const anywhere = (all.get(character) + 1) / total.all;
  const halves = Math.max(-12, Math.min(12, Math.round(2 * Math.log(anywhere / here))));
  return String.fromCharCode(78 + halves);
}

const levels = [[], [], []];
for (const [pair, n] of pairs) {
  if (n < LEAST_COUNT) continue;
  const chance = (all.get(pair[0]) / total.all) * (all.get(pair[1]) / total.all);
  const gain = Math.log(n / total.pairs / chance);
  if (gain >= 0.4) levels[gain >= 2.5 ? 0 : gain >= 1.5 ? 1 : 2].push(pair);
}

/** Edges seen beyond doubt, of which a pair must differ by so many. */
const SMOOTH = 3;

/**
 * Pairs by how much rarer they are at the edge of a sentence than their outer character makes them, in whole nats from
 * -3 to 3: 会议 begins sentences oftener than other words with 会 do.
 */
function edgePairs(atEdge, outer) {
  const edges = new Map();
  for (const [pair, n] of atEdge) edges.set(outer(pair), (edges.get(outer(pair)) ?? 0) + n);
  const byNats = new Map();
  for (const [pair, n] of pairs) {
    const chance = (edges.get(outer(pair)) ?? 0) / all.get(outer(pair));
    const nats = Math.log((n * chance + SMOOTH) / ((atEdge.get(pair) ?? 0) + SMOOTH));
    const level = Math.max(-3, Math.min(3, Math.round(nats)));
    if (level !== 0) byNats.set(level, [...(byNats.get(level) ?? []), pair]);
  }
  return Object.fromEntries(
    [...byNats].sort(([a], [b]) => a - b).map(([nats, list]) => [nats, packed(list)]),
  );
}

function packed(list) {
  const byFirst = new Map();
  for (const pair of list.sort()) byFirst.set(pair[0], (byFirst.get(pair[0]) ?? "") + pair[1]);
  return [...byFirst].map(([head, tails]) => head + tails).join(" ");
}

const entries = [
  ["CHARACTERS", "Characters by falling frequency (at least five occurrences).", characters.join("")],
  [
    "FIRST",
    "For each of CHARACTERS, how much rarer it is at the start of a sentence than anywhere: half nats from N = 0.",
    characters.map((c) => edge(c, first, total.first)).join(""),
  ],
  ["LAST", "The same for the end of a sentence.", characters.map((c) => edge(c, last, total.last)).join("")],
  [
    "STRONG",
    "Pairs that stand together e^2.5 times as often as chance has it, or oftener: first character, then all its seconds.",
    packed(levels[0]),
  ],
  ["MIDDLING", "Pairs from e^1.5 times up to that.", packed(levels[1])],
  ["SLIGHT", "Pairs from e^0.4 times up to that.", packed(levels[2])],
  [
    "FIRST_PAIRS",
    "Pairs that begin a sentence more seldom than their first character does, by nats.",
    edgePairs(firstPairs, (pair) => pair[0]),
  ],
  [
    "LAST_PAIRS",
    "Pairs that end a sentence more seldom than their second character does, by nats.",
    edgePairs(lastPairs, (pair) => pair[1]),
  ],
];
const typeOf = (value) => (typeof value === "string" ? "string" : "Readonly<Record<string, string>>");
const body = entries.map(
  ([id, doc, value]) =>
    `/** ${doc} */\nexport const ${id}: ${typeOf(value)} =\n  ${JSON.stringify(value)};\n`,
);
writeFileSync(
  new URL("../src/tables/cohesion.ts", import.meta.url),
  `// Made by scripts/make-cohesion.mjs: do not edit.\n// Counted on the national reports and the bulletins of shared/corpora; no text is kept.\n\n${body.join("\n")}`,
);
console.log(
  total,
  characters.length,
  levels.map((list) => list.length),
);
