import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentRows, extend } from "../src/reuse-align.js";
import { shingleIndex } from "../src/reuse-index.js";
import { symbolsOf } from "../src/reuse-symbols.js";

const texts = (...given: string[]) => symbolsOf("f", given);

/** Extends over two lists of units, from their beginnings or, backwards, from their ends. */
function extended(
  a: readonly number[],
  b: readonly number[],
  { step = 1 as 1 | -1, width = 9, drop = 99, room = [a.length, b.length] as [number, number] } = {},
) {
  const values = Int32Array.from([...a, ...b]);
  const at = step === 1 ? ([0, a.length] as const) : ([a.length - 1, values.length - 1] as const);
  const found = extend(values, at, room, step, alignmentRows(width), drop);
  return [found.a, found.b, found.matches, found.columns];
}

describe("extend", () => {
  it("takes what is equal, and edits that more equal units follow than they cost", () => {
    expect(extended([1, 2, 3, 4], [1, 2, 3, 4])).toEqual([4, 4, 4, 4]);
    expect(extended([1, 2], [3, 4])).toEqual([0, 0, 0, 0]);
    expect(extended([1, 2, 9, 3, 4], [1, 2, 8, 3, 4])).toEqual([5, 5, 4, 5]);
    expect(extended([1, 2, 9, 3], [1, 2, 8, 3])).toEqual([2, 2, 2, 2]);
    expect(extended([1, 2, 9, 3, 4, 5], [1, 2, 3, 4, 5])).toEqual([6, 5, 5, 6]);
    expect(extended([1, 2, 3, 4, 5], [1, 2, 8, 9, 3, 4, 5])).toEqual([5, 7, 5, 7]);
    expect(extended([9, 1, 2, 3], [1, 2, 3])).toEqual([4, 3, 3, 4]);
    expect(extended([1, 2, 3], [8, 9, 1, 2, 3])).toEqual([3, 5, 3, 5]);
    expect(extended([], [1])).toEqual([0, 0, 0, 0]);
  });

  it("reads backwards from the ends", () => {
    expect(extended([7, 1, 2, 3], [8, 8, 1, 2, 3], { step: -1 })).toEqual([3, 3, 3, 3]);
    expect(extended([5, 4, 3, 9, 2, 1], [5, 4, 3, 2, 1], { step: -1 })).toEqual([6, 5, 5, 6]);
  });

  it("stays in its room, whatever stands behind", () => {
    expect(extended([1, 2, 3, 4], [1, 2, 3, 4], { room: [2, 4] })).toEqual([2, 2, 2, 2]);
    expect(extended([1, 2, 3, 4], [1, 2, 3, 4], { room: [4, 3] })).toEqual([3, 3, 3, 3]);
    expect(extended([1, 2], [1, 2], { room: [2, 0] })).toEqual([0, 0, 0, 0]);
  });

  it("bridges no more units than the band is wide, and no edit that costs more than the drop", () => {
    const [with3, without] = [
      [1, 2, 7, 8, 9, 3, 4, 5, 6],
      [1, 2, 3, 4, 5, 6],
    ];
    expect(extended(with3, without, { width: 3 })).toEqual([9, 6, 6, 9]);
    expect(extended(without, with3, { width: 3 })).toEqual([6, 9, 6, 9]);
    expect(extended(with3, without, { width: 2 })).toEqual([2, 2, 2, 2]);
    expect(extended(without, with3, { width: 2 })).toEqual([2, 2, 2, 2]);
    expect(extended([1, 2, 3], [8, 9, 1, 2, 3], { width: 2 })).toEqual([3, 5, 3, 5]);
    expect(extended([1, 2, 3], [8, 9, 1, 2, 3], { width: 1 })).toEqual([0, 0, 0, 0]);
    const [one, other] = [
      [1, 2, 3, 9, 9, 4, 5, 6],
      [1, 2, 3, 8, 8, 4, 5, 6],
    ];
    expect(extended(one, other, { drop: 2 })).toEqual([8, 8, 6, 8]);
    expect(extended(one, other, { drop: 1 })).toEqual([3, 3, 3, 3]);
  });

  it("finds the best score of all ways to align two beginnings", () => {
    const list = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        // All prefixes against all, the whole table.
        const table = [Array.from({ length: b.length + 1 }, (_, at) => 0 - at)];
        for (const unit of a) {
          const above = table.at(-1)!;
          const row = [above[0]! - 1];
          for (const [at, other] of b.entries())
            row.push(Math.max(above[at]! + (unit === other ? 1 : -1), above[at + 1]! - 1, row[at]! - 1));
          table.push(row);
        }
        const [takenA, takenB, matches, columns] = extended(a, b) as [number, number, number, number];
        const best = Math.max(...table.flat());
        expect([2 * matches - columns, table[takenA]![takenB]]).toEqual([best, best]);
        expect(columns).toBeGreaterThanOrEqual(Math.max(takenA, takenB));
        expect(columns).toBeLessThanOrEqual(takenA + takenB - matches);
      }),
    );
  });

  it("does not remember the seed before", () => {
    const rows = alignmentRows(2);
    const values = Int32Array.from([1, 2, 3, 4, 1, 2, 3, 4, 5, 6]);
    const wanted = { a: 0, b: 0, matches: 0, columns: 0 };
    expect(extend(values, [8, 9], [1, 1], 1, rows, 2)).toEqual(wanted);
    expect(extend(values, [0, 4], [4, 4], 1, rows, 2)).toEqual({ a: 4, b: 4, matches: 4, columns: 4 });
    expect(extend(values, [8, 9], [1, 1], 1, rows, 2)).toEqual(wanted);
    const late = Int32Array.from([1, 2, 3, 8, 9, 1, 2, 3]);
    for (const length of [3, 4]) {
      extend(values, [0, 4], [length, length], 1, rows, 2);
      expect(extend(late, [0, 3], [3, 5], 1, rows, 9)).toEqual({ a: 3, b: 5, matches: 3, columns: 5 });
    }
  });
});

describe("symbols", () => {
  it("number letters and digits, with the way back", () => {
    const { values, starts, from, to } = texts("防，控𠀀1", "", " 控防");
    expect([...values]).toEqual([values[0], values[1], values[2], values[3], values[1], values[0]]);
    expect(new Set(values).size).toBe(4);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect([...starts]).toEqual([0, 4, 4, 6]);
    expect([...from]).toEqual([0, 2, 3, 5, 1, 2]);
    expect([...to]).toEqual([1, 3, 5, 6, 2, 3]);
  });

  it("number tokens, marks among them, but for empty ones", () => {
    const { values, starts, from, to } = symbolsOf("f", [["要", "", "。"], ["。"]]);
    expect([values.length, values[1] === values[2], values[0] === values[1]]).toEqual([3, true, false]);
    expect([[...starts], [...from], [...to]]).toEqual([
      [0, 2, 3],
      [0, 2, 0],
      [1, 3, 1],
    ]);
    expect([...symbolsOf("f", []).starts]).toEqual([0]);
  });

  it("are at most 2^30", () => {
    const long = { length: 2 ** 30 } as unknown as string;
    expect(() => texts("防", long)).toThrow("1073741825 units are more than 2^30");
  });
});

describe("the index of shingles", () => {
  const words = fc.array(fc.stringMatching(/^[甲乙]{0,9}$/u), { maxLength: 5 });

  it("holds the whole shingles of each document, equal ones side by side and in order", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 3 }), (given, length) => {
        const symbols = texts(...given);
        const { places, ranks, ends } = shingleIndex(symbols, length, 3);
        const alike = new Map<string, number[]>();
        given.forEach((text, doc) => {
          for (let at = 0; at + length <= text.length; at += 1) {
            const own = alike.get(text.slice(at, at + length)) ?? [];
            alike.set(text.slice(at, at + length), [...own, symbols.starts[doc]! + at]);
          }
        });
        expect([...places].sort((a, b) => a - b)).toEqual([...alike.values()].flat().sort((a, b) => a - b));
        for (const own of alike.values()) {
          const first = ranks[own[0]!]!;
          expect([...places.subarray(first, first + own.length)]).toEqual(own);
          own.forEach((place, at) => {
            expect(ranks[place]).toBe(first + at);
            expect(ends[first + at]).toBe(own.length > 3 ? first + at : first + own.length);
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("counts what is too frequent, the most frequent first, then the earliest", () => {
    const symbols = texts("甲乙甲乙甲乙甲", "丙丁", "丙丁", "丙丁", "丑");
    const found = (most: number) => shingleIndex(symbols, 2, most).frequent;
    expect(found(2)).toEqual({
      ...{ shingles: 3, occurrences: 9, share: 1 },
      examples: [
        { place: 0, occurrences: 3 },
        { place: 1, occurrences: 3 },
        { place: 7, occurrences: 3 },
      ],
    });
    expect(found(3)).toEqual({ shingles: 0, occurrences: 0, share: 0, examples: [] });
    const mixed = shingleIndex(texts("子丑", "子丑", "甲乙", "甲乙", "甲乙", "寅"), 2, 2).frequent;
    expect(mixed).toEqual({
      ...{ shingles: 1, occurrences: 3, share: 3 / 5 },
      examples: [{ place: 4, occurrences: 3 }],
    });
    expect(
      shingleIndex(texts("子丑", "子丑", "甲乙", "甲乙", "甲乙"), 2, 1).frequent.examples.map(
        ({ place }) => place,
      ),
    ).toEqual([4, 0]);
    expect(shingleIndex(texts("甲"), 2, 2).frequent.share).toBe(0);
    const many = Array.from({ length: 24 }, (_, at) => String.fromCodePoint(0x4e00 + (at >> 1)).repeat(2));
    const { shingles, examples } = shingleIndex(texts(...many), 2, 1).frequent;
    expect([shingles, examples.length]).toEqual([12, 10]);
  });
});
