import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { applyPasses, type Pass } from "@tifa/corpus";
import { afterAll, describe, expect, it } from "vitest";
import { finish, folder, READOUT, rows, start, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

/** The contract, written down a second time: `tifa parse --format ndjson`. */
const FIELDS =
  "id source kind title subtitles paragraphs boilerplate province provinceCode level prefecture meeting meetingDate publicationDate conflicts people speechActs directives quotedTerms report script noise diagnostics".split(
    " ",
  );

describe("tifa parse --format ndjson", () => {
  it("writes the contract's fields in their order", async () => {
    const path = files.put("one.txt", READOUT);
    const { code, stdout, stderr } = await tifa(["parse", "--format", "ndjson", path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [row, ...rest] = rows(stdout);
    expect(rest).toEqual([]);
    expect(Object.keys(row!)).toEqual(FIELDS);
    expect(Object.keys(row!.source as object)).toEqual([
      "path",
      "record",
      "url",
      "sha256",
      "encoding",
      "mediaType",
      "encodingEvidence",
    ]);
    for (const name of ["province", "provinceCode", "meetingDate", "publicationDate"]) {
      expect(Object.keys(row![name] as object)).toEqual(["value", "confidence", "evidence"]);
    }
    expect(row).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      source: { path, record: null },
    });
    expect((row!.paragraphs as string[]).join("")).toContain("会议指出，要压实各级责任，强化值班值守。");
  });

  it("gives a line a document, in order, errors in their place", async () => {
    files.put("many/a.txt", READOUT);
    files.put("many/b.txt", "");
    files.put("many/c.jsonl", `{"id":"r1","text":"会议召开。"}\n{"id":\n{"id":"r3","text":"会议召开了。"}\n`);
    files.put("many/d.csv.gz", gzipSync("id,url,text\n9,https://example.org/9,会议结束。\n"));
    const { code, stdout, stderr } = await tifa(["parse", `${files.path}/many`, `${files.path}/none.txt`]);
    const found = rows(stdout);
    expect(
      found.map((row) => (row.error as { code: string })?.code ?? (row.source as { record: string }).record),
    ).toEqual([null, "empty", "r1", "bad-record", "r3", "9", "not-found"]);
    expect(Object.keys(found[1]!)).toEqual(["id", "source", "error"]);
    expect(Object.keys(found[1]!.error as object)).toEqual(["code", "message"]);
    expect(found[5]!.source).toMatchObject({ url: "https://example.org/9", mediaType: "text/csv" });
    expect(code).toBe(1);
    expect(stderr).toBe("tifa: 3 of 7 documents could not be read\n");
  });

  it("is the same, byte for byte, a second time", async () => {
    const path = files.put("same.txt", READOUT);
    const [first, second] = await Promise.all([tifa(["parse", path]), tifa(["parse", path])]);
    expect(first.stdout).toBe(second.stdout);
  });

  it("--explain adds the passes, which lead from the raw text to the paragraphs", async () => {
    const raw = "会议指出,要压实责任,强化值守.\n";
    const path = files.put("explain.txt", raw);
    const [row] = rows((await tifa(["parse", "--explain", path])).stdout);
    expect(Object.keys(row!)).toEqual([...FIELDS, "passes", "explain"]);
    expect(row!.explain).toMatchObject({ province: { value: null, open: ["the text names no province"] } });
    expect(applyPasses(raw, row!.passes as Pass[])).toContain("会议指出，要压实责任，强化值守");
  });

  it("--fields selects, in the order given", async () => {
    const path = files.put("fields.txt", READOUT);
    const found = rows((await tifa(["parse", "--fields", "script, id,script", path])).stdout);
    expect(found.map((row) => Object.keys(row))).toEqual([["script", "id"]]);
  });

  it("writes a line before the next document is there", async () => {
    const child = start(["parse", "--fields", "id,source", "-"]);
    child.stdin.write('{"id":"first","text":"会议在青岚市召开。"}\n');
    const [chunk] = (await once(child.stdout, "data")) as [Buffer];
    expect(chunk.toString()).toContain('"record":"first"');
    child.stdin.end('{"id":"second","text":"会议结束。"}\n');
    const { code, stdout } = await finish(child);
    expect(code).toBe(0);
    expect(stdout).toContain('"record":"second"');
  });

  it("ends without a word when its reader does", async () => {
    const path = files.put("long.jsonl", `${JSON.stringify({ text: READOUT })}\n`.repeat(3000));
    const child = start(["parse", path]);
    const ended = finish(child);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("tifa parse --format table", () => {
  it("writes a head and a line a document, errors on standard error", async () => {
    const path = files.put("table.txt", READOUT);
    const { code, stdout, stderr } = await tifa([
      "parse",
      "--format",
      "table",
      path,
      `${files.path}/none.txt`,
    ]);
    const [head, line, ...rest] = stdout.split("\n");
    expect(head?.split(/ {2,}/)).toEqual(["meetingDate", "province", "level", "kind", "title"]);
    expect(line).not.toBe("");
    expect(rest).toEqual([""]);
    expect(stderr).toBe(
      `tifa: ${files.path}/none.txt: no such file (not-found)\ntifa: 1 of 2 documents could not be read\n`,
    );
    expect(code).toBe(1);
  });
});

describe("tifa parse --meetings", () => {
  const page = (date: string, number: number): string =>
    `${date}，河北省防汛抗旱指挥部召开第${number}次调度会。副省长钱若川主持会议并讲话。\n会议强调，要压实责任。\n`;
  const pages = [page("2021年7月1日", 26), page("7月9日", 27), page("2021年7月20日", 30)];
  pages.forEach((text, at) => {
    files.put(`numbered/${at}.txt`, text);
  });
  files.put("numbered/3.txt", "");
  const path = `${files.path}/numbered`;
  const dates = (out: string): unknown[] =>
    rows(out).map((row) => (row.meetingDate as { value: unknown })?.value);

  it("dates numbered meetings by those of a first pass, in workers, too", async () => {
    const first = await tifa(["parse", path]);
    expect(dates(first.stdout)).toEqual(["2021-07-01", null, "2021-07-20", undefined]);
    const file = files.put("first.ndjson", first.stdout);
    for (const jobs of ["1", "2"]) {
      const second = await tifa(["parse", "--meetings", file, "--jobs", jobs, path]);
      expect(dates(second.stdout)).toEqual(["2021-07-01", "2021-07-09", "2021-07-20", undefined]);
    }
  });

  it.each([
    ["no JSON", "{\n", "line 1: no readout"],
    ["another file", "[]\n", "line 1: no readout"],
    [
      "a readout of few fields",
      '{"id":"a","error":{}}\n{"id":"b","meeting":null}\n',
      "line 2: no field meetingDate",
    ],
    ["a date that is no text", '{"meeting":null,"meetingDate":{"value":7}}\n', "line 1: no readout"],
    [
      "a day that is none",
      '{"meeting":{"name":"省委第2次会议"},"meetingDate":{"value":"2021-13-01"},"provinceCode":{"value":"13"},"level":"province","prefecture":null}\n',
      "it must be YYYY-MM-DD",
    ],
  ])("%s is refused before a document is read", async (_, text, message) => {
    const file = files.put("meetings.ndjson", text);
    const { code, stdout, stderr } = await tifa(["parse", "--meetings", file, path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
