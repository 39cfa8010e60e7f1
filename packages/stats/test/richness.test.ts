import { describe, expect, it } from "vitest";
import { richness } from "../src/richness.js";
import { sentenceSequences } from "../src/sentence-sequences.js";
import { tokenSequences } from "../src/token-groups.js";

const TYPES = ["", "一", "二", "三", "四"];
const doc = (...ids: number[]) => ({ types: TYPES, docs: [{ id: "d", ids }] });
const row = (ids: readonly number[], options = {}) => richness(doc(...ids), options)[0]!;

describe("richness by hand", () => {
  it("counts tokens, types and what occurs once", () => {
    // Three, two and one of six: Σ f² = 14.
    expect(row([1, 2, 1, 3, 1, 2], { window: 3 })).toEqual({
      ...{ group: "d", tokens: 6, types: 3, hapaxes: 1, ttr: 0.5 },
      yuleK: expect.closeTo((1e4 * (14 - 6)) / 36, 9),
      honoreR: expect.closeTo((100 * Math.log(6)) / (2 / 3), 9),
      // Windows of 2, 3, 2 and 3 types.
      mattr: expect.closeTo(10 / 12, 12),
      // One factor is full after three tokens from the front and after five from behind; the rest repeats nothing.
      mtld: 6,
      variant: "MATTR over 3 tokens; MTLD, factors of 0.72, both ways",
      reason: null,
    });
  });

  it("takes the mean over every window", () => {
    expect(row([1, 1, 2, 3, 2], { window: 2 }).mattr).toBeCloseTo(7 / 8, 12);
    expect(row([1, 1, 2, 3, 2], { window: 1 }).mattr).toBe(1);
    expect(row([1, 1, 2, 3, 2], { window: 5 }).mattr).toBeCloseTo(3 / 5, 12);
    expect(row([1, 1, 2, 3, 2], { window: 4 }).mattr).toBeCloseTo(6 / 8, 12);
    expect(row([1, 1, 1, 2, 1, 1], { window: 3 }).mattr).toBeCloseTo(7 / 12, 12);
    expect(row([1, 1, 2, 3, 2], { window: 6 })).toMatchObject({
      ...{ mattr: null, reason: "MATTR: fewer tokens than the window of 6" },
    });
    expect(row(Array(100).fill(1)).mattr).toBe(1 / 100);
    expect(row(Array(99).fill(1)).mattr).toBeNull();
  });

  it("reads MTLD both ways, with what is left of a factor", () => {
    // Forwards 1 and a third of the half that is left to the threshold: 5 / (1 + 2/3). Backwards 0.4 / 0.5: 5 / 0.8.
    expect(row([1, 1, 2, 3, 2], { threshold: 0.5 }).mtld).toBeCloseTo((3 + 6.25) / 2, 12);
    expect(row([1, 1], { threshold: 0.5 }).mtld).toBe(2);
    expect(row([1, 1, 2], { threshold: 0.5 }).mtld).toBeCloseTo((3 + 3 / (1 / 3 / 0.5)) / 2, 12);
    // 0.72 itself: of 25 tokens 18 types.
    const long = Array.from({ length: 25 }, (_, at) => Math.min(at + 1, 18));
    const types = Array.from({ length: 19 }, (_, at) => (at === 0 ? "" : `词${at}`));
    const [found] = richness({ types, docs: [{ id: "d", ids: long }] }, { window: 2 });
    const behind = 1 + (1 - 17 / 18) / 0.28;
    expect(behind).toBeGreaterThan(1);
    expect(found!.mtld).toBeLessThan(25);
  });

  it("says what is undefined", () => {
    const all = [
      "MATTR: fewer tokens than the window of 100",
      "Honoré's R: every type occurs once",
      "MTLD: no type is repeated",
    ];
    expect(row([1, 2, 3])).toMatchObject({
      ...{ tokens: 3, types: 3, hapaxes: 3, ttr: 1, yuleK: 0, mattr: null, honoreR: null, mtld: null },
      reason: all.join("; "),
    });
    expect(row([])).toMatchObject({
      ...{ tokens: 0, types: 0, ttr: null, yuleK: null, mattr: null, honoreR: null, mtld: null },
      reason: "no tokens",
    });
    expect(row([1, 1])).toMatchObject({ honoreR: expect.closeTo(100 * Math.log(2), 9), reason: all[0] });
    // What repeats at the front alone does not from behind, until it is reached.
    expect(row([1, 1, 2, 3, 4], { window: 1 }).mtld).not.toBeNull();
  });

  it("refuses windows of nothing and thresholds that no factor, or every one, falls below", () => {
    for (const [options, message] of [
      [{ window: 0 }, "window must be an integer"],
      [{ threshold: 0 }, "threshold must be above 0"],
      [{ threshold: 1 }, "threshold must be below 1, not 1"],
      [{ size: 1 }, 'unknown option "size"'],
    ] as const)
      expect(() => row([1], options)).toThrow(message);
    expect(row([1, 1], { threshold: 0.99 }).mtld).toBe(2);
  });
});

describe("token sequences", () => {
  const tokens = {
    types: ["", "一", "二", "一"],
    docs: [
      { id: "b", ids: [1, 0, 2], docvars: { year: 2032 } },
      { id: "a", ids: [3, 0], docvars: { year: 2031 } },
      { id: "c", ids: [2], docvars: { year: 2032 } },
      { id: "e", ids: [], docvars: { year: 2033 } },
    ],
  };
  const cells = (by?: string) => tokenSequences("f", tokens, by).map(({ group, ids }) => [group, ...ids]);

  it("leave padding out and take alike types as one, documents in their order, groups sorted", () => {
    expect(cells()).toEqual([["b", 1, 2], ["a", 1], ["c", 2], ["e"]]);
    expect(cells("year")).toEqual([["2031", 1], ["2032", 1, 2, 2], ["2033"]]);
  });

  it("refuse what has no group, no type or no name of its own", () => {
    expect(() => cells("month")).toThrow('f: document "b" has no month');
    const [first] = tokens.docs;
    for (const docvars of [undefined, { year: null }])
      expect(() =>
        tokenSequences(
          "f",
          { ...tokens, docs: [{ id: "d", ids: [], ...(docvars && { docvars }) }] } as never,
          "year",
        ),
      ).toThrow('document "d" has no year');
    expect(() => tokenSequences("f", { ...tokens, docs: [first!, first!] }, undefined)).toThrow(
      '"b" occurs twice',
    );
    expect(tokenSequences("f", { ...tokens, docs: [first!, first!] }, "year")[0]!.ids.length).toBe(4);
    expect(() => tokenSequences("f", doc(7), undefined)).toThrow("f: no type has id 7");
  });
});

describe("sentence sequences", () => {
  const types = ["", "一", "二", "一"];
  const docs = [
    { ids: [1, 0, 2, 3, 2, 1], starts: [0, 2, 4, 6, 8, 10] },
    { ids: [2, 2], starts: [0, 1] },
  ];
  const cut = (sentences?: readonly (readonly { start: number; end: number }[])[], given: object[] = docs) =>
    [...sentenceSequences({ types, docs: given } as never, sentences)].map((one) => [...one]);

  it("are documents where no sentences are given", () => {
    expect(cut()).toEqual([
      [1, 0, 2, 1, 2, 1],
      [2, 2],
    ]);
    expect(cut(undefined, [{ ids: [1] }, { ids: [] }])).toEqual([[1], []]);
  });

  it("are cut where tokens start; what stands between sentences is one of its own", () => {
    const spans = (...ends: [number, number][]) => ends.map(([start, end]) => ({ start, end }));
    expect(cut([spans([0, 4], [4, 12]), spans([0, 2])])).toEqual([
      [1, 0],
      [2, 1, 2, 1],
      [2, 2],
    ]);
    expect(cut([spans([2, 3], [5, 9]), []])).toEqual([[1], [0], [2], [1, 2], [1], [2, 2]]);
    expect(cut([spans([4, 4], [20, 30]), spans([1, 1])])).toEqual([[1, 0], [2, 1, 2, 1], [2], [2]]);
    expect(cut([spans([0, 99]), spans([0, 99], [99, 100])])).toEqual([
      [1, 0, 2, 1, 2, 1],
      [2, 2],
    ]);
  });

  it("need starts, types, and sentences of every document", () => {
    expect(() => cut([[]])).toThrow("sentences of 1 documents, but there are 2");
    expect(() => cut([[], []], [{ ids: [1] }, { ids: [] }])).toThrow(
      "the tokens of document 0 have no starts",
    );
    expect(() => cut(undefined, [{ ids: [4] }])).toThrow("no type has id 4");
    expect(() => cut(undefined, [{ ids: [Number.NaN] }])).toThrow("no type has id NaN");
  });
});
