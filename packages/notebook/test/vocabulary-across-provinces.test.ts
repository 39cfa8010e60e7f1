import { dfmFromCounts } from "@tifa/dfm";
import { keyness } from "@tifa/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  distinctiveCells,
  distinctiveWords,
  familyRows,
  keynessBarsOf,
  pairVocabulary,
  passagesOf,
  policyDfm,
  provinceTree,
  readDistinctive,
  readFamilies,
  readMap,
  readPair,
  readReports,
  readTree,
  reportBody,
  reportRows,
  similarityCells,
  stats,
  topWords,
  vocabularyMap,
  wordByProvince,
} from "../src/index.js";
import { regionTest } from "../src/region-test.js";
import { cosineErrors, pairCosines, residualProfiles } from "../src/residual-similarities.js";
import { clumpedLogOdds, overdispersion } from "../src/word-sums.js";
import { report, reports } from "./invented-reports.js";

const settings = { minCount: 5, minReports: 2, minPassages: 3, shuffles: 40 };

describe("reportBody", () => {
  const body = { 建设: 30, 发展: 20 };

  test("parts a report from its annex, with what stands in it", () => {
    const whole = report("34", [body, body, { 名词解释: 1 }, body], [{ paragraph: 1 }, { paragraph: 3 }]);
    const parted = reportBody(whole);
    expect(parted.body.paragraphs).toHaveLength(2);
    expect(parted.body.directives.map(({ paragraph }) => paragraph)).toEqual([1]);
    expect(parted.annexTokens).toBe(51);
  });

  test("a sentence that mentions an annex, and a heading at the beginning, part nothing", () => {
    for (const paragraphs of [
      [body, body, { 附件: 1, ...body }],
      [{ 附件: 1 }, body, body],
    ]) {
      const whole = report("34", paragraphs);
      expect(reportBody(whole)).toEqual({ body: whole, annexTokens: 0 });
    }
  });
});

describe("passagesOf", () => {
  test("keeps every paragraph once and in order, and no passage but the last part is short", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 120 }),
        (sizes, tokens) => {
          const whole = report(
            "34",
            sizes.map((size) => ({ 建设: size })),
          );
          const passages = passagesOf([whole], { tokens });
          expect(passages.flatMap(({ paragraphs }) => paragraphs)).toEqual(whole.paragraphs);
          const lengths = passages.map(({ paragraphs }) =>
            paragraphs.reduce((sum, own) => sum + own.tokens, 0),
          );
          for (const length of lengths.slice(0, -1)) expect(length).toBeGreaterThanOrEqual(tokens);
          if (lengths.length > 1) expect(lengths.at(-1)).toBeGreaterThanOrEqual(tokens / 2);
        },
      ),
    );
  });

  test("directives go with their paragraphs", () => {
    const whole = report("34", [{ 建设: 50 }, { 建设: 50 }], [{ paragraph: 1, marker: "要" }]);
    const [first, second] = passagesOf([whole], { tokens: 40 });
    expect([first!.directives.length, second!.directives[0]!.paragraph]).toEqual([0, 0]);
    expect(second!.id).toBe("r34#2");
    expect(() => passagesOf([whole], { tokens: 0 })).toThrow(/at least 1/);
  });
});

describe("policyDfm", () => {
  const passage = report("46", [
    {
      "海洋/ns": 6,
      "海洋经济/n": 2,
      "三亚/n": 3,
      "平安海南/n": 1,
      "全省/n": 4,
      "党委/n": 2,
      "缩小/v": 3,
      "经济/n": 5,
    },
  ]);

  test("takes what the segmenter calls a name, leaves out what the gazetteer knows, and the unit's own level", () => {
    expect(policyDfm([passage], { families: false }).features).toEqual(["海洋", "海洋经济", "经济"]);
    expect(policyDfm([passage], { families: false, places: true }).features).toContain("三亚");
    expect(policyDfm([passage], { words: "style" }).features).toEqual(["缩小"]);
    expect(() => policyDfm([passage], { words: "verbs" as "all" })).toThrow(/allowed: topics, style, all/);
  });

  test("a term counts for each family whose head stands alone", () => {
    const matrix = policyDfm([passage]);
    expect(matrix.features).toEqual(["海洋", "经济"]);
    expect([...matrix.values]).toEqual([8, 7]);
  });
});

describe("clumpedLogOdds", () => {
  test("is the weighted log-odds of @tifa/stats where words do not clump", () => {
    const [target, reference] = [
      { 春耕: 12, 防控: 30, 会议: 58 },
      { 春耕: 6, 防控: 80, 会议: 114 },
    ];
    const x = dfmFromCounts([
      { id: "a", counts: target },
      { id: "b", counts: reference },
    ]);
    const [row] = keyness(x, { target: ["a"], measure: "log-odds", alpha0: 15 }).filter(
      ({ feature }) => feature === "春耕",
    );
    const odds = clumpedLogOdds(
      { count: 12, size: 100, squares: 1.44, passages: 1 },
      { count: 6, size: 200, squares: 0.18, passages: 1 },
      (15 * 18) / 300,
      15,
    );
    expect(odds.estimate).toBeCloseTo(row!.estimate!, 5);
    expect(odds.estimate / odds.deviation).toBeCloseTo(row!.score!, 5);
  });

  test("overdispersion is 1 where a word is even, and grows where it fills one passage", () => {
    expect(overdispersion({ count: 8, size: 400, squares: 4 * (4 / 100), passages: 4 })).toBe(1);
    // χ² of 8, 0, 0, 0 against 2 each is 24, over 3 degrees of freedom.
    expect(overdispersion({ count: 8, size: 400, squares: 64 / 100, passages: 4 })).toBeCloseTo(8);
  });
});

describe("distinctiveWords", () => {
  const planted = reports({
    "31": (paragraph) => ({ 航运: paragraph % 3 === 0 ? 0 : 5 }),
    "62": (paragraph) => ({ 治沙: paragraph === 4 ? 40 : 0 }),
    "33": () => ({ 航运: 1 }),
    "63": (paragraph) => ({ 治沙: paragraph < 4 ? 1 : 0 }),
  });
  const passages = passagesOf(planted, { tokens: 40 });
  const result = distinctiveWords(passages, settings);

  test("finds the word that a report spreads, and not the one that fills a passage", () => {
    const sure = result.rows.filter((row) => row.q < 0.05);
    expect(sure.filter((row) => row.target > 20).map((row) => `${row.group}${row.feature}`)).toContain(
      "上海航运",
    );
    expect(sure.some((row) => row.feature === "治沙" && row.group === "甘肃")).toBe(false);
    const word = result.rows.find((row) => row.feature === "航运" && row.group === "上海")!;
    expect(word).toMatchObject({ target: 40, reference: 12, reports: 2, passages: 8 });
    expect(word.lower).toBeGreaterThan(0);
    expect(word.upper - word.estimate).toBeCloseTo(word.estimate - word.lower);
  });

  test("where all reports speak alike, next to nothing is sure", () => {
    const none = distinctiveWords(passagesOf(reports(), { tokens: 40 }), settings);
    expect(none.rows.filter((row) => row.q < 0.05)).toEqual([]);
  });

  test("q rises as z falls, and the same input gives the same result", () => {
    const byZ = [...result.rows].sort((a, b) => b.z - a.z);
    for (let at = 1; at < byZ.length; at += 1) expect(byZ[at]!.q).toBeGreaterThanOrEqual(byZ[at - 1]!.q);
    expect(distinctiveWords(passages, settings)).toEqual(result);
    expect(() => distinctiveWords(passages.slice(0, 1), settings)).toThrow(/no two/);
  });

  test("regions count reports", () => {
    const regions = distinctiveWords(
      reports({
        "62": () => ({ 戈壁: 4 }),
        "63": () => ({ 戈壁: 4 }),
        "31": (at) => ({ 港口: at === 0 ? 90 : 0 }),
      }),
      { ...settings, by: "region", minReports: 1, minPassages: 2 },
    );
    expect(regions.rows[0]?.group).toBeDefined();
    expect(regions.rows.some((row) => row.group === "西北" && row.feature === "戈壁")).toBe(true);
    expect(regions.rows.some((row) => row.feature === "港口")).toBe(false);
  });

  test("cells, tables and readings say what the rows say", () => {
    const cells = distinctiveCells(result, { top: 2 });
    const first = cells.find((cell) => cell.row === "上海" && cell.column === "1")!;
    expect(first.label).toBe("航运 *");
    expect(topWords(result.rows, 1).find((row) => row.group === "上海")?.words).toBe("航运 (40 : 12)");
    const text = readDistinctive(result);
    for (const { group, feature, target, reference, q } of result.rows) {
      const line = text.split("\n").find((own) => own.startsWith(`- **${group}**`)) ?? "";
      expect(line.includes(`${feature} (${target} of ${target + reference})`)).toBe(q < 0.05);
    }
  });
});

describe("pairVocabulary", () => {
  const passages = passagesOf(reports({ "31": () => ({ 航运: 4 }), "62": () => ({ 治沙: 4 }) }), {
    tokens: 40,
  });
  const pair = pairVocabulary(passages, ["上海", "甘肃"], { shuffles: 60 });

  test("words of the target are positive, and counts are target, then reference", () => {
    expect(pair.words[0]).toMatchObject({ feature: "航运", target: 48, reference: 0 });
    expect(pair.words.at(-1)).toMatchObject({ feature: "治沙", target: 0, reference: 48 });
    expect(pair.words.at(-1)!.upper).toBeLessThan(0);
    expect(keynessBarsOf(pair.words)[0]).toMatchObject({ feature: "航运", score: pair.words[0]!.estimate });
    expect(readPair(pair)).toContain("more in **甘肃**: 治沙 (0 : 48)");
  });

  test("the pair turned round is the same with other signs", () => {
    const turned = pairVocabulary(passages, ["甘肃", "上海"], { shuffles: 60 });
    expect(turned.words.map(({ feature }) => feature)).toEqual(
      pair.words.map(({ feature }) => feature).reverse(),
    );
    expect(turned.target.tokens).toBe(pair.reference.tokens);
    expect(() => pairVocabulary(passages, ["上海", "火星"])).toThrow(/火星/);
  });
});

describe("wordByProvince", () => {
  const passages = passagesOf(reports({ "62": () => ({ 海洋牧场: 6 }) }), { tokens: 40 });

  test("counts all terms of the family, and tells the uneven from the even", () => {
    const uneven = wordByProvince(passages, "海洋", { permutations: 199 });
    expect(uneven.rows[0]).toMatchObject({ province: "甘肃", count: 18 + 72, of: 12 });
    expect(uneven.tiles).toHaveLength(8);
    expect(uneven.terms.map(({ term }) => term)).toEqual(["海洋", "海洋牧场"]);
    const even = wordByProvince(passages, "建设", { permutations: 199 });
    expect(uneven.p).toBe(1 / 200);
    expect(even.p).toBeGreaterThan(0.1);
    expect(() => wordByProvince(passages, "")).toThrow(/empty/);
    const table = familyRows([uneven, even], stats.benjaminiHochberg);
    expect(readFamilies(table)).toContain("(q < 0.05): **海洋**");
    expect(readFamilies(table)).toContain("No difference shown: 建设");
  });
});

describe("provinceTree and vocabularyMap", () => {
  const coast = (paragraph: number) => ({ 航运: 3 + (paragraph % 2), 港口: 3 });
  const sand = (paragraph: number) => ({ 治沙: 4, 草原: 3 + (paragraph % 2) });
  const passages = passagesOf(reports({ "31": coast, "33": coast, "62": sand, "63": sand }), { tokens: 40 });
  const options = { minCount: 5, minReports: 2 };
  const tree = provinceTree(passages, { ...options, draws: 30, permutations: 199 });

  test("provinces that use the same words more are alike and make a branch", () => {
    for (const named of ["上海浙江", "甘肃青海"]) {
      const pair = tree.pairs.find(({ a, b }) => [a + b, b + a].includes(named))!;
      expect(pair.lower).toBeGreaterThan(0.5);
      expect(pair.q).toBeLessThan(0.05);
    }
    const across = tree.pairs.find(({ a, b }) => [a + b, b + a].includes("上海甘肃"))!;
    expect(across.upper).toBeLessThan(0);
    const branches = tree.branches
      .filter(({ support }) => support === 1)
      .map((branch) => branch.provinces.join());
    expect(branches).toEqual(expect.arrayContaining(["上海,浙江", "甘肃,青海"]));
    expect(tree.regions.within).toBeGreaterThan(tree.regions.between);
    expect(readTree(tree)).toContain("上海–浙江");
    const cells = similarityCells(tree);
    expect(cells).toHaveLength(64);
    expect(cells.filter((cell) => cell.value === null)).toHaveLength(8);
  });

  test("the first axis parts them and comes again from the other half", () => {
    const map = vocabularyMap(passages, options);
    const [axis] = map.axes;
    expect(axis!.reliability!).toBeGreaterThan(0.9);
    const ends = [axis!.words.high, axis!.words.low].map((words) => words.slice(0, 2).sort().join());
    expect(ends.sort()).toEqual(["治沙,草原", "港口,航运"].sort());
    expect(map.points.filter((point) => point.series !== undefined)).toHaveLength(8);
    expect(readMap(map)).toContain("it can be read");
  });
});

describe("residual similarities", () => {
  const matrix = dfmFromCounts([
    { id: "a", counts: { 甲: 8, 乙: 2, 丙: 10 } },
    { id: "b", counts: { 甲: 16, 乙: 4, 丙: 20 } },
    { id: "c", counts: { 甲: 2, 乙: 8, 丙: 10 } },
  ]);
  const columns = [0, 1, 2];

  test("equal profiles have cosine 1, and mirrored ones −1", () => {
    const cosines = pairCosines(residualProfiles(matrix, columns, [[0], [1], [2]]).residuals);
    expect(cosines[0]).toBeCloseTo(1);
    expect(cosines[1]).toBeCloseTo(-1);
  });

  test("a group of one passage adds no error, groups that scatter do", () => {
    expect(cosineErrors(matrix, columns, [[0], [1], [2]])).toEqual([0, 0, 0]);
    expect(cosineErrors(matrix, columns, [[0, 2], [1, 2], [2]])[0]).toBeGreaterThan(0);
  });

  test("the test of regions counts the deal that was observed", () => {
    const always = regionTest([1, 0, 0, 0, 0, 1], ["n", "n", "s", "s"], 99, (n) => n - 1);
    expect(always).toEqual({ within: 1, between: 0, p: 1 });
  });
});

describe("reportRows", () => {
  test("names the shortest and the longest, and the annexes", () => {
    const rows = reportRows([
      report("62", [{ 建设: 90 }, { 发展: 20 }, { 附件: 1 }, { 建设: 9 }]),
      report("31", [{ 建设: 50 }]),
    ]);
    expect(rows.map((row) => row.report)).toEqual(["上海", "甘肃"]);
    expect(readReports(rows)).toContain("from 50 (上海) to 110 words (甘肃)");
    expect(readReports(rows)).toContain("甘肃 10");
  });
});
