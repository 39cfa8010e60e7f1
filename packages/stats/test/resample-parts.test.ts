import { describe, expect, it } from "vitest";
import { normalQuantile } from "../src/normal-quantile.js";
import { permutation, permute } from "../src/permutation.js";
import { randomIndex } from "../src/random.js";
import { bootstrapSettings, resample } from "../src/resample.js";

const STRATA = [
  [5, 6],
  [8, 9],
];

/** A statistic that gives these values in turn, and what it was asked for. */
function recorded(...values: readonly (number | null)[]) {
  const calls: number[][] = [];
  const statistic = (places: Uint32Array): (number | null)[] => {
    calls.push([...places]);
    return [values[calls.length - 1]!];
  };
  return { calls, statistic };
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const settings = (options = {}) => bootstrapSettings("f", options);

describe("resample", () => {
  it("asks for the whole sample, then draws from each stratum by itself, as many as it has", () => {
    const { calls, statistic } = recorded(...upTo(201));
    resample("f", [[5, 6, 7], [9]], statistic, settings({ draws: 200 }));
    expect(calls.length).toBe(201);
    expect(calls[0]).toEqual([5, 6, 7, 9]);
    for (const call of calls) {
      expect([call.length, call[3]]).toEqual([4, 9]);
      expect(call.slice(0, 3).every((place) => place >= 5 && place <= 7)).toBe(true);
    }
    // Any of the three at any of the three places.
    for (const at of [0, 1, 2]) expect(new Set(calls.map((call) => call[at])).size).toBe(3);
    expect(new Set(calls.map(String)).size).toBe(27);
  });

  it("leaves each observation out in turn for BCa, and not otherwise", () => {
    const { calls, statistic } = recorded(5, ...upTo(10), 1, 2, 3, 4);
    resample("f", STRATA, statistic, settings({ draws: 10, method: "bca" }));
    expect(calls.slice(11)).toEqual([
      [6, 8, 9],
      [5, 8, 9],
      [5, 6, 9],
      [5, 6, 8],
    ]);
    const plain = recorded(...upTo(11));
    resample("f", STRATA, plain.statistic, settings({ draws: 10 }));
    expect(plain.calls.length).toBe(11);
    const single = recorded(...upTo(11));
    const [found] = resample("f", [[5, 6], [8]], single.statistic, settings({ draws: 10, method: "bca" }));
    expect([single.calls.length, found!.reason]).toEqual([
      11,
      "fewer than 2 observations cannot be resampled",
    ]);
  });

  it("cuts the draws at both ends", () => {
    // 1 to 101: the quantile of p is 1 + 100 p; the variance of 1 to n is n (n + 1) / 12.
    const ask = (options: object) =>
      resample(
        "f",
        STRATA,
        recorded(7, ...upTo(101).reverse()).statistic,
        settings({ draws: 101, ...options }),
      );
    expect(ask({ level: 0.9 })).toEqual([
      {
        ...{ estimate: 7, lower: expect.closeTo(6, 9), upper: expect.closeTo(96, 9), reason: null },
        ...{ undefinedDraws: 0, standardError: expect.closeTo(Math.sqrt((101 * 102) / 12), 9) },
      },
    ]);
    expect(ask({})[0]!.lower).toBeCloseTo(3.5, 9);
    const [once] = resample("f", STRATA, recorded(7, 8).statistic, settings({ draws: 1 }));
    expect(once).toMatchObject({ lower: 8, upper: 8, standardError: null, reason: null });
    const [twice] = resample("f", STRATA, recorded(7, 8, 10).statistic, settings({ draws: 2 }));
    expect(twice!.standardError).toBeCloseTo(Math.SQRT2, 12);
  });

  it("leaves undefined draws out while they are one in twenty", () => {
    const [found] = resample("f", STRATA, recorded(7, null, ...upTo(19)).statistic, settings({ draws: 20 }));
    expect(found).toMatchObject({ undefinedDraws: 1, reason: null, lower: expect.closeTo(1.45, 9) });
    const [more] = resample(
      "f",
      STRATA,
      recorded(7, null, null, ...upTo(18)).statistic,
      settings({ draws: 20 }),
    );
    expect(more).toEqual({
      ...{ estimate: 7, lower: null, upper: null, standardError: null, undefinedDraws: 2 },
      reason: "the statistic was undefined in more than 5 % of the draws",
    });
    const [none] = resample("f", STRATA, recorded(null, ...upTo(20)).statistic, settings({ draws: 20 }));
    expect(none).toMatchObject({ estimate: null, reason: "the statistic of the sample is undefined" });
  });

  it("keeps several statistics apart", () => {
    let call = 0;
    const both = (): number[] => {
      call += 1;
      return [call, -call];
    };
    const [one, other] = resample("f", STRATA, both, settings({ draws: 100 }));
    expect([one!.estimate, other!.estimate]).toEqual([1, -1]);
    expect(other!.lower).toBeCloseTo(-one!.upper!, 9);
    expect(other!.upper).toBeCloseTo(-one!.lower!, 9);
  });

  describe("BCa", () => {
    /** Standard normal quantiles at which the draws 1 to 1001 are cut. */
    const cuts = (estimate: number, jackknife: readonly (number | null)[], strata = STRATA) => {
      const { statistic } = recorded(estimate, ...upTo(1001), ...jackknife);
      const [found] = resample("f", strata, statistic, settings({ draws: 1001, level: 0.9, method: "bca" }));
      if (found!.lower === null) return found!.reason;
      return [found!.lower, found!.upper!].map((bound) => normalQuantile((bound - 1) / 1000));
    };
    const z = 1.6448536269514722;
    const close = (...values: number[]) => values.map((value) => expect.closeTo(value, 6));

    it("is the percentile interval where there is neither bias nor skew", () => {
      expect(cuts(501, [1, 3, 1, 3])).toEqual(close(-z, z));
    });

    it("shifts by twice the bias, half of the equal draws counting as below", () => {
      // 400 below, one equal.
      const bias = normalQuantile(400.5 / 1001);
      expect(cuts(401, [1, 3, 1, 3])).toEqual(close(2 * bias - z, 2 * bias + z));
      expect(cuts(401.5, [1, 3, 1, 3])).toEqual(
        close(2 * normalQuantile(401 / 1001) - z, 2 * normalQuantile(401 / 1001) + z),
      );
    });

    it("stretches by the skew of the influence values", () => {
      // Without each of three: 0, 0, 3. Influences 2 (1 − value): 2, 2, −4; Σ³ = −48, Σ² = 24.
      const a = -48 / (6 * 24 ** 1.5);
      expect(cuts(501, [0, 0, 3], [[5, 6, 7]])).toEqual(close(-z / (1 + a * z), z / (1 - a * z)));
      // Of two samples: influences by sample over its size, 2/3 (1, 1, −2) and 1/2 (−1, 1).
      const two = ((2 / 3) ** 3 * -6) / (6 * ((4 / 9) * 6 + 0.5) ** 1.5);
      const strata = [
        [5, 6, 7],
        [8, 9],
      ];
      expect(cuts(501, [0, 0, 3, 2, 0], strata)).toEqual(close(-z / (1 + two * z), z / (1 - two * z)));
    });

    it("says why there is none", () => {
      const outside = "BCa: the estimate lies outside the draws";
      expect([cuts(0, [1, 3, 1, 3]), cuts(1002, [1, 3, 1, 3])]).toEqual([outside, outside]);
      const same = "BCa: the jackknife values are all the same or undefined";
      expect([cuts(501, [1, 1, 2, 2]), cuts(501, [1, null, 1, 3])]).toEqual([same, same]);
      const { statistic } = recorded(0, ...upTo(10), 1, 2, 3, 4);
      const [found] = resample("f", STRATA, statistic, settings({ draws: 10, method: "bca" }));
      expect(found!.standardError).toBeCloseTo(Math.sqrt(110 / 12), 9);
    });
  });

  it("has 2,000 draws, seed 1 and 95 % percentile intervals where nothing is asked for", () => {
    expect(settings()).toEqual({ draws: 2000, seed: 1, level: 0.95, method: "percentile" });
    const given = { draws: 3, seed: 0, level: 0.5, method: "bca" } as const;
    expect(settings(given)).toEqual(given);
    for (const options of [{ draws: 0 }, { level: 1 }, { method: "t" }])
      expect(() => settings(options)).toThrow(RangeError);
  });
});

describe("randomIndex", () => {
  it("gives every index below n, and no other", () => {
    const random = randomIndex("f", 4);
    expect(new Set(Array.from({ length: 99 }, () => random(3)))).toEqual(new Set([0, 1, 2]));
    expect([random(1), random(1)]).toEqual([0, 0]);
  });

  it("takes seeds of 32 bits, and whole numbers of which there is one below", () => {
    for (const seed of [0, 2 ** 32 - 1]) expect(randomIndex("f", seed)(1)).toBe(0);
    for (const seed of [-1, 0.5, 2 ** 32]) expect(() => randomIndex("f", seed)).toThrow("f: seed");
    for (const n of [0, -1, 1.5, Number.NaN])
      expect(() => randomIndex("f", 1)(n)).toThrow(`f: no index below ${n}`);
  });
});

describe("permutation tests", () => {
  const sizes = (a: readonly number[], b: readonly number[]): number =>
    b.reduce((sum, value) => sum + value, 0) - a.reduce((sum, value) => sum + value, 0);

  it("deal all arrangements where there are no more than draws", () => {
    const { calls, statistic } = recorded(...upTo(7));
    const [found] = permute("f", 2, 2, statistic, { draws: 6 });
    expect(calls[0]).toEqual([0, 1, 2, 3]);
    const firsts = calls.slice(1).map((call) => call.slice(0, 2).join(""));
    expect(firsts).toEqual(["01", "02", "03", "12", "13", "23"]);
    for (const call of calls) expect([...call].sort()).toEqual([0, 1, 2, 3]);
    expect(found).toMatchObject({ draws: 6, variant: "permutation, two-sided, all arrangements" });
    const wide = recorded(...upTo(6));
    permute("f", 4, 1, wide.statistic, { draws: 5 });
    expect(wide.calls.slice(1).map((call) => call[4])).toEqual([4, 3, 2, 1, 0]);
    const narrow = recorded(...upTo(6));
    permute("f", 1, 4, narrow.statistic, {});
    expect(narrow.calls.slice(1).map((call) => call[0])).toEqual([0, 1, 2, 3, 4]);
  });

  it("deal at random where there are more", () => {
    const { calls, statistic } = recorded(...upTo(6));
    const [found] = permute("f", 2, 2, statistic, { draws: 5 });
    expect(calls.length).toBe(6);
    for (const call of calls) expect([...call].sort()).toEqual([0, 1, 2, 3]);
    expect(found).toMatchObject({
      draws: 5,
      seed: 1,
      variant: "permutation, two-sided, random arrangements",
    });
    const many = recorded(...upTo(301));
    permute("f", 5, 5, many.statistic, { draws: 251 });
    expect(many.calls.length).toBe(252);
    // Each place is in the first group half of the time, and the deals differ.
    for (let place = 0; place < 10; place += 1) {
      const first = many.calls.slice(1).filter((call) => call.indexOf(place) < 5).length;
      expect(first).toBeGreaterThan(95);
      expect(first).toBeLessThan(156);
    }
    expect(new Set(many.calls.map((call) => call.slice(0, 5).sort().join(""))).size).toBeGreaterThan(100);
    const dealt = (seed: number): number[][] => {
      const one = recorded(...upTo(301));
      permute("f", 5, 5, one.statistic, { draws: 251, seed });
      return one.calls;
    };
    expect(dealt(1)).toEqual(many.calls);
    expect(dealt(2)).not.toEqual(many.calls);
  });

  it("count the arrangements that are as extreme, the observed one among them", () => {
    const p = (alternative?: "greater" | "less") =>
      permutation([1, 2, 3], [4, 5, 6], sizes, alternative === undefined ? {} : { alternative }).p;
    expect([p(), p("greater"), p("less")]).toEqual([2 / 20, 1 / 20, 1]);
    const other = permutation([4, 5, 6], [1, 2, 3], sizes, { alternative: "less" });
    expect([other.estimate, other.p, other.sizes]).toEqual([-9, 1 / 20, [3, 3]]);
    const seen: string[] = [];
    permutation(["a"], ["b", "c"], (a, b) => {
      seen.push(`${a.join("")}|${b.join("")}`);
      return 0;
    });
    expect(seen).toEqual(["a|bc", "a|bc", "b|ac", "c|ab"]);
    expect(permutation([1], [2, 3], () => 0, { seed: 9 })).toMatchObject({ seed: 9, sizes: [1, 2] });
  });

  it("add the observed arrangement to random ones", () => {
    const { statistic } = recorded(2, 3, -3, 1, 0, 2, -2, 1, 0, 1);
    expect(permute("f", 5, 5, statistic, { draws: 9 })[0]).toMatchObject({ estimate: 2, p: 5 / 10 });
  });

  it("count undefined arrangements as extreme", () => {
    const { statistic } = recorded(2, null, 1, null, 1, 2, 1, 1, 1, 1);
    expect(permute("f", 5, 5, statistic, { draws: 9 })[0]).toMatchObject({ p: 4 / 10, undefinedDraws: 2 });
    const none = permute("f", 5, 5, recorded(null, 1, 2, 3).statistic, { draws: 3 });
    expect(none[0]).toMatchObject({ estimate: null, p: null, undefinedDraws: 0 });
    expect(none[0]!.reason).toBe("the statistic of the groups is undefined");
  });

  it("take what differs in the last digits alone as equal", () => {
    const p = (estimate: number, value: number, alternative: "two-sided" | "greater" | "less"): number =>
      permute("f", 5, 5, recorded(estimate, value).statistic, { draws: 1, alternative })[0]!.p!;
    expect(p(0.5, 0.5 - 1e-13, "greater")).toBe(1);
    expect(p(0.5, 0.5 - 1e-11, "greater")).toBe(0.5);
    expect(p(0.5, 0.5 + 1e-13, "less")).toBe(1);
    expect(p(0.5, 0.5 + 1e-11, "less")).toBe(0.5);
    expect(p(0.5, -0.5 + 1e-13, "two-sided")).toBe(1);
    expect(p(-0.5, 0.5 - 1e-11, "two-sided")).toBe(0.5);
    expect(p(-1e6, 1e6 - 1e-7, "two-sided")).toBe(1);
    expect(p(-1e6, -1e6 - 1e-7, "greater")).toBe(1);
    expect(p(-1e6, 1e6 - 1e-5, "two-sided")).toBe(0.5);
  });

  it("need somebody in both groups, and numbers that are finite", () => {
    for (const [a, b] of [
      [[], [1]],
      [[1], []],
    ] as const)
      expect(permutation<number>(a, b, () => 3)).toMatchObject({
        ...{ estimate: 3, p: null, draws: 0, reason: "a group is empty" },
      });
    expect(() => permutation([1], [2], () => Number.NaN)).toThrow("permutation");
    for (const options of [{ draws: 0 }, { seed: -1 }, { alternative: "both" as never }, { n: 1 } as never])
      expect(() => permutation([1], [2], () => 0, options)).toThrow();
  });
});
