/** A line of a stream, without its end. */
export interface Line {
  /** Number from 1. */
  readonly number: number;
  /** The line; null if it is longer than the limit. */
  readonly text: string | null;
}

/**
 * Cuts a stream of text into lines. No more than one line is held, and of a line that is too long no more than
 * the limit.
 *
 * @param chunks - text
 * @param maxLength - longest line, in UTF-16 units
 * @returns the lines, blank ones too; a line feed at the very end opens no further line
 * @throws what the stream throws
 * @example
 * for await (const line of splitLines(text, 1e6)) console.log(line.number, line.text);
 */
export async function* splitLines(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: string[] = [];
  let length = 0;
  const take = (piece: string): void => {
    length += piece.length;
    if (length > maxLength) parts = [];
    else if (piece) parts.push(piece);
  };
  const finish = (): Line => {
    const text = length > maxLength ? null : parts.join("");
    parts = [];
    length = 0;
    number++;
    return { number, text };
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", at)) {
      take(chunk.slice(at, end));
      yield finish();
      at = end + 1;
    }
    take(chunk.slice(at));
  }
  if (length > 0) yield finish();
}
