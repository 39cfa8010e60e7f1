/** Columns narrower than this are those of a menu. */
const NARROWEST = 12;
/** Lines that end inside a sentence at the same width, from which on they are a crowd. */
const CROWD = 3;
/** Width of a line that is no crowd. */
const LEAST_ALONE: number = NARROWEST * 1.7;
/** A wrapping program may put marks that begin no line behind the last column. */
const SLACK = 4;

/** A line as its widths are counted: without the blanks behind it. */
export interface Measured {
  /** Without its indent and readings. */
  readonly text: string;
  /** With its indent and readings, which may have been there when the line was wrapped or not. */
  readonly wide: string;
  /** Whether it stops inside a sentence. */
  readonly open: boolean;
}

/** How a document's lines were wrapped. */
export interface Wraps {
  /** Whether three lines or more end inside a sentence at the same width. */
  readonly sure: boolean;
  /**
   * How much sooner a line of this width is a wrapped one than the last of its paragraph, in nats: wrapped lines crowd
   * at the page's width, last ones are of any.
   */
  fullness(line: Line): number;
}

type Line = Pick<Measured, "text" | "wide">;

/** A way to count the width of a line. */
interface Measure {
  readonly width: (line: Line) => number;
  /** Whether the width is more than a limit. */
  readonly exceeds: (line: Line, limit: number) => boolean;
  /** By how much lines of one width may differ. */
  readonly slack: number;
}

interface Width {
  readonly least: number;
  readonly most: number;
  readonly sure: boolean;
  /** The width that most open lines have. */
  readonly mode: number;
  /** Open lines by width, as a share of all open lines. */
  readonly shares: ReadonlyMap<number, number>;
}

const NONE: Wraps = { sure: false, fullness: () => Number.NEGATIVE_INFINITY };

/**
 * Finds the width at which a document's lines were wrapped hard: that at which the lines that end inside a sentence
 * crowd, if few lines are longer. Widths are counted in characters and in columns (two for a Chinese character), as
 * programs do, and with and without readings in parentheses, which may have come later.
 *
 * @param lines - the document's Chinese lines
 * @returns a measure for lines
 */
export function findWraps(lines: readonly Measured[]): Wraps {
  const open = lines.filter((line) => line.open && line.text.length >= NARROWEST);
  if (open.length === 0) return NONE;
  let best: { width: Width; measure: Measure } | null = null;
  for (const measure of MEASURES) {
    if (open.length < CROWD && !areLongest(lines, open, measure)) continue;
    const width = widthBy(lines, measure);
    if (width !== null && (best === null || isBetter(width, best.width))) best = { width, measure };
  }
  if (best === null) return NONE;
  const { width, measure } = best;
  return {
    sure: width.sure,
    fullness: (line) => fullness(measure.width(line), HANGS.test(line.text), width),
  };
}

const inCharacters = (of: keyof Line): Measure => ({
  width: (line) => line[of].length,
  exceeds: (line, limit) => line[of].length > limit,
  slack: SLACK,
});

/** A character has one column or two: most lines need not be counted to tell that they are longer. */
const inColumns = (of: keyof Line): Measure => ({
  width: (line) => columns(line[of]),
  exceeds: (line, limit) =>
    line[of].length > limit || (2 * line[of].length > limit && columns(line[of]) > limit),
  slack: 2 * SLACK,
});

const MEASURES: readonly Measure[] = [
  inCharacters("text"),
  inCharacters("wide"),
  inColumns("text"),
  inColumns("wide"),
];

/** Whether open lines, too few to crowd at a width, are as long as any: that is seen before all others are measured. */
function areLongest(lines: readonly Measured[], open: readonly Measured[], measure: Measure): boolean {
  const longest = Math.max(...open.map(measure.width));
  return longest >= LEAST_ALONE && !lines.some((line) => measure.exceeds(line, longest + measure.slack));
}

/** A mark that wrapping programs leave hanging over the edge, so that none begins a line. */
const HANGS = /[，。、；：！？,;:!?”’）)》〉」』】]$/u;

/** The surer of two widths, or the one whose lines crowd more. */
function isBetter(one: Width, other: Width): boolean {
  if (one.sure !== other.sure) return one.sure;
  return peak(one) > peak(other) + 0.1;
}

const peak = ({ shares }: Width): number => Math.max(0, ...shares.values());

function fullness(length: number, hangs: boolean, width: Width): number {
  // Characters that were taken out or put in since have moved the edge a little.
  if (length < 2 * width.least - width.mode - 2 || length > width.most) return Number.NEGATIVE_INFINITY;
  const share = width.shares.get(length) ?? 0;
  // Marks hang over the edge, so that wider lines are as likely as those at the edge.
  const crowded = length === width.mode || (length > width.mode && (hangs || share >= 0.15));
  return Math.log((crowded ? peak(width) : share + 0.01) * width.mode);
}

/** Width in columns of a terminal: two for a Chinese character. */
function columns(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) count += line.charCodeAt(at) < 0x2000 ? 1 : 2;
  return count;
}

function widthBy(lines: readonly Measured[], measure: Measure): Width | null {
  const { slack } = measure;
  const counts = new Map<number, number>();
  let open = 0;
  let longestOpen = 0;
  for (const line of lines) {
    if (line.text.length < NARROWEST || !line.open) continue;
    const length = measure.width(line);
    open++;
    longestOpen = Math.max(longestOpen, length);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const { least, most } = crowd(counts, slack / 2);
  const shares = new Map([...counts].map(([length, count]) => [length, count / open]));
  const mode = [...shares].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const)[0];
  // All lines are measured only where the open ones crowd: those of most pages do not.
  const isLonger = (limit: number) => (line: Measured) => measure.exceeds(line, limit);
  if (most >= CROWD && most * 2 >= open && lines.filter(isLonger(least + slack)).length * 5 <= lines.length) {
    return { least, most: least + slack, sure: true, mode, shares };
  }
  // One or two lines: a wrapped one is as long as any.
  if (open > 0 && longestOpen >= LEAST_ALONE && !lines.some(isLonger(longestOpen + slack))) {
    return { least: longestOpen - slack, most: longestOpen + slack, sure: false, mode, shares };
  }
  return null;
}

/** The narrowest width from which a band of some columns holds the most lines, and how many it holds. */
function crowd(counts: ReadonlyMap<number, number>, band: number): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const length of counts.keys()) {
    let near = 0;
    for (let by = 0; by <= band; by++) near += counts.get(length + by) ?? 0;
    if (near > most || (near === most && length < least)) {
      least = length;
      most = near;
    }
  }
  return { least, most };
}
