import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkSoak, type SoakRow } from "./check-soak.js";

/** `npm run qualify -- soak` builds 100,000 documents six times. */
const { TIFA_SOAK_DOCUMENTS = "200", TIFA_SOAK_BUILDS = "3" } = process.env;

it(
  "builds in one process leave memory and handles as they were, and give equal stores",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-soak-"));
    try {
      const args = [
        "--expose-gc",
        join(import.meta.dirname, "soak.mjs"),
        TIFA_SOAK_DOCUMENTS,
        TIFA_SOAK_BUILDS,
        folder,
      ];
      const out = execFileSync(process.execPath, args, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      if (process.env.TIFA_SOAK_DOCUMENTS) console.log(out);
      const rows = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as SoakRow);
      expect(rows).toHaveLength(Number(TIFA_SOAK_BUILDS));
      expect(rows[0]!.documents).toBe(Number(TIFA_SOAK_DOCUMENTS));
      expect(checkSoak(rows)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  2 ** 31 - 1,
);

const row: SoakRow = {
  build: 1,
  documents: 9,
  errors: 0,
  rss: 200,
  heap: 50,
  files: 20,
  handles: 3,
  open: ["PipeWrap"],
  hash: "a",
};
it.each<[string, Partial<SoakRow>]>([
  ["rss grew by 300", { rss: 500 }],
  ["heap grew by 50", { heap: 100 }],
  ["files grew by 1", { files: 21 }],
  ["handles grew by 2", { handles: 5 }],
  ["build 3 gave another store", { hash: "b" }],
])("the check finds that %s", (problem, change) => {
  const rows = [row, { ...row, build: 2 }, { ...row, build: 3, ...change }];
  expect(checkSoak(rows)).toEqual([expect.stringContaining(problem)]);
});
it("the check takes memory that was given back for a time, and is held again, for no growth", () => {
  const rows = [546, 164, 167, 577, 572].map((rss, at) => ({ ...row, build: at + 1, rss }));
  expect(checkSoak(rows)).toEqual([]);
});
