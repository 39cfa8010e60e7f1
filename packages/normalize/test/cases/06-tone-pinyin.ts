import type { CaseFile } from "./case-file.js";

/** Cases of the rule `tonePinyin`. */
export const cases: CaseFile = {
  rule: "tonePinyin",
  inTheWild: [
    ["領(lǐng)導(dǎo)小組組長(ch\u00e1ng)主持會議。", "领导小组组长主持会议。"],
    [
      "縣(xi\u00e0n)委書(shū )記強(qi\u00e1ng)調(di\u00e0o),要抓好落實(sh\u00ed)。",
      "县委书记强调，要抓好落实。",
    ],
    ["人(r\u00e9n)民(m\u00edn)群众满意不满意", "人民群众满意不满意"],
  ],
  synthetic: [
    // A number behind the vowel that bears the tone.
    ["領(li3ng)導(da3o)小組研究防汛，總(zo3ng)結(jie2)經驗。", "领导小组研究防汛，总结经验。"],
    // Capitals; a neutral syllable beside toned ones; 瞭 for 了.
    ["縣(Xi\u00e0n)委書(Sh\u016b)記強(Qi\u00e1ng)調(Di\u00e0o)", "县委书记强调"],
    ["上路(l\u00f9)了(le),是(sh\u00ec)好的(de)事", "上路了，是好的事"],
    ["縣(xi\u00e0n)長(zh\u01ceng)聽取瞭(le)彙報(b\u00e0o)", "县长听取了汇报"],
    ["領（lǐng）導（dǎo）幹部", "领导干部"],
    ["領(ling3)導(dao3)幹部(bu4)", "领导干部"],
    ["領(lǐnɡ)導(dǎo)小組", "领导小组"],
    ["領(li\u030cng)導(da\u030co)小組", "领导小组"],
    ["領(lǐ\nng)導(dǎo)小組", "领导小组"],
    // Breves for carons; a no-break space in a reading, which GBK would read as 頭.
    ["縣(xiàn)領(lĭng)導(dăo)強(qiáng)調(diào)", "县领导强调"],
    ["決(ju\u00e9\u00a0)定協(xi\u00e9\u00a0)調成(ch\u00e9\u00a0ng)效", "决定协调成效"],
    // Nothing is explained: 念 and 成 stand on either side of the character.
    ["縣里舉行紀（jì）念鄭（zhèng）成功活動（dòng）", "县里举行纪念郑成功活动"],
    // In brackets.
    ["縣[xiàn]領[lǐng]導[dǎo]到我們[men]縣[xiàn]調[diào]研", "县领导到我们县调研"],
    ["【】縣【xiàn】領【lǐng】導【dǎo】強【qiáng】調【diào】抓好落實【shí】", "【】县领导强调抓好落实"],
    // Words.
    [
      "领导（lǐng dǎo）小组召开会议（huì yì）研究（yán jiū）方案（fāng àn）落实（luò shí）工作",
      "领导小组召开会议研究方案落实工作",
    ],
    // Lost parentheses, with blanks, neutral, with numbers, behind another annotation.
    ["縣（xiàn領（ lǐng 導dǎo ）小組，我們(men為(wèi)民", "县领导小组，我们为民"],
    ["縣(xian4領(ling3)導(dao3)小組,增長(zhang32.7%", "县领导小组，增长2.7%"],
    ["防（fang）（fang）（fáng控工作(zuò)要抓實(shí)", "防控工作要抓实"],
    // A gap with both parentheses behind it.
    ["縣(xiàn)領(lǐng)?(dǎo)小組", "县领?小组"],
    ["會議?jiǎng)?要求,抓好落實。", "会议??要求，抓好落实。"],
    ["縣（XIÀN）領（LǏNG）導（DǍO）?ZHǍNG)和?（SHŪ）記（JÌ）到會", "县领导?和?记到会"],
    // Once more.
    ["會議?jiǎng)(jiǎng)?要求,抓好落實。", "会议??要求，抓好落实。"],
    ["县里召开会议（huì yì）（huì yì）研究春耕。", "县里召开会议研究春耕。"],
    // Brackets, in capitals; everyday characters inside sentences.
    ["縣〔XIÀN〕領〔LǏNG〕導〔DǍO〕聽取匯報", "县领导听取汇报"],
    ["县里深入[rù]推进改革[gé]开放和斗争[zhēng]本领建设。", "县里深入推进改革开放和斗争本领建设。"],
    // Words in capitals beside many in small letters.
    [
      "县委（xiàn wěi）书记主持（zhǔ chí）召开（zhào kāi）会议（huì yì）听取（tīng qǔ）汇报（huì bào）安排（ān pái）工作（gōng zuò）抓好（zhuā hǎo）春耕（chūn gēng）落实（Luò shí）责任。",
      "县委书记主持召开会议听取汇报安排工作抓好春耕落实责任。",
    ],
    // Ten that fit take wrong ones with them, and those without a tone; nine take those that fit.
    [
      "縣(xiàn)領(lǐng)導(dǎo)強(qiáng)調(diào)見(jiàn)實(shí)效，開(kāi)會(huì)到場(cháng)的要抓(zhua)好，農(wang)民得利，項(e)目开工，事(é)业兴旺。\n“重”应读重(chóng)。",
      "县领导强调见实效，开会到场的要抓好，农民得利，项（e）目开工，事业兴旺。\n“重”应读重（chóng）。",
    ],
    [
      "縣(xiàn)領(lǐng)導(dǎo)強(qiáng)調(diào)見(jiàn)實(shí)效，開(kāi)會(huì)到場的要抓(zhua)好，農(wang)民得利，事(wàng)业兴旺。",
      "县领导强调见实效，开会到场的要抓好，农（wang）民得利，事业兴旺。",
    ],
    // In brackets and in parentheses by turns, in capitals and in small letters, with a broken one between.
    ["縣(xiàn)領[lǐng]導(dǎo)小組，強[qiáng]調(diào)落實[shí]。", "县领导小组，强调落实。"],
    ["縣(XIÀN)領(lǐng)導(DǍO)強(qiáng)調(DIÀO)落實(shí)。", "县领导强调落实。"],
    ["縣(xiàn)領(lǐng)導到會?zhǎng)強(QIÁNG)調(DIÀO)農(NÓNG)時。", "县领导到会?强调农时。"],
    // A neutral syllable is one of three.
    ["县(xiàn)里的领(lǐng)导来了(le)。", "县里的领导来了。"],
    ["县里的领(lǐng)导来了(le)。", "县里的领导来了（le）。"],
    // One that is read in no other way; two everyday ones.
    ["会议研(yán)究工作。", "会议研究工作。"],
    ["要抓重(zhòng)点工作，会(huì)后落实。", "要抓重点工作，会后落实。"],
    // An everyday one before a traditional one.
    ["要抓重(zhòng)点，再到縣(xiàn)里落实。", "要抓重点，再到县里落实。"],
    // Ten words with tones take one without, nine do not.
    [
      "会议(huì yì)研究(yán jiū)方案(fāng àn)落实(luò shí)工作(gōng zuò)听取(tīng qǔ)汇报(huì bào)安排(ān pái)生产(shēng chǎn)抓好春耕(chūn gēng)，责任(zeren)到人。",
      "会议研究方案落实工作听取汇报安排生产抓好春耕，责任到人。",
    ],
    [
      "会议(huì yì)研究(yán jiū)方案(fāng àn)落实(luò shí)工作(gōng zuò)听取(tīng qǔ)汇报(huì bào)安排(ān pái)生产(shēng chǎn)抓好春耕，责任(zeren)到人。",
      "会议研究方案落实工作听取汇报安排生产抓好春耕，责任（zeren）到人。",
    ],
  ],
  negative: [
    "要抓重（zhòng）点工作。",
    "“行”是多音字：行（h\u00e1ng）业、行（x\u00edng）动，我们（men）、好的（de）是轻声。",
    "重庆（Ch\u00f3ngq\u00ecng）、厦门（Xi\u00e0m\u00e9n）都是地名。",
    "湖北简称鄂（\u00e8），湖南简称湘（xiāng）。",
    "“厦”在地名中读作xi\u00e0，如厦（xi\u00e0）门。",
    "丽江的“丽”读l\u00ed，不读l\u00ec。",
    "区名中的“尉犁”应读尉（y\u00f9）犁。",
    "这种树叫栾（lu\u00e1n）树。",
    "县长单（shàn）远、局长查（zhā）安和仇（qiú）朋出席。",
    "会议在六（lù）安、台（tāi）州召开。",
    "词语[cí yǔ] 名词。领导[lǐng dǎo] 动词。工作[gōng zuò] 动词。会议[huì yì] 名词。研究[yán jiū] 动词。方案[fāng àn]。",
    "妈[mā]、麻[má]、马[mǎ]、骂[mà]声调不同。",
    "成绩?A)优，选?BA)。",
    "生词：领导（lǐng dǎo）、工作（gōng zuò）、会议（huì yì）、研究（yán jiū）、方案（fāng àn）。",
  ],
  knownFailures: [["波（bō）及面广，影响较大。", "波及面广，影响较大。"]],
};
