import { createRequire } from "node:module";

type Danfo = typeof import("danfojs-node");

/**
 * What cells use of a danfojs DataFrame. danfojs is optional, so that its types may be missing where ours are read; the object is a whole
 * DataFrame, and `frame(rows) as DataFrame` has the rest.
 */
export interface Frame {
  /** Rows, columns. */
  readonly shape: readonly number[];
  readonly columns: string[];
  /** Cells, by row. */
  readonly values: readonly unknown[];
  head(rows?: number): Frame;
  tail(rows?: number): Frame;
  sortValues(column: string, options?: { ascending?: boolean }): Frame;
  describe(): Frame;
  print(): void;
}

/**
 * Makes a danfojs DataFrame of finished, small tables. Aggregate before: danfojs holds rows and columns both,
 * and takes the type of a column from its first rows.
 *
 * @param rows - one object a row, all with the same keys
 * @returns a DataFrame, for `head`, `sortValues`, `groupby` and the like
 * @throws Error if danfojs-node, an optional peer dependency, is not installed
 * @example
 * frame([{ province: "安徽", documents: 2 }]).shape; // [1, 2]
 */
export function frame(rows: readonly object[]): Frame {
  const { DataFrame: Frame } = loadDanfo();
  return new Frame(rows.map((row) => ({ ...row })));
}

function loadDanfo(): Danfo {
  try {
    return createRequire(import.meta.url)("danfojs-node") as Danfo;
  } catch (cause) {
    throw new Error(
      "danfojs-node is not installed: npm install danfojs-node@1.2.0, with the `overrides` of the README of @tifa/notebook",
      { cause },
    );
  }
}
