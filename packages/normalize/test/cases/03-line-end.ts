import type { CaseFile } from "./case-file.js";

/** Cases of the rule `lineEnd`. */
export const cases: CaseFile = {
  rule: "lineEnd",
  inTheWild: [
    ["第一段。\r\n第二段。\r\n", "第一段。\n第二段。\n"],
    ["第一段。\r第二段。", "第一段。\n第二段。"],
  ],
  synthetic: [
    ["第一段。\u2028第二段。", "第一段。\n第二段。"],
    ["第一段。\u0085第二段。", "第一段。\n第二段。"],
    ["第一段。\u000c第二段。", "第一段。\n第二段。"],
    // A separator and a line feed are two line ends, CR LF is one.
    ["第一段。\u2028\n第二段。", "第一段。\n\n第二段。"],
    ["第一段。\r\r\n第二段。", "第一段。\n\n第二段。"],
  ],
  negative: ["第一段。\n\n第二段。\n"],
  knownFailures: [
    // Mark-up is the reader's to undo.
    ["会议召开。<br/>石远出席。", "会议召开。\n石远出席。"],
  ],
};
