import { describe, expect, it } from "vitest";
import { htmlText } from "../../src/html/html-text.js";

const self = (head: string): ReturnType<typeof htmlText> =>
  htmlText(`<html><head>${head}</head><body>会议召开</body></html>`);
const meta = (name: string, content: string, key = "name"): string =>
  `<meta ${key}="${name}" content="${content}">`;

describe("what a page says of itself", () => {
  it("by the labels of government sites", () => {
    const page = self(
      "<title>会议召开_青岚省人民政府</title>" +
        meta("ArticleTitle", "会议召开") +
        meta("PubDate", "2031-05-06 08:30") +
        meta("ContentSource", "青岚日报") +
        meta("ColumnName", " 要闻\n动态 ") +
        meta("Url", "http://www.example.gov.cn/a.html"),
    );
    expect(page.pageMeta).toEqual({
      title: "会议召开",
      date: "2031-05-06 08:30",
      source: "青岚日报",
      column: "要闻 动态",
    });
    expect(page.url).toBe("http://www.example.gov.cn/a.html");
    expect(page.text).toBe("会议召开");
  });

  it.each([
    [meta("publishdate", "2031-05-06"), { date: "2031-05-06" }],
    [meta("firstpublishedtime", "2031-05-06-10:22:11"), { date: "2031-05-06-10:22:11" }],
    [
      meta("article:published_time", "2031-05-06T08:00:00+08:00", "property"),
      { date: "2031-05-06T08:00:00+08:00" },
    ],
    [meta("datePublished", "2031-05-06", "itemprop"), { date: "2031-05-06" }],
    ["<time itemprop=datePublished datetime='2031-05-06'>昨天</time>", { date: "2031-05-06" }],
    [meta("article:modified_time", "2031-05-07", "property"), { updated: "2031-05-07" }],
    [meta("dateUpdate", "2031-05-07 10:00", "itemprop"), { updated: "2031-05-07 10:00" }],
    [meta("og:title", "会议 &amp; 召开", "property"), { title: "会议 & 召开" }],
    ["<TITLE>\n 会议召开&mdash;青岚 \n</TITLE>", { title: "会议召开—青岚" }],
    [`${meta("ArticleTitle", " ")}<title>会议召开</title>`, { title: "会议召开" }],
    [meta("PubDate", "") + meta("PUBDATE", "2031-05-06"), { date: "2031-05-06" }],
  ])("%s", (head, wanted) => {
    expect(self(head).pageMeta).toEqual(wanted);
  });

  it("not by when it was changed, nor by a drawing's title", () => {
    expect(
      self(meta("lastmodifiedtime", "2031-05-06") + meta("og:site_name", "青岚网", "property")).pageMeta,
    ).toBeNull();
    expect(htmlText("会议<svg><title>x</title></svg>召开").pageMeta).toBeNull();
  });

  it("takes the first title, and the better name before the earlier one", () => {
    expect(self("<title>甲</title><title>乙</title>").pageMeta).toEqual({ title: "甲" });
    expect(self(meta("publishdate", "2031-05-07") + meta("PubDate", "2031-05-06")).pageMeta).toEqual({
      date: "2031-05-06",
    });
  });

  it("by structured data, however deep, with raw line breaks in it", () => {
    const data =
      '{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"会议\n召开","datePublished":"2031-05-06"}]}';
    expect(self(`<script type="application/ld+json">${data}</script>`).pageMeta).toEqual({
      title: "会议 召开",
      date: "2031-05-06",
    });
    for (const broken of [
      "{",
      "null",
      '{"datePublished":7}',
      `${"[".repeat(100_000)}`,
      `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    ]) {
      expect(self(`<script type="application/ld+json">${broken}</script>`).pageMeta).toBeNull();
    }
  });
});

describe("the page's address", () => {
  it.each([
    ["<link rel='shortlink canonical' href='https://example.org/a'>", "https://example.org/a"],
    [meta("og:url", "https://example.org/b", "property"), "https://example.org/b"],
    ["<!-- saved from url=(0024)https://example.org/c?d=1 -->", "https://example.org/c?d=1"],
    ["<base href='https://example.org/x/'><link rel=canonical href='../a'>", "https://example.org/a"],
    [
      "<link rel=canonical href='/a'><meta property='og:url' content='https://example.org/b'>",
      "https://example.org/b",
    ],
    ["<link rel=canonical href='/a'>", null],
    ["<link rel=stylesheet href='https://example.org/a.css'>", null],
    ["<link rel=canonical href='javascript:alert(1)'><base href='https://example.org'>", null],
    [meta("og:url", "http://", "property"), null],
  ])("%s", (head, url) => {
    expect(self(head).url).toBe(url);
  });
});
