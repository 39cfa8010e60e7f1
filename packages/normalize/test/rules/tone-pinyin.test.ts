import { describe, expect, it } from "vitest";
import { tonePinyin } from "../../src/rules/06-tone-pinyin.js";
import { editsAlone } from "./rule-alone.js";

/** What goes, in the order of the text. */
function removed(text: string, least = 2): string[] {
  const edits = editsAlone(tonePinyin, text, { options: { thresholds: { tonePinyin: least } } });
  for (const one of edits) {
    expect(one).toMatchObject({ rule: "tonePinyin", after: "" });
    expect(text.slice(one.start, one.end)).toBe(one.before);
  }
  expect(edits.map(({ start }) => start)).toEqual(edits.map(({ start }) => start).sort((a, b) => a - b));
  return edits.map(({ before }) => before);
}

// 行, 长, 重, 调 are everyday characters with several readings, 人 with one, 栾 and 樟 are rare.
describe("readings in a simplified text", () => {
  it("go where so many everyday characters have one", () => {
    expect(removed("行(xíng)动。")).toEqual([]);
    expect(removed("行(xíng)动，长(cháng)江。")).toEqual(["(xíng)", "(cháng)"]);
    expect(removed("行(xíng)动，长(cháng)江。", 3)).toEqual([]);
  });

  it("go where one can be read in no other way", () => {
    expect(removed("人(rén)民。")).toEqual(["(rén)"]);
    expect(removed("行(xíng)动，人(rén)民。", 3)).toEqual(["(xíng)", "(rén)"]);
  });

  it("stay behind rare characters, that do not fit, or without tones", () => {
    expect(removed("栾(luán)树，樟(zhāng)树。")).toEqual([]);
    expect(removed("行(lǐng)动，长(lǐng)江。")).toEqual([]);
    expect(removed("行(xing)动，长(chang)江。")).toEqual([]);
  });

  it("stay where the text explains them", () => {
    expect(removed("“行”是多音字：行(xíng)动，长(cháng)江。")).toEqual([]);
    expect(removed("拼音：人(rén)民。")).toEqual([]);
  });
});

describe("readings behind traditional characters", () => {
  it("go one by one, and take those of everyday characters with them", () => {
    expect(removed("會(huì)議。")).toEqual(["(huì)"]);
    expect(removed("會(huì)議，行(xíng)動。")).toEqual(["(huì)", "(xíng)"]);
    expect(removed("行(xíng)動，會(huì)議。")).toEqual(["(xíng)", "(huì)"]);
  });

  it("stay that do not fit or are explained", () => {
    expect(removed("會(lǐng)議。")).toEqual([]);
    expect(removed("拼音：會(huì)議。")).toEqual([]);
  });

  it("are counted once", () => {
    expect(removed("會(huì)議，行(xíng)動，栾(luán)樹。")).toEqual(["(huì)", "(xíng)"]);
  });
});

describe("three in a document", () => {
  it("take all that have a tone or fit", () => {
    expect(
      removed("行(xíng)动，长(cháng)江，调(diào)查，栾(luán)树，人(dǎo)民，领(ling)导，导(ling)向。"),
    ).toEqual(["(xíng)", "(cháng)", "(diào)", "(luán)", "(dǎo)", "(ling)"]);
  });

  it("leave what is explained", () => {
    expect(removed("行(xíng)动，长(cháng)江，调(diào)查，部署了有关工作。\n拼音：栾(luán)树。")).toHaveLength(
      3,
    );
  });

  it("may be neutral syllables but for one", () => {
    expect(removed("行(xíng)动，好的(de)，去了(le)。")).toEqual(["(xíng)", "(de)", "(le)"]);
    expect(removed("行(xíng)动，好的(de)。")).toEqual([]);
    expect(removed("好的(de)，去了(le)，子(zi)。")).toEqual([]);
    expect(removed("行(xíng)动，领(ling)导，导(dao)向。")).toEqual([]);
    expect(removed("行(xíng)动，部署了有关工作。\n拼音：好的(de)，去了(le)。")).toEqual([]);
  });

  it("are as many as are wanted, and never fewer", () => {
    expect(removed("行(xíng)动，好的(de)，去了(le)。", 4)).toEqual([]);
    expect(removed("行(xíng)动，栾(luán)树。", 1)).toEqual(["(xíng)"]);
  });
});

describe("ten in a document", () => {
  const nine = "行(xíng)长(cháng)调(diào)重(zhòng)行(xíng)长(cháng)调(diào)重(zhòng)行(xíng)";

  it("take what no character is read as, but not a letter alone", () => {
    const rest = "，人(dao)民，人(ā)民，阿(a)，人(a)民。";
    const gone = (text: string): string[] => removed(text).slice(9);
    expect(gone(nine + rest)).toEqual(["(ā)", "(a)"]);
    expect(gone(`${nine}长(cháng)${rest}`)).toEqual(["(cháng)", "(dao)", "(ā)", "(a)"]);
    expect(removed(`${nine}會(huì)${rest}`)).toHaveLength(13);
  });

  it("leave what is explained", () => {
    expect(
      removed(`${nine}长(cháng)江，部署了有关工作。\n拼音：栾(luán)树，阿(a)，人(dao)民。`),
    ).toHaveLength(10);
  });
});

describe("capitals and small letters", () => {
  it("are judged apart", () => {
    expect(removed("行(xíng)动，长(Cháng)江。")).toEqual([]);
    expect(removed("行(Xíng)动，长(Cháng)江。")).toEqual(["(Xíng)", "(Cháng)"]);
    expect(removed("行(xíng)动，人(Rén)民。")).toEqual(["(Rén)"]);
  });

  it("go in the order of the text", () => {
    expect(removed("行(Xíng)动，长(Cháng)江，重(zhòng)点，调(diào)查。")).toEqual([
      "(Xíng)",
      "(Cháng)",
      "(zhòng)",
      "(diào)",
    ]);
    expect(removed("行(xíng)动，长(cháng)江，重(Zhòng)点，调(Diào)查。")).toHaveLength(4);
  });
});

describe("what is left of a broken reading", () => {
  it("goes behind a gap, with its tone", () => {
    expect(removed("会议?jiǎng)要求。")).toEqual(["jiǎng)"]);
    expect(removed("会议\ufffdjiǎng)要求。")).toEqual(["jiǎng)"]);
    expect(removed("会议?jiang)要求，是否?āāā)。")).toEqual([]);
  });

  it("goes behind a character that is read so, without one parenthesis or the other", () => {
    expect(removed("领(lǐng导，行(xíng，导(dǎo。")).toEqual(["(lǐng", "(xíng", "(dǎo"]);
    expect(removed("领lǐng)导。")).toEqual(["lǐng)"]);
    expect(removed("领(dǎo导，领dǎo)导。")).toEqual([]);
    expect(removed("领(ling导，领ling)导，领(āāā导，领āāā)导。")).toEqual([]);
    expect(removed("领(lǐng abc，领lǐng。")).toEqual([]);
  });

  it("stands in order among whole ones", () => {
    expect(removed("会议?jiǎng)，人(rén)民，领(lǐng导。")).toEqual(["jiǎng)", "(rén)", "(lǐng"]);
  });
});
