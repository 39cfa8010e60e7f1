import type { DocvarValue } from "@tifa/corpus";

/** Document variables of one row. */
export type Docvars = Readonly<Record<string, DocvarValue>>;

/** Anything that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One operation with the options that it was called with. */
export interface Step {
  readonly operation: string;
  readonly options: { readonly [key: string]: Json };
}

/** How one of the parts of a matrix came about. */
export interface Provenance {
  /** The `meta` of the tokens or of the table that was counted. */
  readonly source: Json;
  /** What was done to the matrix since, in order. */
  readonly steps: readonly Step[];
}

/** What the values of a matrix are. Anything but `count` names its scheme. */
export type Weighting = "count" | "boolean" | "proportion" | `log:${number}` | `tf-idf:${string}`;

/** How a matrix was made. Never holds a time, a user or a path. */
export interface DfmMeta {
  readonly weighting: Weighting;
  /** One entry for each distinct way in which a part was made, in code-unit order of its JSON. */
  readonly provenance: readonly Provenance[];
}

/**
 * Sparse document-feature matrix in compressed rows.
 *
 * Row `i` holds `values[k]` in column `colIdx[k]` for `rowPtr[i] <= k < rowPtr[i + 1]`; columns ascend within a
 * row and no stored value is zero. A count is an integer below 2^53. Everything is to be treated as frozen.
 */
export interface Dfm {
  /** Row names, without repeats. */
  readonly docs: readonly string[];
  /** Column names, without repeats. */
  readonly features: readonly string[];
  /** Length `docs.length + 1`. */
  readonly rowPtr: Uint32Array;
  readonly colIdx: Uint32Array;
  readonly values: Float64Array;
  /** One for each row. */
  readonly docvars: readonly Docvars[];
  readonly meta: DfmMeta;
}

/** One stored cell of a matrix. */
export interface Triplet {
  readonly document: string;
  readonly feature: string;
  readonly value: number;
}

/** One row of a matrix with its counts by feature. */
export interface CountRow {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>> | ReadonlyMap<string, number>;
  /** Default: none. */
  readonly docvars?: Docvars;
}
