import type { Level } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { readCounties, readCountySource, readHostCounty } from "../../src/facts/province-counties.js";
import { unitOf } from "../evidence/heard.js";
import { added } from "./added.js";

const BEFORE = "雨还在下。";
/** Paragraphs, the first behind another of the page. */
const unitsOf = (texts: readonly string[]) => {
  let start = BEFORE.length;
  return texts.map((text, at) => {
    const unit = unitOf(text, start, at);
    start += text.length;
    return unit;
  });
};

const named = (texts: readonly string[], level: Level | null = "province"): string[] =>
  added(BEFORE + texts.join(""), (add) => readCounties(unitsOf(texts), level, add));

const hosts = (texts: readonly string[], level: Level | null = "province"): string[] =>
  added(BEFORE + texts.join(""), (add) => readHostCounty(unitsOf(texts), level, add));

const published = (source: string): string[] =>
  added(source, (add) => readCountySource(source, { start: 0, end: source.length }, add));

describe("counties without their class", () => {
  it("speak for their province, each once", () => {
    expect(named(["花垣、保靖的车间开工了。", "花垣又修了渠。"])).toEqual([
      "43 county 1 花垣",
      "43 county 1 保靖",
    ]);
    expect(named(["雨停了。", "花垣修了渠。"])).toEqual(["43 county 1 花垣"]);
  });

  it("not where the name is a word, too", () => {
    expect(named(["大兴水利之风。"])).toEqual([]);
  });

  it.each([
    "花垣是我们的家。",
    "花垣的渠修好了。",
    "花垣人民修渠。",
    "花垣发展得好。",
    "建设花垣，人人有责。",
    "我们要让花垣绿起来。",
    "我们花垣修渠。",
  ])("of which a meeting of the place itself says something: %s", (text) => {
    expect(named([text], "county")).toEqual(["43 county 1.9 花垣"]);
    expect(named([text], "prefecture")).toEqual(["43 county 1.9 花垣"]);
    expect(named([text], "province")).toEqual(["43 county 1 花垣"]);
    expect(named([text], null)).toEqual(["43 county 1 花垣"]);
  });

  it.each(["花垣的左平说，渠成。", "那时花垣修了渠，是我们的家。", "建设好渠，花垣修渠。"])(
    "and of which it does not: %s",
    (text) => {
      expect(named([text], "county")).toEqual(["43 county 1 花垣"]);
    },
  );

  it("elsewhere they are none, nor is one that is named together with such a one", () => {
    expect(named(["他们赴花垣考察。"])).toEqual([]);
    expect(named(["他们赴敦化、花垣和保靖考察。"])).toEqual([]);
    expect(named(["他们赴敦化考察，花垣修渠。"])).toEqual(["43 county 1 花垣"]);
    expect(named(["他们赴敦化考察、花垣修渠。"])).toEqual(["43 county 1 花垣"]);
    expect(named(["他们赴敦化考察。", "、花垣修渠。"])).toEqual(["43 county 1 花垣"]);
    expect(named(["、花垣修渠。"])).toEqual(["43 county 1 花垣"]);
    expect(named(["他们赴敦化考察。", "敦化修渠。"])).toEqual(["22 county 1 敦化"]);
  });
});

describe("a county's own outlet", () => {
  it.each(["泗洪发布", "泗洪融媒", "泗洪日报", "泗洪电视台", "泗洪政府网", "泗洪网"])("%s", (source) => {
    expect(published(source)).toEqual([`32 source 2 ${source}`]);
  });

  it.each(["泗洪", "泗洪的新闻", "今日泗洪发布", "大兴发布", "青岚发布", "泗洪办：发布"])(
    "not %s",
    (source) => {
      expect(published(source)).toEqual([]);
    },
  );
});

describe("the county that holds the meeting", () => {
  it.each([
    "信宜召开推进会",
    "信宜举行推进会",
    "信宜部署防汛",
    "信宜推进修渠",
    "信宜研究防汛",
    "信宜开了推进会",
    "5月8日上午，信宜召开推进会。",
    "5月8日信宜召开推进会。",
    "5月8日下午信宜召开推进会。",
    "要闻 信宜召开推进会。",
    "雨停了。信宜召开推进会。",
  ])("begins a headline or a sentence: %s", (text) => {
    expect(hosts([text])).toEqual(["44 hostCounty 3.2 信宜"]);
    expect(hosts(["雨停了。", text])).toEqual(["44 hostCounty 3.2 信宜"]);
  });

  it.each(["我们在信宜召开推进会。", "信宜的召开推进会", "信宜修渠，召开推进会", "信宜"])(
    "not %s",
    (text) => {
      expect(hosts([text])).toEqual([]);
    },
  );

  it("may be a word elsewhere where the body is a county's", () => {
    expect(hosts(["大兴召开推进会"], "county")).toEqual(["11 hostCounty 3.2 大兴"]);
    expect(hosts(["大兴召开推进会"], "prefecture")).toEqual([]);
    expect(hosts(["大兴召开推进会"], null)).toEqual([]);
  });
});
