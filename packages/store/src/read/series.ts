import type { SqlRow, SqlValue } from "../database.js";
import { bound } from "./bound.js";
import { exact } from "./exact.js";
import type { Store } from "./open-store.js";
import { where } from "./where.js";

/** Options of {@link series}. */
export interface SeriesOptions {
  /** What is followed: a term (with `*` and `?`), or a domain or line of work of the priority dictionary. */
  readonly of: { readonly term: string } | { readonly domain: string } | { readonly line: string };
  /** Length of a period. Default: `year`. */
  readonly by?: "year" | "quarter" | "month" | "week" | "day";
  /** A line for each value of a column of `documents`, such as `province`. Default: one line. */
  readonly group?: "province" | "level" | "kind" | "prefecture";
  /** Which documents, see `where`. Default: all. */
  readonly where?: string;
  /** Whether reprints count. Default: true. */
  readonly reprints?: boolean;
}

/** A period of a series. */
export interface SeriesPoint {
  /** Null where nothing is grouped, or the document's value is not known. */
  readonly group: string | null;
  /** `2020`, `2020-Q1`, `2020-02`, `2020-W08`, `2020-02-20`. */
  readonly period: string;
  /** Occurrences of the term, or directives that touch the domain. */
  readonly count: number;
  /** Tokens of the period, or its directives. */
  readonly total: number;
  /** Documents that have it. */
  readonly documentsWith: number;
  readonly documents: number;
}

const FORMATS = {
  year: "strftime(date, '%Y')",
  quarter: "strftime(date, '%Y') || '-Q' || quarter(date)",
  month: "strftime(date, '%Y-%m')",
  week: "strftime(date, '%G-W%V')",
  day: "strftime(date, '%Y-%m-%d')",
} as const;

const GROUPS = { province: "province_name", level: "level", kind: "kind", prefecture: "prefecture" } as const;

/**
 * Follows a term or a domain through time. Documents without a day count by the year of their report, where periods are
 * years, and are left out otherwise.
 *
 * @param store - an open store
 * @param options - see {@link SeriesOptions}
 * @returns points by group and period; periods without documents are no points
 * @throws WhereError for a condition that cannot be read; RangeError for an unknown period or group
 * @example
 * await series(store, { of: { term: "复工复产" }, by: "month", where: "level=province" });
 */
export async function series(store: Store, options: SeriesOptions): Promise<SeriesPoint[]> {
  const { of, by = "year", group, reprints = true } = options;
  if (!Object.hasOwn(FORMATS, by))
    throw new RangeError(`no period ${by}; allowed: ${Object.keys(FORMATS).join(", ")}`);
  if (group !== undefined && !Object.hasOwn(GROUPS, group)) {
    throw new RangeError(`no group ${group}; allowed: ${Object.keys(GROUPS).join(", ")}`);
  }
  const values: SqlValue[] = [];
  const filter = bound(where(options.where ?? ""), values);
  const period = by === "year" ? "coalesce(strftime(date, '%Y'), year::VARCHAR)" : FORMATS[by];
  const { found, totals } = countsOf(of, values);
  const rows = await store.query(
    `WITH chosen AS (
       SELECT id, ${period} AS period, ${group === undefined ? "NULL::VARCHAR" : GROUPS[group]} AS series, tokens
       FROM documents WHERE (${filter}) AND ${reprints ? "true" : "NOT reprint"}
     ), found AS (${found}), totals AS (${totals})
     SELECT series, period, sum(coalesce(f.count, 0))::BIGINT AS count, sum(coalesce(t.total, 0))::BIGINT AS total,
       count(*) FILTER (coalesce(f.count, 0) > 0) AS documents_with, count(*) AS documents
     FROM chosen LEFT JOIN found f USING (id) LEFT JOIN totals t USING (id)
     WHERE period IS NOT NULL GROUP BY ALL ORDER BY series NULLS LAST, period`,
    values,
  );
  return rows.map(pointOf);
}

function countsOf(
  of: SeriesOptions["of"],
  values: SqlValue[],
): { readonly found: string; readonly totals: string } {
  if ("term" in of) {
    const pattern = `$${values.push(of.term.replaceAll("[", "[[]"))}`;
    const test = /[*?]/u.test(of.term) ? `term GLOB ${pattern}` : `term = ${pattern}`;
    return {
      found: `SELECT id, sum(count) AS count FROM features WHERE ${test} GROUP BY id`,
      totals: "SELECT id, tokens AS total FROM chosen",
    };
  }
  const [column, value] = "domain" in of ? ["domains", of.domain] : ["lines", of.line];
  return {
    found: `SELECT id, count(*) AS count FROM directives WHERE list_contains(${column}, $${values.push(value)}) GROUP BY id`,
    totals: "SELECT id, count(*) AS total FROM directives GROUP BY id",
  };
}

function pointOf(row: SqlRow): SeriesPoint {
  return {
    group: row.series as string | null,
    period: String(row.period),
    count: exact(row.count, "count"),
    total: exact(row.total, "total"),
    documentsWith: Number(row.documents_with),
    documents: Number(row.documents),
  };
}
