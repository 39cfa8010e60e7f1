import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resampled } from "../src/domain-table.js";
import {
  agreement,
  centreDistances,
  codedRows,
  differenceRows,
  distanceDots,
  domainCells,
  domainDifferences,
  domainItems,
  domainPlaces,
  domainTiles,
  domainTitle,
  firstRows,
  NATION,
  placeDots,
  rankAgreement,
  readDistances,
  readDomainDifferences,
  readPlaces,
} from "../src/index.js";
import { CODES, report } from "./invented-reports.js";

/** Directives on these domains, one after the other. */
const directives = (domains: readonly string[]) => domains.map((domain) => ({ domains: [domain] }));

/** A plan of forty directives, with some of them on something else. */
const plan = (instead: string, from: number, to: number): string[] =>
  Array.from({ length: 40 }, (_, at) =>
    at >= from && at < to
      ? instead
      : (["industry", "agriculture", "education", "welfare"][Math.floor(at / 10)] ?? ""),
  );

const provincial = CODES.map((code) =>
  report(code, [], directives(code === "31" ? plan("trade", 4, 20) : plan("health", 38, 40))),
);
const national = report(null, [], directives(plan("foreign", 0, 4)));

describe("domainItems", () => {
  test("a directive on several domains counts for each in equal parts, in the order of the text", () => {
    const one = report(
      "31",
      [],
      [{ domains: ["trade", "industry"] }, { domains: [] }, { domains: ["trade"] }],
    );
    expect(domainItems([one], { basis: "directives" })).toEqual([
      { document: "r31#000000", group: "上海", domain: "trade", weight: 0.5 },
      { document: "r31#000000", group: "上海", domain: "industry", weight: 0.5 },
      { document: "r31#000002", group: "上海", domain: "trade", weight: 1 },
    ]);
  });

  test("words count as often as they occur, and what is left out leaves the rest whole", () => {
    const one = report(null, [{ 农业: 3, 教育: 2, 国防: 1, 桌子: 9 }]);
    const weights = (leaveOut: readonly string[]) =>
      domainItems([one], { leaveOut }).map(({ group, domain, weight }) => [group, domain, weight]);
    expect(weights([])).toEqual(
      expect.arrayContaining([
        [NATION, "agriculture", 3],
        [NATION, "education", 2],
        [NATION, "defence", 1],
      ]),
    );
    expect(weights(["defence"])).toHaveLength(2);
    expect(() => weights(["sport"])).toThrow(/unknown domain "sport"/);
    expect(() => domainItems([one], { basis: "speeches" as "tokens" })).toThrow(
      /allowed: tokens, directives/,
    );
  });

  test("labels are those of the dictionary", () => {
    expect(domainTitle("education")).toBe("教育 Education");
    expect(domainTitle("education", "zh")).toBe("教育");
    expect(domainTitle("no such")).toBe("no such");
  });
});

describe("resampled", () => {
  test("draws from the group, and with neighbours from the units beside it", () => {
    const groups = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.nat(1000)), (sizes, numbers) => {
        const groupOf = Uint32Array.from(
          sizes.flatMap((size, group) => Array.from({ length: size }, () => group)),
        );
        const random = (n: number): number => numbers.next().value! % n;
        for (const drawing of ["report", "neighbours"] as const) {
          resampled(groupOf, random, drawing).forEach((drawn, row) => {
            expect(groupOf[drawn]).toBe(groupOf[row]);
            if (drawing === "neighbours") expect(Math.abs(drawn - row)).toBeLessThanOrEqual(2);
          });
        }
      }),
    );
  });
});

describe("domainDifferences", () => {
  const items = domainItems(provincial, { basis: "directives" });
  const rows = domainDifferences(items, { draws: 200, permutations: 999 });

  test("finds what was planted, with share, rest and interval", () => {
    const trade = rows.find((row) => row.group === "上海" && row.domain === "trade")!;
    expect(trade).toMatchObject({ weight: 16, total: 40, share: 0.4, rest: 0, difference: 0.4 });
    expect(trade.q).toBeLessThan(0.05);
    expect(trade.lower).toBeGreaterThan(0.2);
    expect(rows.filter((row) => row.q < 0.05 && row.difference > 0)).toEqual([trade]);
  });

  test("differences of a group add up to nothing, and the same input gives the same rows", () => {
    for (const group of new Set(rows.map((row) => row.group))) {
      const sum = rows.filter((row) => row.group === group).reduce((total, row) => total + row.difference, 0);
      expect(sum).toBeCloseTo(0);
    }
    expect(domainDifferences(items, { draws: 200, permutations: 999 })).toEqual(rows);
    expect(() => domainDifferences(items.filter((item) => item.group === "上海"))).toThrow(/no two groups/);
  });

  test("drawing from neighbours keeps the plan of the report, so that intervals are narrower", () => {
    const width = (drawing: "report" | "neighbours"): number => {
      const own = domainDifferences(items, { drawing, draws: 200, permutations: 0 });
      const row = own.find(({ group, domain }) => group === "甘肃" && domain === "industry")!;
      return row.upper - row.lower;
    };
    expect(width("neighbours")).toBeLessThan(width("report") / 2);
  });

  test("cells, tiles, tables and readings say what the rows say", () => {
    const cell = domainCells(rows).find(
      ({ row, column }) => row === "上海" && column === domainTitle("trade", "zh"),
    );
    expect(cell).toMatchObject({ value: 40, label: "40*" });
    expect(domainTiles(rows, "trade").find(({ code }) => code === "31")).toEqual({
      code: "31",
      value: 40,
      n: 16,
    });
    expect(differenceRows(rows, rows)[0]).toMatchObject({
      province: "上海",
      directives: "16.0 of 40",
      "by words": "+40.0",
    });
    expect(readDomainDifferences(rows, rows)).toContain(`上海 ${domainTitle("trade")} (40 % against 0 %)`);
    expect(agreement(rows, rows)).toBeCloseTo(1);
  });
});

describe("centreDistances", () => {
  const items = domainItems([...provincial, national], { basis: "directives", leaveOut: ["foreign"] });
  const distances = centreDistances(items, { draws: 200 });

  test("who differs lies farther off, and noise is taken off every distance", () => {
    expect(distances.rows.at(-1)!.group).toBe("上海");
    expect(distances.rows.at(-1)!.lower).toBeGreaterThan(distances.rows[0]!.upper);
    for (const row of distances.rows) expect(row.corrected).toBeLessThanOrEqual(row.distance);
    expect(distances.rows.map((row) => row.group)).not.toContain(NATION);
    expect(distanceDots(distances).map(({ item }) => item)).toEqual(distances.rows.map(({ group }) => group));
    const text = readDistances(distances, rankAgreement(distances, distances));
    expect(text).toContain("wholly above it: **上海**");
  });

  test("a centre that is not there is refused", () => {
    expect(() => centreDistances(items, { centre: "火星" })).toThrow(/火星/);
  });
});

describe("domainPlaces", () => {
  const places = domainPlaces([...provincial, national], { minReports: 5 });

  test("domains come in the order of their middle directives", () => {
    expect(places.rows.map((row) => row.domain)).toEqual(["industry", "agriculture", "education", "welfare"]);
    expect(places.rows[1]).toMatchObject({ reports: 7, national: 0.375 });
    expect(places.rows[1]!.place).toBeCloseTo(0.375);
    expect(places.first.find(({ group }) => group === "上海")?.domains).toEqual([
      "industry",
      "trade",
      "education",
    ]);
  });

  test("the sign test is exact: seven of seven on one side", () => {
    const early = CODES.slice(1).map((code) => report(code, [], directives(plan("industry", 0, 10))));
    const late = report(
      null,
      [],
      directives([...plan("industry", 0, 0).slice(10), ...plan("industry", 0, 10).slice(0, 10)]),
    );
    const [industry] = domainPlaces([...early, late], { minReports: 5 }).rows;
    expect(industry).toMatchObject({ domain: "industry", earlier: 7 });
    // 2 / 2^7 for each of the domains: Benjamini–Hochberg leaves the largest as it is.
    expect(industry!.q).toBeCloseTo(2 / 128);
    expect(readPlaces(domainPlaces([...early, late], { minReports: 5 }))).toContain("earlier in 7 of 7");
  });

  test("the sign test of more reports than 2^n is a number for", () => {
    const many = Array.from({ length: 1100 }, (_, at) =>
      report("34", [], directives(at < 550 ? ["trade", "welfare"] : ["welfare", "trade"])),
    );
    const nation = report(null, [], directives(["welfare", "foreign", "trade"]));
    const { rows } = domainPlaces([...many, nation], { minDirectives: 1, draws: 10 });
    expect(rows.map(({ domain, q }) => [domain, q])).toEqual([
      ["trade", expect.closeTo(0, 9)],
      ["welfare", expect.closeTo(0, 9)],
    ]);
  });

  test("dots and tables", () => {
    expect(placeDots(places)[0]).toMatchObject({
      item: domainTitle("industry"),
      expected: places.rows[0]!.national,
    });
    expect(firstRows(places)[0]).toMatchObject({ domain: domainTitle("industry"), "first in": 8, of: 8 });
    expect(() => domainPlaces([national])).toThrow(/no report of a province/);
  });
});

describe("codedRows", () => {
  test("counts directives by number of domains", () => {
    const one = report(
      "31",
      [],
      [{ domains: ["trade", "industry"] }, { domains: [] }, { domains: ["trade"] }],
    );
    expect(codedRows([one], ["trade"]).map((row) => row.n)).toEqual([3, 1, 1, 1, 2]);
  });
});
