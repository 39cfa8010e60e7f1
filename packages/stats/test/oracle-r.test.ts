import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  benjaminiHochberg,
  chiSquareSurvival,
  fisherExact,
  keynessFromCounts,
  mannKendall,
  normalQuantile,
  normalSurvival,
  wilsonInterval,
} from "../src/index.js";
import { expectClose } from "./expect-close.js";

interface Oracle {
  keyness: {
    table: [number, number, number, number];
    chi2: [number, number];
    "chi2 yates": [number, number];
    g2: [number, number];
    fisher?: number;
  }[];
  kendall: { values: number[]; p: number; tau: number }[];
  wilson: [number, number, number, number, number][];
  benjaminiHochberg: { p: number[] | number; q: number[] | number }[];
  normalSurvival: [number, number][];
  normalQuantile: [number, number][];
  chiSquareSurvival: [number, number][];
}

const oracle = JSON.parse(
  readFileSync(new URL("oracle/contingency.json", import.meta.url), "utf8"),
) as Oracle;

/** R writes 15 digits. */
describe("against R", () => {
  it.each(oracle.keyness)("keyness of $table", ({ table, fisher, ...wanted }) => {
    const [target, reference, targetTotal, referenceTotal] = table;
    // R's double precision loses digits where large counts are close to expectation; those have 60 elsewhere.
    const precision = targetTotal > 1e8 ? 1e-3 : 1e-8;
    for (const [name, options] of [
      ["chi2", { measure: "chi2" }],
      ["chi2 yates", { measure: "chi2", correction: "yates" }],
      ["g2", { measure: "g2" }],
    ] as const) {
      const [row] = keynessFromCounts([{ feature: "f", target, reference }], {
        ...options,
        targetTotal,
        referenceTotal,
      });
      const [score, p] = wanted[name];
      if (Math.abs(score) < 1e-9) expect(Math.abs(row!.score!)).toBeLessThan(1e-9);
      else expectClose(row!.score, score, precision);
      expectClose(row!.p, p, Math.max(precision, Math.abs(score) > 100 ? 1e-5 : 1e-7));
    }
    if (fisher !== undefined)
      expectClose(
        fisherExact(target, reference, targetTotal - target, referenceTotal - reference).p,
        fisher,
        1e-6,
      );
  });

  it.each(oracle.kendall)("exact Mann–Kendall of $values", ({ values, p, tau }) => {
    const found = mannKendall(values, { method: "exact" });
    expectClose(found.p, p);
    expectClose(found.tau, tau);
  });

  it("Wilson intervals, q-values, distributions", () => {
    for (const [count, total, level, lower, upper] of oracle.wilson) {
      const found = wilsonInterval(count, total, level)!;
      expectClose(found.lower, lower, 1e-9);
      expectClose(found.upper, upper, 1e-9);
    }
    for (const { p, q } of oracle.benjaminiHochberg) {
      const found = benjaminiHochberg([p].flat());
      for (const [at, value] of [q].flat().entries()) expectClose(found[at], value, 1e-12);
    }
    for (const [z, p] of oracle.normalSurvival) expectClose(normalSurvival(z), p, 1e-12);
    for (const [p, z] of oracle.normalQuantile) expectClose(normalQuantile(p), z, 1e-9);
    for (const [x, p] of oracle.chiSquareSurvival) expectClose(chiSquareSurvival(x), p, 1e-12);
  });
});
