import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartOptions, ChartSpec, Json, JsonObject } from "../src/index.js";
import * as charts from "../src/index.js";

const base = { title: "标题", source: "own" };
const sides = { target: { label: "A", tokens: 9000 }, reference: { label: "B", tokens: 8000 } };

/** Each chart with rows that it accepts; `order` names in the options what else follows from the order of rows. */
const kinds: Readonly<
  Record<string, { rows: readonly object[]; make: (rows: readonly never[], more: object) => ChartSpec }>
> = {
  keynessBars: {
    rows: ["防汛", "抗旱", "春耕"].map((feature, i) => ({
      feature,
      score: i - 1.5,
      target: i,
      reference: 3,
    })),
    make: (rows, more) => charts.keynessBars(rows, { ...base, ...sides, measure: "G²", ...more }),
  },
  keynessFacets: {
    rows: ["A", "B"].flatMap((group) =>
      ["防汛", "抗旱"].map((feature, i) => ({ group, feature, score: i + 1, target: i, reference: 3 })),
    ),
    make: (rows, more) =>
      charts.keynessFacets(rows, {
        ...base,
        groups: [sides.target, sides.reference],
        measure: "G²",
        ...more,
      }),
  },
  frequencyScatter: {
    rows: ["防汛", "抗旱", "春耕"].map((feature, i) => ({ feature, target: 30 * i, reference: 60 - 30 * i })),
    make: (rows, more) => charts.frequencyScatter(rows, { ...base, ...sides, ...more }),
  },
  heatMap: {
    rows: ["a", "b"].flatMap((row, i) => ["x", "y"].map((column, j) => ({ row, column, value: i + j }))),
    make: (rows, more) =>
      charts.heatMap(rows, {
        ...base,
        measure: "m",
        n: "4 cells",
        rowOrder: ["a", "b"],
        columnOrder: ["x", "y"],
        ...more,
      }),
  },
  pointMap: {
    rows: ["A", "B"].map((name, i) => ({ name, x: i, y: 1 - i, series: "华东" })),
    make: (rows, more) => charts.pointMap(rows, { ...base, axes: ["one", "two"], n: "2 points", ...more }),
  },
  tileMap: {
    rows: ["34", "42"].map((code, value) => ({ code, value })),
    make: (rows, more) => charts.tileMap(rows, { ...base, measure: "m", n: "2 documents", ...more }),
  },
  priorityProfile: {
    rows: ["A", "B"].flatMap((group, g) =>
      ["经济", "民生"].map((domain, d) => ({ group, domain, share: 0.1 + 0.1 * g + 0.2 * d })),
    ),
    make: (rows, more) =>
      charts.priorityProfile(rows, {
        ...base,
        groups: [
          { label: "A", n: 9 },
          { label: "B", n: 8 },
        ],
        ...more,
      }),
  },
  dotIntervals: {
    rows: ["a", "b"].map((item, value) => ({ item, value })),
    make: (rows, more) => charts.dotIntervals(rows, { ...base, measure: "m", n: "2 reports", ...more }),
  },
  damageBars: {
    rows: ["a.txt", "b.txt"].flatMap((document, d) =>
      ["pinyin", "spaces"].map((kind, k) => ({ document, kind, count: 3 * d + k + 1 })),
    ),
    make: (rows, more) => charts.damageBars(rows, { ...base, ...more }),
  },
  lexicalDispersion: {
    rows: [3, 9, 40].map((position) => ({ document: "a", term: "防汛", position })),
    make: (rows, more) =>
      charts.lexicalDispersion(rows, {
        ...base,
        documents: [{ label: "a", tokens: 50 }],
        terms: ["防汛"],
        ...more,
      }),
  },
  trendLines: {
    rows: ["2001", "2002", "2003"].map((date, value) => ({ series: "s", date, value })),
    make: (rows, more) => charts.trendLines(rows, { ...base, measure: "m", n: "3 reports", ...more }),
  },
  adoptionCurves: {
    rows: ["2001", "2002", "2003"].map((date, i) => ({ formulation: "f", date, share: i / 4 })),
    make: (rows, more) => charts.adoptionCurves(rows, { ...base, n: 31, ...more }),
  },
  bumpChart: {
    rows: ["2001", "2002"].flatMap((period, p) =>
      ["a", "b"].map((item, i) => ({ item, period, rank: p === 0 ? i + 1 : 2 - i })),
    ),
    make: (rows, more) =>
      charts.bumpChart(rows, { ...base, n: "2 reports", periods: ["2001", "2002"], ...more }),
  },
  collocationNetwork: {
    rows: [
      ["疫情", "防控"],
      ["防控", "责任"],
    ].map(([node, collocate], i) => ({ node, collocate, score: 3 + i, count: 9 })),
    make: (rows, more) =>
      charts.collocationNetwork(rows, { ...base, measure: "log Dice", n: "9 tokens", ...more }),
  },
  dendrogramHeatMap: {
    rows: ["a", "b"].flatMap((row, i) => ["x", "y"].map((column, j) => ({ row, column, value: i + j }))),
    make: (rows, more) =>
      charts.dendrogramHeatMap(rows, [{ a: 0, b: 1, height: 2 }], {
        ...base,
        measure: "m",
        n: "4 cells",
        leaves: ["a", "b"],
        linkage: "Ward",
        columnOrder: ["x", "y"],
        ...more,
      }),
  },
  textDifference: {
    rows: [
      { kind: "same", text: "坚持" },
      { kind: "added", text: "不懈" },
    ],
    make: (rows, more) => charts.textDifference(rows, { ...base, before: "1", after: "2", ...more }),
  },
};

const run = (name: string, rows: readonly object[], more: object = {}): ChartSpec => {
  const kind = kinds[name];
  if (kind === undefined) throw new Error(name);
  return kind.make(rows as readonly never[], more);
};

it("has an entry for every chart", () => {
  const functions = Object.entries(charts).flatMap(([name, value]) =>
    typeof value === "function" ? [name] : [],
  );
  expect(
    functions
      .filter((name) => !["damageKinds", "palette", "seriesColours", "textWidth"].includes(name))
      .sort(),
  ).toEqual(Object.keys(kinds).sort());
});

describe.each(Object.entries(kinds))("%s", (name, { rows }) => {
  it("refuses an option that it does not have, and says which it has", () => {
    expect(() => run(name, rows, { colour: "red" })).toThrow(
      /unknown option "colour"; allowed: title, source/,
    );
  });

  it.each([
    [{ title: " " }, /title/],
    [{ source: "" }, /source/],
    [{ name: "Not Kebab" }, /Not Kebab/],
    [{ language: "de" }, /"de" is unknown; allowed: en, zh/],
  ])("refuses %j", (more, message) => {
    expect(() => run(name, rows, more)).toThrow(message);
  });

  it("refuses to draw nothing where nothing would be a picture", () => {
    if (["keynessFacets", "frequencyScatter", "tileMap", "lexicalDispersion"].includes(name)) {
      expect(() => run(name, [])).not.toThrow();
    } else expect(() => run(name, [])).toThrow(/no rows/);
  });

  it("refuses numbers that are none", () => {
    const numeric = Object.entries(rows[0] ?? {}).filter(([, value]) => typeof value === "number");
    for (const [field] of numeric) {
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "3"]) {
        expect(() => run(name, [{ ...rows[0], [field]: value }, ...rows.slice(1)]), field).toThrow(
          RangeError,
        );
      }
    }
  });

  it("does not depend on the order of rows, nor change them", () => {
    if (name === "textDifference") return;
    const expected = JSON.stringify(run(name, rows));
    const kept = JSON.stringify(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(JSON.stringify(run(name, shuffled))).toBe(expected);
      }),
      { numRuns: 20 },
    );
    expect(JSON.stringify(rows)).toBe(kept);
  });

  it("has Chinese words of its own", () => {
    const zh = run(name, rows, { language: "zh", title: "t" });
    expect(JSON.stringify(zh)).toContain("资料来源：");
    expect(JSON.stringify(zh)).not.toMatch(/Source: | of [0-9]/);
  });
});

/** All rows of data of a spec. */
function allData(spec: Json): JsonObject[] {
  if (spec === null || typeof spec !== "object") return [];
  if (Array.isArray(spec)) return spec.flatMap(allData);
  const own = (spec as JsonObject).data as { values?: JsonObject[] } | undefined;
  return [
    ...(own?.values ?? []),
    ...Object.entries(spec).flatMap(([key, value]) => (key === "data" ? [] : allData(value as Json))),
  ];
}

describe("what is drawn", () => {
  const options: ChartOptions & typeof sides & { measure: string } = {
    ...base,
    ...sides,
    measure: "log ratio",
  };

  it("keynessBars: the strongest of both sides, sorted; intervals over zero are grey", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      feature: `词${i}`,
      score: i - 29.5,
      lower: i - 31,
      upper: i - 28,
      target: i,
      reference: 60 - i,
    }));
    const bars = allData(charts.keynessBars(rows, { ...options, top: 3 })).filter((row) => "score" in row);
    expect(bars.map((row) => row.feature)).toEqual(["词59", "词58", "词57", "词2", "词1", "词0"]);
    const near = allData(charts.keynessBars(rows.slice(28, 33), options)).filter((row) => "score" in row);
    expect(near.map((row) => row.side)).toEqual(["target", "neither", "neither", "neither", "neither"]);
  });

  it("keynessBars: a feature that comes twice is refused", () => {
    const row = { feature: "防汛", score: 1, target: 1, reference: 1 };
    expect(() => charts.keynessBars([row, row], options)).toThrow(/"防汛" comes twice/);
  });

  it("frequencyScatter: the two-cell G² of 10 in 1,000 against 1 in 1,000 is 8.54, which is grey; of 20 against 1, key", () => {
    const small = { ...base, target: { label: "A", tokens: 1000 }, reference: { label: "B", tokens: 1000 } };
    const points = allData(
      charts.frequencyScatter(
        [
          { feature: "a", target: 10, reference: 1 },
          { feature: "b", target: 20, reference: 1 },
          { feature: "c", target: 1, reference: 20 },
        ],
        small,
      ),
    ).filter((row) => "targetRate" in row);
    const side = (feature: string): unknown => points.find((row) => row.feature === feature)?.side;
    expect([side("a"), side("b"), side("c")]).toEqual(["neither", "target", "reference"]);
    expect(points.find((row) => row.feature === "b")?.score).toBe(21.07);
    expect(points.find((row) => row.feature === "b")?.targetRate).toBe(20000);
  });

  it("frequencyScatter: ten thousand features, and names such as __proto__, are no trouble", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      feature: i === 0 ? "__proto__" : `f${i}`,
      target: (i * 7919) % 997,
      reference: (i * 104729) % 991,
    }));
    const spec = charts.frequencyScatter(rows, { ...base, ...sides });
    expect(allData(spec).filter((row) => "targetRate" in row)).toHaveLength(1500);
  });

  it("tileMap: 34 tiles on 34 places; those without a row have no number", () => {
    const spec = charts.tileMap([{ code: "34", value: 5 }], { ...base, measure: "m", n: "1" });
    const tiles = allData(spec).filter((row) => "province" in row);
    expect(tiles).toHaveLength(34);
    expect(new Set(tiles.map((tile) => `${tile.x},${tile.y}`)).size).toBe(34);
    expect(tiles.filter((tile) => "value" in tile).map((tile) => tile.province)).toEqual(["安徽省"]);
    expect(() => charts.tileMap([{ code: "99", value: 5 }], { ...base, measure: "m", n: "1" })).toThrow(
      /"99" is unknown/,
    );
  });

  it("gives a kind of damage one colour in every chart, whatever comes beside it", () => {
    const colours = (rows: readonly charts.DamageRow[]): Map<string, string> => {
      const found = new Map<string, string>();
      const visit = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        const { domain, range } = value as { domain?: unknown; range?: readonly string[] };
        if (Array.isArray(domain) && domain.includes("pinyin without tones") && range)
          for (const [at, kind] of (domain as string[]).entries()) found.set(kind, range[at]!);
        Object.values(value).forEach(visit);
      };
      visit(charts.damageBars(rows, base));
      return found;
    };
    const row = (kind: string, count: number) => ({ document: "a", kind, count });
    const one = colours([row("tonePinyin", 9), row("tonelessPinyin", 1), row("space", 1)]);
    const other = colours([row("tonelessPinyin", 9), row("space", 3), row("byteShift", 1), row("entity", 0)]);
    const spaces = "punctuation, width, spaces";
    expect([...other.keys()]).toEqual(["pinyin without tones", spaces, "misread characters"]);
    expect(other.get("pinyin without tones")).toBe(one.get("pinyin without tones"));
    expect(other.get(spaces)).toBe(one.get(spaces));
    expect(new Set([...one.values()]).size).toBe(3);
  });

  it("damageBars: related kinds keep their counts under one colour, unknown ones are grey", () => {
    const rows = ["mojibake", "entity", "space", "hail"].map((kind, at) => ({
      document: "a",
      kind,
      count: at + 1,
    }));
    const bars = allData(charts.damageBars(rows, base)).filter((row) => "from" in row);
    expect(bars.map(({ kind, group, count }) => [kind, group, count])).toEqual([
      ["spaces", "punctuation, width, spaces", 3],
      ["misread bytes", "misread characters", 1],
      ["character entities", "misread characters", 2],
      ["other kinds", "other kinds", 4],
    ]);
    expect(new Set(charts.damageKinds("zh").map(({ group }) => group)).size).toBe(8);
  });

  it("heatMap: a scale of nothing but 0 and 1 has two squares, not a ramp", () => {
    const cells = (values: readonly number[]): number => {
      const rows = values.map((value, at) => ({ row: "a", column: String(at), value }));
      const spec = charts.heatMap(rows, { ...base, measure: "said", n: "1" });
      return allData(spec).filter((row) => "color" in row && "x2" in row).length - values.length;
    };
    expect(cells([0, 1, 1])).toBe(2);
    expect(cells([0, 0.5, 1])).toBe(24);
  });

  it("damageBars: stacks end where the next begins, and end at the document's total", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            document: fc.constantFrom("a", "b", "c"),
            kind: fc.constantFrom("x", "y", "z"),
            count: fc.nat(99),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        (rows) => {
          const bars = allData(charts.damageBars(rows, base)).filter((row) => "from" in row) as unknown as {
            document: string;
            from: number;
            to: number;
          }[];
          for (const document of ["a", "b", "c"]) {
            const own = bars.filter((bar) => bar.document === document);
            for (const [i, bar] of own.entries()) expect(bar.from).toBe(i === 0 ? 0 : own[i - 1]?.to);
            const total = rows
              .filter((row) => row.document === document)
              .reduce((sum, row) => sum + row.count, 0);
            expect(own.at(-1)?.to ?? 0).toBe(total);
          }
        },
      ),
    );
  });

  it("bumpChart: of many items those with a line have colours, and none the colour of another at its time", () => {
    const periods = ["1", "2", "3", "4", "5", "6"];
    // Three lines begin in each period but the last and end in the next; the fourth rank is another's each time.
    const rows = periods.flatMap((period, at) => [
      ...[0, 1, 2].flatMap((line) => [
        ...(at < 5 ? [{ item: `${at}-${line}`, period, rank: 1 + line }] : []),
        ...(at > 0 ? [{ item: `${at - 1}-${line}`, period, rank: 4 + line }] : []),
      ]),
      { item: `alone ${period}`, period, rank: 7 },
    ]);
    const spec = JSON.stringify(charts.bumpChart(rows, { ...base, n: "6", periods }));
    const { domain, range } = JSON.parse(
      /\{"domain":\["[^\]]*-[^\]]*\],"range":\["#[^\]]*\]\}/.exec(spec)![0],
    ) as {
      domain: string[];
      range: string[];
    };
    const hue = new Map(domain.map((item, at) => [item, range[at]!]));
    const { series, neutral } = charts.palette();
    for (const period of periods) {
      const own = rows.filter((row) => row.period === period).map(({ item }) => hue.get(item)!);
      expect(own.pop()).toBe(neutral);
      expect(new Set(own).size).toBe(own.length);
      expect(own.every((one) => series.includes(one))).toBe(true);
    }
  });

  it("bumpChart: a line breaks where an item is not ranked", () => {
    const rows = ["1", "2", "3"].flatMap((period) =>
      (period === "2" ? [] : [{ item: "a", period, rank: 1 }]).concat([{ item: "b", period, rank: 2 }]),
    );
    const runs = allData(charts.bumpChart(rows, { ...base, n: "3", periods: ["1", "2", "3"] }))
      .filter((row) => row.item === "a")
      .map((row) => row.run);
    expect(runs).toEqual(["a 0", "a 1"]);
  });

  it("trendLines: a line breaks over years without a value, and with every series", () => {
    const rows = ["b", "a"].flatMap((series) =>
      ["1957", "1959", "1964", "1965"].map((date, value) => ({ series, date, value })),
    );
    const runs = (more: object): Json[] =>
      allData(charts.trendLines(rows, { ...base, measure: "m", n: "4", ...more })).flatMap((row) =>
        "run" in row ? [row.run as Json] : [],
      );
    expect(runs({})).toEqual([]);
    expect(runs({ gapYears: 2 })).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(runs({ gapYears: 5 })).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(() => runs({ gapYears: 0 })).toThrow(/gapYears 0/);
  });

  it("trendLines: a lone value between two gaps is drawn as a point, however long the series", () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ series: "s", date: String(1960 + at), value: at }));
    const opacity = (more: object): Json[] => {
      const spec = charts.trendLines(rows, {
        ...base,
        measure: "m",
        n: "60",
        ...more,
      }) as unknown as JsonObject;
      return (spec.layer as JsonObject[])
        .map((layer) => layer.mark as JsonObject)
        .filter((mark) => mark.type === "circle")
        .map((mark) => mark.opacity as Json);
    };
    expect(opacity({})).toEqual([0]);
    expect(opacity({ gapYears: 2 })).toEqual([1]);
  });

  it("trendLines: labels of events share a row only where they do not touch", () => {
    const rows = ["1954", "2025"].map((date, value) => ({ series: "s", date, value }));
    const labels = (dates: readonly string[]): Json[] =>
      allData(
        charts.trendLines(rows, {
          ...base,
          measure: "m",
          n: "2",
          events: dates.map((date) => ({ date, label: `event of ${date}` })),
        }),
      ).flatMap((row) => (String(row.text).startsWith("event") ? [row.y as Json] : []));
    expect(new Set(labels(["1960", "1990"])).size).toBe(1);
    expect(new Set(labels(["1960", "1961", "1962"])).size).toBe(3);
  });

  it("adoptionCurves: time since the beginning in the place of dates, in all rows or in none", () => {
    const rows = [0, 2, 7].map((elapsed, i) => ({ formulation: "f", elapsed, share: i / 4 }));
    const places = allData(charts.adoptionCurves(rows, { ...base, n: 31 })).flatMap((row) =>
      "day" in row ? [row.day as Json] : [],
    );
    expect(places).toEqual([0, 2, 7]);
    const mixed = [...rows, { formulation: "g", date: "2020", share: 0 }];
    expect(() => charts.adoptionCurves(mixed, { ...base, n: 31 })).toThrow(/"f" wants a date/);
    const early = [{ formulation: "f", elapsed: -1, share: 0 }];
    expect(() => charts.adoptionCurves(early, { ...base, n: 31 })).toThrow(/-1/);
  });

  it("heatMap: names of narrow columns stand upright; the scale begins where it is told", () => {
    const rows = ["1954", "1955"].map((column, i) => ({ row: "a", column, value: 0.6 + 0.2 * i }));
    const angles = (more: object): Json[] =>
      allData(charts.heatMap(rows, { ...base, measure: "m", n: "2", ...more })).flatMap((row) =>
        row.text === "1954" ? [(row.angle ?? 0) as Json] : [],
      );
    expect(angles({ cellWidth: 14 })).toEqual([-90]);
    expect(angles({ cellWidth: 24 })).toEqual([-45]);
    expect(angles({ cellWidth: 60 })).toEqual([0]);
    const legend = (more: object): Json[] =>
      allData(charts.heatMap(rows, { ...base, measure: "m", n: "2", cellLabels: false, ...more })).flatMap(
        (row) => (/^0\.\d+$/.test(String(row.text)) ? [row.text as Json] : []),
      );
    expect(Number(legend({})[0])).toBe(0);
    expect(legend({ floor: 0.6 })[0]).toMatch(/^0\.60*$/);
  });

  it("bumpChart: an item that comes between the sides is named where it comes", () => {
    const rows = ["1", "2", "3"].flatMap((period) => [
      { item: period === "2" ? "改革" : "建设", period, rank: 1 },
    ]);
    const names = allData(charts.bumpChart(rows, { ...base, n: "3", periods: ["1", "2", "3"] })).flatMap(
      (row) => ("text" in row ? [row.text as Json] : []),
    );
    expect(new Set(names)).toContain("改革");
  });

  it("trendLines: a line that ends early is named above its highest point, or beside it where there is no room", () => {
    const place = (other: number): { x: number; y: number } => {
      const rows = [
        ...["1954", "1960", "1966"].map((date, i) => ({ series: "a", date, value: i === 1 ? 9 : 1 })),
        ...["1954", "2025"].map((date) => ({ series: "b", date, value: other })),
      ];
      const spec = charts.trendLines(rows, { ...base, measure: "m", n: "5", width: 710, height: 100 });
      const [a] = allData(spec).filter((row) => row.text === "a");
      return { x: Number(a?.x), y: Number(a?.y) };
    };
    // The peak stands at 60 pixels from the left.
    const above = place(18);
    expect(Math.abs(above.x - 60)).toBeLessThan(2);
    expect(above.y).toBeLessThan(45);
    const beside = place(3);
    expect(beside.x).toBeGreaterThan(66);
    expect(beside.y).toBeGreaterThanOrEqual(0);
  });

  it("dendrogramHeatMap: refuses merges that are no tree", () => {
    const cells = kinds.dendrogramHeatMap?.rows as charts.HeatMapRow[];
    const more = { ...base, measure: "m", n: "4", leaves: ["a", "b"], linkage: "Ward" };
    expect(() => charts.dendrogramHeatMap(cells, [], more)).toThrow(/0 merges/);
    expect(() => charts.dendrogramHeatMap(cells, [{ a: 0, b: 0, height: 1 }], more)).toThrow(
      /merged already/,
    );
    expect(() => charts.dendrogramHeatMap(cells, [{ a: 0, b: 2, height: 1 }], more)).toThrow(
      /does not exist/,
    );
  });

  it("dendrogramHeatMap: takes the options of heatMap, but for the order of the rows", () => {
    const given = kinds.dendrogramHeatMap?.rows as charts.HeatMapRow[];
    const cells = given.map((cell) => ({ ...cell, value: (cell.value ?? 0) + 7 }));
    const merges = [{ a: 0, b: 1, height: 1 }];
    const more = { ...base, measure: "m", n: "4", leaves: ["a", "b"], linkage: "Ward", cellLabels: false };
    const least = (floor?: number): string[] =>
      allData(charts.dendrogramHeatMap(cells, merges, { ...more, ...(floor === undefined ? {} : { floor }) }))
        .filter((row) => "text" in row)
        .map((row) => String(row.text));
    expect(least(6)).not.toEqual(least());
    expect(() => charts.dendrogramHeatMap(cells, merges, { ...more, rowOrder: ["b", "a"] } as never)).toThrow(
      /"rowOrder"/,
    );
  });

  it("textDifference: every character of a change is drawn, in order", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom("same" as const, "added" as const, "removed" as const),
            text: fc.string({ unit: fc.constantFrom(..."会议要求，。ab\n"), minLength: 1, maxLength: 90 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (rows) => {
          const spec = charts.textDifference(rows, { ...base, before: "1", after: "2", context: 1000 });
          const layers = spec.layer as { data: { values: JsonObject[] }; mark: { fontSize?: number } }[];
          const drawn = layers
            .filter((layer) => layer.mark.fontSize === 14)
            .flatMap((layer) => layer.data.values.map((row) => String(row.text)))
            .join("");
          expect(drawn).toBe(
            rows
              .map((row) => row.text)
              .join("")
              .replaceAll("\n", ""),
          );
        },
      ),
    );
  });
});

it("pointMap: both axes have one scale, and every document has a dot in the colour of its series", () => {
  const spec = charts.pointMap(
    [
      { name: "A", x: 1, y: 0.5, series: "华东" },
      { name: "B", x: -1, y: 0, series: "西北" },
      { name: "w", x: 0, y: -0.5 },
    ],
    { ...base, axes: ["one", "two"], n: "3 points", width: 400 },
  ) as unknown as {
    width: number;
    height: number;
    layer: { data: { values: Record<string, number | string>[] }; encoding: Record<string, Axis> }[];
  };
  const cloud = spec.layer[1]!;
  const length = ({ scale: { domain } }: Axis): number => domain[1]! - domain[0]!;
  expect(spec.width / length(cloud.encoding.x!)).toBeCloseTo(spec.height / length(cloud.encoding.y!), 0);
  expect(Object.fromEntries(cloud.data.values.map(({ name, color }) => [name, color]))).toEqual({
    A: charts.palette().regions.华东,
    B: charts.palette().regions.西北,
    w: charts.palette().neutral,
  });
});

it("dotIntervals: the smallest value is on top, and an expected value needs a name", () => {
  const rows = [
    { item: "a", value: 2, expected: 1 },
    { item: "b", value: 1 },
  ];
  const options = { ...base, measure: "m", n: "2 reports" };
  const spec = charts.dotIntervals(rows, { ...options, expected: "by chance" }) as unknown as {
    data: { values: { item: string }[] };
  };
  expect(spec.data.values.map(({ item }) => item)).toEqual(["b", "a"]);
  expect(() => charts.dotIntervals(rows, options)).toThrow(/expected names none/);
  expect(() => charts.dotIntervals([rows[1]!, rows[1]!], options)).toThrow(/comes twice/);
});

/** What is read of an axis. */
interface Axis {
  readonly scale: { readonly domain: readonly number[] };
}
