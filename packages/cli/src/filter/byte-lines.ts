/** A line of a stream of bytes, without its line feed. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** Whether it goes on beyond the limit: then `bytes` is its beginning alone. */
  readonly isCut: boolean;
}

/** What is kept of a line that is too long: enough to tell whose it is. */
const KEPT = 4096;

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines. No more than one line is held, and of one that is too long no more than its beginning.
 *
 * @param chunks - bytes
 * @param maxBytes - longest line
 * @returns for each chunk the lines that end in it; a line feed at the very end opens no further line
 * @throws what the stream throws
 * @example
 * for await (const lines of byteLines(process.stdin, 1 << 20)) console.log(lines.length);
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly ByteLine[]> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    const wasCut = length > maxBytes;
    length += piece.length;
    if (wasCut || piece.length === 0) return;
    parts.push(piece);
    if (length > maxBytes) parts = [Buffer.concat(parts).subarray(0, KEPT)];
  };
  const finish = (): ByteLine => {
    const line = { bytes: Buffer.concat(parts), isCut: length > maxBytes };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let at = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, at)) {
      take(chunk.subarray(at, end));
      lines.push(finish());
      at = end + 1;
    }
    take(chunk.subarray(at));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish()];
}
