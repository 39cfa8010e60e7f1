import { describe, expect, it } from "vitest";
import { type ChainContext, chainAt, mayBeginChain } from "../../src/names/name-chain.js";

const INSIDE: ChainContext = { title: null, sentenceStart: false, fresh: false, subjects: new Set() };
const FRESH: ChainContext = { ...INSIDE, fresh: true };
const BEHIND_POST: ChainContext = { ...INSIDE, title: "strong" };
const BEHIND_WEAK: ChainContext = { ...INSIDE, title: "weak" };

/** The names in a row with which a text begins. */
const row = (text: string, context: ChainContext = INSIDE): string =>
  chainAt(text, 0, context).names.join(" ");

describe("names in a row", () => {
  it.each([
    ["、", "丁若渝、贺知秋出席"],
    ["和", "丁若渝和贺知秋出席"],
    ["与", "丁若渝与贺知秋出席"],
    ["及", "丁若渝及贺知秋出席"],
    ["以及", "丁若渝以及贺知秋出席"],
    ["a blank", "丁若渝 贺知秋出席"],
    ["four blanks", "丁若渝    贺知秋出席"],
  ])("are parted by %s", (_, text) => {
    expect(row(text)).toBe("丁若渝 贺知秋");
  });

  it.each([
    "丁若渝；贺知秋出席",
    "丁若渝、、贺知秋出席",
    "丁若渝     贺知秋出席",
    "丁若渝和省里的人",
    "丁若渝、会议",
  ])("end behind the first in %s", (text) => {
    expect(row(text)).toBe("丁若渝");
  });

  it("stand where they stand", () => {
    expect(chainAt("会上，丁若渝、贺知秋出席", 3, FRESH)).toEqual({ names: ["丁若渝", "贺知秋"], end: 10 });
    expect(chainAt("丁若渝、会议", 0, FRESH)).toEqual({ names: ["丁若渝"], end: 3 });
    expect(chainAt("会议，丁若渝", 0, FRESH)).toEqual({ names: [], end: 0 });
  });

  it("go on behind a comma before a name of a common surname that a mark or their coming ends", () => {
    expect(row("丁若渝，贺知秋，沈亦舟出席")).toBe("丁若渝 贺知秋 沈亦舟");
    for (const end of ["、", "等", "参加", "列席", "陪同"])
      expect(row(`丁若渝，贺知秋${end}`)).toBe("丁若渝 贺知秋");
    expect(row("丁若渝，欧阳知秋出席")).toBe("丁若渝 欧阳知秋");
    for (const next of [
      "贺知秋强调",
      "贺知秋",
      "贺知秋在会场出席",
      "方案明出席",
      "逄知秋出席",
      "应知秋出席",
      "罗山出席",
      "会议出席",
    ])
      expect(row(`丁若渝，${next}`)).toBe("丁若渝");
  });

  it("are no more than 120", () => {
    expect(chainAt("贺知秋、".repeat(130), 0, FRESH).names.length).toBe(120);
  });
});

describe("the first of a row", () => {
  it.each([
    ["is written in transcription, before another name", "多吉次仁、丁若渝", FRESH, "多吉次仁 丁若渝"],
    ["is written in transcription, before any row", "多吉次仁、会议", FRESH, "多吉次仁"],
    ["is written with a point", "艾买提·吐尔逊、丁若渝", FRESH, "艾买提·吐尔逊 丁若渝"],
    ["is written in transcription, behind a post", "多吉、丁若渝", BEHIND_POST, "多吉 丁若渝"],
    ["is written in transcription, behind a word for many", "多吉、丁若渝", BEHIND_WEAK, "多吉 丁若渝"],
    ["is of no known surname, before a common one", "豁阙翎、丁渝、贺知秋", FRESH, "豁阙翎 丁渝 贺知秋"],
    ["is of no known surname, before three characters", "豁阙翎、逄知渝", FRESH, "豁阙翎 逄知渝"],
    ["is of no known surname, behind a post", "豁阙翎、丁若渝", BEHIND_POST, "豁阙翎 丁若渝"],
    ["is of no known surname, behind a word for many", "豁阙翎、丁若渝", BEHIND_WEAK, "豁阙翎 丁若渝"],
    ["begins like a place", "吉林明、丁若渝", FRESH, "吉林明 丁若渝"],
    ["begins like a word", "方案明、沈亦舟", FRESH, "方案明 沈亦舟"],
    [
      "is a county's name, before three others",
      "罗山、丁若渝、贺知、逄亦舟",
      FRESH,
      "罗山 丁若渝 贺知 逄亦舟",
    ],
    ["begins like a word, behind a post", "方案明出席", BEHIND_POST, "方案明"],
    ["is of no known surname, before one that begins like a word", "豁阙翎、方案明", FRESH, "豁阙翎 方案明"],
    ["is of no known surname, before one in transcription", "豁阙翎、多吉次", FRESH, "豁阙翎 多吉次"],
    ["is a word that people are called, behind a post", "黎明主持会议", BEHIND_POST, "黎明"],
  ])("%s", (_, text, context, found) => {
    expect(row(text, context)).toBe(found);
  });

  it.each([
    ["in transcription, within a clause", "多吉次仁、丁若渝", INSIDE],
    ["in transcription, where no row begins", "多吉次仁出席", FRESH],
    ["of no known surname, within a clause", "豁阙翎、丁若渝", INSIDE],
    ["of no known surname, before a rare one", "豁阙翎、逄渝、贺知秋", FRESH],
    ["of no known surname, and too short", "豁阙、丁若渝、贺知秋、沈亦舟", FRESH],
    ["of no known surname, and too short, behind a post", "豁阙、丁若渝、贺知秋、沈亦舟", BEHIND_POST],
    ["of no known surname, behind a word for many", "豁阙翎出席", BEHIND_WEAK],
    ["of no known surname, before a comma", "豁阙翎，丁若渝出席", BEHIND_WEAK],
    ["that is one character", "豁、丁若渝", FRESH],
    ["that begins like a place, within a clause", "吉林明、丁若渝", INSIDE],
    ["that begins like a word, before a rare one", "方案明、逄渝", FRESH],
    ["that begins like a word, before no mark", "方案明和丁若渝", FRESH],
    ["that begins like a word, within a clause", "方案明、沈亦舟", INSIDE],
    ["that is a county's name, before two others", "罗山、丁若渝、贺知秋", FRESH],
    ["that is a county's name, before one of a rare surname", "罗山、丁若渝、贺知秋、逄渝", FRESH],
    ["that is a county's name, before others behind it", "罗山、丁若渝、逄渝、沈亦舟", FRESH],
    ["that is a county's name, within a clause", "罗山、丁若渝、贺知秋、沈亦舟", INSIDE],
    ["that is a word that people are called, behind a word for many", "黎明主持会议", BEHIND_WEAK],
    ["where none stands", "会议、丁若渝、贺知秋、沈亦舟", FRESH],
  ])("is none %s", (_, text, context) => {
    expect(row(text, context)).toBe("");
  });

  it("presides, whatever word its name begins with", () => {
    for (const text of ["方案明主持召开会议", "方案明主持会议", "方案明主持并讲话"])
      expect(row(text)).toBe("方案明");
    for (const text of ["方案明主持的会议", "方案明强调", "方案明在会上主持会议"]) expect(row(text)).toBe("");
    expect(chainAt("由方案明主持会议", 1, INSIDE)).toEqual({ names: ["方案明"], end: 4 });
  });

  it("speaks elsewhere, behind a post", () => {
    const subjects = new Set(["豁阙翎珊"]);
    expect(row("豁阙翎珊出席", { ...BEHIND_POST, subjects })).toBe("豁阙翎珊");
    expect(row("豁阙翎珊的话", { ...BEHIND_POST, subjects })).toBe("");
    expect(row("豁阙翎珊出席", { ...BEHIND_WEAK, subjects })).toBe("");
    expect(row("豁阙翎珊出席", { ...FRESH, subjects })).toBe("");
  });
});

describe("a later one of a row", () => {
  it.each([
    ["is of no known surname, before a mark", "丁若渝、豁阙翎、贺知秋", "丁若渝 豁阙翎 贺知秋"],
    ["is of no known surname, before a comma", "丁若渝、豁阙翎，", "丁若渝 豁阙翎"],
    ["is of no known surname, before what people do", "丁若渝、豁阙翎出席", "丁若渝 豁阙翎"],
    ["is written in transcription, before a mark", "丁若渝、才让、", "丁若渝 才让"],
    ["is written in transcription, before what people do", "丁若渝、才让多吉主持", "丁若渝 才让多吉"],
    ["is written in transcription, with others", "丁若渝、才让多吉等。", "丁若渝 才让多吉"],
    ["begins like a word", "丁若渝、方案明出席", "丁若渝 方案明"],
    ["is written with seven characters", "丁若渝、公保扎西多吉次、", "丁若渝 公保扎西多吉次"],
    ["is written with six characters", "丁若渝、公保扎西多吉，", "丁若渝 公保扎西多吉"],
    [
      "is written with six characters, before what people do",
      "丁若渝、公保扎西多吉出席",
      "丁若渝 公保扎西多吉",
    ],
    [
      "is a word, behind three and before another",
      "丁若渝、贺知秋、沈亦舟、温暖、范临川",
      "丁若渝 贺知秋 沈亦舟 温暖 范临川",
    ],
    ["is a town, among others", "丁若渝、贺知秋、沈亦舟、吉林、范临川", "丁若渝 贺知秋 沈亦舟 吉林 范临川"],
    [
      "holds what names seldom hold, among others",
      "丁若渝、贺知秋、沈亦舟、李三旗、范临川",
      "丁若渝 贺知秋 沈亦舟 李三旗 范临川",
    ],
  ])("%s", (_, text, found) => {
    expect(row(text)).toBe(found);
  });

  it.each([
    ["that is of no known surname, before what ends no name", "丁若渝、豁阙翎的"],
    ["that is of no known surname, before 等", "丁若渝、豁阙翎等"],
    ["that is of no known surname, and too short", "丁若渝、豁阙、"],
    ["that holds a word", "丁若渝、新疫情、"],
    ["that is written with eight characters", "丁若渝、公保扎西多吉次仁、"],
    ["that begins with 和", "丁若渝、和公保扎西多吉、"],
    ["that begins with 与", "丁若渝、与豁阙、"],
    ["that begins with 同", "丁若渝、同豁阙、"],
    ["before what is no mark and nothing that people do", "丁若渝、公保扎西多吉的"],
    ["that is a word, behind no post", "丁若渝、黎明"],
  ])("is none %s", (_, text) => {
    expect(row(text)).toBe("丁若渝");
  });

  it.each([
    ["that is a word, behind two", "丁若渝、贺知秋、温暖、范临川", "丁若渝 贺知秋"],
    ["that is a word, before a rare surname", "丁若渝、贺知秋、沈亦舟、温暖、逄临", "丁若渝 贺知秋 沈亦舟"],
    ["that is a word, at the end", "丁若渝、贺知秋、沈亦舟、温暖", "丁若渝 贺知秋 沈亦舟"],
    ["that is a word, before 和", "丁若渝、贺知秋、沈亦舟、温暖和范临川", "丁若渝 贺知秋 沈亦舟"],
    ["that begins with no surname", "丁若渝、贺知秋、沈亦舟、豁林、范临川", "丁若渝 贺知秋 沈亦舟"],
    ["that is a body", "丁若渝、贺知秋、沈亦舟、任务局、范临川", "丁若渝 贺知秋 沈亦舟"],
    ["that is a city with its class", "丁若渝、贺知秋、沈亦舟、吉林市、范临川", "丁若渝 贺知秋 沈亦舟"],
  ])("is none %s", (_, text, found) => {
    expect(row(text)).toBe(found);
  });

  it("may be a word that people are called, behind a post", () => {
    expect(row("丁若渝、黎明", BEHIND_POST)).toBe("丁若渝 黎明");
    expect(row("丁若渝、黎明", BEHIND_WEAK)).toBe("丁若渝");
  });
});

describe("a look at the first characters", () => {
  it("tells most places where no row begins", () => {
    expect(mayBeginChain("的工作", 0, true)).toBe(false);
    expect(mayBeginChain("丁若渝", 0, false)).toBe(true);
    expect(mayBeginChain("豁阙翎、丁若渝", 0, false)).toBe(false);
  });

  it("finds 、 where a name of two to five characters would end", () => {
    const marked = (text: string): boolean => mayBeginChain(text, 0, true);
    expect(["豁、", "豁阙、", "豁阙翎珊岚、", "豁阙翎珊岚岫、"].map(marked)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(mayBeginChain("的豁阙、", 1, true)).toBe(true);
  });
});
