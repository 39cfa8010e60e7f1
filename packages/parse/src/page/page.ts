import type { BoilerplateKind, Span } from "@tifa/corpus";
import { datedSource } from "./dated-source.js";
import { joinHeadline } from "./headline.js";
import { type ChromeLabel, labelLine } from "./label-line.js";
import { type Line, lines } from "./lines.js";
import { unglue } from "./unglue.js";
import { isWholeSentence } from "./whole-sentence.js";

/** A piece of chrome, in the clean text. */
export interface ChromePiece extends Span {
  readonly kind: BoilerplateKind;
  readonly rule: string;
  readonly text: string;
}

/** A page taken apart: every line is in one of these. */
export interface Page {
  /** Lines of the title, which read as one; empty where the page has none. */
  readonly title: readonly Line[];
  readonly subtitles: readonly Line[];
  readonly paragraphs: readonly Line[];
  readonly chrome: readonly ChromePiece[];
}

interface Labelled extends Line {
  label: ChromeLabel | null;
}

const BYLINE =
  /^[（(【[]?(?:本报)?(?:讯)?(?:见习|实习|特约|全媒体|融媒体?)?(?:记者|通讯员|文|摄影|图|文\/图|作者)?[：:／/\s]?\s?[\p{Script=Han}·、，,\s]{2,40}[）)】\]]?$/u;
const ENDS_TAIL: ReadonlySet<string> = new Set([
  "copyright",
  "relatedHeading",
  "neighbours",
  "original",
  "linkItem",
  "thirdParty",
]);

/**
 * Finds the document in a page: title, subtitles and body in the middle, chrome around and between them.
 * Works from the lines alone, as the pages that lost their tags must be read.
 *
 * @param text - clean text; a line is a paragraph, a title or a piece of chrome
 * @returns the page's parts; together they hold every line that is not blank
 * @example
 * page("首页 > 要闻\n全市会议召开\n昨天下午，全市会议召开，部署防汛工作。").paragraphs.length; // 1
 */
export function page(text: string): Page {
  return linesPage(lines(text).flatMap(unglue));
}

/**
 * Finds the document among lines, as {@link page} does.
 *
 * @param given - lines in order, what was glued together taken apart
 * @returns their parts; every line is in one of them
 */
export function linesPage(given: readonly Line[]): Page {
  const all: Labelled[] = given.map((line) => ({ ...plain(line), label: labelLine(line.text) }));
  all.forEach((line, at) => {
    if (opensMinutes(all, at)) line.label = null;
  });
  const first = all.findIndex((line) => line.label === null && opensBody(line.text));
  const from = first < 0 ? fallbackStart(all) : first;
  const to = bodyEnd(all, from);
  keepProse(all, from, to);
  const headline = headlineLines(all, from);
  markTail(all, to);
  markInside(all, from, to);
  const { title, subtitles } = joinHeadline(headline);
  const inHeadline = new Set(headline);
  const paragraphs: Line[] = [];
  const chrome: ChromePiece[] = [];
  all.forEach((line, index) => {
    if (inHeadline.has(line)) return;
    if (line.label === null && index >= from && index <= to) paragraphs.push(plain(line));
    else
      chrome.push({
        ...plain(line),
        kind: line.label?.kind ?? "navigation",
        rule: line.label?.rule ?? "aroundHeadline",
      });
  });
  return { title: title.map(plain), subtitles: subtitles.map(plain), paragraphs, chrome };
}

function plain({ start, end, text }: Line): Line {
  return { start, end, text };
}

/** The first line of the body: a sentence with its stop, or a very long line whose stops were lost. */
function opensBody(text: string): boolean {
  if (/[。！？]/u.test(text)) return text.length >= 12;
  return text.length >= 60 && text.includes("，");
}

/** 时间：…, and 地点：… below it: the head of minutes or of a notice, whose day is the meeting's. */
function opensMinutes(all: readonly Labelled[], at: number): boolean {
  return (
    /^(?:会议)?时\s?间\s?[：:]/u.test(all[at]!.text) &&
    /^(?:会议)?地\s?点\s?[：:]/u.test(all[at + 1]?.text ?? "")
  );
}

/** 出席：甲 乙 丙, 列席人员：丁: minutes tell on lines of their own who came. */
const ATTENDANCE =
  /^(?:出席|列席|参加|参会|到会|缺席|请假|主持|记录)(?:会议)?(?:的?(?:人员|领导|同志|人))?[：:]\s?\p{Script=Han}{2}/u;

function continuesBody(text: string): boolean {
  return (
    /[。！？]|；$/u.test(text) || ATTENDANCE.test(text) || (text.length >= 25 && /[，。；：]/u.test(text))
  );
}

/** A page without a sentence: the first line is its title, if more follow. */
function fallbackStart(all: readonly Labelled[]): number {
  const content = all.flatMap((line, index) => (line.label === null ? [index] : []));
  return content[content.length > 1 ? 1 : 0] ?? all.length;
}

/** Index of the last line of the body: prose, or a byline behind it. */
function bodyEnd(all: readonly Labelled[], from: number): number {
  let end = from;
  for (let at = from; at < all.length; at++) {
    const { label, text } = all[at]!;
    if (label !== null && at > from && (ENDS_TAIL.has(label.rule) || isLastPager(all, at))) break;
    if ((label === null && (at === from || continuesBody(text))) || reports(all[at]!)) end = at;
  }
  const next = all[end + 1];
  const named = next !== undefined && next.label === null && isByline(next.text);
  return named ? end + 1 : end;
}

/** Whether links to other pages of a text stand behind the last of them: between two pages that a copy has put together, sentences follow. */
function isLastPager(all: readonly Labelled[], at: number): boolean {
  if (all[at]!.label?.rule !== "pager") return false;
  const next = all
    .slice(at + 1, at + 4)
    .find(({ label }) => label?.rule !== "pager" && label?.rule !== "pages");
  return next === undefined || next.label !== null || !opensBody(next.text);
}

/** A closing byline on a line of its own: 记者 某某, （某某）. */
export function isByline(text: string): boolean {
  if (!BYLINE.test(text)) return false;
  return (
    /^[（(【[].{2,40}[）)】\]]$/u.test(text) ||
    /^(?:本报|见习|实习|特约|全媒体)?(?:记者|通讯员|文|作者)/u.test(text)
  );
}

/** Lines of the headline: those without a label that stand above the body with nothing but stamps between. */
function headlineLines(all: readonly Labelled[], from: number): Labelled[] {
  const found: Labelled[] = [];
  for (let at = from - 1; at >= 0 && found.length < 8; at--) {
    const line = all[at]!;
    const isOpen = line.label === null || line.label.rule === "linkItem";
    if (isOpen && datedSource(line.text) !== null) line.label = { kind: "source", rule: "stamp" };
    if (line.label === null) {
      if (/[：:]$/u.test(line.text)) line.label = { kind: "source", rule: "lead" };
      else if (found.some((other) => other.text === line.text))
        line.label = { kind: "other", rule: "repeatedTitle" };
      else found.unshift(line);
    } else if (line.label.kind === "navigation" || line.label.kind === "login") {
      // A menu between headline and text: above it stands what can be nothing else.
      const above = all[at - 1];
      if (found.length > 0 || above?.label !== null || !MEETS.test(above.text)) break;
    }
  }
  return found;
}

/** 某市召开防汛会议, 王明在全省会议上强调: a headline of a meeting. */
const MEETS = /^(?=.{8,80}$)[^。]{0,60}(?:召开|举行|主持|会议|会上)[^。]{0,60}$/u;

/** What stands behind the body without a sign of its own: titles of other pages, mostly. */
function markTail(all: readonly Labelled[], to: number): void {
  for (let at = to + 1; at < all.length; at++) {
    const line = all[at]!;
    if (at === to + 1 && line.label === null && datedSource(line.text) !== null)
      line.label = { kind: "source", rule: "stamp" };
    line.label ??=
      line.text.length <= 60
        ? { kind: "related", rule: "behindBody" }
        : { kind: "other", rule: "behindBody" };
  }
}

/** Rules that a word inside a line fulfils: sentences of the body have such words as well (落实扫码登记). */
const BY_A_WORD: ReadonlySet<string> = new Set(["scan", "contact", "cookies"]);

/** A whole sentence between paragraphs is one of them, unless more than a word in it says that it is chrome. */
function keepProse(all: readonly Labelled[], from: number, to: number): void {
  for (let at = from + 1; at <= to; at++) {
    const line = all[at]!;
    if (line.label === null || !BY_A_WORD.has(line.label.rule)) continue;
    if (isWholeSentence(line.text)) line.label = null;
  }
}

/** 会议要求，农药进店扫码: a sentence that somebody says is the body's, wherever it stands. */
function reports(line: Labelled): boolean {
  return (
    line.label !== null &&
    BY_A_WORD.has(line.label.rule) &&
    isWholeSentence(line.text) &&
    SAYS.test(line.text)
  );
}

const SAYS = /^[\p{Script=Han}·]{1,12}(?:指出|强调|要求|认为|决定|表示|提出|明确|部署|听取|审议|研究)[，：]/u;

/** Captions between paragraphs: they repeat the beginning of a sentence of the body, without its stop. */
function markInside(all: readonly Labelled[], from: number, to: number): void {
  const body = all.slice(from, to + 1).filter((line) => line.label === null && continuesBody(line.text));
  const whole = body
    .map((line) => line.text)
    .join("\n")
    .slice(0, 20_000);
  let looked = 0;
  for (let at = from + 1; at <= to; at++) {
    const line = all[at]!;
    if (line.label !== null || continuesBody(line.text) || line.text.length < 8 || line.text.length > 80)
      continue;
    // Captions are few; a text of short lines (a poem, a table) is not searched line by line.
    if (++looked > 60) break;
    if (whole.includes(line.text)) line.label = { kind: "other", rule: "caption" };
  }
}
