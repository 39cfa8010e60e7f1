import { codeUnitOrder } from "@tifa/dfm";
import type { MeetingCounts, SentenceSpan, SpannedTokens } from "./sentence-sequences.js";
import { sentenceSequences } from "./sentence-sequences.js";

/** The pairs of a sentence grow with the square of its types. */
const MOST_TYPES = 2000;

/** Counts sentences that have both types of a pair; each pair once, a type that is asked for as its node. */
export function countSentences(
  tokens: SpannedTokens,
  sentences: readonly (readonly SentenceSpan[])[] | undefined,
  nodes: ReadonlySet<string> | null,
): MeetingCounts {
  const { types } = tokens;
  const isNode = types.map((type) => nodes === null || nodes.has(type));
  const pairs = new Map<number, number>();
  const counts = new Float64Array(types.length);
  let total = 0;
  for (const sequence of sentenceSequences(tokens, sentences)) {
    const present = [...new Set(sequence)].filter((id) => id !== 0);
    if (present.length === 0) continue;
    const wanted = present.filter((id) => isNode[id]);
    if (wanted.length > 0 && present.length > MOST_TYPES)
      throw new RangeError(`collocations: a sentence of ${present.length} types; the most is ${MOST_TYPES}`);
    total += 1;
    for (const id of present) counts[id]! += 1;
    for (const node of wanted) {
      for (const other of present) {
        // Of two nodes, the pair is counted from the one that comes first.
        if (other === node || (isNode[other] && codeUnitOrder(types[node]!, types[other]!) > 0)) continue;
        const pair = node * types.length + other;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  return { pairs, nodeCounts: counts, collocateCounts: counts, total };
}
