import { readFileSync } from "node:fs";
import { type Dfm, dfmFromCounts, dfmFromTriplets, dfmWeight } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burrowsDelta, correspondenceAnalysis, similarity, wordfish, wordscores } from "../src/index.js";
import { leftPad } from "./left-pad.js";
import { unfinished } from "./unfinished.js";

interface Scaling {
  wordfish: {
    rows: number[][];
    stop: "posterior" | "positions";
    low: number;
    high: number;
    positions: number[];
    errors: number[];
    sizes: number[];
    levels: number[];
    slopes: number[];
    logPosterior: number;
    rounds: number;
  }[];
  wordscores: {
    rows: number[][];
    references: Record<string, number>;
    scores: number[];
    errors: number[];
    lbg: number[];
    mv: number[];
    words: (number | null)[];
  }[];
  delta: { rows: number[][]; features: number; burrows: number[]; eder: number[]; cosine: number[] }[];
}

const oracle = JSON.parse(readFileSync(new URL("oracle/scaling.json", import.meta.url), "utf8")) as Scaling;

function matrixOf(rows: readonly (readonly number[])[]): Dfm {
  return dfmFromCounts(
    rows.map((row, doc) => ({
      id: leftPad(doc),
      counts: new Map(row.map((count, column) => [leftPad(column), count])),
    })),
  );
}

function expectAll(
  actual: readonly (number | null)[],
  wanted: readonly (number | null)[],
  slack: number,
): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((value, at) => {
    expect(Math.abs(actual[at]! - value!), `${actual[at]} is not ${value}`).toBeLessThan(slack);
  });
}

/** Laver, Benoit & Garry (2003): five references and a sixth text. */
const ROW = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
const SIX = matrixOf(
  [0, 5, 10, 15, 20, 7].map((offset) => Array.from({ length: 37 }, (_, column) => ROW[column - offset] ?? 0)),
);
const REFERENCES = { "0000": -1.5, "0001": -0.75, "0002": 0, "0003": 0.75, "0004": 1.5 };

describe("wordfish", () => {
  it("reproduces the published six texts", () => {
    const { documents, converged, rounds } = wordfish(SIX, { direction: ["0000", "0004"] });
    expect(documents.map(({ position }) => position!.toFixed(5))).toEqual([
      "-1.29057",
      "-0.61644",
      "0.03351",
      "0.70961",
      "1.52334",
      "-0.35945",
    ]);
    expect([converged, rounds]).toEqual([true, 22]);
  });

  it.each(oracle.wordfish.map((one, at) => ({ at, ...one })))("case $at, stop by $stop", (wanted) => {
    const { documents, features, ...found } = wordfish(matrixOf(wanted.rows), {
      direction: [leftPad(wanted.low), leftPad(wanted.high)],
      stop: wanted.stop,
    });
    expect(found.rounds).toBe(wanted.rounds);
    expectAll(
      documents.map(({ position }) => position),
      wanted.positions,
      1e-8,
    );
    expectAll(
      documents.map(({ standardError }) => standardError),
      wanted.errors,
      1e-8,
    );
    expectAll(
      documents.map(({ size }) => size),
      wanted.sizes,
      1e-7,
    );
    expectAll(
      features.map(({ level }) => level),
      wanted.levels,
      1e-6,
    );
    expectAll(
      features.map(({ slope }) => slope),
      wanted.slopes,
      1e-6,
    );
    expect(found.logPosterior).toBeCloseTo(wanted.logPosterior, 5);
  });

  it("is identified: mean 0, deviation 1, and turned by its direction alone", () => {
    const there = wordfish(SIX, { direction: ["0000", "0004"], stop: "positions" });
    const back = wordfish(SIX, { direction: ["0004", "0000"], stop: "positions" });
    const positions = there.documents.map(({ position }) => position!);
    expect(positions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(positions.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(5, 12);
    expect(back.documents.map(({ position }) => 0 - position!)).toEqual(positions);
    expect(back.features.map(({ slope }) => 0 - slope)).toEqual(there.features.map(({ slope }) => slope));
  });

  it("says when it has not converged, and when there is nothing to scale", () => {
    const short = wordfish(SIX, { rounds: 3, stop: "positions" });
    expect(short).toMatchObject({
      converged: false,
      reason: "it did not converge in the rounds allowed",
      rounds: 3,
    });
    expect(unfinished(short)).toEqual([]);
    expect(
      wordfish(
        matrixOf([
          [1, 2],
          [0, 0],
          [2, 4],
        ]),
      ),
    ).toMatchObject({
      documents: [
        { position: null, reason: "all documents have the same profile" },
        { position: null, reason: "the document is empty" },
        { position: null },
      ],
      reason: "all documents have the same profile",
      logPosterior: null,
    });
    expect(wordfish(matrixOf([[1, 2]])).reason).toBe("fewer than 2 documents or features are not empty");
    expect(wordfish(dfmFromCounts([])).documents).toEqual([]);
  });
});

describe("wordscores", () => {
  it("reproduces the published sixth text", () => {
    const [virgin] = wordscores(SIX, { references: REFERENCES }).documents.slice(5);
    expect(virgin!.score!.toFixed(6)).toBe("-0.448059");
    expect(virgin!.standardError!.toFixed(6)).toBe("0.011898");
    expect([virgin!.mv!.toFixed(2), virgin!.lbg!.toFixed(2)]).toEqual(["-0.51", "-0.53"]);
  });

  it.each(oracle.wordscores.map((one, at) => ({ at, ...one })))("case $at", (wanted) => {
    const references = Object.fromEntries(
      Object.entries(wanted.references).map(([place, position]) => [leftPad(Number(place)), position]),
    );
    const { documents, features } = wordscores(matrixOf(wanted.rows), { references });
    expectAll(
      documents.map(({ score }) => score),
      wanted.scores,
      1e-10,
    );
    expectAll(
      documents.map(({ standardError }) => standardError),
      wanted.errors,
      1e-10,
    );
    expectAll(
      documents.map(({ lbg }) => lbg),
      wanted.lbg,
      1e-8,
    );
    expectAll(
      documents.map(({ mv }) => mv),
      wanted.mv,
      1e-8,
    );
    const scores = new Map(features.map(({ feature, score }) => [feature, score]));
    wanted.words.forEach((score, column) => {
      if (score === null) expect(scores.has(leftPad(column))).toBe(false);
      else expect(scores.get(leftPad(column))).toBeCloseTo(score, 10);
    });
  });

  it("says what has no score", () => {
    const x = matrixOf([
      [5, 1, 0, 0],
      [1, 5, 0, 0],
      [0, 0, 0, 7],
      [0, 0, 0, 0],
      [1, 1, 0, 2],
    ]);
    const { documents } = wordscores(x, { references: { "0000": 0, "0001": 1 } });
    expect(documents.map(({ scored, tokens, reason }) => [scored, tokens, reason])).toEqual([
      [6, 6, null],
      [6, 6, null],
      [0, 7, "no reference has any of its features"],
      [0, 0, "the document is empty"],
      [2, 4, null],
    ]);
    const flat = wordscores(
      matrixOf([
        [1, 1],
        [2, 2],
        [1, 3],
      ]),
      { references: { "0000": 0, "0001": 1 } },
    );
    expect(flat.documents[0]).toMatchObject({ score: 0.5, lbg: null, mv: null });
    expect(flat.documents[0]!.reason).toBe("the scores do not vary: they cannot be rescaled");
  });
});

describe("burrowsDelta and its variants, as scipy", () => {
  it.each(oracle.delta.map((one, at) => ({ at, ...one })))("case $at", ({ rows, features, ...wanted }) => {
    for (const variant of ["burrows", "eder", "cosine"] as const) {
      const found = burrowsDelta(matrixOf(rows), { features, variant });
      expectAll(
        found.map(({ value }) => value),
        wanted[variant],
        1e-9,
      );
    }
  });

  it("Cosine Delta says what has no direction", () => {
    const found = burrowsDelta(
      matrixOf([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
      { variant: "cosine" },
    );
    expect(found.map(({ value, reason }) => [value, reason])).toEqual([
      [null, "a document has the average share of every feature"],
      [2, null],
      [null, "a document has the average share of every feature"],
    ]);
    expect(found[0]!.variant).toBe("Cosine Delta over 2 features, sample standard deviation");
    expect(() => burrowsDelta(SIX, { variant: "argamon" as never })).toThrow(
      'is "argamon"; allowed: burrows, eder, cosine',
    );
  });
});

describe("laws", () => {
  const table = fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.nat({ max: 2 ** 40 })), {
      minLength: 4,
      maxLength: 4,
    }),
    { maxLength: 5 },
  );

  it("no number that is not finite leaves, and null says why", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const x = matrixOf(rows);
        const map = correspondenceAnalysis(x);
        expect(unfinished(map)).toEqual([]);
        for (const point of [...map.rows, ...map.columns])
          expect(point.coordinates === null || point.squaredCosines === null).toBe(point.reason !== null);
        const fish = wordfish(x, { rounds: 20 });
        expect(unfinished(fish)).toEqual([]);
        expect(fish.documents.every((row) => (row.position === null) === (row.reason !== null))).toBe(true);
        const filled = rows.findIndex((row) => row.some((count) => count > 0));
        const last = rows.findLastIndex((row) => row.some((count) => count > 0));
        if (filled === last) return;
        const scores = wordscores(x, { references: { [leftPad(filled)]: -1, [leftPad(last)]: 1 } });
        expect(unfinished(scores)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("correspondence analysis keeps χ² distances, and does not depend on the size of the counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 20 }), { minLength: 4, maxLength: 4 }), {
          minLength: 2,
          maxLength: 6,
        }),
        (rows) => {
          const x = matrixOf(rows);
          const map = correspondenceAnalysis(x, { dimensions: 9 });
          const total = rows.flat().reduce((sum, count) => sum + count, 0);
          const filled = map.rows.filter((row) => row.coordinates !== null);
          for (const one of filled) {
            for (const other of filled) {
              const wanted = rows[0]!.reduce((sum, _, column) => {
                const mass = rows.reduce((all, row) => all + row[column]!, 0) / total;
                if (mass === 0) return sum;
                const share = (name: string): number => {
                  const row = rows[Number(name)]!;
                  return row[column]! / row.reduce((all, count) => all + count, 0);
                };
                return sum + (share(one.name) - share(other.name)) ** 2 / mass;
              }, 0);
              const found = one.coordinates!.reduce(
                (sum, value, axis) => sum + (value - other.coordinates![axis]!) ** 2,
                0,
              );
              expect(found).toBeCloseTo(wanted, 6);
            }
          }
          const large = correspondenceAnalysis(
            matrixOf(rows.map((row) => row.map((count) => count * 2 ** 33))),
          );
          expect(large.totalInertia ?? 0).toBeCloseTo(map.totalInertia ?? 0, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("correspondence analysis has fixed signs, whatever the order of the features", () => {
    const turned = matrixOf(
      [0, 5, 10, 15, 20, 7].map((offset) =>
        Array.from({ length: 37 }, (_, column) => ROW[36 - column - offset] ?? 0),
      ),
    );
    const [one, other] = [correspondenceAnalysis(SIX), correspondenceAnalysis(turned)];
    one.rows.forEach((row, at) => {
      expect(other.rows[at]!.coordinates![0]).toBeCloseTo(row.coordinates![0]!, 9);
      expect(other.rows[at]!.coordinates![1]).toBeCloseTo(row.coordinates![1]!, 9);
    });
    expect(one.rows[4]!.coordinates![0]).toBeGreaterThan(0);
  });
});

describe("edge cases of the maps", () => {
  it.each<[string, number[][], object]>([
    ["no document", [], { totalInertia: null, total: 0, dimensions: [] }],
    [
      "one document",
      [[1, 2]],
      { totalInertia: 0, reason: "fewer than 2 documents or features are not empty" },
    ],
    [
      "all empty",
      [
        [0, 0],
        [0, 0],
      ],
      { totalInertia: null, rows: [{ mass: 0, coordinates: null, reason: "the document is empty" }, {}] },
    ],
    [
      "all the same",
      [
        [1, 2],
        [2, 4],
      ],
      { totalInertia: 0, reason: "all documents have the same profile" },
    ],
    [
      "one dimension",
      [
        [1, 2],
        [2, 1],
      ],
      { reason: "the table has 1 dimension" },
    ],
  ])("correspondenceAnalysis: %s", (_, rows, wanted) => {
    expect(correspondenceAnalysis(matrixOf(rows))).toMatchObject(wanted);
  });

  const weights = dfmWeight(SIX, { scheme: "proportion" });
  it.each<[string, () => unknown]>([
    ["correspondenceAnalysis: needs counts", () => correspondenceAnalysis(weights)],
    ["wordfish: needs counts", () => wordfish(weights)],
    ["wordscores: needs counts", () => wordscores(weights, { references: REFERENCES })],
    ["dimensions must be an integer of at least 1", () => correspondenceAnalysis(SIX, { dimensions: 0 })],
    ['unknown option "axes"', () => correspondenceAnalysis(SIX, { axes: 2 } as never)],
    ['wordfish: stop is "never"', () => wordfish(SIX, { stop: "never" as never })],
    ['no document is called "x"', () => wordfish(SIX, { direction: ["0000", "x"] })],
    ['not "0000" twice', () => wordfish(SIX, { direction: ["0000", "0000"] })],
    [
      "is empty and cannot give",
      () =>
        wordfish(
          matrixOf([
            [0, 0],
            [1, 2],
            [2, 1],
          ]),
          { direction: ["0000", "0001"] },
        ),
    ],
    ["slopeDeviation must be above 0", () => wordfish(SIX, { slopeDeviation: 0 })],
    ["two different positions", () => wordscores(SIX, { references: { "0000": 1, "0001": 1 } })],
    ['no document is called "x"', () => wordscores(SIX, { references: { x: 1, "0001": 2 } })],
    ["is not finite", () => wordscores(SIX, { references: { "0000": Number.NaN, "0001": 2 } })],
    [
      'reference "0001" is empty',
      () =>
        wordscores(
          matrixOf([
            [1, 2],
            [0, 0],
          ]),
          { references: { "0000": 1, "0001": 2 } },
        ),
    ],
    [
      "group or trim",
      () =>
        correspondenceAnalysis(
          dfmFromTriplets(
            Array.from({ length: 2001 }, (_, at) => ({ document: `d${at}`, feature: `f${at}`, value: 1 })),
          ),
        ),
    ],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });

  it("similarity of the six texts falls with their distance on the scale", () => {
    const first = similarity(SIX)
      .filter(({ a }) => a === "0000")
      .map(({ value }) => value!);
    expect(first[0]).toBeGreaterThan(first[1]!);
    expect(first[1]).toBeGreaterThan(first[2]!);
  });
});
