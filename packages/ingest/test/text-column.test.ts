import { describe, expect, it } from "vitest";
import { textColumn } from "../src/formats/text-column.js";
import { isReadError, readDocuments } from "../src/index.js";

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function read(text: string, mediaType: "text/csv" | "application/x-ndjson"): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readDocuments(["-"], { stdin: bytes(text), mediaType }))
    found.push(isReadError(item) ? item.error.message : item.text);
  return found;
}

describe("the column with the text", () => {
  it.each([
    [["id", "text", "content"], null, "text"],
    [["标题", "正文", "日期"], null, "正文"],
    [["title", "Content"], null, "Content"],
    [["title", "content", "摘要"], "摘要", "摘要"],
  ])("of %j, asked for %j, is %j", (names, asked, name) => {
    expect(textColumn(names, asked)).toEqual({ name });
  });

  it.each([
    [["content", "body"], null, /"content" or "body".*--text-column/],
    [["标题", "来源"], null, /no column "text"; the columns are 标题, 来源;.*--text-column/],
    [["title", "content"], "正文", /no column "正文"; the columns are title, content;/],
    [[], null, /the columns are none/],
  ])("of %j, asked for %j, cannot be named", (names, asked, message) => {
    const found = textColumn(names, asked);
    expect("fault" in found && found.fault).toMatch(message);
  });

  it("is found in rows of CSV and in lines of JSON", async () => {
    expect(await read("标题,正文\n甲,会议召开\n", "text/csv")).toEqual(["会议召开"]);
    expect(await read('{"title":"甲","content":"会议召开"}\n{"a":1}\n', "application/x-ndjson")).toEqual([
      "会议召开",
      expect.stringContaining("the columns are a;"),
    ]);
    expect(await read("content,body\n甲,乙\n", "text/csv")).toEqual([
      expect.stringContaining("--text-column"),
    ]);
  });
});
