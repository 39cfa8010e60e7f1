import type { CaseFile } from "./case-file.js";

/** Cases of the rule `byteShift`. */
export const cases: CaseFile = {
  rule: "byteShift",
  inTheWild: [
    ["要做好冷鏈?zhǔn)称泛透唢L(fēng)險環節的檢查。", "要做好冷链食品和高风险环节的检查。"],
    ["縣疫情?揽刂笓]部召開會議,研究防控工作。", "县疫情?控指挥部召开会议，研究防控工作。"],
  ],
  synthetic: [
    ["物資從?霂斓?上架都要登記,不得遺漏。", "物资从?库?上架都要登记，不得遗漏。"],
    // The character before the gap bears its own annotation.
    [
      "青禾縣推進(jìn)產(chǎn)業(yè)鏈(liàn)?(shí)惑w(tǐ)化,建設(shè)現代農(nóng)業(yè)園(yuán)區。",
      "青禾县推进产业链一体化，建设现代农业园区。",
    ],
    // A trail byte 0x80, which decoders show as €.
    [
      "會議強調,“?(zé)蓚€全覆蓋”要落實到位,六個項目要按期開工。",
      "会议强调，“两个全覆盖”要落实到位，六个项目要按期开工。",
    ],
    [
      "會議強調,“兩個全覆蓋”要落實到位,六?(jīng)€項目要按期開工。",
      "会议强调，“两个全覆盖”要落实到位，六个项目要按期开工。",
    ],
    // Simplified text by a table of any character: the shift goes on over gaps of two bytes, and single characters
    // between them are as wrong as the rest.
    [
      "会议指出，要统?(chǎo)锿平?┮蹬┐甯飨罟ぷ鳎?Ｖご焊????┐蟛ブ置婊??黾优┟袷杖耄?涫蹈飨钫?撸?ズ梅姥纯购怠?",
      "会议指出，要统筹推??业农村各项工作??证春?????大播种面???加农民收入??实各项????好防汛抗旱?",
    ],
    // A gap that the text begins with.
    ["?zhǔn)称泛透唢L(fēng)險環節的檢查。", "?品和高风险环节的检查。"],
    // What two lost characters left between them.
    ["會議強調，深刻領悟“?蓚?確立”的意義。", "会议强调，深刻领悟“??确立”的意义。"],
    // The decoder wrote U+FFFD for one byte and kept the parenthesis.
    [
      "縣長石遠主持會議，要求加強國\ufffd(yù)犬a業協作，推動“兩個清單”落地見效。",
      "县长石远主持会议，要求加强国内产业协作，推动“两个清单”落地见效。",
    ],
    // The pair that was hit begins inside a comma, inside a quotation mark.
    [
      "縣長石遠主持會議，要求加強國內產業協作\ufffd(tǎ)\ufffd推動“兩個清單”落地見效。",
      "县长石远主持会议，要求加强国内产业协作?推动“两个清单”落地见效。",
    ],
    ["縣長石遠主持會議，推動“?zé)蓚?鍐巍甭涞匾娦А?", "县长石远主持会议，推动“两??单”落地见效?"],
    // A neutral syllable; the gap behind it swallowed a byte and ended the shift.
    ["各乡镇要抓好\ufffd(me)焊\ufffd备耕，确保农时。", "各乡镇要抓好春?备耕，确保农时。"],
    // Two hits in a row: the second reading names the character, whose lead byte the first one tells.
    ["縣裡出臺措施,激活市場主?bā)?dòng)力,推動項目落地。", "县里出台措施，激活市场主动力，推动项目落地。"],
    // The context tells which of many.
    ["抓好災?mù)ΑＴ谶@(zhè)種情況下,更要做好防範。", "抓好灾害。在这种情况下，更要做好防范。"],
    // A rare character, but a letter alone behind it: 頸 is EE69, and 69 is i.
    ["縣長石遠指出,“?bā)款i”制約要打破,堵點要打通。", "县长石远指出，“?颈”制约要打破，堵点要打通。"],
    // A lost pair, and behind it the trail byte of a character that its own reading names.
    ["要統籌農(nóng)輕(qīng)重?gāo)凸?I(yè)各部門(mén),抓好春耕。", "要统筹农轻重和?业各部门，抓好春耕。"],
    // A decoder that drops what it cannot read leaves no gap.
    ["全縣領導幹部靠(ké)爸笓]機關,抓好春耕。", "全县领导干部靠?指挥机关，抓好春耕。"],
    ["要提高市民收(zhàng)朐鲩L和經濟增長水平。", "要提高市民收入增长和经济增长水平。"],
    ["會議強調,要貫徹落實(duò)h的部署,抓好春耕。", "会议强调，要贯彻落实党的部署，抓好春耕。"],
    // A full-width parenthesis: no byte goes missing, its two stand in other characters.
    [
      "縣長石遠主持會議，聽取各鄉鎮春耕備耕工作撸╤uán）M展匯報。",
      "县长石远主持会议，听取各乡镇春耕备耕工作进展汇报。",
    ],
    ["县里推进春耕备耕工作，要求福╟hán）飨缯蜃ズ门┳使┯Α?", "县里推进春耕备耕工作，要求各乡镇抓好农资供应?"],
    // The same once more behind it; the pairs that the shift made are annotated, too.
    ["縣裡聽取各鄉鎮春耕備福╦uān）（juān）?ぷ鬟M展匯報。", "县里听取各乡镇春耕备??作进展汇报。"],
    [
      "县里推进春耕备耕工作，要求福╟han）飨（xiang）缯蜃ズ门┳使┯Α?",
      "县里推进春耕备耕工作，要求各乡镇抓好农资供应?",
    ],
    ["縣裡聽取各鄉鎮春耕備?juan)(juan)?ぷ鬟M展匯報。", "县里听取各乡镇春耕备??作进展汇报。"],
    // Readings without tones, as the converter's are.
    [
      "县里推进春耕备耕工作，要求?chan)飨(xiang)缯蜃ズ门┳使┯Α?",
      "县里推进春耕备耕工作，要求各乡镇抓好农资供应?",
    ],
    // It ends where a byte was dropped; a reading that its character cannot have stands for another that was lost.
    [
      "县里要求(chán)飨缯蜃ズ门┳使┯Γ农业部门加强指导，确保春(hàn)备耕。",
      "县里要求各乡镇抓好农资供应?农业部门加强指导，确保春?备耕。",
    ],
    // A sign behind a gap is the trail byte of the character that lost its lead, where the page has other such damage.
    [
      "縣里召開會議，聽取事?I單位匯報，加?娊y籌協調。縣長要求加強國?yù)犬a業協作。",
      "县里召开会议，听取事?单位汇报，加?统筹协调。县长要求加强国内产业协作。",
    ],
  ],
  negative: [
    "为什么?因为责任在肩。",
    "他问：“怎么办?”大家沉默。",
    "详见 http://example.org/?a=1",
    "縣長問:選哪一個?A組先到,還是?B組先到。",
    "会议去哪里开?A区还是B区?",
    "Η συνεδρίαση ?ινε και \ufffdΘ έγινε στην Αθήνα.",
    "Заседание ко?итета, совещ\ufffdание, при?",
    "撸╤项目（元）║金额╟合计（元）╢",
    "农业部门加强指导，确保春(hàn)备耕。",
    "石远生于福╟hán）县，名见县志。",
    "┌──\ufffd──┐\n│ 项?│ 数?│\n├──────┤",
    "第?回会議は３月に?かれた。資料を確認する。",
    "Cộng hòa xã hội ch? nghĩa Việt Nam, th\ufffdng 3.",
    "会场在哪?\ufffd请看通知。",
    "石远生?卒?年不详。",
    "登高望远(hé)第一，又(lá)指出问题。",
    "叶公好龙（hào），一暴十寒(pù)，否极泰来（pǐ）。",
  ],
  knownFailures: [
    ["縣疫情?揽刂笓]部召開會議。", "县疫情防控指挥部召开会议。"],
    // One lost byte in a page without other damage is no evidence.
    ["縣里聽取事?I單位匯報。", "县里听取事?单位汇报。"],
  ],
};
