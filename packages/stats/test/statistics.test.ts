import { dfmFromCounts, dfmGroup, dfmWeight } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageReducedFrequency,
  benjaminiHochberg,
  burrowsDelta,
  collocations,
  collocationsFromCounts,
  cosine,
  dispersion,
  dispersionOf,
  frequency,
  jensenShannon,
  mannKendall,
  similarity,
  theilSen,
  trend,
  trendTest,
  wilsonInterval,
} from "../src/index.js";
import { unfinished } from "./unfinished.js";

const x = dfmFromCounts([
  { id: "a", counts: { 防控: 4, 春耕: 1, 共: 5 }, docvars: { province: "甲省", year: 2031 } },
  { id: "b", counts: { 防控: 2, 春运: 1, 共: 7 }, docvars: { province: "甲省", year: 2032 } },
  { id: "c", counts: { 春耕: 1, 共: 9 }, docvars: { province: "乙省", year: 2033 } },
  { id: "d", counts: {}, docvars: { province: "丙省", year: 2034 } },
]);

const matrix = fc
  .array(fc.dictionary(fc.constantFrom(..."一二三四五"), fc.nat({ max: 60 })), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    dfmFromCounts(rows.map((counts, at) => ({ id: `d${at}`, counts, docvars: { year: 2030 + at } }))),
  );

describe("frequency", () => {
  it("ranks, shares and documents by group", () => {
    const rows = frequency(x, { by: "province" });
    expect(
      rows
        .filter((row) => row.group === "甲省")
        .map((row) => [row.feature, row.count, row.rank, row.documentFrequency]),
    ).toEqual([
      ["共", 12, 1, 2],
      ["防控", 6, 2, 2],
      ["春耕", 1, 3, 1],
      ["春运", 1, 3, 1],
    ]);
    expect(rows[0]).toMatchObject({ group: "乙省", documents: 1, total: 10, share: 0.9, perMillion: 900000 });
    expect(rows.some((row) => row.group === "丙省")).toBe(false);
  });

  it("shares add up and totals agree", () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const rows = frequency(given);
        expect(unfinished(rows)).toEqual([]);
        if (rows.length > 0) expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
        for (const row of rows)
          expect(row.rank).toBe(1 + rows.filter((other) => other.count > row.count).length);
      }),
    );
  });
});

describe("dispersion", () => {
  it("is even for all parts the same, and clumped for one", () => {
    const even = dispersionOf([4, 4, 4], [10, 10, 10]);
    for (const name of ["juillandD", "carrollD2", "rosengrenS"] as const)
      expect(even[name]).toBeCloseTo(1, 14);
    expect([even.dp, even.dpNorm]).toEqual([0, 0]);
    const clump = dispersionOf([4, 0, 0], [10, 10, 10]);
    expect(clump.carrollD2).toBeCloseTo(0, 14);
    expect(clump.juillandD).toBeCloseTo(0, 14);
    expect(clump.dpNorm).toBeCloseTo(1, 14);
  });

  it("has a stated answer for one part, no occurrence, empty parts", () => {
    expect(dispersionOf([2], [10])).toMatchObject({
      dp: 0,
      rosengrenS: 1,
      juillandD: null,
      dpNorm: null,
      reason: "with one part D, D2 and DPnorm are undefined",
    });
    expect(dispersionOf([0, 0], [10, 10])).toMatchObject({ dp: null, reason: "the feature does not occur" });
    expect(dispersionOf([], [])).toMatchObject({ parts: 0, reason: "the feature does not occur" });
    expect(dispersionOf([1, 0, 2], [10, 0, 10])).toEqual(dispersionOf([1, 2], [10, 10]));
    expect(() => dispersionOf([11], [10])).toThrow("cannot hold");
  });

  it("of a matrix is that of its columns, in bounds", () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const sizes = given.docs.map((_, doc) =>
          given.values.subarray(given.rowPtr[doc], given.rowPtr[doc + 1]).reduce((a, b) => a + b, 0),
        );
        const rows = dispersion(given);
        expect(unfinished(rows)).toEqual([]);
        for (const { feature, ...row } of rows) {
          const column = given.features.indexOf(feature);
          const counts = given.docs.map((_, doc) => {
            for (let at = given.rowPtr[doc]!; at < given.rowPtr[doc + 1]!; at += 1)
              if (given.colIdx[at] === column) return given.values[at]!;
            return 0;
          });
          expect(row).toEqual(dispersionOf(counts, sizes));
          for (const value of [row.carrollD2, row.rosengrenS, row.dp, row.dpNorm]) {
            if (value !== null) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
          }
        }
      }),
    );
  });

  it("reduced frequency lies between 1 and the frequency", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 60 }), (ids) => {
        for (const row of averageReducedFrequency({ types: ["", "一", "二", "三"], docs: [{ ids }] })) {
          expect(row.count).toBe(ids.filter((id) => row.feature === ["", "一", "二", "三"][id]).length);
          expect(row.arf >= 1 - 1e-9 && row.arf <= row.count + 1e-9).toBe(true);
        }
      }),
    );
    expect(averageReducedFrequency({ types: ["", "一", "一"], docs: [{ ids: [1, 2] }] })).toEqual([
      { feature: "一", count: 2, arf: 2, total: 2 },
    ]);
    expect(averageReducedFrequency({ types: [""], docs: [] })).toEqual([]);
  });
});

describe("collocations", () => {
  it("numbers are finite, or null with a reason", () => {
    const counts = fc.tuple(
      fc.nat({ max: 20 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 1000 }),
    );
    fc.assert(
      fc.property(counts, ([both, moreX, moreY, rest]) => {
        const pair = {
          node: "x",
          collocate: "y",
          both,
          nodeCount: both + moreX,
          collocateCount: both + moreY,
          total: both + moreX + moreY + rest,
        };
        const [row] = collocationsFromCounts([pair]);
        const { reason, ...values } = row!;
        expect(unfinished(values)).toEqual([]);
        if (reason === null) expect(Object.values(values)).not.toContain(null);
        if (row!.g2 !== null && row!.pmi !== null && Math.abs(row!.g2) > 1e-6)
          expect(Math.sign(row!.g2)).toBe(Math.sign(row!.pmi));
        if (row!.npmi !== null) expect(Math.abs(row!.npmi)).toBeLessThanOrEqual(1 + 1e-9);
        if (row!.logDice !== null) expect(row!.logDice).toBeLessThanOrEqual(14);
      }),
    );
  });

  it("counts windows by the definition", () => {
    const documents = fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), { maxLength: 4 });
    const types = ["", "一", "二", "一"];
    fc.assert(
      fc.property(documents, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }), (docs, left, right) => {
        const rows = collocations(
          { types, docs: docs.map((ids) => ({ ids })) },
          { left, right, minCount: 1 },
        );
        const pairs = docs.flatMap((ids) =>
          ids.flatMap((node, i) =>
            ids.flatMap((collocate, j) => {
              const isNear = j !== i && j - i <= right && i - j <= left;
              return isNear && node !== 0 && collocate !== 0 ? [[types[node]!, types[collocate]!]] : [];
            }),
          ),
        );
        expect(rows.reduce((sum, row) => sum + row.both, 0)).toBe(pairs.length);
        for (const row of rows) {
          expect(row.total).toBe(pairs.length);
          expect(row.both).toBe(pairs.filter(([x, y]) => x === row.node && y === row.collocate).length);
          expect(row.nodeCount).toBe(pairs.filter(([x]) => x === row.node).length);
          expect(row.collocateCount).toBe(pairs.filter(([, y]) => y === row.collocate).length);
        }
      }),
    );
    const tokens = { types: ["", "一", "二"], docs: [{ ids: [1, 2, 1, 2] }] };
    expect(
      collocations(tokens, { nodes: ["二"], minCount: 1 }).map((row) => [row.node, row.nodeCount, row.total]),
    ).toEqual([["二", 1, 3]]);
    expect(() => collocations(tokens, { right: 0 })).toThrow("the window is empty");
    expect(() => collocations(tokens, { window: 5 } as never)).toThrow("unknown option");
  });

  it("refuses counts that contradict each other", () => {
    const pair = { node: "x", collocate: "y", both: 5, nodeCount: 4, collocateCount: 9, total: 100 };
    expect(() => collocationsFromCounts([pair])).toThrow("contradict");
    expect(() => collocationsFromCounts([{ ...pair, nodeCount: 60, collocateCount: 60 }])).toThrow(
      "contradict",
    );
    expect(() => collocationsFromCounts([{ ...pair, both: Number.NaN }])).toThrow("is not a count");
  });

  it("orders by the measure asked for, q over the pairs that are left", () => {
    const pair = (collocate: string, both: number, collocateCount: number) => ({
      node: "x",
      collocate,
      both,
      nodeCount: 50,
      collocateCount,
      total: 1000,
    });
    const pairs = [pair("b", 10, 11), pair("a", 1, 1), pair("c", 0, 4)];
    expect(collocationsFromCounts(pairs, { sort: "pmi" }).map((row) => row.collocate)).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(collocationsFromCounts(pairs).map((row) => row.collocate)).toEqual(["b", "a", "c"]);
    expect(collocationsFromCounts(pairs, { minCount: 5 })[0]).toMatchObject({
      collocate: "b",
      q: collocationsFromCounts(pairs)[0]!.p,
    });
  });
});

describe("trend", () => {
  it("gives a row for each period, counts beside shares", () => {
    const rows = trend(x, { by: "year", features: ["防控"], interval: "poisson", level: 0.9 });
    expect(rows.map((row) => [row.period, row.count, row.total, row.share])).toEqual([
      [2031, 4, 10, 0.4],
      [2032, 2, 10, 0.2],
      [2033, 0, 10, 0],
      [2034, 0, 0, null],
    ]);
    expect(rows[3]).toMatchObject({ lower: null, upper: null, reason: "the period has no tokens" });
    for (const row of rows.slice(0, 3))
      expect(row.lower! <= row.share! && row.share! <= row.upper!).toBe(true);
  });

  it("orders numbers as numbers and strings by code unit, and refuses a mixture", () => {
    const by = (values: (string | number)[]) =>
      dfmFromCounts(values.map((when, at) => ({ id: `${at}`, counts: { 共: 1 }, docvars: { when } })));
    expect(trend(by([10, 9, 100]), { by: "when" }).map((row) => row.period)).toEqual([9, 10, 100]);
    expect(trend(by(["2031-10", "2031-02"]), { by: "when" }).map((row) => row.period)).toEqual([
      "2031-02",
      "2031-10",
    ]);
    expect(() => trend(by([1, "2"]), { by: "when" })).toThrow("all numbers or all strings");
    expect(() => trend(x, { by: "year", features: ["无"] })).toThrow('no feature is called "无"');
  });

  it("leaves empty periods out of the test and says when it cannot be made", () => {
    const [row] = trendTest(x, { by: "year", features: ["防控"] });
    expect(row).toMatchObject({
      s: -3,
      tau: -1,
      slope: -200000,
      counts: [4, 2, 0, 0],
      totals: [10, 10, 10, 0],
    });
    expect(row!.p).toBeCloseTo(1 / 3, 12);
    const flat = trendTest(
      dfmFromCounts([1, 2, 3].map((year) => ({ id: `${year}`, counts: { 共: year }, docvars: { year } }))),
      { by: "year" },
    );
    expect(flat[0]).toMatchObject({ p: null, q: null, slope: 0, reason: "all values are the same" });
  });

  it("Mann–Kendall and Theil–Sen answer for short and broken series", () => {
    expect(mannKendall([1, null, 2])).toMatchObject({ n: 2, p: null, reason: "fewer than 3 values" });
    expect(theilSen([5])).toMatchObject({ slope: null, reason: "fewer than 2 different times" });
    expect(theilSen([5, 6], { times: [1, 1] }).slope).toBeNull();
    expect(() => mannKendall([1, Number.NaN, 3])).toThrow("not finite");
    expect(() => mannKendall([1, 1, 3], { method: "exact" })).toThrow("without ties");
  });

  it("turning a series round turns the trend", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 }), (values) => {
        const there = mannKendall(values);
        const back = mannKendall([...values].reverse());
        expect(unfinished([there, theilSen(values)])).toEqual([]);
        if (there.reason !== null) return;
        expect(back.s! + there.s!).toBe(0);
        expect(back.p).toBeCloseTo(there.p!, 12);
        expect(theilSen([...values].reverse()).slope!).toBeCloseTo(-theilSen(values).slope!, 9);
      }),
    );
  });

  it("exact and approximate p-values agree where both hold", () => {
    const values = Array.from({ length: 33 }, (_, at) => (at * 17) % 37);
    expect(mannKendall(values, { method: "exact" }).p).toBeCloseTo(
      mannKendall(values, { method: "normal" }).p!,
      2,
    );
  });

  it("Wilson's interval holds the share and stays within bounds", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.nat({ max: 1000 }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (count, more, level) => {
          const total = count + more;
          const interval = wilsonInterval(count, total, level);
          if (total === 0) expect(interval).toBeNull();
          else
            expect(
              interval!.lower >= 0 &&
                interval!.lower <= count / total &&
                count / total <= interval!.upper &&
                interval!.upper <= 1,
            ).toBe(true);
        },
      ),
    );
  });
});

describe("similarity", () => {
  it("is the same from the matrix as from vectors", () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const dense = given.docs.map((_, doc) => {
          const row = new Float64Array(given.features.length);
          for (let at = given.rowPtr[doc]!; at < given.rowPtr[doc + 1]!; at += 1)
            row[given.colIdx[at]!] = given.values[at]!;
          return row;
        });
        for (const [measure, reference] of [
          ["cosine", cosine],
          ["jensen-shannon", jensenShannon],
        ] as const) {
          const rows = similarity(given, { measure });
          expect(unfinished(rows)).toEqual([]);
          for (const row of rows) {
            const wanted = reference(dense[given.docs.indexOf(row.a)]!, dense[given.docs.indexOf(row.b)]!);
            if (wanted === null) expect(row).toMatchObject({ value: null, reason: "a document is empty" });
            else expect(row.value).toBeCloseTo(wanted, 7);
          }
        }
        expect(unfinished(burrowsDelta(given))).toEqual([]);
      }),
    );
  });

  it("says when there is nothing to compare", () => {
    const same = dfmFromCounts([
      { id: "a", counts: { 共: 1 } },
      { id: "b", counts: { 共: 5 } },
    ]);
    expect(burrowsDelta(same)[0]).toMatchObject({
      value: null,
      reason: "no feature varies between the documents",
    });
    expect(similarity(same)[0]!.value).toBeCloseTo(1, 14);
    expect(similarity(dfmFromCounts([{ id: "a", counts: {} }]))).toEqual([]);
    expect(
      burrowsDelta(x)
        .filter((row) => row.value === null)
        .map((row) => row.b),
    ).toEqual(["d", "d", "d"]);
    expect(similarity(dfmWeight(x, { scheme: "proportion" }))[0]!.variant).toBe(
      "cosine of proportion values",
    );
    expect(() => burrowsDelta(dfmWeight(x, { scheme: "proportion" }))).toThrow("needs counts");
    expect(similarity(dfmGroup(x, { by: "province" })).length).toBe(3);
  });
});

describe("benjaminiHochberg", () => {
  it("keeps the order of p, never falls below it, and ignores null", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (p) => {
        const q = benjaminiHochberg(p);
        p.forEach((value, at) => {
          expect(q[at] === null).toBe(value === null);
          p.forEach((other, place) => {
            if (value !== null && other !== null && value <= other)
              expect(q[at]!).toBeLessThanOrEqual(q[place]!);
          });
        });
        expect(benjaminiHochberg(p.filter((value) => value !== null))).toEqual(
          q.filter((value) => value !== null),
        );
      }),
    );
    expect(() => benjaminiHochberg([1.1])).toThrow("not a probability");
  });
});
