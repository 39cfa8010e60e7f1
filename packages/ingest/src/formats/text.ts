import type { RawDocument } from "@tifa/corpus";
import { decode, mixedEncoding } from "../decode.js";
import { sha256 } from "../document-id.js";
import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { rawDocument } from "../raw-document.js";
import { collect } from "../streams/collect.js";
import { UNDECODABLE } from "../streams/decode-chunks.js";
import type { Format, FormatInput } from "./format.js";

/** Plain text: the file is the document. */
export const textFormat: Format = { mediaTypes: ["text/plain"], read };

async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<RawDocument> {
  const bytes = await collect(input.chunks, options.maxBytes);
  const decoded = decode(bytes);
  if (!decoded) throw new DocumentTrouble("undecodable", UNDECODABLE);
  if (decoded.text.trim() === "") throw new DocumentTrouble("no-text", "the file holds white space only");
  yield rawDocument(decoded.text, {
    path: input.path,
    sha256: sha256(bytes),
    encoding: decoded.encoding,
    mediaType: input.mediaType,
    encodingEvidence: decoded.how,
    diagnostics: mixedEncoding(decoded),
  });
}
