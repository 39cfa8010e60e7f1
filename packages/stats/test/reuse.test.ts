import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReuseDocument, type ReuseOptions, reuse } from "../src/index.js";
import { randomIndex } from "../src/random.js";
import { unfinished } from "./unfinished.js";

/** Random characters from a large alphabet: nothing is shared by chance. */
function noise(seed: number, length: number, alphabet = 5000): string {
  const random = randomIndex("test", seed);
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + random(alphabet))).join("");
}

const PASSAGE = noise(99, 120);

describe("reuse", () => {
  it("finds a passage that was taken over whole, to the character", () => {
    const documents = [
      { id: "a", text: `${noise(1, 300)}${PASSAGE}${noise(2, 200)}`, date: "2020-01" },
      { id: "b", text: `${noise(3, 50)}${PASSAGE}${noise(4, 400)}`, date: "2020-03-05" },
      { id: "c", text: noise(5, 500), date: "2020" },
    ];
    const { passages, coverage, families } = reuse(documents);
    expect(passages).toEqual([
      {
        ...{ a: "a", b: "b", aStart: 300, aEnd: 420, bStart: 50, bEnd: 170 },
        ...{ matches: 120, identity: 1, first: "a", reason: null },
      },
    ]);
    expect(coverage.map(({ shared, earlier, share }) => [shared, earlier, share])).toEqual([
      [120, 0, 120 / 620],
      [120, 120, 120 / 570],
      [0, 0, 0],
    ]);
    expect(families).toEqual([
      {
        documents: 2,
        spans: [
          { document: "a", start: 300, end: 420, date: "2020-01" },
          { document: "b", start: 50, end: 170, date: "2020-03-05" },
        ],
        first: "a",
        reason: null,
      },
    ]);
  });

  it.each<[string, (text: string) => string, number]>([
    ["a character changed", (text) => `${text.slice(0, 60)}甲${text.slice(61)}`, 119],
    ["a phrase put in", (text) => `${text.slice(0, 50)}${noise(8, 7)}${text.slice(50)}`, 120],
    ["a phrase left out", (text) => `${text.slice(0, 50)}${text.slice(58)}`, 112],
    [
      "punctuation and spaces",
      (text) => [...text].map((char, at) => (at % 9 === 0 ? `，\n${char}` : char)).join(""),
      120,
    ],
    [
      "every fourteenth character changed",
      (text) => [...text].map((char, at) => (at % 14 === 13 ? "乙" : char)).join(""),
      112,
    ],
    [
      "edits near both ends",
      (text) => `${text.slice(0, 12)}丙${text.slice(13, 100)}丁戊${text.slice(104)}`,
      115,
    ],
  ])("bridges %s", (_, edit, matches) => {
    const documents = [
      { id: "a", text: `${noise(1, 90)}${PASSAGE}${noise(2, 80)}` },
      { id: "b", text: `${noise(3, 50)}${edit(PASSAGE)}${noise(4, 70)}` },
    ];
    const { passages } = reuse(documents);
    expect(passages.length).toBe(1);
    const [{ aStart, aEnd, bStart, bEnd, ...found }] = passages as [(typeof passages)[number]];
    expect(Math.abs(found.matches - matches)).toBeLessThanOrEqual(1);
    expect([aStart, aEnd]).toEqual([90, 210]);
    expect(bStart).toBeGreaterThanOrEqual(50);
    expect(bEnd).toBeLessThanOrEqual(50 + edit(PASSAGE).length);
    expect(found).toMatchObject({ first: null, reason: "a date is missing" });
  });

  it("does not bridge what is longer than a gap: two passages", () => {
    const documents = [
      { id: "a", text: `${PASSAGE}` },
      { id: "b", text: `${PASSAGE.slice(0, 60)}${noise(8, 40)}${PASSAGE.slice(60)}` },
    ];
    expect(reuse(documents).passages.map(({ aStart, aEnd }) => [aStart, aEnd])).toEqual([
      [0, 60],
      [60, 120],
    ]);
  });

  it("keeps what was repeated, follows a passage through documents, and tells the first", () => {
    const documents = ["2020-05", "2020-02", "2020-09", "2020-02"].map((date, at) => ({
      id: String(at),
      text: `${noise(at, 60)}${PASSAGE}${noise(20 + at, 30)}`,
      date,
    }));
    const [family] = reuse(documents).families;
    expect(family).toMatchObject({ documents: 4, first: null, reason: "the earliest date is shared" });
    expect(reuse(documents.slice(0, 3)).families[0]).toMatchObject({ documents: 3, first: "1" });
    const twice = [
      { id: "a", text: `${PASSAGE}${noise(7, 50)}${PASSAGE}` },
      { id: "b", text: `${noise(6, 40)}${PASSAGE}` },
    ];
    expect(reuse(twice).passages.map(({ aStart, bStart }) => [aStart, bStart])).toEqual([
      [0, 40],
      [170, 40],
    ]);
  });

  it("reports what everybody says and starts no passage with it", () => {
    const formula = noise(50, 40);
    const documents = Array.from({ length: 30 }, (_, at) => ({
      id: String(at),
      text: `${noise(at, 80)}${formula}`,
    }));
    const found = reuse(documents, { maxOccurrences: 29 });
    expect(found.passages).toEqual([]);
    expect(found.frequent).toMatchObject({ shingles: 31, occurrences: 31 * 30 });
    expect(found.frequent.examples.length).toBe(10);
    expect(found.frequent.examples[0]).toEqual({ document: "0", start: 80, end: 90, occurrences: 30 });
    expect(reuse(documents, { maxOccurrences: 30 }).families[0]!.documents).toBe(30);
  });

  it("compares between groups only, where told to", () => {
    const documents = ["甲省", "甲省", "乙省"].map((group, at) => ({ id: String(at), text: PASSAGE, group }));
    expect(reuse(documents).passages.length).toBe(3);
    expect(reuse(documents, { between: "groups" }).passages.map(({ a, b }) => a + b)).toEqual(["02", "12"]);
  });

  it("compares tokens, with offsets in tokens", () => {
    const words = [...noise(3, 40)].map((char) => `${char}词`);
    const documents = [
      { id: "a", text: ["头", "", ...words, "尾"] },
      { id: "b", text: ["别", "的", ...words.slice(0, 20), "改", ...words.slice(21), "完"] },
    ];
    const { passages, unit } = reuse(documents);
    expect(unit).toBe("token");
    expect(passages).toMatchObject([
      { aStart: 2, aEnd: 42, bStart: 2, bEnd: 42, matches: 39, identity: 39 / 40 },
    ]);
  });

  it("counts characters outside the basic plane as one unit", () => {
    const text = "𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉".repeat(1) + noise(2, 30);
    const { passages } = reuse([
      { id: "a", text: `头${text}` },
      { id: "b", text },
    ]);
    expect(passages).toMatchObject([{ aStart: 1, aEnd: 51, bStart: 0, bEnd: 50, matches: 40 }]);
  });
});

describe("laws of reuse", () => {
  const text = fc.array(
    fc.constantFrom("甲", "乙", "丙", "。", PASSAGE.slice(0, 12), PASSAGE.slice(20, 50)),
    { maxLength: 12 },
  );
  const corpus = fc
    .array(fc.record({ text, date: fc.constantFrom("2020", "2021-03") }), { maxLength: 5 })
    .map((given) =>
      given.map(({ text: parts, date }, at) => ({ id: String(at), text: parts.join(""), date })),
    );
  const options = { shingle: 4, minLength: 6, maxGap: 3, maxOccurrences: 8 };

  it("what a passage promises can be read off the texts", () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const found = reuse(documents, options);
        expect(unfinished(found)).toEqual([]);
        const textOf = (id: string): string => documents.find((one) => one.id === id)!.text;
        for (const { a, b, aStart, aEnd, bStart, bEnd, matches, identity } of found.passages) {
          const [one, other] = [textOf(a).slice(aStart, aEnd), textOf(b).slice(bStart, bEnd)].map((part) =>
            part.replaceAll("。", ""),
          );
          expect(matches).toBeLessThanOrEqual(Math.min(one!.length, other!.length));
          expect(matches).toBeLessThanOrEqual(longestCommon(one!, other!));
          expect(identity).toBeGreaterThanOrEqual(0.8);
          expect(matches).toBeGreaterThanOrEqual(6);
          expect([one![0], one!.at(-1)]).toEqual([other![0], other!.at(-1)]);
        }
        for (const { shared, earlier, units } of found.coverage)
          expect(earlier <= shared && shared <= units).toBe(true);
        expect(reuse(documents, options)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it("finds the same passages with the documents turned round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 80 }), (seed, cut) => {
        const documents = [
          { id: "a", text: noise(seed, 70) + PASSAGE },
          {
            id: "b",
            text: PASSAGE.slice(0, cut) + noise(seed + 1, 5) + PASSAGE.slice(cut) + noise(seed + 2, 40),
          },
        ];
        const there = reuse(documents).passages.map(({ aStart, bStart, matches }) => [
          aStart,
          bStart,
          matches,
        ]);
        const back = reuse([...documents].reverse()).passages.map(({ aStart, bStart, matches }) => [
          bStart,
          aStart,
          matches,
        ]);
        expect(back).toEqual(there);
        expect(there.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

/** Length of the longest common subsequence. */
function longestCommon(one: string, other: string): number {
  let last = new Array<number>(other.length + 1).fill(0);
  for (const char of one) {
    const row = [0];
    for (let at = 0; at < other.length; at += 1)
      row.push(char === other[at] ? last[at]! + 1 : Math.max(row[at]!, last[at + 1]!));
    last = row;
  }
  return last.at(-1)!;
}

describe("hostile texts", () => {
  it.each<[string, ReuseDocument[]]>([
    ["one shingle a million times", ["a", "b"].map((id) => ({ id, text: "防".repeat(1_000_000) }))],
    ["two shingles in turn", ["a", "b"].map((id) => ({ id, text: "防控".repeat(300_000) }))],
    ["no letter at all", ["a", "b"].map((id) => ({ id, text: "。".repeat(500_000) }))],
  ])("%s", (_, documents) => {
    const found = reuse(documents);
    expect(found.passages).toEqual([]);
    expect(found.frequent.share).toBe(documents[0]!.text.includes("。") ? 0 : 1);
  });

  it("a text repeated within both documents gives one passage, not one for each pair of repeats", () => {
    const round = noise(4, 400);
    const found = reuse([
      { id: "a", text: round.repeat(30) },
      { id: "b", text: `甲乙${round.repeat(30)}` },
    ]);
    expect(found.passages).toMatchObject([{ aStart: 0, aEnd: 12_000, bStart: 2, matches: 12_000 }]);
  });
});

const one = { id: "a", text: PASSAGE };

describe("edge cases of reuse", () => {
  it.each<[string, ReuseDocument[], object]>([
    ["no document", [], { passages: [], coverage: [], families: [], frequent: { shingles: 0, share: 0 } }],
    ["one document", [one], { passages: [], coverage: [{ units: 120, shared: 0, share: 0, reason: null }] }],
    [
      "an empty document",
      [one, { id: "b", text: "" }],
      { passages: [], coverage: [{}, { share: null, reason: "the document is empty" }] },
    ],
    ["shorter than a shingle", [one, { id: "b", text: "防控" }], { passages: [] }],
    [
      "all the same",
      [one, { ...one, id: "b" }],
      { passages: [{ matches: 120, identity: 1 }], coverage: [{ share: 1 }, { share: 1 }] },
    ],
    [
      "the same date",
      [
        { ...one, date: "2020" },
        { id: "b", text: PASSAGE, date: "2020-05" },
      ],
      { passages: [{ first: null, reason: "the dates are the same" }] },
    ],
  ])("%s", (_, documents, wanted) => {
    const found = reuse(documents);
    expect(found).toMatchObject(wanted);
    expect(unfinished(found)).toEqual([]);
  });

  it.each<[string, ReuseDocument[], ReuseOptions]>([
    ['"a" occurs twice', [one, one], {}],
    ['"b" is a list of tokens', [one, { id: "b", text: ["防控"] }], {}],
    ["is not a date", [{ ...one, date: "去年" }], {}],
    ["shingle must be an integer of at least 2", [], { shingle: 1 }],
    ["minIdentity must lie above 0", [], { minIdentity: 80 }],
    ["maxOccurrences must be", [], { maxOccurrences: 1 }],
    ['is "provinces"', [], { between: "provinces" as never }],
    ['unknown option "length"', [], { length: 3 } as never],
  ])("throws: %s", (message, documents, options) => {
    expect(() => reuse(documents, options)).toThrow(message);
  });
});

const reports = fileURLToPath(
  new URL(
    "../../../../shared/corpora/national-work-reports-1954-2025/government_work_reports.jsonl",
    import.meta.url,
  ),
);

describe.skipIf(!existsSync(reports))("the national work reports", () => {
  it("share passages with others, which read alike where they stand", () => {
    const documents = readFileSync(reports, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { title: string; content: string; year: number })
      .filter(({ content }) => content.length > 5000)
      .slice(0, 16)
      .map(({ title, content, year }) => ({ id: title, text: content, date: String(year) }));
    const { passages, families } = reuse(documents);
    expect(passages.length).toBeGreaterThan(20);
    expect(families.length).toBeGreaterThan(0);
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    const letters = (id: string, start: number, end: number): string =>
      texts
        .get(id)!
        .slice(start, end)
        .replaceAll(/[^\p{L}\p{N}]/gu, "");
    for (const { a, b, aStart, aEnd, bStart, bEnd, matches } of passages.slice(0, 200))
      expect(longestCommon(letters(a, aStart, aEnd), letters(b, bStart, bEnd))).toBeGreaterThanOrEqual(
        matches,
      );
  });
});
