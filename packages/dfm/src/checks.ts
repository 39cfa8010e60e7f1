/**
 * Checks of arguments, for packages that build on the matrix: kept off the main entry, which is for those who count.
 *
 * @packageDocumentation
 * @experimental
 */

export { checkCount } from "./check-count.js";
export { requireCounts } from "./meta.js";
export { checkOptions, oneOf } from "./options.js";
