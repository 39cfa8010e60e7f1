import { applyPass } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { script } from "../../src/rules/11-script.js";
import { OFFICIAL_WORDS } from "../../src/text/official-words.js";
import type { Given } from "./rule-alone.js";
import { editsAlone } from "./rule-alone.js";

function converted(text: string, given: Given = {}): string {
  const edits = editsAlone(script, text, given);
  expect(edits.every(({ rule }) => rule === "script")).toBe(true);
  return applyPass(text, edits);
}

// 乾 stands in both scripts, and becomes 干 where the text is traditional.
describe("a document", () => {
  it("of which more than two in three characters of either script are traditional has no other lines", () => {
    expect(converted("乾部出席")).toBe("乾部出席");
    expect(converted("會\n乾部出席")).toBe("会\n干部出席");
    expect(converted("會議認真\n讨\n乾部出席")).toBe("会议认真\n讨\n干部出席");
    expect(converted("會議\n讨\n乾部出席")).toBe("会议\n讨\n乾部出席");
    expect(converted("會\n讨论\n乾部出席")).toBe("会\n讨论\n乾部出席");
  });

  it("of which a third is traditional has few characters that simplified text has in names", () => {
    const page = (old: number, young: number, rest: string): string =>
      `${"國".repeat(old)}\n${"国".repeat(young)}\n${rest}`;
    const rest = (old: number, young: number, text: string): string =>
      converted(page(old, young, text)).split("\n")[2]!;
    expect(rest(20, 39, "最後更新")).toBe("最后更新");
    expect(rest(20, 40, "最後更新")).toBe("最後更新");
    expect(rest(19, 19, "最後更新")).toBe("最後更新");
    expect(rest(20, 36, "國国国，最後国")).toBe("国国国，最后国");
    expect(rest(20, 40, "國国国，最後国")).toBe("国国国，最後国");
  });

  it("of which a sixth is traditional has its quotation marks, but for lines that are simplified on others", () => {
    const marks = (old: number, young: number): string =>
      converted(`${"國".repeat(old)}\n${"国".repeat(young)}「会」`).slice(-3);
    expect(marks(20, 98)).toBe("“会”");
    expect(marks(20, 99)).toBe("「会」");
    expect(marks(19, 19)).toBe("「会」");
  });

  it("in which both scripts mingle in eight clauses, and a third of them all, is converted by its words", () => {
    const mingled = "國、国著力，";
    const plain = "国国，";
    expect(converted(mingled.repeat(8))).toBe("国、国着力，".repeat(8));
    expect(converted(mingled.repeat(7))).toBe("国、国著力，".repeat(7));
    expect(converted(mingled.repeat(8) + plain.repeat(16))).toBe("国、国着力，".repeat(8) + plain.repeat(16));
    expect(converted(mingled.repeat(8) + plain.repeat(17))).toBe("国、国著力，".repeat(8) + plain.repeat(17));
    // Clauses that tell nothing, and lines of one script, do not count.
    const idle = "百百，".repeat(20);
    expect(converted(mingled.repeat(8) + idle)).toBe("国、国着力，".repeat(8) + idle);
    expect(converted(`${mingled.repeat(8)}\n${plain.repeat(40)}`)).toContain("国、国着力，");
    expect(converted(`${mingled.repeat(8)}\n最後更新`)).toContain("最后更新");
    expect(converted(`${mingled.repeat(8)}\n${"國，".repeat(3)}最後`)).toContain("最后");
  });

  it("is left where it is Cantonese, and where that is wanted", () => {
    expect(converted("佢哋喺度開會")).toBe("佢哋喺度開會");
    expect(converted("會議", { options: { keepTraditional: true } })).toBe("會議");
  });
});

describe("a line", () => {
  it("of a traditional document is left where it has simplified characters alone, or none of Chinese", () => {
    expect(converted("會議認真討論\n讨乾部出席")).toBe("会议认真讨论\n讨乾部出席");
    expect(converted("會議\n「abc」\n「乾部」")).toBe("会议\n「abc」\n“干部”");
  });

  it("is left where one in five of its characters is kana", () => {
    expect(converted("會議の要求學")).toBe("会议の要求学");
    expect(converted("會議の要求")).toBe("會議の要求");
  });

  it("without simplified characters is converted by its words", () => {
    expect(converted("頭髮與發展，皇后與後來")).toBe("头发与发展，皇后与后来");
    expect(converted("他見微知著")).toBe("他见微知著");
    expect(converted("縣長石照乾主持")).toBe("县长石照乾主持");
  });

  it("keeps no character that the converter does not know", () => {
    expect(converted("揹負，疏濬，裝衹")).toBe("背负，疏浚，装只");
  });
});

describe("a mixed line", () => {
  it("is converted clause by clause", () => {
    expect(converted("会议讨论了，乾部聽取匯報。")).toBe("会议讨论了，干部听取汇报。");
    expect(converted("乾部聽取匯報；会议讨论了，乾隆說过了！")).toBe(
      "干部听取汇报；会议讨论了，乾隆说过了！",
    );
  });

  it("is told by characters of one script alone", () => {
    expect(converted("會議的乾部工作，这")).toBe("会议的干部工作，这");
    expect(converted("乾隆会議的人民工作，会")).toBe("乾隆会议的人民工作，会");
  });

  it("has clauses that tell nothing, which are as the one before", () => {
    expect(converted("聽取匯報，乾部出席，讨论了，乾部出席")).toBe("听取汇报，干部出席，讨论了，乾部出席");
    expect(converted("聽讨，乾部出席，聽讨")).toBe("听讨，乾部出席，听讨");
  });

  it("begins as most of it goes on", () => {
    expect(converted("乾部出席，聽報，这")).toBe("干部出席，听报，这");
    expect(converted("乾部出席，聽，这")).toBe("乾部出席，听，这");
  });
});

describe("edits", () => {
  const edits = (text: string): string[] =>
    editsAlone(script, text).map(({ start, end, before, after }) => {
      expect(text.slice(start, end)).toBe(before);
      return `${start} ${before}${after}`;
    });

  it("are of one character each", () => {
    expect(edits("市會議\n聽匯報")).toEqual(["1 會会", "2 議议", "4 聽听", "5 匯汇", "6 報报"]);
  });

  it("can be so, for no official word is put for one of another length", () => {
    for (const [pattern, right] of OFFICIAL_WORDS) {
      // What stands in square brackets and parentheses is asked of the text around.
      const found = pattern.source.replace(/\(\?.*?\)/gu, "");
      expect([found, [...found].length]).toEqual([found, [...right].length]);
    }
  });

  it("are of one character each beyond the basic plane, too", () => {
    expect(edits("會議\n會𠁞議功")).toEqual(["0 會会", "1 議议", "3 會会", "4 𠁞𠀾", "6 議议"]);
    expect(edits("會議\n功勣會")).toEqual(["0 會会", "1 議议", "4 勣𪟝", "5 會会"]);
    // One unit more here, one less there.
    expect(edits("勣會\u{2f800}")).toEqual(["0 勣𪟝", "1 會会", "2 \u{2f800}丽"]);
  });
});
