import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  jensenShannon,
  type PriorityPassage,
  priorities,
  priorityDifferences,
  priorityDistances,
  priorityItems,
  priorityOrder,
} from "../src/index.js";
import { unfinished } from "./unfinished.js";

const passages: fc.Arbitrary<PriorityPassage[]> = fc.array(
  fc
    .record({
      document: fc.constantFrom("a", "b", "c", "d", "e"),
      domains: fc.uniqueArray(fc.constantFrom("农业", "卫生", "交通"), { maxLength: 3 }),
      tokens: fc.nat({ max: 40 }),
      directive: fc.boolean(),
      speaker: fc.constantFrom("林远舟", "方之桐", null),
    })
    .map((passage) => ({ ...passage, group: passage.document < "c" ? "甲省" : "乙省" })),
  { maxLength: 12 },
);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("items of passages", () => {
  it("weights add up to what was given", () => {
    fc.assert(
      fc.property(passages, (given) => {
        const on = given.filter(({ domains }) => domains.length > 0);
        const weights = (basis: "tokens" | "directives" | "order"): number =>
          sum(priorityItems(given, { basis }).map((item) => item.weight));
        expect(weights("tokens")).toBeCloseTo(sum(on.map((passage) => passage.tokens)), 9);
        expect(weights("directives")).toBeCloseTo(on.filter((passage) => passage.directive).length, 9);
        expect(weights("order")).toBeCloseTo(new Set(on.map((passage) => passage.document)).size, 9);
        const spoken = on.filter((passage) => passage.speaker !== null);
        for (const by of ["speaker", "group-speaker"] as const) {
          const items = priorityItems(given, { by });
          expect(sum(items.map((item) => item.weight))).toBeCloseTo(
            sum(spoken.map((passage) => passage.tokens)),
            9,
          );
          expect(unfinished(priorities(items, { draws: 20 }))).toEqual([]);
        }
      }),
    );
  });

  it("earlier domains weigh more, those of one passage the same", () => {
    const passage = (...domains: string[]) => ({ document: "a", group: "甲省", domains, tokens: 1 });
    const items = priorityItems([passage("一"), passage("二", "三"), passage("一", "四")], {
      basis: "order",
    });
    expect(items.map(({ domain, weight }) => [domain, Math.round(weight * 10)])).toEqual([
      ["一", 4],
      ["二", 3],
      ["三", 3],
      ["四", 1],
    ]);
  });

  it("a person's words in one document are a document of the person", () => {
    const said = { document: "a", group: "甲省", domains: ["农业"], tokens: 5, speaker: "林远舟" };
    expect(priorityItems([said], { by: "speaker" })).toEqual([
      { document: '["a","林远舟"]', group: "林远舟", domain: "农业", weight: 5 },
    ]);
    expect(priorityItems([said], { by: "group-speaker" })[0]!.group).toBe("甲省 × 林远舟");
  });
});

describe("what comes first", () => {
  it("shares of first places add up to the documents that have a domain", () => {
    fc.assert(
      fc.property(passages, (given) => {
        const rows = priorityOrder(given, { draws: 30 });
        expect(unfinished(rows)).toEqual([]);
        for (const group of ["甲省", "乙省"]) {
          const own = rows.filter((row) => row.group === group);
          const having = new Set(
            given
              .filter((passage) => passage.group === group && passage.domains.length > 0)
              .map((one) => one.document),
          );
          if (own.length > 0) expect(sum(own.map((row) => row.first))).toBeCloseTo(having.size, 9);
          for (const row of own) {
            expect(row.meanRank === null).toBe(row.documentsWith === 0);
            if (row.share === null || row.meanRank === null || row.lower === null)
              expect(row.reason).not.toBeNull();
            else expect(row.lower).toBeLessThanOrEqual(row.upper!);
            if (row.meanRank !== null) expect(row.meanRank).toBeGreaterThanOrEqual(1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("documents that open with two domains count half for each", () => {
    const rows = priorityOrder([
      { document: "a", group: "甲省", domains: ["农业", "卫生"], tokens: 1 },
      { document: "b", group: "甲省", domains: [], tokens: 1 },
    ]);
    expect(rows.map((row) => [row.domain, row.first, row.share, row.meanRank, row.documents])).toEqual([
      ["农业", 0.5, 0.25, 1.5, 2],
      ["卫生", 0.5, 0.25, 1.5, 2],
    ]);
  });
});

describe("distances", () => {
  const items = [
    ...[1, 2, 3, 4, 5].map((n) => ({
      document: `甲${n}`,
      group: "甲省",
      domain: n < 5 ? "农业" : "卫生",
      weight: n,
    })),
    ...[1, 2, 3, 4].map((n) => ({
      document: `乙${n}`,
      group: "乙省",
      domain: n < 2 ? "农业" : "卫生",
      weight: 2,
    })),
    ...[1, 2, 3].map((n) => ({ document: `中${n}`, group: "中央", domain: "农业", weight: n })),
    { document: "空", group: "空省", domain: "农业", weight: 0 },
  ];

  it("are those of the profiles and of priorityDifferences", () => {
    const rows = priorityDistances(items);
    expect(rows.map((row) => row.a + row.b)).toEqual([
      "中央乙省",
      "中央甲省",
      "中央空省",
      "乙省甲省",
      "乙省空省",
      "甲省空省",
    ]);
    const pair = rows.find((row) => row.a === "乙省" && row.b === "甲省")!;
    expect(pair.distance).toBeCloseTo(jensenShannon([2, 6], [10, 5])!, 12);
    const { distance } = priorityDifferences(items, { between: ["乙省", "甲省"], draws: 10 });
    expect([pair.distance, pair.p]).toEqual([distance.value, distance.p]);
    expect(pair.expected!).toBeGreaterThan(0);
    expect(pair.permutations).toBe(126);
    for (const row of rows) expect(row.q === null || row.q >= row.p!).toBe(true);
    expect(rows.find((row) => row.b === "空省")).toMatchObject({
      distance: null,
      p: null,
      q: null,
      reason: "nothing is coded in one of the groups",
    });
    expect(unfinished(rows)).toEqual([]);
  });

  it("from the centre", () => {
    const rows = priorityDistances(items, { centre: "中央" });
    expect(rows.map((row) => [row.a, row.b])).toEqual([
      ["乙省", "中央"],
      ["甲省", "中央"],
      ["空省", "中央"],
    ]);
    expect(priorityDistances([])).toEqual([]);
    expect(priorityDistances(items.slice(0, 3))).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['no item is in group "丁省"', () => priorityDistances(items, { centre: "丁省" })],
    ['is "mean"', () => priorityDistances(items, { average: "mean" as "pooled" })],
    ['is "words"', () => priorityItems([], { basis: "words" as "tokens" })],
    ["is not a count", () => priorityItems([{ document: "a", group: "甲省", domains: [], tokens: 1.5 }])],
    [
      'document "a" is in "甲省" and in "乙省"',
      () =>
        priorityOrder(["甲省", "乙省"].map((group) => ({ document: "a", group, domains: [], tokens: 1 }))),
    ],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
