import type { RawDocument } from "@tifa/corpus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadError, type ReadError, type ReadOptions, readDocuments } from "../../src/index.js";
import { makePdf, type PdfText } from "./make-pdf.js";

async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<RawDocument | ReadError> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  for await (const item of readDocuments(["-"], { ...options, stdin: stdin() })) return item;
  throw new Error("neither a document nor an error");
}

async function outcome(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  const item = await read(bytes, options);
  return isReadError(item) ? item.error.code : item.text;
}

/** Lines one below another, 24 points apart. */
const column = (...texts: readonly string[]): PdfText[] =>
  texts.map((text, at) => ({ text, x: 90, y: 700 - 24 * at }));

describe("a PDF file", () => {
  it.each(["UniGB-UCS2-H", "GBK-EUC-H"] as const)(
    "whose font is known by its table %s alone",
    async (table) => {
      const item = await read(makePdf([column("会议召开", "会议指出，要守住底线。")], { table }));
      expect(item).toMatchObject({
        text: "会议召开\n会议指出，要守住底线。",
        source: { mediaType: "application/pdf", encoding: "utf-8" },
      });
      expect(item.source).not.toHaveProperty("encodingEvidence");
    },
  );

  it("keeps the lines of its pages, with indents, and a blank line where paragraphs stand apart", async () => {
    const page = column("会议召开", "部署工作", "　", "要守住底线", "落到实处").map((text, at) =>
      at === 1 ? { ...text, x: 122 } : text,
    );
    const bytes = makePdf([page, [], [{ text: "— 2 —", x: 280, y: 40 }]]);
    expect(await outcome(bytes)).toBe("会议召开\n　　部署工作\n\n要守住底线\n落到实处\n\n— 2 —");
  });

  it("joins what stands on one line, parts words by spaces and columns by tabs", async () => {
    const y = 700;
    const page = [
      { text: "会议", x: 90, y },
      { text: "召开", x: 122, y: y + 2 },
      { text: "通", x: 170, y },
      { text: "知", x: 202, y },
      { text: "12", x: 300, y },
      { text: "下一行", x: 90, y: y - 24 },
    ];
    expect(await outcome(makePdf([page]))).toBe("会议召开 通 知\t12\n下一行");
  });

  it("joins lines that were broken because they were full, and leaves out what every page repeats", async () => {
    const words = [
      "各地各部门要抓紧排查隐患，把责任",
      "落到堤段、落到水库、落到人头，一",
      "旦出现险情，第一时间转移群众。",
    ];
    const page = (number: number, lines: readonly string[]): PdfText[] => [
      { text: `某市工作报告（第${number}稿）`, x: 200, y: 780 },
      ...lines.map((text, at) => ({ text, x: at === 0 ? 122 : 90, y: 700 - 24 * at })),
      { text: `— ${number + 4} —`, x: 280, y: 40 },
    ];
    const first = ["会议指出，要守住底线，做好防汛", ...words.slice(1)];
    const bytes = makePdf([page(1, first), page(2, words), page(3, ["短", "行"])]);
    const item = await read(bytes);
    expect((item as RawDocument).text.split("\n").filter(Boolean)).toEqual([
      `　　${first.join("")}`,
      `　　${words.join("")}`,
      "　　短",
      "行",
    ]);
    expect((item as RawDocument).diagnostics).toEqual([expect.objectContaining({ rule: "runningHeads" })]);
  });

  describe("set in two columns", () => {
    const LEFT = [
      "　　会议指出，今年汛期来得早，雨量",
      "大，各地各部门要把思想统一到部署上",
      "来，把责任落实到每一处堤段、每一座",
      "水库，落实到每一个岗位上，确保全市",
      "安全度汛，确保群众生命财产安全，不",
      "出现任何疏漏，不留下任何死角，做到",
      "心中有数。会议强调，要抓紧排查各类",
    ];
    const RIGHT = [
      "隐患，建立台账，逐项销号，月底以前",
      "全部完成整改，由市领导小组逐一进行",
      "验收。",
      "　　会议要求，要备足编织袋、水泵和",
      "冲锋舟，前置到乡镇和重点村组，确保",
      "拿得出、用得上，抢险队伍要集结待命",
      "，保持通信畅通，遇有险情立即出动。",
    ];
    const indented = (text: string): { text: string; by: number } =>
      text.startsWith("　　") ? { text: text.slice(2), by: 24 } : { text, by: 0 };
    const at = (lines: readonly string[], x: number): PdfText[] =>
      lines.map((line, row) => {
        const { text, by } = indented(line);
        return { text, x: x + by, y: 700 - 18 * row, size: 12 };
      });
    const title: PdfText = { text: "青岚市召开防汛工作会议部署下一步各项工作", x: 120, y: 760, size: 18 };
    const [left, right] = [at(LEFT, 60), at(RIGHT, 310)];
    const rows = left.flatMap((line, row) => [line, right[row]!]);
    const shown = `青岚市召开防汛工作会议部署下一步各项工作\n\n${LEFT.join("")}${RIGHT.slice(0, 3).join("")}\n${RIGHT.slice(3).join("")}`;

    it.each([
      ["down each column", [title, ...left, ...right]],
      ["across both, row by row", [title, ...rows]],
    ])("drawn %s", async (_, page) => {
      expect(await outcome(makePdf([page]))).toBe(shown);
    });

    it("not a table, whose entries end anywhere", async () => {
      const ends = [12, 9, 14, 10, 8, 13, 9];
      const table = ends.flatMap((end, row) => [
        { text: "落实防汛抢险工作责任制度并检查到位".slice(0, end), x: 60, y: 700 - 18 * row, size: 12 },
        { text: "市水利局牵头市应急管理局配合办理的事项".slice(0, end), x: 310, y: 700 - 18 * row, size: 12 },
      ]);
      const lines = (await outcome(makePdf([table]))).split("\n");
      expect(lines).toHaveLength(ends.length);
      for (const line of lines) expect(line).toContain("\t");
    });
  });

  it("joins a paragraph across pages", async () => {
    const full = "各地各部门要抓紧排查隐患，把责任";
    const bytes = makePdf([column(full, full), column(full, "落到实处。")]);
    expect(await outcome(bytes)).toBe(`${full.repeat(3)}落到实处。`);
  });

  it("keeps numbers that do not count on, and heads of few pages", async () => {
    const pages = ["120", "77", "31"].map((figure) => column("各地完成", "情况如下", figure));
    expect(await outcome(makePdf(pages))).toContain("77");
    expect(await outcome(makePdf([column("报告", "甲", "乙"), column("报告", "丙", "丁")]))).toContain(
      "报告",
    );
  });

  it("takes once what is drawn twice to look bold", async () => {
    const page = [
      { text: "会议召开", x: 90, y: 700 },
      { text: "会议召开", x: 90.4, y: 700 },
      { text: "会议召开", x: 90, y: 600 },
    ];
    expect(await outcome(makePdf([page]))).toBe("会议召开\n\n会议召开");
  });

  it("puts a watermark on a line of its own", async () => {
    const page = [...column("会议"), { text: "内部资料", x: 122, y: 702, turn: [0.7, 0.7] as const }];
    expect(await outcome(makePdf([page]))).toBe("会议\n内部资料");
  });

  it("is read where its table of contents is lost", async () => {
    const bytes = makePdf([column("会议召开")]);
    const lost = bytes.toString("latin1").replace(/startxref\n\d+/, "startxref\n7");
    expect(await outcome(Buffer.from(lost, "latin1"))).toBe("会议召开");
  });

  it("leaves no trace of what was put in place of missing classes", async () => {
    const before = Object.keys(globalThis).length;
    await read(makePdf([column("会议召开")]));
    await read(makePdf([column("会议召开")]));
    expect(Object.keys(globalThis).length).toBeLessThanOrEqual(before + 3);
  });
});

describe("what cannot be read", () => {
  it.each<[string, Uint8Array, string]>([
    ["a file without text", makePdf(["0 0 100 100 re f"]), "no-text"],
    ["a file without pages", makePdf([]), "no-text"],
    ["a file that is locked", makePdf([column("会议")], { isLocked: true }), "encrypted"],
    ["a file that is cut short", makePdf([column("会议召开")]).subarray(0, 120), "damaged"],
    ["a name and nothing else", Buffer.from("%PDF-1.7\n"), "damaged"],
    ["a bomb", makePdf([" ".repeat(300 << 20)]), "too-large"],
  ])("%s", async (_, bytes, wanted) => {
    expect(await outcome(bytes)).toBe(wanted);
  });

  it("text beyond the limit", async () => {
    const line = `(${"\xbb\xe1".repeat(500)}) Tj 0 -2 Td`;
    const page = `BT /F1 1 Tf 20 800 Td ${line.repeat(20)} ET`;
    const bytes = makePdf([page, page], { table: "GBK-EUC-H" });
    const item = await read(bytes, { maxBytes: 15_000 });
    expect(item).toMatchObject({ error: { code: "too-large" } });
    expect((item as ReadError).error.message).toContain("characters");
    expect((await outcome(bytes, { maxBytes: 50_000 })).replace(/\s/g, "")).toHaveLength(2 * 20 * 500);
  });

  it("any damage ends with a document or an error", async () => {
    const whole = makePdf([column("会议召开", "要守住底线"), column("会议指出")]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) if (at > 8) bytes[at] = byte;
          expect(await outcome(bytes)).toBeTypeOf("string");
        },
      ),
      { numRuns: 100 },
    );
  });
});
