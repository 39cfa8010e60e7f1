import { codeUnitOrder } from "@tifa/dfm";
import type { Tokens } from "@tifa/tokens";
import { canonicalIds } from "./canonical-ids.js";

/** The part of `Tokens` that is needed. Id 0 is padding, which keeps its place. */
export interface PositionedTokens extends Pick<Tokens, "types"> {
  readonly docs: readonly { readonly ids: ArrayLike<number> }[];
}

/** Average reduced frequency of a feature. */
export interface ReducedFrequencyRow {
  readonly feature: string;
  readonly count: number;
  /** Between 1 (one clump) and `count` (even). */
  readonly arf: number;
  /** Positions in the corpus, padding included. */
  readonly total: number;
}

/**
 * Average reduced frequency (ARF): a frequency that counts a clump of occurrences about once.
 *
 * Use it in place of frequency to rank words of a corpus whose documents differ in length, because it needs no
 * division into parts. It depends on the order of the documents: keep that fixed. The corpus is taken as a ring.
 *
 * Do not use it to say how often a word occurs: it is no count, and no test applies to it.
 *
 * Source: Savický & Hlaváčová (2002), *Journal of Quantitative Linguistics* 9, 215–231: with v = N / f and d the distances
 * between occurrences, ARF = (1 / v) Σ min(d, v).
 *
 * @param tokens - tokens, documents in order; types with the same spelling are one feature
 * @returns one row for each feature that occurs, highest ARF first, ties by feature
 * @example
 * const tokens = { types: ["", "防控", "春耕"], docs: [{ ids: [1, 1, 2, 0, 2, 0, 2, 0] }] };
 * averageReducedFrequency(tokens).map((row) => [row.feature, row.count, row.arf]); // => [["春耕", 3, 2.5], ["防控", 2, 1.25]]
 */
export function averageReducedFrequency(tokens: PositionedTokens): ReducedFrequencyRow[] {
  const canonical = canonicalIds(tokens.types);
  const places: number[][] = tokens.types.map(() => []);
  let total = 0;
  for (const { ids } of tokens.docs) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = canonical[ids[at]!];
      if (id === undefined) throw new RangeError(`averageReducedFrequency: no type has id ${ids[at]}`);
      if (id !== 0) places[id]!.push(total);
      total += 1;
    }
  }
  const rows = places.flatMap((positions, id) => {
    if (positions.length === 0) return [];
    return [{ feature: tokens.types[id]!, count: positions.length, arf: arfOf(positions, total), total }];
  });
  return rows.sort((a, b) => b.arf - a.arf || codeUnitOrder(a.feature, b.feature));
}

function arfOf(positions: readonly number[], total: number): number {
  const stretch = total / positions.length;
  let before = positions.at(-1)! - total;
  let sum = 0;
  for (const position of positions) {
    sum += Math.min(position - before, stretch);
    before = position;
  }
  return sum / stretch;
}
