import type { Dfm } from "@tifa/dfm";
import { dfmFromCounts } from "@tifa/dfm";
import type { WordfishSettings } from "../src/wordfish-fit.js";

/** A matrix of a table of counts: documents d0, d1, …, features f00, f01, … */
export const matrix = (rows: readonly (readonly number[])[]): Dfm =>
  dfmFromCounts(
    rows.map((row, doc) => ({
      id: `d${doc}`,
      counts: new Map(row.map((count, column) => [`f${String(column).padStart(2, "0")}`, count])),
    })),
  );

export const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((all, value) => all + value, 0);

/** Documents of unlike sizes, features of unlike frequency. */
export const TABLE: readonly (readonly number[])[] = [
  [30, 12, 5, 0, 2],
  [18, 15, 16, 1, 4],
  [6, 14, 30, 3, 1],
  [70, 40, 20, 2, 9],
];

export const SETTINGS: WordfishSettings = {
  ...{ slopeDeviation: 3, positionDeviation: 1, stop: "positions", tolerance: 1e-12, rounds: 5000 },
};
export const START: Float64Array = Float64Array.from([-1, 0, 1.5, -0.5]);
