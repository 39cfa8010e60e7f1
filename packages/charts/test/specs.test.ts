import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { golden, goldenPath } from "./golden.js";
import { samples } from "./samples.js";

const require = createRequire(import.meta.url);

interface Compiler {
  readonly version: string;
  readonly compile: (spec: unknown, options: { logger: unknown }) => { spec: { marks: unknown[] } };
}

const schema: unknown = require("vega-lite-561/build/vega-lite-schema.json");
const old = require("vega-lite-561") as Compiler;
const current = require("vega-lite") as Compiler;
// The schema uses formats (color-hex, uri) and keywords for documentation that Ajv's strict mode refuses.
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema as object);

function warnings(compiler: Compiler, spec: unknown): string[] {
  const said: string[] = [];
  const keep = (...parts: unknown[]): unknown => {
    said.push(parts.join(" "));
    return logger;
  };
  const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
  compiler.compile(structuredClone(spec), { logger });
  return said;
}

it("has the compilers it means", () => {
  expect(old.version).toBe("5.6.1");
  expect(current.version).toBe("5.23.0");
});

it("has no golden without a sample", () => {
  const files = readdirSync(new URL("../goldens", import.meta.url)).sort();
  expect(files).toEqual(
    Object.keys(samples)
      .map((name) => `${name}.vl`)
      .sort(),
  );
});

it.each(["keyness-bars", "keyness-facets", "damage-bars"])(
  "%s: each bar stands in the middle of its step, where the texts beside it are",
  (name) => {
    const make = samples[name];
    expect(make).toBeDefined();
    const { spec } = current.compile(make!(false), { logger: undefined }) as {
      spec: { scales?: object[]; marks: { scales?: object[] }[] };
    };
    const scales = [spec, ...spec.marks].flatMap((one) => one.scales ?? []);
    const bands = scales.filter((scale) => "type" in scale && scale.type === "band") as {
      paddingInner: number;
      paddingOuter: number;
    }[];
    expect(bands.length).toBeGreaterThan(0);
    for (const { paddingInner, paddingOuter } of bands) expect(paddingOuter).toBe(paddingInner / 2);
  },
);

it("refuses what the schema does not know", () => {
  expect(valid({ ...samples["heat-map"]?.(false), mark: { type: "no such mark" }, encoding: 3 })).toBe(false);
});

describe.each(Object.entries(samples))("%s", (name, make) => {
  it.each([false, true])("is valid under 5.6.1 and compiles without a warning (dark: %s)", (dark) => {
    const spec = make(dark);
    expect(valid(spec), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
    expect(warnings(old, spec)).toEqual([]);
    expect(warnings(current, spec)).toEqual([]);
  });

  it("is the same as the golden", () => {
    // A missing file throws: `npm run charts:accept` makes one.
    expect(`${golden(make(false))}\n`).toBe(readFileSync(goldenPath(name), "utf8"));
  });

  it("is plain JSON and the same at every call", () => {
    const spec = make(false);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(JSON.stringify(make(false))).toBe(JSON.stringify(spec));
  });

  it("has a name, a title, n, a source and words for screen readers", () => {
    const spec = make(false);
    const title = spec.title as { text: string[]; subtitle: string[] };
    expect(spec.name).toBe(name);
    expect(title.text.join("")).not.toBe("");
    expect(title.subtitle.join("")).toMatch(/\bn\b|\d/);
    expect(spec.description.length).toBeGreaterThan(30);
    expect(JSON.stringify(spec)).toMatch(/"(Source: |资料来源：)/);
  });

  it("loads nothing and has a tooltip", () => {
    const text = JSON.stringify(make(false));
    expect(text).not.toContain('"url"');
    expect(text).not.toContain('"href"');
    if (name !== "text-difference") expect(text).toContain('"tooltip":[');
  });

  it("says to screen readers what its tooltips say, and no pixels", () => {
    const marks = (
      value: unknown,
    ): { mark: { description?: { expr: string } }; tooltip: { title: string }[] }[] => {
      if (value === null || typeof value !== "object") return [];
      const { mark, encoding } = value as { mark?: never; encoding?: { tooltip?: { title: string }[] } };
      const own = encoding?.tooltip === undefined ? [] : [{ mark: mark!, tooltip: encoding.tooltip }];
      return [...own, ...Object.values(value).flatMap(marks)];
    };
    for (const { mark, tooltip } of marks(make(false))) {
      for (const { title } of tooltip)
        expect(mark.description?.expr).toContain(JSON.stringify(`${title}: `).slice(1));
    }
  });

  it("has no tooltip that would say undefined: every row has its fields", () => {
    const layers = (value: unknown, above: unknown): [unknown, unknown][] => {
      if (value === null || typeof value !== "object") return [];
      const own = (value as { data?: unknown }).data ?? above;
      const here: [unknown, unknown][] = "encoding" in value ? [[value, own]] : [];
      return [
        ...here,
        ...Object.entries(value).flatMap(([key, part]) => (key === "data" ? [] : layers(part, own))),
      ];
    };
    for (const [layer, data] of layers(make(false), undefined)) {
      const { tooltip } = (layer as { encoding: { tooltip?: { field: string }[] } }).encoding;
      const rows = (data as { values: Record<string, unknown>[] } | undefined)?.values ?? [];
      for (const { field } of tooltip ?? []) {
        for (const row of rows) expect(row[field] ?? `no ${field}`).not.toBe(`no ${field}`);
      }
    }
  });

  it("holds no number longer than seven digits", () => {
    const numbers = JSON.stringify(make(false)).match(/-?\d+\.\d+(e-?\d+)?/g) ?? [];
    expect(numbers.filter((number) => number.replace(/\D/g, "").replace(/^0+/, "").length > 7)).toEqual([]);
  });
});
