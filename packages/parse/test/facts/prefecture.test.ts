import type { Level } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { prefecture, prefectureNamed } from "../../src/facts/prefecture.js";
import { unitOf } from "../evidence/heard.js";

interface Given {
  readonly level?: Level | null;
  readonly code?: string | null;
  readonly title?: string;
  readonly sources?: readonly string[];
}

/** The prefecture of paragraphs. */
function prefectureIn(
  paragraphs: readonly string[],
  { level = "other", code = "36", title, sources = [] }: Given = {},
): string | null {
  const units = [
    ...(title === undefined ? [] : [unitOf(title, 0, null)]),
    ...paragraphs.map((text, at) => unitOf(text, 0, at)),
  ];
  return prefecture(units, level, code, sources);
}

const PLAIN = "雨还在下。";
const plain = (count: number): string[] => Array<string>(count).fill(PLAIN);

describe("a place that a text names", () => {
  it("tells the prefecture, by itself or by a county", () => {
    expect(prefectureIn(["九江市有雨。"])).toBe("九江市");
    expect(prefectureIn(["九江有雨。"])).toBe("九江市");
    expect(prefectureIn(["修水县有雨。"])).toBe("九江市");
    expect(prefectureIn([PLAIN])).toBeNull();
  });

  it("is of the province decided on", () => {
    expect(prefectureIn(["九江市有雨。"], { code: "37" })).toBeNull();
    expect(prefectureIn(["九江市有雨。"], { code: null })).toBeNull();
    expect(prefectureIn(["佛山市有雨，九江市有雨。"])).toBe("九江市");
  });

  it("is asked of bodies below the province alone", () => {
    const levels: (Level | null)[] = ["national", "province", "prefecture", "county", "other", null];
    expect(levels.map((level) => prefectureIn(["修水县有雨。"], { level }))).toEqual([
      null,
      null,
      "九江市",
      "九江市",
      "九江市",
      null,
    ]);
  });

  it("has a name that several share, unless the city stands before it", () => {
    const of = (text: string) => prefectureIn([text], { level: "county", code: "13" });
    expect(of("桥西区有雨。")).toBeNull();
    expect(of("石家庄市桥西区有雨。")).toBe("石家庄市");
    expect(of("张家口市桥西区有雨。")).toBe("张家口市");
    expect(of("张家口市的桥西区有雨。")).toBeNull();
  });

  it("may be the province's own county", () => {
    const given = { level: "county", code: "41" } as const;
    expect(prefectureIn(["济源市召开会议。"], given)).toBeNull();
    expect(prefectureIn(["济源市召开会议，鼓楼区有雨。"], given)).toBe("开封市");
  });

  it("tells a county's prefecture as a county, or as a city that acts", () => {
    const of = (text: string) => prefectureIn([text], { level: "county" });
    expect(of("南昌市有雨，修水县有雨。")).toBe("九江市");
    expect(of("南昌市委发信，修水县有雨。")).toBe("南昌市");
    expect(of("南昌市政协发信，修水县有雨。")).toBe("南昌市");
    expect(of("南昌市的老政协馆漏雨，修水县有雨。")).toBe("九江市");
    expect(of("南昌市有雨，市委发信，修水县有雨。")).toBe("九江市");
    expect(of("南昌市的党委发信，修水县有雨。")).toBeNull();
    expect(of("吉安有雨。")).toBe("吉安市");
  });
});

describe("of two prefectures", () => {
  it.each([
    ["neither where both are named alike", ["九江市有雨，南昌市有雨。"], null],
    ["that which is named twice as often", ["南昌市有雨，九江市有雨，九江市备船。"], "九江市"],
    [
      "neither where one is named little more often",
      ["南昌市两次有雨，南昌市备船，九江市有雨，九江市备船，九江市备沙袋。"],
      null,
    ],
    ["that whose body acts", ["南昌市有雨，九江市委发信。"], "九江市"],
    ["neither where others act", ["南昌市有雨，九江市和各县有雨。"], null],
    ["that where the meeting is at home", ["在九江听雨，南昌市有雨。"], "九江市"],
    ["that which is gone to", ["南昌市有雨，何安深入九江听雨。"], "九江市"],
    [
      "that which the first four lines name",
      ["南昌市有雨。", ...plain(2), "九江市有雨，九江市备船。"],
      "九江市",
    ],
    ["neither where it is named below them", ["南昌市有雨。", ...plain(3), "九江市有雨，九江市备船。"], null],
    ["that which is named above", ["九江市有雨，九江市备船。", ...plain(3), "南昌市有雨。"], "九江市"],
  ])("%s", (_, lines, wanted) => {
    expect(prefectureIn(lines)).toBe(wanted);
  });
});

describe("a city with which the text begins", () => {
  // Without a province, who hosts is all that is heard.
  const hosts = (lines: readonly string[], title?: string): string | null =>
    prefectureIn(lines, { level: "prefecture", code: null, ...(title === undefined ? {} : { title }) });

  it("is the meeting's, however often others are named", () => {
    const lines = ["九江市召开会议，南昌市有雨，南昌市备船，南昌市备沙袋。"];
    expect(prefectureIn(lines, { level: "prefecture" })).toBe("九江市");
    expect(prefectureIn(lines)).toBeNull();
    expect(prefectureIn(lines, { code: null })).toBeNull();
  });

  it.each([
    ["convenes", ["九江市召开会议。"], undefined, "九江市"],
    ["convenes on a day", ["1月18日，江西省九江市召开会议。"], undefined, "九江市"],
    ["convenes in the headline", [PLAIN], "九江市召开会议", "九江市"],
    ["convenes below the headline", ["九江市召开会议。"], "雨还在下", "九江市"],
    ["does not convene", ["九江市有雨。"], undefined, null],
    ["convenes below the lead", [PLAIN, "九江市召开会议。"], undefined, null],
    ["is where somebody convenes", ["何安到九江市召开会议。"], undefined, null],
    ["is a county", ["修水县召开会议。"], undefined, null],
    ["convenes, as another does", ["南昌市召开会议。"], "九江市召开会议", null],
  ])("and %s", (_, lines, title, wanted) => {
    expect(hosts(lines, title)).toBe(wanted);
  });
});

describe("a text that names no place", () => {
  const sourced = (...sources: string[]): string | null => prefectureIn([PLAIN], { sources });

  it("is of the township's prefecture that hosts", () => {
    const of = (lines: readonly string[], given: Given = {}) => prefectureIn(lines, { code: "53", ...given });
    expect(of(["者腊乡召开会议。"])).toBe("文山壮族苗族自治州");
    expect(of([...plain(5), "者腊乡召开会议。"])).toBe("文山壮族苗族自治州");
    expect(of([...plain(6), "者腊乡召开会议。"])).toBeNull();
    expect(of(["者腊乡召开会议。"], { code: "36" })).toBeNull();
    expect(of(["者腊乡召开会议。"], { level: "county" })).toBeNull();
    expect(of(["者腊乡召开会议，桃浦镇召开会议。"])).toBeNull();
    expect(of(["者腊乡召开会议，护国街道召开会议。"])).toBeNull();
    expect(of(["者腊乡召开会议。"], { sources: ["昆明日报"] })).toBe("文山壮族苗族自治州");
  });

  it("is of its publisher's", () => {
    expect(sourced("九江日报")).toBe("九江市");
    expect(sourced("江西省九江日报")).toBe("九江市");
    expect(sourced("修水县融媒体中心", "九江日报")).toBe("九江市");
    expect(sourced("佛山日报", "九江日报")).toBe("九江市");
    expect(sourced("九江日报", "南昌日报")).toBeNull();
    expect(sourced("走进九江")).toBeNull();
    expect(sourced("佛山日报")).toBeNull();
    expect(prefectureIn(["南昌市有雨。"], { sources: ["九江日报"] })).toBe("南昌市");
    expect(prefectureIn([PLAIN], { sources: ["九江日报"], code: null })).toBeNull();
  });
});

it("tells where a text names a prefecture or what is in it", () => {
  expect(prefectureNamed("修水县、南昌市和九江听雨。", "九江市")).toEqual([
    { start: 0, end: 3 },
    { start: 8, end: 10 },
  ]);
  expect(prefectureNamed("桥西区", "石家庄市")).toEqual([{ start: 0, end: 3 }]);
});
