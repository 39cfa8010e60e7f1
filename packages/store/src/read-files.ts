import { sqlString } from "./database.js";
import type { Table } from "./tables/tables.js";

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
  return partitioned
    ? `(SELECT * FROM read_parquet([${list}], hive_partitioning = true,
         hive_types = {'province': VARCHAR, 'year': INTEGER}))`
    : `(SELECT * FROM read_parquet([${list}], hive_partitioning = false))`;
}
