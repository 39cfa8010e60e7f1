import { existsSync } from "node:fs";
import { type Database, openDatabase, type SqlRow, type SqlValue, sqlName } from "../database.js";
import { CURRENT, currentGeneration, type Manifest, readManifest, tableFiles } from "../layout.js";
import { readFiles } from "../read-files.js";
import { TABLES } from "../tables/tables.js";

/** Options of {@link openStore}. */
export interface OpenOptions {
  /** Threads of DuckDB. Default: as many as cores. */
  readonly threads?: number;
  /** Memory that DuckDB may use, such as `"1GB"`. Default: DuckDB's own, 80 % of the machine's. */
  readonly memory?: string;
}

/** A store that is open for reading: one state of it, whatever is built meanwhile. */
export interface Store {
  readonly manifest: Manifest;
  /**
   * Runs SQL over the tables of docs/store.md; partitioned ones have the columns `province` and `year`, too, and
   * `documents` has `reprint`. Parameters are `$1`, `$2`…
   *
   * @returns rows: whole numbers beyond 2⁵³ as strings, days as `YYYY-MM-DD`
   */
  readonly query: (sql: string, values?: readonly SqlValue[]) => Promise<SqlRow[]>;
  readonly close: () => void;
}

/**
 * Tells whether a folder is a store.
 *
 * @param folder - a path
 * @returns whether it has a generation that readers see
 * @example
 * isStore("store"); // true
 */
export function isStore(folder: string): boolean {
  const generation = currentGeneration(folder);
  return generation !== null && existsSync(generation);
}

/**
 * Opens a store for reading. It may be built anew meanwhile; a store that stays open over two more builds must be opened
 * again.
 *
 * @param folder - of the store
 * @param options - see {@link OpenOptions}
 * @returns the store; it must be closed
 * @throws Error if there is no store, it is damaged or of another version
 * @example
 * const store = await openStore("store");
 * await store.query("SELECT province_name, count(*) AS n FROM documents GROUP BY ALL ORDER BY n DESC");
 * store.close();
 */
export async function openStore(folder: string, options: OpenOptions = {}): Promise<Store> {
  const generation = currentGeneration(folder);
  if (generation === null) {
    throw new Error(`${folder} is no store (it has no link "${CURRENT}"); make one with tifa build`);
  }
  const manifest = readManifest(generation);
  const db = await openDatabase(options);
  await makeViews(db, generation);
  return { manifest, query: db.rows, close: db.close };
}

async function makeViews(db: Database, generation: string): Promise<void> {
  // `documents` asks `duplicates`, and comes last.
  for (const one of [...TABLES].reverse()) {
    const marks = one.name === "documents" ? ", id IN (SELECT id FROM duplicates) AS reprint" : "";
    await db.run(
      `CREATE VIEW ${sqlName(one.name)} AS SELECT *${marks} FROM ${readFiles(one, tableFiles(generation, one))}`,
    );
  }
}
