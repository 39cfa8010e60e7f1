import { describe, expect, it } from "vitest";
import { boilerplate } from "../../src/page/boilerplate.js";
import { content } from "../../src/page/content.js";
import { joinHeadline, titleGlue } from "../../src/page/headline.js";
import { type Line, lines } from "../../src/page/lines.js";
import { isWholeSentence } from "../../src/page/whole-sentence.js";

describe("the lines of a page", () => {
  it("are those that hold something, without blanks around", () => {
    expect(lines("  青岚 市\n\n　\n渠成。\t\n")).toEqual([
      { start: 2, end: 6, text: "青岚 市" },
      { start: 10, end: 13, text: "渠成。" },
    ]);
    expect(lines("")).toEqual([]);
    expect(lines("\n \n")).toEqual([]);
  });
});

describe("a headline", () => {
  const parts = (...texts: string[]): string[][] => {
    const { title, subtitles } = joinHeadline(
      texts.map((text): Line => ({ start: 0, end: text.length, text })),
    );
    return [title.map(({ text }) => text), subtitles.map(({ text }) => text)];
  };

  it("is its first line, and what stands below it", () => {
    expect(parts("青岚市召开会议", "要守住堤防", "要修渠")).toEqual([
      ["青岚市召开会议"],
      ["要守住堤防", "要修渠"],
    ]);
    expect(parts("青岚市召开会议")).toEqual([["青岚市召开会议"], []]);
    expect(parts("丁若渝强调")).toEqual([["丁若渝强调"], []]);
    expect(parts()).toEqual([[], []]);
  });

  it("goes on in the next line where the first cannot stand alone", () => {
    expect(parts("丁若渝在会上强调", "要守住堤防", "要修渠")).toEqual([
      ["丁若渝在会上强调", "要守住堤防"],
      ["要修渠"],
    ]);
    expect(parts("丁若渝在会上指出：", "要守住堤防")[1]).toEqual([]);
    expect(parts("丁若渝强调修渠", "要守住堤防")[1]).toEqual(["要守住堤防"]);
    expect(parts("市防汛指挥部", "召开调度会")[1]).toEqual([]);
    expect(parts("市防汛指挥部", "要守住堤防")[1]).toEqual(["要守住堤防"]);
    expect(parts("市防汛指挥部来人", "召开调度会")[1]).toEqual(["召开调度会"]);
    expect(parts("市防汛指挥部", "今日召开调度会")[1]).toEqual(["今日召开调度会"]);
  });

  it("reads as one, with a blank but for words that were cut", () => {
    expect(titleGlue("丁若渝强调", "要守住堤防")).toBe(" ");
    expect(titleGlue("市防汛指挥部", "召开调度会")).toBe("");
    expect(titleGlue("市防汛指挥部", "要守住堤防")).toBe(" ");
    expect(titleGlue("丁若渝强调", "召开调度会")).toBe(" ");
    expect(titleGlue("政府工作报", "告")).toBe("");
    expect(titleGlue("丁若渝强调", "修渠")).toBe("");
    expect(titleGlue("丁若渝强调", "要修渠")).toBe(" ");
  });
});

describe("the document of a page", () => {
  const line = (start: number, text: string): Line => ({ start, end: start + text.length, text });

  it("is its headline and its paragraphs, each with its place", () => {
    const found = content({
      title: [line(0, "丁若渝强调"), line(6, "要守住堤防")],
      subtitles: [line(12, "修渠"), line(15, "植树造林")],
      paragraphs: [line(20, "渠成。"), line(24, "树活。")],
      chrome: [],
    });
    expect(found.title).toBe("丁若渝强调 要守住堤防");
    expect(found.subtitles).toEqual(["修渠", "植树造林"]);
    const headline = [found.title, ...found.subtitles].join("\n");
    for (const { text, paragraph, shift } of found.units)
      if (paragraph === null) expect(headline.slice(shift, shift + text.length)).toBe(text);
    expect(found.units.map(({ start, paragraph, text }) => [start, paragraph, text])).toEqual([
      [0, null, "丁若渝强调"],
      [6, null, "要守住堤防"],
      [12, null, "修渠"],
      [15, null, "植树造林"],
      [20, 0, "渠成。"],
      [24, 1, "树活。"],
    ]);
    expect(found.units.slice(-2).map(({ shift }) => shift)).toEqual([0, 0]);
  });

  it("may be without a headline", () => {
    expect(content({ title: [], subtitles: [], paragraphs: [], chrome: [] })).toEqual({
      title: null,
      subtitles: [],
      units: [],
    });
    const { title, units } = content({ title: [], subtitles: [line(0, "修渠")], paragraphs: [], chrome: [] });
    expect([title, units[0]!.shift]).toEqual([null, 1]);
  });
});

describe("chrome", () => {
  it("is told as the raw page has it", () => {
    const pieces = [{ start: 1, end: 3, text: "打印", kind: "share", rule: "share" }] as const;
    const found = boilerplate(pieces, "  打  印", ({ start, end }) => ({ start: start + 1, end: end + 3 }));
    expect(found).toEqual([{ kind: "share", start: 2, end: 6, text: "打  印" }]);
  });
});

describe("a whole sentence", () => {
  it("has 12 characters, a comma, and a stop at its end", () => {
    expect(isWholeSentence("昨天下雨，渠成树也活了。")).toBe(true);
    expect(isWholeSentence("昨天下雨、渠成树也活了！")).toBe(true);
    expect(isWholeSentence("昨天下雨，渠成树活了。")).toBe(false);
    expect(isWholeSentence("昨天下雨时渠成树也活了。")).toBe(false);
    expect(isWholeSentence("昨天下雨，渠成。树也活了")).toBe(false);
  });
});
