import { sqlString } from "./database.js";
import { UNKNOWN } from "./layout.js";
import type { Table } from "./tables/tables.js";

/** Types that Spark has not: it writes wider numbers, and text. On files of DuckDB the casts are nothing. */
const UNKNOWN_TO_SPARK = /UBIGINT|UINTEGER|JSON/;

/**
 * SQL that reads files of a table; for no files, a table without rows.
 *
 * @param table - the table
 * @param files - its files
 * @returns a query, in parentheses; partitioned tables have the columns `province` and `year`, too
 * @example
 * `SELECT count(*) FROM ${readFiles(table("people"), files)}`;
 */
export function readFiles({ columns, partitioned }: Table, files: readonly string[]): string {
  if (files.length === 0) {
    const all = partitioned
      ? [...columns, { name: "province", type: "VARCHAR" }, { name: "year", type: "INTEGER" }]
      : columns;
    const empty = all.map(({ name, type }) => `NULL::${type} AS "${name}"`).join(", ");
    return `(SELECT ${empty} WHERE false)`;
  }
  const list = files.map(sqlString).join(", ");
  const casts = columns
    .filter(({ type }) => UNKNOWN_TO_SPARK.test(type))
    .map(({ name, type }) => `"${name}"::${type} AS "${name}"`);
  const replaced = casts.length === 0 ? "" : ` REPLACE (${casts.join(", ")})`;
  return partitioned
    ? `(SELECT * REPLACE (${[...casts, ""].join(", ")}nullif(province, '${UNKNOWN.province}') AS province, nullif(year, ${UNKNOWN.year}) AS year)
         FROM read_parquet([${list}], hive_partitioning = true,
         hive_types = {'province': VARCHAR, 'year': INTEGER}))`
    : `(SELECT *${replaced} FROM read_parquet([${list}], hive_partitioning = false))`;
}
