import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countTerms } from "../src/index.js";

describe("countTerms", () => {
  test("counts by term and part of speech, punctuation left out", () => {
    const words = [
      { word: "复工", tag: "v" },
      { word: "，", tag: "x" },
      { word: "复工", tag: "v" },
      { word: "复工", tag: "n" },
      { word: "5G", tag: "eng" },
      { word: "（", tag: "x" },
    ];
    expect(countTerms(words)).toEqual({
      tokens: 4,
      counts: [
        ["5G", "eng", 1],
        ["复工", "n", 1],
        ["复工", "v", 2],
      ],
    });
  });

  test("an empty paragraph has no tokens", () => {
    expect(countTerms([])).toEqual({ tokens: 0, counts: [] });
  });

  test("the counts add up to the tokens, and their order does not tell that of the words", () => {
    const word = fc.record({
      word: fc.constantFrom("复工", "复产", "防控", "，", "。", "2", " ", "\t"),
      tag: fc.constantFrom("v", "n", "x"),
    });
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (a, b) => {
        const one = countTerms([...a, ...b]);
        expect(one).toEqual(countTerms([...b, ...a]));
        expect(one.counts.reduce((sum, [, , count]) => sum + count, 0)).toBe(one.tokens);
      }),
    );
  });
});
