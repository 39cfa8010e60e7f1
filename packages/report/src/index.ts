export { checkReport, type ReportInput, report } from "./report.js";
export type { ReportOptions } from "./report-options.js";
export type { UnreadDocument } from "./sections/reading.js";
