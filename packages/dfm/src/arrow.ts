// `@tifa/dfm/arrow`: kept off the main entry, because apache-arrow (optional) is 8 MB.
export { fromArrow } from "./from-arrow.js";
export { toArrow } from "./to-arrow.js";
export { type ToArrowBytesOptions, toArrowBytes } from "./to-arrow-bytes.js";
