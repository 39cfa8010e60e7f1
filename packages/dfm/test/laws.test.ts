import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnSums,
  dfm,
  dfmFromCounts,
  dfmFromTriplets,
  dfmGroup,
  dfmLookup,
  dfmMerge,
  dfmSelect,
  dfmSort,
  dfmSubset,
  dfmTrim,
  dfmWeight,
  rowSums,
  toRows,
  toTriplets,
} from "../src/index.js";
import { cells, checkShape, matrix } from "./arbitrary.js";

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

describe("laws", () => {
  it("row sums are the tokens that are not padding", () => {
    const tokens = fc.record({
      types: fc.constant(["", "防控", "春耕", "防控", "未用"]),
      docs: fc
        .array(fc.array(fc.nat({ max: 3 })), { maxLength: 5 })
        .map((docs) => docs.map((ids, at) => ({ id: `d${at}`, ids: Uint32Array.from(ids) }))),
      meta: fc.constant({ version: "1" }),
    });
    fc.assert(
      fc.property(tokens, (given) => {
        const x = dfm(given);
        checkShape(x);
        expect([...rowSums(x)]).toEqual(given.docs.map((doc) => doc.ids.filter((id) => id !== 0).length));
        expect(x.features).not.toContain("未用");
        const wanted = given.docs.map((doc) => doc.ids.filter((id) => id === 1 || id === 3).length);
        expect(wanted.map((_, at) => cells(x).get(JSON.stringify([`d${at}`, "防控"])) ?? 0)).toEqual(wanted);
      }),
    );
  });

  it("merging is associative, commutative, and adds up, to the byte", () => {
    fc.assert(
      fc.property(matrix, matrix, matrix, (a, b, c) => {
        const all = dfmMerge([a, b, c]);
        checkShape(all);
        expect(dfmMerge([dfmMerge([a, b]), c])).toEqual(all);
        expect(dfmMerge([a, dfmMerge([b, c])])).toEqual(all);
        expect(JSON.stringify(dfmMerge([c, b, a]))).toBe(JSON.stringify(all));
        expect(dfmMerge([all, dfmMerge([])])).toEqual(all);
        const sums = new Map<string, number>();
        for (const part of [a, b, c])
          for (const [key, value] of cells(part)) sums.set(key, (sums.get(key) ?? 0) + value);
        expect(cells(all)).toEqual(sums);
      }),
    );
  });

  it("grouping and merging commute", () => {
    fc.assert(
      fc.property(matrix, matrix, (a, b) => {
        // Where parts disagree on a document's group, there is no group to add it to.
        const rename = (x: typeof a, mark: string) => ({ ...x, docs: x.docs.map((id) => id + mark) });
        const by = { by: "province" } as const;
        const apart = [rename(a, "1"), rename(b, "2")];
        const left = dfmGroup(dfmMerge(apart), by);
        checkShape(left);
        expect(left).toEqual(dfmMerge(apart.map((part) => dfmGroup(part, by))));
        expect(sum(left.values)).toBe(sum(a.values) + sum(b.values));
      }),
    );
  });

  it("selection, trimming, subsetting and sorting move cells without changing them", () => {
    fc.assert(
      fc.property(matrix, fc.nat({ max: 50 }), (x, bound) => {
        const kept = dfmSelect(x, ["防控", "B", "无"], { addAbsent: true });
        const rest = dfmSelect(x, ["防控", "B", "无"], { selection: "remove" });
        expect(kept.features).toEqual(expect.arrayContaining(["B", "无", "防控"]));
        const trimmed = dfmTrim(x, { minTermFrequency: bound });
        const dropped = dfmTrim(x, { maxTermFrequency: Math.max(bound - 0.5, 0) });
        const sorted = dfmSort(x, { margin: "both", by: "frequency" });
        const one = dfmSubset(x, (_, id) => id === "甲");
        for (const y of [kept, rest, trimmed, dropped, sorted, one]) checkShape(y);
        expect(new Map([...cells(kept), ...cells(rest)])).toEqual(
          new Map([...cells(kept), ...cells(rest), ...cells(x)]),
        );
        expect(kept.values.length + rest.values.length).toBe(x.values.length);
        if (bound > 0) expect(trimmed.values.length + dropped.values.length).toBe(x.values.length);
        expect(cells(sorted)).toEqual(cells(x));
        const sums = columnSums(sorted);
        expect([...sums]).toEqual([...sums].sort((p, q) => q - p));
        expect(sum(one.values)).toBe(sum(rowSums(x).filter((_, doc) => x.docs[doc] === "甲")));
      }),
    );
  });

  it("triplets and rows lead back", () => {
    fc.assert(
      fc.property(matrix, (x) => {
        const canonical = dfmMerge([x]);
        const docvars = new Map(x.docs.map((id, doc) => [id, x.docvars[doc]!]));
        const source = x.meta.provenance[0]?.source;
        const back = dfmFromTriplets(toTriplets(x), {
          documents: x.docs,
          features: x.features,
          docvars,
          source,
        });
        expect(cells(back)).toEqual(cells(x));
        expect([back.docs, back.features, back.rowPtr]).toEqual([
          canonical.docs,
          canonical.features,
          canonical.rowPtr,
        ]);
        const rows = [...toRows(x)];
        expect(cells(dfmFromCounts(rows))).toEqual(cells(x));
        expect(rows.map((row) => row.docvars)).toEqual(x.docvars);
      }),
    );
  });

  it("proportions add up to 1 and booleans to the number of features", () => {
    fc.assert(
      fc.property(matrix, (x) => {
        const shares = dfmWeight(x, { scheme: "proportion" });
        checkShape(shares);
        for (const share of rowSums(shares)) if (share !== 0) expect(share).toBeCloseTo(1, 12);
        expect(sum(dfmWeight(x, { scheme: "boolean" }).values)).toBe(x.values.length);
        for (const inverse of ["inverse", "inverse-smooth", "inverse-max", "probabilistic"] as const) {
          checkShape(dfmWeight(x, { scheme: "tf-idf", inverse, term: "log" }));
        }
      }),
    );
  });

  it("a lookup that drops nothing keeps row sums", () => {
    fc.assert(
      fc.property(matrix, (x) => {
        const y = dfmLookup(x, { 卫生: ["防*"], 农业: ["春耕"] }, { unmatched: "其他" });
        checkShape(y);
        expect([...rowSums(y)]).toEqual([...rowSums(x)]);
      }),
    );
  });
});
