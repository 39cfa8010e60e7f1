import { dfmFromCounts, dfmWeight } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { disperse } from "../src/disperse.js";
import { dispersion } from "../src/dispersion.js";
import { dispersionOf, partsOf } from "../src/dispersion-of.js";

/** The measures by their printed formulas, over all parts, those without the feature too. */
function plain(counts: readonly number[], sizes: readonly number[]) {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const [f, total, k] = [sum(counts), sum(sizes), counts.length];
  const rates = counts.map((count, at) => count / sizes[at]!);
  const mean = sum(rates) / k;
  const deviation = Math.sqrt(sum(rates.map((rate) => (rate - mean) ** 2)) / k);
  const entropy = -sum(
    rates.map((rate) => (rate === 0 ? 0 : (rate / sum(rates)) * Math.log2(rate / sum(rates)))),
  );
  const shares = sizes.map((size) => size / total);
  const dp = sum(counts.map((count, at) => Math.abs(count / f - shares[at]!))) / 2;
  return {
    juillandD: 1 - deviation / mean / Math.sqrt(k - 1),
    carrollD2: entropy / Math.log2(k),
    rosengrenS: sum(counts.map((count, at) => Math.sqrt(count * shares[at]!))) ** 2 / f,
    dp,
    dpNorm: dp / (1 - Math.min(...shares)),
  };
}

function expectPlain(found: object, counts: readonly number[], sizes: readonly number[]): void {
  for (const [name, value] of Object.entries(plain(counts, sizes)))
    expect(found[name as keyof object], name).toBeCloseTo(value, 11);
}

describe("dispersion of one feature", () => {
  it.each([
    [
      [3, 0, 7, 1],
      [50, 20, 90, 40],
    ],
    [
      [0, 0, 2],
      [10, 30, 20],
    ],
    [
      [5, 5],
      [10, 40],
    ],
    // Beyond the tables of logarithms and roots, and at their end.
    [
      [5000, 3, 1023],
      [20000, 700, 9000],
    ],
    [
      [1024, 1025, 1],
      [3000, 9000, 700],
    ],
  ])("%j in %j is what the printed formulas say", (counts, sizes) => {
    const found = dispersionOf(counts, sizes);
    const range = counts.filter((count) => count > 0).length;
    const [count, parts] = [counts.reduce((sum, value) => sum + value, 0), counts.length];
    expect(found).toMatchObject({ count, parts, range, reason: null });
    expectPlain(found, counts, sizes);
  });

  it("keeps to the ends of the scale where rounding would pass them", () => {
    for (const n of [3, 7, 11, 49, 97]) {
      const even = dispersionOf(new Array(n).fill(3), new Array(n).fill(7));
      const ends = [even.carrollD2, even.rosengrenS, even.dp, even.dpNorm, even.juillandD];
      for (const [at, value] of ends.entries()) {
        expect(value! >= 0 && value! <= 1).toBe(true);
        expect(value).toBeCloseTo([1, 1, 0, 0, 1][at]!, 12);
      }
      const clump = dispersionOf([3, ...new Array(n - 1).fill(0)], new Array(n).fill(7));
      expect(clump.carrollD2).toBe(0);
      expect(clump.juillandD! >= 0).toBe(true);
      expect([clump.juillandD, clump.dpNorm]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
      expect(clump.rosengrenS).toBeCloseTo(1 / n, 12);
    }
  });

  it("leaves empty parts out, and says what one part or none cannot tell", () => {
    expect(dispersionOf([2, 0, 1, 0], [10, 0, 20, 30])).toEqual(dispersionOf([2, 1, 0], [10, 20, 30]));
    const none = { juillandD: null, carrollD2: null, dpNorm: null };
    expect(dispersionOf([2, 0], [10, 0])).toEqual({
      ...{ count: 2, parts: 1, range: 1, ...none, rosengrenS: 1, dp: 0 },
      reason: "with one part D, D2 and DPnorm are undefined",
    });
    expect(dispersionOf([0, 0], [10, 5])).toEqual({
      ...{ count: 0, parts: 2, range: 0, ...none, rosengrenS: null, dp: null },
      reason: "the feature does not occur",
    });
  });

  it("refuses counts that are none, or do not fit into their part", () => {
    expect(() => dispersionOf([1, 2], [9])).toThrow("dispersionOf: 2 counts, but 1 sizes");
    expect(() => dispersionOf([1], [9, 9])).toThrow("dispersionOf: 1 counts, but 2 sizes");
    expect(() => dispersionOf([1, 1.5], [9, 9])).toThrow("count in part 1");
    expect(() => dispersionOf([1, 1], [9, 9.5])).toThrow("size of part 1");
    expect(() => dispersionOf([1, 10], [9, 9])).toThrow("part 1 of size 9 cannot hold 10");
    expect(dispersionOf([9, 9], [9, 9]).dp).toBe(0);
  });

  it("sums up parts that are not empty", () => {
    expect(partsOf("f", [5, 0, 3, 9])).toEqual({ parts: 3, total: 17, smallest: 3 });
    expect(partsOf("f", [0])).toEqual({ parts: 0, total: 0, smallest: 0 });
    expect(() => partsOf("f", [2 ** 53 - 1, 1])).toThrow("more than 2^53");
  });
});

describe("dispersion of a matrix", () => {
  it("is that of each column, the most frequent first, ties by feature", () => {
    const x = dfmFromCounts([
      { id: "a", counts: { 会议: 3, 防控: 2, 春耕: 1 } },
      { id: "b", counts: { 会议: 5, 春运: 1 } },
      { id: "c", counts: {} },
    ]);
    const rows = dispersion(x);
    expect(rows.map((row) => [row.feature, row.count, row.range, row.parts])).toEqual([
      ["会议", 8, 2, 2],
      ["防控", 2, 1, 2],
      ["春耕", 1, 1, 2],
      ["春运", 1, 1, 2],
    ]);
    expectPlain(rows[0]!, [3, 5], [6, 6]);
    expect(() => dispersion(dfmWeight(x, { scheme: "proportion" }))).toThrow("dispersion: needs counts");
  });

  it("is the same for columns of every block", () => {
    // 1,300 columns in 5 parts: column c has c % 7 in part c % 5, and 1 in the next but one.
    const names = Array.from({ length: 1300 }, (_, column) => `f${column}`);
    const cell = (part: number, column: number): number =>
      part === column % 5 ? column % 7 : part === (column + 2) % 5 ? 1 : 0;
    const rowPtr = [0];
    const [colIdx, values, sizes] = [[] as number[], [] as number[], [] as number[]];
    for (let part = 0; part < 5; part += 1) {
      let size = 0;
      names.forEach((_, column) => {
        const count = cell(part, column);
        if (count === 0) return;
        colIdx.push(column);
        values.push(count);
        size += count;
      });
      rowPtr.push(colIdx.length);
      sizes.push(size);
    }
    const rows = disperse({ rowPtr, colIdx, values }, sizes, names, partsOf("f", sizes));
    expect(rows.length).toBe(1300);
    for (const column of [0, 1, 510, 511, 512, 513, 1023, 1024, 1025, 1299]) {
      const counts = [0, 1, 2, 3, 4].map((part) => cell(part, column));
      expect(rows[column]!.feature).toBe(`f${column}`);
      expectPlain(rows[column]!, counts, sizes);
    }
  });
});
