/**
 * Sorts the suffixes of a sequence by their first `depth` units (prefix doubling: Manber and Myers 1993, “Suffix
 * arrays”, SIAM J. Comput. 22(5), each round a counting sort). Suffixes that agree so far stay in no particular, but
 * always the same, order.
 *
 * @param units - the sequence
 * @param depth - how many units count, from 1
 * @returns the places of the suffixes in their order; O(n log depth) time, four arrays of n numbers
 * @example
 * suffixArray(Uint16Array.of(2, 1, 2, 1), 4); // Int32Array [3, 1, 2, 0]
 */
export function suffixArray(units: Uint16Array, depth: number): Int32Array {
  const size = units.length;
  const order = new Int32Array(size);
  const spare = new Int32Array(size);
  let rank = Int32Array.from(units);
  let next = new Int32Array(size);
  const counts = new Int32Array(Math.max(0x10000, size) + 1);
  for (let at = 0; at < size; at++) spare[at] = at;
  countingSort(spare, rank, order, counts, 0x10000);
  let classes = rankAnew(order, rank, next, 0);
  [rank, next] = [next, rank];
  for (let width = 1; width < depth && classes < size; width *= 2) {
    // In the order of the second half: suffixes too short to have one come first.
    let filled = 0;
    for (let at = size - width; at < size; at++) if (at >= 0) spare[filled++] = at;
    for (let at = 0; at < size; at++) if (order[at]! >= width) spare[filled++] = order[at]! - width;
    countingSort(spare, rank, order, counts, classes);
    classes = rankAnew(order, rank, next, width);
    [rank, next] = [next, rank];
  }
  return order;
}

/** Sorts `places` by their rank into `into`; places of one rank keep their order. */
function countingSort(
  places: Int32Array,
  rank: Int32Array,
  into: Int32Array,
  counts: Int32Array,
  classes: number,
): void {
  counts.fill(0, 0, classes + 1);
  for (let at = 0; at < places.length; at++) counts[rank[places[at]!]! + 1]!++;
  for (let at = 1; at <= classes; at++) counts[at] = counts[at]! + counts[at - 1]!;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    into[counts[rank[place]!]!++] = place;
  }
}

/** Numbers the classes of suffixes that agree in both halves (in the one half, where `width` is 0). */
function rankAnew(order: Int32Array, rank: Int32Array, into: Int32Array, width: number): number {
  let classes = 0;
  for (let at = 0; at < order.length; at++) {
    const here = order[at]!;
    const before = at > 0 ? order[at - 1]! : -1;
    const same =
      before >= 0 &&
      rank[here] === rank[before] &&
      (width === 0 || second(rank, here + width) === second(rank, before + width));
    if (!same) classes++;
    into[here] = classes - 1;
  }
  return classes;
}

function second(rank: Int32Array, place: number): number {
  return place < rank.length ? rank[place]! : -1;
}
