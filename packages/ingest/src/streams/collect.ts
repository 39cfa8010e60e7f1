import { DocumentTrouble } from "../document-trouble.js";

/**
 * Reads a stream whole.
 *
 * @param chunks - the stream; it is closed where it goes over the limit
 * @param maxBytes - limit
 * @returns the bytes
 * @throws DocumentTrouble `too-large` above the limit; what the stream throws
 * @example
 * const bytes = await collect(createReadStream("a.txt"), 1 << 20);
 */
export async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new DocumentTrouble("too-large", `more than ${maxBytes} bytes; raise maxBytes to read it`);
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}
