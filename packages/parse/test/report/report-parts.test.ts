import { describe, expect, it } from "vitest";
import { reportParts } from "../../src/report/report-parts.js";

const PROSE = "这一年里，我们修了许多渠道，种了许多树木，办了许多学校，成绩来之不易。";

/** Parts as lines: level, number and heading. */
const outline = (paragraphs: readonly string[], year: number | null = 2031): string[] =>
  reportParts(paragraphs, year).map(({ level, number, heading }) => `${level} ${number ?? ""}|${heading}`);

const periods = (paragraphs: readonly string[], year: number | null = 2031): (string | null)[] =>
  reportParts(paragraphs, year).map(({ period }) => period);

/** What a line between two prose paragraphs is, where other headings lead without numbers. */
const plain = (line: string): string[] => outline(["各位代表：", "过去的工作", PROSE, line, PROSE]).slice(1);

describe("where a part begins and ends", () => {
  it("is told in paragraphs: to the next of its level or above", () => {
    const parts = reportParts(
      [
        "各位代表：",
        "一、总任务",
        "（一）修渠",
        "1.选线",
        "二百里。",
        "2.开工",
        "（二）植树",
        "二、打算",
        "再议。",
      ],
      2031,
    );
    expect(parts.map(({ level, paragraph, end }) => [level, paragraph, end])).toEqual([
      [1, 1, 7],
      [2, 2, 6],
      [3, 3, 5],
      [3, 5, 6],
      [2, 6, 7],
      [1, 7, 9],
    ]);
  });

  it("a report without headings has none", () => {
    expect(outline(["各位代表：", PROSE, PROSE])).toEqual([]);
    expect(outline([])).toEqual([]);
  });
});

describe("ways of numbering", () => {
  it.each([
    ["第一部分 修渠", "第二部分 植树", "1 第一部分|修渠"],
    ["第一章：修渠", "第二章：植树", "1 第一章|修渠"],
    ["第一、修渠", "第二、植树", "1 第一、|修渠"],
    ["一、 修渠", "二、 植树", "1 一、|修渠"],
    ["（一）修渠", "（二）植树", "1 （一）|修渠"],
    ["(一)、修渠", "(二)、植树", "1 (一)|修渠"],
    ["1.修渠", "2.植树", "1 1.|修渠"],
    ["（1）修渠", "（2）植树", "1 （1）|修渠"],
    ["一是修渠", "二是植树", "1 一是|修渠"],
    ["一是 修渠", "二是 植树", "1 一是|修渠"],
    ["一", "二", "1 一|"],
  ])("%s", (first, second, wanted) => {
    const found = outline([first, PROSE, second, PROSE]);
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(wanted);
  });

  it("goes beyond ten", () => {
    const numbers = [
      ..."一二三四五六七八九十",
      ...[..."一二三四五六七八九"].map((digit) => `十${digit}`),
      "二十",
      "二十一",
      "二十二",
    ];
    const found = outline(numbers.map((number) => `${number}、修渠`));
    expect(found).toEqual(numbers.map((number) => `1 ${number}、|修渠`));
    const digits = Array.from({ length: 12 }, (_, at) => `${at + 1}.`);
    expect(outline(digits.map((number) => `${number}修渠`))).toEqual(
      digits.map((number) => `1 ${number}|修渠`),
    );
  });

  it("a row of digits is no number", () => {
    expect(outline(["一二、修渠", "二三、植树"])).toEqual([]);
  });

  it("1.5 is a quantity", () => {
    expect(outline(["1.5万亩良田建成", "2.5万亩果园建成"])).toEqual([]);
  });

  it("one number may be lost, and the first; two may not", () => {
    expect(outline(["一、修渠", "三、植树"])).toEqual(["1 一、|修渠", "1 三、|植树"]);
    expect(outline(["一、修渠", "四、植树"])).toEqual(["1 一、|修渠"]);
    expect(outline(["二、修渠", "三、植树"])).toEqual(["1 二、|修渠", "1 三、|植树"]);
    expect(outline(["三、修渠"])).toEqual([]);
    expect(outline(["一、修渠", "（二）植树"])).toEqual(["1 一、|修渠"]);
    expect(outline(["一、修渠", "一、植树"])).toEqual(["1 一、|修渠", "2 一、|植树"]);
  });

  it("a numbering that goes on is the innermost that fits", () => {
    expect(outline(["一、修渠", "二、植树", "一、育苗", "二、造林", "三、护林", "三、办学"])).toEqual([
      "1 一、|修渠",
      "1 二、|植树",
      "2 一、|育苗",
      "2 二、|造林",
      "2 三、|护林",
      "1 三、|办学",
    ]);
    // The outer 三、 would follow, too, but by a lost number.
    expect(outline(["一、修渠", "一、育苗", "二、造林", "三、护林"]).at(-1)).toBe("2 三、|护林");
  });
});

describe("what a numbered line is", () => {
  it.each(["一、修渠；", "一、修渠;", "一、修渠：", "一、修渠:", "一、修渠，", "一、修渠,", "一、"])(
    "%s: an item or a beginning, no heading",
    (line) => {
      expect(outline([line, PROSE])).toEqual([]);
    },
  );

  it("marks inside a heading do no harm", () => {
    expect(outline(["一、修渠；植树", PROSE])).toEqual(["1 一、|修渠；植树"]);
    expect(outline(["一、修渠，植树", PROSE])).toEqual(["1 一、|修渠，植树"]);
    expect(outline(["一、喊响“修渠。”的口号。", PROSE])).toEqual(["1 一、|喊响“修渠。”的口号"]);
  });

  it("behind a line that ends with ； it is an item of its enumeration", () => {
    expect(outline(["要办三件事；", "一、修渠。", PROSE])).toEqual([]);
    expect(outline(["要办；三件事。", "一、修渠。", PROSE])).toEqual(["1 一、|修渠"]);
  });

  it("its first sentence is the heading where it runs into its paragraph", () => {
    expect(outline([`一、修渠。${PROSE}`])).toEqual(["1 一、|修渠"]);
    expect(outline([`一、修渠。${PROSE}${PROSE}`])).toEqual(["1 一、|修渠"]);
    expect(outline([`（一）修渠。${PROSE}`])).toEqual(["1 （一）|修渠"]);
    expect(outline([`1.修渠。${PROSE}`])).toEqual(["1 1.|修渠"]);
    expect(outline([`（1）修渠。${PROSE}`])).toEqual(["1 （1）|修渠"]);
    expect(outline([`一、修渠： ${PROSE}`])).toEqual([`1 一、|修渠： ${PROSE.slice(0, -1)}`]);
  });

  it.each([`第一部分 修渠。${PROSE}`, `第一、修渠。${PROSE}`, `一是修渠。${PROSE}`])(
    "with %s a paragraph begins, not a part",
    (line) => {
      expect(outline([line])).toEqual([]);
    },
  );

  it("it may end with a comma where prose follows in the same line", () => {
    expect(outline(["一、“修渠，。”植树。"])).toHaveLength(1);
  });

  it("has 60 characters at most", () => {
    expect(outline([`一、${"渠".repeat(60)}`])).toHaveLength(1);
    expect(outline([`一、${"渠".repeat(61)}`])).toEqual([]);
    expect(outline([`一、${"渠".repeat(59)}。${PROSE}`])).toHaveLength(1);
    expect(outline([`一、${"渠".repeat(60)}。${PROSE}`])).toEqual([]);
  });
});

describe("a heading that was broken in two", () => {
  const whole = "1 一、|修好渠道";
  const joined = (...paragraphs: string[]): string | undefined => outline(paragraphs)[0];

  it("goes on in the next line, before prose or the first heading below", () => {
    expect(joined("一、修好渠道", "种好树木", PROSE)).toBe(`${whole}种好树木`);
    expect(joined("一、修好渠道", "种好树木", "（一）选线", PROSE)).toBe(`${whole}种好树木`);
    expect(joined("一、修好渠道", "种好树木", "（二）选线", PROSE)).toBe(whole);
    expect(joined("一、修好渠道", "种好树木", "雨停了。")).toBe(whole);
    expect(joined("一、修好渠道", "种好树木")).toBe(whole);
    expect(joined("一、修好渠道")).toBe(whole);
  });

  it("the next line has 4 to 20 characters, and no mark", () => {
    expect(joined("一、修好渠道", "种好树", PROSE)).toBe(whole);
    expect(joined("一、修好渠道", "树".repeat(20), PROSE)).toBe(whole + "树".repeat(20));
    expect(joined("一、修好渠道", "树".repeat(21), PROSE)).toBe(whole);
    expect(joined("一、修好渠道", "种好树木。", PROSE)).toBe(whole);
    expect(joined("一、修好渠道", "“种好树木", PROSE)).toBe(whole);
  });

  it("what follows it has more than 30 characters", () => {
    expect(joined("一、修好渠道", "种好树木", "雨".repeat(31))).toBe(`${whole}种好树木`);
    expect(joined("一、修好渠道", "种好树木", "雨".repeat(30))).toBe(whole);
  });

  it("a heading with its stop is whole, so is one of more than 15 characters, and a number alone", () => {
    expect(joined("一、修好渠道。", "种好树木", PROSE)).toBe(whole);
    expect(joined(`一、${"渠".repeat(13)}`, "种好树木", PROSE)).toBe(`1 一、|${"渠".repeat(13)}种好树木`);
    expect(joined(`一、${"渠".repeat(14)}`, "种好树木", PROSE)).toBe(`1 一、|${"渠".repeat(14)}`);
    expect(joined("一", "种好树木", PROSE)).toBe("1 一|");
  });

  it("not where the report has headings without numbers", () => {
    const found = outline([
      "各位代表：",
      "过去的工作",
      PROSE,
      "今后的工作",
      PROSE,
      "一、修好渠道",
      "种好树木",
      PROSE,
      "结束语",
    ]);
    expect(found).toEqual(["1 |过去的工作", "1 |今后的工作", "2 一、|修好渠道", "1 |结束语"]);
  });

  it("annexes are no such headings", () => {
    expect(outline(["一、修好渠道", "种好树木", PROSE, "结束语"])).toEqual([
      "1 一、|修好渠道种好树木",
      "1 |结束语",
    ]);
  });
});

describe("headings without numbers", () => {
  it("stand between prose and prose", () => {
    expect(plain("今后的工作")).toEqual(["1 |今后的工作"]);
    expect(outline(["过去的工作", PROSE])).toEqual([]);
    expect(outline(["要修渠", "过去的工作", PROSE])).toEqual([]);
    expect(outline(["“要修渠。”", "过去的工作", PROSE])).toEqual(["1 |过去的工作"]);
    expect(outline(["要修渠。好", "过去的工作", PROSE])).toEqual([]);
    expect(outline(["各位代表：", "过去的工作", "雨停了。"])).toEqual([]);
    expect(outline(["各位代表：", "过去的工作"])).toEqual([]);
    expect(outline(["各位代表：", "过去的工作", "雨".repeat(30)])).toEqual([]);
    expect(outline(["各位代表：", "过去的工作", "雨".repeat(31)])).toEqual(["1 |过去的工作"]);
  });

  it("have 4 to 30 characters", () => {
    expect(plain("修水渠")).toEqual([]);
    expect(plain("修好水渠")).toEqual(["1 |修好水渠"]);
    expect(plain("渠".repeat(30))).toHaveLength(1);
    expect(plain("渠".repeat(31))).toEqual([]);
  });

  it.each([
    "修渠，植树",
    "修渠植树。",
    "“修渠植树”",
    "《修渠植树》",
    "修渠植树…",
    "修渠、植树、办学与",
    "坚持修渠植树为",
  ])("%s is none", (line) => {
    expect(plain(line)).toEqual([]);
  });

  it("words such as 与 stand inside of one", () => {
    expect(plain("修渠与植树")).toEqual(["1 |修渠与植树"]);
    expect(plain("2031年的打算")).toEqual(["1 |2031年的打算"]);
  });

  it("one with a number is one heading", () => {
    expect(plain("一、修渠植树")).toEqual(["1 一、|修渠植树"]);
  });

  it("lead where they recur or look back, and come first", () => {
    const open = ["各位代表：", "修渠与植树", PROSE];
    expect(outline(open)).toEqual([]);
    expect(outline([...open, "办学与用人", PROSE])).toEqual(["1 |修渠与植树", "1 |办学与用人"]);
    expect(outline(["各位代表：", "去年的渠道", PROSE])).toEqual(["1 |去年的渠道"]);
    expect(outline(["一、总任务", PROSE, ...open.slice(1), "办学与用人", PROSE])).toEqual(["1 一、|总任务"]);
    expect(outline([...open, "办学与用人", PROSE, "一、总任务"])).toEqual([
      "1 |修渠与植树",
      "1 |办学与用人",
      "2 一、|总任务",
    ]);
  });

  it("one that stays alone stands beside the numbered ones", () => {
    const alone = ["各位代表：", "过去的工作", PROSE];
    expect(outline([...alone, "一、修渠", "（一）选线", "二、植树"])).toEqual([
      "1 |过去的工作",
      "1 一、|修渠",
      "2 （一）|选线",
      "1 二、|植树",
    ]);
    expect(outline([...alone, "二、修渠"])).toEqual(["1 |过去的工作"]);
  });

  it("two hold the numbered ones", () => {
    expect(
      outline([
        "各位代表：",
        "过去的工作",
        PROSE,
        "一、修渠",
        "二、植树",
        PROSE,
        "今后的工作",
        PROSE,
        "一、办学",
      ]),
    ).toEqual(["1 |过去的工作", "2 一、|修渠", "2 二、|植树", "1 |今后的工作", "2 一、|办学"]);
  });
});

describe("annexes", () => {
  it.each([
    "结束语",
    "结语",
    "附件",
    "附 件 2：渠道一览",
    "附录",
    "附表 渠道一览",
    "名词解释",
    "报告中的名词解释",
    "注释",
  ])("%s ends the part before it", (line) => {
    expect(outline(["一、修渠", "渠成。", line, "完。"])).toEqual(["1 一、|修渠", `1 |${line}`]);
    expect(reportParts(["一、修渠", "渠成。", line, "完。"], 2031)[0]!.end).toBe(2);
  });

  it("is a short line", () => {
    expect(outline(["一、修渠", `附件：${"渠".repeat(27)}`])).toHaveLength(2);
    expect(outline(["一、修渠", `附件：${"渠".repeat(28)}`])).toHaveLength(1);
    expect(outline(["一、修渠", "附件里有名单"])).toHaveLength(1);
  });

  it("with a number of its own is one heading, and orders nothing", () => {
    const parts = reportParts(["一、去年的渠道", PROSE, "二、名词解释", "渠：水道。"], 2031);
    expect(parts.map(({ paragraph, end, period }) => [paragraph, end, period])).toEqual([
      [0, 2, "past"],
      [2, 4, null],
    ]);
  });
});

describe("whether a part looks back or ahead", () => {
  it.each([
    ["去年的渠道", "past"],
    ["2030年的渠道", "past"],
    ["2031年的渠道", "coming"],
    ["2032年的渠道", "coming"],
    ["今年的渠道", "coming"],
    ["2030年和2031年的渠道", null],
    ["2030年规划的渠道", null],
    ["2030年计划的渠道", null],
    ["1990年的渠道", "past"],
    ["渠道", null],
  ])("%s", (heading, wanted) => {
    expect(periods([`一、${heading}`])).toEqual([wanted]);
  });

  it("years tell nothing where that of the report is not known", () => {
    expect(periods(["一、2030年的渠道"], null)).toEqual([null]);
    expect(periods(["一、去年的渠道"], null)).toEqual(["past"]);
  });

  it("behind what looks back or ahead, what tells nothing is to come, but for foreign affairs", () => {
    expect(periods(["一、渠道", "二、去年的渠道", "三、渠道", "四、对外政策", "五、渠道"])).toEqual([
      null,
      "past",
      "coming",
      null,
      "coming",
    ]);
    expect(periods(["一、2030年和2031年的渠道", "二、渠道"])).toEqual([null, "coming"]);
    expect(periods(["一、渠道", "二、树木"])).toEqual([null, null]);
  });

  it("what stands below a part is of its time", () => {
    expect(periods(["一、去年的渠道", "（一）明年的树木", "二、明年的渠道", "（一）去年的树木"])).toEqual([
      "past",
      "past",
      "coming",
      "coming",
    ]);
  });

  it("an annex has none, whatever it is called", () => {
    expect(periods(["一、明年的渠道", "附件：明年的渠道", "1.选线"])).toEqual(["coming", null, null]);
  });
});
