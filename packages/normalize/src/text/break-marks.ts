import { cutsNumber } from "./cut-numbers.js";
import { isHanName } from "./han-names.js";
import {
  ACT,
  BARE_NUMBER,
  BYLINE_END,
  CHROME,
  CLOSES,
  COUNTER,
  closesAtStart,
  closesBracket,
  DATED,
  ENDED,
  endsInAddress,
  endsInComma,
  endsInOpening,
  endsInSemicolon,
  HELD,
  hasClosingStart,
  LEAD,
  MEETING_END,
  MEETING_START,
  NEEDS_LESS,
  NEEDS_MORE,
  NUMBERED,
  PATH,
  SOURCE_END,
  STAMP,
  STAMP_START,
  UNCLOSED,
  UNITS,
  VERB_START,
} from "./line-edges.js";
import type { PageBreaks } from "./page-breaks.js";
import type { Paragraph } from "./paragraph.js";
import type { Piece } from "./pieces.js";
import { isSalutation, opens } from "./pieces.js";
import type { Verdict } from "./verdict.js";

const DOT = /^[·•]/u;
/** An entry of a log or a chat, or words of a song: 09:42:07, [00:12.30]. */
const ENTRY = /^\[?(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} {1,2})?\d{1,2}:\d{2}[:.]\d{2}/u;
/** Share of short lines from which on a page is a list or a poem. */
const TERSE = 0.9;
const headsAlone = (line: string, { length }: Paragraph): boolean =>
  line.endsWith("：") && length === line.length && !/[。；]/u.test(line);
const DASH = /[^\s—]——$/u;
/** A page's stamp or path, behind which its text begins. */
const isWhole = (line: string): boolean =>
  STAMP.test(line) || DATED.test(line.slice(-40)) || COUNTER.test(line);

/** Whether a line is the path to a page, and no wrapped part of one. */
function isPath(line: Piece, { wraps }: PageBreaks): boolean {
  if (line.text.length >= 80 || !line.text.includes(" ") || !PATH.test(line.text)) return false;
  return !wraps.sure || wraps.fullness(line) === Number.NEGATIVE_INFINITY;
}

/** Characters that a cell of the head of a table seldom has. */
const CELL = 8;

/**
 * What the marks at a break say of it.
 *
 * @param paragraph - what stands before the break, from the paragraph's start on
 * @param first - its last line
 * @param second - the line after the break
 * @param page - what the page's breaks have in common
 * @returns whether it stands inside a sentence; `open` where the odds must tell, `stop` where they must tell whether a
 *   page's wrapping broke a line behind a sentence's end
 */
export function byMarks(
  paragraph: Paragraph,
  first: Piece,
  second: Piece,
  page: PageBreaks,
): Verdict | "open" | "stop" {
  if (second.blanks > 2) return "no";
  const before = first.text;
  const after = second.text;
  // Cells of a table, each set off by blank lines.
  if (second.blanks > 1 && !paragraph.marked && paragraph.length < CELL && after.length < CELL) return "no";
  if ((isWhole(before) || isPath(first, page)) && !hasClosingStart(after)) return "no";
  if (closesAtStart(after) && UNCLOSED.test(paragraph.tail)) return "sure";
  // Whom a letter is for, or what heads a list, where no blank line or indent tells paragraphs.
  if (!page.spaced && !page.indented && headsAlone(before, paragraph)) return "no";
  // A closing mark alone on its line ends the sentence that the line before did.
  const ended = first.ended || (before.length < 3 && ENDED.test(paragraph.tail.slice(-4)));
  if (ended && !endsInSemicolon(before)) return "stop";
  return byWords(paragraph, first, second, page);
}

/** The same of a line that ends no sentence, or with a semicolon: what stands on both sides, and whether one needs the other. */
function byWords(
  paragraph: Paragraph,
  first: Piece,
  second: Piece,
  page: PageBreaks,
): Verdict | "open" | "stop" {
  const before = first.text;
  const after = second.text;
  if (hasClosingStart(after) && !first.ended && before.length > 1) return "sure";
  const cut = cutsNumber(paragraph.tail.slice(-24), after);
  // Behind a sentence's end stands what is none, unless it is a number that goes on.
  if (!cut && /[。！？][”’）]? ?[\u0020-\u007e]{3,}$/u.test(before.slice(-40))) return "no";
  // Digits alone on a line are a year or the number of a page, unless what follows makes a number or a date of them.
  if (/^\d{1,5}$/u.test(paragraph.head) && paragraph.length < 6) {
    if (opens(after) || (!cut && !UNITS.test(after))) return "no";
  }
  if (endsInOpening(before) || cut) return "sure";
  const end = before.slice(-8);
  // In a story what someone says breaks off with a dash; in a table one stands in an empty cell.
  if (DASH.test(end) && page.certain > 0) return "sure";
  // 2+|3
  if (/[\dA-Za-z][+＋]$/u.test(end) && /^[\dA-Za-z]/u.test(after)) return "sure";
  // A dot heads an item, but none inside a quotation: “青禾|·新渠”.
  if (DOT.test(after) && UNCLOSED.test(paragraph.tail) && CLOSES.test(after.slice(0, 50))) return "sure";
  if (ACT.test(end) && MEETING_START.test(after)) return "sure";
  if (MEETING_END.test(end) && HELD.test(after)) return "sure";
  if (second.blanks < 2 && paragraph.bracket() && closesBracket(after) && !CHROME.test(after)) return "sure";
  // 的 begins no sentence and no item.
  if (/^的(?![确士话])/u.test(after) && /[\u4e00-\u9fff\d”》）]$/u.test(end) && page.terse < TERSE)
    return "likely";
  if (VERB_START.test(after) && /[\u4e00-\u9fff]$/u.test(end)) return "sure";
  if (endsInComma(before)) {
    if (CHROME.test(after)) return "no";
    // Lines of a poem end with commas, too.
    if (page.terse >= TERSE) return "open";
    return !isSalutation(before) || page.commas > 1 ? "sure" : "no";
  }
  // 同志们： begins a speech, whose speaker may stand above it.
  if (isSalutation(after)) return "no";
  if (BYLINE_END.test(paragraph.tail) || SOURCE_END.test(paragraph.tail)) return "no";
  if (first.ended) return "stop";
  if (BARE_NUMBER.test(paragraph.head) && paragraph.length < 6 && !NUMBERED.test(after)) return "sure";
  // What ends with a time of day is a stamp, off which the text behind was cut; what ends with a telephone number is chrome.
  if (CHROME.test(after) || LEAD.test(after) || STAMP_START.test(after) || ENTRY.test(after)) return "no";
  if (/\d:\d\d$|\d{7}$/u.test(end)) return "no";
  if (second.blanks === 0 && second.indent <= page.left) {
    if (needEachOther(end, after) || closesFrame(paragraph.tail, after)) return "sure";
    if (OFFICE.test(end) && beginsWithBearer(after)) return "sure";
  }
  return endsInAddress(before) && /^[!-~]/u.test(after) ? "sure" : "open";
}

/** Whether one of two lines is no whole without the other: 报告的|总体要求, 干部群众|等， */
function needEachOther(before: string, after: string): boolean {
  if (NEEDS_LESS.test(after)) return /[\u4e00-\u9fff”》）]$/u.test(before);
  return NEEDS_MORE.test(before) && /^[\u4e00-\u9fff《“]/u.test(after) && !NUMBERED.test(after);
}

/** What begins a clause that a later word completes: 以某事|为重点, 在某事|上. */
const BY = /(?:^|[坚持要应须是])以[^以为]{2,40}$/u;
const AS = /^为(?![了此何什期])/u;
const AT = /^[^在]{0,6}在[^在上中下内里]{2,40}$/u;
/** Not 上午, 中国, 下一步. */
const WITHIN = /^[上中下](?![午旬级海国央周月半年述一报面游班访学山市小东西南北原共医药])/u;

/** Whether a clause that begins 以 or 在 lacks 为 or 上, and the next line begins with it. */
function closesFrame(tail: string, after: string): boolean {
  if (!AS.test(after) && !WITHIN.test(after)) return false;
  const clause = tail
    .slice(-50)
    .split(/[，。；：、！？\s]/u)
    .at(-1)!;
  return AS.test(after) ? BY.test(clause) : AT.test(clause);
}

/** An office, whose bearer's name stands behind it. */
const OFFICE = /(?:[省市区县州局厅部组院]长|书记|主席|主任|总理)$/u;
/** What stands behind the name of one who acts, in a sentence. */
const ACTS = /^(?:[，、]|(?:主持|出席|参加|讲话|发言|汇报|作|在|到|率|带队|强调|指出|要求|说).*[，。])/u;

function beginsWithBearer(after: string): boolean {
  return [2, 3].some((length) => isHanName(after.slice(0, length)) && ACTS.test(after.slice(length)));
}
