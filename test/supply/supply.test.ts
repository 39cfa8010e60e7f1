import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkImports, type Workspace } from "./check-imports.js";
import { checkSupply, type SupplyRules } from "./check-supply.js";
import { allowedLicences, readLicences } from "./licences.js";
import { type LockedPackage, lockedPackages } from "./lockfile.js";
import { checkUpkeep } from "./upkeep.js";

const root = join(import.meta.dirname, "..", "..");
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");

interface Manifest {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies?: object;
  readonly optionalDependencies?: object;
  readonly peerDependencies?: object;
  readonly devDependencies?: object;
}

const manifestOf = (folder: string): Manifest => JSON.parse(read(folder, "package.json")) as Manifest;
const { allowScripts = {} } = manifestOf(".");
const rules: SupplyRules = { allowedLicences, readLicences, allowScripts };
const locked = lockedPackages(read("package-lock.json"));
const folders = [
  "notebooks",
  "test",
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}`),
];

const others = (...groups: (object | undefined)[]): string[] =>
  groups
    .flatMap((group) => Object.keys(group ?? {}))
    .filter((name) => !name.startsWith("@tifa/") && name !== "create-tifa");

function textOf(folder: string, parts: readonly string[]): string {
  const texts = parts.flatMap((part) => {
    const from = join(root, folder, part);
    if (!existsSync(from)) return [];
    return readdirSync(from, { recursive: true, encoding: "utf8" })
      .filter(
        (path) => /\.(?:ts|js|mjs|ipynb)$/.test(path) && !/(?:^|[\\/])(?:node_modules|dist)[\\/]/.test(path),
      )
      .map((path) => readFileSync(join(from, path), "utf8"));
  });
  return texts.join("\n");
}

function workspace(folder: string): Workspace {
  const manifest = manifestOf(folder);
  const isPackage = folder.startsWith("packages/");
  const config = existsSync(join(root, folder, "vitest.config.ts")) ? read(folder, "vitest.config.ts") : "";
  return {
    name: folder.replace("packages/", ""),
    runtime: others(manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies),
    development: others(manifest.devDependencies),
    source: textOf(folder, isPackage ? ["src"] : ["."]),
    rest: textOf(folder, ["test", "bench", "scripts", "examples"]) + config + read(folder, "package.json"),
  };
}

/** The root's own dependencies serve every workspace. */
function rootWorkspace(): Workspace {
  const all = folders.map((folder) => textOf(folder, ["."]) + read(folder, "package.json"));
  return {
    name: "the root",
    runtime: [],
    development: others(manifestOf(".").devDependencies),
    source: "",
    rest: `${all.join("\n")}${read("package.json")}`,
  };
}

/** Names that our manifests declare. */
const direct: readonly string[] = [
  ...new Set(
    [".", ...folders].flatMap((folder) => {
      const { dependencies, optionalDependencies, peerDependencies, devDependencies } = manifestOf(folder);
      return others(dependencies, optionalDependencies, peerDependencies, devDependencies);
    }),
  ),
];

describe("the packages of others", () => {
  test("come from a registry with their checksum, under a licence that is allowed, and run no script unasked", () => {
    expect(locked.length).toBeGreaterThan(300);
    expect(checkSupply(locked, rules)).toEqual([]);
  });

  test("are imported where they are declared", () => {
    expect(
      checkImports([...folders.map(workspace), rootWorkspace()], {
        "tokens: @mapbox/node-pre-gyp": "nodejieba's install script calls it",
        "notebooks: danfojs-node": "@tifa/notebook asks the workspace of its reader for it",
      }),
    ).toEqual([]);
  });

  test("have their reason in docs/decisions.md, install scripts among them", () => {
    const decisions = read("docs", "decisions.md").split("\n## Upkeep and size\n")[0]!;
    const named = [...direct, ...Object.keys(allowScripts)].filter((name) => !name.startsWith("@types/"));
    expect(named.filter((name) => !decisions.includes(name))).toEqual([]);
  });

  test("have a line that says their version, licence, upkeep and size", () => {
    expect(checkUpkeep(read("docs", "decisions.md"), direct, locked)).toEqual([]);
  });

  test("are listed by npm run sbom", () => {
    const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
    const bill = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8" })) as {
      bomFormat: string;
      components: { purl: string }[];
    };
    expect(bill.bomFormat).toBe("CycloneDX");
    const purls = new Set(bill.components.map(({ purl }) => purl));
    const missing = locked.filter(
      ({ name, version }) => !purls.has(`pkg:npm/${name.replace("@", "%40")}@${version}`),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test("the font has its licence beside it", () => {
    expect(read("packages", "render", "fonts", "OFL.txt")).toContain("SIL OPEN FONT LICENSE Version 1.1");
  });
});

describe("a package that breaks a rule is named", () => {
  const good: LockedPackage = {
    path: "node_modules/good",
    name: "good",
    version: "1.0.0",
    license: "MIT",
    integrity: "sha512-x",
    resolved: "https://registry.npmjs.org/good/-/good-1.0.0.tgz",
    hasInstallScript: false,
  };
  const lax: SupplyRules = { allowedLicences, readLicences: {}, allowScripts: {} };

  test.each<[string, Partial<LockedPackage>, string]>([
    ["without a checksum", { integrity: null }, "no SHA-512"],
    ["with a weak one", { integrity: "sha1-x" }, "no SHA-512"],
    ["from a git address", { resolved: "git+ssh://git@github.com/a/b.git#1" }, "comes from git+ssh"],
    ["over plain HTTP", { resolved: "http://registry.npmjs.org/a/-/a-1.tgz" }, "comes from http:"],
    ["copyleft", { license: "GPL-3.0-only" }, "licence GPL-3.0-only"],
    ["copyleft in part", { license: "MIT AND LGPL-2.1-only" }, "licence MIT AND LGPL-2.1-only"],
    ["no expression", { license: "SEE LICENSE IN x" }, "licence SEE LICENSE IN x"],
    ["half an expression", { license: "(MIT OR ISC" }, "licence (MIT OR ISC"],
    ["an operator too many", { license: "MIT OR AND ISC" }, "licence MIT OR AND ISC"],
    ["AND before OR", { license: "MIT AND GPL-2.0-only OR X AND ISC" }, "licence MIT AND GPL"],
    ["unnamed licence", { license: null }, "licence not named"],
    ["install script", { hasInstallScript: true }, "has an install script"],
  ])("%s", (_, change, line) => {
    expect(checkSupply([{ ...good, ...change }], lax)).toEqual([expect.stringContaining(line)]);
  });

  test("a choice of licences needs one that is allowed; a decision that nothing needs is named", () => {
    expect(checkSupply([{ ...good, license: "ISC AND (GPL-2.0-only OR MIT)" }], lax)).toEqual([]);
    expect(checkSupply([good], { ...lax, allowScripts: { good: true } })).toHaveLength(1);
    expect(checkSupply([good], { ...lax, readLicences: { good: "MIT" } })).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ["no line", "", "good: no line"],
    ["another version", "| good | 0.9.0 | MIT | newest of 9 | 0 | 40 kB |", "good: the line says 0.9.0"],
    ["another licence", "| good | 1.0.0 | ISC | newest of 9 | 0 | 40 kB |", "good: the line says ISC"],
    ["no upkeep", "| good | 1.0.0 | MIT |  | 0 | 40 kB |", "good: the line lacks upkeep"],
    [
      "no count of packages",
      "| good | 1.0.0 | MIT | newest of 9 | | 40 kB |",
      "good: the line lacks a number",
    ],
    ["no size", "| good | 1.0.0 | MIT | newest of 9 | 0 | small |", "good: the line lacks a size"],
  ])("line of upkeep: %s", (_, line, problem) => {
    expect(checkUpkeep(`## Upkeep and size\n${line}`, ["good"], [good])).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  test("a line of upkeep for what nothing declares", () => {
    const line = "| good | 1.0.0 | MIT | newest of 9 | 0 | 40 kB |";
    expect(checkUpkeep(`## Upkeep and size\n${line}`, ["good"], [good])).toEqual([]);
    expect(checkUpkeep(`## Upkeep and size\n${line}`, [], [good])).toEqual([
      "good: has a line, and nothing declares it",
    ]);
  });

  test("a dependency that nothing imports", () => {
    const unit = {
      name: "a",
      runtime: ["left-pad"],
      development: ["@types/x"],
      source: "",
      rest: 'import "left-pad"',
    };
    expect(checkImports([unit], {})).toEqual([
      "a: left-pad is declared and not imported",
      "a: @types/x is declared and not imported",
    ]);
    expect(checkImports([{ ...unit, source: 'import("left-pad/x"); import "x"' }], {})).toEqual([]);
    expect(checkImports([], { "a: b": "because" })).toHaveLength(1);
  });
});
