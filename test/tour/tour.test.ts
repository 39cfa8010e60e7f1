import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const seeds = join(root, "..", "shared", "seeds");
const readme = readFileSync(join(root, "README.md"), "utf8");
const [, tour] = /## A corpus that is asked often\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? [];
const commands = (tour ?? "").split("\n").filter((line) => line !== "");

const folder = mkdtempSync(join(tmpdir(), "tifa-tour-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of the README in a shell, on another corpus and with a store elsewhere. */
function run(
  line: string,
  corpus: string,
  store: string,
): { status: number | null; stdout: string; stderr: string } {
  const command = line
    .replace(/^tifa /, `${process.execPath} packages/cli/bin/tifa.js `)
    .replaceAll("data/samples/damaged", corpus)
    .replaceAll("out/store", store);
  return spawnSync("sh", ["-c", command], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}

test("the README has a tour, of commands that there are", () => {
  expect(commands.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "tifa build",
    "tifa compare",
    "tifa compare",
    "tifa trend",
    "tifa kwic",
    "tifa formulations",
  ]);
});

describe.each([
  ["the samples", "data/samples/damaged", 17],
  ["the seeds", seeds, 5],
])("the tour on %s", (name, corpus, documents) => {
  const isThere = existsSync(join(root, corpus)) || existsSync(corpus);
  const store = join(folder, name.replace(" ", "-"));
  test.skipIf(!isThere)(isThere ? "every command answers" : `skipped: ${corpus} is not there`, () => {
    const [build, words, domains, trend, kwic, formulations] = commands.map((line) => {
      const { status, stdout, stderr } = run(line, corpus, store);
      expect(status, `${line}\n${stderr}`).toBe(0);
      return stdout;
    });
    expect(build).toMatch(new RegExp(`^${documents} documents`));
    expect(words).toMatch(/feature +target +reference/);
    expect(domains).toMatch(/domain +target +reference/);
    expect(trend).toMatch(/复工复产 +2020-Q\d +[1-9]/);
    expect(kwic).toContain("复工复产");
    expect(formulations!.split("\n").length).toBeGreaterThan(3);
  });
});
