import type { CaseFile } from "./case-file.js";

/** Cases of the rule `width`. */
export const cases: CaseFile = {
  rule: "width",
  inTheWild: [
    ["１９９３年增长１４．７％。", "1993年增长14.7%。"],
    ["推进５Ｇ和ＡＩ应用", "推进5G和AI应用"],
    ["支出１，９２５，４７５，０００元。", "支出1,925,475,000元。"],
  ],
  synthetic: [
    ["（１）加强领导", "（1）加强领导"],
    ["８ ．７平方米", "8.7平方米"],
    ["１＋１＋１工程", "1+1+1工程"],
    ["和／或", "和/或"],
  ],
  negative: [
    "增长14.7%，共3,000人。",
    "各位代表：现在，我报告工作。",
    "価格は２０００円です。とても安いですね。",
  ],
  knownFailures: [],
};
