import { describe, expect, it } from "vitest";
import { provincialClues } from "../../src/evidence/provincial-cycle.js";
import { heard } from "./heard.js";

describe("a session of a province's own", () => {
  it.each([
    ["省十二届人大一次会议", 2013],
    ["省十三届人大五次会议", 2022],
    ["省第十四届人民代表大会第三次会议", 2025],
    ["自治区十四届人大二次会议", 2024],
    ["省政协十一届二次会议", 2014],
    ["省政协第十三届第一次全体会议", 2023],
    ["政协第十二届云岭省委员会第二次会议", 2019],
  ])("%s is of %i", (name, year) => {
    const [clue, ...rest] = heard(provincialClues, `会议传达学习${name}精神。`);
    expect(rest).toEqual([]);
    expect(clue).toMatchObject({ rule: "provincialSession", text: name, years: [year - 1, year] });
    expect(clue!.says(`${year}-02-01`, `${year - 1}-02-01`)).toEqual([1.7, -1]);
  });

  it("is spoken of from twelve days before the year on, to the middle of November", () => {
    const [clue] = heard(provincialClues, "省十四届人大三次会议");
    expect(clue!.says("2024-12-19", "2024-12-20", "2025-11-17", "2025-11-18")).toEqual([-1, 1.7, 1.7, 0.2]);
  });

  it("counts once with the conference that sits beside it", () => {
    const text = "省十四届人大三次会议、省政协十三届三次会议、省十四届人大二次会议召开。";
    expect(heard(provincialClues, text).map(({ key }) => key)).toEqual([
      "provincialSession 2025",
      "provincialSession 2024",
    ]);
  });

  it.each([
    // A term has five sessions.
    "省十三届人大六次会议",
    // Regions counted otherwise until then.
    "自治区十三届人大二次会议",
    "市十四届人大三次会议",
    "十四届全国人大三次会议",
    "省政协十四届一次会议",
  ])("%s tells none", (name) => {
    expect(heard(provincialClues, name)).toEqual([]);
  });
});

describe("a standing committee", () => {
  it.each([
    ["省十三届人大常委会", 2018],
    ["省第十四届人民代表大会常务委员会", 2023],
    ["省十二届人大常委会", 2013],
  ])("%s sits from %i for five years", (name, year) => {
    const [clue] = heard(provincialClues, `会议提请${name}审议。`);
    expect(clue).toMatchObject({ rule: "provincialTerm", text: name, years: [] });
    const days = [year - 1, year, year + 4, year + 5].map((one) => `${one}-06-01`);
    expect(clue!.says(...days)).toEqual([-2, 0.4, 0.4, -1]);
  });
});

describe("a province's party congress", () => {
  it.each(["省第十二次党代会", "省党代会", "自治区第十次党代会", "中国共产党云岭省第十一次代表大会"])(
    "%s falls before the country's",
    (name) => {
      const [clue] = heard(provincialClues, `会议学习${name}精神。`);
      expect(clue).toMatchObject({
        key: "provincialCongress",
        rule: "provincialCongress",
        text: name,
        years: [],
      });
      expect(clue!.says("2011-10-01", "2012-01-31", "2016-09-30", "2016-10-01", "2017-12-31")).toEqual([
        0.6, 0.6, 0, 0.6, 0.6,
      ]);
      expect(clue!.says("2010-11-01", "2018-11-01", "2021-11-01", "2022-05-01", "2023-12-01")).toEqual([
        0, 0, 0.6, 0.6, 0,
      ]);
    },
  );
});
