import type { CleanDocument } from "@tifa/corpus";

/** A document that needs no repair. */
export function cleanDocument(text: string, url: string | null = null): CleanDocument {
  const source = { path: null, record: null, url, sha256: "0", encoding: "utf-8", mediaType: "text/plain" };
  return {
    id: "document",
    raw: { id: "document", source, text, docvars: {} },
    text,
    passes: [],
    script: "simplified",
    noise: [],
    diagnostics: [],
  };
}
