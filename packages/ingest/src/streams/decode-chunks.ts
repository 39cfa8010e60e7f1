import { TextDecoder } from "node:util";
import type { EncodingEvidence } from "@tifa/corpus";
import { DocumentTrouble } from "../document-trouble.js";
import { type DetectedEncoding, detectEncoding, dropMark } from "../encoding/detect-encoding.js";
import { utf8Profile } from "../encoding/utf8-profile.js";

/** Bytes from the first non-ASCII chunk on that the encoding is found from. */
const SAMPLE = 65536;
/** Chinese characters in well-formed UTF-8, without a fault beside them, that make waiting for more needless. */
const DECISIVE = 8;

/** A stream that is being decoded. */
export interface DecodedStream {
  /** WHATWG label; `utf-8` as long as only ASCII was met. */
  readonly encoding: () => string;
  /** How it was found; `ascii` as long as only ASCII was met. */
  readonly evidence: () => EncodingEvidence;
  readonly text: AsyncIterable<string>;
}

/**
 * Decodes a stream whose encoding is found from its first non-ASCII stretch: a file that begins with a long
 * English preface is still read right.
 *
 * @param chunks - bytes
 * @returns decoded text as it comes, without a byte-order mark; what the encoding does not allow is U+FFFD
 * @throws on iteration: DocumentTrouble `undecodable`; what the stream throws
 * @example
 * for await (const text of decodeChunks(createReadStream("a.csv")).text) console.log(text);
 */
export function decodeChunks(chunks: AsyncIterable<Uint8Array>): DecodedStream {
  const state: DetectedEncoding = { encoding: "utf-8", how: "ascii" };
  return {
    encoding: () => state.encoding,
    evidence: () => state.how,
    text: decoded(chunks, state),
  };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, state: DetectedEncoding): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let pending: Uint8Array[] = [];
  let length = 0;
  let nextLook = 0;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
    } else if (length === 0 && isPlainAscii(chunk)) {
      yield new TextDecoder().decode(chunk);
    } else {
      pending.push(chunk);
      length += chunk.length;
      if (length < nextLook) continue;
      // Looking at doubled lengths only keeps the work linear, however small the chunks.
      nextLook = Math.min(length * 2, SAMPLE);
      if (length < SAMPLE && !isDecisive(pending)) continue;
      decoder = new TextDecoder(encodingOf(pending, state));
      yield decodeHead(decoder, pending);
      pending = [];
    }
  }
  decoder ??= new TextDecoder(encodingOf(pending, state));
  yield decodeHead(decoder, pending) + decoder.decode();
}

function decodeHead(decoder: TextDecoder, pending: readonly Uint8Array[]): string {
  return decoder.decode(dropMark(Buffer.concat(pending), decoder.encoding), { stream: true });
}

function encodingOf(pending: readonly Uint8Array[], state: DetectedEncoding): string {
  const found = detectEncoding(Buffer.concat(pending));
  if (!found) throw new DocumentTrouble("undecodable", UNDECODABLE);
  Object.assign(state, found);
  return found.encoding;
}

function isDecisive(pending: readonly Uint8Array[]): boolean {
  const { nonAscii, wellFormed, long } = utf8Profile(Buffer.concat(pending));
  return nonAscii === wellFormed && long >= DECISIVE;
}

/** Message of the trouble `undecodable`. */
export const UNDECODABLE =
  "neither UTF-8, UTF-16, GB18030 nor Big5; convert it to UTF-8, with iconv or the like";

/** ASCII without NUL, which would be a half of a UTF-16 character. */
function isPlainAscii(chunk: Uint8Array): boolean {
  return chunk.every((byte) => byte > 0 && byte < 0x80);
}
