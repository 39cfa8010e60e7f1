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
  const d = Float64Array.from(distances, (value) => (isWard ? value * value : value));
  const sizes = new Float64Array(n).fill(1);
  const ids = Array.from({ length: n }, (_, leaf) => leaf);
  const isOpen = new Uint8Array(n).fill(1);
  const near = new Int32Array(n);
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const findNearest = (i: number): void => {
    nearest[i] = Number.POSITIVE_INFINITY;
    for (let j = i + 1; j < n; j += 1) {
      if (isOpen[j] === 0 || !(d[pairPlace(n, i, j)]! < nearest[i]!)) continue;
      nearest[i] = d[pairPlace(n, i, j)]!;
      near[i] = j;
    }
  };
  for (let i = 0; i < n - 1; i += 1) findNearest(i);
  const heights = new Float64Array(2 * n);
  const merges: Merge[] = [];
  while (merges.length < n - 1) {
    let i = -1;
    for (let k = 0; k < n - 1; k += 1) {
      if (isOpen[k] === 1 && (i < 0 || nearest[k]! < nearest[i]!)) i = k;
    }
    const j = near[i]!;
    const between = nearest[i]!;
    const [a, b] = ids[i]! < ids[j]! ? [ids[i]!, ids[j]!] : [ids[j]!, ids[i]!];
    // Rounding may put a merge a last digit below those it joins.
    const height = Math.max(isWard ? Math.sqrt(between) : between, heights[a]!, heights[b]!);
    const id = n + merges.length;
    heights[id] = height;
    isOpen[j] = 0;
    for (let k = 0; k < n; k += 1) {
      if (isOpen[k] === 0 || k === i) continue;
      const at = pairPlace(n, Math.min(i, k), Math.max(i, k));
      const other = d[pairPlace(n, Math.min(j, k), Math.max(j, k))]!;
      d[at] = updated(isWard, d[at]!, other, between, sizes[i]!, sizes[j]!, sizes[k]!);
      if (k < i && d[at]! < nearest[k]!) {
        nearest[k] = d[at]!;
        near[k] = i;
      }
    }
    sizes[i] = sizes[i]! + sizes[j]!;
    ids[i] = id;
    merges.push({ a, b, height, size: sizes[i]! });
    for (let k = 0; k < n - 1; k += 1) {
      if (isOpen[k] === 1 && (k === i || near[k] === i || near[k] === j)) findNearest(k);
    }
  }
  return merges;
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
