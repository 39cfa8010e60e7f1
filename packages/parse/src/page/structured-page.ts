import type { BoilerplateKind, CleanDocument, RawSpanFinder } from "@tifa/corpus";
import { bodyLines, isProse, isRow } from "./article-body.js";
import { datedSource } from "./dated-source.js";
import { chromeAround, placeLines } from "./element-tree.js";
import { type Article, findArticle, type PlacedLine } from "./find-article.js";
import { type ChromeLabel, labelLine } from "./label-line.js";
import { type Line, lines } from "./lines.js";
import { type ChromePiece, linesPage, type Page } from "./page.js";
import { firstSentence, isCredit, stampOf, subtitlesOf } from "./page-headline.js";
import { bare, calledLine, pageTitle } from "./page-title.js";
import { unglue } from "./unglue.js";

/** Labels by which a line of the article's own element is chrome wherever it stands in it. */
const NO_CONTENT: ReadonlySet<BoilerplateKind> = new Set([
  "navigation",
  "share",
  "login",
  "copyright",
  "related",
]);
/** Share of the article's sentences that must stand below its title. */
const LEAST_BELOW = 0.3;
/** What the shape of a line says of links that were lost, a page that kept them need not be asked. */
const LINKS: ReadonlySet<string> = new Set(["linkItem", "bar"]);
/**
 * Finds the document in a page that kept its structure: the article by its element, the title by what the page calls
 * itself, and inside both the rules for lines.
 *
 * @param clean - a document read from HTML
 * @param toRaw - way from the clean text to the raw text
 * @returns the page's parts; null where the document has no structure, or its structure shows no article
 */
export function structuredPage(clean: CleanDocument, toRaw: RawSpanFinder): Page | null {
  if (!clean.raw.source.mediaType.includes("html") || !clean.raw.blocks?.length) return null;
  const called = clean.raw.pageMeta?.title ?? null;
  const plain = lines(clean.text)
    .flatMap(unglue)
    .flatMap((line) => withoutTag(line, called));
  const places = placeLines(clean, toRaw, plain);
  const all = plain.map((line, at): PlacedLine => {
    const place = places[at]!;
    const { start, end } = toRaw(line);
    const raw = clean.raw.text.slice(start, end);
    return { ...line, ...place, raw, label: labelOf(line.text, place.linked) };
  });
  const whole = findArticle(all);
  if (whole === null) return null;
  const article = belowTitle(all, whole, called);
  return isTidy(all, article) ? tidyPage(all, article, called) : mixedPage(all, article, called);
}

/** Text of the article stands below its title: a box of prose above it is another, if enough is left. */
function belowTitle(all: readonly PlacedLine[], article: Article, called: string | null): Article {
  const title = calledLine(all, called);
  const size = (from: number, to: number): number =>
    all.reduce(
      (sum, line, at) =>
        sum + (at >= from && at < to && article.inside[at] && isProse(line) ? line.text.length : 0),
      0,
    );
  if (title < 0 || size(0, title) === 0 || size(title, all.length) < LEAST_BELOW * size(0, all.length))
    return article;
  return { ...article, inside: article.inside.map((own, at) => own && at >= title), top: title };
}

/** Takes off what forums put in front of a title: `[转帖]`. */
function withoutTag(line: Line, called: string | null): Line[] {
  const tag = /^[[【(（][^\]】)）]{1,8}[\]】)）]\s*/u.exec(line.text)?.[0] ?? "";
  const rest = line.text.slice(tag.length);
  if (tag === "" || called === null || rest.length < 6 || !bare(called).startsWith(bare(rest))) return [line];
  const start = line.start + tag.length;
  return [
    { start: line.start, end: line.start + tag.trimEnd().length, text: tag.trimEnd() },
    { start, end: line.end, text: rest },
  ];
}

/** What a line is by its own words; a menu or a list of other pages is one only where it is links. */
function labelOf(text: string, linked: number): ChromeLabel | null {
  const label = labelLine(text);
  return label !== null && LINKS.has(label.rule) && linked <= 0.3 ? null : label;
}

/** Whether the article's element holds the article alone, or nearly so: then what has no label is content. */
function isTidy(all: readonly PlacedLine[], { inside }: Article): boolean {
  // Links to other pages behind the last sentence are told by being links.
  const last = all.findLastIndex((line, at) => inside[at] && line.label === null && isProse(line));
  const own = all.filter(({ linked }, at) => inside[at] && (at <= last || linked <= 0.5));
  const chrome = own.filter(
    ({ label, linked }) => linked > 0.5 || (label !== null && NO_CONTENT.has(label.kind)),
  );
  const size = (some: readonly PlacedLine[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return chrome.length <= Math.max(4, own.length * 0.25) && size(chrome) <= 0.25 * size(own);
}

/** The article's element holds other parts of the page, too: its lines are told apart by themselves. */
function mixedPage(all: readonly PlacedLine[], { inside }: Article, called: string | null): Page {
  const own = linesPage(all.filter((line, at) => inside[at] && line.linked <= 0.5));
  const paragraphs = withRows(own, all);
  const from = paragraphs[0]?.start ?? 0;
  const found = pageTitle(
    all,
    all.findIndex(({ start }) => start >= from),
    called,
  );
  const title = found === null ? own.title : all.slice(found.start, found.end);
  const below = [...own.title, ...own.subtitles].filter(({ start }) => start > (title.at(-1)?.start ?? -1));
  const subtitles = found === null ? own.subtitles : below;
  const taken = new Set([...title, ...paragraphs].map(({ start }) => start));
  const beside = own.chrome.filter(({ start }) => !taken.has(start));
  const used = new Set([...taken, ...[...subtitles, ...beside].map(({ start }) => start)]);
  const rest = all
    .filter(({ start }) => !used.has(start))
    .map((line) => {
      const isBefore = line.start < from;
      return outside(line, isBefore, isBefore && found !== null && line.start > all[found.start]!.start);
    });
  const chrome = [...beside, ...rest].sort((a, b) => a.start - b.start);
  return { title: title.map(plainLine), subtitles, paragraphs, chrome };
}

/** Paragraphs with the rows of a table that follow them at once: rows read like titles of other pages. */
function withRows(own: Page, all: readonly PlacedLine[]): readonly Line[] {
  const last = own.paragraphs.at(-1)?.start;
  if (last === undefined) return own.paragraphs;
  const behind = all.slice(all.findIndex(({ start }) => start === last) + 1);
  const end = behind.findIndex((line) => !isRow(line) || line.linked > 0.2 || line.label !== null);
  return [...own.paragraphs, ...behind.slice(0, end < 0 ? behind.length : end).map(plainLine)];
}

function tidyPage(all: readonly PlacedLine[], article: Article, called: string | null): Page {
  const body = bodyLines(all, article);
  const first = all.findIndex((line) => body.has(line));
  if (first < 0) return mixedPage(all, article, called);
  const opening = firstSentence(all, body, first);
  const found = pageTitle(all, opening, called);
  const title = found === null ? [] : all.slice(found.start, found.end);
  const subtitles = found === null ? [] : subtitlesOf(all, found, body, article.root);
  const head = new Set([...title, ...subtitles]);
  const names = new Set(title.map(({ text }) => bare(text)));
  const paragraphs: Line[] = [];
  const chrome: ChromePiece[] = [];
  all.forEach((line, at) => {
    if (head.has(line)) return;
    const isAbove = found !== null && at < found.end;
    const repeats = at < opening && names.has(bare(line.text));
    const isByTitle =
      found !== null &&
      at < opening &&
      ((article.inside[found.start] && isCredit(line, all[opening]!)) || datedSource(line.text) !== null);
    if (body.has(line) && !isAbove && !repeats && !isByTitle) paragraphs.push(plainLine(line));
    else if (repeats) chrome.push({ ...plainLine(line), kind: "other", rule: "repeatedTitle" });
    else chrome.push(outside(line, at < opening, found !== null && at >= found.end && at < opening));
  });
  return { title: title.map(plainLine), subtitles: subtitles.map(plainLine), paragraphs, chrome };
}

/** A line that is not the document's, with the kind that its words, its element's name or its place give it. */
function outside(line: PlacedLine, isBefore: boolean, isUnderTitle: boolean): ChromePiece {
  const own = line.label ?? (isUnderTitle ? stampOf(line) : null);
  if (own !== null) return { ...plainLine(line), ...own };
  const around = chromeAround(line.element, null);
  const kind: BoilerplateKind =
    around?.chrome ??
    (isUnderTitle ? "source" : isBefore ? "navigation" : line.linked > 0.5 ? "related" : "other");
  return { ...plainLine(line), kind, rule: "outsideArticle" };
}

function plainLine({ start, end, text }: Line): Line {
  return { start, end, text };
}
