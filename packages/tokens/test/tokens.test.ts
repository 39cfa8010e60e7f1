import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  intlTokenizer,
  jiebaTokenizer,
  type Tokenizer,
  type Tokens,
  tokenSpan,
  tokens,
  types,
  whitespaceTokenizer,
} from "../src/index.js";

const space = whitespaceTokenizer();
const cut = (text: string, options = {}): Tokens => tokens([{ id: "a", text }], space, options);
const words = (toks: Tokens, doc = 0): string[] => Array.from(toks.docs[doc]!.ids, (id) => toks.types[id]!);

describe("tokens", () => {
  it("numbers types in the order in which they are met; 0 is padding", () => {
    const toks = tokens(
      [
        { id: "a", text: "防疫 春耕 防疫", docvars: { province: "安徽" } },
        { id: "b", text: "抗旱  春耕" },
      ],
      space,
    );
    expect(toks.types).toEqual(["", "防疫", "春耕", "抗旱"]);
    expect(toks.docs).toEqual([
      {
        id: "a",
        ids: Uint32Array.of(1, 2, 1),
        starts: Uint32Array.of(0, 3, 6),
        docvars: { province: "安徽" },
      },
      { id: "b", ids: Uint32Array.of(3, 2), starts: Uint32Array.of(0, 4), docvars: {} },
    ]);
    expect(types(toks)).toEqual(["防疫", "春耕", "抗旱"]);
  });

  it("leaves out punctuation and numbers when asked to, with padding or without", () => {
    const text = "会议 “ 3.5% ２０２０ 三 ， $ a1";
    expect(words(cut(text))).toEqual(text.split(" "));
    expect(words(cut(text, { removePunctuation: true }))).toEqual(["会议", "3.5%", "２０２０", "三", "a1"]);
    const toks = cut(text, { removePunctuation: true, removeNumbers: true, padding: true });
    expect(words(toks)).toEqual(["会议", "", "", "", "三", "", "", "a1"]);
    expect([...toks.docs[0]!.starts]).toEqual([0, 3, 5, 10, 15, 17, 19, 21]);
  });

  it("leaves out separators, unless told to keep them", () => {
    const intl = intlTokenizer();
    const doc = [{ id: "a", text: "甲 乙\n丙" }];
    expect(words(tokens(doc, intl))).toEqual(["甲", "乙", "丙"]);
    expect(words(tokens(doc, intl, { removeSeparators: false }))).toEqual(["甲", " ", "乙", "\n", "丙"]);
  });

  it("keeps parts of speech beside the tokens", () => {
    const tagger: Tokenizer = {
      ...space,
      tag: (text) => space.cut(text).map((word) => ({ word, tag: word.slice(0, 1) })),
    };
    const toks = tokens([{ id: "a", text: "ab ， bb ac" }], tagger, {
      tags: true,
      removePunctuation: true,
      padding: true,
    });
    expect(Array.from(toks.docs[0]!.tags!, (tag) => toks.tagset![tag])).toEqual(["a", "", "b", "a"]);
    expect(cut("ab").tagset).toBeUndefined();
  });

  it("records how it was made, and nothing of the machine", () => {
    const toks = cut("防疫", { padding: true });
    expect(toks.meta).toEqual({
      tokenizer: { name: "whitespace", version: "1", dictionaryHash: "", options: {} },
      steps: [
        {
          operation: "tokens",
          options: {
            tags: false,
            removeSeparators: true,
            removePunctuation: false,
            removeNumbers: false,
            padding: true,
          },
        },
      ],
    });
  });

  it("refuses unknown options, ids twice, and words that are not in the text", () => {
    expect(() => cut("a", { lower: true })).toThrow('tokens: unknown option "lower"; allowed: tags');
    expect(() =>
      tokens(
        [
          { id: "a", text: "" },
          { id: "a", text: "" },
        ],
        space,
      ),
    ).toThrow('two documents have the id "a"');
    const liar: Tokenizer = { ...space, cut: () => ["乙"] };
    expect(() => tokens([{ id: "a", text: "甲" }], liar)).toThrow('"乙" is not in document a at 0');
  });

  it("gives a place to every token, and throws where there is none", () => {
    const toks = cut("防疫 春耕");
    expect(tokenSpan(toks, toks.docs[0]!, 1)).toEqual({ start: 3, end: 5 });
    expect(() => tokenSpan(toks, toks.docs[0]!, 2)).toThrow("has 2 tokens, and none at 2");
  });
});

const tokenizers: [string, Tokenizer][] = [
  ["nodejieba", jiebaTokenizer({ hmm: true })],
  ["nodejieba without HMM", jiebaTokenizer({ hmm: false })],
  ["Intl.Segmenter", intlTokenizer()],
  ["white space", space],
];

describe.each(tokenizers)("offsets by %s", (_, tokenizer) => {
  /** Types stand where they are said to, in order, and only white space is left out. */
  function holds(text: string): void {
    const toks = tokens([{ id: "a", text }], tokenizer);
    const doc = toks.docs[0]!;
    let at = 0;
    doc.ids.forEach((id, index) => {
      const { start, end } = tokenSpan(toks, doc, index);
      if (text.slice(start, end) !== toks.types[id]) expect(text.slice(start, end)).toBe(toks.types[id]);
      if (text.slice(at, start).trim() !== "") expect(text.slice(at, start)).toBe("white space");
      at = end;
    });
    expect(text.slice(at).trim()).toBe("");
  }

  it("are exact on any text", () => {
    const unit = fc.constantFrom(
      ..."疫情防控复工产，。“”1a \n\r\t　😀𠮷é�",
      "\u0000",
      "\ud800",
      "\udc00",
      "\u200b",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: "binary" })), holds),
      { numRuns: 300 },
    );
  });

  it("are exact on 300,000 characters", () => {
    holds("会议强调，要统筹疫情防控和春耕生产。\r\n".repeat(15_000));
  });

  it("are exact, and found in time, where no mark or space helps", () => {
    for (const unit of ["会", "疫情防控复工复产", "a", "1", " ", "\ud800", "𠮷"]) {
      // Some 0.2 s each; what grows with the square outlasts the run's limit.
      holds(unit.repeat(200_000 / unit.length));
    }
  });

  const seeds = new URL("../../../../shared/seeds/", import.meta.url);
  it.skipIf(!existsSync(seeds))("are exact on the seeds", () => {
    const names = readdirSync(seeds);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) holds(readFileSync(new URL(name, seeds), "utf8"));
  });
});
