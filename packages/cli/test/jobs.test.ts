import type { RawDocument } from "@tifa/corpus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workerPool } from "../src/jobs/worker-pool.js";
import { type Folder, folder, tifa } from "./tifa.js";

const TASK = { format: "ndjson", fields: ["id"] } as const;
const SCRIPT = new URL("./workers/fragile-worker.js", import.meta.url);

function raw(text: string): RawDocument {
  const source = {
    path: null,
    record: null,
    url: null,
    sha256: "",
    encoding: "utf-8",
    mediaType: "text/plain",
  };
  return { id: text, source, text, docvars: {} };
}

describe("worker pool", () => {
  it("answers each document, more of them than workers", async () => {
    const pool = workerPool(2, TASK, SCRIPT);
    const texts = Array.from({ length: 20 }, (_, at) => `text ${at}`);
    const lines = await Promise.all(texts.map((text) => pool.parse(raw(text))));
    await pool.close();
    expect(lines).toEqual(texts.map((text) => text.toUpperCase()));
  });

  it.each([
    ["die", "the worker ended with code 3"],
    ["crash", "a mistake of the worker"],
    ["throw", "no such text"],
  ])("a document that makes its worker %s fails alone", async (text, message) => {
    const pool = workerPool(1, TASK, SCRIPT);
    const all = await Promise.allSettled(["a", text, "b"].map((one) => pool.parse(raw(one))));
    await pool.close();
    expect(all).toEqual([
      { status: "fulfilled", value: "A" },
      { status: "rejected", reason: new Error(message) },
      { status: "fulfilled", value: "B" },
    ]);
  });
});

describe("tifa parse --jobs", () => {
  let files: Folder;
  beforeAll(() => {
    files = folder();
    for (let at = 0; at < 30; at++)
      files.put(
        `${at}.txt`,
        `全市会议召开\n7月${at + 1}日，河北省委常委会召开会议。会议强调，要盯紧水库${"。".repeat(at % 3)}`,
      );
    files.put("15.txt", "");
  });
  afterAll(() => files.remove());

  it("writes the same bytes, in the same order, with any number of workers", async () => {
    const one = await tifa(["parse", files.path]);
    expect(one.stdout.split("\n")).toHaveLength(31);
    for (const jobs of ["2", "5"]) {
      const more = await tifa(["parse", "--jobs", jobs, files.path]);
      expect(more.stdout).toBe(one.stdout);
      expect([more.code, more.stderr]).toEqual([one.code, one.stderr]);
    }
  });

  it("refuses other numbers", async () => {
    const wrong = await tifa(["parse", "--jobs", "0", files.path]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("from 1 to 64");
  });
});
