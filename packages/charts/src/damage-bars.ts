import type { ChartOptions, ChartSpec, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed } from "./frame.js";
import { grouped, largest, stepFormat, ticks, tightRange } from "./numbers.js";
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
   * Kinds in the order of colours and stacking, at most 8; others are added up in grey. Default: eight kinds of damage that
   * `@tifa/normalize` tells, each with its colour in every chart; where none of them comes, the most frequent first.
   */
  readonly kinds?: readonly string[];
  /** At most so many documents, those with most repairs. Default 30. */
  readonly top?: number;
  /** Width of the plot without labels, pixels. Default 440. */
  readonly width?: number;
}

/** Kinds of damage that have a colour of their own, the same in every chart. */
const COLOURED: readonly string[] = [
  "script",
  "tonePinyin",
  "tonelessPinyin",
  "punctuation",
  "entity",
  "lineBreak",
  "lookAlike",
  "space",
];

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
 * @throws TypeError for an unknown option, or a count that is negative or not finite.
 * @example
 * damageBars([{ document: "a.txt", kind: "pinyin", count: 12 }], { title: "…", source: "…" });
 */
export function damageBars(rows: readonly DamageRow[], options: DamageBarsOptions): ChartSpec {
  checkOptions("damageBars", options, ["kinds", "top", "width"]);
  const { top = 30, width = 440, language = "en" } = options;
  const coloured = options.kinds ?? colouredKinds(rows);
  if (coloured.length > 8)
    throw new RangeError(`damageBars: ${coloured.length} kinds are more than 8, which can be told apart`);
  const present = new Set(rows.filter((row) => row.count > 0).map((row) => row.kind));
  const named = options.kinds ?? coloured.filter((one) => present.has(one));
  const other = WORDS[language].other;
  const cells = addedUp(rows.map((row) => (named.includes(row.kind) ? row : { ...row, kind: other })));
  const kinds = cells.some((cell) => cell.kind === other) ? [...named, other] : named;
  const totals = (field: "document" | "kind"): [string, number][] => {
    const sums = new Map<string, number>();
    for (const cell of cells) sums.set(cell[field], (sums.get(cell[field]) ?? 0) + cell.count);
    return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const all = totals("document");
  const documents = all.slice(0, top);
  const colours = palette(options.dark);
  const colourOf = new Map(seriesColours(coloured, colours).map((colour, at) => [coloured[at], colour]));
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
  const legend = topLegend(kinds, left, across);
  const height = documents.length * STEP;
  const names = documents.map(([name]) => name);
  const y = {
    field: "document",
    type: "nominal",
    sort: null,
    axis: null,
    scale: { domain: names, padding: 0.22 },
  };
  const x = (field: string): ChartSpec[string] => ({
    field,
    type: "quantitative",
    title: words.axis,
    scale: { domain: [0, range.high], nice: false },
    axis: { grid: true, values: ticks(range), format: stepFormat(range.step) },
  });
  const [document, kind, count] = words.tip;
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
        {
          params: [{ name: "kind", select: { type: "point", fields: ["kind"] }, bind: "legend" }],
          data: { values: stacked(cells, names, kinds) },
          mark: { type: "bar" },
          encoding: {
            y,
            x: x("from"),
            x2: { field: "to" },
            color: {
              field: "kind",
              type: "nominal",
              scale: {
                domain: [...kinds],
                range: kinds.map((one) => colourOf.get(one) ?? colours.neutral),
              },
              legend: legend.legend,
            },
            opacity: { condition: { param: "kind", value: 1 }, value: 0.15 },
            tooltip: [
              { field: "document", title: document },
              { field: "kind", title: kind },
              { field: "count", title: count, format: "," },
            ],
          },
        },
        {
          data: { values: documents.map(([name, total]) => ({ document: name, total })) },
          mark: {
            type: "text",
            align: "left",
            baseline: "middle",
            dx: 6,
            fontSize: SIZES.small,
            color: colours.soft,
            aria: false,
          },
          encoding: { y, x: x("total"), text: { field: "total", format: "," } },
        },
        pixelTexts(
          labels.map((text, i) => ({ text, x: -10, y: (i + 0.5) * STEP })),
          { align: "right", baseline: "middle" },
        ),
        source,
      ],
    }),
  });
}

/** The kinds that have a colour: the well-known ones, or the most frequent where none of those comes. */
function colouredKinds(rows: readonly DamageRow[]): readonly string[] {
  if (rows.some((row) => COLOURED.includes(row.kind))) return COLOURED;
  const sums = new Map<string, number>();
  for (const { kind, count } of rows) sums.set(kind, (sums.get(kind) ?? 0) + count);
  const kinds = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
  return kinds.slice(0, 8);
}

function addedUp(rows: readonly DamageRow[]): DamageRow[] {
  const cells = new Map<string, DamageRow>();
  for (const row of rows) {
    checkNumbers("damageBars", row, ["count"]);
    if (!(row.count >= 0))
      throw new TypeError(`damageBars: count ${row.count} of "${row.document}" is negative`);
    const key = JSON.stringify([row.document, row.kind]);
    cells.set(key, {
      document: row.document,
      kind: row.kind,
      count: row.count + (cells.get(key)?.count ?? 0),
    });
  }
  if (cells.size === 0) throw new TypeError("damageBars: there are no rows");
  return [...cells.values()];
}

/** Each cell with the ends of its bar. */
function stacked(
  cells: readonly DamageRow[],
  documents: readonly string[],
  kinds: readonly string[],
): ChartSpec[string] {
  return documents.flatMap((document) => {
    let from = 0;
    return kinds.flatMap((kind) => {
      const count = cells.find((cell) => cell.document === document && cell.kind === kind)?.count ?? 0;
      if (count === 0) return [];
      const bar = { document, kind, count, from, to: from + count };
      from += count;
      return [bar];
    });
  });
}
