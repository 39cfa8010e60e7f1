import { dfmFromCounts, dfmSelect } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../src/normal-quantile.js";
import { wordscores } from "../src/wordscores.js";

const matrix = (rows: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  dfmFromCounts(Object.entries(rows).map(([id, counts]) => ({ id, counts })));

describe("wordscores by hand", () => {
  // Shares of 稳 are 0.8 and 0.2, those of 进 the other way round: their scores are ∓0.6.
  const x = matrix({
    V: { 稳: 1, 进: 3, 新: 6 },
    R1: { 稳: 8, 进: 2 },
    R2: { 稳: 2, 进: 8 },
    N: { 新: 2 },
    O: {},
  });
  const references = { R2: 1, R1: -1 };
  const found = () => wordscores(x, { references });

  it("scores features by the positions of those who use them", () => {
    const { features } = found();
    expect(features).toEqual([
      { feature: "稳", score: expect.closeTo(-0.6, 12) },
      { feature: "进", score: expect.closeTo(0.6, 12) },
    ]);
    const long = matrix({ R1: { 稳: 80, 进: 20 }, R2: { 稳: 1, 进: 4, 旧: 0 }, V: { 稳: 1 } });
    expect(wordscores(long, { references }).features).toEqual(features);
  });

  it("scores documents by their words, and stretches the scores", () => {
    const { documents } = found();
    const [v, one, other, none, empty] = documents;
    // 0.25 · −0.6 + 0.75 · 0.6; variance 0.25 · 0.9² + 0.75 · 0.3² over 4 tokens.
    const error = Math.sqrt(0.27 / 4);
    const z = normalQuantile(0.975);
    // Scores 0.3, −0.36, 0.36: mean 0.1, squares 0.04 + 0.2116 + 0.0676; positions ±1 have deviation √2.
    const stretch = Math.SQRT2 / Math.sqrt(0.3192 / 2);
    expect(v).toEqual({
      ...{ document: "V", reference: null, tokens: 10, scored: 4, reason: null },
      score: expect.closeTo(0.3, 12),
      standardError: expect.closeTo(error, 12),
      lower: expect.closeTo(0.3 - z * error, 12),
      upper: expect.closeTo(0.3 + z * error, 12),
      lbg: expect.closeTo(0.1 + 0.2 * stretch, 12),
      mv: expect.closeTo(0.3 / 0.36, 12),
    });
    expect(one).toMatchObject({
      reference: -1,
      score: expect.closeTo(-0.36, 12),
      mv: expect.closeTo(-1, 12),
    });
    expect(other).toMatchObject({ reference: 1, score: expect.closeTo(0.36, 12), mv: expect.closeTo(1, 12) });
    const nothing = { score: null, standardError: null, lower: null, upper: null, lbg: null, mv: null };
    expect(none).toEqual({
      ...{ document: "N", reference: null, tokens: 2, scored: 0, ...nothing },
      reason: "no reference has any of its features",
    });
    expect(empty).toEqual({
      ...{ document: "O", reference: null, tokens: 0, scored: 0, ...nothing },
      reason: "the document is empty",
    });
    const half = wordscores(x, { references, level: 0.5 }).documents[0]!;
    expect(half.upper).toBeCloseTo(0.3 + normalQuantile(0.75) * error, 12);
    expect(half.lower).toBeCloseTo(0.3 - normalQuantile(0.75) * error, 12);
  });

  it("gives the outermost references their positions back, whichever come first", () => {
    const y = matrix({
      M: { 甲: 5, 乙: 5 },
      H: { 甲: 1, 乙: 9 },
      L: { 甲: 9, 乙: 1 },
      K: { 甲: 7, 乙: 3 },
      W: { 甲: 6, 乙: 4 },
    });
    const placed = wordscores(y, { references: { M: 20, H: 30, L: 10, K: 10 } }).documents;
    // Two references stand at 10: the mean of their scores does.
    expect(placed[1]!.mv).toBeCloseTo(30, 9);
    expect((placed[2]!.mv! + placed[3]!.mv!) / 2).toBeCloseTo(10, 9);
    // Scores are linear in the share of 乙.
    expect(placed[4]!.mv).toBeCloseTo(10 + (20 * (0.4 - 0.2)) / (0.9 - 0.2), 9);
  });

  it("does not depend on the unit of the positions", () => {
    const { documents } = found();
    for (const unit of [1e-10, 1e10]) {
      const scaled = wordscores(x, { references: { R1: -unit, R2: unit } }).documents;
      for (const at of [0, 1, 2]) {
        expect(scaled[at]!.mv! / unit).toBeCloseTo(documents[at]!.mv!, 9);
        expect(scaled[at]!.lbg! / unit).toBeCloseTo(documents[at]!.lbg!, 9);
      }
    }
  });

  it("cannot stretch what does not vary", () => {
    const reason = "the scores do not vary: they cannot be rescaled";
    const flat = wordscores(matrix({ R1: { 稳: 1, 进: 1 }, R2: { 稳: 2, 进: 2 } }), { references });
    expect(flat.documents.map(({ score, lbg, mv }) => [score, lbg, mv])).toEqual([
      [0, null, null],
      [0, null, null],
    ]);
    expect(flat.documents[0]!.reason).toBe(reason);
    // The outermost speak alike, a third does not.
    const alike = wordscores(matrix({ R1: { 稳: 1 }, R2: { 稳: 3 }, R3: { 进: 2 } }), {
      references: { R1: 0, R2: 1, R3: 0.8 },
    });
    expect(alike.documents[0]).toMatchObject({ score: 0.5, mv: null, lbg: expect.any(Number), reason });
  });

  it("refuses references that are not there, empty, without a place or all in one", () => {
    for (const [given, message] of [
      [{ R1: 1, X: 2 }, 'no document is called "X"'],
      [{ R1: 1, R2: Number.POSITIVE_INFINITY }, 'position Infinity of "R2" is not finite'],
      [{ R1: 1, O: 2 }, 'reference "O" is empty'],
      [{ R1: 1, R2: 1 }, "two different positions"],
      [{ R1: 1 }, "two different positions"],
      [{}, "two different positions"],
    ] as const)
      expect(() => wordscores(x, { references: given as Record<string, number> })).toThrow(message);
    expect(() => wordscores(x, { references, level: 95 })).toThrow("level");
    expect(() => wordscores(x, { references, z: 2 } as never)).toThrow('unknown option "z"');
    const wide = dfmSelect(x, [...x.features, "无"], { addAbsent: true });
    expect(wordscores(wide, { references }).features.length).toBe(2);
  });
});
