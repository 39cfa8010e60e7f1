import { describe, expect, it } from "vitest";
import { kind } from "../../src/facts/kind.js";
import type { Act } from "../../src/facts/speech-acts.js";
import type { Mention } from "../../src/names/find-mentions.js";
import { unitOf } from "../evidence/heard.js";

interface Given {
  /** Lines of the headline. */
  readonly title?: readonly string[];
  /** Names in the text. */
  readonly names?: readonly string[];
  /** How many times somebody says something. */
  readonly acts?: number;
  /** Name of the meeting. */
  readonly meeting?: string;
  readonly recordTitle?: string;
}

/** What paragraphs are. */
function kindOf(
  paragraphs: readonly string[],
  { title = [], names = ["何安"], acts = 0, meeting, recordTitle }: Given = {},
): string {
  const units = [
    ...title.map((line) => unitOf(line, 0, null)),
    ...paragraphs.map((text, at) => unitOf(text, 0, at)),
  ];
  const mentions = names.map(
    (name): Mention => ({ name, unit: 0, start: 0, end: 2, titleStart: 0, titles: [] }),
  );
  const said: Act = { unit: 0, start: 0, end: 2, content: 2, speaker: "何安", verb: "指出" };
  const found = meeting === undefined ? null : { name: meeting, body: null };
  return kind(units, mentions, Array<Act>(acts).fill(said), found, recordTitle);
}

const HELD = "1月18日，何安主持召开防汛会议，研究雨情。";
const PLAIN = "雨还在下。";
const TITLE = "全市部署防汛";
const plain = (count: number): string[] => Array<string>(count).fill(PLAIN);

describe("a meeting that was held", () => {
  it("is a readout where the lead tells of it", () => {
    expect(kindOf([HELD], { title: [TITLE] })).toBe("readout");
    expect(kindOf([...plain(2), HELD], { title: [TITLE] })).toBe("readout");
    expect(kindOf([...plain(3), HELD])).toBe("other");
    expect(kindOf([`${"雨".repeat(590)}。${HELD}`])).toBe("other");
  });

  it("has somebody, or something said", () => {
    expect(kindOf([HELD], { names: [] })).toBe("other");
    expect(kindOf([HELD], { names: [], acts: 1 })).toBe("readout");
    expect(kindOf([HELD], { acts: 1 })).toBe("readout");
  });

  it("may have a name that tells it alone", () => {
    const council = "1月18日，市里举行议事会，何安发言。";
    expect(kindOf([council])).toBe("other");
    expect(kindOf([council], { meeting: "市议事会" })).toBe("readout");
    expect(kindOf([council], { meeting: "市运动会" })).toBe("other");
    expect(kindOf([`防汛会议精神要学。${council}`])).toBe("other");
    expect(kindOf([], { title: ["市里举行议事会"], meeting: "市议事会" })).toBe("readout");
  });

  it("is no gathering for sport or song", () => {
    const sports = "1月18日，市里举行运动会，何安到场。";
    expect(kindOf([sports], { meeting: "防汛会议" })).toBe("other");
    expect(kindOf([PLAIN], { title: ["市里举行运动会"], meeting: "防汛会议" })).toBe("other");
    expect(kindOf([PLAIN], { title: ["市里举行防汛会议"], meeting: "防汛会议" })).toBe("readout");
  });

  it("may be one that somebody attends", () => {
    const attends = "1月18日，何安出席防汛部署会。";
    expect(kindOf([attends], { acts: 1 })).toBe("readout");
    expect(kindOf([PLAIN, `${attends}${PLAIN}`], { acts: 1 })).toBe("readout");
    expect(kindOf([attends])).toBe("other");
    expect(kindOf([PLAIN, "会议由何安主持。"])).toBe("readout");
    expect(kindOf(["雨情有变，防汛例会开到深夜。"], { acts: 1 })).toBe("other");
  });

  it("is not what a visit or a courtesy call ends with", () => {
    expect(kindOf(["何安会见来宾。随后他主持召开防汛会议。"])).toBe("other");
    expect(kindOf(["何安会见来宾。随后他主持召开防汛会议。"], { title: ["何安主持召开防汛会议"] })).toBe(
      "readout",
    );
    expect(kindOf(["何安调研防汛。随后他参加会议。"])).toBe("other");
    expect(kindOf(["何安谈防汛。随后他参加会议。"])).toBe("readout");
    expect(kindOf(["何安调研防汛。随后他主持召开防汛会议。"])).toBe("readout");
    expect(kindOf(["何安主持召开防汛会议，并会见来宾。"])).toBe("readout");
  });

  it("is only referred to by who writes of what it said", () => {
    const cited = "日前召开的防汛会议指出，雨情有变。";
    const leader = { names: ["习近平"], meeting: "防汛会议" };
    expect(kindOf([cited], leader)).toBe("other");
    expect(kindOf([cited], { ...leader, names: [], acts: 1 })).toBe("other");
    expect(kindOf([cited], { ...leader, names: ["习近平", "何安"] })).toBe("readout");
    expect(kindOf([cited], { ...leader, title: ["防汛会议开到深夜"] })).toBe("readout");
    expect(kindOf([cited], { ...leader, title: ["市里举行议事会"] })).toBe("readout");
    expect(kindOf([cited, "19日，市里召开防汛会议。"], leader)).toBe("readout");
    expect(kindOf(["日前召开的防汛会议召开之后，雨情有变。"], leader)).toBe("other");
    expect(kindOf(["日前举行的防汛会议召开之后，雨情有变。"], leader)).toBe("other");
    expect(kindOf(["日前召开的会上，市里决定召开防汛会议。"], leader)).toBe("readout");
  });
});

describe("a headline of another genre", () => {
  it.each([
    ["is a document", ["全市防汛方案"]],
    ["is a document in one of its lines", [TITLE, " 全市防汛方案 "]],
    ["is a notice of a meeting", ["关于召开防汛会议的通知"]],
    ["is a notice of a meeting in one of its lines", [TITLE, " 关于召开防汛会议的通知 "]],
    ["is an opinion", ["本报评论员：雨季将至"]],
    ["is an opinion in one of its lines", ["何安主持召开防汛会议", " ——三论防汛"]],
    ["is a speech", ["在防汛会议上的讲话"]],
    ["is a chapter", [TITLE, " 第八章 夜雨"]],
    ["is of a press conference", ["市里召开防汛新闻通气会"]],
    ["is a shop's", ["雨衣厂家直销"]],
  ])("%s", (_, title) => {
    expect(kindOf([HELD], { title })).toBe("other");
  });

  it.each([
    ["a meeting on a document", ["市里召开会议研究防汛方案"]],
    ["a meeting on a document, named in a line below", ["市里召开会议", "研究防汛方案"]],
    ["a meeting on appointments", ["市里召开采购会议"]],
  ])("is not that of %s", (_, title) => {
    expect(kindOf([HELD], { title })).toBe("readout");
  });

  it("is heard from the record where the text has none", () => {
    expect(kindOf([HELD], { recordTitle: "全市防汛方案" })).toBe("other");
    expect(kindOf([HELD], { recordTitle: "全市防汛方案", title: [TITLE] })).toBe("readout");
    expect(kindOf([HELD], { recordTitle: TITLE })).toBe("readout");
  });

  it("is an examination's if the text asks, too", () => {
    const task = "阅读材料，写下你的看法。";
    expect(kindOf([HELD, task], { title: ["防汛申论"] })).toBe("other");
    expect(kindOf([HELD], { title: ["防汛申论"] })).toBe("readout");
    expect(kindOf([HELD, task], { title: [TITLE] })).toBe("readout");
  });
});

describe("a text of another genre", () => {
  const said = "何安指出，雨情有变。";
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "tells what is to come",
      ["防汛会议将于1月18日召开，何安主持会议。"],
      ["防汛会议已于1月18日召开，何安主持会议。"],
    ],
    [
      "has three articles",
      [HELD, "会上念了第一条 巡堤，第二条 值班，第三条 报告。"],
      [HELD, "会上念了雨季守则第一条 巡堤，第二条 值班。"],
    ],
    [
      "has two paragraphs that are articles",
      [HELD, "第一条：巡堤。", "第二条：值班。"],
      [HELD, "第一条：巡堤。", PLAIN],
    ],
    [
      "has articles at the head",
      [HELD, "第一条：巡堤。", "第二条：值班。"],
      [HELD, ...Array<string>(2).fill("何安要求各村各户都要照守则第一条：巡堤。")],
    ],
    [
      "greets an audience",
      [HELD, ...plain(2), "同志们：雨季将至。"],
      [HELD, ...plain(3), "同志们：雨季将至。"],
    ],
    [
      "leads through a meeting",
      [HELD, ...plain(4), "下面，请何安讲话。"],
      [HELD, ...plain(5), "下面，请何安讲话。"],
    ],
    [
      "is in the first person",
      [HELD, PLAIN, "下面我讲几点意见。"],
      [HELD, ...plain(2), "下面我讲几点意见。"],
    ],
    ["is in the first person early", [HELD, "我讲几点意见。"], [HELD, `${"雨".repeat(300)}我讲几点意见。`]],
    ["asks and answers", [HELD, "问：雨还下吗？", "答：还下。"], [HELD, "问：雨还下吗？", "还下。"]],
    ["has a chapter", [HELD, "第一章 总则"], [HELD, "见第一章 总则"]],
    ["sells", [HELD, "雨衣包邮。"], [HELD, `${"雨".repeat(20_000)}雨衣包邮。`]],
    ["is a form", [HELD, "XX县和XX市都有雨。"], [HELD, "XX县有雨。"]],
    ["tells a story", [HELD, "何安冷笑，脸色变了。"], [HELD, "何安脸色变了。"]],
    [
      "tells a story with what is said in it",
      [HELD, said, "何安冷笑，脸色变了。"],
      [HELD, said, "何安脸色变了。"],
    ],
    ["tells feelings", [HELD, "他心里急，盯着雨。"], [HELD, said, "他心里急，盯着雨。"]],
    ["tells a feeling in a story", [HELD, "他心里急，脸色变了。"], [HELD, said, "他心里急，脸色变了。"]],
    [
      "begins with a press conference",
      ["1月18日，市里召开新闻通气会，何安主持会议。"],
      [`${HELD}市里还开了新闻通气会。`],
    ],
    [
      "begins with a press conference without a stop",
      ["1月18日，市里召开会议，是新闻通气会"],
      [`1月18日，市里召开会议${"，雨还在下".repeat(40)}，是新闻通气会`],
    ],
  ])("%s", (_, other, readout) => {
    expect(kindOf(other)).toBe("other");
    expect(kindOf(readout)).toBe("readout");
  });
});

describe("a chronicle", () => {
  const held = "何安主持召开防汛会议";
  it.each([
    ["month and day", ["1月18日，", "1月19日，", "2月3日，"]],
    ["days alone", ["8日", "9日", "10日"]],
    ["years", ["2021年1月18日：", "2021年11月9日：", "2022年12月13日："]],
    ["signs in front", ["●▲1月18日", "◆ 1月19日", "1月20日"]],
  ])("has %s", (_, [one, two, three]) => {
    const days = [`${one}${held}。`, `${two}${held}。`, `${three}${held}。`];
    expect(kindOf(days)).toBe("other");
    expect(kindOf([...days, ...plain(3)])).toBe("other");
    expect(kindOf([...days, ...plain(4)])).toBe("readout");
    expect(kindOf([...days.slice(0, 2), PLAIN])).toBe("readout");
    expect(kindOf([...days.slice(0, 2), days[0]!])).toBe("readout");
    expect(kindOf(days.map((line) => `当地${line}`))).toBe("readout");
  });
});

describe("a bulletin", () => {
  it("counts cases three times at least", () => {
    expect(kindOf(["新增确诊2例，新增治愈3例，累计报告9例。"])).toBe("bulletin");
    expect(kindOf(["新增确诊2例，累计报告9例。"])).toBe("other");
    expect(kindOf([HELD, "新增确诊2例，新增治愈3例，累计报告9例。"])).toBe("readout");
  });
});
