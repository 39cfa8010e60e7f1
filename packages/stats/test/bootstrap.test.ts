import { describe, expect, it } from "vitest";
import { bootstrap, finite } from "../src/bootstrap.js";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("bootstrap", () => {
  const mean = (sample: readonly number[]): number => sum(sample) / sample.length;

  it("has the statistic of the sample, and the spread of its draws", () => {
    const sample = [2, 4, 4, 4, 5, 5, 7, 9];
    const found = bootstrap(sample, mean, { draws: 4000, seed: 3 });
    expect(found).toMatchObject({
      estimate: 5,
      n: 8,
      clusters: 8,
      level: 0.95,
      draws: 4000,
      seed: 3,
      reason: null,
    });
    expect(found.variant).toBe("bootstrap, percentile interval (quantiles of type 7)");
    // The mean of eight drawn with return has a variance of 4 / 8.
    expect(Math.abs(found.standardError! - Math.sqrt(0.5))).toBeLessThan(0.03);
    expect(bootstrap(sample, mean, { method: "bca", draws: 99 }).variant).toBe("bootstrap, BCa interval");
    expect(bootstrap([3, 3, 3], mean, { draws: 20 })).toMatchObject({
      estimate: 3,
      lower: 3,
      upper: 3,
      standardError: 0,
    });
  });

  it("draws whole clusters, each from its own stratum", () => {
    const sample = ["a1", "a2", "b1", "c1", "c2", "c3"];
    const given: string[][] = [];
    const found = bootstrap(
      sample,
      (drawn) => {
        given.push([...drawn]);
        return drawn.length;
      },
      { cluster: (name) => name[0]!, stratum: (_, place) => (place < 3 ? "early" : "late"), draws: 50 },
    );
    expect(found).toMatchObject({ n: 6, clusters: 3 });
    expect(given[0]).toEqual(sample);
    const pairs = given.slice(1).map((drawn) => drawn.join(" "));
    // Two clusters of the early stratum, and the one of the late.
    expect(new Set(pairs)).toEqual(
      new Set(["a1 a2 a1 a2", "a1 a2 b1", "b1 a1 a2", "b1 b1"].map((early) => `${early} c1 c2 c3`)),
    );
    const alone: number[][] = [];
    bootstrap(
      [1, 2, 30, 40],
      (drawn) => {
        alone.push([...drawn]);
        return 0;
      },
      { stratum: (value) => (value < 10 ? "low" : "high"), draws: 30 },
    );
    for (const drawn of alone) expect(drawn.filter((value) => value < 10).length).toBe(2);
    expect(new Set(alone.map((drawn) => drawn.join(" "))).size).toBeGreaterThan(8);
  });

  it("refuses a cluster in two strata, numbers that are not finite and options of others", () => {
    expect(() => bootstrap([1, 2], mean, { cluster: () => "x", stratum: String })).toThrow(
      'bootstrap: cluster "x" is in strata "1" and "2"',
    );
    expect(bootstrap([1, 2, 3], mean, { cluster: String, stratum: () => "y", draws: 5 }).clusters).toBe(3);
    expect(() => bootstrap([1, 2], () => Number.NaN)).toThrow("bootstrap: the statistic gave NaN");
    expect([finite("f", null), finite("f", 2)]).toEqual([null, 2]);
    expect(() => finite("f", Number.POSITIVE_INFINITY)).toThrow("f: the statistic gave Infinity");
    expect(() => bootstrap([1, 2], mean, { by: "x" } as never)).toThrow('unknown option "by"');
    expect(() => bootstrap([1, 2], mean, { draws: 0 })).toThrow("bootstrap: draws must be");
  });

  it("says of an empty sample that it is empty, without asking for its statistic", () => {
    expect(bootstrap([], mean, { draws: 9, seed: 4, level: 0.9 })).toEqual({
      ...{
        estimate: null,
        lower: null,
        upper: null,
        standardError: null,
        undefinedDraws: 0,
        n: 0,
        clusters: 0,
      },
      ...{ reason: "the sample is empty", draws: 9, seed: 4, level: 0.9 },
      variant: "bootstrap, percentile interval (quantiles of type 7)",
    });
  });
});
