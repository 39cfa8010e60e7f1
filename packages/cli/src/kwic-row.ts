import type { RawDocument } from "@tifa/corpus";
import type { KwicLine, KwicText, TokenizableDocument } from "@tifa/tokens";
import { fitCells } from "./cell-width.js";
import type { CliContext } from "./context.js";
import { place } from "./each-document.js";
import { paint } from "./paint.js";
import { shown } from "./rows-text.js";
import { sourceRow } from "./source-row.js";

/** Cells of the terminal for the context on each side. */
const SIDE = 40;

/** A paragraph that is searched. */
export interface KwicParagraph extends TokenizableDocument {
  readonly raw: RawDocument;
  readonly number: number;
  readonly kwicText: KwicText;
}

/** A line with the paragraph that it was found in. */
export interface KwicFound {
  readonly line: KwicLine;
  readonly paragraph: KwicParagraph;
}

/** A line as JSON has it: the page and its variables in keys of their own. */
export function nestedRow({ line, paragraph: { raw, number } }: KwicFound): object {
  const { start, end, left, node, right, docvars } = line;
  const [rawStart, rawEnd] = [line.raw!.start, line.raw!.end];
  const source = sourceRow(raw.source);
  return { id: raw.id, source, paragraph: number, start, end, left, node, right, rawStart, rawEnd, docvars };
}

/** A line as a table has it: a column each. */
export function flatRow({ line, paragraph: { raw, number } }: KwicFound): object {
  const { start, end, left, node, right, docvars } = line;
  const { path, record } = raw.source;
  const place = { id: raw.id, path, record, paragraph: number, start, end };
  const { province, meetingDate } = docvars;
  return {
    ...place,
    rawStart: line.raw!.start,
    rawEnd: line.raw!.end,
    province,
    meetingDate,
    left,
    node,
    right,
  };
}

/** A line for people. Columns: the left context ends where the node begins; then the right one, the place, date and province. */
export function textLine(context: CliContext): (found: KwicFound) => string {
  const colours = paint(context.colour);
  return ({ line: { left, node, right, docvars }, paragraph: { raw, number } }) => {
    const columns = [
      fitCells(shown(left), SIDE, "start"),
      colours.strong(shown(node)),
      fitCells(shown(right), SIDE, "end"),
    ];
    const where = [`${place(raw.source)}:${number + 1}`, docvars.meetingDate, docvars.province];
    const known = where.filter((value) => value !== null && value !== undefined);
    return `${columns.join("  ")}  ${colours.faint(known.join("  "))}\n`;
  };
}
