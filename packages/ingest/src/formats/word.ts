import type { RawDocument } from "@tifa/corpus";
import { sha256 } from "../document-id.js";
import { DocumentTrouble } from "../document-trouble.js";
import { OFFICE_PACKAGE } from "../media-type.js";
import type { ResolvedOptions } from "../options.js";
import { rawDocument } from "../raw-document.js";
import { collect } from "../streams/collect.js";
import type { Format, FormatInput } from "./format.js";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Word documents (ECMA-376). Where the first bytes do not tell what a document of Office is, its list of parts does. */
export const wordFormat: Format = { mediaTypes: [DOCX, OFFICE_PACKAGE], read };

async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<RawDocument> {
  const bytes = await collect(input.chunks, options.maxBytes);
  // Loaded here, so that who reads text only does not wait for it.
  const { zipParts } = await import("../word/zip-parts.js");
  const { wordPackage } = await import("../word/word-package.js");
  const { wordText } = await import("../word/word-text.js");
  const parts = await wordPackage(await zipParts(bytes, options.maxBytes, options.limits.parts));
  if (!parts) {
    const message = "a document of Office, but none of Word; save it as .docx or .csv";
    throw new DocumentTrouble("unsupported-media-type", message);
  }
  const { text, blocks, diagnostics } = wordText(parts, options.limits.lines);
  if (text.trim() === "") throw new DocumentTrouble("no-text", "the document holds no text");
  yield rawDocument(text, {
    path: input.path,
    sha256: sha256(bytes),
    mediaType: DOCX,
    blocks,
    diagnostics,
  });
}
