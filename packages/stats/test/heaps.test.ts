import { describe, expect, it } from "vitest";
import { fitLine } from "../src/fit-line.js";
import { heaps } from "../src/heaps.js";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const close = (value: number) => expect.closeTo(value, 10);

describe("Heaps's law", () => {
  const of = (ids: readonly number[], options: Parameters<typeof heaps>[1] = {}) => {
    const types = Array.from({ length: Math.max(0, ...ids) + 1 }, (_, at) => (at === 0 ? "" : `t${at}`));
    return heaps({ types, docs: [{ id: "a", ids }] }, options)[0]!;
  };
  const text = [1, 2, 1, 3, 2, 4, 1, 5, 2, 3, 6, 1];
  const types = [1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6];

  it("is a line through the logarithms of places and types", () => {
    const line = fitLine(
      types.map((_, at) => Math.log(at + 1)),
      types.map(Math.log),
    )!;
    expect(of(text)).toEqual({
      ...{
        group: "a",
        variant: "Heaps, least squares of log types on log tokens",
        tokens: 12,
        types: 6,
        points: 12,
      },
      ...{
        k: close(Math.exp(line.intercept)),
        beta: close(line.slope),
        rSquared: close(line.rSquared),
        reason: null,
      },
    });
    // Where every word is new, and where none is.
    expect(of([1, 2, 3, 4, 5, 6])).toMatchObject({ k: close(1), beta: close(1), rSquared: close(1) });
    expect(of([1, 1, 1, 1])).toMatchObject({ k: close(1), beta: close(0), types: 1, tokens: 4 });
  });

  it("looks at so many places, the last one among them", () => {
    // At 4 places of 12: 3, 6, 9 and 12; at 5 of 12: 2.4, 4.8, 7.2, 9.6, 12.
    const at = (places: number[]) => {
      const line = fitLine(
        places.map(Math.log),
        places.map((place) => Math.log(types[place - 1]!)),
      )!;
      return { points: places.length, beta: close(line.slope), k: close(Math.exp(line.intercept)), types: 6 };
    };
    expect(of(text, { points: 4 })).toMatchObject(at([3, 6, 9, 12]));
    expect(of(text, { points: 5 })).toMatchObject(at([2, 5, 7, 10, 12]));
    expect(of(text, { points: 13 })).toMatchObject(at(types.map((_, place) => place + 1)));
    expect(of(Array.from({ length: 300 }, (_, place) => place + 1)).points).toBe(100);
  });

  it("fitted directly, has the least squares of the types themselves", () => {
    const found = of(text, { method: "direct" });
    expect(found.variant).toBe("Heaps, least squares of types");
    const loss = (k: number, beta: number): number =>
      sum(types.map((own, at) => (own - k * (at + 1) ** beta) ** 2));
    const least = loss(found.k!, found.beta!);
    for (const step of [1e-3, -1e-3]) {
      expect(loss(found.k! * (1 + step), found.beta!)).toBeGreaterThan(least);
      expect(loss(found.k!, found.beta! + step)).toBeGreaterThan(least);
      expect(loss(found.k! * (1 - step), found.beta! + step / 2)).toBeGreaterThan(least);
    }
    const mean = sum(types) / 12;
    expect(found.rSquared).toBeCloseTo(1 - least / sum(types.map((own) => (own - mean) ** 2)), 8);
    expect(found).toMatchObject({ tokens: 12, types: 6, points: 12, reason: null });
    expect(of([1, 2, 3, 4, 5, 6], { method: "direct" })).toMatchObject({
      k: expect.closeTo(1, 6),
      beta: expect.closeTo(1, 6),
    });
    const flat = of([1, 1, 1, 1], { method: "direct" });
    expect(flat).toMatchObject({ k: expect.closeTo(1, 6), beta: expect.closeTo(0, 6), rSquared: 1 });
  });

  it("takes each document, or each group laid end to end", () => {
    const tokens = {
      types: ["", "x", "y", "z"],
      docs: [
        { id: "a", ids: [1, 2, 0, 3], docvars: { year: 2032 } },
        { id: "b", ids: [1, 1], docvars: { year: 2031 } },
        { id: "c", ids: [3, 3], docvars: { year: 2032 } },
      ],
    };
    expect(heaps(tokens).map(({ group, tokens: n, types: t }) => [group, n, t])).toEqual([
      ["a", 3, 3],
      ["b", 2, 1],
      ["c", 2, 1],
    ]);
    expect(heaps(tokens, { by: "year" }).map(({ group, tokens: n, types: t }) => [group, n, t])).toEqual([
      ["2031", 2, 1],
      ["2032", 5, 3],
    ]);
    const short = { k: null, beta: null, rSquared: null, reason: "fewer than 3 tokens" };
    expect(heaps(tokens)[1]).toMatchObject({ ...short, points: 2 });
    expect(heaps(tokens)[0]!.reason).toBeNull();
    expect(heaps({ types: [""], docs: [{ id: "a", ids: [] }] })[0]).toMatchObject({
      ...short,
      tokens: 0,
      types: 0,
    });
    expect(() => heaps(tokens, { by: "month" })).toThrow("has no month");
    expect(() => heaps(tokens, { points: 2 })).toThrow("heaps: points must be an integer of at least 3");
    expect(() => heaps(tokens, { method: "least" as "log" })).toThrow('"least"; allowed: log, direct');
    expect(() => heaps(tokens, { level: 1 } as never)).toThrow('unknown option "level"');
  });
});
