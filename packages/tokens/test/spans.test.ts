import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses, sentences } from "../src/index.js";

const cut = (text: string, by: typeof sentences): string[] =>
  by(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    ["会议开始。请坐！", ["会议开始。", "请坐！"]],
    ["他说：“开始吧。”大家坐下。", ["他说：“开始吧。”", "大家坐下。"]],
    ['他说："开始吧。"大家坐下。"好"吗？', ['他说："开始吧。"', "大家坐下。", '"好"吗？']],
    ["真的？！（笑。）好", ["真的？！", "（笑。）", "好"]],
    ["标题\n\n　　正文一。 正文二", ["标题", "正文一。", "正文二"]],
    ["增长3.5%，No. 1……还有", ["增长3.5%，No. 1……还有"]],
    ["", []],
    [" \n　", []],
  ])("of %j", (text, expected) => {
    expect(cut(text, sentences)).toEqual(expected);
  });
});

describe("clauses", () => {
  it.each([
    ["要统一思想，压实责任；抓好落实。", ["要统一思想，", "压实责任；", "抓好落实。"]],
    ["共1,000人，8:30开始", ["共1,000人，", "8:30开始"]],
    ["一、二、三", ["一、二、三"]],
    ["他说：“好，”又说：“行。”", ["他说：", "“好，”", "又说：", "“行。”"]],
  ])("of %j", (text, expected) => {
    expect(cut(text, clauses)).toEqual(expected);
  });
});

describe("spans", () => {
  const unit = fc.constantFrom(...'会议。！？!?，；：,;:、“”"（）12 \n\r　𠮷');

  it("lie in order and apart, trimmed, and leave out white space only", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.constantFrom(sentences, clauses), (text, by) => {
        let at = 0;
        for (const { start, end } of by(text)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("nest: every sentence is made of whole clauses", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const ends = new Set(clauses(text).map((span) => span.end));
        const starts = new Set(clauses(text).map((span) => span.start));
        for (const { start, end } of sentences(text))
          expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
      }),
      { numRuns: 1000 },
    );
  });

  it("are found in a million characters without white space or marks", () => {
    expect(sentences("会".repeat(1_000_000))).toHaveLength(1);
    expect(clauses("，".repeat(1_000_000))).toHaveLength(1);
    expect(sentences(" ".repeat(1_000_000))).toHaveLength(0);
  });
});
