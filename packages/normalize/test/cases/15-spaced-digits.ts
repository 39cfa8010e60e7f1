import type { CaseFile } from "./case-file.js";

/** Cases of the rule `spacedDigits`. */
export const cases: CaseFile = {
  rule: "spacedDigits",
  inTheWild: [
    ["1 9 9 3 年，全县人均收入5 1 6 0 元，增长1 1 %。", "1993年，全县人均收入5160元，增长11%。"],
    ["人口自然增长率1 0 . 0 6 ‰，人均8 .7 平方米。", "人口自然增长率10.06‰，人均8.7平方米。"],
  ],
  synthetic: [
    ["落实“1 + 1 + 1”制度。", "落实“1+1+1”制度。"],
    ["共2 3 个项目", "共23个项目"],
    ["会议结束，各乡镇传达。\n全县有2 3 个村。", "会议结束，各乡镇传达。\n全县有23个村。"],
    // What stands on one side is enough.
    ["推广GAP，共 5 1 GAP，各乡镇传达。", "推广GAP，共51 GAP，各乡镇传达。"],
    ["推广GAP 1 2 个村，各乡镇传达。", "推广GAP 12个村，各乡镇传达。"],
    ["推广GAP 5 1 6 个村，各乡镇传达。", "推广GAP 516个村，各乡镇传达。"],
    // Rising digits are a number where they touch a word.
    ["拨打1 2 3 4 5热线，反映问题。", "拨打12345热线，反映问题。"],
    ["总额达1 2.3亿元，占6\u20024.5\u20022%。", "总额达12.3亿元，占64.52%。"],
    ["建立“1 2 3 4+1 0”工作体系。", "建立“1234+10”工作体系。"],
  ],
  negative: [
    "上一页 1 2 3 4 5 下一页",
    "共5页 1 2 3 4 5 下一页",
    "青禾镇 A1 3月2日",
    "电话 0571 8888 1234",
    "version 1 2 of the file",
    "it makes up 1 2 % of all that the file holds",
    "1 9 9 3 年会議資料\nこれは日本語の文章です。とても長いです。",
    "资料中 A 1 2 B 一栏，各乡镇要填报。",
    "资料中填报-1 2 B 一栏，各乡镇要填报。",
  ],
  knownFailures: [["全县有20 25个村。", "全县有2025个村。"]],
};
