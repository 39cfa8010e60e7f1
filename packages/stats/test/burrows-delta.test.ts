import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { burrowsDelta } from "../src/burrows-delta.js";

describe("Burrows's Delta", () => {
  // Shares of 的, 要, 和: 5 6 7, 3 3 3 and 2 1 0 in ten.
  const x = dfmFromCounts([
    { id: "a", counts: { 的: 5, 要: 3, 和: 2 } },
    { id: "b", counts: { 的: 12, 要: 6, 和: 2 } },
    { id: "e", counts: {} },
    { id: "c", counts: { 的: 7, 要: 3 } },
  ]);
  const values = (options: Parameters<typeof burrowsDelta>[1] = {}) =>
    Object.fromEntries(burrowsDelta(x, options).map(({ a, b, value }) => [a + b, value]));
  const close = (wanted: number) => expect.closeTo(wanted, 12);

  it("is the mean difference of z-scores, of what varies", () => {
    // 的 has z of −1, 0 and 1; 和 of 1, 0 and −1; 要 does not vary.
    const empty = { ae: null, be: null, ec: null };
    expect(values()).toEqual({ ab: close(1), ac: close(2), bc: close(1), ...empty });
    // Weights by rank: 的 is the first of two, 和 the second.
    expect(values({ variant: "eder" })).toEqual({
      ab: close(0.75),
      ac: close(1.5),
      bc: close(0.75),
      ...empty,
    });
    // b is average throughout and has no direction; a and c lie opposite.
    expect(values({ variant: "cosine" })).toEqual({ ab: null, ac: close(2), bc: null, ...empty });
    expect(burrowsDelta(x)[0]).toEqual({
      ...{ a: "a", b: "b", kind: "distance", value: close(1), reason: null },
      variant: "Burrows's Delta over 2 features, sample standard deviation",
    });
    const reasons = burrowsDelta(x, { variant: "cosine" }).map(({ reason }) => reason);
    expect(reasons).toEqual([
      "a document has the average share of every feature",
      "a document is empty",
      null,
      "a document is empty",
      "a document has the average share of every feature",
      "a document is empty",
    ]);
  });

  it("asks for the most frequent features, ties by name", () => {
    const over = (features: number, variant?: "eder") =>
      burrowsDelta(x, { features, ...(variant === undefined ? {} : { variant }) })[0]!.variant;
    expect(over(1)).toBe("Burrows's Delta over 1 features, sample standard deviation");
    // 要 is the second, and does not vary.
    expect(over(2)).toBe("Burrows's Delta over 1 features, sample standard deviation");
    expect(over(3, "eder")).toBe("Eder's Delta over 2 features, sample standard deviation");
    const tied = dfmFromCounts([
      { id: "a", counts: { 乙: 1, 甲: 3, 丙: 4 } },
      { id: "b", counts: { 乙: 3, 甲: 1, 丙: 4 } },
      { id: "c", counts: { 乙: 2, 甲: 2, 丙: 4 } },
    ]);
    // 丙 leads and does not vary; of the tied two the first by name is 乙.
    const reduced = (names: string[]) =>
      burrowsDelta({ ...tied, features: names }, { features: 2, variant: "cosine" }).map(
        ({ value }) => value,
      );
    expect(reduced([...tied.features])).toEqual([close(2), null, null]);
  });

  it("says when nothing varies, and what it does not take", () => {
    const same = dfmFromCounts([
      { id: "a", counts: { 的: 5, 要: 5 } },
      { id: "b", counts: { 的: 7, 要: 7 } },
    ]);
    expect(burrowsDelta(same)[0]).toMatchObject({
      value: null,
      reason: "no feature varies between the documents",
    });
    const alone = dfmFromCounts([
      { id: "a", counts: { 的: 5 } },
      { id: "b", counts: {} },
    ]);
    expect(burrowsDelta(alone)[0]).toMatchObject({ value: null, reason: "a document is empty" });
    expect(burrowsDelta(dfmFromCounts([]))).toEqual([]);
    // An empty document before the others does not make a feature vary.
    const later = burrowsDelta(x)[0]!.variant;
    const first = dfmFromCounts([
      { id: "e", counts: {} },
      { id: "a", counts: { 的: 5, 要: 3, 和: 2 } },
      { id: "b", counts: { 的: 6, 要: 3, 和: 1 } },
    ]);
    expect(burrowsDelta(first)[2]).toMatchObject({ variant: later, value: close(Math.SQRT2) });
    expect(() => burrowsDelta(x, { features: 0 })).toThrow("features must be an integer of at least 1");
    expect(() => burrowsDelta(x, { variant: "delta" as "eder" })).toThrow(
      '"delta"; allowed: burrows, eder, cosine',
    );
    expect(() => burrowsDelta(x, { measure: "eder" } as never)).toThrow('unknown option "measure"');
  });
});
