import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const template = join(import.meta.dirname, "..", "template");
const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

interface Manifest {
  readonly engines: object;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: object;
  readonly allowScripts: object;
}
const manifestIn = (folder: string): Manifest => JSON.parse(read(folder, "package.json")) as Manifest;

describe("the template", () => {
  const manifest = manifestIn(template);

  test("stands on what this repository stands on: versions, overrides, which install scripts may run", () => {
    const ours = manifestIn(root);
    const notebooks = manifestIn(join(root, "notebooks"));
    expect(manifest.engines).toEqual(ours.engines);
    expect(manifest.overrides).toEqual(ours.overrides);
    expect(manifest.allowScripts).toEqual(ours.allowScripts);
    const known: Readonly<Record<string, string>> = { ...ours.devDependencies, ...notebooks.dependencies };
    const others = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const [name, version] of others.filter(([name]) => !name.startsWith("@tifa/")))
      expect([name, version]).toEqual([name, known[name]]);
  });

  test("has a program for each script, and a line of its README for each file that a reader meets", () => {
    const readme = read(template, "README.md");
    const { scripts } = JSON.parse(read(template, "package.json")) as { scripts: Record<string, string> };
    for (const name of Object.keys(scripts))
      expect(readme).toContain(name === "start" ? "npm start" : `npm run ${name}`);
    const top = readdirSync(template).filter((name) => !/^(?:dot-|README|package|tsconfig)/.test(name));
    for (const name of [...top, ".github/workflows/charts.yml"]) expect(readme).toContain(`| \`${name}`);
  });

  test("names nothing npm would not pack, or would take for its own", () => {
    const all = readdirSync(template, { recursive: true, encoding: "utf8" });
    expect(
      all.filter((path) => /(?:^|[\\/])(?:\.|node_modules|package-lock\.json|npmrc)/.test(path)),
    ).toEqual([]);
  });
});

describe("the notebook", () => {
  interface Cell {
    readonly cell_type: string;
    readonly id: string;
    readonly source: readonly string[];
    readonly outputs?: readonly unknown[];
    readonly execution_count?: number | null;
  }
  const text = read(template, "corpus.ipynb");
  const { cells } = JSON.parse(text) as { cells: readonly Cell[] };
  const code = cells.filter((cell) => cell.cell_type === "code");
  const prose = cells.filter((cell) => cell.cell_type === "markdown").map((cell) => cell.source.join(""));

  test("asks, says with what and how, and where it ends", () => {
    for (const part of ["Question", "Data", "Method", "Limits"])
      expect(prose.join("\n")).toContain(`**${part}.**`);
    expect(prose.join("\n").replace(/95 %/g, "")).not.toMatch(/\d\s?%|\b[pqz] ?[=<>] ?\d/);
  });

  test("has short cells without functions of their own, not run yet, as Jupyter writes them", () => {
    for (const { source, outputs, execution_count } of code) {
      expect(source.length).toBeLessThanOrEqual(15);
      expect(source.join("")).not.toMatch(
        /^\s*(?:async )?function\b|^\s*(?:const|let) \w+ = (?:async )?\([^)]*\) =>/m,
      );
      expect([outputs, execution_count]).toEqual([[], null]);
    }
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
  });
});
