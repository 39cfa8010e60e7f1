import type { Block } from "@tifa/corpus";
import { DocumentTrouble } from "../document-trouble.js";
import { READ_LIMITS } from "../limits.js";
import { commonElement, type TextElement } from "./text-element.js";
import { collapse, type Gap, gapOf, joint } from "./white-space.js";

/** A piece of text and its place in the source. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text of a structured document: a line a block, in the order of the source. */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Collects text into lines. */
export interface LineBuilder {
  /** Adds text whose white space collapses. */
  readonly addText: (piece: TextPiece, element: TextElement) => void;
  /** Adds text as it stands, its line breaks too. */
  readonly addRaw: (piece: TextPiece, element: TextElement) => void;
  /** Ends the line, or leaves a blank one where nothing stands on it. */
  readonly lineBreak: () => void;
  /** Ends the line if something stands on it: the edge of a block. */
  readonly boundary: () => void;
  readonly openRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
  /** Puts the cells of the row on one line, parted by tabs, where each holds one short line at most. */
  readonly closeRow: () => void;
  /** Tells that a table ended: the row around it lays the page out. */
  readonly closeTable: () => void;
  /** Ends the line if something stands on it, and tells how many there are: a place to come back to. */
  readonly place: () => number;
  /** The first line from one place up to another that holds something. Its text may be changed. */
  readonly firstLine: (from: number, to: number) => LineText | null;
  readonly finish: () => BlockText;
}

/** What stands on a line. */
export interface LineText {
  text: string;
  /** How many of its characters are links. */
  readonly linked: number;
}

interface Line extends LineText {
  start: number;
  end: number;
  element: TextElement | null;
  linked: number;
}

interface Row {
  readonly cells: { readonly from: number; to: number }[];
  readonly from: number;
  isLayout: boolean;
}

/** A cell with more text is no entry of a table but a part of the page. */
const LONGEST_CELL = 100;
const EDGE = /[\t\n\f\r ]/;

/**
 * Makes a collector of lines.
 *
 * @param most - lines that there may be: what has more is markup that was generated. Default: that of `ReadLimits`
 * @returns the collector, empty
 * @example
 * const lines = lineBuilder();
 * lines.addText({ text: "会议召开", start: 3, end: 7 }, paragraph);
 * lines.finish().text; // "会议召开"
 */
export function lineBuilder(most: number = READ_LIMITS.lines): LineBuilder {
  const lines: Line[] = [];
  const rows: Row[] = [];
  let line: Line = emptyLine();
  let gap: Gap = "";

  const put = (text: string, start: number, end: number, element: TextElement): void => {
    if (!line.element) line.start = start;
    line.element = line.element ? commonElement(line.element, element) : element;
    line.end = end;
    line.text += text;
    if (element.linked) line.linked += text.length;
  };
  const end = (): void => {
    if (lines.length >= most) {
      throw new DocumentTrouble("too-large", `more than ${most} lines; no page of text has as many`);
    }
    lines.push(line);
    line = emptyLine();
    gap = "";
  };
  const boundary = (): void => {
    if (line.element) end();
    gap = "";
  };

  return {
    addText(piece, element) {
      let from = 0;
      let to = piece.text.length;
      while (from < to && EDGE.test(piece.text[from]!)) from++;
      while (to > from && EDGE.test(piece.text[to - 1]!)) to--;
      gap = gapOf(piece.text.slice(0, from), gap);
      if (from === to) return;
      const text = piece.text.slice(from, to);
      if (line.element && gap)
        put(joint(gap, line.text.at(-1)!, text[0]!), piece.start, piece.start, element);
      put(collapse(text), piece.start + from, piece.end - (piece.text.length - to), element);
      gap = gapOf(piece.text.slice(to));
    },
    addRaw(piece, element) {
      if (line.element && gap) put(" ", piece.start, piece.start, element);
      gap = "";
      let at = 0;
      for (const [index, part] of piece.text.split(/\r\n?|\n/).entries()) {
        if (index > 0) {
          at += piece.text.startsWith("\r\n", at) ? 2 : 1;
          end();
        }
        if (part) put(part, piece.start + at, Math.min(piece.start + at + part.length, piece.end), element);
        at += part.length;
      }
    },
    lineBreak: end,
    boundary,
    openRow() {
      boundary();
      rows.push({ cells: [], from: lines.length, isLayout: false });
    },
    openCell() {
      boundary();
      rows.at(-1)?.cells.push({ from: lines.length, to: -1 });
    },
    closeCell() {
      boundary();
      const cell = rows.at(-1)?.cells.at(-1);
      if (cell) cell.to = lines.length;
    },
    closeRow() {
      boundary();
      const row = rows.pop();
      const joined = row && joinRow(row, lines);
      if (joined) lines.splice(row.from, lines.length - row.from, joined);
    },
    closeTable() {
      boundary();
      const around = rows.at(-1);
      if (around) around.isLayout = true;
    },
    place() {
      boundary();
      return lines.length;
    },
    firstLine(from, to) {
      for (let at = from; at < to; at++) if (isFilled(lines[at]!)) return lines[at]!;
      return null;
    },
    finish() {
      boundary();
      return layOut(lines);
    },
  };
}

function emptyLine(): Line {
  return { text: "", start: 0, end: 0, element: null, linked: 0 };
}

/** Whether something can be seen on a line: a no-break space holds a place only. */
function isFilled(line: Line): boolean {
  return line.element !== null && line.text.trim() !== "";
}

/** The cells of a row on one line; null where it is no row of a table, or has one cell with text only. */
function joinRow(row: Row, lines: readonly Line[]): Line | null {
  if (row.isLayout) return null;
  const cells: (Line | undefined)[] = [];
  for (const { from, to } of row.cells) {
    const filled = lines.slice(from, to < 0 ? lines.length : to).filter(isFilled);
    if (filled.length > 1 || (filled[0]?.text.length ?? 0) > LONGEST_CELL) return null;
    cells.push(filled[0]);
  }
  const filled = cells.filter((cell) => cell !== undefined);
  const first = filled[0];
  if (!first || filled.length < 2) return null;
  // Text between the cells, where a page is wrong, has no column to stand in.
  if (lines.slice(row.from).filter(isFilled).length > filled.length) return null;
  const columns = cells.slice(cells.indexOf(first), cells.lastIndexOf(filled.at(-1)) + 1);
  return {
    text: columns.map((cell) => cell?.text ?? "").join("\t"),
    start: first.start,
    end: filled.at(-1)!.end,
    element: filled.map((cell) => cell.element!).reduce(commonElement),
    linked: filled.reduce((sum, cell) => sum + cell.linked, 0),
  };
}

function layOut(lines: readonly Line[]): BlockText {
  const shown = lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
  const blocks: Block[] = [];
  let before: TextElement | null = null;
  let at = 0;
  for (const { text, start, end, element, linked } of shown) {
    if (element && text.trim() !== "") {
      blocks.push({
        start: at,
        end: at + text.length,
        sourceStart: start,
        sourceEnd: end,
        tag: element.tag,
        path: element.path,
        ...(linked > 0 && { linked }),
        ...(before && { shared: namesIn(commonElement(before, element).path) }),
      });
      before = element;
    }
    at += text.length + 1;
  }
  return { text: shown.map((line) => line.text).join("\n"), blocks };
}

/** How many elements a path names. */
function namesIn(path: string): number {
  let count = 1;
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) count++;
  return count;
}
