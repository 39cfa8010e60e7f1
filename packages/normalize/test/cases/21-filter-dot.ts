import type { CaseFile } from "./case-file.js";

/** Cases of the rule `filterDot`. */
export const cases: CaseFile = {
  rule: "filterDot",
  inTheWild: [
    ["市.委召开会议。", "市委召开会议。"],
    ["领_导小组会议", "领导小组会议"],
  ],
  synthetic: [
    ["防|控工作", "防控工作"],
    ["政~府工作", "政府工作"],
  ],
  negative: ["一.加强领导", "省*府召开会议", "首页|新闻|政务", "石远_何安"],
  knownFailures: [["市/委召开会议。", "市委召开会议。"]],
};
