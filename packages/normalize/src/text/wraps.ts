import type { Line } from "./lines.js";
import { isChinese } from "./lines.js";

/** Columns narrower than this are those of a menu. */
const NARROWEST = 14;
/** A wrapping program may put marks that begin no line behind the last column. */
const SLACK = 4;
const TERMINAL = /[。！？!?…：:；;]["”’）)】」』]?$/u;

/** How a document's lines were wrapped. */
export interface Wraps {
  /** Whether three lines or more end inside a sentence at the same length. */
  readonly sure: boolean;
  /** Whether a line is as long as wrapped lines are. */
  isFull(line: string): boolean;
}

/**
 * Finds the width at which a document's lines were wrapped hard: that of the lines that end inside a sentence, if few
 * lines are longer. Widths are counted in characters and in columns (two for a Chinese character), as programs do, and
 * with and without readings in parentheses, which may have come later.
 *
 * @param text - the document
 * @param lines - its lines
 * @returns a test for lines
 */
export function findWraps(text: string, lines: readonly Line[]): Wraps {
  const sources = lines.filter(isChinese).map((line) => text.slice(line.start, line.end).trim());
  const measured = sources.map(measure);
  // Readings count only where there are some.
  const ways = measured.some((sizes) => sizes[0] !== sizes[2]) ? [0, 1, 2, 3] : [0, 1];
  let best: { width: Width; way: number } | null = null;
  for (const way of ways) {
    const lengths = measured.map((sizes) => sizes[way]!);
    const width = widthBy(sources, lengths, way % 2 === 0 ? SLACK : 2 * SLACK);
    if (width !== null && (best === null || (width.sure && !best.width.sure))) best = { width, way };
  }
  if (best === null) return { sure: false, isFull: () => false };
  const { width, way } = best;
  return {
    sure: width.sure,
    isFull: (line) => {
      const size = measure(line)[way]!;
      return size >= width.least && size <= width.most;
    },
  };
}

/** Characters and columns of a line, then both without readings. */
type Sizes = readonly [characters: number, columns: number, bareCharacters: number, bareColumns: number];

function measure(line: string): Sizes {
  let columns = 0;
  let readings = 0;
  let readingColumns = 0;
  let inReading = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const wide = code < 0x2000 ? 1 : 2;
    columns += wide;
    if (at >= inReading && (code === 0x28 || code === 0xff08)) inReading = endOfReading(line, at);
    if (at < inReading) {
      readings++;
      readingColumns += wide;
    }
  }
  return [line.length, columns, line.length - readings, columns - readingColumns];
}

const READING_LETTERS = new Set("abcdefghijklmnopqrstuvwxyzɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü");

/** Offset after a reading in parentheses: one to seven letters, and a tone number; the offset itself where none stands. */
function endOfReading(line: string, open: number): number {
  let at = open + 1;
  while (at <= open + 7 && READING_LETTERS.has(line[at] ?? "")) at++;
  if (at === open + 1) return open;
  const code = line.charCodeAt(at);
  if (code >= 0x31 && code <= 0x35) at++;
  return line[at] === ")" || line[at] === "）" ? at + 1 : open;
}

interface Width {
  readonly least: number;
  readonly most: number;
  readonly sure: boolean;
}

function widthBy(sources: readonly string[], lengths: readonly number[], slack: number): Width | null {
  const counts = new Map<number, number>();
  let open = 0;
  let longestOpen = 0;
  for (const [i, source] of sources.entries()) {
    const length = lengths[i]!;
    if (source.length < NARROWEST || TERMINAL.test(source.slice(-2))) continue;
    open++;
    longestOpen = Math.max(longestOpen, length);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let least = 0;
  let most = 0;
  for (const [length, count] of counts) {
    const near = count + (counts.get(length + 1) ?? 0) + (counts.get(length + 2) ?? 0);
    if (near > most || (near === most && length < least)) {
      least = length;
      most = near;
    }
  }
  const longer = (limit: number): number => lengths.filter((length) => length > limit).length;
  if (most >= 3 && most * 2 >= open && longer(least + slack) * 5 <= lengths.length) {
    return { least, most: least + slack, sure: true };
  }
  // One or two lines: a wrapped one is as long as any.
  if (open > 0 && longestOpen >= NARROWEST * 1.5 && longer(longestOpen + slack) === 0) {
    return { least: longestOpen - slack, most: longestOpen + slack, sure: false };
  }
  return null;
}
