import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it, vi } from "vitest";
import { keynessAgainstList } from "../src/keyness-against-list.js";
import { keynessFromCounts } from "../src/keyness-from-counts.js";
import {
  checkMinCount,
  KEYNESS_MEASURES,
  type KeynessMeasureOptions,
  keynessSettings,
} from "../src/keyness-options.js";
import { featureOrder, type KeynessRow, keynessRows } from "../src/keyness-rows.js";
import { keynessScore } from "../src/keyness-score.js";

// Nothing else is different: it is counted how often a score is reckoned.
vi.mock("../src/keyness-score.js", async (original) => {
  const actual = await original<typeof import("../src/keyness-score.js")>();
  return { ...actual, keynessScore: vi.fn(actual.keynessScore) };
});

/** Rows of a table of name, target and reference, in totals that leave room for other words. */
function rowsOf(
  table: readonly (readonly [string, number, number])[],
  options: KeynessMeasureOptions = {},
  { minCount = 0, top = undefined as number | undefined, totals = [1000, 1000] as [number, number] } = {},
): KeynessRow[] {
  const features = table.map(([feature]) => feature);
  const target = table.map(([, count]) => count);
  const reference = table.map(([, , count]) => count);
  const [targetTotal, referenceTotal] = totals;
  return keynessRows(
    {
      features,
      order: featureOrder(features),
      ...{ target, reference, targetTotal, referenceTotal },
      prior: table.map(([, a, b]) => a + b),
      priorTotal: targetTotal + referenceTotal,
    },
    keynessSettings("f", options),
    { minCount, top },
  );
}

const names = (rows: readonly { readonly feature: string }[]): string =>
  rows.map((row) => row.feature).join("");

describe("the order of features", () => {
  it("is that of code units, whether they came in it or not", () => {
    expect([...featureOrder(["c", "b", "a", "b"])]).toEqual([2, 1, 3, 0]);
    expect([...featureOrder(["a", "c", "b"])]).toEqual([0, 2, 1]);
    expect([...featureOrder(["B", "a", "a", "乙"])]).toEqual([0, 1, 2, 3]);
    expect([...featureOrder([])]).toEqual([]);
  });
});

describe("rows", () => {
  it("say what was compared, how, and what came out", () => {
    expect(rowsOf([["防控", 8, 1]], { measure: "log-ratio" }, { totals: [10, 20] })).toEqual([
      {
        ...{ feature: "防控", target: 8, reference: 1, targetTotal: 10, referenceTotal: 20 },
        ...{ measure: "log-ratio", variant: "log ratio, base 2, zero counts as 0.5", score: 4 },
        ...{ p: null, q: null, reason: "the measure is the size of an effect and has no test" },
      },
    ]);
    const [row] = rowsOf([["防控", 8, 1]], { measure: "log-odds" });
    expect(row!.lower! < row!.estimate! && row!.estimate! < row!.upper!).toBe(true);
    expect("estimate" in rowsOf([["防控", 8, 1]])[0]!).toBe(false);
  });

  it("stand by falling score, equal scores by feature, whatever the counts they come from", () => {
    // Of equal totals the log ratio of 1 and 1 is that of 2 and 2.
    const equal = [
      ["a", 2, 2],
      ["b", 1, 1],
      ["c", 2, 2],
      ["d", 1, 4],
      ["e", 4, 1],
      ["f", 1, 1],
    ] as const;
    expect(names(rowsOf(equal, { measure: "log-ratio" }))).toBe("eabcfd");
    expect(names(rowsOf([...equal].reverse(), { measure: "log-ratio" }))).toBe("eabcfd");
    expect(names(rowsOf(equal, { measure: "log-ratio" }, { top: 2 }))).toBe("ea");
  });

  it("without a score come last, by feature", () => {
    const table = [
      ["a", 2, 0],
      ["b", 1, 0],
      ["c", 2, 0],
      ["d", 4, 2],
      ["z", 1, 2],
    ] as const;
    const rows = rowsOf(table, { measure: "diff" });
    expect(names(rows)).toBe("dzabc");
    expect(rows.map(({ score }) => score)).toEqual([100, -50, null, null, null]);
    expect(names(rowsOf(table.slice(0, 3), { measure: "diff" }))).toBe("abc");
  });

  it("leave out what is rarer on both sides together, and count q without it", () => {
    const table = [
      ["a", 30, 2],
      ["b", 1, 1],
      ["c", 0, 3],
      ["d", 1, 0],
    ] as const;
    expect(names(rowsOf(table, {}, { minCount: 2 }))).toBe("abc");
    expect(names(rowsOf(table, {}, { minCount: 3 }))).toBe("ac");
    const [alone] = rowsOf(table, {}, { minCount: 4 });
    expect(alone!.q).toBe(alone!.p);
    const all = rowsOf(table);
    // The smallest of four p-values, times four.
    expect(all[0]!.q! / all[0]!.p!).toBeCloseTo(4, 12);
    // Features that share their counts are as many tests.
    const twins = rowsOf([...table, ["e", 30, 2]]);
    expect(twins[0]!.q! / twins[0]!.p!).toBeCloseTo(5 / 2, 12);
    expect(names(twins.slice(0, 2))).toBe("ae");
    // What is not reported was tested.
    expect(rowsOf(table, {}, { top: 1 })).toEqual(all.slice(0, 1));
  });

  it("tell large counts apart that are near each other", () => {
    const totals: [number, number] = [2 ** 40, 2 ** 40];
    const options = { measure: "log-ratio" } as const;
    // 1 · 2^26 + 0 = 0 · 2^26 + 2^26.
    const large = [
      ["a", 0, 2 ** 26],
      ["b", 1, 0],
    ] as const;
    expect(names(rowsOf(large, options, { totals }))).toBe("ba");
    // 2^53 + 1 is no double.
    const larger = [
      ["a", 2 ** 27, 1],
      ["b", 2 ** 27, 0],
    ] as const;
    expect(names(rowsOf(larger, options, { totals }))).toBe("ba");
  });

  it("share the score of their counts, unless a prior is the feature's own", () => {
    const table = [
      ...["a", "b", "c"].map((name) => [name, 3, 1] as const),
      ...["d", "e"].map((name) => [name, 0, 3] as const),
      ...["f", "g"].map((name) => [name, 0, 0] as const),
      ["h", 1, 3],
    ] as const;
    const scored = (options: KeynessMeasureOptions): number => {
      vi.mocked(keynessScore).mockClear();
      rowsOf(table, options, { top: 1 });
      return vi.mocked(keynessScore).mock.calls.length;
    };
    // Four pairs of counts, or eight features, and the one row.
    expect(scored({})).toBe(5);
    expect(scored({ measure: "log-odds", prior: "flat" })).toBe(5);
    expect(scored({ measure: "log-odds" })).toBe(9);
  });

  it("refuse totals of more than 2^53 − 1 together", () => {
    const totals: [number, number] = [2 ** 53 - 11, 10];
    expect(rowsOf([["a", 1, 1]], {}, { totals })[0]!.score).toBeLessThan(0);
    expect(() => rowsOf([["a", 1, 1]], {}, { totals: [2 ** 53 - 11, 11] })).toThrow(
      "9007199254740992, more than 2^53",
    );
  });
});

describe("the prior of log-odds", () => {
  /** δ of a in 1000 against b in 1000. */
  const delta = (a: number, b: number, alpha: number, sum: number): number =>
    Math.log((a + alpha) / (1000 + sum - a - alpha)) - Math.log((b + alpha) / (1000 + sum - b - alpha));

  it("is a feature's share of everything, or the same for each", () => {
    const table = [
      ["a", 30, 10],
      ["b", 5, 15],
    ] as const;
    const [own] = rowsOf(table, { measure: "log-odds" });
    expect(own!.estimate).toBeCloseTo(delta(30, 10, (10 * 40) / 2000, 10), 12);
    const [more] = rowsOf(table, { measure: "log-odds", alpha0: 100 });
    expect(more!.estimate).toBeCloseTo(delta(30, 10, 2, 100), 12);
    const [flat] = rowsOf(table, { measure: "log-odds", prior: "flat", alpha: 3 });
    expect(flat!.estimate).toBeCloseTo(delta(30, 10, 3, 6), 12);
  });

  it("is the feature's own, so that equal counts may differ; a flat one lets them be equal", () => {
    const settings = (prior: "informative" | "flat") => keynessSettings("f", { measure: "log-odds", prior });
    const given = {
      features: ["a", "b"],
      order: featureOrder(["a", "b"]),
      ...{ target: [9, 9], reference: [3, 3], targetTotal: 100, referenceTotal: 100 },
      ...{ prior: [900, 12], priorTotal: 2000 },
    };
    // Equal counts, another prior: another score, whose place follows the prior.
    const rows = keynessRows(given, settings("informative"), { minCount: 0 });
    const [high, low] = ["a", "b"].map((name) => rows.find(({ feature }) => feature === name)!);
    expect(high!.estimate).not.toBe(low!.estimate);
    expect(names(rows)).toBe(high!.score! > low!.score! ? "ab" : "ba");
    const larger = rows[0]!.p! < rows[1]!.p! ? rows[1]! : rows[0]!;
    expect(larger.q).toBe(larger.p);
    const flat = keynessRows(given, settings("flat"), { minCount: 0 });
    expect(flat[0]!.score).toBe(flat[1]!.score);
    const reversed = { ...given, prior: [12, 900] };
    expect(names(keynessRows(reversed, settings("informative"), { minCount: 0 }))).not.toBe(names(rows));
  });
});

describe("settings", () => {
  it("have defaults that are said", () => {
    expect(keynessSettings("f", {})).toEqual({
      ...{ measure: "g2", correction: "none", prior: "informative", zero: 0.5, k: 1, alpha: 0.01 },
      ...{ alpha0: 10, level: 0.95, variant: "G², four cells, signed, correction none" },
    });
  });

  it("name what was computed", () => {
    const variant = (options: KeynessMeasureOptions) => keynessSettings("f", options).variant;
    expect(variant({ correction: "williams" })).toBe("G², four cells, signed, correction williams");
    expect(variant({ measure: "chi2", correction: "yates" })).toBe("χ², signed, correction yates");
    expect(variant({ measure: "simple-maths", k: 100 })).toBe("simple maths, k = 100 per million");
    expect(variant({ measure: "log-odds", alpha0: 7 })).toBe(
      "weighted log-odds, z, informative prior α0 = 7",
    );
    expect(variant({ measure: "log-odds", prior: "flat", alpha: 0.5 })).toBe(
      "weighted log-odds, z, flat prior α = 0.5",
    );
    expect(new Set(KEYNESS_MEASURES.map((measure) => variant({ measure }))).size).toBe(9);
  });

  it("refuse a correction that the measure does not have", () => {
    for (const measure of KEYNESS_MEASURES)
      for (const correction of ["none", "yates", "williams"] as const) {
        const has =
          correction === "none" || measure === "g2" || (measure === "chi2" && correction === "yates");
        const settle = () => keynessSettings("f", { measure, correction });
        if (has) expect(settle().correction).toBe(correction);
        else expect(settle).toThrow(`f: ${measure} has no correction "${correction}"; allowed: none`);
      }
  });

  it("refuse an option that belongs to another measure", () => {
    const owners = [
      ["zero", "log-ratio", {}],
      ["k", "simple-maths", {}],
      ["alpha", "log-odds", { prior: "flat" }],
      ["alpha0", "log-odds", {}],
      ["level", "log-odds", {}],
    ] as const;
    for (const [name, owner, more] of owners)
      for (const measure of KEYNESS_MEASURES) {
        const settle = () => keynessSettings("f", { measure, [name]: 0.5, ...more });
        if (measure === owner) expect(settle()[name]).toBe(0.5);
        else expect(settle, `${name} of ${measure}`).toThrow(`does not belong to measure ${measure}`);
      }
    expect(() => keynessSettings("f", { prior: "flat" })).toThrow('"prior" does not belong to measure g2');
  });

  it("keep the two priors apart", () => {
    const measure = "log-odds" as const;
    expect(() => keynessSettings("f", { measure, alpha: 1 })).toThrow('f: alpha belongs to prior "flat"');
    expect(() => keynessSettings("f", { measure, prior: "flat", alpha0: 1 })).toThrow(
      'f: alpha0 belongs to prior "informative"',
    );
    expect(keynessSettings("f", { measure, prior: "informative", alpha0: 1 }).alpha0).toBe(1);
    expect(() => keynessSettings("f", { measure, prior: "none" as "flat" })).toThrow(
      '"none"; allowed: informative, flat',
    );
  });

  it("refuse smoothing by nothing, and levels that are none", () => {
    for (const options of [
      { measure: "log-ratio", zero: 0 },
      { measure: "simple-maths", k: 0 },
      { measure: "log-odds", prior: "flat", alpha: 0 },
      { measure: "log-odds", alpha0: 0 },
    ] as const)
      expect(() => keynessSettings("f", options)).toThrow("must be above 0, not 0");
    expect(() => keynessSettings("f", { measure: "log-odds", level: 1 })).toThrow("between 0 and 1");
    expect([checkMinCount("f", 0), checkMinCount("f", 3)]).toEqual([0, 3]);
    for (const minCount of [-1, 0.5])
      expect(() => checkMinCount("f", minCount)).toThrow("minCount must be an integer of at least 0");
  });
});

describe("keyness from counts", () => {
  const counts = [
    { feature: "防控", target: 6, reference: 2 },
    { feature: "春耕", target: 1, reference: 4 },
    { feature: "春运", target: 0, reference: 0 },
  ];

  it("takes the sums as totals, or what is given", () => {
    expect(keynessFromCounts(counts)[0]).toMatchObject({ targetTotal: 7, referenceTotal: 6 });
    const [row] = keynessFromCounts(counts, { targetTotal: 17, referenceTotal: 12 });
    expect(row).toMatchObject({ feature: "防控", targetTotal: 17, referenceTotal: 12 });
    expect(row!.score).toBeCloseTo(1.274238, 6);
    expect(keynessFromCounts(counts, { targetTotal: 7 })).toEqual(keynessFromCounts(counts));
    expect(() => keynessFromCounts(counts, { targetTotal: 6 })).toThrow(
      "targetTotal: 6 is less than the sum of the counts, 7",
    );
    expect(() => keynessFromCounts(counts, { referenceTotal: 5 })).toThrow("referenceTotal: 5 is less");
    expect(() => keynessFromCounts(counts, { targetTotal: 17.5 })).toThrow("keynessFromCounts: targetTotal");
  });

  it("keeps what does not occur unless told to leave it out", () => {
    expect(keynessFromCounts(counts).map(({ feature }) => feature)).toEqual(["防控", "春耕", "春运"]);
    expect(keynessFromCounts(counts, { minCount: 1 }).map(({ feature }) => feature)).toEqual([
      "防控",
      "春耕",
    ]);
  });

  it("takes its prior from both sides together", () => {
    const [row] = keynessFromCounts(counts, {
      ...{ measure: "log-odds", targetTotal: 20, referenceTotal: 20 },
    });
    // α is 10 · 8 / 40 = 2, the sum of the prior 10.
    expect(row!.estimate).toBeCloseTo(Math.log(8 / 22) - Math.log(4 / 26), 12);
  });

  it("refuses what is no count on either side, and a feature that comes twice", () => {
    for (const count of [-1, 0.5, Number.NaN])
      for (const side of ["target", "reference"])
        expect(() => keynessFromCounts([{ ...counts[0]!, [side]: count }])).toThrow('"防控"');
    expect(() => keynessFromCounts([counts[0]!, counts[0]!])).toThrow('feature "防控" occurs twice');
    expect(() => keynessFromCounts(counts, { top: 1 } as never)).toThrow('unknown option "top"');
  });
});

describe("keyness against a list", () => {
  const x = dfmFromCounts([
    { id: "甲", counts: { 防控: 8, 会议: 12 } },
    { id: "乙", counts: { 会议: 10, 春耕: 5 } },
  ]);
  const found = (options: Parameters<typeof keynessAgainstList>[1]) =>
    keynessAgainstList(x, options).map((row) => [row.feature, row.target, row.reference]);

  it("compares all documents, or those asked for, with every word of either side", () => {
    const list = { 会议: 60, 吃饭: 40 };
    const [first, ...rest] = keynessAgainstList(x, { list, referenceTotal: 1000 });
    expect(first).toMatchObject({ feature: "会议", target: 22, reference: 60 });
    expect(first).toMatchObject({ targetTotal: 35, referenceTotal: 1000 });
    expect(rest.map(({ feature }) => feature)).toEqual(["防控", "春耕", "吃饭"]);
    // Without the other document its words are not there to compare, unless they are asked for.
    const only = [
      ["防控", 8, 0],
      ["会议", 12, 60],
      ["吃饭", 0, 40],
    ];
    expect(found({ list, target: "甲", referenceTotal: 1000 })).toEqual(only);
    expect(found({ list: new Map(Object.entries(list)), target: "甲", referenceTotal: 1000 })).toEqual(only);
    expect(found({ list, target: "甲", referenceTotal: 1000, minCount: 0 })).toContainEqual(["春耕", 0, 0]);
    expect(found({ list, target: "甲", minCount: 41 })).toEqual([["会议", 12, 60]]);
  });

  it("refuses an empty target, unknown documents and options of others", () => {
    const list = { 会议: 60 };
    expect(() => found({ list, target: () => false })).toThrow("keynessAgainstList: the target selects no");
    expect(() => found({ list, target: "丙" })).toThrow('no document is called "丙"');
    expect(() => found({ list, unit: "documents" } as never)).toThrow('unknown option "unit"');
    expect(() => found({ list, measure: "log-ratio", k: 1 })).toThrow("does not belong to measure");
  });
});
