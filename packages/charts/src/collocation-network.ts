import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed } from "./frame.js";
import { grouped, largest, round, significant, smallest } from "./numbers.js";
import { type Palette, palette } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { type Place, pushApart, stressLayout } from "./stress-layout.js";
import { textWidth } from "./text-width.js";

/** Two features that occur together. */
export interface CollocationRow {
  readonly node: string;
  readonly collocate: string;
  /** Strength, above 0, such as log Dice. */
  readonly score: number;
  /** How often they occur together. */
  readonly count: number;
}

/** Options of {@link collocationNetwork}. */
export interface CollocationNetworkOptions extends ChartOptions {
  /** Name of the score, such as `log Dice`. */
  readonly measure: string;
  /** What n is, such as `48,210 tokens, windows of 5`. */
  readonly n: string;
  /** Features that are spoken of: drawn in the target's colour. Default: none. */
  readonly emphasis?: readonly string[];
  /** At most so many connections, the strongest first, from 1 to 300 (more cannot be read). Default 60. */
  readonly top?: number;
  /** Width of the picture; the height follows from the network. Default 640. */
  readonly width?: number;
}

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly what: string;
      readonly n: (n: string, pairs: number, all: number) => string;
      readonly tip: readonly [string, string, string];
    }
  >
> = {
  en: {
    what: "Network of collocations",
    n: (n, pairs, all) =>
      `n = ${n}; ${pairs === all ? `${pairs} pairs` : `the ${pairs} strongest of ${grouped(all)} pairs`}; thicker: stronger, larger: more partners`,
    tip: ["node", "collocate", "together"],
  },
  zh: {
    what: "搭配网络图",
    n: (n, pairs, all) => `n = ${n}；图示${grouped(all)}对中最强的${pairs}对；线粗者强，字大者搭配多`,
    tip: ["节点词", "搭配词", "共现次数"],
  },
};

/**
 * Which features keep company: words joined by lines, laid out so that close words stand close, no word over
 * another.
 *
 * @param rows - Pairs, in any order; a pair that comes twice keeps its stronger score.
 * @param options - Name of the score, n, how many pairs.
 * @returns The chart.
 * @throws RangeError for an unknown option, a `top` that is not from 1 to 300, a score that is not above 0, or a feature joined
 *   to itself.
 * @example
 * collocationNetwork([{ node: "疫情", collocate: "防控", score: 12.1, count: 90 }], { title: "…", source: "…", measure: "log Dice", n: "9,000 tokens" });
 */
export function collocationNetwork(
  rows: readonly CollocationRow[],
  options: CollocationNetworkOptions,
): ChartSpec {
  checkOptions("collocationNetwork", options, ["measure", "n", "emphasis", "top", "width"]);
  const { top = 60, width = 640, language = "en", emphasis = [] } = options;
  if (!(top >= 1 && top <= 300)) throw new RangeError(`collocationNetwork: top ${top} is not from 1 to 300`);
  const all = pairs(rows);
  const shown = all.slice(0, top);
  const partners = new Map<string, number>();
  for (const pair of shown)
    for (const word of [pair.node, pair.collocate]) partners.set(word, (partners.get(word) ?? 0) + 1);
  const words = [...partners.keys()].sort(
    (a, b) => (partners.get(b) ?? 0) - (partners.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const most = largest([...partners.values()]);
  const size = (word: string): number => round(12 + 7 * Math.sqrt((partners.get(word) ?? 0) / most), 1);
  const { places, height } = laidOut(words, shown, size, width);
  const at = new Map(words.map((word, i) => [word, places[i] ?? { x: 0, y: 0 }]));
  const colours = palette(options.dark);
  const text = WORDS[language];
  const network: Network = { words, shown, size, at, colours };
  return framed({
    kind: "collocation-network",
    options,
    what: text.what,
    n: text.n(options.n, shown.length, all.length),
    left: 0,
    across: width,
    above: 0,
    sourceY: height + 16,
    body: (source) => ({
      width,
      height,
      layer: [
        lines(network, options.measure, text.tip),
        // Words of one size share a layer.
        ...[...new Set(words.map(size))].flatMap((fontSize) => names(network, fontSize, emphasis)),
        source,
      ],
    }),
  });
}

/** What is drawn, and where. */
interface Network {
  readonly words: readonly string[];
  readonly shown: readonly CollocationRow[];
  /** Of a word, pixels. */
  readonly size: (word: string) => number;
  readonly at: ReadonlyMap<string, Place>;
  readonly colours: Palette;
}

/** A line for each pair, the thicker the higher its score. */
function lines(
  { shown, at, colours }: Network,
  measure: string,
  [node, collocate, count]: readonly [string, string, string],
): JsonObject {
  const [low, high] = [smallest(shown.map((pair) => pair.score)), largest(shown.map((pair) => pair.score))];
  const thick = (score: number): number =>
    round(1 + 4 * (high > low ? (score - low) / (high - low) : 0.5), 1);
  const values = shown.map((pair) => {
    const [a, b] = [at.get(pair.node), at.get(pair.collocate)];
    return {
      node: pair.node,
      collocate: pair.collocate,
      score: significant(pair.score),
      count: pair.count,
      thick: thick(pair.score),
      x: round(a?.x ?? 0, 1),
      y: round(a?.y ?? 0, 1),
      x2: round(b?.x ?? 0, 1),
      y2: round(b?.y ?? 0, 1),
    };
  });
  const pixel = (field: string): JsonObject => ({ field, type: "quantitative", scale: null, axis: null });
  return {
    data: { values },
    mark: { type: "rule", color: colours.neutral, opacity: 0.55, strokeCap: "round" },
    encoding: {
      x: pixel("x"),
      y: pixel("y"),
      x2: { field: "x2" },
      y2: { field: "y2" },
      strokeWidth: { field: "thick", type: "quantitative", scale: null },
      tooltip: [
        { field: "node", title: node },
        { field: "collocate", title: collocate },
        { field: "score", title: measure },
        { field: "count", title: count, format: "," },
      ],
    },
  };
}

/** The words of one size, on a ground of their own that keeps the lines from striking them through. */
function names(
  { words, size, at, colours }: Network,
  fontSize: number,
  emphasis: readonly string[],
): JsonObject[] {
  const items = words
    .filter((word) => size(word) === fontSize)
    .map((word) => ({
      text: word,
      x: at.get(word)?.x ?? 0,
      y: at.get(word)?.y ?? 0,
      color: emphasis.includes(word) ? colours.target : colours.ink,
    }));
  const mark = { align: "center", baseline: "middle", fontSize };
  const ground = colours.background;
  return [
    pixelTexts(
      items.map(({ color: _, ...item }) => item),
      { ...mark, color: ground, stroke: ground, strokeWidth: 5, strokeJoin: "round" },
    ),
    pixelTexts(items, mark),
  ];
}

/** Pairs without direction, strongest first. */
function pairs(rows: readonly CollocationRow[]): CollocationRow[] {
  const found = new Map<string, CollocationRow>();
  for (const row of rows) {
    checkNumbers("collocationNetwork", row, ["score", "count"]);
    if (!(row.score > 0))
      throw new RangeError(
        `collocationNetwork: score ${row.score} of "${row.node}" and "${row.collocate}" is not above 0`,
      );
    if (row.node === row.collocate)
      throw new RangeError(`collocationNetwork: "${row.node}" is joined to itself`);
    const key = JSON.stringify([row.node, row.collocate].sort());
    if ((found.get(key)?.score ?? 0) < row.score) found.set(key, row);
  }
  if (found.size === 0) throw new RangeError("collocationNetwork: there are no rows");
  return [...found.values()].sort(
    (a, b) => b.score - a.score || (a.node + a.collocate < b.node + b.collocate ? -1 : 1),
  );
}

/** Places in pixels, inside the width, with the height that they need. */
function laidOut(
  words: readonly string[],
  shown: readonly CollocationRow[],
  size: (word: string) => number,
  width: number,
): { readonly places: readonly Place[]; readonly height: number } {
  const edges = shown.map((pair) => ({
    a: words.indexOf(pair.node),
    b: words.indexOf(pair.collocate),
    weight: pair.score,
  }));
  const raw = stressLayout(words.length, edges);
  const tags = words.map((word) => ({ width: textWidth(word, size(word)) + 14, height: size(word) + 12 }));
  const xs = raw.map(({ x }) => x);
  const ys = raw.map(({ y }) => y);
  const margin = largest(tags.map((tag) => tag.width)) / 2;
  const span = largest(xs) - smallest(xs) || 1;
  const scale = (width - 2 * margin) / span;
  // Pictures are wider than high: 0.72 of the scale downwards.
  const tall = Math.min(1, 0.72 * Math.max(1, span / (largest(ys) - smallest(ys) || 1)));
  const apart = pushApart(
    raw.map(({ x, y }, i) => ({
      x: x * scale,
      y: y * scale * tall,
      width: tags[i]?.width ?? 0,
      height: tags[i]?.height ?? 0,
    })),
  );
  const left = smallest(apart.map(({ x }, i) => x - (tags[i]?.width ?? 0) / 2));
  const right = largest(apart.map(({ x }, i) => x + (tags[i]?.width ?? 0) / 2));
  const top = smallest(apart.map(({ y }, i) => y - (tags[i]?.height ?? 0) / 2));
  const bottom = largest(apart.map(({ y }, i) => y + (tags[i]?.height ?? 0) / 2));
  const centre = (width - (right - left)) / 2;
  return {
    places: apart.map(({ x, y }) => ({ x: x - left + centre, y: y - top })),
    height: Math.ceil(bottom - top),
  };
}
