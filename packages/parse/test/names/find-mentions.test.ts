import { describe, expect, it } from "vitest";
import { findMentions, type Mention } from "../../src/names/find-mentions.js";
import { unitOf } from "../evidence/heard.js";

/** A first paragraph that proves the names. */
const PROOF = "会议由市长丁渝主持，市长罗山、市长韩正出席，市长贺知秋、市长沈亦舟、市长范川列席。";

/** Who is named in a text, where the names are proved before it. */
function mentions(text: string, paragraph: number | null = 1): Mention[] {
  return findMentions([unitOf(PROOF), unitOf(text, 0, paragraph)]).filter(({ unit }) => unit === 1);
}
const names = (text: string, paragraph: number | null = 1): string =>
  mentions(text, paragraph)
    .map(({ name }) => name)
    .join(" ");
const titles = (text: string): string =>
  mentions(text)
    .map((one) => `${one.name}: ${one.titles.join(" ")}`.trim())
    .join(", ");

describe("a mention", () => {
  it("has its unit, its place, and that of the titles in front", () => {
    expect(
      findMentions([unitOf("雨还在下。"), unitOf("会上，市委书记、市长丁若渝说，贺知秋市长到。")]),
    ).toEqual([
      { name: "丁若渝", unit: 1, start: 10, end: 13, titleStart: 3, titles: ["市委书记", "市长"] },
      { name: "贺知秋", unit: 1, start: 15, end: 18, titleStart: 15, titles: ["市长"] },
    ]);
  });

  it("of three characters is one wherever it stands", () => {
    expect(names("有人在贺知秋的家里")).toBe("贺知秋");
  });

  it.each([
    ["at the head of a text", "丁渝说"],
    ["at the head of a clause", "会上，丁渝说"],
    ["behind 由", "会议由丁渝主持"],
    ["behind 、", "雨水、丁渝到"],
    ["before a form of address", "会上丁渝书记说"],
    ["behind its title, whatever follows", "会上市长丁渝的家人"],
    ["where it is appointed", "任命丁渝为组长"],
    ["where it is chosen", "补选丁渝为组长"],
    ["where it is dismissed", "免去丁渝主任职务"],
    ["where its office is taken back", "接受丁渝要求"],
  ])("of two characters is one %s", (_, text) => {
    expect(names(text)).toBe("丁渝");
  });

  it.each([
    ["inside a clause", "会上丁渝说"],
    ["before what follows no name", "会上，丁渝的家人"],
    ["behind a verb that appoints nobody", "听说丁渝说"],
    ["where an appointment stands farther on", "任命了丁渝为组长"],
    ["where an appointment stands one character before", "选了丁渝为组长"],
  ])("of two characters is none %s", (_, text) => {
    expect(names(text)).toBe("");
  });

  it("of two characters that is a town needs a post or a deed", () => {
    expect(
      ["罗山主持会议", "罗山说要快", "罗山还说", "市长罗山到会", "罗山同志到会"].map((text) => names(text)),
    ).toEqual(Array<string>(5).fill("罗山"));
    expect(["罗山到会", "罗山。", "会议在罗山召开", "罗山，主持会议"].map((text) => names(text))).toEqual(
      Array<string>(4).fill(""),
    );
  });

  it("is none in the name of a doctrine", () => {
    expect(names("韩正讲话")).toBe("韩正");
    expect(names("韩正思想")).toBe("");
    expect(names("贺知秋思想和贺知秋")).toBe("贺知秋");
    expect(mentions("贺知秋思想和贺知秋")[0]?.start).toBe(6);
  });
});

describe("names side by side", () => {
  it("are told by each other", () => {
    expect(names("丁渝范川出席会议", null)).toBe("丁渝 范川");
    expect(names("会上丁渝范川到", null)).toBe("丁渝 范川");
    expect(names("会上丁渝", null)).toBe("");
    expect(names("沈亦舟丁渝的会", null)).toBe("沈亦舟 丁渝");
    expect(names("沈亦舟韩正思想", null)).toBe("沈亦舟");
  });

  it("in a row are told by those that follow", () => {
    expect(names("来的有丁渝、贺知秋、沈亦舟。")).toBe("丁渝 贺知秋 沈亦舟");
    expect(names("来的有丁渝、贺知秋。")).toBe("贺知秋");
    expect(names("来的有丁渝、范川、沈亦舟。")).toBe("范川 沈亦舟");
    expect(names("来的有丁渝，贺知秋、沈亦舟。")).toBe("贺知秋 沈亦舟");
    expect(names("来的有丁渝、和贺知秋、沈亦舟。")).toBe("贺知秋 沈亦舟");
    expect(names("来的有丁渝、贺知秋等、沈亦舟。")).toBe("贺知秋 沈亦舟");
  });

  it("in a row are told by the one before", () => {
    expect(names("贺知秋、罗山到会")).toBe("贺知秋 罗山");
    expect(names("贺知秋、罗山的人")).toBe("贺知秋");
    expect(names("贺知秋的、罗山到会")).toBe("贺知秋");
    expect(names("大雨、罗山到会")).toBe("");
  });
});

describe("titles", () => {
  it.each([
    ["stand in front", "市委书记、市长贺知秋到", "贺知秋: 市委书记 市长"],
    ["stand behind", "贺知秋副市长到", "贺知秋: 副市长"],
    ["stand in brackets", "贺知秋（市长、市水利局局长）到", "贺知秋: 市长 市水利局局长"],
    ["stand in brackets with a comma", "贺知秋（市长，市水利局局长）到", "贺知秋: 市长 市水利局局长"],
    ["in front count before those behind", "市长贺知秋书记到", "贺知秋: 市长"],
    ["are no form of address", "贺知秋同志到", "贺知秋:"],
    ["are nothing in brackets that is none", "贺知秋（右）到", "贺知秋:"],
    ["are no words in brackets", "贺知秋（听众）到", "贺知秋:"],
    ["are not in brackets farther on", "贺知秋到（市长）", "贺知秋:"],
    ["are none of the sentence before", "市长贺知秋到。沈亦舟到。", "贺知秋: 市长, 沈亦舟:"],
  ])("%s", (_, text, found) => {
    expect(titles(text)).toBe(found);
  });

  it("of the one before are not read again", () => {
    expect(titles("省长贺知秋沈亦舟到")).toBe("贺知秋: 省长, 沈亦舟:");
  });

  it.each([
    ["省领导贺知秋、沈亦舟", "省领导"],
    ["副市长贺知秋、沈亦舟", "副市长"],
    ["副市长贺知秋和沈亦舟", "副市长"],
    ["副市长贺知秋以及沈亦舟", "副市长"],
    ["副市长贺知秋与沈亦舟", "副市长"],
    ["副市长贺知秋及沈亦舟", "副市长"],
    ["副市长贺知秋 沈亦舟", "副市长"],
    ["副市长贺知秋    沈亦舟", "副市长"],
    ["市委常委贺知秋、沈亦舟", "市委常委"],
    ["副厅长贺知秋、沈亦舟", "副厅长"],
    ["市政府副秘书长贺知秋、沈亦舟", "市政府副秘书长"],
    ["市人民政府副市长贺知秋、沈亦舟", "市人民政府副市长"],
  ])("that many hold are shared in a row: %s", (text, title) => {
    expect(titles(text)).toBe(`贺知秋: ${title}, 沈亦舟: ${title}`);
  });

  it.each([
    ["that one person holds", "市长贺知秋、沈亦舟", "贺知秋: 市长, 沈亦舟:"],
    [
      "of the head of an office of leaders",
      "市领导小组组长贺知秋、沈亦舟",
      "贺知秋: 市领导小组组长, 沈亦舟:",
    ],
    ["of a headquarters' deputy", "指挥部副指挥长贺知秋、沈亦舟", "贺知秋: 指挥部副指挥长, 沈亦舟:"],
    ["of a deputy secretary", "副书记贺知秋、沈亦舟", "贺知秋: 副书记, 沈亦舟:"],
    ["of which one is one person's", "市委常委、市长贺知秋、沈亦舟", "贺知秋: 市委常委 市长, 沈亦舟:"],
    ["behind a comma", "副市长贺知秋，沈亦舟", "贺知秋: 副市长, 沈亦舟:"],
    ["behind another word", "副市长贺知秋来见沈亦舟", "贺知秋: 副市长, 沈亦舟:"],
    ["behind five blanks", "副市长贺知秋     沈亦舟", "贺知秋: 副市长, 沈亦舟:"],
  ])("are not shared %s", (_, text, found) => {
    expect(titles(text)).toBe(found);
  });

  it("are shared by all of a row, and by none of the next paragraph", () => {
    expect(titles("副市长贺知秋、沈亦舟、范川")).toBe("贺知秋: 副市长, 沈亦舟: 副市长, 范川: 副市长");
    const two = findMentions([unitOf("副市长贺知秋"), unitOf("、沈亦舟到。沈亦舟说。", 0, 1)]);
    expect(two.map((one) => one.titles)).toEqual([["副市长"], [], []]);
  });
});
