import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { folder, tifa } from "./run-tifa.js";

const files = folder();
afterAll(files.remove);

const TEXT = "青岚省召开防汛工作会议，部署下一阶段重点任务。会议强调，要压实责任。";
const html = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;
/** 50 MB without a line end. */
const endless = TEXT.repeat(Math.ceil(50e6 / Buffer.byteLength(TEXT)));

/** What `tifa parse` says of a file: its row, or its error. */
async function parsed(path: string, ...options: string[]): Promise<Record<string, unknown>[]> {
  const run = await tifa(["parse", "--fields", "id,paragraphs", ...options, path]);
  expect(run.stderr.replace(/^tifa: 1 of \d documents could not be read\n$/, "")).toBe("");
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("whatever its size", () => {
  it("an element with a million attributes is read", async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, at) => `a${at}=1`).join(" ");
    const path = files.put("attributes.html", html(`<p ${attributes}>${TEXT}</p>`));
    expect(await parsed(path)).toMatchObject([{ paragraphs: [TEXT] }]);
  });

  it("a hundred thousand nested elements are read", async () => {
    const path = files.put(
      "nested.html",
      html(`${"<div>".repeat(100_000)}${TEXT}${"</div>".repeat(100_000)}`),
    );
    expect(await parsed(path)).toMatchObject([{ paragraphs: [TEXT] }]);
  });

  it("a line of 50 MB is read as one paragraph", async () => {
    const [row] = await parsed(files.put("line.html", html(`<p>${endless}</p>`)));
    expect(row!.paragraphs).toHaveLength(1);
    expect((row!.paragraphs as string[])[0]!.length).toBe(endless.length);
  });

  it("a record that is longer than any is an error, and the next record is read", async () => {
    const record = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
    const path = files.put("long.jsonl", record("a", "a".repeat(17e6)) + record("b", TEXT));
    const rows = await parsed(path);
    expect(rows).toMatchObject([{ error: { code: "too-large" } }, { paragraphs: [TEXT] }]);
  });

  it("a file that expands to more than may be read is an error, and more may be allowed", async () => {
    const path = files.put("bomb.txt.gz", gzipSync(Buffer.alloc(1 << 20, TEXT)));
    expect(await parsed(path, "--max-bytes", "100000")).toMatchObject([{ error: { code: "too-large" } }]);
    expect(await parsed(path)).toMatchObject([{ paragraphs: expect.any(Array) as unknown[] }]);
  });

  it("a limit of what a file may hold is an option", async () => {
    const path = files.put("lines.html", html(`<p>${TEXT}</p>`.repeat(9)));
    const options = ["--file-limit", "lines=8", "--file-limit", "openElements=100"];
    expect(await parsed(path, ...options)).toMatchObject([{ error: { code: "too-large" } }]);
    const run = await tifa(["parse", "--file-limit", "line=8", path]);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/One of archives=3,/) as string });
  });
});
