import { nationalEvents } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import type { ClueAdder, EvidenceFinder } from "../../src/evidence/clue.js";
import { countdownClues as cluesOf, countedEvents } from "../../src/evidence/countdown.js";
import type { Unit } from "../../src/text/unit.js";
import { heard } from "./heard.js";

const countdownClues = (unit: Unit, at: EvidenceFinder, add: ClueAdder): void =>
  cluesOf(unit, countedEvents(nationalEvents()), at, add);

it("is read of games and of measures, not of what comes each year", () => {
  const keys = (text: string): string[] =>
    heard(countdownClues, text).map(({ key, years }) => `${key} ${years}`);
  expect(keys("亚运会倒计时120天")).toEqual(["countdown 亚运会 2010,2023"]);
  expect(keys("乙类乙管实施后第1天")).toEqual(["countdown 乙类乙管 2023"]);
  expect(keys("距春节还有9天，会议召开。")).toEqual([]);
});

describe("a day that is counted to games", () => {
  // Games that began on 2010-11-12 and 2023-09-23.
  it.each([
    ["亚运会倒计时120天", "亚运会倒计时120天", "2023-05-26"],
    ["距离亚运会开幕9天，各项工作就绪，会议听取了筹备情况汇报。", "亚运会开幕9天", "2023-09-14"],
    ["会议指出，距第十九届亚运会还有十二天。", "亚运会还有十二天", "2023-09-11"],
    ["亚运会开幕倒计时一百天", "亚运会开幕倒计时一百天", "2023-06-15"],
    ["亚运会倒计时两百天", "亚运会倒计时两百天", "2023-03-07"],
    ["距亚运会开幕9天", "亚运会开幕9天", "2023-09-14"],
    ["距离青岚亚运会9天", "亚运会9天", "2023-09-14"],
    ["亚运会仅剩九天", "亚运会仅剩九天", "2023-09-14"],
  ])("%s", (text, from, day) => {
    const [clue, ...rest] = heard(countdownClues, text);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "nationalEvent", text: from, years: [2010, 2023] });
    expect(clue!.says(day, "2022-05-26")).toEqual([5, -2]);
  });

  it("may be off by one, and is of any of the games of that name", () => {
    const [clue] = heard(countdownClues, "亚运会倒计时120天");
    expect(clue!.says("2023-05-24", "2023-05-25", "2023-05-27", "2023-05-28")).toEqual([-2, 5, 5, -2]);
    expect(clue!.says("2010-07-15")).toEqual([5]);
  });
});

describe("a day that is counted from what began", () => {
  it.each([
    ["“乙类乙管”实施后的第三天，会议召开。", "乙类乙管”实施后的第三天", "2023-01-10"],
    ["乙类乙管实施后第1天", "乙类乙管实施后第1天", "2023-01-08"],
    ["大运会开幕后第5天", "大运会开幕后第5天", "2023-08-01"],
  ])("%s", (text, from, day) => {
    const [clue] = heard(countdownClues, text);
    expect(clue).toMatchObject({ rule: "nationalEvent", text: from });
    expect(clue!.years).toContain(2023);
    expect(clue!.says(day)).toEqual([5]);
  });
});

describe("no count", () => {
  it.each([
    "亚运会9天赛程排定。",
    "亚运会期间120天值守。",
    "距第十九届全省运动会和中学生运动会暨亚运会9天。",
    "距收官9天，亚运会9天赛程排定。",
    "会议强调，各地各部门要抓好筹备，要距目标再近一步，亚运会9天赛程排定。",
    "开幕倒计时40天",
  ])("%s", (text) => {
    expect(heard(countdownClues, text)).toEqual([]);
  });
});
