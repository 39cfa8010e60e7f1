import { describe, expect, it } from "vitest";
import { dateMentions } from "../../src/evidence/date-mentions.js";
import { lunarCoincidence } from "../../src/evidence/lunar-coincidence.js";
import { evidenceIn, type Heard, heardClue, unitOf } from "./heard.js";

const YEARS = Array.from({ length: 16 }, (_, at) => 2012 + at);

/** What the lunar day beside the date of that month and day tells. */
function beside(text: string): Omit<Heard, "key"> | null {
  const mention = dateMentions(text).find(({ day }) => day !== null)!;
  const clue = lunarCoincidence(mention, unitOf(text), YEARS, evidenceIn(text));
  return clue === null ? null : heardClue(clue);
}

describe("a lunar day beside the date", () => {
  // Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Table.
  it.each([
    ["2月7日，正月初七，市委召开会议。", "正月初七", [2022]],
    ["2月7日正月初七，市委召开会议。", "正月初七", [2022]],
    ["除夕（2月9日）上午，市长来到车站，看望坚守岗位的职工。", "除夕", [2013, 2024]],
    ["何安一行来到长途汽车站，除夕（2月9日）上午看望坚守岗位的职工。", "除夕", [2013, 2024]],
    ["何安一行来到长途汽车站，2月7日（农历正月初七）上午看望坚守岗位的职工。", "正月初七", [2022]],
    ["1月15日（腊月初三），市委召开会议。", "（腊月初三", [2021]],
    ["1月14日，农历腊月廿三，市委召开会议。", "，农历腊月廿三", [2023]],
    ["何安一行于1月13日，腊月二十二到车站。", "，腊月二十二", [2023]],
    ["1月11日，腊月二十，市委召开会议。", "，腊月二十", [2023]],
    ["1月1日（腊月初十），市委召开会议。", "（腊月初十", [2023]],
    ["2月11日（腊月三十），市委召开会议。", "（腊月三十", [2021]],
    ["12月22日（冬月廿九），市委召开会议。", "（冬月廿九", [2022]],
    ["9月17日，农历八月十五，市委召开会议。", "，农历八月十五", [2024]],
  ])("%s", (text, from, years) => {
    const clue = beside(text);
    expect(clue).toMatchObject({ rule: "lunarDate", years });
    expect(clue!.text.endsWith(from)).toBe(true);
    expect(clue!.text.length - from.length).toBeLessThanOrEqual(2);
    for (const year of years)
      expect(clue!.says(`${year}-01-01`, `${year - 1}-01-01`, `${year + 1}-01-01`)).toEqual([4, -5, -5]);
  });

  it.each([
    "2月7日召开会议，正月初七安排值守。",
    "除夕前夕，2月9日召开会议。",
    "6日，正月初六，市委召开会议。",
    "9月17日，八月十五日，市委召开会议。",
    "9月17日召开会议，安排八月十五值守。",
    "腊月初三，1月15日召开会议。",
    "2月7日，市委召开会议。",
  ])("%s: none is beside it", (text) => {
    expect(beside(text)).toBeNull();
  });
});
