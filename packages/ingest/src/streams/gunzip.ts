import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/**
 * Decompresses a gzip stream.
 *
 * @param chunks - compressed bytes
 * @returns decompressed bytes, as they come
 * @throws on iteration: zlib's error for damaged or cut data, or what the stream throws
 * @example
 * for await (const chunk of gunzip(createReadStream("a.csv.gz"))) console.log(chunk.length);
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzipped = createGunzip();
  // The callback is required; the same error comes out of the iteration.
  pipeline(Readable.from(chunks, { objectMode: false }), unzipped, () => {});
  yield* unzipped;
}
