import { policyTerms } from "@tifa/lexicon";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  changeRows,
  changeYears,
  compareLives,
  distanceByGap,
  distanceCells,
  distanceTests,
  eventsBefore,
  knownFormulations,
  lifeCells,
  nationalReports,
  OTHER_WORDS,
  readBalance,
  readChangeYears,
  readDifferences,
  readGaps,
  readLives,
  readLivesCheck,
  reportRanks,
  shorten,
  termChanges,
  termLives,
  termMatrix,
  termsWithin,
  termTrend,
  testChangeYears,
  tokenCount,
  yearDistances,
} from "../src/index.js";
import { invented } from "./invented-features.js";

/** A series of invented reports: one formulation comes in 2010, one goes in 1990, one stays. */
const years = Array.from({ length: 30 }, (_, at) => 1984 + at);
const series = years.map((year) =>
  invented({
    id: `r${year}`,
    year,
    counts: {
      高质量发展: year >= 2004 ? 8 + (year % 3) : 0,
      阶级斗争: year < 1995 ? 9 + (year % 2) : 0,
      国民经济: 20 + (year % 4),
      生产: 900 + (year % 7),
    },
  }),
);
const terms = ["高质量发展", "阶级斗争", "国民经济"];

describe("termsWithin", () => {
  const known = new Set(["第三世界", "公有制", "科学发展", "科学发展观", "和平发展道路", "两新"]);
  test("finds a term in a longer one", () => {
    expect(termsWithin("第三世界国家", known)).toEqual(["第三世界"]);
    expect(termsWithin("科学发展观", known)).toEqual(["科学发展观"]);
  });
  test("one character more is another word, unless it governs the term", () => {
    expect(termsWithin("非公有制", known)).toEqual([]);
    expect(termsWithin("走和平发展道路", known)).toEqual(["和平发展道路"]);
  });
  test("two characters count as a whole word only", () => {
    expect(termsWithin("两新", known)).toEqual(["两新"]);
    expect(termsWithin("两新一重", known)).toEqual([]);
  });
});

describe("termMatrix", () => {
  test("rows add up to the words of the document", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("改革开放", "生产", "经济", "防汛抗旱"),
          fc.integer({ min: 1, max: 50 }),
        ),
        (counts) => {
          const document = invented({ id: "a", year: 2000, counts });
          const matrix = termMatrix([document], ["改革开放", "防汛抗旱"]);
          const sum = matrix.values.reduce((total, value) => total + value, 0);
          expect(sum).toBe(tokenCount([document]));
        },
      ),
    );
  });

  test("a long term that features cut off counts for its parts", () => {
    const long = policyTerms().find(
      ({ term }) => term.replaceAll("、", "").length > 20 && term.includes("、"),
    )!;
    const [part] = long.term.split("、");
    let letters = 0;
    const cut = `${[...long.term]
      .filter((c) => (c === "、" ? letters < 20 : ++letters <= 20))
      .join("")
      .replace(/、$/, "、")}…`;
    const last = long.term.split("、").at(-1)!;
    const matrix = termMatrix([invented({ id: "a", year: 2000, counts: { [cut]: 2 } })], [part!, last]);
    expect(matrix.features).toContain(last.length >= 3 ? last : OTHER_WORDS);
  });
});

describe("knownFormulations", () => {
  test("with dates, no form only lengthens another of its year, and none stands twice", () => {
    const rows = knownFormulations({ since: 2000, until: 2024 });
    const letters = rows.map(({ term }) => term.replaceAll("、", ""));
    expect(new Set(letters).size).toBe(letters.length);
    for (const { term, year } of rows) {
      expect(year).toBeGreaterThanOrEqual(2000);
      expect(
        rows.some((other) => other.term !== term && other.year === year && term.includes(other.term)),
      ).toBe(false);
    }
  });
  test("verified dates only, where they are asked for", () => {
    const rows = knownFormulations({ verifiedOnly: true });
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ confidence }) => confidence))).toEqual(new Set(["verified"]));
  });
});

describe("nationalReports", () => {
  const reports = nationalReports(
    [1955, 1957, 1983, 2003, 2004].map((year) => invented({ id: `${year}`, year })),
  );
  test("marks what is no work report, who spoke, and what opens a term", () => {
    expect(reports.map(({ genre }) => genre === "work")).toEqual([false, true, true, true, true]);
    expect(reports.map(({ speaker }) => speaker)).toEqual(["李富春", "周恩来", "赵紫阳", "朱镕基", "温家宝"]);
    expect(reports.filter(({ opensTerm }) => opensTerm).map(({ year }) => year)).toEqual([1983, 2003]);
  });
  test("leaves out what has no year, and years out of range", () => {
    expect(nationalReports([invented({ id: "x" })])).toEqual([]);
    expect(nationalReports(series, { from: 1990, to: 1991 }).map(({ year }) => year)).toEqual([1990, 1991]);
  });
  test("knows what the party did between two reports", () => {
    expect(
      eventsBefore(
        nationalReports([invented({ id: "a", year: 1992 }), invented({ id: "b", year: 1993 })]),
        1993,
      ),
    ).toContain("十四大");
    expect(eventsBefore(reports, 1955)).toEqual([]);
  });
});

describe("shorten", () => {
  const long = invented({
    id: "l",
    year: 2000,
    counts: { 生产: 40 },
    more: Array.from({ length: 20 }, (_, at) => ({ [`词${at}`]: 40 })),
  });
  test("keeps paragraphs whole until there are words enough, from all over the text", () => {
    const [cut] = shorten([long], 300);
    expect(tokenCount([cut!])).toBe(320);
    const places = cut!.paragraphs.map((paragraph) => long.paragraphs.indexOf(paragraph));
    expect(Math.min(...places)).toBeLessThan(5);
    expect(Math.max(...places)).toBeGreaterThan(15);
  });
  test("leaves what is shorter as it is, and refuses a length that is none", () => {
    expect(shorten([long], 1e6)).toEqual([long]);
    expect(() => shorten([long], 0)).toThrow(/words is 0/);
  });
});

describe("lives", () => {
  const lives = termLives(series, terms);
  test("tell what comes, goes and stays, with counts", () => {
    const of = (term: string) => lives.find((life) => life.term === term)!;
    expect(of("高质量发展")).toMatchObject({ status: "emerging", first: 2004, last: 2013 });
    expect(of("阶级斗争")).toMatchObject({ status: "vanishing", first: 1984, last: 1994 });
    expect(of("国民经济").status).toBe("steady");
    expect(of("国民经济").count).toBe(series.reduce((sum, { year }) => sum + 20 + (year! % 4), 0));
  });
  test("cells are per cent of a term's highest rate, what comes first on top", () => {
    const cells = lifeCells(lives);
    expect([...new Set(cells.map(({ row }) => row))]).toEqual(["阶级斗争", "高质量发展"]);
    expect(Math.max(...cells.map(({ value }) => value!))).toBeCloseTo(100);
  });
  test("a check on other texts counts what stays, goes and turns round", () => {
    const mirrored = series.map((document) => ({ ...document, year: 4000 - document.year! }));
    expect(compareLives(lives, lives)).toMatchObject({ compared: 2, kept: 2, lost: [], reversed: [] });
    const turned = compareLives(lives, termLives(mirrored, terms));
    expect([...turned.reversed].sort()).toEqual(["阶级斗争", "高质量发展"].sort());
    expect(readLivesCheck("Mirrored", turned)).toContain("2 turn round");
  });
  test("the reading names no steady term, and counts them", () => {
    const text = readLives(lives);
    expect(text).toContain("**1** **come**");
    expect(text).not.toContain("国民经济");
    expect(readBalance([["these", lives]])).toContain("1 come or rise and 1 fall or go");
  });
});

describe("termTrend", () => {
  test("goes from the report before the first use to the one after the last, per 10,000 words", () => {
    const rows = termTrend(series, ["阶级斗争"]);
    expect([rows[0]?.date, rows.at(-1)?.date]).toEqual(["1984", "1995"]);
    const { value, lower, upper, n } = rows[1]!;
    expect(value).toBeCloseTo((1e4 * 10) / n!, 5);
    expect(lower!).toBeLessThan(value);
    expect(upper!).toBeGreaterThan(value);
  });
  test("a term that no document has is refused by name", () => {
    expect(() => termTrend(series, ["没有这个词"])).toThrow(/没有这个词/);
  });
});

describe("changes", () => {
  const reports = nationalReports(series);
  const changes = termChanges(reports, terms, { draws: 199 });
  test("stand at the year of the step, with counts of both sides", () => {
    expect(changes.map(({ term, year, before }) => [term, before, year])).toEqual([
      ["高质量发展", 2003, 2004],
      ["阶级斗争", 1994, 1995],
    ]);
    expect(changes[0]!.counts[0]).toBe(0);
    expect(changeRows(changes, reports)[0]).toMatchObject({ "to report": 2004, coined: "–" });
  });
  test("are counted by year, and tested at a speaker's first report", () => {
    const counted = changeYears(reports, changes);
    expect(counted.find(({ year }) => year === 2004)).toMatchObject({
      rises: 1,
      falls: 0,
      newSpeaker: true,
      gap: 1,
    });
    const test = testChangeYears(counted);
    expect(test.n[0]).toBe(3);
    expect(test.first).toBeGreaterThan(test.second);
    expect(readDifferences([{ ...test, p: 0.4 }])).toContain("no difference that is sure");
    expect(readDifferences([{ ...test, p: 0.001 }])).toContain("**a difference**");
    expect(readChangeYears(counted, changes, reports, { named: 1 })).toContain("**1995**");
  });
});

describe("reportRanks", () => {
  test("ranks by mean rate in each stretch; the shorter of two nested terms stands for both", () => {
    const rows = reportRanks(nationalReports(series), [...terms, "国民经济生产"], {
      starts: [1984, 2004],
      top: 2,
    });
    expect(rows.map(({ item, period, rank }) => [period, rank, item])).toEqual([
      ["1984–2003", 1, "国民经济"],
      ["1984–2003", 2, "阶级斗争"],
      ["2004–2013", 1, "国民经济"],
      ["2004–2013", 2, "高质量发展"],
    ]);
  });
});

describe("distances", () => {
  const reports = nationalReports(
    years.map((year) =>
      invented({ id: `d${year}`, year, counts: { 生产: 2020 - year, 改革: year - 1980, 民生: 30 } }),
    ),
  );
  const distances = yearDistances(reports);
  test("grow with the years between two reports", () => {
    const gaps = distanceByGap(distances, [2, 10, 40]);
    expect(gaps.map(({ apart }) => apart)).toEqual(["1–2", "3–10", "11–40"]);
    expect(gaps[0]!.mean).toBeLessThan(gaps[1]!.mean);
    expect(gaps[1]!.mean).toBeLessThan(gaps[2]!.mean);
    expect(readGaps(gaps)).toMatch(/^Distance grows with time/);
    expect(readGaps([{ ...gaps[0]!, upper: 1 }, gaps[2]!])).toMatch(/not sure/);
  });
  test("are a square with an empty diagonal", () => {
    const cells = distanceCells(distances);
    expect(cells).toHaveLength(years.length ** 2);
    expect(cells.filter(({ row, column }) => row === column).every(({ value }) => value === null)).toBe(true);
  });
  test("are tested for genre, speaker and term, never below 0 or above 1 in p", () => {
    for (const { p } of distanceTests(distances)) if (p !== null) expect(p > 0 && p <= 1).toBe(true);
  });
});
