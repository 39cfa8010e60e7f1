import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed, note } from "./frame.js";
import { strongest } from "./keyness-bars.js";
import { keynessPanel } from "./keyness-panel.js";
import type { KeynessRow, Side } from "./keyness-row.js";
import { grouped, largest, smallest, tightRange } from "./numbers.js";
import { palette } from "./palette.js";
import { panelGrid } from "./panel-grid.js";
import { SIZES } from "./theme.js";

/** Options of {@link keynessFacets}. */
export interface KeynessFacetsOptions extends ChartOptions {
  /** The panels in their order; `label` is the rows' `group`. */
  readonly groups: readonly Side[];
  /** Name of the score, with its unit. */
  readonly measure: string;
  /** How many features a panel shows on each side of zero, the strongest first. Default 8. */
  readonly top?: number;
  /** Panels in a row. Default 3. */
  readonly columns?: number;
  /** Width of one panel's plot without labels, pixels. Default 150. */
  readonly width?: number;
}

const STEP = 20;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly n: (groups: number, features: number) => string;
      readonly what: string;
      readonly tokens: (n: string) => string;
    }
  >
> = {
  en: {
    n: (groups, features) =>
      `${groups} groups, each against all others; n on each panel; ${grouped(features)} bars drawn`,
    what: "Small multiples of keyness bars",
    tokens: (n) => `n = ${n} tokens`,
  },
  zh: {
    n: (groups, features) => `${groups}组，每组与其余各组相比；各图注明 n；共${grouped(features)}条`,
    what: "关键性条形图（分面）",
    tokens: (n) => `n = ${n}词`,
  },
};

/**
 * Which features set each of several groups apart from the others: one small bar chart for each, all on one scale.
 *
 * @param rows - Features with their `group`, in any order.
 * @param options - The groups with their sizes, the name of the score.
 * @returns The chart, panels in the order of `groups`.
 * @throws RangeError for an unknown option, a number that is not finite, a row whose group is not listed, or a
 *   feature that comes twice in a group.
 * @example
 * keynessFacets([{ group: "A", feature: "防汛", score: 2, target: 9, reference: 1 }], {
 *   title: "What set each apart", source: "own data", measure: "Log ratio", groups: [{ label: "A", tokens: 900 }],
 * });
 */
export function keynessFacets(rows: readonly KeynessRow[], options: KeynessFacetsOptions): ChartSpec {
  checkOptions("keynessFacets", options, ["groups", "measure", "top", "columns", "width"]);
  checkRows(rows, options.groups);
  const { groups, top = 8, columns = 3, width = 150, language = "en" } = options;
  const colours = palette(options.dark);
  const chosen = groups.map((group) =>
    strongest(
      rows.filter((row) => row.group === group.label),
      top,
    ),
  );
  const ends = chosen.flat().flatMap((row) => [row.score, row.lower ?? row.score, row.upper ?? row.score]);
  const range = tightRange(smallest([0, ...ends]), largest([0, ...ends]), 4);
  const style = { colours, language, measure: options.measure, width, step: STEP, range };
  const panels = chosen.map((features) => keynessPanel(features, style));
  const words = WORDS[language];
  const height = largest(panels.map((panel) => panel.height));
  const left = largest(panels.map((panel) => panel.left));
  const right = largest(panels.map((panel) => panel.right));
  const grid = panelGrid({
    count: panels.length,
    columns,
    width,
    height,
    left,
    right,
    heading: 44,
    foot: 44,
  });
  return framed({
    kind: "keyness-facets",
    options,
    what: words.what,
    n: words.n(groups.length, chosen.flat().length),
    left,
    across: grid.across,
    above: 4,
    sourceY: height + 50,
    body: (source) =>
      grid.body(
        panels.map((panel, i) => ({
          width,
          height,
          data: { values: panel.values },
          layer: [...panel.layers, ...heading(groups[i], left, words.tokens, colours.soft)],
        })),
        source,
      ),
  });
}

function heading(
  group: Side | undefined,
  left: number,
  tokens: (n: string) => string,
  soft: string,
): JsonObject[] {
  if (group === undefined) return [];
  return [
    note(group.label, -left, -24, { fontSize: 14 }),
    note(tokens(grouped(group.tokens)), -left, -8, { fontSize: SIZES.source, color: soft }),
  ];
}

function checkRows(rows: readonly KeynessRow[], groups: readonly Side[]): void {
  const labels = groups.map((group) => group.label);
  const seen = new Set<string>();
  for (const row of rows) {
    checkNumbers("keynessFacets", row, ["score", "lower", "upper", "target", "reference"]);
    if (row.group === undefined || !labels.includes(row.group)) {
      throw new RangeError(
        `keynessFacets: group "${row.group}" is not among the groups ${labels.join(", ")}`,
      );
    }
    const key = JSON.stringify([row.group, row.feature]);
    if (seen.has(key))
      throw new RangeError(`keynessFacets: feature "${row.feature}" comes twice in group "${row.group}"`);
    seen.add(key);
  }
  if (groups.length === 0) throw new RangeError("keynessFacets: there are no groups");
}
