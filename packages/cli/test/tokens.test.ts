import { afterAll, describe, expect, it } from "vitest";
import { folder, READOUT, rows, start, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

interface Token {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tag: string;
  readonly rawStart: number;
  readonly rawEnd: number;
}

// With a zero-width space within a word, as pages have them.
const RAW = READOUT.replace("安全", "安\u200b全").replace("强调，", "强调,要统筹复工复产和疫情防控,");

describe("tifa tokens", () => {
  it("prints words with spaces between them, a paragraph a line, the field's terms whole", async () => {
    const { code, stdout, stderr } = await tifa(["tokens", files.put("page.txt", RAW)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^6 月 17 日 下午 ， /);
    expect(lines[1]).toContain(" 复工复产 和 疫情防控 ， ");
    const { stdout: parsed } = await tifa(["parse", files.put("page.txt", RAW)]);
    const { paragraphs } = rows(parsed)[0] as { paragraphs: string[] };
    expect(lines.slice(0, 2).map((line) => line.replaceAll(" ", ""))).toEqual(paragraphs);
  });

  it("writes offsets, tags and places in the raw page, and what cut the text", async () => {
    const path = files.put("page.txt", RAW);
    const [row] = rows((await tifa(["tokens", "--format", "ndjson", path])).stdout);
    expect(Object.keys(row!)).toEqual(["id", "source", "tokenizer", "tokens"]);
    expect(row!.tokenizer).toEqual({
      name: "nodejieba",
      version: expect.stringMatching(/^3\./),
      dictionaryHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      options: { hmm: true, terms: "policyTerms", fine: false },
    });
    const { paragraphs } = rows((await tifa(["parse", path])).stdout)[0] as { paragraphs: string[] };
    const tokens = row!.tokens as Token[];
    for (const { paragraph, start: from, end, text } of tokens)
      expect(paragraphs[paragraph]!.slice(from, end)).toBe(text);
    const safety = tokens.find(({ text }) => text === "安全")!;
    expect(RAW.slice(safety.rawStart, safety.rawEnd)).toBe("安\u200b全");
    expect(tokens.find(({ text }) => text === "推进" || text === "统筹")?.tag).toBe("v");
  });

  it("cuts terms into their parts, keeps words of a file whole, and turns the HMM off", async () => {
    const path = files.put("page.txt", RAW);
    const dictionary = files.put("terms.txt", "\ufeff# own\n压实各级责任 3000 l\n");
    const words = async (...options: string[]): Promise<string> =>
      (await tifa(["tokens", ...options, path])).stdout;
    expect(await words("--fine")).toContain(" 复工 复产 和 疫情 防控 ");
    expect(await words("--dictionary", dictionary)).toMatch(/ 压实各级责任 .* 复工复产 /);
    expect(await words("--no-hmm")).not.toContain("林远舟");
    expect(await words("--tokenizer", "intl")).not.toContain("复工复产");
  });

  it("is the same with several processes, documents in their order", async () => {
    const list = Array.from(
      { length: 12 },
      (_, at) => `{"id":"${at}","text":${JSON.stringify(RAW.repeat(1 + (at % 3)))}}\n`,
    );
    const path = files.put(
      "many.jsonl",
      `${list.slice(0, 6).join("")}{"id":"bad"}\n${list.slice(6).join("")}`,
    );
    const one = await tifa(["tokens", "--format", "ndjson", path]);
    const three = await tifa(["tokens", "--format", "ndjson", "--jobs", "3", path]);
    expect(one.stdout).toBe(three.stdout);
    expect(one.code).toBe(three.code);
    expect(rows(one.stdout)).toHaveLength(13);
  });

  it("ends its processes where the reader goes away", async () => {
    const path = files.put("long.jsonl", `{"text":${JSON.stringify(RAW)}}\n`.repeat(3000));
    const child = start(["tokens", "--jobs", "2", "--format", "ndjson", path]);
    await new Promise<void>((resolve) => {
      child.stdout.once("data", () => {
        child.stdout.destroy();
        resolve();
      });
    });
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
  });

  it.each([
    [["--dictionary", "/nowhere/terms.txt"], /dictionary \/nowhere\/terms\.txt cannot be read: ENOENT/],
    [["--dictionary", files.put("two.txt", "复工 3\n")], /two\.txt, line 1: "复工 3" has 2 columns/],
    [["--dictionary", files.put("zero.txt", "复工 0 n\n")], /line 1: "复工 0 n" has the frequency 0/],
    [["--dictionary", files.put("none.txt", "")], /none\.txt has no term/],
    [["--dictionary", files.put("gb.txt", Uint8Array.of(0xb8, 0xb4, 0x20, 0x33))], /gb\.txt is not UTF-8/],
    [["--tokenizer", "intl", "--fine"], /--fine is for --tokenizer jieba, not intl/],
    [["--tokenizer", "whitespace", "--no-hmm"], /--no-hmm is for --tokenizer jieba/],
    [["--tokenizer", "intl", "--jobs", "2"], /--jobs is for --tokenizer jieba/],
    [["--tokenizer", "thulac"], /'thulac' is invalid.*jieba, intl, whitespace/],
    [["--jobs", "0"], /whole number above 0/],
  ])("%j is wrong usage, told in one line", async (options, message) => {
    const { code, stdout, stderr } = await tifa(["tokens", ...options, files.put("page.txt", RAW)]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
