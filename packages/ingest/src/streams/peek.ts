/** Beginning of a stream, and the whole of it. */
export interface Peeked {
  /** The first bytes: as many as were asked for, fewer if the stream is shorter, more if a chunk went over. */
  readonly head: Uint8Array;
  /** Every byte, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Looks at the beginning of a stream.
 *
 * @param chunks - the stream; it is read from now on through the result
 * @param size - bytes wanted
 * @param isEnough - whether less will do, asked after each chunk. Default: it will not
 * @returns head and stream
 * @throws what the stream throws
 * @example
 * const { head, chunks } = await peek(createReadStream("a.txt"), 512);
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  isEnough: (first: Uint8Array, latest: Uint8Array) => boolean = () => false,
): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (!done && length < size) {
    const next = await iterator.next();
    done = next.done ?? false;
    if (!next.done) {
      parts.push(next.value);
      length += next.value.length;
      if (isEnough(parts[0]!, next.value)) break;
    }
  }
  const head = Buffer.concat(parts, length);
  return { head, chunks: resume(head, iterator, done) };
}

async function* resume(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  done: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    while (!done) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
