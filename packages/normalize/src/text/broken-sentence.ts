import type { Note, Paragraph } from "./break-evidence.js";
import { breakEvidence } from "./break-evidence.js";
import { BREAK_WEIGHTS, STOP_WEIGHTS } from "./break-weights.js";
import { cutsNumber } from "./cut-numbers.js";
import {
  ADDRESS_END,
  BARE_NUMBER,
  BYLINE_END,
  CHROME,
  CLOSING_START,
  COMMA_END,
  NUMBERED,
  OPEN_END,
  SOURCE_END,
  UNITS,
} from "./line-edges.js";
import type { PageBreaks } from "./page-breaks.js";
import type { Piece } from "./pieces.js";
import { isSalutation } from "./pieces.js";
import { stopEvidence } from "./stop-evidence.js";

/** Whether a break stands inside a sentence: by its marks alone, by the odds, or not. */
export type Verdict = "sure" | "likely" | "no";

/**
 * Whether a line break stands inside a sentence.
 *
 * @param paragraph - what stands before the break, from the paragraph's start on
 * @param first - its last line
 * @param second - the line after the break
 * @param page - what the page's breaks have in common
 */
export function isBroken(paragraph: Paragraph, first: Piece, second: Piece, page: PageBreaks): Verdict {
  if (second.blanks > 2) return "no";
  const before = first.text;
  const after = second.text;
  if (first.ended && !/[；;]$/u.test(before))
    return endedInside(paragraph, first, second, page) ? "likely" : "no";
  if (CLOSING_START.test(after) && !first.ended && before.length > 1) return "sure";
  if (OPEN_END.test(before) || cutsNumber(paragraph.tail.slice(-24), after)) return "sure";
  if (/[。！？][”’）]? ?[\u0020-\u007e]{3,}$/u.test(before.slice(-40))) return "no";
  if (COMMA_END.test(before)) {
    if (CHROME.test(after)) return "no";
    return !isSalutation(before) || page.commas > 1 ? "sure" : "no";
  }
  if (BYLINE_END.test(paragraph.tail) || SOURCE_END.test(paragraph.tail)) return "no";
  if (first.ended) return endedInside(paragraph, first, second, page) ? "likely" : "no";
  if (BARE_NUMBER.test(paragraph.head) && paragraph.length < 6 && !NUMBERED.test(after)) return "sure";
  // Digits alone on a line are a year or the number of a page, unless a unit follows.
  if (paragraph.length < 6 && /^\d{1,5}$/u.test(paragraph.head) && !UNITS.test(after)) return "no";
  // What ends with a time of day is a stamp, off which the text behind was cut; what ends with a telephone number is chrome.
  if (CHROME.test(after) || /\d:\d\d$|\d{7}$/u.test(before)) return "no";
  if (ADDRESS_END.test(before) && /^[!-~]/u.test(after)) return "sure";
  let odds = page.known.get(second);
  if (odds?.length !== paragraph.length) {
    const sum = oddsOf(BREAK_WEIGHTS, (note) => {
      breakEvidence(paragraph, first, second, page, note);
    });
    odds = { length: paragraph.length, sum };
    page.known.set(second, odds);
  }
  const missing = page.margin - odds.sum - BREAK_WEIGHTS.prior * Math.max(RAREST, page.prior);
  return missing < 0 || (missing < MOST_REPEATED && missing < repetition(second, page)) ? "likely" : "no";
}

/** What the two sides of a break say that stand together elsewhere. */
function repetition(second: Piece, page: PageBreaks): number {
  const repeated = page.repeated().get(second);
  if (repeated === undefined) return 0;
  return repeated === 3 ? BREAK_WEIGHTS.repeated3 : BREAK_WEIGHTS.repeated4;
}

const MOST_REPEATED = Math.max(BREAK_WEIGHTS.repeated3, BREAK_WEIGHTS.repeated4);

/** Even a page without a break that is plainly inside a sentence may have one: the log odds of a long page say no less. */
const RAREST = -2.5;
/** Nats by which a stop at the edge must look like one inside a paragraph: it is a line joined wrongly that costs more. */
const STOP_MARGIN = 0.8;

/** Whether a page's wrapping, and not its paragraph's end, broke a line behind a sentence. */
function endedInside(paragraph: Paragraph, first: Piece, second: Piece, page: PageBreaks): boolean {
  const { wraps, spaced, indented } = page;
  if (!wraps.sure || CHROME.test(second.text)) return false;
  if ((spaced && second.blanks > 0) || (indented && second.indent > page.left)) return false;
  if (wraps.fullness(first) === Number.NEGATIVE_INFINITY) return false;
  if (spaced || indented) return !NUMBERED.test(second.text);
  const odds = oddsOf(STOP_WEIGHTS, (note) => {
    stopEvidence(paragraph, first, second, page, note);
  });
  return odds > STOP_MARGIN;
}

/** Adds up what the evidence says. */
function oddsOf(weights: Readonly<Record<string, number>>, gather: (note: Note) => void): number {
  let odds = 0;
  gather((name, amount) => {
    odds += amount * (weights[name] ?? 0);
  });
  return odds;
}
