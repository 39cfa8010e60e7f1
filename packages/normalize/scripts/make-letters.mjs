/**
 * Writes src/tables/letters.ts. Run by hand; the table is committed.
 *
 *   node scripts/make-letters.mjs LICENCES_DIR
 *
 * LICENCES_DIR holds English prose: Debian's `/usr/share/common-licenses`. Pairs of letters alone are counted, those of
 * the syllables of pinyin (src/tables/readings.ts) with them, so that 浙 Zhe and 秦 Qin are no noise.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: make-letters.mjs LICENCES_DIR");

const SIZE = 27;
/** Share of pinyin among the Latin words of a Chinese page. */
const PINYIN = 0.25;

/** Pairs of letters in words, by code: 0 is a word's edge. */
function count(words) {
  const pairs = new Float64Array(SIZE * SIZE);
  for (const word of words) {
    const codes = [0, ...[...word].map((letter) => letter.charCodeAt(0) - 96), 0];
    for (let i = 1; i < codes.length; i++) pairs[codes[i - 1] * SIZE + codes[i]]++;
  }
  return pairs;
}

const english = readdirSync(folder)
  .sort()
  .flatMap(
    (name) =>
      readFileSync(join(folder, name), "utf8")
        .toLowerCase()
        .match(/[a-z]+/g) ?? [],
  );
const readings = readFileSync(new URL("../src/tables/readings.ts", import.meta.url), "utf8");
const syllables = (/READINGS: string =\s+"([^"]*)"/.exec(readings)?.[1] ?? "").split(" ").map((entry) =>
  entry
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u4e00-\u9fff\u3007]/gu, "")
    .toLowerCase(),
);
const latin = [...new Set(syllables)].filter((syllable) => /^[a-z]{1,6}$/.test(syllable));
// A name is two syllables in one word.
const pinyin = latin.flatMap((a, i) => [
  a,
  a + latin[(i * 7 + 3) % latin.length],
  a + latin[(i * 13 + 5) % latin.length],
]);

const share = (pairs, row, column) => {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum += pairs[row * SIZE + i];
  return (pairs[row * SIZE + column] + 0.5) / (sum + 0.5 * SIZE);
};
const a = count(english);
const b = count(pinyin);
let costs = "";
for (let row = 0; row < SIZE; row++) {
  for (let column = 0; column < SIZE; column++) {
    const chance = (1 - PINYIN) * share(a, row, column) + PINYIN * share(b, row, column);
    costs += String.fromCharCode(48 + Math.min(60, Math.round(-6 * Math.log(chance))));
  }
}
writeFileSync(
  new URL("../src/tables/letters.ts", import.meta.url),
  `// Made by scripts/make-letters.mjs: do not edit.
// Counted on Debian's common-licenses and the syllables of pinyin.

/** Cost of each letter after each, in sixths of a nat from "0" up: rows and columns are the word's edge, then a to z. */
export const LETTER_COSTS: string =
  ${JSON.stringify(costs)};
`,
);
console.log(english.length, latin.length);
