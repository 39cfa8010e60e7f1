import type { Evidence, Field, Person, Readout } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { explainFacts } from "../src/explain-facts.js";
import { REASONS } from "../src/tables/reasons.js";
import { cleanDocument } from "./document.js";

const evidence = (rule: string, text: string, start: number, end: number): Evidence => ({
  rule,
  text,
  start,
  end,
});
const field = (value: string | null, found: Evidence[] = []): Field<string> => ({
  value,
  confidence: 0.8,
  evidence: found,
});
const person = (name: string, role: Person["role"], ...titles: string[]): Person => ({ name, role, titles });

/** A readout of which a test says what it is about. */
function readout(own: Partial<Readout>): Readout {
  return {
    id: "document",
    source: cleanDocument("").raw.source,
    kind: "readout",
    title: null,
    subtitles: [],
    paragraphs: [],
    paragraphSpans: [],
    boilerplate: [],
    province: field(null),
    provinceCode: field(null),
    level: null,
    prefecture: null,
    meeting: null,
    meetingDate: field(null),
    publicationDate: field(null),
    conflicts: [],
    people: [],
    speechActs: [],
    directives: [],
    quotedTerms: [],
    report: null,
    script: "simplified",
    noise: [],
    diagnostics: [],
    ...own,
  };
}

describe("a field", () => {
  it("is told with its evidence, each piece with its reason", () => {
    const { province } = explainFacts(
      readout({
        province: field("安徽省", [evidence("ownBody", "安徽省", 3, 6), evidence("green", "渠", 0, 1)]),
      }),
    );
    expect(province).toEqual({
      value: "安徽省",
      confidence: 0.8,
      because: [
        { rule: "ownBody", reason: REASONS.ownBody, text: "安徽省", start: 3, end: 6 },
        { rule: "green", reason: "green", text: "渠", start: 0, end: 1 },
      ],
      open: [],
    });
  });

  it("has no place where its evidence stands outside the text", () => {
    const { publicationDate } = explainFacts(
      readout({ publicationDate: field("2031-05-08", [evidence("urlDate", "a/20310508", 0, 0)]) }),
    );
    expect(publicationDate.because).toMatchObject([{ rule: "urlDate", start: null, end: null }]);
  });

  it("tells what stays open: its own diagnostics and conflicts", () => {
    const diagnostic = (rule: string, message: string) =>
      ({
        rule,
        severity: "info",
        message,
        start: null,
        end: null,
      }) as unknown as Readout["diagnostics"][number];
    const conflict = (name: string, explanation: string) =>
      ({ field: name, values: [], explanation }) as unknown as Readout["conflicts"][number];
    const found = explainFacts(
      readout({
        diagnostics: [
          diagnostic("openProvince", "no province"),
          diagnostic("openYear", "no year"),
          diagnostic("noMeetingDate", "no date"),
          diagnostic("lineJoin", "joined"),
        ],
        conflicts: [
          conflict("meetingDate", "two days"),
          conflict("province", "two provinces"),
          conflict("publicationDate", "a year later"),
        ],
      }),
    );
    expect(found.province.open).toEqual(["no province", "two provinces"]);
    expect(found.meetingDate.open).toEqual(["no year", "no date", "two days"]);
    expect(found.publicationDate.open).toEqual(["a year later"]);
  });
});

describe("the chair", () => {
  const people = [person("左平", "speaker"), person("丁若渝", "chair")];
  const chair = (own: Partial<Readout>) => explainFacts(readout({ people, ...own })).chair;

  it("is told by the sentence that says so, body before headline", () => {
    const title = "丁若渝主持会议";
    const paragraphs = ["左平主持。", "渠成。丁若渝主持会议。树活。丁若渝又主持。"];
    expect(chair({ title, paragraphs })).toEqual({
      value: "丁若渝",
      confidence: null,
      because: [{ rule: "presides", reason: REASONS.presides, text: "丁若渝主持会议。", start: 3, end: 11 }],
      open: [],
    });
    expect(chair({ title }).because).toMatchObject([{ text: title, start: 0, end: 7 }]);
    expect(chair({ title: "渠成", subtitles: [title] }).because).toMatchObject([{ text: title }]);
  });

  it("may be without one", () => {
    const paragraphs = ["丁若渝来了。左平主持会议。"];
    expect(chair({ paragraphs })).toEqual({ value: "丁若渝", confidence: null, because: [], open: [] });
  });

  it("may be nobody", () => {
    expect(chair({ people: [person("左平", "speaker")], paragraphs: ["左平主持。"] })).toEqual({
      value: null,
      confidence: null,
      because: [],
      open: ["no sentence says who 主持 the meeting"],
    });
  });
});

describe("the level", () => {
  const level = (own: Partial<Readout>) => explainFacts(readout(own)).level;
  const post = (text: string) => [
    { rule: "levelOfPost", reason: REASONS.levelOfPost, text, start: null, end: null },
  ];

  it("is told by the chair's post, else by the first who has any, but for reporters", () => {
    const people = [
      person("何安", "reporter", "省委书记"),
      person("田宁", "mentioned"),
      person("左平", "mentioned", "县委书记"),
      person("丁若渝", "chair", "区委书记"),
    ];
    expect(level({ level: "county", people })).toEqual({
      value: "county",
      confidence: null,
      because: post("区委书记"),
      open: [],
    });
    expect(level({ level: "county", people: people.slice(0, 3) }).because).toEqual(post("县委书记"));
    expect(level({ level: "county", people: people.slice(0, 2) }).because).toEqual([]);
    expect(
      level({ level: "county", people: [person("丁若渝", "chair"), ...people.slice(2, 3)] }).because,
    ).toEqual(post("县委书记"));
  });

  it("or by a body in the first six lines", () => {
    const paragraphs = ["雨停了。", "渠成。", "树活。", "天晴。"];
    const found = level({
      level: "province",
      title: "渠道",
      paragraphs: [...paragraphs, "省政府召开会议。"],
    });
    expect(found.because).toMatchObject([{ rule: "levelOfBody", reason: REASONS.levelOfBody }]);
    expect(
      level({
        level: "province",
        title: "渠道",
        subtitles: ["水库"],
        paragraphs: [...paragraphs, "省政府召开会议。"],
      }).because,
    ).toEqual([]);
  });

  it("has no reason where the sign tells another, and is open where it is null", () => {
    const people = [person("丁若渝", "chair", "县委书记")];
    expect(level({ level: "province", people })).toEqual({
      value: "province",
      confidence: null,
      because: [],
      open: [],
    });
    expect(level({ level: null, people })).toEqual({
      value: null,
      confidence: null,
      because: [],
      open: ["no post and no body tells the level"],
    });
  });

  it("of a city is told by where it is, too", () => {
    const people = [person("丁若渝", "chair", "市委书记")];
    const provinceCode = field("34", [evidence("place", "合肥市", 3, 6), evidence("place", "芜湖市", 9, 12)]);
    expect(level({ level: "prefecture", people, provinceCode }).because).toEqual([
      ...post("市委书记"),
      { rule: "place", reason: REASONS.place, text: "合肥市", start: 3, end: 6 },
    ]);
    const county = [person("丁若渝", "chair", "县委书记")];
    expect(level({ level: "county", people: county, provinceCode }).because).toEqual(post("县委书记"));
  });
});

describe("the prefecture", () => {
  const prefecture = (own: Partial<Readout>) =>
    explainFacts(readout({ prefecture: "合肥市", ...own })).prefecture;
  const source = (text: string) => ({ kind: "source", text, start: 0, end: 0 }) as const;

  it("is told by three places at most, its own name and those below it", () => {
    const found = prefecture({
      title: "合肥市防汛",
      paragraphs: ["芜湖市来了人，肥西县、肥东县和长丰县修渠。"],
      boilerplate: [source("来源：合肥日报")],
    });
    expect(found.value).toBe("合肥市");
    expect(found.because).toEqual(
      [
        ["合肥市", 0],
        ["肥西县", 7],
        ["肥东县", 11],
      ].map(([text, start]) => ({
        rule: "placeBelow",
        reason: REASONS.placeBelow,
        text,
        start,
        end: (start as number) + 3,
      })),
    );
    expect(found).toMatchObject({ confidence: null, open: [] });
  });

  it("else by the first publisher", () => {
    const boilerplate = [
      source("打印"),
      source("来源：芜湖日报"),
      source("来源：合肥日报"),
      source("来源：合肥晚报"),
    ];
    expect(prefecture({ paragraphs: ["渠成。"], boilerplate }).because).toEqual([
      { rule: "source", reason: REASONS.source, text: "合肥日报", start: null, end: null },
    ]);
    expect(prefecture({ paragraphs: ["渠成。"] }).because).toEqual([]);
  });

  it("may be null", () => {
    expect(prefecture({ prefecture: null, title: "合肥市防汛" })).toEqual({
      value: null,
      confidence: null,
      because: [],
      open: [],
    });
  });
});
