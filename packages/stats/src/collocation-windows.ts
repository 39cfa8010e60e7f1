import type { MeetingCounts, SentenceSpan, SpannedTokens } from "./sentence-sequences.js";
import { sentenceSequences } from "./sentence-sequences.js";

/** Counts pairs of positions: a node, and a collocate so many places before or after it in its sentence. */
export function countWindows(
  tokens: SpannedTokens,
  sentences: readonly (readonly SentenceSpan[])[] | undefined,
  left: number,
  right: number,
): MeetingCounts {
  const { types } = tokens;
  const pairs = new Map<number, number>();
  const nodeCounts = new Float64Array(types.length);
  const collocateCounts = new Float64Array(types.length);
  let total = 0;
  for (const sequence of sentenceSequences(tokens, sentences)) {
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
