import type { Json, JsonObject } from "./chart-spec.js";

/** Sizes of a grid of equal panels, pixels. */
export interface GridSizes {
  readonly count: number;
  /** Panels in a row. */
  readonly columns: number;
  /** Size of one plot. */
  readonly width: number;
  readonly height: number;
  /** Room that labels need beside each plot. */
  readonly left: number;
  readonly right: number;
  /** Room above each plot for its heading, and below it for its axis. */
  readonly heading: number;
  readonly foot: number;
}

/** A grid of panels. */
export interface Grid {
  /** Width from the first panel's labels to the last panel's end, pixels. */
  readonly across: number;
  /** The concatenation; the source line goes under the panel at the lower left. */
  readonly body: (panels: readonly JsonObject[], source: JsonObject) => JsonObject;
}

/** Between the right end of one panel and the labels of the next. */
const GUTTER = 28;

/**
 * Sets small multiples out in rows. Distances are computed here, not by Vega (`bounds: "flush"`), so that
 * panels with long and short labels stand in straight columns.
 *
 * @param sizes - How many panels, how large.
 * @returns The grid.
 * @example
 * const grid = panelGrid({ count: 5, columns: 3, width: 150, height: 160, left: 60, right: 0, heading: 40, foot: 40 });
 */
export function panelGrid(sizes: GridSizes): Grid {
  const columns = Math.max(1, Math.min(sizes.columns, sizes.count));
  const pitch = sizes.left + sizes.width + sizes.right + GUTTER;
  return {
    across: pitch * columns - GUTTER,
    body: (panels, source) => {
      const lowerLeft = Math.floor((panels.length - 1) / columns) * columns;
      return {
        columns,
        bounds: "flush",
        spacing: { row: sizes.heading + sizes.foot, column: sizes.left + sizes.right + GUTTER },
        concat: panels.map((panel, i) =>
          i === lowerLeft
            ? { ...panel, layer: [...((panel.layer as Json[] | undefined) ?? []), source] }
            : panel,
        ),
      };
    },
  };
}
