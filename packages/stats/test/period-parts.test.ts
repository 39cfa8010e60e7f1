import { dfmFromCounts, dfmSelect, dfmWeight } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { poissonInterval } from "../src/poisson-interval.js";
import { priorWeight } from "../src/prior-weight.js";
import { rankChange } from "../src/rank-change.js";
import { rowsByP } from "../src/rows-by-p.js";
import { trend } from "../src/trend.js";
import { trendChanges } from "../src/trend-changes.js";
import { trendTest } from "../src/trend-test.js";

type Counts = Readonly<Record<string, number>>;
const byYear = (...rows: readonly (readonly [number | string, Counts])[]) =>
  dfmFromCounts(rows.map(([year, counts], at) => ({ id: `d${at}`, counts, docvars: { year } })));

describe("rankChange", () => {
  const x = byYear(
    [2033, { 三: 8, 一: 1, 二: 4, 四: 4 }],
    [2031, { 一: 9, 二: 5, 三: 1 }],
    [2032, { 二: 5, 一: 5, 三: 7 }],
  );

  it("ranks like a race: 1, 2, 2, 4; and counts places gained", () => {
    const rows = rankChange(x, { by: "year" });
    const cells = rows.map((row) => [row.feature, row.period, row.rank, row.change, row.changeSinceFirst]);
    expect(cells).toEqual([
      ["三", 2031, 3, null, null],
      ["三", 2032, 1, 2, 2],
      ["三", 2033, 1, 0, 2],
      ["二", 2031, 2, null, null],
      ["二", 2032, 2, 0, 0],
      ["二", 2033, 2, 0, 0],
      ["四", 2031, null, null, null],
      ["四", 2032, null, null, null],
      ["四", 2033, 2, null, null],
      ["一", 2031, 1, null, null],
      ["一", 2032, 2, -1, -1],
      ["一", 2033, 4, -2, -3],
    ]);
    expect(rows[1]).toMatchObject({ count: 7, total: 17, share: 7 / 17, reason: null });
    expect(rows.map(({ reason }) => reason).slice(6, 10)).toEqual([
      "the feature does not occur in the period",
      "the feature does not occur in the period",
      "the feature does not occur in the period before and in the first period",
      "there is no period before",
    ]);
  });

  it("says from which period a rank is missing", () => {
    const y = byYear(
      [2031, { 甲: 1, 丁: 9 }],
      [2032, { 乙: 1, 丁: 9 }],
      [2033, { 甲: 1, 乙: 2, 丁: 9 }],
      [2034, {}],
    );
    const cells = (feature: string) =>
      rankChange(y, { by: "year", features: [feature] }).map((row) => [
        row.rank,
        row.change,
        row.changeSinceFirst,
        row.reason,
      ]);
    const none = "the feature does not occur in";
    expect(cells("甲")).toEqual([
      [2, null, null, "there is no period before"],
      [null, null, null, `${none} the period`],
      [3, null, -1, `${none} the period before`],
      [null, null, null, "the period has no tokens"],
    ]);
    expect(cells("乙")).toEqual([
      [null, null, null, `${none} the period`],
      // The period before is the first.
      [2, null, null, `${none} the period before`],
      [2, 0, null, `${none} the first period`],
      [null, null, null, "the period has no tokens"],
    ]);
    expect(rankChange(y, { by: "year", features: ["丁"] })[3]).toMatchObject({
      share: null,
      count: 0,
      total: 0,
    });
    expect(rankChange(y, { by: "year" }).map(({ feature }) => feature)).toEqual(
      ["丁", "乙", "甲"].sort().flatMap((feature) => Array(4).fill(feature)),
    );
  });

  it("reports what is among the first in some period", () => {
    const kept = (options: object) => [
      ...new Set(rankChange(x, { by: "year", ...options }).map(({ feature }) => feature)),
    ];
    expect(kept({ top: 1 })).toEqual(["三", "一"]);
    expect(kept({ top: 2 })).toEqual(["三", "二", "四", "一"]);
    expect(kept({ top: 1, features: ["一", "二"] })).toEqual(["一"]);
    expect(kept({ features: ["四", "一", "二"] })).toEqual([...["二", "四"].sort(), "一"]);
    const y = dfmSelect(x, [...x.features, "无"], { addAbsent: true });
    expect([...new Set(rankChange(y, { by: "year", top: 9 }).map(({ feature }) => feature))]).not.toContain(
      "无",
    );
    expect(rankChange(y, { by: "year", features: ["无"] }).every(({ rank }) => rank === null)).toBe(true);
    expect(() => kept({ top: 0 })).toThrow("rankChange: top");
    expect(() => kept({ first: 1 })).toThrow('unknown option "first"');
  });
});

describe("trend", () => {
  const x = byYear([2032, { 防控: 5, 其他: 5 }], [2031, { 防控: 0, 其他: 10 }], [2033, {}]);

  it("gives shares with intervals, by feature and period", () => {
    const rows = trend(x, { by: "year", features: ["防控"] });
    expect(rows.map((row) => [row.period, row.count, row.total, row.share, row.perMillion])).toEqual([
      [2031, 0, 10, 0, 0],
      [2032, 5, 10, 0.5, 500_000],
      [2033, 0, 0, null, null],
    ]);
    expect(rows[2]).toMatchObject({ lower: null, upper: null, reason: "the period has no tokens" });
    // Wilson (1927) of 0 and of 5 in 10.
    expect(rows[0]).toMatchObject({ lower: 0, upper: expect.closeTo(0.277533, 6), reason: null });
    expect(rows[1]).toMatchObject({ lower: expect.closeTo(0.236593, 6), upper: expect.closeTo(0.763407, 6) });
    expect(rows[0]).toMatchObject({ interval: "wilson", level: 0.95 });
    expect(
      trend(x, { by: "year" })
        .map(({ feature }) => feature)
        .slice(0, 4),
    ).toEqual([...Array(3).fill(x.features[0]), x.features[1]]);
  });

  it("takes a rare event's bounds as rates, at most 1", () => {
    const rows = trend(x, { by: "year", features: ["防控"], interval: "poisson", level: 0.9 });
    const { lower, upper } = poissonInterval(5, 0.9);
    expect(rows[1]).toMatchObject({ lower: lower / 10, upper: 1, interval: "poisson", level: 0.9 });
    expect(upper).toBeGreaterThan(10);
    expect(rows[0]!.upper).toBeCloseTo(poissonInterval(0, 0.9).upper / 10, 12);
    expect(() => trend(x, { by: "year", interval: "normal" as never })).toThrow('is "normal"');
    expect(() => trend(x, { by: "year", level: 95 })).toThrow("level");
    expect(() => trend(x, { by: "year", period: "year" } as never)).toThrow('unknown option "period"');
  });
});

describe("tests of trends and changes", () => {
  const years = [2031, 2033, 2032, 2035, 2039];
  const x = byYear(
    ...years.map((year, at): [number, Counts] => [
      year,
      { 升: year - 2030, 平: 3, 其他: 97 - (year - 2030) + 0 * at },
    ]),
    [2036, {}],
  );

  it("have slopes by the unit of time, and leave empty periods out", () => {
    const rows = trendTest(x, { by: "year", features: ["平", "升"] });
    expect(rows.map(({ feature }) => feature)).toEqual(["升", "平"]);
    expect(rows[0]).toMatchObject({
      ...{ tau: 1, s: 10, periods: [2031, 2032, 2033, 2035, 2036, 2039], level: 0.95, reason: null },
      ...{ counts: [1, 2, 3, 5, 0, 9], totals: [100, 100, 100, 100, 0, 100] },
      // One in a hundred more each year; of 120 orders two are as extreme.
      slope: expect.closeTo(10_000, 6),
      p: expect.closeTo(2 / 120, 12),
      q: expect.closeTo(2 / 120, 12),
    });
    expect(rows[0]!.lower).toBeLessThanOrEqual(rows[0]!.slope!);
    expect(rows[1]).toMatchObject({ p: null, q: null, slope: 0, reason: expect.any(String) });
    const strings = byYear(
      ...years.map((year): [string, Counts] => [`${year}`, { 升: year - 2030, 其他: 2130 - year }]),
    );
    // Evenly spaced: 1, 2, 3, 5, 9 per hundred; the median of the ten slopes lies between 4/3 and 2.
    const slopes = [1, 1, 2, 4, 1, 1.5, 3, 4 / 3, 7 / 3, 2].sort((a, b) => a - b);
    const [first, second] = [slopes[4]!, slopes[5]!];
    expect(trendTest(strings, { by: "year", features: ["升"] })[0]!.slope).toBeCloseTo(
      5000 * (first + second),
      6,
    );
    expect(trendTest(x, { by: "year", level: 0.5 })[0]!.level).toBe(0.5);
    expect(() => trendTest(x, { by: "year", level: 0 })).toThrow("level");
    expect(() => trendTest(x, { by: "year", unit: 1 } as never)).toThrow('unknown option "unit"');
    expect(trendTest(byYear([2031, { 升: 1 }]), { by: "year" })[0]).toMatchObject({ p: null, q: null });
    expect(trendTest(byYear([2031, { 升: 1 }]), { by: "year" })[0]!.reason).not.toBeNull();
  });

  it("name the first period after a change", () => {
    const counts = [1, 2, 1, 2, 9, 8, 9, 8];
    const y = byYear(
      ...counts.map((count, at): [number, Counts] => [2031 + at, { 平: 20, 防控: count, 其他: 80 - count }]),
    );
    const rows = trendChanges(y, { by: "year", features: ["平", "防控"], draws: 99 });
    expect(rows.map(({ feature }) => feature)).toEqual(["防控", "平"]);
    expect(rows[0]).toMatchObject({ counts, totals: Array(8).fill(100), reason: null });
    expect(rows[0]!.periods).toEqual([2031, 2032, 2033, 2034, 2035, 2036, 2037, 2038]);
    expect(rows[0]!.changes).toMatchObject([{ at: 4, period: 2035, counts: [6, 34] }]);
    expect(rows[1]!.changes).toEqual([]);
    expect(rows[0]!.q).toBeCloseTo(2 * rows[0]!.p!, 12);
    expect(() => trendChanges(y, { by: "year", cuts: 2 } as never)).toThrow('unknown option "cuts"');
  });

  it("put the smallest p first, then by feature, untested ones last", () => {
    const row = (feature: string, p: number | null) => ({ feature, p });
    const rows = rowsByP([row("丙", null), row("乙", 0.5), row("丁", 0.01), row("甲", 0.5), row("丑", null)]);
    expect(rows.map(({ feature }) => feature)).toEqual([
      "丁",
      ...["乙", "甲"].sort(),
      ...["丑", "丙"].sort(),
    ]);
    expect(rows.map(({ q }) => q)).toEqual([0.03, 0.5, 0.5, null, null]);
    const ordered = rowsByP([row("a", 1), row("b", null), row("c", 1)]);
    expect(ordered.map(({ feature }) => feature)).toEqual(["a", "c", "b"]);
  });

  it("priorWeight is a fifth of the words, at least 1", () => {
    expect(priorWeight(byYear([1, { 一: 12, 二: 8 }], [2, { 一: 15 }]))).toBe(7);
    expect(priorWeight(byYear([1, { 一: 3 }]))).toBe(1);
    expect(() => priorWeight(dfmWeight(byYear([1, { 一: 3 }]), { scheme: "proportion" }))).toThrow("counts");
    expect(() => priorWeight(byYear([1, { 一: 2 ** 53 - 1, 二: 1 }]))).toThrow("priorWeight");
  });
});
