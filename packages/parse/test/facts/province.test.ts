import type { Level } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import type { Holding } from "../../src/evidence/holders.js";
import { province } from "../../src/facts/province.js";
import { page } from "../../src/page/page.js";
import type { Unit } from "../../src/text/unit.js";
import { unitOf } from "../evidence/heard.js";

interface Given {
  readonly level?: Level | null;
  /** Posts: province and whether the text gives the title. */
  readonly people?: readonly (readonly [string, boolean])[];
  /** Text of the page from which source lines and the like are read. */
  readonly on?: string;
}

interface Placed {
  readonly code: string | null;
  readonly name: string | null;
  readonly confidence: number;
  /** Rule and words of each piece of evidence. */
  readonly evidence: readonly string[];
  readonly message: string | undefined;
}

/** Where paragraphs place their meeting. */
function placed(paragraphs: readonly string[], { level = null, people = [], on = "" }: Given = {}): Placed {
  const text = paragraphs.join("\n");
  let start = 0;
  const units: Unit[] = paragraphs.map((one, at) => {
    const unit = unitOf(one, start, at);
    start += one.length + 1;
    return unit;
  });
  const held = people.map(
    ([provinceCode, titled]): Holding => ({
      mention: { name: "何安", unit: 0, start: 0, end: 2, titleStart: 0, titles: [] },
      provinceCode,
      post: "governor",
      from: 0,
      to: 100_000,
      titled,
    }),
  );
  const ground = { text, raw: text, toRaw: (span: { start: number; end: number }) => span };
  const found = province({ units, page: page(on), ground, people: held, level });
  expect(found.code.confidence).toBe(found.name.confidence);
  expect(found.diagnostics.length === 0).toBe(found.code.value !== null || level === "national");
  return {
    code: found.code.value,
    name: found.name.value,
    confidence: found.code.confidence,
    evidence: found.code.evidence.map((one) => `${one.rule} ${one.text}`),
    message: found.diagnostics[0]?.message,
  };
}

const PLAIN = "何安主持会议，部署防汛工作。";
const many = (count: number, code: string, titled: boolean): [string, boolean][] =>
  Array.from({ length: count }, () => [code, titled]);

describe("a text without places", () => {
  it("is of no province", () => {
    expect(placed([PLAIN])).toEqual({
      code: null,
      name: null,
      confidence: 0,
      evidence: [],
      message: "the text names no province",
    });
  });

  it("is of that in which its people served", () => {
    expect(placed([PLAIN], { people: [["36", true]] })).toMatchObject({
      code: "36",
      name: "江西省",
      confidence: 0.95,
    });
    expect(placed([PLAIN], { people: many(2, "36", false) })).toMatchObject({ code: "36", confidence: 0.71 });
    expect(placed([PLAIN], { people: [["36", false]] })).toMatchObject({
      code: null,
      message: "not decided between 36",
    });
  });

  it("is of the one that leads by one at least", () => {
    const tie = [
      ...many(2, "43", false),
      ...many(2, "36", false),
      ...many(1, "34", false),
      ...many(1, "50", false),
    ];
    expect(placed([PLAIN], { people: tie }).message).toBe("not decided between 36, 43, 34");
    expect(placed([PLAIN], { people: [...many(2, "43", false), ...many(3, "36", false)] })).toMatchObject({
      code: "36",
      confidence: 0.71,
    });
    expect(placed([PLAIN], { people: [...many(2, "43", false), ...many(3, "36", true)] }).code).toBe("36");
  });

  it("hears so many people and no more", () => {
    // Twelve is what office-holders may give: against eleven that is a lead of one.
    const people = [...many(3, "36", true), ...many(2, "43", true), ...many(1, "43", false)];
    expect(placed([PLAIN], { people })).toMatchObject({ code: "36", confidence: 0.83 });
    expect(placed([PLAIN], { people: many(5, "36", true) }).evidence).toHaveLength(3);
    const crowd = { people: many(13, "36", false) };
    expect(placed([PLAIN, "江西省委部署，江西省政府督办。"], crowd).evidence).toHaveLength(12);
  });

  it("of the country's leaders is of none", () => {
    expect(placed(["江西省委召开会议。"], { level: "national", people: [["36", true]] })).toEqual({
      code: null,
      name: null,
      confidence: 0,
      evidence: [],
      message: undefined,
    });
  });
});

describe("townships that act", () => {
  const TOWNSHIP = "1月18日，者腊乡召开安全工作会议。";

  it("place a text that names nothing wider", () => {
    expect(placed(["会议召开。", TOWNSHIP])).toMatchObject({
      code: "53",
      confidence: 0.79,
      evidence: ["township 者腊乡"],
    });
    expect(placed([TOWNSHIP], { people: [["53", false]] })).toMatchObject({ code: "53", confidence: 0.87 });
  });

  it("are not asked where something wider is", () => {
    expect(placed([TOWNSHIP], { people: [["36", true]] })).toMatchObject({ code: "36", confidence: 0.95 });
  });

  it("are read from the first paragraphs alone", () => {
    const plain = Array.from({ length: 6 }, () => "会议召开。");
    expect(placed([...plain.slice(1), TOWNSHIP]).code).toBe("53");
    expect(placed([...plain, TOWNSHIP]).code).toBeNull();
  });
});

describe("townships that report", () => {
  const lead = "7月1日，区里召开会议。";

  it.each([
    "桃浦镇汇报情况。",
    "桃浦镇、区水务局等单位汇报情况。",
    "会上，桃浦镇主要负责人作了发言。",
    "桃浦镇列席。",
  ])("are of the county that meets: %s", (text) => {
    expect(placed([lead, text], { level: "county" })).toMatchObject({
      code: "31",
      confidence: 0.71,
      evidence: ["township 桃浦镇"],
    });
    expect(placed([lead, text], { level: "prefecture" }).code).toBeNull();
    expect(placed([lead, text], { level: "county", people: [["36", false]] }).code).toBeNull();
  });

  it.each(["何安到桃浦镇调研。", "何安到桃浦镇，有关负责人汇报情况。", "汇报会后，何安到桃浦镇。"])(
    "are not those that are visited: %s",
    (text) => {
      expect(placed([lead, text], { level: "county" }).code).toBeNull();
    },
  );

  it("are read from the first paragraphs alone", () => {
    const plain = Array.from({ length: 6 }, () => "会议召开。");
    expect(placed([...plain, "桃浦镇汇报情况。"], { level: "county" }).code).toBeNull();
  });
});

describe("a township in passing", () => {
  it("decides between provinces that are named, and names none by itself", () => {
    const people = [...many(2, "31", false), ...many(2, "36", false)];
    expect(placed([PLAIN, "何安到桃浦镇调研。"], { people })).toMatchObject({ code: "31", confidence: 0.75 });
    expect(placed([PLAIN, "何安到桃浦镇调研。"], { people }).evidence.at(-1)).toBe("township 桃浦镇");
    expect(placed([PLAIN, "何安到者腊乡调研。"], { people }).message).toBe("not decided between 31, 36");
    expect(placed([PLAIN, "何安到桃浦镇调研。"], { people: many(1, "31", false) }).code).toBeNull();
    const sure = [...many(2, "31", true), ...many(1, "36", true)];
    expect(placed([PLAIN, "何安到桃浦镇调研。"], { people: sure }).evidence).toHaveLength(2);
  });
});

describe("what is called 自治区", () => {
  const people = [...many(1, "15", false), ...many(1, "36", false)];

  it.each(["自治区党委召开会议。", "会上，自治区主席何安讲话。", "自治区防汛指挥部召开会议。"])(
    "is one of the five regions: %s",
    (text) => {
      expect(placed([PLAIN, text], { people })).toMatchObject({ code: "15", confidence: 0.75 });
    },
  );

  it("takes from the others", () => {
    expect(placed(["自治区党委召开会议。"], { people: many(3, "36", false) }).code).toBeNull();
  });

  it.each(["某某族自治区党委召开会议。", "自治区先进表彰。"])("is not read of %s", (text) => {
    expect(placed([PLAIN, text], { people }).code).toBeNull();
  });

  it("is read near the top alone", () => {
    const region = "自治区党委召开会议。";
    expect(placed([...Array.from({ length: 6 }, () => PLAIN), region], { people }).code).toBeNull();
    expect(placed(["各地抓紧排查。".repeat(220), region], { people }).code).toBeNull();
  });
});

describe("counties and the page", () => {
  it("a county that is named by its full name places its text where nothing else does", () => {
    expect(placed(["8月5日，会议在瑞金市召开，何安主持会议。"], { level: "county" }).code).toBe("36");
  });

  it("a name of one character and its class is no end of a longer name", () => {
    const code = (text: string): string | null => placed([text], { level: "county" }).code;
    expect(
      ["岚县召开会议。", "8月5日，岚县召开会议。", "8月5日在岚县召开会议。", "山西岚县召开会议。"].map(code),
    ).toEqual(Array(4).fill("14"));
    expect(["青岚县召开会议。", "8月5日，青岚县召开会议。"].map(code)).toEqual([null, null]);
  });

  it("a county's own account is heard by the county's bare name, where nothing else speaks", () => {
    const on = (source: string): string =>
      `全县会议召开\n2020-07-01 10:00 来源：${source}\n何安主持会议，部署防汛工作。`;
    const code = (source: string, level: Level): string | null =>
      placed([PLAIN], { level, on: on(source) }).code;
    expect(code("泗洪发布", "county")).toBe("32");
    expect([
      code("泗洪发布", "province"),
      code("走进泗洪发布", "county"),
      code("泗洪人家", "county"),
    ]).toEqual([null, null, null]);
  });

  it("a government that published is a city's where it is named by its province, too", () => {
    const on = "市政府召开会议\n何安主持会议，部署防汛工作。\n发布时间：2020-07-01 福建省三明市人民政府";
    expect(placed([PLAIN], { level: "prefecture", on }).code).toBe("35");
    expect(placed([PLAIN], { level: "prefecture", on: on.replace("福建省三明市", "青岚") }).code).toBeNull();
  });

  it("a county without its class is heard where no province leads", () => {
    const text = "花垣、保靖的扶贫车间复工。";
    expect(placed([PLAIN, text]).code).toBe("43");
    expect(placed([PLAIN, text], { people: many(1, "36", false) }).code).toBe("43");
    expect(placed([PLAIN, text], { people: many(1, "36", true) })).toMatchObject({
      code: "36",
      confidence: 0.95,
    });
    const led = [...many(2, "43", false), ...many(3, "36", false)];
    expect(placed([PLAIN, text], { people: led }).code).toBe("36");
  });

  it("a county of which something is said at home is enough", () => {
    expect(placed(["会议指出，敦化的发展很快。"], { level: "county" }).code).toBe("22");
    expect(placed(["会议指出，敦化的发展很快。"], { level: "province" }).code).toBeNull();
  });

  it("a county that holds the meeting is read from three paragraphs", () => {
    expect(placed([PLAIN, PLAIN, "信宜召开推进会。"]).code).toBe("44");
    expect(placed([PLAIN, PLAIN, PLAIN, "信宜召开推进会。"]).code).toBeNull();
  });

  it("a county with its class is enough where no other province is named", () => {
    const text = "会议研究了瑞金市的防汛工作。";
    expect(placed([text])).toMatchObject({ code: "36", evidence: ["place 瑞金市"] });
    expect(placed([text], { people: many(1, "31", false) }).code).toBeNull();
  });

  it("the body that a page is headed with is heard where the text says nothing", () => {
    const on =
      "瑞金市城市管理局 > 工作动态\n全局工作会议召开\n7月1日，市城市管理局召开会议，何安主持会议并讲话。";
    const text = "7月1日，市城市管理局召开会议。";
    expect(placed([text], { on })).toMatchObject({ code: "36", confidence: 0.75 });
    expect(placed([text], { on, people: many(2, "31", false) })).toMatchObject({
      code: "31",
      confidence: 0.71,
    });
    expect(placed([PLAIN], { on }).code).toBeNull();
  });

  it("a source is heard where the text says nothing", () => {
    const on = "全省会议召开\n2020-07-01 10:00 来源：大众日报\n7月1日，全省会议召开。省长何安主持会议。";
    expect(placed([PLAIN], { level: "province", on })).toMatchObject({ code: "37", confidence: 0.71 });
    expect(placed([PLAIN], { level: "province", on, people: [["36", true]] })).toMatchObject({
      code: "36",
      confidence: 0.93,
    });
  });
});
