import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import type { ChartSpec } from "@tifa/charts";
import { textWidth } from "@tifa/charts";
import * as fontkit from "fontkit";
import { describe, expect, it } from "vitest";
import { samples } from "../../charts/test/samples.js";
import { FONT_FILE, measureText, renderChart, renderPng, renderSvg } from "../src/index.js";
import { svgTexts } from "./svg-texts.js";

const names = Object.keys(samples);
const sample = (name: string, dark = false): ChartSpec => {
  const make = samples[name];
  if (make === undefined) throw new Error(name);
  return make(dark);
};
const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

function lite(more: object): ChartSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    name: "own",
    description: "d",
    usermeta: {},
    data: { values: [{ a: 1, b: "x" }] },
    mark: "point",
    encoding: { x: { field: "a", type: "quantitative" } },
    ...more,
  } as unknown as ChartSpec;
}

describe("the font", () => {
  const font = fontkit.openSync(FONT_FILE);
  if (!("glyphForCodePoint" in font)) throw new Error("a collection");
  const lacks = (text: string): string =>
    [...text].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).join("");

  it("draws the 8,105 characters of 通用规范汉字表, GB 2312, their traditional forms and Big5's frequent characters", () => {
    const list = readFileSync(new URL("../scripts/characters.txt", import.meta.url), "utf8").replaceAll(
      "\n",
      "",
    );
    expect([...list].length).toBe(11_240);
    // The source font has no glyphs for thirteen rare forms, all beyond the first plane.
    expect([...lacks(list)]).toHaveLength(13);
    expect([...lacks(list)].every((character) => character > "\u{20000}")).toBe(true);
  });

  it.each([
    "提法会议研究部署疫情防控复工复产习近平新时代中国特色社会主义思想",
    "镕喆堃甪亳濮漯歙黟睢鄄",
    "𬭚𬭛𫓧",
    "臺灣會議強調乾淨著力説",
    "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』——……·～％①②③⑩Ⅳ〇",
    "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ",
    "ABCXYZabcxyz0123456789+-=%‰°×÷±≤≥≈→←↑↓−–—″′№™",
  ])("draws %s", (text) => {
    expect(lacks(text)).toBe("");
  });

  it("measures 13 Han characters at 11 px as 143 px", () => {
    expect(measureText("中国共产党全国代表大会会议", 11)).toBe(143);
  });

  it("is as wide as charts believes, character by character", () => {
    for (const point of font.characterSet) {
      const character = String.fromCodePoint(point);
      expect(textWidth(character, 1000), character).toBeCloseTo(measureText(character, 1000), 0);
    }
  });

  it("has its licence beside it, and is at most 4 MB", () => {
    expect(readFileSync(new URL("../fonts/OFL.txt", import.meta.url), "utf8")).toContain(
      "SIL OPEN FONT LICENSE Version 1.1",
    );
    expect(readFileSync(FONT_FILE).length).toBeLessThan(4_000_000);
  });
});

describe.each(names)("%s", (name) => {
  it("is the same SVG and PNG in two runs, and alone or among others", async () => {
    const [first, second] = await Promise.all([renderChart(sample(name)), renderChart(sample(name))]);
    expect(second.svg).toBe(first.svg);
    expect(sha256(second.png)).toBe(sha256(first.png));
    expect([...first.png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it("parses, says what it is, and names the font with fallbacks", async () => {
    const svg = await renderSvg(sample(name));
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
    expect(svg).toMatch(/^<svg[^>]* role="img" aria-label="[^"]{30,}">/);
    expect(svg).toContain('font-family="Noto Sans SC, ');
    expect(svg).not.toMatch(/<script|<image|href=|NaN|Infinity|undefined/);
  });

  it.each([false, true])(
    "has whole labels: none beyond the edge, none over another (dark: %s)",
    async (dark) => {
      const svg = await renderSvg(sample(name, dark));
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      const texts = svgTexts(svg).filter((text) => !text.rotated && text.text.trim() !== "");
      expect(texts.length).toBeGreaterThan(5);
      for (const text of texts) {
        expect(text.x1, text.text).toBeGreaterThanOrEqual(0);
        expect(text.y1, text.text).toBeGreaterThanOrEqual(0);
        expect(text.x2, text.text).toBeLessThanOrEqual(Number(width));
        expect(text.y2, text.text).toBeLessThanOrEqual(Number(height));
      }
      const solid = texts.filter((text) => !text.halo);
      const over = solid.flatMap((a, i) =>
        solid
          .slice(i + 1)
          .filter((b) => a.x1 < b.x2 - 0.5 && b.x1 < a.x2 - 0.5 && a.y1 < b.y2 - 0.5 && b.y1 < a.y2 - 0.5)
          .map((b) => `${a.text} / ${b.text}`),
      );
      expect(over).toEqual([]);
    },
  );

  it("is the same picture by Vega-Lite 5.6.1, which JupyterLab bundles", async () => {
    const { compile } = createRequire(new URL("../../charts/package.json", import.meta.url))(
      "vega-lite-561",
    ) as {
      compile: (spec: unknown) => { spec: object };
    };
    const spec = sample(name);
    const { description, usermeta } = spec;
    const old = {
      ...compile(structuredClone(spec)).spec,
      name,
      description,
      usermeta,
    } as unknown as ChartSpec;
    expect(await renderSvg(old)).toBe(await renderSvg(spec));
  });

  it("draws only what the font has", async () => {
    const font = fontkit.openSync(FONT_FILE);
    if (!("glyphForCodePoint" in font)) throw new Error("a collection");
    const characters = new Set(svgTexts(await renderSvg(sample(name))).flatMap(({ text }) => [...text]));
    expect(
      [...characters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    ).toEqual([]);
  });
});

describe("renderSvg", () => {
  it("says the labels that the rows have, with signs escaped", async () => {
    const svg = await renderSvg(
      lite({ mark: "text", encoding: { text: { value: '<script>alert("1")</script>&安徽' } } }),
    );
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("安徽");
  });

  it("measures labels with the font: an axis leaves as much room as its labels need", async () => {
    const label = "全国人民代表大会常务委员会";
    const svg = await renderSvg(
      lite({
        data: { values: [{ b: label }] },
        encoding: { y: { field: "b", type: "nominal", title: null, axis: { labelFontSize: 11 } } },
      }),
    );
    const text = svgTexts(svg).find((one) => one.text === label);
    expect(text?.x1).toBeGreaterThanOrEqual(0);
    expect((text?.x2 ?? 0) - (text?.x1 ?? 0)).toBe(143);
    expect(text?.x1).toBeLessThan(15);
  });

  it("does not change the spec", async () => {
    const spec = sample("heat-map");
    const before = JSON.stringify(spec);
    await renderSvg(spec);
    expect(JSON.stringify(spec)).toBe(before);
  });

  it.each([
    ["an address", { data: { url: "https://example.org/data.json" } }],
    ["a file", { data: { url: "file:///etc/passwd" } }],
    ["a path", { data: { url: "/etc/passwd" } }],
    ["a link", { encoding: { href: { value: "https://example.org" } } }],
    ["an image", { mark: { type: "image", url: "file:///tmp/a.png" } }],
  ])("loads nothing: %s is refused", async (_, more) => {
    await expect(renderSvg(lite(more))).rejects.toThrow(/chart "own": .*data must be inline/);
  });

  it("interprets expressions, and never runs them as code", async () => {
    const spec = lite({
      transform: [{ calculate: "constructor.constructor('globalThis.tifaWasHere = 1')()", as: "c" }],
    });
    await renderSvg(spec).catch(() => undefined);
    expect((globalThis as Record<string, unknown>).tifaWasHere).toBeUndefined();
  });

  it("refuses what is neither Vega-Lite 5 nor Vega 5, and what makes Vega warn", async () => {
    await expect(
      renderSvg(lite({ $schema: "https://vega.github.io/schema/vega-lite/v6.json" })),
    ).rejects.toThrow(/v6\.json/);
    await expect(
      renderSvg(
        lite({
          mark: { type: "point", size: 3 },
          encoding: { x: { field: "a", type: "quantitative" }, nonsense: { value: 1 } },
        }),
      ),
    ).rejects.toThrow(/nonsense/);
  });

  it("draws Vega 5 specs, too", async () => {
    const spec = {
      $schema: "https://vega.github.io/schema/vega/v5.json",
      name: "own",
      description: "d",
      usermeta: {},
      width: 50,
      height: 20,
      marks: [{ type: "text", encode: { enter: { text: { value: "安徽" }, y: { value: 12 } } } }],
    };
    expect(await renderSvg(spec)).toContain("安徽");
  });

  it("numbers ids by the chart, whatever was drawn before", async () => {
    const spec = sample("frequency-scatter");
    const first = await renderSvg(spec);
    await renderSvg(sample("trend-lines"));
    expect(await renderSvg(spec)).toBe(first);
    expect(first).toContain('id="frequency-scatter-0"');
    for (const [, id = ""] of first.matchAll(/url\(#([^)]+)\)/g)) expect(first).toContain(`id="${id}"`);
  });

  it("does not depend on the time zone", async () => {
    const before = process.env.TZ;
    try {
      const drawn: string[] = [];
      for (const zone of ["UTC", "Asia/Shanghai", "America/Los_Angeles"]) {
        process.env.TZ = zone;
        drawn.push(await renderSvg(sample("trend-lines-days")));
      }
      expect(new Set(drawn).size).toBe(1);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe("renderPng", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="5" height="10" fill="#fff"/></svg>';
  const size = (png: Uint8Array): [number, number] => {
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    return [view.getUint32(16), view.getUint32(20)];
  };

  it("scales", () => {
    expect(size(renderPng(svg))).toEqual([40, 20]);
    expect(size(renderPng(svg, { scale: 1 }))).toEqual([20, 10]);
    expect(sha256(renderPng(svg, { background: "#ffffff" }))).not.toBe(sha256(renderPng(svg)));
  });

  it("draws text with the shipped font, though the SVG names another", () => {
    const text = (family: string): Uint8Array =>
      renderPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15" font-family="${family}">安徽</text></svg>`,
      );
    const empty = renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"></svg>');
    expect(sha256(text("DejaVu Sans"))).toBe(sha256(text("Noto Sans SC")));
    expect(sha256(text("Noto Sans SC"))).not.toBe(sha256(empty));
  });

  it("refuses images, scales out of range, unknown options and what is no SVG", () => {
    expect(() =>
      renderPng('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/a.png"/></svg>'),
    ).toThrow(/image/);
    for (const scale of [0, -1, 9, Number.NaN]) expect(() => renderPng(svg, { scale })).toThrow(RangeError);
    expect(() => renderPng(svg, { zoom: 2 } as object)).toThrow(
      new RangeError('renderPng: unknown option "zoom"; allowed: scale, background'),
    );
    expect(() => renderPng("no picture")).toThrow();
  });
});

it("can be required, as tslab does", () => {
  const required = createRequire(import.meta.url)(
    fileURLToPath(new URL("../dist/index.js", import.meta.url)),
  ) as object;
  expect(Object.keys(required)).toContain("renderSvg");
});
