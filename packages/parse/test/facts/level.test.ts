import { describe, expect, it } from "vitest";
import type { Holding } from "../../src/evidence/holders.js";
import { level, levelSign, levelWithin } from "../../src/facts/level.js";
import type { Mention } from "../../src/names/find-mentions.js";
import { unitOf } from "../evidence/heard.js";

const mentionOf = (name: string, titles: readonly string[]): Mention => ({
  name,
  unit: 0,
  start: 0,
  end: 2,
  titleStart: 0,
  titles,
});

interface Given {
  /** Who is named with what titles, in the text's order. */
  readonly named?: readonly (readonly [string, ...string[]])[];
  readonly chair?: string;
  /** Provinces in which people of the text held office. */
  readonly served?: readonly string[];
}

/** The level of who meets in paragraphs. */
function levelOf(paragraphs: readonly string[], { named = [], chair, served = [] }: Given = {}) {
  const mentions = named.map(([name, ...titles]) => mentionOf(name, titles));
  const people = served.map(
    (provinceCode): Holding => ({
      mention: mentionOf("何安", []),
      provinceCode,
      post: "governor",
      from: 0,
      to: 100_000,
      titled: true,
    }),
  );
  const units = paragraphs.map((text, at) => unitOf(text, 0, at));
  return level({ units, mentions, chair: chair ?? null, people });
}

const PLAIN = "雨还在下。";
const plain = (count: number): string[] => Array<string>(count).fill(PLAIN);

describe("whose titles tell", () => {
  const SECRETARY = ["何安", "省委书记"] as const;
  const MAGISTRATE = ["左平", "县长"] as const;

  it("the chair's, wherever he is named", () => {
    const named = [SECRETARY, MAGISTRATE];
    expect(levelOf([PLAIN], { named, chair: "左平" })).toBe("county");
    expect(levelOf([PLAIN], { named, chair: "何安" })).toBe("province");
  });

  it("without a chair, those of the first who has any", () => {
    expect(levelOf([PLAIN], { named: [["田宁"], MAGISTRATE, SECRETARY] })).toBe("county");
    expect(levelOf([PLAIN], { named: [["田宁"], MAGISTRATE], chair: "田宁" })).toBe("county");
    expect(levelOf([PLAIN], { named: [["田宁"]] })).toBeNull();
    expect(levelOf([PLAIN])).toBeNull();
  });

  it("not those of a chief engineer, nor of who holds no post", () => {
    expect(levelOf([PLAIN], { named: [["田宁", "总工程师", "镇长"], MAGISTRATE] })).toBe("county");
    expect(levelOf([PLAIN], { named: [["田宁", "副总工程师", "镇长"], MAGISTRATE] })).toBe("other");
    expect(levelOf([PLAIN], { named: [["田宁", "县医生", "县人大代表"], SECRETARY] })).toBe("province");
    expect(levelOf([PLAIN], { named: [["田宁", "县医生", "县长"], SECRETARY] })).toBe("county");
    expect(levelOf([PLAIN], { named: [["田宁", "县医生"]] })).toBeNull();
    expect(levelOf([PLAIN], { named: [["田宁", "县医生"]], chair: "田宁" })).toBe("county");
  });
});

describe("how much of a text tells", () => {
  const county = "左川县召开会议。";
  it("its first six lines", () => {
    expect(levelOf([...plain(5), county])).toBe("county");
    expect(levelOf([...plain(6), county])).toBeNull();
  });

  it("no more than 1,200 characters of them", () => {
    expect(levelOf([`${"雨".repeat(1_000)}。`, county])).toBe("county");
    expect(levelOf([`${"雨".repeat(1_200)}。`, county])).toBeNull();
  });
});

describe("what tells a level", () => {
  it.each<[string, readonly string[], readonly string[], string | undefined, string | undefined]>([
    ["a post before the body's name", ["县长"], ["全省会议召开"], "levelOfPost", "county"],
    ["the body's name", [], ["全省会议召开"], "levelOfBody", "province"],
    [
      "the post in the city, not the seat in the province",
      ["省委常委", "市委书记"],
      [],
      "levelOfPost",
      "city",
    ],
    ["the seat where there is no other post", ["省委常委"], [], "levelOfPost", "province"],
    ["a post whose name begins as a seat does", ["省委常委会秘书", "市长"], [], "levelOfPost", "province"],
    [
      "the court before a post that tells nothing",
      ["院长"],
      ["县人民法院召开会议"],
      "levelOfCourt",
      "county",
    ],
    ["the court where no post is named", [], [PLAIN, PLAIN, "县人民法院召开会议"], "levelOfCourt", "county"],
    [
      "the body where the court is named late",
      [],
      [...plain(3), "县人民法院召开会议"],
      "levelOfBody",
      "county",
    ],
    ["a post before the court", ["市长"], ["县人民法院召开会议"], "levelOfPost", "city"],
    [
      "a report of the Central Committee before all",
      ["县长"],
      ["我代表中央委员会向大会作报告"],
      "levelOfBody",
      "national",
    ],
    ["nothing", [], [PLAIN], undefined, undefined],
  ])("%s", (_, titles, lines, rule, found) => {
    const sign = levelSign(titles, lines);
    expect(sign?.rule).toBe(rule);
    expect(sign?.level).toBe(found);
    if (sign !== null) expect([...titles, ...lines]).toContain(sign.text);
  });

  it("is given as it stands", () => {
    expect(levelSign(["组长", "县长"], [])).toEqual({ level: "county", rule: "levelOfPost", text: "县长" });
  });
});

describe("a city", () => {
  const MAYOR = { named: [["何安", "市长"]] } as const;

  it("is a prefecture where nothing else tells", () => {
    expect(levelOf([PLAIN], MAYOR)).toBe("prefecture");
    expect(levelOf(["市委召开会议。"])).toBe("prefecture");
  });

  it("is a municipality where one of its people held office in one", () => {
    expect(levelOf([PLAIN], { ...MAYOR, served: ["31"] })).toBe("province");
    expect(levelOf([PLAIN], { ...MAYOR, served: ["36", "50"] })).toBe("province");
    expect(levelOf([PLAIN], { ...MAYOR, served: ["36"] })).toBe("prefecture");
  });

  it("is a municipality where that is named in full, or convenes", () => {
    expect(levelOf(["上海市部署防汛。"], MAYOR)).toBe("province");
    expect(levelOf(["1月18日上海召开会议。"], MAYOR)).toBe("province");
    expect(levelOf([PLAIN, "天津举行会议。"], MAYOR)).toBe("province");
    expect(levelOf(["何安在上海召开会议。"], MAYOR)).toBe("prefecture");
    expect(levelOf(["上海来客。"], MAYOR)).toBe("prefecture");
    expect(levelOf(["南昌市部署防汛。"], MAYOR)).toBe("prefecture");
  });

  it("is a county's where text or title names the city", () => {
    expect(levelOf(["迁安市委部署防汛。"], MAYOR)).toBe("county");
    expect(levelOf([PLAIN], { named: [["何安", "迁安市委书记"]] })).toBe("county");
    expect(levelOf(["迁安市部署防汛。"], MAYOR)).toBe("prefecture");
    expect(levelOf(["唐山市委部署防汛。"], MAYOR)).toBe("prefecture");
    expect(levelOf(["黄浦区委部署防汛。"], MAYOR)).toBe("prefecture");
  });
});

describe("a level within a province", () => {
  it.each([
    ["prefecture", "31", "province"],
    ["prefecture", "36", "prefecture"],
    ["prefecture", null, "prefecture"],
    ["county", "31", "county"],
    [null, "31", null],
  ] as const)("%s in %s is %s", (found, code, wanted) => {
    expect(levelWithin(found, code)).toBe(wanted);
  });
});
