import { describe, expect, it } from "vitest";
import type { Ground } from "../../src/evidence/clue.js";
import type { PageDate } from "../../src/evidence/page-dates.js";
import { pageClues, textClues, weekdayClue } from "../../src/evidence/year-clues.js";
import { evidenceIn, type Heard, heardClue, unitOf } from "./heard.js";

type Clue = Omit<Heard, "key">;

/** The clues of a text; each argument is a paragraph. */
function clues(...paragraphs: readonly string[]): Clue[] {
  const text = paragraphs.join("\n");
  const ground: Ground = { text, raw: text, toRaw: (span) => span };
  let start = 0;
  const units = paragraphs.map((one, at) => {
    const unit = unitOf(one, start, at);
    start += one.length + 1;
    return unit;
  });
  return textClues(units, ground).map(heardClue);
}
const read = (...paragraphs: readonly string[]): string[] =>
  clues(...paragraphs).map(({ rule, text }) => `${rule} ${text}`);

describe("clues of a text", () => {
  it("are terms, with the marks that they bear or without, but short ones with them alone", () => {
    expect(read("坚持“动态清零”总方针")).toEqual(["datedTerm “动态清零”总方针"]);
    expect(read("坚持动态清零总方针")).toEqual(["datedTerm 动态清零总方针"]);
    expect(read("支持“两新”政策")).toEqual(["datedTerm “两新”"]);
    expect(read("支持两新政策，做好两重文章")).toEqual([]);
    expect(read("抓好复工复产")).toEqual(["datedTerm 复工复产"]);
  });

  it("are events, sessions, years and lunar days, each once, where it stands first", () => {
    expect(
      read(
        "市长何安主持会议。",
        "会议吸取长沙倒塌事故教训，传达省十四届人大三次会议精神，学习2025年工作要点，部署复工复产。",
        "元宵节前后，要推进复工复产和2025年项目，学习十四届全国人大三次会议精神。",
      ),
    ).toEqual([
      "datedTerm 复工复产",
      "nationalEvent 长沙",
      "provincialSession 省十四届人大三次会议",
      "yearInText 2025年",
      "nationalSession 十四届全国人大三次会议",
      "lunarDate 元宵节",
    ]);
  });

  it("have the place of the first", () => {
    const text = "部署复工复产。";
    const ground: Ground = { text, raw: text, toRaw: (span) => span };
    const [clue] = textClues([unitOf("会议", 0, null), unitOf("部署复工复产，推进复工复产。", 7)], ground);
    expect(clue!.evidence).toMatchObject({ start: 9, end: 13 });
  });
});

describe("a dated term", () => {
  it("that lived for weeks speaks for them, and against what lies before more than against what lies behind", () => {
    const [clue] = clues("新型冠状病毒感染的肺炎");
    expect(clue!.years).toEqual([2019, 2020]);
    // From 2020-01 to 2020-02-29, and twenty days on either side.
    expect(clue!.says("2019-12-11", "2019-12-12", "2020-03-20", "2020-03-21")).toEqual([-4, 2.2, 2.2, -2.2]);
  });

  it.each([
    ["时空伴随", [2021, 2022, 2023], "2022-06-01", 1.4],
    ["行程卡", [2020, 2021, 2022, 2023], "2022-06-01", 0.8],
    // Longer than five years: it brings none into question.
    ["全面建成小康社会", [], "2015-06-01", 1],
    ["复工复产", [], "2021-06-01", 0.2],
  ])("%s", (term, years, day, score) => {
    const [clue] = clues(term);
    expect(clue!.years).toEqual(years);
    expect(clue!.says(day)).toEqual([score]);
  });

  it("counts less where the table has it from memory", () => {
    const [clue] = clues("行程卡");
    const [before, behind] = clue!.says("2019-06-01", "2024-06-01");
    expect(before).toBeCloseTo(-2.4);
    expect(behind).toBeCloseTo(-1.32);
    expect(clues("复工复产")[0]!.says("2019-06-01")).toEqual([-4]);
  });
});

describe("a year beside a plan", () => {
  it.each([
    ["学习2021年工作要点", "2021年"],
    ["学习2021 年工作要点", "2021 年"],
    ["表彰2021年度先进", "2021年度"],
    ["自此，2021年工作全面完成", "2021年"],
    ["会议审议2035年工作", "2035年"],
    ["2021年，农村工作会议召开以来", "2021年"],
    ["召开会议，部署2021年农村工作会商", "2021年"],
    ["召开2021年，部署会议", "2021年"],
    ["举行2021年度总结表彰", "2021年度"],
    ["2021年的会议召开", "2021年"],
  ])("%s", (text, from) => {
    const [clue, ...rest] = clues(text);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "yearInText", text: from });
    const year = Number(from.slice(0, 4));
    expect(clue!.years).toEqual([year]);
    const days = [`${year}-10-31`, `${year}-11-01`, `${year - 1}-10-31`, `${year - 1}-11-01`];
    expect(clue!.says(...days)).toEqual([1.6, 1, -1.5, 1.2]);
    expect(clue!.says(`${year - 2}-12-01`, `${year + 1}-01-01`, `${year + 2}-01-01`)).toEqual([-2, 0, -0.4]);
  });

  it.each([
    "到2025年建成，全市上下要统筹谋划，抓紧推进项目建设",
    "力争至2025年建成",
    "从2021年开始",
    "于2021年完成",
    "2021年前建成",
    "2021年底前建成",
    "2035年远景目标",
    "2041年工作要点",
    "编号12021年",
    "1921年工作",
  ])("is not %s", (text) => {
    expect(read(text).filter((one) => one.startsWith("yearInText"))).toEqual([]);
  });
});

describe("a meeting that bears its year", () => {
  it.each([
    "2021年农村工作会议召开",
    "2021年农村工作会举行",
    "2021年农村工作会议在青岚市召开，何安出席",
    "全市召开2021年农村工作会",
    "召开了2021年度农村工作会议，何安出席",
    "青岚市召开全市2021年农村工作会议，何安出席",
  ])("%s", (text) => {
    const [clue, ...rest] = clues(text);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "yearInText", years: [2021] });
    expect(clue!.says("2021-01-01", "2021-12-01", "2020-11-01", "2020-10-31")).toEqual([4, 4, 3, -4]);
    expect(clue!.says("2022-02-28", "2022-03-01", "2023-01-01", "2019-12-01")).toEqual([1, -4, -4, -4]);
  });

  it("counts beside the same year of a plan", () => {
    expect(read("2021年农村工作会议召开，学习2021年工作要点")).toEqual([
      "yearInText 2021年",
      "yearInText 2021年",
    ]);
  });
});

describe("the lunar new year", () => {
  it.each([
    ["正月初五上午", "正月初五"],
    ["正月里，干部走村入户", "正月"],
    ["正月间，干部走村入户", "正月"],
  ])("%s", (text, from) => {
    const [clue] = clues(text);
    expect(clue).toMatchObject({ rule: "lunarDate", text: from, years: [] });
    // 2022 began on the first of February.
    expect(clue!.says("2022-01-17", "2022-01-18", "2022-01-30", "2022-01-31")).toEqual([-1.5, -1, -1, 1.5]);
    expect(clue!.says("2022-03-13", "2022-03-14", "2022-04-30", "2022-05-01")).toEqual([1.5, -1.5, -1.5, 0]);
  });

  it("is not every month", () => {
    expect(read("正月的习俗", "里间中")).toEqual([]);
  });
});

describe("clues of a page", () => {
  const date = (
    from: PageDate["from"],
    year: number,
    month: number | null = null,
    day: number | null = null,
  ): PageDate => ({
    year,
    month,
    day,
    from,
    evidence: evidenceIn(from)({ start: 0, end: 9 }, `${from}Date`),
  });
  const heardOf = (...dates: readonly PageDate[]): Clue[] => pageClues(dates).map(heardClue);

  it("are the stamp that tells most, and the original's", () => {
    const rules = (...dates: readonly PageDate[]): string[] => heardOf(...dates).map(({ rule }) => rule);
    const [url, meta, header] = [date("url", 2023), date("meta", 2023, 6, 30), date("header", 2023, 7, 1)];
    const original = date("original", 2022, 6, 1);
    expect(rules(original, url, meta, header)).toEqual(["metaDate", "originalDate"]);
    expect(rules(url, original)).toEqual(["urlDate", "originalDate"]);
    expect(rules(original)).toEqual(["originalDate"]);
    expect(rules()).toEqual([]);
  });

  it("that tell a day speak for the days close before it", () => {
    const [clue] = heardOf(date("header", 2023, 6, 30));
    expect(clue).toMatchObject({ text: "header", years: [2022, 2023] });
    expect(clue!.says("2023-07-02", "2023-07-01", "2023-06-27", "2023-06-26")).toEqual([-5, 6, 6, 4.5]);
    expect(clue!.says("2023-06-20", "2023-06-19", "2023-05-16", "2023-05-15")).toEqual([4.5, 2, 2, 0.5]);
    expect(clue!.says("2023-02-20", "2023-02-19", "2022-05-26", "2022-05-25")).toEqual([0.5, -1, -1, -2]);
  });

  it("that tell a month speak for it and the month before it", () => {
    const [clue] = heardOf(date("url", 2023, 6));
    expect(clue!.says("2023-07-02", "2023-07-01", "2023-06-30", "2023-06-19")).toEqual([-5, 3, 3, 3]);
    expect(clue!.says("2023-05-30", "2023-05-29", "2023-05-15")).toEqual([3, 2, 0.5]);
  });

  it("that tell a year speak for it, and a little for the end of the one before", () => {
    const [clue] = heardOf(date("url", 2023));
    expect(clue!.says("2023-01-01", "2023-12-31", "2022-11-01", "2022-10-31")).toEqual([2.5, 2.5, 0.5, -2]);
    expect(clue!.says("2021-12-01", "2024-12-01")).toEqual([-2, -2]);
  });
});

describe("a weekday", () => {
  it("brings the years into question that it fits", () => {
    const days = [2021, 2022, 2023].map((year) => ({ year, month: 5, day: 10 }));
    // 2023-05-10 was a Wednesday.
    const clue = heardClue(weekdayClue(3, days, evidenceIn("周三")({ start: 0, end: 2 }, "weekday")));
    expect(clue).toMatchObject({ rule: "weekday", text: "周三", years: [2023] });
    expect(clue.says("2023-05-10", "2022-05-10")).toEqual([2.5, -4]);
  });
});
