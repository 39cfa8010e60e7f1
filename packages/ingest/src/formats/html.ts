import type { RawDocument } from "@tifa/corpus";
import { decode, mixedEncoding } from "../decode.js";
import { sha256 } from "../document-id.js";
import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { rawDocument } from "../raw-document.js";
import { collect } from "../streams/collect.js";
import { UNDECODABLE } from "../streams/decode-chunks.js";
import type { Format, FormatInput } from "./format.js";

/** HTML and XHTML: the page is the document, its structure kept in blocks. */
export const htmlFormat: Format = { mediaTypes: ["text/html", "application/xhtml+xml"], read };

async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<RawDocument> {
  const bytes = await collect(input.chunks, options.maxBytes);
  const decoded = decode(bytes);
  if (!decoded) throw new DocumentTrouble("undecodable", UNDECODABLE);
  // Loaded here, so that who reads text only does not wait for it.
  const { htmlText } = await import("../html/html-text.js");
  const { text, blocks, pageMeta, url, diagnostics } = htmlText(decoded.text, options.limits);
  if (text.trim() === "") {
    throw new DocumentTrouble("no-text", "the page shows no text: it holds frames, pictures or scripts only");
  }
  yield rawDocument(text, {
    path: input.path,
    url,
    sha256: sha256(bytes),
    encoding: decoded.encoding,
    mediaType: input.mediaType,
    encodingEvidence: decoded.how,
    blocks,
    diagnostics: [...mixedEncoding(decoded), ...diagnostics],
    ...(pageMeta && { pageMeta }),
  });
}
