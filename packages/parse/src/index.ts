/**
 * Finds the document in the page and the facts in the document: who met where and when, who said what, what was ordered.
 *
 * @packageDocumentation
 * @public
 */

export type { NamedMeeting } from "./evidence/meeting-number.js";
export { type DatedMeeting, datedMeetings } from "./evidence/numbered-meetings.js";
export type { FactExplanation, FactExplanations, FactReason } from "./explain-facts.js";
export { explainFacts } from "./explain-facts.js";
export { parse } from "./parse.js";
export type { ParseOptions } from "./parse-options.js";
