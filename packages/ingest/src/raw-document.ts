import type { RawDocument, Source } from "@tifa/corpus";
import { checkOptions } from "@tifa/corpus";
import { documentId, sha256 } from "./document-id.js";

/** What is known of a text that comes from memory. */
export interface RawDocumentOptions extends Partial<Source> {
  /** Document variables. Default: none. */
  readonly docvars?: RawDocument["docvars"];
  /** Blocks in order, for a format with structure. Default: none. */
  readonly blocks?: NonNullable<RawDocument["blocks"]>;
  /** What the page or record says of itself outside its text. Default: nothing. */
  readonly pageMeta?: NonNullable<RawDocument["pageMeta"]>;
  /** What the reader left out or was not sure of. Default: nothing. */
  readonly diagnostics?: NonNullable<RawDocument["diagnostics"]>;
}

const OPTION_NAMES = [
  "path",
  "record",
  "url",
  "sha256",
  "encoding",
  "mediaType",
  "encodingEvidence",
  "docvars",
  "blocks",
  "pageMeta",
  "diagnostics",
] as const satisfies readonly (keyof RawDocumentOptions)[];

/**
 * Makes a raw document of a text in memory.
 *
 * @param text - decoded text; it is not changed
 * @param options - where it came from. Defaults: `path`, `record` and `url` null, `sha256` that of the text
 *   as UTF-8, `encoding` `utf-8`, `mediaType` `text/plain`; the rest is left out
 * @returns the document; its id is {@link documentId} of the text
 * @throws RangeError if an option is unknown
 * @example
 * rawDocument("全省防汛工作会议召开", { url: "https://example.org/a.html" }).source.encoding; // "utf-8"
 */
export function rawDocument(text: string, options: RawDocumentOptions = {}): RawDocument {
  checkOptions("rawDocument", options, OPTION_NAMES);
  return {
    id: documentId(text),
    source: {
      path: options.path ?? null,
      record: options.record ?? null,
      url: options.url ?? null,
      sha256: options.sha256 ?? sha256(text),
      encoding: options.encoding ?? "utf-8",
      mediaType: options.mediaType ?? "text/plain",
      ...(options.encodingEvidence && { encodingEvidence: options.encodingEvidence }),
    },
    text,
    docvars: options.docvars ?? {},
    ...(options.blocks && { blocks: options.blocks }),
    ...(options.pageMeta && { pageMeta: options.pageMeta }),
    ...(options.diagnostics?.length && { diagnostics: options.diagnostics }),
  };
}
