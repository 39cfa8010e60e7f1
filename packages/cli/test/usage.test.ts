import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tifa } from "./tifa.js";

describe("wrong usage", () => {
  it.each([
    [["parse"], /missing required argument 'path'; see "tifa parse --help"/],
    [["parse", "--format", "xml", "a"], /'xml' is invalid.*ndjson, table/],
    [["parse", "--fields", "id,titel", "a"], /No field "titel"; the fields are id, source, kind, title,/],
    [["parse", "--field", "id", "a"], /unknown option '--field'.*--fields/],
    [["clean", "--format", "yaml", "a"], /'yaml' is invalid.*text, table, csv/],
    [["clean", "--max-bytes", "1e3x", "a"], /whole number above 0/],
    [["clean", "--input-type", "mp3", "a"], /'mp3' is invalid.*txt, html, jsonl, csv, tsv/],
    [["clean", "-", "-"], /Standard input can be read once/],
    [["claen", "a"], /unknown command 'claen'.*clean/],
  ])("%j is one line on standard error, and exit code 2", async (args, message) => {
    const { code, stdout, stderr } = await tifa(args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("without a command shows the help, and exit code 2", async () => {
    const { code, stdout, stderr } = await tifa([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: tifa/);
  });
});

describe("help", () => {
  it.each([
    [["--help"], ["clean", "parse", "Exit codes: 0", "NO_COLOR"]],
    [
      ["clean", "--help"],
      ["--explain", "Examples:", "$ tifa clean"],
    ],
    [
      ["tokens", "--help"],
      ["--tokenizer", "--dictionary", "--fine", "--jobs", "$ tifa tokens"],
    ],
    [
      ["help", "kwic"],
      ["<pattern>", "--match", "--sort", "--unit", "$ tifa kwic"],
    ],
    [
      ["formulations", "--help"],
      ["--kinds", "numbered", "--min-frequency", "$ tifa formulations"],
    ],
    [
      ["help", "parse"],
      ["--fields", "Examples:", "$ tifa parse", "quotedTerms"],
    ],
  ])("%j", async (args, parts) => {
    const { code, stdout, stderr } = await tifa(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const part of parts) expect(stdout).toContain(part);
  });

  it("prints the version", async () => {
    expect((await tifa(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("without a build", () => {
  it("says in one line what to do", () => {
    const copy = mkdtempSync(join(tmpdir(), "tifa-bin-"));
    cpSync(fileURLToPath(new URL("../bin", import.meta.url)), join(copy, "bin"), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(copy, "bin/tifa.js")], { encoding: "utf8" });
    rmSync(copy, { recursive: true });
    expect(stderr).toBe('tifa: not built yet; run "npm run build" in the checkout\n');
    expect(status).toBe(2);
  });
});
