import { readFile, stat } from "node:fs/promises";

/**
 * Reads a file, or standard input, whole.
 *
 * @param path - a file, or `-`
 * @param stdin - asked for only where it is read
 * @param most - bytes that it may have
 * @returns the bytes; null where there are more
 * @throws what the file system says
 * @example
 * await readBytes("counts.csv", () => process.stdin, 1 << 20);
 */
export async function readBytes(
  path: string,
  stdin: () => AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  if (path !== "-") return (await stat(path)).size > most ? null : await readFile(path);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin()) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
