import { createHash } from "node:crypto";
import type { RawDocument } from "@tifa/corpus";

/**
 * What a document's row depends on, as a number: where it was read, what was read there, and the rules. Equal keys need
 * no second reading.
 *
 * @param raw - the document as it was read
 * @param rules - hash of rules and dictionaries, see `rulesHash`
 * @returns 64 bits
 * @example
 * sourceKey(raw, rules); // 908123…n
 */
export function sourceKey(raw: RawDocument, rules: string): bigint {
  const { path, record, url, sha256, encoding, mediaType } = raw.source;
  const { id, docvars, pageMeta } = raw;
  const content = JSON.stringify([
    rules,
    path,
    record,
    url,
    sha256,
    encoding,
    mediaType,
    id,
    docvars,
    pageMeta ?? null,
  ]);
  return createHash("sha256").update(content).digest().readBigUInt64BE();
}
