import { officeHolders } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { type Day, dayNumber, iso, parseEdge } from "../../src/evidence/calendar.js";
import type { Ground } from "../../src/evidence/clue.js";
import type { Holding } from "../../src/evidence/holders.js";
import type { PageDate } from "../../src/evidence/page-dates.js";
import { type Dating, dating } from "../../src/facts/dating.js";
import { dayOf, unitOf } from "../evidence/heard.js";

const TAIL = "，市委召开防汛工作会议，市委书记何安主持会议。";

interface Given {
  readonly dates?: readonly PageDate[];
  readonly people?: readonly Holding[];
  /** Paragraphs behind the first. */
  readonly more?: readonly string[];
}

/** How a text that opens so is dated. */
function dated(lead: string, { dates = [], people = [], more = [] }: Given = {}): Dating {
  const texts = [lead, ...more];
  const text = texts.join("\n");
  let start = 0;
  const units = texts.map((one, at) => {
    const unit = unitOf(one, start, at);
    start += one.length + 1;
    return unit;
  });
  const ground: Ground = { text, raw: text, toRaw: (span) => span };
  return dating({ units, acts: [], ground, dates }, people);
}

const days = (lead: string, given?: Given): string[] => dated(lead, given).open.map(({ day }) => iso(day));
const scores = (lead: string, given?: Given): Record<string, number> =>
  Object.fromEntries(dated(lead, given).open.map(({ day, score }) => [iso(day), score]));

const published = (
  year: number,
  month: number | null = null,
  day: number | null = null,
  from: PageDate["from"] = "header",
): PageDate => ({ year, month, day, from, evidence: { start: 0, end: 0, text: "", rule: `${from}Date` } });

const served = (from: string, to: string): Holding => ({
  mention: { name: "何安", unit: 0, start: 0, end: 2, titleStart: 0, titles: [] },
  provinceCode: "36",
  post: "governor",
  from: parseEdge(from, "first"),
  to: parseEdge(to, "last"),
  titled: true,
});

/** The last year that the table of office-holders knows. */
const LAST = Math.max(...officeHolders().map(({ from, to }) => Number((to ?? from).slice(0, 4))));

describe("a date without a year", () => {
  it("is not asked for where the text gives its meeting none", () => {
    const found = dated("会议学习2021年工作要点，部署工作。");
    expect(found).toMatchObject({ moment: null, open: [] });
    expect(found.clues.map(({ rule }) => rule)).toEqual(["yearInText"]);
  });

  it("has the years that its weekday fits, up to the last that the tables know", () => {
    expect(days(`5月10日（星期三）${TAIL}`)).toEqual(["2017-05-10", "2023-05-10"]);
    expect(dated(`5月10日（星期三）${TAIL}`).open[0]).toMatchObject({
      score: 2.5,
      clues: [{ rule: "weekday", evidence: { text: "5月10日" } }],
    });
    // A leap day is in leap years alone.
    expect(days(`2月29日（星期六）${TAIL}`)).toEqual(["2020-02-29"]);
    // 2012-01-01 was a Sunday: no year before is tried.
    const sundays = days(`1月1日（星期日）${TAIL}`);
    expect(sundays[0]).toBe("2012-01-01");
    expect(Number(sundays.at(-1)!.slice(0, 4))).toBeLessThanOrEqual(LAST);
    const weekday = "日一二三四五六"[new Date(Date.UTC(LAST, 5, 1)).getUTCDay()]!;
    const next = "日一二三四五六"[new Date(Date.UTC(LAST + 1, 5, 1)).getUTCDay()]!;
    expect(days(`6月1日（星期${weekday}）${TAIL}`)).toContain(`${LAST}-06-01`);
    expect(days(`6月1日（星期${next}）${TAIL}`)).not.toContain(`${LAST + 1}-06-01`);
  });

  it("has the year that its lunar day fits", () => {
    expect(days(`2月7日，正月初七${TAIL}`)).toEqual(["2022-02-07"]);
    expect(dated(`2月7日，正月初七${TAIL}`).open[0]!.clues.map(({ rule }) => rule)).toContain("lunarDate");
  });

  it("has the years of the clues, best first, in which there is such a day", () => {
    expect(scores(`5月10日${TAIL}`, { dates: [published(2023, 5, 11)] })).toEqual({
      "2023-05-10": 6,
      "2022-05-10": -1,
    });
    expect(days(`5月10日${TAIL}`, { dates: [published(2023, 5, 11)] })).toEqual(["2023-05-10", "2022-05-10"]);
    expect(days(`2月29日${TAIL}`, { dates: [published(2021, 3, 1)] })).toEqual(["2020-02-29"]);
    expect(days(`5月10日${TAIL}`)).toEqual([]);
  });

  it("has the years in which its people served, none beyond the last that is known", () => {
    const people = [served("2024-03", "2025-06"), served("2014-02", "2015-04")];
    expect(days(`5月10日${TAIL}`, { people })).toEqual([
      "2014-05-10",
      "2015-05-10",
      "2024-05-10",
      "2025-05-10",
    ]);
    const still = { ...served(`${LAST - 1}-03`, "2100"), to: 100_000 };
    expect(days(`5月10日${TAIL}`, { people: [still] })).toEqual([`${LAST - 1}-05-10`, `${LAST}-05-10`]);
  });

  it("of the lunar year has a day in each", () => {
    // 正月初一 was on 2022-02-01 and on 2021-02-12.
    expect(days(`大年初四上午${TAIL}`, { dates: [published(2022, 2, 5)] })).toEqual([
      "2022-02-04",
      "2021-02-15",
    ]);
  });
});

describe("a date with its year", () => {
  it("has that year alone, whatever else is named", () => {
    const people = [served("2014-02", "2015-04")];
    const given = { people, dates: [published(2023, 5, 11)] };
    expect(days(`2022年5月10日（星期三）${TAIL}`, given)).toEqual(["2022-05-10"]);
    const weekday = dated(`2022年5月10日（星期二）${TAIL}`).clues.find(({ rule }) => rule === "weekday");
    expect(weekday!.years).toEqual([]);
  });
});

describe("a day that hangs on the page", () => {
  it.each<[string, [number, number, number], string[]]>([
    ["昨天下午", [2023, 3, 1], ["2023-02-28"]],
    ["今天上午", [2023, 3, 1], ["2023-03-01"]],
    ["前天下午", [2023, 3, 1], ["2023-02-27"]],
    ["6日下午", [2023, 3, 2], ["2023-02-06"]],
    ["2日下午", [2023, 3, 2], ["2023-03-02"]],
    ["31日下午", [2023, 3, 3], ["2023-01-31"]],
    ["31日下午", [2023, 3, 4], []],
    // 2023-05-10 was a Wednesday, 2023-05-14 a Sunday.
    ["周一上午", [2023, 5, 10], ["2023-05-08"]],
    ["周三上午", [2023, 5, 10], ["2023-05-10"]],
    ["周日晚", [2023, 5, 10], ["2023-05-07"]],
    ["上周一上午", [2023, 5, 10], ["2023-05-01"]],
    ["上周三上午", [2023, 5, 10], ["2023-05-03"]],
    ["上周五上午", [2023, 5, 10], ["2023-05-05"]],
    ["上周日上午", [2023, 5, 14], ["2023-05-07"]],
    ["上周一上午", [2023, 5, 8], ["2023-05-01"]],
  ])("%s on a page of %j", (lead, [year, month, day], wanted) => {
    expect(days(`${lead}${TAIL}`, { dates: [published(year, month, day)] })).toEqual(wanted);
    expect(days(`${lead}${TAIL}`)).toEqual([]);
  });

  it("takes year and month from an address that tells no more", () => {
    const dates = [published(2021, null, null, "url"), published(2022, 9, null, "url")];
    expect(days(`6日下午${TAIL}`, { dates })).toEqual(["2022-09-06"]);
    expect(days(`31日下午${TAIL}`, { dates })).toEqual([]);
    expect(days(`6日下午${TAIL}`, { dates: dates.slice(0, 1) })).toEqual([]);
  });

  it("takes them from a full date of the text, near the top of its paragraph", () => {
    const more = ["自5月起，各地报送情况，截至2022年9月3日已全部办结。"];
    expect(days(`6日下午${TAIL}`, { more })).toEqual(["2022-09-06"]);
    expect(days(`31日下午${TAIL}`, { more })).toEqual([]);
    expect(days(`6日下午${TAIL}`, { more: ["截至9月3日已全部办结。"] })).toEqual([]);
    expect(days(`6日下午${TAIL}`, { more: [`${"各地抓紧排查。".repeat(150)}${more[0]}`] })).toEqual([]);
  });
});

describe("the score of a year", () => {
  const on = (text: string, dates: readonly PageDate[] = []): Record<string, number> =>
    scores(`6月1日${TAIL}`, { more: [text], dates });

  it("counts the strongest of the dated terms whole, the others a quarter, for and against apart", () => {
    // 行程卡: 0.8 from 2020 to 2022; 时空伴随: 1.4 in 2022.
    const found = on("会议研究行程卡和时空伴随。");
    expect(found["2022-06-01"]).toBeCloseTo(1.4 + 0.25 * 0.8);
    expect(on("会议研究时空伴随和行程卡。")).toEqual(found);
    expect(found["2020-06-01"]).toBeCloseTo(0.8 - 4);
    expect(found["2023-06-01"]).toBeCloseTo(-2.2 - 0.25 * 1.32);
  });

  it("has bounds for what terms can say together, and adds what is no term", () => {
    const terms = [
      "九不准",
      "社会面清零",
      "时空伴随",
      "第八版防控方案",
      "常态化核酸检测",
      "德尔塔",
      "奥密克戎",
    ];
    const found = on(`会议研究${terms.join("、")}，部署2012年工作。`);
    expect(found["2012-06-01"]).toBeCloseTo(1.6 - 7);
    // 2.2 and a quarter of the rest is more than 3; one more is for the year that the terms leave alone.
    const rest = on("部署2012年工作。", [published(2022, 6, 1)]);
    expect(
      on(`会议研究${terms.join("、")}，部署2012年工作。`, [published(2022, 6, 1)])["2022-06-01"],
    ).toBeCloseTo(rest["2022-06-01"]! + 3 + 1);
  });

  it("is one more where the terms leave that year alone", () => {
    // 新冠病毒感染 came with the end of 2022; 平稳转段 with 2023; 保健康、防重症 went with the middle of 2023.
    const found = dated(`3月1日${TAIL}`, { more: ["会议强调，抓好平稳转段，保健康、防重症。"] });
    const best = found.open[0]!;
    expect(iso(best.day)).toBe("2023-03-01");
    const heard = found.clues.map((clue) => clue.score(best.day));
    const peak = Math.max(...heard);
    const plain = peak + 0.25 * (heard.reduce((sum, one) => sum + one, 0) - peak);
    expect(best.score).toBeCloseTo(plain + 1);
  });

  it("names the clues that speak for it, not those that say nothing or speak against it", () => {
    const found = dated(`6月1日${TAIL}`, {
      more: ["会议研究行程卡和时空伴随，学习省第十二次党代会精神。"],
    });
    const rules = (day: Day): string[] =>
      found.open
        .find((open) => dayNumber(open.day) === dayNumber(day))!
        .clues.map(({ rule, evidence }) => `${rule} ${evidence.text}`);
    expect(rules(dayOf("2020-06-01"))).toEqual(["datedTerm 行程卡"]);
    expect(rules(dayOf("2022-06-01"))).toEqual([
      "datedTerm 行程卡",
      "datedTerm 时空伴随",
      "provincialCongress 省第十二次党代会",
    ]);
  });
});
