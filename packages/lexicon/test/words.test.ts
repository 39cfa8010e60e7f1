import { describe, expect, it } from "vitest";
import {
  datedTerms,
  genreFormulas,
  localCampaigns,
  policyTerms,
  priorityDictionary,
  stopWords,
} from "../src/index.js";
import { dateBounds } from "../src/schema.js";

function duplicates(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

describe("policyTerms", () => {
  it("are words for the segmenter: named once, no white space, none of the marks it cuts at", () => {
    const terms = policyTerms().map((row) => row.term);
    expect(duplicates(terms)).toEqual([]);
    expect(terms.filter((term) => /[\s，。“”]/.test(term) || term.length < 2)).toEqual([]);
  });

  it("are there as one word whether or not a text sets 、 between their parts", () => {
    const terms = new Set(policyTerms().map((row) => row.term));
    expect([...terms].filter((term) => !terms.has(term.replaceAll("、", "")))).toEqual([]);
  });

  it("have a weight, a part of speech, and a domain of the priority dictionary or none", () => {
    const domains = new Set(priorityDictionary().map((row) => row.domain));
    const malformed = policyTerms().filter(
      ({ frequency, tag, domain }) =>
        !(Number.isInteger(frequency) && frequency > 0) ||
        !/^[a-z]{1,2}$/.test(tag) ||
        (domain !== null && !domains.has(domain)),
    );
    expect(malformed).toEqual([]);
  });

  it("have first dates that exist, and that are no later than the dated terms say", () => {
    const dated = new Map(datedTerms().map((row) => [row.term, row.notBefore]));
    for (const { term, firstDate, dateConfidence } of policyTerms()) {
      if (firstDate !== null) expect(dateBounds(firstDate), term).not.toBeNull();
      expect(dateConfidence === null, term).toBe(firstDate === null);
      const notBefore = dated.get(term);
      if (notBefore != null && firstDate !== null) expect(firstDate <= notBefore, term).toBe(true);
    }
  });

  it("hold the field's terms, the dated ones and the local ones", () => {
    const terms = new Set(policyTerms().map((row) => row.term));
    const wanted =
      "复工复产 联防联控 常态化疫情防控 新质生产力 供给侧结构性改革 外防输入 内防反弹 网格化管理 四方责任 统购统销 三个代表 家庭联产承包责任制";
    expect(wanted.split(" ").filter((term) => !terms.has(term))).toEqual([]);
    const others = [...datedTerms(), ...localCampaigns()].map((row) => row.term);
    const words = others.map((term) => term.replace(/[“”]/g, "")).filter((term) => !/[，。\s]/.test(term));
    expect(words.filter((term) => !terms.has(term))).toEqual([]);
    expect(terms.size).toBeGreaterThanOrEqual(1500);
  });

  it("hold what is named by rule: plans, plenums, sessions, mottoes of provinces, what slogans count", () => {
    const terms = new Set(policyTerms().map((row) => row.term));
    const wanted =
      "一五时期 十五五规划 第七个五年计划期间 十一届三中全会 党的十九届四中全会精神 党的二十大精神 第六届全国人民代表大会第四次会议 " +
      "十四届全国人大三次会议 全国政协十四届三次会议 平安贵州 清廉内蒙古 三个坚持 两个毫不动摇 四个离不开";
    expect(wanted.split(" ").filter((term) => !terms.has(term))).toEqual([]);
    expect([..."十六五规划 八大精神 平安香港 三个建设".split(" ")].filter((term) => terms.has(term))).toEqual(
      [],
    );
  });

  it("are no part of a stop word", () => {
    const stops = [...stopWords({ genre: false })];
    const parts = policyTerms().filter(({ term }) => stops.some((word) => word.includes(term)));
    expect(parts.map((row) => row.term)).toEqual([]);
  });
});

describe("stopWords", () => {
  it("are function words and the formulas of the genre", () => {
    const words = stopWords();
    for (const word of ["的", "以及", "会议指出", "各级各部门", "切实"])
      expect(words.has(word), word).toBe(true);
    expect(stopWords({ genre: false }).has("会议指出")).toBe(false);
    expect(stopWords({ genre: false }).size).toBeGreaterThan(600);
  });

  it("leave out punctuation, digits and what carries meaning here", () => {
    for (const word of ["，", "逐步", "零", "遵循"]) expect(stopWords().has(word), word).toBe(false);
    expect([...stopWords()].filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
  });

  it("are a new set at each call, so that no caller changes another's", () => {
    expect(stopWords()).not.toBe(stopWords());
  });

  it("refuse an unknown option", () => {
    expect(() => stopWords({ formulas: true } as object)).toThrow(
      'unknown option "formulas"; allowed: genre',
    );
  });
});

describe("genreFormulas", () => {
  it("are named once, of every kind", () => {
    expect(duplicates(genreFormulas().map((row) => row.formula))).toEqual([]);
    expect([...new Set(genreFormulas().map((row) => row.kind))]).toHaveLength(6);
  });
});
