import type { Diagnostic } from "@tifa/corpus";
import { READ_LIMITS, type ReadLimits } from "../limits.js";
import { type BlockText, type LineBuilder, lineBuilder, type TextPiece } from "../lines/line-builder.js";
import { numberLines, type OpenList } from "./list-lines.js";
import { countOf, numbering } from "./list-markers.js";
import { type ElementEvents, type HiddenPart, type OpenElement, openElements } from "./open-elements.js";
import { type PageEvents, readPage } from "./page-events.js";
import { type PageSelf, pageMetaReader } from "./page-meta.js";
import { BLOCK, VOID } from "./tags.js";

/** What a page holds. */
export interface HtmlText extends BlockText, PageSelf {
  readonly diagnostics: readonly Diagnostic[];
}

interface Reading extends BlockText, PageSelf {
  /** Characters of the text that style hides, white space left out. */
  readonly hidden: number;
  /** Numbers of the hidden elements that are parts of the page which a click shows. */
  readonly waiting: ReadonlySet<number>;
}

/** Text of a hidden element. */
interface HiddenText {
  length: number;
  sentences: number;
  linked: number;
}

/** Elements that say something of the page. */
const META: ReadonlySet<string> = new Set(["base", "link", "meta", "time"]);
/** Elements that every page has, whether it says so or not, and whose tags may come twice. */
const ROOTS: ReadonlySet<string> = new Set(["body", "frameset", "head", "html"]);

/**
 * Takes the text out of a page: a line a block, in the order of the source. Text that inline style hides is left
 * out, since it is there to spoil copies. It stays where a click or a script will show it: an article's further pages and
 * tabs, which hold sentences and stand behind an element of the same name and classes that is shown, and however short where the page
 * leads on to a next page (下一页) and ids count on; or everything, where more is hidden than shown.
 *
 * @param source - the page, decoded
 * @param limits - lines, and elements open at once. Default: those of `ReadLimits`
 * @returns text, blocks, what the page says of itself, and a diagnostic for hidden text
 * @throws DocumentTrouble `too-large` for more lines than that
 * @example
 * htmlText("<h1>会议召开</h1><p>会议指出，<span style='display:none'>x9</span>要守住底线。</p>").text;
 * // "会议召开\n会议指出，要守住底线。"
 */
export function htmlText(source: string, limits: PageLimits = READ_LIMITS): HtmlText {
  const first = readHtml(source, limits, { keepsHidden: false });
  const { hidden, waiting, ...shown } =
    first.waiting.size > 0
      ? readHtml(source, limits, { keepsHidden: false, revealed: first.waiting })
      : first;
  const kept = first.hidden - hidden;
  const parts =
    kept > 0 ? [told("hiddenTextKept", kept, "were kept: they are further parts of its text")] : [];
  if (hidden === 0) return { ...shown, diagnostics: parts };
  if (hidden <= visible(shown.text)) {
    return { ...shown, diagnostics: [...parts, told("hiddenText", hidden, "were left out")] };
  }
  const { hidden: _, waiting: __, ...all } = readHtml(source, limits, { keepsHidden: true });
  return {
    ...all,
    diagnostics: [told("hiddenTextKept", first.hidden, "were kept: they are most of the page")],
  };
}

function told(rule: string, count: number, what: string): Diagnostic {
  const message = `${count} characters that the page's style hides ${what}`;
  return { rule, severity: "info", message, start: null, end: null };
}

interface Showing {
  readonly keepsHidden: boolean;
  /** Numbers of hidden elements that are read as if they were shown. */
  readonly revealed?: ReadonlySet<number>;
}

type PageLimits = Pick<ReadLimits, "lines" | "openElements">;

function readHtml(
  source: string,
  limits: PageLimits,
  { keepsHidden, revealed = new Set() }: Showing,
): Reading {
  const lines = lineBuilder(limits.lines);
  const meta = pageMetaReader();
  const isShown = (element: OpenElement): boolean => !element.dropped && (keepsHidden || !element.hidden);
  const open = openElements(lineEvents(lines, isShown), revealed, limits.openElements);
  const twins = new Map<number, WaitingText>();
  let hidden = 0;
  let isPaged = false;
  let isPreStart = false;

  const events: PageEvents = {
    startTag(name, attributes) {
      isPreStart = name === "pre" || name === "listing" || name === "textarea";
      if (name === "br" && isShown(open.current())) lines.lineBreak();
      if (META.has(name)) meta.element(name, attributes);
      if (name === "hr" || ROOTS.has(name)) lines.boundary();
      else if (!VOID.has(name) && !open.start(name, attributes) && BLOCK.has(name)) lines.boundary();
    },
    endTag(name) {
      isPreStart = false;
      if (name === "br" && isShown(open.current())) lines.lineBreak();
      if (VOID.has(name)) return;
      const isEnd = ROOTS.has(name) || (!open.end(name) && name === "p");
      if (isEnd && isShown(open.current())) lines.boundary();
    },
    text(piece) {
      const element = open.current();
      if (element.hidden && !element.dropped) {
        hidden += visible(piece.text);
        countHidden(twins, element, piece.text);
      }
      if (isShown(element)) {
        isPaged ||= piece.text.length < 40 && PAGER.test(piece.text);
        if (element.pre) lines.addRaw(isPreStart ? withoutFirstBreak(piece) : piece, element);
        else lines.addText(piece, element);
      }
      isPreStart = false;
    },
    raw(name, attributes, content) {
      if (name === "title") meta.title(content);
      else if (/^application\/ld\+json/i.test(attributes.get("type") ?? "")) meta.jsonLd(content);
    },
    comment: meta.comment,
  };
  readPage(source, events);
  open.endAll();
  return { ...lines.finish(), ...meta.finish(), hidden, waiting: waitingParts(twins, isPaged) };
}

/** Names of elements that hold paragraphs; a hidden paragraph or word is there to spoil copies. */
const PARTS: ReadonlySet<string> = new Set("article div dd li section table tbody td ul".split(" "));
/** A part of a text has as many sentences and characters; what a menu or a dialogue hides has not. */
const LEAST_SENTENCES = 2;
const LEAST_LENGTH = 60;
const LEAST_SENTENCE = 8;

/** What leads on to the next page of a text: where a page has it, a last part may be as short as its signature. */
const PAGER = /^[\s【[<]*(?:下一?页|后一页|余下全文|剩余全文|阅读余下全文)[\s】\]>»]*$/;

interface WaitingText extends HiddenText {
  readonly part: HiddenPart;
}

function countHidden(twins: Map<number, WaitingText>, element: OpenElement, text: string): void {
  const part = element.hiddenBy;
  if (part === null || !(part.hasShownTwin || part.countsOn) || !PARTS.has(part.name)) return;
  const sum = twins.get(part.number) ?? { length: 0, sentences: 0, linked: 0, part };
  const length = visible(text);
  sum.length += length;
  if (element.linked) sum.linked += length;
  else sum.sentences += text.match(/[。！？；]/g)?.length ?? 0;
  twins.set(part.number, sum);
}

function waitingParts(twins: ReadonlyMap<number, WaitingText>, isPaged: boolean): ReadonlySet<number> {
  const parts = [...twins].filter(([, { length, sentences, linked, part }]) => {
    if (linked >= length / 4) return false;
    if (part.hasShownTwin && sentences >= LEAST_SENTENCES && length >= LEAST_LENGTH) return true;
    return isPaged && (part.countsOn || (part.hasShownTwin && sentences > 0 && length >= LEAST_SENTENCE));
  });
  return new Set(parts.map(([number]) => number));
}

/** Where elements that are shown come and go, lines end, rows of tables begin and lists are numbered. */
function lineEvents(lines: LineBuilder, isShown: (element: OpenElement) => boolean): ElementEvents {
  const lists: OpenList[] = [];
  return {
    opened(element, attributes) {
      if (!isShown(element)) return;
      const { name, isBlock, path } = element;
      if (name === "tr") lines.openRow();
      else if (name === "td" || name === "th") lines.openCell();
      else if (isBlock) lines.boundary();
      if (name === "ol" || name === "ul") {
        const label = path.slice(path.lastIndexOf("/") + 1);
        lists.push({ numbering: name === "ol" ? numbering(attributes) : null, label, items: [] });
      } else if (name === "li")
        lists.at(-1)?.items.push({ value: countOf(attributes.get("value")), from: lines.place() });
    },
    closed(element) {
      if (!isShown(element)) return;
      const { name, isBlock } = element;
      if (name === "tr") lines.closeRow();
      else if (name === "td" || name === "th") lines.closeCell();
      else if (name === "table") lines.closeTable();
      else if (isBlock) lines.boundary();
      const list = name === "ol" || name === "ul" ? lists.pop() : undefined;
      if (list !== undefined) numberLines(list, lines.firstLine, lines.place());
    },
  };
}

function visible(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}

/** The line break behind a start tag belongs to the mark-up (WHATWG HTML, 13.1.2.5). */
function withoutFirstBreak(piece: TextPiece): TextPiece {
  const size = /^(?:\r\n?|\n)/.exec(piece.text)?.[0].length ?? 0;
  return { text: piece.text.slice(size), start: piece.start + size, end: piece.end };
}
