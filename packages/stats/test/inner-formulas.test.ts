import { dfmFromCounts } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar } from "../src/calendar.js";
import { canonicalIds } from "../src/canonical-ids.js";
import { deviance, logBinomial } from "../src/deviance.js";
import { fitLine } from "../src/fit-line.js";
import { checkAbove, checkInteger, checkLevel, sumCounts } from "../src/options.js";
import { byPeriod, columnsOf, countsByPeriod } from "../src/periods.js";
import { profileDistance } from "../src/profile-distance.js";
import { boundsOf, countByTime, half, medianReason } from "../src/survival-curve.js";

describe("deviance", () => {
  it("is x ln(x / m) + m − x, far from the expectation and near it", () => {
    const counts = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(counts, counts, (x, m) => {
        const plain = x * Math.log(x / m) + m - x;
        // What the plain formula loses by subtraction is a share of its largest term.
        expect(Math.abs(deviance(x, m) - plain)).toBeLessThanOrEqual(1e-12 * Math.max(x, m));
      }),
    );
    expect(deviance(0, 7)).toBe(7);
    expect(deviance(5, 5)).toBe(0);
    expect(deviance(10, 5)).toBeCloseTo(10 * Math.LN2 - 5, 14);
  });

  it("keeps its digits where count and expectation all but agree", () => {
    // (x − m)² / 2m − (x − m)³ / 6m² + …: a difference of 1e-4 of 1000 leaves 5e-12, below the crumbs of x ln(x / m).
    const exact = (m: number, d: number): number =>
      d ** 2 / (2 * m) - d ** 3 / (6 * m ** 2) + d ** 4 / (12 * m ** 3);
    for (const [m, d] of [
      [1000, 1e-4],
      [1000, -1e-4],
      [1e6, 3],
      [250, 0.01],
    ] as const)
      expect(deviance(m + d, m, d) / exact(m, d)).toBeCloseTo(1, 9);
    // At the switch between the two formulas.
    for (const x of [121, 122, 123])
      expect(deviance(x, 100)).toBeCloseTo(x * Math.log(x / 100) + 100 - x, 12);
    for (const x of [81, 82, 83]) expect(deviance(x, 100)).toBeCloseTo(x * Math.log(x / 100) + 100 - x, 12);
  });
});

describe("logBinomial", () => {
  /** ln of n over x, times pˣ qⁿ⁻ˣ, term by term. */
  const plain = (x: number, n: number, p: number, q: number): number => {
    let sum = x * Math.log(p) + (n - x) * Math.log(q);
    for (let i = 1; i <= x; i += 1) sum += Math.log(n - x + i) - Math.log(i);
    return sum;
  };

  it("is the logarithm of the binomial probability", () => {
    for (const n of [1, 2, 5, 15, 16, 17, 30, 40, 200])
      for (const p of [0.02, 0.3, 0.5, 0.97])
        for (const x of new Set([0, 1, Math.floor(n / 2), n - 1, n])) {
          const [found, wanted] = [logBinomial(x, n, p, 1 - p), plain(x, n, p, 1 - p)];
          expect(Math.abs(found - wanted), `${x} of ${n} at ${p}`).toBeLessThan(1e-11 * Math.max(1, -wanted));
        }
  });

  it("is 0 of no trials, and keeps its digits where one outcome is almost sure", () => {
    expect(logBinomial(0, 0, 0.3, 0.7)).toBe(0);
    // n ln(1 − p) = −n p − n p² / 2 − …
    expect(logBinomial(0, 1000, 1e-9, 1 - 1e-9) / -(1000 * (1e-9 + 5e-19))).toBeCloseTo(1, 14);
    expect(logBinomial(1000, 1000, 1 - 1e-9, 1e-9) / -(1000 * (1e-9 + 5e-19))).toBeCloseTo(1, 14);
  });
});

describe("fitLine", () => {
  it("is the line of least squares", () => {
    // By hand: means 2.5 and 4.25, Σuv = 8.5, Σu² = 5, Σv² = 14.75.
    const line = fitLine([1, 2, 3, 4], [2, 3, 5, 7])!;
    expect(line.slope).toBeCloseTo(1.7, 14);
    expect(line.intercept).toBeCloseTo(0, 14);
    expect(line.rSquared).toBeCloseTo(1.7 ** 2 * (5 / 14.75), 14);
    expect(line.standardError).toBeCloseTo(Math.sqrt((14.75 - 1.7 ** 2 * 5) / 2 / 5), 14);
    const falling = fitLine([1, 2, 4], [9, 6, 0])!;
    expect(falling).toMatchObject({ slope: expect.closeTo(-3, 14), intercept: expect.closeTo(12, 14) });
    expect(falling.rSquared).toBeCloseTo(1, 14);
  });

  it("says nothing of a slope where x does not vary, nor of its error with two points", () => {
    expect(fitLine([3, 3, 3], [1, 2, 3])).toBeNull();
    expect(fitLine([], [])).toBeNull();
    expect(fitLine([1, 3], [2, 8])).toEqual({ intercept: -1, slope: 3, standardError: null, rSquared: 1 });
    expect(fitLine([1, 2, 6], [4, 4, 4])).toEqual({ intercept: 4, slope: 0, standardError: 0, rSquared: 1 });
  });

  it("explains nothing of what is no line", () => {
    expect(fitLine([-1, 0, 1], [1, 0, 1])!.rSquared).toBe(0);
  });
});

describe("calendar", () => {
  it("counts years, months and days, there and back", () => {
    const years = calendar("f", ["2031", "2033"]);
    expect([years.unit, years.toNumber("2033") - years.toNumber("2031"), years.toDate(2032)]).toEqual([
      "year",
      2,
      "2032",
    ]);
    const months = calendar("f", ["2030-11", "2031-02"]);
    expect([months.unit, months.toNumber("2031-02") - months.toNumber("2030-11")]).toEqual(["month", 3]);
    expect(months.toDate(months.toNumber("2030-12") + 1)).toBe("2031-01");
    const days = calendar("f", ["2032-02-28", "2032-03-01"]);
    expect([days.unit, days.toNumber("2032-03-01") - days.toNumber("2032-02-28")]).toEqual(["day", 2]);
    expect(days.toDate(days.toNumber("2032-02-28") + 1)).toBe("2032-02-29");
    expect(calendar("f", []).unit).toBe("day");
  });

  it("takes the first centuries for what they are", () => {
    const days = calendar("f", ["0031-03-01"]);
    expect(days.toDate(days.toNumber("0031-03-01"))).toBe("0031-03-01");
    expect(calendar("f", ["0031"]).toDate(31)).toBe("0031");
    expect(calendar("f", ["0031-04"]).toDate(31 * 12 + 3)).toBe("0031-04");
  });

  it("refuses what is no date, and dates that are not alike fine", () => {
    for (const date of [
      "2031-13",
      "2031-00",
      "2031-02-30",
      "31",
      "2031-1",
      "2031-01-01-01",
      "x2031",
      "2031年",
    ])
      expect(() => calendar("f", [date]), date).toThrow("is not a date");
    expect(() => calendar("f", ["2031", "2031-01"])).toThrow('"2031-01" and "2031" are not alike fine');
  });
});

describe("survival curves", () => {
  it("count events and censored at each time, in order of time", () => {
    const seen = [
      { time: 5, event: true },
      { time: 2, event: false },
      { time: 5, event: false },
      { time: 5, event: true },
      { time: 0, event: true },
    ];
    expect(countByTime("f", seen)).toEqual([
      { time: 0, events: 1, censored: 0 },
      { time: 2, events: 0, censored: 1 },
      { time: 5, events: 2, censored: 1 },
    ]);
    for (const time of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => countByTime("f", [{ time, event: true }])).toThrow("is not a time from 0 on");
  });

  it("have bounds around the estimate that stay between 0 and 1", () => {
    const z = 1.96;
    expect(boundsOf("plain", 0.5, 0.1, z)).toEqual([0.5 * (1 - z * 0.1), 0.5 * (1 + z * 0.1)]);
    expect(boundsOf("plain", 0.5, 1, z)).toEqual([0, 1]);
    const [lower, upper] = boundsOf("log", 0.5, 0.1, z);
    expect([Math.log(0.5 / lower), Math.log(upper / 0.5)]).toEqual([
      expect.closeTo(z * 0.1, 14),
      expect.closeTo(z * 0.1, 14),
    ]);
    expect(boundsOf("log", 0.9, 1, z)[1]).toBe(1);
    // ln(−ln S) ± z · error / ln S: the scale of Kalbfleisch and Prentice.
    const loglog = boundsOf("log-log", 0.5, 0.1, z);
    const scale = (survival: number): number => Math.log(-Math.log(survival));
    expect(scale(loglog[0]) - scale(0.5)).toBeCloseTo((z * 0.1) / Math.LN2, 12);
    expect(scale(0.5) - scale(loglog[1])).toBeCloseTo((z * 0.1) / Math.LN2, 12);
  });

  it("come down to one half at a step, or in the middle of the stretch on which they are there", () => {
    const at = (...steps: readonly (readonly [number, number | null])[]) =>
      half(
        steps.map(([time, survival]) => ({ time, survival })),
        (step) => step.survival,
      );
    expect(at([1, 0.8], [2, 0.4], [3, 0.1])).toBe(2);
    expect(at([1, 0.4], [2, 0.2])).toBe(1);
    expect(at([1, 0.8], [2, 0.5], [6, 0.1])).toBe(4);
    expect(at([1, 0.8], [2, 0.5 + 1e-12], [6, 0.5 - 1e-12], [8, 0.2])).toBe(5);
    expect(at([1, 0.8], [2, 0.5])).toBe(2);
    expect(at([1, 0.8], [2, 0.5], [3, null])).toBe(2);
    expect(at([1, 0.8], [2, 0.6], [3, null])).toBeNull();
    expect(at()).toBeNull();
  });

  it("say why a median or its bounds are missing", () => {
    expect(medianReason(null, null, null)).toBe("the curve never comes down to one half");
    expect(medianReason(3, 2, null)).toBe("the upper bound never comes down to one half");
    expect(medianReason(3, null, 5)).toBe("the lower bound never comes down to one half");
    expect(medianReason(3, null, null)).toBe("the lower and the upper bound never come down to one half");
    expect(medianReason(3, 2, 5)).toBeNull();
  });
});

describe("periods", () => {
  const x = (...years: readonly (string | number)[]) =>
    dfmFromCounts(
      years.map((year, at) => ({ id: `d${at}`, counts: { 防控: at + 1, 会议: 10 }, docvars: { year } })),
    );

  it("stand in order, with their sums, numbers by size and texts by code unit", () => {
    const found = byPeriod("f", x(10, 9, 10), "year");
    expect([found.periods, found.totals]).toEqual([
      [9, 10],
      [12, 24],
    ]);
    const columns = columnsOf("f", found.grouped, ["防控", "会议"]);
    expect(countsByPeriod(found, columns).map((counts) => [...counts])).toEqual([
      [2, 4],
      [10, 20],
    ]);
    const [single] = countsByPeriod(found, columnsOf("f", found.grouped, ["防控"]));
    expect([...single!]).toEqual([2, 4]);
    expect(byPeriod("f", x("2031-10", "2031-09"), "year").periods).toEqual(["2031-09", "2031-10"]);
    expect(byPeriod("f", x("10", "9"), "year").periods).toEqual(["10", "9"]);
    expect(() => byPeriod("f", x("2031", 2032), "year")).toThrow("all numbers or all strings");
  });

  it("have columns of the features asked for, of all where none are", () => {
    const matrix = x(1);
    expect(columnsOf("f", matrix, undefined)).toEqual([0, 1]);
    expect(columnsOf("f", matrix, [...matrix.features].reverse())).toEqual([1, 0]);
    expect(() => columnsOf("f", matrix, ["无"])).toThrow('no feature is called "无"');
  });
});

describe("small parts", () => {
  it("types with the same spelling are one, but for the padding", () => {
    expect([...canonicalIds(["", "防控", "", "防控", "会议", ""])]).toEqual([0, 1, 2, 1, 4, 2]);
  });

  it("a profile with a hole has no distance", () => {
    expect(profileDistance([1, 1, 0], [0, 1, 1])).toBeCloseTo(Math.SQRT1_2, 14);
    expect(profileDistance([0.5, null], [0.5, 0.5])).toBeNull();
    expect(profileDistance([0.5, 0.5], [null, 0.5])).toBeNull();
  });

  it("checks name what they refuse", () => {
    for (const level of [0, 1, -0.5, 1.5, Number.NaN])
      expect(() => checkLevel("f", level)).toThrow(`must lie between 0 and 1, not ${level}`);
    expect(checkLevel("f", 0.95)).toBe(0.95);
    for (const value of [1, 2.5, Number.NaN, 2 ** 53])
      expect(() => checkInteger("f", value, 2)).toThrow(`not ${value}`);
    expect(checkInteger("f", 2, 2)).toBe(2);
    for (const value of [2, 1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => checkAbove("f", value, 2)).toThrow(`not ${value}`);
    expect(checkAbove("f", 2.1, 2)).toBe(2.1);
    expect(sumCounts("f", [2 ** 53 - 2, 1])).toBe(2 ** 53 - 1);
    expect(() => sumCounts("f", [2 ** 53 - 1, 1])).toThrow("more than 2^53");
  });
});
