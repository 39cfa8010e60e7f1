import { findGutter, inColumns } from "./columns.js";

/** A run of text on a page, as the file draws it. */
export interface PageRun {
  readonly text: string;
  /** Where its baseline begins, in points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
  /** Whether it is drawn aslant or upright: a watermark, a stamp. */
  readonly isTurned: boolean;
}

/** A line on a page. */
export interface PageLine {
  readonly text: string;
  /** Where it begins and ends, in points from the left. */
  readonly x: number;
  readonly end: number;
  readonly size: number;
  readonly isTurned: boolean;
  /** A paragraph's indent, as ideographic spaces. */
  readonly indent: string;
  /** Whether the spacing parts it from the line above. */
  readonly isApart: boolean;
  /** 1 or 2 on a page of two columns, and 0 on others and where it runs across both. */
  readonly column: 0 | 1 | 2;
  /** Where the lines of its column begin. */
  readonly margin: number;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
  size: number;
  readonly isTurned: boolean;
  /** Whether it stands on the line of the one before, behind a wide gap. */
  readonly isBeside: boolean;
}

/** In ems: gaps above are spaces; justified lines stretch by less. */
const SPACE = 0.25;
/** Between Chinese characters, which stand apart in justified lines more often. */
const WIDE_SPACE = 0.5;
/** Above this, what follows is another column. */
const COLUMN = 2.5;
/** Baselines closer than this are on one line, as those of raised figures are. */
const SAME_LINE = 0.5;
/** A step to the next line that is larger than the usual one by this parts paragraphs. */
const PARAGRAPH = 1.4;
/** In ems: lines that are set apart more widely than this are paragraphs, however many there are. */
const WIDEST_STEP = 2.5;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\ud800-\udfff]/;

/**
 * Puts the runs of a page on lines, in the order in which the file draws them, which is that of reading in files that
 * were written from a text; where the page is set in two columns, down the one and then down the other. Nothing is joined or left out but what is
 * drawn twice to look bold.
 *
 * @param runs - the runs of one page
 * @returns a line for each line on the page, entries of a table parted by tabs
 * @example
 * pageLines([{ text: "会议召开", x: 90, y: 700, width: 64, size: 16, isTurned: false }])[0]?.text; // "会议召开"
 */
export function pageLines(runs: readonly PageRun[]): PageLine[] {
  const parts: Line[] = [];
  const isDrawnTwice = doubles();
  for (const run of runs) {
    if (run.text.trim() === "" || isDrawnTwice(run)) continue;
    const line = parts.at(-1);
    if (line === undefined || !continues(line, run)) parts.push(lineOf(run, false));
    else if ((run.x - line.end) / Math.max(line.size, run.size) > COLUMN) parts.push(lineOf(run, true));
    else append(line, run);
  }
  const gutter = findGutter(parts);
  if (gutter === null) return laidOut(inRows(parts), 0);
  const placed = inColumns(parts, gutter);
  const found: PageLine[] = [];
  for (const column of [0, 1, 2] as const) {
    const places = [...placed.keys()].filter((at) => placed[at]!.column === column);
    const own = laidOut(
      places.map((at) => placed[at]!.part),
      column,
    );
    for (const [at, line] of own.entries()) found[places[at]!] = line;
  }
  return found;
}

/** Lines with what stands beside them, parted by tabs. */
function inRows(parts: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line === undefined || !part.isBeside) {
      lines.push({ ...part });
      continue;
    }
    line.text = `${line.text.trimEnd()}\t${part.text}`;
    line.end = part.end;
    line.size = Math.max(line.size, part.size);
  }
  return lines;
}

/** Lines of one column with their indents and what parts them. */
function laidOut(lines: readonly Line[], column: 0 | 1 | 2): PageLine[] {
  const margin = usual(lines.map(({ x }) => Math.round(x)));
  const steps = lines.slice(1).map((line, at) => lines[at]!.y - line.y);
  const step = usual(steps.filter((one) => one > 0).map(Math.round)) ?? Number.POSITIVE_INFINITY;
  return lines.map((line, at) => {
    const expected = Math.min(step, line.size * WIDEST_STEP);
    const isApart = at > 0 && steps[at - 1]! > expected * PARAGRAPH;
    const { text, x, end, size, isTurned } = line;
    const own = margin ?? line.x;
    return { text, x, end, size, isTurned, isApart, column, margin: own, indent: indent(line, own) };
  });
}

function lineOf({ text, x, y, width, size, isTurned }: PageRun, isBeside: boolean): Line {
  return { text: text.trimStart(), x, y, end: x + width, size, isTurned, isBeside };
}

function continues(line: Line, run: PageRun): boolean {
  const size = Math.max(line.size, run.size);
  if (line.isTurned || run.isTurned || Math.abs(line.y - run.y) > size * SAME_LINE) return false;
  return run.x > line.end - size;
}

function append(line: Line, run: PageRun): void {
  const size = Math.max(line.size, run.size);
  const gap = (run.x - line.end) / size;
  const areWide = WIDE.test(line.text.at(-1)!) && WIDE.test(run.text[0]!);
  const hasSpace = /\s$/.test(line.text) || /^\s/.test(run.text);
  if (!hasSpace && gap > (areWide ? WIDE_SPACE : SPACE)) line.text += " ";
  line.text += run.text;
  line.end = run.x + run.width;
  line.size = size;
}

/** Recognises text that is drawn again at nearly the same place. */
function doubles(): (run: PageRun) => boolean {
  const seen = new Set<string>();
  return ({ text, x, y, size }) => {
    const unit = Math.max(size, 1) * 0.4;
    const column = Math.round(x / unit);
    const row = Math.round(y / unit);
    for (let across = -1; across <= 1; across++) {
      for (let up = -1; up <= 1; up++) if (seen.has(`${column + across} ${row + up} ${text}`)) return true;
    }
    seen.add(`${column} ${row} ${text}`);
    return false;
  };
}

/** The value that is met most often, the smallest of several; null of none. */
function usual(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (best === null || count > most || (count === most && value < best)) best = value;
  }
  return best;
}

/** A paragraph's indent of one to four characters; what stands further in is a title. */
function indent(line: Line, margin: number): string {
  const ems = Math.round((line.x - margin) / line.size);
  return ems >= 1 && ems <= 4 && !line.isTurned ? "\u3000".repeat(ems) : "";
}
