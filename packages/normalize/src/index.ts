/**
 * Gives back a damaged Chinese official text as it was issued, with a log of every repair.
 *
 * @packageDocumentation
 * @public
 */

export { applyPasses, rawSpans, revertPasses } from "@tifa/corpus";
export { diffAnsi } from "./diff-ansi.js";
export { diffHtml } from "./diff-html.js";
export type { DiffOptions } from "./diff-pieces.js";
export type { Segment } from "./explain.js";
export { explain } from "./explain.js";
export type { ExplainedEdit } from "./explain-edits.js";
export { explainEdits } from "./explain-edits.js";
export { normalize } from "./normalize.js";
export type { NormalizeOptions, RuleName, Thresholds } from "./options.js";
export { RULES as rules } from "./pipeline.js";
export type { NoiseKind, Rule } from "./rule.js";
