import type { Cluster } from "./cluster.js";
import { checkInteger, checkOptions } from "./options.js";

/** Options of {@link clusterCut}. */
export interface ClusterCutOptions {
  /** Number of groups, from 1 to the number of leaves. */
  readonly groups: number;
}

/** To which group a leaf belongs. */
export interface ClusterCutRow {
  readonly document: string;
  /** From 1 on, in the order in which the leaves first show them, as R's `cutree` numbers them. */
  readonly group: number;
}

/**
 * Cuts a tree into a number of groups.
 *
 * Use it to name the branches of a dendrogram. It does not say how many groups there are: look for a long gap between
 * merge heights, and do not take a cut inside a run of near-equal heights.
 *
 * Source: the groups are those before the last `groups − 1` merges (Everitt et al. 2011, *Cluster Analysis*, ch. 4).
 *
 * @param tree - a clustering by {@link cluster}
 * @param options - see {@link ClusterCutOptions}
 * @returns one row for each leaf, in the order of the leaves
 * @throws RangeError if an option is unknown or the number of groups is not possible
 * @example
 * const tree = cluster({ labels: ["甲省", "乙省", "丙省"], values: [1, 4, 5], variant: "distance" });
 * clusterCut(tree, { groups: 2 }).map((row) => row.group); // => [1, 1, 2]
 */
export function clusterCut(tree: Cluster, options: ClusterCutOptions): ClusterCutRow[] {
  checkOptions("clusterCut", options, ["groups"]);
  const n = tree.leaves.length;
  const groups = checkInteger("clusterCut: groups", options.groups, 1);
  if (groups > n) throw new RangeError(`clusterCut: groups must be at most ${n}, not ${groups}`);
  if (tree.merges.length !== n - 1 && groups < n)
    throw new RangeError(`clusterCut: there is no tree: ${tree.reason}`);
  const parents = Array.from({ length: n + tree.merges.length }, (_, node) => node);
  tree.merges.slice(0, n - groups).forEach(({ a, b }, at) => {
    parents[a] = n + at;
    parents[b] = n + at;
  });
  // Parents have higher numbers than their children.
  for (let node = parents.length - 1; node >= 0; node -= 1) parents[node] = parents[parents[node]!]!;
  const numbers = new Map<number, number>();
  return tree.leaves.map((document, leaf) => {
    const root = parents[leaf]!;
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1);
    return { document, group: numbers.get(root)! };
  });
}
