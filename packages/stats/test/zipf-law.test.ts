import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { zipf } from "../src/zipf.js";
import { fitMandelbrot, fitZipf } from "../src/zipf-likelihood.js";

const counts = (...values: number[]) => new Map(values.map((value, at) => [`f${at}`, value]));
const matrix = (...rows: number[][]) =>
  dfmFromCounts(
    rows.map((row, at) => ({ id: `d${at}`, counts: counts(...row), docvars: { year: 2031 + at } })),
  );
/** Probabilities of ranks 1 to n under (rank + shift)^−exponent, over that of the first, so that none is below all numbers. */
const law = (n: number, exponent: number, shift = 0): number[] => {
  const weights = Array.from({ length: n }, (_, at) => ((at + 1 + shift) / (1 + shift)) ** -exponent);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
};
const likelihood = (values: readonly number[], shares: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * Math.log(shares[at]!), 0);

describe("Zipf's law", () => {
  it("is found where it holds: 600, 300, 200, 150", () => {
    const values = [600, 300, 200, 150];
    const [row] = zipf(matrix([200, 600, 0, 150, 300]));
    const shares = law(4, 1);
    // The variance of the log rank is the information that a token gives.
    const logs = [1, 2, 3, 4].map(Math.log);
    const mean = logs.reduce((sum, log, at) => sum + log * shares[at]!, 0);
    const variance = logs.reduce((sum, log, at) => sum + (log - mean) ** 2 * shares[at]!, 0);
    expect(row).toEqual({
      ...{ group: null, variant: "Zipf, maximum likelihood over the observed ranks", tokens: 1250, types: 4 },
      exponent: expect.closeTo(1, 10),
      standardError: expect.closeTo(1 / Math.sqrt(1250 * variance), 10),
      logLikelihood: expect.closeTo(likelihood(values, shares), 6),
      reason: null,
    });
    const [line] = zipf(matrix(values), { method: "ols" });
    expect(line).toMatchObject({
      ...{ exponent: expect.closeTo(1, 12), standardError: expect.closeTo(0, 6), reason: null },
      rSquared: expect.closeTo(1, 12),
    });
  });

  it.each([
    [8, 2, 2],
    [5, 5, 0],
    [2 ** 40, 1, 40],
    [2 ** 52, 1, 52],
    [3, 2, Math.log2(1.5)],
  ])("of two types, %i and %i, is the logarithm of their ratio", (one, other, exponent) => {
    const [row] = zipf(matrix([one, other]));
    expect(row!.exponent).toBeCloseTo(exponent, 9);
    expect(zipf(matrix([other, one]), { method: "ols" })[0]).toMatchObject({
      ...{
        exponent: expect.closeTo(exponent, 9),
        standardError: null,
        reason: "2 types leave no standard error",
      },
    });
  });

  it("has the exponent of which no neighbour is likelier", () => {
    for (const values of [
      [9, 8, 7, 1],
      [40, 3, 3, 2, 1, 1, 1],
      [1, 1, 1],
      [90, 1],
    ]) {
      const { exponent, logLikelihood } = fitZipf(Float64Array.from(values));
      expect(logLikelihood).toBeCloseTo(likelihood(values, law(values.length, exponent)), 8);
      for (const other of [exponent - 0.01, exponent + 0.01])
        expect(likelihood(values, law(values.length, other))).toBeLessThan(logLikelihood);
    }
  });

  it("is fitted to each group, and to none of fewer than two types", () => {
    const rows = zipf(matrix([8, 2, 0], [0, 0, 7], [0, 0, 0]), { by: "year" });
    expect(rows.map(({ group, tokens, types }) => [group, tokens, types])).toEqual([
      ["2031", 10, 2],
      ["2032", 7, 1],
      ["2033", 0, 0],
    ]);
    expect(rows[1]).toMatchObject({
      exponent: null,
      standardError: null,
      logLikelihood: null,
      reason: "fewer than 2 types",
    });
    expect(zipf(matrix([7]), { method: "ols" })[0]).toMatchObject({
      exponent: null,
      standardError: null,
      rSquared: null,
    });
    expect(zipf(matrix([7, 6, 5]), { method: "mandelbrot" })[0]).toMatchObject({
      ...{ exponent: null, shift: null, logLikelihood: null, reason: "fewer than 4 types" },
    });
    expect(zipf(matrix([7, 6, 5, 1]), { method: "mandelbrot" })[0]!.exponent).not.toBeNull();
    expect(() => zipf(matrix([1]), { method: "mle" as never })).toThrow('is "mle"');
    expect(() => zipf(matrix([1]), { group: "year" } as never)).toThrow('unknown option "group"');
  });
});

describe("the law of Zipf and Mandelbrot", () => {
  it.each([
    [1.5, 2, 6],
    [1, 0, 6],
    [1.2, -0.5, 6],
    [2.5, 30, 4],
  ])("is found where it holds: exponent %d, shift %d", (exponent, shift, digits) => {
    const values = law(30, exponent, shift).map((share) => Math.round(1e13 * share));
    const found = fitMandelbrot(Float64Array.from(values));
    expect(found.exponent).toBeCloseTo(exponent, digits);
    expect(found.shift! / (shift + 1)).toBeCloseTo(shift / (shift + 1), digits);
    expect(found.reason).toBeNull();
  });

  it("is at least as likely as Zipf's, and than with other shifts", () => {
    for (const values of [
      [30, 20, 12, 9, 7, 4, 1],
      [12, 9, 6, 4, 3, 2, 2, 1],
    ]) {
      const found = fitMandelbrot(Float64Array.from(values));
      expect(found.logLikelihood).toBeCloseTo(
        likelihood(values, law(values.length, found.exponent, found.shift)),
        6,
      );
      expect(found.logLikelihood).toBeGreaterThanOrEqual(fitZipf(Float64Array.from(values)).logLikelihood);
      if (found.reason === null)
        for (const factor of [0.9, 1.1])
          for (const step of [-0.02, 0, 0.02]) {
            const shift = (found.shift! + 0.999) * factor - 0.999;
            const other = likelihood(values, law(values.length, found.exponent + step, shift));
            expect(other).toBeLessThanOrEqual(found.logLikelihood + 1e-9);
          }
    }
  });

  it("is no likelier than the words' own shares, however much one word leads", () => {
    for (const values of [
      [2 ** 52, 1, 1, 1],
      [1e15, 1, 1, 1],
      [7e14, 5, 2, 1, 1],
    ]) {
      const { exponent, shift, logLikelihood } = fitMandelbrot(Float64Array.from(values));
      expect([exponent, shift, logLikelihood].every((value) => Number.isFinite(value))).toBe(true);
      const total = values.reduce((sum, value) => sum + value, 0);
      // Of the first word the share is 1, less what the others have.
      const others = values.slice(1);
      const most = others.reduce((sum, value) => sum + value * Math.log(value / total) - value, 0);
      expect(logLikelihood).toBeLessThanOrEqual(most + 0.01 * Math.abs(most));
      expect(logLikelihood).toBeGreaterThan(1.5 * most);
    }
  });

  it("says where no shift is best: halves have an endless one, one peak the least", () => {
    const reason = "the likelihood rises to the end of the shifts that are looked at";
    const halves = fitMandelbrot(Float64Array.from([512, 256, 128, 64, 32, 16, 8, 4, 2, 1]));
    expect(halves.reason).toBe(reason);
    expect(halves.shift).toBeGreaterThan(9e5);
    for (const values of [
      [300, 200, 130, 80, 40, 10, 2, 1],
      [50, 40, 30, 20, 10],
      [1000, 900, 800, 400, 100, 10, 1],
    ]) {
      const found = fitMandelbrot(Float64Array.from(values));
      expect(found.reason).toBe(reason);
      expect(found.shift).toBeLessThanOrEqual(1e6);
    }
    const peak = fitMandelbrot(Float64Array.from([1000, 3, 3, 3, 3]));
    expect(peak.reason).toBe(reason);
    expect(peak.shift).toBeCloseTo(-0.998, 6);
  });
});
