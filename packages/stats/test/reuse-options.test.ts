import { describe, expect, it } from "vitest";
import { reuse } from "../src/reuse.js";

describe("what is not given", () => {
  /** So many letters, each once. */
  const letters = (from: number, length: number): string =>
    String.fromCodePoint(...Array.from({ length }, (_, at) => 0x4e00 + from + at));
  const two = (...given: (string | string[])[]) => given.map((text, at) => ({ id: `d${at}`, text }));
  const lengths = (length: number, options = {}) =>
    reuse(two(letters(0, length), `子${letters(0, length)}`), options).passages.length;

  it("is 30 letters or 15 tokens, seeds of 10 or 5, gaps of 10 or 5, four of five alike, 64 occurrences", () => {
    expect([lengths(29), lengths(30)]).toEqual([0, 1]);
    const tokens = (length: number) => reuse(two([...letters(0, length)], [...letters(0, length)]));
    expect([tokens(14).passages.length, tokens(15).passages.length]).toEqual([0, 1]);
    expect(reuse(two("")).variant).toBe("shingles of 10 characters, banded local alignment, gaps to 10");
    expect(tokens(1).variant).toBe("shingles of 5 tokens, banded local alignment, gaps to 5");
    // Nine letters in a row are no seed.
    const broken = letters(0, 60).replace(/(.{9})./gu, "$1子");
    expect(reuse(two(letters(0, 60), broken)).passages).toEqual([]);
    expect(reuse(two(letters(0, 60), broken), { shingle: 9 }).passages.length).toBe(1);
    const edited = (gone: number): number =>
      reuse(two(letters(0, 40), letters(0, 20) + letters(900, gone) + letters(20, 20)), { minLength: 40 })
        .passages.length;
    expect([edited(10), edited(11)]).toEqual([1, 0]);
    const copies = (size: number): number =>
      reuse(two(...Array.from({ length: size }, () => letters(0, 10)))).frequent.shingles;
    expect([copies(64), copies(65)]).toEqual([0, 1]);
  });

  it("may be given", () => {
    expect([lengths(12, { minLength: 13 }), lengths(12, { minLength: 12 })]).toEqual([0, 1]);
    expect(lengths(12, { minLength: 1, minIdentity: 1 })).toBe(1);
    for (const minIdentity of [0, -1, 1.01, Number.NaN])
      expect(() => lengths(1, { minIdentity })).toThrow(`up to 1, not ${minIdentity}`);
    const changed = letters(0, 40).replace(letters(20, 1), "子");
    expect(reuse(two(letters(0, 40), changed), { minIdentity: 1 }).passages).toEqual([]);
    expect(reuse(two(letters(0, 40), changed)).passages[0]!.identity).toBe(39 / 40);
    expect(() => lengths(1, { maxGap: 0 })).toThrow("maxGap");
    expect(() => lengths(1, { minLength: 0 })).toThrow("minLength");
  });

  it("says in which document an example of what is frequent stands", () => {
    const given = two(
      "子丑",
      "寅",
      `卯${letters(0, 3)}`,
      letters(0, 3),
      `辰巳${letters(0, 3)}，${letters(9, 3)}`,
    );
    const { examples } = reuse(
      [...given, { id: "last", text: letters(9, 3) }, { id: "end", text: letters(9, 3) }],
      {
        ...{ shingle: 3, maxOccurrences: 2, minLength: 3 },
      },
    ).frequent;
    expect(examples).toEqual([
      { document: "d2", start: 1, end: 4, occurrences: 3 },
      { document: "d4", start: 6, end: 9, occurrences: 3 },
    ]);
    const first = reuse(two("甲乙", "甲乙", "甲乙"), { shingle: 2, maxOccurrences: 2 }).frequent.examples;
    expect(first).toEqual([{ document: "d0", start: 0, end: 2, occurrences: 3 }]);
    const last = reuse(two("", "甲乙甲乙甲乙"), { shingle: 2, maxOccurrences: 2 }).frequent.examples;
    expect(last).toEqual([{ document: "d1", start: 0, end: 2, occurrences: 3 }]);
  });

  it("leaves documents of no group with everybody, and those of one apart", () => {
    const given = ["甲省", "甲省", undefined, "乙省"].map((group, at) => ({
      ...{ id: String(at), text: letters(0, 30) },
      ...(group === undefined ? {} : { group }),
    }));
    const pairs = reuse(given, { between: "groups" }).passages.map(({ a, b }) => a + b);
    expect(pairs).toEqual(["02", "03", "12", "13", "23"]);
    expect(reuse(given).passages.length).toBe(6);
    const none = given.map(({ id, text }) => ({ id, text }));
    expect(reuse(none, { between: "groups" }).passages.length).toBe(6);
  });

  it.each<[string, (string | string[])[], object]>([
    ['"d1" is a text', [["甲"], "甲"], {}],
    ['"d1" is a list of tokens', ["甲", ["甲"]], {}],
    ['unknown option "gap"', [], { gap: 2 }],
    ["shingle must be an integer of at least 2", [], { shingle: 1 }],
    ["maxOccurrences must be an integer of at least 2", [], { maxOccurrences: 1 }],
  ])("throws: %s", (message, given, options) => {
    expect(() => reuse(two(...given), options)).toThrow(message);
  });

  it("throws where an id occurs twice, or a date is none", () => {
    const one = { id: "d", text: "" };
    expect(() => reuse([one, one])).toThrow('"d" occurs twice');
    expect(() => reuse([{ ...one, date: "2031年" }])).toThrow("is not a date");
    expect(reuse([{ ...one, date: "2031-05" }]).coverage[0]!.units).toBe(0);
  });
});
