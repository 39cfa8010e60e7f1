import type { CaseFile } from "./case-file.js";

/** Cases of the rule `mojibake`. */
export const cases: CaseFile = {
  rule: "mojibake",
  inTheWild: [
    [
      "\u00e9\u009d\u0092\u00e7\u00a6\u00be\u00e5\u008e\u00bf\u00e5\u008f\u00ac\u00e5\u00bc\u0080\u00e6\u0098\u00a5\u00e8\u0080\u0095\u00e7\u008e\u00b0\u00e5\u009c\u00ba\u00e4\u00bc\u009a\u00e3\u0080\u0082",
      "青禾县召开春耕现场会。",
    ],
    ["浜戝窞甯傚\ue759甯稿\ue759浼氬彫寮€浼氳\ue185", "云州市委常委会召开会议"],
    [
      "\u00ca\u00af\u00c7\u00c5\u00d5\u00f2\u00b5\u00b3\u00ce\u00af\u00ca\u00e9\u00bc\u00c7\u00b3\u00f6\u00cf\u00af\u00bb\u00e1\u00d2\u00e9",
      "石桥镇党委书记出席会议",
    ],
  ],
  synthetic: [
    // Twice as Windows-1252, of which one has bytes that the other lacks.
    [
      "\u00c3\u00a5\u00c2\u008f\u00e2\u20ac\u02dc\u00c3\u00a6\u00c5\u2019\u00c2\u00a5(hui)\u00c3\u00a6\u00c2\u00b0\u00e2\u20ac\u009d(qi)\u00c3\u00a8\u00c2\u00b1\u00c2\u00a1(xiang)\u00c3\u00a3\u00e2\u201a\u00ac\u00c2\u0081\u00c3\u00a6\u00c2\u00b0\u00c2\u00b4(shui)\u00c3\u00a5\u00cb\u2020\u00c2\u00a9(li)\u00c3\u00a7\u00c2\u00ad\u00e2\u20ac\u00b0\u00c3\u00a9\u00c6\u2019\u00c2\u00a8\u00c3\u00a9\u00e2\u20ac\u201d\u00c2\u00a8\u00c3\u00a9\u00c2\u00a2\u00e2\u20ac\u017e\u00c3\u00a8\u00c2\u00ad\u00c2\u00a6\u00c3\u00a4\u00c2\u00bd\u00c5\u201c\u00c3\u00a7\u00e2\u20ac\u009d\u00c2\u00a8\u00c3\u00a3\u00e2\u201a\u00ac\u00e2\u20ac\u0161",
      "发挥气象、水利等部门预警作用。",
    ],
    // Twice over, where one character of a line is all that is left, a no-break space or a dot among its bytes.
    [
      "\u00c3\u00a4\u00c2\u00bc\u00c2\u009a\u00c3\u00a8\u00c2\u00ae\u00c2\u00ae\u00c3\u00a7\u00c2\u00a0\u00c2\u0094\u00c3\u00a7\u00c2\u00a9\u00c2\u00b6\u00c3\u00a4\u00c2\u00ba\u00c2\u0086\u00c3\u00a6\u00c2\u0098\u00c2\u00a5\u00c3\u00a8\u00c2\u0080\u00c2\u0095\u00c3\u00a7\u00c2\u0094\u00c2\u009f\u00c3\u00a4\u00c2\u00ba\u00c2\u00a7\u00c3\u00a3\u00c2\u0080\u00c2\u0082\n\u00c3\u00a5\u00c2\u0085\u00c2\u00a8\u00c3\u00a5\u00c2\u008e\u00c2\u00bf\u00c3\u00a6\u00c2\u009c\u00c2\u0089110\u00c3\u00a5\u00c2\u0090\u00c2\u008d\u00c3\u00a5\u00c2\u00b9\u00c2\u00b2\u00c3\u00a9\u00c2\u0083\u00c2\u00a8\u00c3\u00a5\u00c2\u009c\u00c2\u00a8\u00c3\u00a5\u00c2\u00a0\u00c2\u00a4\u00c3\u00a4\u00c2\u00b8\u00c2\u008a\u00c3\u00a5\u00c2\u0080\u00c2\u00bc\u00c3\u00a5\u00c2\u00ae\u00c2\u0088\u00c3\u00af\u00c2\u00bc\u00c2\u008c\u00c3\u00a5\u00c2\u00a0\u00c2\u0085\u00c3\u00a6\u00c2\u008c\u00c2\u0081\u00c3\u00a5\u00c2\u0088\u00c2\u00b0\u00c3\u00a5\u00c2\u00ba\u00c2\u0095\u00c3\u00a3\u00c2\u0080\u00c2\u0082\n\u00c3\u00a2\u00c2\u0080\u00c2\u009c1\u00c3\u0082\u00c2·22\u00c3\u00a2\u00c2\u0080\u00c2\u009d\u00c3\u00a9\u00c2\u0099\u00c2\u00a9\u00c3\u00a6\u00c2\u0083\u00c2\u0085\u00c3\u00a5\u00c2·\u00c2\u00b2\u00c3\u00a7\u00c2\u00bb\u00c2\u008f\u00c3\u00a5\u00c2\u00a4\u00c2\u0084\u00c3\u00a7\u00c2\u00bd\u00c2\u00ae\u00c3\u00a3\u00c2\u0080\u00c2\u0082",
      "会议研究了春耕生产。\n全县有110名干部在堤上值守，坚持到底。\n“1·22”险情已经处置。",
    ],
    // Blanks and what is not seen stood among the characters before they were misread, once and twice.
    [
      "\u00e5\u008e\u00bf\u00e9\u0095\u00bf\u00e2\u0080\u008b\u00e7\u009f\u00b3\u00e8\u00bf\u009c\u00e2\u0080\u0082\u00e5\u0087\u00ba\u00e5\u00b8\u00ad\u00e4\u00bc\u009a\u00e8\u00ae\u00ae\u00ef\u00bc\u008c\u00c2\u00a0\u00e8\u00ae\u00b2\u00e8\u00af\u009d\u00e3\u0080\u0082",
      "县长石远出席会议，讲话。",
    ],
    [
      "\u00c3\u00a5\u00c2\u0085\u00c2\u00a8\u00c3\u00a5\u00c2\u008e\u00c2\u00bf\u00c3\u00a6\u00c2\u0096\u00c2\u00b0\u00c3\u00a5\u00c2\u00a2\u00c2\u009e\u00c3\u00a2\u00c2\u0080\u00c2\u00822 \u00c3\u00a5\u00c2\u008f\u00c2\u00b0\u00c3\u00a6\u00c2\u00b0\u00c2\u00b4\u00c3\u00a6\u00c2\u00b3\u00c2\u00b5\u00c3\u00af\u00c2\u00bc\u00c2\u008c\u00c3\u00a2\u00c2\u0080\u00c2\u0082\u00c3\u00a5\u00c2\u0085\u00c2\u00b1\u00c3\u00a2\u00c2\u0080\u00c2\u008260\u00c3\u00a2\u00c2\u0080\u00c2\u0082\u00c3\u00a5\u00c2\u008f\u00c2\u00b0\u00c3\u00a3\u00c2\u0080\u00c2\u0082",
      "全县新增2台水泵，共60台。",
    ],
    // UTF-8 or GBK, by the tables of other scripts and systems.
    [
      "\u0439\u045c\u2019\u0437\u00a6\u0455\u0435\u040b\u0457\u0435\u040f\u00ac\u0435\u0458\u0402\u0436\u0098\u0490\u0438\u0402\u2022\u0437\u040b\u00b0\u0435\u045a\u0454\u0434\u0458\u0459\u0433\u0402\u201a",
      "青禾县召开春耕现场会。",
    ],
    [
      "\u00e9\u0165\u2019\u00e7\u00a6\u013e\u013a\u017d\u017c\u013a\u0179\u00ac\u013a\u013d\u20ac\u0107\u0098\u0104\u010d\u20ac\u2022\u00e7\u017d\u00b0\u013a\u015b\u015f\u00e4\u013d\u0161\u0103\u20ac\u201a",
      "青禾县召开春耕现场会。",
    ],
    [
      "\u00c8\u00f9\u00ed\u00c1\u00b6\u00e6\u00c2\u00e9\u00f8\u00c2\u00e8\u00a8\u00c2\u00ba\u00c4\u00ca\u00f2\u2022\u00cb\u00c4\u00ef\u00c1\u00e9\u221e\u00c2\u00fa\u222b\u2030\u00ba\u00f6\u201e\u00c4\u00c7",
      "青禾县召开春耕现场会。",
    ],
    [
      "╟α║╠╧╪╒┘┐¬┤║╕√╧╓│í╗ßíú╗ß╥Θ╟┐╡≈ú¼╥¬╫Ñ║├┤║╕√╔·▓·ú¼┬Σ╩╡╣ñ╫≈╘≡╚╬ú¼╚╖▒ú┴╕╩│░▓╚½íú",
      "青禾县召开春耕现场会。会议强调，要抓好春耕生产，落实工作责任，确保粮食安全。",
    ],
    [
      "гЮ╨лоьуы©╙╢╨╦ШожЁ║╩А║ё╩АрИг©╣Вё╛р╙в╔╨ц╢╨╦ШиЗ╡Зё╛бДй╣╧╓вВтПхнё╛х╥╠ёа╦йЁ╟╡х╚║ё",
      "青禾县召开春耕现场会。会议强调，要抓好春耕生产，落实工作责任，确保粮食安全。",
    ],
    [
      "\u7fa4\ub080\ubd80\uac1b\ub194\u67e9\uc094\uf94f\u3002\ud64d\u7fa4\uac1b\ud0e4\ub81d\u78ef\uff0c\uf92b\ud5f9\u5a41\ubd24\ub274\ubac8\u3002",
      "县长何安出席会议。全县安排防汛，要求抓好春耕。",
    ],
    // Encoded three times over.
    [
      "\u00c3\u0083\u00c2\u00a7\u00c3\u0082\u00c2\u009f\u00c3\u0082\u00c2\u00b3\u00c3\u0083\u00c2\u00a6\u00c3\u0082\u00c2\u00a1\u00c3\u0082\u00c2\u00a5\u00c3\u0083\u00c2\u00a9\u00c3\u0082\u00c2\u0095\u00c3\u0082\u00c2\u0087\u00c3\u0083\u00c2\u00a9\u00c3\u0082\u00c2\u0083\u00c3\u0082\u00c2\u00a8\u00c3\u0083\u00c2\u00a7\u00c3\u0082\u00c2\u00bd\u00c3\u0082\u00c2\u00b2\u00c3\u0083\u00c2\u00a9\u00c3\u0082\u00c2\u0098\u00c3\u0082\u00c2\u00b2\u00c3\u0083\u00c2\u00a6\u00c3\u0082\u00c2\u00b1\u00c3\u0082\u00c2\u009b",
      "石桥镇部署防汛",
    ],
    // Numbers between single characters, on a page of such; a sign among characters; three bytes that could be UTF-8.
    [
      "\u00c7\u00e0\u00ba\u00cc\u00cf\u00d8\u00b0\u00b2\u00c5\u00c5\u00b7\u00c0\u00d1\u00b4\u00b9\u00a4\u00d7\u00f7\u00a1\u00a3\n\u00cf\u00d8\u00ce\u00af\u00ca\u00e9\u00bc\u00c7\u00ca\u00af\u00d4\u00b6\u00bd\u00b2\u00bb\u00b0\u00a1\u00a3\n\u00ba\u00ce\u00b0\u00b2\u00b4\u00ab\u00b4\u00ef\u00bb\u00e1\u00d2\u00e9\u00d2\u00aa\u00c7\u00f3\u00a1\u00a3\n2020\u00c4\u00ea2\u00d4\u00c213\u00c8\u00d5",
      "青禾县安排防汛工作。\n县委书记石远讲话。\n何安传达会议要求。\n2020年2月13日",
    ],
    [
      "\u00e9\u009d\u2019\u00e7\u00a6\u00be\u00e5\u017d\u00bf\u00e5\u00bb\u00ba\u00e6\u02c6\u00902\u00c3\u201460\u00e5\u008f\u00b0\u00e6\u00b0\u00b4\u00e6\u00b3\u00b5\u00ef\u00bc\u0152\u00e5\u00ae\u2030\u00e6\u017d\u2019\u00e9\u02dc\u00b2\u00e6\u00b1\u203a\u00e3\u20ac\u201a",
      "青禾县建成2×60台水泵，安排防汛。",
    ],
    [
      "\u00c7\u00e0\u00ba\u00cc\u00cf\u00d8\u00b2\u00bf\u00ca\u00f0\u00c5\u00a9\u00cc\u00ef\u00bd\u00a8\u00c9\u00e8\u00a3\u00ac\u00b7\u00a2\u00b2\u00bc\u00b7\u00bd\u00b0\u00b82.0\u00b0\u00e6\u00a1\u00a3",
      "青禾县部署农田建设，发布方案2.0版。",
    ],
    // Marks of Windows-1252 as Latin-1.
    [
      "会议要求做到\u0093四个到位\u0094\u0097\u0097一个不少\u0085\u0085",
      "会议要求做到“四个到位”——一个不少……",
    ],
    [
      "\u00c3\u00a5\u00c2\u00b9\u00c2\u00b3\u00c3\u00a6\u00c2\u00b9\u00c2\u0096\u00c3\u00a5\u00c2\u008c\u00c2\u00ba\u00c3\u00a5\u00c2\u00ae\u00c2\u0089\u00c3\u00a6\u00c2\u008e\u00c2\u0092\u00c3\u00a9\u00c2\u0098\u00c2\u00b2\u00c3\u00a6\u00c2\u00b1\u00c2\u009b\u00c3\u00a5\u00c2·\u00c2\u00a5\u00c3\u00a4\u00c2\u00bd\u00c2\u009c",
      "平湖区安排防汛工作",
    ],
    [
      "会议强调，\u00e8\u00a6\u0081\u00e5\u00ae\u0088\u00e4\u00bd\u008f\u00e5\u00ba\u0095\u00e7\u00ba\u00bf，不得松懈。",
      "会议强调，要守住底线，不得松懈。",
    ],
    ["穦某眏秸璶\ue661眏烩旧辅龟砫ヴ", "会议强调要加强领导落实责任"],
    [
      "\u00bb\u00e1\u00d2\u00e9\u00c9\u00f3\u00d2\u00e9\u00c1\u00cb\u00c4\u00ea\u00b6\u00c8\u00bc\u00c6\u00bb\u00ae\u00ba\u00cd\u00b9\u00a4×\u00f7\u00d2\u00aa\u00b5\u00e3",
      "会议审议了年度计划和工作要点",
    ],
    // A part of a line, GBK as Windows-1252.
    [
      "石远主持会议，\u00ba\u00ce\u00b0\u00b2\u00b3\u00f6\u00cf\u00af\u00a1\u00a2\u00bd\u00b2\u00bb\u00b0。会后调研。",
      "石远主持会议，何安出席、讲话。会后调研。",
    ],
    // The no-break space that was byte A0 of 场 is a blank; the soft hyphen that was byte AD of 中 is gone.
    [
      "\u00e6\u201d\u00bf\u00e5\u00ba\u0153\u00e5\u0153\u00ba\u00e9\u2022\u2021\u00e9\u02dc\u00b2\u00e6\u00b1\u203a\u00e5 \u00b4",
      "政府场镇防汛场",
    ],
    [
      "\u00e9\u009d\u2019\u00e7\u00a6\u00be\u00e5\u017d\u00bf\u00e4\u00b8\u00e5\u00bf\u0192\u00e6\u009d\u2018",
      "青禾县中心村",
    ],
    // GBK as Latin-1, and that as UTF-8 as Latin-1.
    [
      "3\u00c3\u0094\u00c3\u008212\u00c3\u0088\u00c3\u0095\u00c2\u00a3\u00c2\u00ac\u00c3\u0094\u00c3\u0086\u00c3\u0096\u00c3\u009d\u00c3\u008a\u00c3\u0090\u00c3\u008e\u00c2\u00af\u00c3\u0095\u00c3\u0099\u00c2\u00bf\u00c2\u00aa",
      "3月12日，云州市委召开",
    ],
    // UTF-8 as GBK, a part of a line; a byte of 秋 and two of the last mark are lost.
    [
      "石远强调，瑕佹姄濂界\ufffd嬫敹宸ヤ綔锛屼竴鎴蜂竴绛栥\ufffd\ufffd会后调研。",
      "石远强调，要抓好?收工作，一户一策??会后调研。",
    ],
    ["浜戝窞甯俆800椤圭洰寤烘垚锛\ufffd", "云州市T800项目建成?"],
    // The lost byte gives 粪 or 粮: nothing is invented.
    ["宸插厖鍒嗗彂鎸ョ哗鏁堬紝绮\ufffd姹℃竻鐞嗭紝", "已充分发挥绩效，?污清理，"],
    // A page that was annotated before it was misread.
    [
      "\u00e5\u008e\u00bf(xi\u00c3\u00a0n)\u00e9\u0095\u00bf(zh\u00c7\u008eng)\u00e7\u009f\u00b3\u00e8\u00bf\u009c\u00e4\u00b8\u00bb\u00e6\u008c\u0081\u00e5\u008f\u00ac\u00e5\u00bc\u0080\u00e4\u00bc\u009a\u00e8\u00ae\u00ae\u00ef\u00bc\u008c\u00e5\u0090\u00ac\u00e5\u008f\u0096\u00e6\u00b1\u0087\u00e6\u008a\u00a5\u00ef\u00bc\u008c\u00e5\u00ae\u0089\u00e6\u008e\u0092\u00e6\u0098\u00a5\u00e8\u0080\u0095(g\u00c4\u0093ng)\u00e5\u00b7\u00a5\u00e4\u00bd\u009c\u00e3\u0080\u0082",
      "县长石远主持召开会议，听取汇报，安排春耕工作。",
    ],
    // UTF-8 as GBK, twice over; and with Latin-1 in between.
    [
      "閸樺潡鏆遍惌瀹犵箼娑撶粯瀵旈崣顒\ufffd绱戞导姘愁唴閿涘瞼鐖虹粚鍫曟Щ濮规稑浼愭担锟\ufffd",
      "县长石远主持?会议，研究防汛工?",
    ],
    [
      "氓聨驴茅聲驴莽聼鲁猫驴聹盲赂禄忙聦聛氓聫卢氓录聙盲录職猫庐庐茂录聦莽聽聰莽漏露忙聵楼猫聙聲氓路楼盲陆聹",
      "县长石远主持召开会议，研究春耕工作",
    ],
    // Characters that lost a byte beside numbers.
    ["鍏朵腑5宀佷互涓\ufffd14渚嬶紝鍗\ufffd3.4%锛\ufffd6宀佽嚦17宀\ufffd", "其中5岁以?14例，?3.4%?6岁至17?"],
    // A part of a line, without a mark of the line's own behind it.
    ["何安出席会议。瑕佹姄濂借惤瀹烇紝但不得松懈。", "何安出席会议。要抓好落实，但不得松懈。"],
    // Big5 as GBK: each gap is a byte, and an ASCII trail byte is left behind it.
    [
      "何安出席会议。郡\ufffd\ufffdホ环\ufffdD\ufffd\ufffd\ufffdl秨穦某\ufffdA钮\ufffd\ufffd\ufffdň\ufffdδ\ufffdu\ufffd@蹲厨会后调研。",
      "何安出席会议。县?石远???开会议?听??防?汛??汇报会后调研。",
    ],
  ],
  negative: [
    "会议\u0085强调\u0003，要抓\u0093好春耕。",
    "джумла@example.org",
    "莫斯科（Москва）、列宁格勒（Ленинград）两市代表出席会议。",
    "Name[ko]=Chromium 웹 브라우저\nGenericName[ko]=웹 브라우저\nComment[ko]=웹에 접속",
    "(0x3349, 'M', 'ﾐﾘ'),\n(0x334B, 'M', 'ﾒｶﾞ'),\n(0x334C, 'M', 'ﾒｶﾞﾄﾝ'),\n(0x3310, 'M', 'ｷﾞｶﾞ'),",
    "한국어 문장이 있는 회의 자료, 会议资料。",
    "█████ 50% ▒▒▒▒▒ 会议进度",
    "Tłumaczenie: żółć, gęślą jaźń 会议资料。",
    "Ağustos ayında İstanbul’da toplandı.",
    "wǒ xǐhuān chī píngguǒ，我喜欢吃苹果。\nNǐ hǎo! Wǒ jiào Shí Yuǎn, nǐ ne?\n妈 mā、麻 má、马 mǎ、骂 mà",
    "第一课：Běijīng huānyíng nín（北京欢迎您）。国歌（guó gē）；奥运会（Àoyùnhuì）",
    "これはテストです。カタカナとひらがなを含む README です。\nソースコードは src/ にあります。",
    "インストール方法\nnpm install を実行してください。",
    "Η συνεδρίαση έγινε στην Αθήνα το 2020.\nΕλληνικά κείμενα: α, β, γ και δ\ufffd.",
    "Заседание комитета состоялось 3 марта.\nМинистр открыл совещ\ufffdание (см. приложение).",
    "┌──────┬──\ufffd───┐\n│ 项目 │ 数量 │\n└──────┴──────┘",
    "Ủy ban nhân dân tỉnh họp phiên thường kỳ tháng 3.",
    "佢哋今日開會，唔係聽日。喺度食嘢，啲人好鍾意。",
    "∀ε>0 ∃δ>0：|x−a|<δ ⇒ |f(x)−L|<ε；sin²α+cos²α=1",
    "H₂O、CO₂、Fe³⁺，€100、£50、¥30；5°C，±2%",
    "naïve café 菜单：jalapeño ¡Olé! Crème brûlée、façade 是外来词。",
    "会议资料（çà et là）由ÄÖÜ组编写。",
    "Vi\u1ec7t Nam \u0111\u1ed3ng \u00fd, \u00e0\u00e1\u00e2\u00e3 l\u00e0 ch\u1eef c\u00e1i.",
    "日程は１２日、会議の資料を確認する。",
    "Le caf\u00e9 \u00e9tait ferm\u00e9 \u00e0 l’\u00e9t\u00e9; d\u00e9j\u00e0 vu, se\u00f1or.",
    "Die \u00dcberpr\u00fcfung der Gr\u00f6\u00dfe f\u00fcr \u00d6l.",
    "生僻字：犇猋骉麤龘靐，读者可查字典。",
    "联通公司发布公告。",
    "きょうは天気がいいです。明日は雨が降るでしょう。",
  ],
  knownFailures: [["闈掔\ue78a鍘垮彫寮€鏄ヨ€曠幇鍦\ufffd", "青禾县召开春耕现场"]],
};
