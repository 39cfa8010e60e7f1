import { describe, expect, test } from "vitest";
import {
  byProvince,
  compareVocabulary,
  damageRows,
  directiveShares,
  documentsDfm,
  lineByProvince,
  provinceVocabulary,
  readComparison,
  readShares,
  shareCells,
  twoPeriods,
  UNCODED,
} from "../src/index.js";
import { invented } from "./invented-features.js";

const anhui = invented({
  id: "a",
  provinceCode: "34",
  meetingDate: "2020-02-10",
  counts: { 口罩: 9, 春耕: 6, 核酸: 1, 的: 50, 会议: 5, "2020": 3 },
  directives: [
    { domains: ["health-emergency"], lines: ["farming", "supplies"] },
    { lines: ["farming"], domains: ["health-emergency"] },
  ],
});
const hubei = invented({
  id: "h",
  provinceCode: "42",
  meetingDate: "2022-03-02",
  counts: { 口罩: 1, 春耕: 1, 核酸: 14, 的: 40 },
  directives: [{ domains: ["health-emergency"], lines: ["testing-tracing"] }, {}],
});
const unplaced = invented({ id: "u", counts: { 口罩: 100 } });

const bounds = [
  { label: "early 2020", from: "2020-01-01", to: "2020-04-30" },
  { label: "2022", from: "2022-01-01", to: "2022-12-31" },
] as const;

describe("documentsDfm", () => {
  test("leaves stop words, formulas, numbers and names out unless asked", () => {
    expect(documentsDfm([anhui]).features).not.toContain("的");
    expect(documentsDfm([anhui]).features).not.toContain("2020");
    const named = invented({ id: "n", counts: { 合肥: 3 } });
    const tagged = {
      ...named,
      paragraphs: [{ period: null, tokens: 3, counts: [["合肥", "ns", 3] as const] }],
    };
    expect(documentsDfm([tagged]).features).toEqual([]);
    expect(documentsDfm([anhui], { contentWords: false }).features).toContain("的");
  });

  test("keeps words that the segmenter takes for names, and leaves those out whom the document names", () => {
    const tagged = {
      ...invented({ id: "n", counts: { 养老: 3 } }),
      people: [{ name: "訾养谦", role: "chair" as const }],
      paragraphs: [
        {
          period: null,
          tokens: 12,
          counts: [
            ["养老", "nr", 3],
            ["城市", "ns", 2],
            ["訾养谦", "n", 1],
            ["养谦", "nr", 1],
          ] as const,
        },
      ],
    };
    expect(documentsDfm([tagged]).features).toEqual(["养老", "城市"]);
  });
});

describe("provinceVocabulary", () => {
  test("gives each province its own words, with counts beside the score", () => {
    const { rows, groups } = provinceVocabulary([anhui, hubei, unplaced]);
    expect(groups.map((group) => group.label)).toEqual(["安徽", "湖北"]);
    const first = rows.find((row) => row.group === "湖北");
    expect(first).toMatchObject({ feature: "核酸", target: 14, reference: 1 });
    expect(first!.lower!).toBeLessThan(first!.score);
    expect(
      rows
        .filter((row) => row.group === "安徽")
        .map((row) => row.feature)
        .sort(),
    ).toEqual(["口罩", "春耕"]);
  });

  test("rates are per thousand content words of the province", () => {
    const { rates } = provinceVocabulary([anhui, hubei]);
    expect(rates.find((cell) => cell.row === "核酸" && cell.column === "湖北")?.value).toBeCloseTo(
      (1000 * 14) / 16,
    );
  });

  test("one province alone cannot be compared", () => {
    expect(provinceVocabulary([anhui, unplaced])).toEqual({ rows: [], groups: [], rates: [] });
  });
});

describe("twoPeriods", () => {
  test("parts by date and leaves out what has none", () => {
    const periods = twoPeriods([hubei, anhui, unplaced], bounds);
    expect(periods.map(({ label, documents }) => [label, documents.map(({ id }) => id)])).toEqual([
      ["early 2020", ["a"]],
      ["2022", ["h"]],
    ]);
  });

  test("halves by date where a wanted period would be empty", () => {
    const later = invented({ id: "l", meetingDate: "2023-05-01" });
    const periods = twoPeriods([later, hubei], bounds);
    expect(periods.map((period) => period.label)).toEqual(["2022-03-02–2022-03-02", "2023-05-01–2023-05-01"]);
  });

  test("one dated document makes no two periods", () => {
    expect(twoPeriods([anhui, unplaced], bounds)).toEqual([]);
  });
});

describe("compareVocabulary", () => {
  const [early, late] = twoPeriods([anhui, hubei], bounds);
  const comparison = compareVocabulary(early!, late!);

  test("words of the target come first, those of the reference last", () => {
    expect(comparison.words[0]?.feature).toBe("口罩");
    expect(comparison.words.at(-1)?.feature).toBe("核酸");
    expect(comparison.target).toEqual({ label: "early 2020", tokens: 16, documents: 1 });
  });

  test("words whose difference is not sure are grey", () => {
    for (const { feature, score } of comparison.frequencies) {
      const z = comparison.words.find((word) => word.feature === feature)!.z;
      expect(score === 0).toBe(Math.abs(z) <= 1.96);
    }
  });

  test("the reading names only words below q < 0.05", () => {
    const text = readComparison(comparison);
    for (const { feature, q } of comparison.words) expect(text.includes(`${feature} (`)).toBe(q < 0.05);
  });
});

describe("directiveShares", () => {
  const shares = directiveShares(byProvince([anhui, hubei]));

  test("a directive counts with equal parts, and shares add up to one", () => {
    const of = (group: string): number[] =>
      shares.rows.filter((row) => row.group === group).map((row) => row.share);
    expect(of("安徽").reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(Math.max(...of("安徽"))).toBeCloseTo(0.75);
    expect(shares.groups).toEqual([
      { label: "安徽", n: 2, documents: 1 },
      { label: "湖北", n: 2, documents: 1 },
    ]);
  });

  test("what is not coded is its own row, and a line stands for its domain", () => {
    const hubeiRows = shares.rows.filter((row) => row.group === "湖北" && row.share > 0);
    expect(hubeiRows.map((row) => row.domain).sort()).toEqual(
      [UNCODED, "检测与流调溯源 Testing and tracing"].sort(),
    );
  });

  test("no interval where there are fewer than five documents, and the reading says so", () => {
    expect(shares.rows.every((row) => row.lower === undefined)).toBe(true);
    expect(readShares(shares)).toContain("no telling chance from change");
  });

  test("intervals where there are five", () => {
    const five = ["1", "2", "3", "4", "5"].map((id) => ({
      ...(id < "3" ? anhui : hubei),
      id,
      provinceCode: "34",
    }));
    const rows = directiveShares(byProvince(five)).rows;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.lower!).toBeLessThanOrEqual(row.share);
      expect(row.upper!).toBeGreaterThanOrEqual(row.share);
    }
  });

  test("cells of a heat map have a value for every group", () => {
    const cells = shareCells(shares.rows);
    const domains = new Set(shares.rows.map((row) => row.domain));
    expect(cells).toHaveLength(domains.size * 2);
  });
});

describe("lineByProvince", () => {
  test("per cent of the province's directives", () => {
    expect(lineByProvince([anhui, hubei, unplaced], "farming")).toEqual([
      { code: "34", value: 100, n: 2 },
      { code: "42", value: 0, n: 2 },
    ]);
  });
});

describe("damageRows", () => {
  test("documents of the same place and day are told apart", () => {
    const noise = [{ kind: "punctuation", count: 2 }];
    const twins = ["x", "y"].map((id) => invented({ id, label: "安徽 2020-02-10", noise }));
    expect(damageRows(twins).map((row) => row.document)).toEqual(["安徽 2020-02-10", "安徽 2020-02-10 (2)"]);
  });
});
