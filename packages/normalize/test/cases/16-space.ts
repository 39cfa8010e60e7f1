import type { CaseFile } from "./case-file.js";

/** Cases of the rule `space`. */
export const cases: CaseFile = {
  rule: "space",
  inTheWild: [
    ["会议 指出，要 抓好\u3000春耕。 各乡镇要做好准备。", "会议指出，要抓好春耕。各乡镇要做好准备。"],
    ["1 月 18 日,青禾县召开 2018 年工作会。", "1月18日，青禾县召开2018年工作会。"],
    ["何安\u2002魏远\u2002朱夏出席", "何安 魏远 朱夏出席"],
  ],
  synthetic: [
    ["（记者\u3000石远\u3000何安）会议结束。", "（记者 石远 何安）会议结束。"],
    ["公\u3000告", "公告"],
    ["3月2日下午，县委书记 石远强调，要抓好春耕。", "3月2日下午，县委书记石远强调，要抓好春耕。"],
    ["扩大 5 G应用，提升服务。", "扩大5G应用，提升服务。"],
    ["实施“电商 +物流”，每次 10-15分钟。", "实施“电商 +物流”，每次10-15分钟。"],
    ["发展\u3000GDP和\u2002VOCs监测，建好平台。", "发展GDP和VOCs监测，建好平台。"],
    [
      "2 月20 日 0-24 时，实行“1 ·5”分级管理，约占 1/3以上。",
      "2月20日0-24时，实行“1·5”分级管理，约占1/3以上。",
    ],
    // A page that is spaced out, its Latin words among it.
    ["会 议 听 取 了 G D P 核 算 情 况 ， 部 署 了 5 G 建 设 。", "会议听取了GDP核算情况，部署了5G建设。"],
    // Numbers have blanks, and some Latin words while others have none.
    [
      "全县建成 5G 基站 80 个，5G网络覆盖 12 个乡镇，推广 GAP 认证。",
      "全县建成5G基站80个，5G网络覆盖12个乡镇，推广GAP认证。",
    ],
    // Blanks inside words show that those of a title and beside Latin words are astray, too.
    [
      "青禾县召开会 议部署工 作\n会议听取 了汇报，研 究了 GDP核算，部 署了5G 建设。",
      "青禾县召开会议部署工作\n会议听取了汇报，研究了GDP核算，部署了5G建设。",
    ],
    // Names in a row: three, or two between what people are and what they do; one of two characters filled by a blank.
    ["参加的有石远\u3000何安，列席的有朱夏。", "参加的有石远 何安，列席的有朱夏。"],
    ["市领导石远\u3000朱小夏\u3000何安参加会议。", "市领导石远 朱小夏 何安参加会议。"],
    ["县领导石\u3000远\u3000朱小夏出席会议，部署春耕。", "县领导石远 朱小夏出席会议，部署春耕。"],
    ["县领导石 远、朱小夏出席会议。", "县领导石远、朱小夏出席会议。"],
    ["（记者 朱小夏 石 远）会议结束，各乡镇传达。", "（记者 朱小夏 石远）会议结束，各乡镇传达。"],
    ["州领导阿里木·国强\u3000朱小夏参加调研，听取汇报。", "州领导阿里木·国强 朱小夏参加调研，听取汇报。"],
    ["加强安全、高新 项目，推进春耕。", "加强安全、高新项目，推进春耕。"],
  ],
  negative: [
    "第三条 河道由县水利局管理，各乡镇协助。",
    "会议听取了汇报，分A B C三类，由各县落实。",
    "县长 石远 副县长 何安",
    "出席：县委书记 石远 县长 何安 副县长 魏朋",
    "市领导石远 朱小夏 何安参加会议。",
    "要守住底线、坚决堵住各种漏洞 石远强调，各乡镇不得松懈。",
    "坚持稳中求进 推动高质量发展",
    "县里开展“春耕有序 秋收有余”系列活动，叫响“青禾好米 平湖好茶”品牌。",
    "附件2 名词解释",
    "2012 百家号",
    "本报讯（记者 石远 何安）会议召开。",
    "2020-02-15 15:38 来源：青禾日报 作者：石远",
    "使用 TypeScript 编写",
    "县里用 TypeScript 编写程序，在 Linux 上运行，由 GitHub 托管。",
    "青禾县疫情防控 工作领导小组召开会议",
    "the quick brown fox",
    "The words 会议 强调 mean that a meeting stresses something, as this line says.",
    '    return {"键 名": x}  # 会议 结束',
    "会議 資料を 確認する。とても長いです。",
    // Tabs part the columns of a table, with blanks beside them, too.
    "姓名\t单位，职务\t备注",
    "姓名 \t单位，职务\t 备注",
    "青禾新闻客户端讯 3月2日上午，会议召开。",
    "参加会议的有石远 何安 魏朋，会期一天。",
  ],
  knownFailures: [
    // Two who sit side by side, each behind an office.
    ["出席的有县长 石远 副县长 何安，会期一天。", "出席的有县长石远 副县长何安，会期一天。"],
  ],
};
