import { describe, expect, it } from "vitest";
import { chiSquareSurvival } from "../src/chi-square-survival.js";
import { collocationNetwork } from "../src/collocation-network.js";
import { collocations } from "../src/collocations.js";
import {
  ASSOCIATION_MEASURES,
  type AssociationMeasure,
  type CollocationRow,
  collocationsFromCounts,
  type PairCounts,
} from "../src/collocations-from-counts.js";

const pair = (
  both: number,
  nodeCount: number,
  collocateCount: number,
  total: number,
  name = "xy",
): PairCounts => ({
  ...{ node: name[0]!, collocate: name[1]!, both, nodeCount, collocateCount, total },
});
const rowOf = (...counts: Parameters<typeof pair>): CollocationRow =>
  collocationsFromCounts([pair(...counts)])[0]!;
const names = (rows: readonly PairCounts[]): string => rows.map((row) => row.node + row.collocate).join(" ");

describe("measures of a pair", () => {
  it("are what is printed of them", () => {
    // Expected 10 · 20 / 100 = 2.
    const g2 =
      2 * (5 * Math.log(5 / 2) + 5 * Math.log(5 / 8) + 15 * Math.log(15 / 18) + 75 * Math.log(75 / 72));
    expect(rowOf(5, 10, 20, 100)).toEqual({
      ...pair(5, 10, 20, 100),
      expected: 2,
      pmi: expect.closeTo(Math.log2(2.5), 12),
      npmi: expect.closeTo(Math.log2(2.5) / Math.log2(20), 12),
      mi3: expect.closeTo(Math.log2(125 / 2), 12),
      t: expect.closeTo(3 / Math.sqrt(5), 12),
      g2: expect.closeTo(g2, 10),
      p: expect.closeTo(chiSquareSurvival(g2), 12),
      q: expect.closeTo(chiSquareSurvival(g2), 12),
      logDice: expect.closeTo(14 + Math.log2(10 / 30), 12),
      deltaPCollocate: expect.closeTo(5 / 10 - 15 / 90, 12),
      deltaPNode: expect.closeTo(5 / 20 - 5 / 80, 12),
      reason: null,
    });
  });

  it("are negative where the pair is rarer than expected, and 0 where it is as often", () => {
    const g2 = 2 * (Math.log(1 / 2) + 9 * Math.log(9 / 8) + 19 * Math.log(19 / 18) + 71 * Math.log(71 / 72));
    expect(rowOf(1, 10, 20, 100).g2).toBeCloseTo(-g2, 10);
    expect(rowOf(1, 10, 20, 100).p).toBeCloseTo(chiSquareSurvival(g2), 12);
    expect(rowOf(1, 10, 20, 100).deltaPNode).toBeCloseTo(1 / 20 - 9 / 80, 12);
    expect(rowOf(2, 10, 20, 100)).toMatchObject({ g2: 0, pmi: 0, npmi: 0, t: 0, p: 1, deltaPNode: 0 });
  });

  it("without a meeting take no logarithm", () => {
    expect(rowOf(0, 10, 20, 100)).toMatchObject({
      ...{ expected: 2, pmi: null, npmi: null, mi3: null, t: null, logDice: null },
      ...{
        g2: expect.closeTo(
          -2 * (10 * Math.log(10 / 8) + 20 * Math.log(20 / 18) + 70 * Math.log(70 / 72)),
          10,
        ),
      },
      ...{ deltaPCollocate: expect.closeTo(-20 / 90, 12), reason: "the pair does not occur" },
    });
  });

  it("have no test where a margin is 0", () => {
    const untested = { g2: null, p: null, q: null, deltaPCollocate: null, deltaPNode: null };
    const unmet = { pmi: null, npmi: null, mi3: null, t: null, logDice: null };
    for (const [x, y] of [
      [0, 5],
      [5, 0],
      [0, 0],
    ] as const)
      expect(rowOf(0, x, y, 9)).toMatchObject({
        ...{ ...untested, ...unmet, expected: 0, reason: "node or collocate does not occur" },
      });
    expect(rowOf(0, 0, 0, 0)).toMatchObject({ expected: 0, reason: "node or collocate does not occur" });
    const everywhere = "node or collocate is in every pair";
    expect(rowOf(4, 8, 4, 8)).toMatchObject({ ...untested, expected: 4, pmi: 0, t: 0, reason: everywhere });
    expect(rowOf(4, 4, 8, 8)).toMatchObject({ ...untested, expected: 4, npmi: 0, reason: everywhere });
    // Log dice of 4 · 2 / 12.
    expect(rowOf(4, 8, 4, 8).logDice).toBeCloseTo(14 + Math.log2(2 / 3), 12);
    expect(rowOf(8, 8, 8, 8)).toMatchObject({
      ...untested,
      pmi: 0,
      npmi: null,
      logDice: 14,
      reason: everywhere,
    });
  });

  it("refuse counts that contradict each other, and take those that just do not", () => {
    for (const wrong of [pair(5, 4, 9, 100), pair(5, 9, 4, 100), pair(3, 6, 6, 8)])
      expect(() => collocationsFromCounts([wrong])).toThrow(
        '"x" and "y": the counts contradict each other: f(x, y)',
      );
    expect(rowOf(4, 4, 9, 100).reason).toBeNull();
    expect(rowOf(4, 9, 4, 100).reason).toBeNull();
    expect(rowOf(4, 6, 6, 8).g2).toBeLessThan(0);
    for (const name of ["both", "nodeCount", "collocateCount", "total"])
      for (const value of [Number.NaN, 2.5])
        expect(() => collocationsFromCounts([{ ...pair(5, 10, 20, 100), [name]: value }]), name).toThrow(
          'collocationsFromCounts: "x" and "y"',
        );
  });
});

describe("rows of collocations", () => {
  const given = [
    pair(5, 10, 20, 100, "ab"),
    pair(2, 2, 2, 100, "ba"),
    pair(0, 10, 20, 100, "ac"),
    pair(3, 5, 5, 100, "cc"),
  ];

  it("stand by the measure asked for, those without it last, ties by node and collocate", () => {
    // Two that never parted are rare, and lead by all but evidence.
    expect(names(collocationsFromCounts(given))).toBe("ba cc ab ac");
    expect(names(collocationsFromCounts(given, { sort: "mi3" }))).toBe("ba cc ab ac");
    expect(names(collocationsFromCounts(given, { sort: "t" }))).toBe("cc ba ab ac");
    const twins = ["bb", "ab", "ba", "aa"].map((name) => pair(5, 10, 20, 100, name));
    expect(names(collocationsFromCounts(twins))).toBe("aa ab ba bb");
    const nulls = ["bb", "ab", "ba"].map((name) => pair(0, 10, 20, 100, name));
    expect(names(collocationsFromCounts([...nulls, given[0]!], { sort: "pmi" }))).toBe("ab ab ba bb");
    const below = [pair(1, 10, 20, 100, "ab"), pair(0, 10, 20, 100, "aa")];
    for (const order of [below, [...below].reverse()])
      expect(names(collocationsFromCounts(order, { sort: "pmi" }))).toBe("ab aa");
    for (const sort of ASSOCIATION_MEASURES) {
      const scores = collocationsFromCounts(given, { sort }).flatMap((row) => row[sort] ?? []);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(() => collocationsFromCounts(given, { sort: "p" as AssociationMeasure })).toThrow(
      '"p"; allowed: pmi',
    );
    expect(() => collocationsFromCounts(given, { order: "g2" } as never)).toThrow('unknown option "order"');
  });

  it("leave out what meets too rarely, before q is reckoned", () => {
    expect(names(collocationsFromCounts(given, { minCount: 3 }))).toBe("cc ab");
    const [first, second] = collocationsFromCounts(given, { minCount: 3 });
    expect([first!.q! / first!.p!, second!.q]).toEqual([expect.closeTo(2, 12), second!.p]);
    expect(collocationsFromCounts(given)[0]!.q! / collocationsFromCounts(given)[0]!.p!).toBeCloseTo(4, 12);
    for (const minCount of [-1, 0.5])
      expect(() => collocationsFromCounts(given, { minCount })).toThrow(
        "minCount must be an integer of at least 0",
      );
    expect(() => collocationsFromCounts([{ ...given[0]!, both: Number.NaN }], { minCount: 2 })).toThrow(
      "not a count",
    );
  });
});

/** Types by name: padding is 0. */
const TYPES = ["", "a", "b", "c", "b"];
const met = (ids: readonly (readonly number[])[], options: Parameters<typeof collocations>[1]) =>
  Object.fromEntries(
    collocations({ types: TYPES, docs: ids.map((one) => ({ ids: one })) }, { minCount: 1, ...options }).map(
      (row) => [row.node + row.collocate, [row.both, row.nodeCount, row.collocateCount, row.total]],
    ),
  );

describe("windows", () => {
  it("pair a position with those so many before and behind it, in its document", () => {
    // a b _ c b, and c a: pairs ab, ba?, cb, ca with one place behind.
    const docs = [
      [1, 2, 0, 3, 4],
      [3, 1],
    ];
    expect(met(docs, {})).toEqual({ ab: [1, 1, 2, 3], cb: [1, 2, 2, 3], ca: [1, 2, 1, 3] });
    expect(met(docs, { left: 1, right: 0 })).toEqual({
      ba: [1, 2, 1, 3],
      bc: [1, 2, 2, 3],
      ac: [1, 1, 2, 3],
    });
    expect(met(docs, { right: 2 })).toEqual({
      ab: [1, 1, 2, 4],
      bc: [1, 1, 1, 4],
      cb: [1, 2, 2, 4],
      ca: [1, 2, 1, 4],
    });
    expect(met(docs, { left: 1 })).toEqual({
      ...{
        ab: [1, 2, 2, 6],
        ba: [1, 2, 2, 6],
        cb: [1, 2, 2, 6],
        bc: [1, 2, 2, 6],
        ca: [1, 2, 2, 6],
        ac: [1, 2, 2, 6],
      },
    });
    // Three places before: as far as the beginning, and no farther.
    expect(met([[1, 2, 3]], { left: 3, right: 0 })).toEqual({
      ba: [1, 1, 2, 3],
      ca: [1, 2, 2, 3],
      cb: [1, 2, 1, 3],
    });
    expect(met([[1, 1]], {})).toEqual({ aa: [1, 1, 1, 1] });
  });

  it("are reported for the nodes asked for, and counted for all", () => {
    const docs = [[1, 2, 1, 2, 3]];
    expect(met(docs, { nodes: ["b"] })).toEqual({ ba: [1, 2, 1, 4], bc: [1, 2, 1, 4] });
    expect(met(docs, { nodes: [] })).toEqual({});
    expect(met(docs, { minCount: 2 })).toEqual({ ab: [2, 2, 2, 4] });
    const tokens = { types: TYPES, docs: [{ ids: [1, 2, 1, 2, 1, 1, 2, 3] }] };
    expect(names(collocations(tokens))).toBe("ab ba");
    // A rare pair leads by PMI alone.
    expect(names(collocations(tokens, { minCount: 1 })).slice(0, 2)).toBe("ab");
    expect(names(collocations(tokens, { minCount: 1, sort: "pmi" }))).toBe("bc ab ba aa");
  });

  it("end with the sentence; a token belongs to that in which it starts, and what lies between is one of its own", () => {
    const docs = [{ ids: [1, 2, 3, 1, 2, 3], starts: [0, 2, 4, 6, 8, 10] }];
    const counted = (sentences: { start: number; end: number }[]) =>
      names(collocations({ types: TYPES, docs }, { minCount: 1, sentences: [sentences] }))
        .split(" ")
        .sort()
        .join(" ");
    expect(counted([])).toBe("ab bc ca");
    expect(
      counted([
        { start: 0, end: 4 },
        { start: 4, end: 12 },
      ]),
    ).toBe("ab bc ca");
    expect(
      counted([
        { start: 0, end: 6 },
        { start: 6, end: 12 },
      ]),
    ).toBe("ab bc");
    expect(counted([{ start: 2, end: 4 }])).toBe("ab bc ca");
    expect(
      counted([
        { start: 0, end: 2 },
        { start: 8, end: 9 },
      ]),
    ).toBe("bc ca");
  });

  it("are not empty, and belong to no sentence span", () => {
    const tokens = { types: TYPES, docs: [{ ids: [1, 2] }] };
    expect(() => collocations(tokens, { right: 0 })).toThrow("the window is empty");
    expect(() => collocations(tokens, { left: -1 })).toThrow("left must be an integer of at least 0");
    expect(() => collocations(tokens, { right: -1, left: 1 })).toThrow(
      "right must be an integer of at least 0",
    );
    expect(() => collocations(tokens, { span: "sentence", left: 1 })).toThrow(
      'left and right belong to span "window"',
    );
    expect(() => collocations(tokens, { span: "sentence", right: 1 })).toThrow(
      'left and right belong to span "window"',
    );
    expect(() => collocations(tokens, { span: "text" as "window" })).toThrow(
      '"text"; allowed: window, sentence',
    );
    expect(() => collocations(tokens, { minCount: -1 })).toThrow("minCount must be");
    expect(() => collocations(tokens, { window: 2 } as never)).toThrow('unknown option "window"');
    expect(() => collocations(tokens, { sentences: [] })).toThrow(
      "sentences of 0 documents, but there are 1",
    );
    expect(() => collocations(tokens, { sentences: [[]] })).toThrow("tokens of document 0 have no starts");
    expect(() => collocations({ types: TYPES, docs: [{ ids: [5] }] })).toThrow("no type has id 5");
  });
});

describe("sentences", () => {
  const docs = [[1, 2, 1, 0], [2, 3], [0, 0], [4, 1], [3]];

  it("count once for each pair of their types; those of padding alone are none", () => {
    expect(met(docs, { span: "sentence" })).toEqual({ ab: [2, 2, 3, 4], bc: [1, 3, 2, 4] });
  });

  it("put the type asked for first, or of two of them the first by name", () => {
    expect(met(docs, { span: "sentence", nodes: ["b"] })).toEqual({ ba: [2, 3, 2, 4], bc: [1, 3, 2, 4] });
    expect(met(docs, { span: "sentence", nodes: ["c", "b"] })).toEqual({
      ba: [2, 3, 2, 4],
      bc: [1, 3, 2, 4],
    });
    expect(met(docs, { span: "sentence", nodes: ["a", "b"] })).toEqual({
      ab: [2, 2, 3, 4],
      bc: [1, 3, 2, 4],
    });
  });

  it("have at most 2,000 types, where any of them is asked for", () => {
    const types = ["", ...Array.from({ length: 2001 }, (_, at) => `t${at}`)];
    const long = (length: number) => ({
      types,
      docs: [{ ids: types.slice(1, length + 1).map((_, at) => at + 1) }],
    });
    const options = { span: "sentence", nodes: ["t0"], minCount: 1 } as const;
    expect(() => collocations(long(2001), options)).toThrow("a sentence of 2001 types; the most is 2000");
    expect(collocations(long(2000), options).length).toBe(1999);
    expect(collocations(long(2001), { ...options, nodes: ["x"] })).toEqual([]);
  });
});

describe("networks", () => {
  /** Rows of pairs and their log dice; how often they met is ten times that. */
  const rows = (...given: readonly (readonly [string, number | null, number?])[]): CollocationRow[] =>
    given.map(([name, logDice, q = 0]) => ({
      ...collocationsFromCounts([pair(1, 2, 2, 9, name)])[0]!,
      ...{ both: 10 * (logDice ?? 0), logDice, pmi: 1, q },
    }));

  it("have an edge for each pair, whichever comes first, by its stronger score", () => {
    const { edges, measure, threshold } = collocationNetwork(
      rows(["ba", 3], ["ab", 5], ["ba", 4], ["cc", 9], ["bc", 7], ["ad", null]),
    );
    expect(edges).toEqual([
      { node: "b", collocate: "c", score: 7, count: 70 },
      { node: "a", collocate: "b", score: 5, count: 50 },
    ]);
    expect([measure, threshold]).toEqual(["logDice", 0]);
  });

  it("stand strongest first, ties by node and collocate", () => {
    const { edges } = collocationNetwork(rows(["bd", 3], ["bc", 3], ["ad", 3], ["ef", 4]));
    expect(names(edges as never)).toBe("ef ad bc bd");
    expect(names(collocationNetwork(rows(["bd", 3], ["ef", 4], ["bc", 5]), { top: 2 }).edges as never)).toBe(
      "bc ef",
    );
  });

  it("leave out what is below the threshold, or less sure than asked", () => {
    const given = rows(["ab", 2, 0.01], ["bc", -1, 0.05], ["cd", 0, 1]);
    const kept = (options: Parameters<typeof collocationNetwork>[1]) =>
      names(collocationNetwork(given, options).edges as never);
    expect(kept({})).toBe("ab cd");
    expect(kept({ threshold: -1 })).toBe("ab cd bc");
    expect(kept({ threshold: 2 })).toBe("ab");
    expect(kept({ threshold: -9, maxQ: 0.05 })).toBe("ab bc");
    expect(kept({ threshold: -9, maxQ: 0.049 })).toBe("ab");
    expect(kept({ measure: "pmi", threshold: 1 })).toBe("ab bc cd");
    // Without a bound it does not matter that there is no q; with one it does.
    const unknown = given.map((row) => ({ ...row, q: null }));
    expect(collocationNetwork(unknown).edges.length).toBe(2);
    expect(collocationNetwork(unknown, { maxQ: 0.99 }).edges.length).toBe(0);
    for (const maxQ of [-0.1, 1.1, Number.NaN])
      expect(() => kept({ maxQ })).toThrow("maxQ must lie between 0 and 1");
    expect([kept({ maxQ: 0 }), kept({ maxQ: 1 })]).toEqual(["", "ab cd"]);
    for (const threshold of [Number.NaN, Number.NEGATIVE_INFINITY])
      expect(() => kept({ threshold })).toThrow("threshold must be finite");
    expect(() => kept({ top: 0 })).toThrow("top must be an integer of at least 1");
    expect(() => kept({ measure: "p" as "pmi" })).toThrow('"p"; allowed: pmi');
    expect(() => kept({ least: 1 } as never)).toThrow('unknown option "least"');
  });

  it("have nodes with their edges and strength, in parts that hang together, the largest first", () => {
    const { nodes } = collocationNetwork(
      rows(["ab", 3], ["xz", 2], ["xy", 4], ["yz", 2], ["yw", 1], ["mn", 9]),
    );
    expect(nodes).toEqual([
      { feature: "y", degree: 3, strength: 7, component: 0 },
      { feature: "x", degree: 2, strength: 6, component: 0 },
      { feature: "z", degree: 2, strength: 4, component: 0 },
      { feature: "m", degree: 1, strength: 9, component: 2 },
      { feature: "n", degree: 1, strength: 9, component: 2 },
      { feature: "a", degree: 1, strength: 3, component: 1 },
      { feature: "b", degree: 1, strength: 3, component: 1 },
      { feature: "w", degree: 1, strength: 1, component: 0 },
    ]);
    const stronger = collocationNetwork(rows(["ap", 5], ["bq", 4], ["cq", 4], ["dp", 1])).nodes;
    expect(stronger.map(({ feature }) => feature).join("")).toBe("qpabcd");
    // Two that meet in a third are one part, though neither came first in it by name.
    const joined = collocationNetwork(rows(["ac", 9], ["bc", 8])).nodes;
    expect(joined.map(({ component }) => component)).toEqual([0, 0, 0]);
    // A chain is one part, in whatever order its links come.
    const links = ["ab", "cd", "ef", "gh", "bc", "fg", "de", "hi"];
    for (let turn = 0; turn < links.length; turn += 1) {
      const order = [...links.slice(turn), ...links.slice(0, turn)];
      const chain = collocationNetwork(rows(...order.map((name, at) => [name, 9 - at] as const)));
      expect(new Set(chain.nodes.map(({ component }) => component))).toEqual(new Set([0]));
    }
  });
});
