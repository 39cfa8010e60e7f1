import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, expect, it } from "vitest";
import { type ReadBytesOptions, readBytes, readDocuments } from "../src/index.js";

const folder = mkdtempSync(join(tmpdir(), "tifa-bytes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ["a.txt", bytesOf("青岚省召开会议\n会议指出，要压实责任。\n")],
  ["b.txt", iconv.encode("青岚省召开防汛工作会议，要压实责任。\n", "gb18030")],
  ["c.html", bytesOf("<html><head><title>会议</title></head><body><p>会议召开。</p></body></html>")],
  ["d.jsonl.gz", gzipSync('{"id":"x","text":"会议召开","tone":1}\nbroken\n{"text":"又一次会议"}\n')],
  ["e.csv", bytesOf("id,text\n1,会议召开\n2,会议闭幕\n")],
  ["f.bin", Uint8Array.from({ length: 300 }, (_, at) => at % 7)],
  ["g.txt", new Uint8Array()],
])("gives of %s in memory what the file gives", async (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const found = await all(readBytes(readFileSync(path), { path }));
  expect(found).toEqual(await all(readDocuments([path])));
  expect(found.length).toBeGreaterThan(0);
});

it("gives of the lines of a file, one by one, what the file gives", async () => {
  const value = fc.oneof(
    fc.record({ text: fc.constant("会议召开，要压实责任。"), id: fc.option(fc.string({ minLength: 1 })) }),
    fc.constantFrom("<html><body>会议</body></html>", "{", "[1]", "%PDF-1.7 会议"),
  );
  const line = value.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  const path = join(folder, "crawl.jsonl");
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
      const first = '{"text":"会议指出，要抓好落实。"}';
      writeFileSync(path, `${[first, ...lines].join("\n")}\n`);
      const pieces = [first, ...lines].map((text, at) =>
        all(readBytes(bytesOf(`${text}\n`), { path, start: { line: at + 1, record: at } })),
      );
      expect((await Promise.all(pieces)).flat()).toEqual(await all(readDocuments([path])));
    }),
    { numRuns: 60 },
  );
});

it.each([
  [{ start: { line: 0, record: 0 } }, /line counts from 1/],
  [{ start: { line: 1, record: -1 } }, /record from 0/],
  [{ name: "a" }, /unknown option "name"/],
])("refuses %j", (options, message) => {
  expect(() => readBytes(new Uint8Array(), options as ReadBytesOptions)).toThrow(message);
  expect(() => readBytes(new Uint8Array(), options as ReadBytesOptions)).toThrow(RangeError);
});
