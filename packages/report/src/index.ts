/**
 * What the comparisons of a corpus say, on one self-contained page with the concordance behind each bar.
 *
 * @packageDocumentation
 * @experimental
 */

export { checkReport, type ReportInput, report } from "./report.js";
export type { ReportOptions } from "./report-options.js";
export type { UnreadDocument } from "./sections/reading.js";
