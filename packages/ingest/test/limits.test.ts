import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isReadError, READ_LIMITS, type ReadLimits, readBytes, readDocuments } from "../src/index.js";
import { makeDocx } from "./word/make-docx.js";
import { makeZip } from "./word/make-zip.js";

const TEXT = "青岚省召开防汛工作会议，部署下一阶段重点任务。";
const html = (body: string): Buffer => Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`);

/** What was read of bytes: texts, and errors as `code: message`. */
async function read(bytes: Uint8Array, limits: Partial<ReadLimits>): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readBytes(bytes, { limits })) {
    found.push(isReadError(item) ? `${item.error.code}: ${item.error.message}` : item.text.trim());
  }
  return found;
}

describe("limits", () => {
  const page = html(`<p>${TEXT}</p>`.repeat(5));
  const word = makeDocx({ body: `<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`.repeat(5) });
  const nested = makeZip({ "a.zip": makeZip({ "b.txt": TEXT }) });
  const bomb = makeZip({ "a.txt": Buffer.alloc(1 << 16, TEXT) });

  it.each<[string, Uint8Array, Partial<ReadLimits>, Partial<ReadLimits>, RegExp]>([
    ["lines of a page", page, { lines: 5 }, { lines: 4 }, /more than 4 lines/],
    ["lines of a Word document", word, { lines: 5 }, { lines: 4 }, /more than 4 lines/],
    ["parts of a Word document", word, { parts: 20 }, { parts: 1 }, /more than 1 parts/],
    ["archives in archives", nested, { archives: 2 }, { archives: 1 }, /more than 1 archives stand/],
    [
      "what an archive expands to",
      bomb,
      { expansion: 200, expandedBytes: 1 },
      { expansion: 2, expandedBytes: 1 },
      /more than 2 times its size/,
    ],
  ])("%s: read at the limit, too-large above it", async (_, bytes, enough, few, message) => {
    const [first = ""] = await read(bytes, enough);
    expect(first.startsWith(TEXT.slice(0, 8))).toBe(true);
    const told = (await read(bytes, few)).at(-1)!;
    expect(told).toMatch(/^too-large: /);
    expect(told).toMatch(message);
  });

  it("elements that are nested more deeply than that stand side by side, and their text stays", async () => {
    const deep = html(`${"<div>".repeat(9)}<p>${TEXT}</p>${"</div>".repeat(9)}<p>${TEXT}</p>`);
    expect(await read(deep, { openElements: 4 })).toEqual(await read(deep, {}));
    for await (const item of readBytes(deep, { limits: { openElements: 4 } })) {
      if (isReadError(item)) throw new Error(item.error.message);
      for (const { path } of item.blocks ?? []) expect(path!.split("/").length).toBeLessThan(7);
    }
  });

  it("of a whole file hold for what is packed in it", async () => {
    expect(await read(gzipSync(page), { lines: 4 })).toEqual([expect.stringMatching(/^too-large/)]);
  });

  it.each([
    [{ line: 1 }, /unknown option "line"; allowed: archives, expansion/],
    [{ lines: 0 }, /limits.lines is 0; it must be a whole number above 0/],
    [{ lines: 1.5 }, /limits.lines is 1.5/],
    [{ parts: Number.NaN }, /limits.parts is NaN/],
  ])("%j is refused", (limits, message) => {
    expect(() => readDocuments(["a.txt"], { limits: limits as Partial<ReadLimits> })).toThrow(message);
  });

  it("have defaults that nobody can change", () => {
    expect(Object.isFrozen(READ_LIMITS)).toBe(true);
  });
});
