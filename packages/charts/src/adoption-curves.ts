import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { toDays } from "./dates.js";
import { eventLines, type TimeEvent } from "./event-lines.js";
import { framed } from "./frame.js";
import { dateAxis, type LineAxis, type LinePoint, lineData, linePlot } from "./line-plot.js";
import { grouped, largest, round, ticks, tightRange } from "./numbers.js";
import { palette, seriesColours } from "./palette.js";
import { pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";

/** The share that has taken up a formulation from a date on. */
export interface AdoptionRow {
  readonly formulation: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; or, in all rows alike, `elapsed`. */
  readonly date?: string;
  /** Time since the beginning, from 0 on, where curves of different beginnings are compared. */
  readonly elapsed?: number;
  /** 0 to 1: 1 minus the Kaplan–Meier estimate. */
  readonly share: number;
  readonly lower?: number;
  readonly upper?: number;
  /** How many were still without it just before, for the tooltip. */
  readonly atRisk?: number;
  /** How many are last seen here without it: marked by a cross. */
  readonly censored?: number;
}

/** Options of {@link adoptionCurves}. */
export interface AdoptionCurvesOptions extends ChartOptions {
  /** How many adopters there could be: the n. */
  readonly n: number;
  /** What adopts, plural. Default `provinces` or `个省份`. */
  readonly unit?: string;
  /** Formulations in the order of their colours. Default: as they first come. */
  readonly formulations?: readonly string[];
  /** Name of the share, with its unit. Default: `share of …that have used it (%)`, with the plural of `unit`. */
  readonly measure?: string;
  /** What `elapsed` counts, such as `years since it began`. Default `time since the beginning`. */
  readonly elapsedLabel?: string;
  /** First use by the centre: a vertical line with its label. Default: none. */
  readonly events?: readonly TimeEvent[];
  /** Size of the plot without labels, pixels. Defaults 540 and 300. */
  readonly width?: number;
  readonly height?: number;
}

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly unit: string;
      readonly n: (n: string, unit: string) => string;
      readonly axis: (unit: string) => string;
      readonly since: string;
      readonly what: string;
      readonly tip: readonly [string, string, string, string, string, string, string];
    }
  >
> = {
  en: {
    unit: "provinces",
    n: (n, unit) => `n = ${n} ${unit}; × last seen without it`,
    axis: (unit) => `share of ${unit} that have used it (%)`,
    since: "time since the beginning",
    what: "Adoption curves",
    tip: ["formulation", "date", "share (%)", "from", "to", "still without", "last seen without"],
  },
  zh: {
    unit: "个省份",
    n: (n, unit) => `n = ${n}${unit}；× 观察期末仍未使用`,
    axis: (unit) => `已使用的${unit.replace(/^个/u, "")}比例（%）`,
    since: "自提出以来的时间",
    what: "采用曲线",
    tip: ["提法", "日期", "比例（%）", "下限", "上限", "尚未使用", "删失"],
  },
};

/**
 * How a formulation spreads: the cumulative share that has used it, in steps, with bands, and crosses for those
 * whose observation ends without it.
 *
 * @param rows - Points of the curves, in any order; a curve holds its value until its next point.
 * @param options - n, what adopts, events.
 * @returns The chart.
 * @throws RangeError for an unknown option, a date that is none, or a share that is not from 0 to 1.
 * @example
 * adoptionCurves([{ formulation: "双减", date: "2021-07", share: 0.1 }], { title: "…", source: "…", n: 31 });
 */
export function adoptionCurves(rows: readonly AdoptionRow[], options: AdoptionCurvesOptions): ChartSpec {
  checkOptions("adoptionCurves", options, [
    "n",
    "unit",
    "formulations",
    "measure",
    "elapsedLabel",
    "events",
    "width",
    "height",
  ]);
  checkShares(rows);
  const { width = 540, height = 300, language = "en", events = [] } = options;
  const names = options.formulations ?? [...new Set(rows.map((row) => row.formulation))];
  const shown = rows.filter((row) => names.includes(row.formulation));
  const colours = palette(options.dark);
  const hues = seriesColours(names, colours);
  const words = WORDS[language];
  const unit = options.unit ?? words.unit;
  const isElapsed = shown.every((row) => row.elapsed !== undefined);
  const axis = isElapsed
    ? elapsedAxis(shown)
    : dateAxis([...shown.map(dateOf), ...events.map((event) => event.date)]);
  const measure = options.measure ?? words.axis(unit);
  const since = options.elapsedLabel ?? words.since;
  const [name, date, share, lower, upper, atRisk, censored] = words.tip;
  const points = shown.map(pointOf);
  const plot = linePlot(points, {
    width,
    height,
    axis,
    range: { low: 0, high: 100, step: 25 },
    colours,
    interpolate: "step-after",
    points: false,
    series: names.map((formulation, i) => ({ name: formulation, color: hues[i] ?? colours.ink })),
    tooltip: [
      { field: "series", title: name },
      isElapsed ? { field: "day", title: since } : { field: "date", title: date },
      { field: "value", title: share },
      { field: "lower", title: lower },
      { field: "upper", title: upper },
      { field: "atRisk", title: atRisk },
      { field: "censored", title: censored },
    ],
  });
  const lines = eventLines(events, { domain: axis.domain, width, height, color: colours.soft });
  const left = widest(["100"], SIZES.small) + 10;
  return framed({
    kind: "adoption-curves",
    options,
    what: words.what,
    n: words.n(grouped(options.n), unit),
    left,
    across: left + width + plot.right,
    above: 0,
    sourceY: height + (isElapsed ? 50 : 34),
    body: (source) => ({
      width,
      height,
      data: { values: lineData(points, (value) => round(value, 1)) },
      layer: [
        ...lines.layers,
        ...plot.layers,
        crosses(plot.layers),
        pixelTexts([{ text: measure, x: -left, y: lines.titleY }], {
          fontSize: SIZES.small,
          color: colours.soft,
        }),
        ...(isElapsed
          ? [
              pixelTexts([{ text: since, x: width / 2, y: height + 34 }], {
                align: "center",
                fontSize: SIZES.small,
                color: colours.soft,
              }),
            ]
          : []),
        source,
      ],
    }),
  });
}

/** A row as a point, in percent. */
function pointOf(row: AdoptionRow): LinePoint {
  return {
    series: row.formulation,
    at: row.elapsed ?? toDays(dateOf(row)),
    ...(row.date === undefined ? {} : { date: row.date }),
    value: 100 * row.share,
    ...(row.lower === undefined ? {} : { lower: 100 * row.lower }),
    ...(row.upper === undefined ? {} : { upper: 100 * row.upper }),
    tip: {
      ...(row.atRisk === undefined ? {} : { atRisk: row.atRisk }),
      ...(row.censored === undefined ? {} : { censored: row.censored }),
    },
  };
}

function elapsedAxis(rows: readonly AdoptionRow[]): LineAxis {
  const last = largest([1, ...rows.map((row) => row.elapsed ?? 0)]);
  return {
    domain: [0, last],
    ticks: ticks(tightRange(0, last, 6)).filter((tick) => tick <= last),
    labelExpr: null,
  };
}

function dateOf({ formulation, date, elapsed }: AdoptionRow): string {
  if (date === undefined || elapsed !== undefined)
    throw new RangeError(`adoptionCurves: "${formulation}" wants a date or, in all rows alike, elapsed`);
  return date;
}

/** Crosses where observation ends, on the same channels as the points. */
function crosses(layers: readonly JsonObject[]): JsonObject {
  const points = layers.find((layer) => (layer.mark as JsonObject).type === "circle");
  return {
    transform: [{ filter: "isValid(datum.censored) && datum.censored > 0" }],
    mark: {
      type: "point",
      shape: "M-1,-1L1,1M1,-1L-1,1",
      size: 60,
      strokeWidth: 1.8,
      opacity: 1,
      aria: false,
      tooltip: null,
    },
    encoding: Object.fromEntries(
      Object.entries(points?.encoding as JsonObject).filter(([channel]) => channel !== "tooltip"),
    ),
  };
}

function checkShares(rows: readonly AdoptionRow[]): void {
  for (const row of rows) {
    checkNumbers("adoptionCurves", row, ["share", "lower", "upper", "atRisk", "censored", "elapsed"]);
    if ((row.elapsed ?? 0) < 0)
      throw new RangeError(`adoptionCurves: elapsed ${row.elapsed} of "${row.formulation}" is below 0`);
    if (!(row.share >= 0 && row.share <= 1))
      throw new RangeError(`adoptionCurves: share ${row.share} of "${row.formulation}" is not from 0 to 1`);
  }
  if (rows.length === 0) throw new RangeError("adoptionCurves: there are no rows");
}
