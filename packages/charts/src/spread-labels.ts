/**
 * Moves labels that stand in one column apart, as little as possible: each keeps its order and at least `gap` to the
 * next, none leaves the column, and groups that must share room centre on their own places (pool adjacent
 * violators, the exact answer to least squares under an order).
 *
 * @param wanted - Where each label would stand, pixels, in any order.
 * @param gap - Distance from one label to the next, pixels.
 * @param low - Upper end of the column.
 * @param high - Lower end of the column; if the labels need more room, they run over it.
 * @returns Where each label stands, in the order of `wanted`.
 * @example
 * spreadLabels([10, 12], 14, 0, 100); // [4, 18]
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Minus its rank's share of the gaps, each label only has to be no higher than the one before.
  const room = Math.max(low, high - gap * (wanted.length - 1));
  const blocks: { sum: number; count: number }[] = [];
  for (const [rank, index] of order.entries()) {
    blocks.push({ sum: (wanted[index] ?? 0) - rank * gap, count: 1 });
    for (
      let last = blocks[blocks.length - 1], before = blocks[blocks.length - 2];
      last !== undefined && before !== undefined && before.sum / before.count > last.sum / last.count;
      last = blocks[blocks.length - 1], before = blocks[blocks.length - 2]
    ) {
      blocks.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  const placed = wanted.map(() => 0);
  let rank = 0;
  for (const { sum, count } of blocks) {
    for (let i = 0; i < count; i++, rank++) {
      placed[order[rank] ?? 0] = Math.min(Math.max(sum / count, low), room) + rank * gap;
    }
  }
  return placed;
}
