/**
 * What the converter gets wrong in official language, and what careless converters made of it before: pattern in the
 * converter's output, right form. Every pattern is a plain alternation without repetition; a character stands before what must precede it, for the engine seeks it fast. They are asked of text that
 * was traditional alone: what a simplified text writes is what it means.
 */
export const OFFICIAL_WORDS: readonly (readonly [RegExp, string])[] = [
  // 幺 is the rare form: 么 in pages that were half converted already becomes it.
  [/幺(?<=[什这那怎多要甚]幺)/gu, "么"],
  [/癥(?=状|候|结)/gu, "症"],
  // 著 is right in 著名, 显著 and their like alone.
  [/著(?<![显昭卓名巨专论编原译遗土合拙所]著)(?![名作述称者录书])/gu, "着"],
  [/着(?<=[显卓昭专土巨遗拙编撰论译原]着|见微知着)(?<![讨谈议争评辩]论着|翻译着|还原着)/gu, "著"],
  [/沉阳/gu, "沈阳"],
  [/覈/gu, "核"],
  // Variants that the first table of variants (1955) has given up.
  [/伕/gu, "夫"],
  [/暱/gu, "昵"],
  [/薰(?=[陶染])/gu, "熏"],
  [/锺(?!书)/gu, "钟"],
  // One-to-one tables put these for 了, 只, 复, 苏, 借, 干, 升, 征 wherever they stand; what follows keeps its own.
  [/瞭(?![望哨见])/gu, "了"],
  [/祇(?<![神地]祇)/gu, "只"],
  [
    /覆(?<![颠倾翻天全]覆|翻地覆|翻来覆)(?![盖灭没辙舟巢膜亡压土绿岩冰雪雨]|[ \u00a0\u2000-\u200f\u3000.·•][盖灭没])/gu,
    "复",
  ],
  [/甦/gu, "苏"],
  [/藉(?<![狼枕慰蕴]藉)(?!田)/gu, "借"],
  [/乾(?=[预部警群劲校系涉扰活将吏练净旱燥脆洗杯])/gu, "干"],
  [/乾(?<=主乾)(?=道)/gu, "干"],
  [/昇(?<=[提上攀晋回抬擢飞]昇)/gu, "升"],
  [/昇(?=[级华值温高降旗学任空腾])/gu, "升"],
  [/徵(?<![角魏文]徵)(?!羽)/gu, "征"],
  [/後/gu, "后"],
  // A name begins a line or follows a mark; elsewhere 於 is the preposition.
  [/於(?<=[\u4e00-\u9fff]於)/gu, "于"],
  // The mainland's standard words.
  [/座标/gu, "坐标"],
  [/想像/gu, "想象"],
  [/苔(?<=[菜蒜]苔)/gu, "薹"],
];
