import { describe, expect, it } from "vitest";
import type { ClueAdder, EvidenceFinder } from "../../src/evidence/clue.js";
import { eventClues as cluesOf, eventsIn } from "../../src/evidence/event-clues.js";
import type { Unit } from "../../src/text/unit.js";
import { heard } from "./heard.js";

const eventClues = (unit: Unit, at: EvidenceFinder, add: ClueAdder): void =>
  cluesOf(unit, eventsIn([unit]), at, add);

const keys = (text: string): string[] => heard(eventClues, text).map(({ key }) => key);

it("knows sessions, plenums, party congresses, and what happened at a place", () => {
  expect(keys("十四届全国人大二次会议")).toEqual(["session 2024"]);
  expect(keys("全国政协十二届二次会议")).toEqual(["session 2014"]);
  expect(keys("十九届六中全会即将召开")).toEqual(["eve 十九届六中全会"]);
  expect(keys("喜迎二十大")).toEqual(["eve 二十大"]);
  expect(keys("长沙倒塌")).toEqual(["event 长沙倒塌"]);
  expect(keys("中央经济工作会议即将召开。")).toEqual([]);
  expect(keys("以平安迎接春节")).toEqual([]);
});

describe("a session of the country's congress or conference", () => {
  it.each([
    ["十四届全国人大二次会议", 2024],
    ["十届全国人大三次会议", 2005],
    ["全国人大十届三次会议", 2005],
    ["全国人大十三届五次会议", 2022],
    ["全国政协十四届一次会议", 2023],
    ["十二届全国政协四次会议", 2016],
  ])("%s sat in %i", (name, year) => {
    const [clue, ...rest] = heard(eventClues, `会议传达${name}精神。`);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({
      key: `session ${year}`,
      rule: "nationalSession",
      text: name,
      years: [year, year + 1],
    });
    expect(clue!.says(`${year}-03-20`)).toEqual([3]);
  });

  it("is spoken of from its eve on for ten months, and little for as many more", () => {
    // It opened on 2024-03-05.
    const [clue] = heard(eventClues, "十四届全国人大二次会议");
    expect(clue!.says("2024-02-26", "2024-02-27", "2024-12-25", "2024-12-26")).toEqual([-4, 3, 3, 0.5]);
    expect(clue!.says("2025-10-21", "2025-10-22")).toEqual([0.5, -1]);
  });

  it("counts once with the one that sits beside it, and not where nobody knows it", () => {
    expect(keys("全国政协十四届二次会议、十四届全国人大二次会议")).toEqual(["session 2024"]);
    expect(keys("十五届全国人大五次会议")).toEqual([]);
    expect(keys("全国人大会议")).toEqual([]);
  });
});

describe("a plenum", () => {
  it.each(["党的十九届六中全会即将召开", "十九届六中全会召开在即，全市上下要做好准备。"])(
    "on its eve: %s",
    (text) => {
      const [clue] = heard(eventClues, text);
      expect(clue).toMatchObject({ rule: "nationalEvent", text: "十九届六中全会", years: [2021] });
      // It began on 2021-11-08.
      expect(clue!.says("2021-08-24", "2021-08-25", "2021-11-09", "2021-11-10")).toEqual([-4, 4, 4, -4]);
    },
  );

  it.each([
    "会议传达学习党的二十届三中全会精神。",
    "学习贯彻党的二十届三中全会精神，研究部署全市改革任务和下一步重点工作。",
    "会议听取了全市上半年经济运行情况汇报，传达二十届三中全会精神。",
  ])("passed on: %s", (text) => {
    const [clue, ...rest] = heard(eventClues, text);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "nationalEvent", text: "二十届三中全会", years: [2024, 2025] });
    // It ended on 2024-07-18.
    expect(clue!.says("2024-07-15", "2024-07-16", "2024-09-16", "2024-09-17")).toEqual([-4, 3, 3, 0.5]);
  });

  it.each([
    "党的二十届三中全会精神深入人心。",
    "会议学习党的二十届三中全会公报。",
    "会议学习了文件，党的二十届三中全会精神深入人心。",
    "党的二十届三中全会公报将于近日印发。",
    "中央经济工作会议即将召开。",
    "会议传达学习中央经济工作会议精神。",
    "省委经济工作即将召开。",
  ])("no clue: %s", (text) => {
    expect(keys(text)).toEqual([]);
  });
});

describe("a party congress", () => {
  it.each([
    "迎接党的二十大胜利召开",
    "喜迎二十大，奋进新征程，各级各部门要以实际行动做好工作。",
    "以优异成绩迎接中国共产党二十大",
    "全力做好信访稳定工作，护航党的二十大。",
  ])("is looked forward to: %s", (text) => {
    const [clue, ...rest] = heard(eventClues, text);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "nationalEvent", text: "二十大", years: [2022] });
    // It began on 2022-10-16.
    expect(clue!.says("2021-11-19", "2021-11-20", "2022-10-17", "2022-10-18")).toEqual([-4, 4, 4, -4]);
  });

  it.each([
    "学习宣传贯彻党的二十大精神",
    "要认真迎接检查，党的二十大精神要入脑入心。",
    "以平安迎接春节",
    "为发展全力护航。",
  ])("no clue: %s", (text) => {
    expect(keys(text)).toEqual([]);
  });
});

describe("an accident or a disaster", () => {
  it.each([
    ["长沙居民自建房倒塌事故发生后，全市立即开展排查。", "长沙"],
    ["会议要求，深刻吸取长沙望城区一处居民自建房倒塌事故教训。", "长沙"],
  ])("%s", (text, place) => {
    const [clue, ...rest] = heard(eventClues, text);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "nationalEvent", text: place, years: [2022, 2023] });
    // It was on 2022-04-29.
    expect(clue!.says("2022-04-26", "2022-04-27", "2022-07-13", "2022-07-14")).toEqual([-4, 3, 3, 0.5]);
    expect(clue!.says("2022-09-26", "2022-09-27")).toEqual([0.5, -1]);
  });

  it.each([
    "长沙市召开安全工作会议，市长何安讲到火灾。",
    "防范房屋倒塌长沙市召开会议。",
    "深刻吸取某地火灾事故教训。",
  ])("is not told of by %s", (text) => {
    expect(keys(text)).toEqual([]);
  });
});

describe("days that are counted", () => {
  it("are clues too", () => {
    expect(keys("亚运会倒计时9天")).toEqual(["countdown 亚运会"]);
  });
});
