import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { mediaType } from "../src/media-type.js";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("content decides", () => {
  it.each([
    ["application/pdf", latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "a.txt"],
    ["application/zip", latin1("PK\x03\x04rest"), "a.txt"],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      latin1("PK\x03\x04[Content_Types].xml word/document.xml"),
      "a.zip",
    ],
    ["application/x-ole-storage", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "a.csv"],
    ["application/gzip", latin1("\x1f\x8b\x08"), ""],
    ["image/png", latin1("\x89PNG\r\n\x1a\n"), "a.jsonl"],
    ["text/html", bytes("\n <!-- 注 -->\n<!DOCTYPE html><html>"), "a.txt"],
    ["text/html", bytes("<p>会议召开</p>"), ""],
    ["text/html", bytes("\uFEFF\uFEFF<html>会议召开</html>"), "a.txt"],
    ["text/html", bytes("Warning: date()\n<html>\n<body>会议召开</body></html>"), "a.txt"],
    ["text/html", iconv.encode("<html><body>会议</body></html>", "utf-16le", { addBOM: true }), "a"],
    ["application/xhtml+xml", bytes('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">'), "a.xml"],
    ["application/xml", bytes('<?xml version="1.0"?><rss>'), "a.txt"],
    ["application/x-ndjson", bytes('{"text":"会议"}\n{"text":"会议"}\n'), ""],
    ["application/x-ndjson", bytes('{"text":"一行，长过开头'), "a.txt"],
    ["application/json", bytes('{\n  "text": "会议"\n}'), "a.txt"],
    ["application/json", bytes('[{"text":"会议"}]'), "a.csv"],
  ])("%s", (type, head, name) => {
    expect(mediaType(head, name)).toEqual({ mediaType: type, certain: true });
  });
});

describe("the name decides between texts", () => {
  it.each([
    ["text/csv", "id,text\n1,会议", "A.CSV"],
    ["text/tab-separated-values", "id\ttext\n1\t会议", "a.tsv"],
    ["application/x-ndjson", '{"text": broken\n{"text":"会议"}', "a.jsonl"],
    ["text/plain", "id,text\n1,会议", ""],
    ["text/plain", "[1] 会议纪要\n正文", "a.md"],
    ["text/plain", "【摘要】会议 <b>召开</b>", "a.txt"],
    ["text/html", "【摘要】会议 <b>召开</b>", "a.html"],
    ["text/html", "会议召开<br>", "A.HTM"],
    ["text/plain", "【摘要】会议召开，5 < 6", "a.html"],
    ["text/plain", "< 5 亿元", "a.txt"],
    ["text/csv", "id,text\n1,<html><body>会议</body></html>", "a.csv"],
    ["text/plain", "BMI 与 PK 赛", "a.txt"],
  ])("%s", (type, text, name) => {
    expect(mediaType(bytes(text), name)).toEqual({ mediaType: type, certain: false });
  });
});

describe("binary", () => {
  it("random bytes are binary, a stray control character is not", () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff);
    expect(mediaType(noise, "a.txt")).toBeNull();
    expect(mediaType(bytes("会议\x00召开"), "a.txt")?.mediaType).toBe("text/plain");
  });

  it("UTF-16 is no binary for its zero bytes", () => {
    expect(mediaType(iconv.encode("plain words", "utf-16le"), "")?.mediaType).toBe("text/plain");
  });
});
