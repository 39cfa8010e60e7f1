import type { PageLine } from "./page-lines.js";
import { runningHeads } from "./running-heads.js";

/** The text of a document's pages. */
export interface PageText {
  readonly text: string;
  /** How many lines were left out as running heads and page numbers. */
  readonly heads: number;
}

/** In ems: a line that ends so near to the right margin is full; the mark that did not fit stands outside. */
const FULL = 1.6;
/** A margin is where lines end again and again. */
const LEAST_FULL = 2;
/** In ems: a column of shorter lines is a list or a poem. */
const LEAST_WIDTH = 12;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\ud800-\udfff\u3000-\u303f\u2014\u2018-\u201d\u2026]/;
/** A mark behind which a paragraph may end at the margin, too. */
const STOP = /[\u3002\uff01\uff1f\uff1b\uff1a!?;:][\u201d\u2019\uff09]?$/;

/**
 * Puts the pages of a document together: leaves out what is printed on every page, and joins lines that were broken
 * only because they were full, across pages too.
 *
 * @param pages - the lines of each page
 * @returns the text: a line for a paragraph where the lines show it, a blank line where spacing or pages part them
 * @example
 * pageText([[{ text: "会议召开", … }]]).text; // "会议召开"
 */
export function pageText(pages: readonly (readonly PageLine[])[]): PageText {
  const heads = runningHeads(pages.map((page) => page.map(({ text }) => text)));
  const bodies = pages.map((page, at) => page.filter((_, line) => !heads[at]!.has(line)));
  const margins = ([0, 1, 2] as const).map((column) =>
    rightMargin(bodies.flat().filter((line) => line.column === column)),
  );
  let text = "";
  let before: PageLine | null = null;
  for (const page of bodies) {
    page.forEach((line, at) => {
      const isNewPage = at === 0 || (before !== null && before.column !== line.column);
      const isApart = isNewPage || line.isApart;
      const margin = margins[before?.column ?? 0]!;
      if (before === null) text = line.indent + line.text;
      else if (goesOn(before, line, margin) && (isNewPage || !line.isApart)) text = joined(text, line.text);
      else text += `${isApart ? "\n\n" : "\n"}${line.indent}${line.text}`;
      before = line;
    });
  }
  return { text, heads: heads.reduce((sum, set) => sum + set.size, 0) };
}

/** Where full lines end: the farthest place, to an em, at which lines end more than once. */
function rightMargin(lines: readonly PageLine[]): number | null {
  const ends = lines
    .filter(
      ({ isTurned, text, x, end, size }) => !isTurned && !text.includes("\t") && end - x > LEAST_WIDTH * size,
    )
    .map(({ end }) => end);
  ends.sort((a, b) => b - a);
  const size = lines.reduce((sum, line) => sum + line.size, 0) / Math.max(1, lines.length);
  const found = ends.find(
    (end, at) => at + LEAST_FULL <= ends.length && ends[at + LEAST_FULL - 1]! > end - size,
  );
  return found ?? null;
}

/** Whether a line ends where it does only because it was full. */
function goesOn(line: PageLine, next: PageLine, margin: number | null): boolean {
  if (margin === null || line.isTurned || next.isTurned || next.indent !== "") return false;
  if (line.text.includes("\t") || next.text.includes("\t") || Math.abs(line.size - next.size) > 0.5)
    return false;
  const isFull = line.end > margin - FULL * line.size;
  // A first line is indented: the next one begins farther left, or at the same margin as this one.
  const isBelow = next.x - next.margin <= line.x - line.margin + line.size * 0.5;
  return isFull && isBelow && !(STOP.test(line.text) && line.end < margin - 0.6 * line.size);
}

/** Words that a hyphen parted are one; Chinese needs no space. */
function joined(before: string, after: string): string {
  if (/[a-z]-$/.test(before.slice(-2)) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  return before + (WIDE.test(before.at(-1) ?? "") || WIDE.test(after[0] ?? "") ? "" : " ") + after;
}
