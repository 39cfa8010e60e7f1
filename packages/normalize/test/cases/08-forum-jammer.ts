import type { CaseFile } from "./case-file.js";

/** Cases of the rule `forumJammer`. */
export const cases: CaseFile = {
  rule: "forumJammer",
  inTheWild: [
    ["会议强调，要抓好落实。 , D, _. j3 \\3 M% ]3 G", "会议强调，要抓好落实。"],
    ["2 s( E+ `7 {2 U8 O4 d 会议指出，要压实责任。", "会议指出，要压实责任。"],
    ["来源：青禾发布, o/ X# y# j4 r+ G+ ^7 g) z6 f\n会议召开。", "来源：青禾发布\n会议召开。"],
    ["会议结束。 ) m+ s' g8 a8 t$ c# N 各乡镇汇报了情况。", "会议结束。\n各乡镇汇报了情况。"],
  ],
  synthetic: [
    ['要加强领导， 5 p3 y5 m0 x* z5 ^ E" M6\n落实责任。', "要加强领导，落实责任。"],
    ["会议召开。 k}8Hq]z!W#", "会议召开。"],
  ],
  negative: [
    "落实“1+1+1”包保制度。",
    "发展5G、GDP增长8%。",
    "邮箱：desk@example.org",
    "选项： A. B. C. D.",
    "网址 http://example.org/a/b?c=d",
    "C++ 和 C# 都可以用。",
    "for (let i = 0; i < n; i++) { x[i] = {a: 1}; } // 循环",
    "The quick brown fox jumps over the lazy dog.",
  ],
  knownFailures: [["会议召开。 8 k# f", "会议召开。"]],
};
