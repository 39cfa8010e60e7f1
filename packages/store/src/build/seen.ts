import type { Database } from "../database.js";

/** What the reading of the inputs met, kept in DuckDB, which writes to disk what is too much for memory. */
export interface Seen {
  /** Whether a document is in the store, or in a segment, already. */
  readonly isKnown: (key: bigint) => boolean;
  /** Notes a document that was read. */
  readonly document: (key: bigint, path: string) => void;
  /** Notes one that could not be read. */
  readonly error: (row: SeenError) => void;
  /** Makes what was noted so far visible to queries. */
  readonly flush: () => void;
}

/** A row of `errors`. */
export interface SeenError {
  readonly path: string;
  readonly record: string;
  readonly id: string | null;
  readonly code: string;
  readonly message: string;
}

/**
 * Makes the tables `seen` (key), `visited` (path) and `next_errors`.
 *
 * @param db - where
 * @param known - keys of documents that need no second reading, sorted
 * @returns functions that fill them
 * @example
 * const seen = await openSeen(db, await knownKeys(db, queries));
 */
export async function openSeen(db: Database, known: BigUint64Array): Promise<Seen> {
  await db.run(
    `CREATE OR REPLACE TABLE seen (key UBIGINT);
     CREATE OR REPLACE TABLE visited (path VARCHAR);
     CREATE OR REPLACE TABLE next_errors (path VARCHAR, record VARCHAR, id VARCHAR, code VARCHAR, message VARCHAR)`,
  );
  const open = (name: string) => db.connection.createAppender(name);
  const [keys, paths, errors] = [await open("seen"), await open("visited"), await open("next_errors")];
  let last: string | null = null;
  const visit = (path: string): void => {
    if (path === last) return;
    last = path;
    paths.appendVarchar(path);
    paths.endRow();
  };
  return {
    isKnown: (key) => holds(known, key),
    document(key, path) {
      keys.appendUBigInt(key);
      keys.endRow();
      visit(path);
    },
    error({ path, record, id, code, message }) {
      for (const value of [path, record]) errors.appendVarchar(value);
      if (id === null) errors.appendNull();
      else errors.appendVarchar(id);
      for (const value of [code, message]) errors.appendVarchar(value);
      errors.endRow();
      visit(path);
    },
    flush() {
      for (const appender of [keys, paths, errors]) appender.flushSync();
    },
  };
}

/**
 * Reads keys into the eight bytes that each needs.
 *
 * @param db - database
 * @param sql - a query with one column of UBIGINT
 * @returns the keys, sorted
 * @example
 * await knownKeys(db, "SELECT key FROM old_sources");
 */
export async function knownKeys(db: Database, sql: string): Promise<BigUint64Array> {
  let keys = new BigUint64Array(1024);
  let length = 0;
  for await (const [key] of db.stream(sql)) {
    if (length === keys.length) {
      const longer = new BigUint64Array(2 * length);
      longer.set(keys);
      keys = longer;
    }
    keys[length++] = key as bigint;
  }
  return keys.slice(0, length).sort();
}

function holds(keys: BigUint64Array, key: bigint): boolean {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key;
}
