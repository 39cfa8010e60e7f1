import { describe, expect, it } from "vitest";
import { meetingMoment } from "../../src/facts/meeting-moment.js";
import type { Act } from "../../src/facts/speech-acts.js";
import { unitOf } from "../evidence/heard.js";

interface Given {
  readonly title?: string;
  /** Unit of what somebody says, where its words begin and end. */
  readonly act?: readonly [number, number, number];
}

/** The day of the meeting that paragraphs tell of, as `year-month-day` with `?` for what is open. */
function dayIn(paragraphs: readonly string[], { title, act }: Given = {}): string | null {
  const units = [
    ...(title === undefined ? [] : [unitOf(title, 0, null)]),
    ...paragraphs.map((text, at) => unitOf(text, 0, at)),
  ];
  const acts = [act ?? []]
    .filter((one) => one.length > 0)
    .map(
      ([unit = 0, content = 0, end = 0]): Act => ({
        unit,
        start: 0,
        content,
        end,
        speaker: null,
        verb: "指出",
      }),
    );
  const found = meetingMoment(units, acts);
  if (found === null) return null;
  const { year, month, day, relative, lunar } = found.mention;
  if (month === null && day === null) return relative === null ? `lunar ${lunar}` : `relative ${relative}`;
  return `${year ?? "?"}-${month ?? "?"}-${day ?? "?"}`;
}

const PLAIN = "雨还在下。";
const below = (count: number, text: string): string[] => [...Array<string>(count).fill(PLAIN), text];

describe("a date of the lead", () => {
  it.each([
    ["opens a sentence", "1月18日有雨。"],
    ["opens a later sentence", "雨还在下。1月18日，何安值守。"],
    ["stands behind a byline", "（何安摄）1月18日有雨。"],
    ["stands behind a paper's name", `江城日报1月18日有雨${"，雨还在下".repeat(10)}。`],
    ["stands behind news", "据市里消息，1月18日有雨。"],
    ["stands behind a blank", "江城 1月18日有雨。"],
    ["stands in a sentence of who attends", "雨后1月18日何安出席。"],
    ["stands behind a comma, with a time", "雨后，1月18日上午值守。"],
    ["is a day of the moon", "正月初四有雨。"],
    ["stands sixty characters behind the head", `${"雨".repeat(60)}，1月18日何安出席。`],
    ["is followed by another's meeting late", "1月18日各地各部门都在认真学习防汛会议精神。"],
    ["is a meeting's own", "防汛会议于1月18日在江城召开。"],
    ["is a meeting's own, to another", "防汛会议，于1月18日至1月19日在江城举行。"],
    ["is a gathering's own", "防汛部署会于1月18日在江城召开。"],
    ["is a plenum's own", "全会于1月18日上午在江城开幕。"],
    ["is that of who presides", "国务院总理何安1月18日主持召开议事会。"],
  ])("that %s is heard", (_, text) => {
    expect(dayIn([text])).toMatch(/^(?:\?-1-18|lunar 3)$/u);
  });

  it.each([
    ["stands anywhere", "雨后1月18日何安值守。"],
    ["stands behind a comma", "雨后，1月18日何安在堤。"],
    ["has a time", "雨后1月18日上午值守。"],
    ["is followed by a meeting in another sentence", "雨后，1月18日何安值守。会议结束。"],
    ["is of a thing", "1月18日的会议有雨。"],
    ["is of another's meeting", "1月18日防汛会议精神已到。"],
    ["stands behind a paper's name and more", "江城日报所登1月18日何安值守。"],
    ["stands somewhere behind a comma", "雨后，江城1月18日在堤。"],
    ["is a beginning", "雨后，自1月18日何安主持。"],
    ["is a meeting's for something else", "防汛会议于1月18日，在江城召开。"],
    ["is a meeting room's", "防汛会议室于1月18日在江城召开。"],
    ["is a document's of the centre", "国务院1月18日文件由何安主持起草。"],
    ["stands far down", `${"雨。".repeat(1_000)}1月18日，何安主持会议。`],
  ])("that %s is not", (_, text) => {
    expect(dayIn([text])).toBeNull();
  });

  it("counts for less the farther down it is", () => {
    const day = "1月18日有雨。";
    expect(dayIn(below(2, day))).toBe("?-1-18");
    expect(dayIn(below(3, day))).toBeNull();
    expect(dayIn(below(1, "正月初四有雨。"))).toBeNull();
    expect(dayIn(below(1, `${"雨".repeat(59)}，1月18日何安出席。`))).toBe("?-1-18");
    expect(dayIn(below(1, `${"雨".repeat(60)}，1月18日何安出席。`))).toBeNull();
    expect(dayIn([PLAIN], { title: "雨后，1月18日何安出席" })).toBe("?-1-18");
    expect(dayIn([PLAIN], { title: "雨后1月18日何安出席" })).toBeNull();
  });

  it("is of the first four paragraphs, besides the headline", () => {
    const day = "1月18日，何安主持会议。";
    expect(dayIn(below(3, day), { title: "雨还在下" })).toBe("?-1-18");
    expect(dayIn(below(4, day))).toBeNull();
  });

  it("is more where the meeting's name and verb enclose it", () => {
    expect(dayIn(below(3, "防汛会议1月18日召开。"))).toBe("?-1-18");
    expect(dayIn(below(3, "防汛部署会1月18日上午在江城举行。"))).toBe("?-1-18");
    expect(dayIn(below(3, "防汛会议室1月18日召开。"))).toBeNull();
    expect(dayIn(below(3, "防汛会议1月18日，在江城召开。"))).toBeNull();
    expect(dayIn(below(3, "何安调研，并于1月18日下午主持召开议事会。"))).toBe("?-1-18");
    expect(dayIn(below(3, "何安调研，并于堤边1月18日下午主持召开议事会。"))).toBeNull();
  });

  it.each(["召开", " 召开", "举行", " 举行", "下午召开", "在江城召开"])("is more before %j", (verb) => {
    expect(dayIn(below(3, `雨后，1月18日${verb}议事。`))).toBe("?-1-18");
    expect(dayIn(below(3, "雨后，1月18日江城召开议事。"))).toBeNull();
  });

  it("is the best of several, and the first of equals", () => {
    expect(dayIn(["1月18日，雨还在下。1月19日，雨还在下。"])).toBe("?-1-18");
    expect(dayIn(["雨后，1月18日何安出席。", "1月19日，何安主持会议。"])).toBe("?-1-19");
    expect(dayIn(["1月18日，何安主持会议。", "雨后，1月19日何安出席。"])).toBe("?-1-18");
    expect(dayIn(["何安1月17日调研，并于1月18日下午在江城主持召开议事会。"])).toBe("?-1-18");
    expect(dayIn(["何安1月17日调研，并于1月18日去江城，再主持召开议事会。"])).toBe("?-1-17");
  });

  it("is none that stands in what somebody says", () => {
    const text = "雨还在下。1月18日，何安主持会议。";
    expect(dayIn([text], { act: [0, 5, 17] })).toBeNull();
    expect(dayIn([text], { act: [1, 5, 17] })).toBe("?-1-18");
    expect(dayIn([text], { act: [0, 6, 17] })).toBe("?-1-18");
    expect(dayIn([text], { act: [0, 0, 5] })).toBe("?-1-18");
    expect(dayIn([text], { act: [0, 0, 6] })).toBeNull();
  });
});

describe("a day without a month", () => {
  const visit = (dates: string, day: string): string | null =>
    dayIn([`${dates}何安调研，并于${day}日下午在江城主持召开议事会。`]);

  it("takes that of the last date before it in the sentence", () => {
    expect(visit("2021年1月17日至18日", "18")).toBe("2021-1-18");
    expect(visit("雨后的1月18日", "18")).toBe("?-1-18");
    expect(visit("雨后的12月30日和1月2日", "3")).toBe("?-1-3");
    expect(visit("雨后的1月30日", "2")).toBe("?-?-2");
    expect(visit("雨后的1月17日有雨。", "18")).toBe("?-?-18");
    expect(visit("", "18")).toBe("?-?-18");
  });

  it("takes that of the report's own day", () => {
    expect(dayIn(["江城日报1月19日讯 昨天，何安主持会议。"])).toBe("?-1-18");
    expect(dayIn(["江城日报1月19日讯 18日上午，何安主持会议。"])).toBe("?-1-18");
    expect(dayIn(["江城日报1月2日讯 昨天，何安主持会议。"])).toBe("?-1-1");
    expect(dayIn(["江城日报1月1日讯 昨天，何安主持会议。"])).toBe("relative -1");
    expect(dayIn(["江城日报1月19日讯 12月30日，何安主持会议。"])).toBe("?-12-30");
    expect(dayIn(["江城日报2月19日讯 正月初四，何安主持会议。"])).toBe("lunar 3");
    expect(dayIn(["江城日报1月19日讯 有雨。", "昨天，何安主持会议。"], { title: "有雨" })).toBe("?-1-18");
    expect(dayIn([PLAIN, "江城日报1月19日讯 昨天，何安主持会议。"])).toBe("relative -1");
    expect(dayIn([], { title: "昨天，何安主持会议" })).toBe("relative -1");
  });
});

describe("a day that is told by another", () => {
  it.each([
    ["昨天（1月18日），何安主持会议。", "?-1-18"],
    ["昨天上午（1月18日），何安主持会议。", "?-1-18"],
    ["昨天，1月18日，何安主持会议。", "?-1-18"],
    ["昨天（2021年1月18日），何安主持会议。", "2021-1-18"],
    ["正月初四（2月15日），何安主持会议。", "?-2-15"],
    ["正月初四，15日上午何安主持会议。", "lunar 3"],
    ["昨天雨1月18日的堤上，何安主持会议。", "relative -1"],
    ["昨天雨后1月18日的堤上，何安主持会议。", "relative -1"],
    ["昨天（雨后）1月18日的堤上，何安主持会议。", "relative -1"],
    ["昨天，何安主持会议。", "relative -1"],
    ["1月18日（1月19日有雨），何安主持会议。", "?-1-18"],
  ])("in %s", (text, wanted) => {
    expect(dayIn([text])).toBe(wanted);
  });

  it("ends where that ends", () => {
    const text = "昨天（1月18日），何安主持会议。";
    expect(meetingMoment([unitOf(text)], [])?.mention).toMatchObject({ start: 0, end: 8, relative: -1 });
    const lunar = "正月初四（2月15日），何安主持会议。";
    expect(meetingMoment([unitOf(lunar)], [])?.mention).toMatchObject({ start: 5, end: 10, lunar: null });
  });
});
