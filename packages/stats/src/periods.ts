import { codeUnitOrder, type Dfm, dfmGroup } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { sumCounts } from "./options.js";

/** A matrix by period. */
export interface Periods {
  readonly grouped: Dfm;
  /** Values of the variable, in order. */
  readonly periods: readonly (string | number)[];
  /** Row of the matrix for each period. */
  readonly rows: readonly number[];
  /** Tokens of each period. */
  readonly totals: readonly number[];
}

/** Groups by a document variable whose values are all numbers, or all strings that sort by time. */
export function byPeriod(verb: string, x: Dfm, by: string): Periods {
  requireCounts(verb, x);
  const grouped = dfmGroup(x, { by });
  const values = grouped.docvars.map((docvars) => docvars[by]!);
  const isNumeric = values.every((value) => typeof value === "number");
  if (!isNumeric && !values.every((value) => typeof value === "string")) {
    throw new RangeError(
      `${verb}: the values of ${by} must be all numbers or all strings, to be put in order`,
    );
  }
  const rows = values.map((_, row) => row);
  rows.sort((a, b) =>
    isNumeric ? Number(values[a]) - Number(values[b]) : codeUnitOrder(String(values[a]), String(values[b])),
  );
  const sums = rows.map((row) =>
    sumCounts(verb, grouped.values.subarray(grouped.rowPtr[row]!, grouped.rowPtr[row + 1]!)),
  );
  return { grouped, periods: rows.map((row) => values[row] as string | number), rows, totals: sums };
}

/** Columns of the features asked for, all where none are. A feature that the matrix lacks is refused. */
export function columnsOf(verb: string, x: Dfm, features: readonly string[] | undefined): number[] {
  if (features === undefined) return x.features.map((_, column) => column);
  const index = new Map(x.features.map((feature, column) => [feature, column]));
  return features.map((feature) => {
    const column = index.get(feature);
    if (column === undefined) {
      throw new RangeError(
        `${verb}: no feature is called ${JSON.stringify(feature)}; dfmSelect can add it with addAbsent`,
      );
    }
    return column;
  });
}

/** Counts of columns by period: for each column an array of one count for each period. */
export function countsByPeriod({ grouped, rows }: Periods, columns: readonly number[]): Float64Array[] {
  const place = new Int32Array(grouped.features.length).fill(-1);
  columns.forEach((column, at) => {
    place[column] = at;
  });
  const counts = columns.map(() => new Float64Array(rows.length));
  rows.forEach((row, period) => {
    for (let at = grouped.rowPtr[row]!; at < grouped.rowPtr[row + 1]!; at += 1) {
      const column = place[grouped.colIdx[at]!]!;
      if (column >= 0) counts[column]![period] = grouped.values[at]!;
    }
  });
  return counts;
}
