import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { TableSchema } from "../src/schema.js";
import { cellError } from "../src/schema.js";

/**
 * Reads the columns of a CSV file that a schema names.
 *
 * @returns rows of cells, in the schema's order
 * @throws Error naming file, line and column where a cell breaks the schema or a column is missing
 */
export function readTable(path: string, schema: TableSchema): string[][] {
  const records = parse(readFileSync(path, "utf8"), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  }) as Record<string, string>[];
  return records.map((record, index) =>
    schema.map((column) => {
      const cell = record[column.name]?.trim();
      if (cell === undefined) throw new Error(`${path}: there is no column ${column.name}`);
      const error = cellError(column, cell);
      if (error !== null) throw new Error(`${path}: row ${index + 1}: ${error}`);
      return cell;
    }),
  );
}
