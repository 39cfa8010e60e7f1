// Writes ../charts/src/tables/advances.ts: how wide the shipped font's characters are, where they are not
// one em wide. charts places labels with it, without a font; a test in this package compares it with the font.
//   node scripts/write-advances.js
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const font = openSync(fileURLToPath(new URL("../fonts/tifa-noto-sans-sc.ttf", import.meta.url)));
const byWidth = new Map();
for (const point of [...font.characterSet].sort((a, b) => a - b)) {
  const width = Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
  if (width !== 1000) byWidth.set(width, (byWidth.get(width) ?? "") + String.fromCodePoint(point));
}
const lines = [...byWidth]
  .sort((a, b) => a[0] - b[0])
  .map(([width, characters]) => `  [${width}, ${JSON.stringify(characters)}],`);
writeFileSync(
  new URL("../../charts/src/tables/advances.ts", import.meta.url),
  `/**
 * Advance widths of Noto Sans SC Regular (the subset in packages/render/fonts), in thousandths of an em, with the
 * characters that have them. Every other character, all Han among them, is 1000 wide.
 * Made by packages/render/scripts/write-advances.js; a test in @tifa/render compares it with the font.
 */
export const ADVANCES: readonly (readonly [width: number, characters: string])[] = [
${lines.join("\n")}
];
`,
);
