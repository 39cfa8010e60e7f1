import { dfmFromCounts, dfmWeight } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { similarity } from "../src/similarity.js";
import { pairs } from "../src/similarity-pairs.js";

describe("pairs", () => {
  it("come in order, each once, with a value or why there is none", () => {
    const found = pairs(["a", "b", "c", "d"], "distance", "v", (one, other) =>
      one === 1 ? "none" : 10 * one + other,
    );
    expect(found.map(({ a, b, value, reason }) => [a + b, value, reason])).toEqual([
      ["ab", 1, null],
      ["ac", 2, null],
      ["ad", 3, null],
      ["bc", null, "none"],
      ["bd", null, "none"],
      ["cd", 23, null],
    ]);
    expect(found[0]).toEqual({ a: "a", b: "b", kind: "distance", variant: "v", value: 1, reason: null });
  });
});

describe("similarity", () => {
  const x = dfmFromCounts([
    { id: "a", counts: { 一: 3, 二: 4 } },
    { id: "b", counts: { 二: 5, 三: 12 } },
    { id: "c", counts: {} },
    { id: "d", counts: { 一: 6, 二: 8 } },
    { id: "e", counts: { 四: 2 } },
    { id: "f", counts: { 一: 1, 二: 2, 三: 2, 四: 4 } },
    { id: "g", counts: { 一: 2 } },
    { id: "h", counts: { 二: 3 } },
  ]);
  const values = (options: object) =>
    new Map(similarity(x, options).map(({ a, b, value, reason }) => [a + b, value ?? reason]));

  it("is the cosine: products of what both have over the lengths", () => {
    const found = values({});
    expect(found.size).toBe(28);
    // Lengths 5, 13, 10, 2 and 5.
    for (const [pair, wanted] of [
      ["ab", 20 / 65],
      ["ad", 1],
      ["ae", 0],
      ["af", 11 / 25],
      ["be", 0],
      ["bf", 34 / 65],
      ["ef", 8 / 10],
      ["fg", 1 / 5],
      ["gh", 0],
    ] as const)
      expect(found.get(pair), pair).toBeCloseTo(wanted, 12);
    for (const pair of ["ac", "bc", "cd", "ce"]) expect(found.get(pair)).toBe("a document is empty");
    expect(similarity(x)[0]).toMatchObject({ kind: "similarity", variant: "cosine of count values" });
  });

  it("or the Jensen–Shannon distance: half of what either is from the mean, in bits, and its root", () => {
    const found = values({ measure: "jensen-shannon" });
    const distance = (one: number[], other: number[]): number => {
      const bits = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log2((2 * p) / (p + q)));
      return Math.sqrt(one.reduce((sum, p, at) => sum + bits(p, other[at]!) + bits(other[at]!, p), 0) / 2);
    };
    const shares: Record<string, number[]> = {
      a: [3 / 7, 4 / 7, 0, 0],
      b: [0, 5 / 17, 12 / 17, 0],
      d: [3 / 7, 4 / 7, 0, 0],
      e: [0, 0, 0, 1],
      f: [1 / 9, 2 / 9, 2 / 9, 4 / 9],
      g: [1, 0, 0, 0],
      h: [0, 1, 0, 0],
    };
    for (const [one, other] of [
      "ab",
      "ad",
      "ae",
      "af",
      "bd",
      "be",
      "bf",
      "ef",
      "ag",
      "fg",
      "eg",
      "fh",
      "gh",
    ].map((pair) => [...pair]))
      expect(found.get(one! + other!)).toBeCloseTo(distance(shares[one!]!, shares[other!]!), 7);
    expect(found.get("ae")).toBeCloseTo(1, 12);
    for (const pair of ["ac", "bc", "cd", "cf"]) expect(found.get(pair)).toBe("a document is empty");
    const weighted = similarity(dfmWeight(x, { scheme: "proportion" }), { measure: "jensen-shannon" });
    expect(weighted[0]).toMatchObject({
      ...{ kind: "distance", variant: "Jensen–Shannon distance, base 2, of proportion values" },
      value: expect.closeTo(found.get("ab") as number, 12),
    });
  });

  it("refuses other measures and options", () => {
    expect(() => similarity(x, { measure: "euclid" as never })).toThrow('is "euclid"');
    expect(() => similarity(x, { kind: "cosine" } as never)).toThrow('unknown option "kind"');
  });
});
