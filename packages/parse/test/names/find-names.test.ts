import { describe, expect, it } from "vitest";
import { findNames, splitNames } from "../../src/names/find-names.js";
import { unitOf } from "../evidence/heard.js";

/** The names that a paragraph proves. */
const names = (text: string): string => [...findNames([unitOf(text)])].join(" ");
/** The names that a headline proves. */
const inHeadline = (text: string): string => [...findNames([unitOf(text, 0, null)])].join(" ");

describe("one name", () => {
  it.each([
    ["behind a post", "市长丁若渝主持会议。", "丁若渝"],
    ["behind a post, whatever follows a name", "看望市长丁若渝。", "丁若渝"],
    ["behind the longer of two posts", "指挥长孙怀瑾出席会议。", "孙怀瑾"],
    ["of a surname that is a word, behind a post and before a verb", "市长应若渝强调，", "应若渝"],
    ["before what only people do", "会上，丁若渝强调，", "丁若渝"],
    ["of a rare surname, before what only people do", "逄若渝强调，", "逄若渝"],
    ["of a rare surname, before a verb of one character", "逄若渝说，", "逄若渝"],
    ["of a common surname, before what things do, too", "丁若渝参加会议。", "丁若渝"],
    ["behind a label", "主持人：丁若渝", "丁若渝"],
    ["behind a label of just eight characters", "会议列席人员有：丁若渝", "丁若渝"],
    ["before a form of address, at the head of a clause", "会上，丁若渝市长说", "丁若渝"],
    ["before a form of address, behind 由", "会议由逄若渝书记负责。", "逄若渝"],
    ["before 同志, behind what leads in", "与逄若渝同志商谈", "逄若渝"],
    ["behind 由, before what only people do", "会议由逄若渝主持。", "逄若渝"],
    ["before 由 and the surname 于", "会上与于晓峰同志商谈", "于晓峰"],
    ["with others who are not named", "丁若渝等领导出席会议。", "丁若渝"],
    ["with a few words for others", "丁若渝等市里的三个领导出席会议。", "丁若渝"],
    ["in transcription, with others", "艾买提·吐尔逊等领导出席会议。", "艾买提·吐尔逊"],
    ["of two characters, before a deputy's title", "丁渝副市长出席会议。", "丁渝"],
  ])("is proved %s", (_, text, name) => {
    expect(names(text)).toBe(name);
  });

  it.each([
    ["where no mark or word ends it", "看望市长丁若渝的家人。"],
    ["of a surname that is a word, without a post", "应若渝强调，"],
    ["of a surname that is a word, behind a post and before another", "市长应若渝书记"],
    ["of a rare surname, before what things do, too", "逄若渝参加会议。"],
    ["of a rare surname, behind a label", "主持人：逄若渝"],
    ["behind a label, before what ends no name", "主持人：丁若渝被"],
    ["behind what is too long for a label", "市里会议列席人员：丁若渝"],
    ["of a rare surname, with others", "逄若渝等领导出席会议。"],
    ["with others who count what is there", "丁若渝等十处到场。"],
    ["with too many words for others", "丁若渝等市里所有的三十多个有关领导出席。"],
    ["with others behind a comma", "丁若渝等人，领导出席会议。"],
    ["with others, behind 由", "由丁若渝等领导出席会议。"],
    ["before a colon in a paragraph", "丁若渝：要抓紧"],
    ["inside a clause", "有人看到丁若渝强调"],
    ["before a form of address, behind what leads in", "与丁若渝市长座谈"],
    ["behind what leads in, before what only people do", "与丁若渝会见来宾。"],
    ["of a surname that is a word, of one who came", "应若渝参加会议。"],
    ["before what others came for", "丁若渝、会议等领导出席"],
    ["where 由于 stands", "会议由于晓峰同志请假取消。"],
    ["in talks", "与来访的副总理商谈。"],
  ])("is not proved %s", (_, text) => {
    expect(names(text)).toBe("");
  });

  it("of who holds a high office is proved behind what leads in, too", () => {
    expect(names("与刘国中会见来宾。")).toBe("刘国中");
    expect(names("与刘国中副总理商谈。")).toBe("刘国中");
    expect(names("与刘国中参加会议。")).toBe("刘国中");
  });
});

describe("behind a word that others than names follow as often", () => {
  it.each([
    ["a common surname and a mark", "省领导丁若渝、", "丁若渝"],
    ["a common surname and a verb", "省领导丁若渝强调", "丁若渝"],
    ["a common surname and the text's end", "省领导丁若渝", "丁若渝"],
    ["a common surname and a blank", "省领导丁若渝 到", "丁若渝"],
    ["a common surname and 等", "省领导丁若渝等到场", "丁若渝"],
    ["a common surname and a group", "省领导丁若渝和省直部门到场", "丁若渝"],
    ["a common surname and 及有关", "省领导丁若渝及有关同志到场", "丁若渝"],
    ["a rare surname and that they came", "省领导逄若渝出席会议。", "逄若渝"],
    ["a rare surname and a form of address", "代表逄若渝书记到场", "逄若渝"],
    ["a surname that is a word and that they came", "省领导应若渝出席会议。", "应若渝"],
  ])("a name has %s", (_, text, name) => {
    expect(names(text)).toBe(name);
  });

  it.each([
    ["a common surname and the end of no name", "省领导丁若渝被点名"],
    ["a common surname and an old man", "省领导丁若渝和老人"],
    ["a rare surname and a mark", "省领导逄若渝、"],
    ["a rare surname and what they said", "省领导逄若渝强调，"],
    ["a rare surname and one character more", "省领导逄渝出席会议。"],
    ["a rare surname and a word", "省领导逄扶贫出席会议。"],
    ["a surname that is a word and what they said", "省领导应若渝强调，"],
  ])("no name has %s", (_, text) => {
    expect(names(text)).toBe("");
  });
});

describe("names in a row", () => {
  it.each([
    ["of those who came", "丁若渝、贺知秋出席会议。", "丁若渝 贺知秋"],
    ["behind one post", "市长丁若渝、逄知秋。", "丁若渝 逄知秋"],
    ["behind a word for many", "省领导丁若渝、逄知秋。", "丁若渝 逄知秋"],
    ["before a form of address", "丁若渝、贺知秋书记到场", "丁若渝 贺知秋"],
    [
      "of whom one is of a rare surname, before 同志",
      "逄若渝、贺知秋、沈亦舟等同志。",
      "逄若渝 贺知秋 沈亦舟",
    ],
    ["behind who came", "出席会议的有：丁渝、贺知。", "丁渝 贺知"],
    ["behind a label", "主持人：丁若渝、逄知秋", "丁若渝 逄知秋"],
    ["that begins a sentence, of a surname that is a word", "应若渝、贺知秋出席会议。", "应若渝 贺知秋"],
    ["behind a stop, of a surname that is a word", "散会。应若渝、贺知秋出席会议。", "应若渝 贺知秋"],
    ["behind !, of a rare surname", "散会！丁若渝、逄知秋参加会议。", "丁若渝 逄知秋"],
    [
      "of three, of a surname that is a word",
      "会上，应若渝、贺知秋、沈亦舟出席会议。",
      "应若渝 贺知秋 沈亦舟",
    ],
    ["with others who came", "丁渝、贺知、沈亦等领导出席会议。", "丁渝 贺知 沈亦"],
    ["with others who were asked to come", "丁渝、贺知、沈亦等应邀出席会议。", "丁渝 贺知 沈亦"],
    ["with others, by where they came", "丁渝、贺知、沈亦等在主会场出席会议。", "丁渝 贺知 沈亦"],
    ["with other people", "丁渝、贺知、沈亦等人", "丁渝 贺知 沈亦"],
    [
      "and another with a post of its own",
      "主任丁若渝、贺知秋、沈亦舟、主任范临川、郑百川",
      "丁若渝 贺知秋 沈亦舟 范临川 郑百川",
    ],
  ])("are proved: %s", (_, text, found) => {
    expect(names(text)).toBe(found);
  });

  it.each([
    ["of which nothing is said", "丁若渝、贺知秋。"],
    ["though the last of them alone would be", "逄若渝、宓知秋、沈亦舟、贺知秋等同志。"],
    ["of two, before what ends no name", "丁若渝、贺知秋将"],
    ["of two, before an old man", "丁若渝、贺知秋与老人"],
    ["of rare surnames, before 同志", "逄若渝、宓知秋、郤亦舟等同志。"],
    ["of rare surnames, behind a word for many", "省领导逄若渝、宓知秋。"],
    ["of a surname that is a word, within a sentence", "会上，应若渝、贺知秋出席会议。"],
    ["of a rare surname, within a sentence", "散会；丁若渝、逄知秋参加会议。"],
    ["of a surname that is a word, behind who came", "出席会议的有：应若渝、贺知。"],
    ["of a surname that is a word, of which nothing is said", "散会。应若渝、贺知秋。"],
    ["of a surname that is a word, behind a word for many", "省领导应若渝、贺知秋书记"],
    ["with other places", "丁渝、贺知、沈亦等偏远乡镇"],
    ["with others whose trade is named", "丁渝、贺知、沈亦等人员"],
  ])("are not proved: %s", (_, text) => {
    expect(names(text)).toBe("");
  });

  it("with a form of address each are proved by that of the one before", () => {
    expect(names("丁若渝市长、逄知秋副市长")).toBe("丁若渝 逄知秋");
    expect(names("丁若渝市长和逄知秋副市长")).toBe("丁若渝 逄知秋");
    expect(names("丁若渝市长与逄知秋副市长")).toBe("丁若渝");
    expect(names("大桥、逄知秋副市长")).toBe("");
  });

  it("are proved once, in the order in which they are met", () => {
    const units = ["市长贺知秋主持会议。", "丁若渝强调，", "贺知秋要求，"].map((text, at) =>
      unitOf(text, 0, at),
    );
    expect([...findNames(units)]).toEqual(["贺知秋", "丁若渝"]);
  });
});

describe("a name of a surname that no table knows", () => {
  it("is proved behind a post where it speaks elsewhere", () => {
    const spoken = [unitOf("豁阙翎强调，要抓紧。"), unitOf("市长豁阙翎的话", 0, 1)];
    expect([...findNames(spoken)]).toEqual([]);
    expect([...findNames([spoken[0]!, unitOf("市长豁阙翎来到现场", 0, 1)])]).toEqual(["豁阙翎"]);
    expect(names("市长豁阙翎来到现场")).toBe("");
  });
});

describe("in a headline", () => {
  it.each([
    ["names without a mark stand before what they did", "李若渝王国强出席会议", "李若渝 王国强"],
    ["they do behind a comma", "会议召开，李若渝王国强出席会议", "李若渝 王国强"],
    ["a name stands before a colon", "丁若渝：要抓紧", "丁若渝"],
    ["or a half-width colon", "丁若渝:要抓紧", "丁若渝"],
  ])("%s", (_, text, found) => {
    expect(inHeadline(text)).toBe(found);
  });

  it.each([
    ["a name of a rare surname before a colon", "逄若渝：要抓紧"],
    ["a name before a colon, behind what leads in", "会见由丁若渝：要抓紧"],
    ["a name before a colon that stands farther on", "丁若渝，昨日：要抓紧"],
    ["names without a mark behind other words", "会议李若渝王国强出席会议"],
    ["names without a mark behind a post", "市长李若渝王国强出席会议"],
    ["names without a mark that did nothing", "李若渝王国强的会议"],
  ])("none is read: %s", (_, text) => {
    expect(inHeadline(text)).toBe("");
  });

  it("alone: names without a mark are not read in a paragraph", () => {
    expect(names("李若渝王国强出席会议")).toBe("");
  });
});

describe("names without a mark between them", () => {
  it.each([
    ["丁若渝", ["丁若渝"]],
    ["丁渝贺知秋", ["丁渝", "贺知秋"]],
    ["方案明丁若渝", ["方案明", "丁若渝"]],
    ["欧阳若渝丁渝", ["欧阳若渝", "丁渝"]],
    ["丁渝贺知沈亦范川郑川周川", ["丁渝", "贺知", "沈亦", "范川", "郑川", "周川"]],
  ])("%s are %s", (run, found) => {
    expect(splitNames(run)).toEqual(found);
  });

  it.each([
    ["that are more than six", "丁渝贺知沈亦范川郑川周川吴川"],
    ["of which one is of a rare surname", "丁若渝逄渝"],
    ["of which a part is no name", "会议丁若渝"],
    ["of which the end is no name", "丁若渝贺"],
    ["that can be read in two ways", "王林江海涛"],
  ])("are not parted: %s", (_, run) => {
    expect(splitNames(run)).toBeNull();
  });

  it("are read with a name that is known, where that decides", () => {
    expect(splitNames("韩正江海涛")).toEqual(["韩正", "江海涛"]);
    expect(splitNames("韩林江海涛")).toBeNull();
  });
});

describe("appointments", () => {
  it.each([
    ["任命丁若渝为云岭县县长。", "丁若渝"],
    ["任命逄若渝同志为云岭县县长。", "逄若渝"],
    ["任命方案明为云岭县县长。", "方案明"],
    ["任命多吉次仁同志为云岭县县长。", "多吉次仁"],
    ["决定任命丁若渝担任校长。", "丁若渝"],
    ["补选丁若渝为代表。", "丁若渝"],
    ["接受丁若渝辞去云岭县县长职务的请求", "丁若渝"],
    ["免去丁若渝的县长职务", "丁若渝"],
    ["推选丁又渝为组长。", "丁又渝"],
  ])("%s", (text, name) => {
    expect(names(text)).toBe(name);
  });

  it.each([
    "接受丁若渝捐款",
    "任命豁若渝为云岭县县长。",
    "推选工作为中心的主任。",
    "听说丁若渝为云岭县县长。",
  ])("none in %s", (text) => {
    expect(names(text)).toBe("");
  });
});

describe("posts in brackets", () => {
  it("prove the names before them, in a row and at the head of a clause", () => {
    expect(names("丁若渝（副县长）、贺知秋（云岭县水利局局长）、沈亦舟（听众）")).toBe("丁若渝 贺知秋");
    expect(names("名单如下：沈亦舟（云岭县水利局局长）")).toBe("沈亦舟");
    expect(names("名单如下：方案明（云岭县水利局局长）")).toBe("方案明");
  });

  it.each([
    ["of a rare surname", "名单如下：逄若渝（云岭县县长）"],
    ["within a clause", "名单如下丁若渝（云岭县县长）"],
    ["that are none", "名单如下：会议室（云岭县县长）"],
    ["of a party", "名单如下：丁若渝（云岭县代表）"],
  ])("do not prove those %s", (_, text) => {
    expect(names(text)).toBe("");
  });
});

describe("leaders of the country and those who hold office", () => {
  it.each([
    ["认真学习习近平重要讲话", ""],
    ["学习习近平讲话", "习近平"],
    ["学习习近平新时代中国特色社会主义思想", ""],
    ["习近平法治思想和习近平讲话", "习近平"],
    ["学习韩正同志讲话", "韩正"],
    ["学习韩正讲话", ""],
    ["一片汪洋", ""],
    ["落实刘国中书记要求", "刘国中"],
    ["落实王勇书记要求", "王勇"],
    ["落实唐登杰书记要求", "唐登杰"],
    ["落实林武书记要求", "林武"],
    ["林武省长要求落实", "林武"],
    ["来到林武", ""],
    ["李克强将出席", "李克强"],
    ["学习习近平文化思想", ""],
    ["习近平文", "习近平"],
    ["落实丁若渝书记要求", ""],
    ["王勇要求", "王勇"],
  ])("%s names: %s", (text, found) => {
    expect(names(text)).toBe(found);
  });
});
