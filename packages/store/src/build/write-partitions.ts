import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Database, sqlName, sqlString } from "../database.js";
import { partitionFolder, UNKNOWN } from "../layout.js";
import { readFiles } from "../read-files.js";
import { TABLES, type Table, table } from "../tables/tables.js";
import { inLanes } from "./lanes.js";
import { type BuildState, readSegments } from "./next-documents.js";
import { NESTED } from "./segment-columns.js";

/**
 * Writes the tables of provinces and years, one after another: the sort of each has all the memory and all threads. Its files are
 * written side by side, each by one thread.
 *
 * @param draft - folder of the next generation
 * @param state - as `nextDocuments` was given it; the tables that it made are read. Its database has one thread, and has one afterwards
 * @param touched - folders of the provinces and years that are written
 * @param jobs - threads that sort, and files that are written at once
 * @example
 * await writePartitioned("store/generations/000002.draft", state, ["province=34/year=2020"], 2);
 */
export async function writePartitioned(
  draft: string,
  state: BuildState,
  touched: readonly string[],
  jobs: number,
): Promise<void> {
  const { db } = state;
  const lanes = await Promise.all(Array.from({ length: jobs }, db.connect));
  try {
    for (const one of TABLES) {
      if (!one.partitioned || one.name === "counts") continue;
      const rows = tableRows(one, state, touched);
      if (rows !== null) await copyPartitioned(db, lanes, rows, one, draft);
    }
    await inLanes(
      lanes,
      touched.map((partition) => (lane) => writeCounts(lane, draft, partition)),
    );
  } finally {
    for (const lane of lanes) lane.close();
  }
}

/** Rows of a table as the next generation has them, new ones and those of the old; null where there are none. */
function tableRows(one: Table, { old, segments }: BuildState, touched: readonly string[]): string | null {
  const kept = old === null ? [] : touched.flatMap((partition) => filesOf(old, one.name, partition));
  const columns = listOf(one.columns.map(({ name }) => name));
  const parts = [
    segments.length === 0 ? null : freshRows(one, segments),
    kept.length === 0
      ? null
      : `SELECT ${columns}, province, year FROM ${readFiles(one, kept)}
         WHERE id IN (SELECT id FROM next_documents WHERE NOT is_new)`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" UNION ALL ");
}

/** Files of a table in one province and year. */
function filesOf(generation: string, name: string, partition: string): string[] {
  const path = join(generation, name, ...partition.split("/"));
  return existsSync(path)
    ? readdirSync(path)
        .sort()
        .map((file) => join(path, file))
    : [];
}

/** Rows of a table out of the segments. */
function freshRows(one: Table, segments: readonly string[]): string {
  const from = `${readSegments(segments)} s JOIN chosen c USING (filename, file_row_number)`;
  const names = one.columns.map(({ name }) => name);
  if (one.name === "documents") {
    const columns = one.columns.map(({ name, type }) => `s."${name}"::${type} AS "${name}"`);
    return `SELECT ${columns.join(", ")}, c.province, c.year FROM ${from}`;
  }
  if (one.name === "features") {
    return `SELECT term, tag, id, paragraph, count, province, year FROM (
      SELECT id, province, year, row.paragraph AS paragraph, unnest(row.terms) AS term, unnest(row.tags) AS tag,
        unnest(row.counts) AS count
      FROM (SELECT c.id, c.province, c.year, unnest(s.paragraphs) AS row FROM ${from}))`;
  }
  const values = names.map((name) => (name === "id" ? "id" : `row."${name}" AS "${name}"`)).join(", ");
  if (!NESTED.includes(one.name)) throw new RangeError(`no rows of ${one.name} in segments`);
  return `SELECT ${values}, province, year FROM (
    SELECT c.id, c.province, c.year, unnest(s."${one.name}") AS row FROM ${from})`;
}

/**
 * Writes a file for each province and year. DuckDB's own `PARTITION_BY` holds a block of 256 KiB for each column of each
 * partition at once: thirty provinces and twenty years need gigabytes, however few the rows. Here they are sorted first,
 * into a table that goes to the disk where it must, and then written one after another.
 */
async function copyPartitioned(
  db: Database,
  lanes: readonly Database[],
  rows: string,
  { name, order }: Table,
  draft: string,
): Promise<void> {
  const placed = `coalesce(province, '${UNKNOWN.province}') AS province, coalesce(year, ${UNKNOWN.year}) AS year`;
  const sorted = listOf(["province", "year", ...order]);
  await db.run(`SET threads = ${lanes.length}`);
  await db.run(
    `CREATE OR REPLACE TABLE sorted AS SELECT * REPLACE (${placed}) FROM (${rows}) ORDER BY ${sorted}`,
  );
  await db.run("SET threads = 1");
  const partitions = await db.rows("SELECT DISTINCT province, year FROM sorted ORDER BY ALL");
  const copies = partitions.map(({ province, year }) => async (lane: Database): Promise<void> => {
    const folder = join(draft, name, ...partitionFolder(String(province), Number(year)).split("/"));
    mkdirSync(folder, { recursive: true });
    await lane.run(
      `COPY (SELECT * EXCLUDE (province, year) FROM sorted
         WHERE province = ${sqlString(String(province))} AND year = ${Number(year)})
       TO ${sqlString(join(folder, "data_0.parquet"))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  });
  await inLanes(lanes, copies);
  await db.run("DROP TABLE sorted");
}

/** How often each word stands in a province and year, out of the files that were just written. */
async function writeCounts(lane: Database, draft: string, partition: string): Promise<void> {
  const features = filesOf(draft, "features", partition);
  if (features.length === 0) return;
  const { name, columns, order } = table("counts");
  const rows = `SELECT f.term, f.tag, d.kind, d.level, r.id IS NOT NULL AS reprint, sum(f.count)::BIGINT AS count,
      count(DISTINCT f.id) AS documents
    FROM ${readFiles(table("features"), features)} f
    JOIN (SELECT id, kind, level FROM ${readFiles(table("documents"), filesOf(draft, "documents", partition))}) d USING (id)
    LEFT JOIN next_duplicates r USING (id)
    GROUP BY ALL`;
  const folder = join(draft, name, ...partition.split("/"));
  mkdirSync(folder, { recursive: true });
  await lane.run(
    `COPY (SELECT ${listOf(columns.map((column) => column.name))} FROM (${rows}) ORDER BY ${listOf(order)})
     TO ${sqlString(join(folder, "data_0.parquet"))} (FORMAT parquet, COMPRESSION zstd)`,
  );
}

/**
 * Writes names as a list of SQL.
 *
 * @param names - of columns
 * @returns identifiers with commas
 * @example
 * listOf(["id", "end"]); // '"id", "end"'
 */
export function listOf(names: readonly string[]): string {
  return names.map(sqlName).join(", ");
}
