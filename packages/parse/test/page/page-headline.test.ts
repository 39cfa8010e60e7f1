import { describe, expect, it } from "vitest";
import { type Element, holds } from "../../src/page/element-tree.js";
import { firstSentence, isCredit, stampOf, subtitlesOf } from "../../src/page/page-headline.js";
import { placedLines, type Row } from "./html.js";

const SENTENCE = "昨天下午，丁若渝到城东看了渠道。";
const p = (text: string): Row => ["div/p", text];

describe("who wrote it", () => {
  const credit = (row: Row): boolean => {
    const [line, sentence] = placedLines([row, p(SENTENCE)]);
    return isCredit(line!, sentence!);
  };

  it("is a short line in another element than the paragraphs", () => {
    expect(credit(["div/span", "丁若渝"])).toBe(true);
    expect(credit(["div/h6", "丁若渝"])).toBe(false);
    expect(credit(["div/center", "丁若渝"])).toBe(true);
    expect(credit(p("丁若渝"))).toBe(false);
    expect(credit(["div/center", "渠".repeat(20)])).toBe(true);
    expect(credit(["div/center", "渠".repeat(21)])).toBe(false);
  });

  it.each(["一、", "渠道：", "渠道一", "（一）渠道", "二、渠道", "1.渠道", "(1)渠道"])(
    "is no heading: %s",
    (text) => {
      expect(credit(["div/center", text])).toBe(false);
    },
  );

  it("may have a number inside", () => {
    expect(credit(["div/center", "丁一渝"])).toBe(true);
  });
});

describe("the first sentence", () => {
  /** Its index in a body of these lines. */
  const first = (rows: readonly Row[], from = 0, outside: readonly number[] = []): number => {
    const all = placedLines(rows);
    return firstSentence(all, new Set(all.filter((_, at) => !outside.includes(at))), from);
  };

  it("has 12 characters, and is no heading", () => {
    expect(first([p("渠成树活"), p(SENTENCE), p(SENTENCE)])).toBe(1);
    expect(
      first([
        p("丁若渝来看渠道了吗。"),
        p("丁若渝到城东看渠道吗。"),
        p("丁若渝到城东看了渠道吗。"),
        p(SENTENCE),
      ]),
    ).toBe(2);
    expect(
      first([
        ["div/h1", SENTENCE],
        ["div/h3", SENTENCE],
        ["div/h4", SENTENCE],
      ]),
    ).toBe(2);
  });

  it("is one of the body's, from its first line on", () => {
    expect(first([p(SENTENCE), p(SENTENCE), p(SENTENCE)], 1)).toBe(1);
    expect(first([p(SENTENCE), p(SENTENCE), p(SENTENCE)], 0, [0])).toBe(1);
  });

  it("is looked for in 12 lines; else the first five may be a headline", () => {
    const short = (count: number): Row[] => Array.from({ length: count }, () => p("渠成树活"));
    expect(first([...short(11), p(SENTENCE)])).toBe(11);
    expect(first([...short(12), p(SENTENCE)])).toBe(5);
    expect(first([...short(12), p(SENTENCE)], 2)).toBe(12);
    expect(first([p(SENTENCE), ...short(12), p(SENTENCE)], 0, [0])).toBe(5);
    expect(first(short(3))).toBe(2);
    expect(first(short(14), 1)).toBe(6);
  });
});

describe("the lines around a title", () => {
  const TITLE = "青岚市召开防汛工作会议";
  /** Subtitles and kickers of the title, in a page whose article stands in `div#zoom`. */
  function around(rows: readonly Row[], inBody: readonly string[] = []): string[] {
    const all = placedLines(rows);
    const at = all.findIndex(({ text }) => text === TITLE);
    let root: Element = all.find(({ element }) => element.parent?.label === "div#zoom")!.element;
    while (root.label !== "div#zoom") root = root.parent!;
    const body = new Set(
      all.filter(({ text, element }) => inBody.includes(text) || (holds(root, element) && text === SENTENCE)),
    );
    return subtitlesOf(all, { start: at, end: at + 1 }, body, root).map(({ text }) => text);
  }
  const title: Row = ["div#head/h1", TITLE];
  const prose: Row = ["div#zoom/p", SENTENCE];
  const below = (row: Row): boolean => around([title, row, prose]).includes(row[1]);

  it("right below it, in its surroundings", () => {
    expect(
      around([title, ["div#head/p", "要守住水库堤防"], ["div#head/p", "要把人员转移走"], prose]),
    ).toEqual(["要守住水库堤防", "要把人员转移走"]);
    expect(below(["div#other/p", "要守住水库堤防"])).toBe(false);
    expect(below(["div#other/h1", "要守住水库堤防"])).toBe(false);
    expect(around([["div/div#head/h1", TITLE], ["div/div#other/h1", "要守住水库堤防"], prose])).toEqual([
      "要守住水库堤防",
    ]);
    expect(around([["div/div#head/h1", TITLE], ["div/div#other/p", "要守住水库堤防"], prose])).toEqual([]);
  });

  it.each([
    "要守住",
    "要守住堤",
    "守 住 水 库",
    "来源：青岚日报",
    "丁若渝在会上说：",
    "2031-05-08 丁若渝",
    TITLE,
    `“${TITLE}”`,
    "（记者 王小明）",
    "青岚日报社",
    "渠".repeat(81),
  ])("not %s", (text) => {
    expect(around([title, ["div#head/p", text], prose])).toEqual([]);
  });

  it("of 5 to 80 characters", () => {
    expect(below(["div#head/p", "要守住堤防"])).toBe(true);
    expect(below(["div#head/p", "渠".repeat(80)])).toBe(true);
  });

  it("not a link, nor in a box that is beside the article", () => {
    expect(below(["div#head/p", "要守住水库堤防", { linked: 0.4 }])).toBe(false);
    expect(below(["div#head/p", "要守住水库堤防", { linked: 0.2 }])).toBe(true);
    expect(below(["div#head/div.share/p", "要守住水库堤防"])).toBe(false);
  });

  it("ends at the first line that is none, and after four", () => {
    expect(around([title, ["div#head/p", "打印"], ["div#head/p", "要守住水库堤防"], prose])).toEqual([]);
    const lines = [..."甲乙丙丁戊"].map((mark): Row => ["div#head/p", `要修好渠道${mark}`]);
    expect(around([title, ...lines, prose])).toHaveLength(4);
  });

  it("not a line of the body, but for one that is named so or begins with a dash", () => {
    const inside = (text: string, path = "div#zoom/p"): string[] =>
      around([["div#zoom/h1", TITLE], [path, text], prose], [text]);
    expect(inside("要守住水库堤防")).toEqual([]);
    expect(inside("——要守住水库堤防")).toEqual(["——要守住水库堤防"]);
    expect(inside("要守住——水库堤防")).toEqual([]);
    expect(inside("要守住水库堤防", "div#zoom/h2")).toEqual(["要守住水库堤防"]);
    expect(inside("要守住水库堤防", "div#zoom/h6")).toEqual([]);
    expect(inside("要守住水库堤防", "div#zoom/p.subtitle")).toEqual(["要守住水库堤防"]);
  });

  it("not beside the stamp", () => {
    const stamp = (path: string, text = "2031-05-08 09:12"): Row => [path, text];
    const line: Row = ["div/div#head/div#info/p", "丁若渝供稿给本站"];
    const head: Row = ["div/div#head/h1", TITLE];
    expect(around([head, line, stamp("div/div#head/div#info/p"), prose])).toEqual([]);
    expect(around([head, line, stamp("div/div#head/div#info/p", "2031年5月8日 丁若渝"), prose])).toEqual([]);
    expect(around([head, line, stamp("div/div#head/div#other/p"), prose])).toEqual(["丁若渝供稿给本站"]);
    expect(around([head, ["div/div#head/p", "要守住水库堤防"], stamp("div/div#head/p"), prose])).toEqual([
      "要守住水库堤防",
    ]);
  });

  it("above it, two that are named so", () => {
    const kicker = (path: string, text = "丁若渝强调要修渠"): Row => [path, text];
    expect(around([kicker("div#head/h3"), title, prose])).toEqual(["丁若渝强调要修渠"]);
    expect(around([kicker("div#head/p.subtitle"), title, prose])).toEqual(["丁若渝强调要修渠"]);
    expect(around([kicker("div#head/p"), title, prose])).toEqual([]);
    expect(around([kicker("div#head/h6"), title, prose])).toEqual([]);
    expect(around([kicker("div#head/h3", "渠成"), title, prose])).toEqual([]);
    expect(
      around([
        kicker("div#head/h3", "渠成树活天晴"),
        kicker("div#head/h3", "树活天晴雨停"),
        kicker("div#head/h3", "天晴雨停渠成"),
        title,
        ["div#head/p", "要守住水库堤防"],
        prose,
      ]),
    ).toEqual(["树活天晴雨停", "天晴雨停渠成", "要守住水库堤防"]);
    expect(
      around([kicker("div#head/h3", "渠成树活天晴"), kicker("div#head/p", "树活天晴雨停"), title, prose]),
    ).toEqual([]);
  });
});

describe("a stamp between title and text", () => {
  const stamp = (text: string): unknown => stampOf({ start: 0, end: text.length, text });
  const STAMP = { kind: "source", rule: "stamp" };

  it("is a day with 70 characters beside it, whatever its words", () => {
    expect(stamp("2031-05-08 丁若渝供稿")).toEqual(STAMP);
    expect(stamp(`2031-05-08${"渠".repeat(70)}`)).toEqual(STAMP);
    expect(stamp(`2031-05-08${"渠".repeat(71)}`)).toBeNull();
  });

  it("has its year, and is no sentence", () => {
    expect(stamp("05-08 09:12 丁若渝供稿")).toBeNull();
    expect(stamp("丁若渝供稿")).toBeNull();
    for (const mark of "。！？") expect(stamp(`2031-05-08 渠成${mark}`)).toBeNull();
  });
});
