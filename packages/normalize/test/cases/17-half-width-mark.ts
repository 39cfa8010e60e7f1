import type { CaseFile } from "./case-file.js";

/** Cases of the rule `halfWidthMark`. */
export const cases: CaseFile = {
  rule: "halfWidthMark",
  inTheWild: [
    ["会议指出:要抓好春耕;要做好防汛!", "会议指出：要抓好春耕；要做好防汛！"],
    ["以县(市、区)为单位,落实责任.", "以县（市、区）为单位，落实责任."],
    ["世界卫生组织(WHO)宣布,", "世界卫生组织（WHO）宣布，"],
  ],
  synthetic: [
    ["(记者石远)", "（记者石远）"],
    ["增长8.6%, 突破40万元。", "增长8.6%，突破40万元。"],
    ["怎么办?要靠实干。", "怎么办？要靠实干。"],
    ["疫情?控工作。怎么办?要靠实干。", "疫情?控工作。怎么办？要靠实干。"],
    ["(一)加强领导", "（一）加强领导"],
    ["PM2.5(细颗粒物)下降。", "PM2.5（细颗粒物）下降。"],
    ["增长8.6%,5G基站建成,,GDP突破40亿元。", "增长8.6%，5G基站建成，GDP突破40亿元。"],
    ["会议听取汇报,研究P2P,5G等事项。", "会议听取汇报，研究P2P，5G等事项。"],
  ],
  negative: [
    "增长3.5%，共3,000人，15:38开始。",
    "详见http://example.org/a,b;c",
    "f(x), g(y); h!",
    "Hello, world! (A test.)",
    '{"会议": "春耕", "人数": 3}',
    'print("你好, 世界");  // foo(中文)',
    "疫情?控工作",
    // Characters were lost on this page: 是否 asks, but the gap stands in the middle of the clause.
    "疫情?控工作有力有效。是否有利于增强全县?合实力，是标准。",
    "研究了A1,2B两项，通过了决议。",
    "Sales rose 5%, said 李 on Monday.",
  ],
  knownFailures: [["此事当真?", "此事当真？"]],
};
