import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedMeeting, datedMeetings, explainFacts, parse } from "../src/index.js";
import { cleanDocument } from "./document.js";

const page = (number: string, day = "7月9日", body = "河北省防汛抗旱指挥部"): string =>
  `${day}，${body}召开第${number}次调度会。副省长钱若川主持会议并讲话。\n会议强调，要压实责任，落实措施。`;
const meeting = (number: string, date: string): DatedMeeting => ({
  name: `省防汛抗旱指挥部第${number}次调度会`,
  level: "province",
  provinceCode: "13",
  prefecture: null,
  date,
});
const dateOf = (text: string, meetings: readonly DatedMeeting[]): string | null =>
  parse(cleanDocument(text), { meetings }).meetingDate.value;

describe("a numbered meeting without a year", () => {
  it("has none by itself", () => {
    expect(parse(cleanDocument(page("27"))).meetingDate.value).toBeNull();
  });

  it.each([
    ["lies between its neighbours", [meeting("26", "2021-07-01"), meeting("30", "2021-07-20")], "2021-07-09"],
    [
      "lies between neighbours of two years",
      [meeting("二十一", "2020-12-30"), meeting("三十", "2021-08-02")],
      "2021-07-09",
    ],
    ["has the day of a reprint", [meeting("二十七", "2022-07-09")], "2022-07-09"],
    ["is open where two years lie between", [meeting("26", "2020-07-01"), meeting("30", "2021-07-20")], null],
    ["is open with a neighbour on one side", [meeting("30", "2021-07-20")], null],
    [
      "is open where the count began anew and either run may be meant",
      [
        meeting("26", "2018-07-01"),
        meeting("30", "2018-07-20"),
        meeting("2", "2021-03-01"),
        meeting("26", "2021-07-02"),
        meeting("28", "2021-07-12"),
      ],
      null,
    ],
    [
      "has the run that it fits",
      [
        meeting("26", "2018-07-11"),
        meeting("30", "2018-07-20"),
        meeting("2", "2021-03-01"),
        meeting("26", "2021-07-02"),
        meeting("28", "2021-07-12"),
      ],
      "2021-07-09",
    ],
  ] as const)("%s", (_, meetings, date) => {
    expect(dateOf(page("27"), meetings)).toBe(date);
    expect(dateOf(page("二十七"), meetings)).toBe(date);
  });

  it("is of its own body's count alone", () => {
    const known = [meeting("26", "2021-07-01"), meeting("30", "2021-07-20")];
    expect(dateOf(page("27", "7月9日", "省安全生产委员会"), known)).toBeNull();
    expect(
      dateOf(
        page("27"),
        known.map((one) => ({ ...one, provinceCode: "14" })),
      ),
    ).toBeNull();
    expect(
      dateOf(
        page("27"),
        known.map((one) => ({ ...one, name: one.name.replace("第", "今年第") })),
      ),
    ).toBeNull();
  });

  it("says by what it was dated", () => {
    const readout = parse(cleanDocument(page("27")), {
      meetings: [meeting("26", "2021-07-01"), meeting("30", "2021-07-20")],
    });
    expect(explainFacts(readout).meetingDate.because).toContainEqual(
      expect.objectContaining({ rule: "numberedMeeting", text: "第26次 2021-07-01, 第30次 2021-07-20" }),
    );
  });
});

describe("a numbered meeting with a year", () => {
  it("that its neighbours contradict keeps it, with a conflict", () => {
    const known = [meeting("26", "2021-07-01"), meeting("30", "2021-07-20")];
    const { meetingDate, conflicts } = parse(cleanDocument(page("27", "2022年7月9日")), { meetings: known });
    expect(meetingDate.value).toBe("2022-07-09");
    expect(conflicts).toEqual([
      {
        field: "meetingDate",
        values: ["2022-07-09", "2021-07-20"],
        explanation: "meeting 27 is dated after meeting 30, of 2021-07-20",
      },
    ]);
    expect(parse(cleanDocument(page("27", "2021年7月9日")), { meetings: known }).conflicts).toEqual([]);
  });
});

describe("meetings of a first pass", () => {
  it("date those of the second, and change nothing that was dated", () => {
    const pages = [
      page("26", "2021年7月1日"),
      page("27"),
      page("30", "2021年7月20日"),
      page("31", "8月1日"),
    ].map((text) => cleanDocument(text));
    const first = pages.map((one) => parse(one));
    const meetings = datedMeetings(first);
    expect(meetings.map(({ date }) => date)).toEqual(["2021-07-01", "2021-07-20"]);
    expect(pages.map((one) => parse(one, { meetings }).meetingDate.value)).toEqual([
      "2021-07-01",
      "2021-07-09",
      "2021-07-20",
      null,
    ]);
  });

  it("in any order give the same", () => {
    const known = ["3", "9", "12", "26", "30"].map((number, at) => meeting(number, `2021-0${at + 3}-05`));
    fc.assert(
      fc.property(fc.shuffledSubarray(known, { minLength: 5 }), (meetings) => {
        expect(dateOf(page("27", "6月20日"), meetings)).toBe(dateOf(page("27", "6月20日"), known));
      }),
    );
  });

  it("with a day that is none are refused", () => {
    expect(() => dateOf(page("27"), [meeting("26", "2021-02-30")])).toThrow(
      /第26次.*2021-02-30.*YYYY-MM-DD/u,
    );
    expect(() => dateOf(page("27"), [meeting("26", "2021")])).toThrow(RangeError);
  });
});
