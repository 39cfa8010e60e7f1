import type { Diagnostic, RawDocument } from "@tifa/corpus";
import { sha256 } from "../document-id.js";
import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { rawDocument } from "../raw-document.js";
import { collect } from "../streams/collect.js";
import type { Format, FormatInput } from "./format.js";

/** PDF files with a text layer (ISO 32000). */
export const pdfFormat: Format = { mediaTypes: ["application/pdf"], read };

async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<RawDocument> {
  const bytes = await collect(input.chunks, options.maxBytes);
  // Loaded here, so that who reads text only does not wait for it.
  const { pdfText } = await import("../pdf/pdf-text.js");
  const { text, heads } = await pdfText(bytes, options.maxBytes);
  if (text.trim() === "") {
    const message = "the document has no text layer; it must go through character recognition (OCR) first";
    throw new DocumentTrouble("no-text", message);
  }
  const message = `${heads} running heads and page numbers were left out`;
  const told: Diagnostic = { rule: "runningHeads", severity: "info", message, start: null, end: null };
  yield rawDocument(text, {
    path: input.path,
    sha256: sha256(bytes),
    mediaType: input.mediaType,
    ...(heads > 0 && { diagnostics: [told] }),
  });
}
