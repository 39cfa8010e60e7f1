import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyTerms } from "@tifa/lexicon";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { jiebaTokenizer } from "../src/index.js";

describe("jiebaTokenizer", () => {
  const jieba = jiebaTokenizer({ hmm: true });

  it("keeps the field's terms whole", () => {
    expect(jieba.cut("要有序推进复工复产，压实四方责任。")).toEqual([
      "要",
      "有序",
      "推进",
      "复工复产",
      "，",
      "压实",
      "四方责任",
      "。",
    ]);
  });

  it("keeps every policy term whole, alone and in a sentence", () => {
    const split = policyTerms()
      .map((row) => row.term)
      .filter(
        (term) => !jieba.cut(term).includes(term) || !jieba.cut(`我们要把${term}的工作做好`).includes(term),
      );
    expect(split).toEqual([]);
  });

  it("gives words that make up the text", () => {
    const unit = fc.constantFrom(..."疫情防控复工产，。“”1a \n\r\t　😀𠮷é", "\u0000");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 80 }), fc.string({ unit: "grapheme" })), (text) => {
        expect(jieba.cut(text).join("")).toBe(text);
        expect(
          jieba
            .tag(text)
            .map((row) => row.word)
            .join(""),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("tags the words that it cuts", () => {
    expect(jieba.tag("推进复工复产")).toEqual([
      { word: "推进", tag: "v" },
      { word: "复工复产", tag: policyTerms().find((row) => row.term === "复工复产")?.tag },
    ]);
    const plain = jiebaTokenizer({ hmm: false });
    const text = "梁小燕主持座谈会，研究Abc123工作";
    expect(plain.tag(text).map((row) => row.word)).toEqual(plain.cut(text));
    expect(plain.tag(text)).toContainEqual({ word: "座谈会", tag: "n" });
  });

  it("passes the HMM flag on", () => {
    expect(jieba.cut("Abc123")).toEqual(["Abc123"]);
    expect(jiebaTokenizer({ hmm: false }).cut("Abc123")).toEqual([..."Abc123"]);
  });

  it("cuts by its own terms, whichever tokenizer was used last", () => {
    const fine = jiebaTokenizer({ hmm: true, terms: [] });
    const own = jiebaTokenizer({ hmm: true, terms: [{ term: "甲乙丙丁", frequency: 10, tag: "n" }] });
    for (let round = 0; round < 2; round++) {
      expect(fine.cut("复工复产")).toEqual(["复工", "复产"]);
      expect(own.cut("甲乙丙丁")).toEqual(["甲乙丙丁"]);
    }
    expect(jieba.cut("复工复产")).toEqual(["复工复产"]);
  });

  it("gives the parts of terms where fine segmentation is asked for, and cuts all else alike", () => {
    const fine = jiebaTokenizer({ hmm: true, fine: true });
    expect(fine.cut("推进复工复产和疫情防控")).toEqual(["推进", "复工", "复产", "和", "疫情", "防控"]);
    expect(fine.tag("推进复工复产")).toEqual([
      { word: "推进", tag: "v" },
      { word: "复工", tag: "v" },
      { word: "复产", tag: expect.stringMatching(/^[a-z]+$/) },
    ]);
    // A term that jieba's own dictionary has is a word like others.
    expect(fine.cut("人民代表大会")).toEqual(["人民代表大会"]);
    expect(fine.dictionaryHash).toBe(jieba.dictionaryHash);
    const boundaries = (words: readonly string[]): Set<number> => {
      let at = 0;
      return new Set(words.map((word) => (at += word.length)));
    };
    for (const { term } of policyTerms()) {
      const text = `我们要把${term}的工作做好`;
      const fineCuts = boundaries(fine.cut(text));
      expect([...boundaries(jieba.cut(text))].filter((cut) => !fineCuts.has(cut))).toEqual([]);
    }
    expect(() => jiebaTokenizer({ hmm: true, fine: "yes" } as never)).toThrow(
      "fine is yes; allowed: true, false",
    );
  });

  it("leaves a word that jieba knows at least the weight that it had", () => {
    const light = jiebaTokenizer({ hmm: false, terms: [{ term: "人民代表大会", frequency: 1, tag: "n" }] });
    expect(light.cut("人民代表大会")).toEqual(["人民代表大会"]);
  });

  it("says what it is: version, options, and a hash of dictionary and terms alone", () => {
    expect(jieba.name).toBe("nodejieba");
    expect(jieba.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(jieba.options).toEqual({ hmm: true, terms: "policyTerms", fine: false });
    const a = { term: "甲乙丙", frequency: 5, tag: "n" };
    const b = { term: "丁戊己", frequency: 7, tag: "v" };
    const hash = (terms: (typeof a)[]): string => jiebaTokenizer({ hmm: true, terms }).dictionaryHash;
    expect(hash([a, b])).toMatch(/^[0-9a-f]{64}$/);
    expect(hash([a, b])).toBe(hash([b, a]));
    expect(
      new Set([hash([]), hash([a]), hash([a, b]), hash([{ ...a, frequency: 6 }]), jieba.dictionaryHash]).size,
    ).toBe(5);
  });

  it("refuses what it does not know", () => {
    expect(() => jiebaTokenizer({} as never)).toThrow("hmm is undefined; allowed: true, false");
    expect(() => jiebaTokenizer({ hmm: true, dict: "x" } as never)).toThrow('unknown option "dict"');
    expect(() =>
      jiebaTokenizer({ hmm: true, terms: [{ term: "复工 复产", frequency: 1, tag: "n" }] }),
    ).toThrow("white space");
  });
});

describe("jiebaTokenizer without its module", () => {
  afterEach(() => {
    vi.doUnmock("node:module");
    vi.resetModules();
  });

  async function withRequire(fake: (name: string) => unknown): Promise<typeof jiebaTokenizer> {
    vi.resetModules();
    vi.doMock("node:module", () => ({ createRequire: () => fake }));
    return (await import("../src/jieba-tokenizer.js")).jiebaTokenizer;
  }

  it("says in one line what to install, and only on first use", async () => {
    const make = await withRequire(() => {
      throw new Error("Cannot find module 'nodejieba'");
    });
    const tokenizer = make({ hmm: true, terms: [] });
    expect(() => tokenizer.cut("会议")).toThrow(
      /^nodejieba cannot be loaded: .*python3, make and g\+\+.*allowScripts.*allowBuilds.*dependenciesMeta.*engine: "script".*--ignore-scripts.*$/,
    );
  });

  it("names the dictionary that is missing", async () => {
    const nowhere = "/nowhere/jieba.dict.utf8";
    const make = await withRequire(() => ({ DEFAULT_DICT: nowhere, cut: () => ["never"] }));
    expect(() => make({ hmm: true, terms: [] }).cut("会议")).toThrow(
      `nodejieba's dictionary ${nowhere} cannot be read`,
    );
  });

  it.each([
    ["is cut off", "会议 12 n\n强调 3", "malformed: line 2 is"],
    ["has two columns", "会议 12\n", "malformed: line 1 is"],
    ["has a frequency of 0", "会议 0 n\n", "malformed: line 1 is"],
    ["has no frequency", "会议  n\n", "malformed: line 1 is"],
    ["has an empty line", "会议 12 n\n\n强调 3 v\n", "malformed: line 2 is"],
    ["has no word", " 12 n\n", "malformed: line 1 is"],
    ["is empty", "", "is empty"],
  ])("names a dictionary that %s", async (_, content, message) => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-dictionary-"));
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const make = await withRequire(() => ({
      DEFAULT_DICT: file("dict", content),
      DEFAULT_HMM_DICT: file("model", "#prob_start\n"),
      cut: () => ["never"],
    }));
    expect(() => make({ hmm: true, terms: [] }).cut("会议")).toThrow(message);
    rmSync(folder, { recursive: true });
  });

  it("names a model that is malformed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-dictionary-"));
    writeFileSync(join(folder, "any"), "会议 12 n\n");
    const path = join(folder, "any");
    const make = await withRequire(() => ({ DEFAULT_DICT: path, DEFAULT_HMM_DICT: path }));
    expect(() => make({ hmm: true, terms: [] }).cut("会议")).toThrow("model");
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["nodejieba", "says so"],
    ["script", "needs its dictionaries only"],
  ] as const)("where the module is there but was not compiled, %s %s", async (engine, _) => {
    const real = new URL("../package.json", import.meta.url);
    const { createRequire } = await vi.importActual<typeof import("node:module")>("node:module");
    const found = createRequire(real)("nodejieba") as object;
    const fail = (): never => {
      throw new Error("nodejieba native binding was not found");
    };
    const make = await withRequire(() => ({ ...found, load: fail, cut: fail, tag: fail }));
    const cut = (): readonly string[] => make({ hmm: true, terms: [], engine }).cut("召开会议");
    if (engine === "script") expect(cut()).toEqual(["召开", "会议"]);
    else expect(cut).toThrow(/^nodejieba cannot be loaded: /);
  });
});
