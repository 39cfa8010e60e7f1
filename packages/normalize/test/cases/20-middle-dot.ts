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
    ["县长会见尼亚孜.阿不都先生", "县长会见尼亚孜·阿不都先生"],
  ],
  negative: [
    "九·一八事变",
    "• 会议内容",
    "3.14和2.5",
    "カール・マルクスは言いました。そうです。",
    "中・日の会議は３月に開かれた。そうです。",
    "会见石远•Smith先生",
    "会见Smith•石远先生",
    "春耕.阿不都",
  ],
  knownFailures: [["努尔古丽.萨比尔出席。", "努尔古丽·萨比尔出席。"]],
};
