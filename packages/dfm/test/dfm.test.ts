import { tokens, whitespaceTokenizer } from "@tifa/tokens";
import { describe, expect, it } from "vitest";
import {
  dfm,
  dfmFromCounts,
  dfmFromTriplets,
  dfmGroup,
  dfmLookup,
  dfmMerge,
  dfmSelect,
  dfmSort,
  dfmTrim,
  dfmWeight,
  documentFrequencies,
  rowSums,
  toTriplets,
} from "../src/index.js";

const x = dfmFromCounts([
  { id: "a", counts: { 防控: 4, 春耕: 1, 的: 10 }, docvars: { province: "甲省", year: 2031, title: "一" } },
  { id: "b", counts: { 防控: 2, 的: 5 }, docvars: { province: "甲省", year: 2032, title: "二" } },
  { id: "c", counts: { 春耕: 3, 的: 5 }, docvars: { province: "乙省", year: 2031, title: "三" } },
  { id: "d", counts: {}, docvars: { province: "乙省", year: 2032, title: "四" } },
]);

const dense = (y: typeof x): number[][] =>
  y.docs.map((_, doc) => {
    const row = y.features.map(() => 0);
    for (let at = y.rowPtr[doc]!; at < y.rowPtr[doc + 1]!; at += 1) row[y.colIdx[at]!] = y.values[at]!;
    return row;
  });

describe("dfm", () => {
  it("counts what the tokenizer gives, docvars and meta with it", () => {
    const documents = [
      { id: "a", text: "春耕 备耕 春耕", docvars: { year: 2031 } },
      { id: "b", text: "备耕" },
    ];
    const given = tokens(documents, whitespaceTokenizer());
    const y = dfm(given);
    expect([...toTriplets(y)].map((cell) => [cell.document, cell.feature, cell.value])).toEqual([
      ["a", "备耕", 1],
      ["a", "春耕", 2],
      ["b", "备耕", 1],
    ]);
    expect(y.docvars[0]).toEqual({ year: 2031 });
    expect(y.meta.provenance[0]?.source).toEqual(JSON.parse(JSON.stringify(given.meta)));
  });

  it("takes document variables from tokens and options, options first", () => {
    const tokens = {
      types: ["", "春耕"],
      docs: [{ id: "a", ids: [1], docvars: { year: 1, province: "甲省" } }],
      meta: { hmm: true },
    };
    const y = dfm(tokens, { docvars: new Map([["a", { year: 2 }]]) });
    expect(y.docvars).toEqual([{ year: 2, province: "甲省" }]);
    expect(y.meta).toEqual({ weighting: "count", provenance: [{ source: { hmm: true }, steps: [] }] });
  });

  it("does not depend on the order in which types were met", () => {
    const one = dfm({ types: ["", "甲", "乙"], docs: [{ id: "a", ids: [1, 2, 2] }], meta: null });
    const other = dfm({ types: ["", "乙", "甲"], docs: [{ id: "a", ids: [2, 1, 1] }], meta: null });
    expect(one).toEqual(other);
  });

  it("counts among more columns than the levels of the column set hold at once", () => {
    const names = ["", ...Array.from({ length: 70_000 }, (_, at) => `f${String(at).padStart(5, "0")}`)];
    const ids = [70_000, 1, 32_769, 33, 1024, 1025, 32, 1, 40_000, 70_000, 65_537];
    const y = dfm({
      types: names,
      docs: [
        { id: "all", ids: names.map((_, at) => at) },
        { id: "some", ids },
      ],
      meta: {},
    });
    const row = [...toTriplets(y)].filter(({ document }) => document === "some");
    const wanted = [...new Set(ids)].sort((a, b) => a - b);
    expect(row.map(({ feature }) => feature)).toEqual(wanted.map((id) => names[id]));
    expect(row.map(({ value }) => value)).toEqual(wanted.map((id) => ids.filter((own) => own === id).length));
    expect([...rowSums(dfmGroup({ ...y, docvars: [{ g: 1 }, { g: 1 }] }, { by: "g" }))]).toEqual([70_011]);
  });

  it("refuses ids without a type and documents that occur twice", () => {
    expect(() => dfm({ types: ["", "甲"], docs: [{ id: "a", ids: [2] }], meta: null })).toThrow(
      "no type has id 2",
    );
    const twice = [
      { id: "a", ids: [1] },
      { id: "a", ids: [1] },
    ];
    expect(() => dfm({ types: ["", "甲"], docs: twice, meta: null })).toThrow('document "a" occurs twice');
  });

  it("holds empty documents and empty corpora", () => {
    const none = dfm({ types: [""], docs: [], meta: null });
    expect([none.docs, none.features, [...none.rowPtr]]).toEqual([[], [], [0]]);
    expect([...rowSums(dfm({ types: [""], docs: [{ id: "a", ids: [0, 0] }], meta: null }))]).toEqual([0]);
  });
});

describe("dfmFromCounts", () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %d", (count) => {
    expect(() => dfmFromCounts([{ id: "a", counts: { 春耕: count } }])).toThrow(`${count} is not a count`);
    expect(() => dfmFromTriplets([{ document: "a", feature: "春耕", value: count }])).toThrow(
      "is not a count",
    );
  });

  it("holds counts above 2^31 and 2^32", () => {
    const big = dfmFromCounts([{ id: "a", counts: { 一: 2 ** 31 + 1, 二: 2 ** 40 + 1 } }]);
    expect(rowSums(big)[0]).toBe(2 ** 31 + 2 ** 40 + 2);
    const most = dfmFromCounts([{ id: "a", counts: { 一: Number.MAX_SAFE_INTEGER } }]);
    expect(() => dfmMerge([most, big])).toThrow("exceeds 2^53");
    expect(() => rowSums(dfmMerge([most, dfmFromCounts([{ id: "a", counts: { 三: 1 } }])]))).toThrow(
      "exceeds 2^53",
    );
  });
});

describe("dfmGroup", () => {
  it("adds rows and keeps what the documents agree on", () => {
    const y = dfmGroup(x, { by: "province" });
    expect(y.docs).toEqual(["乙省", "甲省"]);
    expect(y.features).toEqual(["春耕", "的", "防控"]);
    expect(dense(y)).toEqual([
      [3, 5, 0],
      [1, 15, 6],
    ]);
    expect(y.docvars[1]).toEqual({ province: "甲省", title: null, year: null });
    expect(y.meta.provenance[0]?.steps).toEqual([
      { operation: "dfmGroup", options: { by: ["province"], missing: "error" } },
    ]);
  });

  it("groups by several variables", () => {
    expect(dfmGroup(x, { by: ["year", "province"] }).docs).toEqual([
      "2031 × 乙省",
      "2031 × 甲省",
      "2032 × 乙省",
      "2032 × 甲省",
    ]);
  });

  it("says which documents have no group, and leaves them out when told to", () => {
    const y = dfmMerge([x, dfmFromCounts([{ id: "e", counts: { 的: 1 }, docvars: { province: null } }])]);
    expect(() => dfmGroup(y, { by: "province" })).toThrow('1 of 5 documents have no province ("e"');
    expect(dfmGroup(y, { by: "province", missing: "omit" }).docs).toEqual(["乙省", "甲省"]);
  });

  it("refuses two groups with one name", () => {
    const y = dfmFromCounts([
      { id: "a", counts: {}, docvars: { k: 1 } },
      { id: "b", counts: {}, docvars: { k: "1" } },
    ]);
    expect(() => dfmGroup(y, { by: "k" })).toThrow('two groups would be named "1"');
  });
});

describe("dfmTrim, dfmSelect, dfmSort", () => {
  it("trims by counts and shares of terms and documents", () => {
    expect(dfmTrim(x, { minTermFrequency: 5, maxTermFrequency: 10 }).features).toEqual(["防控"]);
    expect(dfmTrim(x, { minTermFrequency: 0.2, termFrequencyType: "share" }).features).toEqual([
      "的",
      "防控",
    ]);
    expect(dfmTrim(x, { minDocumentFrequency: 3 }).features).toEqual(["的"]);
    expect(dfmTrim(x, { maxDocumentFrequency: 0.5, documentFrequencyType: "share" }).features).toEqual([
      "春耕",
      "防控",
    ]);
    expect([...documentFrequencies(x)]).toEqual([2, 3, 2]);
  });

  it("selects by expression without memory of the last match", () => {
    expect(dfmSelect(x, /[的春]/g).features).toEqual(["春耕", "的"]);
    expect(dfmSelect(x, (feature) => feature.length === 2).features).toEqual(["春耕", "防控"]);
  });

  it("selects by expressions that are matched in linear time, and refuses others", () => {
    const y = dfmFromCounts([{ id: "a", counts: { ["a".repeat(5000)]: 1, Covid: 1, 防疫: 1 } }]);
    // By going back, this would take longer than the universe has lasted.
    expect(dfmSelect(y, /^(a+)+$/).features.length).toBe(1);
    expect(dfmSelect(y, /^(a+)+b$/).features).toEqual([]);
    expect(dfmSelect(y, /^covid$/i).features).toEqual(["Covid"]);
    expect(dfmSelect(y, /^\p{Script=Han}+$/u).features).toEqual(["防疫"]);
    expect(dfmSelect(y, /\u9632./).features).toEqual(["防疫"]);
    for (const pattern of [/(?<=防)疫/, /(防)\1/, /防(?!疫)/])
      expect(() => dfmSelect(y, pattern), String(pattern)).toThrow(SyntaxError);
  });

  it("adds absent columns only for names", () => {
    const y = dfmSelect(x, new Set(["春耕", "一"]), { addAbsent: true });
    expect(y.features).toEqual(["一", "春耕"]);
    expect(dense(y)).toEqual([
      [0, 1],
      [0, 0],
      [0, 3],
      [0, 0],
    ]);
    expect(() => dfmSelect(x, /x/, { addAbsent: true })).toThrow("needs names");
  });

  it("sorts with ties in code-unit order whatever the direction", () => {
    expect(dfmSort(x, { by: "spread" }).features).toEqual(["的", "春耕", "防控"]);
    expect(dfmSort(x, { by: "spread", direction: "ascending" }).features).toEqual(["春耕", "防控", "的"]);
    const y = dfmSort(x, { margin: "documents", direction: "ascending" });
    expect(y.docs).toEqual(["d", "b", "c", "a"]);
    expect(y.docvars.map((docvars) => docvars.title)).toEqual(["四", "二", "三", "一"]);
    expect(dense(y)[3]).toEqual([1, 10, 4]);
  });
});

describe("dfmWeight", () => {
  it("names its scheme and refuses a second weighting", () => {
    const y = dfmWeight(x, { scheme: "tf-idf", term: "log", inverse: "inverse-smooth", base: 2 });
    expect(y.meta.weighting).toBe("tf-idf:log-inverse-smooth-base-2");
    expect(dense(y)[0]![2]).toBeCloseTo((1 + 2) * Math.log2(3), 12);
    expect(() => dfmWeight(y, { scheme: "log" })).toThrow("needs counts");
    for (const verb of [dfmMerge.bind(null, [y]), () => dfmTrim(y, {}), () => dfmGroup(y, { by: "year" })])
      expect(verb).toThrow("needs counts");
  });

  it("computes the schemes", () => {
    expect(dense(dfmWeight(x, { scheme: "log" }))[0]![1]).toBeCloseTo(2, 12);
    const probabilistic = dfmWeight(x, { scheme: "tf-idf", inverse: "probabilistic" });
    // log(1) and log(1/3) are no weight: every cell vanishes.
    expect(probabilistic.values.length).toBe(0);
    expect(dense(dfmWeight(x, { scheme: "tf-idf", inverse: "inverse-max", base: 3 }))[0]![2]).toBeCloseTo(
      4 * (1 - Math.log(2) / Math.log(3)),
      12,
    );
  });
});

describe("dfmLookup", () => {
  it("counts a feature in each of its keys, once", () => {
    const y = dfmLookup(x, { 一: ["防控", "防*", "防*"], 二: ["*"], 三: ["无"] });
    expect(y.features).toEqual(["一", "三", "二"]);
    expect(dense(y)[0]).toEqual([4, 0, 15]);
  });

  it("reads globs as tokensLookup does: a star or a question mark anywhere", () => {
    const words = dfmFromCounts([
      { id: "a", counts: { 医院: 1, 发热门诊: 2, 门诊: 4, 门诊部: 8, "?": 16, 𠮷: 32 } },
    ]);
    const found = (pattern: string) => dense(dfmLookup(words, { 键: [pattern] }))[0]![0];
    expect(found("*门诊")).toBe(6);
    expect(found("门诊*")).toBe(12);
    expect(found("*门诊*")).toBe(14);
    expect(found("??")).toBe(5);
    expect(found("门诊?")).toBe(8);
    expect(found("?")).toBe(48);
    expect(found("*")).toBe(63);
  });

  it("refuses a name for the rest that is a key", () => {
    expect(() => dfmLookup(x, { 一: [] }, { unmatched: "一" })).toThrow("is a key");
  });
});

describe("unknown options", () => {
  it.each([
    ["dfmGroup", () => dfmGroup(x, { by: "year", fill: true } as never)],
    ["dfmTrim", () => dfmTrim(x, { minimum: 1 } as never)],
    ["dfmSort", () => dfmSort(x, { by: "size" } as never)],
    ["dfmWeight", () => dfmWeight(x, { scheme: "bm25" } as never)],
    ["dfmSelect", () => dfmSelect(x, [], { pad: true } as never)],
    ["dfmLookup", () => dfmLookup(x, {}, { exclusive: false } as never)],
  ])("%s names the option and what is allowed", (verb, call) => {
    expect(call).toThrow(new RegExp(`${verb}.*(?:unknown| is ).*allowed: `));
  });

  it("keeps a feature called __proto__", () => {
    const y = dfmFromCounts([{ id: "a", counts: new Map([["__proto__", 2]]) }]);
    expect([...toTriplets(y)]).toEqual([{ document: "a", feature: "__proto__", value: 2 }]);
  });
});
