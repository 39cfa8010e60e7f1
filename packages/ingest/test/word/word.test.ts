import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RawDocument } from "@tifa/corpus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadError, type ReadError, type ReadOptions, readDocuments } from "../../src/index.js";
import { makeDocx } from "./make-docx.js";
import { makeZip } from "./make-zip.js";

async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<RawDocument | ReadError> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  for await (const item of readDocuments(["-"], { ...options, stdin: stdin() })) return item;
  throw new Error("neither a document nor an error");
}

async function document(parts: Parameters<typeof makeDocx>[0]): Promise<RawDocument> {
  const item = await read(makeDocx(parts));
  if (isReadError(item)) throw new Error(item.error.message);
  return item;
}

async function code(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  const item = await read(bytes, options);
  return isReadError(item) ? item.error.code : item.text;
}

const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

describe("a Word document", () => {
  it("is lines with their places in the part", async () => {
    const found = await document({ body: p(t("会议") + t("召开")) + p("") + p(t("会议指出，A&amp;B。")) });
    expect(found).toMatchObject({
      text: "会议召开\n会议指出，A&B。",
      source: {
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        encoding: "utf-8",
      },
      blocks: [
        { start: 0, end: 4, tag: "p", path: "document/p" },
        { start: 5, end: 14, tag: "p", path: "document/p" },
      ],
    });
    expect(found.source).not.toHaveProperty("encodingEvidence");
  });

  it("has headings, by the style's name, level or base, or the paragraph's own level", async () => {
    const styles =
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:styleId="a2"><w:name w:val="节"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:styleId="a3"><w:name w:val="节甲"/><w:basedOn w:val="a2"/></w:style>';
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const body =
      p(t("甲"), style("1")) +
      p(t("乙"), style("a2")) +
      p(t("丙"), style("a3")) +
      p(t("丁"), '<w:outlineLvl w:val="3"/>') +
      p(t("戊"), `${style("1")}<w:outlineLvl w:val="9"/>`) +
      p(t("己"), style("none"));
    const { blocks } = await document({ body, styles });
    expect(blocks?.map(({ tag }) => tag)).toEqual(["h1", "h2", "h2", "h4", "p", "p"]);
  });

  it("has the signs that elements stand for", async () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const body = p(
      `<w:tabs><w:tab w:val="left"/></w:tabs>` +
        t("甲") +
        run("<w:tab/>") +
        t("乙") +
        run("<w:br/>") +
        t("丙") +
        run('<w:noBreakHyphen/><w:sym w:char="2022"/><w:softHyphen/>') +
        t("丁") +
        run("<w:cr/>"),
    );
    expect((await document({ body })).text).toBe("甲\t乙\n丙\u2011\u2022丁");
  });

  it("keeps spaces where it is told to, and turns line breaks of the source into spaces", async () => {
    const body = p(`<w:r><w:t> 甲 </w:t></w:r>${t(" 乙\n丙 ")}`);
    expect((await document({ body })).text).toBe("甲 乙 丙 ");
  });

  it("is without tracked deletions, moves and hidden text, and with insertions", async () => {
    const body =
      p(
        `${t("会议")}<w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del><w:ins>${t("召开")}</w:ins>`,
      ) +
      p(`<w:moveFrom>${t("x")}</w:moveFrom><w:moveTo>${t("会议指出")}</w:moveTo>`) +
      p(
        `${t("要")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>x9</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>做好</w:t></w:r>`,
      ) +
      p(`<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>防汛</w:t></w:r>`) +
      p(t("两段"), "<w:rPr><w:del/></w:rPr>") +
      p(t("变一段"));
    const found = await document({ body });
    expect(found.text).toBe("会议召开\n会议指出\n要做好\n防汛\n两段变一段");
    expect(found.diagnostics?.map(({ rule, message }) => [rule, message])).toEqual([
      ["hiddenText", "2 characters that the document hides were left out"],
    ]);
  });

  it("has the rows of tables on lines", async () => {
    const cell = (inner: string): string => `<w:tc><w:tcPr/>${inner}</w:tc>`;
    const row = (...cells: string[]): string =>
      `<w:tr><w:trPr><w:del/></w:trPr>${cells.map(cell).join("")}</w:tr>`;
    const body = `<w:tbl>${row(p(t("市")), p(t("人数")))}${row(p(t("青岚")), p(""), p(t("12")))}${row(p(t("甲")) + p(t("乙")), p(t("丙")))}</w:tbl>`;
    const found = await document({ body: p(t("表")) + body + p(t("完")) });
    expect(found.text).toBe("表\n市\t人数\n青岚\t\t12\n甲\n乙\n丙\n完");
    expect(found.blocks?.map(({ path }) => path)).toEqual([
      "document/p",
      "document/table/tr",
      "document/table/tr",
      "document/table/tr/td/p",
      "document/table/tr/td/p",
      "document/table/tr/td/p",
      "document/p",
    ]);
  });

  it("has the notes that it refers to behind the text, in that order", async () => {
    const notes = (kind: string): string =>
      [0, 1, 2, 3].map((id) => `<w:${kind} w:id="${id}">${p(t(`${kind}${id}`))}</w:${kind}>`).join("");
    const found = await document({
      body: p(
        `${t("甲")}<w:r><w:footnoteReference w:id="2"/></w:r>${t("乙")}<w:r><w:endnoteReference w:id="1"/></w:r>`,
      ),
      footnotes: notes("footnote"),
      endnotes: notes("endnote"),
    });
    expect(found.text).toBe("甲乙\nfootnote2\nendnote1");
    expect(found.blocks?.map(({ path }) => path)).toEqual(["document/p", "footnote/p", "endnote/p"]);
  });

  it("has text boxes once, before the paragraph that they hang on, and links", async () => {
    const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
    const body = p(
      `${t("会议")}<w:r><mc:AlternateContent><mc:Choice>${box(p(t("框")))}</mc:Choice><mc:Fallback>${box(p(t("框")))}</mc:Fallback></mc:AlternateContent></w:r>${t("召开")}` +
        `<w:hyperlink>${t("详情")}</w:hyperlink>`,
    );
    const found = await document({ body });
    expect(found.text).toBe("框\n会议召开详情");
    expect(found.blocks?.[1]?.linked).toBe(2);
  });

  it("is found whatever its parts are called and come behind", async () => {
    const bytes = makeDocx({
      body: p(t("会议")),
      path: "a/b.xml",
      before: { "docProps/thumbnail.jpeg": Buffer.alloc(20_000, "\x01\x9a\x33") },
    });
    expect(await code(bytes)).toBe("会议");
  });
});

describe("what is no document that can be read", () => {
  const whole = makeDocx({ body: p(t("会议召开".repeat(2000))) });

  it.each<[string, Uint8Array, string]>([
    ["no text", makeDocx({ body: p(t(" ")) + p("") }), "no-text"],
    [
      "a spreadsheet",
      makeZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }),
      "unsupported-media-type",
    ],
    ["an archive that is cut short", whole.subarray(0, -40), "damaged"],
    [
      "damaged data",
      Buffer.concat([whole.subarray(0, 330), Buffer.alloc(60, 0xff), whole.subarray(390)]),
      "damaged",
    ],
    [
      "a part that is missing",
      makeZip({ "[Content_Types].xml": "<Types/>", "word/x.xml": "<x/>" }),
      "damaged",
    ],
    ["parts that are locked", makeDocx({ body: p(t("会议")) }, { isLocked: true }), "encrypted"],
    ["a false size", makeDocx({ body: p(t("会议")) }, { declaredSize: 10 }), "damaged"],
    ["a bomb", makeDocx({ body: p(t("会".repeat(30_000_000))) }), "too-large"],
    [
      "a container of older Office",
      Buffer.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`, "latin1"),
      "unsupported-media-type",
    ],
    [
      "a locked document",
      Buffer.concat([
        Buffer.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`, "latin1"),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "encrypted",
    ],
  ])("%s", async (_, bytes, wanted) => {
    expect(await code(bytes)).toBe(wanted);
  });

  it("holds the limit for all parts together", async () => {
    const bytes = makeDocx({ body: p(t("会".repeat(1000))), styles: "x".repeat(4000) });
    expect(await code(bytes, { maxBytes: 5000 })).toBe("too-large");
    expect(await code(bytes, { maxBytes: 50_000 })).toHaveLength(1000);
  });
});

describe("whatever the XML", () => {
  it("ends with a document or an error", async () => {
    const names = [
      "p",
      "r",
      "t",
      "tbl",
      "tr",
      "tc",
      "del",
      "pPr",
      "rPr",
      "hyperlink",
      "footnoteReference",
      "br",
      "txbxContent",
    ];
    const tag = fc
      .tuple(fc.constantFrom("<", "</"), fc.constantFrom(...names), fc.constantFrom(">", "/>"))
      .map(([open, name, close]) => `${open}w:${name}${close}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(tag, fc.constant("会"), fc.constant("&#0;<![CDATA[")), { maxLength: 60 }),
        async (pieces) => {
          const item = await read(makeDocx({ body: pieces.join("") }));
          expect(isReadError(item) ? item.error.code : "document").toMatch(/^(?:document|no-text)$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    "<w:p>",
    "<w:p><w:r><w:t>x",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "</w:p>",
    "<w:del>",
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
    "&amp;",
    "<w:hyperlink>",
  ])("two mebibytes of %s come to an end", async (fill) => {
    const item = await read(makeDocx({ body: fill.repeat((2 << 20) / fill.length) }));
    expect(isReadError(item) ? item.error.code : item.text).toBeTruthy();
  });
});

const reports = fileURLToPath(
  new URL("../../../../../shared/corpora/provincial-work-reports-2025/docx/", import.meta.url),
);

describe.skipIf(!existsSync(reports))("provincial-work-reports-2025", () => {
  it("all 31 are read, each with more than ten thousand characters", async () => {
    let count = 0;
    for await (const item of readDocuments([reports])) {
      if (isReadError(item)) throw new Error(item.error.message);
      count++;
      expect(item.text.length).toBeGreaterThan(10_000);
      expect(item.text).toContain("政府工作报告");
      expect(item.blocks?.length).toBeGreaterThan(40);
    }
    expect(count).toBe(31);
  });
});
