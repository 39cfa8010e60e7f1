export { parse } from "./parse.js";
export type { ParseOptions } from "./parse-options.js";
