import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../src/index.js";

const SENTENCE = "青岚省召开防汛工作会议，研究部署汛期安全工作。会议指出，要压实责任、强化值守。";
const TRADITIONAL = "青嵐省召開防汛工作會議，研究部署汛期安全工作。會議指出，要壓實責任、強化值守。";

/** Every character of a block of a two-byte encoding. */
function block(encoding: string, leads: [number, number], trails: readonly [number, number][]): string[] {
  const found: string[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) {
        found.push(new TextDecoder(encoding).decode(Uint8Array.of(lead, trail)));
      }
    }
  }
  return found.filter((character) => /^\p{Script=Han}$/u.test(character));
}

const GB_LEVEL_1 = block("gb18030", [0xb0, 0xd7], [[0xa1, 0xfe]]);
const BIG5_LEVEL_1 = block(
  "big5",
  [0xa4, 0xc5],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

describe("decode by mark", () => {
  it.each([
    ["utf-8", Buffer.from(`\uFEFF${SENTENCE}`)],
    ["utf-16le", iconv.encode(SENTENCE, "utf-16le", { addBOM: true })],
    ["utf-16be", iconv.encode(SENTENCE, "utf-16be", { addBOM: true })],
    ["gb18030", iconv.encode(`\uFEFF${SENTENCE}`, "gb18030")],
  ])("%s, the mark left out of the text", (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: SENTENCE, encoding, how: "bom" });
  });

  it("does not believe a UTF-8 mark before GB 18030", () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode(SENTENCE, "gb18030")]);
    expect(decode(bytes)).toMatchObject({ encoding: "gb18030", how: "statistics" });
  });
});

describe("decode without a mark", () => {
  it.each([
    ["utf-8", "valid", SENTENCE, Buffer.from(SENTENCE)],
    ["utf-8", "ascii", "GDP 5.2%\n", Buffer.from("GDP 5.2%\n")],
    ["utf-16le", "statistics", SENTENCE, iconv.encode(SENTENCE, "utf-16le")],
    ["utf-16be", "statistics", SENTENCE, iconv.encode(SENTENCE, "utf-16be", { addBOM: false })],
    ["utf-16le", "statistics", "GDP 5.2%\n", iconv.encode("GDP 5.2%\n", "utf-16le")],
    ["gb18030", "statistics", SENTENCE, iconv.encode(SENTENCE, "gb18030")],
    ["gb18030", "statistics", TRADITIONAL, iconv.encode(TRADITIONAL, "gb18030")],
    ["big5", "statistics", TRADITIONAL, iconv.encode(TRADITIONAL, "big5")],
    ["windows-1252", "fallback", "the province’s “plan”", iconv.encode("the province’s “plan”", "win1252")],
  ])("%s (%s)", (encoding, how, text, bytes) => {
    expect(decode(bytes)).toEqual({ text, encoding, how });
  });

  it("keeps four-byte characters of GB 18030 and no-break spaces", () => {
    const text = `\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0𠮷林市召开会议`;
    expect(decode(iconv.encode(text, "gb18030"))).toMatchObject({ text, encoding: "gb18030" });
  });

  it("reads UTF-8 that is cut or damaged as UTF-8", () => {
    const bytes = Buffer.from(SENTENCE.repeat(3));
    bytes[31] = 0x41;
    const found = decode(bytes.subarray(0, -1));
    expect(found).toMatchObject({ encoding: "utf-8", how: "statistics" });
    expect(found?.text.match(/�/g)?.length).toBeLessThanOrEqual(3);
    expect(found?.text).toContain("压实责任、强化值守。青岚省");
  });

  it("finds nothing in bytes that fit nothing", () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 32));
    expect(decode(bytes)).toBeNull();
  });

  it("decodes an empty text", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", how: "ascii" });
  });
});

describe("decode by declaration", () => {
  const page = (charset: string, text: string): string => `<meta charset="${charset}"><p>${text}</p>`;

  it.each(["gb2312", "GBK", "x-gbk"])("%s means GB 18030", (charset) => {
    const text = page(charset, "防汛");
    expect(decode(iconv.encode(text, "gb18030"))).toEqual({ text, encoding: "gb18030", how: "declaration" });
  });

  it("an older form of the meta element, and XML", () => {
    const meta = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>會議</p>';
    const xml = '<?xml version="1.0" encoding="Shift_JIS"?><p>こんにちは</p>';
    expect(decode(iconv.encode(meta, "big5"))).toMatchObject({ text: meta, how: "declaration" });
    expect(decode(iconv.encode(xml, "shift_jis"))).toMatchObject({ text: xml, encoding: "shift_jis" });
  });

  it("gives way to bytes that are another encoding", () => {
    const latin = page("iso-8859-1", SENTENCE);
    expect(decode(iconv.encode(latin, "gb18030"))).toEqual({
      text: latin,
      encoding: "gb18030",
      how: "statistics",
    });
    const utf8 = page("gb2312", SENTENCE);
    const big5 = page("gb2312", TRADITIONAL);
    expect(decode(Buffer.from(utf8))).toEqual({ text: utf8, encoding: "utf-8", how: "valid" });
    expect(decode(iconv.encode(big5, "big5"))).toEqual({ text: big5, encoding: "big5", how: "statistics" });
  });
});

describe("decode of mixed pages", () => {
  it("decodes each line in its own encoding", () => {
    const lines = [SENTENCE, "第二段：各地要做好准备。", SENTENCE];
    const bytes = Buffer.concat([
      Buffer.from(`${lines[0]}\n`),
      iconv.encode(`${lines[1]}\r\n`, "gb18030"),
      Buffer.from(`${lines[2]}`),
    ]);
    const text = `${lines[0]}\n${lines[1]}\r\n${lines[2]}`;
    expect(decode(bytes)).toEqual({ text, encoding: "utf-8", how: "mixed" });
  });

  it("decodes each part of a page that is one line", () => {
    const parts = [`<p>${SENTENCE}</p>`, "<p>第二段：各地要做好准备。</p>", `<p>${SENTENCE}</p>`];
    const bytes = Buffer.concat(parts.map((part, at) => iconv.encode(part, at === 1 ? "gb18030" : "utf-8")));
    expect(decode(bytes)).toEqual({ text: parts.join(""), encoding: "utf-8", how: "mixed" });
  });

  it("takes a short stretch of damaged UTF-8 for no other encoding", () => {
    const bytes = Buffer.from(`<p>${SENTENCE}</p><b>会议召开</b><p>${SENTENCE}</p>`);
    bytes[bytes.indexOf("召开</b>")] = 0x41;
    const text = decode(bytes)?.text;
    expect(text).toContain("<b>会议A");
    expect(text).toContain("开</b>");
  });

  it("labels the page with the encoding of most bytes", () => {
    const gb = iconv.encode(`${SENTENCE}\n`.repeat(4), "gb18030");
    expect(decode(Buffer.concat([gb, Buffer.from(SENTENCE)]))).toEqual({
      text: `${SENTENCE}\n`.repeat(4) + SENTENCE,
      encoding: "gb18030",
      how: "mixed",
    });
  });
});

describe("laws", () => {
  const textOf = (pool: readonly string[]): fc.Arbitrary<string> =>
    fc
      .array(
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...pool) },
          fc.constantFrom("，", "。", "\n", "5", " "),
        ),
        {
          minLength: 12,
          maxLength: 200,
        },
      )
      .map((parts) => parts.join(""))
      .filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 10);

  it.each([
    ["utf-8", GB_LEVEL_1],
    ["gb18030", GB_LEVEL_1],
    ["utf-16le", GB_LEVEL_1],
    ["big5", BIG5_LEVEL_1],
  ])("any common characters come back from %s", (encoding, pool) => {
    fc.assert(
      fc.property(textOf(pool), (text) => {
        expect(decode(iconv.encode(text, encoding))).toMatchObject({ text, encoding });
      }),
      { numRuns: 300 },
    );
  });

  it("any string comes back from its UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decode(Buffer.from(text))?.text).toBe(text);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const found = decode(bytes);
        expect(found === null || typeof found.text === "string").toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
