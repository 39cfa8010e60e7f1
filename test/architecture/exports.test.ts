import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CodeFile, checkAny, checkExports, checkLengths } from "./check-exports.js";

const root = join(import.meta.dirname, "..", "..");
const packages = readdirSync(join(root, "packages")).sort();

/** Files below a folder; what others wrote, and what is made of sources, is passed over. */
function filesOf(folder: string, ending: RegExp): CodeFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => ending.test(path) && !path.includes("/node_modules/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const CODE = /(?<!\.d)\.(?:ts|js|mjs)$/;
const parts = ["src", "test", "scripts", "bench", "bin", "examples"];
const code = [
  ...packages.flatMap((name) => parts.flatMap((part) => filesOf(`packages/${name}/${part}`, CODE))),
  ...filesOf("test", CODE),
  ...filesOf("notebooks/run", CODE),
];

/** Paths that `exports` and `bin` of a manifest name: what stands there is for those outside. */
const entries = new Set(
  packages.flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as {
      exports?: Record<string, string | { default: { default: string } }>;
    };
    return Object.values(manifest.exports ?? {})
      .map((target) => (typeof target === "string" ? target : target.default.default))
      .map((target) => `packages/${name}/${target.replace("./dist/", "src/").replace(/\.js$/, ".ts")}`);
  }),
);
// Their only readers are the programs in bin/.
for (const name of ["cli", "create"]) entries.add(`packages/${name}/src/main.ts`);

const isSource = (path: string): boolean =>
  /^packages\/[^/]+\/src\//.test(path) && !path.includes("/tables/");

describe("the sources", () => {
  test("export nothing without a comment, and nothing that nobody imports", () => {
    expect(checkExports(code, isSource, (path) => entries.has(path))).toEqual([]);
  });

  test("let no `any` out", () => {
    const declarations = packages.flatMap((name) => filesOf(`packages/${name}/dist`, /\.d\.ts$/));
    expect(declarations.length).toBeGreaterThan(500);
    expect(checkAny(declarations)).toEqual([]);
  });

  // An argument a member stands on the stack: a list of some 120,000, which one long page has, overflows it.
  test("spread no list into push or unshift", () => {
    const spread = code
      .filter(({ path }) => isSource(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\.(?:push|unshift)\(\s*\.\.\./gu)].map(({ index }) => `${path}: ${index}`),
      );
    expect(spread).toEqual([]);
  });

  // What JSON has no word for is of the wrong type; every other mistake of a caller is a value that is not allowed.
  test("throw a RangeError for what a caller gives wrongly", () => {
    const others = code.filter(({ path, text }) => isSource(path) && text.includes("new TypeError("));
    expect(others.map(({ path }) => path)).toEqual(["packages/corpus/src/json-text.ts"]);
  });

  test("have no file over 300 lines without a reason", () => {
    expect(
      checkLengths(code, 300, {
        "packages/lexicon/src/tables/": "tables of facts",
        "packages/store/src/tables/tables.ts": "the columns of the store's tables",
        "packages/charts/test/": "a picture for each chart, and their rows",
        "packages/ingest/test/": "a page or file for each case",
        "packages/normalize/test/": "a sentence for each kind of damage",
        "packages/notebook/test/": "invented reports, and what comes out",
        "packages/parse/test/": "gold documents, and a sentence for each case",
        "packages/stats/test/": "cases with their known values",
        "test/samples/sample-list.ts": "the invented meetings",
        "test/pages/": "the sites, and what must be found on their pages",
      }),
    ).toEqual([]);
  });
});

describe("the check finds", () => {
  const check = (...files: [path: string, text: string][]): string[] =>
    checkExports(
      files.map(([path, text]) => ({ path, text })),
      (path) => path.startsWith("src/"),
      (path) => path === "src/index.ts",
    );

  test("an export without a comment", () => {
    expect(check(["src/index.ts", "export const a = 1;\n/** A type. */\nexport type B = 1;"])).toEqual([
      "src/index.ts: a has no comment",
    ]);
  });

  test("an export that nothing imports, types left out, and a file that nothing imports", () => {
    const text =
      "/** A. */\nexport function a() {}\n/** B. */\nexport const b = 1;\n/** C. */\nexport interface C {}";
    expect(check(["src/a.ts", text], ["src/index.ts", 'export { a } from "./a.js";'])).toEqual([
      "src/a.ts: b is exported and nothing imports it",
    ]);
    expect(check(["src/a.ts", text])).toEqual(["src/a.ts: no file imports it"]);
    expect(check(["src/a.ts", text], ["test/a.test.ts", 'import * as all from "../src/a.js";'])).toEqual([]);
    expect(check(["src/a.ts", text], ["src/index.ts", 'new URL("./a.js", import.meta.url);'])).toEqual([]);
  });

  test("any, where it is a type", () => {
    const text =
      "/** any */\nexport declare const a: string;\nexport declare function b(any: Record<string, any>): void;";
    expect(checkAny([{ path: "a.d.ts", text }])).toEqual(["a.d.ts:3: any"]);
  });

  test("a long file, and a reason that no file needs", () => {
    const files = [{ path: "a.ts", text: "\n".repeat(4) }];
    expect(checkLengths(files, 3, {})).toEqual(["a.ts is long"]);
    expect(checkLengths(files, 4, { "b/": "because" })).toEqual([
      "b/: no file is long, the reason is not needed",
    ]);
  });
});
