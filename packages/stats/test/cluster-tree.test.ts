import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { agglomerate, type Linkage, type Merge, pairPlace } from "../src/agglomerate.js";
import { cluster } from "../src/cluster.js";
import { clusterCut } from "../src/cluster-cut.js";
import { definedPart, distanceTable } from "../src/distance-table.js";
import { pearson } from "../src/pearson.js";
import { similarity } from "../src/similarity.js";
import type { SimilarityRow } from "../src/similarity-pairs.js";

type Point = readonly [number, number];

/** Points that lie anywhere in a square, the same every time. */
function scattered(n: number, seed: number): Point[] {
  const at = (i: number): number => (Math.sin(i * 12.9898 + seed * 78.233) * 43758.5453) % 1;
  return Array.from({ length: n }, (_, i) => [at(2 * i), at(2 * i + 1)]);
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function upperTriangle(points: readonly Point[]): number[] {
  return points.flatMap((one, i) => points.slice(i + 1).map((other) => apart(one, other)));
}

function mean(points: readonly Point[]): Point {
  const of = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [of(0), of(1)];
}

/** What the distance of two sets of points is by definition: the mean of all pairs, or what joining them adds to the squares. */
function between(a: readonly Point[], b: readonly Point[], linkage: Linkage): number {
  if (linkage === "average")
    return (
      a.flatMap((one) => b.map((other) => apart(one, other))).reduce((x, y) => x + y) / a.length / b.length
    );
  return Math.sqrt((2 * a.length * b.length) / (a.length + b.length)) * apart(mean(a), mean(b));
}

/** The nearest two of all clusters, again and again. */
function byDefinition(points: readonly Point[], linkage: Linkage): Merge[] {
  let open = points.map((point, id) => ({ id, points: [point] }));
  const merges: Merge[] = [];
  while (open.length > 1) {
    const pairs = open.flatMap((one, i) => open.slice(i + 1).map((other) => [one, other] as const));
    const heights = pairs.map(([one, other]) => between(one.points, other.points, linkage));
    const height = Math.min(...heights);
    const [one, other] = pairs[heights.indexOf(height)]!;
    const joined = { id: points.length + merges.length, points: [...one.points, ...other.points] };
    merges.push({
      a: Math.min(one.id, other.id),
      b: Math.max(one.id, other.id),
      height,
      size: joined.points.length,
    });
    open = [...open.filter((each) => each !== one && each !== other), joined];
  }
  return merges;
}

describe("agglomerate", () => {
  it.each(["average", "ward"] as const)(
    "%s: joins the nearest two by the linkage's own definition",
    (linkage) => {
      for (const [n, seed] of [
        [2, 3],
        [3, 1],
        [5, 2],
        [9, 4],
        [14, 5],
        [23, 6],
      ] as const) {
        const points = scattered(n, seed);
        const found = agglomerate(n, upperTriangle(points), linkage);
        expect(found).toEqual(
          byDefinition(points, linkage).map((merge) => ({
            ...merge,
            height: expect.closeTo(merge.height, 9),
          })),
        );
      }
    },
  );

  it("gives ties to the pair that comes first", () => {
    // All four as far from each other: 0 and 1, then what they are with 2, then 3.
    expect(agglomerate(4, [1, 1, 1, 1, 1, 1], "average")).toEqual([
      { a: 0, b: 1, height: 1, size: 2 },
      { a: 2, b: 4, height: 1, size: 3 },
      { a: 3, b: 5, height: 1, size: 4 },
    ]);
    // 1 and 2 are as near as 0 and 3.
    expect(agglomerate(4, [9, 9, 1, 1, 9, 9], "average").slice(0, 2)).toEqual([
      { a: 0, b: 3, height: 1, size: 2 },
      { a: 1, b: 2, height: 1, size: 2 },
    ]);
  });

  it("has nothing to join of one leaf, and heights that never fall", () => {
    expect(agglomerate(1, [], "ward")).toEqual([]);
    for (const linkage of ["average", "ward"] as const) {
      const equal = agglomerate(30, new Array(435).fill(0.1), linkage).map(({ height }) => height);
      expect(equal).toEqual([...equal].sort((a, b) => a - b));
    }
  });

  it("finds a pair of leaves in the upper triangle", () => {
    const places = [0, 1, 2, 3, 4].flatMap((i) =>
      [0, 1, 2, 3, 4].flatMap((j) => (i < j ? [pairPlace(5, i, j)] : [])),
    );
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

const row = (
  a: string,
  b: string,
  value: number | null,
  more: Partial<SimilarityRow> = {},
): SimilarityRow => ({
  ...{ a, b, kind: "distance", variant: "v", value, reason: value === null ? "none" : null },
  ...more,
});

describe("a table of distances", () => {
  it("takes rows of pairs in any order, either way round", () => {
    const table = distanceTable("f", [row("b", "c", 3), row("c", "a", 5), row("a", "b", 4)]);
    expect({ ...table, values: [...Array.from(table.values)] }).toEqual({
      ...{ labels: ["b", "c", "a"], values: [3, 4, 5], variant: "v" },
    });
    const undefinedPair = distanceTable("f", [row("a", "b", null)]);
    expect(Array.from(undefinedPair.values)).toEqual([Number.NaN]);
    const none = distanceTable("f", []);
    expect([none.labels, none.values.length, none.variant]).toEqual([[], 0, "no pairs"]);
  });

  it("turns similarities round, at least 0", () => {
    const like = (value: number) => row("a", "b", value, { kind: "similarity" });
    expect(distanceTable("f", [like(0.25)])).toMatchObject({ variant: "1 − v" });
    const of = (value: number) => distanceTable("f", [like(value)]).values[0];
    expect([of(0.25), of(-1), of(1 + 1e-15)]).toEqual([0.75, 2, 0]);
    expect(distanceTable("f", [row("a", "b", 3)]).values[0]).toBe(3);
  });

  it("refuses pairs that are missing, twice, of one document, or of another kind", () => {
    const all = [row("a", "b", 1), row("a", "c", 2), row("b", "c", 3)];
    expect(() => distanceTable("f", all.slice(0, 2))).toThrow("f: 2 pairs are not all pairs of 3 documents");
    expect(() => distanceTable("f", all.slice(1))).toThrow("f: 2 pairs are not all pairs of 3 documents");
    expect(() => distanceTable("f", [...all, row("c", "b", 3)])).toThrow('f: "c" and "b" are there twice');
    expect(() => distanceTable("f", [...all, row("c", "c", 0)])).toThrow('f: "c" and "c" are one document');
    expect(() => distanceTable("f", [all[0]!, row("a", "c", 2, { variant: "w" })])).toThrow(
      'f: "a" and "c" have a w, others a v',
    );
    expect(() => distanceTable("f", [all[0]!, row("a", "c", 2, { kind: "similarity" })])).toThrow(
      "others a v",
    );
  });

  it("leaves out what has no distance to anything", () => {
    const { NaN: hole } = Number;
    const part = (values: number[]) => {
      const { table, leftOut } = definedPart({ labels: ["a", "b", "c", "d"], values, variant: "v" });
      return [table.labels.join(""), [...Array.from(table.values)], leftOut.join(""), table.variant];
    };
    expect(part([1, 2, 3, 4, 5, 6])).toEqual(["abcd", [1, 2, 3, 4, 5, 6], "", "v"]);
    // b has none, then a, then d; c and d have one between them.
    expect(part([hole, 2, 3, hole, hole, 6])).toEqual(["acd", [2, 3, 6], "b", "v"]);
    expect(part([hole, hole, hole, 4, 5, 6])).toEqual(["bcd", [4, 5, 6], "a", "v"]);
    expect(part([1, 2, hole, 4, hole, hole])).toEqual(["abc", [1, 2, 4], "d", "v"]);
    expect(part([hole, hole, hole, hole, hole, 6])).toEqual(["cd", [6], "ab", "v"]);
    // b has a distance to one, none to another.
    expect(part([hole, 2, 3, 4, hole, 6])).toEqual(["abcd", [hole, 2, 3, 4, hole, 6], "", "v"]);
    expect(part(new Array(6).fill(hole))).toEqual(["", [], "abcd", "v"]);
  });
});

/** a and b at 1, c and d at 2, the two pairs far from each other, and e farther. */
const five = {
  labels: [..."acbde"],
  //       ac ab ad ae  cb cd ce  bd be  de
  values: [6, 1, 8, 19, 6, 2, 21, 8, 19, 21],
  variant: "d",
};

describe("clusters", () => {
  const averaged = () => cluster(five, { linkage: "average" });

  it("are a tree whose heights can be reckoned by hand", () => {
    const tree = averaged();
    expect(tree.merges).toEqual([
      { a: 0, b: 2, height: 1, size: 2 },
      { a: 1, b: 3, height: 2, size: 2 },
      { a: 5, b: 6, height: 7, size: 4 },
      { a: 4, b: 7, height: 20, size: 5 },
    ]);
    expect(tree.order.join("")).toBe("eabcd");
    expect(tree).toMatchObject({
      leaves: five.labels,
      leftOut: [],
      reason: null,
      variant: "average linkage of d",
    });
    // Heights at which the pairs of `five` meet, in its order.
    const met = [7, 1, 7, 20, 7, 2, 20, 7, 20, 20];
    expect(tree.copheneticCorrelation).toBeCloseTo(pearson(five.values, met)!, 12);
    expect(cluster(five).variant).toBe("Ward's linkage (ward.D2) of d");
  });

  it("say why there is no tree, or no correlation", () => {
    const one = cluster({ labels: ["a"], values: [], variant: "d" });
    expect(one).toEqual({
      ...{ leaves: [], merges: [], order: [], copheneticCorrelation: null, leftOut: ["a"] },
      ...{ variant: "Ward's linkage (ward.D2) of d", reason: "fewer than 2 documents have distances" },
    });
    const holes = cluster({ labels: [..."abc"], values: [1, 2, Number.NaN], variant: "d" });
    expect(holes).toMatchObject({
      merges: [],
      order: [..."abc"],
      reason: "the distance of a pair is undefined",
    });
    const two = cluster({ labels: [..."ab"], values: [3], variant: "d" });
    expect(two).toMatchObject({ merges: [{ a: 0, b: 1, height: 3, size: 2 }], copheneticCorrelation: null });
    expect(two.reason).toBe("all distances, or all heights, are the same: no cophenetic correlation");
  });

  it("take rows of pairs, a table, or a matrix", () => {
    const x = dfmFromCounts([
      { id: "a", counts: { 会议: 9, 防控: 1 } },
      { id: "b", counts: { 会议: 1, 防控: 9 } },
      { id: "c", counts: { 会议: 7, 防控: 3 } },
      { id: "d", counts: {} },
    ]);
    const rows = similarity(x, { measure: "jensen-shannon" });
    expect(cluster(x)).toEqual(cluster(rows));
    expect(cluster(x)).toMatchObject({ leaves: ["a", "b", "c"], leftOut: ["d"] });
    expect(cluster(x).merges[0]).toMatchObject({ a: 0, b: 2, size: 2 });
    expect(cluster([row("a", "b", 4), row("a", "c", 2), row("b", "c", 4)]).merges[0]).toMatchObject({
      a: 0,
      b: 2,
    });
  });

  it("refuse tables that are none", () => {
    const table = (labels: string, values: number[]) => () =>
      cluster({ labels: [...labels], values, variant: "d" });
    expect(table("aab", [1, 2, 3])).toThrow("cluster: a label occurs twice");
    expect(table("abc", [1, 2])).toThrow("2 distances are not those of all pairs of 3 labels");
    expect(table("abc", [1, 2, 3, 4])).toThrow("4 distances are not those of all pairs of 3 labels");
    for (const wrong of [-1e-9, 1e150, Number.POSITIVE_INFINITY])
      for (const values of [
        [wrong, 1, 1],
        [1, 1, wrong],
      ])
        expect(table("abc", values)).toThrow(`cluster: ${wrong} is not a distance from 0 to 1e150`);
    expect(table("abc", [0, 1e149, 1])().merges.length).toBe(2);
    expect(() => cluster(five, { linkage: "single" as Linkage })).toThrow('"single"; allowed: ward, average');
    expect(() => cluster(five, { groups: 2 } as never)).toThrow('unknown option "groups"');
  });

  it("are cut into groups, numbered as their first leaves come", () => {
    const tree = averaged();
    const cut = (groups: number) => clusterCut(tree, { groups }).map(({ group }) => group);
    expect(clusterCut(tree, { groups: 3 })).toEqual([
      ...[
        { document: "a", group: 1 },
        { document: "c", group: 2 },
        { document: "b", group: 1 },
      ],
      ...[
        { document: "d", group: 2 },
        { document: "e", group: 3 },
      ],
    ]);
    expect([cut(1), cut(2), cut(4), cut(5)]).toEqual([
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 2],
      [1, 2, 1, 3, 4],
      [1, 2, 3, 4, 5],
    ]);
    expect(() => cut(0)).toThrow("clusterCut: groups must be an integer of at least 1");
    expect(() => cut(6)).toThrow("clusterCut: groups must be at most 5, not 6");
    expect(() => clusterCut(tree, { groups: 2, height: 1 } as never)).toThrow('unknown option "height"');
    const holes = cluster({ labels: [..."abc"], values: [1, 2, Number.NaN], variant: "d" });
    expect(clusterCut(holes, { groups: 3 }).map(({ group }) => group)).toEqual([1, 2, 3]);
    expect(() => clusterCut(holes, { groups: 2 })).toThrow(
      "there is no tree: the distance of a pair is undefined",
    );
  });
});
