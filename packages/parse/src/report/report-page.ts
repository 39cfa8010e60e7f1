import { joinHeadline } from "../page/headline.js";
import { type ChromeLabel, labelLine } from "../page/label-line.js";
import { type Line, lines } from "../page/lines.js";
import type { ChromePiece, Page } from "../page/page.js";

/** A page that holds a work report. */
export interface ReportPage extends Page {
  /** Index of the paragraph with which the speaker begins: 各位代表, or the first sentence. */
  readonly opening: number;
}

const NAMED = /政府工作报告?/u;
const NO_REPORT =
  /(?:的决议|解读|摘编|说明|讨论|审议|起草|诞生记|学习|热词|金句|图解|一图|问答|答记者问|意见|分工)/u;
const SALUTATION = /^各位(?:代表|委员)/u;
/** 现在，我代表省人民政府，向大会报告工作: with these words every report begins. */
const OPENING =
  /我(?:现在)?(?:代表|受|根据)[^。！]{0,24}(?:政府|国务院)(?:的?(?:委托|决定))?[^。]{0,60}(?:报告|审议)/u;
const SESSION = /人民代表大会.{0,12}会议/u;
/** A report that only its record's title names is longer than the notices and resolutions about it. */
const LEAST_LINES = 12;
/** Lines from the top within which a report must show itself. */
const HEAD_LINES = 16;
const ENDS: ReadonlySet<string> = new Set(["relatedHeading", "neighbours", "license"]);
/** Chrome that may stand inside a report's body; a word alone makes no line of it chrome. */
const INSIDE: ReadonlySet<string> = new Set(["navigation", "share", "login"]);

/**
 * Takes apart a page that holds a government work report (政府工作报告): head lines with the session and the speaker, then
 * the speech with its headings, to the end of its annexes.
 *
 * @param text - clean text
 * @param recordTitle - what the page or record is called outside its text
 * @param structured - the page as its structure divides it; what stands outside its article is none of the report
 * @returns the page; null where it holds no work report
 * @example
 * reportPage("某某省政府工作报告\n各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。")?.opening; // 0
 */
export function reportPage(
  text: string,
  recordTitle: string | null = null,
  structured: Page | null = null,
): ReportPage | null {
  const beside = structured?.chrome.filter(({ rule }) => rule === "outsideArticle") ?? [];
  const starts = new Set(beside.map(({ start }) => start));
  const all = lines(text).filter(({ start }) => !starts.has(start));
  const from = openingLine(all, recordTitle);
  if (from === null) return null;
  const labels = all.map((line) => labelLine(line.text));
  const to = lastLine(all, labels, from);
  const head: Line[] = [];
  const paragraphs: Line[] = [];
  const chrome: ChromePiece[] = [...beside];
  all.forEach((line, at) => {
    const label = labels[at] ?? null;
    if (at < from && isHeadLine(line, label, head)) head.push(line);
    else if (at >= from && at <= to && (label === null || !INSIDE.has(label.kind))) paragraphs.push(line);
    else
      chrome.push({
        ...line,
        ...(label ?? { kind: at < from ? "navigation" : "other", rule: "aroundReport" }),
      });
  });
  const titled = withTitle(head);
  return { ...titled, paragraphs, chrome, opening: 0 };
}

/**
 * The line with which the speech begins: the address, if a report's opening words follow it or a title names the report;
 * else the opening words, or the first sentence below such a title (a report that is told in the third person).
 */
function openingLine(all: readonly Line[], recordTitle: string | null): number | null {
  const top = all.slice(0, HEAD_LINES);
  const names = (text: string): boolean => NAMED.test(text) && text.length <= 60 && !NO_REPORT.test(text);
  const titled = recordTitle !== null && names(recordTitle);
  const heard =
    top.some(({ text }) => names(text)) && top.some(({ text }) => text.length <= 80 && SESSION.test(text));
  const salutation = top.findIndex(({ text }) => SALUTATION.test(text));
  const opening = top.findIndex(({ text }) => OPENING.test(text.slice(0, 400)));
  if (salutation >= 0 && (titled || heard || opening >= salutation)) return salutation;
  if (opening >= 0 && (titled || top.some(({ text }) => names(text)))) return opening;
  if (!titled || all.length < LEAST_LINES) return null;
  const first = all.findIndex(({ text }) => text.length >= 12 && /[。！？]/u.test(text));
  return first < 0 || all.slice(0, first).some(({ text }) => NO_REPORT.test(text)) ? null : first;
}

/** Headline, session and speaker; sources and stamps are chrome, but for a line that names the session. */
function isHeadLine(line: Line, label: ChromeLabel | null, before: readonly Line[]): boolean {
  if (/人民代表大会/u.test(line.text)) return true;
  return label === null && (before.length > 0 || NAMED.test(line.text)) && before.length < 8;
}

/** The last line of the speech or its annexes: what stands behind it holds no Chinese, or is chrome by its own words. */
function lastLine(all: readonly Line[], labels: readonly (ChromeLabel | null)[], from: number): number {
  let last = from;
  for (let at = from; at < all.length; at++) {
    const label = labels[at] ?? null;
    if (label !== null && ENDS.has(label.rule)) break;
    if (label === null && /\p{Script=Han}{2}/u.test(all[at]!.text)) last = at;
  }
  return last;
}

/** A title that was cut in two (政府工作报 / 告) reads as one. */
function withTitle(head: readonly Line[]): Pick<Page, "title" | "subtitles"> {
  const [first, second] = head;
  if (
    first !== undefined &&
    second !== undefined &&
    second.text.length <= 2 &&
    NAMED.test(first.text + second.text)
  )
    return { title: [first, second], subtitles: head.slice(2) };
  return joinHeadline(head);
}
