import { readFileSync } from "node:fs";
import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import {
  averageReducedFrequency,
  benjaminiHochberg,
  bootstrap,
  burrowsDelta,
  chiSquareSurvival,
  collocationsFromCounts,
  cosine,
  dispersionOf,
  fisherExact,
  jensenShannon,
  type KeynessMeasureOptions,
  keynessFromCounts,
  mannKendall,
  normalQuantile,
  normalSurvival,
  permutation,
  poissonInterval,
  theilSen,
  wilsonInterval,
} from "../src/index.js";
import { expectClose } from "./expect-close.js";

type Numbers = Readonly<Record<string, number>>;
interface Oracle {
  keyness: {
    table: [number, number, number, number];
    expected: Record<string, [number | null, number | null]>;
  }[];
  monroe: {
    rows: [number, number][];
    prior: "flat" | "informative";
    z: number[];
    delta: number[];
    lower: number[];
    upper: number[];
    p: number[];
  }[];
  dispersion: ({ v: number[]; sizes: number[] } & Numbers)[];
  arf: { sequence: number[]; arf: Numbers }[];
  collocations: ({ pair: [number, number, number, number] } & Numbers)[];
  wilson: number[][];
  poisson: number[][];
  kendall: ({ values: number[]; exact?: number } & Numbers)[];
  theilSen: ({ values: number[]; times: number[] } & Numbers)[];
  benjaminiHochberg: [number[], number[]][];
  normalSurvival: [number, number][];
  normalQuantile: [number, number][];
  chiSquareSurvival: [number, number][];
  bootstrap: {
    sample: number[];
    statistic: "mean" | "median" | "sd";
    percentile: [number, number];
    bca: [number, number];
  }[];
  replicates: {
    sample: number[];
    statistic: "mean" | "median" | "sd";
    draws: number[];
    percentile: [number, number];
    bca: [number, number];
    standardError: number;
  }[];
  permutation: { a: number[]; b: number[]; alternative: "two-sided" | "greater" | "less"; p: number }[];
  jensenShannon: [number[], number[], number][];
  cosine: [number[], number[], number][];
  burrowsDelta: { matrix: number[][]; features: number; values: number[] }[];
}

const oracle = JSON.parse(readFileSync(new URL("oracle/values.json", import.meta.url), "utf8")) as Oracle;

const VARIANTS: Record<string, KeynessMeasureOptions> = {
  g2: {},
  "g2 yates": { correction: "yates" },
  "g2 williams": { correction: "williams" },
  "g2-rayson": { measure: "g2-rayson" },
  chi2: { measure: "chi2" },
  "chi2 yates": { measure: "chi2", correction: "yates" },
  "log-ratio": { measure: "log-ratio" },
  diff: { measure: "diff" },
  "odds-ratio": { measure: "odds-ratio" },
  "simple-maths": { measure: "simple-maths" },
  "simple-maths k=100": { measure: "simple-maths", k: 100 },
  fisher: { measure: "fisher" },
};

describe("keyness", () => {
  it.each(Object.keys(VARIANTS))("%s", (name) => {
    let checked = 0;
    for (const { table, expected } of oracle.keyness) {
      const wanted = expected[name];
      if (wanted === undefined) continue;
      const [target, reference, targetTotal, referenceTotal] = table;
      const [row] = keynessFromCounts([{ feature: "f", target, reference }], {
        ...VARIANTS[name],
        targetTotal,
        referenceTotal,
      });
      checked += 1;
      // scipy's double precision loses digits on the largest table; the p-values of G² are checked from 60 digits.
      const precision = name === "fisher" || targetTotal > 1e8 ? 1e-6 : 1e-9;
      if (name === "fisher") expectClose(10 ** -Math.abs(row!.score!), wanted[1]!, precision);
      else if (wanted[0] === null) expect(row!.score).toBeNull();
      else expectClose(row!.score, wanted[0], precision);
      if (wanted[1] === null) expect(row!.p).toBeNull();
      else expectClose(row!.p, wanted[1], precision);
    }
    expect(checked).toBeGreaterThanOrEqual(20);
  });

  it.each(oracle.monroe)("log-odds, $prior prior", ({ rows, prior, z, delta, lower, upper, p }) => {
    const counts = rows.map(([target, reference], at) => ({ feature: String(at), target, reference }));
    const found = keynessFromCounts(counts, { measure: "log-odds", prior });
    for (const row of found) {
      const at = Number(row.feature);
      expectClose(row.score, z[at]!);
      expectClose(row.estimate, delta[at]!);
      expectClose(row.lower, lower[at]!);
      expectClose(row.upper, upper[at]!);
      expectClose(row.p, p[at]!);
    }
    expect(found.length).toBe(rows.length);
  });

  it("Fisher's p keeps its logarithm where it underflows", () => {
    const { p, log10P } = fisherExact(3000, 0, 0, 3000);
    // 2 / C(6000, 3000), by Stirling's series in log10.
    const log10 = (n: number): number =>
      (n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n)) / Math.LN10;
    expect(p).toBe(0);
    expect(log10P).toBeCloseTo(Math.log10(2) - (log10(6000) - 2 * log10(3000)), 6);
  });
});

describe("dispersion and collocation", () => {
  it.each(oracle.dispersion)("dispersion of $v", ({ v, sizes, ...wanted }) => {
    const found = dispersionOf(v as number[], sizes as number[]);
    for (const name of ["juillandD", "carrollD2", "rosengrenS", "dp", "dpNorm"] as const)
      expectClose(found[name], (wanted as Numbers)[name]!);
  });

  it.each(oracle.arf)("average reduced frequency of $sequence", ({ sequence, arf }) => {
    const types = ["", "1", "2", "3"];
    const rows = averageReducedFrequency({
      types,
      docs: [{ ids: sequence.slice(0, 4) }, { ids: sequence.slice(4) }],
    });
    expect(rows.length).toBe(Object.keys(arf).length);
    // The oracle is a sum over 20,000 shifts.
    for (const row of rows) expect(Math.abs(row.arf - arf[row.feature]!)).toBeLessThan(1e-3);
  });

  it.each(oracle.collocations)("collocation $pair", ({ pair, ...wanted }) => {
    const [both, nodeCount, collocateCount, total] = pair as [number, number, number, number];
    const [row] = collocationsFromCounts([
      { node: "x", collocate: "y", both, nodeCount, collocateCount, total },
    ]);
    const names = Object.keys(wanted) as (keyof typeof row)[];
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) expectClose(row![name] as number | null, (wanted as Numbers)[name]!);
  });
});

describe("intervals and trends", () => {
  it("Wilson and Poisson score intervals", () => {
    for (const [count, total, level, lower, upper] of oracle.wilson) {
      const found = wilsonInterval(count!, total!, level!);
      expectClose(found!.lower, lower!);
      expectClose(found!.upper, upper!);
    }
    for (const [count, level, lower, upper] of oracle.poisson) {
      const found = poissonInterval(count!, level!);
      expectClose(found.lower, lower!);
      expectClose(found.upper, upper!);
    }
    expect(oracle.wilson.length + oracle.poisson.length).toBeGreaterThanOrEqual(16);
  });

  it.each(oracle.kendall)("Mann–Kendall $values", ({ values, exact, ...wanted }) => {
    const found = mannKendall(values as number[], { method: "normal" });
    for (const name of ["s", "variance", "z", "p", "tau"] as const)
      expectClose(found[name], (wanted as Numbers)[name]!);
    if (exact !== undefined) expectClose(mannKendall(values as number[]).p, exact as number);
  });

  it.each(oracle.theilSen)("Theil–Sen $values", ({ values, times, ...wanted }) => {
    const found = theilSen(values as number[], { times: times as number[] });
    for (const name of ["slope", "intercept", "lower", "upper"] as const)
      expectClose(found[name], (wanted as Numbers)[name]!);
  });
});

describe("distributions and corrections", () => {
  it("survival functions and quantiles", () => {
    for (const [z, p] of oracle.normalSurvival) expectClose(normalSurvival(z), p, 1e-12);
    for (const [p, z] of oracle.normalQuantile) expectClose(normalQuantile(p), z, 1e-9);
    for (const [x, p] of oracle.chiSquareSurvival) expectClose(chiSquareSurvival(x), p, 1e-12);
  });

  it.each(oracle.benjaminiHochberg)("q-values of %j", (p, q) => {
    const found = benjaminiHochberg(p);
    q.forEach((value, at) => {
      expectClose(found[at], value, 1e-12);
    });
  });
});

const mean = (sample: readonly number[]): number =>
  sample.reduce((sum, value) => sum + value, 0) / sample.length;
const STATISTICS = {
  mean,
  median: (sample: readonly number[]): number => {
    const sorted = [...sample].sort((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  },
  sd: (sample: readonly number[]): number =>
    Math.sqrt(sample.reduce((sum, value) => sum + (value - mean(sample)) ** 2, 0) / (sample.length - 1)),
};

describe("resampling", () => {
  it.each(oracle.bootstrap)(
    "bootstrap of the $statistic of $sample",
    ({ sample, statistic, percentile, bca }) => {
      for (const [method, wanted] of [
        ["percentile", percentile],
        ["bca", bca],
      ] as const) {
        const found = bootstrap(sample, STATISTICS[statistic], { draws: 20000, seed: 20310401, method });
        // Both are random; the bounds of 20,000 draws vary by some hundredths of the interval.
        const slack = 0.05 * (wanted[1] - wanted[0]);
        expect(
          Math.abs(found.lower! - wanted[0]),
          `${method} lower ${found.lower} ${wanted}`,
        ).toBeLessThanOrEqual(slack);
        expect(
          Math.abs(found.upper! - wanted[1]),
          `${method} upper ${found.upper} ${wanted}`,
        ).toBeLessThanOrEqual(slack);
      }
    },
  );

  it.each(oracle.replicates)(
    "intervals of given draws of the $statistic of $sample",
    ({ sample, statistic, draws, standardError, ...wanted }) => {
      for (const method of ["percentile", "bca"] as const) {
        // The statistic itself first, then the draws, then the sample without each observation.
        let call = -1;
        const given = (values: readonly number[]): number => {
          call += 1;
          return call >= 1 && call <= draws.length ? draws[call - 1]! : STATISTICS[statistic](values);
        };
        const found = bootstrap(sample, given, { draws: draws.length, method });
        expectClose(found.lower, wanted[method][0]);
        expectClose(found.upper, wanted[method][1]);
        expectClose(found.standardError, standardError);
      }
    },
  );

  it.each(oracle.permutation)("permutation of $a and $b, $alternative", ({ a, b, alternative, p }) => {
    const difference = (one: readonly number[], other: readonly number[]): number => mean(one) - mean(other);
    expectClose(permutation(a, b, difference, { alternative }).p, p);
    const random = permutation(a, b, difference, { alternative, draws: 9 });
    expect(random.variant).toContain("random");
  });
});

describe("similarity", () => {
  it("Jensen–Shannon and cosine", () => {
    for (const [u, v, distance] of oracle.jensenShannon) expect(jensenShannon(u, v)).toBeCloseTo(distance, 7);
    for (const [u, v, similarity] of oracle.cosine) expect(cosine(u, v)).toBeCloseTo(similarity, 12);
    expect(oracle.cosine.length).toBeGreaterThanOrEqual(8);
  });

  it.each(oracle.burrowsDelta)("Burrows's Delta of $matrix", ({ matrix, features, values }) => {
    const rows = matrix.map((row, at) => ({
      id: `d${at}`,
      counts: new Map(row.map((count, column) => [`f${column}`, count])),
    }));
    const found = burrowsDelta(dfmFromCounts(rows), { features });
    found.forEach((row, at) => {
      expectClose(row.value, values[at]!);
    });
    expect(found.length).toBe(values.length);
  });
});
