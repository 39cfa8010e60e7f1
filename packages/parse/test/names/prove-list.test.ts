import { describe, expect, it } from "vitest";
import { attends, isCalledIn, type ListContext, proveList } from "../../src/names/prove-list.js";

const NOTHING: ListContext = { titled: false, acts: false, attends: false };
const TITLED = { ...NOTHING, titled: true };
const ACTS = { ...NOTHING, acts: true };
const ATTENDS = { ...NOTHING, attends: true };

/** Whether a list, written as one would, proves its members. */
const proves = (list: string, context: ListContext): boolean => proveList(list.split("、"), context);

describe("a list behind a title", () => {
  it.each([
    ["half of them of common surnames", "丁渝、逄渝"],
    ["more than half of them", "丁渝、贺知、逄渝"],
    ["all of them", "丁渝、贺知"],
    ["one name with a point", "逄渝、宓知、郤亦、艾买提·吐尔逊"],
    ["one name in transcription", "逄渝、宓知、郤亦、多吉"],
    ["names that places have, too", "柳树湾、白石沟"],
  ])("proves its members by %s", (_, list) => {
    expect(proves(list, TITLED)).toBe(true);
  });

  it("does not with fewer than half", () => {
    expect(proves("丁渝、逄渝、宓知", TITLED)).toBe(false);
    expect(proves("应渝、逄渝", TITLED)).toBe(false);
  });
});

describe("a list before what people do", () => {
  it.each([
    ["two of common surnames", "丁渝、贺知"],
    ["all but one of three", "丁渝、贺知、逄渝"],
    ["a name with a point", "丁渝、艾买提·吐尔逊"],
    ["a name in transcription of three characters", "丁渝、多吉次"],
    ["two thirds of six, half of them whole", "丁若渝、贺知秋、沈亦舟、范川、逄渝、宓知"],
    ["a name that places end with, beside others", "丁渝、贺知、沈湾"],
  ])("proves its members by %s", (_, list) => {
    expect(proves(list, ACTS)).toBe(true);
  });

  it.each([
    ["one of two of a rare surname", "丁渝、逄渝"],
    ["one of two of a surname that is a word", "丁渝、应渝"],
    ["one of two that transcribes with two characters", "丁渝、多吉"],
    ["two of four of rare surnames", "丁渝、贺知、逄渝、宓知"],
    ["two of three of rare surnames", "丁若渝、逄若渝、宓知秋"],
    ["two thirds of six, of which two are whole", "丁若渝、贺知秋、沈亦、范川、逄渝、宓知"],
    ["three fifths of five, all whole", "丁若渝、贺知秋、沈亦舟、逄若渝、宓知秋"],
    ["half that end as places do", "柳树湾、丁渝"],
    ["all that end as places and names do", "丁山、贺江、沈海"],
    ["all that are towns", "罗山、沙河、凤翔"],
  ])("does not with %s", (_, list) => {
    expect(proves(list, ACTS)).toBe(false);
  });

  it("may have names that end as places and names do", () => {
    expect(proves("丁山、贺江", ACTS)).toBe(true);
    expect(proves("丁山、贺江、沈亦", ACTS)).toBe(true);
    expect(proves("罗山、沙河", ACTS)).toBe(true);
    expect(proves("罗山、沙河、丁渝", ACTS)).toBe(true);
  });
});

describe("a list of which nothing is said", () => {
  it.each([
    ["all of three of common surnames, one of them whole", "丁若渝、贺知、沈亦"],
    ["four fifths of five, half of them whole", "丁若渝、贺知秋、沈亦舟、范川、逄渝"],
    ["who holds office", "韩正、丁渝、贺知"],
  ])("proves its members by %s", (_, list) => {
    expect(proves(list, NOTHING)).toBe(true);
  });

  it.each([
    ["two of common surnames", "丁若渝、贺知秋"],
    ["three of common surnames, none of them whole", "丁渝、贺知、沈亦"],
    ["three of which one is of a rare surname", "丁若渝、贺知秋、逄若渝"],
    ["four of which one is of a rare surname", "丁若渝、贺知秋、沈亦舟、逄若渝"],
    ["five, two of them whole and one of a rare surname", "丁若渝、贺知秋、沈亦、范川、逄渝"],
    ["five, two of them of rare surnames", "丁若渝、贺知秋、沈亦舟、逄若渝、宓知秋"],
    ["three that hold a word each", "丁扶贫、贺春耕、沈抗旱"],
  ])("does not with %s", (_, list) => {
    expect(proves(list, NOTHING)).toBe(false);
  });
});

describe("a list that is all that a sentence says of who came", () => {
  it.each([
    ["two whole names, whatever their surnames", "逄若渝、宓知秋"],
    ["half of three whole", "逄若渝、宓知秋、郤亦"],
    ["half of four whole", "逄若渝、宓知秋、郤亦、酆川"],
    ["surnames of two characters", "诸葛若渝、欧阳知秋"],
    ["names with points", "艾买提·吐尔逊、库尔班·艾山"],
    ["names in transcription of three characters", "多吉次、扎西平"],
    ["three of common surnames", "丁渝、贺知、沈亦"],
  ])("proves its members by %s", (_, list) => {
    expect(proves(list, ATTENDS)).toBe(true);
  });

  it.each([
    ["one of two not whole", "逄若渝、宓知"],
    ["one of two that holds a word", "逄若渝、宓扶贫"],
    ["one of two of no surname", "逄若渝、豁知秋"],
    ["one of three whole", "逄若渝、宓知、郤亦"],
    ["names of two characters in transcription", "多吉、扎西"],
  ])("does not with %s", (_, list) => {
    expect(proves(list, ATTENDS)).toBe(false);
  });
});

describe("who came", () => {
  const NAMES = "丁若渝、贺知秋";
  it.each([
    "出席会议。",
    "参加会议。",
    "列席。",
    "陪同调研。",
    "参会。",
    "到会。",
    "同志出席会议。",
    "等出席会议。",
    "等市直部门领导出席会议。",
    "等专家应邀列席。",
    "分别参加。",
    "，市直部门有关同志参加会议。",
    "，市直部门有关同志参加了会议",
    "，云岭县县长沈亦舟列席；",
    "，其他同志参加（右）",
  ])("is named in front of %s", (rest) => {
    expect(attends(NAMES + rest, NAMES.length)).toBe(true);
  });

  it.each([
    "强调，要快。",
    "的会议出席。",
    "等村的孩子出席会议。",
    "等市直有关部门的九位领导出席会议。",
    "，出席会议。",
    "，市直部门参加会议并发言。",
    "。大家出席会议。",
    "；大家出席会议。",
    "（出席会议）",
    "",
  ])("is not named in front of %s", (rest) => {
    expect(attends(NAMES + rest, NAMES.length)).toBe(false);
  });

  it("is not named in front of a sentence that is too long", () => {
    expect(attends(`${NAMES}，${"云".repeat(160)}参加会议。`, NAMES.length)).toBe(true);
    expect(attends(`${NAMES}，${"云".repeat(161)}参加会议。`, NAMES.length)).toBe(false);
  });
});

describe("a list that is called", () => {
  it.each([
    "出席会议的还有：",
    "出席会议的有",
    "参加人员: ",
    "列席：",
    "市里陪同的有",
    "参会：",
    "到会人员：\n",
    "主持：",
    "会议主持人：",
    "主持人: ",
  ])("follows %s", (label) => {
    expect(isCalledIn(`${label}丁若渝`, label.length)).toBe(true);
  });

  it.each([
    "出席",
    "出席会议，还有",
    "出席会议。他有",
    "出席会议；他有",
    "出席了这次十分重要而且时间很长的会议的：",
    "出席：有的",
    "晚会主持人：",
    "主持人",
    "主持人：他：",
    "会议：",
    "",
  ])("does not follow %s", (label) => {
    expect(isCalledIn(`${label}丁若渝`, label.length)).toBe(false);
  });

  it("is called within a text, too, but for a chair", () => {
    expect(isCalledIn("散会。出席会议的有丁若渝", 9)).toBe(true);
    expect(isCalledIn("散会。主持人：丁若渝", 7)).toBe(false);
    expect(isCalledIn("丁若渝出席：", 0)).toBe(false);
  });
});
