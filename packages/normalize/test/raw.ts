import type { RawDocument } from "@tifa/corpus";

/** A raw document from a text in memory. */
export function rawDocument(text: string): RawDocument {
  return {
    id: "test",
    source: { path: null, record: null, url: null, sha256: "", encoding: "utf-8", mediaType: "text/plain" },
    text,
    docvars: {},
  };
}
