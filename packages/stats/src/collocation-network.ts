import { codeUnitOrder } from "@tifa/dfm";
import type { AssociationMeasure, CollocationRow } from "./collocations-from-counts.js";
import { ASSOCIATION_MEASURES } from "./collocations-from-counts.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";

/** Options of {@link collocationNetwork}. */
export interface CollocationNetworkOptions {
  /** The measure that makes an edge. Default: `logDice`. */
  readonly measure?: AssociationMeasure;
  /** Least score of an edge. Default: 0. */
  readonly threshold?: number;
  /** Largest q of an edge, by G². Default: 1, no bound. */
  readonly maxQ?: number;
  /** Keep only the so many strongest edges. Default: all. */
  readonly top?: number;
}

/** A type in the network. */
export interface NetworkNode {
  readonly feature: string;
  /** Edges. */
  readonly degree: number;
  /** Sum of the scores of its edges. */
  readonly strength: number;
  /** Number of the part of the network that hangs together, from 0, the one with most nodes first. */
  readonly component: number;
}

/** Two types that go together; the pair has no direction, and its node is the first in code-unit order. */
export interface NetworkEdge {
  readonly node: string;
  readonly collocate: string;
  readonly score: number;
  /** How often they meet. */
  readonly count: number;
}

/** Result of {@link collocationNetwork}. */
export interface CollocationNetwork {
  /** Most edges first, ties by strength, then by feature. */
  readonly nodes: readonly NetworkNode[];
  /** Strongest first, ties by node and collocate. */
  readonly edges: readonly NetworkEdge[];
  readonly measure: AssociationMeasure;
  readonly threshold: number;
}

/**
 * The network of the collocations that are strong enough.
 *
 * Use it to see which words keep company, and what hangs together through a third; hand its edges to the chart of the same
 * name. Choose a measure whose scale does not grow with the corpus (`logDice`, `npmi`), and say the threshold: every network
 * is as dense as the threshold is low. A pair that comes twice, once each way, keeps its stronger score; a type joined to
 * itself is left out.
 *
 * Do not use distances in a drawing of it as measurements: only edges and their weights are.
 *
 * Source: Brezina, McEnery & Wattam (2015), *International Journal of Corpus Linguistics* 20, 139–173.
 *
 * @param rows - such as {@link collocations} gives
 * @param options - see {@link CollocationNetworkOptions}
 * @returns nodes and edges
 * @throws RangeError if an option is wrong
 * @example
 * const pair = (node, collocate, both) => ({ node, collocate, both, nodeCount: 20, collocateCount: 20, total: 100 });
 * const rows = collocationsFromCounts([pair("春", "耕", 15), pair("耕", "地", 10), pair("会", "议", 12), pair("春", "议", 1)]);
 * const { nodes, edges } = collocationNetwork(rows, { threshold: 12 });
 * edges.map((edge) => [edge.node, edge.collocate, edge.count]); // => [["春", "耕", 15], ["会", "议", 12], ["地", "耕", 10]]
 * nodes.map((node) => [node.feature, node.degree, node.component]); // => [["耕", 2, 0], ["春", 1, 0], ["会", 1, 1], ["议", 1, 1], ["地", 1, 0]]
 */
export function collocationNetwork(
  rows: readonly CollocationRow[],
  options: CollocationNetworkOptions = {},
): CollocationNetwork {
  const verb = "collocationNetwork";
  checkOptions(verb, options, ["measure", "threshold", "maxQ", "top"]);
  const measure = oneOf(verb, "measure", options.measure ?? "logDice", ASSOCIATION_MEASURES);
  const { threshold = 0, maxQ = 1 } = options;
  if (!Number.isFinite(threshold))
    throw new RangeError(`${verb}: threshold must be finite, not ${threshold}`);
  if (!(maxQ >= 0 && maxQ <= 1)) throw new RangeError(`${verb}: maxQ must lie between 0 and 1, not ${maxQ}`);
  const top = options.top === undefined ? undefined : checkInteger(`${verb}: top`, options.top, 1);
  const strongest = new Map<string, NetworkEdge>();
  for (const row of rows) {
    const score = row[measure];
    if (
      score === null ||
      score < threshold ||
      row.node === row.collocate ||
      (maxQ < 1 && (row.q ?? 2) > maxQ)
    )
      continue;
    const [node, collocate] =
      codeUnitOrder(row.node, row.collocate) < 0 ? [row.node, row.collocate] : [row.collocate, row.node];
    const key = JSON.stringify([node, collocate]);
    const known = strongest.get(key);
    if (known === undefined || score > known.score)
      strongest.set(key, { node, collocate, score, count: row.both });
  }
  const edges = [...strongest.values()]
    .sort(
      (a, b) => b.score - a.score || codeUnitOrder(a.node, b.node) || codeUnitOrder(a.collocate, b.collocate),
    )
    .slice(0, top);
  return { nodes: nodesOf(edges), edges, measure, threshold };
}

function nodesOf(edges: readonly NetworkEdge[]): NetworkNode[] {
  const parents = new Map<string, string>();
  const root = (feature: string): string => {
    let at = feature;
    for (let up = parents.get(at)!; up !== at; up = parents.get(at)!) {
      parents.set(at, parents.get(up)!);
      at = up;
    }
    return at;
  };
  const sums = new Map<string, { degree: number; strength: number }>();
  for (const { node, collocate, score } of edges) {
    for (const feature of [node, collocate]) {
      if (!parents.has(feature)) parents.set(feature, feature);
      const { degree, strength } = sums.get(feature) ?? { degree: 0, strength: 0 };
      sums.set(feature, { degree: degree + 1, strength: strength + score });
    }
    // The smaller name becomes the root, so that the order of the edges leaves no trace.
    const [a, b] = [root(node), root(collocate)];
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  }
  const sizes = new Map<string, number>();
  for (const feature of sums.keys()) sizes.set(root(feature), (sizes.get(root(feature)) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1] || codeUnitOrder(a[0], b[0])).map(([name]) => name);
  const component = new Map(order.map((name, place) => [name, place]));
  return Array.from(sums, ([feature, { degree, strength }]) => ({
    feature,
    degree,
    strength,
    component: component.get(root(feature))!,
  })).sort((a, b) => b.degree - a.degree || b.strength - a.strength || codeUnitOrder(a.feature, b.feature));
}
