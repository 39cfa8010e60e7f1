import type { CaseFile } from "./case-file.js";

/** Cases of the rule `entity`. */
export const cases: CaseFile = {
  rule: "entity",
  inTheWild: [
    ["会议&nbsp;审议&#36890;&#36807;了方案。", "会议审议通过了方案。"],
    ["要做到&ldquo;四个到位&rdquo;。", "要做到“四个到位”。"],
    ["&#x9752;&#x79be;县召开会议", "青禾县召开会议"],
    ["%E9%9D%92%E7%A6%BE%E5%8E%BF召开会议。", "青禾县召开会议。"],
  ],
  synthetic: [
    ["会议&amp;ldquo;审议&amp;rdquo;了方案。", "会议“审议”了方案。"],
    ["\\u9752\\u79be县召开会议。", "青禾县召开会议。"],
    ["%u9752%u79BE县召开会议。", "青禾县召开会议。"],
    ["%C7%E0%BA%CC县召开会议。", "青禾县召开会议。"],
  ],
  negative: [
    "研发费用占比超过5%，增长3%。",
    "详见https://example.org/s?q=%E9%9D%92%E7%A6%BE&lt=1",
    "AT&T与R&D部门",
    "增长5%20家企业",
    'if (a && b) { return "</a>&amp;"; }',
  ],
  knownFailures: [["会议&ldquo审议&rdquo了方案。", "会议“审议”了方案。"]],
};
