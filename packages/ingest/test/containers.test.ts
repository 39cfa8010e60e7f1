import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { pack } from "tar-stream";
import { afterAll, describe, expect, it } from "vitest";
import { expansionBudget } from "../src/containers/expansion-budget.js";
import { isReadError, type ReadOptions, readDocuments } from "../src/index.js";
import { makeZip } from "./word/make-zip.js";

const folder = mkdtempSync(join(tmpdir(), "tifa-containers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "青岚省召开防汛工作会议，部署下一阶段重点任务。\n";
const PAGE = `<html><head><title>防汛</title></head><body><p>${TEXT}</p></body></html>`;

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** What was read, in short: `record: text` or `record! code`. */
async function read(path: string, options: ReadOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readDocuments([path], options)) {
    const { record } = item.source;
    found.push(isReadError(item) ? `${record}! ${item.error.code}` : `${record}: ${item.text.trim()}`);
  }
  return found;
}

async function tar(members: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(members))
    archive.entry({ name }, Buffer.from(content as string));
  archive.entry({ name: "folder/", type: "directory" });
  archive.entry({ name: "link", type: "symlink", linkname: "/etc/passwd" });
  archive.finalize();
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const MEMBERS = {
  "a.txt": TEXT,
  "b/page.html": PAGE,
  "rows.jsonl": `${JSON.stringify({ id: "r1", text: TEXT })}\n{broken\n`,
  "c.txt.gz": gzipSync(TEXT),
  "empty.txt": "",
} as const;
const FOUND = [
  `a.txt: ${TEXT.trim()}`,
  `b/page.html: ${TEXT.trim()}`,
  `rows.jsonl#r1: ${TEXT.trim()}`,
  "rows.jsonl#1! bad-record",
  `c.txt.gz: ${TEXT.trim()}`,
  "empty.txt! empty",
];

describe("tar", () => {
  it("gives its files, and neither folders nor links", async () => {
    expect(await read(put("a.tar", await tar(MEMBERS)))).toEqual(FOUND);
    expect(await read(put("a.tar.gz", gzipSync(await tar(MEMBERS))))).toEqual(FOUND);
  });

  it("names what is cut short, and keeps what came before", async () => {
    const whole = await tar({ "a.txt": TEXT, "b.txt": TEXT.repeat(1000) });
    const found = await read(put("cut.tar", whole.subarray(0, 4000)));
    expect(found[0]).toBe(FOUND[0]);
    expect(found.at(-1)).toMatch(/! damaged$/);
  });
});

describe("zip", () => {
  it("gives its files, from a path and from a stream", async () => {
    const zip = makeZip(MEMBERS);
    expect(await read(put("a.zip", zip))).toEqual(FOUND);
    expect(await read(put("b.zip.gz", gzipSync(zip)))).toEqual(FOUND);
  });

  it("stops at archives in archives in archives", async () => {
    let zip = makeZip({ "a.txt": TEXT });
    for (let depth = 0; depth < 4; depth++) zip = makeZip({ "in.zip": zip });
    expect(await read(put("deep.zip", zip))).toEqual(["in.zip#in.zip#in.zip! too-large"]);
  });

  it("refuses names that lead out of the archive, and reads no file of the machine", async () => {
    const zip = makeZip({ "../../etc/passwd": TEXT });
    const [found] = await read(put("slip.zip", zip));
    expect(found).toMatch(/! damaged$/);
  });

  it("a broken one is an error", async () => {
    const zip = makeZip({ "a.txt": TEXT });
    expect(await read(put("cut.zip", zip.subarray(0, zip.length - 10)))).toEqual(["null! damaged"]);
  });
});

describe("warc", () => {
  const record = (type: string, headers: string, block: Uint8Array | string): Buffer => {
    const bytes = Buffer.from(block as string);
    const head = `WARC/1.0\r\nWARC-Type: ${type}\r\n${headers}Content-Length: ${bytes.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
  };
  const http = (head: string, body: Uint8Array | string): Buffer =>
    Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body as string)]);
  const response = (number: number, block: Buffer): Buffer =>
    record(
      "response",
      `WARC-Record-ID: <urn:uuid:${number}>\r\nWARC-Target-URI: https://example.org/${number}\r\nWARC-Date: 2024-03-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n`,
      block,
    );
  const chunked = (text: string): string => {
    const bytes = Buffer.from(text);
    const [a, b] = [bytes.subarray(0, 10), bytes.subarray(10)];
    return `${a.length.toString(16)}\r\n${a.toString("latin1")}\r\n${b.length.toString(16)}\r\n${b.toString("latin1")}\r\n0\r\n\r\n`;
  };
  const OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
  const RECORDS = [
    record("warcinfo", "", "software: ours\r\n"),
    response(1, http(OK, PAGE)),
    response(2, http(`${OK}\r\nContent-Encoding: gzip`, gzipSync(PAGE))),
    response(3, http(`${OK}\r\nContent-Encoding: br`, brotliCompressSync(PAGE))),
    response(4, http(`${OK}\r\nTransfer-Encoding: chunked`, Buffer.from(chunked(PAGE), "latin1"))),
    // Headers that the crawler left when it took the codings off.
    response(5, http(`${OK}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked`, PAGE)),
    response(6, http("HTTP/1.1 404 Not Found", "gone")),
    record("request", "Content-Type: application/http\r\n", "GET / HTTP/1.1\r\n\r\n"),
    record("conversion", "WARC-Record-ID: <urn:uuid:7>\r\nContent-Type: text/plain\r\n", TEXT),
  ];
  const WANTED = [
    ...[1, 2, 3, 4, 5].map((number) => `urn:uuid:${number}: ${TEXT.trim()}`),
    "urn:uuid:6! not-found",
    `urn:uuid:7: ${TEXT.trim()}`,
  ];

  it("gives responses, resources and conversions, their codings taken off", async () => {
    expect(await read(put("a.warc", Buffer.concat(RECORDS)))).toEqual(WANTED);
  });

  it("is compressed record by record, as Common Crawl does it", async () => {
    const path = put("a.warc.gz", Buffer.concat(RECORDS.map((one) => gzipSync(one))));
    expect(await read(path)).toEqual(WANTED);
  });

  it("keeps address and day of the crawl", async () => {
    for await (const item of readDocuments([put("b.warc", RECORDS[1]!)])) {
      expect(item.source).toMatchObject({ url: "https://example.org/1", record: "urn:uuid:1" });
      expect(item).toMatchObject({ docvars: { crawlDate: "2024-03-01T00:00:00Z" } });
    }
  });

  it("names what is cut short, and keeps what came before", async () => {
    const whole = Buffer.concat(RECORDS.slice(0, 3));
    expect(await read(put("cut.warc", whole.subarray(0, whole.length - 60)))).toEqual([
      WANTED[0],
      "urn:uuid:2! damaged",
      "null! damaged",
    ]);
  });

  it("any bytes behind a head are an error or documents, and end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(400), async (bytes, length) => {
        const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${length}\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n`;
        const found = await read(put("fuzz.warc", Buffer.concat([Buffer.from(head), bytes])));
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what an archive may do", () => {
  it("expand to so much and no more: then the member and the rest are an error", async () => {
    const budget = expansionBudget({ expansion: 10, expandedBytes: 100 });
    const chunks = async function* (size: number): AsyncGenerator<Uint8Array> {
      for (let left = size; left > 0; left -= 10) yield new Uint8Array(10);
    };
    const drain = async (stream: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const _ of stream);
    };
    await drain(budget.packed(chunks(20)));
    await drain(budget.expanded(chunks(200)));
    await drain(budget.expanded(chunks(100)));
    expect(budget.check).not.toThrow();
    await expect(drain(budget.expanded(chunks(10)))).rejects.toThrow(/10 times its size/);
    expect(budget.check).toThrow(/more than 10 times its size/);
  });

  it("a link to an archive outside a folder is not followed", async () => {
    put("outside.tar", await tar({ "a.txt": TEXT }));
    const inner = mkdtempSync(join(folder, "inner-"));
    symlinkSync(join(folder, "outside.tar"), join(inner, "link.tar"));
    expect(await read(inner)).toEqual(["null! not-found"]);
  });
});
