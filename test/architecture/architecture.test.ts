import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { allowedImports, impureFiles, pure, typesOnly } from "./allowed-imports.js";
import { checkArchitecture, type PackageSource, type Rules } from "./check-architecture.js";
import { importGraph } from "./import-graph.js";
import { importPicture } from "./import-picture.js";
import { PICTURE_PAGE, replacePicture } from "./picture-page.js";
import { packageNames, readPackage } from "./read-package.js";

const root = join(import.meta.dirname, "..", "..");
const rules: Rules = { allowed: allowedImports, typesOnly, pure, impureFiles };

const names = packageNames();
const nameOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string }).name;
const packages = names.map(readPackage);

describe("the packages", () => {
  test("import only what the table allows, declared, without cycles", () => {
    expect(checkArchitecture(packages, rules)).toEqual([]);
  });

  test("import what docs/architecture.md draws: npm run architecture -w @tifa/test draws it anew", () => {
    const page = readFileSync(PICTURE_PAGE, "utf8");
    expect(replacePicture(page, importPicture(importGraph(packages), pure))).toBe(page);
  });

  test("have a rule where docs/architecture.md says that it is", () => {
    const page = readFileSync(PICTURE_PAGE, "utf8");
    const table = page.slice(page.indexOf("## Where a rule is"), page.indexOf("## Laws"));
    const paths = [...table.matchAll(/`([\w-]+\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !existsSync(join(root, "packages", path)))).toEqual([]);
  });

  test("are those of the table", () => {
    expect([...names].sort()).toEqual(Object.keys(allowedImports).sort());
  });

  test.each(names)("%s is no empty shell: README, src and test, strict settings", (name) => {
    const folder = join(root, "packages", name);
    expect(readFileSync(join(folder, "README.md"), "utf8")).toMatch(new RegExp(`^# ${nameOf(folder)}\\n`));
    expect(readdirSync(join(folder, "src")).length).toBeGreaterThan(0);
    expect(readdirSync(join(folder, "test")).length).toBeGreaterThan(0);
    const config = JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8")) as { extends: string };
    expect(config.extends).toBe("../../tsconfig.base.json");
  });
});

describe("the check finds a planted", () => {
  const base: PackageSource = { name: "corpus", declared: [], devDeclared: ["vitest"], files: [] };
  const plant = (unit: Partial<PackageSource>, text: string, path = "src/planted.ts"): string[] =>
    checkArchitecture([{ ...base, ...unit, files: [{ path, text }] }], rules);

  test("arrow that runs back", () => {
    const declared = ["@tifa/parse"];
    expect(plant({ declared }, 'import { parse } from "@tifa/parse";')).toEqual([
      "corpus/src/planted.ts: corpus may not import parse",
    ]);
    expect(plant({ declared }, 'export * from "@tifa/parse";')).toHaveLength(1);
    expect(plant({ declared }, 'const x = await import("@tifa/parse");')).toHaveLength(1);
  });

  test("import that is not declared", () => {
    const text = 'import { corpus } from "@tifa/corpus";\nimport left from "left-pad";';
    expect(plant({ name: "lexicon" }, text)).toEqual([
      "lexicon/src/planted.ts: imports @tifa/corpus, which package.json does not declare",
      "lexicon/src/planted.ts: imports left-pad, which package.json does not declare",
    ]);
    expect(plant({ name: "lexicon" }, 'const x = require("left-pad");')).toHaveLength(1);
  });

  test("development dependency imported by the sources, but not by a test", () => {
    const text = 'import { test } from "vitest";';
    expect(plant({}, text)).toHaveLength(1);
    expect(plant({}, text, "test/planted.test.ts")).toEqual([]);
  });

  test("dependency of ours that nothing imports", () => {
    expect(plant({ name: "lexicon", declared: ["@tifa/corpus"] }, "export const x = 1;")).toEqual([
      "lexicon: declares @tifa/corpus and does not import it",
    ]);
  });

  test("value imported where only types may be", () => {
    const unit = { name: "charts", declared: ["@tifa/stats"] };
    expect(plant(unit, 'import { keyness } from "@tifa/stats";')).toHaveLength(1);
    expect(plant(unit, 'import type { KeynessRow } from "@tifa/stats";')).toEqual([]);
  });

  test("module of Node in a pure package", () => {
    expect(plant({}, 'import { readFileSync } from "node:fs";')).toHaveLength(1);
    expect(plant({}, 'import { readFileSync } from "fs";')).toHaveLength(1);
  });

  test("circle of files, and of packages", () => {
    const circle: PackageSource = {
      ...base,
      files: [
        { path: "src/a.ts", text: 'import "./sub/b.js";' },
        { path: "src/sub/b.ts", text: 'import "../a.js";' },
      ],
    };
    expect(checkArchitecture([circle], rules)).toEqual([
      "corpus: files import in a circle: src/a.ts → src/sub/b.ts → src/a.ts",
    ]);
    const arrow = (name: string, to: string): PackageSource => ({
      name,
      declared: [`@tifa/${to}`],
      devDeclared: [],
      files: [{ path: "src/a.ts", text: `import "@tifa/${to}";` }],
    });
    const lax: Rules = { ...rules, allowed: { a: ["b"], b: ["a"] } };
    expect(checkArchitecture([arrow("a", "b"), arrow("b", "a")], lax)).toEqual([
      "packages import in a circle: a → b → a",
    ]);
  });

  test("package that the table does not know", () => {
    expect(checkArchitecture([{ ...base, name: "extra" }], rules)).toEqual(["extra: not in the table"]);
  });
});

describe("the picture", () => {
  const unit = (name: string, text: string): PackageSource => ({
    name,
    declared: [],
    devDeclared: [],
    files: [{ path: "src/a.ts", text }],
  });
  const drawn = (...units: PackageSource[]): string => importPicture(importGraph(units), ["corpus", "parse"]);

  test("leaves out what a longer way says, and a package that imports nothing and is not imported", () => {
    const lines = drawn(
      unit("cli", 'import "@tifa/parse"; import { x } from "@tifa/corpus/sub";'),
      unit("parse", 'export * from "@tifa/corpus";'),
      unit("corpus", ""),
      unit("spark", ""),
    ).split("\n");
    expect(lines.filter((line) => line.includes("->"))).toEqual(["  cli --> parse", "  parse --> corpus"]);
    expect(lines.join()).not.toContain("spark");
  });

  test("dots an import of types only, which says nothing of other ways", () => {
    const types = 'import type { X } from "@tifa/parse";';
    const corpus = unit("corpus", "");
    const parse = unit("parse", 'import { y } from "@tifa/corpus";');
    expect(drawn(unit("cli", types), parse, corpus)).toContain("  cli -.-> parse\n");
    expect(drawn(unit("cli", `${types} import { z } from "@tifa/parse";`), parse, corpus)).toContain(
      "  cli --> parse\n",
    );
    expect(drawn(unit("cli", `${types} import { z } from "@tifa/corpus";`), parse, corpus)).toContain(
      "  cli --> corpus\n",
    );
  });

  test("does not count what a test imports", () => {
    const tested = { ...unit("cli", ""), files: [{ path: "test/a.ts", text: 'import "@tifa/corpus";' }] };
    expect(drawn(tested, unit("corpus", ""))).not.toContain("-->");
  });

  test("has one place in the page", () => {
    expect(() => replacePicture("# no picture", "x")).toThrow("no picture");
  });
});
