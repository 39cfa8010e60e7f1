import type { Dfm } from "@tifa/dfm";
import type { CollocationRow, PriorityPassage } from "../../src/index.js";
import * as stats from "../../src/index.js";
import { MATRICES, TOKENS } from "./cases.js";
import { STRUCTURE_CALLS } from "./structure-calls.js";

type Calls = Readonly<Record<string, () => unknown>>;

const each = <T>(cases: Readonly<Record<string, T>>, call: (value: T) => unknown): Calls =>
  Object.fromEntries(Object.entries(cases).map(([edge, value]) => [edge, () => call(value)]));
const matrices = (call: (x: Dfm) => unknown): Calls => each(MATRICES, call);

const SERIES: Readonly<Record<string, readonly number[]>> = {
  "no values": [],
  "one value": [3],
  "two values": [3, 4],
  zeros: [0, 0, 0, 0],
  "all the same": [7, 7, 7, 7, 7],
  "counts above 2^31": [2 ** 31, 2 ** 32, 2 ** 33, 2 ** 34],
  "a count above 2^53": [1, 2 ** 53, 1, 1],
};
const VECTORS: Readonly<Record<string, readonly [readonly number[], readonly number[]]>> = {
  "no numbers": [[], []],
  "zeros and counts": [
    [0, 0],
    [1, 2],
  ],
  "both zeros": [
    [0, 0],
    [0, 0],
  ],
  "all the same": [
    [3, 3],
    [3, 3],
  ],
  "counts above 2^31": [
    [2 ** 40, 1],
    [2 ** 41, 2],
  ],
};
const COUNTS = {
  "no features": [],
  "zero counts": [{ feature: "f", target: 0, reference: 0 }],
  "an empty target": [{ feature: "f", target: 0, reference: 3 }],
  "one feature alone": [{ feature: "f", target: 2, reference: 3 }],
  "the same on both sides": ["f", "g"].map((feature) => ({ feature, target: 3, reference: 3 })),
  "counts above 2^31": ["f", "g"].map((feature, at) => ({
    feature,
    target: 2 ** (33 + at),
    reference: 2 ** 40,
  })),
  "a count above 2^53": [{ feature: "f", target: 2 ** 53, reference: 1 }],
};
const pair = (both: number, nodeCount: number, collocateCount: number, total: number) => [
  { node: "x", collocate: "y", both, nodeCount, collocateCount, total },
];
const PAIRS = {
  "no pairs": [],
  "zero counts": pair(0, 0, 0, 10),
  "never together": pair(0, 3, 4, 10),
  "nothing at all": pair(0, 0, 0, 0),
  "always together": pair(10, 10, 10, 10),
  "counts above 2^31": pair(2 ** 33, 2 ** 34, 2 ** 35, 2 ** 40),
  "a count above 2^53": pair(1, 2, 3, 2 ** 53),
};
const item = (document: string, group: string, weight: number, domain = "农业") => ({
  document,
  group,
  domain,
  weight,
});
const ITEMS = {
  "no items": [],
  "zero weights": [item("a", "甲省", 0), item("b", "乙省", 0)],
  "an empty group": [item("a", "甲省", 1), item("b", "甲省", 2), item("c", "乙省", 0)],
  "one document": [item("a", "甲省", 1)],
  "documents all the same": ["a", "b", "c", "d"].map((id, at) => item(id, at < 2 ? "甲省" : "乙省", 1)),
  "counts above 2^31": ["a", "b", "c", "d"].map((id, at) => item(id, at < 2 ? "甲省" : "乙省", 2 ** 40)),
};
const passage = (document: string, domains: string[], tokens: number): PriorityPassage => ({
  document,
  group: "甲省",
  domains,
  tokens,
});
const PASSAGES = {
  "no passages": [],
  "no domains": [passage("a", [], 9), passage("b", [], 3)],
  "zero counts": [passage("a", ["农业"], 0)],
  "one document": [passage("a", ["农业", "卫生"], 5)],
  "documents all the same": [passage("a", ["农业"], 5), passage("b", ["农业"], 5)],
  "counts above 2^31": [passage("a", ["农业"], 2 ** 40), passage("b", ["卫生"], 2 ** 41)],
};
const mean = (sample: readonly number[]): number | null =>
  sample.length === 0 ? null : sample.reduce((sum, value) => sum + value, 0) / sample.length;
const isTarget = ({ province }: Readonly<Record<string, unknown>>): boolean => province === "甲省";
const by = { by: "year" } as const;

/** Every exported function at the edges of what it takes. */
export const CALLS: Readonly<Record<string, Calls>> = {
  ...STRUCTURE_CALLS,
  averageReducedFrequency: each(TOKENS, (tokens) => stats.averageReducedFrequency(tokens)),
  benjaminiHochberg: each(
    {
      "no p-values": [],
      "no tests": [null, null],
      "all the same": [0.5, 0.5],
      zeros: [0, 0, 1],
      "not a number": [Number.NaN],
    },
    (p: readonly (number | null)[]) => stats.benjaminiHochberg(p),
  ),
  bootstrap: each(SERIES, (sample) => stats.bootstrap(sample, mean, { draws: 50, method: "bca" })),
  burrowsDelta: matrices((x) => stats.burrowsDelta(x)),
  changePoints: each(SERIES, (counts) =>
    stats.changePoints(
      counts,
      counts.map(() => 2 ** 36),
      { draws: 9 },
    ),
  ),
  chiSquareSurvival: each({ zero: 0, "above 2^31": 2 ** 33, "not a number": Number.NaN }, (x) =>
    stats.chiSquareSurvival(x),
  ),
  collocationNetwork: each(PAIRS, (pairs) =>
    stats.collocationNetwork(stats.collocationsFromCounts(pairs) as CollocationRow[]),
  ),
  collocations: each(TOKENS, (tokens) => [
    ...stats.collocations(tokens, { minCount: 1 }),
    ...stats.collocations(tokens, { minCount: 1, span: "sentence" }),
  ]),
  collocationsFromCounts: each(PAIRS, (pairs) => stats.collocationsFromCounts(pairs)),
  pearson: each(VECTORS, ([u, v]) => stats.pearson(u, v)),
  cosine: each(VECTORS, ([u, v]) => stats.cosine(u, v)),
  dispersion: matrices((x) => stats.dispersion(x)),
  dispersionOf: each(SERIES, (counts) =>
    stats.dispersionOf(
      counts,
      counts.map((count) => count + 1),
    ),
  ),
  emergence: matrices((x) => stats.emergence(x, by)),
  fisherExact: each(
    {
      zeros: [0, 0, 0, 0],
      "an absent feature": [0, 0, 5, 5],
      "all the same": [2, 2, 2, 2],
      "counts above 2^31": [2 ** 33, 2 ** 33, 2 ** 40, 2 ** 41],
      "a count above 2^53": [2 ** 53, 1, 1, 1],
    },
    ([a, b, c, d]) => stats.fisherExact(a!, b!, c!, d!),
  ),
  frequency: matrices((x) => stats.frequency(x, { by: "province" })),
  heaps: each(TOKENS, (tokens) => stats.heaps(tokens)),
  jensenShannon: each(VECTORS, ([u, v]) => stats.jensenShannon(u, v)),
  keyness: matrices((x) => stats.keyness(x, { target: isTarget, minCount: 0 })),
  keynessDispersion: matrices((x) =>
    stats.keynessDispersion(x, { target: isTarget, minCount: 0, minDocuments: 0 }),
  ),
  keynessAgainstList: matrices((x) =>
    stats.keynessAgainstList(x, { list: { 会议: 3, 吃饭: 2 }, minCount: 0 }),
  ),
  keynessDispersionEach: matrices((x) =>
    stats.keynessDispersionEach(x, { by: "province", minCount: 0, minDocuments: 0 }),
  ),
  keynessDispersionPairwise: matrices((x) =>
    stats.keynessDispersionPairwise(x, { by: "province", minCount: 0, minDocuments: 0 }),
  ),
  keynessEach: matrices((x) => stats.keynessEach(x, { by: "province", minCount: 0 })),
  keynessFromCounts: each(COUNTS, (counts) =>
    (
      [
        "g2",
        "g2-rayson",
        "chi2",
        "fisher",
        "log-ratio",
        "diff",
        "odds-ratio",
        "simple-maths",
        "log-odds",
      ] as const
    ).flatMap((measure) => stats.keynessFromCounts(counts, { measure })),
  ),
  keynessPairwise: matrices((x) => stats.keynessPairwise(x, { by: "province", minCount: 0 })),
  mannKendall: each(SERIES, (values) => stats.mannKendall(values)),
  normalQuantile: each({ zero: 0, one: 1, half: 0.5, "not a number": Number.NaN }, (p) =>
    stats.normalQuantile(p),
  ),
  normalSurvival: each({ zero: 0, "above 2^31": 2 ** 33, "not a number": Number.NaN }, (z) =>
    stats.normalSurvival(z),
  ),
  permutation: each(VECTORS, ([u, v]) =>
    stats.permutation(u, v, (a, b) => (mean(a) === null || mean(b) === null ? null : mean(a)! - mean(b)!)),
  ),
  poissonInterval: each(
    { zero: 0, "above 2^31": 2 ** 33, "above 2^53": 2 ** 53, "not a number": Number.NaN },
    (count) => [stats.poissonInterval(count)],
  ),
  priorWeight: matrices((x) => stats.priorWeight(x)),
  priorities: each(ITEMS, (items) => stats.priorities(items, { draws: 50 })),
  priorityDifferences: each(ITEMS, (items) =>
    stats.priorityDifferences(items, { between: ["甲省", "乙省"], draws: 50, permutations: 50 }),
  ),
  priorityDistances: each(ITEMS, (items) => stats.priorityDistances(items, { permutations: 50 })),
  priorityItems: each(PASSAGES, (passages) => stats.priorityItems(passages)),
  priorityOrder: each(PASSAGES, (passages) => stats.priorityOrder(passages, { draws: 50 })),
  randomIndex: each(
    { zero: 0, "largest seed": 2 ** 32 - 1, "above it": 2 ** 32, "below 0": -1, "not a number": Number.NaN },
    (seed) => [1, 10, 2 ** 31].map(stats.randomIndex("draw", seed)),
  ),
  rankChange: matrices((x) => stats.rankChange(x, by)),
  richness: each(TOKENS, (tokens) => stats.richness(tokens, { window: 2 })),
  similarity: matrices((x) => [
    ...stats.similarity(x),
    ...stats.similarity(x, { measure: "jensen-shannon" }),
  ]),
  theilSen: each(SERIES, (values) => stats.theilSen(values)),
  trend: matrices((x) => stats.trend(x, by)),
  trendChanges: matrices((x) => stats.trendChanges(x, { ...by, draws: 9 })),
  trendTest: matrices((x) => stats.trendTest(x, by)),
  wilsonInterval: each(
    {
      "no trials": [0, 0],
      "zero of many": [0, 9],
      "all of them": [9, 9],
      "above 2^31": [2 ** 33, 2 ** 40],
      "above 2^53": [2 ** 33, 2 ** 53],
      "more than all": [2, 1],
    },
    ([count, total]) => stats.wilsonInterval(count!, total!),
  ),
  zipf: matrices((x) =>
    (["ols", "ml", "mandelbrot"] as const).flatMap((method) => stats.zipf(x, { method })),
  ),
};
