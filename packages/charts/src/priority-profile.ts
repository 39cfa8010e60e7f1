import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { differenceColumn } from "./difference-column.js";
import { type DotPlot, dotLayers } from "./dot-layers.js";
import { framed } from "./frame.js";
import { grouped, largest, round, significant, tightRange } from "./numbers.js";
import { palette, seriesColours } from "./palette.js";
import { pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";
import { namedColours } from "./top-legend.js";

/** The share of one domain in one group. */
export interface PriorityRow {
  readonly domain: string;
  readonly group: string;
  /** 0 to 1. */
  readonly share: number;
  /** Ends of the share's interval, 0 to 1. */
  readonly lower?: number;
  readonly upper?: number;
  /** How many units the share rests on, for the tooltip. */
  readonly count?: number;
}

/** Options of {@link priorityProfile}. */
export interface PriorityProfileOptions extends ChartOptions {
  /**
   * The groups in their order, at most 8, `label` as in the rows, `n` units each. Two groups have the colours of target
   * and reference, in this order; more have the series' colours.
   */
  readonly groups: readonly { readonly label: string; readonly n: number }[];
  /** What is counted, plural. Default `directives` or `条要求`. */
  readonly unit?: string;
  /** Order of the domains. Default: by the first group's share, largest first. */
  readonly domainOrder?: readonly string[];
  /** Width of the plot without labels, pixels. Default 400. */
  readonly width?: number;
}

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly unit: string;
      readonly axis: (unit: string) => string;
      readonly what: string;
      readonly difference: string;
      readonly tip: readonly [string, string, string, string, string, string];
    }
  >
> = {
  en: {
    unit: "directives",
    axis: (unit) => `share of ${unit} (%)`,
    what: "Dot plot of priorities",
    difference: "points",
    tip: ["domain", "group", "share (%)", "from", "to", "count"],
  },
  zh: {
    unit: "条要求",
    axis: (unit) => `占全部${unit.replace(/^[条篇句]/u, "")}的比例（%）`,
    what: "政策领域点图",
    difference: "百分点",
    tip: ["领域", "组", "比例（%）", "下限", "上限", "条数"],
  },
};

/**
 * What each of two or more groups puts weight on: the shares of domains as dots on one line, with intervals, and for
 * two groups the difference in points beside them.
 *
 * @param rows - Shares, in any order; a pair that is missing has no dot.
 * @param options - The groups with their n, order of domains.
 * @returns The chart.
 * @throws RangeError for an unknown option, a share that is not from 0 to 1, a group that is not listed, or a pair
 *   of domain and group that comes twice.
 * @example
 * priorityProfile([{ domain: "经济", group: "A", share: 0.4 }], { title: "…", source: "…", groups: [{ label: "A", n: 30 }] });
 */
export function priorityProfile(rows: readonly PriorityRow[], options: PriorityProfileOptions): ChartSpec {
  checkOptions("priorityProfile", options, ["groups", "unit", "domainOrder", "width"]);
  const labels = options.groups.map((group) => group.label);
  checkShares(rows, labels);
  const { groups, width = 400, language = "en" } = options;
  const colours = palette(options.dark);
  const words = WORDS[language];
  const unit = options.unit ?? words.unit;
  const domains = options.domainOrder ?? byShare(rows, labels);
  const step = Math.max(30, groups.length * 11 + 10);
  const hues = groups.length === 2 ? [colours.target, colours.reference] : seriesColours(labels, colours);
  const shown = rows.filter((row) => domains.includes(row.domain));
  const range = tightRange(0, largest([1, ...shown.map((row) => 100 * (row.upper ?? row.share))]), 6);
  const left = widest(domains, SIZES.label) + 12;
  const columns =
    groups.length === 2
      ? differenceColumn(shown, domains, labels, width, step, words.difference, colours)
      : undefined;
  const across = left + width + (columns === undefined ? 10 : columns.width);
  const n = groups.map((group) =>
    language === "zh"
      ? `${grouped(group.n)}${unit}（${group.label}）`
      : `${grouped(group.n)} ${unit} (${group.label})`,
  );
  const names = namedColours(
    groups.map((group, i) => ({ text: group.label, color: hues[i] ?? colours.ink })),
    left,
    across,
    colours,
  );
  const values = data(shown, domains, labels);
  const height = domains.length * step;
  return framed({
    kind: "priority-profile",
    options,
    what: words.what,
    n: language === "zh" ? `n = ${n.join("，")}` : `n = ${n.join(", ")}`,
    left,
    across,
    above: 0,
    sourceY: height + 50,
    body: (source) => ({
      width,
      height,
      data: { values },
      layer: [
        pixelBoxes(
          domains.map((_, i) => ({ x: -left, x2: width, y: i * step, y2: i * step })),
          { type: "rule", color: colours.grid },
        ),
        ...dots(values, { range, height, rows: domains.length }, labels, hues, words, unit),
        pixelTexts(
          domains.map((text, i) => ({ text, x: -12, y: (i + 0.5) * step })),
          { align: "right", baseline: "middle" },
        ),
        ...(columns?.layers ?? []),
        names.layer,
        source,
      ],
    }),
  });
}

function data(
  rows: readonly PriorityRow[],
  domains: readonly string[],
  groups: readonly string[],
): JsonObject[] {
  const place = (row: PriorityRow): number =>
    domains.indexOf(row.domain) * groups.length + groups.indexOf(row.group);
  return [...rows]
    .sort((a, b) => place(a) - place(b))
    .map((row) => ({
      domain: row.domain,
      group: row.group,
      share: round(100 * row.share, 2),
      ...(row.lower === undefined ? {} : { lower: round(100 * row.lower, 2) }),
      ...(row.upper === undefined ? {} : { upper: round(100 * row.upper, 2) }),
      ...(row.count === undefined ? {} : { count: significant(row.count) }),
      // Groups stand a little below each other, so that their intervals can be told apart.
      y: round(
        domains.indexOf(row.domain) +
          0.5 +
          (groups.indexOf(row.group) - (groups.length - 1) / 2) *
            (groups.length > 2 ? 0.6 / groups.length : 0.26),
        3,
      ),
    }));
}

function dots(
  values: readonly JsonObject[],
  plot: DotPlot,
  groups: readonly string[],
  hues: readonly string[],
  words: (typeof WORDS)[Language],
  unit: string,
): JsonObject[] {
  const [domain, group, share, lower, upper, count] = words.tip;
  return dotLayers(values, plot, {
    field: "share",
    title: words.axis(unit),
    color: {
      field: "group",
      type: "nominal",
      legend: null,
      scale: { domain: [...groups], range: [...hues] },
    },
    size: 80,
    opacity: 0.5,
    tooltip: [
      { field: "domain", title: domain },
      { field: "group", title: group },
      { field: "share", title: share },
      { field: "lower", title: lower },
      { field: "upper", title: upper },
      { field: "count", title: count, format: "," },
    ],
  });
}

function byShare(rows: readonly PriorityRow[], groups: readonly string[]): string[] {
  const first = new Map(rows.filter((row) => row.group === groups[0]).map((row) => [row.domain, row.share]));
  return [...new Set(rows.map((row) => row.domain))].sort(
    (a, b) => (first.get(b) ?? 0) - (first.get(a) ?? 0) || (a < b ? -1 : 1),
  );
}

function checkShares(rows: readonly PriorityRow[], groups: readonly string[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    checkNumbers("priorityProfile", row, ["share", "lower", "upper", "count"]);
    if (!(row.share >= 0 && row.share <= 1))
      throw new RangeError(`priorityProfile: share ${row.share} of "${row.domain}" is not from 0 to 1`);
    if (!groups.includes(row.group))
      throw new RangeError(
        `priorityProfile: group "${row.group}" is not among the groups ${groups.join(", ")}`,
      );
    const key = JSON.stringify([row.domain, row.group]);
    if (seen.has(key))
      throw new RangeError(`priorityProfile: domain "${row.domain}" comes twice in group "${row.group}"`);
    seen.add(key);
  }
  if (rows.length === 0) throw new RangeError("priorityProfile: there are no rows");
}
