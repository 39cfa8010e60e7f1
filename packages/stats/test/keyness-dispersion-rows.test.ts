import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import type { DispersionRow } from "../src/disperse.js";
import { dispersionOf } from "../src/dispersion-of.js";
import { type KeynessDispersionOptions, keynessDispersion } from "../src/keyness-dispersion.js";
import { documentsOf, keynessDispersionEach } from "../src/keyness-dispersion-each.js";
import { keynessDispersionPairwise } from "../src/keyness-dispersion-pairwise.js";
import { dispersionRows, dispersionSettings, spreadOf } from "../src/keyness-dispersion-rows.js";
import { keynessEach } from "../src/keyness-each.js";
import { keynessPairwise } from "../src/keyness-pairwise.js";
import type { KeynessRow } from "../src/keyness-rows.js";

const row = (feature: string, score: number | null): KeynessRow => ({
  ...{ feature, target: 5, reference: 5, targetTotal: 100, referenceTotal: 100 },
  ...{ measure: "g2", variant: "v", score, p: 0.5, q: 0.5 },
  reason: score === null ? "no score" : null,
});

const spread = (range: number, dpNorm: number | null): Omit<DispersionRow, "feature"> => ({
  ...{ count: 5, parts: 4, range, juillandD: null, carrollD2: null, rosengrenS: null, dp: null, dpNorm },
  reason: dpNorm === null ? `no spread in ${range}` : null,
});

/** Rows of feature, score, and range and DPnorm in the target and the reference. */
function weighed(
  table: readonly (readonly [string, number | null, [number, number | null], [number, number | null]])[],
  settings: Partial<Parameters<typeof dispersionRows>[2]> = {},
) {
  const side = (which: 2 | 3) =>
    new Map(table.map((one) => [one[0], { feature: one[0], ...spread(...one[which]) }]));
  const rows = table.map(([feature, score]) => row(feature, score));
  return dispersionRows(rows, [side(2), side(3)], { minDocuments: 0, sort: "weighted", ...settings });
}

const names = (rows: readonly { readonly feature: string }[]): string =>
  rows.map(({ feature }) => feature).join("");

describe("rows of keyness and dispersion", () => {
  it("weigh a score by the evenness on the side that has more of the feature", () => {
    const rows = weighed([
      ["a", 8, [3, 0.25], [1, 1]],
      ["b", -8, [1, 1], [3, 0.5]],
      ["c", 0, [2, 0.75], [2, 1]],
    ]);
    expect(rows.map(({ feature, weighted, weightedReason }) => [feature, weighted, weightedReason])).toEqual([
      ["a", 6, null],
      ["c", 0, null],
      ["b", -4, null],
    ]);
    expect(rows[0]).toEqual({
      ...row("a", 8),
      ...{ targetRange: 3, referenceRange: 1, targetDocuments: 4, referenceDocuments: 4 },
      ...{ targetDpNorm: 0.25, targetDpNormReason: null, referenceDpNorm: 1, referenceDpNormReason: null },
      ...{ weighted: 6, weightedReason: null },
    });
    // A negative score of what fills one document weighs nothing, and not −0.
    expect(weighed([["a", -8, [1, 1], [1, 1]]])[0]!.weighted).toBe(0);
  });

  it("say why there is no weight", () => {
    const rows = weighed([
      ["a", 8, [2, null], [1, 0.5]],
      ["b", -8, [1, 0.5], [3, null]],
      ["c", null, [1, null], [1, 0.5]],
      ["d", 8, [1, 0.5], [3, null]],
      ["e", -8, [2, null], [1, 0.5]],
    ]);
    const of = (name: string) => rows.find(({ feature }) => feature === name)!;
    expect(of("a")).toMatchObject({ weighted: null, weightedReason: "no spread in 2" });
    expect(of("a")).toMatchObject({ targetDpNormReason: "no spread in 2", referenceDpNormReason: null });
    expect(of("b")).toMatchObject({ weighted: null, weightedReason: "no spread in 3" });
    expect(of("b")).toMatchObject({ targetDpNormReason: null, referenceDpNormReason: "no spread in 3" });
    expect(of("c")).toMatchObject({ weighted: null, weightedReason: "no score" });
    expect(of("d")).toMatchObject({ weighted: 4, weightedReason: null });
    expect(of("e")).toMatchObject({ weighted: -4, weightedReason: null });
    expect(names(rows)).toBe("deabc");
  });

  it("stand by what was asked for, ties by feature, those without it last", () => {
    const table = [
      ["e", 9, [1, 1], [1, 1]],
      ["d", 4, [1, 0.5], [1, 1]],
      ["c", 2, [1, 0], [1, 1]],
      ["f", null, [1, 0], [1, 1]],
      ["b", null, [1, 0], [1, 1]],
      ["a", 7, [1, null], [1, 1]],
      ["g", 3, [1, 0], [1, 1]],
      ["h", -3, [1, 0], [1, 0]],
    ] as const;
    const given = table.map(
      ([name, score, a, b]) =>
        [name, score, [...a], [...b]] as [
          string,
          number | null,
          [number, number | null],
          [number, number | null],
        ],
    );
    expect(names(weighed(given))).toBe("gcdehabf");
    expect(names(weighed([...given].reverse()))).toBe("gcdehabf");
    expect(names(weighed(given, { sort: "score" }))).toBe("eadgchbf");
    expect(names(weighed([...given].reverse(), { sort: "score" }))).toBe("eadgchbf");
  });

  it("leave out what few documents have on both sides", () => {
    const table: Parameters<typeof weighed>[0] = [
      ["a", 4, [3, 0], [0, 0]],
      ["b", 3, [1, 0], [2, 0]],
      ["c", 2, [1, 0], [1, 0]],
      ["d", 1, [0, 0], [0, null]],
    ];
    expect([0, 1, 2, 3, 4].map((minDocuments) => names(weighed(table, { minDocuments })))).toEqual([
      ...["abcd", "abc", "ab", "a", ""],
    ]);
  });
});

describe("settings", () => {
  it("have defaults, and ask for a measure with a sign", () => {
    expect(dispersionSettings("f", {})).toEqual({ minDocuments: 1, sort: "weighted" });
    expect(dispersionSettings("f", { minDocuments: 0, sort: "score" })).toEqual({
      ...{ minDocuments: 0, sort: "score" },
    });
    for (const measure of ["g2", "g2-rayson", "chi2", "fisher", "log-ratio", "log-odds"] as const)
      expect(dispersionSettings("f", { measure }).sort).toBe("weighted");
    for (const measure of ["diff", "odds-ratio", "simple-maths"] as const)
      expect(() => dispersionSettings("f", { measure })).toThrow(`"${measure}"; allowed: g2, g2-rayson`);
    expect(() => dispersionSettings("f", { minDocuments: -1 })).toThrow("f: minDocuments must be an integer");
    expect(() => dispersionSettings("f", { sort: "p" as "score" })).toThrow('"p"; allowed: weighted, score');
  });
});

const documents = dfmFromCounts(
  (
    [
      ["甲1", "甲", 2031, { 春耕: 6, 会议: 14, 满篇: 20 }],
      ["甲2", "甲", 2032, { 春耕: 5, 会议: 55 }],
      ["乙1", "乙", 2031, { 会议: 20 }],
      ["乙2", "乙", 2032, { 会议: 39, 春耕: 1 }],
      ["丙1", "丙", 2031, { 会议: 30, 春运: 10 }],
      ["丙2", "丙", 2032, { 会议: 11, 春运: 9 }],
    ] as const
  ).map(([id, province, year, counts]) => ({ id, counts: { ...counts }, docvars: { province, year } })),
);

describe("of a matrix", () => {
  it("the spread is that of each column over the documents chosen", () => {
    const found = spreadOf("f", documents, ({ province }) => province !== "丙");
    expect(found.get("春耕")).toEqual({ feature: "春耕", ...dispersionOf([6, 5, 0, 1], [40, 60, 20, 40]) });
    expect(found.get("春运")).toMatchObject({ range: 0, dpNorm: null, parts: 4 });
    expect([...found.keys()]).toEqual(documents.features);
  });

  it("two sides are weighed by their own documents", () => {
    const rows = keynessDispersion(documents, { target: ["甲1", "甲2"], reference: ["乙1", "乙2"] });
    const at = (name: string) => rows.find(({ feature }) => feature === name)!;
    const own = dispersionOf([6, 5], [40, 60]);
    expect(at("春耕")).toMatchObject({ targetDpNorm: own.dpNorm, targetRange: 2, referenceRange: 1 });
    expect(at("春耕").weighted).toBeCloseTo(at("春耕").score! * (1 - own.dpNorm!), 12);
    expect(at("会议").score).toBeLessThan(0);
    expect(at("会议").weighted).toBeCloseTo(
      at("会议").score! * (1 - dispersionOf([20, 39], [20, 40]).dpNorm!),
      12,
    );
    // What neither side has is no row, unless everything is asked for.
    expect(rows.map(({ feature }) => feature)).not.toContain("春运");
    const all = keynessDispersion(documents, {
      ...{ target: ["甲1", "甲2"], reference: ["乙1", "乙2"], minCount: 0, minDocuments: 0 },
    });
    expect(all.map(({ feature }) => feature)).toContain("春运");
    const rest = keynessDispersion(documents, { target: ["甲1", "甲2"] });
    expect(rest[0]).toMatchObject({ feature: "春耕", referenceDocuments: 4 });
    expect(() => keynessDispersion(documents, { target: "甲1", top: 1 } as KeynessDispersionOptions)).toThrow(
      'unknown option "top"',
    );
  });

  it("documents belong to the group that their variables name", () => {
    expect([...documentsOf(documents, "province")].slice(1, 3)).toEqual([
      ["甲2", "甲"],
      ["乙1", "乙"],
    ]);
    expect(documentsOf(documents, ["province", "year"]).get("乙2")).toBe("乙 × 2032");
  });

  it.each([
    ["each", keynessDispersionEach, keynessEach],
    ["pairs", keynessDispersionPairwise, keynessPairwise],
  ] as const)(
    "%s: keyness is that without dispersion, weights are by the group's own documents",
    (_, verb, plain) => {
      const rows = verb(documents, { by: "province", minDocuments: 0 });
      const keys = plain(documents, { by: "province" });
      expect(rows.length).toBe(keys.length);
      for (const key of keys)
        expect(rows).toContainEqual(expect.objectContaining(key as unknown as Record<string, unknown>));
      const spreads = new Map(
        ["甲", "乙", "丙"].map((name) => [
          name,
          spreadOf("f", documents, ({ province }) => province === name),
        ]),
      );
      const rest = (name: string) => spreadOf("f", documents, ({ province }) => province !== name);
      for (const one of rows) {
        const target = spreads.get(one.group)!.get(one.feature)!;
        const reference = (one.against === null ? rest(one.group) : spreads.get(one.against)!).get(
          one.feature,
        )!;
        expect([one.targetDpNorm, one.targetRange]).toEqual([target.dpNorm, target.range]);
        expect([one.referenceDpNorm, one.referenceRange]).toEqual([reference.dpNorm, reference.range]);
      }
      const groups = [...new Set(rows.map(({ group, against }) => `${group}${against ?? ""}`))];
      expect(groups).toEqual([...new Set(keys.map(({ group, against }) => `${group}${against ?? ""}`))]);
    },
  );

  it("the first so many of each comparison are taken after sorting", () => {
    // 满篇 leads by its score alone, and stands in one document.
    const first = (sort: "weighted" | "score") =>
      keynessDispersionEach(documents, { by: "province", top: 1, sort }).map(
        (one) => one.group + one.feature,
      );
    expect(first("score")).toEqual(["丙春运", "乙会议", "甲满篇"]);
    expect(first("weighted")).toEqual(["丙春运", "乙会议", "甲春耕"]);
    const few = keynessDispersionEach(documents, { by: "province", minDocuments: 2 });
    expect(few.map(({ feature }) => feature)).not.toContain("满篇");
    for (const verb of [keynessDispersionEach, keynessDispersionPairwise]) {
      expect(() => verb(documents, { by: "province", top: 0 })).toThrow(
        "top must be an integer of at least 1",
      );
      expect(() => verb(documents, { by: "province", top: 1.5 })).toThrow("top must be an integer");
      expect(() => verb(documents, { by: "province", unit: "tokens" } as never)).toThrow(
        'unknown option "unit"; allowed: measure',
      );
      expect(() => verb(documents, { by: "province", measure: "diff" })).toThrow("allowed: g2, g2-rayson");
    }
  });
});
