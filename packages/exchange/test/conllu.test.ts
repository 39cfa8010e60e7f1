import type { TaggedWord } from "@tifa/tokens";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromConllu, toConllu, universalPos } from "../src/index.js";

const textOf = (words: readonly TaggedWord[]): string => words.map(({ word }) => word).join("");

const HALF = /[\u{d800}-\u{dfff}]/gu;

const word = fc.record({
  word: fc.oneof(
    fc.constantFrom(
      "会议",
      "召开",
      "。",
      "！",
      "_",
      "#",
      "a b",
      " ",
      "\u3000",
      "\t",
      "\n\n",
      "𠀀",
      "|",
      "1-2",
      "=x",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
  ),
  tag: fc.constantFrom("n", "v", "x", "nr", "eng"),
});

describe("CoNLL-U", () => {
  test("has the columns and comments of the format", () => {
    const words = [
      { word: "会议", tag: "n" },
      { word: "开始", tag: "v" },
      { word: "。", tag: "x" },
      { word: "请", tag: "v" },
      { word: " ", tag: "x" },
      { word: "坐", tag: "v" },
    ];
    expect(toConllu({ id: "a\nb", paragraphs: [[], words] })).toBe(
      [
        "# newdoc id = a b",
        "# newpar id = a b-p2",
        "# sent_id = a b-p2-s1",
        "# text = 会议开始。",
        "1\t会议\t_\tNOUN\tn\t_\t_\t_\t_\tSpaceAfter=No",
        "2\t开始\t_\tVERB\tv\t_\t_\t_\t_\tSpaceAfter=No",
        "3\t。\t_\tPUNCT\tx\t_\t_\t_\t_\tSpaceAfter=No",
        "",
        "# sent_id = a b-p2-s2",
        "# text = 请 坐",
        "1\t请\t_\tVERB\tv\t_\t_\t_\t_\t_",
        "2\t坐\t_\tVERB\tv\t_\t_\t_\t_\tSpaceAfter=No",
        "",
        "",
      ].join("\n"),
    );
    expect(toConllu({ id: "a", paragraphs: [[], [{ word: " ", tag: "x" }]] })).toBe("");
  });

  test("comes back as the same text and words, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 3 }), (given) => {
        // Half pairs beside one another would make a whole that no word is.
        const whole = given.map((words) =>
          words.map((it) => ({ ...it, word: it.word.replace(HALF, "\ufffd") })),
        );
        const paragraphs = whole.filter((words) => textOf(words).trim() !== "");
        const text = toConllu({ id: "a", paragraphs });
        const back = fromConllu(text)[0]?.paragraphs ?? [];
        // White space at the end of a paragraph is none between words.
        expect(back.map(textOf)).toEqual(paragraphs.map((words) => textOf(words).trimEnd()));
        const parts = (words: readonly TaggedWord[]): TaggedWord[] =>
          words
            .flatMap((it) => it.word.split(/\s+/u).map((part) => ({ ...it, word: part })))
            .filter((it) => it.word !== "");
        expect(back.map(parts)).toEqual(paragraphs.map(parts));
        for (const line of text.split("\n").filter((it) => it !== "" && !it.startsWith("# ")))
          expect(line.split("\t")).toHaveLength(10);
      }),
    );
  });

  test("of others is read: contractions, empty nodes, no comments, no tags", () => {
    const cells = (id: string, form: string, upos: string, misc = "_"): string =>
      `${id}\t${form}\t_\t${upos}\t_\t_\t_\t_\t_\t${misc}\n`;
    const text =
      cells("1-2", "vámonos", "_", "SpaceAfter=No") +
      cells("1", "vamos", "VERB") +
      cells("2", "nos", "PRON") +
      cells("2.1", "x", "X") +
      cells("3", "!", "PUNCT") +
      "\n" +
      cells("1", "甲", "_", "SpacesAfter=\\s\\s") +
      cells("2", "乙", "NOUN");
    expect(fromConllu(text)).toEqual([
      {
        id: "1",
        paragraphs: [
          [
            { word: "vámonos", tag: "x" },
            { word: "!", tag: "PUNCT" },
            { word: " ", tag: "x" },
            { word: "甲", tag: "x" },
            { word: "  ", tag: "x" },
            { word: "乙", tag: "NOUN" },
          ],
        ],
      },
    ]);
    expect(() => fromConllu("# a\n1 会议 _\n")).toThrow('line 2 has 1 columns and the number "1 会议 _"');
    expect(() => fromConllu(cells("1", "甲", "_") + cells("1", "乙", "_"))).toThrow(
      "line 2 has the number 1 behind 1",
    );
    expect(() => fromConllu(cells("2-3", "甲", "_") + cells("3-4", "乙", "_"))).toThrow(
      "line 2 has the number 3-4 behind 3",
    );
    expect(() => fromConllu(cells("2-1", "甲", "_"))).toThrow("line 1 has the number 2-1 behind 0");
    expect(() => fromConllu(cells("9".repeat(10), "甲", "_"))).toThrow("line 1 has 10 columns");
    expect(
      fromConllu(`${cells("2", "甲", "_")}# newpar\n${cells("1", "乙", "_")}`)[0]!.paragraphs,
    ).toHaveLength(2);
    expect(() => fromConllu(`x${"\t_".repeat(9)}\n`)).toThrow('line 1 has 10 columns and the number "x"');
  });

  test("parts of speech: the longest tag decides, characters before tags", () => {
    const tags = ["nrt", "n", "vn", "v", "ad", "d", "uj", "zg", "l", "x", "eng"];
    expect(tags.map((tag) => universalPos("某", tag))).toEqual([
      ...["PROPN", "NOUN", "NOUN", "VERB", "ADV", "ADV", "PART", "ADJ", "X", "X", "X"],
    ]);
    expect(["％", "“", "2031", "＋"].map((sign) => universalPos(sign, "n"))).toEqual([
      ...["PUNCT", "PUNCT", "NUM", "SYM"],
    ]);
  });
});
