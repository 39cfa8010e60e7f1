import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { HALF_MARK } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";

const GLUED_DATE = /\d{1,2}:\d{2}(?::\d{2})?(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日)/gu;
const GLUED_WORD =
  /(?:更新|时间|時間|发布|發布)[:：] ?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? {1,2}\d{1,2}:\d{2}(?::\d{2})?(?=[\u4e00-\u9fff“])(?!来源|來源|作者|编辑|編輯|浏览|瀏覽|点击|點擊|阅读|閱讀|字体|字號|字号|分享|打印|责|責|信息|发布|發布|星期|周|访问|查看|评论|人气)/gu;

/** A publication time that runs into the text. */
export const timeStamp: Rule = {
  name: "timeStamp",
  kind: "lineBreak",
  does: "Cuts a time stamp off the date or word that is glued to it: 09:42:07|3月12日.",
  evidence:
    "A time of day with a date of month and day right behind it, or a labelled date and time with a word behind it that names no other field.",
  triggers: HALF_MARK,
  edits: (text) => {
    const ends: number[] = [];
    for (const glued of [GLUED_DATE, GLUED_WORD])
      eachMatch(text, glued, (match) => ends.push(match.index + match[0].length));
    return ends.sort((a, b) => a - b).map((at) => edit("timeStamp", text, at, at, "\n"));
  },
};
