import { DocumentTrouble } from "../document-trouble.js";

/** Reads a stream in pieces: lines, numbers of bytes, the rest. */
export interface ByteReader {
  /**
   * The next line, as Latin-1, without its end (LF or CRLF); null at the end of the stream.
   *
   * @throws DocumentTrouble `damaged` where it is longer than the limit
   */
  readonly line: (longest: number) => Promise<string | null>;
  /** The next bytes, which stay; fewer at the end. */
  readonly peek: (size: number) => Promise<Uint8Array>;
  /** All bytes that are left. */
  readonly rest: () => AsyncIterable<Uint8Array>;
  /** A reader of the next bytes: this one goes on behind what was read through it. */
  readonly limited: (size: number) => ByteReader;
  /** Passes over all that is left. */
  readonly skip: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Source {
  /** The next bytes, some; null at the end. */
  readonly next: () => Promise<Uint8Array | null>;
  /** Puts bytes back. */
  readonly back: (bytes: Uint8Array) => void;
  readonly close: () => Promise<void>;
}

/**
 * Makes a reader of a stream.
 *
 * @param chunks - the stream; it is read from now on through the reader
 * @returns the reader
 * @example
 * const reader = byteReader(createReadStream("crawl.warc"));
 * await reader.line(1024); // "WARC/1.0"
 */
export function byteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Uint8Array[] = [];
  return readerOf({
    async next() {
      const first = held.shift();
      if (first !== undefined) return first;
      const { done, value } = await iterator.next();
      return done ? null : value;
    },
    back: (bytes) => void held.unshift(bytes),
    async close() {
      held = [];
      await iterator.return?.();
    },
  });
}

function readerOf(source: Source): ByteReader {
  return {
    line: (longest) => lineOf(source, longest),
    async peek(size) {
      const parts: Uint8Array[] = [];
      for (let length = 0; length < size; ) {
        const part = await source.next();
        if (part === null) break;
        parts.push(part);
        length += part.length;
      }
      const bytes = Buffer.concat(parts);
      if (bytes.length > 0) source.back(bytes);
      return bytes.subarray(0, size);
    },
    async *rest() {
      for (let part = await source.next(); part !== null; part = await source.next()) yield part;
    },
    limited: (size) => readerOf(limitedSource(source, size)),
    async skip() {
      while ((await source.next()) !== null);
    },
    close: source.close,
  };
}

async function lineOf(source: Source, longest: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await source.next(); part !== null; part = await source.next()) {
    const end = part.indexOf(0x0a);
    const piece = end < 0 ? part : part.subarray(0, end);
    length += piece.length;
    if (length > longest)
      throw new DocumentTrouble("damaged", `a line of a head has more than ${longest} bytes`);
    parts.push(piece);
    if (end >= 0) {
      if (end + 1 < part.length) source.back(part.subarray(end + 1));
      return textOf(parts);
    }
  }
  return parts.length === 0 ? null : textOf(parts);
}

function textOf(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString("latin1").replace(/\r$/, "");
}

function limitedSource(source: Source, size: number): Source {
  let left = size;
  return {
    async next() {
      if (left === 0) return null;
      const part = await source.next();
      if (part === null) throw new DocumentTrouble("damaged", "the file ends within a record");
      const piece = part.subarray(0, left);
      if (piece.length < part.length) source.back(part.subarray(piece.length));
      left -= piece.length;
      return piece;
    },
    back(bytes) {
      left += bytes.length;
      source.back(bytes);
    },
    // What it did not read is its owner's to pass over.
    close: async () => {},
  };
}
