import type { ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed } from "./frame.js";
import type { HeatMapOptions, HeatMapRow } from "./heat-map.js";
import { CELL_OPTIONS, heatMapBody } from "./heat-map.js";
import { largest, niceRange, printer, ticks } from "./numbers.js";
import type { Palette } from "./palette.js";
import { palette } from "./palette.js";
import { type PixelBox, pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { SIZES } from "./theme.js";

/** Two clusters that become one. */
export interface MergeRow {
  /** Below the number of leaves: a leaf; from there on: the cluster of merge 0, 1, … */
  readonly a: number;
  readonly b: number;
  /** Distance at which they merge, not below that of the clusters merged. */
  readonly height: number;
}

/** Options of {@link dendrogramHeatMap}. */
export interface DendrogramHeatMapOptions extends Omit<HeatMapOptions, "rowOrder"> {
  /** The rows' names, in the order in which the merges number them. */
  readonly leaves: readonly string[];
  /** Name of the distance and of the linkage, such as `Burrows's Delta, Ward`. */
  readonly linkage: string;
}

const TREE = 150;
const WORDS: Readonly<Record<Language, string>> = {
  en: "Heat map with a dendrogram of its rows",
  zh: "热力图与行的树状图",
};

/**
 * A heat map whose rows stand in the order of a hierarchical clustering, with the tree beside them.
 *
 * @param rows - Cells.
 * @param merges - The clustering: one merge fewer than leaves, from the nearest to the farthest.
 * @param options - As for {@link heatMap}, with the leaves and the linkage.
 * @returns The chart.
 * @throws RangeError for an unknown option, or merges that are not a tree over the leaves.
 * @example
 * dendrogramHeatMap(cells, [{ a: 0, b: 1, height: 0.4 }], {
 *   title: "…", source: "…", measure: "share (%)", n: "2 reports", leaves: ["安徽", "湖北"], linkage: "Delta, Ward",
 * });
 */
export function dendrogramHeatMap(
  rows: readonly HeatMapRow[],
  merges: readonly MergeRow[],
  options: DendrogramHeatMapOptions,
): ChartSpec {
  checkOptions("dendrogramHeatMap", options, [...CELL_OPTIONS, "leaves", "linkage"]);
  const { leaves, linkage, ...map } = options;
  checkMerges(merges, leaves.length);
  const order = leafOrder(merges, leaves.length);
  const body = heatMapBody(rows, { ...map, rowOrder: order.map((leaf) => leaves[leaf] ?? "") });
  const colours = palette(options.dark);
  const from = body.width + 10;
  const across = body.left + from + Math.max(TREE, body.over) + 8;
  return framed({
    kind: "dendrogram-heat-map",
    options,
    what: WORDS[options.language ?? "en"],
    n: `n = ${options.n}`,
    left: body.left,
    across,
    above: 6,
    sourceY: body.height + 54,
    body: (source) => ({
      width: from + TREE,
      height: body.height,
      layer: [
        ...body.layers,
        ...tree(merges, order, { from, height: body.height, linkage, colours }),
        source,
      ],
    }),
  });
}

/** Leaves from top to bottom, so that no branches cross. */
function leafOrder(merges: readonly MergeRow[], leaves: number): number[] {
  if (leaves === 1) return [0];
  const order: number[] = [];
  const open = [leaves + merges.length - 1];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const merge = merges[node - leaves];
    if (merge === undefined) order.push(node);
    else open.push(merge.b, merge.a);
  }
  return order;
}

interface TreeStyle {
  readonly from: number;
  readonly height: number;
  readonly linkage: string;
  readonly colours: Palette;
}

/** Branches growing to the right, with an axis of distances under them. */
function tree(merges: readonly MergeRow[], order: readonly number[], style: TreeStyle): JsonObject[] {
  const { from, height, colours } = style;
  const highest = largest([0, ...merges.map((merge) => merge.height)]) || 1;
  const range = { ...niceRange(0, highest, 3), low: 0, high: highest };
  const x = (distance: number): number => from + (distance / highest) * TREE;
  const step = height / order.length;
  const ends = order.map((_, leaf) => ({ x: from, y: (order.indexOf(leaf) + 0.5) * step }));
  const branches: PixelBox[] = merges.flatMap((merge) => {
    const [a, b] = [ends[merge.a] ?? { x: 0, y: 0 }, ends[merge.b] ?? { x: 0, y: 0 }];
    const at = x(merge.height);
    ends.push({ x: at, y: (a.y + b.y) / 2 });
    return [
      { x: a.x, x2: at, y: a.y, y2: a.y },
      { x: b.x, x2: at, y: b.y, y2: b.y },
      { x: at, x2: at, y: a.y, y2: b.y },
    ];
  });
  const print = printer(ticks(range));
  return [
    pixelBoxes(
      ticks(range).map((value) => ({ x: x(value), x2: x(value), y: 0, y2: height })),
      { type: "rule", color: colours.grid },
    ),
    pixelBoxes(branches, { type: "rule", color: colours.soft, strokeWidth: 1.4, strokeCap: "square" }),
    pixelTexts(
      ticks(range).map((value) => ({ text: print(value), x: x(value), y: height + 8 })),
      { align: "center", baseline: "top", fontSize: SIZES.small },
    ),
    pixelTexts([{ text: style.linkage, x: from + TREE, y: height + 27 }], {
      align: "right",
      baseline: "top",
      fontSize: SIZES.small,
      color: colours.soft,
    }),
  ];
}

function checkMerges(merges: readonly MergeRow[], leaves: number): void {
  if (merges.length !== leaves - 1)
    throw new RangeError(
      `dendrogramHeatMap: ${merges.length} merges are not one fewer than ${leaves} leaves`,
    );
  const used = new Set<number>();
  for (const [i, merge] of merges.entries()) {
    checkNumbers("dendrogramHeatMap", merge, ["a", "b", "height"]);
    for (const node of [merge.a, merge.b]) {
      if (!(Number.isInteger(node) && node >= 0 && node < leaves + i))
        throw new RangeError(`dendrogramHeatMap: merge ${i} names ${node}, which does not exist before it`);
      if (used.has(node))
        throw new RangeError(`dendrogramHeatMap: merge ${i} names ${node}, which is merged already`);
      used.add(node);
    }
  }
}
