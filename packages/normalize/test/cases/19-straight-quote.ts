import type { CaseFile } from "./case-file.js";

/** Cases of the rule `straightQuote`. */
export const cases: CaseFile = {
  rule: "straightQuote",
  inTheWild: [['坚持"四个到位"和"五个必须"。', "坚持“四个到位”和“五个必须”。"]],
  synthetic: [
    // One end is curly.
    ['落实“四个到位"和"五个必须”，传达“三项要求"。', "落实“四个到位”和“五个必须”，传达“三项要求”。"],
    ['落实"四个到位”。', "落实“四个到位”。"],
    // Two strokes at each end.,
    ["落实``四个到位''和''五个必须''。", "落实“四个到位”和“五个必须”。"],
    ["他说'要抓好春耕'。", "他说‘要抓好春耕’。"],
    ['"会议"由石远主持。', "“会议”由石远主持。"],
    ["他说'要抓好春耕'，又说\"要抓好防汛\"。", "他说‘要抓好春耕’，又说“要抓好防汛”。"],
    // Round Chinese text, or beside it; one end will do.
    ['推广 GAP "四个到位" GAP 等做法，各乡镇传达。', "推广 GAP “四个到位” GAP 等做法，各乡镇传达。"],
    ['推广 GAP "落实GAP" GAP 等做法，各乡镇传达。', "推广 GAP “落实GAP” GAP 等做法，各乡镇传达。"],
    ['推广 GAP "GAP认证" GAP 等做法，各乡镇传达。', "推广 GAP “GAP认证” GAP 等做法，各乡镇传达。"],
    ['县里推广"GAP" GAP 等做法，各乡镇传达。', "县里推广“GAP” GAP 等做法，各乡镇传达。"],
    ['推广 GAP "GAP"认证等做法，各乡镇传达。', "推广 GAP “GAP”认证等做法，各乡镇传达。"],
    ["落实'GAP'认证，各乡镇传达。", "落实‘GAP’认证，各乡镇传达。"],
    ['落实"GAP"A组的要求，各乡镇传达。', "落实“GAP”A组的要求，各乡镇传达。"],
    // Words of more than one paragraph: each opens them, the last one closes them.
    ['办法规定:"各乡镇应当报告。', "办法规定：“各乡镇应当报告。"],
    ['各县应当及时通报。"', "各县应当及时通报。”"],
    ['"各县应当"及时"通报。', "“各县应当“及时”通报。"],
    ['各县应当"及时"通报。"', "各县应当“及时”通报。”"],
    // An apostrophe is no quotation mark.
    ["他说'要抓好春耕'，推广Li's农场的做法。", "他说‘要抓好春耕’，推广Li's农场的做法。"],
  ],
  negative: [
    // Which of three is single, nothing tells.
    '各县"应当"及时"通报。',
    '价格为5"。',
    '他说“要抓好春耕”，屏幕6.5" tall，各乡镇8”。',
    '落实“四个到位”，屏幕6.5"，传达要求。',
    "空串写作''，两个写作''''，各乡镇传达。",
    '编号,姓名,单位\n1,石远,"水利局,防汛办"\n2,何安,"统计局"',
    '$ echo "完成"',
    '=IF(B2>60,"及格","不及格")',
    '屏幕尺寸为6.5"，价格不变。',
    'He said "yes" and didn\'t go.',
    '<a href="x">链接</a>',
    'let s = "中文";',
    '会議で"資料"を確認した。とても長いです。',
    'The term "四个到位" means that four things are in place, as this line says.',
    '推广 GAP "yes" GAP 等做法，各乡镇传达。',
    '资料中 a="中文" b 一栏，各乡镇要填报。',
  ],
  knownFailures: [['他说"要抓好"春耕"工作"。', "他说“要抓好‘春耕’工作”。"]],
};
