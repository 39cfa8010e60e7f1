import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { jsonText } from "@tifa/corpus";
import { type Database, sqlName, sqlString } from "../database.js";
import {
  CURRENT,
  GENERATIONS,
  type Manifest,
  partitionFolder,
  readManifest,
  type StoreFile,
  tableFiles,
  UNKNOWN,
} from "../layout.js";
import { readFiles } from "../read-files.js";
import { SCHEMA_VERSION, TABLES, type Table, table } from "../tables/tables.js";
import { inLanes } from "./lanes.js";
import { type BuildState, readSegments } from "./next-documents.js";
import { NESTED } from "./segment-columns.js";

/** What the manifest says beside files and rows. */
export type ManifestHead = Pick<Manifest, "rules" | "tokenizer">;

/**
 * Writes the next generation beside the old, then lets readers see it, in one step. Files of provinces and years in which
 * nothing changed are not written again but linked.
 *
 * @param store - folder of the store
 * @param state - as `nextDocuments` was given it; its tables and `next_duplicates`, `next_errors` are read
 * @param head - for the manifest
 * @param jobs - files that are written side by side
 * @returns the new generation's folder
 * @example
 * await writeGeneration("store", state, { rules, tokenizer }, 2);
 */
export async function writeGeneration(
  store: string,
  state: BuildState,
  head: ManifestHead,
  jobs: number,
): Promise<string> {
  const { db, old } = state;
  const folder = nextFolder(store, old);
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const touched = await touchedPartitions(state);
  // One thread writes a file: it then holds all its rows in their order.
  await db.run("SET threads = 1");
  await writePartitioned(draft, state, touched, jobs);
  await writeWhole(draft, db);
  await db.run("RESET threads");
  const linked = old === null ? [] : linkUntouched(old, draft, new Set(touched));
  await writeManifest(draft, state, head, new Set(linked));
  renameSync(draft, folder);
  sync(dirname(folder));
  publish(store, folder);
  return folder;
}

function nextFolder(store: string, old: string | null): string {
  const number = old === null ? 1 : Number.parseInt(basename(old), 10) + 1;
  return join(store, GENERATIONS, String(number).padStart(6, "0"));
}

/** Folders of the provinces and years in which a row comes, goes or changes; of reprints, too. */
async function touchedPartitions({ db, old }: BuildState): Promise<string[]> {
  const oldMarks = readFiles(table("duplicates"), old === null ? [] : tableFiles(old, table("duplicates")));
  await db.run(
    `CREATE OR REPLACE TABLE touched AS
     WITH marks AS (
       (SELECT id FROM ${oldMarks} EXCEPT SELECT id FROM next_duplicates)
       UNION (SELECT id FROM next_duplicates EXCEPT SELECT id FROM ${oldMarks})
     )
     SELECT province, year FROM next_documents WHERE is_new
     UNION SELECT province, year FROM old_documents ANTI JOIN (FROM next_documents WHERE NOT is_new) USING (id)
     UNION SELECT province, year FROM next_documents WHERE id IN (FROM marks)`,
  );
  const rows = await db.rows("SELECT province, year FROM touched ORDER BY ALL");
  return rows.map(({ province, year }) => partitionFolder(province as string | null, year as number | null));
}

/** One table after another: the sort of each has all the memory. Its files are written side by side. */
async function writePartitioned(
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
  return existsSync(path) ? readdirSync(path).map((file) => join(path, file)) : [];
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
  await db.run(
    `CREATE OR REPLACE TABLE sorted AS SELECT * REPLACE (${placed}) FROM (${rows}) ORDER BY ${sorted}`,
  );
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

function listOf(names: readonly string[]): string {
  return names.map(sqlName).join(", ");
}

async function writeWhole(draft: string, db: Database): Promise<void> {
  for (const one of TABLES) {
    if (one.partitioned) continue;
    await db.run(
      `COPY (SELECT ${listOf(one.columns.map(({ name }) => name))} FROM next_${one.name} ORDER BY ${listOf(one.order)})
       TO ${sqlString(join(draft, `${one.name}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
}

/** Links what did not change; gives the paths below the generation. */
function linkUntouched(old: string, draft: string, touched: ReadonlySet<string>): string[] {
  const linked: string[] = [];
  for (const one of TABLES) {
    if (!one.partitioned) continue;
    for (const path of tableFiles(old, one)) {
      const below = relative(join(old, one.name), path);
      if (touched.has(dirname(below).split(sep).join("/"))) continue;
      const target = join(draft, one.name, below);
      mkdirSync(dirname(target), { recursive: true });
      linkSync(path, target);
      linked.push(`${one.name}/${below.split(sep).join("/")}`);
    }
  }
  return linked;
}

async function writeManifest(
  draft: string,
  { db, old }: BuildState,
  { rules, tokenizer }: ManifestHead,
  linked: ReadonlySet<string>,
): Promise<void> {
  const before = new Map(old === null ? [] : readManifest(old).files.map((file) => [file.path, file]));
  const files: StoreFile[] = [];
  const rows: Record<string, number> = {};
  for (const one of TABLES) {
    const paths = tableFiles(draft, one);
    const described = new Array<StoreFile>(paths.length);
    const works = paths.map((path, at) => async () => {
      const below = relative(draft, path).split(sep).join("/");
      described[at] = (linked.has(below) && before.get(below)) || (await fileOf(path, below));
    });
    await inLanes(Array.from({ length: FILES_AT_ONCE }), works);
    for (const file of described) files.push(file);
    const [count] = await db.rows(`SELECT count(*) AS rows FROM ${readFiles(one, paths)}`);
    rows[one.name] = Number(count!.rows);
  }
  const [library] = await db.rows("SELECT version() AS version");
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    rules,
    tokenizer,
    duckdb: String(library!.version),
    rows,
    files,
  };
  writeFileSync(join(draft, "manifest.json"), `${jsonText(manifest, 2)}\n`, { flush: true });
}

/** While one is synchronised, others are read. */
const FILES_AT_ONCE = 8;

/** Checks a file in: it is on the disk before anybody is told of it. */
async function fileOf(path: string, below: string): Promise<StoreFile> {
  const file = await open(path);
  try {
    await file.sync();
    const hash = createHash("sha256");
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return { path: below, bytes: (await file.stat()).size, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

/** Moves the link that readers follow: rename replaces it in one step. */
function publish(store: string, folder: string): void {
  const link = join(store, `${CURRENT}.next`);
  rmSync(link, { force: true });
  symlinkSync(join(GENERATIONS, basename(folder)), link, "dir");
  renameSync(link, join(store, CURRENT));
  sync(store);
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
