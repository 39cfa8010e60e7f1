// Writes scripts/characters.txt, the characters that the shipped font must be able to draw:
//   node scripts/list-characters.js UNIHAN_FOLDER
// UNIHAN_FOLDER holds Unihan_OtherMappings.txt and Unihan_Variants.txt (Unicode 15.0; Debian's package
// `unicode-data` has them as .bz2). The four classes:
//   1. 通用规范汉字表 (2013), the 8,105 characters of today's printing: Unihan's property kTGH;
//   2. GB 2312, so that radicals and variants which older pages print are not boxes;
//   3. the traditional forms of class 1 (kTraditionalVariant) and the 5,401 frequent characters of Big5, because charts of
//      damage quote unrepaired text;
//   4. what differs from one of these only in shape (kZVariant), such as 説.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node scripts/list-characters.js UNIHAN_FOLDER");

const codePoint = (name) => Number.parseInt(name.slice(2), 16);

function property(file, name) {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .filter((fields) => fields[1] === name);
}

/** Characters of a double-byte encoding in a range of first bytes; cells that it leaves empty are left out. */
function encoded(encoding, firstByte, lastByte, secondBytes) {
  const decoder = new TextDecoder(encoding);
  const found = [];
  for (let first = firstByte; first <= lastByte; first++) {
    for (const second of secondBytes) {
      const character = decoder.decode(new Uint8Array([first, second])).codePointAt(0);
      if (character >= 0x4e00 && character <= 0x9fff) found.push(character);
    }
  }
  return found;
}

const bytes = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const gb2312 = encoded("gb18030", 0xb0, 0xf7, bytes(0xa1, 0xfe));
const big5 = encoded("big5", 0xa4, 0xc6, [...bytes(0x40, 0x7e), ...bytes(0xa1, 0xfe)]);

const standard = property("Unihan_OtherMappings.txt", "kTGH").map((fields) => codePoint(fields[0]));
const inStandard = new Set(standard);
const variants = (name, of) =>
  property("Unihan_Variants.txt", name)
    .filter((fields) => of.has(codePoint(fields[0])))
    .flatMap((fields) =>
      fields[2]
        .trim()
        .split(" ")
        .map((value) => codePoint(value.split("<")[0])),
    );
const traditional = variants("kTraditionalVariant", inStandard);
const frequent = new Set([...standard, ...gb2312, ...traditional, ...big5]);
const all = [...new Set([...frequent, ...variants("kZVariant", frequent)])].sort((a, b) => a - b);
writeFileSync(
  new URL("characters.txt", import.meta.url),
  `${String.fromCodePoint(...all).replace(/(.{60})/gu, "$1\n")}\n`,
);
console.log(`${standard.length} standard, ${all.length} in all`);
