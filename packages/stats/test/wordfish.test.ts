import { columnSums, dfmSelect, dfmWeight, rowSums } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../src/normal-quantile.js";
import { type Wordfish, wordfish } from "../src/wordfish.js";
import { fitWordfish } from "../src/wordfish-fit.js";
import { matrix, SETTINGS, START, sum, TABLE } from "./wordfish-table.js";

/** Laver, Benoit & Garry (2003): five references and a sixth text. */
const ROW = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
const SIX = matrix(
  [0, 5, 10, 15, 20, 7].map((offset) => Array.from({ length: 37 }, (_, column) => ROW[column - offset] ?? 0)),
);

describe("wordfish", () => {
  it("reproduces the published six texts", () => {
    const { documents, converged, rounds } = wordfish(SIX, { direction: ["d0", "d4"] });
    const positions = documents.map(({ position }) => position!.toFixed(5));
    expect(positions).toEqual(["-1.29057", "-0.61644", "0.03351", "0.70961", "1.52334", "-0.35945"]);
    expect([converged, rounds]).toEqual([true, 22]);
  });

  const ids = ({ documents }: Wordfish) => documents.map(({ document }) => document);
  const order = (found: Wordfish) =>
    [...found.documents]
      .filter(({ position }) => position !== null)
      .sort((a, b) => a.position! - b.position!)
      .map(({ document }) => document);

  it("turns by two documents, the first and the last that are not empty where none are given", () => {
    const x = matrix([
      [0, 0, 0],
      [1, 5, 9],
      [4, 5, 6],
      [9, 5, 1],
      [0, 0, 0],
    ]);
    expect(order(wordfish(x))).toEqual(["d1", "d2", "d3"]);
    expect(order(wordfish(x, { direction: ["d3", "d1"] }))).toEqual(["d3", "d2", "d1"]);
    expect(order(wordfish(x, { direction: ["d1", "d2"] }))).toEqual(["d1", "d2", "d3"]);
    // The second document is not the last.
    const bent = matrix([
      [5, 5, 5],
      [1, 5, 9],
      [9, 5, 1],
    ]);
    expect(order(wordfish(bent))).toEqual(["d1", "d0", "d2"]);
    expect(order(wordfish(bent, { direction: ["d0", "d1"] }))).toEqual(["d2", "d0", "d1"]);
    const turned = matrix([
      [9, 5, 1],
      [4, 5, 6],
      [1, 5, 9],
    ]);
    expect(order(wordfish(turned))).toEqual(["d0", "d1", "d2"]);
    const [there, back] = [wordfish(x), wordfish(x, { direction: ["d3", "d1"] })];
    expect(ids(there)).toEqual(["d0", "d1", "d2", "d3", "d4"]);
    there.features.forEach(({ slope, level }, at) => {
      expect(back.features[at]).toMatchObject({
        slope: expect.closeTo(-slope, 12),
        level: expect.closeTo(level, 12),
      });
    });
    expect(there.documents[0]).toEqual({
      ...{ document: "d0", position: null, standardError: null, lower: null, upper: null, size: null },
      reason: "the document is empty",
    });
    // The word of the higher positions has the larger slope.
    expect(there.features[0]!.slope).toBeGreaterThan(0);
    expect(there.features[2]!.slope).toBeLessThan(0);
  });

  it("gives what the fit gives, with intervals, without features that do not occur", () => {
    const x = matrix(TABLE);
    const y = dfmSelect(x, ["无", ...x.features], { addAbsent: true });
    const found = wordfish(y, { stop: "positions", tolerance: 1e-12, direction: ["d0", "d2"], level: 0.9 });
    const fit = fitWordfish(x, START, SETTINGS);
    expect(found.features.map(({ feature }) => feature)).toEqual(x.features);
    const z = normalQuantile(0.95);
    found.documents.forEach(({ position, standardError, lower, upper, size, reason }, doc) => {
      expect(position).toBeCloseTo(fit.positions[doc]!, 6);
      expect(size).toBeCloseTo(fit.sizes[doc]!, 6);
      expect(standardError).toBeCloseTo(fit.standardErrors[doc]!, 6);
      expect(lower).toBeCloseTo(position! - z * standardError!, 12);
      expect(upper).toBeCloseTo(position! + z * standardError!, 12);
      expect(reason).toBeNull();
    });
    found.features.forEach(({ level, slope }, column) => {
      expect(level).toBeCloseTo(fit.levels[column]!, 6);
      expect(slope).toBeCloseTo(fit.slopes[column]!, 6);
    });
    expect(found).toMatchObject({ converged: true, reason: null });
    expect(found.logPosterior).toBeCloseTo(fit.logPosterior, 6);
    expect(found.variant).toBe(
      "Wordfish, priors N(0, 3) of slopes and N(0, 1) of positions, stop by positions",
    );
    const usual = wordfish(x).documents[0]!;
    expect(usual.upper! - usual.position!).toBeCloseTo(normalQuantile(0.975) * usual.standardError!, 12);
    expect([sum(rowSums(x)), sum(columnSums(x))]).toEqual([298, 298]);
  });

  it("takes 100 rounds by the posterior and 5,000 by the positions at most, a tolerance of 10⁻⁶", () => {
    const x = matrix(TABLE);
    const usual = wordfish(x);
    expect(
      wordfish(x, { tolerance: 1e-6, stop: "posterior", slopeDeviation: 3, positionDeviation: 1 }),
    ).toEqual(usual);
    expect(wordfish(x, { tolerance: 1e-3 }).rounds).toBeLessThan(usual.rounds);
    const slow = wordfish(SIX, { stop: "positions" });
    expect([slow.rounds > 100, slow.converged]).toEqual([true, true]);
    expect(wordfish(SIX, { stop: "positions", rounds: 100 })).toMatchObject({
      ...{ converged: false, rounds: 100, reason: "it did not converge in the rounds allowed" },
    });
    const long = matrix([
      [7, 0, 0, 4],
      [0, 3, 2, 7],
      [0, 0, 8, 1],
    ]);
    expect(wordfish(long)).toMatchObject({ converged: false, rounds: 100 });
    expect(wordfish(long, { rounds: 200 })).toMatchObject({ converged: true, rounds: 110 });
    const narrow = wordfish(x, { slopeDeviation: 0.05 });
    expect(Math.max(...narrow.features.map(({ slope }) => Math.abs(slope)))).toBeLessThan(0.2);
    expect(narrow.variant).toContain("N(0, 0.05) of slopes");
    expect(wordfish(x, { positionDeviation: 0.1 }).documents[0]!.standardError).toBeLessThan(0.1);
  });

  it("says why nothing can be scaled", () => {
    const nothing = { features: [], logPosterior: null, rounds: 0, converged: false, lastChange: null };
    const few = "fewer than 2 documents or features are not empty";
    expect(
      wordfish(
        matrix([
          [1, 2],
          [0, 0],
        ]),
      ),
    ).toMatchObject({ ...nothing, reason: few });
    expect(
      wordfish(
        matrix([
          [1, 0],
          [3, 0],
        ]),
      ),
    ).toMatchObject({ ...nothing, reason: few });
    const same = wordfish(
      matrix([
        [1, 2],
        [0, 0],
        [2, 4],
      ]),
    );
    expect(same).toMatchObject({ ...nothing, reason: "all documents have the same profile" });
    const none = { position: null, standardError: null, lower: null, upper: null, size: null };
    expect(same.documents).toEqual([
      { document: "d0", ...none, reason: "all documents have the same profile" },
      { document: "d1", ...none, reason: "the document is empty" },
      { document: "d2", ...none, reason: "all documents have the same profile" },
    ]);
    expect(same.variant).toContain("Wordfish");
  });

  it("refuses weights, and options that are wrong", () => {
    expect(() => wordfish(dfmWeight(SIX, { scheme: "proportion" }))).toThrow("needs counts");
    for (const [options, message] of [
      [{ direction: ["d0", "x"] }, 'no document is called "x"'],
      [{ direction: ["x", "d0"] }, 'no document is called "x"'],
      [{ direction: ["d0", "d0"] }, 'not "d0" twice'],
      [{ stop: "never" }, 'is "never"'],
      [{ slopeDeviation: 0 }, "slopeDeviation"],
      [{ positionDeviation: 0 }, "positionDeviation"],
      [{ tolerance: 0 }, "tolerance"],
      [{ rounds: 0 }, "rounds"],
      [{ level: 1 }, "level"],
      [{ k: 1 }, 'unknown option "k"'],
    ] as const)
      expect(() => wordfish(SIX, options as never)).toThrow(message);
    const empty = matrix([
      [0, 0],
      [1, 2],
      [2, 1],
    ]);
    expect(() => wordfish(empty, { direction: ["d0", "d1"] })).toThrow('"d0" is empty');
  });
});
