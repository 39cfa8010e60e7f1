import type { CaseFile } from "./case-file.js";

/** Cases of the rule `tonelessPinyin`. */
export const cases: CaseFile = {
  rule: "tonelessPinyin",
  inTheWild: [
    ["防(fang)(fang)控工作要抓实(shi)抓细(xi)。", "防控工作要抓实抓细。"],
    ["省(sheng)委(wei)書(shu)(shu)記(ji)主持召(zhao)開(kai)會議。", "省委书记主持召开会议。"],
  ],
  synthetic: [
    ["效率(lu:)、战略(lu:e)、绿(lu:)色", "效率、战略、绿色"],
    ["县(Xian)委(Wei)书(Shu)记(Ji)主(Zhu)持(Chi)召(Zhao)开(Kai)会(Hui)议(Yi)。", "县委书记主持召开会议。"],
    ["防（fang）控（kong）工（gong）作", "防控工作"],
    // A few in capitals, inside words.
    [
      "抓好春耕，落实(SHI)责任，保(BAO)障农资，推进(JIN)项目，召开(KAI)会议。",
      "抓好春耕，落实责任，保障农资，推进项目，召开会议。",
    ],
    // Wrong ones in capitals, where many fit: 行 is read hang elsewhere, 施 is never yi.
    [
      "县(XIAN)委(WEI)书(SHU)记(JI)主(ZHU)持(CHI)召(ZHAO)开(KAI)会(HUI)议(YI)，听(TING)取(QU)工(GONG)作(ZUO)汇(HUI)报(BAO)，研(YAN)究(JIU)春(CHUN)耕(GENG)实施(YI)方案(AN)。",
      "县委书记主持召开会议，听取工作汇报，研究春耕实施方案。",
    ],
    ["防(fang)(fang)控", "防控"],
    // Two readings of one character.
    ["重(zhong)(chong)点工作", "重点工作"],
    [
      "落实(SHI)责任，保(BAO)障农资，推进(JIN)项目，抓实(shi)抓细(xi)会议(yi)精神。",
      "落实责任，保障农资，推进项目，抓实抓细会议精神。",
    ],
    // From ten that fit on, wrong ones go, too, if they are a third at most, and no single letter.
    [
      "县(xian)委(wei)书(shu)记(ji)主(zhu)持(chi)召(zhao)开(kai)会(hui)议(yi)，项目(dun)工程(lu)春耕(dian)备(po)耕，方案（a）可行。",
      "县委书记主持召开会议，项目工程春耕备耕，方案（a）可行。",
    ],
    [
      "县(xian)委(wei)书(shu)记(ji)主(zhu)持(chi)召(zhao)开(kai)会(hui)议(yi)，项目(dun)工程(lu)春耕(dian)备(po)种(kuo)收(mie)。",
      "县委书记主持召开会议，项目（dun）工程（lu）春耕（dian）备（po）种（kuo）收（mie）。",
    ],
    // In capitals it takes twenty: what does not fit can be a network.
    [
      "县(XIAN)委(WEI)书(SHU)记(JI)主(ZHU)持(CHI)召(ZHAO)开(KAI)会(HUI)议(YI)，建设广域网(WAN)。",
      "县委书记主持召开会议，建设广域网（WAN）。",
    ],
    ["绿(lv)色(se)女(nv)性(xing)", "绿色女性"],
    ["重(zhong)点(dian)长(chang)期(qi)", "重点长期"],
    // A wrong one, over and over.
    ["抓好春耕(dian)(dian)，落实责任（WANG）（WANG）（WANG）。", "抓好春耕，落实责任。"],
  ],
  negative: [
    "锂（Li）、钠（Na）电池产业，锂（Li）价回落，钠（Na）价上升。",
    "秦(Qin)、汉(Han)、唐(Tang)、宋(Song)、明(Ming)、清(Qing)各代都有记载。",
    "以县（市、区）为单位，世界卫生组织（WHO）和PCR（聚合酶链反应）。",
    "姓氏有王（Wang）、李（Li）、张（Zhang）、刘（Liu）、陈（Chen）、杨（Yang）、黄（Huang）。",
    "石远（Yuan）、何安（An）、李（Li）红、王（Wang）芳出席。",
    "Nǐ hǎo（你好），Běijīng（北京），māma（妈妈），lǜsè（绿色）。",
    "方案（a）和方案（b）都可行。",
    "他（ta）是谁？",
    "陕西（shanxi）与山西不同。",
    "参数（e）取默认值",
    "抓实(shi)抓细(xi)。",
    "抓实(shi)抓细(xi)会议(yi)，项目(dun)工程(lu)春耕(dian)备(po)种(kuo)。",
    "方案(a)(a)类",
    "抓好春耕(dian)(wang)，落实责任。",
    "“长”读作长(chang)(chang)，不读长(zhang)(zhang)。",
    "落实(SHI)责任，保(BAO)障农资。",
    "落实(SHI)责任，保(BAO)障农资，推进(JIN)项目，王（Wang）、李（Li）、张（Zhang）参会。",
  ],
  knownFailures: [["他(ta)在县里工作。", "他在县里工作。"]],
};
