import type { ReadDocument } from "@tifa/features";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allPeriods } from "../src/all-periods.js";
import { type Concordance, concordances } from "../src/concordance.js";
import { html } from "../src/page/html.js";
import { linesJson } from "../src/page/lines-json.js";
import { linkMarks } from "../src/page/link-marks.js";
import { themeColours, themedSvg } from "../src/page/themed-svg.js";
import { periodsOf } from "../src/periods.js";
import { type ReportedDocument, reportedDocuments } from "../src/reported-document.js";
import { inOfficialOrder, numeral } from "../src/section.js";
import { selectDocuments } from "../src/select-documents.js";
import { visibleText } from "../src/visible-text.js";
import { corpus, read, TOKENIZER } from "./sample-corpus.js";

describe("visibleText", () => {
  it("leaves text as it is, and shows what acts by its number", () => {
    expect(visibleText("“四方责任”，a b—…①")).toBe("“四方责任”，a b—…①");
    expect(visibleText("a\u202eb\u001b[31m\u0000\ud800\u{e0041}\n")).toBe(
      "a[U+202E]b[U+001B][31m[U+0000][U+D800][U+E0041] ",
    );
  });

  it("keeps to a length and cuts no character in two", () => {
    expect(visibleText("防汛抗旱", 3)).toBe("防汛…");
    expect(visibleText("防汛抗旱", 4)).toBe("防汛抗旱");
    expect(visibleText("𠀀𠀀𠀀", 4)).toBe("𠀀…");
    expect(visibleText("\u202e".repeat(1e6), 10)).toBe("[U+202E][…");
  });

  it("does nothing to what it has made", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = visibleText(text);
        expect(visibleText(once)).toBe(once);
        expect(once).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});

describe("html", () => {
  it("escapes texts, takes numbers and markup", () => {
    expect(html`<p a="${`"'`}">${"<b>&"}${1}${[html`<i>x</i>`]}</p>`.html).toBe(
      '<p a="&quot;&#39;">&lt;b&gt;&amp;1<i>x</i></p>',
    );
  });

  it("lets no text through that could end an element or a value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(html`${text}`.html).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe("themedSvg", () => {
  it("puts a property where the themes differ, the same for the same pair", () => {
    const colours = themeColours();
    const svg = (a: string, b: string): string =>
      `<g><rect fill="${a}"/><path stroke="${b}" fill="${a}"/></g>`;
    expect(themedSvg(svg("#ffffff", "#000000"), svg("#15181c", "#000000"), colours)).toBe(
      '<g><rect fill="var(--c0)"/><path stroke="#000000" fill="var(--c0)"/></g>',
    );
    expect(colours.declarations("dark")).toBe("--c0:#15181c");
  });

  it("refuses drawings that differ in more", () => {
    expect(() =>
      themedSvg('<rect fill="#ffffff" x="1"/>', '<rect fill="#15181c" x="2"/>', themeColours()),
    ).toThrow();
    expect(() => themedSvg('<rect fill="#ffffff"/>', "<rect/>", themeColours())).toThrow();
  });
});

describe("linkMarks", () => {
  const bar = (label: string): string =>
    `<svg role="img"><path aria-label="${label}" role="graphics-symbol" aria-roledescription="bar" d="M0"/></svg>`;
  const mark = { keys: ["甲", "乙"], label: "甲 <乙>", lines: 7 };

  it("links a mark by its values in their order, and no other", () => {
    expect(linkMarks(bar("a: 甲; b: 乙"), [mark], "t")).toBe(
      '<svg role="group"><a class="mark" href="#t" data-lines="7" aria-label="甲 &lt;乙&gt;"><path d="M0"><title>a: 甲; b: 乙</title></path></a></svg>',
    );
    for (const label of ["a: 乙; b: 甲", "a: 甲", "甲: x; 乙: y", "a: 甲乙; b: 乙"])
      expect(linkMarks(bar(label), [mark], "t")).not.toContain("<a ");
  });

  it("reads entities as what they stand for", () => {
    expect(linkMarks(bar("a: &lt;x&gt; &amp; &quot;"), [{ ...mark, keys: ['<x> & "'] }], "t")).toContain(
      "<a ",
    );
  });

  it("leaves a picture without marks a picture", () => {
    expect(linkMarks(bar("a: 甲"), [], "t")).toContain('role="img"');
  });
});

describe("periods", () => {
  const dated = (...dates: (string | null)[]): { date: string | null }[] => dates.map((date) => ({ date }));

  it("are years where there are four, else months, else days", () => {
    expect(periodsOf(dated("2018-01-01", "2019-01-01", "2020-01-01", "2021-05-06", null))).toMatchObject({
      unit: "year",
    });
    expect(periodsOf(dated("2020-01-01", "2020-02-01", "2020-03-01", "2021-04-01"))).toMatchObject({
      unit: "month",
    });
    expect(periodsOf(dated("2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04"))).toMatchObject({
      unit: "day",
    });
    expect(periodsOf(dated("2020-01-01", "2021-01-02"))).toMatchObject({
      unit: "year",
      names: ["2020", "2021"],
    });
    expect(periodsOf(dated("2020-01-01", null))).toBe(null);
    expect(periodsOf([])).toBe(null);
  });

  it("are filled in between the first and the last", () => {
    expect(allPeriods(["2019", "2022"])).toEqual(["2019", "2020", "2021", "2022"]);
    expect(allPeriods(["2019-11", "2020-01"])).toEqual(["2019-11", "2019-12", "2020-01"]);
    expect(allPeriods(["2020-02-28", "2020-03-01"])).toEqual(["2020-02-28", "2020-02-29", "2020-03-01"]);
    expect(allPeriods(["0999", "9999"])).toEqual(["0999", "9999"]);
  });
});

describe("selectDocuments", () => {
  const document = (
    date: string | null,
    provinceCode: string | null,
    docvars: object = {},
  ): ReportedDocument =>
    ({
      date,
      provinceCode,
      readout: { kind: "readout" },
      clean: { raw: { docvars } },
    }) as unknown as ReportedDocument;

  it.each([
    ["安徽", document(null, "34"), true],
    ["安徽省", document(null, "42"), false],
    ["2020", document("2020-12-31", null), true],
    ["2020-02", document("2020-12-31", null), false],
    ["2020-01..2020-03", document("2020-03-31", null), true],
    ["2020-01..2020-03", document("2020-04-01", null), false],
    ["2020..2021-06", document("2021-06-30", null), true],
    ["kind=readout", document(null, null), true],
    ["column=要闻", document(null, null, { column: "要闻" }), true],
    ["column=要闻", document(null, null), false],
    ["constructor=x", document(null, null), false],
  ])("%s of %j", (selector, given, expected) => {
    expect(selectDocuments(selector)(given)).toBe(expected);
  });
});

describe("concordances", () => {
  const documents = reportedDocuments(corpus(6), TOKENIZER);
  const places = (
    document: number,
    count: number,
  ): { document: number; paragraph: number; start: number; end: number }[] =>
    Array.from({ length: count }, (_, start) => ({ document, paragraph: 1, start, end: start + 2 }));

  it("gives every document its first line before any has its second", () => {
    const all = concordances(documents, 4);
    all.ofPlaces("x", [...places(2, 9), ...places(0, 1), ...places(4, 3)]);
    expect(all.all[0]).toMatchObject({ total: 13 });
    expect(all.all[0]!.lines.map(({ document }) => document)).toEqual([0, 2, 2, 4]);
    expect(all.ofPlaces("x", [])).toBe(0);
  });

  it("are cut where they would make the page too large, and that is told", () => {
    const line = {
      ...concordances(documents, 1),
      document: 0,
      left: "左".repeat(40),
      node: "中",
      right: "右".repeat(40),
    };
    const row = { ...line, rawLine: 1, rawStart: 0, rawEnd: 1 };
    const many = Array.from(
      { length: 3000 },
      (_, at): Concordance => ({
        title: `${at}`,
        total: 60,
        lines: Array.from({ length: 60 }, () => row),
      }),
    );
    const { json, limit } = linesJson({ language: "en", documents, concordances: many });
    expect(limit).toBe(5);
    expect(Buffer.byteLength(json)).toBeLessThan(6e6);
    expect(linesJson({ language: "en", documents, concordances: many.slice(0, 2) }).limit).toBe(null);
    expect(linesJson({ language: "en", documents, concordances: [] }).json).not.toContain("<");
  });
});

it("links to addresses of the web only", () => {
  const urls = [
    "javascript:alert(1)",
    "data:text/html,x",
    " https://example.org/a b",
    "http://[",
    null,
    "ftp://x/",
  ];
  const documents = urls.map((url, at): ReadDocument => read(`会议召开${at}。`, { url }));
  expect(reportedDocuments(documents, TOKENIZER).flatMap(({ url }) => url ?? [])).toEqual([
    "https://example.org/a%20b",
  ]);
});

it("writes numbers and provinces as officialdom does", () => {
  expect([numeral(1234567.891, 2), numeral(-0.001, 2), numeral(-12.5, 1)]).toEqual([
    "1,234,567.89",
    "0.00",
    "−12.5",
  ]);
  expect(inOfficialOrder(["别处", "安徽", "北京"])).toEqual(["北京", "安徽", "别处"]);
});

describe("NaN and infinity", () => {
  it.each([Number.NaN, Number.NEGATIVE_INFINITY])("%s does not reach the page", (number) => {
    expect(() => html`<td>${number}</td>`).toThrow(`${number} cannot be written`);
    expect(() => numeral(number)).toThrow(`${number} cannot be written`);
    const concordances = [{ title: "词", total: number, lines: [] }];
    expect(() => linesJson({ language: "en", documents: [], concordances })).toThrow(
      `${number} cannot be written`,
    );
  });
});
