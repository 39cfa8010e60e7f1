export { type Decoded, decode } from "./decode.js";
export { documentId } from "./document-id.js";
export type { DetectedEncoding } from "./encoding/detect-encoding.js";
export { listInputs } from "./list-inputs.js";
export { type ReadOptions, TEXT_MEDIA_TYPES, type TextMediaType } from "./options.js";
export { type RawDocumentOptions, rawDocument } from "./raw-document.js";
export { readDocuments } from "./read-documents.js";
export { isReadError, type ReadError, type ReadErrorCode, readError } from "./read-error.js";
