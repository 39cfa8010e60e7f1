/**
 * Writes src/tables/*.ts. Run by hand when a source changes; the tables are committed.
 *
 *   node scripts/make-tables.mjs UCD_DIR CORPORA_DIR
 *
 * UCD_DIR holds Unihan_Readings.txt, Unihan_OtherMappings.txt and EquivalentUnifiedIdeograph.txt (Unicode 15.0;
 * Debian's package unicode-data has them). CORPORA_DIR is `/work/shared/corpora`: frequencies alone are kept.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter as Makers } from "opencc-js/cn2t";
import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

const [ucd, corpora] = process.argv.slice(2);
if (!ucd || !corpora) throw new Error("usage: make-tables.mjs UCD_DIR CORPORA_DIR");
const out = new URL("../src/tables/", import.meta.url);

function fields(file, wanted) {
  const found = Object.fromEntries(wanted.map((name) => [name, new Map()]));
  for (const line of readFileSync(join(ucd, file), "utf8").split("\n")) {
    const [code, name, value] = line.split("\t");
    if (!code?.startsWith("U+")) continue;
    if (name !== undefined && Object.hasOwn(found, name))
      found[name].set(String.fromCodePoint(parseInt(code.slice(2), 16)), value);
  }
  return found;
}

function write(name, head, entries) {
  const body = entries.map(
    ([id, doc, value]) => `/** ${doc} */\nexport const ${id}: string =\n  ${JSON.stringify(value)};\n`,
  );
  writeFileSync(
    new URL(`${name}.ts`, out),
    `// Made by scripts/make-tables.mjs: do not edit.\n// ${head}\n\n${body.join("\n")}`,
  );
}

const han = [];
for (let code = 0x4e00; code <= 0x9fff; code++) han.push(String.fromCodePoint(code));
const { kTGH, kGB0, kBigFive } = fields("Unihan_OtherMappings.txt", ["kTGH", "kGB0", "kBigFive"]);
const converters = ["tw", "hk", "t"].map((from) => Converter({ from, to: "cn" }));
/** The first of the three standards that changes a text decides. */
const convert = (text) => converters.map((one) => one(text)).find((after) => after !== text) ?? text;

// --- Script -------------------------------------------------------------------------------------
/** Characters that the other direction writes in some words and that this one does not know. */
const MORE = new Map([
  ["揹", "背"],
  ["濬", "浚"],
]);
const simple = (c) => MORE.get(c) ?? convert(c);
const mapped = han.filter((c) => simple(c) !== c && simple(c).length === 1);
const strict = mapped.filter((c) => !kTGH.has(c) && !kGB0.has(c));
const ambiguous = mapped.filter((c) => !strict.includes(c));
const level1 = (c) => (kBigFive.get(c) ?? "FFFF") <= "C67E";
// Hong Kong writes 户 税 脱, and all three standards some that Big5 has late.
const standards = ["t", "tw", "hk"].map((to) => Makers({ from: "cn", to }));
const onlySimplified = (c) => standards.every((one) => one(c) !== c);
const simplified = [...new Set(mapped.map(simple))]
  .filter((c) => kTGH.has(c) && !level1(c) && onlySimplified(c))
  .sort();
write("script", "Sources: OpenCC (opencc-js tw→cn, hk→cn, t→cn), Unihan kTGH, kGB0, kBigFive.", [
  [
    "TRADITIONAL",
    "Characters of traditional script alone: mapped by OpenCC, neither in 通用规范汉字表 nor in GB 2312.",
    strict.join(""),
  ],
  [
    "TRADITIONAL_MAPPED",
    "The simplified form of each character of TRADITIONAL, in order.",
    strict.map(simple).join(""),
  ],
  [
    "AMBIGUOUS",
    "Characters that OpenCC maps although simplified text has them too (乾, 著, 於 …).",
    ambiguous.join(""),
  ],
  [
    "AMBIGUOUS_MAPPED",
    "The simplified form of each character of AMBIGUOUS, in order.",
    ambiguous.map(simple).join(""),
  ],
  [
    "SIMPLIFIED",
    "Characters of simplified script alone: results of the mapping that Big5 level 1 lacks and that OpenCC changes for each traditional standard.",
    simplified.join(""),
  ],
  [
    "STANDARD",
    "通用规范汉字表 (2013), the characters of the basic plane.",
    han.filter((c) => kTGH.has(c)).join(""),
  ],
]);

// --- Readings -----------------------------------------------------------------------------------
const read = fields("Unihan_Readings.txt", ["kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinyin"]);
const bySyllable = new Map();
const syllables = (c) => {
  const from = [
    read.kMandarin.get(c) ?? "",
    ...["kTGHZ2013", "kXHC1983"].flatMap((k) =>
      (read[k].get(c) ?? "").split(" ").map((x) => x.split(":")[1] ?? ""),
    ),
  ];
  const all = from.flatMap((x) => x.split(/[ ,]/)).concat(pinyin(c, { multiple: true, type: "array" }));
  return new Set(
    all.map((s) => s.normalize("NFC").toLowerCase()).filter((s) => s && s !== c && /^\p{L}+$/u.test(s)),
  );
};
const rareSyllable = new Map();
for (const c of ["〇", ...han]) {
  const own = syllables(c);
  for (const s of own) bySyllable.set(s, (bySyllable.get(s) ?? "") + c);
  const old = (read.kHanyuPinyin.get(c) ?? "").split(" ").flatMap((x) => (x.split(":")[1] ?? "").split(","));
  for (const s of new Set(old.map((x) => x.normalize("NFC")))) {
    if (s && !own.has(s)) rareSyllable.set(s, (rareSyllable.get(s) ?? "") + c);
  }
}
const entries = (map) =>
  [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([s, cs]) => s + cs)
    .join(" ");
write("readings", "Sources: Unihan 15.0 kMandarin, kTGHZ2013, kXHC1983, kHanyuPinyin; pinyin-pro 3.", [
  [
    "READINGS",
    "Syllable with its tone mark, then the characters that can be read so; entries parted by spaces.",
    entries(bySyllable),
  ],
  [
    "RARE_READINGS",
    "Readings that dictionaries of today leave out (kHanyuPinyin alone), in the same form.",
    entries(rareSyllable),
  ],
]);

// --- Frequencies --------------------------------------------------------------------------------
const walk = (dir) =>
  readdirSync(dir)
    .sort()
    .flatMap((n) => (statSync(join(dir, n)).isDirectory() ? walk(join(dir, n)) : [join(dir, n)]));
const counts = new Map();
const pairs = new Map();
let total = 0;
const count = (text) => {
  for (const run of convert(text).match(/[\u4e00-\u9fff]+/g) ?? []) {
    for (let i = 0; i < run.length; i++) {
      total++;
      counts.set(run[i], (counts.get(run[i]) ?? 0) + 1);
      if (i > 0) pairs.set(run.slice(i - 1, i + 1), (pairs.get(run.slice(i - 1, i + 1)) ?? 0) + 1);
    }
  }
};
for (const file of walk(corpora)) {
  if (/content-extraction|LICEN|README/.test(file)) continue;
  if (file.endsWith(".txt")) count(readFileSync(file, "utf8"));
  if (file.endsWith(".jsonl"))
    for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean))
      count(JSON.parse(line).content ?? "");
  if (file.endsWith(".conllu"))
    count(
      readFileSync(file, "utf8")
        .split("\n")
        .filter((l) => l.startsWith("# text = "))
        .join("\n"),
    );
}
const common = [...counts]
  .filter(([c, n]) => n >= 5 && kTGH.has(c))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([c]) => c);
const bound = [...pairs]
  .filter(([p, n]) => n >= 12 && (n * total) / (counts.get(p[0]) * counts.get(p[1])) >= 6)
  .map(([p]) => p)
  .sort();
const byFirst = new Map();
for (const p of bound) byFirst.set(p[0], (byFirst.get(p[0]) ?? "") + p[1]);
write("frequency", "Counted on the texts of shared/corpora; no text is kept.", [
  [
    "COMMON",
    "Characters of official texts by falling frequency (at least five occurrences).",
    common.join(""),
  ],
  [
    "BOUND_PAIRS",
    "Pairs that stand together six times as often as chance has it and at least twelve times: first character, then all its seconds; entries parted by spaces.",
    [...byFirst].map(([a, bs]) => a + bs).join(" "),
  ],
]);

// --- Look-alikes --------------------------------------------------------------------------------
const alike = [];
for (const line of readFileSync(join(ucd, "EquivalentUnifiedIdeograph.txt"), "utf8").split("\n")) {
  const m = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/.exec(line);
  if (!m) continue;
  const to = String.fromCodePoint(parseInt(m[3], 16));
  for (let c = parseInt(m[1], 16); c <= parseInt(m[2] ?? m[1], 16); c++)
    if (c < 0x3000) alike.push(String.fromCodePoint(c) + to);
}
write(
  "radicals",
  "Source: Unicode 15.0 EquivalentUnifiedIdeograph.txt (CJK Radicals Supplement, Kangxi Radicals).",
  [
    [
      "RADICALS",
      "Radical, then the ideograph that it looks like; entries parted by spaces.",
      alike.join(" "),
    ],
  ],
);
console.log({
  strict: strict.length,
  ambiguous: ambiguous.join(""),
  simplified: simplified.length,
  syllables: bySyllable.size,
  common: common.length,
  bound: bound.length,
  alike: alike.length,
});
