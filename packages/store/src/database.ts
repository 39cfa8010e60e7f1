import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { parseJson } from "@tifa/corpus";

/** A value that a query takes or gives. */
export type SqlValue = string | number | boolean | null;

/** A row of a result. Whole numbers beyond 2⁵³ come as strings, days as `YYYY-MM-DD`, lists as arrays. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Options of {@link openDatabase}. */
export interface DatabaseOptions {
  /** Threads of DuckDB. Default: as many as cores. */
  readonly threads?: number;
  /** Memory before it writes to disk, such as `"400MB"`. Default: DuckDB's own, 80 % of the machine's. */
  readonly memory?: string;
  /** Folder for what does not fit. Default: none, and what does not fit is an error. */
  readonly spill?: string;
}

/** DuckDB in memory. */
export interface Database {
  /** Runs statements for their effect. */
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<void>;
  /** Runs a query. */
  readonly rows: (sql: string, values?: readonly SqlValue[]) => Promise<SqlRow[]>;
  /** Rows of a query as they come, so that they are never all in memory; values are DuckDB's own. */
  readonly stream: (sql: string) => AsyncGenerator<readonly DuckDBValue[]>;
  /**
   * Reads a Parquet file by column. The values come as JSON, which for many rows is three times as quick as value by
   * value; types that JSON has not come as strings, and numbers beyond 2⁵³ − 1 throw a RangeError.
   */
  readonly columns: (
    file: string,
    names: readonly string[],
  ) => Promise<Readonly<Record<string, readonly unknown[]>>>;
  readonly connection: DuckDBConnection;
  /**
   * Another connection to the same tables: both work at once. Temporary tables are each one's own. It ends with the database, or
   * when it is closed.
   */
  readonly connect: () => Promise<Database>;
  readonly close: () => void;
}

/**
 * Opens DuckDB in memory: without its extensions from the network, and without its progress bar.
 *
 * @param options - see {@link DatabaseOptions}
 * @returns the database; it must be closed
 * @example
 * const db = await openDatabase();
 * await db.rows("SELECT 1 AS one"); // [{ one: 1 }]
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  // A native module of 60 MB: loaded when the first store is opened.
  const { DuckDBInstance: Instance } = await import("@duckdb/node-api");
  const instance: DuckDBInstance = await Instance.create(":memory:", {
    ...(options.threads !== undefined && { threads: String(options.threads) }),
    ...(options.memory !== undefined && { memory_limit: options.memory }),
    temp_directory: options.spill ?? "",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // Rows of a file come in the order in which they were sorted.
    preserve_insertion_order: "true",
  });
  const database = await connected(instance);
  return {
    ...database,
    close() {
      database.close();
      instance.closeSync();
    },
  };
}

async function connected(instance: DuckDBInstance): Promise<Database> {
  const connection = await instance.connect();
  return {
    connection,
    connect: () => connected(instance),
    run: async (sql, values) => {
      await connection.run(sql, values === undefined ? undefined : [...values]);
    },
    rows: async (sql, values) => {
      const reader = await connection.runAndReadAll(sql, values === undefined ? undefined : [...values]);
      return (reader.getRowObjectsJS() as Record<string, unknown>[]).map(plainRow);
    },
    async *stream(sql) {
      const result = await connection.stream(sql);
      for (
        let chunk = await result.fetchChunk();
        chunk && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      )
        yield* chunk.getRows();
    },
    columns: async (file, names) => {
      // `list` is null over no rows.
      const lists = names.map((name) => `to_json(coalesce(list(${sqlName(name)}), [])) AS ${sqlName(name)}`);
      const sql = `SELECT ${lists.join(", ")} FROM read_parquet(${sqlString(file)})`;
      const [row] = (await connection.runAndReadAll(sql)).getRowObjectsJS() as Record<string, string>[];
      return Object.fromEntries(names.map((name) => [name, parseJson(row![name]!) as unknown[]]));
    },
    close: () => connection.closeSync(),
  };
}

function plainRow(row: Record<string, unknown>): SqlRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") return plainRow(value as Record<string, unknown>);
  return value;
}

/**
 * Writes a string as SQL. For what cannot be a parameter, such as the path of a file.
 *
 * @param text - any string
 * @returns a literal
 * @throws RangeError for U+0000, which no path can hold
 * @example
 * sqlString("it's"); // "'it''s'"
 */
export function sqlString(text: string): string {
  if (text.includes("\0")) throw new RangeError("a path cannot hold U+0000");
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Writes a name as SQL.
 *
 * @param name - of a column or table
 * @returns an identifier in quotation marks
 * @example
 * sqlName("end"); // '"end"'
 */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
