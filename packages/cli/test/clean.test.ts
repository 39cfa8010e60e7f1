import { afterAll, describe, expect, it } from "vitest";
import { folder, rows, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

const RAW = "会议指出,要压实责任,强化值守。\n";
const CLEAN = "会议指出，要压实责任，强化值守。";

describe("tifa clean", () => {
  it("prints the clean text of a document and nothing else", async () => {
    const path = files.put("one.txt", RAW);
    const { code, stdout, stderr } = await tifa(["clean", path]);
    expect({ code, text: stdout.trimEnd(), stderr }).toEqual({ code: 0, text: CLEAN, stderr: "" });
    expect((await tifa(["clean", "-"], RAW)).stdout).toBe(stdout);
  });

  it("prints where each text comes from if there are several", async () => {
    const path = files.put("rows.jsonl", `{"id":"a","text":"甲,乙"}\n{"text":"丙"}\n`);
    const { stdout } = await tifa(["clean", path]);
    expect(stdout).toBe(`==> ${path}#a <==\n甲，乙\n==> ${path}#1 <==\n丙\n`);
  });

  it("--explain prints the edits: span in the raw text, rule, before, after, why", async () => {
    const path = files.put("explain.txt", RAW);
    const { stdout } = await tifa(["clean", "--explain", path]);
    const found = stdout.split("\n").filter((line) => line.includes("，"));
    expect(found.map((line) => line.split(/ {2,}/))).toEqual([
      ["4–5", expect.stringMatching(/\w/), '"," → "，"', ", beside 出 and 要 is a mark of Chinese text: ，"],
      [
        "10–11",
        expect.stringMatching(/\w/),
        '"," → "，"',
        ", beside 任 and 强 is a mark of Chinese text: ，",
      ],
    ]);
    expect(stdout).not.toContain("\x1b");
    const untouched = await tifa(["clean", "--explain", "-"], CLEAN);
    expect(untouched.stdout).toBe("no edits\n");
  });

  it("--format ndjson writes a line a document, with the passes where asked", async () => {
    const path = files.put("ndjson.txt", RAW);
    const plain = rows((await tifa(["clean", "--format", "ndjson", path, `${files.path}/none`])).stdout);
    expect(plain.map((row) => Object.keys(row))).toEqual([
      ["id", "source", "text", "script", "noise", "diagnostics"],
      ["id", "source", "error"],
    ]);
    const [explained] = rows((await tifa(["clean", "--format", "ndjson", "--explain", path])).stdout);
    expect(explained!.passes).toEqual([
      [
        expect.objectContaining({ rule: "halfWidthMark", start: 4, rawStart: 4, before: ",", after: "，" }),
        expect.objectContaining({ rawStart: 10, why: ", beside 任 and 强 is a mark of Chinese text: ，" }),
      ],
    ]);
  });

  it("lets nothing of a document speak to the terminal through a reason", async () => {
    const { stdout } = await tifa(["clean", "--explain", "-"], "会议\u009b31m,要\u001b[31m 抓好。\n");
    expect(stdout).toContain("halfWidthMark");
    expect(stdout).not.toMatch(/[\u001b\u009b]/u);
  });

  it("tells of a document that cannot be read and goes on", async () => {
    const good = files.put("good.txt", RAW);
    const { code, stdout, stderr } = await tifa(["clean", files.put("empty.txt", ""), good]);
    expect(code).toBe(1);
    expect(stdout).toContain(CLEAN);
    expect(stderr).toContain("empty.txt: the file has no bytes (empty)\n");
  });

  it("reads standard input of a type that is told", async () => {
    const { stdout } = await tifa(
      ["clean", "--input-type", "csv", "--text-column", "body", "-"],
      "id,body\n1,会议召开\n",
    );
    expect(stdout).toBe("==> standard input#1 <==\n会议召开\n");
  });
});
