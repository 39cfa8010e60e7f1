import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { type DamageKind, damageKinds } from "./damage-kinds.js";
import { framed } from "./frame.js";
import { grouped, largest, type NiceRange, stepFormat, ticks, tightRange } from "./numbers.js";
import { palette, seriesColours } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";
import { topLegend } from "./top-legend.js";
import { shorten } from "./wrap-text.js";

/** How often one kind of repair was made in one document. */
export interface DamageRow {
  readonly document: string;
  readonly kind: string;
  readonly count: number;
}

/** Options of {@link damageBars}. */
export interface DamageBarsOptions extends ChartOptions {
  /**
   * Kinds in the order of colours and stacking, at most 8; others are added up in grey. Default: the kinds of damage that
   * `@tifa/normalize` tells, in words and in groups, each group with its colour in every chart, see {@link damageKinds};
   * where none of them comes, the most frequent first.
   */
  readonly kinds?: readonly string[];
  /** At most so many documents, those with most repairs. Default 30. */
  readonly top?: number;
  /** Width of the plot without labels, pixels. Default 440. */
  readonly width?: number;
}

const STEP = 24;
/** Names of documents are shortened to this width; tooltips tell them whole. */
const LONGEST = 220;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly axis: string;
      readonly what: string;
      readonly n: (repairs: number, documents: number, shown: number) => string;
      readonly tip: readonly [string, string, string];
      readonly other: string;
    }
  >
> = {
  en: {
    axis: "repairs",
    what: "Stacked bars of repairs by document",
    n: (repairs, documents, shown) =>
      `n = ${grouped(repairs)} repairs in ${grouped(documents)} documents${shown < documents ? `; the ${shown} with most are shown` : ""}`,
    tip: ["document", "kind", "repairs"],
    other: "other kinds",
  },
  zh: {
    axis: "修复次数",
    what: "各文档修复次数堆积条形图",
    n: (repairs, documents, shown) =>
      `n = ${grouped(documents)}篇文档中${grouped(repairs)}处修复${shown < documents ? `，图示最多的${shown}篇` : ""}`,
    tip: ["文档", "种类", "次数"],
    other: "其他",
  },
};

/**
 * What was repaired in each document, by kind: stacked bars, the most damaged document first. A click in the
 * legend picks a kind out.
 *
 * @param rows - Counts; several rows of one document and kind are added up.
 * @param options - Order of kinds, how many documents.
 * @returns The chart.
 * @throws RangeError for an unknown option, more than 8 kinds, or a count that is negative or not finite.
 * @example
 * damageBars([{ document: "a.txt", kind: "pinyin", count: 12 }], { title: "…", source: "…" });
 */
export function damageBars(rows: readonly DamageRow[], options: DamageBarsOptions): ChartSpec {
  checkOptions("damageBars", options, ["kinds", "top", "width"]);
  const { top = 30, width = 440, language = "en" } = options;
  const other = WORDS[language].other;
  const known = stackOf(rows, options.kinds, language);
  const groups = [...new Set(known.map(({ group }) => group))];
  if (groups.length > 8)
    throw new RangeError(`damageBars: ${groups.length} kinds are more than 8, which can be told apart`);
  const named = new Map(known.map((one) => [one.kind, one]));
  const cells = addedUp(rows.map((row) => ({ ...row, kind: named.get(row.kind)?.label ?? other })));
  const stack = [...known, { kind: other, label: other, group: other }];
  const present = new Set(cells.filter(({ count }) => count > 0).map(({ kind }) => kind));
  const met = [...new Set(stack.filter(({ label }) => present.has(label)).map(({ group }) => group))];
  const shown = met.length > 0 ? met : groups;
  const all = sums(cells, "document");
  const documents = all.slice(0, top);
  const colours = palette(options.dark);
  const colourOf = new Map(seriesColours(groups, colours).map((colour, at) => [groups[at], colour]));
  const words = WORDS[language];
  const labels = documents.map(([name]) => shorten(name, LONGEST, SIZES.label));
  const left = widest(labels, SIZES.label) + 10;
  const range = tightRange(0, largest([1, ...documents.map(([, count]) => count)]), 6);
  const across =
    left +
    width +
    widest(
      documents.map(([, count]) => grouped(count)),
      SIZES.small,
    ) +
    8;
  const legend = topLegend(shown, left, across);
  const height = documents.length * STEP;
  const names = documents.map(([name]) => name);
  const axes = axesOf(names, range, words.axis);
  const repairs = all.reduce((sum, [, value]) => sum + value, 0);
  return framed({
    kind: "damage-bars",
    options,
    what: words.what,
    n: words.n(repairs, all.length, documents.length),
    left,
    across,
    above: 0,
    sourceY: height + 50,
    body: (source) => ({
      width,
      height,
      layer: [
        bars(stacked(cells, names, stack), axes, words.tip, {
          field: "group",
          type: "nominal",
          scale: { domain: [...shown], range: shown.map((one) => colourOf.get(one) ?? colours.neutral) },
          legend: legend.legend,
        }),
        totals(documents, axes, colours.soft),
        pixelTexts(
          labels.map((text, i) => ({ text, x: -10, y: (i + 0.5) * STEP })),
          { align: "right", baseline: "middle" },
        ),
        source,
      ],
    }),
  });
}

interface Axes {
  readonly y: JsonObject;
  readonly x: (field: string) => JsonObject;
}

function axesOf(documents: readonly string[], range: NiceRange, title: string): Axes {
  return {
    y: {
      field: "document",
      type: "nominal",
      sort: null,
      axis: null,
      // Half of the space between two bars outside: each bar is in the middle of its step, where its name stands.
      scale: { domain: [...documents], paddingInner: 0.22, paddingOuter: 0.11 },
    },
    x: (field) => ({
      field,
      type: "quantitative",
      title,
      scale: { domain: [0, range.high], nice: false },
      axis: { grid: true, values: ticks(range), format: stepFormat(range.step) },
    }),
  };
}

/** The stacked bars; a click in the legend makes the other kinds pale. */
function bars(
  values: readonly JsonObject[],
  { y, x }: Axes,
  [document, kind, count]: readonly [string, string, string],
  color: JsonObject,
): JsonObject {
  return {
    params: [{ name: "group", select: { type: "point", fields: ["group"] }, bind: "legend" }],
    data: { values },
    mark: { type: "bar" },
    encoding: {
      y,
      x: x("from"),
      x2: { field: "to" },
      color,
      opacity: { condition: { param: "group", value: 1 }, value: 0.15 },
      tooltip: [
        { field: "document", title: document },
        { field: "kind", title: kind },
        { field: "count", title: count, format: "," },
      ],
    },
  };
}

/** The sum of each document, behind its bar. */
function totals(
  documents: readonly (readonly [string, number])[],
  { y, x }: Axes,
  color: string,
): JsonObject {
  return {
    data: { values: documents.map(([name, total]) => ({ document: name, total })) },
    mark: {
      type: "text",
      align: "left",
      baseline: "middle",
      dx: 6,
      fontSize: SIZES.small,
      color,
      aria: false,
    },
    encoding: { y, x: x("total"), text: { field: "total", format: "," } },
  };
}

/** The kinds that have a colour, in the order of stacking: those asked for, the well-known ones, or the most frequent. */
function stackOf(
  rows: readonly DamageRow[],
  asked: readonly string[] | undefined,
  language: Language,
): readonly DamageKind[] {
  const wellKnown = damageKinds(language);
  const named = new Set(wellKnown.map(({ kind }) => kind));
  if (asked === undefined && rows.some((row) => named.has(row.kind))) return wellKnown;
  const kinds =
    asked ??
    sums(rows, "kind")
      .map(([kind]) => kind)
      .slice(0, 8);
  return kinds.map((kind) => ({ kind, label: kind, group: kind }));
}

/** Counts added up by document or kind, the largest first. */
function sums(
  rows: readonly DamageRow[],
  field: "document" | "kind",
): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const row of rows) found.set(row[field], (found.get(row[field]) ?? 0) + row.count);
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function addedUp(rows: readonly DamageRow[]): DamageRow[] {
  const cells = new Map<string, DamageRow>();
  for (const row of rows) {
    checkNumbers("damageBars", row, ["count"]);
    if (!(row.count >= 0))
      throw new RangeError(`damageBars: count ${row.count} of "${row.document}" is negative`);
    const key = JSON.stringify([row.document, row.kind]);
    cells.set(key, {
      document: row.document,
      kind: row.kind,
      count: row.count + (cells.get(key)?.count ?? 0),
    });
  }
  if (cells.size === 0) throw new RangeError("damageBars: there are no rows");
  return [...cells.values()];
}

/** Each cell with the ends of its bar. */
function stacked(
  cells: readonly DamageRow[],
  documents: readonly string[],
  stack: readonly DamageKind[],
): JsonObject[] {
  return documents.flatMap((document) => {
    let from = 0;
    return stack.flatMap(({ label: kind, group }) => {
      const count = cells.find((cell) => cell.document === document && cell.kind === kind)?.count ?? 0;
      if (count === 0) return [];
      const bar = { document, kind, group, count, from, to: from + count };
      from += count;
      return [bar];
    });
  });
}
