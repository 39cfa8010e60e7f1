import { describe, expect, it } from "vitest";
import { type DateMention, dateMentions, readNumber } from "../../src/evidence/date-mentions.js";

const NOTHING = {
  year: null,
  month: null,
  day: null,
  relative: null,
  lunar: null,
  weekday: null,
  lastWeek: false,
};

/** What each mention is made of, and what it says. */
const read = (text: string): (string | Partial<DateMention>)[][] =>
  dateMentions(text).map(({ start, end, ...rest }) => [text.slice(start, end), rest]);

describe("a date", () => {
  it.each<[string, string, Partial<DateMention>]>([
    ["会议于2020年2月14日召开", "2020年2月14日", { year: 2020, month: 2, day: 14 }],
    ["2020 年 2 月 14 日召开", "2020 年 2 月 14 日", { year: 2020, month: 2, day: 14 }],
    ["二〇二二年三月十二日", "二〇二二年三月十二日", { year: 2022, month: 3, day: 12 }],
    ["一九九零年十二月三十日", "一九九零年十二月三十日", { year: 1990, month: 12, day: 30 }],
    ["二○一九年元月五日", "二○一九年元月五日", { year: 2019, month: 1, day: 5 }],
    ["12月31日召开", "12月31日", { month: 12, day: 31 }],
    ["1月1日召开", "1月1日", { month: 1, day: 1 }],
    ["6日下午，会议召开", "6日", { day: 6 }],
    ["昨天下午，会议召开", "昨天", { relative: -1 }],
    ["今日，会议召开", "今日", { relative: 0 }],
    ["前天，会议召开", "前天", { relative: -2 }],
    ["昨（11日）会议召开", "昨（11日）", { relative: -1 }],
    ["大年初四上午", "大年初四", { lunar: 3 }],
    ["周日晚，会议召开", "周日", { weekday: 0 }],
    ["上周五下午，会议召开", "上周五", { weekday: 5, lastWeek: true }],
    ["本周星期天上午，会议召开", "本周星期天", { weekday: 0 }],
    ["3月23日（星期三）召开", "3月23日", { month: 3, day: 23, weekday: 3 }],
    ["3月27日，周日召开", "3月27日", { month: 3, day: 27 }],
    ["星期三（3月23日）召开", "3月23日", { month: 3, day: 23 }],
  ])("of %s", (text, from, wanted) => {
    expect(read(text)).toEqual([[from, { ...NOTHING, ...wanted }]]);
  });

  it("stands where it stands in the text, lunar ones among the others", () => {
    expect(read("正月初一至2月14日，除夕和3月2日").map(([from]) => from)).toEqual([
      "正月初一",
      "2月14日",
      "除夕",
      "3月2日",
    ]);
  });

  it.each(["13月5日", "0月5日", "2月0日", "2月32日", "0日，会议召开", "32日，会议召开", "三月二三日"])(
    "is not %s",
    (text) => {
      expect(dateMentions(text).filter(({ month, day }) => month !== null || day !== null)).toEqual([]);
    },
  );
});

describe("a number", () => {
  it.each([
    ["7", 7],
    ["12", 12],
    ["九", 9],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十三", 23],
    ["二三", Number.NaN],
    ["", Number.NaN],
  ])("%j is %d", (text, wanted) => {
    expect(readNumber(text)).toBe(wanted);
  });
});
