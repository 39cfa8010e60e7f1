import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = join(import.meta.dirname, "..", "..", ".ci", "changed-charts");
let folder: string;

function git(...args: string[]): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
  const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function write(name: string, content: string): void {
  writeFileSync(join(folder, "notebooks", "charts", name), content);
}

function run(): { status: number | null; stderr: string } {
  return spawnSync("bash", [script], { cwd: folder, encoding: "utf8" });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-charts-"));
  mkdirSync(join(folder, "notebooks", "charts"), { recursive: true });
  for (const name of ["kept", "moved", "gone"]) {
    write(`${name}.png`, `${name} before`);
    write(`${name}.vl.json`, "{}");
  }
  writeFileSync(join(folder, ".gitignore"), "out/\n");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "charts");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("nothing is said of charts that are as they were", () => {
  expect(run()).toMatchObject({ status: 0, stderr: "" });
  expect(readdirSync(folder)).not.toContain("out");
});

test("charts that differ are listed, and kept before and after", () => {
  write("moved.png", "moved after");
  write("kept.vl.json", '{"width": 1}');
  write("new.png", "new after");
  rmSync(join(folder, "notebooks", "charts", "gone.png"));
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr.split("\n").filter((line) => line.startsWith("- "))).toEqual([
    "- gone (gone)",
    "- kept (changed)",
    "- moved (changed)",
    "- new (new)",
  ]);
  const kept = join(folder, "out", "changed-charts");
  expect(readdirSync(kept).sort()).toEqual([
    "gone-before.png",
    "kept-after.png",
    "kept-before.png",
    "moved-after.png",
    "moved-before.png",
    "new-after.png",
  ]);
  expect(readFileSync(join(kept, "moved-before.png"), "utf8")).toBe("moved before");
  expect(readFileSync(join(kept, "moved-after.png"), "utf8")).toBe("moved after");
});
