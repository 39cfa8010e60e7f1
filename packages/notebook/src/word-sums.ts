import type { Dfm } from "@tifa/dfm";
import { rowSums } from "@tifa/dfm";

/** The words that are compared, by passage: what dealing passages anew goes through again and again. */
export interface WordTable {
  /** Words that are compared. */
  readonly width: number;
  /** Where each passage's cells begin, as in a `Dfm`. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly counts: Float64Array;
  /** All words of each passage, those that are not compared included. */
  readonly sizes: ArrayLike<number>;
}

/** Takes the columns that are compared out of a matrix. */
export function wordTable(matrix: Dfm, columns: readonly number[]): WordTable {
  const place = new Int32Array(matrix.features.length).fill(-1);
  columns.forEach((column, at) => {
    place[column] = at;
  });
  const [words, counts]: [number[], number[]] = [[], []];
  const starts = [0];
  for (let row = 0; row < matrix.docs.length; row += 1) {
    for (let at = matrix.rowPtr[row]!; at < matrix.rowPtr[row + 1]!; at += 1) {
      const word = place[matrix.colIdx[at]!]!;
      if (word < 0) continue;
      words.push(word);
      counts.push(matrix.values[at]!);
    }
    starts.push(words.length);
  }
  return {
    width: columns.length,
    starts: Uint32Array.from(starts),
    words: Uint32Array.from(words),
    counts: Float64Array.from(counts),
    sizes: rowSums(matrix),
  };
}

/** What is known of every word in every group of passages. */
export interface WordSums {
  /** By group: words, and passages that are not empty. */
  readonly sizes: Float64Array;
  readonly passages: Float64Array;
  /** By group and word, one row of words after the other: occurrences, Σ y²/n over passages, passages with it. */
  readonly counts: Float64Array;
  readonly squares: Float64Array;
  readonly ranges: Float64Array;
}

/**
 * Adds passages up by group.
 *
 * @param table - one row a passage
 * @param groups - number of groups
 * @param groupOf - group of each passage
 * @returns sums, from which rates, their overdispersion and ranges follow for a group and for all others
 */
export function wordSums(table: WordTable, groups: number, groupOf: ArrayLike<number>): WordSums {
  const { width, starts, words } = table;
  const [counts, squares, ranges] = [0, 1, 2].map(() => new Float64Array(groups * width)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const sizes = new Float64Array(groups);
  const passages = new Float64Array(groups);
  for (let row = 0; row < table.sizes.length; row += 1) {
    const size = table.sizes[row]!;
    const group = groupOf[row]!;
    sizes[group]! += size;
    if (size > 0) passages[group]! += 1;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const cell = group * width + words[at]!;
      const count = table.counts[at]!;
      counts[cell]! += count;
      squares[cell]! += (count * count) / size;
      ranges[cell]! += 1;
    }
  }
  return { sizes, passages, counts, squares, ranges };
}

/** Counts of a word on one side of a comparison. */
export interface SideSums {
  readonly count: number;
  readonly size: number;
  /** Σ y²/n over the side's passages. */
  readonly squares: number;
  readonly passages: number;
}

/**
 * How much more a word's counts scatter over passages than those of independent words: Pearson's χ² over its degrees of
 * freedom, at least 1 (McCullagh & Nelder 1989, *Generalized Linear Models*, § 4.5).
 */
export function overdispersion({ count, size, squares, passages }: SideSums): number {
  if (count === 0 || passages < 2) return 1;
  return Math.max(1, (squares * (size / count) - count) / (passages - 1));
}

/** Log-odds of a word between two sides with its standard error. */
export interface LogOdds {
  readonly estimate: number;
  readonly deviation: number;
  /** The standard error if words did not clump. */
  readonly plainDeviation: number;
}

/**
 * Weighted log-odds (Monroe, Colaresi & Quinn 2008) whose variance is that of words that clump: each side's is multiplied
 * by its overdispersion.
 *
 * @param target - the side whose words get positive estimates
 * @param reference - the other
 * @param alpha - the prior's weight of this word
 * @param alpha0 - the prior's weight of all words
 * @returns the estimate and its standard error
 */
export function clumpedLogOdds(
  target: SideSums,
  reference: SideSums,
  alpha: number,
  alpha0: number,
): LogOdds {
  const odds = ({ count, size }: SideSums): number =>
    Math.log((count + alpha) / (size - count + alpha0 - alpha));
  const variance = (side: SideSums): number => overdispersion(side) / (side.count + alpha);
  return {
    estimate: odds(target) - odds(reference),
    deviation: Math.sqrt(variance(target) + variance(reference)),
    plainDeviation: Math.sqrt(1 / (target.count + alpha) + 1 / (reference.count + alpha)),
  };
}
