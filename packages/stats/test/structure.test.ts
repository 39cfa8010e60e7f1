import { readFileSync } from "node:fs";
import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import {
  chiSquareSurvival,
  cluster,
  clusterCut,
  correspondenceAnalysis,
  kaplanMeier,
  logRank,
} from "../src/index.js";
import { leftPad } from "./left-pad.js";

type OneOrMore = number | readonly number[];
interface Tree {
  merges: [number, number][];
  heights: OneOrMore;
  order: number[];
  correlation: number | null;
  cut2: number[];
  cut3: number[];
}
interface Curve {
  interval: "plain" | "log" | "log-log";
  times: OneOrMore;
  atRisk: OneOrMore;
  events: OneOrMore;
  censored: OneOrMore;
  survival: OneOrMore;
  error: Cells;
  lower: Cells;
  upper: Cells;
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
}
type Cells = number | null | readonly (number | null)[];
interface Structure {
  clusters: { name: string; n: number; distances: OneOrMore; ward: Tree; average: Tree }[];
  maps: {
    name: string;
    counts: number[][];
    inertias: OneOrMore;
    rowMasses: number[];
    rowInertias: number[];
    columnInertias: number[];
    rows: number[][];
    columns: number[][];
  }[];
  curves: { name: string; time: OneOrMore; event: OneOrMore; curves: Curve[] }[];
  logRanks: {
    name: string;
    time: number[];
    event: number[];
    group: string[];
    observed: number[];
    expected: number[];
    chi2: number;
    p: number;
  }[];
  chiSquare: [number, number, number][];
}

const oracle = JSON.parse(
  readFileSync(new URL("oracle/structure.json", import.meta.url), "utf8"),
) as Structure;

/** R writes a vector of one value as a number. */
function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function expectAll(actual: readonly (number | null)[], wanted: Cells, slack = 1e-9): void {
  expect(actual.length).toBe(list(wanted).length);
  list(wanted).forEach((value, at) => {
    const found = actual[at]!;
    if (value === null) expect(found).toBeNull();
    else
      expect(Math.abs(found! - value), `${found} is not ${value}`).toBeLessThan(
        slack * Math.max(1, Math.abs(value)),
      );
  });
}

describe("cluster, as R's hclust", () => {
  it.each(oracle.clusters)("$name", ({ n, distances, ward, average }) => {
    const labels = Array.from({ length: n }, (_, at) => leftPad(at));
    for (const [linkage, wanted] of [
      ["ward", ward],
      ["average", average],
    ] as const) {
      const tree = cluster({ labels, values: list(distances), variant: "d" }, { linkage });
      expect(tree.merges.map(({ a, b }) => [a, b])).toEqual(wanted.merges);
      expectAll(
        tree.merges.map(({ height }) => height),
        wanted.heights,
      );
      expect(tree.order).toEqual(wanted.order.map((leaf) => labels[leaf]));
      expectAll([tree.copheneticCorrelation], wanted.correlation);
      expect(clusterCut(tree, { groups: 2 }).map(({ group }) => group)).toEqual(wanted.cut2);
      expect(clusterCut(tree, { groups: Math.min(3, n) }).map(({ group }) => group)).toEqual(wanted.cut3);
    }
  });
});

describe("correspondenceAnalysis, as R's ca and MASS", () => {
  it.each(oracle.maps)("$name", ({ counts, inertias, rowMasses, ...wanted }) => {
    const x = dfmFromCounts(
      counts.map((row, doc) => ({
        id: leftPad(doc),
        counts: new Map(row.map((count, column) => [leftPad(column), count])),
      })),
    );
    const map = correspondenceAnalysis(x, { dimensions: list(inertias).length });
    expectAll(
      map.dimensions.map(({ inertia }) => inertia),
      inertias,
    );
    expect(map.dimensions.at(-1)!.cumulative).toBe(1);
    for (const [found, places, own] of [
      [map.rows, wanted.rows, wanted.rowInertias],
      [map.columns, wanted.columns, wanted.columnInertias],
    ] as const) {
      const filled = found.filter((point) => point.coordinates !== null);
      expect(filled.length).toBe(places.length);
      expectAll(
        filled.map(({ inertia }) => inertia),
        own,
      );
      list(inertias).forEach((inertia, axis) => {
        // An axis has no direction of its own; rows and columns must turn together.
        const sign = signOf(map.rows, wanted.rows, axis);
        expectAll(
          filled.map((point) => sign * point.coordinates![axis]!),
          places.map((row) => list(row)[axis]!),
          1e-6,
        );
        const sum = filled.reduce((total, point) => total + point.contributions![axis]!, 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(
          filled.reduce((total, point) => total + point.mass * point.coordinates![axis]! ** 2, 0),
        ).toBeCloseTo(inertia, 9);
      });
      for (const { squaredCosines } of filled)
        expect(squaredCosines!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    }
    expectAll(
      map.rows.filter(({ mass }) => mass > 0).map(({ mass }) => mass),
      rowMasses,
    );
  });
});

/** Whether R's axis points the other way. */
function signOf(
  points: readonly { coordinates: readonly number[] | null }[],
  wanted: readonly (readonly number[])[],
  axis: number,
): number {
  const filled = points.filter(({ coordinates }) => coordinates !== null);
  const dot = filled.reduce(
    (sum, point, at) => sum + point.coordinates![axis]! * list(wanted[at]!)[axis]!,
    0,
  );
  return dot < 0 ? -1 : 1;
}

describe("kaplanMeier and logRank, as R's survival", () => {
  const cases = oracle.curves.flatMap(({ name, time, event, curves }) =>
    curves.map((curve) => ({ name, interval: curve.interval, time, event, curve })),
  );
  it.each(cases)("$name, $interval", ({ interval, time, event, curve }) => {
    const durations = list(time).map((value, at) => ({ time: value, event: list(event)[at] === 1 }));
    const found = kaplanMeier(durations, { interval });
    const of = (name: Exclude<keyof (typeof found.steps)[number], "reason">): (number | null)[] =>
      found.steps.map((step) => step[name]);
    for (const [name, wanted] of [
      ["time", curve.times],
      ["atRisk", curve.atRisk],
      ["events", curve.events],
      ["censored", curve.censored],
      ["survival", curve.survival],
      ["standardError", curve.error],
      ["lower", curve.lower],
      ["upper", curve.upper],
    ] as const)
      expectAll(of(name), wanted);
    expectAll(
      [found.median, found.medianLower, found.medianUpper],
      [curve.median, curve.medianLower, curve.medianUpper],
    );
  });

  it.each(oracle.logRanks)("$name", ({ time, event, group, observed, expected, chi2, p }) => {
    const found = logRank(
      time.map((value, at) => ({ time: value, event: event[at] === 1, group: group[at]! })),
    );
    expectAll(
      found.groups.map((row) => row.observed),
      observed,
    );
    expectAll(
      found.groups.map((row) => row.expected),
      expected,
    );
    expectAll([found.chi2, found.p], [chi2, p]);
  });

  it("tails of χ² for 1 to 6 degrees of freedom", () => {
    for (const [x, degrees, p] of oracle.chiSquare) {
      const found = chiSquareSurvival(x, degrees);
      expect(Math.abs(found - p)).toBeLessThanOrEqual(1e-11 * p);
    }
    expect(oracle.chiSquare.length).toBeGreaterThanOrEqual(36);
  });
});
