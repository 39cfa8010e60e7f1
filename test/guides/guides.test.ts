import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { notInstalled } from "../pack/readme-installs.js";
import { type GuideStep, readGuides } from "./guide-steps.js";

const root = join(import.meta.dirname, "..", "..");

/** A folder in this workspace with the samples and nothing else, where a guide may write. */
function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(import.meta.dirname, "guide-"));
  try {
    symlinkSync(join(root, "data"), join(folder, "data"));
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string, { language, code }: GuideStep, before: string): string {
  const isScript = language === "ts";
  const file = join(folder, isScript ? "guide.mts" : "guide.sh");
  writeFileSync(file, isScript ? code : `set -e\n${code}`);
  const bin = join(root, "node_modules", ".bin");
  const { status, stdout, stderr } = spawnSync(
    isScript ? process.execPath : "bash",
    isScript ? ["--import", "tsx", file] : [file],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", PATH: `${bin}${delimiter}${process.env.PATH}` },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.startsWith(before)).toBe(true);
  return stdout.slice(before.length);
}

const guides = readGuides();

describe("the guides", () => {
  test("answer the questions that people come with", () => {
    expect(guides.map(({ name }) => name)).toEqual([
      "bring-your-own-dictionary.md",
      "clean-a-scraped-page.md",
      "come-from-python.md",
      "come-from-quanteda.md",
      "compare-two-provinces.md",
      "follow-a-phrase.md",
    ]);
  });

  test.each(guides)("$name does what it says", ({ text, steps }) => {
    expect(notInstalled(text)).toEqual([]);
    // What segments has an addon to compile, and who installs it alone has to be told what to allow.
    if (text.includes("@tifa/tokens")) expect(text).toContain('"allowScripts": { "nodejieba": true }');
    // No code stands without its output.
    expect(steps.length).toBe(text.match(/^```(?:ts|sh)$/gm)!.length);
    inFolder((folder) => {
      let code = "";
      let before = "";
      for (const step of steps) {
        const isScript = step.language === "ts";
        if (isScript) code += step.code;
        const output = run(folder, isScript ? { ...step, code } : step, isScript ? before : "");
        if (isScript) before += output;
        expect(output).toBe(step.output);
      }
    });
  });
});
