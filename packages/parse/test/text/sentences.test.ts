import { describe, expect, it } from "vitest";
import { clauseStart, quotingClauseStart, sentences, shelter } from "../../src/text/sentences.js";

/** The sentences of a paragraph. */
const parts = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));
/** What stands inside a pair. */
const inside = (text: string): string =>
  [...shelter(text)].map((one, at) => (one === 1 ? text[at] : "")).join("");

describe("a sentence", () => {
  it.each([
    ["ends at 。", "雨停了。水退了。", ["雨停了。", "水退了。"]],
    ["may have one character", "快。好。散会", ["快。", "好。", "散会"]],
    ["ends at ！", "快！要快", ["快！", "要快"]],
    ["ends at ？", "快？要快", ["快？", "要快"]],
    ["ends at half-width marks", "快!要快?好", ["快!", "要快?", "好"]],
    ["does not end at ；", "雨停了；水退了。", ["雨停了；水退了。"]],
    ["takes the marks that follow", "快？！要快。", ["快？！", "要快。"]],
    ["takes what closes behind its stop", "他说“要快。散会。", ["他说“要快。", "散会。"]],
    ["takes closing marks behind its stop", "要快。”）散会。", ["要快。”）", "散会。"]],
    ["is the rest, too", "雨停了", ["雨停了"]],
    ["goes on where a pair is closed", "他说“要快。要好。”散会。", ["他说“要快。要好。”散会。"]],
    ["goes on in parentheses", "会议（要快。）召开。散会。", ["会议（要快。）召开。", "散会。"]],
    ["ends behind a pair", "他说“要快”。散会。", ["他说“要快”。", "散会。"]],
  ])("%s", (_, text, found) => {
    expect(parts(text)).toEqual(found);
  });

  it("is none where nothing stands", () => {
    expect(sentences("")).toEqual([]);
  });
});

describe("what stands inside a pair", () => {
  it.each([
    ["quotation marks", "抓“四早”工作", "“四早”"],
    ["parentheses", "会议（第三次）召开", "（第三次）"],
    ["half-width parentheses", "会议(第三次)召开", "(第三次)"],
    ["marks of a title", "按《办法》办", "《办法》"],
    ["two pairs", "“一”和“二”", "“一”“二”"],
    ["a pair in a pair", "按（“四早”要求）办", "（“四早”要求）"],
    ["a pair in a pair, and another mark", "按（“四早”“四早”）办", "（“四早”“四早”）"],
    ["a pair in one that is never closed", "按（“四早”要求", ""],
    ["one that opens twice", "说“要快，“四早”要好", "“四早”"],
    ["one that closes twice", "“四早”要好”", "“四早”"],
    ["one that is never opened", "四早”要好", ""],
    ["one that is never closed", "“四早要好", ""],
    ["one that is closed by another kind", "“四早）要好", ""],
    ["one with a mark of another kind that is not closed", "说“要（快”好", "“要（快”"],
    ["one with one never closed, and then another", "说“要（快”好）", "“要（快”"],
  ])("is told with %s", (_, text, found) => {
    expect(inside(text)).toBe(found);
  });

  it("is told with marks that open again and again", () => {
    const text = `说“${"（《".repeat(20)}四早”好`;
    expect(inside(text)).toBe(text.slice(1, -1));
  });

  it("has one byte a unit", () => {
    expect([...shelter("抓“早”了")]).toEqual([0, 1, 1, 1, 0]);
    expect(shelter("").length).toBe(0);
  });
});

describe("a clause", () => {
  const clause = (text: string): string => text.slice(clauseStart(text, text.length));

  it.each("，。；：！？,;:!“”（）()《》【】[]\n\t 　|".split("").map((mark) => [mark]))(
    "begins behind %s",
    (mark) => {
      expect(clause(`会议召开${mark}要快`)).toBe("要快");
    },
  );

  it("goes on behind 、 and behind what stands for a lost character", () => {
    expect(clause("会议、要快")).toBe("会议、要快");
    expect(clause("会议?要快")).toBe("会议?要快");
  });

  it("begins where the text does, or where it is asked", () => {
    expect(clauseStart("会议召开", 3)).toBe(0);
    expect(clauseStart("会议，召开", 3)).toBe(3);
    expect(clauseStart("会议，召开", 0)).toBe(0);
  });

  it("is no longer than 240 characters", () => {
    expect(clauseStart("云".repeat(500), 400)).toBe(160);
    expect(clauseStart(`，${"云".repeat(239)}`, 240)).toBe(1);
  });
});

describe("a clause with what it quotes", () => {
  const clause = (text: string): string => text.slice(quotingClauseStart(text, text.length));

  it.each([
    ["a term", "散会，丁若渝在防御“烟花”会上", "丁若渝在防御“烟花”会上"],
    ["two terms", "散会，丁若渝在“三防”和“烟花”会上", "丁若渝在“三防”和“烟花”会上"],
    ["four terms", "散会，他在“一”和“二”和“三”和“四”会上", "他在“一”和“二”和“三”和“四”会上"],
    ["no more than four", "散会，他在“零”和“一”和“二”和“三”和“四”会上", "和“一”和“二”和“三”和“四”会上"],
    ["nothing", "散会，他在会上", "他在会上"],
    ["no speech with a stop", "他说“要快。”会上", "会上"],
    ["no speech with a comma", "他说“要快，要好”会上", "会上"],
    ["no term that was never opened", "他说四早”会上", "会上"],
    ["no term within a quotation", "“他说“四”早”会上", "会上"],
    ["no parentheses", "他说（四早）会上", "会上"],
  ])("has %s", (_, text, found) => {
    expect(clause(text)).toBe(found);
  });

  it("has none that opened 240 characters before", () => {
    expect(clause(`他说“${"云".repeat(230)}”会上`)).toBe(`他说“${"云".repeat(230)}”会上`);
    expect(clause(`他说“${"云".repeat(237)}”会上`)).toBe("会上");
    expect(clause(`“${"云".repeat(236)}”会上`)).toBe(`“${"云".repeat(236)}”会上`);
  });
});
