import { describe, expect, it } from "vitest";
import { isNarrative } from "../src/facts/narrative.js";
import { headsClause, isNationalLeader, isSubject } from "../src/facts/subjects.js";
import { findMentions, type Mention } from "../src/names/find-mentions.js";
import { sentences } from "../src/text/sentences.js";
import type { Unit } from "../src/text/unit.js";

const unit = (text: string): Unit => ({ text, start: 0, paragraph: 0, shift: 0 });

/** 丁若渝 where the text names him; what proves the name stands in another unit. */
function mentioned(text: string): { here: Mention; mentions: readonly Mention[] } {
  const units = [unit(text), unit("市长丁若渝主持会议。")];
  const mentions = findMentions(units).filter((mention) => mention.unit === 0);
  const here = mentions.find(({ name }) => name === "丁若渝");
  if (here === undefined) throw new RangeError(`${text} does not name him`);
  return { here, mentions };
}

describe("the head of a clause", () => {
  it.each([
    "丁若渝主持会议。",
    "市长丁若渝主持会议。",
    "雨季将到，丁若渝主持会议。",
    "市长贺知秋、丁若渝出席会议。",
    "7月1日，丁若渝主持会议。",
    "7月1日丁若渝主持会议。",
    "12月21日上午丁若渝主持会议。",
    "今天丁若渝主持会议。",
    "今天上午丁若渝主持会议。",
    "昨天丁若渝主持会议。",
    "昨天下午丁若渝主持会议。",
    "会议由丁若渝主持。",
    "雨季将到，随后丁若渝主持会议。",
    "“三防”会上丁若渝主持会议。",
  ])("is where nothing but titles, time and place stands before: %s", (text) => {
    expect(headsClause(mentioned(text).here, text)).toBe(true);
  });

  it.each([
    "各地学习丁若渝的经验。",
    "防汛会议由丁若渝主持。",
    "会上来了许多人丁若渝也来了。",
    "随后各地请丁若渝主持会议。",
  ])("is not where words of the clause do: %s", (text) => {
    const at = text.indexOf("丁若渝");
    const here = { name: "丁若渝", unit: 0, start: at, end: at + 3, titleStart: at, titles: [] };
    expect(headsClause(here, text)).toBe(false);
    expect(isSubject(here, unit(text))).toBe(false);
  });

  it("is a subject's where he does something there", () => {
    const isTold = (text: string): boolean => isSubject(mentioned(text).here, unit(text));
    expect(isTold("丁若渝主持会议。")).toBe(true);
    expect(isTold("丁若渝指出，要快。")).toBe(true);
    expect(isTold("丁若渝再次强调，要快。")).toBe(true);
    expect(isTold("丁若渝、贺知秋出席。")).toBe(false);
    expect(isTold("丁若渝等人指出，要快。")).toBe(false);
  });

  it("leaders of the country are known by name", () => {
    expect(isNationalLeader("李强")).toBe(true);
    expect(isNationalLeader("丁若渝")).toBe(false);
  });
});

describe("a sentence on the meeting itself", () => {
  /** For each sentence whether it tells what went on. */
  function told(text: string): boolean[] {
    const { mentions } = text.includes("丁若渝") ? mentioned(text) : { mentions: [] };
    return sentences(text).map((span) => isNarrative(unit(text), span, mentions));
  }

  it.each([
    ["会议以视频形式召开。要快。", [true, false]],
    ["要快。会议听取了汇报。", [false, true]],
    ["丁若渝出席会议。要快。", [true, false]],
    ["会后，丁若渝主持分组讨论。", [true]],
    ["据了解；丁若渝主持分组讨论。", [true]],
    // What a leader of the country said is quoted there.
    ["丁若渝总书记主持会议。", [false]],
    ["丁若渝在场，总书记的批示由他传达。", [true]],
    ["各地按丁若渝出席会议的安排，加固堤防。", [false]],
    ["丁若渝来到堤上。各地出席会议。", [false, false]],
    [`丁若渝来到堤上${"看".repeat(76)}出席会议。`, [false]],
    [`丁若渝来到堤上${"看".repeat(74)}出席会议。`, [true]],
  ])("%s", (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
