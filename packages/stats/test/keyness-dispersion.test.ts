import { dfmFromCounts, dfmSubset } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dispersion,
  keyness,
  keynessAgainstList,
  keynessDispersion,
  keynessDispersionEach,
  keynessDispersionPairwise,
  keynessFromCounts,
} from "../src/index.js";
import { unfinished } from "./unfinished.js";

const documents = fc
  .array(fc.record({ a: fc.nat({ max: 30 }), b: fc.nat({ max: 30 }), c: fc.nat({ max: 5 }) }), {
    minLength: 4,
    maxLength: 8,
  })
  .map((rows) =>
    dfmFromCounts(rows.map((counts, at) => ({ id: `d${at}`, counts, docvars: { side: at % 2 } }))),
  );
const target = ({ side }: Readonly<Record<string, unknown>>): boolean => side === 0;

describe("keyness beside dispersion", () => {
  it("joins what keyness and dispersion say of the same documents", () => {
    fc.assert(
      fc.property(documents, (x) => {
        const rows = keynessDispersion(x, { target, minDocuments: 0 });
        expect(unfinished(rows)).toEqual([]);
        const plain = new Map(keyness(x, { target }).map((row) => [row.feature, row]));
        expect(rows.length).toBe(plain.size);
        const spread = [0, 1].map(
          (side) =>
            new Map(
              dispersion(dfmSubset(x, (docvars) => docvars.side === side)).map((row) => [row.feature, row]),
            ),
        );
        for (const row of rows) {
          expect(row).toMatchObject(plain.get(row.feature)!);
          expect([row.targetDpNorm, row.referenceDpNorm]).toEqual(
            spread.map((side) => side.get(row.feature)!.dpNorm),
          );
          expect([row.targetRange, row.referenceRange]).toEqual(
            spread.map((side) => side.get(row.feature)!.range),
          );
          expect(row.weighted === null).toBe(row.weightedReason !== null);
          const side = (row.score ?? 0) < 0 ? row.referenceDpNorm : row.targetDpNorm;
          if (row.weighted !== null) expect(row.weighted).toBeCloseTo(row.score! * (1 - side!), 12);
        }
        const defined = rows.flatMap((row) => (row.weighted === null ? [] : [row.weighted]));
        expect(defined).toEqual([...defined].sort((a, b) => b - a));
        expect(rows.slice(defined.length).every((row) => row.weighted === null)).toBe(true);
      }),
    );
  });

  const province = (id: string, counts: Record<string, number>) => ({
    id,
    counts,
    docvars: { province: id[0]! },
  });
  const x = dfmFromCounts([
    province("甲1", { 满篇: 90, 遍布: 9, 其他: 100 }),
    ...[2, 3, 4, 5].map((at) => province(`甲${at}`, { 遍布: 8, 其他: 190 })),
    ...[1, 2, 3, 4, 5].map((at) => province(`乙${at}`, { 遍布: 1, 其他: 200 })),
  ]);

  it("a word that fills one document does not lead", () => {
    const options = { target: (docvars: Readonly<Record<string, unknown>>) => docvars.province === "甲" };
    expect(keyness(x, options)[0]!.feature).toBe("满篇");
    const [first, ...rest] = keynessDispersion(x, options);
    expect(first).toMatchObject({ feature: "遍布", targetRange: 5, targetDocuments: 5 });
    expect(rest.find((row) => row.feature === "满篇")).toMatchObject({
      targetRange: 1,
      targetDpNorm: expect.closeTo(1, 1),
    });
    expect(keynessDispersion(x, { ...options, sort: "score" })[0]!.feature).toBe("满篇");
    expect(keynessDispersion(x, { ...options, minDocuments: 2 }).map((row) => row.feature)).not.toContain(
      "满篇",
    );
  });

  it("says why there is no weight", () => {
    const rows = keynessDispersion(x, { target: "甲1", reference: ["乙1", "乙2"] });
    expect(rows.find((row) => row.feature === "满篇")).toMatchObject({
      weighted: null,
      weightedReason: expect.stringContaining("one part"),
    });
  });

  const by = "province";
  const groups = dfmFromCounts([
    ...[1, 2, 3].map((at) => province(`丙${at}`, { 遍布: 2, 其他: 50 + at })),
    ...[1, 2, 3].map((at) => province(`乙${at}`, { 遍布: 1, 其他: 90 })),
    province("甲1", { 满篇: 90, 遍布: 9, 其他: 100 }),
    ...[2, 3].map((at) => province(`甲${at}`, { 遍布: 8, 其他: 190 })),
  ]);
  const inGroup = (name: string) => (docvars: Readonly<Record<string, unknown>>) => docvars.province === name;

  it("of every group against the rest is that of each by itself", () => {
    const rows = keynessDispersionEach(groups, { by, minDocuments: 0 });
    expect([...new Set(rows.map(({ group }) => group))]).toEqual(["丙", "乙", "甲"]);
    for (const name of ["丙", "乙", "甲"]) {
      const own = rows.filter(({ group }) => group === name);
      const alone = keynessDispersion(groups, { target: inGroup(name), minDocuments: 0 });
      expect(own).toEqual(alone.map((row) => ({ ...row, group: name, against: null })));
    }
    expect(rows.filter(({ group }) => group === "甲")[0]!.feature).toBe("遍布");
  });

  it("of every pair is that of each pair by itself, the first so many after sorting", () => {
    const rows = keynessDispersionPairwise(groups, { by, measure: "log-ratio", top: 2 });
    const pairs = [...new Set(rows.map(({ group, against }) => `${group}${against}`))];
    expect(pairs).toEqual(["丙乙", "丙甲", "乙甲"]);
    for (const pair of pairs) {
      const [group, against] = [...pair] as [string, string];
      const alone = keynessDispersion(groups, {
        target: inGroup(group),
        reference: inGroup(against),
        measure: "log-ratio",
      });
      const own = rows.filter((row) => row.group === group && row.against === against);
      expect(own).toEqual(alone.slice(0, 2).map((row) => ({ ...row, group, against })));
    }
  });

  it("groups by several variables", () => {
    const years = {
      ...groups,
      docvars: groups.docvars.map((own, doc) => ({ ...own, year: 2031 + (doc % 2) })),
    };
    const rows = keynessDispersionEach(years, { by: ["province", "year"], minDocuments: 0 });
    expect(new Set(rows.map(({ group }) => group)).size).toBe(6);
    for (const row of rows) expect(row.targetDocuments + row.referenceDocuments).toBe(9);
  });

  it("an outside list is a reference like any other, with 0 where it lacks a feature", () => {
    const list = { 其他: 500, 吃饭: 40 };
    const rows = keynessAgainstList(groups, { list, target: inGroup("丙"), referenceTotal: 1000 });
    const counts = [
      { feature: "其他", target: 156, reference: 500 },
      { feature: "遍布", target: 6, reference: 0 },
      { feature: "吃饭", target: 0, reference: 40 },
    ];
    expect(rows).toEqual(keynessFromCounts(counts, { referenceTotal: 1000 }));
    expect(
      keynessAgainstList(groups, {
        list: new Map(Object.entries(list)),
        target: inGroup("丙"),
        referenceTotal: 1000,
      }),
    ).toEqual(rows);
    expect(() => keynessAgainstList(groups, { list: { 其他: -1 } })).toThrow("is not a count");
    expect(() => keynessAgainstList(groups, { list, target: "无" })).toThrow('no document is called "无"');
  });

  it.each<[string, () => unknown]>([
    ['unknown option "unit"', () => keynessDispersionEach(groups, { by, unit: "documents" } as never)],
    ["top must be an integer of at least 1", () => keynessDispersionPairwise(groups, { by, top: 0 })],
    [
      "allowed: g2, g2-rayson, chi2, fisher, log-ratio, log-odds",
      () => keynessDispersion(x, { target: "甲1", measure: "diff" }),
    ],
    ['is "rank"', () => keynessDispersion(x, { target: "甲1", sort: "rank" as "score" })],
    ["minDocuments must be an integer", () => keynessDispersion(x, { target: "甲1", minDocuments: -1 })],
    ['unknown option "unit"', () => keynessDispersion(x, { target: "甲1", unit: "tokens" } as never)],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
