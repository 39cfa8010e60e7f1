import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageReducedFrequency,
  benjaminiHochberg,
  chiSquareSurvival,
  cosine,
  fisherExact,
  jensenShannon,
  mannKendall,
  NORMAL_95,
  normalQuantile,
  normalSurvival,
  poissonInterval,
  theilSen,
  wilsonInterval,
} from "../src/index.js";
import { pearson } from "../src/pearson.js";

describe("pearson", () => {
  it("is the covariance over the standard deviations", () => {
    expect(pearson([1, 2, 3, 4], [1, 3, 2, 5])).toBeCloseTo(5.5 / Math.sqrt(5 * 8.75), 14);
    expect(pearson([10, 11, 15], [3, 1, -7])).toBeCloseTo(-1, 14);
  });

  it("is undefined where either side does not vary, or differs in the last digits only", () => {
    expect(pearson([5, 5, 5], [1, 2, 3])).toBeNull();
    expect(pearson([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(pearson([1e8, 1e8 + 1.5e-8, 1e8], [1, 2, 3])).toBeNull();
    expect(pearson([1, 2, 3], [1e8, 1e8 + 1.5e-8, 1e8])).toBeNull();
    expect(pearson([1e-8, 2e-8, 4e-8], [1, 2, 4])).toBeCloseTo(1, 14);
    expect(pearson([1], [2])).toBeNull();
    expect(() => pearson([1], [])).toThrow("pearson: lengths 1 and 0 differ");
    expect(() => pearson([1, 2], [1, Number.NaN])).toThrow("pearson: 2 or NaN is not finite");
    expect(pearson([], [])).toBeNull();
    expect(pearson([1, 2], [4, 8])).toBeCloseTo(1, 14);
  });
});

describe("NORMAL_95", () => {
  it("is the quantile, to the last digit", () => {
    expect(NORMAL_95).toBe(normalQuantile(0.975));
  });
});

describe("cosine", () => {
  it("refuses vectors of two lengths, and what is not finite on either side", () => {
    expect(() => cosine([1, 2], [1])).toThrow(RangeError);
    expect(() => cosine([1], [1, 2])).toThrow(RangeError);
    for (const broken of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => cosine([1, broken], [1, 2])).toThrow("is not finite");
      expect(() => cosine([1, 2], [1, broken])).toThrow("is not finite");
    }
  });
});

describe("benjaminiHochberg", () => {
  it("refuses what is no probability on either side", () => {
    expect(() => benjaminiHochberg([0.5, -0.1])).toThrow("not a probability");
    expect(() => benjaminiHochberg([Number.NaN])).toThrow("not a probability");
    expect(benjaminiHochberg([null, null])).toEqual([null, null]);
  });
});

describe("bounds at the ends are exact, without a crumb of the subtraction", () => {
  it.each([0.5, 0.9, 0.95, 0.99, 0.999])("at level %d", (level) => {
    for (let total = 1; total <= 300; total += 1) {
      expect(wilsonInterval(0, total, level)!.lower).toBe(0);
      expect(wilsonInterval(total, total, level)!.upper).toBe(1);
    }
    expect(poissonInterval(0, level).lower).toBe(0);
    expect(poissonInterval(1, level).lower).toBeGreaterThan(0);
  });
});

describe("survival functions", () => {
  it("of the normal distribution: one half in the middle, symmetric, undone by the quantile", () => {
    expect(normalSurvival(0)).toBe(0.5);
    expect(normalSurvival(1.959963984540054)).toBeCloseTo(0.025, 14);
    expect(normalSurvival(-1.3) + normalSurvival(1.3)).toBeCloseTo(1, 14);
    expect(() => normalSurvival(Number.NaN)).toThrow("not a number");
    expect(Object.is(normalQuantile(0.5), 0)).toBe(true);
    for (const p of [1e-9, 0.2, 0.8, 0.999])
      expect(normalSurvival(normalQuantile(p)) / (1 - p)).toBeCloseTo(1, 9);
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(`not ${p}`);
  });

  it("of χ² with few degrees of freedom: known sums", () => {
    for (const x of [0, 0.3, 2, 7.5, 60]) {
      const tail = Math.exp(-x / 2);
      const one = 2 * normalSurvival(Math.sqrt(x));
      const root = Math.sqrt((2 * x) / Math.PI) * tail;
      expect(chiSquareSurvival(x)).toBeCloseTo(one, 14);
      expect(chiSquareSurvival(x, 2)).toBeCloseTo(tail, 14);
      expect(chiSquareSurvival(x, 3)).toBeCloseTo(one + root, 14);
      expect(chiSquareSurvival(x, 4)).toBeCloseTo(tail * (1 + x / 2), 14);
      expect(chiSquareSurvival(x, 5)).toBeCloseTo(one + root * (1 + x / 3), 14);
      expect(chiSquareSurvival(x, 6)).toBeCloseTo(tail * (1 + x / 2 + x ** 2 / 8), 14);
    }
    for (const x of [-1, Number.NaN]) expect(() => chiSquareSurvival(x)).toThrow(`not ${x}`);
    for (const degrees of [0, 1.5]) expect(() => chiSquareSurvival(1, degrees)).toThrow(`not ${degrees}`);
  });
});

describe("jensenShannon", () => {
  it("is 0 of the same, 1 of nothing in common, and no matter of scale", () => {
    expect(jensenShannon([1, 3], [2, 6])).toBe(0);
    expect(jensenShannon([1, 0], [0, 5])).toBe(1);
    // Shares 1/2, 1/2 and 1: the mean is 3/4, 1/4.
    const nats = (0.5 * Math.log(2 / 3) + 0.5 * Math.log(2) + Math.log(4 / 3)) / 2;
    expect(jensenShannon([4, 4], [3, 0])).toBeCloseTo(Math.sqrt(nats / Math.LN2), 14);
    expect(jensenShannon([3, 0], [4, 4])).toBe(jensenShannon([4, 4], [3, 0]));
  });

  it("is undefined of a side without weight, and refuses what is no weight", () => {
    expect(jensenShannon([0, 0], [1, 2])).toBeNull();
    expect(jensenShannon([1, 2], [0, 0])).toBeNull();
    expect(() => jensenShannon([1], [1, 2])).toThrow("lengths 1 and 2 differ");
    for (const broken of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => jensenShannon([1, broken], [1, 2])).toThrow("is no weight");
      expect(() => jensenShannon([1, 2], [1, broken])).toThrow("is no weight");
    }
  });
});

describe("fisherExact", () => {
  /** Of all tables with these margins those that are no more probable, counted out with factorials. */
  function counted(a: number, b: number, c: number, d: number): number {
    const ln = (n: number): number =>
      Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((x, y) => x + y, 0);
    const [feature, target, total] = [a + b, a + c, a + b + c + d];
    const odds = (x: number): number =>
      ln(feature) +
      ln(total - feature) +
      ln(target) +
      ln(total - target) -
      ln(total) -
      ln(x) -
      ln(feature - x) -
      ln(target - x) -
      ln(total - feature - target + x);
    let sum = 0;
    for (let x = Math.max(0, feature + target - total); x <= Math.min(feature, target); x += 1)
      if (odds(x) <= odds(a) + 1e-7) sum += Math.exp(odds(x));
    return Math.min(1, sum);
  }

  it("is the share of tables that are no more probable", () => {
    const cell = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const { p, log10P, reason } = fisherExact(a, b, c, d);
        if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) {
          expect([p, log10P, reason]).toEqual([null, null, "a margin of the table is 0"]);
        } else {
          expect(p! / counted(a, b, c, d)).toBeCloseTo(1, 9);
          expect(log10P).toBeCloseTo(Math.log10(p!), 9);
          expect(reason).toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is no matter of which side is called the target", () => {
    expect(fisherExact(300, 5, 20, 400).log10P).toBeCloseTo(fisherExact(5, 300, 400, 20).log10P!, 9);
    expect(() => fisherExact(1.5, 2, 3, 4)).toThrow("fisherExact");
  });
});

describe("mannKendall", () => {
  it("counts rising pairs minus falling ones", () => {
    // Variance 4 · 3 · 13 / 18; of 24 orders two are as one-sided.
    expect(mannKendall([1, 2, 3, 5])).toEqual({
      variant: "exact, two-sided",
      n: 4,
      s: 6,
      variance: 156 / 18,
      tau: 1,
      z: 5 / Math.sqrt(156 / 18),
      p: expect.closeTo(2 / 24, 14),
      reason: null,
    });
    expect(mannKendall([5, null, 3, 2, 1])).toMatchObject({
      n: 4,
      s: -6,
      tau: -1,
      p: expect.closeTo(2 / 24, 14),
    });
    expect(mannKendall([2, 1, 4, 3, 0])).toMatchObject({ s: -2, p: expect.closeTo(0.8166666666666667, 12) });
    expect(mannKendall([2, 4, 1, 3])).toMatchObject({ s: 0, p: 1, z: 0 });
  });

  it("corrects for ties, and is normal where they are", () => {
    const tied = mannKendall([1, 1, 2, 3]);
    expect(tied).toMatchObject({ s: 5, variance: (156 - 18) / 18, tau: 5 / Math.sqrt(30) });
    expect(tied.z).toBeCloseTo(4 / Math.sqrt(138 / 18), 14);
    expect(tied.p).toBeCloseTo(2 * normalSurvival(4 / Math.sqrt(138 / 18)), 14);
    expect(tied.variant).toMatch(/^normal/u);
    expect(mannKendall([1, 1, 1, 2, 2])).toMatchObject({
      s: 6,
      variance: (300 - 66 - 18) / 18,
      tau: 6 / Math.sqrt(60),
    });
    expect(() => mannKendall([1, 1, 2, 3], { method: "exact" })).toThrow("without ties");
  });

  it("is exact up to 33 values, or as asked", () => {
    const rising = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
    expect(mannKendall(rising(33)).variant).toMatch(/^exact/u);
    expect(mannKendall(rising(34)).variant).toMatch(/^normal/u);
    expect(mannKendall(rising(34), { method: "exact" }).variant).toMatch(/^exact/u);
    expect(mannKendall(rising(5), { method: "normal" }).variant).toMatch(/^normal/u);
    expect(() => mannKendall(rising(5), { method: "other" as never })).toThrow("other");
    expect(() => mannKendall(rising(5001))).toThrow("the most is 5000");
    expect(mannKendall(rising(3)).s).toBe(3);
  });

  it("says why there is nothing to test", () => {
    expect(mannKendall([1, null, 2])).toMatchObject({
      n: 2,
      s: null,
      p: null,
      reason: "fewer than 3 values",
    });
    expect(mannKendall([2, 2, 2])).toMatchObject({ n: 3, s: null, reason: "all values are the same" });
    expect(() => mannKendall([1, 2, Number.NaN])).toThrow("is not finite");
  });
});

describe("theilSen", () => {
  it("is the median of the slopes between pairs, through the medians", () => {
    expect(theilSen([1, 3, 5, 7])).toMatchObject({ slope: 2, intercept: 1, n: 4, level: 0.95, reason: null });
    // Slopes of the pairs: 1, 2, 11, 3, 43/3, 20.
    expect(theilSen([0, 1, 4, 44], { times: [2, 3, 4, 6] })).toMatchObject({
      slope: 7,
      intercept: 2.5 - 7 * 3.5,
    });
    expect(theilSen([1, null, 5, 7]).slope).toBe(2);
    expect(theilSen([1, 9], { times: [4, 4] })).toMatchObject({
      slope: null,
      lower: null,
      upper: null,
      reason: "fewer than 2 different times",
    });
    expect(() => theilSen([1, 2], { times: [1] })).toThrow("2 values, but 1 times");
    expect(() => theilSen([1, 2], { level: 1 })).toThrow("not 1");
  });

  it("does not ask for an order of times", () => {
    // Slopes 1, 4/3, 3/2, 8/5, 2, 2; medians 2 and 4.
    const found = theilSen([5, 1, 9, 3], { times: [3, 0, 5, 1] });
    expect(found.slope).toBeCloseTo(1.55, 14);
    expect(found.intercept).toBeCloseTo(0.9, 14);
  });

  it("has no wider an interval than its ties leave, and takes a half rank for the even one", () => {
    // One value at time 0, all others at time 1: with ties on both sides Sen's variance is 0.
    const at = (zeros: number, ones: number) => {
      const values = [0, ...new Array<number>(zeros).fill(0), ...new Array<number>(ones).fill(1)];
      return theilSen(values, { times: values.map((_, place) => Math.min(place, 1)) });
    };
    expect(at(4, 5)).toMatchObject({ slope: 1, lower: 0, upper: 1 });
    expect(at(5, 6)).toMatchObject({ slope: 1, lower: 1, upper: 1 });
  });

  it("has an interval that grows with the level, from the lowest slope to the highest at most", () => {
    const values = [2.1, 1, 4.3, 3, 7.7, 5, 9.2, 12, 8.4, 15];
    const [narrow, wide, widest] = [0.5, 0.95, 0.9999999].map((level) => theilSen(values, { level }));
    expect(narrow!.lower).toBeGreaterThan(wide!.lower!);
    expect(narrow!.upper).toBeLessThan(wide!.upper!);
    expect(widest).toMatchObject({ lower: expect.closeTo(-3.6, 12), upper: expect.closeTo(6.6, 12) });
  });
});

describe("averageReducedFrequency", () => {
  const rows = (...docs: readonly (readonly number[])[]) =>
    averageReducedFrequency({ types: ["", "防控", "春耕", "防控"], docs: docs.map((ids) => ({ ids })) });

  it("counts an even word fully, a clump about once, in a ring over all documents", () => {
    expect(rows([1, 0, 1, 0], [1, 0, 1, 0])).toEqual([{ feature: "防控", count: 4, arf: 4, total: 8 }]);
    // Stretches of 4: the two beside each other are 1 and 7 apart, so 1 + 4 over 4.
    expect(rows([2, 2, 0, 0, 0, 0, 0, 0])[0]!.arf).toBe(1.25);
    // Types with the same spelling are one.
    expect(rows([1, 0, 3, 0])).toEqual([{ feature: "防控", count: 2, arf: 2, total: 4 }]);
    expect(rows([1, 2, 1, 0, 0, 0]).map(({ feature, arf }) => [feature, arf])).toEqual([
      ["防控", 5 / 3],
      ["春耕", 1],
    ]);
    expect(rows([2, 1]).map(({ feature }) => feature)).toEqual(["春耕", "防控"]);
    expect(rows([])).toEqual([]);
    expect(() => rows([4])).toThrow("no type has id 4");
  });
});
