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
    // In brackets.
    [
      "县[xian]委[wei]书[shu]记[ji]主[zhu]持[chi]召[zhao]开[kai]会[hui]议[yi]，听取[qu]汇报[bao]，见文献[a]。",
      "县委书记主持召开会议，听取汇报，见文献[a]。",
    ],
    [
      "省〔sheng〕委〔wei〕書〔shu〕〔shu〕記〔ji〕主〔zhu〕持〔chi〕會〔hui〕議〔yi〕，抓好春〔chun〕耕〔geng〕",
      "省委书记主持会议，抓好春耕",
    ],
    // Words, joined or parted, with a no-break space in one.
    [
      "县委(xianwei)书记主持(zhuchi)召开会议(huiyi)听取汇报(huibao)安排工(anpaigong)作，抓好落\u00a0实(luoshi)。",
      "县委书记主持召开会议听取汇报安排工作，抓好落实。",
    ],
    [
      "县委（xian wei）书记主持（zhu chi）召开会议（hui yi）听取汇报（hui bao）安排工作（gong zuo）有力（you li）。",
      "县委书记主持召开会议听取汇报安排工作有力。",
    ],
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
    // Old readings beside usual ones: 肺 is read pei in old texts.
    ["县(xian)委(wei)书(shu)记主持，听取肺(pei)病防治汇报。", "县委书记主持，听取肺病防治汇报。"],
    // In capitals, in brackets.
    [
      "县[XIAN]委[WEI]书[SHU]记[JI]主[ZHU]持[CHI]召[ZHAO]开[KAI]会[HUI]议[YI]，听取汇报。",
      "县委书记主持召开会议，听取汇报。",
    ],
    // Words in capitals, parted.
    [
      "县委（XIAN WEI）书记主持（ZHU CHI）召开会议（HUI YI）听取（TING QU）汇报（HUI BAO）安排（AN PAI）工作（GONG ZUO）抓好（ZHUA HAO）春耕（CHUN GENG）落实（LUO SHI）责任。",
      "县委书记主持召开会议听取汇报安排工作抓好春耕落实责任。",
    ],
    // A few in capitals beside many in small letters; what is left of one.
    [
      "县(xian)委(wei)书(shu)记(ji)主(zhu)持(chi)召(zhao)开(kai)会(hui)议(yi)，两端(DUAN)发力，农牧(MU)业和锂(Li)电池产业?(ye)并举。",
      "县委书记主持召开会议，两端发力，农牧（MU）业和锂（Li）电池产业?并举。",
    ],
    // A wrong one, over and over.
    ["抓好春耕(dian)(dian)，落实责任（WANG）（WANG）（WANG）。", "抓好春耕，落实责任。"],
    // What is left of one, before ten whole ones, behind ten, and behind nine; one that stands twice in a row.
    [
      "生产?hui)有序，会(hui)议(yi)强(qiang)调(diao)要(yao)抓(zhua)好(hao)春(chun)耕(geng)劳(lao)作。",
      "生产?有序，会议强调要抓好春耕劳作。",
    ],
    [
      "会(hui)议(yi)强(qiang)调(diao)要(yao)抓(zhua)好(hao)春(chun)耕(geng)劳(lao)作，生产?hui)有序。",
      "会议强调要抓好春耕劳作，生产?有序。",
    ],
    [
      "会(hui)议(yi)强(qiang)调(diao)要(yao)抓(zhua)好(hao)春(chun)耕(geng)，生产?(hui)有序。",
      "会议强调要抓好春耕，生产?（hui）有序。",
    ],
    ["抓实(shi)(shi)春耕。", "抓实春耕。"],
    // Old readings, and others that are neither usual nor old.
    [
      "县(xian)委(wei)书(shu)记主持，听取肺(pei)病防治汇报，部署工(dun)作。",
      "县委书记主持，听取肺病防治汇报，部署工（dun）作。",
    ],
    // Ten in capitals of which three stand before another character.
    [
      "县(XIAN)委(WEI)书(SHU)记、主持(CHI)、召开(KAI)、会议(YI)、春耕(GENG)、水利(LI)、农资(ZI)、种子(ZI)，都要抓好。",
      "县委书记、主持、召开、会议、春耕、水利、农资、种子，都要抓好。",
    ],
    // Words in capitals that stand inside other words: two are enough, and take the others with them.
    [
      "全县生产总值增（ZHI ZENG）长百分之三，绿色发（LÜ SE FA）展取得成效。会议研究了工作（GONG ZUO）安排。",
      "全县生产总值增长百分之三，绿色发展取得成效。会议研究了工作安排。",
    ],
  ],
  negative: [
    // Names before what goes with them.
    "上海（SHANG HAI）世博会在黄浦江（HUANG PU JIANG）边举行，合肥（HE FEI）市、安庆（AN QING）市派人参加。",
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
    "作者石(Shi)、何(He)、王(Wang)、张(Zhang)、刘(Liu)、陈(Chen)、杨(Yang)、黄(Huang)、赵(Zhao)、吴(Wu)、周(Zhou)。",
    "研究表明[he]，另有研究[an]指出[li]，见文献[wang]、[zhang]、[chen]。",
    "京东(jd)、淘宝(taobao)、天猫(tmall)、美团(meituan)平台上的店铺。",
    "键入gongzuo可得工作（gongzuo）、公作，键入huiyi可得会议（huiyi）、回忆（huiyi）。",
    "站名：人民广场(Renmin Guangchang)、新河路(Xinhelu)、东湖(Donghu)、西山(Xishan)、南门(Nanmen)、北门(Beimen)。",
    "肺(pei)病防治，县(xian)里部署。",
    "西直门(XI ZHI MEN)站、东门(DONG MEN)站、南门(NAN MEN)站、北门(BEI MEN)站、新河(XIN HE)站、东湖(DONG HU)站、西山(XI SHAN)站、和平门(HE PING MEN)站、前门(QIAN MEN)站、长山(CHANG SHAN)站今日停运。",
    "从北京（Beijing）到天津（Tianjin）很近，再到济南（Jinan）要两小时，经徐州（Xuzhou）去南京（Nanjing）看看，在苏州（Suzhou）住一晚，到上海（Shanghai）吃饭，杭州（Hangzhou）游湖，宁波（Ningbo）看海，温州（Wenzhou）进山。",
    "导演张艺谋(Zhang Yimou)和冯小刚(Feng Xiaogang)到场，陈凯歌(Chen Kaige)缺席。",
    "长(zhang)子县、单(shan)县、六(lu)安市代表参会。",
    "抓好春耕(dian)(wang)，落实责任。",
    "“长”读作长(chang)(chang)，不读长(zhang)(zhang)。",
    "落实(SHI)责任，保(BAO)障农资。",
    "落实(SHI)责任，保(BAO)障农资，推进(JIN)项目，王（Wang）、李（Li）、张（Zhang）参会。",
  ],
  knownFailures: [["他(ta)在县里工作。", "他在县里工作。"]],
};
