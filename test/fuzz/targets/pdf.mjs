import { read } from "../checks.mjs";

/**
 * A file whose page is drawn by the given operators.
 * @param {Uint8Array} content
 */
function page(content) {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[5 0 R]>>",
    "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 6 0 R>>",
  ].map((text, at) => Buffer.from(`${at + 1} 0 obj${text}endobj\n`));
  const stream = Buffer.concat([
    Buffer.from(`6 0 obj<</Length ${content.length}>>stream\n`),
    content,
    Buffer.from("\nendstream endobj\n"),
  ]);
  return Buffer.concat([
    Buffer.from("%PDF-1.4\n"),
    ...objects,
    stream,
    Buffer.from("trailer<</Root 1 0 R/Size 7>>\n%%EOF\n"),
  ]);
}

/** Operators of a page; or a whole file. @param {Buffer} data */
export async function fuzz(data) {
  await read(data.subarray(0, 5).toString("latin1") === "%PDF-" ? data : page(data));
}

export const longest = 4000;

const DRAWN = Buffer.from(
  "BT /F1 16 Tf 90 700 Td <4f1a8bae> Tj 0 -24 Td [<6307> -200 <51fa>] TJ T* (abc) ' ET q 1 0 0 1 10 10 cm BT /F1 9 Tf 1 0 0 1 300 40 Tm <0031> Tj ET Q\n",
);
export const seeds = () => [DRAWN, page(DRAWN)];
