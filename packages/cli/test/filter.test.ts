import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openStore } from "@tifa/store";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { byteLines } from "../src/filter/byte-lines.js";
import { filterDocuments } from "../src/filter/filter-documents.js";
import { wireDocument } from "../src/filter/wire-document.js";
import { finish, folder, READOUT, rows, start, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

type Line = { id: string | null; row?: Record<string, unknown>; error?: Record<string, unknown> };

const FILTER = ["features", "--filter", "-"] as const;
const line = (value: object): string => `${JSON.stringify(value)}\n`;

async function filtered(input: string, args: readonly string[] = [], env = {}): Promise<Line[]> {
  const { code, stdout, stderr } = await tifa([...FILTER, ...args], input, env);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return rows(stdout) as Line[];
}

const told = (lines: readonly Line[]): unknown[] => lines.map(({ id, error }) => [id, error?.code ?? null]);

/** Stands in for the store's processes: a row is the text itself. */
const maker = {
  make: async (documents: readonly { text: string }[]) =>
    documents.map(({ text }) => ({ line: JSON.stringify(text) })),
};

async function inMemory(input: Uint8Array, chunk: number, options = {}): Promise<Line[]> {
  let text = "";
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < input.length; at += chunk) yield input.subarray(at, at + chunk);
  }
  const write = async (part: string): Promise<boolean> => {
    text += part;
    return true;
  };
  await filterDocuments(chunks(), write, maker, options);
  return rows(text) as Line[];
}

describe("tifa features --filter", () => {
  it("gives the rows that tifa build keeps, each under its own id", async () => {
    const texts = [READOUT, READOUT.replaceAll("6月", "7月"), "<html><body><p>会议召开。</p></body></html>"];
    const paths = texts.map((text, at) => files.put(`pages/${at}.${at === 2 ? "html" : "txt"}`, text));
    const input = paths.map((path, at) =>
      line({ id: `page ${at}`, path, bytes: Buffer.from(texts[at]!).toString("base64") }),
    );
    const found = await filtered(input.join(""), ["--jobs", "2"]);
    expect(found.map(({ id }) => id)).toEqual(["page 0", "page 1", "page 2"]);
    await tifa(["build", join(files.path, "pages"), "--out", join(files.path, "store"), "--quiet"]);
    const store = await openStore(join(files.path, "store"));
    const sources = await store.query(
      "SELECT path, id, sha256, key::VARCHAR AS key FROM sources ORDER BY path",
    );
    const picked = found.map(({ row }) => ({
      path: row!.path,
      id: row!.id,
      sha256: row!.sha256,
      key: row!.key,
    }));
    expect(picked).toEqual(sources);
    const [{ n } = {}] = await store.query("SELECT sum(tokens)::INTEGER AS n FROM documents");
    expect(found.reduce((sum, { row }) => sum + Number(row!.tokens), 0)).toBe(n);
    store.close();
  });

  it("gives an error a line, and the others stay", async () => {
    const good = line({ id: "good", text: READOUT });
    const found = await filtered(
      [
        good,
        "no json\n",
        "\n",
        "[1]\n",
        line({ text: "会议" }),
        line({ id: "empty", bytes: "" }),
        line({ id: "both", text: "会议", html: "<p>会议</p>" }),
        line({ id: "typo", text: "会议", docvar: {} }),
        line({
          id: "binary",
          path: "x.bin",
          bytes: Buffer.from(Array(400).fill([0, 1, 2, 7]).flat()).toString("base64"),
        }),
        line({ id: "no base64", bytes: "会议" }),
        line({ id: "two", path: "x.csv", bytes: Buffer.from("text\n会议一\n会议二\n").toString("base64") }),
        good.trimEnd(),
      ].join(""),
    );
    expect(told(found)).toEqual([
      ["good", null],
      [null, "bad-line"],
      [null, "bad-line"],
      [null, "bad-line"],
      [null, "bad-line"],
      ["empty", "empty"],
      ["both", "bad-line"],
      ["typo", "bad-line"],
      ["binary", "binary"],
      ["no base64", "bad-line"],
      ["two", "several-documents"],
      ["good", null],
    ]);
    expect(found.at(-1)).toEqual(found[0]);
    expect(Object.keys(found[1]!.error!)).toEqual(["path", "record", "document", "code", "message"]);
  });

  it("names the document that kills the native segmenter, and the others stay", async () => {
    // As where native code meets what it cannot bear: the whole process goes, without a word.
    const hook = files.put(
      "abort.mjs",
      `if (process.send) process.prependListener("message", (batch) => {
         if (JSON.stringify(batch).includes("致命")) process.kill(process.pid, "SIGKILL");
       });`,
    );
    const texts = Array.from({ length: 5 }, (_, at) =>
      line({ id: String(at), text: `${READOUT}\n第${at}次` }),
    );
    texts[2] = line({ id: "2", path: "dead.txt", text: `${READOUT}致命` });
    const env = { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}` };
    const found = await filtered(texts.join(""), [], env);
    expect(told(found)).toEqual([
      ["0", null],
      ["1", null],
      ["2", "crashed"],
      ["3", null],
      ["4", null],
    ]);
    expect(found[2]!.error).toMatchObject({
      path: "dead.txt",
      document: expect.stringMatching(/^[0-9a-f]{16}$/u),
    });
  });

  it("fails as a whole where no document can be read at all", async () => {
    const hook = files.put("never.mjs", "if (process.send) process.exit(3);");
    const env = { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}` };
    const { code, stdout, stderr } = await tifa(FILTER, line({ id: "a", text: READOUT }), env);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^tifa: worker processes end before they are ready[^\n]*\n$/u);
  });

  it("answers a line before the next one comes", async () => {
    const child = start(FILTER);
    const first = new Promise<string>((resolve) => child.stdout.once("data", resolve));
    const end = finish(child);
    child.stdin.write(line({ id: "first", text: READOUT }));
    expect(String(await first)).toMatch(/^\{"id":"first","row":/u);
    child.stdin.end(line({ id: "second", text: READOUT }));
    expect(rows((await end).stdout).map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("says what the rows are like", async () => {
    const { code, stdout } = await tifa(["features", "--filter", "--describe", "-"]);
    expect(code).toBe(0);
    const said = JSON.parse(stdout) as { row: { name: string }[]; tables: { name: string }[] };
    const [found] = await filtered(line({ id: "a", text: READOUT }));
    expect(Object.keys(found!.row!).sort()).toEqual(said.row.map(({ name }) => name).sort());
    expect(said.tables.map(({ name }) => name)).toContain("features");
  });

  it.each([
    [["--filter", "pages/"], /give - alone/],
    [["--filter", "-", "--no-hmm"], /no option hmm/],
    [["--filter", "-", "--format", "csv"], /no option format/],
    [["-", "--jobs", "2"], /--jobs goes with --filter/],
  ])("%j is wrong usage", async (args, message) => {
    const { code, stderr } = await tifa(["features", ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("the lines of the filter", () => {
  it("are as many as came in, in their order, however the input is cut", async () => {
    const any = fc.oneof(
      fc
        .record({ id: fc.string({ minLength: 1 }), text: fc.constant("会议召开。") })
        .map((one) => JSON.stringify(one)),
      fc.string().map((text) => text.replaceAll("\n", " ")),
      fc.json({ noUnicodeString: false }).map((text) => text.replaceAll("\n", " ")),
      fc.constant(`{"id":"long","text":"${"会议".repeat(40_000)}"}`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(any, { maxLength: 8 }),
        fc.integer({ min: 1, max: 9000 }),
        async (lines, chunk) => {
          const input = Buffer.from(lines.map((one) => `${one}\n`).join(""));
          const found = await inMemory(input, Math.max(chunk, Math.ceil(input.length / 200)), {
            maxBytes: 50_000,
          });
          expect(found.length).toBe(lines.length);
          const whole = await inMemory(input, input.length + 1, { maxBytes: 50_000 });
          expect(found).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of bytes that are no text are errors, and none is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const feeds = bytes.filter((byte) => byte === 0x0a).length;
        const expected = feeds + (bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0);
        const found = await inMemory(bytes, 64);
        expect(found.length).toBe(expected);
        for (const { error } of found) expect(error?.code).toBe("bad-line");
      }),
    );
  });

  it("that are too long are named by their id where it comes first, and not held", async () => {
    const long = `{"id":"a \\"b\\"","text":"${"x".repeat(300_000)}"}`;
    const found = await inMemory(Buffer.from(`${long}\n{"id":"b","text":"会议"}\n`), 1000, {
      maxBytes: 1000,
    });
    expect(told(found)).toEqual([
      ['a "b"', "too-large"],
      ["b", null],
    ]);
    let most = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 1000; at++) yield Buffer.alloc(10_000, 0x61);
    }
    for await (const lines of byteLines(endless(), 20_000)) {
      most = Math.max(most, ...lines.map(({ bytes }) => bytes.length));
    }
    expect(most).toBeLessThan(5000);
  });

  it("stop coming when nobody reads them", async () => {
    let given = 0;
    async function* input(): AsyncGenerator<Uint8Array> {
      for (; given < 1000; given++) yield Buffer.from(line({ id: String(given), text: "会议" }));
    }
    await filterDocuments(input(), async () => false, maker, { ahead: 3 });
    expect(given).toBeLessThan(5);
  });

  it.each([
    [{ id: "a", bytes: "YQ==", start: { line: 0, record: 0 } }, /line, from 1/],
    [{ id: "a", text: "会议", start: { line: 1, record: 0 } }, /start goes with bytes/],
    [{ id: "a", text: "会议", docvars: { place: {} } }, /"place" is neither/],
    [{ id: "", text: "会议" }, /no id/],
    [{ id: "a", text: 1 }, /text is no string/],
    [{ id: "a", bytes: "YQ=YQ" }, /no base64/],
  ])("%j is refused", (value, message) => {
    const found = wireDocument({ bytes: Buffer.from(JSON.stringify(value)), isCut: false }, 1000);
    expect("message" in found && found.message).toMatch(message);
  });

  it("take what the document says of itself before what they say of it", async () => {
    const record = { id: "own", text: "会议召开。", url: "http://own.example/", place: "青岚" };
    const [found] = await filtered(
      line({
        id: "x",
        path: "crawl.jsonl",
        record: "theirs",
        url: "http://their.example/",
        docvars: { place: "他处", crawl: 3 },
        bytes: Buffer.from(JSON.stringify(record)).toString("base64"),
        start: { line: 7, record: 6 },
      }),
    );
    expect(found!.row).toMatchObject({
      record: "own",
      url: "http://own.example/",
      media_type: "application/x-ndjson",
    });
    expect(JSON.parse(String(found!.row!.docvars))).toEqual({ place: "青岚", crawl: 3 });
  });
});
