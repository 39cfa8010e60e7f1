/**
 * Matrices as Arrow tables and back: kept off the main entry, because apache-arrow (optional) is 8 MB.
 *
 * @packageDocumentation
 * @experimental
 */

export { fromArrow } from "./from-arrow.js";
export { toArrow } from "./to-arrow.js";
export { type ToArrowBytesOptions, toArrowBytes } from "./to-arrow-bytes.js";
