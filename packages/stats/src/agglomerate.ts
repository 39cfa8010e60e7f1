/** Two clusters that become one, as {@link agglomerate} and the dendrogram of `@tifa/charts` number them. */
export interface Merge {
  /** Below the number of leaves: a leaf; from there on: the cluster of merge 0, 1, … Always the lower number. */
  readonly a: number;
  readonly b: number;
  /** Distance at which they merge; never below that of the clusters merged. */
  readonly height: number;
  /** Leaves in the new cluster. */
  readonly size: number;
}

/** How the distance of a merged cluster to the others is reckoned. */
export type Linkage = "ward" | "average";

/**
 * Merges the nearest two clusters until one is left.
 *
 * Each cluster remembers its nearest neighbour among the later ones, which makes the common case quadratic. Ties go to
 * the pair that comes first, as in R's `hclust`, so that the tree does not depend on the machine.
 *
 * Sources: Lance & Williams (1967), *Computer Journal* 9, 373–380, for the update; Murtagh & Legendre (2014), *Journal of
 * Classification* 31, 274–295, for Ward's criterion on squared distances (`ward.D2`).
 *
 * @param n - number of leaves
 * @param distances - upper triangle without the diagonal, row by row
 * @param linkage - which update
 * @returns n − 1 merges, from the nearest to the farthest
 */
export function agglomerate(n: number, distances: ArrayLike<number>, linkage: Linkage): Merge[] {
  const isWard = linkage === "ward";
  const state: State = {
    n,
    isWard,
    distances: Float64Array.from(distances, (value) => (isWard ? value * value : value)),
    sizes: new Float64Array(n).fill(1),
    isOpen: new Uint8Array(n).fill(1),
    near: new Int32Array(n),
    nearest: new Float64Array(n),
  };
  for (let i = 0; i < n; i += 1) findNearest(state, i);
  const ids = Array.from({ length: n }, (_, leaf) => leaf);
  const heights = new Float64Array(2 * n);
  const merges: Merge[] = [];
  while (merges.length < n - 1) {
    const i = closest(state);
    const j = state.near[i]!;
    const between = state.nearest[i]!;
    const [a, b] = ids[i]! < ids[j]! ? [ids[i]!, ids[j]!] : [ids[j]!, ids[i]!];
    // Rounding may put a merge a last digit below those it joins.
    const height = Math.max(isWard ? Math.sqrt(between) : between, heights[a]!, heights[b]!);
    ids[i] = n + merges.length;
    heights[ids[i]!] = height;
    join(state, i, j, between);
    merges.push({ a, b, height, size: state.sizes[i]! });
  }
  return merges;
}

/** Clusters by the place of their first leaf; a merged one is closed. */
interface State {
  readonly n: number;
  readonly isWard: boolean;
  /** Squared for Ward's criterion. */
  readonly distances: Float64Array;
  readonly sizes: Float64Array;
  readonly isOpen: Uint8Array;
  /** Nearest of the later ones, and how near. */
  readonly near: Int32Array;
  readonly nearest: Float64Array;
}

function findNearest({ n, distances, isOpen, near, nearest }: State, i: number): void {
  nearest[i] = Number.POSITIVE_INFINITY;
  for (let j = i + 1; j < n; j += 1) {
    const distance = distances[pairPlace(n, i, j)]!;
    if (isOpen[j] === 0 || !(distance < nearest[i]!)) continue;
    nearest[i] = distance;
    near[i] = j;
  }
}

/** The first of the pair that is nearest. */
function closest({ n, isOpen, nearest }: State): number {
  let best = -1;
  for (let k = 0; k < n; k += 1) {
    if (isOpen[k] === 1 && (best < 0 || nearest[k]! < nearest[best]!)) best = k;
  }
  return best;
}

/** Puts j into i, by the update of Lance and Williams. */
function join(state: State, i: number, j: number, between: number): void {
  const { n, isWard, distances, sizes, isOpen, near } = state;
  isOpen[j] = 0;
  for (let k = 0; k < n; k += 1) {
    if (isOpen[k] === 0 || k === i) continue;
    const at = pairPlace(n, Math.min(i, k), Math.max(i, k));
    const other = distances[pairPlace(n, Math.min(j, k), Math.max(j, k))]!;
    distances[at] = updated(isWard, distances[at]!, other, between, sizes[i]!, sizes[j]!, sizes[k]!);
  }
  sizes[i] = sizes[i]! + sizes[j]!;
  // None is nearer to the two together than to the nearer of them, so that all others keep their nearest.
  for (let k = 0; k < n; k += 1) {
    if (isOpen[k] === 1 && (near[k] === i || near[k] === j)) findNearest(state, k);
  }
}

/** Place of a pair of leaves, i < j, in the upper triangle. */
export function pairPlace(n: number, i: number, j: number): number {
  return i * (n - 1) - (i * (i - 1)) / 2 + (j - i - 1);
}

/** Distance of the cluster k to i and j, now one. */
function updated(
  isWard: boolean,
  toI: number,
  toJ: number,
  between: number,
  i: number,
  j: number,
  k: number,
): number {
  if (!isWard) return (i * toI + j * toJ) / (i + j);
  return ((i + k) * toI + (j + k) * toJ - k * between) / (i + j + k);
}
