import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { RawDocument } from "@tifa/corpus";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentId, isReadError, type ReadError, type ReadOptions, readDocuments } from "../src/index.js";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "tifa-ingest-"));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, data: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
  return path;
}

async function read(
  inputs: string | readonly string[],
  options: ReadOptions = {},
): Promise<(RawDocument | ReadError)[]> {
  const found: (RawDocument | ReadError)[] = [];
  for await (const item of readDocuments([inputs].flat(), options)) found.push(item);
  return found;
}

/** One word an item: the text, or the code of an error. */
const words = (items: readonly (RawDocument | ReadError)[]): string[] =>
  items.map((item) => (isReadError(item) ? `!${item.error.code}` : item.text));

const paths = (items: readonly (RawDocument | ReadError)[]): string[] =>
  items.map((item) => (item.source.path ?? "-").replace(`${root}/`, ""));

async function* stream(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe("a text file", () => {
  it("is a document with its source", async () => {
    const text = "青岚省召开防汛工作会议\n";
    const bytes = iconv.encode(text, "gb18030");
    const path = put("one/gb.txt", bytes);
    expect(await read(path)).toEqual([
      {
        id: documentId(text),
        source: {
          path,
          record: null,
          url: null,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          encoding: "gb18030",
          mediaType: "text/plain",
          encodingEvidence: "statistics",
        },
        text,
        docvars: {},
      },
    ]);
  });

  it("has the same id in any encoding and compression", async () => {
    const text = "会议在青岚市召开";
    const items = await read([
      put("same/a.txt", text),
      put("same/b.txt", iconv.encode(text, "gb18030")),
      put("same/c.txt.gz", gzipSync(text)),
      put("same/no-extension", iconv.encode(text, "utf-16le", { addBOM: true })),
    ]);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set([documentId(text)]));
    // The hash is that of the bytes that were compressed.
    expect(items[2]?.source.sha256).toBe(items[0]?.source.sha256);
  });
});

describe("folders", () => {
  it("are read recursively, by name in code units, without hidden files", async () => {
    for (const name of [
      "b.txt",
      "a.txt",
      "B.txt",
      "a/z.txt",
      "a/c/1.txt",
      "会.txt",
      ".hidden.txt",
      ".git/x.txt",
    ]) {
      put(`tree/${name}`, name);
    }
    const wanted = ["B.txt", "a/c/1.txt", "a/z.txt", "a.txt", "b.txt", "会.txt"].map(
      (name) => `tree/${name}`,
    );
    expect(paths(await read(join(root, "tree")))).toEqual(wanted);
    expect(paths(await read(`${join(root, "tree")}/`))).toEqual(wanted);
  });

  it("links are followed to files inside only", async () => {
    put("links/in/a.txt", "甲");
    put("outside/secret.txt", "乙");
    put("linkssibling/secret.txt", "丙");
    symlinkSync("a.txt", join(root, "links/in/b.txt"));
    symlinkSync(join(root, "outside/secret.txt"), join(root, "links/in/c.txt"));
    symlinkSync(join(root, "outside"), join(root, "links/in/d"));
    symlinkSync(join(root, "linkssibling/secret.txt"), join(root, "links/in/e.txt"));
    symlinkSync("..", join(root, "links/in/loop"));
    symlinkSync("nowhere", join(root, "links/in/f.txt"));
    expect(paths(await read(join(root, "links")))).toEqual(["links/in/a.txt", "links/in/b.txt"]);
    // What the user names is followed.
    expect(words(await read(join(root, "links/in/c.txt")))).toEqual(["乙"]);
  });

  it("an empty one is an error", async () => {
    mkdirSync(join(root, "empty/nothing"), { recursive: true });
    expect(words(await read(join(root, "empty")))).toEqual(["!not-found"]);
  });
});

describe("globs", () => {
  it("match below their fixed part", async () => {
    for (const name of ["2020/a.txt", "2020/b.csv", "2021/a.txt", "2021/deep/a.txt", "x[1].txt", "x1.txt"]) {
      put(`glob/${name}`, "id,text\n1,a");
    }
    const glob = async (pattern: string): Promise<string[]> => paths(await read(join(root, "glob", pattern)));
    expect(await glob("202?/*.txt")).toEqual(["glob/2020/a.txt", "glob/2021/a.txt"]);
    expect(await glob("**/a.txt")).toEqual(["glob/2020/a.txt", "glob/2021/a.txt", "glob/2021/deep/a.txt"]);
    expect(await glob("2020/*.{txt,csv}")).toEqual(["glob/2020/a.txt", "glob/2020/b.csv"]);
    expect(await glob("*1")).toEqual(["glob/2021/a.txt", "glob/2021/deep/a.txt"]);
    expect(await glob("x[1].txt")).toEqual(["glob/x[1].txt"]);
    expect(await glob("x[12].txt")).toEqual(["glob/x1.txt"]);
    expect(words(await read(join(root, "glob", "*.pdf")))).toEqual(["!not-found"]);
    expect(words(await read(join(root, "nowhere", "*.txt")))).toEqual(["!not-found"]);
  });
});

describe("JSON Lines", () => {
  const lines = [
    '{"id":"r1","url":"https://example.org/1","title":"标题","date":"2020-02-03","text":"第一条","views":3,"tags":["a"]}',
    "",
    '{"text":"第二条","id":""}',
    '{"text":"坏',
    '["第三条"]',
    '{"id":7,"summary":"第四条"}',
    '{"text":"   "}',
    '{"text":"第五条","__proto__":{"x":1},"hot":true,"none":null}',
  ];

  it("gives a document or an error for each line", async () => {
    const path = put("rows.jsonl", lines.join("\r\n"));
    const items = await read(path);
    expect(words(items)).toEqual([
      "第一条",
      "第二条",
      "!bad-record",
      "!bad-record",
      "!no-text",
      "!no-text",
      "第五条",
    ]);
    expect(items.map(({ source }) => source.record)).toEqual(["r1", "1", "2", "3", "7", "5", "6"]);
    expect(items[0]).toEqual({
      id: documentId("第一条"),
      source: {
        path,
        record: "r1",
        url: "https://example.org/1",
        sha256: createHash("sha256").update("第一条").digest("hex"),
        encoding: "utf-8",
        mediaType: "application/x-ndjson",
        encodingEvidence: "valid",
      },
      text: "第一条",
      docvars: { views: 3, tags: '["a"]' },
      pageMeta: { title: "标题", date: "2020-02-03" },
    });
    const last = items[6] as RawDocument;
    expect(Object.entries(last.docvars)).toEqual([
      ["__proto__", '{"x":1}'],
      ["hot", true],
      ["none", null],
    ]);
    expect((items[2] as ReadError).error.message).toContain("line 4");
  });

  it("of blank lines is an error", async () => {
    expect(words(await read(put("blank.jsonl", "\n \n\n")))).toEqual(["!no-text"]);
  });

  it("reads a column of HTML as a page, and others as they are", async () => {
    const rows = [
      { text: "<p>会议召开。</p><p>会议&nbsp;强调，要抓好春耕。</p>" },
      { text: "会议召开。<br>会议强调，<b>要抓好春耕</b>。<br/>会议结束。" },
      { text: "段落写成<p>，换行写成<br>。" },
      { text: "a < b，b > c" },
      { text: "<p><img src='a.png'></p>" },
    ];
    const items = await read(put("pages.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")));
    expect(words(items)).toEqual([
      "会议召开。\n会议\u00a0强调，要抓好春耕。",
      "会议召开。\n会议强调，要抓好春耕。\n会议结束。",
      "段落写成<p>，换行写成<br>。",
      "a < b，b > c",
      "<p><img src='a.png'></p>",
    ]);
    const [page, , plain] = items as RawDocument[];
    expect(page!.blocks).toHaveLength(2);
    expect(plain!.blocks).toBeUndefined();
    const table = put("pages.csv", `text,url\n"<div>会议召开。</div><div>会议结束。</div>",x\n`);
    expect(words(await read(table))).toEqual(["会议召开。\n会议结束。"]);
  });

  it("holds a column of HTML to the limits of pages", async () => {
    const path = put("wide.jsonl", JSON.stringify({ text: "<p>一</p>".repeat(50) }));
    expect(words(await read(path, { limits: { lines: 20 } }))).toEqual(["!too-large"]);
  });

  it("reads another column as the text", async () => {
    const path = put("body.jsonl", '{"body":"正文","text":"摘要"}');
    const [item] = await read(path, { textColumn: "body" });
    expect(item).toMatchObject({ text: "正文", docvars: { text: "摘要" } });
  });

  it("a line that is too long is an error for that line alone", async () => {
    const path = put("long.jsonl", `{"text":"一"}\n{"text":"${"长".repeat(300000)}"}\n{"text":"二"}\n`);
    const items = await read(path, { maxRecordLength: 1000 });
    expect(words(items)).toEqual(["一", "!too-large", "二"]);
    expect(items[2]?.source.record).toBe("2");
  });

  it("is read in any encoding, also where the first characters beyond ASCII come late", async () => {
    const text = `${'{"text":"plain"}\n'.repeat(8000)}{"text":"汛期安全工作会议召开"}\n`;
    for (const encoding of ["utf-8", "gb18030", "utf-16le"]) {
      const items = await read(put(`late-${encoding}.jsonl`, iconv.encode(text, encoding)));
      expect(items.length).toBe(8001);
      expect(items.at(-1)).toMatchObject({ text: "汛期安全工作会议召开", source: { encoding } });
    }
  });
});

describe("CSV and TSV", () => {
  it("gives a document for each row", async () => {
    const path = put(
      "rows.csv",
      '\uFEFFid,title,text,province\r\n a1,标题,"多行\n正文，有""引号""",青岚\r\n,,第二,\r\n\r\na3,,,x\r\n',
    );
    const items = await read(path);
    expect(words(items)).toEqual(['多行\n正文，有"引号"', "第二", "!no-text"]);
    expect(items.map(({ source }) => source.record)).toEqual([" a1", "1", "a3"]);
    expect(items[0]).toMatchObject({ docvars: { province: "青岚" }, pageMeta: { title: "标题" } });
    expect(items[1]).not.toHaveProperty("pageMeta");
  });

  it("reads tabs, GB 18030 and gzip together", async () => {
    const tsv = iconv.encode("id\ttext\n1\t防汛工作会议，召开\n", "gb18030");
    const [item] = await read(put("rows.tsv.gz", gzipSync(tsv)));
    expect(item).toMatchObject({ text: "防汛工作会议，召开", source: { record: "1", encoding: "gb18030" } });
  });

  it("tells of rows that break the format and goes on", async () => {
    const path = put(
      "ragged.csv",
      'id,text\n1,一\n2\n3,三,x\n4,他说"好"\n5,"六"七\n6,"没关\n7,八\n8,"九"\n9,十\n',
    );
    const items = await read(path);
    expect(words(items)).toEqual([
      "一",
      "!bad-record",
      "!bad-record",
      '他说"好"',
      '"六"七',
      "!bad-record",
      "十",
    ]);
    expect(items.map(({ source }) => source.record)).toEqual(["1", "1", "2", "4", "5", "5", "9"]);
  });

  it("stops with one error where a quotation mark is open to the end", async () => {
    expect(words(await read(put("open.csv", 'id,text\n1,一\n2,"二\n3,三\n')))).toEqual(["一", "!bad-record"]);
  });

  it("stops with one error at a record that is too long", async () => {
    const path = put("huge.csv", `id,text\n1,一\n2,${"长".repeat(5000)}\n3,三\n`);
    expect(words(await read(path, { maxRecordLength: 1000 }))).toEqual(["一", "!too-large"]);
  });

  it("refuses a number that would be rounded, and keeps the line after it", async () => {
    const items = await read(
      put("long.jsonl", '{"id":9007199254740993,"text":"一"}\n{"id":"9007199254740993","text":"二"}\n'),
    );
    expect(words(items)).toEqual(["!bad-record", "二"]);
    expect(items[0]).toMatchObject({
      error: { message: expect.stringMatching(/^line 1: \.id is .*as a string/) },
    });
    expect(items[1]!.source.record).toBe("9007199254740993");
    const deep = `{"text":"三","x":1e400,"y":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const next = '{"text":"四"}';
    expect(words(await read(put("deep.jsonl", `${deep}\n${deep.replace("1e400", "1")}\n${next}`)))).toEqual([
      "!bad-record",
      "!bad-record",
      "四",
    ]);
  });

  it("without the text column is one error that names the columns", async () => {
    const [item] = await read(put("no-text.csv", "id,summary\n1,一\n2,二\n"));
    expect(item).toMatchObject({ error: { code: "no-text" } });
    expect((item as ReadError).error.message).toContain("id, summary");
    expect(words(await read(put("twice.csv", "text,text\n1,一\n")))).toEqual(["!bad-record"]);
  });
});

describe("an HTML page", () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"><title>会议召开</title><link rel=canonical href="https://example.org/a.html">` +
    `</head><body><h1>会议召开</h1><p style="display:none">x</p><p>会议指出，要守住底线。</p></body></html>`;

  it("is a document with its blocks, what it says of itself, and what was left out", async () => {
    const bytes = iconv.encode(page("gb2312"), "gb18030");
    const path = put("page/a.htm", bytes);
    const text = "会议召开\n会议指出，要守住底线。";
    const heading = page("gb2312").indexOf("会议召开</h1>");
    const body = page("gb2312").indexOf("会议指出");
    const [item] = await read(path);
    expect(item).toEqual({
      id: documentId(text),
      source: {
        path,
        record: null,
        url: "https://example.org/a.html",
        sha256: createHash("sha256").update(bytes).digest("hex"),
        encoding: "gb18030",
        mediaType: "text/html",
        encodingEvidence: "declaration",
      },
      text,
      docvars: {},
      blocks: [
        { start: 0, end: 4, sourceStart: heading, sourceEnd: heading + 4, tag: "h1", path: "html/body/h1" },
        {
          start: 5,
          end: 16,
          sourceStart: body,
          sourceEnd: body + 11,
          tag: "p",
          path: "html/body/p",
          shared: 2,
        },
      ],
      pageMeta: { title: "会议召开" },
      diagnostics: [expect.objectContaining({ rule: "hiddenText", start: null })],
    });
  });

  it("is told by content, whatever it is called, in any encoding and compression", async () => {
    const items = await read([
      put("page/b.txt", page("utf-8")),
      put("page/c.html.gz", gzipSync(iconv.encode(page("utf-8"), "gb18030"))),
      put("page/d", iconv.encode(page("gbk"), "utf-16le", { addBOM: true })),
      put("page/e.html", iconv.encode(page("utf-8"), "utf-16be", { addBOM: false })),
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(1);
    expect(items.map(({ source }) => [source.mediaType, source.encoding])).toEqual([
      ["text/html", "utf-8"],
      ["text/html", "gb18030"],
      ["text/html", "utf-16le"],
      ["text/html", "utf-16be"],
    ]);
    const stdin = stream("会议召开<br>会议指出");
    expect(words(await read("-", { stdin, mediaType: "text/html" }))).toEqual(["会议召开\n会议指出"]);
  });
});

describe("documents that cannot be read", () => {
  it("have codes, and hold up no other", async () => {
    const items = await read([
      put("bad/empty.txt", ""),
      put("bad/blank.txt", " \n\t\u3000"),
      put(
        "bad/noise.txt",
        Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff),
      ),
      put("bad/broken.txt.gz", gzipSync("会议".repeat(5000)).subarray(0, 60)),
      put("bad/page.txt", "<!doctype html><title>会议</title><frameset><frame src=a.html></frameset>"),
      put("bad/file.pdf", "%PDF-1.4\n"),
      put("bad/twice.gz", gzipSync(gzipSync("会议"))),
      put(
        "bad/unknown.txt",
        Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 32)),
      ),
      join(root, "bad/missing.txt"),
      join(root, "bad/empty.txt/below"),
      put("bad/good.txt", "会议召开"),
    ]);
    expect(words(items)).toEqual([
      "!empty",
      "!no-text",
      "!binary",
      "!damaged",
      "!no-text",
      "!damaged",
      "!unsupported-media-type",
      "!undecodable",
      "!not-found",
      "!not-found",
      "会议召开",
    ]);
    expect(items[5]).toMatchObject({ id: null, source: { mediaType: "application/pdf", sha256: null } });
  });

  it("above the limit are told of, compressed ones too", async () => {
    const limit = { maxBytes: 1000 };
    expect(words(await read(put("big.txt", "a".repeat(1000)), limit))).toEqual(["a".repeat(1000)]);
    expect(words(await read(put("big.txt", "a".repeat(1001)), limit))).toEqual(["!too-large"]);
    expect(words(await read(put("bomb.txt.gz", gzipSync("a".repeat(10_000_000))), limit))).toEqual([
      "!too-large",
    ]);
  });

  it.skipIf(process.platform !== "linux")("includes devices without an end", async () => {
    expect(words(await read("/dev/zero"))).toEqual(["!binary"]);
    expect(words(await read("/dev/null"))).toEqual(["!empty"]);
  });
});

describe("standard input", () => {
  it("is told by content", async () => {
    expect(words(await read("-", { stdin: stream("会议", "召开") }))).toEqual(["会议召开"]);
    const rows = await read("-", { stdin: stream('{"text":"一"}\n{"te', 'xt":"二"}') });
    expect(words(rows)).toEqual(["一", "二"]);
    expect(rows[0]?.source.path).toBeNull();
    expect(words(await read("-", { stdin: stream(gzipSync("会议")) }))).toEqual(["会议"]);
    expect(words(await read("-", { stdin: stream() }))).toEqual(["!empty"]);
  });

  it("is told by the option where content does not tell", async () => {
    const options = { stdin: stream("id,text\n1,一\n"), mediaType: "text/csv" } as const;
    expect(words(await read("-", options))).toEqual(["一"]);
  });
});

describe("streaming", () => {
  it("gives the first record before the second is there, and closes what is left", async () => {
    let asked = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          asked++;
          yield Buffer.from(`{"id":${asked},"text":"${"长".repeat(40000)}"}\n`);
        }
      } finally {
        closed = true;
      }
    }
    for await (const item of readDocuments(["-"], { stdin: endless() })) {
      expect(isReadError(item)).toBe(false);
      break;
    }
    expect(asked).toBeLessThan(5);
    expect(closed).toBe(true);
  });
});

describe("a stream that is written line by line", () => {
  it("gives each line when it is there, whatever the chunks", async () => {
    const lines = Array.from({ length: 5 }, (_, at) => `{"id":${at},"text":"青岚省召开防汛工作会议"}\n`);
    let written = 0;
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (const line of lines) {
        written++;
        for (const byte of Buffer.from(line)) yield Uint8Array.of(byte);
      }
    }
    const seen: number[] = [];
    for await (const item of readDocuments(["-"], { stdin: slow() })) {
      expect(item).toMatchObject({ text: "青岚省召开防汛工作会议", source: { encoding: "utf-8" } });
      seen.push(written);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it("keeps characters whole that chunks cut, in any encoding", async () => {
    const text = `id,text\n1,${"青岚省召开防汛工作会议。".repeat(20)}\n`;
    for (const encoding of ["utf-8", "gb18030", "utf-16be"]) {
      const bytes = iconv.encode(text, encoding);
      async function* cut(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      }
      const [item] = await read("-", { stdin: cut(), mediaType: "text/csv" });
      expect(item).toMatchObject({ text: text.slice(10, -1), source: { encoding } });
    }
  });
});

describe("options", () => {
  it("that are unknown throw at once, naming value and choices", () => {
    expect(() => readDocuments([], { maxByte: 1 } as ReadOptions)).toThrow(/"maxByte".*maxBytes/);
    expect(() => readDocuments([], { maxBytes: 0 })).toThrow(/maxBytes is 0/);
    expect(() => readDocuments([], { mediaType: "text/rtf" as "text/csv" })).toThrow(/text\/rtf.*text\/csv/);
    expect(() => readDocuments(["-", "-"])).toThrow(/twice/);
  });
});
