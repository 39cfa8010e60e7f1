import { describe, expect, it } from "vitest";
import { codedTable, domainShares } from "../src/coded-items.js";

const close = (value: number) => expect.closeTo(value, 10);

describe("coded items", () => {
  const item = (document: string, group: string, domain: string, weight: number) => ({
    document,
    group,
    domain,
    weight,
  });
  const items = [
    item("d2", "乙", "农", 3),
    item("d1", "甲", "工", 1),
    item("d1", "甲", "农", 2),
    item("d3", "甲", "工", 4),
    item("d1", "甲", "工", 2),
    item("d4", "甲", "工", 0),
  ];
  const table = codedTable("f", items);

  it("are a table of documents and domains, all in the order of names", () => {
    expect({ ...table, weights: [...table.weights], members: [...table.members] }).toEqual({
      ...{ domains: ["农", "工"], groups: ["乙", "甲"], documents: ["d1", "d2", "d3", "d4"] },
      members: [
        ["乙", [1]],
        ["甲", [0, 2, 3]],
      ],
      weights: [2, 3, 3, 0, 0, 4, 0, 0],
    });
    expect(codedTable("f", [...items].reverse())).toEqual(table);
    const crumbs = [0.1, 0.7, 1e-17, 0.3, 2].map((weight) => item("d", "g", "x", weight));
    expect(codedTable("f", crumbs).weights[0]).toBe(codedTable("f", [...crumbs].reverse()).weights[0]);
    expect(codedTable("f", [])).toMatchObject({ documents: [], domains: [], groups: [] });
  });

  it("have shares that are pooled, or averaged over documents that have any", () => {
    expect(domainShares(table, [0, 2, 3], "pooled")).toEqual([2 / 9, 7 / 9]);
    expect(domainShares(table, [0, 2, 3], "documents")).toEqual([close(0.4 / 2), close(1.6 / 2)]);
    // A document that is drawn twice counts twice.
    expect(domainShares(table, [0, 0, 2], "pooled")).toEqual([close(4 / 14), close(10 / 14)]);
    expect(domainShares(table, [0, 0, 2], "documents")).toEqual([close(0.8 / 3), close(2.2 / 3)]);
    expect(domainShares(table, [1], "pooled")).toEqual([1, 0]);
    for (const average of ["pooled", "documents"] as const) {
      expect(domainShares(table, [3], average)).toEqual([null, null]);
      expect(domainShares(table, [], average)).toEqual([null, null]);
    }
  });

  it("refuse weights that are none, and a document in two groups", () => {
    for (const weight of [-1, Number.NaN, 2 ** 53])
      expect(() => codedTable("f", [item("d", "g", "x", weight)])).toThrow(
        `f: document "d": weight must lie between 0 and 2^53 − 1, not ${weight}`,
      );
    expect(codedTable("f", [item("d", "g", "x", 2 ** 53 - 1)]).weights[0]).toBe(2 ** 53 - 1);
    expect(() => codedTable("f", [item("d", "g", "x", 1), item("d", "h", "x", 1)])).toThrow(
      'f: document "d" is in "g" and in "h"',
    );
  });
});
