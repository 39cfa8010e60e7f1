import type { Span } from "@tifa/corpus";
import { expect, it } from "vitest";
import { evidence, outside } from "../../src/evidence/clue.js";

it("evidence has the raw page's span and text", () => {
  const raw = "会 议 召 开";
  const toRaw = ({ start, end }: Span): Span => ({ start: 2 * start, end: 2 * end - 1 });
  expect(evidence({ text: "会议召开", raw, toRaw }, { start: 1, end: 3 }, "verb")).toEqual({
    start: 2,
    end: 5,
    text: "议 召",
    rule: "verb",
  });
});

it("what stands outside the text has no span", () => {
  expect(outside("https://example.org/2021/", "url")).toEqual({
    start: 0,
    end: 0,
    text: "https://example.org/2021/",
    rule: "url",
  });
});
