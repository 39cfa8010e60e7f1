import type { CaseFile } from "./case-file.js";

/** Cases of the rule `middleDot`. */
export const cases: CaseFile = {
  rule: "middleDot",
  inTheWild: [
    ["自治区领导买买提•吐尔逊出席。", "自治区领导买买提·吐尔逊出席。"],
    ["约翰・史密斯先生来访。", "约翰·史密斯先生来访。"],
  ],
  synthetic: [
    ["艾力‧江汗", "艾力·江汗"],
    ["尼亚孜.阿不都", "尼亚孜·阿不都"],
  ],
  negative: ["九·一八事变", "• 会议内容", "3.14和2.5", "カール・マルクスは言いました。そうです。"],
  knownFailures: [["努尔古丽.萨比尔出席。", "努尔古丽·萨比尔出席。"]],
};
