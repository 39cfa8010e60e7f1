import type { CaseFile } from "./case-file.js";

/** Cases of the rule `lookAlike`. */
export const cases: CaseFile = {
  rule: "lookAlike",
  inTheWild: [
    ["\u2f63态\u2f42明建设\u2ec4部\u2f24开发", "生态文明建设西部大开发"],
    ["\u2f8a彩与\u2fa6融", "色彩与金融"],
  ],
  synthetic: [
    ["已有𝟭𝟵种⾊调，⾊⾐各异。", "已有19种色调，色衣各异。"],
    // Marks of vertical text, small ones, half-width ones.,
    ["会议强调︐要抓好春耕︒县长︵石远︶主持︰", "会议强调，要抓好春耕。县长（石远）主持："],
    ["会议强调﹐要抓好春耕﹑防汛﹔增长５﹪。", "会议强调，要抓好春耕、防汛；增长5%。"],
    ["会议强调､要抓好春耕｡", "会议强调、要抓好春耕。"],
    ["落实〝四个到位〞要求。", "落实“四个到位”要求。"],
    // What GBK has in the private-use area: names, a blank, marks.,
    [
      "县长石\ue863、副县长何\ue82a出席\ue78d会期一天。\ue5e5会议强调，要抓好春耕。",
      "县长石䶮、副县长何㧐出席，会期一天。会议强调，要抓好春耕。",
    ],
    // Digits and words in the style of formulas.,
    ["增长𝟓.𝟔%，𝗚𝗗𝗣居首，推广A𝐈应用，建𝐅座。", "增长5.6%，GDP居首，推广AI应用，建F座。"],
    // Cyrillic and Greek letters in words with Latin letters or digits; then in others, too.,
    ["做СT检查，建5А级景区，РМ2.5下降，查РСR，住А座。", "做CT检查，建5A级景区，PM2.5下降，查PCR，住A座。"],
    ["建4Α级景区，开通ΑTΜ。", "建4A级景区，开通ATM。"],
    // Marks drawn over characters, and over what stands between them.,
    ["会\u0336议\u0336强\u0336调，要抓好2\u0336项工作。", "会议强调，要抓好2项工作。"],
    ["\uf9fb光", "炙光"],
    ["会议\uf907", "会议龟"],
    ["\u{2f800}江和\u{2f800}水", "丽江和丽水"],
    ["\u2e9f亲\u2ee2路", "母亲马路"],
  ],
  negative: [
    "会議資料﹐東京都\nこれは日本語の文章です。とても長いです。",
    "会议召开。\nUse ﹐ and ﹔ in a long sentence about small forms of marks.",
    "苏联（СССР）和塔斯社（ТАСС）",
    "飞机有Т-34、Ту-154，莫斯科写作Москва，核电站为АЭС2。",
    "设𝑥为人数，ΔT为温差，α波和4Ω电阻。",
    "ﾃｽﾄ｡ﾃｽﾄ､は半角の文字です。",
    "韦氏拼音有 T\u02bb 和 a\u030c 等字母，是两个字符。",
    "康熙字典的部首分类",
    "生态文明建设",
    "波长 5 \u212b",
    "\ufa0e字有别",
  ],
  knownFailures: [],
};
