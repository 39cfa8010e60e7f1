import { describe, expect, it } from "vitest";
import type { CodedItem } from "../src/coded-items.js";
import { priorityItems } from "../src/priority-items.js";
import { priorityOrder } from "../src/priority-order.js";
import { mentionRanks, type PriorityPassage } from "../src/priority-passages.js";

const item = (document: string, group: string, domain: string, weight: number): CodedItem => ({
  ...{ document, group, domain, weight },
});
const passage = (document: string, domains: string[], more: Partial<PriorityPassage> = {}) => ({
  ...{ document, group: "甲省", domains, tokens: 10, ...more },
});

describe("items of passages", () => {
  const given = [
    passage("a", ["卫生"], { speaker: "林远舟" }),
    passage("a", ["卫生", "农业"], { tokens: 30, directive: true, speaker: "方之桐" }),
    passage("a", [], { tokens: 50, directive: true }),
    passage("b", ["农业"], { tokens: 7, directive: false, speaker: null }),
    passage("b", ["卫生"], { tokens: 2, directive: true, speaker: "林远舟" }),
  ];
  const items = (options: object) =>
    priorityItems(given, options).map((one) => [one.document, one.domain, one.weight]);

  it("weigh by tokens, by directives or by order, in equal parts", () => {
    const tokens = [
      ["a", "卫生", 25],
      ["a", "农业", 15],
      ["b", "农业", 7],
      ["b", "卫生", 2],
    ];
    expect([items({}), items({ basis: "tokens" })]).toEqual([tokens, tokens]);
    expect(items({ basis: "directives" })).toEqual([
      ["a", "卫生", 0.5],
      ["a", "农业", 0.5],
      ["b", "卫生", 1],
    ]);
    // Of m domains the r-th gets 2 (m − r + 1) / (m (m + 1)).
    const order = priorityItems([passage("a", ["一"]), passage("a", ["二"]), passage("a", ["三", "一"])], {
      basis: "order",
    });
    expect(order).toEqual(["一", "二", "三"].map((domain, at) => item("a", "甲省", domain, (3 - at) / 6)));
    expect(priorityItems([passage("a", [])], { basis: "order" })).toEqual([]);
  });

  it("are by group, by speaker or by both", () => {
    expect(priorityItems(given, { by: "speaker" })).toEqual([
      item('["a","林远舟"]', "林远舟", "卫生", 10),
      item('["a","方之桐"]', "方之桐", "卫生", 15),
      item('["a","方之桐"]', "方之桐", "农业", 15),
      item('["b","林远舟"]', "林远舟", "卫生", 2),
    ]);
    const both = priorityItems(given, { by: "group-speaker", basis: "order" });
    expect(both.map((one) => [one.group, one.weight])).toEqual([
      ["甲省 × 林远舟", 1],
      ["甲省 × 方之桐", 0.5],
      ["甲省 × 方之桐", 0.5],
      ["甲省 × 林远舟", 1],
    ]);
    expect(priorityItems(given)[0]!.group).toBe("甲省");
    expect(priorityItems([passage("a", ["卫生"])], { by: "speaker" })).toEqual([]);
  });

  it("refuse what is no count, no basis, no grouping", () => {
    expect(() => priorityItems([passage("a", [], { tokens: -1 })])).toThrow('tokens of a passage of "a"');
    expect(() => priorityItems([], { basis: "words" as never })).toThrow('is "words"');
    expect(() => priorityItems([], { by: "province" as never })).toThrow('is "province"');
    expect(() => priorityItems([], { unit: "tokens" } as never)).toThrow('unknown option "unit"');
    expect(() => priorityItems([passage("a", []), passage("a", [], { group: "乙省" })])).toThrow(
      'priorityItems: document "a" is in "甲省" and in "乙省"',
    );
  });
});

describe("order of mention", () => {
  it("ranks by first mention; what comes in one passage shares the mean of its places", () => {
    const found = mentionRanks("f", [
      passage("a", ["一"]),
      passage("b", []),
      passage("a", ["二", "一", "三"]),
      passage("a", ["四"]),
    ]);
    expect(found.map(({ document, group, ranks }) => [document, group, [...ranks]])).toEqual([
      [
        "a",
        "甲省",
        [
          ["一", 1],
          ["二", 2.5],
          ["三", 2.5],
          ["四", 4],
        ],
      ],
      ["b", "甲省", []],
    ]);
  });

  const given = [
    passage("e", ["五"], { group: "乙省" }),
    passage("a", ["二"]),
    passage("a", ["一"]),
    passage("b", ["一", "三"]),
    passage("c", []),
    passage("d", ["三"]),
    passage("d", ["二"]),
    passage("d", ["四"]),
  ];

  it("tells what comes first, by share, then by mean rank, then by domain", () => {
    const rows = priorityOrder(given);
    const cells = rows.map((row) => [
      row.group,
      row.domain,
      row.first,
      row.share,
      row.meanRank,
      row.documentsWith,
    ]);
    expect(cells).toEqual([
      ["乙省", "五", 1, 1, 1, 1],
      ...["一", "三", "二", "四"].map((domain) => ["乙省", domain, 0, 0, null, 0]),
      ["甲省", "三", 1.5, 0.375, 1.25, 2],
      ["甲省", "二", 1, 0.25, 1.5, 2],
      ["甲省", "一", 0.5, 0.125, 1.75, 2],
      ["甲省", "四", 0, 0, 3, 1],
      ["甲省", "五", 0, 0, null, 0],
    ]);
    expect(rows.map(({ documents }) => documents)).toEqual([1, 1, 1, 1, 1, 4, 4, 4, 4, 4]);
    expect(rows[0]).toMatchObject({ reason: "fewer than 2 observations cannot be resampled", lower: null });
    expect(rows[1]!.reason).toBe("no document of the group mentions the domain");
    expect(rows[5]).toMatchObject({ level: 0.95, draws: 2000, seed: 1 });
    expect(rows[8]!.reason).toBe("the statistic was undefined in more than 5 % of the draws");
    const ties = [passage("a", ["二"]), passage("b", ["一"]), passage("c", ["四"]), passage("c", ["三"])];
    expect(priorityOrder(ties).map(({ domain }) => domain)).toEqual(["一", "二", "四", "三"]);
  });

  it("bounds shares and ranks by drawing documents", () => {
    const many = Array.from({ length: 30 }, (_, at) => [
      passage(`d${at}`, [at < 15 ? "一" : "二"]),
      passage(`d${at}`, [at < 15 ? "二" : "一"]),
    ]).flat();
    const [one] = priorityOrder(many, { draws: 400, seed: 2, level: 0.9 });
    expect(one).toMatchObject({
      domain: "一",
      share: 0.5,
      meanRank: 1.5,
      reason: null,
      draws: 400,
      seed: 2,
      level: 0.9,
    });
    // Binomial: half of 30, give or take 1.645 · √(30 / 4) documents.
    for (const [bound, wanted] of [
      [one!.lower, 0.35],
      [one!.upper, 0.65],
      [one!.meanRankLower, 1.35],
      [one!.meanRankUpper, 1.65],
    ] as const)
      expect(Math.abs(bound! - wanted)).toBeLessThan(0.04);
    // Documents in another order are the same documents.
    const turned = [...many].sort((a, b) => (a.document < b.document ? 1 : a.document > b.document ? -1 : 0));
    const asked = { draws: 50, seed: 2 };
    expect(priorityOrder(turned, asked)).toEqual(priorityOrder(many, asked));
    expect(() => priorityOrder(many, { average: "pooled" } as never)).toThrow('unknown option "average"');
    expect(() => priorityOrder(many, { draws: 0 })).toThrow("draws");
    expect(priorityOrder([])).toEqual([]);
  });
});
