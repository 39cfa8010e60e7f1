import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { HALF_MARK } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";

/** Behind the time stands what it is a time of, and no other field of the stamp. */
const WORD =
  "(?=[\\u4e00-\\u9fff“（])(?!来源|來源|作者|编辑|編輯|浏览|瀏覽|点击|點擊|阅读|閱讀|字体|字號|字号|分享|打印|责|責|信息|发布|發布|星期|周[一二三四五六日末]|访问|查看|评论|人气|北京时间|左右|许|前|后|起|止|至|到|开始|准时|正式|举行|召开)";
const TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?";
const DAY = "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日? {1,2}";
const GLUED: readonly RegExp[] = [
  // 09:42:07|3月12日, 09:42:07|12日上午
  /\d{1,2}:\d{2}(?::\d{2})?(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日(?:[上下中]午|凌晨|晚|，))/gu,
  new RegExp(`(?:更新|时间|時間|发布|發布|日期)[:：] ?(?:${DAY}${TIME}|\\d{1,2}:\\d{2}:\\d{2})${WORD}`, "gu"),
  /^\d{1,2}:\d{2}:\d{2}(?=(?:近日|日前|今天|昨天|截至|截止|本报讯|新华社|会议|會議)[^\n，。]{0,60}[，。])/gmu,
];
/** The same where no sentence stands before it. */
const FIRST = new RegExp(`^(\\d{1,2}:\\d{2}:\\d{2})${WORD}(?=[^\\n]{20})`, "mu");
/** At the head of a line, with or without its source. */
const HEADS = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{2,4}[:：] ?[^\\n\\d，。；]{0,20} )?${DAY}${TIME}${WORD}(?=[^\\n]{6})`,
  "gmu",
);
/** A time of day: most texts with a colon have none, and are gone through once. */
const CLOCK = /\d:\d\d/u;
/** A log or a chat has more lines that begin so. */
const MOST_HEADS = 2;

/** A publication time that runs into the text. */
export const timeStamp: Rule = {
  name: "timeStamp",
  kind: "lineBreak",
  does: "Cuts a time stamp off the date or word that is glued to it: 09:42:07|3月12日.",
  evidence:
    "A time of day with a day right behind it; a labelled day and time, or one at the head of a line where few lines begin so, with a word behind it that names no other field; a time with seconds at the head of a line, and how reports begin behind it, or no sentence before it.",
  triggers: HALF_MARK,
  edits: (text) => {
    if (!CLOCK.test(text)) return [];
    const ends = new Set<number>();
    for (const glued of GLUED) eachMatch(text, glued, (match) => ends.add(match.index + match[0].length));
    const first = FIRST.exec(text);
    if (first !== null && !text.slice(0, first.index).includes("。"))
      ends.add(first.index + first[1]!.length);
    const heads: number[] = [];
    eachMatch(text, HEADS, (match) => heads.push(match.index + match[0].length));
    if (heads.length <= MOST_HEADS) for (const at of heads) ends.add(at);
    return [...ends].sort((a, b) => a - b).map((at) => edit("timeStamp", text, at, at, "\n"));
  },
};
