import { describe, expect, it } from "vitest";
import {
  gainOf,
  optimalChanges,
  type Series,
  splitRepeatedly,
  strongestSplit,
} from "../src/segment-series.js";

describe("segments", () => {
  const series = (
    counts: number[],
    totals = counts.map(() => 10),
    model: Series["model"] = "poisson",
  ): Series => ({
    ...{ counts, totals, model },
  });
  /** 2 Σ O ln(O / E), 0 of 0. */
  const g2 = (cells: readonly (readonly [number, number])[]): number =>
    2 * cells.reduce((sum, [seen, wanted]) => sum + (seen === 0 ? 0 : seen * Math.log(seen / wanted)), 0);

  it("gain the G² of the two rates", () => {
    const [a, b] = [
      { count: 6, total: 40 },
      { count: 34, total: 60 },
    ];
    expect(gainOf("poisson", a, b)).toBeCloseTo(
      g2([
        [6, 16],
        [34, 24],
      ]),
      10,
    );
    expect(gainOf("binomial", a, b)).toBeCloseTo(
      g2([
        [6, 16],
        [34, 24],
        [34, 24],
        [26, 36],
      ]),
      10,
    );
    expect(gainOf("poisson", { count: 0, total: 4 }, { count: 0, total: 6 })).toBe(0);
    expect(gainOf("binomial", { count: 4, total: 4 }, { count: 6, total: 6 })).toBe(0);
    expect(gainOf("binomial", { count: 4, total: 8 }, { count: 3, total: 6 })).toBe(0);
    expect(gainOf("poisson", { count: 0, total: 5 }, { count: 4, total: 5 })).toBeCloseTo(8 * Math.LN2, 12);
  });

  it("are split where two rates gain most, the earlier where two places gain as much", () => {
    const counts = [1, 1, 1, 6, 6, 1, 1];
    expect(strongestSplit(series(counts), 0, 5, 1)).toEqual({
      place: 3,
      gain: expect.closeTo(
        g2([
          [3, 9],
          [12, 6],
        ]),
        10,
      ),
    });
    expect(strongestSplit(series(counts), 3, 7, 2).place).toBe(5);
    expect(strongestSplit(series(counts), 3, 6, 2)).toEqual({ place: -1, gain: Number.NEGATIVE_INFINITY });
    expect(strongestSplit(series([1, 9, 9, 9]), 0, 4, 2).place).toBe(2);
    expect(strongestSplit(series([9, 9, 9, 1]), 0, 4, 2).place).toBe(2);
    expect(strongestSplit(series([1, 5, 1]), 0, 3, 1).place).toBe(1);
    expect(strongestSplit(series([2, 2, 2], [10, 10, 90]), 0, 3, 1).place).toBe(2);
  });

  const LEVELS = [1, 2, 1, 2, 9, 8, 9, 8, 1, 1, 2, 2];

  it("end where no split gains more than the penalty", () => {
    expect(splitRepeatedly(series(LEVELS), 4, 2)).toEqual([4, 8]);
    expect(optimalChanges(series(LEVELS), 4, 2)).toEqual([4, 8]);
    // The later change is the stronger one, and is found first.
    const late = series([4, 4, 4, 4, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0]);
    expect(strongestSplit(late, 0, 14, 2).place).toBe(8);
    expect([splitRepeatedly(late, 2, 2), optimalChanges(late, 2, 2)]).toEqual([
      [4, 8],
      [4, 8],
    ]);
    expect(splitRepeatedly(series(LEVELS), 99, 2)).toEqual([]);
    expect(optimalChanges(series(LEVELS), 99, 2)).toEqual([]);
    // Two levels, 2 and 8 of 10 in four periods each: the split gains exactly as much as it does.
    const gain = strongestSplit(series([1, 1, 4, 4]), 0, 4, 1).gain;
    expect(splitRepeatedly(series([1, 1, 4, 4]), gain, 1)).toEqual([]);
    expect(splitRepeatedly(series([1, 1, 4, 4]), gain - 1e-9, 1)).toEqual([2]);
    expect(optimalChanges(series([1, 1, 4, 4]), gain + 1e-9, 1)).toEqual([]);
    expect(optimalChanges(series([1, 1, 4, 4]), gain - 1e-9, 1)).toEqual([2]);
    const wide = series([1, 1, 4, 4], [10, 10, 40, 40]);
    expect([splitRepeatedly(wide, 0.001, 1), optimalChanges(wide, 0.001, 1)]).toEqual([[], []]);
  });

  it.each(["poisson", "binomial"] as const)("cost least of all divisions, %s", (model) => {
    const lists = [
      [0, 3, 3, 9, 0, 0, 10],
      [5, 1, 7, 7, 2, 2],
      [10, 10, 0, 4, 4, 9, 9],
      [1, 1, 1],
      [2, 7],
    ];
    for (const counts of lists) {
      const given = series(
        counts,
        counts.map((_, at) => 10 + (at % 3)),
        model,
      );
      for (const minLength of [1, 2, 3])
        for (const penalty of [0.5, 3, 8]) {
          const found = optimalChanges(given, penalty, minLength);
          expect(priceOf(given, found, penalty)).toBeCloseTo(cheapest(given, penalty, minLength), 9);
          const ends = [0, ...found, counts.length];
          if (found.length > 0)
            for (let at = 1; at < ends.length; at += 1)
              expect(ends[at]! - ends[at - 1]!).toBeGreaterThanOrEqual(minLength);
        }
    }
  });
});

/** −2 log-likelihood of segments at their own rates, and a penalty for each change. */
function priceOf({ counts, totals, model }: Series, cuts: readonly number[], penalty: number): number {
  const ends = [0, ...cuts, counts.length];
  const sum = (values: readonly number[], from: number, to: number): number =>
    values.slice(from, to).reduce((all, value) => all + value, 0);
  const log = (part: number, whole: number): number => (part === 0 ? 0 : part * Math.log(part / whole));
  return ends.slice(1).reduce((price, end, at) => {
    const [count, total] = [sum(counts, ends[at]!, end), sum(totals, ends[at]!, end)];
    const events = log(count, total) + (model === "poisson" ? 0 : log(total - count, total));
    return price - 2 * events + (at > 0 ? penalty : 0);
  }, 0);
}

/** The least price of all divisions into stretches that are long enough, tried one by one. */
function cheapest(series: Series, penalty: number, minLength: number): number {
  const n = series.counts.length;
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** (n - 1); set += 1) {
    const cuts = Array.from({ length: n - 1 }, (_, at) => at + 1).filter((at) => (set >> (at - 1)) & 1);
    const ends = [0, ...cuts, n];
    const isLong = ends.slice(1).every((end, at) => end - ends[at]! >= minLength);
    if (isLong || cuts.length === 0) least = Math.min(least, priceOf(series, cuts, penalty));
  }
  return least;
}
