import type { ChartOptions, ChartSpec, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions, oneOf } from "./check-options.js";
import { toDays } from "./dates.js";
import { eventLines, type TimeEvent } from "./event-lines.js";
import { framed } from "./frame.js";
import { dateAxis, lineData, linePlot } from "./line-plot.js";
import {
  grouped,
  largest,
  type NiceRange,
  significant,
  smallest,
  stepFormat,
  ticks,
  tightRange,
  wholeSteps,
} from "./numbers.js";
import { palette, seriesColours } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** The value of one series at one time. */
export interface TrendRow {
  readonly series: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number;
  /** Ends of the value's interval: the band. */
  readonly lower?: number;
  readonly upper?: number;
  /** What the value rests on, such as tokens, for the tooltip. */
  readonly n?: number;
}

/** Options of {@link trendLines}. */
export interface TrendLinesOptions extends ChartOptions {
  /** Name of the value, with its unit. */
  readonly measure: string;
  /** What n is, such as `71 reports`. */
  readonly n: string;
  /** Series in the order of their colours. Default: as they first come. */
  readonly series?: readonly string[];
  /** Series that are spoken of; the others become grey. Default: all. */
  readonly emphasis?: readonly string[];
  /** Lines break where two values are further apart than so many years, as over years without a text. Default: never. */
  readonly gapYears?: number;
  /** Vertical lines with their labels. Default: none. */
  readonly events?: readonly TimeEvent[];
  /** Size of the plot without labels, pixels. Defaults 560 and 300. */
  readonly width?: number;
  readonly height?: number;
}

const WORDS: Readonly<
  Record<Language, { readonly what: string; readonly tip: readonly [string, string, string, string] }>
> = {
  en: { what: "Line chart over time", tip: ["series", "date", "from", "to"] },
  zh: { what: "折线图", tip: ["系列", "日期", "下限", "上限"] },
};

/**
 * Values over time as lines, with bands where the rows have intervals. Lines are named at their ends.
 *
 * @param rows - Values, in any order.
 * @param options - Name of the value, n, order of series.
 * @returns The chart; the vertical axis begins at 0 unless a value is below.
 * @throws RangeError for an unknown option or series, a date that is none, or a value that is not finite.
 * @example
 * trendLines([{ series: "创新", date: "2012", value: 31 }, { series: "创新", date: "2013", value: 40 }], {
 *   title: "…", source: "…", measure: "per 10,000 tokens", n: "2 reports",
 * });
 */
export function trendLines(rows: readonly TrendRow[], options: TrendLinesOptions): ChartSpec {
  checkOptions("trendLines", options, [
    "measure",
    "n",
    "series",
    "emphasis",
    "gapYears",
    "events",
    "width",
    "height",
  ]);
  if (rows.length === 0) throw new RangeError("trendLines: there are no rows");
  for (const row of rows) checkNumbers("trendLines", row, ["value", "lower", "upper", "n"]);
  const { width = 560, height = 300, language = "en", events = [] } = options;
  const gap = gapDays(options.gapYears);
  const names = options.series ?? [...new Set(rows.map((row) => row.series))];
  for (const name of options.emphasis ?? []) oneOf("trendLines", "series", name, names);
  const shown = rows.filter((row) => names.includes(row.series));
  const colours = palette(options.dark);
  const hues = seriesColours(names, colours);
  const series = names.map((name, i) => ({
    name,
    color:
      options.emphasis === undefined || options.emphasis.includes(name)
        ? (hues[i] ?? colours.ink)
        : colours.neutral,
  }));
  const ends = shown.flatMap((row) => [row.value, row.lower ?? row.value, row.upper ?? row.value]);
  const range = wholeSteps(tightRange(smallest([0, ...ends]), largest([0, ...ends]), 5), ends);
  const words = WORDS[language];
  const [name, date, lower, upper] = words.tip;
  const points = shown.map((row) => ({
    ...row,
    at: toDays(row.date),
    tip: row.n === undefined ? {} : { n: row.n },
  }));
  const axis = dateAxis([...shown.map((row) => row.date), ...events.map((event) => event.date)]);
  const lines = eventLines(events, { domain: axis.domain, width, height, color: colours.soft });
  const plot = linePlot(points, {
    gap,
    width,
    height,
    series,
    range,
    colours,
    interpolate: "linear",
    axis,
    // A lone value between two gaps has no line: only its point shows it.
    points: gap !== undefined || shown.length / names.length <= 40,
    tooltip: [
      { field: "series", title: name },
      { field: "date", title: date },
      { field: "value", title: options.measure },
      { field: "lower", title: lower },
      { field: "upper", title: upper },
      { field: "n", title: "n", format: "," },
    ],
  });
  const left = widestTick(range) + 10;
  return framed({
    kind: "trend-lines",
    options,
    what: words.what,
    n: `n = ${options.n}`,
    left,
    across: left + width + plot.right,
    above: 0,
    sourceY: height + 34,
    body: (source) => ({
      width,
      height,
      data: { values: lineData(points, (value) => significant(value), gap) },
      layer: [
        ...lines.layers,
        ...plot.layers,
        pixelTexts([{ text: options.measure, x: -left, y: lines.titleY }], {
          fontSize: SIZES.small,
          color: colours.soft,
        }),
        source,
      ],
    }),
  });
}

/** Width of the widest number beside the axis, pixels. */
function widestTick(range: NiceRange): number {
  const digits = Number(stepFormat(range.step).slice(2, -1));
  return widest(
    ticks(range).map((value) => `${grouped(value)}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`),
    SIZES.small,
  );
}

/** A little more than so many years, so that leap years do not break a line. */
function gapDays(years: number | undefined): number | undefined {
  if (years === undefined) return undefined;
  if (!(years > 0)) throw new RangeError(`trendLines: gapYears ${years} is not above 0`);
  return years * 366;
}
