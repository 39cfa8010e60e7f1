import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { openStore } from "@tifa/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folder, page, putPages, tifa } from "./run-tifa.js";

const files = folder();
afterAll(files.remove);

const HOOK = pathToFileURL(`${import.meta.dirname}/break-worker.mjs`).href;

/** Pages of which some end the process that works on them. */
let pages: string;
beforeAll(() => {
  pages = putPages(files, "pages", 40);
  files.put("pages/00007.txt", `${page(7)}ABORT-HERE\n`);
  files.put("pages/00019.txt", `${page(19)}SEGFAULT-HERE\n`);
  files.put("pages/00031.txt", `${page(31)}MEMORY-HERE\n`);
});

const env = { NODE_OPTIONS: `--import ${HOOK} --max-old-space-size=300` };

describe("tifa build", () => {
  it.each([1, 2])(
    "loses the documents that kill their process, names them, and goes on (%i processes)",
    async (jobs) => {
      const out = files.at(`store-${jobs}`);
      const run = await tifa(["build", pages, "--out", out, "--jobs", String(jobs), "--quiet"], env);
      expect(run.stdout).toMatch(
        /^37 documents \(37 new or changed, 0 gone\), \d+ reprints, 3 could not be read/,
      );
      expect(run.code).toBe(1);
      const store = await openStore(out);
      const errors = await store.query("SELECT path[-9:] AS name, code, message FROM errors ORDER BY path");
      store.close();
      expect(errors).toMatchObject([
        { name: "00007.txt", code: "crashed", message: expect.stringContaining("SIGABRT") as string },
        { name: "00019.txt", code: "crashed", message: expect.stringContaining("SIGSEGV") as string },
        {
          name: "00031.txt",
          code: "crashed",
          message: expect.stringMatching(/SIGABRT|SIGTRAP|code 134/) as string,
        },
      ]);
      // What was at fault is mended: the next build takes it in.
      if (jobs > 1) return;
      const mended = await tifa(["build", pages, "--out", out, "--jobs", "1", "--quiet"]);
      expect(mended.stdout).toMatch(/^40 documents \(3 new or changed, 0 gone\)/);
      expect(mended.code).toBe(0);
      rmSync(out, { recursive: true });
    },
  );
});

describe("tifa parse --jobs", () => {
  it("loses a document that fills its thread's memory, names it, and goes on", async () => {
    const path = putPages(files, "threads", 12);
    files.put("threads/00005.txt", `${page(5)}MEMORY-HERE\n`);
    const run = await tifa(["parse", "--jobs", "2", "--fields", "id", path], env);
    const rows = run.stdout
      .trim()
      .split("\n")
      .map(
        (line) =>
          JSON.parse(line) as { source?: { path: string }; error?: { code: string; message: string } },
      );
    expect(rows).toHaveLength(12);
    expect(rows.flatMap(({ error }, at) => (error ? [[at, error.code]] : []))).toEqual([[5, "internal"]]);
    expect(rows[5]!.error!.message).toMatch(/memory/);
    expect(run.code).toBe(1);
  });
});

describe("tifa tokens --jobs", () => {
  it("loses the texts that kill their process, names their documents, and goes on", async () => {
    const path = putPages(files, "cut", 12);
    files.put("cut/00003.txt", page(3).replace("要压实责任", "要压实ABORT-HERE责任"));
    const run = await tifa(["tokens", "--jobs", "2", "--format", "ndjson", path], env);
    const rows = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { tokens?: object[]; error?: { code: string; message: string } });
    expect(rows).toHaveLength(12);
    expect(rows.flatMap(({ error }, at) => (error ? [[at, error.message]] : []))).toEqual([
      [3, "the segmenting process ended while it was at this"],
    ]);
    expect(run.code).toBe(1);
  });
});
