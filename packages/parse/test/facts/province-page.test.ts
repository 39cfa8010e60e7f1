import type { BoilerplateKind, Level } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { namesCounty, readIssuer, readSource } from "../../src/facts/province-page.js";
import type { Page } from "../../src/page/page.js";
import { unitOf } from "../evidence/heard.js";
import { added } from "./added.js";

/** A page with one piece of chrome and its text. */
function pageOf(text: string, kind: BoilerplateKind): Page {
  return {
    title: [],
    subtitles: [],
    paragraphs: [],
    chrome: [
      { start: 0, end: 2, text: "登录", kind: "login", rule: "login" },
      { start: 2, end: 2 + text.length, text, kind, rule: "line" },
    ],
  };
}

describe("the first publisher", () => {
  const source = (
    name: string,
    level: Level | null = "province",
    alone = true,
    kind: BoilerplateKind = "source",
  ): string[] => {
    const text = `来源：${name}`;
    return added(`登录${text}`, (add) => readSource(pageOf(text, kind), level, alone, add)).map((line) => {
      expect(line.endsWith(` ${text}`)).toBe(true);
      return line.slice(0, -text.length - 1);
    });
  };

  it("that is a province's medium speaks for a province where nothing else does", () => {
    expect(source("大众日报")).toEqual(["37 source 2"]);
    expect(source("大众日报", "province", false)).toEqual(["37 source 0.6"]);
    expect(source("大众日报", "prefecture")).toEqual(["37 source 0.6"]);
    expect(source("青岚日报")).toEqual([]);
  });

  it("that bears a name speaks for a body of its level", () => {
    expect(source("安徽日报")).toEqual(["34 source 2"]);
    expect(source("安徽日报", "province", false)).toEqual(["34 source 0.6"]);
    expect(source("安徽日报", "prefecture")).toEqual(["34 source 0.6"]);
    expect(source("合肥日报")).toEqual(["34 source 0.6"]);
    expect(source("合肥日报", "prefecture")).toEqual(["34 source 2"]);
    expect(source("合肥日报", "county")).toEqual(["34 source 2"]);
    expect(source("合肥日报", "prefecture", false)).toEqual(["34 source 0.6"]);
    expect(source("合肥日报", null)).toEqual(["34 source 0.6"]);
  });

  it("with a name inside another word is none of its", () => {
    expect(source("今日合肥", "prefecture")).toEqual(["34 source 0.6"]);
  });

  it("with one place in another is both's", () => {
    expect(source("安徽省芜湖市人民政府", "prefecture")).toEqual(["34 source 0.6", "34 source 2"]);
    expect(source("安徽省的芜湖市人民政府", "prefecture")).toEqual(["34 source 0.6", "34 source 0.6"]);
  });

  it("of a name that several bear is none's", () => {
    expect(source("鼓楼区人民政府", "county")).toEqual([]);
  });

  it("that is a county's outlet speaks for a county's body", () => {
    expect(source("泗洪发布", "county")).toEqual(["32 source 2"]);
    expect(source("泗洪发布", "prefecture")).toEqual([]);
    expect(source("泗洪发布", "county", false)).toEqual([]);
  });

  it("stands in a line of its kind", () => {
    expect(source("安徽日报", "province", true, "related")).toEqual([]);
    expect(added("登录打印", (add) => readSource(pageOf("打印", "source"), "province", true, add))).toEqual(
      [],
    );
  });
});

describe("a county under its full name", () => {
  const names = (...texts: string[]): boolean => namesCounty(texts.map((text, at) => unitOf(text, 0, at)));

  it("that no other bears", () => {
    expect(names("雨停了。", "肥西县修了渠。")).toBe(true);
    expect(names("鼓楼区修了渠。")).toBe(false);
    expect(names("合肥市修了渠。")).toBe(false);
    expect(names("青岚县修了渠。")).toBe(false);
    // Two characters are as often the end of another name.
    expect(names("易县修了渠。")).toBe(false);
    expect(names()).toBe(false);
  });

  it("that is neither elsewhere nor the place of an accident", () => {
    expect(names("他们赴肥西县考察。")).toBe(false);
    expect(names("肥西县发生山体滑坡。")).toBe(false);
    expect(names("肥西县修了渠，雨停了，树活了，风也小了，山体没有滑坡。")).toBe(true);
  });
});

describe("the body that a page is headed with", () => {
  const issuer = (head: string, text: string, kind: BoilerplateKind = "navigation"): string[] =>
    added(`登录${head}`, (add) =>
      readIssuer(pageOf(head, kind), [unitOf("雨停了。", 0, 0), unitOf(text, 0, 1)], add),
    );

  it("is the host where the text names it in short", () => {
    const wanted = ["34 issuer 2.5 合肥市城市管理局 > 要闻"];
    expect(issuer("合肥市城市管理局 > 要闻", "昨天，市城市管理局开会。")).toEqual(wanted);
    expect(issuer("  合肥市城市管理局", "市城市管理局开会。")).toEqual(["34 issuer 2.5   合肥市城市管理局"]);
    expect(issuer("合肥市肥西县城市管理局_要闻", "县城市管理局开会。")).toHaveLength(2);
    expect(issuer("合肥市肥西县城市管理局_要闻", "市城市管理局开会。")).toEqual([]);
  });

  it("not where it does not, nor in another line", () => {
    expect(issuer("合肥市城市管理局 > 要闻", "城市管理局开会。")).toEqual([]);
    expect(issuer("合肥市城市管理局的要闻", "市城市管理局开会。")).toEqual([]);
    expect(issuer("合肥市城市管理局 > 要闻", "市城市管理局开会。", "source")).toEqual([]);
    expect(issuer("青岚市城市管理局 > 要闻", "市城市管理局开会。")).toEqual([]);
    expect(issuer("鼓楼区城市管理局 > 要闻", "区城市管理局开会。")).toEqual([]);
  });
});
