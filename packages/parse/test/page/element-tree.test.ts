import { rawSpans } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import { chromeAround, type Element, holds, isTextLevel, placeLines } from "../../src/page/element-tree.js";
import { htmlPage, placedLines, type Row } from "./html.js";

const elements = (...rows: Row[]): Element[] => placedLines(rows).map(({ element }) => element);
/** An element and those around it, from the inside. */
const around = (element: Element): string[] =>
  element.parent === null ? [element.label] : [element.label, ...around(element.parent)];
const elementOf = (path: string): Element => elements([path, "渠成。"])[0]!;

describe("where a line stands", () => {
  it("is told by its path", () => {
    const [line] = placedLines([["div#zoom.TRS_Editor/p", "渠成。"]]);
    expect(around(line!.element)).toEqual(["p", "div#zoom.trs_editor", "body", "html"]);
    expect(line).toMatchObject({ tag: "p", linked: 0 });
    expect([line!.element.name, line!.element.depth, line!.element.parent!.name]).toEqual(["p", 3, "div"]);
  });

  it("two lines share the elements that are the same, not those of the same name", () => {
    const [a, b, c, d] = elements(
      ["div/p", "渠成。"],
      ["div/p", "树活。"],
      ["div/p", "雨停。", { same: true }],
      ["div/p", "天晴。", { shared: 2 }],
    );
    expect(a!.parent).toBe(b!.parent);
    expect(a).not.toBe(b);
    expect(b).toBe(c);
    expect(c!.parent).not.toBe(d!.parent);
    expect(c!.parent!.parent).toBe(d!.parent!.parent);
  });

  it("what is shared is no more than what has the same name", () => {
    const [a, b] = elements(["div#a/p", "渠成。"], ["div#b/p", "树活。", { shared: 9 }]);
    expect(around(b!)).toEqual(["p", "div#b", "body", "html"]);
    expect(a!.parent!.parent).toBe(b!.parent!.parent);
    const [, inner] = elements(["div", "渠成。"], ["div/p/b", "树活。", { shared: 9 }]);
    expect(around(inner!)).toEqual(["b", "p", "div", "body", "html"]);
    const [, outer] = elements(["div/p/b", "渠成。"], ["div", "树活。", { same: true }]);
    expect(around(outer!)).toEqual(["div", "body", "html"]);
  });

  it("where nobody counted, elements of the same names are the same", () => {
    const clean = htmlPage([
      ["div/p", "渠成。"],
      ["div/p", "树活。"],
    ]);
    const blocks = clean.raw.blocks!.map(({ shared: _, ...block }) => block);
    const counted = { ...clean, raw: { ...clean.raw, blocks } };
    const [a, b] = placeLines(counted, rawSpans(counted), [
      { start: 0, end: 3, text: "渠成。" },
      { start: 4, end: 7, text: "树活。" },
    ]);
    expect(a!.element).toBe(b!.element);
  });

  it("a line of several blocks stands in what holds them all", () => {
    const clean = htmlPage([
      ["div#a/p", "渠成。"],
      ["div#a/h2", "树活。", { linked: 1 }],
      ["div#b/p", "雨停。"],
    ]);
    const at = (start: number, end: number) =>
      placeLines(clean, rawSpans(clean), [{ start, end, text: clean.text.slice(start, end) }])[0]!;
    expect(at(0, 7).element.label).toBe("div#a");
    expect(at(0, 7)).toMatchObject({ tag: "p", linked: 0.5 });
    expect(at(0, 11).element.label).toBe("body");
    expect(at(0, 11).linked).toBeCloseTo(1 / 3);
    expect(at(4, 11)).toMatchObject({ tag: "h2", linked: 0.5 });
    expect(at(4, 7).element.label).toBe("h2");
    expect(at(8, 11).element.label).toBe("p");
    expect(at(1, 2).element.label).toBe("p");
  });

  it("a line that no block holds stands in the root", () => {
    const clean = { ...htmlPage([["div", "渠成。"]]), passes: [] };
    const [behind] = placeLines(clean, rawSpans(clean), [{ start: 20, end: 23, text: "树活。" }]);
    expect(behind).toMatchObject({
      element: { label: "html", parent: null, depth: 0 },
      tag: "body",
      linked: 0,
    });
    const { blocks: _, ...raw } = clean.raw;
    const [bare] = placeLines({ ...clean, raw }, rawSpans(clean), [{ start: 0, end: 3, text: "渠成。" }]);
    expect(bare!.element.label).toBe("html");
  });
});

describe("what an element's name says", () => {
  it.each([
    ["div.sidebar", "related"],
    ["div#nav", "navigation"],
    ["div.share", "share"],
    ["footer", "copyright"],
    ["aside", "related"],
    ["button", "navigation"],
    ["footer.site", "copyright"],
    ["nav.top", "navigation"],
    ["div", null],
    ["div.green", null],
    ["section.share", "share"],
  ])("%s: what stands beside an article", (path, kind) => {
    const { chrome } = elementOf(path);
    expect(chrome).toBe(kind);
  });

  it.each([
    ["article", true],
    ["article.green", true],
    ["div.TRS_Editor", true],
    ["div#zoom", true],
    ["div.green#con", true],
    ["div", false],
    ["div.green", false],
    ["div.content-share", false],
    ["section", false],
  ])("%s: what holds one", (path, holdsOne) => {
    expect(elementOf(path).content).toBe(holdsOne);
  });

  it("is a paragraph's, or a container's", () => {
    for (const name of ["p", "a", "td", "h1", "strong"]) expect(isTextLevel(elementOf(name))).toBe(true);
    for (const name of ["div", "article", "ul", "table"]) expect(isTextLevel(elementOf(name))).toBe(false);
    expect(isTextLevel(elementOf("p.green"))).toBe(true);
  });
});

describe("elements inside others", () => {
  const [a, b] = elements(["div#a.share/p", "渠成。"], ["div#b/p", "树活。"]);

  it("are held by those around them, and by themselves", () => {
    expect(holds(a!.parent!, a!)).toBe(true);
    expect(holds(a!, a!)).toBe(true);
    expect(holds(a!.parent!.parent!, b!)).toBe(true);
    expect(holds(a!.parent!, b!)).toBe(false);
    expect(holds(a!, a!.parent!)).toBe(false);
  });

  it("have the names of those around, up to one", () => {
    expect(chromeAround(a!, null)).toBe(a!.parent);
    expect(chromeAround(a!.parent!, null)).toBe(a!.parent);
    expect(chromeAround(b!, null)).toBeNull();
    expect(chromeAround(a!, a!.parent)).toBeNull();
    expect(chromeAround(a!, a!.parent!.parent)).toBe(a!.parent);
  });
});
