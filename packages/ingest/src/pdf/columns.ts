/** What stands on a line of a page without a wide gap in it. */
export interface LinePart {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly isTurned: boolean;
}

/** Where the right one of two columns begins. */
export interface Gutter {
  readonly x: number;
}

/** In ems: what is narrower is an entry of a table, a number, a caption. */
const LEAST_WIDTH = 8;
/** Lines of each column: fewer are a signature, a table, two captions side by side. */
const LEAST_LINES = 6;
/** Share of a column's lines that must end at its right margin: those of a text do, entries of a table do not. */
const FULL = 0.6;
/** Share of the lines that may run across both columns. */
const MOST_ACROSS = 0.3;

/**
 * Finds out whether a page is set in two columns of text: lines on both sides of a gutter, side by side, most of them full.
 *
 * @param parts - what stands on the lines of a page, wide gaps parting it
 * @returns the gutter; null where the page has one column, or the two are those of a table
 * @example
 * findGutter([]); // null
 */
export function findGutter(parts: readonly LinePart[]): Gutter | null {
  const wide = parts.filter(({ x, end, size, isTurned }) => !isTurned && end - x >= LEAST_WIDTH * size);
  if (wide.length < 2 * LEAST_LINES) return null;
  const left = wide.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = wide.reduce((most, { end }) => Math.max(most, end), 0);
  const x = usualStart(wide.filter((part) => part.x > left + 0.35 * (right - left)));
  if (x === null) return null;
  const first = wide.filter((part) => columnOf(part, { x }) === 1);
  const second = wide.filter((part) => columnOf(part, { x }) === 2);
  const across = wide.length - first.length - second.length;
  if (first.length < LEAST_LINES || second.length < LEAST_LINES || across > MOST_ACROSS * wide.length)
    return null;
  return isFull(first) && isFull(second) && areBeside(first, second) ? { x } : null;
}

/** The column of a part: 1 or 2, and 0 where it runs across the gutter. */
function columnOf({ x, end, size }: LinePart, gutter: Gutter): 0 | 1 | 2 {
  if (x >= gutter.x - size * 0.5) return 2;
  return end <= gutter.x - size * 0.5 ? 1 : 0;
}

/** Where most of them begin, to the point. */
function usualStart(parts: readonly LinePart[]): number | null {
  const counts = new Map<number, number>();
  for (const { x } of parts) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  let best: number | null = null;
  for (const [x, count] of counts) if (best === null || count > counts.get(best)!) best = x;
  return best;
}

function isFull(column: readonly LinePart[]): boolean {
  const margin = column.reduce((most, { end }) => Math.max(most, end), 0);
  return column.filter(({ end, size }) => end > margin - 1.6 * size).length >= FULL * column.length;
}

/** Whether at least half of the lines of each column stand in the height of the other. */
function areBeside(one: readonly LinePart[], other: readonly LinePart[]): boolean {
  const within = (lines: readonly LinePart[], of: readonly LinePart[]): boolean => {
    const top = of.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
    const bottom = of.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
    return lines.filter(({ y }) => y <= top + 1 && y >= bottom - 1).length * 2 >= lines.length;
  };
  return within(one, other) && within(other, one);
}

/**
 * Puts what stands on a page in the order of reading: down the left column, then down the right one, between lines that run across.
 *
 * @param parts - what stands on the lines, in the order in which the file draws it
 * @param gutter - as {@link findGutter} gives it
 * @returns the parts, each with its column
 */
export function inColumns<T extends LinePart>(
  parts: readonly T[],
  gutter: Gutter,
): { readonly part: T; readonly column: 0 | 1 | 2 }[] {
  const found: { part: T; column: 0 | 1 | 2 }[] = [];
  let block: { part: T; column: 1 | 2 }[] = [];
  const flush = (): void => {
    for (const column of [1, 2] as const) {
      const own = block.filter((one) => one.column === column);
      own.sort((a, b) => b.part.y - a.part.y || a.part.x - b.part.x);
      for (const part of own) found.push(part);
    }
    block = [];
  };
  for (const part of parts) {
    const column = columnOf(part, gutter);
    if (column !== 0) {
      block.push({ part, column });
      continue;
    }
    flush();
    found.push({ part, column });
  }
  flush();
  return found;
}
