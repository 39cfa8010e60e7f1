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
    ["会议听取了汇报。\nＳｉｔｕａｔｉｏｎ ｒｅｐｏｒｔ", "会议听取了汇报。\nSituation report"],
    ["（１）加强领导", "（1）加强领导"],
    ["８ ．７平方米", "8.7平方米"],
    ["１＋１＋１工程", "1+1+1工程"],
    ["和／或", "和/或"],
    // Every stop is half-width.
    [
      "青禾县召开会议，部署春耕.县长石远主持.\n会议强调，要抓好春耕（含秋种）.增长5.5%.要备好农资.",
      "青禾县召开会议，部署春耕。县长石远主持。\n会议强调，要抓好春耕（含秋种）。增长5.5%。要备好农资。",
    ],
    ["２０２０", "2020"],
    ["工作报告\nGDP\n２０２０\n会议强调，要抓好春耕。", "工作报告\nGDP\n2020\n会议强调，要抓好春耕。"],
    // A comma between thousands, and one between clauses.
    ["新增5，６００人，减少５，约２００人。", "新增5,600人，减少5，约200人。"],
    ["编号５，６７８９号，Ａ，２００号。", "编号5，6789号，A，200号。"],
    // A full stop between digits, and others.
    ["５．Ｇ网络和Ｂ．２号楼", "5．G网络和B．2号楼"],
    ["全年增长１４．", "全年增长14．"],
    ["工作报告\n２０２０\n会议强调，要抓好春耕。", "工作报告\n2020\n会议强调，要抓好春耕。"],
    ["防(fang)(fang)控(kong)(kong)工(gong)(gong)作(zuo)(zuo)１９项", "防控工作19项"],
  ],
  negative: [
    "会议强调，要抓好春耕.要备好农资。",
    "会议强调，市.委要抓好春耕，书.记要备好农资，干.部要下乡",
    "一.加强领导，二.备好农资",
    "会议强调，要抓好春耕.",
    "附件1.方案，附件2.名单.doc，附件.zip",
    "增长14.7%，共3,000人。",
    "各位代表：现在，我报告工作。",
    "価格は２０００円です。とても安いですね。",
    'The digit "１" (FULLWIDTH DIGIT ONE) becomes 1, and ＡＢＣ becomes ABC.',
    "normalize('ＡＢＣ１２３'); // 全角转半角",
    "第一章．总则",
    "会议资料要点\nSee the letters ＡＢＣ above.\n会议强调，要抓好春耕。",
    "これはテストです。\n会議資料２０２０年版\nきょうは天気がいいです。",
    "Half-width and full-width forms:\n\n１２３ ＡＢＣ\n\nsee the table of 形 in the appendix of the manual.",
  ],
  knownFailures: [["⒈抓好春耕。", "1.抓好春耕。"]],
};
