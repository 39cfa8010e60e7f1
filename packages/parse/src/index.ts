export type { FactExplanation, FactExplanations, FactReason } from "./explain-facts.js";
export { explainFacts } from "./explain-facts.js";
export { parse } from "./parse.js";
export type { ParseOptions } from "./parse-options.js";
