import { describe, expect, it } from "vitest";
import type { CodedItem } from "../src/coded-items.js";
import { priorities } from "../src/priorities.js";
import { priorityDifferences } from "../src/priority-differences.js";
import { priorityDistances } from "../src/priority-distances.js";

const item = (document: string, group: string, domain: string, weight: number): CodedItem => ({
  ...{ document, group, domain, weight },
});
/** 甲省 gives 30 of 40 and 0 of 10 to health, 乙省 5 of 10; in 丙省 nothing is coded. */
const ITEMS = [
  item("a", "甲省", "卫生", 20),
  item("a", "甲省", "卫生", 10),
  item("a", "甲省", "农业", 10),
  item("b", "甲省", "农业", 10),
  item("c", "乙省", "卫生", 5),
  item("c", "乙省", "交通", 5),
  item("d", "丙省", "卫生", 0),
];

describe("priorities", () => {
  const cells = (rows: ReturnType<typeof priorities>) =>
    rows.map((row) => [row.group, row.domain, row.weight, row.total, row.share, row.documentsWith]);

  it("pool weights, the domains by share", () => {
    expect(cells(priorities(ITEMS))).toEqual([
      ["丙省", "交通", 0, 0, null, 0],
      ["丙省", "农业", 0, 0, null, 0],
      ["丙省", "卫生", 0, 0, null, 0],
      ["乙省", "交通", 5, 10, 0.5, 1],
      ["乙省", "卫生", 5, 10, 0.5, 1],
      ["乙省", "农业", 0, 10, 0, 0],
      ["甲省", "卫生", 30, 50, 0.6, 1],
      ["甲省", "农业", 20, 50, 0.4, 2],
      ["甲省", "交通", 0, 50, 0, 0],
    ]);
  });

  it("or average the documents' shares", () => {
    const rows = priorities(ITEMS, { average: "documents" }).filter(({ group }) => group === "甲省");
    expect(rows.map((row) => [row.domain, row.share, row.documents])).toEqual([
      ["农业", 0.625, 2],
      ["卫生", 0.375, 2],
      ["交通", 0, 2],
    ]);
    expect(rows[0]!.variant).toBe("documents shares, percentile bootstrap over documents");
  });

  it("draw documents: of two, either twice or both", () => {
    const [health] = priorities(ITEMS, { draws: 500, seed: 3 }).filter(({ group }) => group === "甲省");
    expect([health!.lower, health!.upper]).toEqual([0, 0.75]);
    expect(health).toMatchObject({ level: 0.95, draws: 500, seed: 3, reason: null, documents: 2 });
    const others = priorities(ITEMS, { draws: 2 });
    expect(others[0]).toMatchObject({ reason: "nothing is coded in the group", lower: null, upper: null });
    expect(others[3]).toMatchObject({ reason: "fewer than 2 observations cannot be resampled" });
    expect(() => priorities([], { mean: "pooled" } as never)).toThrow('unknown option "mean"');
    expect(() => priorities([], { average: "mean" as never })).toThrow('is "mean"');
  });
});

describe("priorityDifferences", () => {
  const between = ["甲省", "乙省"] as const;

  it("subtract shares, the largest difference first", () => {
    const { rows, distance } = priorityDifferences(ITEMS, { between });
    expect(rows.map((row) => [row.domain, row.shares, row.difference])).toEqual([
      ["交通", [0, 0.5], -0.5],
      ["农业", [0.4, 0], 0.4],
      ["卫生", [0.6, 0.5], expect.closeTo(0.1, 12)],
    ]);
    // Of the three ways to deal 2 and 1 documents, the domain's difference is as large in c | a, b alone.
    expect(rows.map(({ p, q }) => [p, q])).toEqual([
      [1 / 3, expect.closeTo(1, 12)],
      [expect.any(Number), expect.closeTo(1, 12)],
      [1, 1],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ groups: ["甲省", "乙省"], documents: [2, 1], permutations: 3, level: 0.95, draws: 2000, seed: 1 },
      reason: "fewer than 2 observations cannot be resampled",
      variant: "pooled shares, percentile bootstrap over documents, permutation, two-sided, all arrangements",
    });
    // 0.6 · ln(0.6 / 0.55) … in bits, by hand: Jensen–Shannon divergence of (0, .4, .6) and (.5, 0, .5).
    const half = 0.6 * Math.log2(0.6 / 0.55) + 0.4 + 0.5 * Math.log2(0.5 / 0.55) + 0.5;
    expect(distance.value).toBeCloseTo(Math.sqrt(half / 2), 12);
    expect(distance.reason).toBeNull();
    const averaged = priorityDifferences(ITEMS, { between, average: "documents" });
    expect(averaged.rows.find(({ domain }) => domain === "农业")!.difference).toBe(0.625);
  });

  it("take a domain that gains what the other loses as equally far apart", () => {
    const given = [
      item("a", "甲", "二", 0.1),
      item("a", "甲", "一", 0.7),
      item("b", "乙", "二", 0.3),
      item("b", "乙", "一", 0.6),
    ];
    const { rows } = priorityDifferences(given, { between: ["甲", "乙"] });
    expect(rows.map(({ domain }) => domain)).toEqual(["一", "二"]);
    expect(rows[0]!.difference! + rows[1]!.difference!).toBeCloseTo(0, 12);
    const [one, other] = [
      [
        item("a", "甲", "一", 5),
        item("a", "甲", "丁", 5),
        item("b", "乙", "一", 5),
        item("b", "乙", "丙", 5),
      ],
      [
        item("a", "甲", "一", 6),
        item("a", "甲", "丁", 4),
        item("b", "乙", "一", 3),
        item("b", "乙", "丙", 7),
      ],
    ].map((few) => priorityDifferences(few, { between: ["甲", "乙"] }).rows.map(({ domain }) => domain));
    expect(one).toEqual([...["丁", "丙"].sort(), "一"]);
    expect(other).toEqual(["丙", "丁", "一"]);
  });

  it("draw within each group, and deal between them", () => {
    const given = ["甲", "乙"].flatMap((group, at) =>
      [1, 2, 3, 4, 5].flatMap((n) => [
        item(`${group}${n}`, group, "卫生", n + 3 * at),
        item(`${group}${n}`, group, "农业", 10 - n - 3 * at),
      ]),
    );
    const { rows, distance } = priorityDifferences(given, {
      between: ["甲", "乙"],
      draws: 200,
      permutations: 40,
    });
    const [health] = rows.filter(({ domain }) => domain === "卫生");
    expect(health!.difference).toBeCloseTo(15 / 50 - 30 / 50, 12);
    expect(health!.lower).toBeLessThan(-0.3);
    expect(health!.upper).toBeGreaterThan(-0.3);
    expect(health!.upper).toBeLessThan(0);
    expect(health).toMatchObject({ permutations: 40, draws: 200, reason: null });
    expect(health!.variant).toContain("random arrangements");
    expect(distance.p).toBeLessThan(0.2);
    // Both domains have one p, and so one q.
    expect(rows.map(({ q }) => q)).toEqual(rows.map(({ p }) => p));
  });

  it("say where nothing is coded, and refuse groups that are not there", () => {
    const { rows, distance } = priorityDifferences(ITEMS, { between: ["甲省", "丙省"] });
    expect(rows.map((row) => [row.domain, row.difference, row.reason])).toEqual([
      ["农业", null, "nothing is coded in one of the groups"],
      ["卫生", null, "nothing is coded in one of the groups"],
    ]);
    expect(distance).toMatchObject({ value: null, p: null });
    const turned = priorityDifferences(ITEMS, { between: ["丙省", "甲省"] }).rows;
    expect(turned.every(({ difference }) => difference === null)).toBe(true);
    for (const [wrong, message] of [
      [{ between: ["甲省", "丁省"] }, 'no item is in group "丁省"'],
      [{ between: ["丁省", "甲省"] }, 'no item is in group "丁省"'],
      [{ between: ["甲省", "甲省"] }, 'between names "甲省" twice'],
      [{ between, permutations: 0 }, "permutations"],
      [{ between, average: "mean" }, 'is "mean"'],
      [{ between, groups: 2 }, 'unknown option "groups"'],
    ] as const)
      expect(() => priorityDifferences(ITEMS, wrong as never)).toThrow(message);
  });
});

describe("priorityDistances", () => {
  it("compare with what dealing at random gives", () => {
    const rows = priorityDistances(ITEMS.slice(0, 6));
    // Two groups of two and one documents: the mean of the three ways to deal them.
    const distance = (one: number[], other: number[]): number => {
      const bits = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log2((2 * p) / (p + q)));
      return Math.sqrt(one.reduce((sum, p, at) => sum + bits(p, other[at]!) + bits(other[at]!, p), 0) / 2);
    };
    const own = distance([0, 0.4, 0.6], [0.5, 0, 0.5]);
    const ways = [own, distance([0.1, 0.2, 0.7], [0, 1, 0]), distance([0.25, 0.5, 0.25], [0, 0.25, 0.75])];
    expect(rows.length).toBe(1);
    expect(rows[0]).toMatchObject({
      ...{ a: "乙省", b: "甲省", documents: [1, 2], seed: 1, permutations: 3, reason: null },
      distance: expect.closeTo(own, 12),
      expected: expect.closeTo((ways[0]! + ways[1]! + ways[2]!) / 3, 12),
    });
    expect(rows[0]!.p).toBe(ways.filter((way) => way >= own - 1e-12).length / 3);
    expect(rows[0]!.q).toBe(rows[0]!.p);
    const [averaged] = priorityDistances(ITEMS.slice(0, 6), { average: "documents" });
    expect(averaged!.distance).toBeCloseTo(distance([0, 0.625, 0.375], [0.5, 0, 0.5]), 12);
    expect(averaged!.variant).toContain("of documents shares");
  });

  it("expect nothing where nothing is coded, even if dealing would give distances", () => {
    const rows = priorityDistances(ITEMS, { centre: "丙省" });
    expect(rows.map(({ a, b }) => [a, b])).toEqual([
      ["乙省", "丙省"],
      ["甲省", "丙省"],
    ]);
    for (const row of rows)
      expect(row).toMatchObject({
        ...{ distance: null, expected: null, p: null, q: null },
        reason: "nothing is coded in one of the groups",
      });
  });

  it("leave arrangements without a distance out of what is expected", () => {
    const given = [item("a", "甲", "卫生", 1), item("b", "乙", "农业", 1), item("c", "乙", "农业", 0)];
    // c by itself has no profile; a and b by themselves differ in everything.
    expect(priorityDistances(given)[0]).toMatchObject({ distance: 1, expected: 1, p: 1, permutations: 3 });
  });

  it("take pairs, seed and number of arrangements as told", () => {
    const given = Array.from({ length: 14 }, (_, at) =>
      item(`d${at}`, at < 7 ? "甲" : "乙", at % 2 === 0 ? "卫生" : "农业", at + 1),
    );
    expect(priorityDistances(given)[0]).toMatchObject({ permutations: 999, seed: 1 });
    const [one] = priorityDistances(given, { permutations: 50, seed: 4 });
    expect(one).toMatchObject({ permutations: 50, seed: 4 });
    expect(priorityDistances(given, { permutations: 50 })[0]!.expected).not.toBe(one!.expected);
    expect(priorityDistances(ITEMS).map(({ a, b }) => a + b)).toEqual(["丙省乙省", "丙省甲省", "乙省甲省"]);
    const three = [...given, item("x", "丙", "卫生", 1), item("y", "丙", "农业", 9)];
    const rows = priorityDistances(three);
    // Benjamini–Hochberg: the largest p stays, none falls below its p.
    expect(Math.max(...rows.map(({ q }) => q!))).toBe(Math.max(...rows.map(({ p }) => p!)));
    for (const row of rows) expect(row.q).toBeGreaterThanOrEqual(row.p!);
    for (const [wrong, message] of [
      [{ centre: "丁" }, 'no item is in group "丁"'],
      [{ permutations: 0 }, "permutations"],
      [{ average: "mean" }, 'is "mean"'],
      [{ draws: 2 }, 'unknown option "draws"'],
    ] as const)
      expect(() => priorityDistances(given, wrong as never)).toThrow(message);
  });
});
