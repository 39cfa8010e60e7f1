import { dfmFromCounts, dfmSelect, dfmWeight } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fisherExact,
  type KeynessMeasure,
  type KeynessMeasureOptions,
  keyness,
  keynessEach,
  keynessFromCounts,
  keynessPairwise,
  priorWeight,
} from "../src/index.js";
import { unfinished } from "./unfinished.js";

const MEASURES: KeynessMeasureOptions[] = [
  { measure: "g2" },
  { measure: "g2", correction: "yates" },
  { measure: "g2", correction: "williams" },
  { measure: "g2-rayson" },
  { measure: "chi2" },
  { measure: "chi2", correction: "yates" },
  { measure: "fisher" },
  { measure: "log-ratio" },
  { measure: "diff" },
  { measure: "odds-ratio" },
  { measure: "simple-maths" },
  { measure: "log-odds" },
  { measure: "log-odds", prior: "flat" },
];

const SYMMETRIC: KeynessMeasure[] = ["g2", "g2-rayson", "chi2", "fisher", "log-ratio", "log-odds"];

const table = fc.uniqueArray(
  fc.record({
    feature: fc.constantFrom(..."一二三四五六七"),
    target: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 100000 })),
    reference: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 100000 })),
  }),
  { selector: (row) => row.feature, maxLength: 7 },
);

describe("laws of keyness", () => {
  it.each(MEASURES)(
    "%j: numbers are finite, undefined scores have a reason, p and q are probabilities",
    (options) => {
      fc.assert(
        fc.property(table, (counts) => {
          const rows = keynessFromCounts(counts, options);
          expect(unfinished(rows)).toEqual([]);
          expect(rows.length).toBe(counts.length);
          for (const row of rows) {
            expect(row.score === null || row.p === null).toBe(row.reason !== null);
            if (row.p !== null) {
              expect(row.p >= 0 && row.p <= 1 && row.q! >= row.p * (1 - 1e-12) && row.q! <= 1).toBe(true);
            } else expect(row.q).toBeNull();
          }
          const defined = rows.flatMap((row) => (row.score === null ? [] : [row.score]));
          expect(defined).toEqual([...defined].sort((a, b) => b - a));
          expect(rows.findIndex((row) => row.score === null)).toBe(
            defined.length === rows.length ? -1 : defined.length,
          );
        }),
      );
    },
  );

  it.each(MEASURES.filter(({ measure }) => SYMMETRIC.includes(measure!)))(
    "%j: target and reference exchanged turn the sign",
    (options) => {
      fc.assert(
        fc.property(table, (counts) => {
          const there = new Map(keynessFromCounts(counts, options).map((row) => [row.feature, row]));
          const turned = counts.map(({ feature, target, reference }) => ({
            feature,
            target: reference,
            reference: target,
          }));
          for (const row of keynessFromCounts(turned, options)) {
            const other = there.get(row.feature)!;
            if (row.score === null || other.score === null) continue;
            expect(Math.abs(row.score + other.score)).toBeLessThanOrEqual(
              1e-7 * Math.max(1, Math.abs(row.score)),
            );
            if (row.p !== null) expect(row.p).toBeCloseTo(other.p!, 9);
          }
        }),
      );
    },
  );

  it("counts in proportion have no keyness", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1, max: 1000 }),
        (a, c, times) => {
          for (const options of MEASURES.filter((one) =>
            ["g2", "g2-rayson", "chi2", "log-ratio", "diff"].includes(one.measure!),
          )) {
            const [row] = keynessFromCounts([{ feature: "f", target: a, reference: a * times }], {
              ...options,
              targetTotal: a + c,
              referenceTotal: (a + c) * times,
            });
            expect(Math.abs(row!.score!)).toBeLessThan(1e-6);
            if (row!.p !== null) expect(row!.p).toBeGreaterThan(0.999);
          }
        },
      ),
    );
  });

  it("Fisher's p agrees with the sum over all tables", () => {
    const small = fc.nat({ max: 12 });
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        const { p } = fisherExact(a, b, c, d);
        if (p === null) return;
        const choose = (n: number, k: number): number =>
          k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
        const of = (x: number): number => choose(a + b, x) * choose(c + d, a + c - x);
        let sum = 0;
        for (let x = 0; x <= a + b; x += 1) if (of(x) <= of(a) * (1 + 1e-7)) sum += of(x);
        expect(p).toBeCloseTo(sum / choose(a + b + c + d, a + c), 10);
      }),
    );
  });
});

const x = dfmFromCounts([
  { id: "a1", counts: { 防控: 40, 春耕: 1, 共: 10 }, docvars: { province: "甲省" } },
  { id: "a2", counts: { 防控: 1, 春耕: 3, 共: 10 }, docvars: { province: "甲省" } },
  { id: "b1", counts: { 春耕: 1, 共: 12 }, docvars: { province: "乙省" } },
  { id: "c1", counts: { 防控: 1, 春运: 5, 共: 9 }, docvars: { province: "丙省" } },
]);

describe("keyness of a matrix", () => {
  it("takes documents by id, list and test, and the rest as reference", () => {
    const byTest = keyness(x, { target: ({ province }) => province === "甲省" });
    expect(keyness(x, { target: ["a1", "a2"] })).toEqual(byTest);
    expect(keyness(x, { target: ["a1", "a2"], reference: ["b1", "c1"] })).toEqual(byTest);
    expect(byTest[0]).toMatchObject({
      feature: "防控",
      target: 41,
      reference: 1,
      targetTotal: 65,
      referenceTotal: 28,
    });
    expect(byTest[0]!.variant).toBe("G², four cells, signed, correction none");
  });

  it("counts documents when told to, so that one document does not lead", () => {
    const rows = keyness(x, { target: ["a1", "a2"], unit: "documents", measure: "log-ratio" });
    expect(rows.map((row) => [row.feature, row.target, row.reference])).toEqual([
      ["春耕", 2, 1],
      ["防控", 2, 1],
      ["共", 2, 2],
      ["春运", 0, 1],
    ]);
    expect(rows[0]).toMatchObject({ targetTotal: 2, referenceTotal: 2 });
  });

  it("with a prior of a fifth of the words, a word that one side never uses stands out, and its log-odds have a bound", () => {
    const two = dfmFromCounts([
      { id: "a", counts: { 春耕: 20, 共: 80 } },
      { id: "b", counts: { 共: 100 } },
    ]);
    const at = (alpha0: number) =>
      keyness(two, { target: "a", measure: "log-odds", alpha0 }).find(({ feature }) => feature === "春耕")!;
    expect(priorWeight(two)).toBe(40);
    expect(at(0.01).estimate).toBeGreaterThan(10);
    expect(at(0.01).score).toBeLessThan(1);
    expect(at(40).estimate).toBeLessThan(2);
    expect(at(40).score).toBeGreaterThan(3);
    expect(at(1e5).estimate).toBeLessThan(0.01);
  });

  it("each group against the rest equals the comparison made by hand", () => {
    for (const unit of ["tokens", "documents"] as const) {
      const each = keynessEach(x, { by: "province", unit });
      for (const province of ["甲省", "乙省", "丙省"]) {
        const rows = each.filter((row) => row.group === province).map(({ group, against, ...row }) => row);
        expect(rows).toEqual(keyness(x, { target: (docvars) => docvars.province === province, unit }));
      }
      expect([...new Set(each.map((row) => row.group))]).toEqual(["丙省", "乙省", "甲省"]);
    }
  });

  it("pairs equal the comparison made by hand", () => {
    const rows = keynessPairwise(x, { by: "province", unit: "documents", measure: "chi2" });
    const pair = rows
      .filter((row) => row.group === "丙省" && row.against === "甲省")
      .map(({ group, against, ...row }) => row);
    expect(pair).toEqual(
      keyness(x, { target: "c1", reference: ["a1", "a2"], unit: "documents", measure: "chi2" }),
    );
    expect(new Set(rows.map((row) => `${row.group} ${row.against}`)).size).toBe(3);
  });

  it("keeps q over all features when only the top is asked for", () => {
    const all = keynessEach(x, { by: "province" });
    const top = keynessEach(x, { by: "province", top: 1 });
    expect(top).toEqual(["丙省", "乙省", "甲省"].map((group) => all.find((row) => row.group === group)));
  });
});

describe("edge cases of keyness", () => {
  it("has a stated answer for zeros and empty sides", () => {
    const one = (target: number, reference: number, options = {}) =>
      keynessFromCounts([{ feature: "f", target, reference }], options)[0]!;
    expect(one(0, 0, { targetTotal: 9, referenceTotal: 9 }).reason).toBe("the feature occurs in neither");
    expect(one(0, 3).reason).toBe("the target is empty");
    expect(one(3, 0).reason).toBe("the reference is empty");
    expect(one(3, 3).reason).toBe("there is no other feature");
    expect(one(3, 3, { measure: "log-odds" }).reason).toBe("there is no other feature");
    expect(one(3, 0, { measure: "diff", targetTotal: 9, referenceTotal: 9 }).reason).toBe(
      "the reference count is 0",
    );
    expect(one(3, 3, { measure: "odds-ratio", targetTotal: 3, referenceTotal: 9 }).reason).toBe(
      "the feature is all of the target",
    );
    expect(keynessFromCounts([])).toEqual([]);
    const silent = dfmSelect(x, ["防控", "无"], { addAbsent: true });
    expect(keyness(silent, { target: "a1", minCount: 0 })[0]).toMatchObject({
      feature: "无",
      score: null,
      p: null,
      q: null,
    });
    const empty = dfmFromCounts([
      { id: "a", counts: {} },
      { id: "b", counts: { 共: 1 } },
    ]);
    expect(keyness(empty, { target: "a" })[0]).toMatchObject({ score: null, reason: "the target is empty" });
  });

  it("ranks ties by feature in code-unit order, undefined scores last", () => {
    const counts = ["乙", "b", "甲", "B"].map((feature) => ({ feature, target: 1, reference: 1 }));
    expect(keynessFromCounts(counts).map((row) => row.feature)).toEqual(["B", "b", "乙", "甲"]);
  });

  it("takes counts above 2^31 and refuses those above 2^53", () => {
    const [row] = keynessFromCounts([{ feature: "f", target: 2 ** 33, reference: 2 ** 32 }], {
      targetTotal: 2 ** 40,
      referenceTotal: 2 ** 40,
      measure: "fisher",
    });
    expect(row!.score).toBeGreaterThan(1e6);
    expect(() => keynessFromCounts([{ feature: "f", target: 2 ** 53, reference: 1 }])).toThrow(
      "is not a count",
    );
    expect(() => keynessFromCounts([{ feature: "f", target: 2 ** 52, reference: 2 ** 52 }])).toThrow(
      "more than 2^53",
    );
    const halves = [
      { feature: "f", target: 2 ** 52, reference: 1 },
      { feature: "g", target: 2 ** 52, reference: 1 },
    ];
    expect(() => keynessFromCounts(halves)).toThrow("more than 2^53");
  });

  it.each<[string, () => unknown]>([
    ['is "g3"; allowed: g2', () => keynessFromCounts([], { measure: "g3" as KeynessMeasure })],
    [
      'chi2 has no correction "williams"; allowed: none, yates',
      () => keynessFromCounts([], { measure: "chi2", correction: "williams" }),
    ],
    [
      "log-ratio has no correction",
      () => keynessFromCounts([], { measure: "log-ratio", correction: "yates" }),
    ],
    ['"k" does not belong to measure g2', () => keynessFromCounts([], { k: 1 })],
    ['unknown option "targets"', () => keyness(x, { target: "a1", targets: 1 } as never)],
    ['no document is called "z"', () => keyness(x, { target: "z" })],
    ['"a1" is in target and reference', () => keyness(x, { target: "a1", reference: ["a1", "b1"] })],
    ["the target selects no document", () => keyness(x, { target: () => false })],
    ["needs counts", () => keyness(dfmWeight(x, { scheme: "log" }), { target: "a1" })],
    ["does not go with it", () => keyness(x, { target: "a1", unit: "documents", measure: "log-odds" })],
    ["at least two groups", () => keynessEach(dfmFromCounts([{ id: "a", counts: { 共: 1 } }]))],
    [
      "less than the sum",
      () => keynessFromCounts([{ feature: "f", target: 5, reference: 1 }], { targetTotal: 4 }),
    ],
    [
      "occurs twice",
      () =>
        keynessFromCounts([
          { feature: "f", target: 5, reference: 1 },
          { feature: "f", target: 5, reference: 1 },
        ]),
    ],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
