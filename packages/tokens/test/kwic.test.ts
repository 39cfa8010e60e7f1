import { rawSpans } from "@tifa/corpus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type KwicLine,
  kwic,
  type TokenizableDocument,
  type Tokens,
  tokenIndex,
  tokens,
  tokensGroup,
  tokensSelect,
  whitespaceTokenizer,
} from "../src/index.js";

const made = (...texts: string[]): Tokens =>
  tokens(
    texts.map((text, index) => ({ id: `d${index}`, text, docvars: { year: 2030 + index } })),
    whitespaceTokenizer(),
  );
const lines = (found: readonly KwicLine[]): string[] =>
  found.map(({ left, node, right }) => `${left}|${node}|${right}`);

describe("kwic", () => {
  const toks = made("有序 推进 复工 复产 保障 供应", "全面 复工 复产", "推进 春耕");

  it("shows every place that fits, in its context, with its place", () => {
    const found = kwic(toks, ["复工"], { window: 1 });
    expect(lines(found)).toEqual(["推进|复工|复产", "全面|复工|复产"]);
    expect(found[1]).toEqual({
      id: "d1",
      source: "d1",
      from: 1,
      to: 2,
      start: 3,
      end: 5,
      left: "全面",
      node: "复工",
      right: "复产",
      raw: null,
      docvars: { year: 2031 },
    });
  });

  it("reads globs, regular expressions, fixed strings and phrases", () => {
    const nodes = (patterns: Parameters<typeof kwic>[1], options = {}): string[] =>
      kwic(toks, patterns, options).map(({ node }) => node);
    expect(nodes(["复*"])).toEqual(["复工", "复产", "复工", "复产"]);
    expect(nodes(["产$"], { valueType: "regex" })).toEqual(["复产", "复产"]);
    expect(nodes(["复*"], { valueType: "fixed" })).toEqual([]);
    expect(nodes(["复工 复?"])).toEqual(["复工 复产", "复工 复产"]);
    expect(nodes([["推进", "*"]])).toEqual(["推进 复工", "推进 春耕"]);
    // No phrase reaches into the next document.
    expect(nodes(["复产 推进"])).toEqual([]);
  });

  it("sorts by context, in code-unit order, the edge of the document first", () => {
    const texts = made("丙 甲 乙", "甲 丙", "甲", "乙 甲 甲");
    expect(lines(kwic(texts, ["甲"], { window: 1, sort: ["R1"] }))).toEqual([
      "|甲|",
      "甲|甲|",
      "|甲|丙",
      "丙|甲|乙",
      "乙|甲|甲",
    ]);
    expect(lines(kwic(texts, ["甲"], { window: 1, sort: ["L1", "R1"] }))).toEqual([
      "|甲|",
      "|甲|丙",
      "丙|甲|乙",
      "乙|甲|甲",
      "甲|甲|",
    ]);
    expect(kwic(texts, ["*"], { sort: ["N1"], limit: 2 }).map(({ node }) => node)).toEqual(["丙", "丙"]);
  });

  it("cuts context out of the texts, by tokens or by characters, and finds the raw page", () => {
    const text = "要，复工！复产。";
    const passes = [[{ rule: "pinyin", start: 2, end: 8, before: "(dong)", after: "" }]];
    const docs: TokenizableDocument[] = [{ id: "a", text }];
    const chars = {
      ...whitespaceTokenizer(),
      cut: (given: string) => given.match(/\p{L}{1,2}|\P{L}/gu) ?? [],
    };
    const cut = tokens(docs, chars, { removePunctuation: true });
    const texts = new Map([["a", { text, toRaw: rawSpans({ passes }) }]]);
    const [line] = kwic(cut, ["复产"], { window: 2, texts });
    expect(line).toMatchObject({ left: "要，复工！", node: "复产", right: "", raw: { start: 11, end: 13 } });
    const [narrow] = kwic(cut, ["复产"], { window: 2, unit: "characters", texts });
    expect(narrow).toMatchObject({ left: "工！", right: "。" });
    expect(() => kwic(cut, ["复产"], { unit: "characters" })).toThrow('no text of document "a"');
  });

  it("does not cut a character in two", () => {
    const text = "😀 复工 😀";
    const texts = new Map([["d0", { text }]]);
    const [line] = kwic(made(text), ["复工"], { window: 2, unit: "characters", texts });
    expect(line).toMatchObject({ left: " ", right: " " });
  });

  it("shows nothing of a removed token but its place", () => {
    const padded = tokensSelect(toks, ["推进"], { selection: "remove", padding: true });
    expect(lines(kwic(padded, ["复工"], { window: 2 }))[0]).toBe("有序|复工|复产 保障");
    expect(kwic(padded, ["推进 复工"])).toEqual([]);
  });

  it("keeps to one text where documents were grouped", () => {
    const groups = tokensGroup(
      tokens(
        [
          { id: "a", text: "春耕 备耕", docvars: { place: "甲" } },
          { id: "b", text: "复工 复产", docvars: { place: "甲" } },
        ],
        whitespaceTokenizer(),
      ),
      { by: "place" },
    );
    const [line] = kwic(groups, ["复工"], { window: 3, texts: new Map([["b", { text: "复工 复产" }]]) });
    expect(line).toMatchObject({ id: "甲", source: "b", start: 0, left: "", right: " 复产" });
  });

  it("finds what looking at every token finds", () => {
    const word = fc.constantFrom("a", "b", "c", "ab");
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    const phrase = fc.array(fc.constantFrom("a", "b", "?", "*", "a*"), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), phrase, (texts, parts) => {
        const all = made(...texts);
        const fits = (pattern: string, type: string): boolean =>
          pattern === "*" ||
          (pattern === "?" ? type.length === 1 : pattern === "a*" ? type[0] === "a" : type === pattern);
        const expected = all.docs.flatMap((doc) =>
          Array.from(doc.ids, (_, from) => ({ id: doc.id, from })).filter(({ from }) =>
            parts.every(
              (part, step) => from + step < doc.ids.length && fits(part, all.types[doc.ids[from + step]!]!),
            ),
          ),
        );
        const index = tokenIndex(all);
        expect(kwic(index, [parts]).map(({ id, from }) => ({ id, from }))).toEqual(expected);
      }),
    );
  });

  it("joins the places of several patterns, each once for each length", () => {
    expect(lines(kwic(toks, ["复工", "复工*", "复工 复产"], { window: 0 }))).toEqual([
      "|复工|",
      "|复工 复产|",
      "|复工|",
      "|复工 复产|",
    ]);
  });

  it.each([
    [{ window: -1 }, "window is -1"],
    [{ window: 1.5 }, "window is 1.5"],
    [{ limit: Number.NaN }, "limit is NaN"],
    [{ unit: "words" }, 'unit is "words"; allowed: tokens, characters'],
    [{ sort: ["left"] }, 'the key "left"; allowed: L, N or R with 1 to 100'],
    [{ sort: ["R0"] }, 'the key "R0"'],
    [{ windows: 3 }, 'unknown option "windows"'],
  ])("%j throws", (options, message) => {
    expect(() => kwic(toks, ["复工"], options as never)).toThrow(message);
  });

  it("refuses empty patterns and malformed expressions, and what does not run in linear time", () => {
    expect(() => kwic(toks, [" "])).toThrow("empty");
    expect(() => kwic(toks, ["(复"], { valueType: "regex" })).toThrow(SyntaxError);
    expect(() => kwic(toks, ["(a)\\1"], { valueType: "regex" })).toThrow(SyntaxError);
    const long = made(`${"a".repeat(20_000)}b`);
    expect(kwic(long, ["^(a+)+$", "(a|a)*c", "(.*)(.*)(.*)x"], { valueType: "regex" })).toEqual([]);
  });
});
