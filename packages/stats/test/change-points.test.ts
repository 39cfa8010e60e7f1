import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { type ChangePointsOptions, changePoints } from "../src/change-points.js";
import { type EmergenceOptions, emergence } from "../src/emergence.js";

const thousand = (n: number): number[] => new Array(n).fill(1000);

describe("change points", () => {
  const rise = [2, 1, 2, 2, 9, 8, 9, 10];

  it("have the counts, totals and rates of both segments, and twice the log-likelihood gained", () => {
    // 7 and 36, where 21.5 would be each one's half.
    const score = 2 * (7 * Math.log(7 / 21.5) + 36 * Math.log(36 / 21.5));
    const found = changePoints(rise, thousand(8), { draws: 99, seed: 5 });
    expect(found).toEqual({
      changes: [
        {
          ...{ at: 4, counts: [7, 36], totals: [4000, 4000], rates: [0.00175, 0.009] },
          ...{ score: expect.closeTo(score, 10), p: expect.any(Number) },
        },
      ],
      p: expect.any(Number),
      variant: "PELT, poisson likelihood, penalty 2 ln n; permutation of periods",
      ...{ n: 8, penalty: 2 * Math.log(8), minLength: 2, draws: 99, seed: 5, reason: null },
    });
    expect(found.p).toBeLessThanOrEqual(0.1);
    expect(found.changes[0]!.p).toBeLessThanOrEqual(0.1);
    expect(found.p! * 100).toBeCloseTo(Math.round(found.p! * 100), 10);
    // The binomial likelihood counts what did not occur, too.
    const [change] = changePoints(rise, thousand(8), { model: "binomial", draws: 9 }).changes;
    const rest = 2 * (3993 * Math.log(3993 / 3978.5) + 3964 * Math.log(3964 / 3978.5));
    expect(change!.score).toBeCloseTo(score + rest, 8);
  });

  it("pass over periods without a total, and keep their places", () => {
    const [counts, totals] = [
      [0, 2, 1, 0, 2, 2, 9, 0, 8, 9, 10],
      [0, 1000, 1000, 0, 1000, 1000, 1000, 0, 1000, 1000, 1000],
    ];
    const found = changePoints(counts, totals, { draws: 9 });
    expect(found.changes.map(({ at, counts }) => [at, counts])).toEqual([[6, [7, 36]]]);
    expect(found.n).toBe(8);
  });

  it("are all found by PELT where the first split alone would not pay", () => {
    // Three segments gain 36 ln 3 = 39.6 over one, two at most 36 ln 1.5 = 14.6.
    const hump = [0, 0, 9, 9, 0, 0];
    const places = (options: ChangePointsOptions) =>
      changePoints(hump, thousand(6), { draws: 1, ...options }).changes.map(({ at }) => at);
    expect(places({ penalty: 16 })).toEqual([2, 4]);
    expect(places({ penalty: 20 })).toEqual([]);
    expect(places({ penalty: 16, method: "binary" })).toEqual([]);
    expect(places({ penalty: 14, method: "binary" })).toEqual([2, 4]);
    expect(places({ penalty: 16, minLength: 3 })).toEqual([]);
    const variant = changePoints(hump, thousand(6), {
      draws: 1,
      penalty: 16,
      method: "binary",
      model: "binomial",
    });
    expect(variant).toMatchObject({
      ...{
        penalty: 16,
        variant: "binary segmentation, binomial likelihood, penalty 16; permutation of periods",
      },
    });
  });

  it("have p-values that are the share of orders with as strong a split", () => {
    // Of the six ways to put two low periods among four, two keep them together: one third.
    const near = (p: number | null): void => {
      expect(p).toBeGreaterThan(0.28);
      expect(p).toBeLessThan(0.39);
    };
    const options = { draws: 2000, penalty: 1 };
    near(changePoints([0, 0, 9, 9], thousand(4), options).p);
    // A count keeps its total.
    near(changePoints([0, 0, 90, 9], [100, 100, 100, 10], options).p);
    // The test of a change is over its two segments.
    const hump = changePoints([0, 0, 9, 9, 0, 0], thousand(6), options);
    expect(hump.changes.length).toBe(2);
    for (const { p } of hump.changes) near(p);
    const share = (wanted: number, p: number | null) => expect(Math.abs(p! - wanted)).toBeLessThan(0.05);
    // Where nothing changes, every order is as good; a lone high period is best apart at either end.
    expect(changePoints([5, 5, 5, 5, 5, 5], thousand(6), options).p).toBe(1);
    share(2 / 5, changePoints([9, 0, 0, 0, 0], thousand(5), { ...options, minLength: 1 }).p);
  });

  it("are not sought in series that are too short, or in which nothing occurs", () => {
    expect(changePoints([1, 9, 9], thousand(3), { draws: 7, seed: 3 })).toEqual({
      ...{ changes: [], p: null, penalty: null, n: 3, minLength: 2, draws: 7, seed: 3 },
      ...{ variant: expect.any(String), reason: "fewer than 4 periods with a total" },
    });
    expect(changePoints([1, 1, 9, 9], thousand(4), { draws: 7 }).reason).toBeNull();
    expect(changePoints([1, 9], thousand(2), { minLength: 1, draws: 7 }).reason).toBeNull();
    expect(changePoints([0, 1, 0, 9, 9], [0, 1000, 0, 1000, 1000]).reason).toBe(
      "fewer than 4 periods with a total",
    );
    expect(changePoints([0, 0, 0, 0], thousand(4))).toMatchObject({
      ...{ changes: [], p: null, penalty: 2 * Math.log(4), reason: "nothing occurs" },
    });
    expect(changePoints([], []).reason).toBe("fewer than 4 periods with a total");
  });

  it("refuse series that are none", () => {
    const wrong =
      (counts: number[], totals: number[], options = {}) =>
      () =>
        changePoints(counts, totals, options);
    expect(wrong([1, 2], [3])).toThrow("changePoints: 2 counts, but 1 totals");
    expect(wrong([1, 4], [3, 3])).toThrow("changePoints: period 1: a count of 4 in a total of 3");
    expect(changePoints([3, 3, 3, 3], [3, 3, 3, 3], { draws: 1 }).changes).toEqual([]);
    expect(wrong([1.5], [3])).toThrow("changePoints: count of period 0");
    expect(wrong([1, 1], [3, 3.5])).toThrow("changePoints: total of period 1");
    expect(wrong([0, 0], [2 ** 53 - 1, 1])).toThrow("the totals add up to more than 2^53");
    expect(wrong([0, 0], [2 ** 53 - 2, 1])).not.toThrow();
    expect(wrong(new Array(5001).fill(0), thousand(5001))).toThrow("5001 periods; the most is 5000");
    expect(wrong(new Array(5000).fill(0), thousand(5000))).not.toThrow();
    for (const [options, message] of [
      [{ model: "normal" }, '"normal"; allowed: poisson, binomial'],
      [{ method: "split" }, '"split"; allowed: pelt, binary'],
      [{ minLength: 0 }, "minLength must be an integer of at least 1"],
      [{ draws: 0 }, "draws must be an integer of at least 1"],
      [{ seed: -1 }, "seed must be an integer of at least 0"],
      [{ penalty: 0 }, "penalty must be above 0"],
      [{ top: 1 }, 'unknown option "top"'],
    ] as const)
      expect(wrong(rise, thousand(8), options)).toThrow(message);
  });
});

describe("emergence", () => {
  const YEARS = [2031, 2032, 2033, 2034, 2035, 2036];
  /** Features by year, each year filled up to a total. */
  function over(
    features: Record<string, readonly number[]>,
    totals: readonly number[] = [100, 100, 100, 100, 100, 100],
  ) {
    return dfmFromCounts(
      totals.map((total, at) => {
        const counts = Object.fromEntries(
          Object.entries(features).map(([name, series]) => [name, series[at]!]),
        );
        const sum = Object.values(counts).reduce((all, count) => all + count, 0);
        return { id: `${at}`, counts: { ...counts, 其他: total - sum }, docvars: { year: YEARS[at]! } };
      }),
    );
  }
  const only = (x: ReturnType<typeof over>, name: string, options: Partial<EmergenceOptions> = {}) =>
    emergence(x, { by: "year", features: [name], ...options })[0]!;

  it("tells what a feature does", () => {
    const status = (series: number[]) => only(over({ 词: series }), "词").status;
    expect(status([0, 0, 4, 6, 9, 12])).toBe("emerging");
    expect(status([1, 2, 4, 6, 9, 12])).toBe("rising");
    expect(status([5, 5, 6, 5, 6, 5])).toBe("steady");
    expect(status([12, 9, 6, 4, 2, 1])).toBe("falling");
    expect(status([12, 9, 6, 4, 0, 0])).toBe("vanishing");
    // Missing early, but it does not rise; missing late, but it does not fall.
    expect(status([0, 0, 9, 9, 2, 1])).toBe("steady");
  });

  it("takes the larger p of the trend and of the absence", () => {
    // No occurrence in a third of the tokens, ten times over.
    const rising = only(over({ 词: [0, 0, 1, 2, 3, 4] }), "词");
    expect(rising.p).toBeCloseTo((2 / 3) ** 10, 12);
    expect(rising).toMatchObject({ early: 0, late: 7, edge: 2, first: 2033, last: 2036, status: "emerging" });
    const falling = only(over({ 词: [4, 3, 2, 1, 0, 0] }, [100, 100, 100, 100, 50, 150]), "词");
    expect(falling.p).toBeCloseTo((2 / 3) ** 10, 12);
    expect(falling).toMatchObject({ early: 7, late: 0, first: 2031, last: 2034, status: "vanishing" });
    const uneven = only(over({ 词: [0, 0, 1, 2, 3, 4] }, [20, 20, 90, 90, 90, 90]), "词");
    expect(uneven.p).toBeCloseTo((9 / 10) ** 10, 12);
    expect(uneven.status).toBe("steady");
    // With more of it the trend decides: S = 14, and variance (6 · 5 · 17 − 18) / 18 with one tie.
    const sure = only(over({ 词: [0, 0, 10, 20, 30, 40] }), "词");
    expect(sure.p).toBeCloseTo(0.01289, 4);
    expect(sure.tau).toBeCloseTo(14 / Math.sqrt(15 * 14), 12);
    // Without absence there is the trend alone: 2 of 720 orders.
    expect(only(over({ 词: [1, 2, 3, 4, 5, 6] }), "词").p).toBeCloseTo(2 / 720, 12);
  });

  it("is of shares, not of counts", () => {
    const x = over({ 词: [1, 2, 3, 4, 5, 6] }, [100, 400, 900, 1600, 2500, 3600]);
    expect(only(x, "词")).toMatchObject({ tau: -1, status: "falling" });
  });

  it("looks at the ends as far as asked", () => {
    const x = over({ 词: [0, 0, 0, 6, 9, 12] });
    expect(only(x, "词", { edge: 3 })).toMatchObject({ edge: 3, early: 0, late: 27 });
    expect(only(x, "词", { edge: 1 })).toMatchObject({ edge: 1, early: 0, late: 12 });
    expect(only(x, "词", { edge: 1 }).variant).toContain("absence from 1 periods at an end");
    expect(() => only(x, "词", { edge: 4 })).toThrow("emergence: edge: 4 of 6 periods is more than half");
    expect(() => only(x, "词", { edge: 0 })).toThrow("edge must be an integer of at least 1");
    const two = dfmFromCounts(
      [1, 2].map((year) => ({ id: `${year}`, counts: { 词: year }, docvars: { year } })),
    );
    expect(emergence(two, { by: "year" })[0]!.edge).toBe(1);
    const one = dfmFromCounts([{ id: "a", counts: { 词: 2 }, docvars: { year: 2031 } }]);
    expect(emergence(one, { by: "year" })[0]).toMatchObject({ edge: 1, early: 2, late: 2, status: null });
  });

  it("gives a status below the rate of false discoveries", () => {
    const x = over({ 词: [1, 2, 3, 4, 5, 6], 句: [3, 1, 2, 3, 1, 2] });
    const rows = emergence(x, { by: "year", features: ["词", "句"] });
    expect(rows.map(({ feature, status }) => [feature, status])).toEqual([
      ["词", "rising"],
      ["句", "steady"],
    ]);
    expect(rows[0]!.q).toBeCloseTo(4 / 720, 12);
    expect(only(x, "词", { rate: 0.002 }).status).toBe("steady");
    // At the rate itself there is none.
    const { q } = only(x, "词");
    expect(only(x, "词", { rate: q! }).status).toBe("steady");
    expect(() => only(x, "词", { rate: 1 })).toThrow("rate must lie between 0 and 1");
    expect(() => only(x, "词", { top: 1 } as never)).toThrow('unknown option "top"');
  });

  it("leaves periods without tokens out, and says when there are too few", () => {
    const x = over({ 词: [1, 2, 0, 3, 4, 5] }, [100, 100, 0, 100, 100, 100]);
    expect(only(x, "词")).toMatchObject({
      ...{ counts: [1, 2, 0, 3, 4, 5], totals: [100, 100, 0, 100, 100, 100], periods: YEARS },
      ...{ tau: 1, status: "rising", reason: null },
    });
    expect(only(x, "词").p).toBeCloseTo(2 / 120, 12);
    const short = over({ 词: [0, 1, 2, 3] }, [100, 100, 100, 100]);
    expect(only(short, "词")).toMatchObject({
      ...{ status: null, tau: 1, reason: "fewer than 5 periods: no trend is significant" },
    });
    const flat = over({ 词: [0, 0, 0, 0, 0, 0] });
    expect(only(flat, "词")).toMatchObject({ status: null, first: null, last: null, p: null, q: null });
    expect(only(flat, "词").reason).toBe("all values are the same");
    const silent = dfmFromCounts(YEARS.map((year) => ({ id: `${year}`, counts: {}, docvars: { year } })));
    expect(emergence({ ...silent, features: ["词"] }, { by: "year" })[0]).toMatchObject({
      status: null,
      p: null,
    });
  });
});
