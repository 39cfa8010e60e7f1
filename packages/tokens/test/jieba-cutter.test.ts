import { existsSync, readFileSync } from "node:fs";
import { policyTerms } from "@tifa/lexicon";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JiebaCutter, jiebaCutter } from "../src/jieba/jieba-cutter.js";
import { readJieba } from "../src/jieba/read-jieba.js";
import { roundedLog } from "../src/jieba/rounded-log.js";
import { wordTrie } from "../src/jieba/word-trie.js";
import { jiebaWords } from "../src/jieba-words.js";
import { userDictionary } from "../src/user-dictionary.js";
import { loadNodejieba } from "./nodejieba.js";

const REPORTS = new URL(
  "../../../../shared/corpora/national-work-reports-1954-2025/government_work_reports.jsonl",
  import.meta.url,
);

// Terms of one character, too: the model leaves them alone.
const userWords = userDictionary([
  ...policyTerms(),
  { term: "囍", frequency: 40, tag: "n" },
  { term: "𠮷", frequency: 7, tag: "nr" },
  { term: "𠮷野家", frequency: 3_000_000, tag: "nz" },
]);
const native = loadNodejieba(userWords);

function makeCutter(): JiebaCutter {
  const dictionary = readFileSync(native.DEFAULT_DICT, "utf8");
  const words = jiebaWords(dictionary, native.DEFAULT_DICT, new Set());
  const model = readFileSync(native.DEFAULT_HMM_DICT, "utf8");
  return jiebaCutter(readJieba({ dictionary, words, userWords, model }));
}

describe("jiebaCutter gives what nodejieba gives", () => {
  const ours = makeCutter();

  function same(text: string): void {
    for (const hmm of [true, false]) expect(ours.cut(text, hmm)).toEqual(native.cut(text, hmm));
    if (text === "") return;
    expect(ours.cut(text, true).map((word) => ({ word, tag: ours.tagOf(word) }))).toEqual(native.tag(text));
  }

  it("of words, names, digits and marks in any order", () => {
    const words = readFileSync(native.DEFAULT_DICT, "utf8")
      .split("\n")
      .filter((_, at) => at % 997 === 0)
      .map((line) => line.split(" ")[0]!);
    const piece = fc.oneof(
      fc.constantFrom(...words, ...policyTerms().map((row) => row.term)),
      fc.constantFrom(..."的了和在是王李张梁小燕明刚强囍𠮷野家龘㐀", "𠮷野家", "😀", "é", "ー", "한"),
      fc.constantFrom(
        ..."，。、；：“”（）!? \t\n\r\u3000.%-_",
        "3.14",
        "2025",
        "GDP",
        "Abc123",
        "5G",
        "a.b",
        "1..2",
      ),
      fc.constantFrom("\ud800", "\udc00", "\u0000", "\ufffd", "\u00a0"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => same(pieces.join(""))),
      { numRuns: 3000 },
    );
  });

  it("of pieces longer than its room", () => {
    same("会议强调要".repeat(20_000));
    same("龘㐀囍".repeat(30_000));
    same("a1.".repeat(30_000));
    same("，".repeat(1000));
  });

  it("of any two and three words side by side", () => {
    const common = readFileSync(native.DEFAULT_DICT, "utf8")
      .split("\n")
      .map((line) => line.split(" "))
      .filter(([word, frequency]) => word!.length < 4 && Number(frequency) > 20_000)
      .map(([word]) => word!);
    const text = common.map(
      (word, at) => word + common[(at * 7 + 3) % common.length] + common[(at * 13 + 5) % common.length],
    );
    for (const one of text) same(one);
  });

  it.skipIf(!existsSync(REPORTS))("of the work reports of 1954 to 2025", () => {
    for (const line of readFileSync(REPORTS, "utf8").split("\n").filter(Boolean)) {
      const { content } = JSON.parse(line) as { content: string };
      for (const hmm of [true, false]) expect(ours.cut(content, hmm)).toEqual(native.cut(content, hmm));
      const words = ours.cut(content, true);
      expect(words.map((word) => ours.tagOf(word))).toEqual(native.tag(content).map(({ tag }) => tag));
    }
  });
});

describe("roundedLog", () => {
  it("is within a bit of Math.log, and exact where that is known", () => {
    expect(roundedLog(1)).toBe(0);
    expect(roundedLog(2)).toBe(Math.LN2);
    expect(roundedLog(10)).toBe(Math.LN10);
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const [exact, fast] = [roundedLog(x), Math.log(x)];
        expect(Math.abs(exact - fast)).toBeLessThanOrEqual(2 ** -51 * Math.max(Math.abs(fast), 2 ** -60));
      }),
    );
  });
});

describe("wordTrie", () => {
  it("knows the words that were put in, the last of the same, and no others", () => {
    const word = fc.string({
      unit: fc.constantFrom("会", "议", "𠮷", "a", "强"),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.integer(), fc.constantFrom("n", "v"))),
        fc.array(word),
        (rows, others) => {
          const { add, build } = wordTrie(rows.reduce((sum, [text]) => sum + text.length, 0));
          for (const [text, weight, tag] of rows) add(text, weight, tag);
          const trie = build();
          const known = new Map(rows.map(([text, weight, tag]) => [text, { weight, tag }]));
          for (const text of [...known.keys(), ...others]) {
            let node: number | null = null;
            for (const character of text)
              if (node !== 0) node = trie.step(node ?? 0, character.codePointAt(0)!);
            const row = known.get(text);
            if (node !== null && node > 0) expect(trie.wordAt(node)).toBe(text);
            expect(trie.tagset[trie.tagOf(node ?? 0)]).toBe(row?.tag ?? "");
            expect(trie.weightOf(node ?? 0)).toBe(row?.weight ?? Number.NaN);
          }
        },
      ),
    );
  });
});
