import { readFileSync } from "node:fs";
import { dfmFromCounts, dfmMerge } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heaps, richness, zipf } from "../src/index.js";
import { expectClose } from "./expect-close.js";
import { unfinished } from "./unfinished.js";

interface Oracle {
  richness: {
    ids: number[];
    window: number;
    threshold: number;
    tokens: number;
    types: number;
    ttr: number;
    mattr: number;
    yuleK: number;
    mtld: number;
    honoreR: number | null;
  }[];
  zipf: {
    frequencies: number[];
    ols: [number, number, number];
    ml: [number, number, number];
    mandelbrot: [number, number, number] | null;
  }[];
  heaps: { ids: number[]; points: number; log: [number, number, number]; direct: [number, number, number] }[];
}

const oracle = JSON.parse(readFileSync(new URL("oracle/vocabulary.json", import.meta.url), "utf8")) as Oracle;

const tokensOf = (...docs: number[][]) => ({
  types: ["", ...Array.from({ length: Math.max(0, ...docs.flat()) }, (_, at) => `t${at + 1}`)],
  docs: docs.map((ids, at) => ({ id: `d${at}`, ids, docvars: { province: "甲省" } })),
});
const counted = (frequencies: readonly number[]) =>
  dfmFromCounts([{ id: "d", counts: new Map(frequencies.map((count, at) => [`t${at}`, count])) }]);

describe("against lexicalrichness and scipy", () => {
  it.each(oracle.richness)("richness of $tokens tokens", ({ ids, window, threshold, ...wanted }) => {
    const [row] = richness(tokensOf(ids), { window, threshold });
    for (const name of ["tokens", "types", "ttr", "mattr", "yuleK", "mtld"] as const)
      expectClose(row![name], wanted[name]);
    if (wanted.honoreR !== null) expectClose(row!.honoreR, wanted.honoreR);
  });

  it.each(oracle.zipf)("Zipf of $frequencies", ({ frequencies, ols, ml, mandelbrot }) => {
    const x = counted(frequencies);
    const line = zipf(x, { method: "ols" })[0]!;
    for (const [at, value] of [line.exponent, line.standardError, line.rSquared].entries())
      if (ols[at]! > 1e-6) expectClose(value, ols[at]!);
    const likely = zipf(x)[0]!;
    // scipy's minimum is found to about the root of the machine's precision, its curvature by differences.
    expectClose(likely.exponent, ml[0], 1e-6);
    expectClose(likely.standardError, ml[1], 1e-3);
    expectClose(likely.logLikelihood, ml[2], 1e-11);
    const shifted = zipf(x, { method: "mandelbrot" })[0]!;
    expect(shifted.logLikelihood!).toBeGreaterThanOrEqual(likely.logLikelihood! - 1e-6);
    if (mandelbrot === null) {
      expect(shifted.reason).toContain("end of the shifts");
      return;
    }
    expectClose(shifted.exponent, mandelbrot[0], 1e-5);
    expect(Math.abs(shifted.shift! - mandelbrot[1])).toBeLessThan(1e-5 * (1 + Math.abs(mandelbrot[1])));
    expectClose(shifted.logLikelihood, mandelbrot[2], 1e-11);
  });

  it.each(oracle.heaps)("Heaps of $ids", ({ ids, points, log, direct }) => {
    const fits = (["log", "direct"] as const).map((method) => heaps(tokensOf(ids), { method, points })[0]!);
    for (const [row, wanted] of [[fits[0]!, log] as const, [fits[1]!, direct] as const])
      for (const [at, value] of [row.k, row.beta, row.rSquared].entries())
        expectClose(value, wanted[at]!, 1e-6);
  });
});

describe("laws", () => {
  const sequence = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });

  it("every number is finite, undefined measures have a reason", () => {
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 3 }), fc.integer({ min: 1, max: 9 }), (docs, window) => {
        for (const by of [{}, { by: "province" }]) {
          const rows = richness(tokensOf(...docs), { window, ...by });
          expect(unfinished(rows)).toEqual([]);
          for (const row of rows) {
            const isUndefined = [row.ttr, row.mattr, row.yuleK, row.honoreR, row.mtld].includes(null);
            expect(isUndefined).toBe(row.reason !== null);
          }
          for (const method of ["log", "direct"] as const) {
            const fits = heaps(tokensOf(...docs), { method, ...by });
            expect(unfinished(fits)).toEqual([]);
            for (const row of fits) expect(row.k === null).toBe(row.reason !== null);
          }
        }
      }),
    );
  });

  it("padding is passed over; documents of a group are laid end to end", () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const plain = [...a, ...b].filter((id) => id !== 0);
        const options = { by: "province", window: 4 };
        const [row] = richness(tokensOf(a, b), options);
        expect(row).toEqual(richness(tokensOf(plain), options)[0]);
        expect(heaps(tokensOf(a, b), { by: "province" })).toEqual(heaps(tokensOf(plain), { by: "province" }));
      }),
    );
  });

  it("MATTR is the mean over all windows, MTLD does not care for direction", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 30 }), (ids) => {
        const [row] = richness(tokensOf(ids), { window: 5 });
        const windows = ids.slice(4).map((_, at) => new Set(ids.slice(at, at + 5)).size / 5);
        expectClose(row!.mattr, windows.reduce((sum, value) => sum + value, 0) / windows.length, 1e-12);
        const [turned] = richness(tokensOf([...ids].reverse()), { window: 5 });
        if (row!.mtld === null) expect(turned!.mtld).toBeNull();
        else expectClose(turned!.mtld, row!.mtld, 1e-12);
      }),
    );
  });

  it("the most likely exponent is no worse than its neighbours", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 30 }),
        (frequencies) => {
          const x = counted(frequencies);
          for (const method of ["ols", "ml", "mandelbrot"] as const) {
            const [row] = zipf(x, { method });
            expect(unfinished(row)).toEqual([]);
            expect(row!.exponent === null).toBe(row!.types < (method === "mandelbrot" ? 4 : 2));
          }
          const sorted = [...frequencies].sort((a, b) => b - a);
          const likelihood = (a: number): number => {
            const sum = sorted.reduce((total, _, at) => total + (at + 1) ** -a, 0);
            return sorted.reduce(
              (total, count, at) => total - count * (a * Math.log(at + 1) + Math.log(sum)),
              0,
            );
          };
          const { exponent, logLikelihood } = zipf(x)[0]!;
          expectClose(logLikelihood, likelihood(exponent!), 1e-9);
          for (const other of [exponent! - 0.01, exponent! + 0.01])
            expect(likelihood(other)).toBeLessThanOrEqual(likelihood(exponent!) + 1e-9);
        },
      ),
    );
  });

  it("groups are fitted apart", () => {
    const parts = ["甲省", "乙省"].map((province, at) =>
      dfmFromCounts([{ id: province, counts: { a: 9 - at, b: 3, c: 2 }, docvars: { province } }]),
    );
    const rows = zipf(dfmMerge(parts), { by: "province" });
    expect(rows.map((row) => row.group)).toEqual(["乙省", "甲省"]);
    expect({ ...rows[1], group: null }).toEqual(zipf(parts[0]!)[0]);
  });
});

describe("refusals", () => {
  it.each<[string, () => unknown]>([
    ["has no year", () => richness(tokensOf([1]), { by: "year" })],
    ["threshold must be below 1", () => richness(tokensOf([1]), { threshold: 1 })],
    ["window must be an integer", () => richness(tokensOf([1]), { window: 0 })],
    ['is "nls"; allowed: log, direct', () => heaps(tokensOf([1]), { method: "nls" as "log" })],
    ['is "mle"', () => zipf(counted([1]), { method: "mle" as "ml" })],
    ["no type has id 7", () => richness({ types: ["", "a"], docs: [{ id: "d", ids: [7] }] })],
    [
      'document "d" occurs twice',
      () =>
        heaps({
          types: [""],
          docs: [
            { id: "d", ids: [] },
            { id: "d", ids: [] },
          ],
        }),
    ],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
