import type { Level } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import {
  type DatedMeeting,
  datedMeetings,
  numberedClue,
  orderConflicts,
  seriesOf,
} from "../../src/evidence/numbered-meetings.js";
import { heardClue } from "./heard.js";

const BODY = { level: "province" as Level, provinceCode: "13", prefecture: null };
/** A numbered meeting of one body. */
const meeting = (number: string) => ({ name: `省防汛抗旱指挥部第${number}次调度会`, ...BODY });
/** Meetings of one body, by number and day. */
const known = (days: Record<string, string>): DatedMeeting[] =>
  Object.entries(days).map(([number, date]) => ({ ...meeting(number), date }));

/** What the count says of days of the 27th meeting. */
const clue = (days: Record<string, string>, number = "27") => {
  const found = numberedClue(meeting(number), known(days));
  return found === null ? null : heardClue(found);
};

describe("the count of a body's meetings", () => {
  it("speaks for days between the neighbours, and against others", () => {
    const found = clue({ 26: "2021-07-01", 30: "2021-07-20" });
    expect(found?.rule).toBe("numberedMeeting");
    expect(found?.text).toBe("第26次 2021-07-01, 第30次 2021-07-20");
    expect(found?.years).toEqual([2021]);
    expect(
      found?.says("2021-06-30", "2021-07-01", "2021-07-09", "2021-07-20", "2021-07-21", "2020-07-09"),
    ).toEqual([-4, 4, 4, 4, -4, -4]);
  });

  it("takes the nearest of neighbours, whatever their order in the list", () => {
    expect(clue({ 30: "2021-07-20", 12: "2021-03-02", 35: "2021-09-02", 26: "2021-07-01" })?.text).toBe(
      "第26次 2021-07-01, 第30次 2021-07-20",
    );
  });

  it("speaks for days near a neighbour on one side, if weakly", () => {
    const before = clue({ 26: "2021-01-01" });
    expect(before?.text).toBe("第26次 2021-01-01");
    expect(before?.years).toEqual([2021, 2022]);
    expect(before?.says("2020-12-31", "2021-01-01", "2021-07-20", "2021-07-21", "2021-12-31")).toEqual([
      -4, 1, 1, 0, 0,
    ]);
    const after = clue({ 30: "2021-07-20" });
    expect(after?.text).toBe("第30次 2021-07-20");
    expect(after?.years).toEqual([2020, 2021]);
    expect(after?.says("2021-07-21", "2021-07-20", "2021-01-01", "2020-12-31")).toEqual([-4, 1, 1, 0]);
  });

  it("knows the day of a reprint", () => {
    const found = clue({ 27: "2022-07-09" });
    expect(found?.text).toBe("第27次 2022-07-09, 第27次 2022-07-09");
    expect(found?.years).toEqual([2022]);
    expect(found?.says("2022-07-09", "2022-07-08", "2022-07-10")).toEqual([4, -4, -4]);
  });

  it("goes on where one meeting is known by two days", () => {
    const twice = [...known({ 26: "2021-07-02", 30: "2021-07-20" }), ...known({ 26: "2021-07-01" })];
    expect(numberedClue(meeting("27"), twice)?.evidence.text).toBe("第26次 2021-07-02, 第30次 2021-07-20");
  });

  it("brings all years between the neighbours into question, six at most", () => {
    expect(clue({ 26: "2019-07-01", 30: "2022-07-20" })?.years).toEqual([2019, 2020, 2021, 2022]);
    expect(clue({ 26: "2010-07-01", 30: "2022-07-20" })?.years).toEqual([2010, 2011, 2012, 2013, 2014, 2015]);
  });

  it("may have begun anew: then any run may be meant, and none speaks against a day for certain", () => {
    const found = clue({ 26: "2018-07-01", 30: "2018-07-20", 2: "2021-03-01", 28: "2021-07-12" });
    expect(found?.text).toBe("第26次 2018-07-01, 第30次 2018-07-20; 第2次 2021-03-01, 第28次 2021-07-12");
    expect(found?.years).toEqual([2018, 2021]);
    expect(found?.says("2018-07-09", "2021-07-09", "2019-07-09", "2022-07-09")).toEqual([4, 4, -1, -1]);
  });

  it("is one where two meetings of a day come in either order", () => {
    const found = numberedClue(
      meeting("27"),
      known({ 28: "2021-07-01" }).concat(known({ 26: "2021-07-01" })),
    );
    expect(found?.evidence.text).toBe("第26次 2021-07-01, 第28次 2021-07-01");
  });

  it("is none without a number, and none of a body of which nothing is known", () => {
    expect(clue({})).toBeNull();
    expect(
      numberedClue({ ...meeting("27"), name: "省防汛抗旱指挥部调度会" }, known({ 26: "2021-07-01" })),
    ).toBeNull();
    expect(numberedClue({ ...meeting("27"), provinceCode: "14" }, known({ 26: "2021-07-01" }))).toBeNull();
  });
});

describe("a day that does not agree with the count", () => {
  const neighbours = known({ 26: "2021-07-01", 30: "2021-07-20" });
  const conflicts = (day: string, meetings = neighbours) => orderConflicts(meeting("27"), day, meetings);

  it("is before a meeting that came first, or after one that came later", () => {
    expect(conflicts("2021-06-30")).toEqual([
      {
        field: "meetingDate",
        values: ["2021-06-30", "2021-07-01"],
        explanation: "meeting 27 is dated before meeting 26, of 2021-07-01",
      },
    ]);
    expect(conflicts("2021-07-21")).toEqual([
      {
        field: "meetingDate",
        values: ["2021-07-21", "2021-07-20"],
        explanation: "meeting 27 is dated after meeting 30, of 2021-07-20",
      },
    ]);
  });

  it("may be the day of a neighbour, and any day between", () => {
    for (const day of ["2021-07-01", "2021-07-09", "2021-07-20"]) expect(conflicts(day)).toEqual([]);
  });

  it("is told by one neighbour alone, too", () => {
    expect(conflicts("2021-06-30", known({ 26: "2021-07-01" })).length).toBe(1);
    expect(conflicts("2021-07-02", known({ 26: "2021-07-01" }))).toEqual([]);
    expect(conflicts("2021-07-21", known({ 30: "2021-07-20" })).length).toBe(1);
    expect(conflicts("2021-07-19", known({ 30: "2021-07-20" }))).toEqual([]);
  });

  it("is not told by a reprint, by two runs, or by nothing", () => {
    expect(conflicts("2021-07-09", known({ 27: "2022-07-09" }))).toEqual([]);
    expect(conflicts("2019-07-09", known({ 26: "2018-07-01", 2: "2021-03-01" }))).toEqual([]);
    expect(conflicts("2021-07-09", [])).toEqual([]);
    expect(orderConflicts({ ...meeting("27"), name: "调度会" }, "2021-01-09", neighbours)).toEqual([]);
  });
});

describe("known meetings", () => {
  const readout = (number: string, date: string | null) => ({
    meeting: { name: meeting(number).name, body: null },
    meetingDate: { value: date, confidence: 1, evidence: [] },
    level: BODY.level,
    provinceCode: { value: BODY.provinceCode, confidence: 1, evidence: [] },
    prefecture: BODY.prefecture,
  });

  it("are those of readouts that have a number and a day", () => {
    const unnumbered = { ...readout("27", "2021-07-09"), meeting: { name: "调度会", body: null } };
    expect(
      datedMeetings([
        readout("26", "2021-07-01"),
        readout("27", null),
        { ...readout("28", "2021-07-09"), meeting: null },
        unnumbered,
        readout("26", "2021-07-01"),
      ]),
    ).toEqual([...known({ 26: "2021-07-01" }), ...known({ 26: "2021-07-01" })]);
  });

  it("are ordered by series once for each list", () => {
    const list = [
      ...known({ 26: "2021-07-01", 30: "2021-07-20" }),
      { ...meeting("3"), name: "调度会", date: "2021-07-20" },
    ];
    const series = seriesOf(list);
    expect([...series.values()].map((days) => days.map(({ number }) => number))).toEqual([[26, 30]]);
    expect(seriesOf(list)).toBe(series);
  });

  it.each(["2021-02-30", "2021", "2021-7-1", "x2021-07-01", "2021-07-01x", ""])(
    "are refused with the day %s",
    (date) => {
      expect(() => datedMeetings([readout("26", date)])).toThrow(RangeError);
      expect(() => seriesOf(known({ 26: date }))).toThrow(/第26次.*YYYY-MM-DD/u);
    },
  );
});
