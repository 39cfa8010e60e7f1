import type { CaseFile } from "./case-file.js";

/** Cases of the rule `straightQuote`. */
export const cases: CaseFile = {
  rule: "straightQuote",
  inTheWild: [['坚持"四个到位"和"五个必须"。', "坚持“四个到位”和“五个必须”。"]],
  synthetic: [
    ["他说'要抓好春耕'。", "他说‘要抓好春耕’。"],
    ['"会议"由石远主持。', "“会议”由石远主持。"],
  ],
  negative: [
    '屏幕尺寸为6.5"，价格不变。',
    'He said "yes" and didn\'t go.',
    '<a href="x">链接</a>',
    'let s = "中文";',
  ],
  knownFailures: [['他说"要抓好"春耕"工作"。', "他说“要抓好‘春耕’工作”。"]],
};
