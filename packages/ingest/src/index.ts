/**
 * Bytes of text, HTML, Word, PDF, JSON Lines and CSV files to raw documents; the only reader of input files.
 *
 * @packageDocumentation
 * @public
 */

export { type Decoded, decode } from "./decode.js";
export { documentId } from "./document-id.js";
export type { DetectedEncoding } from "./encoding/detect-encoding.js";
export type { RecordStart } from "./formats/format.js";
export { READ_LIMITS, type ReadLimits } from "./limits.js";
export { listInputs } from "./list-inputs.js";
export { type ReadOptions, TEXT_MEDIA_TYPES, type TextMediaType } from "./options.js";
export { type RawDocumentOptions, rawDocument } from "./raw-document.js";
export { type ReadBytesOptions, readBytes } from "./read-bytes.js";
export { readDocuments } from "./read-documents.js";
export { isReadError, type ReadError, type ReadErrorCode, readError } from "./read-error.js";
