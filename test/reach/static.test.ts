import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkReach, REACH } from "./code-from-text.js";

const root = join(import.meta.dirname, "..", "..");

/** Every file of the packages that runs at a user's. */
function sources(): string[] {
  return readdirSync(join(root, "packages")).flatMap((name) =>
    ["src", "bin"].flatMap((part) => {
      const folder = join("packages", name, part);
      if (!existsSync(join(root, folder))) return [];
      return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:[cm]?[jt]s)$/.test(file))
        .map((file) => join(folder, file));
    }),
  );
}

describe("the packages", () => {
  it("make no code of text, start no program but their own, open no connection", () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((path) => checkReach(path, readFileSync(join(root, path), "utf8"), REACH))).toEqual(
      [],
    );
    for (const path of Object.keys(REACH.processes)) expect(files).toContain(path);
  });
});

describe("the check finds a planted", () => {
  it.each([
    ["eval", "eval(text)", "calls eval"],
    ["Function", "new Function('a', text)", "calls Function"],
    ["timer", "setTimeout(`run`, 1)", "setTimeout of a string"],
    ["constructor", "value.constructor(text)", "reaches for a constructor"],
    ["module", "await import(name)", "loads a module whose name it makes"],
    ["require", "require(name + 1)", "loads a module whose name it makes"],
    ["fetch", "await fetch(url)", "calls fetch"],
    ["socket", 'import { connect } from "node:net";', "imports net"],
    ["machine", 'import { runInContext } from "vm";', "imports vm"],
    ["program", 'import { exec } from "node:child_process";', "imports exec of child_process"],
    ["shell", "spawn(command, { shell: true })", "asks for a shell"],
    ["Vega", "vega.parse(spec)", "has Vega make code of expressions"],
  ])("%s", (_, text, problem) => {
    expect(checkReach("packages/a/src/a.ts", text, REACH)).toEqual([`packages/a/src/a.ts:1: ${problem}`]);
  });

  it("fork where none is due", () => {
    const text = 'import { type ChildProcess, fork } from "node:child_process";';
    expect(checkReach("packages/a/src/a.ts", text, REACH)).toHaveLength(1);
    expect(checkReach(Object.keys(REACH.processes)[0]!, text, REACH)).toEqual([]);
  });
});
