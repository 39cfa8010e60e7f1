import { describe, expect, it } from "vitest";
import { dayNumber } from "../../src/evidence/calendar.js";
import type { YearClue } from "../../src/evidence/clue.js";
import { type DateMention, dateMentions } from "../../src/evidence/date-mentions.js";
import type { Holding } from "../../src/evidence/holders.js";
import type { PageDate } from "../../src/evidence/page-dates.js";
import type { DatingInput, YearScore } from "../../src/facts/dating.js";
import { type MeetingDay, meetingDay } from "../../src/facts/meeting-day.js";
import { dayOf, unitOf } from "../evidence/heard.js";

const TEXT = "青岚要闻\n5月10日，市委召开防汛工作会议。";
const UNIT = unitOf(TEXT.slice(5), 5, 0);

interface Given {
  /** Days that are open, with their scores. */
  readonly open?: Readonly<Record<string, number>>;
  readonly people?: readonly Holding[];
  readonly dates?: readonly PageDate[];
  readonly mention?: Partial<DateMention>;
  /** Clues that speak for each open day. */
  readonly clues?: readonly string[];
}

function decided({ open = {}, people = [], dates = [], mention = {}, clues = [] }: Given): MeetingDay {
  const input: DatingInput = {
    units: [UNIT],
    acts: [],
    ground: { text: TEXT, raw: TEXT, toRaw: (span) => span },
    dates,
  };
  const found = clues.map(
    (rule): YearClue => ({
      rule,
      evidence: { start: 0, end: 0, text: rule, rule },
      years: [],
      score: () => 1,
    }),
  );
  const days = Object.entries(open).map(
    ([day, score]): YearScore => ({ day: dayOf(day), score, clues: found }),
  );
  const moment = { unit: UNIT, mention: { ...dateMentions(UNIT.text)[0]!, ...mention } };
  return meetingDay(input, { moment, clues: found, open: days }, people);
}

const value = (given: Given): string | null => decided(given).field.value;

const served = (
  name: string,
  from: string,
  to: string,
  more: {
    readonly post?: Holding["post"];
    readonly titled?: boolean;
    readonly titles?: readonly string[];
  } = {},
): Holding => ({
  mention: { name, unit: 0, start: 13, end: 15, titleStart: 13, titles: more.titles ?? ["省长"] },
  provinceCode: "36",
  post: more.post ?? "governor",
  from: dayNumber(dayOf(from)),
  to: dayNumber(dayOf(to)),
  titled: more.titled ?? true,
});

const published = (day: string, from: PageDate["from"] = "header"): PageDate => ({
  ...dayOf(day),
  from,
  evidence: { start: 0, end: 4, text: day, rule: `${from}Date` },
});

describe("a text that gives its meeting no date", () => {
  it("has none, but may have a day of publication", () => {
    const input: DatingInput = {
      units: [UNIT],
      acts: [],
      ground: { text: TEXT, raw: TEXT, toRaw: (span) => span },
      dates: [published("2023-05-11")],
    };
    const found = meetingDay(input, { moment: null, clues: [], open: [] }, []);
    expect(found.field).toEqual({ value: null, confidence: 0, evidence: [] });
    expect(found.publication.value).toBe("2023-05-11");
    expect(found.conflicts).toEqual([]);
    expect(found.diagnostics).toMatchObject([
      { rule: "noMeetingDate", severity: "info", start: null, end: null },
    ]);
  });
});

describe("the year", () => {
  it("is open where nothing speaks for one", () => {
    const found = decided({});
    expect(found.field).toMatchObject({ value: null, confidence: 0, evidence: [{ text: "5月10日" }] });
    expect(found.diagnostics).toMatchObject([
      { rule: "openYear", message: "nothing tells the year of the date", start: 5, end: 10 },
    ]);
    expect(found.conflicts).toEqual([]);
  });

  it("is proved by where the date stands", () => {
    expect(decided({ mention: { start: 6, end: 8 } }).diagnostics).toMatchObject([{ start: 11, end: 13 }]);
    const found = decided({ mention: { start: 6, end: 8 }, open: { "2022-05-10": 2 } });
    expect(found.field.evidence).toMatchObject([{ start: 11, end: 13, text: "市委" }]);
    expect(found.diagnostics).toEqual([]);
  });

  it("that comes first is named first where as much speaks for another", () => {
    const years = (...days: string[]): string =>
      decided({ open: Object.fromEntries(days.map((day) => [day, 3])) }).diagnostics[0]!.message;
    expect(years("2022-05-10", "2021-05-10")).toBe("years 2021, 2022 remain open");
    expect(years("2021-05-10", "2022-05-10")).toBe("years 2021, 2022 remain open");
  });

  it("needs enough that speaks for it, and a lead", () => {
    expect(value({ open: { "2022-05-10": 1.5 } })).toBe("2022-05-10");
    expect(value({ open: { "2022-05-10": 1.4 } })).toBeNull();
    expect(value({ open: { "2022-05-10": 3, "2021-05-10": 2 } })).toBe("2022-05-10");
    expect(value({ open: { "2022-05-10": 3, "2021-05-10": 2.1 } })).toBeNull();
    const many = decided({ open: { "2019-05-10": 1, "2020-05-10": 2, "2021-05-10": 3, "2022-05-10": 3 } });
    expect(many.diagnostics[0]!.message).toBe("years 2021, 2022, 2020 remain open");
  });

  it("is sure where the text writes it, or counts from the page", () => {
    const weak = { open: { "2022-05-10": -3 } };
    expect(value(weak)).toBeNull();
    expect(decided({ ...weak, mention: { year: 2022 } }).field).toMatchObject({
      value: "2022-05-10",
      confidence: 0.95,
    });
    expect(value({ ...weak, mention: { month: null } })).toBe("2022-05-10");
    expect(value({ ...weak, mention: { month: null, lunar: 3 } })).toBeNull();
    expect(value({ mention: { year: 2022 } })).toBeNull();
  });

  it("is the surer the more speaks for it and the farther it leads", () => {
    const confidence = (open: Record<string, number>): number => decided({ open }).field.confidence;
    expect(confidence({ "2022-05-10": 2 })).toBe(0.8);
    expect(confidence({ "2022-05-10": 3, "2021-05-10": 1 })).toBe(0.79);
    expect(confidence({ "2022-05-10": 10 })).toBe(0.98);
  });

  it("comes with what speaks for it", () => {
    const people = [served("石远", "2022-01-01", "2023-01-01")];
    const found = decided({ open: { "2022-05-10": 2 }, people, clues: ["weekday", "datedTerm"] });
    expect(found.field.evidence.map(({ rule }) => rule)).toEqual([
      "dateInText",
      "weekday",
      "datedTerm",
      "officeHolder",
    ]);
    expect(found.field.evidence.at(-1)).toMatchObject({ start: 13, end: 15 });
  });
});

describe("who held office", () => {
  const open = { "2021-05-10": 2, "2022-05-10": 2 };

  it("decides between years, from the first day to the last", () => {
    expect(value({ open })).toBeNull();
    expect(value({ open, people: [served("石远", "2022-05-10", "2023-01-01")] })).toBe("2022-05-10");
    expect(value({ open, people: [served("石远", "2020-01-01", "2021-05-10")] })).toBe("2021-05-10");
    expect(value({ open, people: [served("石远", "2022-05-11", "2023-01-01")] })).toBeNull();
  });

  it("counts half where the text does not give the post", () => {
    const confidence = (titled: boolean): number =>
      decided({
        open: { "2022-05-10": 2 },
        people: [served("石远", "2022-01-01", "2023-01-01", { titled })],
      }).field.confidence;
    expect([confidence(true), confidence(false)]).toEqual([0.9, 0.85]);
    const left = (titled: boolean): string | null =>
      value({ open: { "2022-05-10": 4 }, people: [served("石远", "2020-01-01", "2021-01-01", { titled })] });
    expect([left(true), left(false)]).toEqual([null, "2022-05-10"]);
    // A post that it gives beside one that it does not.
    const both = [
      served("石远", "2020-01-01", "2021-01-01"),
      served("石远", "2020-01-01", "2021-01-01", { post: "party_secretary", titled: false }),
    ];
    expect(value({ open: { "2022-05-10": 4 }, people: both })).toBeNull();
  });

  it("is asked of each person apart", () => {
    const people = [served("石远", "2022-01-01", "2023-01-01"), served("何安", "2020-01-01", "2021-01-01")];
    expect(decided({ open: { "2022-05-10": 4 }, people }).field.confidence).toBe(0.8);
  });

  it("is each post that the text gives at once", () => {
    const secretary = served("石远", "2021-03-01", "2024-01-01", { post: "party_secretary" });
    const governor = served("石远", "2020-01-01", "2021-08-01");
    expect(value({ open, people: [secretary, governor] })).toBe("2021-05-10");
    const untitled = served("石远", "2022-03-01", "2024-01-01", { post: "party_secretary", titled: false });
    expect(value({ open, people: [governor, untitled] })).toBe("2021-05-10");
  });

  it("has bounds for what all of them can say", () => {
    const names = ["石远", "何安", "岑以南", "丁若渝"];
    const then = names.map((name) => served(name, "2022-01-01", "2023-01-01"));
    expect(value({ open: { "2022-05-10": 0, "2021-05-10": 12 }, people: then })).toBe("2022-05-10");
    expect(value({ open: { "2022-05-10": 0, "2021-05-10": 12.1 }, people: then })).toBeNull();
    expect(decided({ open: { "2022-05-10": 0 }, people: then }).field.confidence).toBe(0.95);
    // Eight at most are taken from 2021: it keeps 1.5.
    expect(value({ open: { "2021-05-10": 9.5 }, people: then })).toBe("2021-05-10");
    expect(value({ open: { "2021-05-10": 9.4 }, people: then })).toBeNull();
  });

  it("ends after some months for one who acts", () => {
    const acting = (...titles: string[]): string | null =>
      value({ open, people: [served("石远", "2021-01-01", "2023-01-01", { titles })] });
    expect(acting("省长")).toBeNull();
    expect(acting("代省长")).toBe("2021-05-10");
    expect(acting("代理省长")).toBe("2021-05-10");
    expect(acting("省委副书记", "代省长")).toBe("2021-05-10");
    expect(acting("代省长候选人")).toBeNull();
    const gone = served("石远", "2021-01-01", "2021-03-01", { titles: ["代省长"] });
    expect(value({ open: { "2021-05-10": 4 }, people: [gone] })).toBeNull();
  });
});

describe("the day of publication", () => {
  it.each<[PageDate["from"], number]>([
    ["header", 0.95],
    ["meta", 0.9],
    ["url", 0.7],
  ])("from %s", (from, confidence) => {
    const date = published("2022-05-11", from);
    expect(decided({ dates: [date] }).publication).toEqual({
      value: "2022-05-11",
      confidence,
      evidence: [date.evidence],
    });
  });

  it("is null where the page tells none", () => {
    expect(decided({}).publication).toEqual({ value: null, confidence: 0, evidence: [] });
  });

  it("is told from the meeting's where they cannot go together", () => {
    const conflicts = (day: string, more: Given = { clues: ["weekday"] }): readonly unknown[] =>
      decided({ open: { "2022-05-10": 5 }, dates: [published(day)], ...more }).conflicts;
    expect(conflicts("2022-05-09")).toEqual([]);
    expect(conflicts("2022-05-08")).toEqual([
      {
        field: "publicationDate",
        values: ["2022-05-08", "2022-05-10"],
        explanation: "the page is dated before the meeting",
      },
    ]);
    expect(conflicts("2022-09-07")).toEqual([]);
    expect(conflicts("2022-09-08")).toMatchObject([
      { explanation: "the page is dated 121 days after the meeting: it was republished" },
    ]);
    expect(conflicts("2022-09-08", {})).toEqual([]);
    expect(conflicts("2022-09-08", { mention: { year: 2022 } })).toHaveLength(1);
    expect(conflicts("2022-09-08", { dates: [], clues: ["weekday"] })).toEqual([]);
  });
});
