import { describe, expect, it } from "vitest";
import { findArticle } from "../../src/page/find-article.js";
import { placedLines, type Row } from "./html.js";

const SENTENCE = "昨天下午，丁若渝到城东看了渠道和水库，问了粮价。";
/** Prose in an element: so many paragraphs. */
const prose = (path: string, count: number): Row[] =>
  Array.from({ length: count }, (_, at) => [`${path}/p`, `${at}${SENTENCE}`] as const);
const links = (path: string, count: number): Row[] =>
  Array.from({ length: count }, (_, at) => [`${path}/a`, `城东污水处理厂试运行第${at}天`] as const);

/** The element in which the article stands, and which lines are a part of it. */
function article(...rows: Row[]): string {
  const found = findArticle(placedLines(rows));
  if (found === null) return "none";
  expect(found.top).toBe(0);
  return `${found.root.label} ${found.inside.map((own) => (own ? "+" : "-")).join("")}`;
}

describe("the element that holds the article", () => {
  it("has nearly all the text outside of links", () => {
    expect(article(...links("div#a", 3), ...prose("div#b", 3), ...links("div#c", 3))).toBe("div#b ---+++---");
    expect(article(...prose("div#a/div#b/div#c", 3))).toBe("div#c +++");
  });

  it("is none where all is links, or nothing is there", () => {
    expect(article(...links("div#a", 9))).toBe("none");
    expect(article()).toBe("none");
    expect(article(["div", "打印"])).toBe("none");
  });

  it("is a paragraph's container, not the paragraph", () => {
    expect(article(["div/p", SENTENCE.repeat(9)])).toBe("div +");
    expect(article(["div/p/strong", SENTENCE.repeat(9)])).toBe("div +");
  });

  it("may be a cell of a table that lays out the page", () => {
    expect(article(...links("table/tr/td#a", 3), ...prose("table/tr/td#b", 3))).toBe("td#b ---+++");
    expect(article(["table/tr/td#a", SENTENCE])).toBe("tr +");
    expect(article(["table/tr/td#a", SENTENCE], ["table/tr/td#b", SENTENCE.repeat(3)])).toBe("tr ++");
  });

  it("is where text of its own stands", () => {
    expect(article(["div", SENTENCE.repeat(2)], ...prose("div/div#b", 3))).toBe("div ++++");
    expect(article(["div", "渠成，好。"], ...prose("div/div#b", 3))).toBe("div#b -+++");
  });
});

describe("what speaks for an article", () => {
  it("stops do, more than length", () => {
    const list: Row[] = Array.from({ length: 12 }, (_, at) => [
      "div#list/span",
      `城东污水处理厂试运行第${at}天`,
    ]);
    expect(article(...list, ...prose("div#content", 2))).toMatch(/^div#content -{12}\+\+$/u);
  });

  it("a long line speaks no louder than 800 characters", () => {
    const terms: Row = ["div#terms/p", "渠".repeat(2_000) + SENTENCE];
    expect(article(terms, ...prose("div#content", 20))).toMatch(/^div#content -/u);
    expect(article(terms, ...prose("div#content", 3))).toMatch(/^body/u);
  });

  it("chrome by its own words does not", () => {
    const rows: Row[] = Array.from({ length: 9 }, () => ["div#a/p", `版权所有：${SENTENCE}`]);
    expect(article(...rows, ...prose("div#content", 2))).toBe("div#content ---------++");
  });

  it("what stands half in links does by half", () => {
    const half: Row[] = Array.from({ length: 3 }, (_, at) => [
      "div#a/p",
      `${at}${SENTENCE}`,
      { linked: 0.4 },
    ]);
    expect(article(...half)).toBe("div#a +++");
    const most: Row[] = Array.from({ length: 3 }, (_, at) => [
      "div#a/p",
      `${at}${SENTENCE}`,
      { linked: 0.6 },
    ]);
    expect(article(...most)).toBe("none");
  });
});

describe("what is beside the article by its name", () => {
  it("is none of it, though it has sentences", () => {
    expect(article(...prose("div/div.sidebar", 2), ...prose("div/div#b", 3))).toBe("div#b --+++");
    expect(article(...prose("div#b", 3), ...prose("div#b/div.comment", 2))).toBe("div#b +++--");
    expect(article(...prose("div#b", 3), ...prose("div#b/div.comment/div", 2))).toBe("div#b +++--");
  });

  it("but for one with most of the page's text", () => {
    expect(article(...prose("div.sidebar", 9), ...prose("div#b", 2))).toMatch(/^body \+{11}$/u);
    expect(article(...prose("div.sidebar", 7), ...prose("div#b", 5))).toMatch(/^div#b -{7}\+{5}$/u);
  });

  it("likewise what its heading tells", () => {
    const related: Row[] = [["div#b/div#r/span", "相关阅读"], ...prose("div#b/div#r", 2)];
    expect(article(...prose("div#b", 3), ...related)).toBe("div#b +++---");
    const other: Row[] = [["div#b/div#r/span", "读者来信"], ...prose("div#b/div#r", 2)];
    expect(article(...prose("div#b", 3), ...other)).toBe("div#b ++++++");
  });

  it("a paragraph is not, whatever its name", () => {
    expect(article(...prose("div#b", 3), ["div#b/p.comment", SENTENCE])).toBe("div#b ++++");
  });

  it("two of them are weighed against each other", () => {
    expect(article(...prose("div.sidebar", 3), ...prose("div.comment", 3))).toMatch(/^body/u);
  });
});

describe("links in the article's element", () => {
  it("are dropped where an element holds them mostly", () => {
    expect(article(...prose("div#b", 3), ...links("div#b/div#l", 3))).toBe("div#b +++---");
    expect(article(...prose("div#b", 3), ...links("div#b/div#l/ul", 3))).toBe("div#b +++---");
    expect(article(...prose("div#b", 3), ...links("div#b/div#l", 1), ["div#b/div#l/p", SENTENCE])).toBe(
      "div#b +++++",
    );
  });

  it("stay in a paragraph", () => {
    expect(article(...prose("div#b", 3), ["div#b/p/a", "城东污水处理厂"])).toBe("div#b ++++");
  });
});

describe("an article in several elements", () => {
  it("stays whole where nothing tells them apart", () => {
    expect(article(...prose("div#a", 3), ...prose("div#b", 2))).toBe("body +++++");
    expect(article(...prose("div.part", 3), ...prose("div.part", 2))).toMatch(/\+{5}$/u);
  });

  it("a name that holds articles tells them apart", () => {
    expect(article(...prose("div#content", 3), ...prose("div#b", 2))).toBe("div#content +++--");
    expect(article(...prose("div#a/div#content", 3), ...prose("div#b", 2))).toBe("div#content +++--");
    expect(article(...prose("div#content", 3), ...prose("div#b/div.zoom", 2))).toBe("body +++++");
    expect(article(...prose("div#a", 3), ...prose("div#content", 2))).toBe("body +++++");
    expect(
      article(...prose("div#content", 4), ...prose("div#b/div.zoom", 1), ...prose("div#b/div#c", 2)),
    ).toBe("div#content ++++---");
  });

  it("what weighs next to nothing is no part", () => {
    expect(article(...prose("div#a", 3), ["div#b/p", "渠成，好。"])).toBe("div#a +++-");
    const many: Row[] = Array.from({ length: 4 }, () => ["div#b/p", "渠成，好。"]);
    expect(article(...prose("div#a", 3), ...many)).toBe("div#a +++----");
    expect(article(...prose("div#a", 60), ["div#b/p", SENTENCE])).toMatch(/^div#a \+{60}-$/u);
    expect(article(...prose("div#a", 10), ["div#b/p", SENTENCE])).toMatch(/^body/u);
  });

  it("a paragraph beside a container is a part of what they make together", () => {
    expect(article(...prose("div#content", 3), ["p", SENTENCE])).toBe("body ++++");
  });

  it("two posts with stamps of their own are two", () => {
    const stamp = (path: string): Row => [`${path}/span`, "2031-05-08 10:00"];
    expect(article(stamp("div#a"), ...prose("div#a", 3), stamp("div#b"), ...prose("div#b", 2))).toBe(
      "div#a ++++---",
    );
    expect(article(stamp("div#a"), ...prose("div#a", 3), ...prose("div#b", 2))).toBe("body ++++++");
    expect(article(...prose("div#a", 3), stamp("div#b"), ...prose("div#b", 2))).toBe("body ++++++");
    expect(
      article(
        stamp("div.post#a"),
        ...prose("div.post#a", 3),
        ["div#b/span", "时间：2031-05-08"],
        ...prose("div#b", 2),
      ),
    ).toBe("div.post#a ++++---");
  });

  it("a box of links with sentences is none of its parts", () => {
    expect(article(...prose("div#a", 3), ...links("div#b", 9), ...prose("div#b", 1))).toMatch(/^div#a/u);
  });

  it("elements of one class are parts of one, though one holds links mostly", () => {
    const two = (first: string, second: string): string => {
      const [one, ...more] = [...prose(second, 1), ...links(second, 9)];
      const shared = first.split("/").length + 1;
      return article(...prose(first, 3), [one![0], one![1], { shared }], ...more);
    };
    expect(two("div.green", "div.green")).toBe("body +++----------");
    expect(two("div.green", "div.red")).toBe("div.green +++----------");
    expect(two("div", "div")).toBe("div +++----------");
    expect(two("table/tr/td.green", "table/tr/td.green")).toMatch(/^td/u);
  });
});

describe("pages of a text in elements that are numbered", () => {
  const page = (label: string, text: string): Row => [`div/${label}/p`, text];
  const first = (label: string): Row[] => prose(`div/${label}`, 4);

  it("go on however short", () => {
    expect(article(...first("div#page1"), page("div#page2", "渠成，好。"))).toBe("div +++++");
    expect(article(...first("div.page9"), page("div.page10", "渠成，好。"))).toBe("div +++++");
    expect(article(...first("div#page1.green"), page("div#page2.green", "渠成，好。"))).toBe("div +++++");
  });

  it("not where the number is another, or the class", () => {
    expect(article(...first("div#page1"), page("div#page3", "渠成，好。"))).toBe("div#page1 ++++-");
    expect(article(...first("div#page1"), page("div#other2", "渠成，好。"))).toBe("div#page1 ++++-");
    expect(article(...first("div#page1.green"), page("div#page2.red", "渠成，好。"))).toBe(
      "div#page1.green ++++-",
    );
    expect(article(...first("div#page"), page("div#page2", "渠成，好。"))).toBe("div#page ++++-");
  });

  it("not where the next is links, or has a stamp as the first has", () => {
    expect(article(...first("div#page1"), ["div/div#page2/a", "城东污水处理厂试运行"])).toBe(
      "div#page1 ++++-",
    );
    const stamp = (label: string): Row => [`div/${label}/span`, "2031-05-08 10:00"];
    expect(
      article(stamp("div#page1"), ...first("div#page1"), stamp("div#page2"), page("div#page2", "渠成，好。")),
    ).toBe("div#page1 +++++--");
    expect(article(...first("div#page1"), stamp("div#page2"), page("div#page2", "渠成，好。"))).toBe(
      "div ++++++",
    );
    expect(article(stamp("div#page1"), ...first("div#page1"), page("div#page2", "渠成，好。"))).toBe(
      "div ++++++",
    );
  });
});
