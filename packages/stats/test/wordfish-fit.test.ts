import { describe, expect, it } from "vitest";
import { fitWordfish } from "../src/wordfish-fit.js";
import { matrix, SETTINGS, START, sum, TABLE } from "./wordfish-table.js";

describe("the fit of wordfish", () => {
  const x = matrix(TABLE);
  /** The fit, and what it expects in each cell. */
  const fitted = () => {
    const fit = fitWordfish(x, START, SETTINGS);
    const expected = TABLE.map((row, doc) =>
      row.map((_, column) =>
        Math.exp(fit.sizes[doc]! + fit.levels[column]! + fit.slopes[column]! * fit.positions[doc]!),
      ),
    );
    return { fit, expected };
  };

  it("is identified", () => {
    const { fit } = fitted();
    expect(sum(fit.positions)).toBeCloseTo(0, 12);
    expect(sum(fit.positions.map((value) => value ** 2))).toBeCloseTo(3, 12);
    expect(sum(fit.sizes)).toBeCloseTo(0, 12);
    expect([fit.positions[0]! < fit.positions[1]!, fit.positions[1]! < fit.positions[2]!]).toEqual([
      true,
      true,
    ]);
    expect([fit.converged, fit.lastChange <= 1e-12]).toEqual([true, true]);
    // Turned round by another start.
    const turned = fitWordfish(
      x,
      START.map((value) => -value),
      SETTINGS,
    );
    expect(turned.positions[2]).toBeCloseTo(-fit.positions[2]!, 9);
    expect(turned.logPosterior).toBeCloseTo(fit.logPosterior, 8);
  });

  it("has features where their posterior is highest, given the documents", () => {
    const { fit, expected } = fitted();
    TABLE[0]!.forEach((_, column) => {
      const gaps = TABLE.map((row, doc) => row[column]! - expected[doc]![column]!);
      const moment = sum(gaps.map((gap, doc) => gap * fit.positions[doc]!));
      // What sizes and scale were moved by after the features are in their levels and slopes in the next round.
      expect(moment).toBeCloseTo(fit.slopes[column]! / 9, 6);
      expect(sum(gaps)).toBeCloseTo(0, 6);
    });
  });

  it("says how likely it is, and how sure a position", () => {
    const { fit, expected } = fitted();
    const cells = TABLE.flatMap((row, doc) =>
      row.map((count, column) => count * Math.log(expected[doc]![column]!) - expected[doc]![column]!),
    );
    const priors = sum(fit.slopes.map((slope) => slope ** 2)) / 18 + 3 / 2;
    expect(fit.logPosterior).toBeCloseTo(sum(cells) - priors, 8);
    fit.standardErrors.forEach((error, doc) => {
      const mass = sum(expected[doc]!);
      const mean = sum(expected[doc]!.map((value, column) => value * fit.slopes[column]!)) / mass;
      const spread = sum(expected[doc]!.map((value, column) => value * (fit.slopes[column]! - mean) ** 2));
      expect(error).toBeCloseTo(1 / Math.sqrt(spread + 1), 10);
    });
  });

  it("draws slopes and positions to 0 by the priors it is given", () => {
    const { fit } = fitted();
    const narrow = fitWordfish(x, START, { ...SETTINGS, slopeDeviation: 0.05 });
    const largest = (values: Float64Array): number => Math.max(...values.map(Math.abs));
    expect(largest(narrow.slopes)).toBeLessThan(0.1);
    expect(largest(fit.slopes)).toBeGreaterThan(0.3);
    const held = fitWordfish(x, START, { ...SETTINGS, positionDeviation: 0.5 });
    // Positions keep their deviation of 1: the posterior says what they cost, Σθ² / 2σ².
    expect(held.standardErrors[0]).toBeLessThan(0.5);
  });

  it("stops by its rule, or when the rounds are used up", () => {
    const { fit } = fitted();
    const two = fitWordfish(x, START, { ...SETTINGS, rounds: 2 });
    expect([two.rounds, two.converged]).toEqual([2, false]);
    expect(two.lastChange).toBeGreaterThan(1e-3);
    const loose = fitWordfish(x, START, { ...SETTINGS, tolerance: 1e-3 });
    expect(loose.converged).toBe(true);
    expect(loose.lastChange).toBeLessThanOrEqual(1e-3);
    const before = fitWordfish(x, START, { ...SETTINGS, rounds: loose.rounds - 1 });
    expect(before.lastChange).toBeGreaterThan(1e-3);
    const moves = loose.positions.map((value, doc) => Math.abs(value - before.positions[doc]!));
    expect(loose.lastChange).toBeCloseTo(Math.max(...moves), 12);
    // By the posterior: the round that gains too little is the last.
    const soon = fitWordfish(x, START, { ...SETTINGS, stop: "posterior", tolerance: 1e-3 });
    const last = fitWordfish(x, START, { ...SETTINGS, rounds: soon.rounds - 1 });
    const third = fitWordfish(x, START, { ...SETTINGS, rounds: soon.rounds - 2 });
    expect(soon.logPosterior - last.logPosterior).toBeLessThanOrEqual(1e-3);
    expect(last.logPosterior - third.logPosterior).toBeGreaterThan(1e-3);
    expect(soon.rounds).toBeLessThan(fit.rounds);
  });

  it("finds what a model gave", () => {
    // Counts that are the model's own means, rounded: 10⁶ tokens and hardly a prior.
    const [positions, slopes] = [
      [-1, 0, 1],
      [1.5, -1, 0.5, -0.2],
    ];
    const means = positions.map((position, doc) =>
      slopes.map((slope, column) => Math.round(1e6 * Math.exp(0.3 * doc + 0.1 * column + slope * position))),
    );
    const found = fitWordfish(matrix(means), Float64Array.from([-2, 0.3, 1]), SETTINGS);
    expect([...found.positions]).toEqual(positions.map((value) => expect.closeTo(value, 3)));
    // Slopes are known up to what they have in common, which the sizes can take over.
    slopes.forEach((slope, column) => {
      expect(found.slopes[column]! - found.slopes[0]!).toBeCloseTo(slope - slopes[0]!, 3);
    });
    means.forEach((row, doc) => {
      row.forEach((mean, column) => {
        const power =
          found.sizes[doc]! + found.levels[column]! + found.slopes[column]! * found.positions[doc]!;
        expect(Math.exp(power) / mean).toBeCloseTo(1, 4);
      });
    });
  });

  it("leaves documents that start in one place where they are", () => {
    const { positions } = fitWordfish(x, new Float64Array(4).fill(2), { ...SETTINGS, rounds: 1 });
    expect([...positions].every(Number.isFinite)).toBe(true);
  });
});
