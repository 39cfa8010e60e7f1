import type { Diagnostic } from "@tifa/corpus";
import { type BlockText, type LineBuilder, lineBuilder, type TextPiece } from "../lines/line-builder.js";
import { type ElementEvents, type OpenElement, openElements } from "./open-elements.js";
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
}

/** Elements that say something of the page. */
const META: ReadonlySet<string> = new Set(["base", "link", "meta", "time"]);
/** Elements that every page has, whether it says so or not, and whose tags may come twice. */
const ROOTS: ReadonlySet<string> = new Set(["body", "frameset", "head", "html"]);

/**
 * Takes the text out of a page: a line a block, in the order of the source. Text that inline style hides is left
 * out, since it is there to spoil copies; where more is hidden than shown, a script will show it, and it stays.
 *
 * @param source - the page, decoded
 * @returns text, blocks, what the page says of itself, and a diagnostic for hidden text
 * @throws DocumentTrouble `too-large` for more than a million lines
 * @example
 * htmlText("<h1>会议召开</h1><p>会议指出，<span style='display:none'>x9</span>要守住底线。</p>").text;
 * // "会议召开\n会议指出，要守住底线。"
 */
export function htmlText(source: string): HtmlText {
  const { hidden, ...shown } = readHtml(source, false);
  if (hidden === 0) return { ...shown, diagnostics: [] };
  if (hidden <= visible(shown.text)) {
    return { ...shown, diagnostics: [told("hiddenText", hidden, "were left out")] };
  }
  const { hidden: _, ...all } = readHtml(source, true);
  return { ...all, diagnostics: [told("hiddenTextKept", hidden, "were kept: they are most of the page")] };
}

function told(rule: string, count: number, what: string): Diagnostic {
  const message = `${count} characters that the page's style hides ${what}`;
  return { rule, severity: "info", message, start: null, end: null };
}

function readHtml(source: string, keepsHidden: boolean): Reading {
  const lines = lineBuilder();
  const meta = pageMetaReader();
  const isShown = (element: OpenElement): boolean => !element.dropped && (keepsHidden || !element.hidden);
  const open = openElements(lineEvents(lines, isShown));
  let hidden = 0;
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
      if (element.hidden && !element.dropped) hidden += visible(piece.text);
      if (isShown(element)) {
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
  return { ...lines.finish(), ...meta.finish(), hidden };
}

/** Where elements that are shown come and go, lines end and rows of tables begin. */
function lineEvents(lines: LineBuilder, isShown: (element: OpenElement) => boolean): ElementEvents {
  return {
    opened(element) {
      if (!isShown(element)) return;
      const { name, isBlock } = element;
      if (name === "tr") lines.openRow();
      else if (name === "td" || name === "th") lines.openCell();
      else if (isBlock) lines.boundary();
    },
    closed(element) {
      if (!isShown(element)) return;
      const { name, isBlock } = element;
      if (name === "tr") lines.closeRow();
      else if (name === "td" || name === "th") lines.closeCell();
      else if (name === "table") lines.closeTable();
      else if (isBlock) lines.boundary();
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
