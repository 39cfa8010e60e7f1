import type { ReportPart } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { reportDirectives } from "../../src/report/report-directives.js";

const partOf = (paragraph: number, end: number, period: ReportPart["period"], level = 1): ReportPart => ({
  level,
  number: null,
  heading: "渠道",
  paragraph,
  end,
  period,
});

/** What is ordered in paragraphs. */
function ordered(paragraphs: readonly string[], parts: readonly ReportPart[], headline: string[] = []) {
  const units = [
    ...headline.map((text) => ({ text, start: 0, paragraph: null, shift: 0 })),
    ...paragraphs.map((text, paragraph) => ({ text, start: 0, paragraph, shift: 0 })),
  ];
  const found = reportDirectives(units, parts, "涂青林");
  for (const { paragraph, start, end, text, speaker } of found) {
    expect(paragraphs[paragraph!]!.slice(start, end)).toBe(text);
    expect(speaker).toBe("涂青林");
  }
  return found.map(({ text, marker }) => `${marker ?? ""}|${text}`);
}

describe("what a report orders", () => {
  const MODAL = "各地要管好水库。";
  const BARE = "抓好春耕生产。";

  it("stands in parts about what is to come, with a modal or without", () => {
    expect(ordered(["一、打算", MODAL, BARE], [partOf(0, 3, "coming")])).toEqual([`要|${MODAL}`, `|${BARE}`]);
    expect(ordered(["一、回顾", MODAL, BARE], [partOf(0, 3, "past")])).toEqual([]);
  });

  it("has a modal where nothing tells the time", () => {
    expect(ordered(["一、渠道", MODAL, BARE], [partOf(0, 3, null)])).toEqual([`要|${MODAL}`]);
    expect(ordered([MODAL, BARE], [])).toEqual([`要|${MODAL}`]);
  });

  it("is not the heading, nor the headline, nor what stands before the parts", () => {
    expect(ordered([`一、${MODAL}`, BARE], [partOf(0, 2, "coming")])).toEqual([`|${BARE}`]);
    const both = [partOf(0, 2, "coming"), partOf(2, 4, "coming")];
    expect(ordered(["一、打算", BARE, `二、${MODAL}`, BARE], both)).toEqual([`|${BARE}`, `|${BARE}`]);
    expect(ordered([MODAL, "一、打算", BARE], [partOf(1, 3, "coming")])).toEqual([`|${BARE}`]);
    expect(ordered([BARE], [], [MODAL])).toEqual([]);
  });

  it("ends with its part", () => {
    expect(
      ordered(
        ["一、打算", BARE, "二、回顾", MODAL, "三、渠道", BARE],
        [partOf(0, 2, "coming"), partOf(2, 4, "past"), partOf(4, 6, null)],
      ),
    ).toEqual([`|${BARE}`]);
  });

  it("is told its time by the part of the first level", () => {
    expect(
      ordered(["（一）先做", "一、打算", BARE], [partOf(0, 3, "past", 2), partOf(1, 3, "coming")]),
    ).toEqual([`|${BARE}`]);
  });

  it.each([
    ["（一）", BARE],
    ["(12)", BARE],
    ["一是", BARE],
    ["十二、", BARE],
    ["1.", BARE],
    ["12、 ", BARE],
    ["  ", BARE],
  ])("begins behind %s", (number, sentence) => {
    expect(ordered(["一、打算", number + sentence], [partOf(0, 2, "coming")])).toEqual([`|${sentence}`]);
    expect(ordered(["一、打算", `渠成。${number}${sentence}`], [partOf(0, 2, "coming")])).toEqual([
      `|${sentence}`,
    ]);
  });

  it("keeps numbers that tell how many", () => {
    const quantity = "2.5万亩良田要修渠。";
    expect(ordered(["一、打算", quantity], [partOf(0, 2, "coming")])).toEqual([`要|${quantity}`]);
    const middle = "要修渠，一是选线。";
    expect(ordered(["一、打算", middle], [partOf(0, 2, "coming")])).toEqual([`要|${middle}`]);
  });
});
