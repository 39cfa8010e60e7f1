import { countSentences } from "./collocation-sentences.js";
import { countWindows } from "./collocation-windows.js";
import type { AssociationMeasure, CollocationRow, PairCounts } from "./collocations-from-counts.js";
import { collocationsFromCounts } from "./collocations-from-counts.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import type { SentenceSpan, SpannedTokens } from "./sentence-sequences.js";

/** Options of {@link collocations}. */
export interface CollocationsOptions {
  /**
   * `window`: pairs of positions within a window. `sentence`: pairs of types within a sentence, each sentence counting
   * once. Default: `window`.
   */
  readonly span?: "window" | "sentence";
  /**
   * Sentences of each document in order, such as `sentences(text)` of `@tifa/tokens` gives; the tokens must have `starts`.
   * Windows then end with the sentence. Default: each document is one.
   */
  readonly sentences?: readonly (readonly SentenceSpan[])[];
  /** For windows: positions before the node that are looked at. Default: 0. */
  readonly left?: number;
  /** For windows: positions after the node. Default: 1, which with `left: 0` makes bigrams. */
  readonly right?: number;
  /** Only pairs with these nodes are reported; all pairs are counted. Default: every type. */
  readonly nodes?: readonly string[];
  /** Pairs that are rarer are left out, before q is computed. Default: 2. */
  readonly minCount?: number;
  /** The measure that rows are ordered by. Default: `g2`. */
  readonly sort?: AssociationMeasure;
}

/**
 * Collocations: types that meet within a window, or a sentence, more often than by chance.
 *
 * With windows, what is counted are pairs of positions, a node and a collocate within its window and document, so that
 * N is the number of pairs and f(x), f(y) the pairs with this node or collocate (Evert's distance span). With sentences, N
 * is the number of sentences and f(x), f(y) those that have the type (his textual span); each pair is reported once, the
 * node the type asked for, or the first in code-unit order. Padding keeps its place and makes no pair: take stop words out
 * with padding, or words meet that never stood together. Use windows for phrases, sentences for what is spoken of together.
 *
 * Use it to see what company a word keeps.
 *
 * Source: Evert (2005), *The Statistics of Word Cooccurrences*, § 2.2; measures under {@link collocationsFromCounts}.
 *
 * @param tokens - tokens; types with the same spelling are one
 * @param options - see {@link CollocationsOptions}
 * @returns one row for each pair, highest score first, ties by node and collocate
 * @throws RangeError if a window is negative or empty, sentences do not fit the documents, one has more than 2,000 types
 *   (is it one?), or an option is wrong
 * @example
 * const tokens = { types: ["", "春", "耕", "忙"], docs: [{ ids: [1, 2, 3, 0, 1, 2] }, { ids: [1, 2, 0, 3] }] };
 * collocations(tokens).map((row) => [row.node, row.collocate, row.both, row.nodeCount, row.total]); // => [["春", "耕", 3, 3, 4]]
 * const rows = collocations(tokens, { span: "sentence", nodes: ["忙"] });
 * rows.map((row) => [row.node, row.collocate, row.both, row.total]); // => [["忙", "春", 2, 2], ["忙", "耕", 2, 2]]
 */
export function collocations(tokens: SpannedTokens, options: CollocationsOptions = {}): CollocationRow[] {
  const verb = "collocations";
  checkOptions(verb, options, ["span", "sentences", "left", "right", "nodes", "minCount", "sort"]);
  const span = oneOf(verb, "span", options.span ?? "window", ["window", "sentence"]);
  if (span === "sentence" && (options.left !== undefined || options.right !== undefined))
    throw new RangeError(`${verb}: left and right belong to span "window"`);
  const left = checkInteger(`${verb}: left`, options.left ?? 0, 0);
  const right = checkInteger(`${verb}: right`, options.right ?? 1, 0);
  if (left + right === 0) throw new RangeError(`${verb}: left and right are both 0: the window is empty`);
  const minCount = checkInteger(`${verb}: minCount`, options.minCount ?? 2, 0);
  const { types } = tokens;
  const nodes = options.nodes === undefined ? null : new Set(options.nodes);
  const { pairs, nodeCounts, collocateCounts, total } =
    span === "window"
      ? countWindows(tokens, options.sentences, left, right)
      : countSentences(tokens, options.sentences, nodes);
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
