import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { htmlText } from "../../src/html/html-text.js";
import { decode } from "../../src/index.js";

const text = (source: string): string => htmlText(source).text;
const paths = (source: string): string[] => htmlText(source).blocks.map(({ path }) => path);

/** A body that is longer than what tests hide in it. */
const BODY = "<p>青岚省召开防汛工作会议，研究部署汛期安全工作。</p>";
const BODY_TEXT = "青岚省召开防汛工作会议，研究部署汛期安全工作。";

describe("lines", () => {
  it.each([
    ["blocks", "<h1>会议召开</h1><div>甲<p>乙</p>丙</div>", "会议召开\n甲\n乙\n丙"],
    [
      "inline elements",
      "<p>会议<b>强调</b>，<a href=x>要</a><span>守住</span>底线。</p>",
      "会议强调，要守住底线。",
    ],
    ["br", "<p>甲<br>乙<br/>丙</br>丁</p>", "甲\n乙\n丙\n丁"],
    ["runs of br", "<div>甲<br><br>乙<br></div><br>丙", "甲\n\n乙\n\n丙"],
    ["lists", "<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>", "甲\n乙\n丙\n丁"],
    ["definitions", "<dl><dt>时间<dd>今天<dt>地点<dd>青岚市</dl>", "时间\n今天\n地点\n青岚市"],
    ["options", "<select><option>甲<option selected>乙</select>", "甲\n乙"],
    [
      "span shown as a block",
      "<span style='display: block'>甲</span><span style=display:inline>乙</span>丙",
      "甲\n乙丙",
    ],
    ["hr and paragraphs left open", "<p>甲<hr>乙<p>丙<p>丁", "甲\n乙\n丙\n丁"],
    ["text outside of everything", "甲<html><body>乙</body></html>丙", "甲\n乙\n丙"],
  ])("%s", (_, source, wanted) => {
    expect(text(source)).toBe(wanted);
  });
});

describe("white space", () => {
  it("collapses as on the page, and goes where the source breaks a line between Chinese characters", () => {
    expect(text("<p>\n  全省\n  会议，\n要求  <b> 做好 </b>\n防汛\n</p>")).toBe("全省会议，要求 做好防汛");
    expect(text("<p>The\n  meeting\n会议\nwas <i>held</i>\n in 2031</p>")).toBe(
      "The meeting 会议 was held in 2031",
    );
    expect(text("<p>他说\n“要”\n做</p>")).toBe("他说“要”做");
  });

  it("keeps no-break and ideographic spaces", () => {
    expect(text("<p>&nbsp;&nbsp;　　会&nbsp;&#12288;议</p>")).toBe(
      "\u00a0\u00a0\u3000\u3000会\u00a0\u3000议",
    );
  });

  it("stays in pre, textarea and white-space: pre", () => {
    expect(text("<pre>\n  甲\r\n\t乙\n\n丙</pre>")).toBe("  甲\n\t乙\n\n丙");
    expect(text("<textarea>\n甲\n <b>乙</textarea>")).toBe("甲\n <b>乙");
    expect(
      text("<p style='white-space: pre-wrap'>甲\n 乙<span style='white-space:normal'>\n丙</span></p>"),
    ).toBe("甲\n 乙丙");
  });

  it("lines of no-break spaces are kept, but are no blocks", () => {
    const page = htmlText("<p>甲</p><p>&nbsp;</p><p>乙</p>");
    expect(page.text).toBe("甲\n\u00a0\n乙");
    expect(page.blocks.length).toBe(2);
  });
});

describe("tables", () => {
  it("a row is a line, its cells parted by tabs", () => {
    const table =
      "<table><caption>表1</caption><thead><tr><th>市<th>人数</thead>" +
      "<tr><td><p>青岚</p><td> 12 <tr><td>白沙</td><td></td><td>7</td><td></td></tr></table>";
    const page = htmlText(table);
    expect(page.text).toBe("表1\n市\t人数\n青岚\t12\n白沙\t\t7");
    expect(page.blocks.map(({ tag }) => tag)).toEqual(["caption", "tr", "tr", "tr"]);
    expect(page.blocks[2]?.path).toBe("html/body/table/tr");
  });

  it("a row that lays out the page is none", () => {
    const long = "会".repeat(101);
    expect(text(`<table><tr><td>栏目<td><p>甲</p><p>乙</p></table>`)).toBe("栏目\n甲\n乙");
    expect(text(`<table><tr><td>栏目<td>${long}</table>`)).toBe(`栏目\n${long}`);
    expect(text("<table><tr><td>栏目<td><table><tr><td>1<td>2</table></table>")).toBe("栏目\n1\t2");
    expect(text("<table><tr><td>&nbsp;<td>甲<td></table>")).toBe("甲");
  });

  it("cells without rows, and rows without tables", () => {
    expect(text("<table><td>甲<td>乙<tr><td>丙</table>丁")).toBe("甲\t乙\n丙\n丁");
    expect(text("<tr><td>甲<td>乙</tr>丙")).toBe("甲\t乙\n丙");
  });

  it("text between cells has no column, and is not lost", () => {
    expect(text("<table><tr>甲<td>乙<td>丙</table>")).toBe("甲\n乙\n丙");
  });
});

describe("numbers of lists", () => {
  const A = "各地要抓紧排查隐患。";
  const B = "各地要备足抢险物资。";
  it.each([
    ["by default", `<ol><li>${A}</li><li><p>${B}</p></li></ol>`, `1. ${A}\n2. ${B}`],
    [
      "by style",
      `<ol style="list-style-type: cjk-ideographic;" class="list-paddingleft-2"><li>甲</li><li>乙</li></ol>`,
      "一、甲\n二、乙",
    ],
    ["by type and start", "<ol type=A start=3><li>甲</li><li>乙</li></ol>", "C. 甲\nD. 乙"],
    [
      "by value, backwards",
      "<ol type=1 reversed><li>甲</li><li value=9>乙</li><li>丙</li></ol>",
      "3. 甲\n9. 乙\n8. 丙",
    ],
    [
      "by an editor's class",
      "<ol class='custom_cn2 list-paddingleft-1'><li class=list-cn-3-1><p>甲</p></li><li><p>乙</p></li></ol>",
      "(一)甲\n(二)乙",
    ],
    [
      "within an item",
      `<ol type=1><li>甲<ol type=a><li>乙</li></ol></li><li>丙</li></ol>`,
      "1. 甲\na. 乙\n2. 丙",
    ],
    [
      "of paragraphs behind the first",
      `<ol><li><p>${A}</p><p>丙</p></li><li>${B}</li></ol>`,
      `1. ${A}\n丙\n2. ${B}`,
    ],
    ["in a cell", "<table><tr><td>甲</td><td><ol type=1><li>乙</li></ol></td></tr></table>", "甲\t1. 乙"],
  ])("%s", (_, page, shown) => {
    expect(text(page)).toBe(shown);
  });

  it.each([
    ["that has them already", `<ol><li>一、${A}</li><li>二、${B}</li></ol>`, `一、${A}\n二、${B}`],
    ["of links", `<ol type=1><li><a href=1>${A}</a></li><li><a href=2>${B}</a></li></ol>`, `${A}\n${B}`],
    ["without order", `<ul><li>${A}</li><li>${B}</li></ul>`, `${A}\n${B}`],
    ["that hides them", `<ol style="list-style:none"><li>${A}</li><li>${B}</li></ol>`, `${A}\n${B}`],
    ["that a style sheet may hide", `<ol class=steps><li>${A}</li><li>${B}</li></ol>`, `${A}\n${B}`],
    ["of words", "<ol><li>首页</li><li>要闻</li></ol>", "首页\n要闻"],
  ])("none in a list %s", (_, page, shown) => {
    expect(text(page)).toBe(shown);
  });

  it("leave the lines' places in the source as they are", () => {
    const page = `<ol><li>${A}</li><li>${B}</li></ol>`;
    const { text: whole, blocks } = htmlText(page);
    expect(blocks.map(({ start, end }) => whole.slice(start, end))).toEqual([`1. ${A}`, `2. ${B}`]);
    expect(blocks.map(({ sourceStart, sourceEnd }) => page.slice(sourceStart, sourceEnd))).toEqual([A, B]);
  });
});

describe("what a page does not show", () => {
  it.each([
    "<script>var a = '<p>x</p>';</script>",
    "<style>p{}</style>",
    "<!-- x --><!x><?x?>",
    "<template><p>x</p></template>",
    "<noframes>x</noframes><iframe>x</iframe>",
    "<video>x</video><canvas>x</canvas>",
    "<ruby><rp>(</rp><rt>x</rt><rp>)</rp></ruby>",
    "<ruby><rt>x</ruby>",
    "<svg><title>x</title><style>x</style><text>x</text><path/></svg>",
    "<title>x</title>",
  ])("%s", (hidden) => {
    expect(htmlText(`<p>甲${hidden}乙</p>`)).toMatchObject({ text: "甲乙", diagnostics: [] });
  });

  it.each([
    "display:none",
    "color:red; DISPLAY : None !important",
    "visibility:hidden",
    "font-size:0",
    "font-size:0px;color:#fff",
    "font-size: 1px",
    "font-size:.5pt",
  ])("text with the style %s", (style) => {
    const page = htmlText(`${BODY}<p>会<span style="${style}">x9<b>y</b></span>议</p>`);
    expect(page.text).toBe(`${BODY_TEXT}\n会议`);
    expect(page.diagnostics).toEqual([
      {
        rule: "hiddenText",
        severity: "info",
        message: "3 characters that the page's style hides were left out",
        start: null,
        end: null,
      },
    ]);
  });

  it("text with the attribute hidden", () => {
    expect(text(`${BODY}<div hidden>x</div>`)).toBe(BODY_TEXT);
  });

  it.each([
    "display:block",
    "font-size:12px",
    "font-size:1.0em",
    "font-size:0.9em",
    "font-size:0.5rem",
    "font-size:100%",
    "font-size:10px",
    "display:none;display:inline",
    "border:none",
    "background-image:url(display:none)",
  ])("shows text with the style %s", (style) => {
    expect(text(`${BODY}<b style="${style}">甲</b>`)).toContain("甲");
  });

  it("keeps what is hidden where it is most of the page: a script shows it", () => {
    const page = htmlText(`<p>载入中</p><div style="display:none">${BODY}</div>`);
    expect(page.text).toBe(`载入中\n${BODY_TEXT}`);
    expect(page.diagnostics[0]?.rule).toBe("hiddenTextKept");
  });

  const SECOND =
    "会议要求，各地要压实责任，把隐患排查到每一处堤段、每一座水库，建立台账，逐项销号。入汛以后，严格落实值班值守制度，确保信息畅通。";

  it("keeps the further parts of a text that a click shows", () => {
    const page = htmlText(
      `<div class=part>${BODY}</div><div class=part style="display:none"><p>${SECOND}</p></div>`,
    );
    expect(page.text).toBe(`${BODY_TEXT}\n${SECOND}`);
    expect(page.diagnostics.map(({ rule }) => rule)).toEqual(["hiddenTextKept"]);
  });

  it.each([
    ["of one sentence", '<div class=part style="display:none">县领导参加会议。</div>', "县领导参加会议。"],
    ["that ids count", '<div id=p2 class=off style="display:none">5月9日</div>', "5月9日"],
  ])("keeps a further part %s where the page leads on to it", (_, hidden, part) => {
    const page = (rest: string): string => `<div id=p1 class=part>${BODY}</div>${hidden}${rest}`;
    expect(text(page("<a href=2>下一页</a>"))).toBe(`${BODY_TEXT}\n${part}\n下一页`);
    expect(text(page("<a href=2>下一篇</a>"))).not.toContain(part);
  });

  it.each([
    ["that stands alone", `<div class=other style="display:none">${SECOND}</div>`],
    ["in a paragraph of the text's own kind", `<p class=part style="display:none">${SECOND}</p>`],
    ["that is short", '<div class=part style="display:none">内部。勿传。</div>'],
    ["that is links", `<div class=part style="display:none"><a href=1>${SECOND}</a></div>`],
  ])("leaves out what is hidden %s", (_, hidden) => {
    const long = BODY.repeat(8);
    const page = htmlText(`<div class=part>${long}</div><p class=part>甲</p>${hidden}`);
    expect(page.text).not.toContain("勿传");
    expect(page.text).not.toContain("压实责任");
    expect(page.diagnostics.map(({ rule }) => rule)).toEqual(["hiddenText"]);
  });
});

describe("blocks", () => {
  const source =
    "<html><body><div class='TRS_Editor lead' id=zoom><p>会议<a href=1>召开</a></p>\n<p><a href=2><b>要闻</b></a></p>" +
    "&amp;甲<br>&nbsp;乙</div></body></html>";

  it("have tag, path and the share that stands in links", () => {
    const page = htmlText(source);
    expect(page.text).toBe("会议召开\n要闻\n&甲\n\u00a0乙");
    expect(page.blocks.map(({ tag, path, linked }) => [tag, path, linked])).toEqual([
      ["p", "html/body/div#zoom.TRS_Editor.lead/p", 2],
      ["p", "html/body/div#zoom.TRS_Editor.lead/p/a/b", 2],
      ["div", "html/body/div#zoom.TRS_Editor.lead", undefined],
      ["div", "html/body/div#zoom.TRS_Editor.lead", undefined],
    ]);
  });

  it("tell by shared which elements are those of the block before", () => {
    const row = "<td>甲<br>乙</td>";
    const page = htmlText(
      `<table><tr>${row}<td><p>丙</p></td></tr></table><div class=a>丁</div><div class=a>戊</div>`,
    );
    expect(page.blocks.map(({ path, shared }) => [path, shared])).toEqual([
      ["html/body/table/tr/td", undefined],
      ["html/body/table/tr/td", 5],
      ["html/body/table/tr/td/p", 4],
      ["html/body/div.a", 2],
      ["html/body/div.a", 2],
    ]);
  });

  it("lead back to the source", () => {
    const { blocks } = htmlText(source);
    expect(blocks.map(({ sourceStart, sourceEnd }) => source.slice(sourceStart, sourceEnd))).toEqual([
      "会议<a href=1>召开",
      "要闻",
      "&amp;甲",
      "&nbsp;乙",
    ]);
  });

  it("names in paths hold no slash and no white space", () => {
    expect(paths("<p id=' a/b ' class='c\td e f'>甲</p>")).toEqual(["html/body/p#a_b.c.d.e"]);
  });
});

describe("broken mark-up", () => {
  it.each([
    ["doubled ends", "<html><body><p>甲</p></html></html><p>乙</p></body></html>", "甲\n乙"],
    [
      "two pages in one",
      "<html><body><p>甲</p></body></html><html><head><title>x</title></head><body><p>乙",
      "甲\n乙",
    ],
    ["end tags without a start", "<div>甲</span></table>乙</td></div></div>丙", "甲乙\n丙"],
    [
      "an end tag does not leave its cell",
      "<div><table><tr><td>甲</div>乙</td></tr></table>丙</div>",
      "甲乙\n丙",
    ],
    ["a tag that is cut off", "<p>甲</p><p class=", "甲"],
    ["a comment that is not closed", "<p>甲</p><!-- 乙", "甲"],
    ["a drawing that is not closed", "<p>甲<svg><path d=1></p><p>乙</p>", "甲\n乙"],
    ["a script that is not closed", "<p>甲</p><script>乙", "甲"],
    ["a link that is not closed", "<a href=1>甲<a href=2>乙</a>丙", "甲乙丙"],
    ["signs that are none", "<p>1 < 2 & 3 > 2 &bogus; &#0; <5></p>", "1 < 2 & 3 > 2 &bogus; \ufffd <5>"],
    ["a bare NUL", "<p>甲\0乙</p>", "甲\0乙"],
  ])("%s", (_, source, wanted) => {
    expect(text(source)).toBe(wanted);
  });

  it("an element is ended where a browser would end it", () => {
    expect(paths("<div class=a><p>甲<div>乙</div>丙")).toEqual([
      "html/body/div.a/p",
      "html/body/div.a/div",
      "html/body/div.a",
    ]);
    expect(paths("<table><tr><td><div>甲<tr><td>乙</table>丙")).toEqual([
      "html/body/table/tr/td/div",
      "html/body/table/tr/td",
      "html/body",
    ]);
    expect(paths("<b>甲<p>乙</b>丙</p>丁")).toEqual(["html/body/b", "html/body/b/p", "html/body"]);
    expect(paths("<h1>甲</h2>乙<li><p>丙<li>丁")).toEqual([
      "html/body/h1",
      "html/body",
      "html/body/li/p",
      "html/body/li",
    ]);
  });

  it("nesting without end", () => {
    const depth = 100_000;
    for (const tag of ["div", "b", "table><tr><td", "ul><li", "span", "blockquote><p"]) {
      const page = htmlText(`<p>甲</p>${`<${tag}>`.repeat(depth)}乙${"</div></b>".repeat(depth)}<p>丙</p>`);
      expect(page.text.replace(/\s/g, "")).toBe("甲乙丙");
      expect(page.blocks.every(({ path }) => path.length < 3000)).toBe(true);
    }
  });
});

/** The text of a page by another parser: the tree that browsers build. */
function oracle(source: string): string {
  type Node = DefaultTreeAdapterTypes.Node;
  const hidden =
    /^(?:audio|canvas|datalist|iframe|noembed|noframes|rp|rt|rtc|script|style|svg|template|title|video)$/;
  const found: string[] = [];
  const open: Node[] = [parse(source, { scriptingEnabled: false })];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === "#text") found.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (hidden.test(node.nodeName)) continue;
    const { attrs = [], childNodes = [] } = node as Partial<DefaultTreeAdapterTypes.Element>;
    const style = attrs.find(({ name }) => name === "style")?.value ?? "";
    if (/display:\s*none|visibility:\s*hidden|font-size:\s*0/i.test(style)) continue;
    if (attrs.some(({ name }) => name === "hidden")) continue;
    open.push(...childNodes.toReversed());
  }
  return found.join("").replace(/\s/g, "");
}

describe("the same text as a browser's tree", () => {
  const tag = fc
    .tuple(
      fc.constantFrom("<", "</"),
      fc.constantFrom(
        "p",
        "div",
        "b",
        "a",
        "span",
        "li",
        "ul",
        "h1",
        "h2",
        "br",
        "dd",
        "dl",
        "font",
        "i",
        "pre",
        "option",
        "img",
        "center",
        "form",
        "em",
        "body",
        "section",
      ),
      fc.constantFrom(">", " href=1>", " class='x y'>", "/>", ' id="z" >'),
    )
    .map((parts) => parts.join(""));
  const piece = fc.oneof(
    { weight: 3, arbitrary: tag },
    fc.constantFrom(
      "<svg><path/></svg>",
      "会",
      "议\n",
      "召 ",
      "&amp;",
      "&lt",
      "&#x4f1a;",
      "<!-- x -->",
      "<",
      "&",
    ),
  );

  it("for any soup of tags", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = `<!doctype html><body>${pieces.join("")}`;
        expect(text(source).replace(/\s/g, "")).toBe(oracle(source));
      }),
      { numRuns: 2000 },
    );
  });

  it("for any soup of tables, in the order of the source", () => {
    const cell = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "</td>",
      "<th>",
      "<tbody>",
      "</tbody>",
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<b>",
      "</b>",
      "<caption>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, fc.constantFrom("会", "议")), { maxLength: 60 }), (pieces) => {
        // A browser moves text that stands between the rows of a table in front of it.
        const sorted = (all: string): string => [...all.replace(/\s/g, "")].sort().join("");
        const source = `<!doctype html><body>${pieces.join("")}`;
        expect(text(source).replace(/\s/g, "")).toBe(pieces.filter((one) => !one.startsWith("<")).join(""));
        expect(sorted(text(source))).toBe(sorted(oracle(source)));
      }),
      { numRuns: 1000 },
    );
  });

  it("blocks cover every character that can be seen, in order, and say where it stands", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join("");
        const page = htmlText(source);
        let at = 0;
        let from = 0;
        let before: string[] = [];
        for (const block of page.blocks) {
          expect(page.text.slice(at, block.start).trim()).toBe("");
          expect(page.text.slice(block.start, block.end)).not.toContain("\n");
          expect(block.sourceStart).toBeGreaterThanOrEqual(from);
          expect(block.sourceEnd).toBeGreaterThan(block.sourceStart);
          expect(block.linked ?? 0).toBeLessThanOrEqual(block.end - block.start);
          const names = block.path.split("/");
          expect(names.slice(0, block.shared ?? 0)).toEqual(before.slice(0, block.shared ?? 0));
          before = names;
          const there = source.slice(block.sourceStart, block.sourceEnd);
          expect(there[0] === "&" || there[0] === page.text[block.start]).toBe(true);
          at = block.end;
          from = block.sourceEnd;
        }
        expect(page.text.slice(at).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  const folder = fileURLToPath(
    new URL("../../../../../shared/corpora/content-extraction-zh/", import.meta.url),
  );
  describe.skipIf(!existsSync(folder))("on pages of the web", () => {
    const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : [];
    it.each(pages)("%s", (name) => {
      const source = decode(readFileSync(folder + name))!.text;
      expect(text(source).replace(/\s/g, "")).toBe(oracle(source));
    });
  });
});
