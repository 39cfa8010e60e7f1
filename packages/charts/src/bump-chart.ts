import { bumpLines } from "./bump-lines.js";
import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions, oneOf } from "./check-options.js";
import { inkOn, readable } from "./contrast.js";
import { framed } from "./frame.js";
import { largest, smallest } from "./numbers.js";
import { type Palette, palette, seriesColours } from "./palette.js";
import { pixelTexts, textsOnGround } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** The rank of one item in one period. */
export interface RankRow {
  readonly item: string;
  readonly period: string;
  /** 1 is first. */
  readonly rank: number;
  /** What the rank rests on, for the tooltip. */
  readonly value?: number;
}

/** Options of {@link bumpChart}. */
export interface BumpChartOptions extends ChartOptions {
  /** What n is, such as `71 reports`. */
  readonly n: string;
  /** Periods in their order. Default: as they first come. */
  readonly periods?: readonly string[];
  /** Ranks below this one are not drawn. Default 12. */
  readonly top?: number;
  /** Items that are spoken of; the others become grey. Default: those that are ranked in more than one period, all where there are few. */
  readonly emphasis?: readonly string[];
  /** Name of `value`, for the tooltip. */
  readonly measure?: string;
  /** Width of the plot without labels, pixels. Default: 110 from one period to the next, at least 320. */
  readonly width?: number;
}

const STEP = 27;

const WORDS: Readonly<
  Record<Language, { readonly what: string; readonly tip: readonly [string, string, string, string] }>
> = {
  en: { what: "Rank-change chart", tip: ["item", "period", "rank", "value"] },
  zh: { what: "位次变化图", tip: ["项目", "时期", "位次", "数值"] },
};

/**
 * How ranks change from period to period: a line for each item, named on both sides, and where it comes in between. Where
 * an item falls out of the first ranks, its line breaks.
 *
 * @param rows - Ranks, in any order.
 * @param options - n, order of periods, what is emphasised.
 * @returns The chart.
 * @throws RangeError for an unknown option, a rank that is not at least 1, or two items with one rank in a period.
 * @example
 * bumpChart([{ item: "民生", period: "2020", rank: 2 }, { item: "民生", period: "2021", rank: 1 }], { title: "…", source: "…", n: "2 reports" });
 */
export function bumpChart(rows: readonly RankRow[], options: BumpChartOptions): ChartSpec {
  checkOptions("bumpChart", options, ["n", "periods", "top", "emphasis", "measure", "width"]);
  checkRanks(rows);
  const { top = 12, language = "en" } = options;
  const periods = options.periods ?? [...new Set(rows.map((row) => row.period))];
  const shown = rows
    .filter((row) => row.rank <= top && periods.includes(row.period))
    .sort((a, b) => periods.indexOf(b.period) - periods.indexOf(a.period) || a.rank - b.rank);
  const items = [...new Set(shown.map((row) => row.item))];
  for (const item of options.emphasis ?? []) oneOf("bumpChart", "item", item, items);
  const colours = palette(options.dark);
  const spoken = options.emphasis ?? spokenOf(items, shown, colours.series.length);
  const hues = lineColours(spoken, shown, periods, colours);
  const hue = (item: string): string => hues.get(item) ?? colours.neutral;
  const width = options.width ?? Math.max(320, 110 * (periods.length - 1));
  const ranks = largest([1, ...shown.map((row) => row.rank)]);
  const height = ranks * STEP;
  const y = (rank: number): number => (rank - 0.5) * STEP;
  const ends = [periods[0], periods[periods.length - 1]].map((period) =>
    shown.filter((row) => row.period === period),
  );
  const labels = ends.map((end) =>
    end.map((row) => ({
      text: row.item,
      y: y(row.rank),
      color: spoken.includes(row.item)
        ? readable(hue(row.item), colours.background, colours.ink)
        : colours.soft,
    })),
  );
  const [left = 0, right = 0] = labels.map(
    (side) =>
      widest(
        side.map(({ text }) => text),
        SIZES.label,
      ) + 32,
  );
  const values = data(shown, periods, spoken).map((row) => ({ ...row, ink: inkOn(hue(String(row.item))) }));
  const words = WORDS[language];
  return framed({
    kind: "bump-chart",
    options,
    what: words.what,
    n: `n = ${options.n}`,
    left,
    across: left + width + right,
    above: 4,
    sourceY: height + 16,
    body: (source) => ({
      width,
      height,
      data: { values },
      layer: [
        ...bumpLines(items, hue, {
          periods,
          ranks,
          height,
          words: words.tip,
          measure: options.measure,
          values,
        }),
        pixelTexts(
          (labels[0] ?? []).map((label) => ({ ...label, x: -18 })),
          { align: "right", baseline: "middle" },
        ),
        ...middleNames(shown, { periods, width, y, halo: colours.background, ink: colours.ink, hue }),
        pixelTexts(
          (labels[1] ?? []).map((label) => ({ ...label, x: width + 18 })),
          { baseline: "middle" },
        ),
        source,
      ],
    }),
  });
}

/** Items with a line, or all where each can have a colour of its own. */
function spokenOf(items: readonly string[], rows: readonly RankRow[], few: number): readonly string[] {
  if (items.length <= few) return items;
  const counts = new Map<string, number>();
  for (const { item } of rows) counts.set(item, (counts.get(item) ?? 0) + 1);
  return items.filter((item) => counts.get(item)! > 1);
}

/** Colours of items. Where there are more items than colours, two have the same only if they are as far apart in time as can be. */
function lineColours(
  items: readonly string[],
  rows: readonly RankRow[],
  periods: readonly string[],
  colours: Palette,
): ReadonlyMap<string, string> {
  if (items.length <= colours.series.length) {
    const hues = seriesColours(items, colours);
    return new Map(items.map((item, at) => [item, hues[at]!]));
  }
  const spans = items
    .map((item) => {
      const at = rows.filter((row) => row.item === item).map((row) => periods.indexOf(row.period));
      return { item, first: smallest(at), last: largest(at) };
    })
    .sort((a, b) => a.first - b.first || b.last - a.last || (a.item < b.item ? -1 : 1));
  const ends = colours.series.map(() => Number.NEGATIVE_INFINITY);
  return new Map(
    spans.map(({ item, last }) => {
      const free = ends.indexOf(smallest(ends));
      ends[free] = last;
      return [item, colours.series[free]!];
    }),
  );
}

/** Rows with the number of their run, so that a line breaks where a period is missing; what is spoken of comes last, on top. */
function data(rows: readonly RankRow[], periods: readonly string[], spoken: readonly string[]): JsonObject[] {
  const runs = new Map<string, { run: number; at: number }>();
  return [...rows]
    .sort(
      (a, b) =>
        Number(spoken.includes(a.item)) - Number(spoken.includes(b.item)) ||
        (a.item < b.item ? -1 : a.item > b.item ? 1 : periods.indexOf(a.period) - periods.indexOf(b.period)),
    )
    .map((row) => {
      const at = periods.indexOf(row.period);
      const before = runs.get(row.item);
      const run = before === undefined ? 0 : before.run + (before.at === at - 1 ? 0 : 1);
      runs.set(row.item, { run, at });
      return {
        item: row.item,
        period: row.period,
        rank: row.rank,
        run: `${row.item} ${run}`,
        ...(row.value === undefined ? {} : { value: row.value }),
      };
    });
}

interface MiddleStyle {
  readonly periods: readonly string[];
  readonly width: number;
  readonly y: (rank: number) => number;
  readonly halo: string;
  readonly ink: string;
  readonly hue: (item: string) => string;
}

/** Names left of the first circle of a run that begins between the first and the last period. */
function middleNames(rows: readonly RankRow[], style: MiddleStyle): JsonObject[] {
  const { periods, width, y, halo, ink, hue } = style;
  const last = periods.length - 1;
  const isRanked = (item: string, at: number): boolean =>
    rows.some((row) => row.item === item && row.period === periods[at]);
  const texts = rows.flatMap(({ item, period, rank }) => {
    const at = periods.indexOf(period);
    if (at === 0 || at === last || isRanked(item, at - 1)) return [];
    return [{ text: item, x: (at * width) / last - 14, y: y(rank), color: readable(hue(item), halo, ink) }];
  });
  if (texts.length === 0) return [];
  return textsOnGround(texts, halo, { align: "right", baseline: "middle" });
}

function checkRanks(rows: readonly RankRow[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    checkNumbers("bumpChart", row, ["rank", "value"]);
    if (!(row.rank >= 1)) throw new RangeError(`bumpChart: rank ${row.rank} of "${row.item}" is below 1`);
    const key = JSON.stringify([row.period, row.rank]);
    if (seen.has(key))
      throw new RangeError(
        `bumpChart: rank ${row.rank} of period "${row.period}" comes twice; break ties first`,
      );
    seen.add(key);
  }
  if (rows.length === 0) throw new RangeError("bumpChart: there are no rows");
}
