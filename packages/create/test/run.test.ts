import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../src/index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-create-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ran(...args: string[]): { code: number; out: string; err: string } {
  let [out, err] = ["", ""];
  const code = run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe("run", () => {
  test("says what it wrote and what comes next", () => {
    const target = join(folder, "my words");
    const { code, out, err } = ran(target);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^16 files in .*my words\. Now:\n/);
    expect(out).toContain(`cd "${target}"`);
    for (const step of ["npm install", "npm start", "npm run lab"]) expect(out).toContain(`\n  ${step}`);
    expect(existsSync(join(target, "package.json"))).toBe(true);
  });

  test("--help and --version write nothing", () => {
    for (const flag of ["--help", "-h"]) {
      expect(ran(flag, join(folder, "x"))).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Usage: npm create tifa/),
      });
    }
    for (const flag of ["--version", "-V"]) {
      expect(ran(flag)).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [["--no-such"], /Unknown option '--no-such'/],
    [["--help=yes"], /--help/],
    [["a", "b"], /one folder at a time, not a, b/],
    [[""], /the folder has no name/],
  ])("%j is wrong usage: one line, exit code 2", (args, message) => {
    const { code, out, err } = ran(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).toMatch(/^create-tifa: [^\n]*; see "create-tifa --help"\n$/);
  });

  test("a folder that is not empty, or cannot be made, is exit code 1", () => {
    writeFileSync(join(folder, "a.txt"), "");
    expect(ran(folder)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^create-tifa: .* is not empty .*\n$/),
    });
    expect(ran(join(folder, "a.txt", "below"))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^create-tifa: .*\n$/),
    });
  });
});

describe("the program", () => {
  const program = join(import.meta.dirname, "..", "bin", "create-tifa.js");
  const started = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });

  test("makes my-corpus here where no folder is named, and goes on in it", () => {
    const { status, stdout, stderr } = started();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("\n  cd my-corpus\n");
    expect(existsSync(join(folder, "my-corpus", ".gitignore"))).toBe(true);
    expect(started()).toMatchObject({ status: 1, stdout: "" });
    expect(started("--no-such")).toMatchObject({ status: 2, stdout: "" });
  });

  test("has no step into a folder where it stands in it", () => {
    const { status, stdout } = started(".");
    expect(status).toBe(0);
    expect(stdout).not.toContain("  cd ");
  });
});
