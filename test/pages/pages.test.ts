import { rawSpans } from "@tifa/corpus";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ARTICLES } from "./articles.js";
import { COLD_SITES } from "./cold-sites.js";
import { hasRealPages, type RealPage, scoreRealPages } from "./content-extraction.js";
import { type PageScore, type Reading, readHtml, scoreSites } from "./measure.js";
import { SITES } from "./sites.js";

const ALL = { ...SITES, ...COLD_SITES };

/** Every character that is not blank is in headline, body or chrome, and each of them leads back to the page. */
function accounts({ clean, found }: Reading): void {
  found.paragraphs.forEach((text, index) => {
    const { start, end } = found.paragraphSpans[index]!;
    expect(clean.text.slice(start, end)).toBe(text);
  });
  for (const { start, end, text } of found.boilerplate) expect(clean.raw.text.slice(start, end)).toBe(text);
  const toRaw = rawSpans(clean);
  const covered = new Uint8Array(clean.raw.text.length);
  for (const { start, end } of found.boilerplate) covered.fill(1, start, end);
  for (const span of found.paragraphSpans) {
    const { start, end } = toRaw(span);
    expect(covered.subarray(start, end).every((one) => one === 0)).toBe(true);
    covered.fill(1, start, end);
  }
  // A title that no line shows is the one that the page gives outside its text.
  const sorted = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");
  const below = found.subtitles.join("");
  const called = clean.raw.pageMeta?.title ?? "";
  const headlines = [
    sorted(`${found.title ?? ""}${below}`),
    ...(called.startsWith(found.title ?? "") ? [sorted(below)] : []),
  ];
  let rest = "";
  for (const [at, char] of [...clean.text].length === clean.text.length ? [...clean.text].entries() : []) {
    if (/\s/u.test(char)) continue;
    const { start, end } = toRaw({ start: at, end: at + 1 });
    if (covered.subarray(start, end).every((one) => one === 0)) rest += char;
  }
  expect(headlines).toContain(sorted(rest));
}

describe("pages in the habits of Chinese sites", () => {
  let scores: PageScore[] = [];
  beforeAll(async () => {
    scores = await scoreSites(ALL);
  });

  const pages = Object.keys(ALL).flatMap((site) => Object.keys(ARTICLES).map((article) => [site, article]));

  it.each(pages)("%s: %s", (site, article) => {
    const score = scores.find((one) => one.site === site && one.article === article)!;
    const { kept, dropped, whole, title, subtitles, date, reading } = score;
    expect({ kept, dropped, whole, title, subtitles, date }).toEqual({
      kept: [kept[1], kept[1]],
      dropped: [dropped[1], dropped[1]],
      whole: true,
      title: true,
      subtitles: true,
      date: true,
    });
    accounts(reading);
  });

  it("a page's own kind of chrome", () => {
    const { found } = scores.find(
      ({ site, article }) => site === "trsGovernment" && article === "meeting",
    )!.reading;
    const kindOf = (text: string): string | undefined =>
      found.boilerplate.find((piece) => piece.text.includes(text))?.kind;
    expect(kindOf("当前位置")).toBe("navigation");
    expect(kindOf("发布时间")).toBe("source");
    expect(kindOf("扫一扫")).toBe("share");
    expect(kindOf("城东污水处理厂")).toBe("related");
    expect(kindOf("网站标识码")).toBe("copyright");
  });
});

const PIECES = [
  "<div>",
  "</div>",
  "<div class='nav'>",
  "<div class='TRS_Editor'>",
  "<p>",
  "</p>",
  "<table><tr><td>",
  "</td></tr></table>",
  "<a href='#'>",
  "</a>",
  "<ul><li>",
  "</li></ul>",
  "<h1>",
  "</h1>",
  "<br>",
  "<span style='display:none'>",
  "</span>",
  "全市会议召开",
  "会议强调，要把责任落到实处，把工作做细做实。",
  "版权所有",
  "相关阅读",
  "2023-05-19 09:12",
  "来源：某报",
  "下一篇：某文",
  "首页",
  "<title>全市会议召开_某网</title>",
  "</html>",
  "\n",
];

describe("laws", () => {
  it("hold on pages put together at random", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }),
        async (pieces) => {
          accounts(await readHtml(`<html><body><p>某</p>${pieces.join("")}`));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("nesting and length cost no more than their size", async () => {
    const paragraph = "<p>会议指出，要守住底线。</p>";
    const pages = [
      `${"<div>".repeat(5000)}${paragraph}`,
      `<table><tr><td>`.repeat(2000) + paragraph,
      paragraph.repeat(20_000),
      `<div class="a">${paragraph}</div>`.repeat(10_000),
      `<h1>${"会议".repeat(50_000)}</h1>`,
      "<a href='#'>更多</a>".repeat(30_000) + paragraph,
    ];
    for (const page of pages) expect((await readHtml(page)).found.paragraphs.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasRealPages)("real pages (shared/corpora/content-extraction-zh)", () => {
  let pages: RealPage[] = [];
  beforeAll(async () => {
    pages = await scoreRealPages();
  });

  it("every string that must be kept is, and none that must not", () => {
    for (const { file, lost, left } of pages)
      expect({ file, lost, left }).toEqual({ file, lost: [], left: [] });
    expect(pages.length).toBe(6);
  });

  it("title and date", () => {
    for (const { file, title, date } of pages) expect([file, title, date]).not.toContain(false);
    expect(pages.filter(({ title }) => title === true).length).toBe(5);
    expect(pages.filter(({ date }) => date === true).length).toBe(5);
  });

  it("every character is accounted for", () => {
    for (const { reading } of pages) accounts(reading);
  });
});
