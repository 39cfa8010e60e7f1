/** How evenly a feature is spread over the parts of a corpus. All but `dp` and `dpNorm` are 1 (or k) when even. */
export interface Dispersion {
  /** Occurrences. */
  readonly count: number;
  /** Parts that are not empty, k. */
  readonly parts: number;
  /** Parts that have the feature. */
  readonly range: number;
  /** Juilland's D, on frequencies relative to part size, with the population's standard deviation. */
  readonly juillandD: number | null;
  /** Carroll's D2, on frequencies relative to part size. */
  readonly carrollD2: number | null;
  /** Rosengren's S, weighted by part size. */
  readonly rosengrenS: number | null;
  /** Gries's deviation of proportions: 0 when even, near 1 when clumped. */
  readonly dp: number | null;
  /** DP over its largest possible value, 1 − the smallest part's share. */
  readonly dpNorm: number | null;
  /** Why a measure is null, else null. */
  readonly reason: string | null;
}

/** Counts of features by part, in compressed rows as in a `Dfm`. */
export interface PartCounts {
  readonly rowPtr: ArrayLike<number>;
  readonly colIdx: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** What all features of a corpus share. */
export interface Parts {
  readonly parts: number;
  readonly total: number;
  readonly smallest: number;
}

/** Dispersion of a feature. */
export interface DispersionRow extends Dispersion {
  readonly feature: string;
}

/**
 * So many columns at a time, whose sums fit into the fastest memory: adding to the sums of all columns at once takes twice
 * as long.
 */
const BLOCK = 512;

/** What is kept of a column; `LOG` and `INVERSE` are what the second pass needs of the first. */
const [COUNT, RATE, RANGE, SQUARES, ENTROPY, ROOTS, APART, COVERED, LOG, INVERSE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
];
const STRIDE = 10;

/** Logarithms and roots of small counts, which most counts are. */
const TABLE = 1024;
const LOGS = Float64Array.from({ length: TABLE }, (_, count) => Math.log(count));
const ROOTS_OF = Float64Array.from({ length: TABLE }, (_, count) => Math.sqrt(count));

/**
 * Dispersion of all features of a matrix, whose columns ascend within a row.
 *
 * @param cells - counts by part
 * @param sizes - size of each part
 * @param features - names of the columns
 * @param parts - sums of the sizes, empty parts left out
 * @returns one row for each column, in their order
 */
export function disperse(
  cells: PartCounts,
  sizes: ArrayLike<number>,
  features: readonly string[],
  parts: Parts,
): DispersionRow[] {
  const rows: DispersionRow[] = [];
  const cursors = Uint32Array.from({ length: sizes.length }, (_, part) => cells.rowPtr[part]!);
  const ends = new Uint32Array(sizes.length);
  const sums = new Float64Array(BLOCK * STRIDE);
  for (let from = 0; from < features.length; from += BLOCK) {
    const to = Math.min(features.length, from + BLOCK);
    sums.fill(0);
    addFirstSums(cells, sizes, { sums, from, to, cursors, ends });
    addSecondSums(cells, sizes, { sums, from, to, cursors, ends }, parts);
    cursors.set(ends);
    for (let column = from; column < to; column += 1)
      rows.push(rowOf(features[column]!, sums, (column - from) * STRIDE, parts));
  }
  return rows;
}

/** Columns from `from` to `to`: in each part they lie from its cursor to its end. */
interface Block {
  readonly sums: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly cursors: Uint32Array;
  readonly ends: Uint32Array;
}

/** Counts, rates and range; finds the ends. */
function addFirstSums(
  { rowPtr, colIdx, values }: PartCounts,
  sizes: ArrayLike<number>,
  { sums, from, to, cursors, ends }: Block,
): void {
  for (let part = 0; part < sizes.length; part += 1) {
    const size = sizes[part]!;
    const last = rowPtr[part + 1]!;
    let at = cursors[part]!;
    for (; at < last && colIdx[at]! < to; at += 1) {
      const base = (colIdx[at]! - from) * STRIDE;
      const count = values[at]!;
      sums[base + COUNT]! += count;
      sums[base + RATE]! += count / size;
      sums[base + RANGE]! += 1;
    }
    ends[part] = at;
  }
  for (let base = 0; base < (to - from) * STRIDE; base += STRIDE) {
    sums[base + LOG] = Math.log(sums[base + RATE]!);
    sums[base + INVERSE] = 1 / sums[base + COUNT]!;
  }
}

/** What needs the means of the first pass. Parts without a feature add theirs in closed form, later. */
function addSecondSums(
  { colIdx, values }: PartCounts,
  sizes: ArrayLike<number>,
  { sums, from, cursors, ends }: Block,
  { parts, total }: Parts,
): void {
  for (let part = 0; part < sizes.length; part += 1) {
    const size = sizes[part]!;
    const share = size / total;
    const [logSize, rootShare] = [Math.log(size), Math.sqrt(share)];
    for (let at = cursors[part]!; at < ends[part]!; at += 1) {
      const base = (colIdx[at]! - from) * STRIDE;
      const count = values[at]!;
      const rate = count / size;
      const difference = rate - sums[base + RATE]! / parts;
      const log = (count < TABLE ? LOGS[count]! : Math.log(count)) - logSize - sums[base + LOG]!;
      sums[base + SQUARES]! += difference * difference;
      sums[base + ENTROPY]! -= rate * log;
      sums[base + ROOTS]! += rootShare * (count < TABLE ? ROOTS_OF[count]! : Math.sqrt(count));
      sums[base + APART]! += Math.abs(count * sums[base + INVERSE]! - share);
      sums[base + COVERED]! += share;
    }
  }
}

function rowOf(
  feature: string,
  sums: Float64Array,
  base: number,
  { parts, total, smallest }: Parts,
): DispersionRow {
  const count = sums[base + COUNT]!;
  const range = sums[base + RANGE]!;
  const own = { feature, count, parts, range };
  const none = { juillandD: null, carrollD2: null, dpNorm: null };
  if (count === 0)
    return { ...own, ...none, rosengrenS: null, dp: null, reason: "the feature does not occur" };
  // Rounding may leave the ends of the scale by the last digit.
  const rosengrenS = Math.min(1, sums[base + ROOTS]! ** 2 / count);
  const dp = (sums[base + APART]! + Math.max(0, 1 - sums[base + COVERED]!)) / 2;
  if (parts === 1)
    return { ...own, ...none, rosengrenS, dp, reason: "with one part D, D2 and DPnorm are undefined" };
  const rate = sums[base + RATE]!;
  const mean = rate / parts;
  const variance = (sums[base + SQUARES]! + (parts - range) * mean * mean) / parts;
  return {
    feature,
    count,
    parts,
    range,
    juillandD: Math.max(0, 1 - Math.sqrt(variance) / mean / Math.sqrt(parts - 1)),
    // In one part alone there is no entropy, whatever the logarithms leave.
    carrollD2: range === 1 ? 0 : Math.min(1, Math.max(0, sums[base + ENTROPY]! / rate / Math.log(parts))),
    rosengrenS,
    dp,
    dpNorm: dp / (1 - smallest / total),
    reason: null,
  };
}
