import { readFileSync } from "node:fs";
import { dfmFromCounts } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burrowsDelta, type Cluster, cluster, clusterCut, similarity } from "../src/index.js";
import { leftPad } from "./left-pad.js";
import { unfinished } from "./unfinished.js";

const table = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc
    .array(fc.oneof(fc.nat({ max: 4 }), fc.double({ min: 0, max: 100, noNaN: true })), {
      minLength: (n * (n - 1)) / 2,
      maxLength: (n * (n - 1)) / 2,
    })
    .map((values) => ({ labels: Array.from({ length: n }, (_, at) => leftPad(at)), values, variant: "d" })),
);

describe("laws of cluster", () => {
  it.each(["ward", "average"] as const)(
    "%s: a tree whose heights rise and whose order has no crossings",
    (linkage) => {
      fc.assert(
        fc.property(table, (distances) => {
          const tree = cluster(distances, { linkage });
          expect(unfinished(tree)).toEqual([]);
          const n = tree.leaves.length;
          expect(tree.merges.length).toBe(n - 1);
          expect([...tree.order].sort()).toEqual([...distances.labels]);
          const members: string[][] = tree.leaves.map((leaf) => [leaf]);
          let height = 0;
          for (const merge of tree.merges) {
            expect(merge.a).toBeLessThan(merge.b);
            expect(merge.height).toBeGreaterThanOrEqual(height);
            height = merge.height;
            const joined = [...members[merge.a]!, ...members[merge.b]!];
            expect(joined.length).toBe(merge.size);
            members.push(joined);
            const places = joined.map((leaf) => tree.order.indexOf(leaf)).sort((a, b) => a - b);
            expect(places.at(-1)! - places[0]!).toBe(joined.length - 1);
          }
          for (let groups = 1; groups <= n; groups += 1)
            expect(new Set(clusterCut(tree, { groups }).map((row) => row.group)).size).toBe(groups);
        }),
      );
    },
  );

  it("average linkage: the last height is the mean distance between the last two clusters", () => {
    fc.assert(
      fc.property(table, (distances) => {
        const tree = cluster(distances, { linkage: "average" });
        const rows = clusterCut(tree, { groups: 2 });
        let [sum, count, at] = [0, 0, 0];
        rows.forEach((one, i) => {
          for (const other of rows.slice(i + 1)) {
            if (one.group !== other.group) {
              sum += distances.values[at]!;
              count += 1;
            }
            at += 1;
          }
        });
        expect(tree.merges.at(-1)!.height).toBeCloseTo(sum / count, 8);
      }),
    );
  });

  it("finds planted groups from counts", () => {
    const x = dfmFromCounts(
      Array.from({ length: 12 }, (_, at) => ({
        id: leftPad(at),
        counts: at % 3 === 0 ? { 春耕: 30 + at, 会议: 20, 防控: 2 } : { 春耕: 1, 会议: 20 + at, 防控: 40 },
      })),
    );
    for (const rows of [similarity(x), similarity(x, { measure: "jensen-shannon" }), burrowsDelta(x)]) {
      const tree = cluster(rows);
      const groups = clusterCut(tree, { groups: 2 }).map((row) => row.group);
      expect(groups).toEqual(Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? 1 : 2)));
      expect(tree.copheneticCorrelation).toBeGreaterThan(0.8);
    }
    expect(cluster(x)).toEqual(cluster(similarity(x, { measure: "jensen-shannon" })));
    expect(cluster(similarity(x), { linkage: "average" }).variant).toBe(
      "average linkage of 1 − cosine of count values",
    );
  });

  it("gives the dendrogram of the charts what it takes", () => {
    const source = new URL("../../charts/src/dendrogram-heat-map.ts", import.meta.url);
    const body = /export interface MergeRow \{([^}]*)\}/u.exec(readFileSync(source, "utf8"))![1]!;
    const fields = [...body.matchAll(/readonly (\w+): number;/gu)].map((match) => match[1]!);
    const [merge] = cluster({ labels: ["a", "b"], values: [1], variant: "d" }).merges;
    expect(fields).toEqual(["a", "b", "height"]);
    expect(merge).toMatchObject({ a: 0, b: 1, height: 1 });
  });
});

const x = dfmFromCounts([
  { id: "a", counts: { 共: 1, 春: 2 } },
  { id: "b", counts: { 共: 2, 春: 1 } },
  { id: "c", counts: {} },
]);
const pair = { a: "a", b: "b", kind: "distance", variant: "d", value: 1, reason: null } as const;

describe("edge cases of cluster", () => {
  it.each<[string, Cluster, object]>([
    ["no document", cluster([]), { leaves: [], merges: [], reason: "fewer than 2 documents have distances" }],
    [
      "one document",
      cluster({ labels: ["a"], values: [], variant: "d" }),
      { leaves: [], merges: [], leftOut: ["a"], reason: "fewer than 2 documents have distances" },
    ],
    [
      "an empty document",
      cluster(similarity(x)),
      { leaves: ["a", "b"], leftOut: ["c"], copheneticCorrelation: null },
    ],
    [
      "all the same",
      cluster(similarity(dfmFromCounts(["a", "b", "c"].map((id) => ({ id, counts: { 共: 1 } }))))),
      {
        copheneticCorrelation: null,
        reason: "all distances, or all heights, are the same: no cophenetic correlation",
      },
    ],
    [
      "an undefined pair",
      cluster({ labels: ["a", "b", "c"], values: [1, 2, Number.NaN], variant: "d" }),
      { merges: [], reason: "the distance of a pair is undefined" },
    ],
  ])("%s", (_, tree, wanted) => {
    expect(tree).toMatchObject(wanted);
    expect(unfinished(tree)).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['is "single"', () => cluster([], { linkage: "single" as never })],
    ['unknown option "method"', () => cluster([], { method: "ward" } as never)],
    ["are there twice", () => cluster([pair, pair])],
    ["are not all pairs of 3 documents", () => cluster([pair, { ...pair, b: "c" }])],
    ["are one document", () => cluster([{ ...pair, b: "a" }])],
    ["have a e, others a d", () => cluster([pair, { ...pair, b: "c", variant: "e" }])],
    ["-1 is not a distance", () => cluster({ labels: ["a", "b"], values: [-1], variant: "d" })],
    ["2 distances are not those", () => cluster({ labels: ["a", "b"], values: [1, 2], variant: "d" })],
    ["a label occurs twice", () => cluster({ labels: ["a", "a"], values: [1], variant: "d" })],
    ["groups must be at most 2, not 3", () => clusterCut(cluster([pair]), { groups: 3 })],
    ["groups must be an integer", () => clusterCut(cluster([pair]), { groups: 0 })],
    [
      "there is no tree",
      () =>
        clusterCut(cluster({ labels: ["a", "b", "c"], values: [1, 2, Number.NaN], variant: "d" }), {
          groups: 2,
        }),
    ],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
