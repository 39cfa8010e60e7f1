import type { PositionedTokens } from "./average-reduced-frequency.js";
import { canonicalIds } from "./canonical-ids.js";
import type { AssociationMeasure, CollocationRow, PairCounts } from "./collocations-from-counts.js";
import { collocationsFromCounts } from "./collocations-from-counts.js";
import { checkInteger, checkOptions } from "./options.js";

/** Options of {@link collocations}. */
export interface CollocationsOptions {
  /** Positions before the node that are looked at. Default: 0. */
  readonly left?: number;
  /** Positions after the node. Default: 1, which with `left: 0` makes bigrams. */
  readonly right?: number;
  /** Only pairs with these nodes are reported; all pairs are counted. Default: every type. */
  readonly nodes?: readonly string[];
  /** Pairs that are rarer are left out, before q is computed. Default: 2. */
  readonly minCount?: number;
  /** The measure that rows are ordered by. Default: `g2`. */
  readonly sort?: AssociationMeasure;
}

/**
 * Collocations: types that meet within a window more often than by chance.
 *
 * What is counted are pairs of positions, a node and a collocate within its window and document, so that
 * N is the number of pairs and f(x), f(y) the pairs with this node or collocate (Evert's distance span). Padding keeps
 * its place and makes no pair: take stop words out with padding, or words meet that never stood together. For
 * sentence spans, hand in sentences as documents.
 *
 * Source: Evert (2005), *The Statistics of Word Cooccurrences*, § 2.2; measures under {@link collocationsFromCounts}.
 *
 * @param tokens - tokens; types with the same spelling are one
 * @param options - see {@link CollocationsOptions}
 * @returns one row for each pair, highest score first, ties by node and collocate
 * @throws RangeError if a window is negative or empty, or an option is wrong
 * @example
 * const tokens = { types: ["", "春", "耕", "忙"], docs: [{ ids: [1, 2, 3, 0, 1, 2] }, { ids: [1, 2, 0, 3] }] };
 * collocations(tokens).map((row) => [row.node, row.collocate, row.both, row.nodeCount, row.total]); // => [["春", "耕", 3, 3, 4]]
 */
export function collocations(tokens: PositionedTokens, options: CollocationsOptions = {}): CollocationRow[] {
  const verb = "collocations";
  checkOptions(verb, options, ["left", "right", "nodes", "minCount", "sort"]);
  const left = checkInteger(`${verb}: left`, options.left ?? 0, 0);
  const right = checkInteger(`${verb}: right`, options.right ?? 1, 0);
  if (left + right === 0) throw new RangeError(`${verb}: left and right are both 0: the window is empty`);
  const minCount = checkInteger(`${verb}: minCount`, options.minCount ?? 2, 0);
  const { pairs, nodeCounts, collocateCounts, total } = countWindows(tokens, left, right);
  const { types } = tokens;
  const nodes = options.nodes === undefined ? null : new Set(options.nodes);
  const counts: PairCounts[] = [];
  for (const [pair, both] of pairs) {
    const node = Math.floor(pair / types.length);
    const collocate = pair % types.length;
    if (both < minCount || nodes?.has(types[node]!) === false) continue;
    counts.push({
      node: types[node]!,
      collocate: types[collocate]!,
      both,
      nodeCount: nodeCounts[node]!,
      collocateCount: collocateCounts[collocate]!,
      total,
    });
  }
  return collocationsFromCounts(counts, { sort: options.sort ?? "g2" });
}

interface WindowCounts {
  /** Counts by node × number of types + collocate. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly nodeCounts: Float64Array;
  readonly collocateCounts: Float64Array;
  readonly total: number;
}

function countWindows({ types, docs }: PositionedTokens, left: number, right: number): WindowCounts {
  const canonical = canonicalIds(types);
  const pairs = new Map<number, number>();
  const nodeCounts = new Float64Array(types.length);
  const collocateCounts = new Float64Array(types.length);
  let total = 0;
  for (const { ids } of docs) {
    const sequence = Uint32Array.from(ids, (id) => {
      if (!(id < types.length)) throw new RangeError(`collocations: no type has id ${id}`);
      return canonical[id]!;
    });
    for (let at = 0; at < sequence.length; at += 1) {
      const node = sequence[at]!;
      if (node === 0) continue;
      const end = Math.min(sequence.length - 1, at + right);
      for (let other = Math.max(0, at - left); other <= end; other += 1) {
        const collocate = sequence[other]!;
        if (other === at || collocate === 0) continue;
        const pair = node * types.length + collocate;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        nodeCounts[node]! += 1;
        collocateCounts[collocate]! += 1;
        total += 1;
      }
    }
  }
  return { pairs, nodeCounts, collocateCounts, total };
}
