import type { ChartSpec } from "@tifa/charts";
import * as charts from "@tifa/charts";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../src/index.js";
import { svgTexts } from "./svg-texts.js";

const base = { title: "标题", source: "own" };
const long = "铸牢中华民族共同体意识推动新时代党的民族工作高质量发展";
const sides = {
  target: { label: "A", tokens: 9000 },
  reference: { label: long, tokens: 8_000_000, documents: 12345 },
};
const key = { target: 1_234_567, reference: 0 };

const edges: Readonly<Record<string, () => ChartSpec>> = {
  "keynessBars, one bar": () =>
    charts.keynessBars([{ feature: "a", score: 0.0001, ...key }], { ...base, ...sides, measure: "m" }),
  "keynessBars, only the reference, long names": () =>
    charts.keynessBars(
      [
        { feature: long, score: -3, lower: -9, upper: 2, ...key },
        { feature: "b", score: -0.1, ...key },
      ],
      { ...base, ...sides, title: long.repeat(4), measure: long },
    ),
  "keynessBars, nothing over zero": () =>
    charts.keynessBars([{ feature: "a", score: 0, ...key }], { ...base, ...sides, measure: "m" }),
  "keynessBars, large scores": () =>
    charts.keynessBars(
      [
        { feature: "a", score: 1.2e7, ...key },
        { feature: "b", score: -3e6, ...key },
      ],
      { ...base, ...sides, measure: "G²" },
    ),
  "keynessFacets, 31 groups, some empty": () =>
    charts.keynessFacets(
      Array.from({ length: 28 }, (_, i) => ({
        group: `省${i}`,
        feature: i % 5 === 0 ? long : "防汛",
        score: 1 + i,
        ...key,
      })),
      {
        ...base,
        measure: "m",
        columns: 4,
        groups: Array.from({ length: 31 }, (_, i) => ({ label: `省${i}`, tokens: i })),
      },
    ),
  "keynessFacets, only empty groups": () =>
    charts.keynessFacets([], { ...base, measure: "m", groups: [sides.target] }),
  "frequencyScatter, nothing": () => charts.frequencyScatter([], { ...base, ...sides }),
  "frequencyScatter, one point, long name": () =>
    charts.frequencyScatter([{ feature: long, target: 900, reference: 0 }], { ...base, ...sides }),
  "frequencyScatter, all the same": () =>
    charts.frequencyScatter(
      Array.from({ length: 50 }, (_, i) => ({ feature: `f${i}`, target: 500, reference: 5 })),
      { ...base, ...sides },
    ),
  "heatMap, one cell without a value": () =>
    charts.heatMap([{ row: long, column: long, value: null }], { ...base, measure: long, n: "1" }),
  "heatMap, zeros, diverging": () =>
    charts.heatMap([{ row: "a", column: "x", value: 0 }], {
      ...base,
      measure: "m",
      n: "1",
      scale: "diverging",
    }),
  "heatMap, large and negative": () =>
    charts.heatMap(
      [
        { row: "a", column: "x", value: -1234567 },
        { row: "a", column: "y", value: 98765432 },
      ],
      { ...base, measure: "m", n: "1" },
    ),
  "tileMap, no province": () => charts.tileMap([], { ...base, measure: "m", n: "0" }),
  "tileMap, one, negative": () =>
    charts.tileMap([{ code: "15", value: -99999 }], {
      ...base,
      measure: "m",
      n: "1",
      tile: 44,
      scale: "diverging",
    }),
  "priorityProfile, one share of 1": () =>
    charts.priorityProfile([{ domain: long, group: "A", share: 1 }], {
      ...base,
      groups: [{ label: "A", n: 1 }],
    }),
  "priorityProfile, eight groups": () =>
    charts.priorityProfile(
      Array.from({ length: 8 }, (_, i) => ({ domain: "经济", group: `${long}${i}`, share: i / 9 })),
      { ...base, groups: Array.from({ length: 8 }, (_, i) => ({ label: `${long}${i}`, n: i })) },
    ),
  "damageBars, no damage": () => charts.damageBars([{ document: "a", kind: "x", count: 0 }], base),
  "damageBars, forty kinds": () =>
    charts.damageBars(
      Array.from({ length: 40 }, (_, i) => ({ document: `d${i % 3}`, kind: `kind ${i}`, count: i })),
      base,
    ),
  "lexicalDispersion, no occurrence": () =>
    charts.lexicalDispersion([], { ...base, documents: [{ label: long, tokens: 10 }], terms: ["防汛"] }),
  "trendLines, one point": () =>
    charts.trendLines([{ series: long, date: "2020", value: 0 }], { ...base, measure: "m", n: "1" }),
  "trendLines, twelve series that end together": () =>
    charts.trendLines(
      Array.from({ length: 24 }, (_, i) => ({
        series: `系列${i % 12}`,
        date: i < 12 ? "2001-01-01" : "2001-03-01",
        value: -5 + (i % 3) * 0.001,
      })),
      { ...base, measure: "m", n: "1" },
    ),
  "adoptionCurves, one step, an event at the end": () =>
    charts.adoptionCurves(
      [
        { formulation: "f", date: "2020-01-01", share: 0, censored: 3 },
        { formulation: "f", date: "2020-01-20", share: 1 },
      ],
      { ...base, n: 31, events: [{ date: "2020-01-20", label: long }] },
    ),
  "bumpChart, one period": () =>
    charts.bumpChart([{ item: long, period: "2020", rank: 1 }], { ...base, n: "1" }),
  "collocationNetwork, one pair": () =>
    charts.collocationNetwork([{ node: "a", collocate: long, score: 1, count: 1 }], {
      ...base,
      measure: "m",
      n: "1",
    }),
  "collocationNetwork, a star of long words": () =>
    charts.collocationNetwork(
      Array.from({ length: 25 }, (_, i) => ({
        node: "a",
        collocate: `${long.slice(0, 9)}${i}`,
        score: 1 + i,
        count: 1,
      })),
      { ...base, measure: "m", n: "1" },
    ),
  "dendrogramHeatMap, one leaf": () =>
    charts.dendrogramHeatMap([{ row: "a", column: "x", value: 1 }], [], {
      ...base,
      measure: "m",
      n: "1",
      leaves: ["a"],
      linkage: "Ward",
    }),
  "textDifference, the same": () =>
    charts.textDifference([{ kind: "same", text: long.repeat(9) }], {
      ...base,
      before: "1",
      after: "2",
      context: 9999,
    }),
  "textDifference, words as wide as the line": () =>
    charts.textDifference(
      [
        { kind: "removed", text: "a".repeat(400) },
        { kind: "added", text: " b \n\n c" },
      ],
      { ...base, before: long, after: long },
    ),
};

describe.each(Object.entries(edges))("%s", (_, make) => {
  it("is drawn without a warning, with whole labels that do not cover each other", async () => {
    const svg = await renderSvg(make());
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const texts = svgTexts(svg).filter((text) => !text.rotated && !text.halo && text.text.trim() !== "");
    expect(texts.length).toBeGreaterThan(2);
    const out = texts.filter(
      (text) => text.x1 < 0 || text.y1 < 0 || text.x2 > Number(width) || text.y2 > Number(height),
    );
    expect(out.map((text) => text.text)).toEqual([]);
    const over = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => a.x1 < b.x2 - 0.5 && b.x1 < a.x2 - 0.5 && a.y1 < b.y2 - 0.5 && b.y1 < a.y2 - 0.5)
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(over).toEqual([]);
  });
});

describe("renderSvg", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses a spec with %s in its data", async (share) => {
    const spec = edges["keynessBars, one bar"]!();
    await expect(renderSvg({ ...spec, data: { values: [{ share }] } } as ChartSpec)).rejects.toThrow(
      `chart "${spec.name}".data.values[0].share: ${share} cannot be written`,
    );
  });
});
