/** How far a passage goes on from a seed. */
export interface Extension {
  /** Units taken from each side. */
  readonly a: number;
  readonly b: number;
  /** Equal units, and columns of the alignment, gaps among them. */
  readonly matches: number;
  readonly columns: number;
}

/** One row of the alignment's table: its cells lie in a band around the diagonal. */
interface Row {
  readonly scores: Int32Array;
  readonly matches: Int32Array;
  readonly columns: Int32Array;
}

/** Scratch rows for {@link extend}, so that none is made for each seed. */
export interface AlignmentRows {
  /** Units to either side of the diagonal. */
  readonly width: number;
  readonly rows: readonly [Row, Row];
}

/** Makes scratch rows for a band of `width` units to either side. */
export function alignmentRows(width: number): AlignmentRows {
  const row = (): Row => ({
    scores: new Int32Array(2 * width + 3),
    matches: new Int32Array(2 * width + 3),
    columns: new Int32Array(2 * width + 3),
  });
  return { width, rows: [row(), row()] };
}

const NEVER = -1_000_000_000;

/**
 * Extends an alignment from a seed in one direction: Smith–Waterman's recursion (match +1, mismatch −1, gap −1 a unit)
 * within a band around the seed's diagonal, until the score has fallen by more than `drop` below its best.
 *
 * Sources: Smith & Waterman (1981), *J. Mol. Biol.* 147, 195–197; Zhang, Schwartz, Wagner & Miller (2000), *J. Comput.
 * Biol.* 7, 203–214, for the drop.
 *
 * @param values - units of all documents
 * @param at - first unit on either side
 * @param room - units up to the document's end on either side
 * @param step - 1 forwards, −1 backwards
 * @param scratch - rows
 * @param drop - score that an edit may cost
 * @returns up to the best cell
 */
export function extend(
  values: Int32Array,
  at: readonly [number, number],
  room: readonly [number, number],
  step: 1 | -1,
  { width, rows }: AlignmentRows,
  drop: number,
): Extension {
  // Cell c of row r has taken r units of a and r + c − 1 − width of b. Cells 0 and 2·width + 2 are walls.
  let last = rows[0];
  let own = rows[1];
  firstRow(last, width, room[1]);
  own.scores.fill(NEVER);
  let best = { score: 0, a: 0, b: 0, matches: 0, columns: 0 };
  for (let r = 1; r <= room[0]; r += 1) {
    const unit = values[at[0] + step * (r - 1)]!;
    let isOpen = false;
    for (let c = 1; c <= 2 * width + 1; c += 1) {
      const b = r + c - 1 - width;
      own.scores[c] = NEVER;
      if (b < 0 || b > room[1]) continue;
      const isMatch = b > 0 && values[at[1] + step * (b - 1)] === unit;
      const score = fill(last, own, c, b > 0, isMatch);
      if (score < best.score - drop) own.scores[c] = NEVER;
      else isOpen = true;
      if (score > best.score) best = { score, a: r, b, matches: own.matches[c]!, columns: own.columns[c]! };
    }
    if (!isOpen) break;
    const next = last;
    last = own;
    own = next;
  }
  return { a: best.a, b: best.b, matches: best.matches, columns: best.columns };
}

/** Nothing of a is taken: only gaps. */
function firstRow({ scores, matches, columns }: Row, width: number, room: number): void {
  scores.fill(NEVER);
  for (let taken = 0; taken <= Math.min(width, room); taken += 1) {
    scores[width + 1 + taken] = -taken;
    matches[width + 1 + taken] = 0;
    columns[width + 1 + taken] = taken;
  }
}

/** Fills a cell from its best neighbour: along the diagonal, a unit of a left over, or (with `hasB`) one of b. */
function fill(last: Row, own: Row, c: number, hasB: boolean, isMatch: boolean): number {
  const along = hasB ? last.scores[c]! + (isMatch ? 1 : -1) : NEVER;
  const skipA = last.scores[c + 1]! - 1;
  const skipB = hasB ? own.scores[c - 1]! - 1 : NEVER;
  const score = Math.max(along, skipA, skipB);
  const row = score === along || score === skipA ? last : own;
  const from = score === along ? c : score === skipA ? c + 1 : c - 1;
  own.scores[c] = score;
  own.matches[c] = row.matches[from]! + (isMatch && score === along ? 1 : 0);
  own.columns[c] = row.columns[from]! + 1;
  return score;
}
