import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrap, type CodedItem, permutation, priorities, priorityDifferences } from "../src/index.js";
import { unfinished } from "./unfinished.js";

const mean = (sample: readonly number[]): number =>
  sample.reduce((sum, value) => sum + value, 0) / sample.length;
const sample = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];

describe("bootstrap", () => {
  it("is reproducible by its seed and depends on it", () => {
    const once = bootstrap(sample, mean, { seed: 7 });
    expect(bootstrap(sample, mean, { seed: 7 })).toEqual(once);
    expect(bootstrap(sample, mean, { seed: 8 }).standardError).not.toBe(once.standardError);
    expect(once).toMatchObject({ n: 11, draws: 2000, seed: 7, level: 0.95, undefinedDraws: 0, reason: null });
    expect(once.standardError).toBeGreaterThan(0.5);
  });

  it("draws whole clusters, and from strata apart", () => {
    const pairs = sample.flatMap((value) => [value, value]);
    const together = bootstrap(pairs, mean, {
      seed: 7,
      cluster: (_, place) => String(Math.floor(place / 2)),
    });
    const { n, clusters, ...single } = bootstrap(sample, mean, { seed: 7 });
    // Drawing pairs is drawing the single values: the same seed gives the same draws.
    expect(together).toEqual({ ...single, n: 22, clusters: 11 });
    expect([n, clusters]).toEqual([11, 11]);
    const sizes = new Set<number>();
    bootstrap(
      pairs,
      (drawn) => {
        sizes.add(drawn.length);
        expect(drawn.filter((value) => value > 4).length).toBe(10);
        return mean(drawn);
      },
      { draws: 50, stratum: (value) => (value > 4 ? "high" : "low") },
    );
    expect([...sizes]).toEqual([22]);
    expect(bootstrap(sample, mean, { method: "bca", cluster: String }).standardError).toBeGreaterThan(0);
    const bad = { cluster: () => "one", stratum: (value: number) => String(value) };
    expect(() => bootstrap(sample, mean, bad)).toThrow('cluster "one" is in strata "3" and "1"');
    expect(bootstrap(sample, mean, { cluster: () => "one" })).toMatchObject({
      clusters: 1,
      lower: null,
      reason: "fewer than 2 observations cannot be resampled",
    });
  });

  it("gives the same numbers everywhere", () => {
    const { lower, upper } = bootstrap(sample, mean, { seed: 20310401, draws: 100 });
    expect([lower, upper].map((bound) => bound!.toFixed(6))).toEqual(["2.727273", "5.181818"]);
  });

  it("says why there is no interval", () => {
    expect(bootstrap([], mean)).toMatchObject({ estimate: null, reason: "the sample is empty" });
    expect(bootstrap([1], mean)).toMatchObject({
      estimate: 1,
      lower: null,
      reason: "fewer than 2 observations cannot be resampled",
    });
    expect(bootstrap(sample, () => null)).toMatchObject({
      reason: "the statistic of the sample is undefined",
      undefinedDraws: 2000,
    });
    const often = bootstrap([1, 2], (drawn) => (new Set(drawn).size < 2 ? null : 1));
    expect(often).toMatchObject({
      estimate: 1,
      lower: null,
      reason: "the statistic was undefined in more than 5 % of the draws",
    });
    expect(bootstrap([2, 2, 2], mean, { method: "bca" })).toMatchObject({
      lower: null,
      reason: "BCa: the jackknife values are all the same or undefined",
    });
    expect(bootstrap([2, 2, 2], mean)).toMatchObject({ lower: 2, upper: 2, reason: null });
    expect(() => bootstrap(sample, () => Number.NaN)).toThrow("give null where it is undefined");
  });

  it.each<[string, object]>([
    ["seed must be", { seed: -1 }],
    ["seed must be below", { seed: 2 ** 32 }],
    ["draws must be an integer of at least 1", { draws: 0 }],
    ["level must lie between", { level: 95 }],
    ['is "basic"; allowed: percentile, bca', { method: "basic" }],
    ['unknown option "size"', { size: 3 }],
  ])("throws: %s", (message, options) => {
    expect(() => bootstrap(sample, mean, options)).toThrow(message);
  });

  it("holds the estimate, wider for a higher level", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 20 }), (values) => {
        const narrow = bootstrap(values, mean, { draws: 300, level: 0.5 });
        const wide = bootstrap(values, mean, { draws: 300, level: 0.99 });
        expect(unfinished([narrow, wide])).toEqual([]);
        expect(
          wide.lower! <= narrow.lower! && narrow.lower! <= narrow.upper! && narrow.upper! <= wide.upper!,
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("permutation", () => {
  it("tries all arrangements where they are few, else the number asked for", () => {
    const difference = (a: readonly number[], b: readonly number[]): number => mean(a) - mean(b);
    expect(permutation([1, 2, 3], [4, 5, 6], difference)).toMatchObject({ draws: 20, p: 0.1, sizes: [3, 3] });
    const random = permutation(
      sample,
      sample.map((value) => value + 9),
      difference,
      { draws: 999 },
    );
    expect(random).toMatchObject({
      draws: 999,
      p: 0.001,
      variant: "permutation, two-sided, random arrangements",
    });
    expect(permutation([], [1], (a, b) => a.length - b.length)).toMatchObject({
      p: null,
      reason: "a group is empty",
    });
    expect(permutation([1], [2], () => null)).toMatchObject({
      p: null,
      reason: "the statistic of the groups is undefined",
    });
  });

  it("does not depend on the number of the draws where nothing differs", () => {
    expect(permutation([2, 2, 2], [2, 2], (a, b) => mean(a) - mean(b)).p).toBe(1);
  });
});

const items: CodedItem[] = [
  ...[30, 20, 25, 40].map((weight, at) => ({ document: `a${at}`, group: "甲省", domain: "卫生", weight })),
  ...[10, 20, 15, 10].map((weight, at) => ({ document: `a${at}`, group: "甲省", domain: "农业", weight })),
  ...[10, 12, 9, 30].map((weight, at) => ({ document: `b${at}`, group: "乙省", domain: "卫生", weight })),
  ...[30, 28, 31, 50].map((weight, at) => ({ document: `b${at}`, group: "乙省", domain: "农业", weight })),
  { document: "c", group: "丙省", domain: "交通", weight: 0 },
];

describe("priorities", () => {
  it("gives shares, counts and intervals by group and domain", () => {
    const rows = priorities(items);
    expect(unfinished(rows)).toEqual([]);
    const of = (group: string, domain: string) =>
      rows.find((row) => row.group === group && row.domain === domain)!;
    expect(of("甲省", "卫生")).toMatchObject({
      weight: 115,
      total: 170,
      share: 115 / 170,
      documents: 4,
      documentsWith: 4,
    });
    expect(of("甲省", "交通")).toMatchObject({ weight: 0, share: 0, lower: 0, upper: 0, documentsWith: 0 });
    expect(of("丙省", "卫生")).toMatchObject({
      share: null,
      lower: null,
      reason: "nothing is coded in the group",
    });
    expect(of("甲省", "卫生").lower!).toBeLessThan(115 / 170);
    expect(of("甲省", "卫生").upper!).toBeGreaterThan(115 / 170);
  });

  it("does not depend on the order of the items", () => {
    expect(priorities([...items].reverse(), { method: "bca" })).toEqual(priorities(items, { method: "bca" }));
    const between = ["甲省", "乙省"] as const;
    expect(priorityDifferences([...items].reverse(), { between })).toEqual(
      priorityDifferences(items, { between }),
    );
  });

  it("shares add up to 1 in every group, however they are averaged", () => {
    const item = fc.record({
      at: fc.nat({ max: 7 }),
      domain: fc.constantFrom("卫生", "农业", "交通"),
      weight: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 30 }),
        fc.constantFrom("pooled", "documents"),
        (coded, average) => {
          const given = coded.map(({ at, ...rest }) => ({
            ...rest,
            document: `d${at}`,
            group: at % 2 === 0 ? "甲省" : "乙省",
          }));
          const rows = priorities(given, { average, draws: 20 });
          expect(unfinished(rows)).toEqual([]);
          for (const group of new Set(rows.map((row) => row.group))) {
            const own = rows.filter((row) => row.group === group);
            if (own[0]!.share !== null)
              expect(own.reduce((sum, row) => sum + row.share!, 0)).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });

  it("refuses a document in two groups and negative weights", () => {
    expect(() =>
      priorities([...items, { document: "a0", group: "乙省", domain: "卫生", weight: 1 }]),
    ).toThrow('"a0" is in "甲省" and in "乙省"');
    expect(() => priorities([{ document: "a", group: "g", domain: "d", weight: -1 }])).toThrow(
      "weight must lie between 0 and",
    );
    expect(priorities([])).toEqual([]);
  });
});

describe("priorityDifferences", () => {
  it("tells two groups apart by domain and as a whole", () => {
    const { rows, distance } = priorityDifferences(items, { between: ["甲省", "乙省"] });
    expect(unfinished([rows, distance])).toEqual([]);
    expect(rows.map((row) => row.domain)).toEqual(["农业", "卫生"]);
    const health = rows[1]!;
    expect(health.difference).toBeCloseTo(115 / 170 - 61 / 200, 12);
    // 4 of 8 documents: 70 arrangements, of which only the observed one and its mirror are as extreme.
    expect(health).toMatchObject({ p: 2 / 70, q: 2 / 70, permutations: 70, documents: [4, 4] });
    expect(health.lower!).toBeGreaterThan(0);
    expect(distance.p).toBeCloseTo(2 / 70, 12);
  });

  it("turns the sign with the groups and finds nothing between alike groups", () => {
    const there = priorityDifferences(items, { between: ["甲省", "乙省"] });
    const back = priorityDifferences(items, { between: ["乙省", "甲省"] });
    expect(back.rows.map((row) => row.difference)).toEqual(there.rows.map((row) => -row.difference!));
    expect(back.distance.value).toBeCloseTo(there.distance.value!, 12);
    const twins = items
      .filter((item) => item.group === "甲省")
      .flatMap((item) => [item, { ...item, document: `x${item.document}`, group: "乙省" }]);
    const same = priorityDifferences(twins, { between: ["甲省", "乙省"] });
    expect(same.rows.map((row) => [row.difference, row.p])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(same.distance).toMatchObject({ value: 0, p: 1 });
  });

  it("refuses unknown groups, and answers null where nothing is coded", () => {
    expect(() => priorityDifferences(items, { between: ["甲省", "丁省"] })).toThrow(
      'no item is in group "丁省"',
    );
    expect(() => priorityDifferences(items, { between: ["甲省", "甲省"] })).toThrow("twice");
    const { rows, distance } = priorityDifferences(items, { between: ["甲省", "丙省"] });
    expect(rows.every((row) => row.difference === null && row.p === null && row.reason !== null)).toBe(true);
    expect(distance).toMatchObject({ value: null, p: null });
  });
});
