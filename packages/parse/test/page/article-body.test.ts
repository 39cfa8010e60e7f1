import { describe, expect, it } from "vitest";
import { bodyLines, containerOf, isProse, isRow } from "../../src/page/article-body.js";
import { type Element, holds } from "../../src/page/element-tree.js";
import type { PlacedLine } from "../../src/page/find-article.js";
import { placedLines, type Row } from "./html.js";

const SENTENCE = "昨天下午，丁若渝到城东看了渠道。";
const p = (text: string, linked = 0): Row => ["div/div#b/p", text, { linked }];

function rootOf(lines: readonly PlacedLine[], label: string): Element {
  for (const { element } of lines)
    for (let at: Element | null = element; at !== null; at = at.parent) if (at.label === label) return at;
  throw new Error(label);
}

/** Which lines are the body of the article in `div#b`. */
function body(rows: readonly Row[], top = 0): string {
  const all = placedLines(rows);
  const root = rootOf(all, "div#b");
  const found = bodyLines(all, { root, inside: all.map(({ element }) => holds(root, element)), top });
  return all.map((line) => (found.has(line) ? "+" : "-")).join("");
}
/** Whether a line between two sentences is the body's, below the last, and above the first. */
function places(row: Row): string {
  const between = body([p(SENTENCE), row, p(SENTENCE)])[1]!;
  return between + body([p(SENTENCE), row])[1]! + body([row, p(SENTENCE)])[0]!;
}

describe("the body", () => {
  it("is the lines of the article's element", () => {
    expect(
      body([["div#a/p", "渠成树活"], p("渠成树活"), p(SENTENCE), p("渠成树活"), ["div#c/p", "渠成树活"]]),
    ).toBe("-+++-");
  });

  it("is all of them where none is a sentence", () => {
    expect(body([p("渠成树活"), ["div/div#b/div/p", "天晴雨停"]])).toBe("++");
    expect(body([["div/div#b/div/p", "天晴雨停"]])).toBe("+");
  });

  it("has no buttons", () => {
    expect(places(p("打印"))).toBe("---");
    expect(places(p("来源：青岚日报"))).toBe("---");
  });

  it("ends before what follows an article, but for sentences that go on with it", () => {
    expect(body([p(SENTENCE), p("相关阅读"), p("渠成树活"), p("天晴雨停")])).toBe("+---");
    expect(body([p(SENTENCE), p("相关阅读"), p("渠成树活"), p(SENTENCE), p("天晴雨停")])).toBe("+--++");
    expect(body([p(SENTENCE), p("上一篇：渠成树活"), p("天晴雨停")])).toBe("+--");
    expect(body([p("相关阅读"), p(SENTENCE), p("渠成树活")])).toBe("-++");
    expect(body([p(SENTENCE), p("打印"), p("渠成树活")])).toBe("+-+");
    expect(body([p(SENTENCE.repeat(2)), p("相关阅读"), ["div/div#b/div#c/p", SENTENCE], p("天晴雨停")])).toBe(
      "+---",
    );
    expect(body([["div/div#b/div#c/p", SENTENCE], p("相关阅读"), p(SENTENCE.repeat(2)), p("天晴雨停")])).toBe(
      "+-++",
    );
  });
});

describe("a short line above the first sentence or below the last", () => {
  it("stands in an element of the name of the sentences'", () => {
    expect(places(p("渠成树活"))).toBe("+++");
    expect(places(["div/div#b/div.box/p", "渠成树活"])).toBe("+--");
    expect(places(["div/div#b/div.box/h2", "渠成树活"])).toBe("+++");
    expect(places(["div/div#b/div.box/p", SENTENCE])).toBe("+++");
    expect(places(["div/div#b/div.box/tr", "渠成\t树活"])).toBe("+++");
    expect(places(["div/div#b/div.box/tr", "渠成树活"])).toBe("+--");
  });

  it("the number of a page tells no names apart", () => {
    const page = (label: string, text: string): Row => [`div/div#b/${label}/p`, text];
    expect(body([page("div#page1", SENTENCE), page("div#page2", "渠成树活")])).toBe("++");
    expect(body([page("div.page1.green", SENTENCE), page("div.page12.green", "渠成树活")])).toBe("++");
    expect(body([page("div#page1", SENTENCE), page("div#other2", "渠成树活")])).toBe("+-");
    expect(body([page("div#page1x", SENTENCE), page("div#page2x", "渠成树活")])).toBe("+-");
  });
});

describe("links in the body", () => {
  it("are some of a line between sentences, less of one at the ends", () => {
    expect(places(p("渠成树活天晴雨停好的", 0.7))).toBe("+--");
    expect(places(p("渠成树活天晴雨停好的", 0.8))).toBe("---");
    expect(places(p("渠成树活天晴雨停好的", 0.5))).toBe("+++");
  });
});

describe("lines of a notice", () => {
  it("its day", () => {
    expect(places(p("2031年5月8日"))).toBe("+++");
    expect(places(p("2031-05-08 09:12"))).toBe("---");
    expect(places(p("2031年5月8日", 0.2))).toBe("---");
  });

  it("whom to call, where and when: between its sentences, or as one", () => {
    expect(places(p("联系电话：12345"))).toBe("+--");
    expect(places(p("联系电话：12345，欢迎来电。"))).toBe("+++");
    expect(places(p("时间：2031年5月8日上午"))).toBe("+--");
    expect(places(p("版权所有，违者必究，请勿转载。"))).toBe("---");
  });

  it("a number on a line of its own, between its sentences", () => {
    expect(places(p("12"))).toBe("+--");
    expect(places(p("**"))).toBe("---");
  });
});

describe("sentences beside the article's element", () => {
  const beside = (text: string, more: { linked?: number } = {}, path = "div/p"): Row => [path, text, more];

  it("go on with it, right above and below", () => {
    expect(body([beside(SENTENCE), beside(SENTENCE), p(SENTENCE), beside(SENTENCE), beside(SENTENCE)])).toBe(
      "+++++",
    );
    expect(
      body([beside(SENTENCE), beside("渠成树活"), p(SENTENCE), beside("渠成树活"), beside(SENTENCE)]),
    ).toBe("--+--");
  });

  it("not above where the article may begin", () => {
    expect(body([beside(SENTENCE), beside(SENTENCE), p(SENTENCE)], 1)).toBe("-++");
    expect(body([beside(SENTENCE), p(SENTENCE)], 1)).toBe("-+");
  });

  it.each([
    beside("渠成树活了。"),
    beside("版权所有，违者必究，请勿转载。"),
    beside(SENTENCE, { linked: 0.3 }),
    beside(SENTENCE, {}, "div/div.comment/p"),
    beside(SENTENCE, {}, "div#c/p"),
  ])("not %s", (...row) => {
    expect(body([p(SENTENCE), row as unknown as Row])).toBe("+-");
  });

  it("rows of a table do, however short, and sentences with a link", () => {
    expect(body([p(SENTENCE), ["div/table/tr", "渠\t树"]])).toBe("++");
    expect(body([p(SENTENCE), beside(SENTENCE, { linked: 0.1 })])).toBe("++");
    expect(body([p(SENTENCE), beside("丁若渝到城东看了渠道吗。")])).toBe("++");
    expect(body([p(SENTENCE), beside("丁若渝到城东看渠道吗。")])).toBe("+-");
  });
});

describe("what a line reads like", () => {
  const line = (text: string, linked = 0, path = "p"): PlacedLine =>
    placedLines([[path, text, { linked }]])[0]!;

  it("a sentence", () => {
    for (const text of ["渠成。", "渠成！好", "渠成？", "渠成；", "It rained.", "Rain?"])
      expect(isProse(line(text))).toBe(true);
    for (const text of ["渠成", "It rained. Green", "渠成，树活"]) expect(isProse(line(text))).toBe(false);
    for (const mark of ["，", "：", "、"]) {
      expect(isProse(line(`渠成${mark}${"树".repeat(22)}`))).toBe(true);
      expect(isProse(line(`渠成${mark}${"树".repeat(21)}`))).toBe(false);
    }
    expect(isProse(line("树".repeat(30)))).toBe(false);
    expect(isProse(line("渠成，树活了。天晴了", 0.7))).toBe(true);
    expect(isProse(line("渠成，树活了。天晴了", 0.8))).toBe(false);
  });

  it("a row of a table", () => {
    expect(isRow(line("渠\t树", 0, "table/tr"))).toBe(true);
    expect(isRow(line("渠 树", 0, "table/tr"))).toBe(false);
    expect(isRow(line("渠\t树"))).toBe(false);
  });

  it("stands in a container", () => {
    const [one] = placedLines([["div#b/blockquote/p/b", SENTENCE]]);
    expect(containerOf(one!.element).label).toBe("div#b");
    const [bare] = placedLines([["", SENTENCE]]);
    expect(containerOf(bare!.element).label).toBe("body");
  });
});
