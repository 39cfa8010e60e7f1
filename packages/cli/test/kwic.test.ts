import { afterAll, describe, expect, it } from "vitest";
import { cellWidth, fitCells } from "../src/cell-width.js";
import { folder, READOUT, rows, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

const PAGE = READOUT.replace("强调，", "强调,要推进复工复产,加快复\u200b工,");

interface Place {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly docvars: object;
}

describe("tifa kwic", () => {
  it("prints aligned columns: the node stands in one column, Chinese characters are two wide", async () => {
    const path = files.put("page.txt", PAGE);
    const { code, stdout, stderr } = await tifa(["kwic", "复工*", path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => cellWidth(line.slice(0, line.indexOf("  复工"))))).toEqual([40, 40]);
    expect(lines[0]).toMatch(/要推进 {2}复工复产 {2}，加快复工，.* {2}\S+page\.txt:2 {2}2021-06-17$/);
    expect(stdout).not.toContain("\x1b");
  });

  it("writes a line of JSON with the place in the paragraph and in the raw page", async () => {
    const path = files.put("page.txt", PAGE);
    const found = rows((await tifa(["kwic", "--format", "ndjson", "复工", path])).stdout);
    expect(found).toHaveLength(1);
    const row = found[0] as unknown as Place;
    expect(Object.keys(row)).toEqual(
      "id source paragraph start end left node right rawStart rawEnd docvars".split(" "),
    );
    expect(PAGE.slice(row.rawStart, row.rawEnd)).toBe("复\u200b工");
    const { paragraphs } = rows((await tifa(["parse", path])).stdout)[0] as { paragraphs: string[] };
    expect(paragraphs[row.paragraph]!.slice(row.start, row.end)).toBe("复工");
    expect(row.docvars).toMatchObject({ meetingDate: "2021-06-17" });
  });

  it("takes phrases, regular expressions, a window of characters, keys to sort by, a limit", async () => {
    const path = files.put(
      "rows.jsonl",
      ["丙", "甲", "乙"].map((name) => `{"id":"${name}","text":"会议指出，抓好${name}组工作。"}\n`).join(""),
    );
    const nodes = async (...args: string[]): Promise<string[]> =>
      rows((await tifa(["kwic", "--format", "ndjson", "--tokenizer", "intl", ...args, path])).stdout).map(
        ({ left, node, right }) => `${left}|${node}|${right}`,
      );
    expect(await nodes("会议 指出", "--window", "1")).toEqual(Array(3).fill("|会议指出|，"));
    expect(
      await nodes("^工.$", "--match", "regex", "--unit", "characters", "--window", "2", "--limit", "2"),
    ).toEqual(["丙组|工作|。", "甲组|工作|。"]);
    const sorted = await nodes(
      "工作",
      "--unit",
      "characters",
      "--window",
      "2",
      "--sort",
      "L1,L2",
      "--limit",
      "2",
    );
    expect(sorted).toEqual(["丙组|工作|。", "乙组|工作|。"]);
    expect(await nodes("抓*", "--match", "fixed")).toEqual([]);
  });

  it("tells of a document that cannot be read, and goes on", async () => {
    const good = files.put("good.txt", PAGE);
    const { code, stdout, stderr } = await tifa([
      "kwic",
      "--sort",
      "R1",
      "复工",
      files.put("empty.txt", ""),
      good,
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain("复工");
    expect(stderr).toContain("empty.txt: the file has no bytes (empty)\n");
  });

  it.each([
    [["(", "--match", "regex"], /the pattern "\("/],
    [["(a)\\1", "--match", "regex"], /the pattern/],
    [[" "], /is empty/],
    [["a", "--sort", "left"], /No key "left"; a key is L, N or R/],
    [["a", "--window", "-1"], /whole number above 0/],
  ])("%j is wrong usage, told in one line", async (args, message) => {
    const { code, stdout, stderr } = await tifa(["kwic", ...args, files.put("page.txt", PAGE)]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("tifa formulations", () => {
  const TEXT = READOUT.replace(
    "强调，",
    "强调,要落实“四早”要求（早发现、早报告、早撤离、早处置）,抓好“果\u200b盘子”,",
  );

  it("prints them with what they stand for, the best first", async () => {
    const { code, stdout } = await tifa([
      "formulations",
      "--format",
      "table",
      files.put("slogans.txt", TEXT),
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^numbered +1 +1 +\d+\.\d {2}四早 {2}→ 早发现、早报告、早撤离、早处置$/m);
    expect(stdout).toMatch(/^quoted +1 +1 +\d+\.\d {2}果盘子$/m);
  });

  it("writes lines of JSON with every place", async () => {
    const path = files.put("slogans.txt", TEXT);
    const found = rows((await tifa(["formulations", "--kinds", "quoted", path])).stdout);
    expect(found.map(({ form }) => form)).toEqual(["果盘子"]);
    const [span] = found[0]!.spans as { id: string; paragraph: number; rawStart: number; rawEnd: number }[];
    expect(TEXT.slice(span!.rawStart, span!.rawEnd)).toBe("果\u200b盘子");
    expect(span!.paragraph).toBe(1);
    const [slogan] = rows((await tifa(["formulations", "--kinds", "numbered", path, path])).stdout);
    expect(slogan).toMatchObject({ frequency: 2, documentFrequency: 2, expansion: { evidence: "adjacent" } });
  });

  it("knows its kinds", async () => {
    const { code, stderr } = await tifa(["formulations", "--kinds", "slogan", "x"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('No kind "slogan"; the kinds are'),
    });
  });
});

describe("widths in cells", () => {
  it("are two for Chinese characters and full-width marks, none for marks that combine", () => {
    expect(cellWidth("复工，2天…é")).toBe(11);
    expect(cellWidth("e\u0301\u200d")).toBe(1);
    expect(cellWidth("𠮷😀")).toBe(4);
  });

  it("are kept when a text is cut or padded, at either side", () => {
    expect(fitCells("统筹推进", 7, "start")).toBe("…筹推进");
    expect(fitCells("统筹推进", 6, "start")).toBe(" …推进");
    expect(fitCells("统筹推进", 7, "end")).toBe("统筹推…");
    expect(fitCells("推进", 6, "end")).toBe("推进  ");
    for (const side of ["start", "end"] as const) {
      for (let width = 1; width < 12; width++)
        expect(cellWidth(fitCells("a统b筹推进", width, side))).toBe(width);
    }
  });
});
