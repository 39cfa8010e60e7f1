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

const READING = /[(（][a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[1-5]?[)）]/gu;

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
  const measures: Measure[] = [(line) => line.length, columns];
  if (sources.some((source) => source.search(READING) >= 0)) {
    measures.push(
      (line) => line.replace(READING, "").length,
      (line) => columns(line.replace(READING, "")),
    );
  }
  let best: { width: Width; measure: Measure } | null = null;
  for (const [i, measure] of measures.entries()) {
    const width = widthBy(sources, measure, i % 2 === 0 ? SLACK : 2 * SLACK);
    if (width !== null && (best === null || (width.sure && !best.width.sure))) best = { width, measure };
  }
  if (best === null) return { sure: false, isFull: () => false };
  const { width, measure } = best;
  return { sure: width.sure, isFull: (line) => measure(line) >= width.least && measure(line) <= width.most };
}

type Measure = (line: string) => number;

interface Width {
  readonly least: number;
  readonly most: number;
  readonly sure: boolean;
}

function columns(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) count += line.charCodeAt(at) < 0x2000 ? 1 : 2;
  return count;
}

function widthBy(sources: readonly string[], measure: (line: string) => number, slack: number): Width | null {
  const counts = new Map<number, number>();
  const lengths: number[] = [];
  let open = 0;
  let longestOpen = 0;
  for (const source of sources) {
    const length = measure(source);
    lengths.push(length);
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
