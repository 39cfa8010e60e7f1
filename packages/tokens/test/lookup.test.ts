import { describe, expect, it } from "vitest";
import {
  type LookupDictionary,
  type Tokens,
  tokenSource,
  tokenSpan,
  tokens,
  tokensGroup,
  tokensLookup,
  tokensNgrams,
  tokensSelect,
  tokensSubset,
  vocabulary,
  whitespaceTokenizer,
} from "../src/index.js";

const made = (...texts: string[]): Tokens =>
  tokens(
    texts.map((text, index) => ({
      id: `d${index}`,
      text,
      docvars: { place: index < 2 ? "甲" : "乙", index },
    })),
    whitespaceTokenizer(),
  );
const words = (toks: Tokens, doc = 0): string[] => Array.from(toks.docs[doc]!.ids, (id) => toks.types[id]!);

const DICTIONARY: LookupDictionary = {
  农业: { 春耕: ["春耕*", "备耕"], 粮食: { patterns: ["粮*"], exceptions: ["粮站 关闭"] } },
  复工: ["复工 复产", "复工"],
};

describe("tokensLookup", () => {
  const toks = made("推进 春耕备耕 和 复工 复产 粮站 关闭 粮价 复工");

  it("gives keys only, nested ones with their way, exceptions left out", () => {
    const found = tokensLookup(toks, DICTIONARY);
    expect(words(found)).toEqual(["农业/春耕", "复工", "农业/粮食", "复工"]);
    const spans = Array.from(found.docs[0]!.ids, (_, at) => tokenSpan(found, found.docs[0]!, at));
    expect(spans[1]).toEqual({ start: 10, end: 15 });
    expect(found.meta.steps.at(-1)).toMatchObject({
      operation: "tokensLookup",
      options: { mode: "exclusive" },
    });
  });

  it("takes levels and a separator", () => {
    expect(words(tokensLookup(toks, DICTIONARY, { levels: [1] }))).toEqual(["农业", "复工", "农业", "复工"]);
    expect(words(tokensLookup(toks, DICTIONARY, { levels: [2] }))).toEqual(["春耕", "粮食"]);
    expect(words(tokensLookup(toks, DICTIONARY, { separator: "·" }))[0]).toBe("农业·春耕");
  });

  it("replaces, or appends, or names what is in no key", () => {
    const short = made("推进 复工 复产 保供");
    expect(words(tokensLookup(short, DICTIONARY, { mode: "replace" }))).toEqual(["推进", "复工", "保供"]);
    expect(words(tokensLookup(short, DICTIONARY, { mode: "append" }))).toEqual([
      "推进",
      "复工",
      "复产",
      "复工",
      "保供",
    ]);
    expect(words(tokensLookup(short, DICTIONARY, { unmatched: "其他" }))).toEqual(["其他", "复工", "其他"]);
  });

  it("counts a place in every key that it fits, in the dictionary's order, and keeps padding", () => {
    const both = tokensLookup(made("复工 复产"), { 乙: ["复产"], 甲: ["复*"], 丙: ["复工 复产"] });
    expect(words(both)).toEqual(["甲", "丙", "乙", "甲"]);
    const padded = tokensSelect(made("推进 复工"), ["推进"], { selection: "remove", padding: true });
    expect(words(tokensLookup(padded, DICTIONARY))).toEqual(["", "复工"]);
  });

  it("reads regular expressions and fixed strings", () => {
    expect(words(tokensLookup(toks, { 农: ["^粮.$"] }, { valueType: "regex" }))).toEqual(["农", "农"]);
    expect(words(tokensLookup(toks, { 农: ["粮*"] }, { valueType: "fixed" }))).toEqual([]);
  });

  it("refuses what it does not know", () => {
    expect(() => tokensLookup(toks, {}, { mode: "add" } as never)).toThrow(
      "allowed: exclusive, replace, append",
    );
    expect(() => tokensLookup(toks, { 甲: [""] })).toThrow("empty");
    expect(() => tokensLookup(toks, {}, { exclusive: true } as never)).toThrow('unknown option "exclusive"');
  });
});

describe("tokensSubset", () => {
  it("keeps the documents that pass, and their types alone", () => {
    const kept = tokensSubset(made("春耕", "复工", "保供"), ({ index }) => index !== 1);
    expect(kept.docs.map(({ id }) => id)).toEqual(["d0", "d2"]);
    expect(kept.types).toEqual(["", "春耕", "保供"]);
  });
});

describe("tokensGroup", () => {
  const toks = made("春耕 备耕", "复工 复产", "保供");
  const groups = tokensGroup(toks, { by: "place" });

  it("makes a document of each group, with padding between texts", () => {
    expect(groups.docs.map(({ id }) => id)).toEqual(["乙", "甲"]);
    expect(words(groups, 1)).toEqual(["春耕", "备耕", "", "复工", "复产"]);
    expect(groups.docs[1]!.docvars).toEqual({ index: null, place: "甲" });
  });

  it("knows where each token came from, through other verbs too", () => {
    const grouped = groups.docs[1]!;
    expect([0, 1, 3, 4].map((at) => tokenSource(grouped, at))).toEqual(["d0", "d0", "d1", "d1"]);
    expect(tokenSpan(groups, grouped, 4)).toEqual({ start: 3, end: 5 });
    const pairs = tokensNgrams(groups, { skip: [0, 1, 2] });
    expect(words(pairs, 1)).toEqual(["春耕_备耕", "复工_复产"]);
    expect(tokenSource(pairs.docs[1]!, 1)).toBe("d1");
    const kept = tokensSelect(groups, ["复产"]);
    expect(tokenSource(kept.docs[1]!, 1)).toBe("d1");
    const again = tokensGroup(
      { ...kept, docs: kept.docs.map((doc) => ({ ...doc, docvars: { all: "全" } })) },
      { by: "all" },
    );
    expect(tokenSource(again.docs[0]!, again.docs[0]!.ids.length - 1)).toBe("d1");
  });

  it("refuses documents without the variable, unless they are left out", () => {
    expect(() => tokensGroup(toks, { by: "county" })).toThrow('document "d0" has no county');
    expect(tokensGroup(toks, { by: "county", missing: "omit" }).docs).toEqual([]);
    expect(() => tokensGroup(toks, { by: [] })).toThrow("names no document variable");
  });
});

describe("vocabulary", () => {
  it("counts types and their documents, without padding", () => {
    const toks = tokensSelect(made("春耕 复工 春耕", "复工 保供", "复工"), ["保供"], {
      selection: "remove",
      padding: true,
    });
    expect(vocabulary(toks)).toEqual([
      { type: "复工", frequency: 3, documentFrequency: 3 },
      { type: "春耕", frequency: 2, documentFrequency: 1 },
    ]);
  });
});
