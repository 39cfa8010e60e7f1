import { inflateRawSync } from "node:zlib";

/**
 * Text of a Word file: a line a paragraph, as its XML has it. Enough to count edits on; the reader of documents proper
 * is `@tifa/ingest`.
 *
 * @param bytes - a `.docx` file
 * @returns the text of `word/document.xml`
 * @throws Error where the file has no such part
 */
export function docxText(bytes: Buffer): string {
  const xml = zipEntry(bytes, "word/document.xml").toString("utf8");
  const paragraphs = xml
    .split(/<\/w:p>/u)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b/gu)]
        .map(([, text, blank]) => (blank === undefined ? decodeXml(text!) : blank === "tab" ? "\t" : "\n"))
        .join(""),
    );
  return paragraphs.join("\n");
}

function decodeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** One file of a zip archive, found by the central directory at its end (APPNOTE.TXT 4.3.12). */
function zipEntry(bytes: Buffer, name: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = end < 0 ? bytes.length : bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString("utf8", at + 46, at + 46 + nameLength) === name) return contentOf(bytes, at);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name} in the archive`);
}

function contentOf(bytes: Buffer, entry: number): Buffer {
  const header = bytes.readUInt32LE(entry + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
}
