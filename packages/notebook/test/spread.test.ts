import { describe, expect, test } from "vitest";
import {
  congressShares,
  domainUptake,
  freshShares,
  type KnownFormulation,
  newestTerms,
  newInReports,
  printedFirst,
  provinceUptake,
  readCommonAndAbsent,
  readCongress,
  readDomainUptake,
  readNewest,
  readOrigins,
  readProvinceUptake,
  readSlogans,
  readUptake,
  sloganCells,
  sloganExpansions,
  sloganLives,
  takenBy,
  termOrigins,
  termUses,
  uptake,
  uptakeCells,
  uptakeRows,
  uptakeTiles,
} from "../src/index.js";
import { invented } from "./invented-features.js";

const formulation = (term: string, year: number, domain = "macroeconomy"): KnownFormulation => ({
  ...{ term, year, domain },
  firstDate: String(year),
  confidence: "memory",
});

const reports = {
  name: "national",
  documents: [
    invented({ id: "n2", year: 2004, counts: { 甲乙丙: 2, 丁戊己: 1 } }),
    invented({ id: "n1", year: 2003, counts: { 甲乙丙: 1, 生产: 9 } }),
    invented({ id: "n3", year: 2008, counts: { 庚辛壬: 1, 癸子丑: 3 } }),
  ],
};

describe("termUses", () => {
  test("gives years in order, and terms without a use too", () => {
    const uses = termUses([reports], ["甲乙丙", "没有的"]);
    expect(uses.map(({ years }) => years)).toEqual([[2003, 2004], []]);
    expect(uses[0]!.documents).toEqual(["n1", "n2"]);
  });
});

describe("uptake", () => {
  const formulations = [
    formulation("甲乙丙", 2002),
    formulation("丁戊己", 2004),
    formulation("没有的", 2000),
    formulation("庚辛壬", 2009, "party"),
    formulation("癸子丑", 2000, "party"),
  ];
  const uses = termUses(
    [reports],
    formulations.map(({ term }) => term),
  );
  const taken = uptake(formulations, uses, { until: 2008, group: ({ domain }) => domain });

  test("counts years to the first report, censors what none has, and sets aside what is too early", () => {
    expect(taken.durations.map(({ term, time, event }) => [term, time, event])).toEqual([
      ["甲乙丙", 1, true],
      ["丁戊己", 0, true],
      ["没有的", 8, false],
      ["癸子丑", 8, true],
    ]);
    expect(taken.early).toEqual([]);
    const late = uptake([formulation("甲乙丙", 2004)], uses, { until: 2008, group: () => "all" });
    expect(late.early).toEqual([{ term: "甲乙丙", from: 2004, used: 2003 }]);
  });

  test("curves are one minus Kaplan–Meier, cut at the horizon", () => {
    const [macro] = taken.groups;
    expect(takenBy(macro!.km, 1).share).toBeCloseTo(2 / 3);
    const { curves } = uptake(formulations, uses, { until: 2008, group: () => "all", horizon: 5 });
    expect(curves.at(-1)).toMatchObject({ elapsed: 5, share: 0.5 });
    expect(readUptake(taken)).toContain("**macroeconomy**, 3 formulations, 2 taken up");
    expect(uptakeRows(taken, { year: 1, least: 2 })[0]).toMatchObject({
      formulations: 3,
      "by year 1": "67 %",
    });
  });

  test("a formulation that was not looked for is refused", () => {
    expect(() => uptake([formulation("别的词", 2000)], uses, { until: 2008, group: () => "all" })).toThrow(
      /别的词/,
    );
  });
});

describe("what is new after a congress", () => {
  const party = {
    name: "party",
    documents: [invented({ id: "p", year: 2002, counts: { 甲乙丙: 1, 癸子丑: 1 } })],
  };
  const terms = ["甲乙丙", "丁戊己", "庚辛壬", "癸子丑"];
  const rows = newInReports(termUses([reports], terms), termUses([party], terms), {
    years: [2003, 2004, 2008],
    congressYears: [2002],
    from: 2003,
  });
  test("is counted in the report that has it first", () => {
    expect(rows.map(({ year, fresh, fromCongress, since }) => [year, fresh, fromCongress, since])).toEqual([
      [2003, 1, 1, 1],
      [2004, 1, 0, 2],
      [2008, 2, 1, 6],
    ]);
    expect(freshShares(rows).map(({ value }) => value)).toEqual([100, 0, 50]);
  });
  test("the reading claims a difference only where there is one", () => {
    const shares = congressShares(rows);
    expect(shares.first).toBe(1);
    expect(shares.later).toBeCloseTo(1 / 3);
    expect(readCongress(shares)).toContain("does not surely differ");
    expect(readCongress({ ...shares, p: 0.001 })).toContain("100 % against 33 %");
  });
});

describe("provinceUptake", () => {
  const codes = ["11", "12", "13", "14", "15", "21"];
  const terms = Array.from({ length: 12 }, (_, at) => `提法甲${String.fromCharCode(0x4e00 + at)}`);
  const documents = codes.map((provinceCode, at) =>
    invented({
      id: provinceCode,
      provinceCode,
      year: 2025,
      counts: {
        生产: 100 * (at + 1),
        ...Object.fromEntries(terms.slice(0, at === 0 ? 0 : 6 + at).map((t) => [t, 1])),
      },
    }),
  );
  const whole = provinceUptake(documents, [...terms, "无人用的"]);

  test("orders provinces by share, and names who leaves what out", () => {
    expect(whole.provinces.map(({ province, used }) => [province, used])).toEqual([
      ["辽宁", 11],
      ["内蒙古", 10],
      ["山西", 9],
      ["河北", 8],
      ["天津", 7],
      ["北京", 0],
    ]);
    expect(whole.terms[0]).toMatchObject({ n: 5, missing: ["北京"] });
    expect(whole.terms.at(-1)).toMatchObject({ n: 0 });
  });

  test("Cochran's Q agrees with its formula, and is 0 where all have the same", () => {
    const columns = whole.provinces.map(({ used }) => used);
    const rows = whole.terms.map(({ n }) => n);
    const total = columns.reduce((sum, n) => sum + n, 0);
    const q =
      (5 * (6 * columns.reduce((sum, n) => sum + n * n, 0) - total ** 2)) /
      (6 * total - rows.reduce((sum, n) => sum + n * n, 0));
    expect(whole.q.statistic).toBeCloseTo(q, 9);
    expect(whole.q.p).toBeLessThan(0.001);
    const same = provinceUptake(
      documents.map((document) => ({
        ...documents[1]!,
        id: document.id,
        provinceCode: document.provinceCode,
      })),
      terms,
    );
    expect(same.q).toMatchObject({ statistic: 0, p: 1 });
    expect(same.provinces.every(({ q: value }) => value === 1)).toBe(true);
  });

  test("sees that longer reports have more", () => {
    expect(whole.length.tau).toBeCloseTo(1);
  });

  test("readings name provinces only where they stand out in both", () => {
    expect(readProvinceUptake(whole, whole, 100)).toContain("in both: **北京**");
    const even = { ...whole, provinces: whole.provinces.map((row) => ({ ...row, q: 1 })) };
    const text = readProvinceUptake(whole, even, 100);
    expect(text).not.toContain("in both: **北京**");
    expect(readCommonAndAbsent(whole)).toContain("in none: 提法甲");
  });

  test("tiles and cells cover all provinces", () => {
    expect(uptakeTiles(whole)).toHaveLength(6);
    const cells = uptakeCells(whole, { top: 3 });
    expect(cells).toHaveLength(18);
    expect(new Set(cells.map(({ value }) => value))).toEqual(new Set([0, 1]));
  });

  test("domains have means with intervals; those with few formulations are left out", () => {
    const dated = terms.map((term, at) => formulation(term, 2020, at < 7 ? "party" : "foreign"));
    const rows = domainUptake(whole, dated, { group: "g", least: 5 });
    expect(rows.map(({ count }) => count)).toEqual([7, 5]);
    expect(rows[0]!.share).toBeCloseTo(5 / 6);
    expect(readDomainUptake(rows)).toContain("- most: 党的建设");
    expect(domainUptake(whole, dated, { group: "g", least: 6 })).toHaveLength(1);
  });

  test("too little to compare is refused", () => {
    expect(() => provinceUptake(documents.slice(0, 1), terms)).toThrow(/1 provinces/);
  });
});

describe("printedFirst", () => {
  test("wants what is new to the report of the year, and in provinces enough", () => {
    const national = termUses([reports], ["庚辛壬", "甲乙丙"]);
    const provincial = termUses(
      [
        {
          name: "p",
          documents: ["a", "b"].map((id) => invented({ id, year: 2008, counts: { 庚辛壬: 1, 甲乙丙: 1 } })),
        },
      ],
      ["庚辛壬", "甲乙丙"],
    );
    const dates = [formulation("庚辛壬", 2007)];
    expect(printedFirst(national, provincial, { year: 2008, dates, least: 2 })).toEqual([
      { term: "庚辛壬", coined: "2007", provinces: 2 },
    ]);
    expect(printedFirst(national, provincial, { year: 2008, dates, least: 3 })).toEqual([]);
  });
});

describe("slogans", () => {
  const numbered = { kind: "numbered" as const, count: 1, quoted: 0 };
  const documents = [
    invented({
      id: "a",
      year: 2001,
      formulations: [{ ...numbered, form: "四防", expansion: ["防汛", "防旱", "防火", "防风"] }],
    }),
    invented({
      id: "b",
      year: 2002,
      formulations: [
        { ...numbered, form: "四防", expansion: null },
        { ...numbered, form: "两保", expansion: null },
      ],
    }),
  ];
  const expansions = sloganExpansions([{ name: "s", documents }]);
  test("are counted, with what texts say that they stand for", () => {
    expect(expansions.shares[0]).toMatchObject({ slogans: 2, uses: 3, spelledOut: 1, share: 0.5 });
    expect(expansions.rows).toEqual([
      { slogan: "四防", items: "防汛、防旱、防火、防风", series: "s", document: "a", documents: 2 },
    ]);
  });
  test("items are looked for before and after the slogan", () => {
    const uses = termUses([reports], ["丁戊己", "甲乙丙", "癸子丑"]);
    const slogans = { 丁戊己: ["甲乙丙", "癸子丑"] };
    const [life] = sloganLives(slogans, uses);
    expect(life).toMatchObject({ first: 2004, last: 2004, before: 1, after: 1, itemsAfter: ["癸子丑"] });
    expect(sloganCells(slogans, uses, [2003, 2004]).map(({ value }) => value)).toEqual([0, 1, 1, 1, 0, 0]);
    expect(readSlogans(expansions, sloganLives(slogans, uses))).toContain("of 2 numbered slogans, **1**");
  });
});

describe("origins", () => {
  test("set outside dates beside first years; a set of one year is counted", () => {
    const one = {
      name: "provinces",
      documents: [invented({ id: "x", year: 2025, counts: { 新质生产力: 1 } })],
    };
    const two = {
      name: "national",
      documents: [2023, 2024].map((year) =>
        invented({ id: `${year}`, year, counts: { 新质生产力: year - 2023 } }),
      ),
    };
    const [row] = termOrigins([two, one], ["新质生产力"]);
    expect(row).toMatchObject({ coined: "2023-09-07", "national: first": 2024, "provinces: reports": 1 });
    expect(readOrigins([row!], ["national: first", "party: first"])).toContain(
      "national has 1 of them, 1 by the year after",
    );
  });
  test("the newest formulation of a readout has its age in days", () => {
    const readout = invented({ id: "r", meetingDate: "2020-02-10", counts: { 新冠肺炎: 3 } });
    const rows = newestTerms([readout, invented({ id: "undated" })]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ newest: "新冠肺炎", coined: "2020-02-07", age: 3 });
    expect(readNewest(rows)).toContain("新冠肺炎 (3 days");
  });
});
