import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import type { BlockBreak } from "../text/block-breaks.js";
import { blockBreaks } from "../text/block-breaks.js";
import { isBroken, mayGoOn } from "../text/broken-sentence.js";
import { HAN, LINE_END } from "../text/classes.js";
import { closesAtStart, endsInOpening } from "../text/line-edges.js";
import { findListLines } from "../text/list-lines.js";
import { isProgram } from "../text/marks.js";
import type { PageBreaks } from "../text/page-breaks.js";
import { surveyBreaks, withBroken } from "../text/page-breaks.js";
import { findPageFurniture } from "../text/page-furniture.js";
import type { Piece } from "../text/pieces.js";
import { piecesOf } from "../text/pieces.js";
import { findVerse } from "../text/verse.js";

const NO_BLOCKS: ReadonlyMap<Piece, BlockBreak> = new Map();

/** Line breaks inside sentences. */
export const lineJoin: Rule = {
  name: "lineJoin",
  kind: "lineBreak",
  does: "Joins a sentence that is broken over lines, through names and numbers too.",
  evidence:
    "The first line ends with a comma or an opening mark, the second begins with a mark that none begins with, or both make one number or date; or the odds are for it, with weights fitted on damaged texts: what the paragraph is like so far, the characters on both sides and whether they stand together elsewhere, how the second line begins, the page's width, indents and blank lines, and how many of its other breaks stand inside sentences. The number of a page and a line that heads each are taken out where they stand inside a sentence. Items of lists, verse, lines of program text and, on a structured page, lines of different elements are left apart.",
  triggers: LINE_END,
  edits: (text, { lines, bits, language, blocks, passes }) => {
    const edits: Edit[] = [];
    if (language === "japanese" || !(bits & HAN)) return edits;
    for (const stretch of blocks === undefined ? lines.stretches(MOST_LINES) : [[...lines]]) {
      const all = piecesOf(text, stretch);
      const furniture = findPageFurniture(all);
      const pieces = furniture.size === 0 ? all : withoutFurniture(all, furniture);
      const parted = blocks === undefined ? NO_BLOCKS : blockBreaks(pieces, blocks, passes);
      for (const i of breaksOf(text, pieces, parted)) edits.push(join(text, pieces[i - 1]!, pieces[i]!));
    }
    return edits;
  },
};

/** Of a text longer than any page so many lines are judged together, for what is known of all would fill the memory. */
const MOST_LINES = 20_000;

/** What stands on two pages of print, one behind the other: the blank lines between tell nothing. */
function withoutFurniture(pieces: readonly Piece[], furniture: ReadonlySet<Piece>): Piece[] {
  const kept: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (furniture.has(piece)) continue;
    const isBehind = furniture.has(pieces[i - 1]!);
    kept.push(isBehind ? { ...piece, blanks: 0, behindFurniture: true } : piece);
  }
  return kept;
}

/** The lines that go on with the sentence of the line before. */
function breaksOf(text: string, pieces: readonly Piece[], parted: ReadonlyMap<Piece, BlockBreak>): number[] {
  const isWhole = ({ ended, chinese, text: line }: Piece, i: number): boolean =>
    (ended || i === pieces.length - 1 || (!chinese && !endsInOpening(line))) && !closesAtStart(line);
  if (pieces.every(isWhole)) {
    // No line stops inside a sentence or quotation: no page is wrapped so that all its lines end one.
    return [];
  }
  let page = surveyBreaks(pieces);
  const fixed = new Set(findListLines(pieces, page.wraps.sure));
  if (!page.wraps.sure) for (const line of findVerse(pieces)) fixed.add(line);
  let afterProgram = false;
  for (const piece of pieces) {
    const program = isProgram(text, piece.line);
    if (program || afterProgram || parted.get(piece) === "other") fixed.add(piece);
    afterProgram = program;
  }
  let found = judge(pieces, page, fixed, parted);
  // What was found tells what the page is like, and that what to find.
  for (let more = 0; more < ROUNDS; more++) {
    page = withBroken(page, found.likely);
    const before = found.breaks.length;
    found = judge(pieces, page, fixed, parted);
    if (found.breaks.length === before) break;
  }
  return found.breaks;
}

/** Looks at a page after the first. */
const ROUNDS = 2;

function judge(
  pieces: readonly Piece[],
  page: PageBreaks,
  fixed: ReadonlySet<Piece>,
  parted: ReadonlyMap<Piece, BlockBreak>,
): { breaks: number[]; likely: number } {
  const breaks: number[] = [];
  let likely = 0;
  let start = 0;
  for (let i = 1; i < pieces.length; i++) {
    const first = pieces[i - 1]!;
    const second = pieces[i]!;
    const verdict =
      !fixed.has(second) && mayGoOn(pieces, start, i, page) ? isBroken(pieces, start, i, page) : "no";
    // Elements of their own are paragraphs, but where the marks say otherwise.
    if (verdict === "no" || (verdict === "likely" && parted.get(second) === "alike")) start = i;
    else breaks.push(i);
    if (verdict === "likely" && breaks.at(-1) === i && !first.ended) likely++;
  }
  return { breaks, likely };
}

function join(text: string, first: Piece, second: Piece): Edit {
  const start = trimEnd(text, first.line.end);
  const end = trimStart(text, second.line.start);
  return edit(
    "lineJoin",
    text,
    start,
    end,
    partsWords(text, start, end) || partsDigits(text, start, end) ? " " : "",
  );
}

const DIGIT_APART = /(?<!\d)\d[ \u00a0\u2000-\u200a\u3000]\d$/u;
const APART_FROM_DIGIT = /^\d[ \u00a0\u2000-\u200a\u3000]\d(?!\d)/u;

/** Whether the break stands inside a number whose digits are set apart: a blank stands for it as for the others. */
function partsDigits(text: string, start: number, end: number): boolean {
  if (!/\d/u.test(text[start - 1]!) || !/\d/u.test(text[end]!)) return false;
  return (
    DIGIT_APART.test(text.slice(Math.max(0, start - 4), start)) ||
    APART_FROM_DIGIT.test(text.slice(end, end + 4))
  );
}

/**
 * Whether a blank went at the break: between two words of a Latin phrase. A single word among Chinese characters was cut
 * in two, as was an address.
 */
function partsWords(text: string, start: number, end: number): boolean {
  if (!/[A-Za-z]/u.test(text[start - 1]!) || !/[A-Za-z]/u.test(text[end]!)) return false;
  const before = /[!-~ ]*$/u.exec(text.slice(Math.max(0, start - 80), start))![0];
  const after = /^[!-~ ]*/u.exec(text.slice(end, end + 80))![0];
  if (/[/@:.][^ ]*$/u.test(before)) return false;
  if (/[a-z]$/u.test(before) && /^[A-Z]/u.test(after)) return true;
  return / /u.test(before.trim()) || / [A-Za-z]/u.test(after);
}

const BLANKS = /[ \t\u00a0\u2000-\u200a\u3000]/u;

/** Where the text of a line that is not blank begins. */
function trimStart(text: string, start: number): number {
  let at = start;
  while (BLANKS.test(text[at]!)) at++;
  return at;
}

/** Where it ends. */
function trimEnd(text: string, end: number): number {
  let at = end;
  while (BLANKS.test(text[at - 1]!)) at--;
  return at;
}
