import { existsSync, readFileSync } from "node:fs";
import { dfmFromCounts } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import {
  collocationsFromCounts,
  dispersionOf,
  fisherExact,
  type KeynessMeasureOptions,
  keyness,
  keynessFromCounts,
  wordfish,
  wordscores,
} from "../src/index.js";

const count = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of text.split(" ")) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** The texts of quanteda's own test. */
const x = dfmFromCounts([
  { id: "target", counts: count("a a a b b c c c c c c d e f g h h") },
  { id: "reference", counts: count("a a b c c d d d d e f h") },
]);

const scores = (options: KeynessMeasureOptions): Record<string, string> =>
  Object.fromEntries(
    keyness(x, { target: "target", ...options }).map((row) => [row.feature, row.score!.toFixed(6)]),
  );

const row = (a: string, b: string, c: string, d: string, e: string, g: string): Record<string, string> => ({
  ...{ a, b, c, d, e, g },
  f: e,
  h: b,
});

describe("keyness of the quanteda texts, to six digits", () => {
  it.each<[string, KeynessMeasureOptions, Record<string, string>]>([
    [
      "χ²",
      { measure: "chi2" },
      row("0.004739", "0.089304", "1.221872", "-3.715033", "-0.065813", "0.731092"),
    ],
    [
      "χ², Yates",
      { measure: "chi2", correction: "yates" },
      row("0.004739", "0.089304", "0.467298", "-2.040247", "-0.065813", "0.731092"),
    ],
    ["G²", { measure: "g2" }, row("0.004751", "0.091242", "1.274238", "-3.779441", "-0.064900", "1.093291")],
    [
      "G², Williams",
      { correction: "williams" },
      row("0.004289", "0.077617", "1.188777", "-3.411590", "-0.051445", "1.093291"),
    ],
    [
      "G², Rayson",
      { measure: "g2-rayson" },
      row("0.003935", "0.082023", "0.941184", "-3.123254", "-0.060355", "1.068165"),
    ],
    [
      "log ratio",
      { measure: "log-ratio" },
      row("0.082462", "0.497500", "1.082462", "-2.502500", "-0.502500", "0.497500"),
    ],
  ])("%s", (_, options, wanted) => {
    expect(scores(options)).toEqual(wanted);
  });

  it("weighted log-odds, flat and informative", () => {
    const flat = keyness(x, { target: "target", measure: "log-odds", prior: "flat", alpha: 0.01 });
    const of = (rows: typeof flat, feature: string) => rows.find((one) => one.feature === feature)!;
    expect(of(flat, "g").estimate!.toFixed(6)).toBe("4.328889");
    expect(of(flat, "g").score!.toFixed(6)).toBe("0.430762");
    expect(of(flat, "d").score!.toFixed(6)).toBe("-1.857190");
    const informative = keyness(x, {
      target: "target",
      measure: "log-odds",
      prior: "informative",
      alpha0: 10,
    });
    expect(["c", "d", "g"].map((feature) => of(informative, feature).score!.toFixed(6))).toEqual([
      "0.972275",
      "-1.551961",
      "0.624195",
    ]);
  });

  it("reads the same from a table of counts", () => {
    const counts = x.features.map((feature, at) => ({ feature, target: x.values[at]!, reference: 0 }));
    const reference = count("a a b c c d d d d e f h");
    const table = counts.map((one) => ({ ...one, reference: reference[one.feature] ?? 0 }));
    expect(keynessFromCounts(table)).toEqual(keyness(x, { target: "target" }));
  });
});

describe("dispersion", () => {
  it.each<[number[], number[], Record<string, string>]>([
    [
      [1, 2, 3, 4, 5],
      [9, 10, 10, 10, 11],
      { juillandD: "0.78515", carrollD2: "0.93792", rosengrenS: "0.94982", dp: "0.18000", dpNorm: "0.21951" },
    ],
    [
      [0, 0, 1, 2, 5],
      [10, 10, 10, 10, 10],
      { juillandD: "0.42040", carrollD2: "0.55936", dp: "0.47500", dpNorm: "0.59375" },
    ],
    [[0, 4, 3, 2, 1], [10, 10, 10, 10, 10], { juillandD: "0.6464" }],
    [[2, 1, 1, 1, 0], [10, 10, 10, 10, 10], { carrollD2: "0.8277" }],
    [[1, 2, 3, 4, 5], [10, 10, 10, 10, 10], { rosengrenS: "0.937" }],
  ])("of %j in %j", (counts, sizes, wanted) => {
    const found = dispersionOf(counts, sizes);
    for (const [name, value] of Object.entries(wanted)) {
      const digits = value.split(".")[1]!.length;
      expect((found[name as keyof typeof found] as number).toFixed(digits), name).toBe(value);
    }
  });
});

describe("collocation", () => {
  const score = (both: number, nodeCount: number, collocateCount: number, total: number) =>
    collocationsFromCounts([{ node: "x", collocate: "y", both, nodeCount, collocateCount, total }])[0]!;

  it("published values", () => {
    expect(score(8, 1105, 44, 15e6).pmi!.toFixed(1)).toBe("11.3");
    expect(score(10, 10, 13, 31777).g2!.toFixed(2)).toBe("167.23");
    expect(fisherExact(1, 3, 3, 1).p!.toFixed(3)).toBe("0.486");
    expect(score(10, 20, 20, 60).g2!.toFixed(6)).toBe("3.669001");
    expect(score(10, 20, 20, 60).logDice).toBe(13);
  });
});

/** Laver, Benoit & Garry (2003): five references and a sixth text. */
const ROW = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
const six = dfmFromCounts(
  [0, 5, 10, 15, 20, 7].map((offset, doc) => ({
    id: `R${doc + 1}`,
    counts: Object.fromEntries(
      Array.from({ length: 37 }, (_, word) => [`w${String(word).padStart(2, "0")}`, ROW[word - offset] ?? 0]),
    ),
  })),
);

describe("scaling", () => {
  it("wordfish", () => {
    const { documents } = wordfish(six, { direction: ["R1", "R5"] });
    expect(documents.map(({ position }) => position!.toFixed(5))).toEqual([
      ...["-1.29057", "-0.61644", "0.03351", "0.70961", "1.52334", "-0.35945"],
    ]);
  });

  it("wordscores", () => {
    const references = { R1: -1.5, R2: -0.75, R3: 0, R4: 0.75, R5: 1.5 };
    const sixth = wordscores(six, { references }).documents.find(({ document }) => document === "R6")!;
    expect(sixth.score!.toFixed(6)).toBe("-0.448059");
    expect(sixth.standardError!.toFixed(6)).toBe("0.011898");
    expect(sixth.mv!.toFixed(2)).toBe("-0.51");
    expect(sixth.lbg!.toFixed(2)).toBe("-0.53");
  });
});

const STATISTICS = new URL("../../../../shared/statistics.md", import.meta.url);

describe.skipIf(!existsSync(STATISTICS))("the list of numbers to check by", () => {
  it("has none that is not in this file", () => {
    // Constants of formulas, a smoothing constant and a prior are no results.
    const given = new Set(["0.5", "0.01"]);
    const own = readFileSync(new URL(import.meta.url), "utf8");
    const text = readFileSync(STATISTICS, "utf8");
    const listed = [...text.matchAll(/−?(?<![\w.])\d*\.\d+/gu)].map(([number]) =>
      number.replace("−", "-").replace(/^(-?)\./, "$10."),
    );
    expect(listed.length).toBeGreaterThan(60);
    const written = new Set([...own.matchAll(/-?\d+\.\d+/g)].map(([number]) => String(Number(number))));
    expect(listed.filter((number) => !given.has(number) && !written.has(String(Number(number))))).toEqual([]);
  });
});
