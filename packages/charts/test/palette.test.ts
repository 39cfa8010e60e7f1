import { provinces } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { channels, contrast, inkOn, mixed, readable } from "../src/contrast.js";
import { palette, seriesColours } from "../src/index.js";
import { valueScale } from "../src/value-scale.js";

// Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB.
const VIEWS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab (Ottosson 2020) of a colour as somebody sees it. */
function seen(colour: string, view: readonly (readonly number[])[]): number[] {
  const linear = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  const [r = 0, g = 0, b = 0] = view.map((row) =>
    Math.max(
      0,
      row.reduce((sum, part, i) => sum + part * (linear[i] ?? 0), 0),
    ),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: string, b: string, view: readonly (readonly number[])[]): number {
  const [x, y] = [seen(a, view), seen(b, view)];
  return Math.hypot(...x.map((value, i) => value - (y[i] ?? 0)));
}

function pairs(colours: readonly string[]): [string, string][] {
  return colours.flatMap((a, i) => colours.slice(i + 1).map((b): [string, string] => [a, b]));
}

describe.each([false, true])("palette, dark: %s", (dark) => {
  const colours = palette(dark);

  describe.each(Object.entries(VIEWS))("seen with %s", (_, view) => {
    it.each([
      ["target, reference and neutral", [colours.target, colours.reference, colours.neutral], 0.14],
      ["series", colours.series, 0.09],
      ["regions", Object.values(colours.regions), 0.09],
    ])("%s can be told apart", (__, set, least) => {
      for (const [a, b] of pairs(set))
        expect(distance(a, b, view), `${a} ${b}`).toBeGreaterThanOrEqual(least);
    });

    it("series are neither target nor reference nor neutral", () => {
      for (const one of colours.series) {
        for (const other of [colours.target, colours.reference, colours.neutral]) {
          expect(distance(one, other, view), `${one} ${other}`).toBeGreaterThanOrEqual(0.09);
        }
      }
    });

    it("each step of the sequential scale is lighter or darker than the one before", () => {
      const light = colours.sequential.map((colour) => seen(colour, view)[0] ?? 0);
      const signs = light.slice(1).map((value, i) => Math.sign(value - (light[i] ?? 0)));
      expect(new Set(signs).size).toBe(1);
    });
  });

  it("texts can be read", () => {
    for (const name of ["ink", "soft", "faint", "target", "reference"] as const) {
      expect(contrast(colours[name], colours.background), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [...colours.series, ...Object.values(colours.regions)]) {
      expect(
        contrast(readable(colour, colours.background, colours.ink), colours.background),
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("marks stand out from the ground", () => {
    for (const colour of [...colours.series, colours.target, colours.reference]) {
      expect(contrast(colour, colours.background), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it("every cell's label can be read on its colour", () => {
    for (const diverging of [false, true]) {
      const values = Array.from({ length: 201 }, (_, i) => i - 100);
      const scale = valueScale(values, diverging, colours);
      for (const value of values)
        expect(contrast(scale.ink(value), scale.colour(value)), String(value)).toBeGreaterThanOrEqual(3.9);
    }
  });

  it("no colour has two meanings", () => {
    const all = [
      colours.target,
      colours.reference,
      colours.neutral,
      ...colours.series,
      ...Object.values(colours.regions),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("has a colour for each region of the provinces", () => {
    expect(new Set(provinces().map((province) => province.region))).toEqual(
      new Set(Object.keys(colours.regions)),
    );
  });
});

it("regions keep their colour beside other series, whatever the names", () => {
  const { regions, series } = palette();
  expect(seriesColours(["华东", "constructor", "经济"], palette())).toEqual([
    regions.华东,
    series[0],
    series[1],
  ]);
});

it("mixes and refuses", () => {
  expect(mixed(["#000000", "#ffffff"], 0.5)).toBe("#808080");
  expect(mixed(["#123456"], 0.3)).toBe("#123456");
  expect(inkOn("#000000")).toBe("#ffffff");
  expect(() => channels("red")).toThrow('"red"');
});
