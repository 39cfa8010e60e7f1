import { describe, expect, test } from "vitest";
import {
  buildFeatureSets,
  corpusTitle,
  directiveTests,
  documentRows,
  lineCells,
  type Period,
  periodOf,
  periods,
  readErrors,
  readSmallestP,
  readSpeakers,
  readTests,
  speakerShares,
  speechActCells,
  testRows,
} from "../src/index.js";
import { invented } from "./invented-features.js";

const works = (line: string, touching: number, of: number): { lines: string[] }[] =>
  Array.from({ length: of }, (_, at) => ({ lines: at < touching ? [line] : [] }));
const part = (label: string, counts: readonly (readonly [number, number])[]): Period => ({
  label,
  documents: counts.map(([touching, of], at) =>
    invented({ id: `${label}${at}`, directives: works("imported-cases", touching, of) }),
  ),
});
const LINE = "外防输入 Keeping imported cases out";

describe("directiveTests", () => {
  test("counts the directives that touch a line, and tests them by Fisher's exact test", () => {
    const found = directiveTests(
      part("early", [
        [0, 30],
        [1, 30],
      ]),
      part("late", [
        [8, 20],
        [6, 20],
      ]),
    );
    // Σ C(60, x) C(40, 15 − x) / C(100, 15) over the x that are no more probable than 1; alone, its q is its p.
    expect(found.tests).toEqual([
      { line: LINE, target: 1, reference: 14, separates: true, q: expect.closeTo(5.655047683e-6, 14) },
    ]);
    expect(found.groups.map(({ n }) => n)).toEqual([60, 40]);
    expect(found.rows[1]).toMatchObject({ domain: LINE, group: "late", share: 0.35, count: 14 });
    expect(found.rows[1]!.lower).toBeLessThan(0.35);
    expect(found.rows[1]!.upper).toBeGreaterThan(0.35);
    expect(testRows(found)[0]).toMatchObject({ "early (of 60)": 1, "late (of 40)": 14 });
    expect(readTests(found)).toMatch(/\*\*1\*\* differ.*more in late \(1 of 60 against 14 of 40/s);
  });

  test("sides whose documents overlap do not separate, and small differences are not claimed", () => {
    const found = directiveTests(
      part("a", [
        [0, 10],
        [4, 10],
      ]),
      part("b", [
        [2, 10],
        [3, 10],
      ]),
    );
    expect(found.tests[0]).toMatchObject({ separates: false });
    expect(readTests(found)).toMatch(/none differs at q < 0\.05/);
  });

  test("a line that a document never touches is a cell of zero", () => {
    const { documents } = part("a", [
      [0, 10],
      [5, 10],
    ]);
    expect(lineCells(documents)).toEqual([
      { row: LINE, column: "a0", value: 0 },
      { row: LINE, column: "a1", value: 50 },
    ]);
  });
});

describe("speech acts", () => {
  const acts = (label: string, speaker: string | null, count: number): Period => ({
    label,
    documents: [
      {
        ...invented({ id: label }),
        speechActs: Array.from({ length: count }, () => ({ paragraph: 0, speaker, verb: "强调" })),
      },
    ],
  });

  test("of named speakers are counted apart from the meeting's", () => {
    const [early, late] = [acts("early", "会议", 9), acts("late", "林远舟", 8)];
    expect(speakerShares([early, late]).map(({ named, acts: all }) => [named, all])).toEqual([
      [0, 9],
      [8, 8],
    ]);
    expect(speechActCells([...early.documents, ...late.documents])).toEqual([
      { row: "强调 · 会议", column: "early", value: 9 },
      { row: "强调 · 会议", column: "late", value: 0 },
      { row: "强调 · named speaker", column: "early", value: 0 },
      { row: "强调 · named speaker", column: "late", value: 8 },
    ]);
    expect(readSpeakers(early, late)).toMatch(/0 of 9 in early, 8 of 8 in late .*p = 0\.000041/);
  });

  test("few acts bear no difference, and none no test", () => {
    expect(readSpeakers(acts("a", "会议", 2), acts("b", "林远舟", 1))).toMatch(/no difference/);
    expect(readSpeakers(acts("a", "会议", 0), acts("b", null, 0))).toMatch(/nothing to test/);
  });
});

describe("what so few can show", () => {
  test("is the number of ways to divide them", () => {
    expect(readSmallestP(3, 2)).toMatch(/^There are 10 ways to divide 5 documents.*p = 0\.10/);
    expect(readSmallestP(4, 4)).toMatch(/^There are 70 ways/);
  });
});

describe("periods", () => {
  test("are read from an interval of days", () => {
    expect(periodOf("2020-01-01/2020-04-30")).toEqual({
      label: "2020-01-01 to 2020-04-30",
      from: "2020-01-01",
      to: "2020-04-30",
    });
    for (const wrong of ["2020", "2020-05-01/2020-04-30", "", "2020-1-1/2020-2-1"]) {
      expect(() => periodOf(wrong)).toThrow(/is no period; write it as/);
    }
  });

  test("are two, of documents with a date", () => {
    const documents = ["2020-02-01", "2022-03-01"].map((meetingDate) =>
      invented({ id: meetingDate, meetingDate }),
    );
    const bounds = ["2020-01-01/2020-12-31", "2022-01-01/2022-12-31"].map(periodOf);
    expect(periods(documents, bounds).map(({ documents: [one] }) => one?.id)).toEqual([
      "2020-02-01",
      "2022-03-01",
    ]);
    expect(() => periods(documents.slice(1), bounds)).toThrow(/fewer than two documents have a date/);
    expect(() => periods(documents, bounds.slice(1))).toThrow(/there must be two/);
  });
});

describe("a corpus of the reader's", () => {
  test("is told in a sentence, with what could not be read", () => {
    const documents = [
      invented({ id: "a", meetingDate: "2020-02-01", counts: { 复工: 3 } }),
      invented({ id: "b" }),
    ];
    expect(readErrors({ documents, errors: [] })).toBe(
      "2 documents, 3 words; 1 have a year, 2020 to 2020. Every file could be read.",
    );
    expect(() => readErrors({ documents: [], errors: [] })).toThrow(/no document could be read/);
    expect(documentRows(documents).map(({ document }) => document)).toEqual(["a", "b"]);
    expect(corpusTitle("../data/samples/damaged")).toBe("samples/damaged");
    expect(corpusTitle("/home/me/pages/")).toBe("me/pages");
  });

  test("may be several, with what is known of their documents from elsewhere", async () => {
    const samples = new URL("../../../data/samples/damaged/", import.meta.url).pathname;
    const [all, some] = await buildFeatureSets([
      { inputs: [samples] },
      {
        inputs: [samples],
        describe: ({ source }) =>
          source.path?.includes("anhui") ? { label: "甲", year: 1999, docvars: { report: "plan" } } : null,
      },
    ]);
    expect(all!.documents.length).toBeGreaterThan(some!.documents.length);
    for (const document of some!.documents) {
      expect(document).toMatchObject({ label: "甲", year: 1999, docvars: { report: "plan" } });
      const { label, year, docvars, ...rest } = document;
      expect(all!.documents.find(({ id }) => id === document.id)).toMatchObject(rest);
    }
  });
});
