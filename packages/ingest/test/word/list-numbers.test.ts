import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadError, readDocuments } from "../../src/index.js";
import { numberFormat } from "../../src/word/number-format.js";
import { makeDocx } from "./make-docx.js";

async function* bytes(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file;
}

async function text(body: string, numbering: string, styles = ""): Promise<string> {
  const stdin = bytes(makeDocx({ body, numbering, styles }));
  for await (const item of readDocuments(["-"], { stdin })) {
    if (isReadError(item)) throw new Error(item.error.message);
    for (const { start, end } of item.blocks ?? []) expect(item.text.slice(start, end)).not.toBe("");
    return item.text;
  }
  throw new Error("no document");
}

const level = (at: number, format: string, shown: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${shown}"/></w:lvl>`;
const REPORT =
  `<w:abstractNum w:abstractNumId="5">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}` +
  `${level(3, "bullet", "•")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>` +
  '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const p = (words: string, list: number | null, at = 0, more = ""): string =>
  `<w:p><w:pPr>${more}${list === null ? "" : `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe("numbers that Word counts itself", () => {
  it("stand before their paragraphs, level by level", async () => {
    const body =
      p("工作回顾", 1) +
      p("修渠", 1, 1) +
      p("正文。", null) +
      p("植树", 1, 1) +
      p("任务", 1) +
      p("办学", 1, 1) +
      p("校舍", 1, 2) +
      p("师资", 1, 2) +
      p("点", 1, 3);
    expect(await text(body, REPORT)).toBe(
      "一、工作回顾\n（一）修渠\n正文。\n（二）植树\n二、任务\n（一）办学\n1. 校舍\n2. 师资\n点",
    );
  });

  it("begin anew where a list says so, and go on where it does not", async () => {
    const body = p("甲", 1) + p("乙", 1) + p("丙", 2) + p("丁", 2) + p("戊", 1);
    expect(await text(body, REPORT)).toBe("一、甲\n二、乙\n一、丙\n二、丁\n三、戊");
  });

  it("come from a style as well, which a paragraph may undo", async () => {
    const styles =
      '<w:style w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="k"><w:basedOn w:val="h"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const body =
      p("甲", null, 0, style("h")) +
      p("乙", null, 0, style("k")) +
      p("丙", 0, 0, style("h")) +
      p("丁", null, 0, style("h"));
    expect(await text(body, REPORT, styles)).toBe("一、甲\n（一）乙\n丙\n二、丁");
  });

  it("come from the definition of a list style", async () => {
    const linked = (id: string): string =>
      `<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="${id}"/></w:abstractNum>`;
    const lent = `<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="outline"/>${level(0, "chineseCounting", "%1、")}</w:abstractNum>`;
    const num = '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>';
    expect(await text(p("甲", 1) + p("乙", 1), linked("outline") + lent + num)).toBe("一、甲\n二、乙");
    expect(await text(p("甲", 1) + p("乙", 1), lent + linked("outline") + num)).toBe("一、甲\n二、乙");
    expect(await text(p("甲", 1), lent + linked("other") + num)).toBe("甲");
  });

  it("are left out where the list is unknown, empty or hostile", async () => {
    const hostile = `<w:abstractNum w:abstractNumId="5">${level(0, "decimal", "%1%1%1%1".repeat(100))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>`;
    expect(await text(p("甲", 7) + p("", 1) + p("乙", 1, 99), REPORT)).toBe("甲\n二、乙");
    expect((await text(p("甲", 1), hostile)).length).toBeLessThan(100);
  });
});

describe("the way a number is written", () => {
  it.each([
    [1, "chineseCounting", "一"],
    [10, "chineseCounting", "十"],
    [11, "chineseCountingThousand", "十一"],
    [20, "taiwaneseCounting", "二十"],
    [103, "chineseCountingThousand", "一百零三"],
    [110, "chineseCountingThousand", "一百一十"],
    [1005, "chineseCountingThousand", "一千零五"],
    [12000, "chineseCountingThousand", "一万二千"],
    [10, "chineseLegalSimplified", "壹拾"],
    [12, "decimalFullWidth", "１２"],
    [3, "decimalEnclosedCircle", "③"],
    [21, "decimalEnclosedCircle", "㉑"],
    [2, "ideographTraditional", "乙"],
    [28, "lowerLetter", "bb"],
    [14, "upperRoman", "XIV"],
    [5, "decimalZero", "05"],
    [5, "constructor", "5"],
    [5, "bullet", ""],
  ])("%i as %s is %s", (value, format, shown) => {
    expect(numberFormat(value, format)).toBe(shown);
  });

  it("differs for different numbers, as far as Chinese counting goes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        fc.pre(a !== b);
        expect(numberFormat(a, "chineseCounting")).not.toBe(numberFormat(b, "chineseCounting"));
      }),
    );
  });
});
