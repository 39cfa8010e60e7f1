import { beginsWithPair, cohesion, endsWithPair, pairGain } from "./cohesion.js";
import { ATTRIBUTION, CHROME, CLOSES, NUMBERED, OPENER, RUN_IN, UNCLOSED, UNITS } from "./line-edges.js";
import type { PageBreaks } from "./page-breaks.js";
import type { Paragraph } from "./paragraph.js";
import type { Piece } from "./pieces.js";
import { opens } from "./pieces.js";

/** Takes an evidence by its name, and how much of it there is. */
export type Note = (name: string, amount: number) => void;

/**
 * What tells whether a line that ends no sentence goes on in the next, whatever else is found on the page.
 *
 * @param paragraph - what stands before the break, from the paragraph's start on
 * @param first - its last line
 * @param second - the line after the break
 * @param page - what the page's breaks have in common
 * @param note - called with each evidence there is
 */
export function breakEvidence(
  paragraph: Paragraph,
  first: Piece,
  second: Piece,
  page: PageBreaks,
  note: Note,
): void {
  note("bias", 1);
  noteEdges(paragraph, first.text, second.text, note);
  if (UNCLOSED.test(paragraph.tail)) note("unclosed", 1);
  if (/[”》）]$/u.test(paragraph.tail)) note("closed", 1);
  if (paragraph.body) note("body", 1);
  else {
    noteHead(paragraph, note);
    note("itemsRun", page.items(paragraph.head));
  }
  noteClause(paragraph.tail, second.text, note);
  noteSecond(paragraph, second, note);
  noteAcross(paragraph, second, note);
  notePage(first, second, page, note);
}

/** What the characters on both sides of a break tell. */
function noteEdges({ tail, marked }: Paragraph, before: string, after: string, note: Note): void {
  const digits = /\d+$/u.exec(tail.slice(-24))?.[0] ?? "";
  if (digits !== "" && UNITS.test(after)) {
    note(marked && digits.length < 7 ? "numberInText" : "number", 1);
    return;
  }
  const sum = cohesion(before.slice(-1), after.slice(0, 1));
  note("cohesion", Math.max(-6, Math.min(8, sum)));
  note("firstPair", beginsWithPair(after));
  note("lastPair", endsWithPair(tail));
  if (digits !== "") {
    note("afterNumber", 1);
    return;
  }
  const gain = pairGain(before.slice(-1), after.slice(0, 1));
  if (gain >= 3) note("bound", 1);
  else if (gain === 2) note("near", 1);
}

/** What a paragraph that has ended no sentence yet looks like: a heading, or the beginning of one that runs. */
function noteHead({ head, top, colon, commas, length, marked, tail }: Paragraph, note: Note): void {
  const chrome = CHROME.test(head);
  if (NUMBERED.test(head)) note(/^\d/u.test(head) ? "numberedItem" : "numbered", 1);
  if (CHAPTER.test(head)) note("chapter", 1);
  if (FIRSTLY.test(head)) note("firstly", 1);
  if (top) note(marked ? "top" : "topPlain", 1);
  if (ACT_END.test(tail)) note("act", 1);
  if (/、[^、，；：（）]{1,10}$/u.test(tail)) note("enumeration", 1);
  if (chrome) note("chromeHead", 1);
  else if (colon) note("colonInside", 1);
  if (marked) note("marked", 1);
  if (commas > 0) note("commas", Math.min(4, commas));
  if (opens(head)) note(marked ? "opensMarked" : "opensHead", 1);
  note(`length${LENGTHS.findLast((least) => length >= least) ?? 0}`, 1);
  if (TITLE_END.test(tail)) note("endsAsTitle", 1);
}

const LENGTHS = [0, 3, 6, 10, 16, 24, 36, 60];
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]+[章节])/u;
const FIRSTLY = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，)/u;
const ACT_END = /(?:出席|主持|参加|讲话|调研|检查|指导|强调|要求|部署)$/u;
const TITLE_END =
  /(?:会议?|通知|讲话|工作|报告|情况|摄|发布|消息|委员会|办公室|公告|通报|现场|合影|网|日报|讯)$/u;

function noteSecond({ head, body }: Paragraph, second: Piece, note: Note): void {
  const after = second.text;
  const runs = /[，。；,;、]/u.test(after);
  if (runs) note("runs", 1);
  else if (!second.ended) note("plain", 1);
  if (second.runsOn) note("runsOn", 1);
  if (second.ended && after.length < 10) note("shortEnd", 1);
  if (!runs && after.includes("：")) note("colon", 1);
  if (!body && RUN_IN.test(after)) note("runIn", 1);
  if (QUANTITY.test(after)) note("quantity", 1);
  if (TIME_START.test(after)) note("time", 1);
  if (/^[（(]/u.test(after) && !NUMBERED.test(after)) note("parenthesis", 1);
  if (CLOSES.test(after.slice(0, 50))) note("closes", 1);
  if (OPENER.test(after)) note(/^\d/u.test(after) ? "openerDigit" : "opener", 1);
  if (DATELINE.test(after)) note("dateline", 1);
  if (ATTRIBUTION.test(after)) note("attribution", 1);
  if (NUMBERED.test(after)) note("numberedNext", 1);
  if (after.length >= 8 && after.slice(0, 4) === head.slice(0, 4)) note("alike", 1);
}

/** The words between two marks on which a break would stand: clauses are neither very short nor very long. */
function noteClause(tail: string, after: string, note: Note): void {
  const rest = /^[^，。；：、！？]*/u.exec(after.slice(0, 60))![0].length;
  const length = /[^，。；：、！？]*$/u.exec(tail)![0].length + rest;
  note(`clause${CLAUSES.findLast((least) => length >= least) ?? 0}`, 1);
  if (after[rest] === "。") note("nextStop", 1);
}

const CLAUSES = [0, 6, 12, 20, 30];

/** What stands across the break: 会|议强调, 石远要|求. */
function noteAcross({ head, length }: Paragraph, second: Piece, note: Note): void {
  const after = second.text.slice(0, 12);
  if (length > 12) return;
  const both = head + after;
  if (!OPENER.test(head) && !OPENER.test(after) && OPENER.test(both)) note("crossOpener", 1);
  if (!ATTRIBUTION.test(after) && ATTRIBUTION.test(both)) note("crossAttribution", 1);
}

function notePage(first: Piece, second: Piece, page: PageBreaks, note: Note): void {
  const { wraps, spaced, indented, left } = page;
  if (second.blanks > 0) note(spaced ? "blankSpaced" : "blank", 1);
  else if (spaced) note("noBlankSpaced", 1);
  if (second.blanks > 1) note("blankTwice", 1);
  if (indented) note(second.indent > left ? "indent" : "noIndent", 1);
  else if (second.indent > left) note("indentSeen", 1);
  const full = wraps.fullness(first);
  if (full === Number.NEGATIVE_INFINITY) {
    if (wraps.sure) note("sureNarrow", 1);
    return;
  }
  note(wraps.sure ? "sureWide" : "maybeWide", 1);
  if (wraps.sure) note("sureFull", Math.max(-3, Math.min(4, full)));
}

const QUANTITY = /^\d[\d.]{0,8}[万亿余多]{0,2}[例人个家件元吨户名次条项亩%％]/u;
/** A day, and at most its part, before a comma: how a report begins. */
const DATELINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下中]午|晚|晚上|凌晨)?，/u;
/** When something happened: a sentence begins with it, or it follows a comma. */
export const TIME_START: RegExp = /^(?:截[至止]|目前|现在|当前|今年|去年|过去|下一步|连日来|[上下]半年)/u;
