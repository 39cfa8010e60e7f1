import { cohesion } from "./cohesion.js";
import {
  ADDRESS_END,
  ATTRIBUTION,
  BYLINE_END,
  CHROME,
  CLOSES,
  CLOSING_START,
  COMMA_END,
  NUMBERED,
  OPEN_END,
  OPENER,
  TIME_OF_DAY,
  UNCLOSED,
  UNITS,
} from "./line-edges.js";
import type { PageBreaks } from "./page-breaks.js";
import type { Piece } from "./pieces.js";
import { isSalutation, opens } from "./pieces.js";
import type { Wraps } from "./wraps.js";

/** What is known of a paragraph so far: its lines that were joined. */
export interface Paragraph {
  readonly head: string;
  /** Its last characters. */
  readonly tail: string;
  /** A comma or stop stands in it. */
  readonly marked: boolean;
  readonly commas: number;
  /** A sentence has ended in it. */
  readonly body: boolean;
  readonly length: number;
}

/**
 * Whether a line break stands inside a sentence.
 *
 * @param paragraph - what stands before the break, from the paragraph's start on
 * @param first - its last line
 * @param second - the line after the break
 * @param page - what the page's breaks have in common
 */
export function isBroken(paragraph: Paragraph, first: Piece, second: Piece, page: PageBreaks): boolean {
  if (second.blanks > 2) return false;
  const before = first.text;
  const after = second.text;
  const { tail } = paragraph;
  if (first.ended && !/[；;]$/u.test(before)) return endedInside(first, second, page);
  if (CLOSING_START.test(after) && !first.ended && before.length > 1) return true;
  if (/[。！？][”’）]? ?[\u0020-\u007e]{3,}$/u.test(before.slice(-40))) return false;
  if (COMMA_END.test(before)) return !isSalutation(before) && !CHROME.test(after);
  if (OPEN_END.test(before) || (UNCLOSED.test(tail) && CLOSES.test(after.slice(0, 50)))) return true;
  if (BYLINE_END.test(tail)) return false;
  if (first.ended) return endedInside(first, second, page);
  if (CHROME.test(after) || NUMBERED.test(after) || (CHROME.test(paragraph.head) && !paragraph.marked))
    return false;
  return scoreOf(paragraph, first, second, page) > page.margin;
}

/** Log odds that a full line which ends a sentence is wrapped: the share of full lines that do, with what paragraphs have. */
const ENDS_WRAPPED = Math.log(0.06);

/** Whether a page's wrapping, and not its paragraph's end, broke a line behind a sentence. */
function endedInside(first: Piece, second: Piece, page: PageBreaks): boolean {
  const { wraps, spaced, indented } = page;
  if (!wraps.sure || NUMBERED.test(second.text) || CHROME.test(second.text)) return false;
  if ((spaced && second.blanks > 0) || (indented && second.indented)) return false;
  const full = wraps.fullness(first);
  if (full === Number.NEGATIVE_INFINITY) return false;
  if (spaced || indented) return true;
  return full + page.wrappedPrior + ENDS_WRAPPED - (opens(second.text) ? 2.5 : 0) > 0;
}

/** Log odds that a line which ends no sentence goes on in the next. */
function scoreOf(paragraph: Paragraph, first: Piece, second: Piece, page: PageBreaks): number {
  const before = first.text;
  const after = second.text;
  let score = page.prior + edgesOf(before, after, paragraph.marked);
  const runs = /[，。；,;、]/u.test(after);
  // A paragraph that has ended a sentence ends with one; a title has no marks, a numbered heading seldom.
  if (paragraph.body) score += 5.5;
  else if (NUMBERED.test(paragraph.head)) score -= paragraph.length < 40 ? 3 : 1;
  else if (paragraph.marked) score += clauses(paragraph);
  else score -= (paragraph.length < 5 && page.prior > -2 ? 0.5 : 2) + (runs ? 0 : 1.5);
  if (OPENER.test(after)) score -= paragraph.marked && /^\d/u.test(after) ? 2.5 : 6;
  else if (ATTRIBUTION.test(after)) score -= 4;
  // No title begins as a report does.
  if (!paragraph.body && paragraph.marked && opens(paragraph.head)) score += 2;
  // The items of a list begin alike.
  if (after.length >= 8 && after.slice(0, 4) === paragraph.head.slice(0, 4)) score -= 4;
  score += runs ? (second.ended && after.length < 10 ? 2 : 0.7) : -1;
  if (second.blanks > 0) score -= page.spaced ? 4 : 1.5;
  if (page.indented) score += second.indented ? -4 : 1;
  return score + widthScore(first, page.wraps);
}

/** A heading has one comma at most, a list enumeration commas alone, and neither is as long as a sentence. */
function clauses({ commas, length }: Paragraph): number {
  return Math.min(commas, 4) + (length >= 60 ? 2 : length >= 30 ? 0.5 : -0.5);
}

function widthScore(line: Piece, wraps: Wraps): number {
  const full = wraps.fullness(line);
  if (full === Number.NEGATIVE_INFINITY) return wraps.sure ? -2 : 0;
  return wraps.sure ? 3 + full : 1.5;
}

/** What the characters on both sides of a break tell. */
function edgesOf(before: string, after: string, marked: boolean): number {
  if (/\d日$/u.test(before) && TIME_OF_DAY.test(after)) return 6;
  if (ADDRESS_END.test(before) && /^[!-~]/u.test(after)) return 5;
  if (!/\d$/u.test(before)) return cohesion(before.slice(-1), after.slice(0, 1));
  // Dates and counts stand at the end of lines of page chrome.
  if (UNITS.test(after)) return marked ? 4 : 6;
  return marked && !/\d{7}$/u.test(before) ? cohesion(before.slice(-1), after.slice(0, 1)) : -3;
}
