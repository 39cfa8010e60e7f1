import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createWorkspace } from "../src/index.js";

const own = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")) as {
  readonly version: string;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-create-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Manifest {
  readonly name: string;
  readonly private: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifestIn = (target: string): Manifest =>
  JSON.parse(readFileSync(join(target, "package.json"), "utf8")) as Manifest;

describe("createWorkspace", () => {
  test("writes what it says, and nothing else, into a folder that it makes with those above it", () => {
    const target = join(folder, "a", "my-corpus");
    const files = createWorkspace(target);
    const there = readdirSync(target, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(target.length + 1)
          .replaceAll("\\", "/"),
      );
    expect(there.sort()).toEqual(files);
    expect(files).toEqual([
      ".github/workflows/charts.yml",
      ".gitignore",
      ".npmrc",
      "README.md",
      "charts/.gitkeep",
      "corpus.ipynb",
      "corpus/qingwu-2023-05.txt",
      "corpus/qingwu-2025-05.txt",
      "corpus/yunshan-2023-09.txt",
      "dictionary.txt",
      "package.json",
      "run/charts.ts",
      "run/draw-charts.ts",
      "run/lab.ts",
      "run/tslab.ts",
      "tsconfig.json",
    ]);
  });

  test("asks for the packages of its own release, and is not published by accident", () => {
    createWorkspace(join(folder, "x"));
    const { dependencies, ...rest } = manifestIn(join(folder, "x"));
    const ours = Object.entries(dependencies).filter(([name]) => name.startsWith("@tifa/"));
    expect(ours.length).toBeGreaterThan(2);
    expect(new Set(ours.map(([, version]) => version))).toEqual(new Set([own.version]));
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(rest.private).toBe(true);
  });

  test.each([
    ["Anhui 2020–2022", "anhui-2020-2022"],
    ["安徽语料", "my-corpus"],
    ["安徽-2020", "2020"],
    ["_.hidden", "hidden"],
    ["x".repeat(240), "x".repeat(214)],
  ])("calls the package of %s %s", (name, called) => {
    createWorkspace(join(folder, name));
    expect(manifestIn(join(folder, name)).name).toBe(called);
  });

  test("takes an empty folder, and one that Git has just made", () => {
    mkdirSync(join(folder, "cloned", ".git"), { recursive: true });
    writeFileSync(join(folder, "cloned", ".git", "HEAD"), "ref: refs/heads/main\n");
    expect(createWorkspace(join(folder, "cloned"))).toContain("package.json");
    mkdirSync(join(folder, "empty"));
    expect(createWorkspace(join(folder, "empty"))).toContain("package.json");
  });

  test("touches nothing where something is", () => {
    writeFileSync(join(folder, "notes.txt"), "mine");
    expect(() => createWorkspace(folder)).toThrow(/is not empty \(it has notes\.txt\)/);
    expect(() => createWorkspace(join(folder, "notes.txt"))).toThrow(/notes\.txt is a file/);
    expect(readdirSync(folder)).toEqual(["notes.txt"]);
    createWorkspace(join(folder, "once"));
    expect(() => createWorkspace(join(folder, "once"))).toThrow(/is not empty/);
  });

  test("gives the same bytes each time", () => {
    const [one, two] = ["one", "two"].map((part) => {
      const target = join(folder, part, "same");
      return createWorkspace(target).map((path) => [path, readFileSync(join(target, path), "utf8")]);
    });
    expect(one).toEqual(two);
    expect(existsSync(join(folder, "one", "same", "corpus", "qingwu-2023-05.txt"))).toBe(true);
  });
});
