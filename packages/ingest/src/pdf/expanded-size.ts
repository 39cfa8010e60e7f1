import { pipeline, Readable } from "node:stream";
import { createInflate } from "node:zlib";

const STREAM = Buffer.from("stream");
const END = Buffer.from("endstream");
/** A stream's dictionary stands in front of it; this much of it is looked at. */
const DICTIONARY = 2048;
/** More filters one behind another than any program writes. */
const MOST_FILTERS = 4;

/**
 * How large the compressed streams of a PDF file become, pictures left out, which nobody expands for the text. pdf.js
 * keeps what it expands in memory, so that this must be known before.
 *
 * @param bytes - the file
 * @param limit - size above which counting stops
 * @returns the size in bytes; any number above the limit where it is larger
 * @example
 * (await expandedSize(bytes, 1 << 28)) > 1 << 28; // a bomb
 */
export async function expandedSize(bytes: Uint8Array, limit: number): Promise<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let size = 0;
  let last = 0;
  for (let at = file.indexOf(STREAM); at >= 0 && size <= limit; at = file.indexOf(STREAM, last)) {
    const dictionary = dictionaryOf(file.subarray(Math.max(last, at - DICTIONARY), at).toString("latin1"));
    const found = file.indexOf(END, at);
    const end = found < 0 ? file.length : found;
    last = found < 0 ? file.length : found + END.length;
    const filters = Math.min(dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0, MOST_FILTERS);
    if (filters === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = at + STREAM.length + (file[at + STREAM.length] === 0x0d ? 2 : 1);
    size += await inflatedSize(file.subarray(start, end), filters, limit - size);
  }
  return size;
}

/** What stands behind the last object's beginning. */
function dictionaryOf(before: string): string {
  return before.slice(before.lastIndexOf(" obj") + 1);
}

async function inflatedSize(data: Uint8Array, filters: number, limit: number): Promise<number> {
  const stages = Array.from({ length: filters }, () => createInflate());
  // The callback is required; damaged data end the iteration, and are pdf.js's to report.
  pipeline([Readable.from([data]), ...stages], () => {});
  let size = 0;
  try {
    for await (const chunk of stages.at(-1)!) {
      size += (chunk as Uint8Array).length;
      if (size > limit) break;
    }
  } catch {
    return size;
  }
  return size;
}
