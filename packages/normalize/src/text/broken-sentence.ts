import type { Note } from "./break-evidence.js";
import { breakEvidence } from "./break-evidence.js";
import { byMarks } from "./break-marks.js";
import { BREAK_WEIGHTS, STOP_WEIGHTS } from "./break-weights.js";
import { CHROME, closesAtStart, endsInSemicolon, NUMBERED } from "./line-edges.js";
import type { PageBreaks } from "./page-breaks.js";
import type { Paragraph } from "./paragraph.js";
import { paragraphOf } from "./paragraph.js";
import type { Piece } from "./pieces.js";
import { canFollow } from "./pieces.js";
import { stopEvidence } from "./stop-evidence.js";
import type { Verdict } from "./verdict.js";

/**
 * Whether a line can go on with what stands before it at all.
 *
 * @param pieces - the lines of a page
 * @param start - the line that begins the paragraph
 * @param at - the line behind the break
 * @param page - what the page's breaks have in common
 */
export function mayGoOn(pieces: readonly Piece[], start: number, at: number, page: PageBreaks): boolean {
  const first = pieces[at - 1]!;
  return (
    (first.chinese || start < at - 1 || LONE.test(first.text)) &&
    (!first.ended || page.wraps.sure || endsInSemicolon(first.text) || closesAtStart(pieces[at]!.text)) &&
    canFollow(first, pieces[at]!)
  );
}

/** A number, one that numbers what follows, or a mark that opens it, alone on its line. */
const LONE = /^(?:\d{1,4}(?:[.．、][“《（(]?|[+.][\dA-Z]{1,3})?|[“《（(])$/u;

/**
 * Whether a line break stands inside a sentence.
 *
 * @param pieces - the lines of a page
 * @param start - the line that begins the paragraph
 * @param at - the line behind the break
 * @param page - what the page's breaks have in common
 */
export function isBroken(pieces: readonly Piece[], start: number, at: number, page: PageBreaks): Verdict {
  const second = pieces[at]!;
  let judged = page.known.get(second);
  if (judged?.start !== start) {
    judged = { start, is: look(paragraphOf(pieces, start, at), pieces[at - 1]!, second, page) };
    page.known.set(second, judged);
  }
  return typeof judged.is === "number" ? byOdds(judged.is, second, page) : judged.is;
}

/** What stays as it is, however many breaks were found on the page. */
function look(paragraph: Paragraph, first: Piece, second: Piece, page: PageBreaks): Verdict | number {
  const verdict = byMarks(paragraph, first, second, page);
  if (verdict === "stop") return endedInside(paragraph, first, second, page) ? "likely" : "no";
  if (verdict !== "open") return verdict;
  if (!page.prose) return "no";
  return oddsOf(BREAK_WEIGHTS, (note) => {
    breakEvidence(paragraph, first, second, page, note);
  });
}

function byOdds(odds: number, second: Piece, page: PageBreaks): Verdict {
  const missing = page.margin + listMargin(page) - odds - BREAK_WEIGHTS.prior * priorOf(page);
  return missing < 0 || (missing < MOST_REPEATED && missing < repetition(second, page)) ? "likely" : "no";
}

/** Nats by which breaks must look like ones inside sentences on a page of short lines: the more are short, the more. */
const listMargin = ({ terse }: PageBreaks): number => Math.max(0, terse - 0.5) * 8;

/** Log odds that a break of a page stands inside a sentence: a long page says no less than that there may be one. */
export function priorOf(page: PageBreaks): number {
  return Math.max(RAREST, page.prior);
}

/** What the two sides of a break say that stand together elsewhere. */
function repetition(second: Piece, page: PageBreaks): number {
  const repeated = page.repeated().get(second);
  if (repeated === undefined) return 0;
  return repeated === 3 ? BREAK_WEIGHTS.repeated3 : BREAK_WEIGHTS.repeated4;
}

const MOST_REPEATED = Math.max(BREAK_WEIGHTS.repeated3, BREAK_WEIGHTS.repeated4);

/** Even a page without a break that is plainly inside a sentence may have one. */
const RAREST = -3;
/** Nats by which a stop at the edge must look like one inside a paragraph: it is a line joined wrongly that costs more. */
const STOP_MARGIN = 1.1;

/** Whether a page's wrapping, and not its paragraph's end, broke a line behind a sentence. */
function endedInside(paragraph: Paragraph, first: Piece, second: Piece, page: PageBreaks): boolean {
  if (isNextItem(paragraph.head, second.text)) return false;
  const verdict = byWidth(first, second, page);
  if (verdict !== "open") return verdict === "likely";
  const odds = oddsOf(STOP_WEIGHTS, (note) => {
    stopEvidence(paragraph, first, second, page, note);
  });
  return odds > STOP_MARGIN;
}

/** Whether the numbers at two paragraphs' starts are consecutive: 2.某项。|3.10种某物 is no 3.10. */
function isNextItem(head: string, after: string): boolean {
  const number = /^\d{1,2}(?=[.．、])/u;
  const [one, next] = [number.exec(head)?.[0], number.exec(after)?.[0]];
  return one !== undefined && next !== undefined && Number(next) === Number(one) + 1;
}

/**
 * What a page's shape says of a break behind a sentence's end.
 *
 * @param first - the line before it
 * @param second - the line behind it
 * @param page - what the page's breaks have in common
 * @returns whether wrapping made it; `open` where the odds must tell
 */
export function byWidth(first: Piece, second: Piece, page: PageBreaks): Verdict | "open" {
  const { wraps, spaced, indented } = page;
  if (!wraps.sure || CHROME.test(second.text) || second.behindFurniture) return "no";
  if ((spaced && second.blanks > 0) || second.indent > page.left) return "no";
  if (wraps.fullness(first) === Number.NEGATIVE_INFINITY) return "no";
  if (spaced || indented) return NUMBERED.test(second.text) ? "no" : "likely";
  return "open";
}

/** Adds up what the evidence says. */
function oddsOf(weights: Readonly<Record<string, number>>, gather: (note: Note) => void): number {
  let odds = 0;
  gather((name, amount) => {
    odds += amount * (weights[name] ?? 0);
  });
  return odds;
}
