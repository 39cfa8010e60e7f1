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
    // Capitals; a neutral syllable beside toned ones; 瞭 for 了.
    ["縣(Xi\u00e0n)委書(Sh\u016b)記強(Qi\u00e1ng)調(Di\u00e0o)", "县委书记强调"],
    ["上路(l\u00f9)了(le),是(sh\u00ec)好的(de)事", "上路了，是好的事"],
    ["縣(xi\u00e0n)長(zh\u01ceng)聽取瞭(le)彙報(b\u00e0o)", "县长听取了汇报"],
    ["領（lǐng）導（dǎo）幹部", "领导干部"],
    ["領(ling3)導(dao3)幹部(bu4)", "领导干部"],
    ["領(lǐnɡ)導(dǎo)小組", "领导小组"],
    ["領(li\u030cng)導(da\u030co)小組", "领导小组"],
    ["領(lǐ\nng)導(dǎo)小組", "领导小组"],
    ["會議?jiǎng)?要求,抓好落實。", "会议??要求，抓好落实。"],
  ],
  negative: [
    "“行”是多音字：行（h\u00e1ng）业、行（x\u00edng）动，我们（men）、好的（de）是轻声。",
    "重庆（Ch\u00f3ngq\u00ecng）、厦门（Xi\u00e0m\u00e9n）都是地名。",
    "湖北简称鄂（\u00e8），湖南简称湘（xiāng）。",
    "“厦”在地名中读作xi\u00e0，如厦（xi\u00e0）门。",
    "丽江的“丽”读l\u00ed，不读l\u00ec。",
    "区名中的“尉犁”应读尉（y\u00f9）犁。",
    "这种树叫栾（lu\u00e1n）树。",
  ],
  knownFailures: [["波（bō）及面广，影响较大。", "波及面广，影响较大。"]],
};
