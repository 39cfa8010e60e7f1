import { existsSync } from "node:fs";
import { openDatabase, type SqlRow, type SqlValue, sqlName } from "../database.js";
import {
  CURRENT,
  currentGeneration,
  type Manifest,
  partitionFolder,
  readManifest,
  tableFiles,
  UNKNOWN,
} from "../layout.js";
import { readFiles } from "../read-files.js";
import { TABLES, type Table, table } from "../tables/tables.js";

/** Options of {@link openStore}. */
export interface OpenOptions {
  /** Threads of DuckDB. Default: as many as cores. */
  readonly threads?: number;
  /** Memory that DuckDB may use, such as `"1GB"`. Default: DuckDB's own, 80 % of the machine's. */
  readonly memory?: string;
}

/** Where the rows of a province and a year lie. */
export interface Partition {
  /** Code of the province; null where no document tells it. */
  readonly province: string | null;
  readonly year: number | null;
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
  /** The provinces and years in which there are documents, by year, the unknown one last. */
  readonly partitions: readonly Partition[];
  /**
   * SQL that reads a table in some partitions alone, for a query that knows where its rows lie: of a thousand files it
   * opens those.
   *
   * @returns a query in parentheses, with the columns that the table has in `query`
   */
  readonly within: (name: string, partitions: readonly Partition[]) => string;
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
  const files = new Map(TABLES.map((one) => [one.name, tableFiles(generation, one)]));
  // `documents` asks `duplicates`, and comes last.
  for (const one of [...TABLES].reverse())
    await db.run(`CREATE VIEW ${sqlName(one.name)} AS ${rowsOf(one, files.get(one.name)!)}`);
  const within: Store["within"] = (name, partitions) => {
    const folders = new Set(partitions.map(({ province, year }) => partitionFolder(province, year)));
    const kept = files.get(table(name).name)!.filter((file) => folders.has(folderOf(file)));
    return `(${rowsOf(table(name), kept)})`;
  };
  const partitions = partitionsOf(files.get("documents")!);
  return { manifest, query: db.rows, partitions, within, close: db.close };
}

function rowsOf(one: Table, files: readonly string[]): string {
  const marks = one.name === "documents" ? ", id IN (SELECT id FROM duplicates) AS reprint" : "";
  return `SELECT *${marks} FROM ${readFiles(one, files)}`;
}

/** `province=34/year=2020`, whatever the store's own folder is called. */
function folderOf(file: string): string {
  return file.split(/[\\/]/).slice(-3, -1).join("/");
}

function partitionsOf(files: readonly string[]): Partition[] {
  const partitions = [...new Set(files.map(folderOf))].sort().map((folder) => {
    const [province = "", year = ""] = folder.split("/").map((part) => part.slice(part.indexOf("=") + 1));
    return {
      province: province === UNKNOWN.province ? null : province,
      year: Number(year) === UNKNOWN.year ? null : Number(year),
    };
  });
  return partitions.sort((a, b) => (a.year ?? Number.MAX_VALUE) - (b.year ?? Number.MAX_VALUE));
}
