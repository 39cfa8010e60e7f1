import { openDatabase } from "./database.js";

/**
 * Loads DuckDB and asks its version.
 *
 * @returns such as `v1.5.6`
 * @throws Error where its native part is not there for this system
 * @example
 * await duckdbVersion();
 */
export async function duckdbVersion(): Promise<string> {
  const db = await openDatabase();
  try {
    const [row] = await db.rows("SELECT version() AS version");
    return String(row!.version);
  } finally {
    db.close();
  }
}
