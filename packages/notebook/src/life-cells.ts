import type { HeatMapRow } from "@tifa/charts";
import type { EmergenceStatus } from "@tifa/stats";
import { distinctLives } from "./distinct-lives.js";
import type { TermLife } from "./term-lives.js";

/** Options of {@link lifeCells}. */
export interface LifeCellsOptions {
  /** Terms of each status, the surest first. Default: 9. */
  readonly top?: number;
  /** Which, in their order. Default: all but `steady`. */
  readonly statuses?: readonly EmergenceStatus[];
}

/**
 * The surest terms of each status as rows of a heat map, those that come first on top: a cell is the rate of the year in per
 * cent of the term's highest, so that frequent and rare terms can be seen side by side.
 *
 * @param lives - result of `termLives`
 * @param options - see {@link LifeCellsOptions}
 * @returns cells by term and year, for `charts.heatMap`
 * @example
 * charts.heatMap(lifeCells(lives, { top: 8 }), { title, source, measure: "% of its highest rate", n });
 */
export function lifeCells(lives: readonly TermLife[], options: LifeCellsOptions = {}): HeatMapRow[] {
  const { top = 9, statuses = ["vanishing", "falling", "rising", "emerging"] } = options;
  const chosen = statuses.flatMap((status) =>
    distinctLives(
      lives.filter((life) => life.status === status),
      top,
    ),
  );
  chosen.sort((a, b) => centre(a) - centre(b) || (a.term < b.term ? -1 : 1));
  return chosen.flatMap(({ term, years, counts, totals }) => {
    const rates = counts.map((count, at) => count / (totals[at] || 1));
    const most = Math.max(...rates);
    return years.map((year, at) => ({
      row: term,
      column: String(year),
      value: most === 0 ? 0 : (100 * rates[at]!) / most,
    }));
  });
}

/** Year around which a term's rates balance. */
function centre({ years, counts, totals }: TermLife): number {
  const rates = counts.map((count, at) => count / (totals[at] || 1));
  const sum = rates.reduce((total, rate) => total + rate, 0);
  return rates.reduce((total, rate, at) => total + rate * years[at]!, 0) / (sum || 1);
}
