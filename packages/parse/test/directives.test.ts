import { describe, expect, it } from "vitest";
import { directives } from "../src/facts/directives.js";
import { type Act, findActs } from "../src/facts/speech-acts.js";
import { findMentions } from "../src/names/find-mentions.js";
import type { Unit } from "../src/text/unit.js";

const units = (headline: string | null, paragraphs: readonly string[]): Unit[] => [
  ...(headline === null ? [] : [{ text: headline, start: 0, paragraph: null, shift: 0 }]),
  ...paragraphs.map((text, paragraph) => ({ text, start: 0, paragraph, shift: 0 })),
];

/** What paragraphs order, and by whose word: `0 会议: 要抓好春耕。`. */
function ordered(...paragraphs: readonly string[]): string[] {
  return orderedBelow(null, ...paragraphs);
}

function orderedBelow(headline: string | null, ...paragraphs: readonly string[]): string[] {
  const all = units(headline, paragraphs);
  const mentions = findMentions(all);
  return directives(all, findActs(all, mentions), mentions).map((order) => {
    expect(paragraphs[order.paragraph]!.slice(order.start, order.end)).toBe(order.text);
    return `${order.paragraph} ${order.speaker}: ${order.text}`;
  });
}

/** The same, of acts set by hand: `[start, content, end, speaker]` of one paragraph. */
function orderedOf(
  text: string,
  ...acts: readonly (readonly [number, number, number, string | null])[]
): string[] {
  const all = acts.map(
    ([start, content, end, speaker]): Act => ({ unit: 0, start, content, end, speaker, verb: "强调" }),
  );
  return directives(units(null, [text]), all, []).map((order) => `${order.speaker}: ${order.text}`);
}

describe("a sentence that somebody says", () => {
  it("is told without its attribution, each with the speaker whose words it is", () => {
    expect(ordered("会议强调，要抓好春耕。必须管好水库。市长丁若渝要求，各地要备好沙袋。")).toEqual([
      "0 会议: 要抓好春耕。",
      "0 会议: 必须管好水库。",
      "0 丁若渝: 各地要备好沙袋。",
    ]);
  });

  it("may be numbered", () => {
    expect(ordered("会议要求：一是压实责任。二是要加强巡护。（三）备好沙袋。")).toEqual([
      "0 会议: 一是压实责任。",
      "0 会议: 二是要加强巡护。",
      "0 会议: （三）备好沙袋。",
    ]);
    expect(ordered("会议要求：一是汛情平稳。")).toEqual([]);
  });

  it("of two attributions gives each its part", () => {
    const text = "会议强调，要抓好春耕；丁若渝强调，要管好水库。";
    expect(orderedOf(text, [0, 5, 23, "会议"], [11, 17, 23, "丁若渝"])).toContain("丁若渝: 要管好水库。");
  });

  it("has neither the blank before it nor the one behind", () => {
    expect(ordered("会议强调， 要抓好春耕。 要管好水库。 ")).toEqual([
      "0 会议: 要抓好春耕。",
      "0 会议: 要管好水库。",
    ]);
    expect(orderedOf("会议强调，  ", [0, 5, 7, "会议"])).toEqual([]);
    expect(orderedOf("会议强调，  要抓好春耕  ", [0, 5, 14, "会议"])).toEqual(["会议: 要抓好春耕"]);
  });

  it("is none in a headline", () => {
    expect(orderedBelow("会议强调，要抓好春耕", "会议要求，要管好水库。")).toEqual(["0 会议: 要管好水库。"]);
  });

  it("is none where nobody speaks, nor where a sentence tells what went on", () => {
    expect(ordered("各地要抓好春耕。")).toEqual([]);
    expect(ordered("会议强调，要抓好春耕。副市长贺知秋参加会议，三个县区发言。各地要管好水库。")).toEqual([
      "0 会议: 要抓好春耕。",
    ]);
  });

  it("keeps a speaker of whom nothing is known but that there is one", () => {
    const text = "他强调，要抓好春耕。";
    expect(orderedOf(text, [0, 4, text.length, null])).toEqual(["null: 要抓好春耕。"]);
  });
});

describe("words that reach over paragraphs", () => {
  it("are those of who spoke last, if he spoke to the end", () => {
    expect(ordered("会议强调，要抓好春耕。", "各地要管好水库。", "要备好沙袋。")).toEqual([
      "0 会议: 要抓好春耕。",
      "1 会议: 各地要管好水库。",
      "2 会议: 要备好沙袋。",
    ]);
    expect(ordered("会议强调，要抓好春耕。市长丁若渝要求，要备好沙袋。", "各地要管好水库。")).toContain(
      "1 丁若渝: 各地要管好水库。",
    );
  });

  it("end where the paragraph turns to who came", () => {
    expect(ordered("会议强调，要抓好春耕。副市长贺知秋出席会议。", "各地要管好水库。")).toEqual([
      "0 会议: 要抓好春耕。",
    ]);
  });

  it("end with a paragraph on who came, and not with one on how things stand", () => {
    const first = "会议强调，要抓好春耕。";
    expect(ordered(first, "副市长贺知秋出席会议。", "各地要管好水库。")).toEqual(["0 会议: 要抓好春耕。"]);
    expect(ordered(first, "全县水库蓄水平稳。副市长贺知秋出席会议。", "各地要管好水库。")).toEqual([
      "0 会议: 要抓好春耕。",
    ]);
    expect(ordered(first, "全县水库蓄水平稳。", "各地要管好水库。")).toEqual([
      "0 会议: 要抓好春耕。",
      "2 会议: 各地要管好水库。",
    ]);
  });

  it("do not reach into a paragraph that has a speaker of its own", () => {
    const far = "各地要管好水库，今年雨水来得早、来得急，沿河的村镇历来受灾，群众转移安置任务重。";
    const middle = "全县共有水库三十二座，蓄水平稳，目前没有发现险情，值守人员已经全部到岗。";
    expect(ordered("会议强调，要抓好春耕。", `${far}${middle}市长丁若渝要求，要备好沙袋。`)).toEqual([
      "0 会议: 要抓好春耕。",
      "1 丁若渝: 要备好沙袋。",
    ]);
  });
});

describe("a heading", () => {
  it("that runs into its paragraph orders by itself, in the words of who speaks there", () => {
    expect(ordered("压实防汛责任 会议强调，要管好水库。")).toEqual([
      "0 会议: 压实防汛责任",
      "0 会议: 要管好水库。",
    ]);
    expect(ordered("会议指出，雨季将到。压实防汛责任 市长丁若渝强调，要管好水库。 要 抓好春耕。")).toEqual([
      "0 丁若渝: 压实防汛责任",
      "0 丁若渝: 要管好水库。",
      "0 丁若渝: 要 抓好春耕。",
    ]);
  });

  it("with a stop of its own is the word of who speaks next", () => {
    expect(ordered("压实防汛责任。会议强调，要管好水库。")).toEqual([
      "0 会议: 压实防汛责任。",
      "0 会议: 要管好水库。",
    ]);
  });

  it("is nobody's where the next speaker is far", () => {
    const gap = (length: number): string =>
      `压实防汛责任。${"雨".repeat(length - 1)}。会议强调，要管好水库。`;
    const of = (length: number): string[] => {
      const text = gap(length);
      const start = text.indexOf("会议");
      return orderedOf(text, [start, start + 5, text.length, "会议"]);
    };
    expect(of(20)).toEqual(["会议: 压实防汛责任。", "会议: 要管好水库。"]);
    expect(of(21)).toEqual(["会议: 要管好水库。"]);
  });

  it("is no part where a clause stands between the blank and the speaker", () => {
    const text = "压实防汛责任 雨季将到，会议强调，要管好水库。";
    expect(orderedOf(text, [12, 17, text.length, "会议"])).toEqual(["会议: 要管好水库。"]);
  });

  it("that orders nothing is no directive", () => {
    expect(ordered("防汛形势 会议强调，要管好水库。")).toEqual(["0 会议: 要管好水库。"]);
  });
});
