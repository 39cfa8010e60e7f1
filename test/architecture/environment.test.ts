import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { impureFiles, pure } from "./allowed-imports.js";
import { checkEnvironment, type SourceFile } from "./check-environment.js";

const root = join(import.meta.dirname, "..", "..");
const packages = readdirSync(join(root, "packages")).sort();

const files: readonly SourceFile[] = [
  ...packages.flatMap((name) => [join("packages", name, "src"), join("packages", name, "bin")]),
  join("notebooks", "run"),
].flatMap((folder) => {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[tj]s$/.test(path))
    .sort()
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), "utf8"),
      isPure:
        pure.includes(path.split("/")[1]!) &&
        !impureFiles.includes(path.replace("packages/", "")) &&
        path.startsWith("packages/"),
    }));
});

describe("results do not depend on the machine", () => {
  test("no source reads its locale, its local time, its clock, or an order of names", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(
      checkEnvironment(files, {
        "notebooks/run/charts.js": "files are removed",
        "notebooks/run/write-features.js": "sizes are added up",
        "notebooks/run/features.js": "whether there is any",
      }),
    ).toEqual([]);
  });

  test.each<[string, boolean]>([
    ['"I".toLocaleLowerCase();', true],
    ['"I".toLocaleLowerCase("en");', false],
    ['"I".toLowerCase();', false],
    ["(1234).toLocaleString();", true],
    ["x.toLocaleString(undefined, {});", true],
    ["a.localeCompare(b);", true],
    ['a.localeCompare(b, "zh");', false],
    ["new Intl.Segmenter();", true],
    ['new Intl.Segmenter("zh");', false],
    ["new Date(2020, 1);", true],
    ['new Date("2020-01-01");', false],
    ["new Date();", true],
    ["Date.now();", true],
    ["Math.random();", true],
    ["date.getMonth();", true],
    ["date.getUTCMonth();", false],
    ['import fs from "node:fs";\nexport function a() { return fs.readdirSync(x).map(f); }', true],
    ['import { readdir } from "node:fs/promises";\nawait readdir(x);', true],
    ['import { readdirSync } from "node:fs";\nreaddirSync(x).sort();', false],
    ['glob("*a");', false],
  ])("%s is found: %s", (text, isFound) => {
    expect(checkEnvironment([{ path: "a.ts", text, isPure: true }])).toHaveLength(isFound ? 1 : 0);
  });

  test("npm run qualify -- locale tests every pure package", () => {
    const text = readFileSync(join(root, "test", "qualify.js"), "utf8");
    const [, list] = /const pure = (\[[^\]]*\]);/.exec(text)!;
    expect(JSON.parse(list!.replace(/,\s*\]$/, "]"))).toEqual(pure);
  });

  test("the clock is for what is not pure; exceptions must be needed", () => {
    expect(checkEnvironment([{ path: "a.ts", text: "new Date(); Date.now();", isPure: false }])).toEqual([]);
    expect(checkEnvironment([], { "a.ts": "because" })).toHaveLength(1);
  });
});
