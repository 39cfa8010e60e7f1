import { DocumentTrouble } from "../document-trouble.js";
import type { ResolvedOptions } from "../options.js";
import { collect } from "../streams/collect.js";
import type { Format, FormatInput } from "./format.js";

/** Stream in which Office puts a document that is locked (MS-OFFCRYPTO, 2.3.4.4). */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

/** Containers of Office before 2007, and of locked documents since: no text is read from them, but told which it is. */
export const oleFormat: Format = { mediaTypes: ["application/x-ole-storage"], read };

// biome-ignore lint/correctness/useYield: it gives no document, and a format is asked for them one by one.
async function* read(input: FormatInput, options: ResolvedOptions): AsyncGenerator<never> {
  const bytes = await collect(input.chunks, options.maxBytes);
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(LOCKED)) {
    throw new DocumentTrouble("encrypted", "the document is locked by a password");
  }
  const message = "a document of Office before 2007 (.doc) or of WPS is not read; save it as .docx";
  throw new DocumentTrouble("unsupported-media-type", message);
}
