/**
 * What the converter gets wrong in official language: pattern in its output, right form. Every pattern is a plain
 * alternation without repetition. A character stands before what must precede it: the engine seeks it fast.
 */
export const OFFICIAL_WORDS: readonly (readonly [RegExp, string])[] = [
  // 幺 is the rare form: 么 in pages that were half converted already becomes it.
  [/幺(?<=[什这那怎多要甚]幺)/gu, "么"],
  [/癥(?=状|候|结)/gu, "症"],
  // 著 is right in 著名, 显著 and their like alone.
  [/著(?<![显昭卓名巨专论编原译遗土合拙所]著)(?![名作述称者录书])/gu, "着"],
  [/沉阳/gu, "沈阳"],
  [/覈/gu, "核"],
];
