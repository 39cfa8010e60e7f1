import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const tifa = join(root, "packages", "cli", "bin", "tifa.js");
const samples = join("data", "samples", "damaged");
const preload = pathToFileURL(join(import.meta.dirname, "shuffled-folders.mjs")).href;

/** Turkish has two letters i, Nepal is 5:45 hours from UTC. */
const ENVIRONMENTS: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  usual: { TZ: "UTC", LANG: "C.UTF-8" },
  "another locale and time zone": { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8" },
  "folders listed in another order": { NODE_OPTIONS: `--import=${preload}` },
};

/** All that a command says, by what was asked. */
function answers(env: NodeJS.ProcessEnv, scratch: string): Record<string, string> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...inherited } = process.env;
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [tifa, ...args], {
      cwd: root,
      env: { ...inherited, ...env },
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  const store = join(scratch, "store");
  run("build", samples, "--out", store);
  const files = readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".parquet"))
    .map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.map((file) => createHash("sha256").update(readFileSync(file)).digest("hex"));
  return {
    clean: run("clean", "--format", "ndjson", "--explain", samples),
    features: run("features", samples),
    report: run("report", samples, "--out", "-"),
    compare: run("compare", store, "--target", "year=2020", "--format", "json"),
    "bytes of the store": hashes.sort().join("\n"),
  };
}

describe("results are the same, byte for byte, with", () => {
  let scratch: string;
  let usual: Record<string, string>;
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "tifa-environment-"));
    usual = answers(ENVIRONMENTS.usual!, mkdtempSync(join(scratch, "usual-")));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test.each(Object.keys(ENVIRONMENTS).slice(1))("%s", (name) => {
    const found = answers(ENVIRONMENTS[name]!, mkdtempSync(join(scratch, "other-")));
    for (const [command, text] of Object.entries(usual)) {
      expect(text.length, command).toBeGreaterThan(50);
      expect(found[command] === text, `tifa ${command}: ${firstDifference(text, found[command]!)}`).toBe(
        true,
      );
    }
  });

  test("the locale and the order really are other ones", () => {
    const say = (env: NodeJS.ProcessEnv, program: string): string =>
      execFileSync(process.execPath, ["-p", program], {
        env: { PATH: process.env.PATH, ...env },
        encoding: "utf8",
      }).trim();
    const other = ENVIRONMENTS["another locale and time zone"]!;
    expect(say(other, "Intl.NumberFormat().resolvedOptions().locale + new Date(0).getMinutes()")).toBe(
      "tr-TR30",
    );
    const list = `require("fs").readdirSync(${JSON.stringify(join(root, samples))}).join()`;
    const shuffled = say(ENVIRONMENTS["folders listed in another order"]!, list);
    expect(shuffled.split(",")).not.toEqual(shuffled.split(",").sort());
    expect(shuffled.split(",").sort()).toEqual(readdirSync(join(root, samples)).sort());
  });
});

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((sign, place) => sign !== b[place]);
  return at < 0
    ? "longer"
    : `${JSON.stringify(a.slice(at, at + 80))} became ${JSON.stringify(b.slice(at, at + 80))}`;
}
