import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const [, example, output] = /```ts\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/.exec(readme) ?? [];

/** A folder inside this workspace, so that the example finds the packages as a reader's project would. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, "example-"));
  writeFileSync(join(folder, "example.mts"), example ?? "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}

describe("the README's example", () => {
  test("is short: nine lines and a blank or two", () => {
    expect(example?.split("\n").filter((line) => line.trim() !== "")).toHaveLength(9);
  });

  test("runs and prints what the README says", () => {
    const { stdout, stderr } = run(["--import", "tsx", "example.mts"]);
    expect(stderr).toBe("");
    expect(stdout).toBe(output);
  });

  test("compiles strictly", () => {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022"];
    expect(run([tsc, ...options, "--types", "node", "example.mts"]).stdout).toBe("");
  });
});

describe("links of the documentation", () => {
  const documents = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/decisions.md",
    "data/README.md",
  ];

  test.each(documents)("%s points at files that exist", (path) => {
    const text = readFileSync(join(root, path), "utf8");
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });
});

describe("the toolchain", () => {
  test("is the TypeScript that package.json names, although tslab brings another", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      devDependencies: Record<string, string>;
    };
    const { stdout } = run([join(root, "node_modules", "typescript", "bin", "tsc"), "--version"]);
    expect(stdout.trim()).toBe(`Version ${manifest.devDependencies.typescript}`);
  });
});
