// Checks of arguments, for packages that build on the matrix: `@tifa/dfm/checks`. Kept off the main entry, which is for
// those who count.
export { checkCount } from "./check-count.js";
export { requireCounts } from "./meta.js";
export { checkOptions, oneOf } from "./options.js";
