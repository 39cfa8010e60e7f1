import { describe, expect, it } from "vitest";
import { chiSquareSurvival } from "../src/chi-square-survival.js";
import { fisherExact } from "../src/fisher-exact.js";
import { type KeynessMeasureOptions, keynessSettings } from "../src/keyness-options.js";
import { type KeynessCells, type KeynessScore, keynessScore } from "../src/keyness-score.js";
import { NORMAL_95 } from "../src/normal-quantile.js";
import { normalSurvival } from "../src/normal-survival.js";

/** The score of a in n1 against b in n2. */
function scoreOf(
  [a, b, n1, n2]: readonly [number, number, number, number],
  options: KeynessMeasureOptions = {},
  prior: Partial<KeynessCells> = {},
): KeynessScore {
  return keynessScore({ a, b, n1, n2, alpha: 1, alphaSum: 10, ...prior }, keynessSettings("f", options));
}

/** Cells of the four-cell table, and what is expected of them. */
function table([a, b, n1, n2]: readonly [number, number, number, number]) {
  const cells = [a, b, n1 - a, n2 - b];
  const n = n1 + n2;
  const rows = [a + b, n - a - b];
  return { cells, expected: [0, 1, 2, 3].map((at) => (rows[at >> 1]! * [n1, n2][at % 2]!) / n), n };
}

/** 2 Σ O ln(O/E), as it is printed. */
function plainG2(cells: readonly number[], expected: readonly number[]): number {
  return 2 * cells.reduce((sum, o, at) => sum + (o === 0 ? 0 : o * Math.log(o / expected[at]!)), 0);
}

/** Σ (|O − E| − less)² / E. */
function plainChi2(cells: readonly number[], expected: readonly number[], less = 0): number {
  return cells.reduce((sum, o, at) => sum + (Math.abs(o - expected[at]!) - less) ** 2 / expected[at]!, 0);
}

const TABLES = [
  [6, 2, 17, 12],
  [1, 4, 17, 12],
  [1, 0, 17, 12],
  [0, 3, 40, 12],
  [30, 500, 700, 900],
  [12, 3, 12, 30],
  [5, 30, 50, 30],
  [3, 3, 10, 20],
  [3, 5, 10, 12],
] as const;

describe("scores of tables", () => {
  it.each(TABLES)("%d and %d of %d and %d: G² and χ² are their sums over four cells, signed", (...given) => {
    const { cells, expected } = table(given);
    const sign = Math.sign(cells[0]! - expected[0]!);
    for (const [measure, plain] of [
      ["g2", plainG2(cells, expected)],
      ["chi2", plainChi2(cells, expected)],
    ] as const) {
      const { score, p, reason } = scoreOf(given, { measure });
      expect(score).toBeCloseTo(sign * plain, 10);
      expect(p).toBeCloseTo(chiSquareSurvival(plain), 12);
      expect(reason).toBeNull();
    }
  });

  it.each(TABLES)("%d and %d of %d and %d: Rayson's G² is the sum over the two counts", (...given) => {
    const { cells, expected } = table(given);
    const sign = Math.sign(cells[0]! - expected[0]!);
    const plain = plainG2(cells.slice(0, 2), expected);
    const { score, p } = scoreOf(given, { measure: "g2-rayson" });
    expect(score).toBeCloseTo(sign * plain, 10);
    expect(p).toBeCloseTo(chiSquareSurvival(plain), 12);
  });

  it.each(TABLES)("%d and %d of %d and %d: Fisher's is −log10 p, signed", (...given) => {
    const { cells, expected } = table(given);
    const { p } = fisherExact(cells[0]!, cells[1]!, cells[2]!, cells[3]!);
    const found = scoreOf(given, { measure: "fisher" });
    expect(found.p).toBe(p);
    expect(found.score).toBeCloseTo(-Math.sign(cells[0]! - expected[0]!) * Math.log10(p!), 10);
    expect(found.reason).toBeNull();
  });

  it("is 0, never −0, where counts are as expected", () => {
    for (const measure of ["g2", "g2-rayson", "chi2", "fisher"] as const)
      expect(scoreOf([2, 1, 20, 10], { measure })).toEqual({ score: 0, p: 1, reason: null });
  });

  it("Yates's correction takes a half from every difference, where one is expected below 5 and none passes 0", () => {
    for (const given of [
      [4, 0, 5, 5],
      [0, 4, 5, 5],
      [9, 1, 12, 25],
      [12, 3, 12, 30],
    ] as const) {
      const { cells, expected } = table(given);
      const sign = Math.sign(cells[0]! - expected[0]!);
      const moved = cells.map((o, at) => o - 0.5 * Math.sign(o - expected[at]!));
      expect(scoreOf(given, { measure: "chi2", correction: "yates" }).score).toBeCloseTo(
        sign * plainChi2(cells, expected, 0.5),
        10,
      );
      expect(scoreOf(given, { measure: "g2", correction: "yates" }).score).toBeCloseTo(
        sign * plainG2(moved, expected),
        10,
      );
    }
  });

  it("Yates's correction asks for an expected count below 5, and for |ad − bc| of at least N/2", () => {
    const both = (given: readonly [number, number, number, number]) =>
      (["none", "yates"] as const).map((correction) => scoreOf(given, { measure: "chi2", correction }).score);
    // Expected is 5 just in the target, then 4.9.
    const [plain, five] = both([8, 2, 20, 20]);
    expect(five).toBe(plain);
    const [, below] = both([8, 2, 20, 21]);
    expect(below).toBeLessThan(both([8, 2, 20, 21])[0]!);
    // The rest of the texts is what is rare here.
    expect(both([18, 12, 20, 20])[1]).toBe(both([18, 12, 20, 20])[0]);
    expect(both([19, 12, 20, 20])[1]).toBeLessThan(both([19, 12, 20, 20])[0]!);
    // The reference is what is small here: 35 · 10 / 70 = 5, and less with 9 of 69.
    expect(both([32, 3, 60, 10])[1]).toBe(both([32, 3, 60, 10])[0]);
    expect(both([32, 3, 60, 9])[1]).toBeLessThan(both([32, 3, 60, 9])[0]!);
    // ad − bc is 3 of 6, then 1 of 5.
    expect(both([2, 1, 3, 3])).toEqual([expect.closeTo(2 / 3, 12), 0]);
    expect(both([1, 1, 2, 3])[1]).toBe(both([1, 1, 2, 3])[0]);
  });

  it("Williams's correction divides by q, and does nothing where a cell is 0", () => {
    const at = (given: readonly [number, number, number, number], correction: "none" | "williams") =>
      scoreOf(given, { correction }).score!;
    // n = 29, a + b = 8, c + d = 21, n1 = 17, n2 = 12.
    const q = 1 + ((29 / 8 + 29 / 21 - 1) * (29 / 17 + 29 / 12 - 1)) / (6 * 29);
    expect(at([6, 2, 17, 12], "williams")).toBeCloseTo(at([6, 2, 17, 12], "none") / q, 12);
    for (const given of [
      [0, 2, 17, 12],
      [6, 0, 17, 12],
      [17, 2, 17, 12],
      [6, 12, 17, 12],
    ] as const)
      expect(at(given, "williams")).toBe(at(given, "none"));
  });

  it("sees a difference of one in products that a double does not hold", () => {
    // ad − bc = (2^30 + 1)(2^30 − 1) − 2^60 = −1, and the other way round.
    const [a, d] = [2 ** 30 + 1, 2 ** 30 - 1];
    const less = scoreOf([a, 2 ** 30, a + 2 ** 30, d + 2 ** 30], { measure: "chi2" });
    expect(less.score! / (-(2 ** 32) / 2 ** 124)).toBeCloseTo(1, 6);
    const more = scoreOf([2 ** 30, a, d + 2 ** 30, a + 2 ** 30], { measure: "chi2" });
    expect(more.score! / (2 ** 32 / 2 ** 124)).toBeCloseTo(1, 6);
    // 441650591 · 20394401 = 2^53 − 1, and 321 · 28059810762433 = 2^53 + 1, which is the double of 2^53.
    const [n1, n2] = [441650591 + 28059810762433, 20394401 + 321];
    const wanted = ((4 / n1 / n2) * (n1 + n2)) / (441650591 + 321) / (n1 + n2 - 441650591 - 321);
    const one = scoreOf([441650591, 321, n1, n2], { measure: "chi2" });
    expect(one.score! / -wanted).toBeCloseTo(1, 9);
    const other = scoreOf([321, 441650591, n2, n1], { measure: "chi2" });
    expect(other.score! / wanted).toBeCloseTo(1, 9);
  });
});

describe("sizes of effects", () => {
  const noTest = { p: null, reason: "the measure is the size of an effect and has no test" };

  it("are ratios that can be worked out by hand", () => {
    expect(scoreOf([8, 1, 10, 20], { measure: "log-ratio" })).toEqual({ score: 4, ...noTest });
    expect(scoreOf([1, 8, 20, 10], { measure: "log-ratio" }).score).toBe(-4);
    // 0 counts as a half, or as what is said, on either side.
    expect(scoreOf([4, 0, 10, 10], { measure: "log-ratio" }).score).toBe(3);
    expect(scoreOf([0, 4, 10, 10], { measure: "log-ratio" }).score).toBe(-3);
    expect(scoreOf([0, 4, 10, 10], { measure: "log-ratio", zero: 0.25 }).score).toBe(-4);
    // 0.5 is half as much again as 1/3: and a third less.
    expect(scoreOf([5, 10, 10, 30], { measure: "diff" })).toEqual({
      score: expect.closeTo(50, 10),
      ...noTest,
    });
    expect(scoreOf([10, 5, 30, 10], { measure: "diff" }).score).toBeCloseTo(-100 / 3, 10);
    expect(scoreOf([0, 5, 30, 10], { measure: "diff" }).score).toBe(-100);
    // 6 : 4 against 2 : 8.
    expect(scoreOf([6, 2, 10, 10], { measure: "odds-ratio" })).toEqual({ score: 6, ...noTest });
    expect(scoreOf([2, 6, 10, 12], { measure: "odds-ratio" }).score).toBeCloseTo(0.25, 12);
    expect(scoreOf([6, 10, 10, 10], { measure: "odds-ratio" }).score).toBe(0);
    // 9 and 4 in a million.
    expect(scoreOf([18, 4, 2e6, 1e6], { measure: "simple-maths" })).toEqual({
      score: expect.closeTo(2, 12),
      ...noTest,
    });
    expect(scoreOf([18, 4, 2e6, 1e6], { measure: "simple-maths", k: 6 }).score).toBeCloseTo(1.5, 12);
  });

  it("are undefined where a ratio has no base", () => {
    const none = (reason: string) => ({ score: null, p: null, reason });
    expect(scoreOf([6, 0, 10, 10], { measure: "diff" })).toEqual(none("the reference count is 0"));
    expect(scoreOf([6, 0, 10, 10], { measure: "odds-ratio" })).toEqual(none("the reference count is 0"));
    expect(scoreOf([10, 1, 10, 10], { measure: "odds-ratio" })).toEqual(
      none("the feature is all of the target"),
    );
  });
});

describe("weighted log-odds", () => {
  const options = { measure: "log-odds" } as const;
  const nothing = { score: null, p: null, interval: { estimate: null, lower: null, upper: null } };

  it("is δ over its standard error, with a normal p and interval", () => {
    // 4 + 1 against 15 + 9, and 1 + 1 against 18 + 9.
    const delta = Math.log(5 / 24) - Math.log(2 / 27);
    const error = Math.sqrt(1 / 5 + 1 / 2);
    const found = scoreOf([4, 1, 19, 19], options);
    expect(found.score).toBeCloseTo(delta / error, 12);
    expect(found.p).toBeCloseTo(2 * normalSurvival(delta / error), 12);
    expect(found.interval).toEqual({
      estimate: expect.closeTo(delta, 12),
      lower: expect.closeTo(delta - NORMAL_95 * error, 12),
      upper: expect.closeTo(delta + NORMAL_95 * error, 12),
    });
    expect(found.reason).toBeNull();
    const turned = scoreOf([1, 4, 19, 19], options);
    expect(turned.score).toBeCloseTo(-delta / error, 12);
    expect(turned.p).toBeCloseTo(found.p!, 12);
    // A normal variable lies within ±0.6745 half of the time.
    const half = scoreOf([4, 1, 19, 19], { ...options, level: 0.5 }).interval!;
    expect(half.upper! - half.lower!).toBeCloseTo(2 * 0.6744897501960817 * error, 12);
  });

  it("is undefined without another feature on either side, but for a crumb of the prior", () => {
    const reason = "there is no other feature";
    const only = { alpha: 10, alphaSum: 10 };
    expect(scoreOf([5, 2, 5, 9], options, only)).toEqual({ ...nothing, reason });
    expect(scoreOf([2, 5, 9, 5], options, only)).toEqual({ ...nothing, reason });
    expect(scoreOf([2, 5, 9, 8], options, only).reason).toBeNull();
    // A crumb of a prior of millions.
    expect(scoreOf([1e6, 5, 1e6, 9], options, { alpha: 10, alphaSum: 10.0001 })).toEqual({
      ...nothing,
      reason,
    });
    expect(scoreOf([5, 1e6, 9, 1e6], options, { alpha: 10, alphaSum: 10.0001 })).toEqual({
      ...nothing,
      reason,
    });
    expect(scoreOf([1e6, 5, 1e6, 9], options, { alpha: 10, alphaSum: 10.01 }).reason).toBeNull();
  });

  it("keeps the shape of its rows where a side is empty", () => {
    expect(scoreOf([0, 3, 0, 9], options)).toEqual({ ...nothing, reason: "the target is empty" });
    expect(scoreOf([3, 0, 9, 0], options)).toEqual({ ...nothing, reason: "the reference is empty" });
    expect(scoreOf([0, 0, 9, 9], options)).toEqual({ ...nothing, reason: "the feature occurs in neither" });
  });
});

describe("what cannot be compared", () => {
  it("has a reason and no interval", () => {
    const none = (reason: string) => ({ score: null, p: null, reason });
    for (const measure of ["g2", "g2-rayson", "log-ratio", "simple-maths"] as const) {
      expect(scoreOf([0, 3, 0, 9], { measure })).toEqual(none("the target is empty"));
      expect(scoreOf([3, 0, 9, 0], { measure })).toEqual(none("the reference is empty"));
      expect(scoreOf([0, 0, 9, 9], { measure })).toEqual(none("the feature occurs in neither"));
    }
    for (const measure of ["g2", "chi2", "fisher"] as const)
      expect(scoreOf([9, 4, 9, 4], { measure })).toEqual(none("there is no other feature"));
  });
});
