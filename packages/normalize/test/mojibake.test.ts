import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

// What the case files cannot say: what a page of many lines tells of one of them.

const clean = (...lines: readonly string[]): string[] =>
  normalize(rawDocument(lines.join("\n"))).text.split("\n");

/** 会议强调要加强领导, 市委书记主持会议, 有关部门负责人参加: GBK read as Big5. */
const MISREAD = ["頗祜\uf76c覃猁樓\uf76c鍰絳", "庈巹抎暮翋厥頗祜", "衄壽窒藷蛹孮\uf815統樓"];
const MEANT = ["会议强调要加强领导", "市委书记主持会议", "有关部门负责人参加"];
const GOOD = [
  "会议强调，要抓好春耕。",
  "何安主持会议。",
  "石远出席会议。",
  "会议听取了汇报。",
  "要压实各方责任。",
  "各乡镇作了发言。",
  "会前开展了调研。",
  "会后印发了方案。",
];
/** 不得松懈, read so that it holds no sign of it: each character is one that text has. */
const HIDDEN = "祥腕侂邽";

describe("a line of usual characters that make no sense", () => {
  test("is read again where more than a tenth of the lines hold what no text has", () => {
    expect(clean(MISREAD[0]!, ...GOOD.slice(1), HIDDEN)).toEqual([MEANT[0], ...GOOD.slice(1), "不得松懈"]);
  });
  test("stays where a tenth of the lines do", () => {
    expect(clean(MISREAD[0]!, ...GOOD, HIDDEN)).toEqual([MEANT[0], ...GOOD, HIDDEN]);
  });
  test("stays where none does", () => {
    expect(clean(...GOOD, HIDDEN)).toEqual([...GOOD, HIDDEN]);
  });
  test("stays where its characters are common ones, among whatever lines", () => {
    expect(clean(MISREAD[0]!, GOOD[0]!, "憭批")).toEqual([MEANT[0], GOOD[0], "憭批"]);
    expect(clean(...MISREAD, "憭批僕")[3]).toMatch(/^憭批/u);
  });
});

describe("a short line", () => {
  const short = "毞踩";
  test("is read again where three stretches of the page were", () => {
    expect(clean(...MISREAD, short)).toEqual([...MEANT, "天津"]);
  });
  test("stays where two were", () => {
    expect(clean(...MISREAD.slice(1), short)).toEqual([...MEANT.slice(1), short]);
  });
});

describe("Latin letters", () => {
  // 青禾县…, 县委书记…, 何安…: GBK read as Windows-1252; a year, whose one character could be meant.
  const lines = ["ÇàºÌÏØ°²ÅÅ·ÀÑ´¹¤×÷¡£", "ÏØÎ¯Êé¼ÇÊ¯Ô¶½²»°¡£", "ºÎ°²´«´ï»áÒéÒªÇó¡£"];
  test("that stand for one character are read again where more than half of what was read again is such", () => {
    expect(clean(...lines, ...MISREAD.slice(1), "2020Äê").at(-1)).toBe("2020年");
    expect(clean(...lines, ...MISREAD, "2020Äê").at(-1)).toBe("2020Äê");
  });
  test("that stand for one character stay where a single line was read again", () => {
    expect(clean(...lines.slice(1), "2020Äê").at(-1)).toBe("2020年");
    expect(clean(...lines.slice(2), "2020Äê").at(-1)).toBe("2020Äê");
  });
  // The bytes of é” and — together are those of 锗 in UTF-8.
  test.each(["他喊了一声“olé”—全场起立。", "犇家乐队高喊“olé”—全场起立。"])(
    "one alone is a letter: %j",
    (text) => {
      expect(clean(text)).toEqual([text]);
    },
  );
  test("that stand for single bytes do not hide that the rest is UTF-8 as GBK", () => {
    expect(clean("鎶撶\ue0c7涓€璐ｄ换銆佺\ue0c7涓€瑕佸姟")).toEqual(["抓第一责任、第一要务"]);
  });
});
