import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DOT, HAN, is } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";

/** Characters that transliterated names are written with. */
const TRANSLITERATION = new Set(
  "阿艾买提木力江汗尔克斯拉马吐尼亚孜热合曼不都古丽依米沙肉孜达吾玉苏甫帕夏那雪来扎西平措次仁多吉旺堆洛桑罗布尼玛央金卓嘎白德吉江村加参格桑群培努尔兰别克汗巴图乌云其木格恩和孟和宝音约翰威廉大卫史密斯布朗特朗普拜登奥巴马希拉里弗拉基米普京伊万诺夫娜卡尔马恩格列宁查理伯雅各迈彼得亚历山德西蒙库里杰逊温哥华盛顿安东尼霍查维",
);

const DOTS = /[・•‧∙⋅･.．]/gu;

/** Middle dots in names. */
export const middleDot: Rule = {
  name: "middleDot",
  kind: "punctuation",
  does: "Writes the dot between the parts of a name as U+00B7.",
  evidence:
    "One of the dots ・ • ‧ ∙ ⋅ ･ between two Chinese characters; a full stop where both parts are written with the characters of transliterated names.",
  triggers: DOT,
  edits: (text, { options, language }) => {
    if (options.keepWidth || language === "japanese") return [];
    const edits: Edit[] = [];
    eachMatch(text, DOTS, ({ 0: dot, index: at }) => {
      if (!is(text, at - 1, HAN) || !is(text, at + 1, HAN)) return;
      if (/[.．]/u.test(dot) && !isForeign(text, at)) return;
      edits.push(edit("middleDot", text, at, at + 1, "·"));
    });
    return edits;
  },
};

function isForeign(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 3);
  return [...(before + after)].every((character) => TRANSLITERATION.has(character));
}
