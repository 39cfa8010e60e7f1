import type { CaseFile } from "./case-file.js";

/** Cases of the rule `doubledMark`. */
export const cases: CaseFile = {
  rule: "doubledMark",
  inTheWild: [
    ["会议指出,,要抓好春耕,、防汛,。", "会议指出，要抓好春耕、防汛。"],
    ["会议结束。。", "会议结束。"],
  ],
  synthetic: [
    ["石远检查水库、，渠道，，塘坝。", "石远检查水库、渠道，塘坝。"],
    ["要抓好落实，；要压实责任，！", "要抓好落实；要压实责任！"],
    ["石远、、何安出席", "石远、何安出席"],
  ],
  negative: [
    "他想了想。。。。。。走了。",
    "什么！！真的？？",
    "……会议继续——",
    "“好，”他说。",
    "資料、、確認した。そうです。",
  ],
  knownFailures: [["会议结束。。。", "会议结束。"]],
};
