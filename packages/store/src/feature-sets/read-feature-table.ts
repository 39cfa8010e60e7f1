import { join } from "node:path";
import { type Database, openDatabase } from "../database.js";
import { featureTable } from "./feature-tables.js";

/** Columns of a table, each with as many values as the table has rows. */
export type FeatureColumns = Readonly<Record<string, readonly unknown[]>>;

/**
 * Reads one table of a feature set, as it stands in its file.
 *
 * @param folder - of the set
 * @param name - of the table, see `FEATURE_TABLES`
 * @returns its columns
 * @throws RangeError for a table that there is not; Error if the file cannot be read
 * @example
 * (await readFeatureTable("data/features/seeds", "terms")).term?.length;
 */
export async function readFeatureTable(folder: string, name: string): Promise<FeatureColumns> {
  // One thread reads the rows in their order.
  const db = await openDatabase({ threads: 1 });
  try {
    return await featureColumns(db, folder, name);
  } finally {
    db.close();
  }
}

/** The same in a database of one thread that is open. */
export async function featureColumns(db: Database, folder: string, name: string): Promise<FeatureColumns> {
  const columns = featureTable(name).columns.map((column) => column.name);
  const path = join(folder, `${name}.parquet`);
  try {
    return await db.columns(path, columns);
  } catch (cause) {
    throw new Error(`${path} cannot be read: make the set anew with npm run features`, { cause });
  }
}
