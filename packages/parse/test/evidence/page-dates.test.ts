import type { CleanDocument, DocvarValue } from "@tifa/corpus";
import { describe, expect, it } from "vitest";
import type { Ground } from "../../src/evidence/clue.js";
import { type PageDate, pageDates, publicationDay } from "../../src/evidence/page-dates.js";
import type { ChromePiece, Page } from "../../src/page/page.js";
import { cleanDocument } from "../document.js";

interface Given {
  /** Chrome in front of the body, each piece a line. */
  readonly above?: readonly Omit<ChromePiece, "start" | "end">[];
  readonly below?: readonly Omit<ChromePiece, "start" | "end">[];
  readonly body?: string;
  readonly url?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly docvars?: Readonly<Record<string, DocvarValue>>;
}

const stamp = (text: string): Omit<ChromePiece, "start" | "end"> => ({ kind: "source", rule: "stamp", text });

/** The dates of a page, and what was read to get them. */
function datesOf(given: Given): PageDate[] {
  const lines = [
    ...(given.above ?? []),
    ...(given.body === undefined ? [] : [{ text: given.body }]),
    ...(given.below ?? []),
  ];
  const text = lines.map((line) => line.text).join("\n");
  const chrome: ChromePiece[] = [];
  const paragraphs: Page["paragraphs"][number][] = [];
  let start = 0;
  for (const line of lines) {
    const span = { start, end: start + line.text.length };
    if ("kind" in line) chrome.push({ ...line, ...span });
    else paragraphs.push({ ...line, ...span });
    start = span.end + 1;
  }
  // The order in which chrome is found is not that of the page.
  const page: Page = { title: [], subtitles: [], paragraphs, chrome: chrome.reverse() };
  const plain = cleanDocument(text, given.url ?? null);
  const { date, updated, docvars = {} } = given;
  const meta = { ...(date === undefined ? {} : { date }), ...(updated === undefined ? {} : { updated }) };
  const raw = { ...plain.raw, docvars, ...(Object.keys(meta).length === 0 ? {} : { pageMeta: meta }) };
  const clean: CleanDocument = { ...plain, raw };
  const ground: Ground = { text, raw: text, toRaw: (span) => span };
  return pageDates(clean, page, ground);
}

const told = (given: Given): string[] =>
  datesOf(given).map(({ year, month, day, from, evidence }) =>
    [`${year}-${month}-${day}`, from, evidence.rule, evidence.text].join(" "),
  );

describe("dates of a page", () => {
  it("are those of its head, first above the body, then below", () => {
    const given = {
      below: [stamp("2023-02-09 10:00 发布")],
      body: "2月7日，青岚市召开春耕现场会。",
      above: [
        stamp("发布时间：2023-02-08"),
        { kind: "share", rule: "share", text: "2023-02-10 分享" } as const,
      ],
    };
    expect(told(given)).toEqual([
      "2023-2-10 header headerDate 2023-02-10",
      "2023-2-8 header headerDate 2023-02-08",
      "2023-2-9 header headerDate 2023-02-09 10:00",
    ]);
    expect(datesOf(given)[1]!.evidence.start).toBe(5);
  });

  it("are read without a body too, and of no other chrome", () => {
    expect(told({ above: [stamp("2023-02-08 09:00")] })).toEqual([
      "2023-2-8 header headerDate 2023-02-08 09:00",
    ]);
    expect(told({ above: [{ kind: "navigation", rule: "links", text: "2023-02-08 09:00" }] })).toEqual([]);
  });

  it("take the year that a stamp leaves out from the address", () => {
    const above = [stamp("02-19 22:22:55")];
    expect(told({ above })).toEqual([]);
    expect(told({ above, url: "http://a.cn/news/2023/0G0L.html" })).toEqual([
      "2023-2-19 header headerDate 02-19 22:22:55",
      "2023-null-null url urlDate http://a.cn/news/2023/0G0L.html",
    ]);
  });

  it("are those of meta elements and of the record", () => {
    expect(told({ date: "2023-02-08", docvars: { date: "2023-02-09" } })).toEqual([
      "2023-2-8 meta metaDate 2023-02-08",
      "2023-2-9 meta metaDate 2023-02-09",
    ]);
    expect(told({ date: "02-19 22:22:55", docvars: { date: 20230209, day: "2023-02-09" } })).toEqual([]);
    expect(told({ date: "昨天" })).toEqual([]);
  });

  it("are that of the last change where no other tells the day", () => {
    const updated = "2023-02-11";
    expect(told({ updated })).toEqual(["2023-2-11 meta metaUpdated 2023-02-11"]);
    expect(told({ updated, url: "http://a.cn/news/2023/0G0L.html" })).toEqual([
      "2023-null-null url urlDate http://a.cn/news/2023/0G0L.html",
      "2023-2-11 meta metaUpdated 2023-02-11",
    ]);
    expect(told({ updated, date: "2023-02-08" })).toEqual(["2023-2-8 meta metaDate 2023-02-08"]);
    expect(told({ updated: "02-19 22:22:55" })).toEqual([]);
    expect(told({ updated: "昨天" })).toEqual([]);
  });

  it("are those of the original's address, and of no link to another page", () => {
    const piece = (rule: string, text: string): Omit<ChromePiece, "start" | "end"> => ({
      kind: "navigation",
      rule,
      text,
    });
    const given = {
      body: "会议召开。",
      below: [
        piece("original", "原文：http://a.cn/2020-02/03/c_1.htm"),
        piece("link", "http://a.cn/20221129/7d.html"),
        piece("related", "http://a.cn/2019-02/03/c_1.htm"),
        piece("original", "原文见某报"),
      ],
    };
    expect(told(given)).toEqual([
      "2022-11-29 original originalUrlDate 20221129",
      "2020-2-3 original originalUrlDate 2020-02/03",
    ]);
    const [link, original] = datesOf(given);
    expect(original!.evidence.start).toBe(6 + 3 + "http://a.cn/".length);
    expect(link!.evidence.end - link!.evidence.start).toBe(8);
  });

  it("are days that exist", () => {
    expect(told({ url: "http://a.cn/2023-02/30/c_1.htm" })).toEqual([]);
    expect(told({ url: "http://a.cn/art/202209/3F84.htm" })).toEqual([
      "2022-9-null url urlDate http://a.cn/art/202209/3F84.htm",
    ]);
  });
});

describe("the day of publication", () => {
  const date = (
    year: number,
    month: number | null,
    day: number | null,
    from: PageDate["from"],
  ): PageDate => ({
    year,
    month,
    day,
    from,
    evidence: { start: 0, end: 0, text: "", rule: "" },
  });

  it("is the first date that tells the day, and not the original's", () => {
    const right = date(2022, 3, 4, "meta");
    const before = [date(2020, 1, 2, "original"), date(2021, null, null, "url"), date(2021, 3, null, "url")];
    expect(publicationDay([...before, right, date(2023, 5, 6, "url")])).toEqual({
      day: { year: 2022, month: 3, day: 4 },
      date: right,
    });
    expect(publicationDay(before)).toBeNull();
  });
});
