import { readFileSync } from "node:fs";
import { dfmFromCounts, dfmSelect } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChangeModel,
  changePoints,
  emergence,
  frequency,
  keynessFromCounts,
  rankChange,
  trendChanges,
} from "../src/index.js";
import { expectClose } from "./expect-close.js";
import { unfinished } from "./unfinished.js";

interface Oracle {
  changes: {
    counts: number[];
    totals: number[];
    model: ChangeModel;
    penalty: number;
    minLength: number;
    pelt: number[];
    binary: number[];
    gains: number[];
  }[];
}

const oracle = JSON.parse(readFileSync(new URL("oracle/changes.json", import.meta.url), "utf8")) as Oracle;

describe("change points against ruptures", () => {
  it.each(oracle.changes)("$model, $counts", ({ counts, totals, pelt, binary, gains, ...options }) => {
    const found = changePoints(counts, totals, { ...options, draws: 1 });
    expect(found.changes.map((change) => change.at)).toEqual(pelt);
    for (const [at, { score }] of found.changes.entries()) expectClose(score, gains[at]!);
    const split = changePoints(counts, totals, { ...options, draws: 1, method: "binary" });
    expect(split.changes.map((change) => change.at)).toEqual(binary);
  });
});

describe("laws of change points", () => {
  const series = fc
    .array(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 20, max: 60 })), { minLength: 2, maxLength: 9 })
    .map((periods) => [periods.map(([count]) => count), periods.map(([, total]) => total)] as const);

  it("PELT finds the division with the least penalised cost", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: 0.5, max: 9, noNaN: true }),
        (s, minLength, penalty) => {
          const [counts, totals] = s;
          const { changes } = changePoints(counts, totals, { minLength, penalty, draws: 1 });
          const cost = (cuts: readonly number[]): number => {
            const ends = [0, ...cuts, counts.length];
            return ends.slice(1).reduce((sum, end, at) => {
              const part = (values: readonly number[]): number =>
                values.slice(ends[at], end).reduce((total, value) => total + value, 0);
              const count = part(counts);
              return sum + (at > 0 ? penalty : 0) - 2 * (count && count * Math.log(count / part(totals)));
            }, 0);
          };
          const all = (from: number): number[][] => [
            [],
            ...Array.from(
              { length: Math.max(0, counts.length - minLength - from + 1) },
              (_, at) => from + at,
            ).flatMap((cut) => all(cut + minLength).map((rest) => [cut, ...rest])),
          ];
          const least = Math.min(...all(minLength).map(cost));
          expectClose(cost(changes.map((change) => change.at)), least, 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("the score of a change is the G² of its two segments", () => {
    for (const [model, measure] of [
      ["poisson", "g2-rayson"],
      ["binomial", "g2"],
    ] as const) {
      const { changes } = changePoints([2, 1, 2, 2, 9, 8, 9, 10], new Array<number>(8).fill(100), { model });
      const [{ counts, totals, score }] = changes as [(typeof changes)[number]];
      const [row] = keynessFromCounts([{ feature: "f", target: counts[1], reference: counts[0] }], {
        measure,
        targetTotal: totals[1],
        referenceTotal: totals[0],
      });
      expectClose(score, row!.score!, 1e-12);
    }
  });

  it("p-values of series without change are spread evenly", () => {
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const p = Array.from({ length: 300 }, () => {
      // Counts that vary three times as much as the model thinks: the permutation takes them as they are.
      const counts = Array.from({ length: 12 }, () => Math.floor(random() * 60));
      return changePoints(counts, new Array<number>(12).fill(1000), { draws: 99 }).p!;
    });
    const below = (level: number): number => p.filter((value) => value <= level).length / p.length;
    expect(below(0.05)).toBeLessThan(0.09);
    expect(Math.abs(below(0.5) - 0.5)).toBeLessThan(0.1);
  });

  it("periods without a total are passed over, and the seed decides", () => {
    const counts = [2, 1, 0, 2, 2, 9, 8, 0, 9, 10];
    const totals = counts.map((count) => (count === 0 ? 0 : 1000));
    const found = changePoints(counts, totals);
    expect(found).toMatchObject({ n: 8, reason: null });
    expect(found.changes.map((change) => change.at)).toEqual([5]);
    expect(changePoints(counts, totals)).toEqual(found);
    expect(changePoints(counts, totals, { seed: 2 }).p).not.toBe(found.p);
    expect(unfinished(found)).toEqual([]);
  });

  it.each<[string, number[], number[]]>([
    ["fewer than 4 periods", [1, 2, 3], [9, 9, 9]],
    ["fewer than 4 periods", [], []],
    ["nothing occurs", [0, 0, 0, 0], [9, 9, 9, 9]],
  ])("%s", (reason, counts, totals) => {
    expect(changePoints(counts, totals)).toMatchObject({
      changes: [],
      p: null,
      reason: expect.stringContaining(reason),
    });
  });

  it("a word that is every token is no change", () => {
    const all = changePoints([9, 9, 9, 9], [9, 9, 9, 9], { model: "binomial" });
    expect(all).toMatchObject({ changes: [], p: 1, reason: null });
  });
});

const years = [2031, 2032, 2033, 2034, 2035, 2036];
const matrix = (series: Record<string, readonly number[]>) =>
  dfmFromCounts(
    years.map((year, at) => ({
      id: `${year}`,
      counts: new Map(Object.entries(series).map(([feature, counts]) => [feature, counts[at]!])),
      docvars: { year },
    })),
  );

describe("features over periods", () => {
  const x = matrix({
    新词: [0, 0, 5, 9, 14, 20],
    旧词: [30, 21, 14, 6, 0, 0],
    升: [2, 4, 6, 9, 11, 14],
    平: [5, 6, 5, 6, 5, 6],
    罕: [0, 0, 0, 0, 0, 1],
    其他: [500, 520, 510, 500, 530, 505],
  });

  it("changes of each feature, with q over the features", () => {
    const rows = trendChanges(x, { by: "year", features: ["新词", "旧词", "平"], draws: 199 });
    expect(rows.map((row) => row.feature).slice(2)).toEqual(["平"]);
    expect(rows.find((row) => row.feature === "新词")!.changes[0]!.period).toBe(2033);
    expect(rows[2]).toMatchObject({ changes: [] });
    expect(unfinished(rows)).toEqual([]);
    for (const row of rows) expect(row.q!).toBeGreaterThanOrEqual(row.p!);
  });

  it("emerging and vanishing terms", () => {
    const rows = new Map(emergence(x, { by: "year" }).map((row) => [row.feature, row]));
    expect(rows.get("新词")).toMatchObject({
      status: "emerging",
      first: 2033,
      last: 2036,
      early: 0,
      late: 34,
    });
    expect(rows.get("旧词")).toMatchObject({ status: "vanishing", first: 2031, last: 2034, late: 0 });
    expect(rows.get("升")).toMatchObject({ status: "rising", early: 6 });
    expect(rows.get("平")!.status).toBe("steady");
    // One occurrence may well be late by chance: its p is that of the absence.
    expect(rows.get("罕")!.p!).toBeGreaterThan(0.3);
    expect(unfinished([...rows.values()])).toEqual([]);
    const absence = matrix({ 词: [0, 0, 0, 1, 2, 3], 其他: [10, 10, 10, 9, 8, 7] });
    const p = (edge: number): number => emergence(absence, { by: "year", features: ["词"], edge })[0]!.p!;
    expectClose(p(1), (5 / 6) ** 6, 1e-12);
    expect(p(3)).toBeGreaterThan(0.5 ** 6);
  });

  it("ranks agree with frequency, changes with ranks", () => {
    const rows = rankChange(x, { by: "year" });
    for (const { feature, period, rank, count } of rows) {
      const other = frequency(x, { by: "year" }).find(
        (row) => row.feature === feature && row.group === `${period}`,
      );
      expect([rank, count]).toEqual([other?.rank ?? null, other?.count ?? 0]);
    }
    const own = rows.filter((row) => row.feature === "旧词");
    expect(own.map((row) => row.rank)).toEqual([2, 2, 2, 4, null, null]);
    expect(own.map((row) => row.change)).toEqual([null, 0, 0, -2, null, null]);
    expect(own.map((row) => row.changeSinceFirst)).toEqual([null, 0, 0, -2, null, null]);
    expect(rankChange(x, { by: "year", top: 1 }).every((row) => row.feature === "其他")).toBe(true);
    expect(unfinished(rows)).toEqual([]);
  });

  it("says why there is nothing to say", () => {
    const few = dfmFromCounts([
      { id: "a", counts: { 词: 1 }, docvars: { year: 2031 } },
      { id: "b", counts: {}, docvars: { year: 2032 } },
    ]);
    const y = dfmSelect(few, ["词", "无"], { addAbsent: true });
    expect(emergence(y, { by: "year" })[0]).toMatchObject({
      status: null,
      p: null,
      reason: "fewer than 3 values",
    });
    const four = matrix({ 词: [1, 2, 3, 4, 0, 0], 其他: [9, 9, 9, 9, 0, 0] });
    expect(emergence(four, { by: "year" })[0]).toMatchObject({
      status: null,
      reason: expect.stringContaining("fewer than 5"),
    });
    expect(trendChanges(y, { by: "year" })[0]).toMatchObject({
      p: null,
      q: null,
      reason: expect.stringContaining("fewer than 4"),
    });
    expect(rankChange(y, { by: "year", features: ["词"] }).map((row) => row.reason)).toEqual([
      "there is no period before",
      "the period has no tokens",
    ]);
  });
});

describe("refusals", () => {
  it.each<[string, () => unknown]>([
    ["2 counts, but 1 totals", () => changePoints([1, 2], [3])],
    ["period 1: a count of 4 in a total of 3", () => changePoints([1, 4], [3, 3])],
    ["count of period 0: -1 is not a count", () => changePoints([-1], [3])],
    ['is "normal"', () => changePoints([], [], { model: "normal" as "poisson" })],
    ["penalty must be above 0", () => changePoints([], [], { penalty: 0 })],
    ["more than 2^53", () => changePoints([1, 1], [2 ** 53 - 1, 1])],
    ["5001 periods", () => changePoints(new Array<number>(5001).fill(1), new Array<number>(5001).fill(1))],
    ["emergence: rate must lie", () => emergence(matrix({}), { by: "year", rate: 5 })],
    ["is more than half", () => emergence(matrix({ 词: [1, 1, 1, 1, 1, 1] }), { by: "year", edge: 4 })],
    ['unknown option "period"', () => rankChange(matrix({}), { by: "year", period: 1 } as never)],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
