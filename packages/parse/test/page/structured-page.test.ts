import { rawSpans } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { structuredPage } from "../../src/page/structured-page.js";
import { htmlPage, type Row } from "./html.js";
import { rolesOf } from "./roles.js";

const TITLE = "青岚市召开防汛工作会议";
/** Sentences, no two alike. */
const sentence = (at: number): string => `昨天下午，丁若渝到城东看了${at}条渠道和水库。`;
const prose = (count: number, path = "div#zoom/p", from = 0): Row[] =>
  Array.from({ length: count }, (_, at) => [path, sentence(from + at)] as const);

/** What each line is; no two are alike. */
function roles(rows: readonly Row[], called?: string): string[] {
  const clean = htmlPage(rows, called);
  const found = structuredPage(clean, rawSpans(clean));
  expect(found).not.toBeNull();
  return rolesOf(
    found!,
    rows.map(([, text]) => text),
  );
}

describe("a page with structure", () => {
  it("is one that was read from HTML, with an article", () => {
    const clean = htmlPage(prose(3));
    const find = (page: typeof clean): unknown => structuredPage(page, rawSpans(page));
    expect(find(clean)).not.toBeNull();
    const plain = { ...clean.raw.source, mediaType: "text/plain" };
    expect(find({ ...clean, raw: { ...clean.raw, source: plain } })).toBeNull();
    expect(find({ ...clean, raw: { ...clean.raw, blocks: [] } })).toBeNull();
    const { blocks: _, ...raw } = clean.raw;
    expect(find({ ...clean, raw })).toBeNull();
    expect(find(htmlPage([["div/a", "城东污水处理厂"]]))).toBeNull();
  });

  it("has its article, and what stands around it", () => {
    expect(
      roles(
        [
          ["div#nav/a", "首页"],
          ["div#bar/p", "青岚在线"],
          ["div#head/h1", TITLE],
          ["div#head/p", "要守住水库堤防"],
          ["div#head/p", "2031-05-08 09:12"],
          ["div#head/p", "丁若渝供稿"],
          ...prose(2),
          ["div#other/a", "城东污水处理厂"],
          ["div#other/p", "渠道"],
          ["div.comment/p", "读者来信"],
        ],
        TITLE,
      ),
    ).toEqual([
      "navigation menu",
      "navigation outsideArticle",
      "title",
      "subtitle",
      "source stamp",
      "source outsideArticle",
      "body",
      "body",
      "related outsideArticle",
      "other outsideArticle",
      "other outsideArticle",
    ]);
  });

  it("tells by an element's name what a line outside is", () => {
    const rows: Row[] = [...prose(3), ["div.share/p", "青岚渠道"], ["div#foot/p", "青岚水库"]];
    expect(roles(rows).slice(3)).toEqual(["share outsideArticle", "copyright outsideArticle"]);
  });

  it("gives a line above the text to the stamp only below a title", () => {
    const rows = (called: string): string[] =>
      roles(
        [
          ["div#a/p", "2031-05-08 丁若渝供稿"],
          ["div#b/p", TITLE],
          ["div#c/p", "2031-05-09 丁若渝供稿"],
          ...prose(3),
        ],
        called,
      );
    expect(rows(TITLE)).toEqual([
      "navigation outsideArticle",
      "title",
      "source stamp",
      "body",
      "body",
      "body",
    ]);
  });

  it("a list that is no list of links is the article's", () => {
    const rows: Row[] = [...prose(2), ["div#zoom/p", "· 城东渠道"], ...prose(1, "div#zoom/p", 2)];
    expect(roles(rows)[2]).toBe("body");
    const linked: Row[] = [
      ...prose(2),
      ["div#zoom/p", "· 城东渠道", { linked: 0.4 }],
      ...prose(1, "div#zoom/p", 2),
    ];
    expect(roles(linked)[2]).toBe("related linkItem");
  });
});

describe("the title inside the article's element", () => {
  it("is no paragraph, nor what stands above it", () => {
    expect(roles([["div#zoom/p", "青岚渠道要闻"], ["div#zoom/p", TITLE], ...prose(3)], TITLE)).toEqual([
      "navigation outsideArticle",
      "title",
      "body",
      "body",
      "body",
    ]);
  });

  it("is told once", () => {
    const rows: Row[] = [["div#head/h1", TITLE], ["div#zoom/p", `“${TITLE}”`], ...prose(3)];
    expect(roles(rows, TITLE)).toContain("other repeatedTitle");
    expect(roles(rows, TITLE).slice(2)).toEqual(["body", "body", "body"]);
    const inside: Row[] = [
      ["div#head/h1", TITLE],
      ...prose(2),
      ["div#zoom/p", `“${TITLE}”`],
      ...prose(1, "div#zoom/p", 2),
    ];
    expect(roles(inside, TITLE)).toEqual(["title", "body", "body", "body", "body"]);
  });

  it("has who wrote it below it", () => {
    expect(roles([["div#zoom/h1", TITLE], ["div#zoom/center", "丁若渝"], ...prose(3)], TITLE)[1]).toBe(
      "source outsideArticle",
    );
    expect(roles([["div#head/h1", TITLE], ["div#zoom/center", "丁若渝"], ...prose(3)], TITLE)[1]).toBe(
      "body",
    );
    expect(roles([["div#head/h1", TITLE], ["div#zoom/p", "2031-05-08 丁若渝"], ...prose(3)], TITLE)[1]).toBe(
      "source stamp",
    );
    expect(roles([["div#zoom/center", "丁若渝"], ...prose(3)], "别的")[0]).toBe("body");
  });
});

describe("what a forum puts in front of a title", () => {
  it("is taken off where the page calls itself so without it", () => {
    const clean = htmlPage([["div#head/h1", `[转帖] ${TITLE}`], ...prose(3)], TITLE);
    const found = structuredPage(clean, rawSpans(clean))!;
    expect(found.title).toEqual([{ start: 5, end: 5 + TITLE.length, text: TITLE }]);
    expect(found.chrome).toMatchObject([{ start: 0, end: 4, text: "[转帖]" }]);
  });

  it.each([
    [`[转帖] ${TITLE}`, undefined],
    [`[转帖] ${TITLE}`, "青岚渠道"],
    ["[转帖] 防汛会议", "防汛会议"],
    [`[这是一个很长的帖] ${TITLE}`, "青岚渠道"],
    [`转[帖] ${TITLE}`, `${TITLE}`],
  ])("%s stays, where it is called %s", (line, called) => {
    const clean = htmlPage([["div#head/h1", line], ...prose(3)], called);
    const found = structuredPage(clean, rawSpans(clean))!;
    const all = [...found.title, ...found.subtitles, ...found.paragraphs, ...found.chrome];
    expect(all.map(({ text }) => text)).toContain(line);
  });
});

describe("prose above the title", () => {
  const above: Row[] = prose(2, "div#zoom/p", 10);
  it("is another box's", () => {
    expect(roles([...above, ["div#zoom/p", TITLE], ...prose(4)], TITLE)).toEqual([
      "navigation outsideArticle",
      "navigation outsideArticle",
      "title",
      ...Array(4).fill("body"),
    ]);
  });

  it("but for an article of which little would be left", () => {
    expect(
      roles([...prose(8, "div#zoom/p", 10), ["div#zoom/p", TITLE], ...prose(2)], TITLE).slice(0, 8),
    ).toEqual(Array(8).fill("body"));
  });
});

describe("an article among other parts of the page", () => {
  const links = (count: number): Row[] =>
    Array.from({ length: count }, (_, at) => ["div#zoom/p/a", `城东污水处理厂试运行第${at}天`] as const);

  it("is told from them line by line", () => {
    const rows: Row[] = [
      ["div#zoom/p", "青岚在线"],
      ["div#zoom/h1", TITLE],
      ["div#zoom/p", "要守住水库堤防"],
      ["div#zoom/p", "2031-05-08 09:12"],
      ...prose(3),
      ...links(8),
      ["div#zoom/p", "版权所有"],
      ["div#zoom/p", "打印"],
      ["div#zoom/p", "登录"],
      ["div#zoom/p", "首页"],
      ["div#zoom/p", "分享"],
    ];
    expect(roles(rows, TITLE)).toEqual([
      "navigation outsideArticle",
      "title",
      "subtitle",
      "source stamp",
      "body",
      "body",
      "body",
      ...Array(8).fill("related outsideArticle"),
      "copyright copyright",
      "share share",
      "login loginBar",
      "navigation menu",
      "share share",
    ]);
  });

  it("links behind the last sentence do not make one of it", () => {
    const rows: Row[] = [["div#head/h1", TITLE], ...prose(3), ["div#zoom/p", "渠道"], ...links(8)];
    expect(roles(rows, TITLE).slice(0, 5)).toEqual(["title", "body", "body", "body", "body"]);
  });

  it("chrome between the sentences does, where there is much of it", () => {
    const buttons = (count: number): Row[] =>
      ["打印", "分享", "登录", "首页", "收藏", "评论", "返回"]
        .slice(0, count)
        .map((text) => ["div#zoom/p", text]);
    const tidy = roles([
      ...prose(1),
      ...buttons(4),
      ["div#zoom/p", "渠成树活"],
      ...prose(1, "div#zoom/p", 1),
      ["div#zoom/p", "天晴雨停"],
    ]);
    expect(tidy.at(-1)).toBe("body");
    const mixed = roles([
      ...prose(1),
      ...buttons(5),
      ["div#zoom/p", "渠成树活"],
      ...prose(1, "div#zoom/p", 1),
      ["div#zoom/p", "天晴雨停"],
    ]);
    expect(mixed.at(-1)).toBe("related behindBody");
  });

  it("keeps the rows of a table right behind it", () => {
    const rows: Row[] = [
      ["div#head/h1", TITLE],
      ["div#zoom/p", "打印"],
      ["div#zoom/p", "分享"],
      ["div#zoom/p", "登录"],
      ["div#zoom/p", "首页"],
      ["div#zoom/p", "收藏"],
      ...prose(1),
      ["div#zoom/table/tr", "东渠\t二里"],
      ["div#zoom/table/tr", "西渠\t三里"],
      ["div#zoom/p", "天晴雨停"],
      ["div#zoom/table/tr", "南渠\t四里"],
    ];
    expect(roles(rows, TITLE).slice(-5)).toEqual([
      "body",
      "body",
      "body",
      "related behindBody",
      "related behindBody",
    ]);
  });

  it("may be without a title of its own", () => {
    const rows: Row[] = [
      ["div#zoom/p", "要守住水库堤防"],
      ["div#zoom/p", "要把人员转移走"],
      ...prose(3),
      ...links(8),
      ...prose(1, "div#zoom/p", 3),
    ];
    expect(roles(rows, "别的标题而已")).toEqual([
      "title",
      "subtitle",
      "body",
      "body",
      "body",
      ...Array(8).fill("related outsideArticle"),
      "body",
    ]);
  });
});
