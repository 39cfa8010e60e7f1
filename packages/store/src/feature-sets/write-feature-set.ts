import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DocumentFeatures } from "@tifa/features";
import { jsonLine } from "../build/json-line.js";
import { type Database, openDatabase, sqlString } from "../database.js";
import { type FeatureRow, featureRows } from "./feature-rows.js";
import { FEATURE_TABLES, type FeatureTable } from "./feature-tables.js";

/** DuckDB's own limit, below which there is no need to raise it. */
const USUAL_OBJECT = 16_777_216;

/**
 * Writes features as a folder of Parquet files (zstd), one a table of data/README.md. `readFeatureSet` gives back what
 * was written. Equal features are equal bytes, with the same version of DuckDB. The folder is replaced in one step, so
 * that nobody reads half a set.
 *
 * @param folder - of the set; it is made anew
 * @param documents - with different ids; their order is kept
 * @throws RangeError for an id that stands there twice, or lists that are not sorted
 * @example
 * await writeFeatureSet("data/features/seeds", documents);
 */
export async function writeFeatureSet(folder: string, documents: readonly DocumentFeatures[]): Promise<void> {
  const rows = featureRows(documents);
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    // One thread writes: a file then holds the rows in their order.
    const db = await openDatabase({ threads: 1 });
    try {
      for (const table of FEATURE_TABLES) await writeTable(db, draft, table, rows.get(table.name)!);
    } finally {
      db.close();
    }
    const finished = join(draft, "finished");
    if (existsSync(folder)) renameSync(folder, join(draft, "before"));
    renameSync(finished, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function writeTable(
  db: Database,
  draft: string,
  { name, columns }: FeatureTable,
  rows: readonly FeatureRow[],
): Promise<void> {
  const lines = rows.map(jsonLine);
  const longest = lines.reduce((most, line) => Math.max(most, Buffer.byteLength(line)), 0);
  const source = join(draft, `${name}.ndjson`);
  const finished = join(draft, "finished");
  mkdirSync(finished, { recursive: true });
  writeFileSync(source, lines.join(""));
  const types = columns.map((column) => `${sqlString(column.name)}: ${sqlString(column.type)}`).join(", ");
  await db.run(
    `COPY (SELECT * FROM read_json(${sqlString(source)}, format = 'newline_delimited', columns = {${types}},
       maximum_object_size = ${Math.max(USUAL_OBJECT, 2 * longest)}))
     TO ${sqlString(join(finished, `${name}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
  );
}
