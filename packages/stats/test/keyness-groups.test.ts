import { dfmFromCounts, dfmWeight } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { comparedSides, countsOf, documentTest } from "../src/compared-counts.js";
import { frequency } from "../src/frequency.js";
import { checkUnit, type KeynessOptions, keyness } from "../src/keyness.js";
import { keynessEach } from "../src/keyness-each.js";
import { countsTogether, groupedCounts } from "../src/keyness-groups.js";
import { keynessPairwise } from "../src/keyness-pairwise.js";

// The groups come in another order than that of their names; one document is empty.
const x = dfmFromCounts([
  { id: "d1", counts: { 会议: 6, 防控: 4 }, docvars: { province: "甲", year: 2031 } },
  { id: "d2", counts: { 会议: 2 }, docvars: { province: "乙", year: 2031 } },
  { id: "d3", counts: { 会议: 1, 春耕: 3 }, docvars: { province: "甲", year: 2032 } },
  { id: "d4", counts: { 防控: 2, 春运: 8 }, docvars: { province: "丙", year: 2032 } },
  { id: "d5", counts: {}, docvars: { province: "乙", year: 2032 } },
]);

/** Counts of a row by feature, without zeros. */
const named = (counts: ArrayLike<number>, features: readonly string[] = x.features) =>
  Object.fromEntries(features.flatMap((name, at) => (counts[at]! > 0 ? [[name, counts[at]!]] : [])));

describe("documents that are compared", () => {
  const chosen = (test: ReturnType<typeof documentTest>) =>
    x.docs.filter((id, doc) => test(x.docvars[doc]!, id)).join(" ");

  it("are chosen by id, by several, or by a test", () => {
    expect(chosen(documentTest("f", x, "d2"))).toBe("d2");
    expect(chosen(documentTest("f", x, ["d4", "d1"]))).toBe("d1 d4");
    expect(chosen(documentTest("f", x, []))).toBe("");
    expect(chosen(documentTest("f", x, ({ year }, id) => year === 2032 && id !== "d5"))).toBe("d3 d4");
    expect(() => documentTest("f", x, ["d1", "d9"])).toThrow('f: no document is called "d9"');
  });

  it("are on one side, by default what is not in the target on the other", () => {
    const sides = (options: Parameters<typeof comparedSides>[2]) =>
      comparedSides("f", x, options).map(chosen);
    expect(sides({ target: "d1" })).toEqual(["d1", "d2 d3 d4 d5"]);
    expect(sides({ target: ({ province }) => province === "甲" })).toEqual(["d1 d3", "d2 d4 d5"]);
    expect(sides({ target: "d1", reference: ["d2", "d3"] })).toEqual(["d1", "d2 d3"]);
    expect(() => sides({ target: ["d1", "d2"], reference: ["d2", "d3"] })).toThrow(
      'f: document "d2" is in target and reference',
    );
    expect(() => sides({ target: "d1", reference: "d9" })).toThrow('no document is called "d9"');
  });

  it("have counts and a total, in tokens or documents", () => {
    const of = (unit: "tokens" | "documents") => {
      const { counts, ...rest } = countsOf("f", x, ({ province }) => province !== "丙", unit);
      return { counts: named(counts), ...rest };
    };
    expect(of("tokens")).toEqual({ counts: { 会议: 9, 防控: 4, 春耕: 3 }, total: 16, documents: 4 });
    expect(of("documents")).toEqual({ counts: { 会议: 3, 防控: 1, 春耕: 1 }, total: 4, documents: 4 });
  });
});

describe("counts by group", () => {
  const of = (by: string | readonly string[] | undefined, unit: "tokens" | "documents") => {
    const { features, groups, totals, all, allTotal, row } = groupedCounts("f", x, by, unit);
    return {
      groups,
      totals,
      all: named(all, features),
      allTotal,
      rows: groups.map((_, at) => named(row(at))),
    };
  };

  it("are sums of tokens, or numbers of documents, empty ones among them", () => {
    expect(of("province", "tokens")).toEqual({
      groups: ["丙", "乙", "甲"],
      totals: [10, 2, 14],
      all: { 会议: 9, 防控: 6, 春耕: 3, 春运: 8 },
      allTotal: 26,
      rows: [{ 防控: 2, 春运: 8 }, { 会议: 2 }, { 会议: 7, 防控: 4, 春耕: 3 }],
    });
    expect(of("province", "documents")).toEqual({
      groups: ["丙", "乙", "甲"],
      totals: [1, 2, 2],
      all: { 会议: 3, 防控: 2, 春耕: 1, 春运: 1 },
      allTotal: 5,
      rows: [{ 防控: 1, 春运: 1 }, { 会议: 1 }, { 会议: 2, 防控: 1, 春耕: 1 }],
    });
    expect(of(["province", "year"], "tokens").totals).toEqual([10, 2, 0, 10, 4]);
  });

  it("are those of each document where nothing groups them", () => {
    expect(of(undefined, "tokens")).toMatchObject({
      groups: x.docs,
      totals: [10, 2, 4, 10, 0],
      allTotal: 26,
    });
    expect(of(undefined, "documents")).toMatchObject({
      groups: x.docs,
      totals: [1, 1, 1, 1, 1],
      allTotal: 5,
    });
    expect(of(undefined, "documents").rows[3]).toEqual({ 防控: 1, 春运: 1 });
  });

  it("are those of all together in one group, where that is asked for", () => {
    const together = countsTogether("f", x, undefined, "tokens");
    expect([together.groups.length, ...together.totals]).toEqual([1, 26]);
    expect(named(together.row(0))).toEqual({ 会议: 9, 防控: 6, 春耕: 3, 春运: 8 });
    expect(countsTogether("f", x, undefined, "documents").totals).toEqual([5]);
    expect(countsTogether("f", x, "province", "tokens").totals).toEqual([10, 2, 14]);
  });

  it("refuse weights", () => {
    const weighted = dfmWeight(x, { scheme: "proportion" });
    expect(() => groupedCounts("f", weighted, "province", "documents")).toThrow("needs counts");
    expect(() => groupedCounts("f", weighted, undefined, "documents")).toThrow("needs counts");
  });
});

describe("frequency", () => {
  it("of all documents has no group; equal counts share the better rank", () => {
    const y = dfmFromCounts([
      { id: "a", counts: { 会议: 3, 防控: 3, 春运: 1 } },
      { id: "b", counts: { 会议: 1, 防控: 1, 春耕: 1 } },
    ]);
    const rows = frequency(y);
    expect(rows.map((row) => [row.feature, row.count, row.rank, row.documentFrequency])).toEqual([
      ["会议", 4, 1, 2],
      ["防控", 4, 1, 2],
      ["春耕", 1, 3, 1],
      ["春运", 1, 3, 1],
    ]);
    expect(rows[0]).toEqual({
      ...{ group: null, feature: "会议", count: 4, rank: 1, documentFrequency: 2, documents: 2 },
      ...{ share: 0.4, perMillion: 400_000, total: 10 },
    });
  });

  it("of groups leaves out what a group does not have", () => {
    const rows = frequency(x, { by: "province" });
    expect(rows.map((row) => [row.group, row.feature, row.share, row.documents])).toEqual([
      ["丙", "春运", 0.8, 1],
      ["丙", "防控", 0.2, 1],
      ["乙", "会议", 1, 2],
      ["甲", "会议", 0.5, 2],
      ["甲", "防控", 4 / 14, 2],
      ["甲", "春耕", 3 / 14, 2],
    ]);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 1, 1, 2, 3]);
    expect(() => frequency(x, { group: "province" } as never)).toThrow('unknown option "group"');
  });
});

describe("keyness", () => {
  it("compares two sides of a matrix", () => {
    const rows = keyness(x, { target: ["d1", "d3"], reference: "d4", measure: "log-ratio" });
    expect(rows.map((row) => [row.feature, row.target, row.reference])).toEqual([
      ["会议", 7, 0],
      ["春耕", 3, 0],
      ["防控", 4, 2],
      ["春运", 0, 8],
    ]);
    expect(rows[2]).toMatchObject({ targetTotal: 14, referenceTotal: 10 });
    expect(rows[2]!.score).toBeCloseTo(Math.log2(4 / 14 / 0.2), 12);
  });

  it("counts documents where told to", () => {
    const [row] = keyness(x, {
      ...{ target: ["d1", "d3"], reference: ["d2", "d4", "d5"] },
      ...{ unit: "documents", measure: "log-ratio", minCount: 3 },
    });
    expect(row).toMatchObject({
      feature: "会议",
      target: 2,
      reference: 1,
      targetTotal: 2,
      referenceTotal: 3,
    });
  });

  it("leaves out what occurs on neither side, unless it is asked for", () => {
    const features = (minCount?: number) =>
      keyness(x, { target: "d2", reference: "d1", ...(minCount === undefined ? {} : { minCount }) })
        .map(({ feature }) => feature)
        .sort();
    expect(features()).toEqual(["会议", "防控"]);
    expect(features(0)).toEqual([...x.features].sort());
    expect(features(5)).toEqual(["会议"]);
  });

  it("takes its prior from the whole matrix", () => {
    const row = keyness(x, { target: "d1", reference: "d3", measure: "log-odds" }).find(
      ({ feature }) => feature === "防控",
    )!;
    const alpha = (10 * 6) / 26;
    const delta = Math.log((4 + alpha) / (6 + 10 - alpha)) - Math.log(alpha / (4 + 10 - alpha));
    expect(row.estimate).toBeCloseTo(delta, 12);
  });

  it("refuses sides without documents, log-odds of documents, and what is no option", () => {
    const wrong = (options: object) => () => keyness(x, options as KeynessOptions);
    expect(wrong({ target: [] })).toThrow("keyness: the target selects no document");
    expect(wrong({ target: "d1", reference: () => false })).toThrow(
      "keyness: the reference selects no document",
    );
    expect(wrong({ target: "d1", top: 1 })).toThrow('unknown option "top"');
    expect(wrong({ target: "d1", minCount: -1 })).toThrow("minCount must be");
    expect(() => keyness(dfmWeight(x, { scheme: "proportion" }), { target: "d1" })).toThrow(
      "keyness: needs counts",
    );
    expect(checkUnit("f", {})).toBe("tokens");
    expect(checkUnit("f", { measure: "log-odds" })).toBe("tokens");
    expect(checkUnit("f", { unit: "documents" })).toBe("documents");
    expect(() => checkUnit("f", { unit: "documents", measure: "log-odds" })).toThrow(
      "f: log-odds models tokens",
    );
    expect(() => checkUnit("f", { unit: "lines" as "tokens" })).toThrow(
      '"lines"; allowed: tokens, documents',
    );
  });
});

describe("keyness of groups", () => {
  const isIn =
    (name: string) =>
    ({ province }: Readonly<Record<string, unknown>>): boolean =>
      province === name;
  const measures = [{}, { measure: "log-odds" }, { unit: "documents" }, { minCount: 3 }] as const;

  it.each(measures)("%j: each against the rest is that of its documents against the others", (options) => {
    const rows = keynessEach(x, { by: "province", ...options });
    const wanted = ["丙", "乙", "甲"].flatMap((group) =>
      keyness(x, { target: isIn(group), ...options }).map((row) => ({ ...row, group, against: null })),
    );
    expect(rows).toEqual(wanted);
  });

  it.each(measures)("%j: each pair is that of its documents, the first by name as target", (options) => {
    const rows = keynessPairwise(x, { by: "province", ...options });
    const wanted = [
      ["丙", "乙"],
      ["丙", "甲"],
      ["乙", "甲"],
    ].flatMap(([group, against]) =>
      keyness(x, { target: isIn(group!), reference: isIn(against!), ...options }).map((row) => ({
        ...row,
        group,
        against,
      })),
    );
    expect(rows).toEqual(wanted);
  });

  it("takes each document for a group where nothing else makes them", () => {
    expect(new Set(keynessEach(x).map(({ group }) => group))).toEqual(new Set(x.docs));
    const pairs = new Set(keynessPairwise(x, { minCount: 0 }).map((row) => `${row.group}${row.against}`));
    expect(pairs.size).toBe(10);
    const turned = dfmFromCounts(["b", "c", "a"].map((id) => ({ id, counts: { 会议: 1, 防控: 1 } })));
    expect([...new Set(keynessEach(turned).map(({ group }) => group))]).toEqual(["a", "b", "c"]);
  });

  it("keeps the highest rows of each comparison where told to", () => {
    const top = keynessEach(x, { by: "province", top: 1, measure: "log-ratio" });
    expect(top.map((row) => [row.group, row.feature])).toEqual([
      ["丙", "春运"],
      ["乙", "会议"],
      ["甲", "春耕"],
    ]);
    for (const wrong of [0, 1.5])
      expect(() => keynessEach(x, { by: "province", top: wrong })).toThrow(
        "keynessEach: top must be an integer",
      );
  });

  it("asks for two groups, and for options of its own", () => {
    const two = dfmFromCounts([
      { id: "a", counts: { 会议: 1, 防控: 2 } },
      { id: "b", counts: { 会议: 2 } },
    ]);
    expect(keynessEach(two).length).toBe(4);
    const one = dfmFromCounts([{ id: "a", counts: { 会议: 1 } }]);
    expect(() => keynessEach(one)).toThrow("keynessEach: needs at least two groups, not 1");
    expect(() => keynessPairwise(one)).toThrow("keynessPairwise: needs at least two groups, not 1");
    expect(() => keynessEach(x, { target: "d1" } as never)).toThrow('unknown option "target"');
    expect(() => keynessPairwise(x, { target: "d1" } as never)).toThrow('unknown option "target"');
    expect(() => keynessPairwise(x, { by: "province", minCount: 0.5 })).toThrow("keynessPairwise: minCount");
  });
});
