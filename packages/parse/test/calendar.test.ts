import { describe, expect, it } from "vitest";
import { dayNumber, exists, fromDayNumber, iso, parseEdge, weekday } from "../src/evidence/calendar.js";
import { lunarDate, lunarDay, lunarMentions, lunarNewYear } from "../src/evidence/lunar.js";
import { headerDates } from "../src/page/header-date.js";

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return dayNumber({ year, month, day: date });
};

describe("days", () => {
  it.each(["1900-01-01", "2100-12-31", "2020-02-29", "2000-02-29", "2021-04-30", "2021-12-31"])(
    "%s exists",
    (text) => {
      expect(exists(fromDayNumber(day(text)))).toBe(true);
      expect(iso(fromDayNumber(day(text)))).toBe(text);
    },
  );

  it.each([
    [1899, 12, 31],
    [2101, 1, 1],
    [2021, 0, 5],
    [2021, 13, 5],
    [2021, 5, 0],
    [2021, 4, 31],
    [2021, 2, 29],
    [1900, 2, 29],
  ])("%i-%i-%i does not", (year, month, date) => {
    expect(exists({ year, month, day: date })).toBe(false);
  });

  it.each([
    ["2020-02-11", "2020-02-11", "2020-02-11"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2021-12", "2021-12-01", "2021-12-31"],
    ["2021", "2021-01-01", "2021-12-31"],
  ])("%s lasts from %s to %s", (text, first, last) => {
    expect(parseEdge(text, "first")).toBe(day(first));
    expect(parseEdge(text, "last")).toBe(day(last));
  });

  it("have their day of the week", () => {
    expect([4, 5, 10].map((date) => weekday({ year: 2026, month: 1, day: date }))).toEqual([0, 1, 6]);
  });
});

describe("the lunar year", () => {
  // Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Table.
  it.each([
    [1966, "1966-01-21"],
    [1985, "1985-02-20"],
    [2015, "2015-02-19"],
    [2020, "2020-01-25"],
    [2023, "2023-01-22"],
  ])("%i begins on %s", (year, text) => {
    expect(lunarNewYear(year)).toBe(day(text));
    expect(lunarNewYear(year)).toBe(day(text));
    expect(lunarDate(fromDayNumber(day(text)))).toEqual({ month: 1, day: 1 });
    expect(iso(lunarDay(year, 0))).toBe(text);
  });

  it.each([
    ["除夕", -1],
    ["大年三十", -1],
    ["大年初一", 0],
    ["正月初十", 9],
    ["正月十一", 10],
    ["农历正月十九", 18],
    ["元宵节", 14],
  ])("%s is day %i", (words, offset) => {
    expect(lunarMentions(`今天是${words}，会议召开。`)).toEqual([
      { start: 3, end: 3 + words.length, offset },
    ]);
  });

  it("is not meant by a grade at school or by October", () => {
    expect(lunarMentions("初一年级在十一放假。")).toEqual([]);
  });
});

describe("stamps", () => {
  it.each([
    ["2020-02-15 15:38 来源", 0, 16, true],
    ["日期 2020年3月1日 来源", 3, 12, false],
    ["23-05-19 09:12", 0, 14, true],
    ["02-29 22:22:55", 0, 14, true],
  ])("of %j have place and time", (text, start, end, timed) => {
    expect(headerDates(text)).toMatchObject([{ start, end, timed }]);
  });

  it.each(["2021-02-29", "2021-13-01", "2021-00-10", "2021-10-00", "30.02.2021"])("%s is none", (text) => {
    expect(headerDates(text)).toEqual([]);
  });

  it("that overlap are one, and two that follow each other are two", () => {
    expect(headerDates("2023-05-19 09:12 2023-05-20").map(({ day: date }) => date)).toEqual([19, 20]);
    expect(headerDates("23-05-19 09:12")).toMatchObject([{ year: 2023, month: 5, day: 19 }]);
    expect(headerDates("06.09.2022-10-11")).toMatchObject([{ year: 2022, month: 10, day: 11 }]);
    expect(headerDates("06.09.2021 2022-10-11").map(({ year }) => year)).toEqual([2022, 2021]);
  });
});
