import { type Database, type SqlRow, sqlString } from "../database.js";
import { tableFiles } from "../layout.js";
import { readFiles } from "../read-files.js";
import { table } from "../tables/tables.js";

/** What a build starts from. */
export interface BuildState {
  readonly db: Database;
  /** Folder of the generation that readers see; null for the first build. */
  readonly old: string | null;
  /** Paths of segments. */
  readonly segments: readonly string[];
  /** Whether documents of places that this build did not visit go, too. */
  readonly prune: boolean;
}

/** What the next generation is to hold, compared with the old. */
export interface NextDocuments {
  readonly documents: number;
  readonly added: number;
  readonly removed: number;
  /** Sources that must be read although nothing about them is new: their document's first source is gone. */
  readonly orphans: readonly { readonly path: string; readonly record: string }[];
}

/**
 * Works out which documents the next generation holds, in tables: `old_sources`, `chosen` (rows of segments that
 * are used), `next_sources`, `next_documents` (id, place, and whether the row is new).
 *
 * It reads the tables `seen` (key) and `visited` (path), which the reading of the inputs filled.
 *
 * @param state - see {@link BuildState}
 * @returns counts, and what must be read again before the generation can be written
 * @example
 * const next = await nextDocuments({ db, old: null, segments: ["work/00000001.parquet"], prune: false });
 */
export async function nextDocuments({ db, old, segments, prune }: BuildState): Promise<NextDocuments> {
  const files = (name: string): string =>
    readFiles(table(name), old === null ? [] : tableFiles(old, table(name)));
  await db.run(`CREATE OR REPLACE TABLE old_sources AS FROM ${files("sources")}`);
  await db.run(
    `CREATE OR REPLACE TABLE old_documents AS SELECT ${PLACED}, path, record FROM ${files("documents")}`,
  );
  await db.run(
    `CREATE OR REPLACE TABLE segment_rows AS ${segmentRows(segments)};
     CREATE OR REPLACE TABLE fresh AS
       SELECT s.* FROM segment_rows s WHERE key IN (SELECT key FROM seen)
       QUALIFY row_number() OVER (PARTITION BY key ORDER BY filename, file_row_number) = 1;
     CREATE OR REPLACE TABLE next_sources AS
       SELECT * EXCLUDE (filename, file_row_number, province, year, date, minhash), true AS is_new FROM fresh
       UNION ALL
       SELECT o.*, false FROM old_sources o ANTI JOIN fresh USING (key)
       WHERE key IN (SELECT key FROM seen) OR (NOT ${prune} AND path NOT IN (SELECT path FROM visited));
     CREATE OR REPLACE TABLE first_sources AS
       SELECT id, arg_min(struct_pack(path, record, key, is_new), struct_pack(path, record, key)) AS source
       FROM next_sources GROUP BY id;
     CREATE OR REPLACE TABLE chosen AS
       SELECT f.id, f.filename, f.file_row_number, f.province, f.year, f.date, f.minhash
       FROM fresh f JOIN first_sources s ON f.key = s.source.key;
     CREATE OR REPLACE TABLE next_documents AS
       SELECT id, province, year, date, minhash, true AS is_new FROM chosen
       UNION ALL
       SELECT o.id, o.province, o.year, o.date, o.minhash, false FROM old_documents o
       JOIN first_sources s ON o.id = s.id AND o.path = s.source.path AND o.record = s.source.record
       WHERE NOT s.source.is_new`,
  );
  const orphans = await db.rows(
    `SELECT source.path AS path, source.record AS record FROM first_sources
     ANTI JOIN next_documents USING (id) ORDER BY path, record`,
  );
  const [counts] = await db.rows(
    `SELECT (SELECT count(*) FROM next_documents) AS documents,
       (SELECT count(*) FROM next_documents WHERE is_new) AS added,
       (SELECT count(*) FROM old_documents ANTI JOIN next_documents USING (id)) AS removed`,
  );
  return {
    ...(counts as Pick<NextDocuments, "documents" | "added" | "removed">),
    orphans: orphans.map(place),
  };
}

const PLACED = "id, province, year, date, minhash";

function segmentRows(segments: readonly string[]): string {
  const source = table("sources")
    .columns.filter(({ name }) => name !== "key")
    .map(({ name, type }) => ({ name, type }));
  const all = [
    ...source,
    { name: "key", type: "UBIGINT" },
    { name: "province", type: "VARCHAR" },
    { name: "year", type: "INTEGER" },
    { name: "date", type: "DATE" },
    { name: "minhash", type: "UINTEGER[]" },
    { name: "filename", type: "VARCHAR" },
    { name: "file_row_number", type: "BIGINT" },
  ];
  const columns = all.map(({ name, type }) => `"${name}"::${type} AS "${name}"`).join(", ");
  if (segments.length === 0) {
    return `SELECT ${all.map(({ name, type }) => `NULL::${type} AS "${name}"`).join(", ")} WHERE false`;
  }
  return `SELECT ${columns} FROM ${readSegments(segments)}`;
}

/**
 * SQL that reads segments with the place of each row.
 *
 * @param segments - paths, at least one
 * @returns a table function
 * @example
 * `SELECT id FROM ${readSegments(paths)}`;
 */
export function readSegments(segments: readonly string[]): string {
  return `read_parquet([${segments.map(sqlString).join(", ")}], filename = true, file_row_number = true,
    hive_partitioning = false)`;
}

function place({ path, record }: SqlRow): { path: string; record: string } {
  return { path: String(path), record: String(record) };
}
