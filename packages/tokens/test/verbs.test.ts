import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Tokens,
  tokenSpan,
  tokens,
  tokensCompound,
  tokensNgrams,
  tokensSelect,
  whitespaceTokenizer,
} from "../src/index.js";

const space = whitespaceTokenizer();
const made = (...texts: string[]): Tokens =>
  tokens(
    texts.map((text, index) => ({ id: String(index), text })),
    space,
  );
const words = (toks: Tokens, doc = 0): string[] => Array.from(toks.docs[doc]!.ids, (id) => toks.types[id]!);
const spans = (toks: Tokens): [number, number][] =>
  Array.from(toks.docs[0]!.ids, (_, index) => {
    const { start, end } = tokenSpan(toks, toks.docs[0]!, index);
    return [start, end];
  });
const text = fc
  .array(fc.constantFrom("a", "b", "c", "Ab", "ba"), { maxLength: 20 })
  .map((list) => list.join(" "));

describe("tokensSelect", () => {
  const toks = made("复工 复产 复工复产 Covid COVID 复查");

  it("keeps what fits a glob, in any case", () => {
    expect(words(tokensSelect(toks, ["复*产"]))).toEqual(["复产", "复工复产"]);
    expect(words(tokensSelect(toks, ["复?", "covid"]))).toEqual(["复工", "复产", "Covid", "COVID", "复查"]);
    expect(words(tokensSelect(toks, ["covid"], { caseInsensitive: false }))).toEqual([]);
  });

  it("reads regular expressions and fixed strings", () => {
    expect(words(tokensSelect(toks, ["^复.$"], { valueType: "regex" }))).toEqual(["复工", "复产", "复查"]);
    expect(words(made("a* ab"))).toEqual(["a*", "ab"]);
    expect(words(tokensSelect(made("a* ab"), ["a*"], { valueType: "fixed" }))).toEqual(["a*"]);
  });

  it("removes, leaving padding when asked to", () => {
    expect(words(tokensSelect(toks, ["复*"], { selection: "remove" }))).toEqual(["Covid", "COVID"]);
    const padded = tokensSelect(toks, ["covid"], { padding: true });
    expect(words(padded)).toEqual(["", "", "", "Covid", "COVID", ""]);
    expect(padded.docs[0]!.starts).toEqual(toks.docs[0]!.starts);
  });

  it("takes phrases: all tokens of one that fits, overlapping ones too", () => {
    expect(words(tokensSelect(made("a b a b c a"), ["a b", "b c"]))).toEqual(["a", "b", "a", "b", "c"]);
    expect(words(tokensSelect(made("a b a b c a"), [["a", "b"]], { selection: "remove" }))).toEqual([
      "c",
      "a",
    ]);
  });

  it("drops types that are gone, and records the step", () => {
    const kept = tokensSelect(toks, ["复工复产"]);
    expect(kept.types).toEqual(["", "复工复产"]);
    expect(kept.meta.steps.at(-1)).toEqual({
      operation: "tokensSelect",
      options: {
        patterns: ["复工复产"],
        selection: "keep",
        padding: false,
        valueType: "glob",
        caseInsensitive: true,
      },
    });
  });

  it("refuses what it does not know", () => {
    expect(() => tokensSelect(toks, ["a"], { valueType: "globe" } as never)).toThrow(
      'valueType is "globe"; allowed: glob, regex, fixed',
    );
    expect(() => tokensSelect(toks, ["a"], { selection: "drop" } as never)).toThrow("allowed: keep, remove");
    expect(() => tokensSelect(toks, ["a"], { pad: true } as never)).toThrow('unknown option "pad"');
    expect(() => tokensSelect(toks, [" "])).toThrow("empty");
    expect(() => tokensSelect(toks, [["a", ""]])).toThrow("empty part");
  });

  it("keeps and removes complementary tokens, and pads what goes", () => {
    const pattern = fc.constantFrom("a", "a*", "?", "*b", "a b", "b * a");
    fc.assert(
      fc.property(text, fc.array(pattern, { minLength: 1, maxLength: 3 }), (given, patterns) => {
        const all = made(given);
        const kept = tokensSelect(all, patterns, { padding: true });
        const removed = tokensSelect(all, patterns, { selection: "remove", padding: true });
        expect(words(kept).map((word, index) => word + words(removed)[index])).toEqual(words(all));
        expect(words(tokensSelect(all, patterns))).toEqual(words(kept).filter((word) => word !== ""));
        expect(tokensSelect(kept, ["*"]).docs[0]!.starts).toEqual(all.docs[0]!.starts);
      }),
    );
  });
});

describe("tokensCompound", () => {
  it("joins phrases, the longest first, from the left, none overlapping", () => {
    const toks = made("a b c a b a b c d");
    expect(words(tokensCompound(toks, ["a b", "a b c", "c d"], { concatenator: "_" }))).toEqual([
      "a_b_c",
      "a_b",
      "a_b_c",
      "d",
    ]);
  });

  it("keeps the place of what it joined", () => {
    const toks = tokensCompound(made("x a  b"), ["a b"]);
    expect(words(toks)).toEqual(["x", "ab"]);
    expect(spans(toks)).toEqual([
      [0, 1],
      [2, 6],
    ]);
  });

  it("needs no ends where a compound is a piece of the text", () => {
    const letters = { ...space, cut: (given: string) => [...given] };
    const toks = tokensCompound(tokens([{ id: "0", text: "复工复产" }], letters), ["复 工 复 产"]);
    expect(words(toks)).toEqual(["复工复产"]);
    expect(toks.docs[0]!.ends).toBeUndefined();
  });

  it("does not join over padding", () => {
    const padded = tokensSelect(made("a x b"), ["x"], { selection: "remove", padding: true });
    expect(words(tokensCompound(padded, ["a b", "a * b"]))).toEqual(["a", "", "b"]);
  });

  it("covers the same text with the same letters", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom("a b", "b a", "a b c", "* c"), { minLength: 1 }),
        (given, phrases) => {
          const toks = tokensCompound(made(given), phrases);
          expect(words(toks).join("")).toBe(words(made(given)).join(""));
          for (const [index, [start, end]] of spans(toks).entries()) {
            expect(given.slice(start, end).replaceAll(" ", "")).toBe(words(toks)[index]);
          }
        },
      ),
    );
  });
});

describe("tokensNgrams", () => {
  it("makes n-grams and skip-grams, by length and place", () => {
    const toks = made("a b c d");
    expect(words(tokensNgrams(toks))).toEqual(["a_b", "b_c", "c_d"]);
    expect(words(tokensNgrams(toks, { n: [1, 3], concatenator: "" }))).toEqual([
      "a",
      "b",
      "c",
      "d",
      "abc",
      "bcd",
    ]);
    expect(words(tokensNgrams(toks, { skip: [0, 1] }))).toEqual(["a_b", "a_c", "b_c", "b_d", "c_d"]);
  });

  it("makes none over padding", () => {
    const padded = tokensSelect(made("a x b c"), ["x"], { selection: "remove", padding: true });
    expect(words(tokensNgrams(padded))).toEqual(["b_c"]);
    expect(words(tokensNgrams(padded, { skip: [1] }))).toEqual(["a_b"]);
  });

  it("places each from its first part to its last", () => {
    expect(spans(tokensNgrams(made("aa b cc"), { n: [2], skip: [1] }))).toEqual([[0, 7]]);
  });

  it("makes as many as there are places", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (given, n) => {
        const count = made(given).docs[0]!.ids.length;
        expect(tokensNgrams(made(given), { n: [n] }).docs[0]!.ids.length).toBe(Math.max(0, count - n + 1));
      }),
    );
  });

  it("refuses what makes no n-gram, or too many", () => {
    expect(() => tokensNgrams(made("a"), { n: [0] })).toThrow("n is [0]; allowed: whole numbers from 1");
    expect(() => tokensNgrams(made("a"), { n: [] })).toThrow("n is []");
    expect(() => tokensNgrams(made("a"), { skip: [-1] })).toThrow(
      "skip is [-1]; allowed: whole numbers from 0",
    );
    expect(() => tokensNgrams(made("a"), { n: [20], skip: [0, 1] })).toThrow("more than 10000");
  });
});
