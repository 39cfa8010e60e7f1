import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const BODY = "word/document.xml";

/** Text of a .docx file, a paragraph a line: the one entry that holds the body, found by way of the central directory. */
export function docxText(path: string): string {
  const zip = readFileSync(path);
  for (let at = zip.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0; ) {
    if (zip.readUInt32LE(at) !== CENTRAL) break;
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString("latin1", at + 46, at + 46 + nameLength) === BODY) return textAt(zip, at);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`${path} holds no ${BODY}`);
}

function textAt(zip: Buffer, entry: number): string {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  const xml = (zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
  return xml
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((run) => run[1]).join(""))
    .join("\n");
}
