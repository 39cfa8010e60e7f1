import type { Dfm } from "@tifa/dfm";
import { agglomerate, type Linkage, type Merge, pairPlace } from "./agglomerate.js";
import { type DistanceTable, definedPart, distanceTable } from "./distance-table.js";
import { checkOptions, oneOf } from "./options.js";
import { pearson } from "./pearson.js";
import { similarity } from "./similarity.js";
import type { SimilarityRow } from "./similarity-pairs.js";

/** Options of {@link cluster}. */
export interface ClusterOptions {
  /** `ward` (Ward's criterion on squared distances, R's `ward.D2`) or `average` (UPGMA). Default: `ward`. */
  readonly linkage?: Linkage;
}

/** A hierarchical clustering. */
export interface Cluster {
  /** What is clustered, in the order in which the merges number it. */
  readonly leaves: readonly string[];
  /** One fewer than leaves, from the nearest to the farthest. `dendrogramHeatMap` of `@tifa/charts` takes them. */
  readonly merges: readonly Merge[];
  /** The leaves from one side of the tree to the other: no branches cross. */
  readonly order: readonly string[];
  /** Pearson correlation of the distances with the heights at which pairs meet; null with fewer than 3 pairs. */
  readonly copheneticCorrelation: number | null;
  /** Distance and linkage. */
  readonly variant: string;
  /** Documents that have no distance to any other, such as empty ones. */
  readonly leftOut: readonly string[];
  /** Why there are no merges, or no correlation; else null. */
  readonly reason: string | null;
}

/**
 * Hierarchical clustering of documents or groups from their distances.
 *
 * Ward's linkage finds compact groups of like size, average linkage follows the distances more faithfully; the cophenetic
 * correlation says how faithfully (below some 0.7 the tree misleads). Every set of texts yields a tree, also one without
 * groups: do not read a cut as a finding without a second look, such as another measure or a resampled corpus. Ward's
 * criterion is a sum of squares only of Euclidean distances; on Burrows's Delta or 1 − cosine it is a convention.
 *
 * Use it to see which documents or groups lie together, and how far apart the bundles are.
 *
 * Sources: Ward (1963), *JASA* 58, 236–244; Murtagh & Legendre (2014), *Journal of Classification* 31, 274–295; Sokal &
 * Michener (1958) for average linkage; Sokal & Rohlf (1962), *Taxon* 11, 33–40, for the cophenetic correlation.
 *
 * @param distances - all pairs as {@link similarity} or {@link burrowsDelta} give them (similarities become 1 − value),
 *   or a table of distances; a matrix stands for the Jensen–Shannon distances of its rows
 * @param options - see {@link ClusterOptions}
 * @returns the tree; ties go to the pair that comes first
 * @throws RangeError if an option is unknown, a pair is missing, or a distance is negative
 * @example
 * const tree = cluster({ labels: ["甲省", "乙省", "丙省"], values: [1, 4, 5], variant: "distance" }, { linkage: "average" });
 * tree.merges; // => [{ a: 0, b: 1, height: 1, size: 2 }, { a: 2, b: 3, height: 4.5, size: 3 }]
 * tree.order; // => ["丙省", "甲省", "乙省"]
 */
export function cluster(
  distances: readonly SimilarityRow[] | DistanceTable | Dfm,
  options: ClusterOptions = {},
): Cluster {
  checkOptions("cluster", options, ["linkage"]);
  const linkage = oneOf("cluster", "linkage", options.linkage ?? "ward", ["ward", "average"]);
  const given =
    "labels" in distances
      ? checked(distances)
      : distanceTable(
          "cluster",
          "rowPtr" in distances ? similarity(distances, { measure: "jensen-shannon" }) : distances,
        );
  const { table, leftOut } = definedPart(given);
  const { labels, values } = table;
  const name = linkage === "ward" ? "Ward's linkage (ward.D2)" : "average linkage";
  const base = { leaves: labels, variant: `${name} of ${table.variant}`, leftOut };
  const none = { ...base, merges: [], order: labels, copheneticCorrelation: null };
  if (labels.length < 2) return { ...none, reason: "fewer than 2 documents have distances" };
  if (Array.from(values).some(Number.isNaN))
    return { ...none, reason: "the distance of a pair is undefined" };
  const merges = agglomerate(labels.length, values, linkage);
  const order = leafOrder(merges, labels.length);
  const correlation = pearson(values, copheneticDistances(merges, order));
  const reason =
    correlation === null ? "all distances, or all heights, are the same: no cophenetic correlation" : null;
  return {
    ...base,
    merges,
    order: order.map((leaf) => labels[leaf]!),
    copheneticCorrelation: correlation,
    reason,
  };
}

function checked(table: DistanceTable): DistanceTable {
  const n = table.labels.length;
  if (new Set(table.labels).size < n) throw new RangeError("cluster: a label occurs twice");
  if (table.values.length !== (n * (n - 1)) / 2)
    throw new RangeError(
      `cluster: ${table.values.length} distances are not those of all pairs of ${n} labels`,
    );
  for (let at = 0; at < table.values.length; at += 1) {
    const value = table.values[at]!;
    if (!(Number.isNaN(value) || (value >= 0 && value < 1e150)))
      throw new RangeError(`cluster: ${value} is not a distance from 0 to 1e150`);
  }
  return table;
}

/** Leaves in the order of the tree: in every merge `a` comes first. */
function leafOrder(merges: readonly Merge[], leaves: number): number[] {
  const order: number[] = [];
  const open = [leaves + merges.length - 1];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const merge = merges[node - leaves];
    if (merge === undefined) order.push(node);
    else open.push(merge.b, merge.a);
  }
  return order;
}

/** Heights at which pairs meet, as an upper triangle. A cluster is a stretch of the order. */
function copheneticDistances(merges: readonly Merge[], order: readonly number[]): Float64Array {
  const n = order.length;
  const met = new Float64Array((n * (n - 1)) / 2);
  const stretches: [number, number][] = new Array<[number, number]>(n);
  order.forEach((leaf, place) => {
    stretches[leaf] = [place, place + 1];
  });
  for (const { a, b, height } of merges) {
    const [startA, endA] = stretches[a]!;
    const [startB, endB] = stretches[b]!;
    for (let i = startA; i < endA; i += 1) {
      for (let j = startB; j < endB; j += 1) {
        const [one, other] = [order[i]!, order[j]!];
        met[pairPlace(n, Math.min(one, other), Math.max(one, other))] = height;
      }
    }
    stretches.push([startA, endB]);
  }
  return met;
}
